//! Vendors' words as a table: what they write, and what stands in the documentation.

use proptest::prelude::*;
use pulldown_cmark::{
    BrokenLink, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TextMergeStream,
};

use super::{WIDTH, code, fill, item, lines, one_line};

#[test]
fn a_line_is_text_but_for_what_is_safe() {
    for (text, expected) in [
        ("plain words", "plain words"),
        ("`code` stays", "`code` stays"),
        ("`open", "\\`open"),
        ("**strong** *weak*", "**strong** *weak*"),
        ("**open *and* <b>odd</b>", "\\*\\*open *and* odd"),
        ("snake_case and _emphasis_", "snake_case and *emphasis*"),
        ("<b>html</b><br/>of <user-id>", "html of \\<user-id>"),
        (
            "<CODE>x</CODE> of <sub-option>?i=<i>",
            "x of \\<sub-option>?i=\\<i>",
        ),
        ("&lt;b&gt; &amp;amp; A&B;", "\\<b> \\&amp; A\\&B;"),
        ("2<sup>64</sup>; <b>bold</b>. A&B", "2^64; bold. A&B"),
        ("[Type] and [x](Type)", "\\[Type\\] and x"),
        ("[docs](https://a.io/b)", "[docs](https://a.io/b)"),
        ("see https://a.io/b.", "see <https://a.io/b>."),
        ("(https://a.io)", "(<https://a.io>)"),
        ("# heading", "**heading**"),
        ("- item", "\\- item"),
        ("1. one", "1\\. one"),
        ("> quote", "quote"),
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
    let text = "First\nline.\n\n# Head\n* one\n* two\n  more\n\nLast.\n\n---\n";
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

/// Pieces of Markdown and HTML that go wrong side by side.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "word", "two words", " ", "\n", "\n\n", "    ", "\t", "\r", "\\", "`", "``", "```", "~~~", "```rust\n", "*", "**", "_", "__", "[", "]",
    "[x]", "](", "[x]: y", "[x](y)", "[x](https://a.io/(b))", "https://a.io/b_c.", "<https://a.io>", "!", "![x](https://a.io)", "<", ">",
    "<b>", "</b>", "<a href='x'>", "</a>", "<!--", "-->", "<script>", "<user-id>", "<pre>\n", "&lt;", "&amp;lt;", "&#58;", "#", "# ", "- ",
    "* ", "+ ", "1. ", "17) ", "> ", "---", "===", ":-:", "|", "|a|b|\n|-|-|\n|c|d|\n", "~", "$x$", "\u{202e}", "\u{a0}", "é", "//!", "*/",
];

/// What rustdoc reads in a text: its words, and what it would object to, run or show as HTML.
fn read(text: &str, options: Options) -> (Vec<String>, Vec<String>) {
    let mut broken = Vec::new();
    let link = |link: BrokenLink<'_>| {
        broken.push(format!("link {}", link.reference));
        None::<(CowStr<'_>, CowStr<'_>)>
    };
    let parser = Parser::new_with_broken_link_callback(text, options, Some(link));
    let (mut words, mut wrong) = (String::new(), Vec::new());
    for event in TextMergeStream::new(parser) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if &*info == "text" => {}
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("http") => {}
            Event::Start(Tag::CodeBlock(_) | Tag::Link { .. } | Tag::Image { .. })
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::Start(Tag::Strikethrough | Tag::Heading { .. }) => {
                wrong.push(format!("{event:?}"));
                words.push(' ');
            }
            _ => words.push(' '),
        }
    }
    wrong.extend(broken);
    let words = words.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(str::to_owned);
    (words.collect(), wrong)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_vendor_writes_is_harmless_and_keeps_its_words(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24)
    ) {
        let text = pieces.concat();
        let rustdoc = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        for (written, options) in [
            (lines(&text, WIDTH).join("\n"), Options::ENABLE_TABLES),
            (lines(&text, 30).join("\n"), Options::ENABLE_TABLES),
            (one_line(&text), Options::empty()),
        ] {
            let (words, _) = read(&super::clean(&text), options);
            let (kept, wrong) = read(&written, rustdoc);
            prop_assert!(wrong.is_empty(), "{text:?}\n{written}\n{wrong:?}");
            let mut left = kept.concat();
            for word in &words {
                let at = left.find(word.as_str());
                prop_assert!(at.is_some(), "{text:?}\n{written}\nlost {word:?}");
                left = left.split_off(at.unwrap_or_default() + word.len());
            }
        }
    }
}
