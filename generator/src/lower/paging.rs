//! How an operation pages, as the configuration says: checked against what the document says of its parameters and its response.
//!
//! ```text
//! [paging.listRecords] style = "offset", parameter = "offset", items = "data"  ->  Paging { Offset, items: ["data"], … }
//! ```

use crate::config::{self, Config, Entry};
use crate::diagnostics::Diagnostics;
use crate::ir::{
    BodyEncoding, Content, Location, Operation, PageParameter, Paging, Shape, Type, TypeKind,
};

/// Gives each operation that the configuration names its paging.
pub(super) fn attach(
    cx: &Diagnostics,
    config: &Config,
    types: &[Type],
    operations: &mut [Operation],
) {
    for operation in operations {
        let entry = operation.id.as_ref().and_then(|id| config.paging.get(id));
        operation.paging = entry.and_then(|entry| {
            let reader = Reader {
                cx,
                types,
                entry,
                operation,
            };
            reader.paging()
        });
    }
}

struct Reader<'a> {
    cx: &'a Diagnostics,
    types: &'a [Type],
    entry: &'a Entry<config::Paging>,
    operation: &'a Operation,
}

impl<'a> Reader<'a> {
    fn paging(&self) -> Option<Paging> {
        let entry = &self.entry.value;
        let Some(page) = self.operation.success.content().and_then(Content::shape) else {
            return self.refuse(
                "its success is no JSON document of one type",
                "only such an operation can be paged",
            );
        };
        let is_array = |shape: &Shape| matches!(shape, Shape::Array(_));
        let is_boolean = |shape: &Shape| *shape == Shape::Boolean;
        let parameter = self.page_parameter();
        let items = self.field("items", page, &entry.items, "an array", is_array);
        let optional = |key, path: &Option<Vec<String>>, wanted, fits: fn(&Shape) -> bool| {
            let mut path = path.iter();
            path.all(|path| self.field(key, page, path, wanted, fits).is_some())
        };
        let has_total = optional("total", &entry.total, "an integer", is_integer);
        let has_more = optional("more", &entry.more, "a boolean", is_boolean);
        (has_total && has_more).then_some(Paging {
            parameter: parameter?,
            in_body: entry.in_body,
            items: entry.items.clone(),
            item: match items? {
                Shape::Array(item) => Shape::clone(item),
                _ => return None,
            },
            total: entry.total.clone(),
            more: entry.more.clone(),
        })
    }

    fn page_parameter(&self) -> Option<PageParameter> {
        let entry = &self.entry.value;
        let (PageParameter::Offset { parameter: name }
        | PageParameter::PageNumber {
            parameter: name, ..
        }) = &entry.parameter;
        let (what, shape) = match entry.in_body {
            false => ("query parameter", self.query_parameter(name)),
            true => ("JSON body's property", self.body_property(name)),
        };
        match shape.map(|shape| is_integer(self.behind_names(shape))) {
            Ok(true) => Some(entry.parameter.clone()),
            Ok(false) => self.refuse(
                &format!("its {what} `{name}` is no integer"),
                "pages are found by a number",
            ),
            Err(known) => self.refuse(
                &format!("it has no {what} `{name}`"),
                &format!("it has {known}"),
            ),
        }
    }

    /// A query parameter, or the names of those that there are.
    fn query_parameter(&self, name: &str) -> Result<&'a Shape, String> {
        let parameters = self.operation.parameters.iter();
        let in_query = parameters.filter(|parameter| parameter.location == Location::Query);
        called(name, in_query.map(|one| (&one.wire_name, &one.shape)))
    }

    /// A property of the JSON body, or the names of those that there are.
    fn body_property(&self, name: &str) -> Result<&'a Shape, String> {
        let body = self.operation.body.as_ref();
        let body = body.filter(|body| body.encoding == BodyEncoding::Json);
        let shape = body.and_then(|body| body.content.shape());
        self.step(shape.ok_or("no JSON body")?, name)
    }

    /// What stands at the end of a path of fields, if it is of the kind that is wanted.
    fn field(
        &self,
        key: &str,
        page: &'a Shape,
        path: &[String],
        wanted: &str,
        fits: impl Fn(&Shape) -> bool,
    ) -> Option<&'a Shape> {
        let mut at = page;
        for step in path {
            at = match self.step(at, step) {
                Ok(next) => next,
                Err(known) => {
                    let why = format!("`{key}` leads to nothing: there is no `{step}`");
                    return self.refuse(&why, &format!("there is {known}"));
                }
            };
        }
        let found = self.behind_names(at);
        if fits(found) {
            return Some(found);
        }
        let path = path.join(".");
        let why = format!("`{key}` leads to `{path}`, which is not {wanted}");
        self.refuse(&why, "correct the path")
    }

    /// A field of an object, or the names of those that there are.
    fn step(&self, shape: &'a Shape, name: &str) -> Result<&'a Shape, String> {
        let shape = self.behind_names(shape);
        match (shape, self.declared(shape)) {
            (Shape::Map(value), _) => Ok(value),
            (_, Some(TypeKind::Struct(strukt))) => {
                let fields = strukt.fields.iter();
                called(name, fields.map(|field| (&field.wire_name, &field.shape)))
            }
            _ => Err("no object".to_owned()),
        }
    }

    /// What a shape is, null, boxes and aliases aside.
    fn behind_names(&self, mut shape: &'a Shape) -> &'a Shape {
        loop {
            shape = match (shape, self.declared(shape)) {
                (Shape::Nullable(inner), _) => inner,
                (_, Some(TypeKind::Alias(target))) => target,
                _ => return shape,
            };
        }
    }

    /// The declaration of the type that a shape names.
    fn declared(&self, shape: &Shape) -> Option<&'a TypeKind> {
        let ty = self.types.get(shape.id()?.0 as usize)?;
        Some(&ty.kind)
    }

    fn refuse<T>(&self, why: &str, help: &str) -> Option<T> {
        let id = self.operation.id.as_deref().unwrap_or_default();
        let message = format!("operation `{id}` cannot be paged like this: {why}");
        let reported = self.cx.error(self.entry.origin, message);
        reported
            .related(self.operation.origin, "the operation")
            .help(help);
        None
    }
}

fn is_integer(shape: &Shape) -> bool {
    matches!(shape, Shape::Integer(_))
}

/// The shape of this name, or all names in a sentence.
fn called<'s>(
    name: &str,
    mut all: impl Iterator<Item = (&'s String, &'s Shape)> + Clone,
) -> Result<&'s Shape, String> {
    let names: Vec<String> = all.clone().map(|(name, _)| format!("`{name}`")).collect();
    let found = all.find(|(known, _)| *known == name);
    found.map(|(_, shape)| shape).ok_or(match names.is_empty() {
        true => "none".to_owned(),
        false => names.join(", "),
    })
}
