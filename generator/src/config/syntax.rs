//! TOML -> [`Node`]: a tree whose every value knows its own position and its key's.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};
use crate::origins::{Offsets, Origin};

/// Reads as much of the text as can be read, and reports every error of its syntax.
pub(super) fn parse(cx: &Diagnostics, root: Origin, text: &str) -> Node {
    let (table, errors) = DeTable::parse_recoverable(text);
    let reader = Reader { cx, root };
    for error in errors {
        let span = error.span().unwrap_or_default();
        cx.error(reader.origin(&span, &span), error.message());
    }
    Node::new(root, reader.object(table.get_ref()))
}

struct Reader<'a> {
    cx: &'a Diagnostics,
    root: Origin,
}

impl Reader<'_> {
    fn object(&self, table: &DeTable<'_>) -> Object {
        let member = |(key, value): (&Spanned<_>, _)| {
            let name: &str = AsRef::as_ref(key.get_ref());
            (name.to_owned(), self.node(&key.span(), value))
        };
        table.iter().map(member).collect()
    }

    fn node(&self, key: &Range<usize>, value: &Spanned<DeValue<'_>>) -> Node {
        let origin = self.origin(key, &value.span());
        let value = match value.get_ref() {
            DeValue::Boolean(boolean) => Value::from(*boolean),
            DeValue::String(string) => Value::from(string.as_ref()),
            DeValue::Integer(integer) => {
                match i64::from_str_radix(integer.as_str(), integer.radix()) {
                    Ok(number) => Value::from(number),
                    Err(error) => {
                        self.cx.error(origin, format!("invalid integer: {error}"));
                        Value::Null
                    }
                }
            }
            DeValue::Array(items) => {
                let items = items.iter().map(|item| self.node(&item.span(), item));
                Value::from(items.collect::<Vec<_>>())
            }
            DeValue::Table(table) => Value::from(self.object(table)),
            DeValue::Float(_) | DeValue::Datetime(_) => {
                let found = value.get_ref().type_str();
                self.cx
                    .error(origin, format!("no key takes a value of the type {found}"))
                    .help("write it as a string, in quotation marks");
                Value::Null
            }
        };
        Node::new(origin, value)
    }

    fn origin(&self, key: &Range<usize>, value: &Range<usize>) -> Origin {
        let offsets = Offsets::new(key.start, value.start);
        self.cx.origins().within(self.root, offsets)
    }
}
