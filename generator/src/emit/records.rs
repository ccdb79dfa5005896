//! Structs: their fields, `new`, a setter for each optional field, and their names on the wire.

use std::iter::zip;

use super::code::{self, Code};
use super::shape::Ty;
use super::{Cx, docs, literal, markdown, operation};
use crate::format;
use crate::ir::{Access, Direction, Field, Nullability, Presence, Struct, Type};
use crate::names::{Name, TypeNames};

/// The items of a struct.
///
/// ```text
/// pub struct User { pub email: String, pub note: Option<String>, pub additional_properties: BTreeMap<String, Value> }
/// impl User { pub fn new(email: impl Into<String>) -> Self … pub fn note(mut self, note: impl Into<String>) -> Self … }
/// v1::record! { User { required email = "email", optional note = "note", ..additional_properties } }
/// ```
pub(super) fn items(file: &mut Code<'_>, ty: &Type, strukt: &Struct, names: &TypeNames) {
    declaration(file, ty, strukt, names);
    methods(file, ty.direction, strukt, names);
    let fields = zip(&strukt.fields, &names.members).map(|(field, name)| {
        let presence = match (field.access, field.presence) {
            (Access::ReadOnly, _) => "read_only",
            (Access::ReadWrite | Access::WriteOnly, Presence::Required) => "required",
            (Access::ReadWrite | Access::WriteOnly, Presence::Optional) => "optional",
        };
        format!("{presence} {name} = {},", literal(&field.wire_name))
    });
    let additional = strukt.additional.iter();
    let additional = additional.map(|_| format!("..{}", names.additional));
    file.table("record", &names.ident, fields.chain(additional));
}

fn declaration(file: &mut Code<'_>, ty: &Type, strukt: &Struct, names: &TypeNames) {
    let mut text = docs::comment(&docs::declared(&ty.docs, ""), "");
    text += &format!(
        "#[derive(Clone)]\n#[non_exhaustive]\npub struct {} {{",
        names.ident
    );
    let is_empty = strukt.fields.is_empty() && strukt.additional.is_none();
    text += if is_empty { "" } else { "\n" };
    for (field, name) in zip(&strukt.fields, &names.members) {
        let mut otherwise = words_of_type(file.cx, field);
        if otherwise.is_empty() && field.docs.remarks.is_empty() {
            otherwise = docs::wire("JSON property", &field.wire_name, name);
        }
        text += &docs::comment(&docs::declared(&field.docs, &otherwise), "    ");
        text += &format!("    pub {name}: {},\n", file.field(field));
    }
    if let Some(additional) = &strukt.additional {
        let (value, name) = (file.ty(additional), &names.additional);
        file.map();
        text += "    /// Properties without a field of their own.\n";
        text += &format!("    pub {name}: BTreeMap<String, {value}>,\n");
    }
    file.push_text(text + "}\n");
}

/// The words for a property that has none of its own: those of its type, as a reference has no place for others in OpenAPI 3.0.
fn words_of_type(cx: Cx<'_>, field: &Field) -> String {
    let ty = field.shape.id().and_then(|id| cx.ty(id));
    ty.map_or_else(String::new, |(ty, _)| docs::one_line(&ty.docs))
}

/// `new` and the setters. What is only received has its setters under `mock`: nobody but a test makes one.
fn methods(file: &mut Code<'_>, direction: Direction, strukt: &Struct, names: &TypeNames) {
    let owner = names.ident.as_str();
    let mut methods = vec![new(file, strukt, names)];
    let mut setters = Vec::new();
    let named = zip(&names.members, &names.setters);
    for (index, (field, (name, setter))) in zip(&strukt.fields, named).enumerate() {
        if field.presence == Presence::Optional && !strukt.required.contains(&index) {
            setters.push(self::setter(file, field, name, setter));
        }
    }
    if direction != Direction::Received {
        methods.append(&mut setters);
    }
    file.methods("", owner, &methods);
    file.methods("#[cfg(feature = \"mock\")]\n", owner, &setters);
}

