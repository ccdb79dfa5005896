//! Code for a value, as the examples of a crate's pages give one.
//!
//! ```text
//! String(Plain) -> "…"        Array(String(Plain)) -> vec!["…".into()]        Named(CreateUserRequest) -> CreateUserRequest::new("email…")
//! ```

use std::collections::BTreeSet;

use super::super::{self as emit, Cx};
use crate::ir::{
    Access, Deprecation, Field, Nullability, Presence, Shape, StringFormat, Struct, TypeKind,
};
use crate::names::TypeNames;

/// Objects in objects that an example still builds.
const DEPTH: usize = 2;

/// Code for an object.
pub(super) struct Sample {
    pub(super) code: String,
    /// The types of the crate that it names.
    pub(super) types: BTreeSet<String>,
}

impl Sample {
    /// An object with what it requires and one optional field. `None` for what is no object, or needs what no literal gives.
    pub(super) fn object(cx: Cx<'_>, shape: &Shape) -> Option<Self> {
        let (Shape::Named(id) | Shape::Boxed(id)) = cx.resolved(shape) else {
            return None;
        };
        let (ty, names) = cx.ty(*id)?;
        let TypeKind::Struct(strukt) = &ty.kind else {
            return None;
        };
        let mut types = BTreeSet::new();
        let mut code = construction(cx, strukt, names, DEPTH, &mut types)?;
        if let Some((setter, value)) = setter(strukt, names) {
            code.push_str(&format!(".{setter}({value})"));
        }
        Some(Self { code, types })
    }
}

/// A value that a reader recognizes as one to replace. `None` for what needs more than a literal.
pub(super) fn literal(shape: &Shape) -> Option<String> {
    named(shape, "")
}

/// A literal that says what it stands for, since arguments have no names where they are given: `"email…"`.
fn named(shape: &Shape, wire_name: &str) -> Option<String> {
    match shape {
        Shape::Boolean => Some("true".to_owned()),
        Shape::Integer(_) => Some("1".to_owned()),
        Shape::Number(_) => Some("1.0".to_owned()),
        Shape::String(StringFormat::Plain | StringFormat::Secret | StringFormat::Binary) => {
            Some(emit::literal(&format!("{wire_name}…")))
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

/// `User::new("…", Vec::new())`
fn construction(
    cx: Cx<'_>,
    strukt: &Struct,
    names: &TypeNames,
    depth: usize,
    types: &mut BTreeSet<String>,
) -> Option<String> {
    types.insert(names.ident.to_string());
    let required = strukt.required.iter();
    let arguments = required.map(|index| argument(cx, strukt.fields.get(*index)?, depth, types));
    let arguments = arguments.collect::<Option<Vec<String>>>()?;
    Some(format!("{}::new({})", names.ident, arguments.join(", ")))
}

fn argument(
    cx: Cx<'_>,
    field: &Field,
    depth: usize,
    types: &mut BTreeSet<String>,
) -> Option<String> {
    if field.nullability == Nullability::Nullable {
        return Some("None".to_owned());
    }
    match cx.resolved(&field.shape) {
        Shape::Array(item) => Some(list(cx.resolved(item), &field.wire_name)),
        Shape::Named(id) | Shape::Boxed(id) => {
            let (ty, names) = cx.ty(*id)?;
            match &ty.kind {
                TypeKind::Struct(strukt) => {
                    construction(cx, strukt, names, depth.checked_sub(1)?, types)
                }
                TypeKind::StringEnum(_) => {
                    types.insert(names.ident.to_string());
                    Some(format!("{}::{}", names.ident, names.members.first()?))
                }
                TypeKind::ValueEnum(_)
                | TypeKind::Union(_)
                | TypeKind::Alias(_)
                | TypeKind::Newtype(_) => None,
            }
        }
        plain => named(plain, &field.wire_name),
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
            && field.docs.deprecated == Deprecation::Current
            && !strukt.required.contains(&index);
        let value = named(&field.shape, &field.wire_name)?;
        is_plain.then_some((setter.as_str(), value))
    });
    settable.next()
}
