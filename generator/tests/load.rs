//! Texts are read as trees, and what is said about a tree's nodes shows where they stand.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use generator::diagnostics::{Diagnostics, Excerpt, Location, Style};
use generator::node::Node;
use generator::{Input, Source, load};

fn load(cx: &Diagnostics, path: &str, text: &str) -> Option<Node> {
    load::parse(cx, &Input::new(Source::new(path, text)))
}

fn parsed(path: &str, text: &str) -> Result<serde_json::Value, String> {
    let cx = Diagnostics::new();
    let node = load(&cx, path, text);
    node.map(|node| serde_json::Value::from(&node))
        .ok_or_else(|| cx.into_report().to_string())
}

fn json(text: &str) -> Result<serde_json::Value, String> {
    Ok(serde_json::from_str(text).expect("JSON"))
}

/// The node that a path leads to: `paths./users.get.0`.
fn at<'a>(node: &'a Node, path: &str) -> &'a Node {
    let step = |node: &'a Node, step: &str| match node.as_array() {
        Some(items) => items.get(step.parse::<usize>().ok()?),
        None => node.get(step),
    };
    let mut steps = path.split_terminator('.');
    steps.try_fold(node, step).expect("a node")
}

/// Where the value and the key of a node are reported.
fn locations(text: &str, path: &str) -> [Location; 2] {
    let cx = Diagnostics::new();
    let node = load(&cx, "a.yaml", text).expect("a document");
    let origin = at(&node, path).origin;
    [origin, origin.key()].map(|origin| {
        let cx = Diagnostics::new();
        let node = load(&cx, "a.yaml", text).expect("a document");
        assert_eq!(at(&node, path).origin.key(), origin.key());
        cx.note(origin, "here");
        cx.into_report().diagnostics.remove(0).location
    })
}

/// `paths./users.get.0` -> line, column of the value, then those of the key.
fn find(text: &str, path: &str) -> [(usize, usize); 2] {
    locations(text, path).map(|location| (location.position.line, location.position.column))
}

fn excerpt(text: &str, path: &str) -> (String, usize) {
    let [Location { excerpt, .. }, _] = locations(text, path);
    let Excerpt { text, caret } = excerpt;
    (text, caret)
}

#[test]
fn scalars_are_those_of_yaml_1_2() {
    let text = "a: [no, on, y, 017, 0o17, 0x1F, -0b11, 0x-1, 12:30:45, 2020-01-01, 1e3, +7, -0, .5, 1e999, ~, true, '1', \
                .inf, -.INF, .nan, inf, NaN, 0xg, '']";
    let expected = r#"{"a":["no","on","y","017",15,31,-3,"0x-1","12:30:45","2020-01-01",1000.0,7,0,0.5,"1e999",null,true,"1",
                      ".inf","-.inf",".nan","inf","NaN","0xg",""]}"#;
    assert_eq!(parsed("a.yaml", text), json(expected));
}

