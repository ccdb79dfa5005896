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
pub(super) struct Sample<'a> {
    cx: Cx<'a>,
    pub(super) code: String,
    /// The types of the crate that it names.
    pub(super) types: BTreeSet<String>,
}

impl<'a> Sample<'a> {
    fn new(cx: Cx<'a>, code: &str) -> Self {
        let (code, types) = (code.to_owned(), BTreeSet::new());
        Self { cx, code, types }
    }

    /// An object with what it requires and one optional field. `None` for what is no object, or needs what no literal gives.
    pub(super) fn object(cx: Cx<'a>, shape: &'a Shape) -> Option<Self> {
        if cx.free_form(shape).is_some() {
            return Some(Self::new(cx, "json!({\"name…\": \"value…\"})"));
        }
        let (ty, names) = cx.ty(cx.resolved(shape).id()?)?;
        let strukt = ty.as_struct()?;
        let mut sample = Self::new(cx, "");
        let object = sample.construction(strukt, names, DEPTH)?;
        sample.code = object + &setter(strukt, names).unwrap_or_default();
        Some(sample)
    }

    /// The declarations of what it names, each with its line end.
    pub(super) fn uses(&self) -> String {
        let library = &self.cx.names.library;
        let types: Vec<&str> = self.types.iter().map(String::as_str).collect();
        let types = match types.as_slice() {
            [] => None,
            [only] => Some((*only).to_owned()),
            several => Some(format!("{{{}}}", several.join(", "))),
        };
        let names = |name: &str| self.code.contains(name);
        let uses = [
            names("BTreeMap::").then(|| "use std::collections::BTreeMap;\n".to_owned()),
            names("json!(").then(|| format!("use {library}::client_runtime::serde_json::json;\n")),
            types.map(|types| format!("use {library}::types::{types};\n")),
        ];
        uses.into_iter().flatten().collect()
    }

    /// `User::new("…", Vec::new())`
    fn construction(
        &mut self,
        strukt: &'a Struct,
        names: &TypeNames,
        depth: usize,
    ) -> Option<String> {
        self.types.insert(names.ident.to_string());
        let required = strukt.required.iter();
        let arguments = required.map(|index| self.argument(strukt.fields.get(*index)?, depth));
        let arguments = arguments.collect::<Option<Vec<String>>>()?;
        Some(format!("{}::new({})", names.ident, arguments.join(", ")))
    }

    fn argument(&mut self, field: &'a Field, depth: usize) -> Option<String> {
        if field.nullability == Nullability::Nullable {
            return Some("None".to_owned());
        }
        let shape = self.cx.resolved(&field.shape);
        if let Shape::Array(item) = shape {
            let item = self.cx.resolved(item);
            return Some(match (item, literal(item, &field.wire_name)) {
                (Shape::String(_), Some(code)) => format!("vec![{code}.into()]"),
                (_, Some(code)) => format!("vec![{code}]"),
                (_, None) => "Vec::new()".to_owned(),
            });
        }
        if self.cx.free_form(shape) == Some("free_object") {
            let entry = "(\"name…\".to_owned(), json!(\"value…\"))";
            return Some(format!("BTreeMap::from([{entry}])"));
        }
        let Some(id) = shape.id() else {
            return literal(shape, &field.wire_name);
        };
        let (ty, names) = self.cx.ty(id)?;
        match &ty.kind {
            TypeKind::Struct(strukt) => self.construction(strukt, names, depth.checked_sub(1)?),
            TypeKind::StringEnum(_) => {
                self.types.insert(names.ident.to_string());
                Some(format!("{}::{}", names.ident, names.members.first()?))
            }
            TypeKind::ValueEnum(_)
            | TypeKind::Union(_)
            | TypeKind::Alias(_)
            | TypeKind::Newtype(_) => None,
        }
    }
}

/// A value that a reader recognizes as one to replace: `"email…"` says what it stands for, since arguments have no names where they
/// are given. `None` for what needs more than a literal.
pub(super) fn literal(shape: &Shape, wire_name: &str) -> Option<String> {
    use StringFormat::{Binary, Byte, Date, DateTime, Plain, Secret, Uuid};
    Some(match shape {
        Shape::Boolean => "true".to_owned(),
        Shape::Integer(_) => "1".to_owned(),
        Shape::Number(_) => "1.0".to_owned(),
        Shape::String(Plain | Secret | Binary) => emit::literal(&format!("{wire_name}…")),
        Shape::String(Uuid | DateTime | Date | Byte)
        | Shape::Named(_)
        | Shape::Boxed(_)
        | Shape::Array(_)
        | Shape::Tuple(_)
        | Shape::Optional(_)
        | Shape::Rest(_)
        | Shape::Map(_)
        | Shape::Nullable(_)
        | Shape::Any => return None,
    })
}

/// `.generate_magic_link(true)`: the setter of the first optional field that a literal fits.
fn setter(strukt: &Struct, names: &TypeNames) -> Option<String> {
    let mut fields = strukt.fields.iter().zip(&names.setters).enumerate();
    fields.find_map(|(index, (field, setter))| {
        let is_plain = field.presence == Presence::Optional
            && field.nullability == Nullability::NonNull
            && field.access != Access::ReadOnly
            && field.docs.deprecated == Deprecation::Current
            && !strukt.required.contains(&index);
        let value = literal(&field.shape, &field.wire_name).filter(|_| is_plain)?;
        Some(format!(".{setter}({value})"))
    })
}
