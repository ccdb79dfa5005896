use proptest::prelude::*;

use super::Locator;
use crate::origins::{Origins, Step};

/// `paths./users.get.0` -> line, column of the value, then those of the key.
fn find(text: &str, path: &str) -> [(usize, usize); 2] {
    let origins = Origins::default();
    let mut origin = origins.file("a.yaml", text);
    for step in path.split_terminator('.') {
        let index = step.parse::<usize>().map(Step::from);
        origin = origins.child(origin, index.unwrap_or_else(|_| Step::from(step)));
    }
    let mut locator = Locator::new(&origins);
    [origin, origin.key()].map(|origin| {
        let at = locator.locate(origin).position;
        (at.line, at.column)
    })
}

#[test]
fn a_scalar_is_found_at_its_value_and_its_key_where_the_key_is() {
    assert_eq!(find("a:\n  b: [x, y]\n", "a.b"), [(2, 6), (2, 3)]);
    assert_eq!(find("a:\n  b: [x, y]\n", "a.b.1"), [(2, 10), (2, 10)]);
    assert_eq!(find("- a\n- b: c\n", "1.b"), [(2, 6), (2, 3)]);
}

#[test]
fn a_block_is_found_at_its_key() {
    assert_eq!(find("a:\n  b:\n    c: 1\n", "a.b"), [(2, 3), (2, 3)]);
}

#[test]
fn what_is_not_there_is_found_at_its_nearest_ancestor() {
    assert_eq!(find("a:\n  b:\n    c: 1\n", "a.b.x.y"), [(2, 3), (2, 3)]);
    assert_eq!(find("", "a.b"), [(1, 1), (1, 1)]);
    assert_eq!(find("a: \"open", "a.b"), [(1, 1), (1, 1)]);
}

#[test]
fn a_path_goes_on_behind_an_alias_and_a_merge_key() {
    let text = "base: &b\n  kind: x\nuse: *b\nmerged:\n  <<: *b\n";
    assert_eq!(find(text, "use.kind"), [(2, 9), (2, 3)]);
    assert_eq!(find(text, "merged.<<.kind"), [(2, 9), (2, 3)]);
    assert_eq!(find(text, "use"), [(3, 6), (3, 1)]);
}

#[test]
fn json_is_found_in_characters_behind_escapes_and_tabs() {
    let text = "{\n\t\"\\ud83d\\ude00 é\": {\"b\": [1, {\"c\": null}]}\n}";
    assert_eq!(find(text, "😀 é.b"), [(2, 26), (2, 21)]);
    assert_eq!(find(text, "😀 é.b.1.c"), [(2, 36), (2, 31)]);
}

#[test]
fn a_byte_order_mark_and_carriage_returns_move_nothing() {
    assert_eq!(find("\u{feff}a: 1\r\nb: 2\r\n", "b"), [(2, 4), (2, 1)]);
    assert_eq!(
        find("\u{feff}{\"a\": 1,\r\n\"b\": 2}", "b"),
        [(2, 6), (2, 1)]
    );
}

#[test]
fn of_two_members_of_one_name_each_is_found() {
    let text = "b: 1\na: 1\nb: 2\na: 3\n";
    let origins = Origins::default();
    let root = origins.file("a.yaml", text);
    let mut locator = Locator::new(&origins);
    let mut line = |step: Step<&str>| locator.locate(origins.child(root, step)).position.line;
    assert_eq!([line(Step::Key("b")), line(Step::Repeated("b"))], [1, 3]);
    assert_eq!([line(Step::Key("a")), line(Step::Repeated("a"))], [2, 4]);
}

proptest! {
    #[test]
    fn any_text_has_positions(text in "[\\[\\]{}:,\"'&*a\\-\\\\ \n\t|>!#%@`?é\u{0}-\u{1f}]{0,60}", path in "[a0.]{0,6}") {
        find(&text, &path);
    }

    #[test]
    fn any_json_like_text_has_positions(text in "\\{[\\[\\]{}:,\"a1\\\\ \n]{0,60}") {
        find(&text, "a.0.a");
    }
}
