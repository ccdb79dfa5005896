//! What stands in a file where a number or a boolean was read: `1.10` and `1.1` are one number, and two versions of an API.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::positions::Positions;
use crate::diagnostics::Diagnostics;
use crate::node::Value;
use crate::origins::{FileId, Origin, Position, SourceFile};

/// Looks up the text of scalars. A file is parsed for positions when the first one in it is asked for.
pub(crate) struct Scalars<'a> {
    cx: &'a Diagnostics,
    files: RefCell<BTreeMap<FileId, (SourceFile, Positions)>>,
}

impl<'a> Scalars<'a> {
    /// For the files that were read so far.
    pub(crate) fn new(cx: &'a Diagnostics) -> Self {
        Self {
            cx,
            files: RefCell::default(),
        }
    }

    /// The text that a number or a boolean was read from, where it can be found.
    pub(crate) fn text(&self, origin: Origin, value: &Value) -> Option<String> {
        let place = self.cx.origins().resolve(origin);
        let mut files = self.files.borrow_mut();
        let (source, positions) = files.entry(place.file).or_insert_with(|| {
            let source = self.cx.origins().source(place.file);
            let positions = Positions::parse(&source.text);
            (source, positions)
        });
        let word = word_at(&source.text, positions.find(&place.path, false))?;
        let is_it = match value {
            Value::Number(number) => word.parse::<f64>().ok() == number.as_f64(),
            Value::Boolean(value) => word.eq_ignore_ascii_case(&value.to_string()),
            Value::Null | Value::String(_) | Value::Array(_) | Value::Object(_) => false,
        };
        is_it.then(|| word.to_owned())
    }
}

/// The text of a scalar without quotes and spaces.
fn word_at(text: &str, at: Position) -> Option<&str> {
    let line = text.split('\n').nth(at.line.checked_sub(1)?)?;
    let (start, _) = line.char_indices().nth(at.column.checked_sub(1)?)?;
    let rest = line.get(start..)?;
    rest.split(|letter: char| letter.is_whitespace() || ",]}#".contains(letter))
        .next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Source;

    fn text(document: &str) -> Option<String> {
        let cx = Diagnostics::new();
        let node = super::super::parse_source(&cx, &Source::new("a.yaml", document));
        let node = node.expect("a document");
        let member = node.get("a").expect("a member");
        Scalars::new(&cx).text(member.origin, &member.value)
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
