//! What comes back: the content of bodies, the enum of an operation's errors, the enum of successes that differ.
//!
//! ```text
//! 400: Problem, 401: nothing -> pub enum CreateUserError { BadRequest(Problem), Unauthorized(Empty), Undocumented }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::Imports;
use super::size::{self, Sizes};
use super::unions::unspaced;
use super::{Cx, docs, ident, markdown, shape};
use crate::format::Item;
use crate::ir::{Content, Operation, Response, Shape, StatusRange, Success};
use crate::names::{Name, OperationNames};

/// How the macros name the content of a body: `json User`, `empty`.
pub(super) fn kind(cx: Cx<'_>, content: &Content, imports: &mut Imports) -> String {
    match content {
        Content::Json(shape) => format!(
            "json {}",
            unspaced(&shape::ty(cx, shape, imports).to_string())
        ),
        Content::Text => "text".to_owned(),
        Content::Bytes => "bytes".to_owned(),
        Content::Empty => "empty".to_owned(),
    }
}

/// What a variant holds.
pub(super) fn ty(cx: Cx<'_>, content: &Content, imports: &mut Imports) -> TokenStream {
    match content {
        Content::Json(shape) => shape::ty(cx, shape, imports),
        Content::Text => quote!(String),
        Content::Bytes => {
            imports.runtime("bytes::Bytes");
            quote!(Bytes)
        }
        Content::Empty => {
            imports.runtime("Empty");
            quote!(Empty)
        }
    }
}

/// The output as `v1::request!` names it: `json UserPage`, `several StartJobSuccess`.
pub(super) fn output(
    cx: Cx<'_>,
    op: &Operation,
    names: &OperationNames,
    imports: &mut Imports,
) -> String {
    match &op.success {
        Success::One { content, .. } => kind(cx, content, imports),
        Success::Several(_) => format!("several {}", names.success),
    }
}

/// The shape that every page of an operation has, where its successes are one JSON type.
pub(super) fn page(op: &Operation) -> Option<&Shape> {
    match &op.success {
        Success::One {
            content: Content::Json(shape),
            ..
        } => Some(shape),
        Success::One { .. } | Success::Several(_) => None,
    }
}

/// The enum of successes that differ.
pub(super) fn success(
    cx: Cx<'_>,
    op: &Operation,
    names: &OperationNames,
    group: &str,
    imports: &mut Imports,
) -> Vec<Item> {
    let Success::Several(responses) = &op.success else {
        return Vec::new();
    };
    let doc =
        format!(" Successes of {group}, by status. An undocumented success is read as the first.");
    let (variants, entries) = variants(cx, responses, &names.successes, imports);
    let mut sizes = Sizes::new(cx);
    let held = responses.iter();
    let uneven = size::uneven(held.map(|response| sizes.content(&response.content)));
    let name = ident(&names.success);
    let declaration = quote! {
        #[doc = #doc]
        #[derive(Clone, Debug, PartialEq)]
        #uneven
        #[non_exhaustive]
        pub enum #name { #(#variants)* }
    };
    vec![
        Item::Tokens(declaration),
        Item::Text(format!(
            "v1::success! {{\n    {name} {{\n{entries}    }}\n}}"
        )),
    ]
}

/// The responses whose words the enum of an operation's errors shows.
pub(super) fn documented<'a>(cx: Cx<'a>, op: &'a Operation) -> &'a [Response] {
    cx.error_set(op)
        .map_or(&op.errors, |(set, _)| &set.responses)
}

/// `<Operation>Error`: an enum, or another name of the one that operations with the same errors share.
pub(super) fn error(
    cx: Cx<'_>,
    op: &Operation,
    names: &OperationNames,
    group: &str,
    imports: &mut Imports,
) -> Vec<Item> {
    let name = ident(&names.error);
    let doc = format!(" The errors of {group}, by status.");
    if op.errors.is_empty() {
        let doc = format!(" The errors of {group}, of which the document mentions none.");
        let alias = quote!(#[doc = #doc] pub type #name = client_runtime::UndocumentedError;);
        return vec![Item::Tokens(alias)];
    }
    let Some((_, set)) = cx.error_set(op) else {
        return error_enum(
            cx,
            &[doc],
            &names.error,
            documented(cx, op),
            &names.errors,
            imports,
        );
    };
    imports.own("crate::errors".to_owned());
    let shared = ident(&set.ident);
    vec![Item::Tokens(
        quote!(#[doc = #doc] pub type #name = errors::#shared;),
    )]
}

/// An enum of documented errors.
pub(super) fn error_enum(
    cx: Cx<'_>,
    head: &[String],
    name: &Name,
    responses: &[Response],
    names: &[Name],
    imports: &mut Imports,
) -> Vec<Item> {
    let (variants, entries) = variants(cx, responses, names, imports);
    let mut sizes = Sizes::new(cx);
    let held = responses
        .iter()
        .map(|response| sizes.content(&response.content));
    // Beside `Undocumented`, which holds nothing.
    let uneven = size::uneven(held.chain([0]));
    let item = ident(name);
    let declaration = quote! {
        #(#[doc = #head])*
        #[derive(Clone, Debug, PartialEq)]
        #uneven
        #[non_exhaustive]
        pub enum #item {
            #(#variants)*
            /// An undocumented status, or a body that failed to decode (see
            /// [`decode_error`](client_runtime::ApiError::decode_error)).
            Undocumented,
        }
    };
    vec![
        Item::Tokens(declaration),
        Item::Text(format!(
            "v1::operation_error! {{\n    {name} {{\n{entries}    }}\n}}"
        )),
    ]
}

fn variants(
    cx: Cx<'_>,
    responses: &[Response],
    names: &[Name],
    imports: &mut Imports,
) -> (Vec<TokenStream>, String) {
    let mut variants = Vec::new();
    let mut entries = String::new();
    for (response, variant) in responses.iter().zip(names) {
        let status = status(response.status);
        let lines = docs::attributes(&markdown::fill(&line(response), markdown::WIDTH));
        let ty = ty(cx, &response.content, imports);
        entries.push_str(&format!(
            "        {status} => {variant}({}),\n",
            kind(cx, &response.content, imports)
        ));
        let variant = ident(variant);
        variants.push(quote!(#lines #variant(#ty),));
    }
    (variants, entries)
}

/// A response's line in documentation: `400`: Bad request.
pub(super) fn line(response: &Response) -> String {
    let status = match response.status {
        StatusRange::Exact(code) => format!("`{code}`"),
        StatusRange::Class(digit) => format!("`{digit}xx`"),
        StatusRange::Default => "Any other status".to_owned(),
    };
    let words = docs::one_line(&response.docs);
    if words.is_empty() {
        format!("{status}.")
    } else {
        format!("{status}: {words}")
    }
}

/// A status as a pattern.
fn status(status: StatusRange) -> String {
    match status {
        StatusRange::Exact(code) => code.to_string(),
        StatusRange::Class(digit) => format!("{digit}00..={digit}99"),
        StatusRange::Default => "default".to_owned(),
    }
}
