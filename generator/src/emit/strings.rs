//! Arguments of the data that the runtime reads: parameters, media types, URLs.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Content, Location, Operation, Parameter, ParameterEncoding, Style, Success};

/// `v1::query("ids").style(v1::Style::PipeDelimited).explode(false)`: what differs from the location's defaults is said.
pub(super) fn parameter(parameter: &Parameter) -> TokenStream {
    let name = &parameter.wire_name;
    let base = match parameter.location {
        Location::Path => quote!(v1::path(#name)),
        Location::Query => quote!(v1::query(#name)),
        Location::Header => quote!(v1::header(#name)),
        Location::Cookie => quote!(v1::cookie(#name)),
    };
    match parameter.encoding {
        ParameterEncoding::Json => quote!(#base.json()),
        ParameterEncoding::Style {
            style,
            explode,
            allow_reserved,
        } => {
            let default = match parameter.location {
                Location::Path | Location::Header => Style::Simple,
                Location::Query | Location::Cookie => Style::Form,
            };
            let named = (style != default).then(|| {
                let style = self::style(style);
                quote!(.style(v1::Style::#style))
            });
            let explode = (explode != (style == Style::Form)).then(|| quote!(.explode(#explode)));
            let reserved = allow_reserved.then(|| quote!(.allow_reserved()));
            quote!(#base #named #explode #reserved)
        }
    }
}

fn style(style: Style) -> TokenStream {
    match style {
        Style::Form => quote!(Form),
        Style::Simple => quote!(Simple),
        Style::Matrix => quote!(Matrix),
        Style::Label => quote!(Label),
        Style::SpaceDelimited => quote!(SpaceDelimited),
        Style::PipeDelimited => quote!(PipeDelimited),
        Style::DeepObject => quote!(DeepObject),
    }
}

/// The `Accept` header: what some response carries; empty if no response carries anything.
pub(super) fn accept(op: &Operation) -> &'static str {
    let successes: Vec<&Content> = match &op.success {
        Success::One { content, .. } => vec![content],
        Success::Several(responses) => responses.iter().map(|response| &response.content).collect(),
    };
    let errors = op.errors.iter().map(|response| &response.content);
    let mut accept = "";
    for content in successes.into_iter().chain(errors) {
        match content {
            Content::Json(_) if accept.is_empty() => accept = "application/json",
            Content::Json(_) | Content::Empty => {}
            Content::Text | Content::Bytes => accept = "*/*",
        }
    }
    accept
}
