//! `client.rs`: the API as data, the client and its groups, the builder with its credentials, the servers.

mod api;

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::Imports;
use super::{Cx, docs, ident, markdown, shape};
use crate::format::{self, Item};
use crate::ir::{Location, SecurityKind, SecurityScheme, Server, ServerVariable};
use crate::names::{Name, ServerNames};

/// The file.
pub(super) fn emit(cx: Cx<'_>) -> String {
    let mut imports = Imports::default();
    imports.runtime("v1");
    let mut items = client(cx);
    items.extend(builder(cx, &mut imports));
    items.extend(servers(cx));
    items.extend(api::items(cx));
    let docs = ["The client, its builder, and the servers it can talk to.".to_owned()];
    let items: Vec<Item> = [imports.item("crate::types")]
        .into_iter()
        .chain(items)
        .collect();
    format::rust_file(cx.source, &docs, &items)
}

/// `pub struct Client(v1::Client);` with a method for each group.
fn client(cx: Cx<'_>) -> Vec<Item> {
    let title = format!(
        "Client for the {}. Cheap to clone: clones share connections.",
        markdown::one_line(&cx.api.title)
    );
    let lines = docs::attributes(&markdown::fill(&title, markdown::WIDTH));
    let mut groups = Vec::new();
    for (tag, names) in cx.groups() {
        let tag = usize::try_from(tag.0)
            .ok()
            .and_then(|index| cx.api.tags.get(index));
        let otherwise = format!(
            "Operations tagged {}.",
            tag.map(|tag| markdown::code(&tag.wire_name))
                .unwrap_or_default()
        );
        let words = tag
            .map(|tag| docs::words(&tag.docs))
            .filter(|words| !words.is_empty())
            .unwrap_or(vec![otherwise]);
        let lines = docs::attributes(&words);
        let feature = &names.feature;
        let gate = cx
            .has_features()
            .then(|| quote!(#[cfg(feature = #feature)]));
        let (accessor, module, group) = (
            ident(&names.accessor),
            ident(&names.module),
            ident(&names.ident),
        );
        groups.push(quote! {
            #lines
            #gate
            #[must_use]
            pub fn #accessor(&self) -> crate::operations::#module::#group {
                crate::operations::#module::#group(self.0.clone())
            }
        });
    }
    vec![
        Item::Tokens(quote! {
            #lines
            #[derive(Clone, Debug)]
            pub struct Client(pub(crate) v1::Client);
        }),
        Item::Tokens(quote! {
            impl Client {
                /// Starts building a client.
                #[must_use]
                pub fn builder() -> ClientBuilder {
                    ClientBuilder(v1::ClientBuilder::new(&API))
                }
                #(#groups)*
            }
        }),
    ]
}

/// `pub struct ClientBuilder(v1::ClientBuilder);` with a method for each credential, parameter and host.
fn builder(cx: Cx<'_>, imports: &mut Imports) -> Vec<Item> {
    let mut methods = Vec::new();
    if has_constructor(cx) {
        let lines = docs::attributes(&[match cx.api.servers.as_slice() {
            [_] => "The server to call. `base_url` wins over it.".to_owned(),
            _ => {
                "The server to call, the first one by default. `base_url` wins over it.".to_owned()
            }
        }]);
        methods.push(quote! {
            #lines
            #[must_use]
            pub fn server(self, server: Server) -> Self {
                Self(self.0.server(server.0))
            }
        });
    }
    let constants = &cx.names.constants;
    let schemes = cx
        .api
        .security_schemes
        .iter()
        .zip(&cx.names.security_schemes);
    for ((scheme, name), position) in schemes.zip(&constants.auth) {
        methods.push(credential(scheme, name, position, imports));
    }
    let parameters = cx
        .api
        .client_parameters
        .iter()
        .zip(&cx.names.client_parameters);
    for ((lifted, name), position) in parameters.zip(&constants.parameters) {
        let otherwise = format!(
            "{} of every request that needs it.",
            markdown::code(&lifted.wire_name)
        );
        let lines = docs::attributes(&docs::lines(&lifted.docs, &otherwise));
        let (name, given, position) = (ident(name), ident(&name.binding()), ident(position));
        let argument = shape::argument(cx, &lifted.shape, &given, imports);
        let (ty, value) = (argument.ty, argument.value);
        methods.push(quote! {
            #lines
            #[must_use]
            pub fn #name(self, #given: #ty) -> Self {
                Self(self.0.client_parameter(parameters::#position, &#value))
            }
        });
    }
    let hosts = cx
        .api
        .operation_servers
        .iter()
        .zip(&cx.names.operation_servers);
    for ((server, name), position) in hosts.zip(&constants.hosts) {
        let sentence = format!(
            "Base URL instead of {}, the server of some operations, which `server` and `base_url` leave alone.",
            markdown::code(&server.url)
        );
        let lines = docs::attributes(&markdown::fill(&sentence, markdown::WIDTH));
        let (position, name) = (ident(position), ident(name));
        methods.push(quote! {
            #lines
            #[must_use]
            pub fn #name(self, url: impl Into<String>) -> Self {
                Self(self.0.operation_base_url(hosts::#position, url))
            }
        });
    }
    let mut items = vec![Item::Tokens(quote! {
        /// Builder for [`Client`]. Settings are checked by [`build`](Self::build).
        #[derive(Clone, Debug)]
        pub struct ClientBuilder(v1::ClientBuilder);
    })];
    if !methods.is_empty() {
        items.push(Item::Tokens(quote!(impl ClientBuilder { #(#methods)* })));
    }
    items.push(Item::Text(
        "v1::client_builder!(ClientBuilder -> Client);".to_owned(),
    ));
    items
}

/// `pub fn backend_api_key(self, backend_api_key: impl Into<Secret>) -> Self`
fn credential(
    scheme: &SecurityScheme,
    name: &Name,
    position: &Name,
    imports: &mut Imports,
) -> TokenStream {
    imports.runtime("Secret");
    let how = match &scheme.kind {
        SecurityKind::ApiKey {
            location,
            name,
            prefix,
        } => {
            let after = match prefix.trim() {
                "" => String::new(),
                prefix => format!(", after {}", markdown::code(prefix)),
            };
            format!(
                "Sent in the {} {}{after}.",
                place(*location),
                markdown::code(name)
            )
        }
        SecurityKind::Basic => "Sent as a user name and a password.".to_owned(),
        SecurityKind::Bearer => "Sent as a bearer token.".to_owned(),
    };
    let mut words = docs::lines(&scheme.docs, "");
    docs::paragraph(&mut words, [how]);
    let lines = docs::attributes(&words);
    let (position, name) = (ident(position), ident(name));
    match scheme.kind {
        SecurityKind::Basic => quote! {
            #lines
            #[must_use]
            pub fn #name(self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
                Self(self.0.basic_credential(auth::#position, username, password))
            }
        },
        SecurityKind::Bearer | SecurityKind::ApiKey { .. } => quote! {
            #lines
            #[must_use]
            pub fn #name(self, #name: impl Into<Secret>) -> Self {
                Self(self.0.credential(auth::#position, #name))
            }
        },
    }
}

pub(super) fn place(location: Location) -> &'static str {
    match location {
        Location::Path => "path as",
        Location::Query => "query as",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

/// Whether there is a server that a caller can choose: one with a host of its own.
pub(super) fn has_constructor(cx: Cx<'_>) -> bool {
    cx.api.servers.iter().any(|server| !server.is_placeholder)
}

/// `pub struct Server(v1::ServerUrl);` with a constructor for each server that has a host of its own.
fn servers(cx: Cx<'_>) -> Vec<Item> {
    if !has_constructor(cx) {
        return Vec::new();
    }
    let mut lines = vec!["A server of the API.".to_owned()];
    for server in cx.api.servers.iter().filter(|server| server.is_placeholder) {
        let words = docs::one_line(&server.docs);
        let of = if words.is_empty() {
            String::new()
        } else {
            format!(" ({})", words.trim_end_matches('.'))
        };
        let sentence = format!(
            "{}{of} stands for a host of your own: pass its URL to [`ClientBuilder::base_url`].",
            markdown::code(&server.url)
        );
        lines.push(String::new());
        lines.extend(markdown::fill(&sentence, markdown::WIDTH));
    }
    let lines = docs::attributes(&lines);
    let named = cx.names.servers.iter().zip(&cx.names.constants.servers);
    let constructors = cx.api.servers.iter().zip(named);
    let constructors = constructors.filter(|(server, _)| !server.is_placeholder);
    let constructors =
        constructors.map(|(server, (names, template))| constructor(server, names, template));
    vec![
        Item::Tokens(quote! {
            #lines
            #[derive(Clone, Debug)]
            pub struct Server(v1::ServerUrl);
        }),
        Item::Tokens(quote!(impl Server { #(#constructors)* })),
    ]
}

/// `pub fn propelauthtest(auth_id: impl Into<String>) -> Self`
fn constructor(server: &Server, names: &ServerNames, template: &Name) -> TokenStream {
    let mut words = docs::lines(&server.docs, "");
    docs::paragraph(&mut words, [markdown::code(&server.url)]);
    let variables = server.variables.iter().zip(&names.variables);
    let variables =
        variables.map(|(variable, name)| format!("* `{name}`: {}", variable_words(variable)));
    for variable in variables {
        docs::paragraph(&mut words, [variable]);
    }
    let lines = docs::attributes(&words);
    let (template, constructor) = (api::server_constant(template), ident(&names.constructor));
    let arguments: Vec<_> = names.variables.iter().map(ident).collect();
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
    let schemes = cx.api.security_schemes.iter();
    schemes
        .zip(&cx.names.security_schemes)
        .map(|(scheme, name)| match docs::one_line(&scheme.docs) {
            words if words.is_empty() => (name, markdown::code(&scheme.wire_name)),
            words => (name, words),
        })
}

/// What a variable is for, and what it may be.
pub(super) fn variable_words(variable: &ServerVariable) -> String {
    let mut words = docs::one_line(&variable.docs);
    if !variable.values.is_empty() {
        let values: Vec<String> = variable
            .values
            .iter()
            .map(|value| markdown::code(value))
            .collect();
        words = format!("{words} One of {}.", values.join(", "));
    }
    if !variable.is_placeholder {
        words = format!("{words} Usually {}.", markdown::code(&variable.default));
    }
    words.trim().to_owned()
}
