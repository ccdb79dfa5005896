//! `client.rs`: the API as data, the client and its groups, the builder with its credentials, the servers.

mod api;

use std::iter::zip;

use proc_macro2::TokenStream;
use quote::quote;

use super::code::Code;
use super::{Cx, docs, group, markdown, prose};
use crate::ir::{Location, SecurityKind, SecurityScheme, Server, ServerVariable};
use crate::names::{Name, ServerNames};

/// The file.
pub(super) fn emit(cx: Cx<'_>) -> String {
    let mut file = Code::new(cx, []);
    client(&mut file);
    builder(&mut file);
    servers(&mut file);
    api::items(&mut file);
    file.finish("The client, its builder, and the servers it can talk to.")
}

/// `pub struct Client(v1::Client);` with a method for each group.
fn client(file: &mut Code<'_>) {
    let cx = file.cx;
    let title = markdown::one_line(&cx.api.title);
    let lines = prose(&format!(
        "Client for the {title}. Cheap to clone: clones share connections."
    ));
    let groups = cx.tags().map(|(_, tag, names)| {
        let lines = match docs::words(&tag.docs) {
            words if words.is_empty() => docs::attributes(&[group::title(tag)]),
            words => docs::attributes(&words),
        };
        let feature = &names.feature;
        let gate = cx
            .has_features()
            .then(|| quote!(#[cfg(feature = #feature)]));
        let (accessor, module, group) = (&names.accessor, &names.module, &names.ident);
        quote! {
            #lines
            #gate
            #[must_use]
            pub fn #accessor(&self) -> crate::operations::#module::#group {
                crate::operations::#module::#group(self.0.clone())
            }
        }
    });
    file.push(quote! {
        #lines
        #[derive(Clone, Debug)]
        pub struct Client(pub(crate) v1::Client);
    });
    file.push(quote! {
        impl Client {
            /// Starts building a client.
            #[must_use]
            pub fn builder() -> ClientBuilder {
                ClientBuilder(v1::ClientBuilder::new(&API))
            }
            #(#groups)*
        }
    });
}

/// `pub struct ClientBuilder(v1::ClientBuilder);` with a method for each credential, parameter and host.
fn builder(file: &mut Code<'_>) {
    let cx = file.cx;
    let constants = &cx.names.constants;
    let mut methods = Vec::new();
    if has_constructor(cx) {
        let first = match cx.api.servers.as_slice() {
            [_] => "",
            _ => ", the first one by default",
        };
        let sentence = format!("The server to call{first}. `base_url` wins over it.");
        let (lines, set) = (docs::attributes(&[sentence]), quote!(server(server.0)));
        methods.push(method(lines, quote!(server(self, server: Server)), set));
    }
    let schemes = zip(&cx.api.security_schemes, &cx.names.security_schemes);
    for ((scheme, name), position) in zip(schemes, &constants.auth) {
        methods.push(credential(file, scheme, name, position));
    }
    let lifted = zip(&cx.api.client_parameters, &cx.names.client_parameters);
    for ((lifted, name), position) in zip(lifted, &constants.parameters) {
        let wire_name = markdown::code(&lifted.wire_name);
        let otherwise = format!("{wire_name} of every request that needs it.");
        let lines = docs::attributes(&docs::lines(&lifted.docs, &otherwise));
        let given = name.binding();
        let (ty, value) = file.argument(&lifted.shape, &given);
        let set = quote!(client_parameter(parameters::#position, &#value));
        methods.push(method(lines, quote!(#name(self, #given: #ty)), set));
    }
    let hosts = zip(&cx.api.operation_servers, &cx.names.operation_servers);
    for ((server, name), position) in zip(hosts, &constants.hosts) {
        let lines = prose(&format!(
            "Base URL instead of {}, the server of some operations. Their calls need it if `base_url` is set.",
            markdown::code(&server.url)
        ));
        let set = quote!(operation_base_url(hosts::#position, url));
        let signature = quote!(#name(self, url: impl Into<String>));
        methods.push(method(lines, signature, set));
    }
    file.push(quote! {
        /// Builder for [`Client`]. Settings are checked by [`build`](Self::build).
        #[derive(Clone, Debug)]
        pub struct ClientBuilder(v1::ClientBuilder);
    });
    if !methods.is_empty() {
        file.push(quote!(impl ClientBuilder { #(#methods)* }));
    }
    file.call("client_builder!(ClientBuilder -> Client);");
}

/// A method of the builder that passes on what it is given.
fn method(lines: TokenStream, signature: TokenStream, set: TokenStream) -> TokenStream {
    quote! {
        #lines
        #[must_use]
        pub fn #signature -> Self { Self(self.0.#set) }
    }
}

/// `pub fn backend_api_key(self, backend_api_key: impl Into<Secret>) -> Self`
fn credential(
    file: &mut Code<'_>,
    scheme: &SecurityScheme,
    name: &Name,
    position: &Name,
) -> TokenStream {
    let secret = file.runtime("Secret");
    let one = quote!(#name(self, #name: impl Into<#secret>));
    let set = quote!(credential(auth::#position, #name));
    let (sentence, signature, set) = match &scheme.kind {
        SecurityKind::ApiKey {
            location,
            name,
            prefix,
        } => {
            let location = match location {
                Location::Path | Location::Query => format!("{} as", location.key()),
                Location::Header | Location::Cookie => location.key().to_owned(),
            };
            let after = match prefix.trim() {
                "" => String::new(),
                prefix => format!(", after {}", markdown::code(prefix)),
            };
            let name = markdown::code(name);
            (format!("Sent in the {location} {name}{after}."), one, set)
        }
        SecurityKind::Basic => (
            "Sent as a user name and a password.".to_owned(),
            quote!(#name(self, username: impl Into<String>, password: impl Into<#secret>)),
            quote!(basic_credential(auth::#position, username, password)),
        ),
        SecurityKind::Bearer => ("Sent as a bearer token.".to_owned(), one, set),
    };
    let mut words = docs::lines(&scheme.docs, "");
    docs::paragraph(&mut words, [sentence]);
    method(docs::attributes(&words), signature, set)
}

/// Whether there is a server that a caller can choose: one with a host of its own.
pub(super) fn has_constructor(cx: Cx<'_>) -> bool {
    cx.api.servers.iter().any(|server| !server.is_placeholder)
}

/// `pub struct Server(v1::ServerUrl);` with a constructor for each server that has a host of its own.
fn servers(file: &mut Code<'_>) {
    let cx = file.cx;
    if !has_constructor(cx) {
        return;
    }
    let mut lines = vec!["A server of the API.".to_owned()];
    let mut constructors = Vec::new();
    let names = zip(&cx.names.servers, &cx.names.constants.servers);
    for (server, (names, template)) in zip(&cx.api.servers, names) {
        match server.is_placeholder {
            false => constructors.push(constructor(server, names, template)),
            true => {
                let of = match docs::one_line(&server.docs) {
                    words if words.is_empty() => words,
                    words => format!(" ({})", words.trim_end_matches('.')),
                };
                let url = markdown::code(&server.url);
                let sentence = format!(
                    "{url}{of} stands for a host of your own: pass its URL to [`ClientBuilder::base_url`]."
                );
                docs::paragraph(&mut lines, markdown::fill(&sentence, markdown::WIDTH));
            }
        }
    }
    let lines = docs::attributes(&lines);
    file.push(quote! {
        #lines
        #[derive(Clone, Debug)]
        pub struct Server(v1::ServerUrl);
    });
    file.push(quote!(impl Server { #(#constructors)* }));
}

/// `pub fn propelauthtest(auth_id: impl Into<String>) -> Self`
fn constructor(server: &Server, names: &ServerNames, template: &Name) -> TokenStream {
    let mut words = docs::lines(&server.docs, "");
    docs::paragraph(&mut words, [markdown::code(&server.url)]);
    for (variable, name) in zip(&server.variables, &names.variables) {
        let variable = format!("* `{name}`: {}", variable_words(variable));
        docs::paragraph(&mut words, [variable]);
    }
    let lines = docs::attributes(&words);
    let (template, constructor) = (api::server_constant(template), &names.constructor);
    let arguments = &names.variables;
    quote! {
        #lines
        #[must_use]
        pub fn #constructor(#(#arguments: impl Into<String>),*) -> Self {
            Self(v1::ServerUrl::new(&#template, [#(#arguments.into()),*]))
        }
    }
}

/// The builder's methods that take a credential, each with words about it: the scheme's name where it has no description.
pub(super) fn credentials<'a>(cx: Cx<'a>) -> impl Iterator<Item = (&'a Name, String)> {
    let schemes = zip(&cx.api.security_schemes, &cx.names.security_schemes);
    schemes.map(|(scheme, name)| match docs::one_line(&scheme.docs) {
        words if words.is_empty() => (name, markdown::code(&scheme.wire_name)),
        words => (name, words),
    })
}

/// What a variable is for, and what it may be.
pub(super) fn variable_words(variable: &ServerVariable) -> String {
    let mut words = docs::one_line(&variable.docs);
    if !variable.values.is_empty() {
        let values = variable.values.iter().map(|value| markdown::code(value));
        let values = values.collect::<Vec<_>>().join(", ");
        words = format!("{words} One of {values}.");
    }
    if !variable.is_placeholder {
        words = format!("{words} Usually {}.", markdown::code(&variable.default));
    }
    words.trim().to_owned()
}
