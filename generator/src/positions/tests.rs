use proptest::prelude::*;

use super::tree::Tree;
use crate::origins::Step;

/// `paths./users.get.0` -> line, column of the value, then those of the key.
fn find(text: &str, path: &str) -> [(usize, usize); 2] {
    let path: Vec<Step> = path
        .split_terminator('.')
        .map(|step| {
            step.parse()
                .map_or_else(|_| Step::from(step), |index: usize| Step::from(index))
        })
        .collect();
    let positions = Tree::parse(text);
    [false, true].map(|key| {
        let at = positions.find(&path, key);
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
