//! Code for a value, as the examples of a crate's pages give one.
//!
//! ```text
//! Text(Plain) -> "…"        Array(Text(Plain)) -> vec!["…".into()]        Named(CreateUserRequest) -> CreateUserRequest::new("email…")
//! ```

use std::collections::BTreeSet;

use super::Cx;
use crate::ir::{Access, Field, Nullability, Presence, Shape, StringFormat, Struct, TypeKind};
use crate::names::TypeNames;

/// Objects in objects that an example still builds.
const DEPTH: usize = 2;

/// The code, and the types of the crate that it names.
#[derive(Default)]
pub(super) struct Sample {
    pub(super) code: String,
    pub(super) types: BTreeSet<String>,
}

impl Sample {
    fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            types: BTreeSet::new(),
        }
    }
}

/// A value that a reader recognizes as one to replace. `None` for what needs more than a literal.
pub(super) fn literal(shape: &Shape) -> Option<String> {
    match shape {
        Shape::Boolean => Some("true".to_owned()),
        Shape::Integer(_) => Some("1".to_owned()),
        Shape::Number(_) => Some("1.0".to_owned()),
        Shape::String(StringFormat::Plain | StringFormat::Secret | StringFormat::Binary) => {
            Some("\"…\"".to_owned())
        }
        Shape::String(
            StringFormat::Uuid | StringFormat::DateTime | StringFormat::Date | StringFormat::Byte,
        )
        | Shape::Named(_)
        | Shape::Boxed(_)
        | Shape::Array(_)
        | Shape::Tuple(_)
        | Shape::Map(_)
        | Shape::Nullable(_)
        | Shape::Any => None,
    }
}

/// A literal that says what it stands for, since arguments have no names where they are given: `"email…"`.
fn named(shape: &Shape, wire_name: &str) -> Option<String> {
    let is_text = matches!(
        shape,
        Shape::String(StringFormat::Plain | StringFormat::Secret | StringFormat::Binary)
    );
    let code = literal(shape)?;
    Some(if is_text {
        super::literal(&format!("{wire_name}…"))
    } else {
        code
    })
}

/// An object with what it requires and one thing more. `None` for what is no object, or needs what no literal gives.
pub(super) fn object(cx: Cx<'_>, shape: &Shape) -> Option<Sample> {
    let (Shape::Named(id) | Shape::Boxed(id)) = cx.resolved(shape) else {
        return None;
    };
    let (ty, names) = cx.ty(*id)?;
    let TypeKind::Struct(strukt) = &ty.kind else {
        return None;
    };
    let mut sample = construction(cx, strukt, names, DEPTH)?;
    if let Some((setter, value)) = setter(strukt, names) {
        sample.code.push_str(&format!(".{setter}({value})"));
    }
    Some(sample)
}

/// `User::new("…", Vec::new())`
fn construction(cx: Cx<'_>, strukt: &Struct, names: &TypeNames, depth: usize) -> Option<Sample> {
    let mut types = BTreeSet::from([names.ident.to_string()]);
    let mut arguments = Vec::new();
    for index in &strukt.required {
        let value = argument(cx, strukt.fields.get(*index)?, depth)?;
        arguments.push(value.code);
        types.extend(value.types);
    }
    Some(Sample {
        code: format!("{}::new({})", names.ident, arguments.join(", ")),
        types,
    })
}

fn argument(cx: Cx<'_>, field: &Field, depth: usize) -> Option<Sample> {
    if field.nullability == Nullability::Nullable {
        return Some(Sample::new("None"));
    }
    let shape = cx.resolved(&field.shape);
    if let Some(code) = named(shape, &field.wire_name) {
        return Some(Sample::new(code));
    }
    match shape {
        Shape::Array(item) => Some(Sample::new(list(cx.resolved(item), &field.wire_name))),
        Shape::Named(id) | Shape::Boxed(id) => {
            let (ty, names) = cx.ty(*id)?;
            match &ty.kind {
                TypeKind::Struct(strukt) => construction(cx, strukt, names, depth.checked_sub(1)?),
                TypeKind::StringEnum(_) => Some(Sample {
                    code: format!("{}::{}", names.ident, names.members.first()?),
                    types: BTreeSet::from([names.ident.to_string()]),
                }),
                TypeKind::ValueEnum(_)
                | TypeKind::Union(_)
                | TypeKind::Alias(_)
                | TypeKind::Newtype(_) => None,
            }
        }
        Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::Tuple(_)
        | Shape::Map(_)
        | Shape::Nullable(_)
        | Shape::Any => None,
    }
}

/// `vec!["roles…".into()]`: one item where a literal is all that it takes.
fn list(item: &Shape, wire_name: &str) -> String {
    match (item, named(item, wire_name)) {
        (Shape::String(_), Some(code)) => format!("vec![{code}.into()]"),
        (_, Some(code)) => format!("vec![{code}]"),
        (_, None) => "Vec::new()".to_owned(),
    }
}

/// A setter of an optional field that a literal fits.
fn setter<'a>(strukt: &'a Struct, names: &'a TypeNames) -> Option<(&'a str, String)> {
    let fields = strukt.fields.iter().zip(&names.setters).enumerate();
    let mut settable = fields.filter_map(|(index, (field, setter))| {
        let is_plain = field.presence == Presence::Optional
            && field.nullability == Nullability::NonNull
            && field.access != Access::ReadOnly
            && field.docs.deprecated == crate::ir::Deprecation::Current
            && !strukt.required.contains(&index);
        let value = named(&field.shape, &field.wire_name)?;
        is_plain.then_some((setter.as_str(), value))
    });
    settable.next()
}
