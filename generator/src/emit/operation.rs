//! An operation: the method that makes a call, the call and its optional parameters, and what it is as data.
//!
//! ```text
//! queryUsers -> Users::query_users, QueryUsers { page_size, page_size_opt, send }, static QUERY_USERS: v1::Operation
//! ```

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::imports::Imports;
use super::{Cx, docs, ident, markdown, outcome, paging, parameters, returns, shape, strings};
use crate::format::Item;
use crate::ir::{Body, Content, Location, Method, Operation, Parameter, Presence, Response};
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
    let lines = docs::attributes(&markdown::fill(
        &format!("Request builder for {link}. Nothing is sent until `send`."),
        markdown::WIDTH,
    ));
    let mut items = vec![Item::Tokens(quote! {
        #lines
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent until `send`"]
        pub struct #call(v1::Call);
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
    items.push(Item::Tokens(constant(cx, op, names, imports)));
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
        let lines = docs::attributes(&docs::lines(&body.docs, "Optional request body."));
        let (name, forward) = (ident(&names.body), ident(&names.forward_body));
        let forwards = docs::attributes(&[format!("Like `{name}`, from an `Option`.")]);
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
                "Overrides the client's {} for this request.",
                markdown::code(&lifted.wire_name)
            );
            let lines = docs::attributes(&[sentence]);
            let (name, given) = (ident(name), ident(&name.binding()));
            let argument = shape::argument(cx, &lifted.shape, &given, imports);
            let (ty, value) = (argument.ty, argument.value);
            let set = set(lifted, &quote!(&#value));
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
    let kind = match parameter.location {
        Location::Path => "Path parameter",
        Location::Query => "Query parameter",
        Location::Header => "Header",
        Location::Cookie => "Cookie",
    };
    let otherwise = docs::wire(kind, &parameter.wire_name, name);
    let lines = docs::attributes(&docs::lines(&parameter.docs, &otherwise));
    let deprecated = docs::deprecated(&parameter.docs);
    let forwards = docs::attributes(&[format!("Like `{}`, from an `Option`.", name.unraw())]);
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

/// `get("listRoles", "/v0/roles")`: method, id and path.
fn constructor(op: &Operation) -> TokenStream {
    let own = op.id.clone();
    let id = own.unwrap_or_else(|| format!("{} {}", verb(&op.method), op.path));
    let path = &op.path;
    match &op.method {
        Method::Get => quote!(get(#id, #path)),
        Method::Put => quote!(put(#id, #path)),
        Method::Post => quote!(post(#id, #path)),
        Method::Delete => quote!(delete(#id, #path)),
        Method::Patch => quote!(patch(#id, #path)),
        Method::Other(token) => quote!(new(v1::Method::other(#token), #id, #path)),
        Method::Options | Method::Head | Method::Trace | Method::Query => {
            let method = Ident::new(verb(&op.method), proc_macro2::Span::call_site());
            quote!(new(v1::Method::#method, #id, #path))
        }
    }
}

/// `static LIST_ROLES: v1::Operation = v1::Operation::get("listRoles", "/v0/roles").security(&[&[auth::API_KEY]]);`
fn constant(
    cx: Cx<'_>,
    op: &Operation,
    names: &OperationNames,
    imports: &mut Imports,
) -> TokenStream {
    let (constant, begin) = (ident(&names.constant), constructor(op));
    let mut position = |module: &str, constants: &[Name], index: u32| {
        let name = constants.get(usize::try_from(index).ok()?)?;
        imports.own(format!("crate::client::{module}"));
        let (module, name) = (
            Ident::new(module, proc_macro2::Span::call_site()),
            ident(name),
        );
        Some(quote!(#module::#name))
    };
    let constants = &cx.names.constants;
    let server = op.server;
    let server = server.and_then(|id| position("hosts", &constants.hosts, id.0));
    let server = server.map(|host| quote!(.server(#host)));
    let sets: Vec<TokenStream> = op
        .security
        .iter()
        .map(|set| {
            let set = set
                .iter()
                .filter_map(|id| position("auth", &constants.auth, id.0));
            quote!(&[#(#set),*])
        })
        .collect();
    let security = (!sets.is_empty()).then(|| quote!(.security(&[#(#sets),*])));
    let lifted: Vec<TokenStream> = op
        .client_parameters
        .iter()
        .filter_map(|id| position("parameters", &constants.parameters, id.0))
        .collect();
    let lifted = (!lifted.is_empty()).then(|| quote!(.client_parameters(&[#(#lifted),*])));
    let parameters = op.parameters.iter().map(strings::parameter);
    let parameters = (!op.parameters.is_empty()).then(|| quote!(.parameters(&[#(#parameters),*])));
    let accept = match strings::accept(op) {
        "application/json" => None,
        accept => Some(quote!(.accept(#accept))),
    };
    quote! {
        static #constant: v1::Operation =
            v1::Operation::#begin #server #security #lifted #parameters #accept;
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

/// The vendor's words, the method and the path, the arguments, what a success returns, and the errors.
fn documentation(
    cx: Cx<'_>,
    op: &Operation,
    names: &OperationNames,
    imports: &mut Imports,
) -> Vec<String> {
    let mut lines = docs::lines(&op.docs, "");
    let request = markdown::code(&format!("{} {}", verb(&op.method), op.path));
    docs::paragraph(&mut lines, [request]);
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
    let returns = returns::sentences(cx, op, names, imports);
    if !returns.is_empty() {
        docs::paragraph(&mut lines, markdown::fill(&returns, markdown::WIDTH));
    }
    docs::paragraph(&mut lines, ["# Errors".to_owned()]);
    let sentence = match op.errors.is_empty() {
        true => format!("No documented errors: see [`{}`].", names.error),
        false => format!("Documented errors: [`{}`].", names.error),
    };
    docs::paragraph(&mut lines, markdown::fill(&sentence, markdown::WIDTH));
    let differing = differing(&op.errors, outcome::documented(cx, op));
    if !differing.is_empty() {
        let items = differing.iter();
        let items = items.flat_map(|line| markdown::item(line, markdown::WIDTH));
        docs::paragraph(&mut lines, items);
    }
    lines
}

/// What an operation says about its errors in other words than the variants of its error do, a line for each status.
fn differing(own: &[Response], documented: &[Response]) -> Vec<String> {
    let shown: Vec<String> = documented.iter().map(outcome::line).collect();
    let own = own.iter().map(outcome::line);
    own.filter(|line| !shown.contains(line)).collect()
}
