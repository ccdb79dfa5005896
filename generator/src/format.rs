//! Items as the text of a file: a header, a blank line between items and between methods, macros as a person would lay them out.
//!
//! ```text
//! [struct User {…}, impl User {…}, "v1::record! {…}"]  ->  // Generated from specs/softr/openapi.yaml. Do not edit.
//!                                                          //! …
//!                                                          pub struct User {…}
//! ```

use proc_macro2::TokenStream;
use quote::quote;

/// What stands between two lines of documentation in one attribute, since a line's end would make it a block comment.
pub(crate) const NEXT_LINE: &str = "\u{85}";

/// How many bytes prettyplease lets a line of code have.
pub(crate) const WIDTH: usize = 89;

/// How wide it lets the literal of a struct be on one line, its braces included.
pub(crate) const LITERAL_WIDTH: usize = 35;

/// An item of a file.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    /// An item as tokens, formatted here.
    Tokens(TokenStream),
    /// Lines that stand as they are: `use` declarations, the bodies of macros, which no formatter lays out, and what is [`laid_out`].
    Text(String),
}

/// A Rust file: the header, the documentation of the module as lines of Markdown, the items.
pub(crate) fn rust_file(source: &str, docs: &[String], items: &[Item]) -> String {
    let mut text = format!("// Generated from {source}. Do not edit.\n");
    if !docs.is_empty() {
        text.push('\n');
    }
    for line in docs {
        text += format!("//! {line}").trim_end();
        text.push('\n');
    }
    for item in items {
        let rendered = match item {
            Item::Tokens(tokens) => &render(tokens),
            Item::Text(lines) => lines,
        };
        if !rendered.trim().is_empty() {
            text.extend(["\n", rendered.trim_end(), "\n"]);
        }
    }
    text
}

/// An item that is laid out as prettyplease would: what has the same shape each time need not be parsed. Where a line of code is too
/// wide, prettyplease breaks it.
pub(crate) fn laid_out(text: String) -> String {
    match is_wide(&text).then(|| text.parse()) {
        Some(Ok(tokens)) => render(&tokens),
        _ => text,
    }
}

/// The same for a method of an `impl`.
pub(crate) fn method(text: String) -> String {
    match is_wide(&text).then(|| text.parse()) {
        Some(Ok(tokens)) => methods(&tokens),
        _ => text,
    }
}

/// Methods as they stand in an `impl`.
pub(crate) fn methods(tokens: &TokenStream) -> String {
    let all = render(&quote!(impl Self { #tokens }));
    let lines = all.lines().skip(1).filter(|line| *line != "}");
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn is_wide(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| line.len() > WIDTH);
    lines.any(|line| !line.trim_start().starts_with("///"))
}

/// Tokens as text. What cannot be parsed, which would be a defect of an emitter, stands in the file as it is, so that the compiler
/// says what is wrong with it.
fn render(tokens: &TokenStream) -> String {
    match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(file) => spaced(&joined(&prettyplease::unparse(&file))),
        Err(_) => tokens.to_string(),
    }
}

/// Chains of calls as a person (and rustfmt) would write them: `self` and its member on one line.
///
/// ```text
/// List(             ->  List(
///     self                  self.0
///         .0                    .call(&LIST)
///         .call(&LIST)  )
/// )
/// ```
fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        joined += line;
        let is_receiver = line.trim_start() == "self";
        if let Some(member) =
            lines.next_if(|next| is_receiver && next.trim_start().starts_with('.'))
        {
            joined += member.trim_start();
        }
        joined.push('\n');
    }
    joined
}

/// A blank line behind every item, and behind every method of an `impl`.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 256);
    let mut lines = text.lines().peekable();
    let mut is_impl = false;
    while let Some(line) = lines.next() {
        is_impl |= line.starts_with("impl");
        let indent = line
            .trim_start()
            .starts_with("///")
            .then(|| line.split("///").next());
        match indent.flatten() {
            Some(indent) => spaced += &line.replace(NEXT_LINE, &format!("\n{indent}///")),
            None => spaced += line,
        }
        spaced.push('\n');
        let is_end = match line {
            "    }" => is_impl,
            "}" => {
                is_impl = false;
                true
            }
            // The words of a document may end like an item.
            _ if line.starts_with("//") => false,
            _ => line == ")" || (line.ends_with(';') && !line.starts_with([' ', '}'])),
        };
        if is_end && lines.peek().is_some_and(|next| !matches!(*next, "}" | "")) {
            spaced.push('\n');
        }
    }
    spaced
}
