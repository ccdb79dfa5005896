//! An operation: the method that makes a call, the call and its optional parameters, and what it is as data.
//!
//! ```text
//! queryUsers -> Users::query_users, QueryUsers { page_size, page_size_opt, send }, static QUERY_USERS: v1::Operation
//! ```

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::imports::Imports;
use super::{Cx, docs, ident, markdown, outcome, paging, parameters, shape, strings};
use crate::format::Item;
use crate::ir::{Body, Content, Location, Method, Operation, OperationServer, Parameter, Presence};
use crate::names::{Name, OperationNames};

/// The method of the group that makes a call: required parameters are its arguments.
pub(super) fn method(
    cx: Cx<'_>,
    op: &Operation,
    names: &OperationNames,
    imports: &mut Imports,
) -> TokenStream {
    let lines = docs::attributes(&documentation(cx, op, names, imports));
    let deprecated = docs::deprecated(&op.docs);
    let (method, call, constant) = (
        ident(&names.method),
        ident(&names.call),
        ident(&names.constant),
    );
    let mut arguments = Vec::new();
    let mut chain = Vec::new();
    for (parameter, name, _) in parameters(op, names) {
        if parameter.presence == Presence::Required {
            let name = ident(&name.binding());
            let argument = shape::argument(cx, &parameter.shape, &name, imports);
            let (ty, value) = (argument.ty, argument.value);
            arguments.push(quote!(#name: #ty));
            chain.push(set(parameter, &quote!(&#value)));
        }
    }
    if let Some(body) = op
        .body
        .as_ref()
        .filter(|body| body.presence == Presence::Required)
    {
        let name = ident(&names.body);
        let (ty, set) = body_argument(cx, body, &name, imports);
        arguments.push(quote!(#name: #ty));
        chain.push(set);
    }
    let many = many_arguments(arguments.len() + 1);
    quote! {
        #lines
        #deprecated
        #many
        pub fn #method(&self, #(#arguments),*) -> #call {
            #call(self.0.call(&#constant) #(#chain)*)
        }
    }
}

/// The one lint that a signature of a document can trip.
pub(super) fn many_arguments(count: usize) -> Option<TokenStream> {
    (count > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]))
}

/// `.query("page_size", &page_size)`
fn set(parameter: &Parameter, value: &TokenStream) -> TokenStream {
    let name = &parameter.wire_name;
    match parameter.location {
        Location::Path => quote!(.path(#name, #value)),
        Location::Query => quote!(.query(#name, #value)),
        Location::Header => quote!(.header(#name, #value)),
        Location::Cookie => quote!(.cookie(#name, #value)),
    }
}

/// The argument for a body, and how a call takes it.
fn body_argument(
    cx: Cx<'_>,
    body: &Body,
    name: &Ident,
    imports: &mut Imports,
) -> (TokenStream, TokenStream) {
    let media_type = &body.media_type;
    match &body.content {
        Content::Json(shape) => {
            let argument = shape::argument(cx, shape, name, imports);
            let (ty, value) = (argument.ty, argument.value);
            let media_type =
                (media_type != "application/json").then(|| quote!(.media_type(#media_type)));
            (ty, quote!(.json(&#value) #media_type))
        }
        Content::Text => (
            quote!(impl Into<String>),
            quote!(.text(#media_type, #name.into())),
        ),
        Content::Bytes | Content::Empty => {
            imports.runtime("bytes::Bytes");
            (
                quote!(impl Into<Bytes>),
                quote!(.bytes(#media_type, #name.into())),
            )
        }
    }
}

/// Everything of an operation but the method that makes its call.
pub(super) fn items(
    cx: Cx<'_>,
    op: &Operation,
    names: &OperationNames,
    owner: &str,
    imports: &mut Imports,
) -> Vec<Item> {
    let link = format!("[`{owner}::{0}`]", names.method).replace("r#", "");
    let call = ident(&names.call);
    let doc = format!(" A call of {link}, not sent yet.");
    let mut items = vec![Item::Tokens(quote! {
        #[doc = #doc]
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent before `send`"]
        pub struct #call(pub(crate) v1::Call);
    })];
    let setters = setters(cx, op, names, imports);
    let pages = paging::methods(cx, op, names, imports);
    if !setters.is_empty() || !pages.is_empty() {
        items.push(Item::Tokens(quote!(impl #call { #(#setters)* #pages })));
    }
    let output = outcome::output(cx, op, names, imports);
    items.push(Item::Text(format!(
        "v1::request!({call} -> {output}, {});",
        names.error
    )));
    items.extend(outcome::error(cx, op, names, &link, imports));
    items.extend(outcome::success(cx, op, names, &link, imports));
    items.push(Item::Tokens(constant(op, names)));
    items
}

/// A method for each optional parameter, for an optional body, and for each parameter of the client.
fn setters(
    cx: Cx<'_>,
    op: &Operation,
    names: &OperationNames,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let mut setters = Vec::new();
    for (parameter, name, forward) in parameters(op, names) {
        if parameter.presence == Presence::Optional {
            setters.push(optional(cx, parameter, name, forward, imports));
        }
    }
    if let Some(body) = op
        .body
        .as_ref()
        .filter(|body| body.presence == Presence::Optional)
    {
        let lines = docs::attributes(&docs::lines(
            &body.docs,
            "Sets the body, which may be left out.",
        ));
        let (name, forward) = (ident(&names.body), ident(&names.forward_body));
        let forwards = docs::attributes(&["Sets the body where there is one.".to_owned()]);
        let (ty, set) = body_argument(cx, body, &name, imports);
        setters.push(quote! {
            #lines
            pub fn #name(self, #name: #ty) -> Self { Self(self.0 #set) }

            #forwards
            pub fn #forward(self, #name: Option<#ty>) -> Self {
                match #name {
                    Some(#name) => self.#name(#name),
                    None => Self(self.0.without_body()),
                }
            }
        });
    }
    for id in &op.client_parameters {
        let index = usize::try_from(id.0).unwrap_or(usize::MAX);
        if let (Some(lifted), Some(name)) = (
            cx.api.client_parameters.get(index),
            cx.names.client_parameters.get(index),
        ) {
            let sentence = format!(
                "Sets {} for this call, in place of the client's.",
                markdown::code(&lifted.parameter.wire_name)
            );
            let lines = docs::attributes(&[sentence]);
            let (name, given) = (ident(name), ident(&name.binding()));
            let argument = shape::argument(cx, &lifted.parameter.shape, &given, imports);
            let (ty, value) = (argument.ty, argument.value);
            let set = set(&lifted.parameter, &quote!(&#value));
            setters
                .push(quote!(#lines pub fn #name(self, #given: #ty) -> Self { Self(self.0 #set) }));
        }
    }
    setters
}

/// ```text
/// pub fn page_size(self, page_size: i64) -> Self …   pub fn page_size_opt(self, page_size: Option<i64>) -> Self …
/// ```
fn optional(
    cx: Cx<'_>,
    parameter: &Parameter,
    name: &Name,
    forward: &Name,
    imports: &mut Imports,
) -> TokenStream {
    let wire_name = markdown::code(&parameter.wire_name);
    let lines = docs::attributes(&docs::lines(&parameter.docs, &format!("Sets {wire_name}.")));
    let deprecated = docs::deprecated(&parameter.docs);
    let forwards = docs::attributes(&[format!("Sets {wire_name} where there is one.")]);
    let (name, given, forward) = (ident(name), ident(&name.binding()), ident(forward));
    let argument = shape::argument(cx, &parameter.shape, &given, imports);
    let (ty, value) = (argument.ty, argument.value);
    let one = set(parameter, &quote!(&#value));
    let maybe = match argument.converted {
        Some(own) => set(parameter, &quote!(&#given.map(Into::<#own>::into))),
        None => set(parameter, &quote!(&#given)),
    };
    quote! {
        #lines
        #deprecated
        pub fn #name(self, #given: #ty) -> Self { Self(self.0 #one) }

        #forwards
        #deprecated
        pub fn #forward(self, #given: Option<#ty>) -> Self { Self(self.0 #maybe) }
    }
}

/// The operation as data.
fn constant(op: &Operation, names: &OperationNames) -> TokenStream {
    let constant = ident(&names.constant);
    let id = op
        .id
        .clone()
        .unwrap_or_else(|| format!("{} {}", verb(&op.method), op.path));
    let method = match &op.method {
        Method::Other(token) => quote!(v1::Method::other(#token)),
        known => {
            let known = Ident::new(verb(known), proc_macro2::Span::call_site());
            quote!(v1::Method::#known)
        }
    };
    let path = &op.path;
    let server = match op.server {
        OperationServer::Root => quote!(v1::OperationServer::Root),
        OperationServer::Own(id) => {
            let index = strings::index(id.0);
            quote!(v1::OperationServer::Own(#index))
        }
    };
    let security = op.security.iter().map(|set| {
        let set = set.iter().map(|id| strings::index(id.0));
        quote!(&[#(#set),*])
    });
    let parameters = op.parameters.iter().map(strings::parameter);
    let client_parameters = op.client_parameters.iter().map(|id| strings::index(id.0));
    let accept = strings::accept(op);
    quote! {
        static #constant: v1::Operation = v1::Operation {
            id: #id,
            method: #method,
            path: #path,
            server: #server,
            security: &[#(#security),*],
            parameters: &[#(#parameters),*],
            client_parameters: &[#(#client_parameters),*],
            accept: #accept,
        };
    }
}

/// The method as it is on the wire.
pub(super) fn verb(method: &Method) -> &str {
    match method {
        Method::Get => "GET",
        Method::Put => "PUT",
        Method::Post => "POST",
        Method::Delete => "DELETE",
        Method::Options => "OPTIONS",
        Method::Head => "HEAD",
        Method::Patch => "PATCH",
        Method::Trace => "TRACE",
        Method::Query => "QUERY",
        Method::Other(token) => token,
    }
}

/// The vendor's words, the method and the path, the arguments, what a success gives and the documented errors.
fn documentation(
    cx: Cx<'_>,
    op: &Operation,
    names: &OperationNames,
    imports: &mut Imports,
) -> Vec<String> {
    let mut lines = docs::lines(&op.docs, &format!("Calls {}.", markdown::code(&op.path)));
    lines.extend([
        String::new(),
        markdown::code(&format!("{} {}", verb(&op.method), op.path)),
    ]);
    let required =
        parameters(op, names).filter(|(parameter, ..)| parameter.presence == Presence::Required);
    let body = op
        .body
        .iter()
        .filter(|body| body.presence == Presence::Required)
        .map(|body| (&body.docs, &names.body));
    let described = required
        .map(|(parameter, name, _)| (&parameter.docs, name))
        .chain(body);
    let mut arguments = Vec::new();
    for (docs, name) in described {
        let words = docs::argument(docs);
        if !words.is_empty() {
            let name = name.unraw();
            arguments.extend(markdown::item(
                &format!("`{name}`: {words}"),
                markdown::WIDTH,
            ));
        }
    }
    if !arguments.is_empty() {
        lines.push(String::new());
        lines.extend(arguments);
    }
    let gives = outcome::gives(cx, op, names, imports);
    if !gives.is_empty() {
        lines.push(String::new());
        lines.extend(markdown::fill(&gives, markdown::WIDTH));
    }
    lines.extend([String::new(), "# Errors".to_owned(), String::new()]);
    if op.errors.is_empty() {
        let words = format!(
            "[`{}`]: the document says nothing about any status but success.",
            names.error
        );
        lines.extend(markdown::fill(&words, markdown::WIDTH));
    } else {
        lines.push(format!("[`{}`], by status:", names.error));
        lines.push(String::new());
        let items = op.errors.iter().map(outcome::line);
        lines.extend(items.flat_map(|line| markdown::item(&line, markdown::WIDTH)));
    }
    lines
}
