//! What the paths of a note lead to: fields of a page, by their names.
//!
//! ```text
//! metadata.total  ->  the shape of `total` in the object that `metadata` is
//! ```

use super::Reader;
use crate::ir::{Shape, TypeKind};

impl Reader<'_> {
    /// What stands at the end of a path of fields, if it is of the kind that is wanted.
    pub(super) fn field<T>(
        &self,
        key: &str,
        page: &Shape,
        path: &[String],
        wanted: &str,
        pick: impl Fn(&Shape) -> Option<T>,
    ) -> Option<T> {
        let mut at = page;
        for step in path {
            match self.step(at, step) {
                Ok(next) => at = next,
                Err(known) => {
                    let why = format!("`{key}` leads to nothing: there is no `{step}`");
                    return self.refuse(&why, &format!("there is {known}"));
                }
            }
        }
        let found = pick(self.behind_names(at));
        if found.is_none() {
            let path = path.join(".");
            return self.refuse(
                &format!("`{key}` leads to `{path}`, which is not {wanted}"),
                "correct the path",
            );
        }
        found
    }

    /// A field of an object, or the names of those that there are.
    pub(super) fn step<'s>(&'s self, shape: &'s Shape, name: &str) -> Result<&'s Shape, String> {
        match self.behind_names(shape) {
            Shape::Map(value) => Ok(value),
            Shape::Named(id) | Shape::Boxed(id) => {
                match self.types.get(id.0 as usize).map(|ty| &ty.kind) {
                    Some(TypeKind::Struct(strukt)) => {
                        let found = strukt.fields.iter().find(|field| field.wire_name == name);
                        found.map(|field| &field.shape).ok_or_else(|| {
                            let fields = strukt.fields.iter();
                            let names = fields.map(|field| format!("`{}`", field.wire_name));
                            listed(names.collect())
                        })
                    }
                    Some(
                        TypeKind::StringEnum(_)
                        | TypeKind::ValueEnum(_)
                        | TypeKind::Union(_)
                        | TypeKind::Newtype(_)
                        | TypeKind::Alias(_),
                    )
                    | None => Err("no object".to_owned()),
                }
            }
            Shape::Boolean
            | Shape::Integer(_)
            | Shape::Number(_)
            | Shape::String(_)
            | Shape::Array(_)
            | Shape::Tuple(_)
            | Shape::Nullable(_)
            | Shape::Any => Err("no object".to_owned()),
        }
    }

    /// What a shape is, null, boxes and aliases aside.
    pub(super) fn behind_names<'s>(&'s self, mut shape: &'s Shape) -> &'s Shape {
        loop {
            shape = match shape {
                Shape::Nullable(inner) => inner,
                Shape::Named(id) | Shape::Boxed(id) => {
                    match self.types.get(id.0 as usize).map(|ty| &ty.kind) {
                        Some(TypeKind::Alias(target)) => target,
                        Some(
                            TypeKind::Struct(_)
                            | TypeKind::StringEnum(_)
                            | TypeKind::ValueEnum(_)
                            | TypeKind::Newtype(_)
                            | TypeKind::Union(_),
                        )
                        | None => return shape,
                    }
                }
                Shape::Boolean
                | Shape::Integer(_)
                | Shape::Number(_)
                | Shape::String(_)
                | Shape::Array(_)
                | Shape::Tuple(_)
                | Shape::Map(_)
                | Shape::Any => return shape,
            };
        }
    }
}

/// Names in a sentence.
pub(super) fn listed(names: Vec<String>) -> String {
    if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(", ")
    }
}
