//! Integers and numbers: bounds, their neighbours, and values that programs often get wrong.

use serde_json::{Number, Value, json};

use crate::flat::Flat;

/// Integers: by the bounds, or small and large ones. `1.0` is an integer too (JSON Schema 2020-12 §4.2.1).
pub(super) fn integers(way: &Flat) -> Vec<Value> {
    let (low, high, step) = (bound(way, "inimum"), bound(way, "aximum"), step(way));
    let (least, most) = (exact(way, "minimum"), exact(way, "maximum"));
    let mut found: Vec<i128> = Vec::new();
    let near = [low, high].map(|limit| limit.map(|limit| limit as i128));
    for limit in [least, most].into_iter().chain(near).flatten() {
        let whole = limit / step * step;
        found.extend([whole, whole + step, whole - step]);
    }
    found.extend(
        [
            1,
            0,
            -1,
            7,
            42,
            255,
            65_536,
            2_147_483_647,
            -2_147_483_648,
            4_294_967_296,
            9_007_199_254_740_993,
        ]
        .map(|n| n * step),
    );
    found.extend([i128::from(i64::MAX), i128::from(i64::MIN)]);
    found.retain(|n| {
        low.is_none_or(|low| *n as f64 >= low)
            && high.is_none_or(|high| *n as f64 <= high)
            && least.is_none_or(|least| *n >= least)
            && most.is_none_or(|most| *n <= most)
    });
    let mut values: Vec<Value> = found.iter().filter_map(|n| whole(*n)).collect();
    // `1.0` rather than `0.0`, which some programs take for missing.
    let small = found.iter().min_by_key(|n| (**n == 0, n.unsigned_abs()));
    values.extend(small.map(|n| json!(*n as f64)));
    values
}

/// An exact bound: floating-point numbers cannot represent the largest integers.
fn exact(way: &Flat, bound: &str) -> Option<i128> {
    let bound = way.get(bound)?;
    bound
        .as_i64()
        .map(i128::from)
        .or_else(|| bound.as_u64().map(i128::from))
}

fn whole(number: i128) -> Option<Value> {
    let signed = i64::try_from(number).map(Value::from);
    signed
        .or_else(|_| u64::try_from(number).map(Value::from))
        .ok()
}

/// Numbers: by the bounds, or small, large and odd ones. Those of `format: float` have no more digits than it can represent.
pub(super) fn numbers(way: &Flat) -> Vec<Value> {
    let (low, high) = (bound(way, "inimum"), bound(way, "aximum"));
    let mut found: Vec<f64> = Vec::new();
    if let (Some(low), Some(high)) = (low, high) {
        found.push(f64::midpoint(low, high));
    }
    for limit in [low, high].into_iter().flatten() {
        found.extend([limit, limit + 0.5, limit - 0.5, limit + 1.0, limit - 1.0]);
    }
    if let Some(step) = way.get("multipleOf").and_then(Value::as_f64) {
        found.extend([step, step * 3.0]);
    }
    found.extend([
        1.5,
        0.0,
        -1.0,
        0.1,
        3.25,
        100.0,
        1e-7,
        1e21,
        -273.15,
        16_777_217.0,
        1.0 / 3.0,
    ]);
    let is_single = way.get("format").is_some_and(|format| format == "float");
    found.retain(|n| {
        low.is_none_or(|low| *n >= low)
            && high.is_none_or(|high| *n <= high)
            && (!is_single || is_exact(*n))
    });
    let mut values: Vec<Value> = found
        .into_iter()
        .filter_map(|n| Number::from_f64(n).map(Value::Number))
        .collect();
    values.insert(values.len().min(1), json!(1));
    values
}

/// Whether a number of single precision is written with the same digits.
fn is_exact(number: f64) -> bool {
    #[expect(clippy::cast_possible_truncation, reason = "this is the question")]
    let single = number as f32;
    single.to_string().parse() == Ok(number)
}

/// An integer within the bounds, as far as they are reasonable.
pub(super) fn random_integer(way: &Flat, dice: usize) -> Value {
    let low = bound(way, "inimum")
        .filter(|low| *low > -1e15)
        .unwrap_or(-1000.0);
    let high = bound(way, "aximum")
        .filter(|high| *high < 1e15)
        .unwrap_or(low + 1e6);
    let span = (high - low).max(0.0) as i128 + 1;
    let number = low.ceil() as i128 + dice as i128 % span;
    whole(number / step(way) * step(way)).unwrap_or_default()
}

/// A number within the bounds: a multiple of a quarter, which every format can represent.
pub(super) fn random_number(way: &Flat, dice: usize) -> Value {
    let low = bound(way, "inimum").unwrap_or(-1000.0);
    let high = bound(way, "aximum").unwrap_or(low + 10_000.0);
    let part = (dice % 4096) as f64 / 4096.0;
    json!(((low + (high - low) * part) * 4.0).round() / 4.0)
}

/// `minimum` or `exclusiveMinimum`, by the common end of their names.
fn bound(way: &Flat, end: &str) -> Option<f64> {
    let inclusive = way.get(&format!("m{end}")).and_then(Value::as_f64);
    let exclusive = way.get(&format!("exclusiveM{end}")).and_then(Value::as_f64);
    match (inclusive, exclusive) {
        (Some(one), Some(other)) if end.starts_with('i') => Some(one.max(other)),
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// `multipleOf`, if it is a whole number.
fn step(way: &Flat) -> i128 {
    let step = way.get("multipleOf").and_then(Value::as_f64).unwrap_or(1.0);
    if step >= 1.0 && step.fract() == 0.0 {
        step as i128
    } else {
        1
    }
}
