//! What fields can hold, and how tolerant the reading of it is.

use client_runtime::chrono::{DateTime, NaiveDate, Utc};
use client_runtime::{Base64, Secret, v1};

fn read<T: v1::Value>(text: &str) -> Result<T, v1::DecodeFault> {
    v1::decode(text.as_bytes())
}

fn message<T: v1::Value + std::fmt::Debug>(text: &str) -> String {
    read::<T>(text).unwrap_err().message
}

fn write<T: v1::Value>(value: &T) -> String {
    String::from_utf8(v1::encode(value).unwrap()).unwrap()
}

#[test]
fn a_number_without_a_fraction_is_an_integer() {
    assert_eq!(read("1.0"), Ok(1_i64));
    assert_eq!(read("1e3"), Ok(1000_i32));
    assert_eq!(read("-2.50e1"), Ok(-25_i64));
    assert_eq!(read("-0.0"), Ok(0_u32));
    assert_eq!(read("18446744073709551615"), Ok(u64::MAX));
    assert_eq!(read("-9223372036854775808"), Ok(i64::MIN));
    assert!(
        message::<i64>("1.5").contains("a number with a fraction, expected an integer of 64 bits")
    );
}

#[test]
fn a_number_that_is_too_large_is_refused() {
    for text in [
        "9223372036854775808",
        "1e19",
        "123456789012345678901234567890",
        "-1e30",
    ] {
        assert!(
            message::<i64>(text).contains("too large or too small"),
            "{text}"
        );
    }
    assert!(message::<i32>("2147483648").contains("an integer of 32 bits"));
    assert!(message::<u32>("-1").contains("not negative"));
    assert!(message::<u64>("-1.0").contains("not negative"));
    assert!(message::<f32>("1e300").contains("too large"));
}

#[test]
fn an_integer_is_a_number() {
    assert_eq!(read("7"), Ok(7.0_f64));
    assert_eq!(read("-7"), Ok(-7.0_f32));
    assert!(read::<f64>("\"7\"").is_err());
}

#[test]
fn a_number_that_json_does_not_have_is_not_sent() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(
            v1::encode(&vec![number])
                .unwrap_err()
                .to_string()
                .contains("infinite or not a number")
        );
        assert!(v1::encode(&(number as f32)).is_err());
    }
}

#[test]
fn a_date_time_has_any_offset_and_goes_out_in_utc() {
    for text in [
        "2024-05-06T07:08:09Z",
        "2024-05-06t07:08:09z",
        "2024-05-06 09:08:09+02:00",
        "2024-05-06T07:08:09-00:00",
    ] {
        let value: DateTime<Utc> = read(&format!("{text:?}")).unwrap();
        assert_eq!(write(&value), "\"2024-05-06T07:08:09Z\"", "{text}");
    }
    assert_eq!(
        write(&read::<DateTime<Utc>>("\"2024-05-06T07:08:09.120Z\"").unwrap()),
        "\"2024-05-06T07:08:09.120Z\""
    );
    for (text, expected) in [
        ("2024-05-06T09:08:09+0200", "2024-05-06T07:08:09Z"),
        ("2024-05-06T07:08:09.5", "2024-05-06T07:08:09.500Z"),
        ("2024-05-06 07:08:09", "2024-05-06T07:08:09Z"),
        ("2024-05-06", "2024-05-06T00:00:00Z"),
        ("2024-05-06T07:08:09", "2024-05-06T07:08:09Z"),
        ("2024-05-06t07:08:09", "2024-05-06T07:08:09Z"),
        ("2024-05-06T07:08:09+0000", "2024-05-06T07:08:09Z"),
        ("2024-05-06 07:08:09 +0000", "2024-05-06T07:08:09Z"),
        ("2024-05-06T07:08:09+00", "2024-05-06T07:08:09Z"),
        ("2024-05-06T09:08:09+02", "2024-05-06T07:08:09Z"),
        ("2024-05-06T01:38:09-0530", "2024-05-06T07:08:09Z"),
        ("2024-05-06T07:08:09.25+0000", "2024-05-06T07:08:09.250Z"),
        ("2024-05-06T07:08:09 Z", "2024-05-06T07:08:09Z"),
        ("2024-05-06T07:08Z", "2024-05-06T07:08:00Z"),
        ("2024-05-06T07:08", "2024-05-06T07:08:00Z"),
        ("2024-05-06T07:08:09,5Z", "2024-05-06T07:08:09.500Z"),
        (
            "2024-05-06T07:08:09.123456789012Z",
            "2024-05-06T07:08:09.123456789Z",
        ),
        (
            "2024-05-06T07:08:09.123456789012",
            "2024-05-06T07:08:09.123456789Z",
        ),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"),
        ("2016-12-31T23:59:60+0000", "2016-12-31T23:59:60Z"),
    ] {
        let value = read::<DateTime<Utc>>(&format!("{text:?}"));
        let written = value.map(|value| write(&value));
        assert_eq!(written, Ok(format!("{expected:?}")), "{text}");
    }
    for text in [
        "",
        "07:08:09Z",
        "2024-05",
        "2024-02-30T00:00:00Z",
        "2024-05-06T25:00:00Z",
        "2024-05-06T07:08:09+99:00",
        "1714979289",
    ] {
        assert!(
            read::<DateTime<Utc>>(&format!("{text:?}")).is_err(),
            "{text}"
        );
    }
    assert!(message::<DateTime<Utc>>("\"yesterday\"").contains("expected a date-time (RFC 3339)"));
    assert_eq!(
        write(&read::<NaiveDate>("\"2024-05-06\"").unwrap()),
        "\"2024-05-06\""
    );
    assert!(message::<NaiveDate>("\"2024-02-30\"").contains("expected a date"));
}

