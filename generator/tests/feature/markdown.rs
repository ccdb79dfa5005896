//! Vendors' words: what they write, and what stands in the documentation.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use pulldown_cmark::{
    BrokenLink, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TextMergeStream,
};
use serde_json::{Map, Value, json};

use super::{below, files};

/// How wide a line of documentation is, its indentation and its sign left aside.
const WIDTH: usize = 72;

/// The generated files of a document in which each text is the summary of an operation and the description of a property.
fn described(texts: &[impl AsRef<str>]) -> (String, String) {
    let (mut paths, mut properties) = (Map::new(), Map::new());
    for (index, text) in texts.iter().map(AsRef::as_ref).enumerate() {
        let operation =
            json!({"operationId": format!("op{index}"), "summary": text, "responses": {}});
        paths.insert(format!("/{index}"), json!({"get": operation}));
        let property = json!({"type": "string", "description": text});
        properties.insert(format!("p{index}"), property);
    }
    let of_type = json!({"schemas": {"Text": {"type": "object", "properties": properties}}});
    let document = format!("paths: {}\ncomponents: {of_type}\n", Value::from(paths));
    let files = files(&document, None);
    (
        below(&files, "README.md"),
        below(&files, "src/types/text.rs"),
    )
}

/// What each text is in a cell of a table.
fn lines(texts: &[impl AsRef<str>]) -> Vec<String> {
    let (page, _) = described(texts);
    let cell = |index| {
        let request = format!("| `GET /{index}` | ");
        let (_, after) = page.split_once(&request).expect("a row");
        let (line, _) = after.split_once('\n').expect("more lines");
        line.strip_suffix(" |").expect("the row's end").to_owned()
    };
    (0..texts.len()).map(cell).collect()
}

/// What each text is above a field.
fn blocks(texts: &[impl AsRef<str>]) -> Vec<Vec<String>> {
    let (_, code) = described(texts);
    let (mut blocks, mut block) = (Vec::new(), Vec::new());
    for line in code.lines().map(str::trim) {
        match line.strip_prefix("///") {
            Some(line) => block.push(line.strip_prefix(' ').unwrap_or(line).to_owned()),
            None if line.starts_with("pub p") => blocks.push(std::mem::take(&mut block)),
            None => {}
        }
    }
    assert_eq!(blocks.len(), texts.len(), "{code}");
    blocks
}

#[test]
fn a_line_is_text_but_for_what_is_safe() {
    let (written, expected): (Vec<&str>, Vec<&str>) = [
        ("plain words", "plain words."),
        ("`code` stays", "`code` stays."),
        ("`open", "\\`open."),
        ("**strong** *weak*", "**strong** *weak*"),
        ("**open *and* <b>odd</b>", "\\*\\*open *and* odd"),
        ("snake_case and _emphasis_", "snake_case and *emphasis*"),
        ("<b>html</b><br/>of <user-id>", "html of \\<user-id>"),
        (
            "<CODE>x</CODE> of <sub-option>?i=<i>",
            "x of \\<sub-option>?i=\\<i>",
        ),
        ("&lt;b&gt; &amp;amp; A&B;", "\\<b> \\&amp; A\\&B;"),
        ("2<sup>64</sup>; <b>bold</b>. A&B", "2^64; bold. A&B."),
        ("[Type] and [x](Type)", "\\[Type\\] and x."),
        ("[docs](https://a.io/b)", "[docs](https://a.io/b)."),
        ("see https://a.io/b.", "see <https://a.io/b>."),
        ("(https://a.io)", "(<https://a.io>)."),
        ("# heading", "**heading.**"),
        ("- item", "\\- item."),
        ("1. one", "1\\. one."),
        ("> quote", "quote."),
        ("ends in \\", "ends in \\\\"),
        ("a \\* b", "a \\* b."),
        ("bidi \u{202e}text", "bidi text."),
        ("line\r\nline\rline", "line line line"),
        ("~~gone~~ a|b", "\\~\\~gone\\~\\~ a\\|b."),
    ]
    .into_iter()
    .unzip();
    for ((written, found), expected) in written.iter().zip(lines(&written)).zip(expected) {
        assert_eq!(found, expected, "{written:?}");
    }
}

#[test]
fn code_holds_any_text() {
    let values = "components: {schemas: {Sign: {type: string, enum: [plain, a`b, '`', '']}}}";
    let code = below(
        &files(&format!("paths: {{}}\n{values}"), None),
        "src/types/sign.rs",
    );
    for shown in ["`plain`", "``a`b``", "`` ` ``", "(empty)"] {
        assert!(
            code.contains(&format!("    /// {shown}\n")),
            "{shown}: {code}"
        );
    }
}

#[test]
fn code_is_shown_and_never_run() {
    for block in blocks(&[
        "```rust\nfn main() {}\n```",
        "Main:\n\n    fn main() {}",
        "~~~\nfn main() {}",
        "```\nfn main() {}",
    ]) {
        assert!(block.ends_with(&["```text", "fn main() {}", "```"].map(str::to_owned)));
    }
    let [tildes] = &blocks(&["~~~\n```\n~~~"])[..] else {
        panic!("one block");
    };
    assert_eq!(tildes[..], ["````text", "```", "````"]);
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
    assert_eq!(blocks(&[text])[0], expected);
}

