//! How an operation pages, as the configuration says: checked against what the document says of its parameters and its response.
//!
//! ```text
//! [paging.listRecords] style = "offset", parameter = "offset", items = "data"  ->  Paging { Offset, items: ["data"], … }
//! ```

mod path;

use crate::config::{self, Entry};
use crate::diagnostics::Diagnostics;
use crate::ir::{
    Content, Location, Operation, PageParameter, PageParameterLocation, Paging, Shape, Success,
    Type,
};
use crate::origins::Origin;

use path::listed;

/// Gives each operation that the configuration names its paging.
pub(super) fn attach(
    cx: &Diagnostics,
    config: &config::Config,
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
        let note = &entry.value;
        let page = match &self.operation.success {
            Success::One {
                content: Content::Json(shape),
                ..
            } => shape,
            Success::One {
                content: Content::Text | Content::Bytes | Content::Empty,
                ..
            }
            | Success::Several(_) => {
                return self.refuse(
                    "its success is no JSON document of one type",
                    "only such an operation can be paged",
                );
            }
        };
        let location = match note.location {
            config::PageParameterLocation::Query => PageParameterLocation::Query,
            config::PageParameterLocation::Body => PageParameterLocation::Body,
        };
        let parameter = self.page_parameter(&note.parameter, location);
        let items = self.field(
            "items",
            page,
            &note.items,
            "an array",
            |shape| match shape {
                Shape::Array(item) => Some((**item).clone()),
                Shape::Named(_)
                | Shape::Boxed(_)
                | Shape::Boolean
                | Shape::Integer(_)
                | Shape::Number(_)
                | Shape::String(_)
                | Shape::Tuple(_)
                | Shape::Map(_)
                | Shape::Nullable(_)
                | Shape::Any => None,
            },
        );
        let total = note.total.as_ref().map(|path| {
            self.field("total", page, path, "an integer", |shape| {
                matches!(shape, Shape::Integer(_)).then_some(())
            })
        });
        let more = note.more.as_ref().map(|path| {
            self.field("more", page, path, "a boolean", |shape| {
                matches!(shape, Shape::Boolean).then_some(())
            })
        });
        if total == Some(None) || more == Some(None) {
            return None;
        }
        Some(Paging {
            parameter: parameter?,
            location,
            items: note.items.clone(),
            item: items?,
            total: note.total.clone(),
            more: note.more.clone(),
        })
    }

    fn page_parameter(
        &self,
        parameter: &config::PageParameter,
        location: PageParameterLocation,
    ) -> Option<PageParameter> {
        let (name, moved) = match parameter {
            config::PageParameter::Offset { parameter } => (
                parameter,
                PageParameter::Offset {
                    parameter: parameter.clone(),
                },
            ),
            config::PageParameter::Page { parameter, first } => (
                parameter,
                PageParameter::PageNumber {
                    parameter: parameter.clone(),
                    first: *first,
                },
            ),
        };
        let (what, found) = match location {
            PageParameterLocation::Query => ("query parameter", self.query_parameter(name)),
            PageParameterLocation::Body => ("JSON body's property", self.body_property(name)),
        };
        match found.map(|shape| self.behind_names(shape)) {
            Ok(Shape::Integer(_)) => Some(moved),
            Ok(_) => self.refuse(
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
        let mut in_query = parameters.filter(|parameter| parameter.location == Location::Query);
        let names = in_query.clone();
        let found = in_query.find(|parameter| parameter.wire_name == name);
        found.map(|parameter| &parameter.shape).ok_or_else(|| {
            let names = names.map(|parameter| format!("`{}`", parameter.wire_name));
            listed(names.collect())
        })
    }

    /// A property of the JSON body, or the names of those that there are.
    fn body_property(&self, name: &str) -> Result<&Shape, String> {
        match self.operation.body.as_ref().map(|body| &body.content) {
            Some(Content::Json(shape)) => self.step(shape, name),
            Some(Content::Text | Content::Bytes | Content::Empty) | None => {
                Err("no JSON body".to_owned())
            }
        }
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
