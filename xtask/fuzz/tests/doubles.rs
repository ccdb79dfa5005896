//! Numbers arrive exactly: through a field of a record, and through free JSON.

use client_runtime::serde_json::Value;
use client_runtime::v1;
use fuzz::mutate::Numbers;

/// A record as the generator declares it.
#[derive(Clone)]
struct Price {
    amount: f64,
}
v1::record! { Price { required amount = "amount", } }

/// Takes the text of a number through both, and compares with what the standard library reads.
fn check(text: &str) {
    let expected: f64 = text.parse().expect("a number");
    let body = format!("{{\"amount\":{text}}}");
    let price: Price = v1::decode(body.as_bytes()).expect("a record");
    assert_eq!(price.amount.to_bits(), expected.to_bits(), "{text}");
    let written = v1::encode(&price).expect("a number that JSON has");
    let again: Price = v1::decode(&written).expect("a record");
    assert_eq!(
        again.amount.to_bits(),
        expected.to_bits(),
        "{text}, written"
    );

    let free: Value = v1::decode(text.as_bytes()).expect("JSON");
    // What is integral may be kept as an integer, and is compared as the double that it is read as.
    let read = free.as_f64().expect("a number");
    assert_eq!(read.to_bits(), expected.to_bits(), "{text}, free");
    let written = v1::encode(&free).expect("JSON");
    let again: Value = v1::decode(&written).expect("JSON");
    assert_eq!(again, free, "{text}, free and written");
}

/// Any double but those that JSON has not.
fn random(numbers: &mut Numbers) -> Option<String> {
    let value = f64::from_bits(numbers.draw());
    value.is_finite().then(|| format!("{value:e}"))
}

/// Prices, measurements and counts: 1 to 17 digits, a point somewhere, an exponent now and then.
fn everyday(numbers: &mut Numbers) -> String {
    let digits = 1 + numbers.below(17);
    let all = numbers.draw() % 10_u64.pow(u32::try_from(digits).expect("small"));
    let mut text = all.to_string();
    let point = numbers.below(text.len() + 1);
    if point > 0 && point < text.len() {
        text.insert(point, '.');
    }
    if numbers.below(5) == 0 {
        let exponent = numbers.below(40);
        text.push_str(&format!(
            "e{}{exponent}",
            if numbers.below(2) == 0 { "-" } else { "" }
        ));
    }
    if numbers.below(4) == 0 && all > 0 {
        text.insert(0, '-');
    }
    text
}

fn run(count: usize) {
    let mut numbers = Numbers(754);
    for _ in 0..count {
        if let Some(text) = random(&mut numbers) {
            check(&text);
        }
        check(&everyday(&mut numbers));
    }
}

#[test]
fn a_hundred_thousand_of_each_kind_are_equal_to_the_bit() {
    run(100_000);
}

#[test]
#[ignore = "minutes: cargo test --profile fuzz --package fuzz --test doubles -- --ignored"]
fn ten_million_of_each_kind_are_equal_to_the_bit() {
    run(10_000_000);
}

#[test]
fn integers_are_exact_or_refused() {
    for (text, expected) in [
        ("9223372036854775807", Some(i64::MAX)),
        ("-9223372036854775808", Some(i64::MIN)),
        ("-9223372036854775809", None),
        ("9223372036854775808", None),
        ("9007199254740991.0", Some(9_007_199_254_740_991)),
        ("9007199254740993.0", None),
        ("9.007199254740993e15", None),
        ("1e3", Some(1_000)),
        ("1.5", None),
        ("-0", Some(0)),
        ("1e400", None),
    ] {
        assert_eq!(v1::decode::<i64>(text.as_bytes()).ok(), expected, "{text}");
    }
    for (text, expected) in [
        ("18446744073709551615", Some(u64::MAX)),
        ("18446744073709551616", None),
        ("-1", None),
        ("1.0", Some(1)),
        ("9007199254740993.0", None),
    ] {
        assert_eq!(v1::decode::<u64>(text.as_bytes()).ok(), expected, "{text}");
    }
}
