//! Documentation: the vendor's words, made safe, and ours.
//!
//! ```text
//! Docs { summary: "Create User", description: "Create a new user." } -> "Create User.", "", "Create a new user."
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::markdown;
use crate::format;
use crate::ir::{Deprecation, Docs, Remark};
use crate::names::Name;

/// Lines of documentation as an attribute, which is printed as `///`. One for all of them, since each attribute is parsed by itself.
pub(super) fn attributes(lines: &[String]) -> TokenStream {
    if lines.is_empty() {
        return TokenStream::new();
    }
    let lines = lines.iter().map(|line| format!(" {line}"));
    let lines = lines.map(|line| line.trim_end_matches(' ').to_owned());
    let text = lines.collect::<Vec<_>>().join(format::NEXT_LINE);
    quote!(#[doc = #text])
}

/// Lines of documentation as they are printed.
pub(super) fn comment(lines: &[String], indent: &str) -> String {
    let mut text = String::new();
    for line in lines.iter().map(|line| line.trim_end_matches(' ')) {
        let blank = if line.is_empty() { "" } else { " " };
        text.extend([indent, "///", blank, line, "\n"]);
    }
    text
}

/// `#[deprecated]`, where the document discourages the use. For what only callers name.
pub(super) fn deprecated(docs: &Docs) -> Option<&'static str> {
    (docs.deprecated == Deprecation::Deprecated).then_some("#[deprecated]")
}

/// Summary, description and remarks; `otherwise`, which may be empty, if the document has neither summary nor description.
pub(super) fn lines(docs: &Docs, otherwise: &str) -> Vec<String> {
    let mut lines = words(docs);
    if lines.is_empty() && !otherwise.is_empty() {
        lines.push(otherwise.to_owned());
    }
    let remarks: Vec<String> = docs.remarks.iter().map(remark).collect();
    let remarks = markdown::fill(&remarks.join(" "), markdown::WIDTH);
    paragraph(&mut lines, remarks);
    lines
}

/// Adds a paragraph, unless it is empty, apart from what stands before it.
pub(super) fn paragraph(lines: &mut Vec<String>, more: impl IntoIterator<Item = String>) {
    let mut more = more.into_iter().peekable();
    if !lines.is_empty() && more.peek().is_some() {
        lines.push(String::new());
    }
    lines.extend(more);
}

/// The same for what the crate itself names, where `#[deprecated]` would warn about the crate's own code.
pub(super) fn declared(docs: &Docs, otherwise: &str) -> Vec<String> {
    let mut lines = lines(docs, otherwise);
    if docs.deprecated == Deprecation::Deprecated {
        paragraph(&mut lines, ["**Deprecated.**".to_owned()]);
    }
    lines
}

/// The vendor's words: the summary as a sentence of its own, then the description unless it says the same.
pub(super) fn words(docs: &Docs) -> Vec<String> {
    let [summary, description] =
        [&docs.summary, &docs.description].map(|text| text.as_deref().unwrap_or_default().trim());
    let mut lines = markdown::lines(&sentence(summary), markdown::WIDTH);
    if summary.trim_end_matches('.') != description.trim_end_matches('.') {
        let more = markdown::lines(&sentence(description), markdown::WIDTH);
        paragraph(&mut lines, more);
    }
    lines
}

/// The first paragraph of the vendor's words on one line, for a list or a table.
pub(super) fn one_line(docs: &Docs) -> String {
    let text = docs.summary.as_ref().or(docs.description.as_ref());
    let first = text.and_then(|text| text.split("\n\n").next());
    markdown::one_line(&sentence(first.unwrap_or_default().trim()))
}

/// ``Query parameter `pageSize`.``, or nothing if the Rust name is the wire name.
pub(super) fn wire(kind: &str, wire_name: &str, name: &Name) -> String {
    match wire_name == name.unraw() {
        true => String::new(),
        false => format!("{kind} {}.", markdown::code(wire_name)),
    }
}

/// The first sentence of a line: it ends at a full stop that a capital follows, outside of code, links and abbreviations.
pub(super) fn first_sentence(line: &str) -> &str {
    let is_end = |at: &usize| {
        let (before, after) = line.split_at(*at);
        let word = before.rsplit(' ').next().unwrap_or_default();
        let count = |sign: char| before.matches(sign).count();
        let next = after.trim_start_matches(['.', ' ']);
        next.starts_with(char::is_uppercase)
            && !word.contains('.')
            && word.len() > 1
            && count('`') % 2 == 0
            && count('[') == count(']')
            && count('(') == count(')')
    };
    let mut ends = line.match_indices(". ").map(|(at, _)| at);
    let end = ends.find(is_end);
    end.and_then(|at| line.get(..=at)).unwrap_or(line)
}

/// All that the document and we have to say about an argument, on one line.
pub(super) fn argument(docs: &Docs) -> String {
    let words = docs.description.as_ref().or(docs.summary.as_ref());
    let words = words.map(|words| markdown::one_line(&sentence(words.trim())));
    let remarks = docs.remarks.iter().map(remark);
    let sentences: Vec<String> = words.into_iter().chain(remarks).collect();
    sentences.join(" ").trim().to_owned()
}

/// A single line of text gets a full stop where it ends in a letter or a digit; a sentence in brackets or quotes has its own.
fn sentence(text: &str) -> String {
    let last = text.trim_end_matches([')', '"']).chars().next_back();
    let ends_open = last.is_some_and(|last| {
        let is_closed = matches!(last, '.' | '!' | '?');
        last.is_alphanumeric() || (!is_closed && text.ends_with([')', '"']))
    });
    match ends_open && !text.contains('\n') {
        true => format!("{text}."),
        false => text.to_owned(),
    }
}

/// A sentence of ours with pieces of the document in it.
fn remark(Remark { words, code }: &Remark) -> String {
    let code: Vec<String> = code.iter().map(|piece| markdown::code(piece)).collect();
    match code.as_slice() {
        [] => format!("{words}."),
        code => format!("{words}: {}.", code.join(", ")),
    }
}

/// `A` or `An`, as well as a word's first letters tell: an `Update`, but a `User`, a `Unit`, a `Url`.
pub(super) fn article(word: &str) -> &'static str {
    const LIKE_YOU: [&str; 6] = ["Uni", "Ur", "Us", "Ut", "Uu", "Ui"];
    let like_you = LIKE_YOU.iter().any(|sound| word.starts_with(sound));
    match word.starts_with(['A', 'E', 'I', 'O', 'U']) && !like_you {
        true => "An",
        false => "A",
    }
}
