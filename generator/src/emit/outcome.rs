//! What comes back: the enum of an operation's errors, the enum of successes that differ, and the words about them.
//!
//! ```text
//! 400: Problem, 401: nothing -> pub enum CreateUserError { BadRequest(Option<Problem>), Unauthorized(Empty), Undocumented }
//! ```

use std::iter::zip;

use quote::quote;

use super::code::Code;
use super::enums::{Enum, Variant};
use super::{Cx, docs, literal, markdown, strings};
use crate::ir::{Content, Operation, Response, Shape, StatusRange, Success};
use crate::names::{Name, OperationNames};

/// The output as `v1::request!` names it: `json UserPage`, `several StartJobSuccess`.
pub(super) fn output(file: &mut Code<'_>, op: &Operation, names: &OperationNames) -> String {
    match &op.success {
        Success::One { content, .. } => file.kind(content),
        Success::Several(_) => format!("several {}", names.success),
    }
}

/// The enum of successes, if they differ.
pub(super) fn success(file: &mut Code<'_>, op: &Operation, names: &OperationNames, call: &str) {
    if let Success::Several(responses) = &op.success {
        let declared = Enum {
            docs: vec![format!(
                "Successes of {call}, by status. An undocumented success is read as the first."
            )],
            name: names.success.as_str(),
            variants: variants(file, responses, &names.successes),
            ..Enum::default()
        };
        declared.declare(file, "success", "");
    }
}

/// The responses whose words the enum of an operation's errors shows.
pub(super) fn documented<'a>(cx: Cx<'a>, op: &'a Operation) -> &'a [Response] {
    cx.error_set(op)
        .map_or(&op.errors, |(set, _)| &set.responses)
}

/// `<Operation>Error`: an enum, or another name of the one that operations with the same errors share.
pub(super) fn error(file: &mut Code<'_>, op: &Operation, names: &OperationNames, call: &str) {
    let name = &names.error;
    let (words, shared) = match file.cx.error_set(op) {
        _ if op.errors.is_empty() => (
            "of which the document mentions none",
            quote!(client_runtime::UndocumentedError),
        ),
        Some((_, set)) => {
            file.own("crate::errors".to_owned());
            let shared = &set.ident;
            ("by status", quote!(errors::#shared))
        }
        None => {
            let docs = vec![format!("The errors of {call}, by status.")];
            return error_enum(file, docs, name, &op.errors, &names.errors);
        }
    };
    let doc = docs::attributes(&[format!("The errors of {call}, {words}.")]);
    file.push(quote!(#doc pub type #name = #shared;));
}

/// An enum of documented errors.
pub(super) fn error_enum(
    file: &mut Code<'_>,
    docs: Vec<String>,
    name: &Name,
    responses: &[Response],
    names: &[Name],
) {
    let rest = quote! {
        /// An undocumented status.
        Undocumented,
    };
    // The status alone decides: a body that does not fit leaves the variant empty.
    let mut variants = variants(file, responses, names);
    for (variant, Response { content, .. }) in zip(&mut variants, responses) {
        variant.holds = Some((file.payload(content), file.size_of_payload(content)));
    }
    let declared = Enum {
        docs,
        name: name.as_str(),
        variants,
        rest: Some((rest, 0)),
        ..Enum::default()
    };
    declared.declare(file, "operation_error", "");
}

fn variants<'n>(
    file: &mut Code<'_>,
    responses: &[Response],
    names: &'n [Name],
) -> Vec<Variant<'n>> {
    let variants = zip(responses, names).map(|(response, name)| {
        let mut key = match response.status {
            StatusRange::Exact(code) => code.to_string(),
            StatusRange::Class(digit) => format!("{digit}00..={digit}99"),
            StatusRange::Default => "default".to_owned(),
        };
        if let Some(types) = strings::media_types(&response.content, [response]) {
            key += &format!(" in {}", literal(&types));
        }
        let docs = markdown::fill(&line(response), markdown::WIDTH);
        variant(file, docs, name, &key, &response.content)
    });
    variants.collect()
}

/// The variant for a body, which the macro knows by a key: `404`, `"POST" "newPet"`.
pub(super) fn variant<'n>(
    file: &mut Code<'_>,
    docs: Vec<String>,
    name: &'n Name,
    key: &str,
    content: &Content,
) -> Variant<'n> {
    Variant {
        docs,
        name,
        holds: Some((file.content(content), file.size_of_content(content))),
        line: format!("{key} => {name}({}),", file.kind(content)),
    }
}

/// A response's line in documentation: `400`: Bad request.
pub(super) fn line(response: &Response) -> String {
    let status = match response.status {
        StatusRange::Exact(code) => format!("`{code}`"),
        StatusRange::Class(digit) => format!("`{digit}xx`"),
        StatusRange::Default => "Any other status".to_owned(),
    };
    match docs::one_line(&response.docs) {
        words if words.is_empty() => format!("{status}."),
        words => format!("{status}: {words}"),
    }
}

/// What a success returns, and the document's words about each status: ``Returns a [`User`]. `201`: The new user.``
pub(super) fn returns(file: &mut Code<'_>, op: &Operation, names: &OperationNames) -> String {
    let (statuses, content) = match &op.success {
        Success::One { statuses, content } => (statuses.as_slice(), content),
        // The enum's variants have the words of their statuses.
        Success::Several(_) => return format!("Returns [`{}`], by status.", names.success),
    };
    let what = match content {
        Content::Json(Shape::Nullable(shape)) => {
            Some(value(file, shape) + ", or `None` if the body is empty")
        }
        Content::Json(shape) => Some(value(file, shape)),
        Content::Text => Some("the body as text".to_owned()),
        Content::Bytes => Some("the body's bytes".to_owned()),
        Content::Empty => None,
    };
    let returns = what.map(|what| format!("Returns {what}."));
    let described = statuses.iter().filter(|response| is_described(response));
    let sentences = returns.into_iter().chain(described.map(line));
    sentences.collect::<Vec<_>>().join(" ")
}

/// Whether a response has words of its own: `200: OK` has none.
fn is_described(response: &Response) -> bool {
    const PHRASES: [&str; 6] = ["", "OK", "Created", "Accepted", "No Content", "Success"];
    let words = docs::one_line(&response.docs);
    let words = words.trim_end_matches('.');
    let says_more = PHRASES
        .iter()
        .all(|phrase| !words.eq_ignore_ascii_case(phrase));
    response.status != StatusRange::Default && says_more
}

/// A type in a sentence: ``a [`User`]``, ``a `Vec` of [`User`]``, ``a `BTreeMap<String, Value>` ``.
pub(super) fn value(file: &mut Code<'_>, shape: &Shape) -> String {
    if let Shape::Array(item) = shape
        && let Shape::Named(_) = **item
    {
        return format!("a `Vec` of [`{}`]", file.ty(item));
    }
    let name = file.ty(shape).to_string();
    let article = docs::article(&name).to_lowercase();
    match shape {
        Shape::Named(_) => format!("{article} [`{name}`]"),
        _ => format!("{article} {}", markdown::code(&name)),
    }
}
