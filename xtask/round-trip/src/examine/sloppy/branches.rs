use client_runtime::v1;
use rt_sloppy::types::Both;

/// A value that two branches fit is kept whole, can be read as each, and is written back whole.
fn main() {
    let body = br#"{"a":"x","b":1,"c":[]}"#;
    let value: Both = v1::decode(body).expect("a value");
    assert!(matches!(value, Both::Unknown(_)), "{value:?}");
    assert_eq!(value.as_left().expect("the left branch").a, "x");
    assert_eq!(value.as_right().expect("the right branch").b, 1);
    let back = v1::encode(&value).expect("a body");
    let json = |body: &[u8]| v1::decode::<client_runtime::serde_json::Value>(body).expect("JSON");
    assert_eq!(json(&back), json(body));

    let left: Both = v1::decode(br#"{"a":"x"}"#).expect("a value");
    assert!(left.as_left().is_ok());
    assert!(left.as_right().is_err());
}