#[test]
fn base64_is_read_in_either_alphabet_and_written_in_one() {
    for text in ["+/8=", "+/8", "-_8=", "-_8"] {
        let bytes: Base64 = read(&format!("{text:?}")).unwrap();
        assert_eq!(*bytes, [0xfb, 0xff]);
        assert_eq!(write(&bytes), "\"+/8=\"");
    }
    assert_eq!(read::<Base64>("\"\""), Ok(Base64::default()));
    assert!(message::<Base64>("\"*\"").contains("expected bytes in base64"));
}

#[test]
fn a_secret_shows_nothing() {
    let secret: Secret = read("\"hunter2\"").unwrap();
    assert_eq!(secret.expose(), "hunter2");
    assert_eq!(
        format!("{secret:?} {secret:#?} {:?}", Some(&secret)),
        "Secret Secret Some(Secret)"
    );
    assert_eq!(write(&secret), "\"hunter2\"");
    assert_eq!(secret, Secret::from("hunter2"));
    assert_ne!(secret, Secret::from("hunter3"));
    assert_ne!(secret, Secret::from("hunter22"));
}

#[test]
fn a_body_is_read_to_its_end() {
    assert_eq!(read(" 1 \n"), Ok(1_i64));
    assert!(message::<i64>("1 2").contains("trailing characters"));
    assert!(message::<i64>("").contains("EOF"));
    assert!(message::<bool>("tru").contains("EOF"));
}

#[test]
fn messages_quote_nothing_of_the_body() {
    let hostile = r#""hunter2\", expected hunter2 `hunter2`""#;
    let messages = [
        message::<i64>(hostile),
        message::<bool>(hostile),
        message::<f64>(hostile),
        message::<Vec<String>>(hostile),
        message::<std::collections::BTreeMap<String, i64>>(hostile),
        message::<client_runtime::uuid::Uuid>(hostile),
        message::<DateTime<Utc>>(hostile),
        message::<Base64>(hostile),
        message::<String>("4242424242"),
        message::<Vec<bool>>("[4242424242.5]"),
        message::<Secret>("true"),
    ];
    for message in messages {
        assert!(
            !message.contains("hunter2") && !message.contains("4242") && !message.contains("true"),
            "{message}"
        );
        assert!(
            message.contains(", expected ") && message.contains(" at line 1 column "),
            "{message}"
        );
    }
}

#[test]
fn a_fault_says_where() {
    let fault = read::<Vec<std::collections::BTreeMap<String, Vec<bool>>>>(
        r#"[{}, {"a": [], "b~c": [true, 0]}]"#,
    )
    .unwrap_err();
    assert_eq!(fault.path, "/1/b~0c/1");
    assert_eq!(
        fault.to_string(),
        "at /1/*/1: invalid type: integer, expected a boolean at line 1 column 30"
    );
    assert_eq!(read::<bool>("0").unwrap_err().path, "");
}

#[test]
fn a_null_that_may_be_anything_is_kept() {
    let absent_or_any = read::<Option<serde_json::Value>>("null");
    assert_eq!(absent_or_any, Ok(Some(serde_json::Value::Null)));
    assert_eq!(write(&absent_or_any.unwrap()), "null");
    assert_eq!(read::<Option<i64>>("null"), Ok(None));
}

#[test]
fn numbers_arrive_exactly() {
    // What a decimal of 17 digits stands for is the nearest double, not one beside it.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..200_000 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let number = f64::from_bits(state);
        if !number.is_finite() {
            continue;
        }
        let text = format!("{number:e}");
        assert_eq!(
            read::<f64>(&text).unwrap().to_bits(),
            number.to_bits(),
            "{text}"
        );
        let free: serde_json::Value = read(&text).unwrap();
        assert_eq!(
            free.as_f64().map(f64::to_bits),
            Some(number.to_bits()),
            "{text}"
        );
    }
    for text in [
        "9007199254740992.0",
        "9007199254740993.0",
        "-9223372036854775809",
        "18446744073709551616",
        "1e17",
        "-9007199254740992.0",
    ] {
        assert!(read::<i64>(text).is_err(), "{text}");
    }
    assert_eq!(
        read::<i64>("9007199254740991.0").unwrap(),
        9_007_199_254_740_991
    );
    assert_eq!(read::<i64>("-9223372036854775808").unwrap(), i64::MIN);
    assert_eq!(read::<u64>("18446744073709551615").unwrap(), u64::MAX);
}
