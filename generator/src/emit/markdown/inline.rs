//! The words of a block, escaped: code and addresses are never cut by a line break.

use std::collections::BTreeSet;
use std::mem::take;

/// Words, and what surrounds the next one.
#[derive(Default)]
pub(super) struct Inline {
    words: Vec<String>,
    /// The last one, as far as it is read.
    word: String,
    marks: Vec<Mark>,
    /// The HTML elements that the text closes somewhere.
    closed: BTreeSet<String>,
}

/// What words are surrounded by: `**` and `**`, `[` and `](https://…)`.
struct Mark {
    begin: &'static str,
    end: String,
    /// Whether its beginning is written, which is done with its first word.
    is_begun: bool,
}

impl Inline {
    /// Nothing yet of a text.
    pub(super) fn new(text: &str) -> Self {
        Self {
            closed: text.split("</").skip(1).map(element).collect(),
            ..Self::default()
        }
    }

    /// The words so far.
    pub(super) fn take(&mut self) -> Vec<String> {
        while !self.marks.is_empty() {
            self.close();
        }
        self.space();
        take(&mut self.words)
    }

    /// The end of a word.
    pub(super) fn space(&mut self) {
        let word = Some(take(&mut self.word));
        self.words.extend(word.filter(|word| !word.is_empty()));
    }

    /// Opens a mark; in its like, it is none.
    pub(super) fn open(&mut self, begin: &'static str, end: &str) {
        let (begin, end) = match self.is_inside(begin) {
            true => ("", ""),
            false => (begin, end),
        };
        self.marks.push(Mark {
            begin,
            end: end.to_owned(),
            is_begun: false,
        });
    }

    /// Opens a link; one that is no address leads nowhere from here, and is its label.
    pub(super) fn open_link(&mut self, url: &str) {
        match is_address(url) {
            false => self.open("", ""),
            true if url.contains(['(', ')', '[', ']']) => self.open("[", &format!("](<{url}>)")),
            true => self.open("[", &format!("]({url})")),
        }
    }

    /// Closes the mark that was opened last.
    pub(super) fn close(&mut self) {
        let word = match self.word.is_empty() {
            true => self.words.last_mut(),
            false => Some(&mut self.word),
        };
        if let Some((mark, word)) = self.marks.pop().zip(word)
            && mark.is_begun
        {
            word.push_str(&mark.end);
        }
    }

    /// Whether such a mark is open. None is looked for below so many others.
    fn is_inside(&self, begin: &str) -> bool {
        let mut marks = self.marks.iter().rev().take(16);
        marks.any(|mark| mark.begin == begin)
    }

    pub(super) fn code(&mut self, text: &str) {
        // Two spans in a row would be one.
        if self.word.ends_with('`') {
            self.space();
        }
        self.push(&super::code(text));
    }

    pub(super) fn text(&mut self, text: &str) {
        let is_label = self.is_inside("[");
        let (mut rest, mut before) = (text, None);
        while let Some(c) = rest.chars().next() {
            let is_inside_word = before.is_some_and(char::is_alphanumeric);
            let may_be_url = c == 'h' && !is_label && !is_inside_word;
            let url = may_be_url.then(|| bare_url(rest)).flatten();
            let (_, after) = rest.split_at(url.map_or(c.len_utf8(), str::len));
            let is_special = match c {
                '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '|' => true,
                '_' => !(is_inside_word && after.starts_with(char::is_alphanumeric)),
                '&' => is_reference(after),
                _ => false,
            };
            match url {
                Some(url) => self.push(&format!("<{url}>")),
                None if c.is_whitespace() && c != '\u{a0}' => self.space(),
                None if is_special => self.push(&format!("\\{c}")),
                None => self.push(c.encode_utf8(&mut [0; 4])),
            }
            (rest, before) = (after, Some(c));
        }
    }

    /// HTML: its text, without the tags that only say how it looks.
    pub(super) fn html(&mut self, html: &str) {
        let mut rest = html;
        while let Some((text, tag)) = rest.find('<').map(|at| rest.split_at(at)) {
            let end = if tag.starts_with("<!--") { "-->" } else { ">" };
            let Some(length) = tag.find(end).map(|at| at + end.len()) else {
                break;
            };
            let (tag, after) = tag.split_at(length);
            self.text(text);
            self.tag(tag);
            rest = after;
        }
        self.text(rest);
    }

    /// A tag. One that its text never closes may be a placeholder: `?code=<code>`.
    fn tag(&mut self, tag: &str) {
        let name = element(tag.trim_start_matches(['<', '/']));
        let is_closed = self.closed.contains(&name);
        match name.as_str() {
            _ if tag.starts_with("<!--") => self.space(),
            "blockquote" | "br" | "dd" | "dt" | "hr" | "li" | "p" | "td" | "th" | "tr" => {
                self.space();
            }
            _ if !is_closed => self.text(tag),
            "center" | "details" | "div" | "dl" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
            | "ol" | "pre" | "summary" | "table" | "tbody" | "tfoot" | "thead" | "ul" => {
                self.space();
            }
            "sup" if !tag.starts_with("</") => self.push("^"),
            "b" | "code" | "del" | "em" | "font" | "i" | "kbd" | "small" | "span" | "strong"
            | "sub" | "sup" | "u" => {}
            _ => self.text(tag),
        }
    }

    /// Safe Markdown without blanks, but in code.
    fn push(&mut self, piece: &str) {
        let word = &mut self.word;
        let begun = self.marks.iter().rposition(|mark| mark.is_begun);
        for mark in self.marks.iter_mut().skip(begun.map_or(0, |last| last + 1)) {
            // A link behind an exclamation mark would be an image.
            if mark.begin == "[" && word.ends_with('!') {
                word.insert(word.len() - 1, '\\');
            }
            word.push_str(mark.begin);
            mark.is_begun = true;
        }
        word.push_str(piece);
    }
}

/// Whether what follows an ampersand makes it a character reference: `amp;`, `#58;`.
fn is_reference(text: &str) -> bool {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '#';
    text.starts_with(name) && text.trim_start_matches(name).starts_with(';')
}

/// The name of the HTML element that a tag begins with, its bracket left aside.
fn element(tag: &str) -> String {
    let name = tag.split(|c: char| c.is_whitespace() || c == '/' || c == '>');
    name.take(1).collect::<String>().to_ascii_lowercase()
}

/// `https://…` at the beginning of a text, without the punctuation of the sentence around it.
fn bare_url(text: &str) -> Option<&str> {
    let ends = |c: char| c.is_whitespace() || "<>`\"[]{}|\\*".contains(c);
    let url = text.split(ends).next()?;
    let url = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '_']);
    let url = match url.contains('(') {
        true => url,
        false => url.split(')').next()?,
    };
    Some(url).filter(|url| is_address(url) && !url.contains(['(', ')']))
}

/// Whether a text can stand between angle brackets as an address.
fn is_address(text: &str) -> bool {
    let https = text.strip_prefix("https://");
    let rest = https.or_else(|| text.strip_prefix("http://"));
    let is_plain = |c: char| !(c.is_whitespace() || c.is_control() || "<>`\"\\".contains(c));
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(is_plain))
}
