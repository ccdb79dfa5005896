//! Open enums of integers, of booleans and of any JSON, as a generated crate declares them.

use client_runtime::serde_json::{self, Value, json};
use client_runtime::{UnknownValue, v1};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Depth {
    Value0,
    Minus1,
    Unknown(UnknownValue<i64>),
}
v1::value_enum! { Depth(i64) { Value0 = 0, Minus1 = -1, } }

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Failed {
    True,
    Unknown(UnknownValue<bool>),
}
v1::value_enum! { Failed(bool) { True = true, } }

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Size {
    Auto,
    Value1,
    Pair,
    Unknown(UnknownValue<Value>),
}
v1::json_enum! { Size { Auto = "\"auto\"", Value1 = "1", Pair = "{\"a\":[2],\"b\":0.5}", } }

fn read<T: v1::Value>(text: &str) -> Result<T, v1::DecodeFault> {
    v1::decode(text.as_bytes())
}

#[test]
fn an_enum_of_integers_keeps_what_it_does_not_know() {
    for (text, depth, number) in [
        ("0", Depth::Value0, 0),
        ("-1.0", Depth::Minus1, -1),
        ("7", Depth::from(7), 7),
    ] {
        assert_eq!(read::<Depth>(text).unwrap(), depth);
        assert_eq!(depth.get(), number);
        assert_eq!(depth.to_string(), number.to_string());
        assert_eq!(serde_json::to_value(&depth).unwrap(), json!(number));
    }
    assert!(matches!(Depth::from(7), Depth::Unknown(value) if *value.get() == 7));
    assert!(read::<Depth>("\"0\"").is_err());
    assert!(read::<Depth>("0.5").is_err());
}

#[test]
fn an_enum_of_one_boolean_keeps_the_other() {
    assert_eq!(read::<Failed>("true").unwrap(), Failed::True);
    let other = read::<Failed>("false").unwrap();
    assert!(matches!(&other, Failed::Unknown(value) if !value.get()));
    assert_eq!(serde_json::to_value(&other).unwrap(), json!(false));
}

#[test]
fn an_enum_of_any_json_compares_values_not_their_json() {
    for (text, size) in [
        ("\"auto\"", Size::Auto),
        ("1", Size::Value1),
        ("1.0", Size::Value1),
        ("{\"b\": 0.5, \"a\": [2.0]}", Size::Pair),
    ] {
        assert_eq!(read::<Size>(text).unwrap(), size, "{text}");
    }
    for text in ["\"1\"", "null", "[1]", "2"] {
        let unknown = read::<Size>(text).unwrap();
        assert!(matches!(unknown, Size::Unknown(_)), "{unknown:?}");
        assert_eq!(serde_json::to_string(&unknown).unwrap(), text);
    }
    assert_eq!(Size::Pair.to_value(), json!({"a": [2], "b": 0.5}));
    assert_eq!(Size::from(json!("auto")), Size::Auto);
}

#[test]
fn an_unknown_value_speaks_against_a_branch() {
    #[derive(Clone, PartialEq)]
    enum Either {
        Failed(Failed),
        Plain(bool),
        Depth(Depth),
        Number(i64),
        Unknown(Value),
    }
    v1::union! { Either { Failed(Failed), Plain(bool), Depth(Depth), Number(i64), } }

    assert_eq!(
        read::<Either>("true").unwrap(),
        Either::Failed(Failed::True)
    );
    assert_eq!(read::<Either>("false").unwrap(), Either::Plain(false));
    assert_eq!(read::<Either>("-1").unwrap(), Either::Depth(Depth::Minus1));
    assert_eq!(read::<Either>("5").unwrap(), Either::Number(5));
}
