use super::*;
use crate::node::Value;

fn parsed(path: &str, text: &str) -> Result<serde_json::Value, String> {
    let cx = Diagnostics::new();
    let node = parse_source(&cx, &Source::new(path, text));
    node.map(|node| serde_json::Value::from(&node))
        .ok_or_else(|| cx.into_report().to_string())
}

fn json(text: &str) -> Result<serde_json::Value, String> {
    Ok(serde_json::from_str(text).expect("JSON"))
}

#[test]
fn scalars_are_those_of_yaml_1_2() {
    let text =
        "a: [no, on, y, 017, 0o17, 12:30:45, 2020-01-01, 1e3, ~, true, '1', .inf, -.INF, .nan]";
    let expected = r#"{"a":["no","on","y","017",15,"12:30:45","2020-01-01",1000.0,null,true,"1",".inf","-.inf",".nan"]}"#;
    assert_eq!(parsed("a.yaml", text), json(expected));
}

#[test]
fn keys_are_the_text_that_stands_there() {
    let text = "200: a\n0200: b\n1.0: c\ntrue: d\nno: e\n'': f\n";
    assert_eq!(
        parsed("a.yaml", text),
        json(r#"{"200":"a","0200":"b","1.0":"c","true":"d","no":"e","":"f"}"#)
    );
}

#[test]
fn merge_keys_give_what_is_not_there() {
    let text =
        "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b], z: 3}\nd: {<<: *a, <<: *a}\n";
    let report = parsed("a.yaml", text).expect_err("one key twice");
    assert!(report.contains("`<<` is there twice"), "{report}");
    let text = "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b], z: 3}\n";
    let expected = r#"{"a":{"x":1,"y":1},"b":{"y":2,"z":2},"c":{"z":3,"x":1,"y":1}}"#;
    assert_eq!(parsed("a.yaml", text), json(expected));
    assert_eq!(
        parsed("a.json", r#"{"<<": {"a": 1}}"#),
        json(r#"{"<<":{"a":1}}"#)
    );
}

#[test]
fn flow_style_is_no_json_but_reads() {
    assert_eq!(parsed("a.yaml", "{a: b, # c\n}"), json(r#"{"a":"b"}"#));
    assert!(parsed("a.json", "{a: b}").is_err());
}

#[test]
fn marks_of_byte_order_and_line_ends_do_not_matter() {
    for text in ["\u{feff}a: 1\r\nb: |\r\n  c\r\n", "a: 1\nb: |\n  c\n"] {
        assert_eq!(parsed("a.yaml", text), json(r#"{"a":1,"b":"c\n"}"#));
    }
    for bytes in [
        "\u{feff}a: é\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>(),
        b"a: \xc3\xa9\n".to_vec(),
    ] {
        let source = Source::decode("a.yaml", &bytes);
        assert_eq!(parsed("a.yaml", &source.text), json(r#"{"a":"é"}"#));
    }
}

#[test]
fn an_exclamation_mark_or_dashes_in_a_text_are_no_trouble() {
    let text = "a: !!str 1\nb: |\n  wait !important\n  ---\nc: x !y\n";
    assert_eq!(
        parsed("a.yaml", text),
        json(r#"{"a":"1","b":"wait !important\n---\n","c":"x !y"}"#)
    );
}

#[test]
fn large_integers_stay_exact() {
    let cx = Diagnostics::new();
    for path in ["a.json", "a.yaml"] {
        let node = parse_source(
            &cx,
            &Source::new(
                path,
                r#"{"a": 18446744073709551615, "b": -9223372036854775808}"#,
            ),
        );
        let node = node.expect("a document");
        let number = |key: &str| match node.get(key).map(|node| &node.value) {
            Some(Value::Number(number)) => number.to_string(),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            (number("a"), number("b")),
            ("18446744073709551615".into(), "-9223372036854775808".into())
        );
    }
}
