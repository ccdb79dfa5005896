//! Writes JSON as YAML in block style.

use serde_json::Value;

/// The document in YAML. Strings have double quotes: both languages read them alike.
pub(super) fn text(value: &Value) -> String {
    let mut text = String::new();
    write(value, 0, &mut text);
    text.trim_start().to_owned() + "\n"
}

/// Writes a value after a key or a dash. A collection begins on a new line.
fn write(value: &Value, depth: usize, text: &mut String) {
    let line = |text: &mut String| {
        text.push('\n');
        text.push_str(&"  ".repeat(depth));
    };
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (key, value) in members {
                line(text);
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push(':');
                write(value, depth + 1, text);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for item in items {
                line(text);
                text.push('-');
                write(item, depth + 1, text);
            }
        }
        scalar => {
            text.push(' ');
            text.push_str(&scalar.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn blocks_are_indented() {
        let value = json!({"a": [{"b": 1, "c": []}, "x: y"], "d": {}});
        let expected = "\"a\":\n  -\n    \"b\": 1\n    \"c\": []\n  - \"x: y\"\n\"d\": {}\n";
        assert_eq!(super::text(&value), expected);
    }
}
