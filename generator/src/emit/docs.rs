//! Documentation: the vendor's words, made safe, and ours.
//!
//! ```text
//! Docs { summary: "Create User", description: "Create a new user." } -> "Create User.", "", "Create a new user."
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::markdown;
use crate::ir::{Deprecation, Docs, Remark};
use crate::names::Name;

/// Lines of documentation as attributes, which are printed as `///`.
pub(super) fn attributes(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| {
        if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        }
    });
    quote!(#(#[doc = #lines])*)
}

/// `#[deprecated]`, where the document discourages the use. For what only callers name.
pub(super) fn deprecated(docs: &Docs) -> TokenStream {
    match docs.deprecated {
        Deprecation::Current => TokenStream::new(),
        Deprecation::Deprecated => quote!(#[deprecated]),
    }
}

/// Summary, description and remarks; `otherwise`, which may be empty, if the document has neither summary nor description.
pub(super) fn lines(docs: &Docs, otherwise: &str) -> Vec<String> {
    let mut lines = words(docs);
    if lines.is_empty() && !otherwise.is_empty() {
        lines.push(otherwise.to_owned());
    }
    let remarks: Vec<String> = docs.remarks.iter().map(remark).collect();
    if !remarks.is_empty() {
        paragraph(
            &mut lines,
            markdown::fill(&remarks.join(" "), markdown::WIDTH),
        );
    }
    lines
}

/// Adds a paragraph, apart from what stands before it.
pub(super) fn paragraph(lines: &mut Vec<String>, more: impl IntoIterator<Item = String>) {
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(more);
}

/// The same for what the crate itself names, where `#[deprecated]` would warn about the crate's own code.
pub(super) fn declared(docs: &Docs, otherwise: &str) -> Vec<String> {
    let mut lines = lines(docs, otherwise);
    match docs.deprecated {
        Deprecation::Current => {}
        Deprecation::Deprecated => paragraph(&mut lines, ["**Deprecated.**".to_owned()]),
    }
    lines
}

/// The vendor's words: the summary as a sentence of its own, then the description unless it says the same.
pub(super) fn words(docs: &Docs) -> Vec<String> {
    let summary = docs
        .summary
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let description = docs
        .description
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let mut lines = Vec::new();
    if let Some(summary) = summary {
        lines.extend(markdown::lines(&sentence(summary), markdown::WIDTH));
    }
    if let Some(description) = description
        && summary.is_none_or(|summary| {
            summary.trim_end_matches('.') != description.trim_end_matches('.')
        })
    {
        let more = markdown::lines(&sentence(description), markdown::WIDTH);
        if !lines.is_empty() && !more.is_empty() {
            lines.push(String::new());
        }
        lines.extend(more);
    }
    lines
}

/// The vendor's words on one line, for a list or a table.
pub(super) fn one_line(docs: &Docs) -> String {
    let text = docs
        .summary
        .as_deref()
        .or(docs.description.as_deref())
        .unwrap_or_default();
    let first = text.split("\n\n").next().unwrap_or_default();
    markdown::one_line(&sentence(first.trim()))
}

/// ``Query parameter `pageSize`.``, or nothing if the Rust name is the wire name.
pub(super) fn wire(kind: &str, wire_name: &str, name: &Name) -> String {
    if wire_name == name.unraw() {
        String::new()
    } else {
        format!("{kind} {}.", markdown::code(wire_name))
    }
}

/// The first sentence of a line: it ends at a full stop that a capital follows, outside of code, links and abbreviations.
pub(super) fn first_sentence(line: &str) -> &str {
    let ends = line.match_indices(". ").map(|(at, _)| at);
    let is_end = |at: &usize| {
        let (before, after) = line.split_at(*at);
        let word = before.rsplit(' ').next().unwrap_or_default();
        let count = |sign: char| before.matches(sign).count();
        after
            .trim_start_matches(['.', ' '])
            .starts_with(char::is_uppercase)
            && !word.contains('.')
            && word.len() > 1
            && count('`') % 2 == 0
            && count('[') == count(']')
            && count('(') == count(')')
    };
    let end = ends.into_iter().find(is_end);
    end.and_then(|at| line.get(..=at)).unwrap_or(line)
}

/// All that the document and we have to say about an argument, on one line.
pub(super) fn argument(docs: &Docs) -> String {
    let words = docs.description.as_deref().or(docs.summary.as_deref());
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
    if ends_open && !text.contains('\n') {
        format!("{text}.")
    } else {
        text.to_owned()
    }
}

/// A sentence of ours with pieces of the document in it.
fn remark(remark: &Remark) -> String {
    if remark.code.is_empty() {
        return format!("{}.", remark.words);
    }
    let code: Vec<String> = remark
        .code
        .iter()
        .map(|piece| markdown::code(piece))
        .collect();
    format!("{}: {}.", remark.words, code.join(", "))
}

/// `A` or `An`, as well as a word's first letters tell: an `Update`, but a `User`, a `Unit`, a `Url`.
pub(super) fn article(word: &str) -> &'static str {
    const LIKE_YOU: [&str; 6] = ["Uni", "Ur", "Us", "Ut", "Uu", "Ui"];
    let like_you = LIKE_YOU.iter().any(|sound| word.starts_with(sound));
    if word.starts_with(['A', 'E', 'I', 'O', 'U']) && !like_you {
        "An"
    } else {
        "A"
    }
}
