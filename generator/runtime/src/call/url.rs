//! Builds the URL of a request from the server, the path and the query.

use http::Uri;

use crate::argument::Argument;
use crate::argument::encode_literal;
use crate::argument::expand;
use crate::operation::{Location, Operation};

/// The arguments of a call, beside [`Operation::parameters`].
pub(crate) type Arguments = [Option<Argument>];

/// The URL, `more` being pairs of a query that follow those of the arguments.
///
/// # Errors
///
/// Why an argument is invalid. Does not contain its value.
pub(crate) fn uri(
    server: &str,
    operation: &Operation,
    arguments: &Arguments,
    more: &[String],
) -> Result<Uri, String> {
    let mut text = server.to_owned();
    append_path(operation, arguments, &mut text)?;
    let query = pairs(operation, arguments, Location::Query)?;
    for (index, pair) in query.iter().chain(more).enumerate() {
        text.push(if index == 0 { '?' } else { '&' });
        text.push_str(pair);
    }
    Uri::try_from(text).map_err(|error| format!("the URL is not valid: {error}"))
}

/// The serialized arguments of one location: `name=value` pairs of a query or of cookies.
pub(crate) fn pairs(
    operation: &Operation,
    arguments: &Arguments,
    location: Location,
) -> Result<Vec<String>, String> {
    let mut pairs = Vec::new();
    for (parameter, argument) in operation.parameters.iter().zip(arguments) {
        if let (true, Some(argument)) = (parameter.location == location, argument) {
            let expansion = expand(parameter, argument);
            pairs.extend(expansion.map_err(|why| {
                format!(
                    "{} parameter `{}`: {why}",
                    location.as_str(),
                    parameter.name
                )
            })?);
        }
    }
    Ok(pairs)
}

/// The path's template, filled in. Segments are checked once all of the path is there: `{a}{b}` and `{a}.` may make `..` of
/// harmless values.
fn append_path(
    operation: &Operation,
    arguments: &Arguments,
    text: &mut String,
) -> Result<(), String> {
    let start = text.len();
    let mut rest = operation.path;
    while let Some((literal, tail)) = rest.split_once('{') {
        encode_literal(literal, text);
        let Some((name, tail)) = tail.split_once('}') else {
            return Err("the path has a `{` without a `}`".to_owned());
        };
        text.push_str(&path_argument(operation, arguments, name)?);
        rest = tail;
    }
    encode_literal(rest, text);
    // What an argument adds holds no slash.
    let segments = text.get(start..).unwrap_or_default().split('/');
    let is_dots = |segment: &str| {
        matches!(
            segment.replace("%2e", ".").replace("%2E", ".").as_str(),
            "." | ".."
        )
    };
    match segments
        .zip(operation.path.split('/'))
        .find(|(segment, _)| is_dots(segment))
    {
        Some((_, template)) => Err(format!(
            "the segment `{template}` of the path becomes `.` or `..`, which no URL can carry"
        )),
        None => Ok(()),
    }
}

fn path_argument(
    operation: &Operation,
    arguments: &Arguments,
    name: &str,
) -> Result<String, String> {
    let mut parameters = operation.parameters.iter().zip(arguments);
    let declared = parameters
        .find(|(parameter, _)| parameter.location == Location::Path && parameter.name == name);
    let (parameter, argument) =
        declared.ok_or_else(|| format!("path parameter `{name}` is not declared"))?;
    let argument = argument
        .as_ref()
        .ok_or_else(|| format!("path parameter `{name}` is missing"))?;
    let text = expand(parameter, argument)
        .map_err(|why| format!("path parameter `{name}`: {why}"))?
        .concat();
    if text.is_empty() {
        return Err(format!(
            "path parameter `{name}` is empty, and no URL can carry that"
        ));
    }
    Ok(text)
}
