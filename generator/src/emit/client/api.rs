//! The API as data, and names for the positions in it.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

use super::super::{Cx, ident, strings};
use crate::format::Item;
use crate::ir::{Location, SecurityKind, SecurityScheme, Server};
use crate::names::Name;

/// The servers, the positions of what operations name, and the API as data.
///
/// ```text
/// mod auth { pub(crate) const API_KEY: usize = 0; }        static API: v1::Api = v1::Api::new("userfront-client", …)…;
/// ```
pub(super) fn items(cx: Cx<'_>) -> Vec<Item> {
    let constants = &cx.names.constants;
    let servers = cx.api.servers.iter().zip(&constants.servers);
    let templates: Vec<TokenStream> = servers
        .map(|(server, name)| {
            let (name, template) = (server_constant(name), template(server));
            quote!(const #name: v1::ServerTemplate = #template;)
        })
        .collect();
    let names = constants.servers.iter().map(server_constant);
    let servers = listed("servers", names.map(|name| quote!(#name)));
    let hosts = listed(
        "operation_servers",
        cx.api.operation_servers.iter().map(template),
    );
    let schemes = cx
        .api
        .security_schemes
        .iter()
        .zip(&cx.names.security_schemes);
    let schemes = listed(
        "security_schemes",
        schemes.map(|(scheme, setter)| self::scheme(scheme, setter)),
    );
    let lifted = cx
        .api
        .client_parameters
        .iter()
        .zip(&cx.names.client_parameters);
    let lifted = listed(
        "client_parameters",
        lifted.map(|(lifted, setter)| {
            let (parameter, setter) = (strings::parameter(lifted), setter.as_str());
            quote!(v1::ClientParameter::new(#parameter, #setter))
        }),
    );
    let package = &cx.names.package;
    let mut items = vec![
        positions(
            "auth",
            "Positions of the security schemes.",
            &constants.auth,
        ),
        positions(
            "hosts",
            "Positions of the servers of single operations.",
            &constants.hosts,
        ),
        positions(
            "parameters",
            "Positions of the client's parameters.",
            &constants.parameters,
        ),
    ];
    items.extend([
        Item::Tokens(quote!(#(#templates)*)),
        Item::Tokens(quote! {
            static API: v1::Api =
                v1::Api::new(#package, env!("CARGO_PKG_VERSION")) #servers #hosts #schemes #lifted;
        }),
    ]);
    items
}

/// The module with a constant for each position.
fn positions(module: &str, doc: &str, names: &[Name]) -> Item {
    if names.is_empty() {
        return Item::Text(String::new());
    }
    let constants = names.iter().enumerate().map(|(index, name)| {
        let (index, name) = (Literal::usize_unsuffixed(index), ident(name));
        quote!(pub(crate) const #name: usize = #index;)
    });
    let (doc, module) = (format!(" {doc}"), Ident::new(module, Span::call_site()));
    Item::Tokens(quote! {
        #[doc = #doc]
        pub(crate) mod #module { #(#constants)* }
    })
}

/// `.servers(&[…])`, or nothing.
fn listed(method: &str, entries: impl Iterator<Item = TokenStream>) -> Option<TokenStream> {
    let entries: Vec<TokenStream> = entries.collect();
    let method = Ident::new(method, Span::call_site());
    (!entries.is_empty()).then(|| quote!(.#method(&[#(#entries),*])))
}

/// `USERFRONT_SERVER`: not to be taken for `API`.
pub(super) fn server_constant(name: &Name) -> Ident {
    format_ident!("{}_SERVER", name.unraw())
}

/// `v1::SecurityScheme::api_key("x_key", v1::header("X-Key")).prefix("Token ")`
fn scheme(scheme: &SecurityScheme, setter: &Name) -> TokenStream {
    let setter = setter.as_str();
    match &scheme.kind {
        SecurityKind::Basic => quote!(v1::SecurityScheme::basic(#setter)),
        SecurityKind::Bearer => quote!(v1::SecurityScheme::bearer(#setter)),
        SecurityKind::ApiKey {
            location,
            name,
            prefix,
        } => {
            let parameter = match location {
                Location::Path | Location::Header => quote!(v1::header(#name)),
                Location::Query => quote!(v1::query(#name)),
                Location::Cookie => quote!(v1::cookie(#name)),
            };
            let prefix = (!prefix.is_empty()).then(|| quote!(.prefix(#prefix)));
            quote!(v1::SecurityScheme::api_key(#setter, #parameter) #prefix)
        }
    }
}

fn template(server: &Server) -> TokenStream {
    let url = &server.url;
    let placeholder = server.is_placeholder.then(|| quote!(.placeholder()));
    let variables = server.variables.iter().map(|variable| {
        let (name, default, values) = (&variable.wire_name, &variable.default, &variable.values);
        let values = (!values.is_empty()).then(|| quote!(.values(&[#(#values),*])));
        let placeholder = variable.is_placeholder.then(|| quote!(.placeholder()));
        quote!(v1::ServerVariable::new(#name, #default) #values #placeholder)
    });
    let variables = listed("variables", variables);
    quote!(v1::ServerTemplate::new(#url) #variables #placeholder)
}
