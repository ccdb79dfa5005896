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
        let members = table.iter();
        members
            .map(|(key, value)| (key.get_ref().to_string(), self.node(&key.span(), value)))
            .collect()
    }

    fn node(&self, key: &Range<usize>, value: &Spanned<DeValue<'_>>) -> Node {
        let origin = self.origin(key, &value.span());
        let value = match value.get_ref() {
            DeValue::Boolean(boolean) => (*boolean).into(),
            DeValue::String(string) => string.as_ref().into(),
            DeValue::Integer(integer) => {
                let number = i64::from_str_radix(integer.as_str(), integer.radix());
                let report = |error| self.cx.error(origin, format!("invalid integer: {error}"));
                number.map_err(report).map_or(Value::Null, Value::from)
            }
            DeValue::Array(items) => {
                let items = items.iter().map(|item| self.node(&item.span(), item));
                items.collect::<Vec<_>>().into()
            }
            DeValue::Table(table) => self.object(table).into(),
            DeValue::Float(_) | DeValue::Datetime(_) => {
                let found = value.get_ref().type_str();
                let message = format!("no key takes a value of the type {found}");
                let reported = self.cx.error(origin, message);
                reported.help("write it as a string, in quotation marks");
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