#[test]
fn keys_are_strings_as_written() {
    let text = "200: a\n0200: b\n1.0: c\ntrue: d\nno: e\n'': f\n'null': g\n&x h: 1\ni: {*x : 2}\n";
    let expected = r#"{"200":"a","0200":"b","1.0":"c","true":"d","no":"e","":"f","null":"g","h":1,"i":{"h":2}}"#;
    assert_eq!(parsed("a.yaml", text), json(expected));
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
fn aliases_are_what_they_stand_for() {
    let text = "a: &a [1, &b {c: 2}]\nb: *b\nd: [*a, *a]\n";
    let expected = r#"{"a":[1,{"c":2}],"b":{"c":2},"d":[[1,{"c":2}],[1,{"c":2}]]}"#;
    assert_eq!(parsed("a.yaml", text), json(expected));
    let report = parsed("a.yaml", "a: &a [*a]\n").expect_err("no end");
    assert!(report.contains("a.yaml:1:8"), "{report}");
    let level = |at: usize| {
        format!(
            "a{at}: &a{at} [[[[[[[[[[[[[[[[[[[[*a{}]]]]]]]]]]]]]]]]]]]]\n",
            at - 1
        )
    };
    let text = format!("a0: &a0 1\n{}", (1..8).map(level).collect::<String>());
    let report = parsed("a.yaml", &text).expect_err("too deep");
    assert!(report.contains("more than 127 levels"), "{report}");
}

#[test]
fn flow_style_is_no_json_but_reads() {
    assert_eq!(parsed("a.yaml", "{a: b, # c\n}"), json(r#"{"a":"b"}"#));
    assert_eq!(
        parsed("a.yaml", "a:\n  b: {\n  c: 1,\n  }\n"),
        json(r#"{"a":{"b":{"c":1}}}"#)
    );
    assert!(parsed("a.json", "{a: b}").is_err());
}

#[test]
fn marks_of_byte_order_and_line_ends_do_not_matter() {
    for text in ["\u{feff}a: 1\r\nb: |\r\n  c\r\n", "a: 1\nb: |\n  c\n"] {
        assert_eq!(parsed("a.yaml", text), json(r#"{"a":1,"b":"c\n"}"#));
    }
    let utf16 = "\u{feff}a: é\n".encode_utf16().flat_map(u16::to_le_bytes);
    for bytes in [utf16.collect::<Vec<u8>>(), b"a: \xc3\xa9\n".to_vec()] {
        let source = Source::decode("a.yaml", &bytes);
        assert_eq!(parsed("a.yaml", &source.text), json(r#"{"a":"é"}"#));
    }
}

#[test]
fn an_exclamation_mark_or_dashes_in_a_string_are_kept() {
    let text = "a: !!str 1\nb: |\n  wait !important\n  ---\nc: x !y\nd: ! 1\ne: !!map {}\n";
    assert_eq!(
        parsed("a.yaml", text),
        json(r#"{"a":"1","b":"wait !important\n---\n","c":"x !y","d":"1","e":{}}"#)
    );
}

#[test]
fn large_integers_stay_exact() {
    let text =
        r#"{"a": [18446744073709551615, -9223372036854775808, 123456789012345678901234567890]}"#;
    for path in ["a.json", "a.yaml"] {
        assert_eq!(parsed(path, text), json(text));
        assert_eq!(parsed("a.yaml", &format!("# c\n{text}")), json(text));
    }
}

#[test]
fn json_is_judged_as_a_whole() {
    for (text, message) in [
        ("{\"a\" 1}", "a.json:1:6"),
        ("{\"a\":\n \"é\" 1}", "a.json:2:6"),
        ("{\"a\": \"\\ud800\"}", "a.json:1:"),
        ("{\"a\": 1e999}", "number out of range"),
        ("{\"é\": \"é", "EOF while parsing a string"),
        ("{} {}", "trailing characters"),
        ("[01]", "invalid number"),
    ] {
        let report = parsed("a.json", text).expect_err("no JSON");
        assert!(report.contains(message), "{text}: {report}");
    }
}

#[test]
fn a_scalar_is_located_at_its_value_and_its_key_at_the_key() {
    assert_eq!(find("a:\n  b: [x, y]\n", "a.b"), [(2, 6), (2, 3)]);
    assert_eq!(find("a:\n  b: [x, y]\n", "a.b.1"), [(2, 10), (2, 10)]);
    assert_eq!(find("- a\n- b: c\n", "1.b"), [(2, 6), (2, 3)]);
    assert_eq!(find("# c\na: 1\n", ""), [(2, 1), (2, 1)]);
}

#[test]
fn a_block_is_located_at_its_key() {
    assert_eq!(find("a:\n  b:\n    c: 1\n", "a.b"), [(2, 3), (2, 3)]);
    assert_eq!(
        find("a:\n  {\n  b: {\n  c: 1\n  } }\n", "a.b.c"),
        [(4, 6), (4, 3)]
    );
}

#[test]
fn a_path_goes_on_behind_an_alias_and_a_merge_key() {
    let text = "base: &b\n  kind: x\nuse: *b\nmerged:\n  <<: *b\n";
    assert_eq!(find(text, "use.kind"), [(2, 9), (2, 3)]);
    assert_eq!(find(text, "merged.kind"), [(2, 9), (2, 3)]);
    assert_eq!(find(text, "use"), [(3, 6), (3, 1)]);
    let [location, _] = locations(text, "use.kind");
    assert_eq!(location.pointer, "#/use/kind");
}

#[test]
fn json_is_located_in_characters_behind_escapes_and_tabs() {
    let text = "{\n\t\"\\ud83d\\ude00 é\": {\"b\": [1, {\"c\": null}]}\n}";
    assert_eq!(find(text, "😀 é.b"), [(2, 26), (2, 21)]);
    assert_eq!(find(text, "😀 é.b.1.c"), [(2, 36), (2, 31)]);
}

#[test]
fn a_byte_order_mark_and_carriage_returns_move_nothing() {
    assert_eq!(find("\u{feff}a: 1\r\nb: 2\r\n", "b"), [(2, 4), (2, 1)]);
    let text = "\u{feff}{\"a\": 1,\r\n\"b\": 2}";
    assert_eq!(find(text, "b"), [(2, 6), (2, 1)]);
}

#[test]
fn of_two_members_of_one_name_each_is_located() {
    for text in [
        "b: 1\na: 1\nb: 2\na: 3\n",
        "{\"b\": 1,\n\"a\": 1,\n\"b\": 2,\n\"a\": 3}",
    ] {
        let cx = Diagnostics::new();
        assert!(load(&cx, "a.yaml", text).is_none());
        let line = |location: &Location| location.position.line;
        let diagnostics = cx.into_report().diagnostics;
        let lines = diagnostics
            .iter()
            .map(|it| (line(&it.location), line(&it.related[0].0)));
        assert_eq!(lines.collect::<Vec<_>>(), [(3, 1), (4, 2)]);
    }
}

#[test]
fn positions_are_right_on_lines_of_any_length() {
    let items: Vec<_> = (0..3000).map(|index| format!("\"é{index}\"")).collect();
    let text = format!(
        "{{\"a\": [\n\n{},\r\n{}]}}",
        items.join(","),
        items.join(",\n")
    );
    let cx = Diagnostics::new();
    let node = load(&cx, "a.json", &text).expect("JSON");
    for item in node.list("a") {
        cx.note(item.origin, item.as_str().expect("a string"));
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let diagnostics = cx.into_report().diagnostics;
    assert_eq!(diagnostics.len(), 6000);
    for found in diagnostics {
        let position = found.location.position;
        let rest = lines[position.line - 1].chars().skip(position.column - 1);
        let rest: String = rest.skip(1).take(found.message.chars().count()).collect();
        assert_eq!(rest, found.message, "{position:?}");
    }
}

#[test]
fn numbers_keep_their_digits() {
    let written = |text: &str| {
        let cx = Diagnostics::new();
        let node = load(&cx, "a.yaml", text).expect("a document");
        at(&node, "a").written(cx.origins())
    };
    for (document, expected) in [
        ("a: 1.10", Some("1.10")),
        ("b: 1\na: 2.0 # x\n", Some("2.0")),
        ("b: {c: 2}\na: 1e3", Some("1e3")),
        (r#"{"a": 1.50, "b": 1}"#, Some("1.50")),
        ("a: True\r\n", Some("True")),
        // Written in another way.
        ("a: 0x10", None),
        ("b: &x 1.10\na: *x", None),
        ("a: '1.10'", None),
    ] {
        assert_eq!(written(document).as_deref(), expected, "{document}");
    }
}

#[test]
fn a_short_line_is_shown_as_it_is() {
    assert_eq!(excerpt("a:\r\n \tb: c\n", "a.b"), ("  b: c".to_owned(), 5));
    assert_eq!(excerpt("a:", "a"), ("a:".to_owned(), 1));
    assert_eq!(excerpt("a: b\r\n", "a"), ("a: b".to_owned(), 3));
}

#[test]
fn a_long_line_is_cut_around_the_location() {
    let minus = "-".repeat(500);
    let text = format!("{{\"a\": \"{minus}\", \"é\": \"x\", \"b\": \"{minus}\"}}");
    let (shown, caret) = excerpt(&text, "é");
    assert_eq!(shown.chars().nth(caret + 1), Some('x'));
    assert_eq!(shown.chars().count(), 102);
    assert!(shown.starts_with('…') && shown.ends_with('…'));
    let (shown, caret) = excerpt(&format!("{{\"a\": \"{minus}\", \"é\": 5}}"), "é");
    assert_eq!(shown.chars().nth(caret), Some('5'));
}

#[test]
fn nothing_acts_on_a_terminal() {
    let text = "{a\u{202e}b: c}";
    assert_eq!(
        excerpt(text, "a\u{202e}b"),
        ("{a\\u{202e}b: c}".to_owned(), 13)
    );
}

#[test]
fn the_caret_stands_below_what_it_means_behind_wide_and_combined_characters() {
    for (key, width) in [("名前", 4), ("a\u{301}", 1), ("🎉🎉", 4), ("한글 e", 6)] {
        let text = format!("{key}: x");
        assert_eq!(excerpt(&text, key).1, width + 2, "{text}");
    }
    let wide = "字".repeat(500);
    let (shown, caret) = excerpt(&format!("[{wide}, x]"), "1");
    assert_eq!((shown.chars().count(), caret), (53, 99));
}

fn report() -> generator::diagnostics::Report {
    let cx = Diagnostics::new();
    let node = load(&cx, "b.yaml", "a: 1\nb: 2\n").expect("a document");
    let origin = |key| at(&node, key).origin;
    cx.note(origin("b"), "second");
    cx.error(origin("b"), "worse").help("with\nhelp");
    cx.skipped(origin("a").key(), "the operation `a`", "it is too long");
    cx.note(origin("b"), "second");
    cx.into_report()
}

#[test]
fn repeated_diagnostics_are_shown_once_and_all_in_the_order_of_the_file() {
    let diagnostics = report().diagnostics.into_iter();
    assert_eq!(
        diagnostics.map(|found| found.message).collect::<Vec<_>>(),
        [
            "the operation `a` is left out: it is too long",
            "worse",
            "second"
        ]
    );
}

#[test]
fn colors_are_there_only_where_they_are_asked_for() {
    let plain = report().render(Style::Plain);
    assert!(plain.contains("error: worse\n --> b.yaml:2:4\n"), "{plain}");
    assert!(plain.contains("= help: with\\u{a}help"), "{plain}");
    let colored = report().render(Style::Colored);
    assert!(!plain.contains('\u{1b}') && colored.contains("\u{1b}[1;31merror"));
}

#[test]
fn what_a_document_repeats_is_counted_and_shown_five_times() {
    let cx = Diagnostics::new();
    let text = "a: {x: 1}\nb: {x: 1}\nc: {x: 1}\nd: {x: 1}\ne: {x: 1}\nf: {x: 1}\n";
    let node = load(&cx, "a.yaml", text).expect("an object");
    let origins: Vec<_> = ["f", "e", "d", "c", "b", "a", "a"]
        .iter()
        .map(|key| at(&node, &format!("{key}.x")).origin.key())
        .collect();
    for at in &origins {
        cx.counted(*at, "`x` is ignored").help("delete it");
    }
    cx.counted(origins[0], "`y` is ignored");
    assert_eq!(
        cx.into_report().render(Style::Plain),
        "note: `x` is ignored (6 times)\n --> a.yaml:1:5\n  |\n1 | a: {x: 1}\n  |     ^\n\
         \x20::: a.yaml:2:5\n ::: a.yaml:3:5\n ::: a.yaml:4:5\n ::: a.yaml:5:5\n  = at #/a/x\n  = help: delete it\n\n\
         note: `y` is ignored\n --> a.yaml:6:5\n  |\n6 | f: {x: 1}\n  |     ^\n  = at #/f/x\n\n"
    );
}

/// Reads a text and reports every node of it, its value and its key.
fn report_all(text: &str) {
    let cx = Diagnostics::new();
    let root = load(&cx, "a.yaml", text);
    let mut rest: Vec<&Node> = root.iter().collect();
    while let Some(node) = rest.pop() {
        cx.note(node.origin, "a value");
        cx.note(node.origin.key(), "a key");
        rest.extend(
            node.as_object()
                .into_iter()
                .flat_map(|members| members.values()),
        );
        rest.extend(node.as_array().into_iter().flatten());
    }
    assert!(!cx.into_report().to_string().is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in "[\\[\\]{}:,\"'&*a\\-\\\\ \n\t|>!#%@`?é\u{0}-\u{1f}]{0,60}") {
        report_all(&text);
    }

    #[test]
    fn any_json_like_text_is_read_or_refused(text in "\\{[\\[\\]{}:,\"a1\\\\é \n]{0,60}") {
        report_all(&text);
    }

    /// serde_yaml, which is archived, read YAML before.
    #[test]
    fn scalars_and_blocks_are_read_as_others_do(text in "a: [-+]?[0-9a-fox.e']{1,6}( #x)?\n(b:\n  - [|>][-+]?\n    x\n\n    y\n?)?") {
        let ours = parsed("a.yaml", &text);
        let theirs = serde_yaml::from_str::<serde_json::Value>(&text);
        if let (Ok(ours), Ok(theirs)) = (ours, theirs) && !text.contains(".inf") {
            prop_assert_eq!(ours, theirs);
        }
    }
}
