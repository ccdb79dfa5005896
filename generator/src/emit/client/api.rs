//! The API as data, and names for the positions in it.

use std::iter::zip;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::super::code::Code;
use super::super::operation::listed;
use super::super::{ident, strings};
use crate::ir::{SecurityKind, SecurityScheme, Server};
use crate::names::Name;

/// The positions of what operations name, the servers, and the API as data.
///
/// ```text
/// mod auth { pub(crate) const API_KEY: usize = 0; }        static API: v1::Api = v1::Api::new("userfront-client", …)…;
/// ```
pub(super) fn items(file: &mut Code<'_>) {
    let (api, names) = (file.cx.api, file.cx.names);
    let constants = &names.constants;
    for (module, doc, positions) in [
        ("auth", "security schemes", &constants.auth),
        ("hosts", "servers of single operations", &constants.hosts),
        ("parameters", "client's parameters", &constants.parameters),
    ] {
        let doc = format!(" Positions of the {doc}.");
        let module = format_ident!("{module}");
        let positions = positions.iter().enumerate().map(|(index, name)| {
            let index = Literal::usize_unsuffixed(index);
            quote!(pub(crate) const #name: usize = #index;)
        });
        if positions.len() > 0 {
            file.push(quote!(#[doc = #doc] pub(crate) mod #module { #(#positions)* }));
        }
    }
    let templates = zip(&api.servers, zip(&names.servers, &constants.servers));
    let templates = templates.map(|(server, (names, name))| {
        let setter = format!("Server::{}", names.constructor.unraw());
        let takes_values = !server.is_placeholder && !server.variables.is_empty();
        let template = template(server, takes_values.then_some(setter.as_str()));
        let name = server_constant(name);
        quote!(const #name: v1::ServerTemplate = #template;)
    });
    file.push(quote!(#(#templates)*));
    let servers = constants.servers.iter().map(server_constant);
    let servers = listed("servers", servers.map(|name| quote!(#name)).collect());
    let hosts = zip(&api.operation_servers, &names.operation_servers);
    let hosts = hosts.map(|(server, setter)| template(server, Some(setter.unraw())));
    let hosts = listed("operation_servers", hosts.collect());
    let schemes = zip(&api.security_schemes, &names.security_schemes);
    let schemes = schemes.map(|(scheme, setter)| self::scheme(scheme, setter));
    let schemes = listed("security_schemes", schemes.collect());
    let lifted = zip(&api.client_parameters, &names.client_parameters).map(|(lifted, setter)| {
        let (parameter, setter) = (strings::parameter(lifted), setter.as_str());
        quote!(v1::ClientParameter::new(#parameter, #setter))
    });
    let lifted = listed("client_parameters", lifted.collect());
    let package = &names.package;
    file.push(quote! {
        static API: v1::Api =
            v1::Api::new(#package, env!("CARGO_PKG_VERSION")) #servers #hosts #schemes #lifted;
    });
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
            let location = ident(location.key());
            let prefix = (!prefix.is_empty()).then(|| quote!(.prefix(#prefix)));
            quote!(v1::SecurityScheme::api_key(#setter, v1::#location(#name)) #prefix)
        }
    }
}

/// `v1::ServerTemplate::new("https://tables.acme.com").setter("tables_base_url")`
fn template(server: &Server, setter: Option<&str>) -> TokenStream {
    let placeholder = |is_one: bool| is_one.then(|| quote!(.placeholder()));
    let variables = server.variables.iter().map(|variable| {
        let (name, default, values) = (&variable.wire_name, &variable.default, &variable.values);
        let values = listed(
            "values",
            values.iter().map(|value| quote!(#value)).collect(),
        );
        let placeholder = placeholder(variable.is_placeholder);
        quote!(v1::ServerVariable::new(#name, #default) #values #placeholder)
    });
    let variables = listed("variables", variables.collect());
    let placeholder = placeholder(server.is_placeholder);
    let url = &server.url;
    let setter = setter.map(|setter| quote!(.setter(#setter)));
    quote!(v1::ServerTemplate::new(#url) #variables #placeholder #setter)
}
