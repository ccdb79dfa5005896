//! Overlays: what an action does to a document, and what is said about one that does not fit.

use generator::diagnostics::Diagnostics;
use generator::node::Node;
use generator::normalize::overlay::apply;
use generator::{Input, Source, load};

/// Reads a file of YAML.
fn read(cx: &Diagnostics, text: &str) -> Node {
    load::parse(cx, &Input::new(Source::new("openapi.yaml", text))).expect("a document")
}

fn overlaid(document: &str, actions: &str) -> Result<serde_json::Value, String> {
    overlaid_by("1.0.0", document, actions)
}

fn overlaid_by(version: &str, document: &str, actions: &str) -> Result<serde_json::Value, String> {
    let cx = Diagnostics::new();
    let node = read(&cx, document);
    let text =
        format!("overlay: {version}\ninfo: {{title: t, version: 1.0.0}}\nactions:\n{actions}");
    let result = apply(&cx, node, Some(&Source::new("overlay.yaml", text)));
    result
        .as_ref()
        .map(serde_json::Value::from)
        .ok_or_else(|| cx.into_report().to_string())
}

fn json(text: &str) -> Result<serde_json::Value, String> {
    Ok(serde_json::from_str(text).expect("JSON"))
}

#[test]
fn objects_merge_and_single_values_are_replaced() {
    let actions = "- {target: $.a, update: {b: {d: 2, e: null}, f: [1]}}";
    assert_eq!(
        overlaid("a: {b: {c: 1, d: 1}}", actions),
        json(r#"{"a":{"b":{"c":1,"d":2,"e":null},"f":[1]}}"#)
    );
}

#[test]
fn an_array_inside_of_an_update_is_joined_and_a_targeted_one_takes_one_item() {
    assert_eq!(
        overlaid("a: {b: [1]}", "- {target: $.a, update: {b: [2, 3]}}"),
        json(r#"{"a":{"b":[1,2,3]}}"#)
    );
    assert_eq!(
        overlaid("a: {b: [1]}", "- {target: $.a.b, update: [2]}"),
        json(r#"{"a":{"b":[1,[2]]}}"#)
    );
    assert_eq!(
        overlaid("a: {b: [1]}", "- {target: $.a.b, update: 2}"),
        json(r#"{"a":{"b":[1,2]}}"#)
    );
}

#[test]
fn since_11_an_array_takes_items_and_a_single_value_is_replaced() {
    let by_11 = |document, actions| overlaid_by("1.1.0", document, actions);
    assert_eq!(
        by_11("a: {b: [1]}", "- {target: $.a.b, update: [2, 3]}"),
        json(r#"{"a":{"b":[1,2,3]}}"#)
    );
    assert_eq!(
        by_11("a: {b: [1]}", "- {target: $.a.b, update: {c: 1}}"),
        json(r#"{"a":{"b":[1,{"c":1}]}}"#)
    );
    assert_eq!(
        by_11("a: {b: 1}", "- {target: $.a.b, update: two}"),
        json(r#"{"a":{"b":"two"}}"#)
    );
    let report = by_11("a: {b: 1}", "- {target: $.a.b, update: {}}").expect_err("an object");
    assert!(
        report.contains("what replaces it cannot be an object"),
        "{report}"
    );
}

#[test]
fn copy_merges_one_node_into_the_targets() {
    let by_11 = |document, actions| overlaid_by("1.1.0", document, actions);
    let moved =
        "- {target: $, update: {c: {}}}\n- {target: $.c, copy: $.a}\n- {target: $.a, remove: true}";
    assert_eq!(
        by_11("a: {b: [1], d: x}", moved),
        json(r#"{"c":{"b":[1],"d":"x"}}"#)
    );
    assert_eq!(
        by_11("a: {b: 1}\nc: {b: 2, d: 3}", "- {target: $.c, copy: $.a}"),
        json(r#"{"a":{"b":1},"c":{"b":1,"d":3}}"#)
    );
    assert_eq!(
        by_11("a: [1]\nc: [2]", "- {target: $.c, copy: $.a}"),
        json(r#"{"a":[1],"c":[2,1]}"#)
    );
    assert_eq!(
        by_11("a: 1\nc: 2", "- {target: $.c, copy: $.a}"),
        json(r#"{"a":1,"c":1}"#)
    );
    for (actions, expected) in [
        ("- {target: $.c, copy: $.x}", "selects 0 nodes"),
        ("- {target: $.c, copy: '$[*]'}", "selects 2 nodes"),
        (
            "- {target: $.c, copy: $.a, update: {}}",
            "both `update` and `copy`",
        ),
        ("- {target: $.c, copy: a}", "`copy` is not a JSONPath"),
        ("- {target: $.c}", "neither `update` nor `copy` nor"),
    ] {
        let report = by_11("a: {}\nc: {}", actions).expect_err(expected);
        assert!(report.contains(expected), "{expected}: {report}");
    }
    let report =
        overlaid("a: {}\nc: {}", "- {target: $.c, copy: $.a}").expect_err("1.0 has no copy");
    assert!(
        report.contains("there is no `copy` in an action"),
        "{report}"
    );
}

#[test]
fn the_root_is_a_target() {
    assert_eq!(
        overlaid("a: 1", "- {target: $, update: {b: 2}}"),
        json(r#"{"a":1,"b":2}"#)
    );
    let report = overlaid("a: 1", "- {target: $, remove: true}").expect_err("the root stays");
    assert!(report.contains("cannot be removed"), "{report}");
}

#[test]
fn several_items_of_an_array_are_removed_at_once() {
    let actions = "- {target: '$.a[0,2,3]', remove: true}";
    assert_eq!(
        overlaid("a: [0, 1, 2, 3, 4]", actions),
        json(r#"{"a":[1,4]}"#)
    );
    let actions = "- {target: '$..[?@.x]', remove: true}";
    assert_eq!(
        overlaid("a: [{x: {x: 1}}, {y: 1}]\nb: {c: {x: 1}, d: 1}", actions),
        json(r#"{"a":[{"y":1}],"b":{"d":1}}"#)
    );
}

#[test]
fn actions_see_what_those_before_them_did() {
    let actions = "- {target: $.a.b, remove: true}\n- {target: $.a, update: {b: text}}\n- {target: '$[?@.b == \"text\"]', update: {c: 1}}";
    assert_eq!(
        overlaid("a: {b: [x]}", actions),
        json(r#"{"a":{"b":"text","c":1}}"#)
    );
}

#[test]
fn remove_wins_over_update() {
    assert_eq!(
        overlaid(
            "a: {b: {}}\nc: 1",
            "- {target: $.a, remove: true, update: {}}"
        ),
        json(r#"{"c":1}"#)
    );
}

#[test]
fn functions_of_json_path_are_there() {
    let actions = "- {target: '$[?length(@) == 2]', update: 9}\n- {target: '$[?match(@.k, \"x.*\")]', update: {found: true}}";
    assert_eq!(
        overlaid("a: [1, 2]\nb: {k: xyz}", actions),
        json(r#"{"a":[1,2,9],"b":{"k":"xyz","found":true}}"#)
    );
}

#[test]
fn what_an_action_adds_stands_in_the_overlay() {
    let cx = Diagnostics::new();
    let document = read(&cx, "a: {b: 1}");
    let overlay = "overlay: 1.0.0\ninfo: {title: t, version: 1.0.0}\nactions:\n- target: $.a\n  update:\n    b: 2\n";
    let node =
        apply(&cx, document, Some(&Source::new("overlay.yaml", overlay))).expect("it applies");
    let origin = |node: Option<&Node>| node.map(|node| node.origin).expect("a node");
    cx.error(origin(node.at(&["a", "b"])), "x");
    cx.error(origin(node.get("a")), "y");
    let places: Vec<_> = cx
        .into_report()
        .diagnostics
        .into_iter()
        .map(|found| {
            (
                found.location.file,
                found.location.position.line,
                found.location.pointer,
            )
        })
        .collect();
    assert_eq!(
        places,
        [
            ("openapi.yaml".to_owned(), 1, "#/a".to_owned()),
            (
                "overlay.yaml".to_owned(),
                6,
                "#/actions/0/update/b".to_owned()
            )
        ]
    );
}

#[test]
fn an_overlay_that_does_not_fit_is_an_error() {
    for (document, actions, expected) in [
        ("a: 1", "- {target: $.b, update: {}}", "selects nothing"),
        ("a: 1", "- {target: $.b}", "selects nothing"),
        (
            "a: 1",
            "- {target: $.a, update: {}}",
            "changes objects and arrays",
        ),
        (
            "a: {b: [x]}",
            "- {target: $.a, update: {b: text}}",
            "cannot make it a string",
        ),
        ("a: {}", "- {target: $.a, update: 1}", "must be one"),
        ("a: {}", "- {target: a, update: {}}", "not a JSONPath"),
        ("a: {}", "- {target: $.a}", "neither `update` nor"),
        (
            "a: {}",
            "- {target: $.a, updates: {}}",
            "did you mean `update`?",
        ),
        (
            "a: {}",
            "- {target: $.a, remove: 'yes'}",
            "must be a boolean",
        ),
    ] {
        let report = overlaid(document, actions).expect_err(expected);
        assert!(report.contains(expected), "{expected}: {report}");
    }
}

/// Overlays that would grow without end: each is refused before it took memory, at the action that goes too far.
#[test]
fn an_overlay_cannot_take_the_machine() {
    let wide = format!(
        "{{{}}}",
        (0..200)
            .map(|n| format!("k{n}: {{}}"))
            .collect::<Vec<_>>()
            .join(", ")
    );
    let deep = "{a: ".repeat(100) + "{}" + &"}".repeat(100);
    let chain = format!("$.a{}", ".a".repeat(99));
    let larger = "many times larger than its text";
    let cases = [
        (
            "updates of all nodes",
            "- {target: $.k, update: {a: {}}}\n".to_owned()
                + &"- {target: '$.k..*', update: {a: {}, b: {}, c: {}}}\n".repeat(40),
            larger,
        ),
        (
            "one large update of many",
            format!(
                "- {{target: $.k, update: {wide}}}\n- {{target: '$.k.*', update: {wide}}}\n- {{target: '$.k.*.*', update: {wide}}}"
            ),
            larger,
        ),
        (
            "copies",
            "- {target: $.k, update: {c: {}}}\n".to_owned()
                + &"- {target: $.k.c, copy: $.k}\n- {target: $.k, copy: $.k.c}\n".repeat(140),
            "more than 127 levels",
        ),
        (
            "arrays that join themselves",
            "- {target: $.list, copy: $.list}\n".repeat(60),
            larger,
        ),
        (
            "levels",
            format!("- {{target: $, update: {deep}}}\n- {{target: {chain}, update: {deep}}}"),
            "more than 127 levels",
        ),
        (
            "descents",
            format!(
                "- {{target: $, update: {deep}}}\n- {{target: '$..*..*..*..*..*', update: {{}}}}"
            ),
            "may come by more than",
        ),
        (
            "selectors",
            format!(
                "- {{target: '$.k{}', update: {{}}}}",
                "[*,*,*,*,*,*,*,*]".repeat(10)
            ),
            "may come by more than",
        ),
        (
            "filters",
            format!(
                "- {{target: $.k, update: {wide}}}\n- {{target: '$.k[?$..*[?$..*[?$..*]]]', update: {{}}}}"
            ),
            "may come by more than",
        ),
    ];
    for (name, actions, expected) in cases {
        let report = overlaid_by("1.1.0", "k: {}\nlist: [1]", &actions).expect_err(name);
        assert!(report.contains(expected), "{name}: {report}");
        assert!(report.contains("overlay.yaml:"), "{name}: {report}");
    }
}

#[test]
fn many_actions_and_long_lists_of_keys_are_fine() {
    let keys: Vec<String> = (0..40).map(|n| format!("'k{n}'")).collect();
    let document: String = (0..40).map(|n| format!("k{n}: {{}}\n")).collect();
    let actions = format!(
        "- {{target: \"$[{}]\", update: {{a: {{b: 1}}}}}}\n",
        keys.join(",")
    );
    let many = actions + &"- {target: '$..a', update: {c: 2}}\n".repeat(50);
    let overlaid = overlaid(&document, &many).expect("it fits");
    assert_eq!(overlaid["k39"], serde_json::json!({"a": {"b": 1, "c": 2}}));
}
