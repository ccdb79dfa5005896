//! Vendors' words as a table: what they write, and what stands in the documentation.

use super::{WIDTH, code, fill, item, lines, one_line};

#[test]
fn a_line_is_text_but_for_what_is_safe() {
    for (text, expected) in [
        ("plain words", "plain words"),
        ("`code` stays", "`code` stays"),
        ("`open", "\\`open"),
        ("**strong** *weak*", "**strong** \\*weak\\*"),
        ("snake_case and _emphasis_", "snake_case and \\_emphasis\\_"),
        ("<b>html</b>", "\\<b>html\\</b>"),
        ("[Type] and [x](Type)", "\\[Type\\] and x"),
        ("[docs](https://a.io/b)", "[docs](https://a.io/b)"),
        ("see https://a.io/b.", "see <https://a.io/b>."),
        ("(https://a.io)", "(<https://a.io>)"),
        ("# heading", "\\# heading"),
        ("- item", "\\- item"),
        ("1. one", "1\\. one"),
        ("> quote", "\\> quote"),
        ("ends in \\", "ends in \\\\"),
        ("a \\* b", "a \\* b"),
        ("bidi \u{202e}text", "bidi text"),
        ("line\r\nline\rline", "line line line"),
        ("~~gone~~ a|b", "\\~\\~gone\\~\\~ a\\|b"),
    ] {
        assert_eq!(one_line(text), expected, "{text:?}");
    }
}

#[test]
fn code_holds_any_text() {
    assert_eq!(code("plain"), "`plain`");
    assert_eq!(code("a`b"), "``a`b``");
    assert_eq!(code("`"), "`` ` ``");
    assert_eq!(code(""), "(empty)");
}

#[test]
fn code_is_shown_and_never_run() {
    for text in [
        "```rust\nfn main() {}\n```",
        "    fn main() {}",
        "~~~\nfn main() {}",
        "```\nfn main() {}",
    ] {
        assert_eq!(
            lines(text, WIDTH),
            ["```text", "fn main() {}", "```"],
            "{text:?}"
        );
    }
    assert_eq!(lines("~~~\n```\n~~~", WIDTH), ["````text", "```", "````"]);
}

#[test]
fn blocks_stay_apart() {
    let text = "First\nline.\n\n# Head\n* one\n* two\n  more\n\nLast.\n---\n";
    let expected = [
        "First line.",
        "",
        "**Head**",
        "",
        "- one",
        "- two more",
        "",
        "Last.",
    ];
    assert_eq!(lines(text, WIDTH), expected);
}

#[test]
fn lines_are_no_wider_than_they_may_be() {
    let text = "word ".repeat(100);
    assert!(lines(&text, WIDTH).iter().all(|line| line.len() <= WIDTH));
    assert!(fill(&text, WIDTH).iter().all(|line| line.len() <= WIDTH));
    let hanging = item(&text, WIDTH);
    assert!(hanging.iter().all(|line| line.len() <= WIDTH));
    assert!(
        hanging
            .iter()
            .skip(1)
            .all(|line| line.starts_with("  word"))
    );
}

#[test]
fn a_break_begins_no_list() {
    let text = format!("{} - dash", "x".repeat(WIDTH));
    assert_eq!(lines(&text, WIDTH)[1], "\\- dash");
}
