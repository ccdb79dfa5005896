//! Scalars of YAML without quotes, as its core schema reads them (YAML 1.2, section 10.3.2).

use serde_json::Number;

use crate::node::Value;

/// The value that a scalar without quotes and tag stands for.
pub(super) fn plain(text: &str) -> Value {
    match text {
        null if is_null(null) => Value::Null,
        "true" | "True" | "TRUE" => Value::Boolean(true),
        "false" | "False" | "FALSE" => Value::Boolean(false),
        // JSON has no such number. Where one was meant the document is wrong, and elsewhere it is a string.
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => Value::from(".inf"),
        "-.inf" | "-.Inf" | "-.INF" => Value::from("-.inf"),
        ".nan" | ".NaN" | ".NAN" => Value::from(".nan"),
        _ => number(text).map_or_else(|| Value::from(text), Value::Number),
    }
}

/// Whether this is null.
pub(super) fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

fn number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if !digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return None;
    }
    let sign = if text.starts_with('-') { "-" } else { "" };
    let radixes = [("0x", 16), ("0o", 8), ("0b", 2)];
    let strip = |(prefix, radix)| Some((digits.strip_prefix(prefix)?, radix));
    if let Some((digits, radix)) = radixes.into_iter().find_map(strip) {
        let is_signed = digits.starts_with(['+', '-']);
        let integer = i128::from_str_radix(&format!("{sign}{digits}"), radix);
        return integer.ok().filter(|_| !is_signed).and_then(exact);
    }
    let is_padded = digits.len() > 1 && digits.starts_with('0');
    if is_padded && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    match text.parse() {
        Ok(integer) => exact(integer),
        Err(_) => Number::from_f64(text.parse().ok()?),
    }
}

/// An integer, as a fraction where 64 bits do not hold it.
fn exact(integer: i128) -> Option<Number> {
    Number::from_i128(integer).or_else(|| Number::from_f64(integer as f64))
}
