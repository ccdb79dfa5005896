//! The vendor's words as Markdown that is safe in rustdoc and in a README.
//!
//! Paragraphs, lists, code, links and emphasis survive. Everything else is text: no HTML, no link that leads nowhere, no code that
//! rustdoc would run, nothing that breaks out of a comment.

mod blocks;
mod characters;
mod inline;
#[cfg(test)]
mod tests;
mod wrap;

pub(crate) use blocks::lines;
pub(crate) use inline::{code, one_line};
pub(crate) use wrap::{fill, item};

/// How wide a line of documentation is, the comment's own sign and four columns of indentation left aside.
pub(crate) const WIDTH: usize = 72;
