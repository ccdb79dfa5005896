//! `client.rs`: the API as data, the client and its groups, the builder with its credentials, the servers.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::imports::Imports;
use super::{Cx, docs, ident, markdown, shape, strings};
use crate::format::{self, Item};
use crate::ir::{
    DefaultKind, Location, SecurityKind, SecurityScheme, Server, ServerKind, ServerVariable,
};
use crate::names::{Name, ServerNames};

/// The file.
pub(super) fn emit(cx: Cx<'_>) -> String {
    let mut imports = Imports::default();
    imports.runtime("v1");
    let mut items = client(cx);
    items.extend(builder(cx, &mut imports));
    items.extend(servers(cx));
    items.push(Item::Tokens(api(cx)));
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
        "A client of the {}. Cheap to clone: clones share their connections.",
        markdown::one_line(&cx.api.title)
    );
    let lines = docs::attributes(&markdown::fill(&title, markdown::WIDTH));
    let mut groups = Vec::new();
    for (tag, names) in cx.groups() {
        let tag = usize::try_from(tag.0)
            .ok()
            .and_then(|index| cx.api.tags.get(index));
        let otherwise = format!(
            "The operations tagged {}.",
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
                /// Begins a client.
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
            [_] => "The server to talk to.".to_owned(),
            _ => "The server to talk to, in place of the first one.".to_owned(),
        }]);
        methods.push(quote! {
            #lines
            #[must_use]
            pub fn server(self, server: Server) -> Self {
                Self(self.0.server(server.0))
            }
        });
    }
    for (index, (scheme, name)) in cx
        .api
        .security_schemes
        .iter()
        .zip(&cx.names.security_schemes)
        .enumerate()
    {
        methods.push(credential(index, scheme, name, imports));
    }
    for (index, (lifted, name)) in cx
        .api
        .client_parameters
        .iter()
        .zip(&cx.names.client_parameters)
        .enumerate()
    {
        let otherwise = format!(
            "Sets {} for every operation that needs it.",
            markdown::code(&lifted.parameter.wire_name)
        );
        let lines = docs::attributes(&docs::lines(&lifted.parameter.docs, &otherwise));
        let index = Literal::usize_unsuffixed(index);
        let (name, given) = (ident(name), ident(&name.binding()));
        let argument = shape::argument(cx, &lifted.parameter.shape, &given, imports);
        let (ty, value) = (argument.ty, argument.value);
        methods.push(quote! {
            #lines
            #[must_use]
            pub fn #name(self, #given: #ty) -> Self {
                Self(self.0.client_parameter(#index, &#value))
            }
        });
    }
    for (index, (server, name)) in cx
        .api
        .operation_servers
        .iter()
        .zip(&cx.names.operation_servers)
        .enumerate()
    {
        let sentence = format!(
            "A URL in place of {}, which some operations go to whatever the server is.",
            markdown::code(&strings::url(server))
        );
        let lines = docs::attributes(&markdown::fill(&sentence, markdown::WIDTH));
        let (index, name) = (Literal::usize_unsuffixed(index), ident(name));
        methods.push(quote! {
            #lines
            #[must_use]
            pub fn #name(self, url: impl Into<String>) -> Self {
                Self(self.0.operation_base_url(#index, url))
            }
        });
    }
    let mut items = vec![Item::Tokens(quote! {
        /// Settings of a [`Client`]. Nothing is checked or sent before [`build`](Self::build).
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
    index: usize,
    scheme: &SecurityScheme,
    name: &Name,
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
    let mut words = docs::lines(
        &scheme.docs,
        &format!("The credential {}.", markdown::code(&scheme.wire_name)),
    );
    words.extend([String::new(), how]);
    let lines = docs::attributes(&words);
    let (index, name) = (Literal::usize_unsuffixed(index), ident(name));
    match scheme.kind {
        SecurityKind::Basic => quote! {
            #lines
            #[must_use]
            pub fn #name(self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
                Self(self.0.basic_credential(#index, username, password))
            }
        },
        SecurityKind::Bearer | SecurityKind::ApiKey { .. } => quote! {
            #lines
            #[must_use]
            pub fn #name(self, #name: impl Into<Secret>) -> Self {
                Self(self.0.credential(#index, #name))
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
    cx.api
        .servers
        .iter()
        .any(|server| server.kind == ServerKind::Real)
}

/// `pub struct Server(v1::ServerUrl);` with a constructor for each server that has a host of its own.
fn servers(cx: Cx<'_>) -> Vec<Item> {
    if !has_constructor(cx) {
        return Vec::new();
    }
    let mut lines = vec!["A server of the API.".to_owned()];
    for server in cx
        .api
        .servers
        .iter()
        .filter(|server| server.kind == ServerKind::Placeholder)
    {
        let words = docs::one_line(&server.docs);
        let of = if words.is_empty() {
            String::new()
        } else {
            format!(" ({})", words.trim_end_matches('.'))
        };
        let sentence = format!(
            "{}{of} stands for a host of your own: give it to [`ClientBuilder::base_url`].",
            markdown::code(&strings::url(server))
        );
        lines.push(String::new());
        lines.extend(markdown::fill(&sentence, markdown::WIDTH));
    }
    let lines = docs::attributes(&lines);
    let constructors = cx.api.servers.iter().zip(&cx.names.servers).enumerate();
    let constructors = constructors.filter(|(_, (server, _))| server.kind == ServerKind::Real);
    let constructors =
        constructors.map(|(index, (server, names))| constructor(index, server, names));
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
fn constructor(index: usize, server: &Server, names: &ServerNames) -> TokenStream {
    let mut words = docs::lines(&server.docs, "A server of the API.");
    words.extend([String::new(), markdown::code(&strings::url(server))]);
    for (variable, name) in server.variables.iter().zip(&names.variables) {
        words.push(String::new());
        words.push(format!("* `{name}`: {}", variable_words(variable)));
    }
    let lines = docs::attributes(&words);
    let (index, constructor) = (Literal::usize_unsuffixed(index), ident(&names.constructor));
    let arguments: Vec<_> = names.variables.iter().map(ident).collect();
    quote! {
        #lines
        #[must_use]
        pub fn #constructor(#(#arguments: impl Into<String>),*) -> Self {
            Self(v1::ServerUrl::new(&API.servers[#index], [#(#arguments.into()),*]))
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
    if variable.default_kind == DefaultKind::Usable {
        words = format!("{words} Usually {}.", markdown::code(&variable.default));
    }
    words.trim().to_owned()
}

/// `static API: v1::Api = v1::Api { … };`
fn api(cx: Cx<'_>) -> TokenStream {
    let name = &cx.names.package;
    let servers = cx.api.servers.iter().map(template);
    let operation_servers = cx.api.operation_servers.iter().map(template);
    let schemes = cx.api.security_schemes.iter().zip(&cx.names.security_schemes).map(|(scheme, setter)| {
        let (name, setter) = (&scheme.wire_name, setter.as_str());
        let kind = match &scheme.kind {
            SecurityKind::Basic => quote!(v1::SecurityKind::Basic),
            SecurityKind::Bearer => quote!(v1::SecurityKind::Bearer),
            SecurityKind::ApiKey { location, name, prefix } => {
                let location = match location {
                    Location::Path | Location::Header => quote!(v1::Location::Header),
                    Location::Query => quote!(v1::Location::Query),
                    Location::Cookie => quote!(v1::Location::Cookie),
                };
                quote!(v1::SecurityKind::ApiKey { location: #location, name: #name, prefix: #prefix })
            }
        };
        quote!(v1::SecurityScheme { name: #name, setter: #setter, kind: #kind })
    });
    let parameters = cx
        .api
        .client_parameters
        .iter()
        .zip(&cx.names.client_parameters)
        .map(|(lifted, setter)| {
            let (parameter, setter) = (strings::parameter(&lifted.parameter), setter.as_str());
            quote!(v1::ClientParameter { parameter: #parameter, setter: #setter })
        });
    quote! {
        static API: v1::Api = v1::Api {
            name: #name,
            version: env!("CARGO_PKG_VERSION"),
            servers: &[#(#servers),*],
            operation_servers: &[#(#operation_servers),*],
            security_schemes: &[#(#schemes),*],
            client_parameters: &[#(#parameters),*],
        };
    }
}

fn template(server: &Server) -> TokenStream {
    let url = strings::url(server);
    let placeholder = server.kind == ServerKind::Placeholder;
    let variables = server.variables.iter().map(|variable| {
        let (name, default, values) = (&variable.wire_name, &variable.default, &variable.values);
        let placeholder = variable.default_kind == DefaultKind::Placeholder;
        quote!(v1::ServerVariable { name: #name, default: #default, values: &[#(#values),*], placeholder: #placeholder })
    });
    quote!(v1::ServerTemplate { url: #url, variables: &[#(#variables),*], placeholder: #placeholder })
}