#[test]
fn lines_are_no_wider_than_they_may_be() {
    let text = "word ".repeat(100);
    let block = blocks(&[&text]).concat();
    assert!(
        block.len() > 5 && block.iter().all(|line| line.len() <= WIDTH),
        "{block:?}"
    );
    // As the item of a list, its further lines hang below its first word.
    let document = format!(
        "tags: [{{name: x, description: {text}}}]\npaths: {{/x: {{get: {{tags: [x], responses: {{}}}}}}}}"
    );
    let page = below(&files(&document, None), "src/lib.rs");
    let (_, after) = page
        .split_once("//! * [`x`](Client::x): ")
        .expect("the item");
    let item: Vec<&str> = after.lines().skip(1).take(5).collect();
    assert!(
        item.iter().all(|line| line.starts_with("//!   word")),
        "{page}"
    );
    assert!(
        item.iter().all(|line| line.len() <= "//! ".len() + WIDTH),
        "{page}"
    );
}

#[test]
fn a_break_begins_no_list() {
    let text = format!("{} - dash", "x".repeat(WIDTH));
    assert_eq!(blocks(&[text])[0][1], "\\- dash.");
}

/// Pieces of Markdown and HTML that go wrong side by side.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "word", "two words", " ", "\n", "\n\n", "    ", "\t", "\r", "\\", "`", "``", "```", "~~~", "```rust\n", "*", "**", "_", "__", "[", "]",
    "[x]", "](", "[x]: y", "[x](y)", "[x](https://a.io/(b))", "https://a.io/b_c.", "<https://a.io>", "!", "![x](https://a.io)", "<", ">",
    "<b>", "</b>", "<a href='x'>", "</a>", "<!--", "-->", "<script>", "<user-id>", "<pre>\n", "&lt;", "&amp;lt;", "&#58;", "#", "# ", "- ",
    "* ", "+ ", "1. ", "17) ", "> ", "---", "===", ":-:", "|", "|a|b|\n|-|-|\n|c|d|\n", "~", "$x$", "\u{202e}", "\u{a0}", "é", "//!", "*/",
    "a word as long as half a line",
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

/// Checks that documentation is harmless and has the words of a text, in their order.
fn keeps_words(text: &str, written: &str, options: Options) -> Result<(), TestCaseError> {
    let rustdoc = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    // Carriage returns end lines, alone or before a line feed, and a reader sees neither tabs nor marks of direction.
    let seen = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\t', "    ")
        .replace('\u{202e}', "");
    let (words, _) = read(seen.trim(), options);
    let (kept, wrong) = read(written, rustdoc);
    prop_assert!(wrong.is_empty(), "{text:?}\n{written}\n{wrong:?}");
    let mut left = kept.concat();
    for word in &words {
        let at = left.find(word.as_str());
        prop_assert!(at.is_some(), "{text:?}\n{written}\nlost {word:?}");
        left = left.split_off(at.unwrap_or_default() + word.len());
    }
    Ok(())
}

/// Texts that once lost words, or seemed to.
const ODD: &[&str] = &[
    // One line end in two characters: what follows it is no code.
    "A [*![x](https://a.io)- \r\n    __[x]a word as long as half a line\u{202e}__[x](y)``_````*-->[x] ",
];

/// Checks that the documentation made of texts is harmless and keeps their words, above a field and in a table.
fn all_keep_words(texts: &[impl AsRef<str>]) -> Result<(), TestCaseError> {
    let written = texts.iter().map(AsRef::as_ref);
    for (text, block) in written.clone().zip(blocks(texts)) {
        keeps_words(text, &block.join("\n"), Options::ENABLE_TABLES)?;
    }
    for (text, line) in written.zip(lines(texts)) {
        let first = text.split("\n\n").next().unwrap_or_default();
        keeps_words(first, &line, Options::empty())?;
    }
    Ok(())
}

#[test]
fn odd_texts_keep_their_words() {
    all_keep_words(ODD).expect("harmless documentation with every word");
}

/// Words of the sort that means itself, which are not parsed.
const PLAIN: &[&str] = &[
    "word",
    "Größe",
    "日本",
    "no.",
    "yes,",
    "1",
    "17)",
    "(see",
    "it's",
    "\"so\"",
    "a/b",
    "$5",
    "50%",
    "x=y",
    "me@a.io",
    "+",
    "-",
    "--",
    "---",
    "=",
    "==",
    "wait: no",
    "3.",
    "really?!",
    "a word as long as half a line",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 25, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_vendor_writes_is_harmless_and_keeps_its_words(
        texts in prop::collection::vec(prop::collection::vec(prop::sample::select(PIECES), 0..24), 40)
    ) {
        // The first word is there in any case: what is empty has no documentation.
        let texts: Vec<String> = texts.iter().map(|pieces| format!("A {}", pieces.concat())).collect();
        all_keep_words(&texts)?;
    }

    #[test]
    fn plain_words_are_written_as_the_parser_reads_them(
        texts in prop::collection::vec(prop::collection::vec(prop::sample::select(PLAIN), 1..24), 40)
    ) {
        let texts: Vec<String> = texts.iter().map(|words| format!("A {}", words.join(" "))).collect();
        // A tag that says how the first word looks is dropped, and has the parser read the rest.
        let parsed: Vec<String> = texts.iter().map(|text| text.replacen('A', "<b>A</b>", 1)).collect();
        prop_assert_eq!(blocks(&texts), blocks(&parsed));
        prop_assert_eq!(lines(&texts), lines(&parsed));
    }
}
