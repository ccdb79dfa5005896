//! JSON Schema's equality of instances (2020-12 §4.2.2): `1` is `1.0`, and the order of members is irrelevant. Date-times are
//! equal if they are the same instant; UUIDs ignore case (RFC 9562 §4).

use chrono::DateTime;
use serde_json::{Number, Value};

/// The first difference of two values; `None` if they are equal.
#[must_use]
pub fn difference(sent: &Value, back: &Value) -> Option<String> {
    differs(sent, back, &mut String::new())
}

fn differs(sent: &Value, back: &Value, at: &mut String) -> Option<String> {
    match (sent, back) {
        (Value::Array(ones), Value::Array(others)) if ones.len() == others.len() => ones
            .iter()
            .zip(others)
            .enumerate()
            .find_map(|(index, (one, other))| {
                below(at, &index.to_string(), |at| differs(one, other, at))
            }),
        (Value::Object(ones), Value::Object(others)) => {
            let lost = ones.iter().find_map(|(key, one)| {
                below(at, key, |at| match others.get(key) {
                    Some(other) => differs(one, other, at),
                    None => Some(format!("`{at}` is lost: {one}")),
                })
            });
            let added = || others.keys().find(|key| !ones.contains_key(*key));
            lost.or_else(|| added().map(|key| format!("`{at}/{key}` is added: {}", others[key])))
        }
        (Value::Number(one), Value::Number(other)) if is_same_number(one, other) => None,
        (Value::String(one), Value::String(other))
            if one == other || is_same_instant(one, other) || is_same_uuid(one, other) =>
        {
            None
        }
        (one, other) if one == other => None,
        (one, other) => Some(format!("`{at}` was {one} and came back as {other}")),
    }
}

fn below<T>(at: &mut String, key: &str, look: impl FnOnce(&mut String) -> T) -> T {
    let length = at.len();
    at.push('/');
    at.push_str(key);
    let found = look(at);
    at.truncate(length);
    found
}

fn is_same_number(one: &Number, other: &Number) -> bool {
    let whole = |number: &Number| {
        number
            .as_i64()
            .map(i128::from)
            .or_else(|| number.as_u64().map(i128::from))
    };
    match (whole(one), whole(other)) {
        (Some(one), Some(other)) => one == other,
        // A number that is only close is another number.
        (None, _) | (_, None) => one.as_f64() == other.as_f64(),
    }
}

fn is_same_instant(one: &str, other: &str) -> bool {
    let instant = |text: &str| DateTime::parse_from_rfc3339(text).ok();
    matches!((instant(one), instant(other)), (Some(one), Some(other)) if one == other)
}

fn is_same_uuid(one: &str, other: &str) -> bool {
    let is_digit = |(index, byte): (usize, u8)| match index {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    one.len() == 36 && one.bytes().enumerate().all(is_digit) && one.eq_ignore_ascii_case(other)
}

#[cfg(test)]
mod tests {
    use super::difference;
    use serde_json::json;

    #[test]
    fn values_equal_in_json_schema_are_equal() {
        for (one, other) in [
            (json!({"a": 1, "b": [1.0]}), json!({"b": [1], "a": 1.0})),
            (
                json!("2024-01-01T01:00:00+01:00"),
                json!("2024-01-01T00:00:00Z"),
            ),
            (
                json!(9_007_199_254_740_993_i64),
                json!(9_007_199_254_740_993_u64),
            ),
            (
                json!("3F2504E0-4F89-41D3-9A0C-0305E82C3301"),
                json!("3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
            ),
        ] {
            assert_eq!(difference(&one, &other), None);
        }
    }

    #[test]
    fn lost_added_and_changed_values_are_reported() {
        for (sent, back, named) in [
            (
                json!({"a": {"b": null}}),
                json!({"a": {}}),
                "`/a/b` is lost: null",
            ),
            (json!([{}]), json!([{"c": 1}]), "`/0/c` is added: 1"),
            (
                json!({"a": 9_007_199_254_740_993_i64}),
                json!({"a": 9_007_199_254_740_992_i64}),
                "`/a` was 9007199254740993 and came back as 9007199254740992",
            ),
            (
                json!("A"),
                json!("a"),
                "`` was \"A\" and came back as \"a\"",
            ),
            (json!("1"), json!(1), "`` was \"1\" and came back as 1"),
        ] {
            assert_eq!(difference(&sent, &back).as_deref(), Some(named));
        }
    }
}
