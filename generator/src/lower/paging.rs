//! How an operation pages, as the configuration says: checked against what the document says of its parameters and its response.
//!
//! ```text
//! [paging.listRecords] style = "offset", parameter = "offset", items = "data"  ->  Paging { Offset, items: ["data"], … }
//! ```

use crate::config::{self, Config, Entry};
use crate::diagnostics::Diagnostics;
use crate::ir::{Location, Operation, PageParameter, Paging, Shape, Success, Type, TypeKind};
use crate::origins::Origin;

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
                entry: entry.origin,
                operation,
            };
            reader.paging(entry)
        });
    }
}

struct Reader<'a> {
    cx: &'a Diagnostics,
    types: &'a [Type],
    entry: Origin,
    operation: &'a Operation,
}

impl Reader<'_> {
    fn paging(&self, entry: &Entry<config::Paging>) -> Option<Paging> {
        let entry = &entry.value;
        let page = match &self.operation.success {
            Success::One { content, .. } => content.shape(),
            Success::Several(_) => None,
        };
        let Some(page) = page else {
            return self.refuse(
                "its success is no JSON document of one type",
                "only such an operation can be paged",
            );
        };
        let parameter = self.page_parameter(entry);
        let item = self.field(
            "items",
            page,
            &entry.items,
            "an array",
            |shape| match shape {
                Shape::Array(item) => Some(Shape::clone(item)),
                _ => None,
            },
        );
        let is_found =
            |key: &str, path: &Option<Vec<String>>, wanted: &str, fits: fn(&Shape) -> bool| {
                let Some(path) = path else { return true };
                let pick = |shape: &Shape| fits(shape).then_some(());
                self.field(key, page, path, wanted, pick).is_some()
            };
        let total = is_found("total", &entry.total, "an integer", is_integer);
        let is_boolean = |shape: &Shape| *shape == Shape::Boolean;
        let more = is_found("more", &entry.more, "a boolean", is_boolean);
        (total && more).then_some(Paging {
            parameter: parameter?,
            in_body: entry.in_body,
            items: entry.items.clone(),
            item: item?,
            total: entry.total.clone(),
            more: entry.more.clone(),
        })
    }

    fn page_parameter(&self, entry: &config::Paging) -> Option<PageParameter> {
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
    fn query_parameter(&self, name: &str) -> Result<&Shape, String> {
        let parameters = self.operation.parameters.iter();
        let in_query = parameters.filter(|parameter| parameter.location == Location::Query);
        called(
            name,
            in_query.map(|one| (one.wire_name.as_str(), &one.shape)),
        )
    }

    /// A property of the JSON body, or the names of those that there are.
    fn body_property(&self, name: &str) -> Result<&Shape, String> {
        let body = self.operation.body.as_ref();
        let shape = body.and_then(|body| body.content.shape());
        self.step(shape.ok_or("no JSON body")?, name)
    }

    /// What stands at the end of a path of fields, if it is of the kind that is wanted.
    fn field<T>(
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
        pick(self.behind_names(at)).or_else(|| {
            let path = path.join(".");
            let why = format!("`{key}` leads to `{path}`, which is not {wanted}");
            self.refuse(&why, "correct the path")
        })
    }

    /// A field of an object, or the names of those that there are.
    fn step<'s>(&'s self, shape: &'s Shape, name: &str) -> Result<&'s Shape, String> {
        let shape = self.behind_names(shape);
        match (shape, self.declared(shape)) {
            (Shape::Map(value), _) => Ok(value),
            (_, Some(TypeKind::Struct(strukt))) => {
                let fields = strukt.fields.iter();
                called(
                    name,
                    fields.map(|field| (field.wire_name.as_str(), &field.shape)),
                )
            }
            _ => Err("no object".to_owned()),
        }
    }

    /// What a shape is, null, boxes and aliases aside.
    fn behind_names<'s>(&'s self, mut shape: &'s Shape) -> &'s Shape {
        loop {
            shape = match (shape, self.declared(shape)) {
                (Shape::Nullable(inner), _) => inner,
                (_, Some(TypeKind::Alias(target))) => target,
                _ => return shape,
            };
        }
    }

    /// The declaration of the type that a shape names.
    fn declared(&self, shape: &Shape) -> Option<&TypeKind> {
        let ty = self.types.get(shape.id()?.0 as usize)?;
        Some(&ty.kind)
    }

    fn refuse<T>(&self, why: &str, help: &str) -> Option<T> {
        let id = self.operation.id.as_deref().unwrap_or_default();
        self.cx
            .error(
                self.entry,
                format!("operation `{id}` cannot be paged like this: {why}"),
            )
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
    all: impl Iterator<Item = (&'s str, &'s Shape)> + Clone,
) -> Result<&'s Shape, String> {
    let mut same = all.clone().filter(|(known, _)| *known == name);
    same.next().map(|(_, shape)| shape).ok_or_else(|| {
        let names: Vec<String> = all.map(|(name, _)| format!("`{name}`")).collect();
        match names.is_empty() {
            true => "none".to_owned(),
            false => names.join(", "),
        }
    })
}
