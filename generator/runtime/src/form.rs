//! Encodes forms: the properties of an object as pairs or as parts.
//!
//! ```text
//! {name: Ann, tags: [a, b], address: {city: Bern}}
//!   -> name=Ann&tags=a&tags=b&address=%7B%22city%22%3A%22Bern%22%7D          (application/x-www-form-urlencoded)
//!   -> a part `name`, two parts `tags`, a part `address` of application/json  (multipart/form-data)
//! ```

mod multipart;

use bytes::Bytes;

use crate::argument::{Argument, Keep, encoded, form_pairs};
use crate::json::Value;
use crate::operation::{FieldEncoding, FormField};

pub(crate) use self::multipart::multipart;

/// The properties of a form with a value, each with its encoding.
fn properties(
    value: &impl Value,
    fields: &'static [FormField],
) -> Result<Vec<(String, Argument, Option<FieldEncoding>)>, String> {
    let argument = Argument::of(value).map_err(|unfit| format!("the body: {unfit}"))?;
    let properties = match argument {
        None | Some(Argument::Null) => Vec::new(),
        Some(Argument::Object(properties)) => properties,
        Some(_) => return Err("the body is no object, and only an object can be a form".to_owned()),
    };
    let properties = properties.into_iter();
    let properties = properties.filter(|(_, value)| *value != Argument::Null);
    let encoded = properties.map(|(name, value)| {
        let field = fields.iter().find(|field| field.name == name);
        (name, value, field.map(|field| field.encoding))
    });
    Ok(encoded.collect())
}

/// The values that are sent separately: the items of an array, else the value itself.
fn each(value: Argument) -> Vec<Argument> {
    match value {
        Argument::Array(items) => items
            .into_iter()
            .filter(|item| *item != Argument::Null)
            .collect(),
        value => vec![value],
    }
}

/// `application/x-www-form-urlencoded`, or what is wrong with the body, without any value of it.
pub(crate) fn url_encoded(
    value: &impl Value,
    fields: &'static [FormField],
) -> Result<Bytes, String> {
    let mut pairs = Vec::new();
    for (name, value, encoding) in properties(value, fields)? {
        let wrong = |why| format!("the body's property `{name}`: {why}");
        match encoding {
            Some(FieldEncoding::Style {
                style,
                explode,
                allow_reserved,
            }) => {
                let keep = match allow_reserved {
                    true => Keep::Reserved,
                    false => Keep::Unreserved,
                };
                pairs.extend(form_pairs(&name, (style, explode), keep, &value).map_err(wrong)?);
            }
            Some(FieldEncoding::MediaType(media_type)) if is_json(media_type) => {
                pairs.push(pair(&name, &value.json().map_err(wrong)?));
            }
            Some(FieldEncoding::MediaType(_)) | None => {
                for item in each(value) {
                    pairs.push(match item.as_str() {
                        Some(text) => pair(&name, text),
                        None => pair(&name, &item.json().map_err(wrong)?),
                    });
                }
            }
        }
    }
    let pairs = pairs.iter().map(|(name, value)| format!("{name}={value}"));
    Ok(pairs.collect::<Vec<_>>().join("&").into())
}

fn pair(name: &str, value: &str) -> (String, String) {
    let encoded = |text| encoded(text, Keep::Unreserved);
    (encoded(name), encoded(value))
}

/// Whether a property of this media type is written as JSON.
fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json") || essence.ends_with("+json")
}
