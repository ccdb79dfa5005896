//! The blocks of a text, read as CommonMark and written anew.

use std::mem::take;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream};

use super::inline::Inline;
use super::{begin, cell, clean, longest_run, paragraph};

/// A text as lines of safe Markdown that are at most `width` columns wide, unless a word, a row or a line of code is wider.
pub(crate) fn lines(text: &str, width: usize) -> Vec<String> {
    Blocks::read(text, width, Options::ENABLE_TABLES)
}

/// A text on one line of safe Markdown.
pub(crate) fn one_line(text: &str) -> String {
    let lines = Blocks::read(text, usize::MAX, Options::empty());
    let lines = lines.iter().map(|line| line.trim_matches(' '));
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let line = lines.join(" ");
    match line.split_once(' ') {
        Some((first, rest)) => format!("{} {rest}", begin(first)),
        None => line,
    }
}

/// Whether a text is a line of words that mean themselves: most are, and need not be parsed.
fn is_plain(text: &str) -> bool {
    let is_sign = |c| " .,;:!?'\"()/-+%=$@".contains(c);
    text.starts_with(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphanumeric() || is_sign(c))
        && !text.contains("://")
}

/// The lines so far, and where the next event stands.
#[derive(Default)]
struct Blocks {
    /// How wide lines are. Of any width, they are going to be one.
    width: usize,
    lines: Vec<String>,
    /// Whether the next block follows a blank line.
    is_apart: bool,
    inline: Inline,
    /// The number of the next item, list by list, if they have numbers.
    lists: Vec<Option<u64>>,
    /// The columns that the lines of an item hang by, item by item.
    hanging: Vec<usize>,
    /// What the next line begins with instead: the mark of an item.
    mark: String,
    /// Code or HTML, as far as the block is read.
    verbatim: Option<String>,
    cells: Vec<String>,
}

impl Blocks {
    fn read(text: &str, width: usize, options: Options) -> Vec<String> {
        if is_plain(text) {
            return paragraph(&text.split_ascii_whitespace().collect::<Vec<_>>(), width);
        }
        let text = clean(text);
        let inline = Inline::new(&text);
        let mut blocks = Self {
            width,
            inline,
            ..Self::default()
        };
        let events = TextMergeStream::new(Parser::new_ext(&text, options));
        events.for_each(|event| blocks.event(event));
        blocks.lines
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Html(text) => match &mut self.verbatim {
                Some(verbatim) => verbatim.push_str(&text),
                None => self.inline.text(&text),
            },
            Event::Code(text) => self.inline.code(&text),
            Event::InlineHtml(html) => self.inline.html(&html),
            Event::SoftBreak | Event::HardBreak => self.inline.space(),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            // Nothing to read, or an extension that is switched off.
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        if matches!(tag, Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::List(_)) {
            self.flush();
        }
        match tag {
            Tag::Emphasis => self.inline.open("*", "*"),
            Tag::Strong | Tag::Heading { .. } => self.inline.open("**", "**"),
            // Its label is an address, and is written as one.
            Tag::Link {
                link_type: LinkType::Autolink,
                ..
            } => self.inline.open("", ""),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.inline.open_link(&dest_url);
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock => self.verbatim = Some(String::new()),
            Tag::List(first) => {
                if !self.lists.is_empty() && self.mark.is_empty() {
                    // A list that begins at another number would not end the text before it.
                    self.is_apart &= first.is_some_and(|first| first != 1);
                }
                self.lists.push(first);
            }
            Tag::Item => {
                let number = self.lists.last_mut().and_then(Option::as_mut);
                let mark = number.map_or("- ".to_owned(), |number| {
                    *number += 1;
                    format!("{}. ", *number - 1)
                });
                if self.mark.is_empty() {
                    self.mark = " ".repeat(self.indent());
                }
                self.mark.push_str(&mark);
                self.hanging.push(mark.len());
            }
            // Its end says all.
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image => self.inline.close(),
            TagEnd::HtmlBlock => {
                let html = self.verbatim.take().unwrap_or_default();
                self.inline.html(&html);
                self.flush();
            }
            TagEnd::CodeBlock => {
                let code = self.verbatim.take().unwrap_or_default();
                self.end_code(code.trim_end());
            }
            TagEnd::TableCell => {
                let text = paragraph(&self.inline.take(), usize::MAX).concat();
                self.cells.push(cell(&text));
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                let cells = take(&mut self.cells);
                let mut rows = vec![format!("| {} |", cells.join(" | "))];
                if tag == TagEnd::TableHead {
                    rows.push(format!("|{}", "---|".repeat(cells.len())));
                }
                self.put(rows);
                self.is_apart = false;
            }
            TagEnd::Table => self.is_apart = true,
            TagEnd::Item => {
                self.flush();
                let own = self.hanging.pop().unwrap_or_default();
                // `1.` alone is an item as well, though hardly meant as one.
                let outer = self.mark.len().saturating_sub(own);
                let mark = self.mark.split_off(outer);
                self.inline.text(&mark);
                self.flush();
                self.is_apart = false;
            }
            TagEnd::List(_) => {
                self.lists.pop();
                self.is_apart = true;
            }
            _ => self.flush(),
        }
    }

    /// Code is shown and never run.
    fn end_code(&mut self, code: &str) {
        if self.width == usize::MAX {
            self.inline.code(code);
            self.flush();
        } else if !code.is_empty() {
            let fence = "`".repeat(longest_run(code).max(2) + 1);
            let code = format!("{fence}text\n{code}\n{fence}");
            self.put(code.lines().map(str::to_owned).collect());
        }
    }

    /// Writes the words of a block.
    fn flush(&mut self) {
        let room = self.width.saturating_sub(self.indent()).max(20);
        let lines = paragraph(&self.inline.take(), room);
        self.put(lines);
    }

    /// Writes the lines of a block, if it has any.
    fn put(&mut self, block: Vec<String>) {
        if self.is_apart && !self.lines.is_empty() && !block.is_empty() {
            self.lines.push(String::new());
        }
        for line in block {
            let line = match take(&mut self.mark) {
                mark if mark.is_empty() => " ".repeat(self.indent()) + &line,
                mark => mark + &line,
            };
            self.lines.push(line.trim_end_matches(' ').to_owned());
            self.is_apart = true;
        }
    }

    /// The columns that lines are indented by. Deeper lists than these are hardly lists.
    fn indent(&self) -> usize {
        self.hanging.iter().take(8).sum()
    }
}