fn new(file: &mut Code<'_>, strukt: &Struct, names: &TypeNames) -> String {
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    let required = strukt.required.iter();
    let required =
        required.filter_map(|index| strukt.fields.get(*index).zip(names.members.get(*index)));
    for (field, name) in required {
        let given = name.binding();
        let (ty, value) = argument(file, field, &given);
        arguments.push(format!("{given}: {ty}"));
        values.push(match value.0 == name.as_str() {
            true => value.0,
            false => format!("{name}: {value}"),
        });
    }
    let has_more = strukt.additional.is_some() || strukt.fields.len() > values.len();
    let (ident, article) = (&names.ident, docs::article(names.ident.as_str()));
    let sentence = match values.len() {
        0 => "with no field set",
        _ if has_more => "of its required fields",
        _ => "of its fields",
    };
    let rest = has_more.then_some("..v1::empty()");
    let all: Vec<&str> = values.iter().map(String::as_str).chain(rest).collect();
    let line = format!("Self {{ {} }}", all.join(", "));
    let body = if values.is_empty() {
        "v1::empty()".to_owned()
    } else if line.len() <= format::LITERAL_WIDTH {
        line
    } else {
        let comma = if has_more { "" } else { "," };
        format!("Self {{\n    {}{comma}\n}}", all.join(",\n    "))
    };
    // The lint wants a `Default` beside a `new` without arguments; a later version may require a field.
    let default = arguments.is_empty();
    let attributes = [
        default.then_some("#[allow(clippy::new_without_default)]"),
        operation::many_arguments(arguments.len()),
        Some("#[must_use]"),
        Some("#[inline]"),
    ];
    let lines = [format!("{article} `{ident}` {sentence}.")];
    let attributes = attributes.into_iter().flatten();
    code::method(&lines, attributes, "new", &arguments, "Self", &body)
}

/// The type of an argument of `new`, and the field's value as it is made of it.
fn argument(file: &mut Code<'_>, field: &Field, given: &Name) -> (Ty, Ty) {
    let (ty, value) = file.argument(&field.shape, given);
    match (field.nullability, field.presence) {
        (Nullability::NonNull, Presence::Required) => (ty, value),
        // What responses may leave out: it is only here that it is insisted on.
        (Nullability::NonNull, Presence::Optional) => (ty, Ty(format!("Some({value})"))),
        (Nullability::Nullable, presence) => {
            let own = file.ty(&field.shape);
            let value = match presence {
                Presence::Required => given.to_string(),
                Presence::Optional => format!("{given}.into()"),
            };
            (Ty(format!("Option<{own}>")), Ty(value))
        }
    }
}

/// `pub fn note(mut self, note: impl Into<String>) -> Self { self.note = Some(note.into()); self }`
fn setter(file: &mut Code<'_>, field: &Field, name: &Name, setter: &Name) -> String {
    let words = match docs::one_line(&field.docs) {
        own if own.is_empty() => words_of_type(file.cx, field),
        own => own,
    };
    let lines = markdown::fill(docs::first_sentence(&words), markdown::WIDTH);
    let given = name.binding();
    let (ty, value) = match field.nullability {
        Nullability::NonNull => {
            let (ty, value) = file.argument(&field.shape, &given);
            (ty.0, format!("Some({value})"))
        }
        Nullability::Nullable => {
            let own = file.field(field);
            (format!("impl Into<{own}>"), format!("{given}.into()"))
        }
    };
    // What is generic is compiled where it is called anyway.
    let inline = (!ty.starts_with("impl ")).then_some("#[inline]");
    let attributes = [docs::deprecated(&field.docs), Some("#[must_use]"), inline];
    let attributes = attributes.into_iter().flatten();
    let arguments = ["mut self".to_owned(), format!("{given}: {ty}")];
    let body = format!("self.{name} = {value};\nself");
    code::method(
        &lines,
        attributes,
        setter.as_str(),
        &arguments,
        "Self",
        &body,
    )
}
