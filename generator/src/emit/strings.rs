//! Arguments of the data that the runtime reads: parameters, media types, URLs.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::ident;
use crate::ir::{
    Content, FieldEncoding, FormField, Location, Operation, Parameter, ParameterEncoding, Response,
    Style,
};

/// `v1::query("ids").style(v1::Style::PipeDelimited).explode(false)`: what differs from the location's defaults is said.
pub(super) fn parameter(parameter: &Parameter) -> TokenStream {
    let (name, location) = (&parameter.wire_name, ident(parameter.location.key()));
    let base = quote!(v1::#location(#name));
    let default = match parameter.location {
        Location::Path | Location::Header => Style::Simple,
        Location::Query | Location::Cookie => Style::Form,
    };
    let ParameterEncoding::Style {
        style,
        explode,
        allow_reserved,
    } = parameter.encoding
    else {
        return quote!(#base.json());
    };
    let named = (style != default).then(|| {
        // The runtime calls the styles what the IR calls them.
        let style = format_ident!("{style:?}");
        quote!(.style(v1::Style::#style))
    });
    let explode = (explode != (style == Style::Form)).then(|| quote!(.explode(#explode)));
    let reserved = allow_reserved.then(|| quote!(.allow_reserved()));
    quote!(#base #named #explode #reserved)
}

/// `v1::FormField::style("items", v1::Style::DeepObject, true)`
pub(super) fn form_field(field: &FormField) -> TokenStream {
    let name = &field.wire_name;
    match &field.encoding {
        FieldEncoding::MediaType(media_type) => {
            quote!(v1::FormField::media_type(#name, #media_type))
        }
        FieldEncoding::Style {
            style,
            explode,
            allow_reserved,
        } => {
            let style = format_ident!("{style:?}");
            let reserved = allow_reserved.then(|| quote!(.allow_reserved()));
            quote!(v1::FormField::style(#name, v1::Style::#style, #explode) #reserved)
        }
    }
}

/// The `Accept` header: what some response carries; empty if no response carries anything.
pub(super) fn accept(op: &Operation) -> &'static str {
    let responses = op.success.responses().iter().chain(&op.errors);
    let any = |is_such: fn(&Content) -> bool| responses.clone().any(|one| is_such(&one.content));
    if any(|content| matches!(content, Content::Text | Content::Bytes)) {
        "*/*"
    } else if any(|content| matches!(content, Content::Json(_))) {
        "application/json"
    } else {
        ""
    }
}

/// The media types that responses of a content may have, where the content does not say it all: `text/csv, image/*`. Of JSON those are
/// ranges, since another concrete type is another format, which is not offered.
pub(super) fn media_types<'a>(
    content: &Content,
    responses: impl IntoIterator<Item = &'a Response>,
) -> Option<String> {
    let is_said = |essence: &&str| match content {
        Content::Json(_) => essence.contains('*'),
        Content::Text | Content::Bytes => true,
        Content::Empty => false,
    };
    let responses = responses.into_iter();
    let types = responses.flat_map(|response| &response.media_types);
    let essences = types.filter_map(|media_type| media_type.split(';').next());
    let said: BTreeSet<&str> = essences.map(str::trim).filter(is_said).collect();
    let said = said.into_iter().collect::<Vec<_>>().join(", ");
    (!said.is_empty()).then_some(said)
}
