//! Encodes a call as a request.

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method, Request};

use super::Parts;
use super::url::{pairs, uri};
use crate::argument::Argument;
use crate::argument::expand;
use crate::client::{EMPTY, EXPOSED, Settings, carries_credentials, cookie_header, is_exposed};
use crate::header::header;
use crate::operation::Location;

/// The request, or what is wrong with the call, without any value of it. Later headers replace earlier ones: the client's, the
/// operation's, its parameters, credentials, and what the caller set on this call.
pub(super) fn encode(parts: &Parts) -> Result<Request<Bytes>, String> {
    if let Some(fault) = &parts.fault {
        return Err(fault.clone());
    }
    let settings = parts.client.settings();
    let authorization = settings
        .credentials
        .authorize(settings.api, parts.operation)?;
    let client_arguments = client_arguments(parts, settings)?;
    let of_client = |location| client_pairs(parts, settings, &client_arguments, location);

    let mut query = of_client(Location::Query)?;
    query.extend(authorization.query);
    let uri = uri(
        parts.client.server(parts.operation)?,
        parts.operation,
        &parts.arguments,
        &query,
    )?;

    if !settings.allow_http && is_exposed(&uri) && carries_credentials(&parts.headers) {
        return Err(EXPOSED.to_owned());
    }

    let mut headers = settings.headers.clone();
    if !parts.operation.accept.is_empty() {
        headers.insert(ACCEPT, HeaderValue::from_static(parts.operation.accept));
    }
    if let Some(content_type) = &parts.content_type {
        headers.insert(CONTENT_TYPE, content_type.clone());
    }
    for (name, value) in header_arguments(parts, settings, &client_arguments)? {
        headers.insert(name, value);
    }
    let mut cookies = of_client(Location::Cookie)?;
    cookies.extend(pairs(parts.operation, &parts.arguments, Location::Cookie)?);
    cookies.extend(authorization.cookies);
    headers.extend(cookie_header(&cookies)?);
    for (name, value) in authorization.headers {
        headers.insert(name, value);
    }
    for (name, value) in &parts.headers {
        headers.insert(name, value.clone());
    }
    let method = parts.operation.method.to_http()?;
    // RFC 9110, 8.6: a server may wait for the body of a method that has one, or refuse the request.
    if parts.body.is_empty() && [Method::POST, Method::PUT, Method::PATCH].contains(&method) {
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    let mut request = Request::new(parts.body.clone());
    *request.method_mut() = method;
    *request.uri_mut() = uri;
    *request.headers_mut() = headers;
    Ok(request)
}

/// What the call sets, else what the client was given, beside `operation.client_parameters`.
fn client_arguments<'a>(
    parts: &'a Parts,
    settings: &'a Settings,
) -> Result<Vec<&'a Argument>, String> {
    let indices = parts
        .operation
        .client_parameters
        .iter()
        .zip(&parts.client_arguments);
    let arguments = indices.map(|(index, own)| {
        let given = own
            .as_ref()
            .or_else(|| settings.arguments.get(*index).and_then(Option::as_ref));
        let setter = settings
            .api
            .client_parameters
            .get(*index)
            .map_or("", |declared| declared.setter);
        match given {
            Some(argument) if argument.is_blank() => Err(format!("`{setter}`: it {EMPTY}")),
            Some(argument) => Ok(argument),
            None => Err(format!(
                "call `{setter}`, on the client's builder or on this call"
            )),
        }
    });
    arguments.collect()
}

fn client_pairs(
    parts: &Parts,
    settings: &Settings,
    arguments: &[&Argument],
    location: Location,
) -> Result<Vec<String>, String> {
    let mut pairs = Vec::new();
    for (index, argument) in parts.operation.client_parameters.iter().zip(arguments) {
        let Some(declared) = settings.api.client_parameters.get(*index) else {
            continue;
        };
        if declared.parameter.location == location {
            pairs.extend(
                expand(&declared.parameter, argument)
                    .map_err(|why| format!("`{}`: {why}", declared.setter))?,
            );
        }
    }
    Ok(pairs)
}

fn header_arguments(
    parts: &Parts,
    settings: &Settings,
    client_arguments: &[&Argument],
) -> Result<Vec<(HeaderName, HeaderValue)>, String> {
    let operation = parts.operation;
    let own = operation
        .parameters
        .iter()
        .zip(parts.arguments.iter().map(Option::as_ref));
    let declared = operation
        .client_parameters
        .iter()
        .filter_map(|index| settings.api.client_parameters.get(*index));
    let of_client = declared
        .map(|declared| &declared.parameter)
        .zip(client_arguments.iter().map(|argument| Some(*argument)));
    let mut headers = Vec::new();
    for (parameter, argument) in of_client.chain(own) {
        if let (Location::Header, Some(argument)) = (parameter.location, argument) {
            let values = expand(parameter, argument)
                .map_err(|why| format!("header parameter `{}`: {why}", parameter.name))?;
            for value in values {
                headers.push(header(parameter.name, &value)?);
            }
        }
    }
    Ok(headers)
}
