//! What stands in a file where a number or a boolean was read: `1.10` and `1.1` are one number, and two versions of an API.

use std::cell::RefCell;

use super::Locator;
use crate::node::Value;
use crate::origins::{Origin, Origins};

/// Looks up how scalars are written.
#[derive(Debug)]
pub(crate) struct Scalars<'a>(RefCell<Locator<'a>>);

impl<'a> Scalars<'a> {
    /// For the files that were read so far.
    pub(crate) fn new(origins: &'a Origins) -> Self {
        Self(RefCell::new(Locator::new(origins)))
    }

    /// The text that a number or a boolean was read from, where it can be found.
    pub(crate) fn text(&self, origin: Origin, value: &Value) -> Option<String> {
        let mut locator = self.0.borrow_mut();
        let located = locator.locate(origin);
        let file = locator.open(located.file);
        let text = &file.source.text;
        let rest = text.get(file.lines.byte(text, located.position)?..)?;
        let ends = |letter: char| letter.is_whitespace() || ",]}#".contains(letter);
        let word = rest.split(ends).next()?;
        let is_it = match value {
            Value::Number(number) => word.parse::<f64>().ok() == number.as_f64(),
            Value::Boolean(value) => word.eq_ignore_ascii_case(&value.to_string()),
            Value::Null | Value::String(_) | Value::Array(_) | Value::Object(_) => false,
        };
        is_it.then(|| word.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::input::Source;

    fn text(document: &str) -> Option<String> {
        let cx = Diagnostics::new();
        let node = crate::load::parse_source(&cx, &Source::new("a.yaml", document));
        let node = node.expect("a document");
        let member = node.get("a").expect("a member");
        Scalars::new(cx.origins()).text(member.origin, &member.value)
    }

    #[test]
    fn numbers_keep_their_digits() {
        for (document, expected) in [
            ("a: 1.10", "1.10"),
            ("b: 1\na: 2.0 # x\n", "2.0"),
            ("b: {c: 2}\na: 1e3", "1e3"),
            (r#"{"a": 1.50, "b": 1}"#, "1.50"),
            ("a: True\r\n", "True"),
        ] {
            assert_eq!(text(document).as_deref(), Some(expected), "{document}");
        }
    }

    #[test]
    fn what_is_written_in_another_way_is_not_found() {
        assert_eq!(text("a: 0x10"), None);
        assert_eq!(text("b: &x 1.10\na: *x"), None);
        assert_eq!(text("a: '1.10'"), None);
    }
}
