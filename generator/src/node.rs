//! A document as a tree whose every node knows where it came from.

use foldhash::fast::RandomState;
use indexmap::IndexMap;

pub use crate::origins::Origin;
use crate::origins::Origins;

/// The members of an object, in the order of the source.
pub type Object = IndexMap<String, Node, RandomState>;

/// A value of the document and where it came from.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it stands in the source. A rewrite keeps it, or sets that of the node it was made from.
    pub origin: Origin,
    /// What it is.
    pub value: Value,
}

/// What a node is: JSON's six kinds of value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true`, `false`
    Boolean(bool),
    /// A number, as precise as the source.
    Number(serde_json::Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Node>),
    /// An object, in the order of the source. Boxed, so that the other kinds are not as large.
    Object(Box<Object>),
}

/// Two nodes are equal when their values are; where they came from plays no part.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Node {
    /// A node of a value: `Node::new(origin, "string")`, `Node::new(origin, vec![…])`.
    pub fn new(origin: Origin, value: impl Into<Value>) -> Self {
        Self {
            origin,
            value: value.into(),
        }
    }

    /// The member of this name, where this is an object that has one.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key)
    }

    /// [`get`](Self::get), to change it.
    #[must_use]
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        self.as_object_mut()?.get_mut(key)
    }

    /// Follows keys from object to object.
    #[must_use]
    pub fn at(&self, keys: &[&str]) -> Option<&Self> {
        keys.iter().try_fold(self, |node, key| node.get(key))
    }

    /// The items of a member that is an array; none of any other member.
    #[must_use]
    pub fn list(&self, key: &str) -> &[Self] {
        self.get(key).and_then(Self::as_array).unwrap_or_default()
    }

    /// The members of a member that is an object; none of any other member.
    pub fn members(&self, key: &str) -> impl Iterator<Item = (&str, &Self)> {
        let members = self.get(key).and_then(Self::as_object);
        let members = members.into_iter().flatten();
        members.map(|(key, member)| (key.as_str(), member))
    }

    /// A member that is a string; empty if it is anything else.
    #[must_use]
    pub fn string(&self, key: &str) -> &str {
        self.get(key).and_then(Self::as_str).unwrap_or_default()
    }

    /// The members, where this is an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&Object> {
        match &self.value {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    /// [`as_object`](Self::as_object), to change it.
    #[must_use]
    pub fn as_object_mut(&mut self) -> Option<&mut Object> {
        match &mut self.value {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The items, where this is an array.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Self]> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// [`as_array`](Self::as_array), to change it.
    #[must_use]
    pub fn as_array_mut(&mut self) -> Option<&mut Vec<Self>> {
        match &mut self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The text, where this is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value, where this is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// The number, where this is one.
    #[must_use]
    pub fn as_number(&self) -> Option<&serde_json::Number> {
        match &self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether this is null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.value == Value::Null
    }

    /// What kind of value this is, in JSON's words and with its article, for diagnostics: `an object`, `a string`, `null`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Boolean(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        }
    }

    /// An object of these members.
    pub(crate) fn object<const N: usize>(origin: Origin, members: [(&str, Self); N]) -> Self {
        let members = members.map(|(key, node)| (key.to_owned(), node));
        Self::new(origin, Object::from_iter(members))
    }

    /// Whether a member is `true`.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.get(key).and_then(Self::as_bool) == Some(true)
    }

    /// Gives an object a member that comes from where it comes from itself.
    pub(crate) fn insert(&mut self, key: &str, value: impl Into<Value>) {
        let node = Self::new(self.origin, value);
        if let Some(members) = self.as_object_mut() {
            members.insert(key.to_owned(), node);
        }
    }

    /// Takes a member out of an object, the order of the others kept.
    pub(crate) fn take(&mut self, key: &str) -> Option<Self> {
        self.as_object_mut()?.shift_remove(key)
    }

    /// What stands in the file where a number or a boolean was read: `1.10` and `1.1` are one number, and two versions of an
    /// API. `None` where it is written in another way, such as an alias.
    #[must_use]
    pub fn written(&self, origins: &Origins) -> Option<String> {
        let resolved = origins.resolve(self.origin);
        let text = origins.source(resolved.file).text;
        let ends = |letter: char| letter.is_whitespace() || ",]}#".contains(letter);
        let word = text.get(resolved.byte..)?.split(ends).next()?;
        let is_it = match &self.value {
            Value::Number(number) => word.parse().ok() == number.as_f64(),
            Value::Boolean(value) => word.eq_ignore_ascii_case(&value.to_string()),
            _ => false,
        };
        is_it.then(|| word.to_owned())
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<serde_json::Number> for Value {
    fn from(number: serde_json::Number) -> Self {
        Self::Number(number)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number.into())
    }
}

impl From<Vec<Node>> for Value {
    fn from(items: Vec<Node>) -> Self {
        Self::Array(items)
    }
}

impl From<Object> for Value {
    fn from(members: Object) -> Self {
        Self::Object(members.into())
    }
}

/// The same value without origins: for libraries that know JSON only.
impl From<&Node> for serde_json::Value {
    fn from(node: &Node) -> Self {
        match &node.value {
            Value::Null => Self::Null,
            Value::Boolean(value) => Self::Bool(*value),
            Value::Number(number) => Self::Number(number.clone()),
            Value::String(text) => Self::String(text.clone()),
            Value::Array(items) => items.iter().map(Self::from).collect(),
            Value::Object(members) => {
                let members = members.iter();
                let members = members.map(|(key, node)| (key.clone(), Self::from(node)));
                let mut members = members.collect::<serde_json::Map<_, _>>();
                // Another package may have built serde_json with the order of insertion.
                members.sort_keys();
                Self::Object(members)
            }
        }
    }
}
