//! `multipart/form-data` (RFC 7578), and other multipart bodies whose parts have names.

use std::hash::{BuildHasher, Hasher, RandomState};

use bytes::{BufMut, Bytes, BytesMut};
use http::HeaderValue;

use super::{each, is_json, properties};
use crate::argument::{Argument, Keep, form_pairs};
use crate::json::Value;
use crate::operation::{FieldEncoding, FormField};

/// A body and its media type, or what is wrong with it, without any value of it.
pub(crate) fn multipart(
    value: &impl Value,
    media_type: &str,
    fields: &'static [FormField],
) -> Result<(Bytes, HeaderValue), String> {
    let mut body = Multipart::new();
    for (name, value, encoding) in properties(value, fields)? {
        body.property(&name, value, encoding)
            .map_err(|why| format!("the body's property `{name}`: {why}"))?;
    }
    body.end(media_type)
}

/// The parts so far.
struct Multipart {
    body: BytesMut,
    boundary: String,
}

impl Multipart {
    fn new() -> Self {
        // Whoever wrote a part cannot know the boundary, and so cannot end the part: the keys come from the operating system.
        let random = || RandomState::new().build_hasher().finish();
        Self {
            body: BytesMut::new(),
            boundary: format!("{:016x}{:016x}", random(), random()),
        }
    }

    fn property(
        &mut self,
        name: &str,
        value: Argument,
        encoding: Option<FieldEncoding>,
    ) -> Result<(), &'static str> {
        let media_type = match encoding {
            // `allowReserved` is for URLs, and a style for texts.
            Some(FieldEncoding::Style { style, explode, .. }) if !holds_files(&value) => {
                for (name, text) in form_pairs(name, (style, explode), Keep::Everything, &value)? {
                    self.part(&name, None, None, text.as_bytes())?;
                }
                return Ok(());
            }
            Some(FieldEncoding::MediaType(media_type)) => Some(media_type),
            Some(FieldEncoding::Style { .. }) | None => None,
        };
        // A range, or several media types, say what a file may be and not what it is.
        let media_type = media_type.filter(|media_type| !media_type.contains(['*', ',']));
        for item in each(value) {
            match &item {
                Argument::File(file) => {
                    let usual = media_type.unwrap_or("application/octet-stream");
                    let media_type = file.own_media_type().unwrap_or(usual);
                    let file_name = file.own_name().unwrap_or(name);
                    self.part(name, Some(file_name), Some(media_type), file.content())?;
                }
                item => match item.as_str().filter(|_| !media_type.is_some_and(is_json)) {
                    Some(text) => self.part(name, None, media_type, text.as_bytes())?,
                    None => {
                        let media_type = media_type.or(Some("application/json"));
                        self.part(name, None, media_type, item.json()?.as_bytes())?;
                    }
                },
            }
        }
        Ok(())
    }

    fn part(
        &mut self,
        name: &str,
        file_name: Option<&str>,
        media_type: Option<&str>,
        content: &[u8],
    ) -> Result<(), &'static str> {
        let mut head = format!(
            "--{}\r\nContent-Disposition: form-data; name=\"{}\"",
            self.boundary,
            quoted(name)
        );
        if let Some(file_name) = file_name {
            head += &format!("; filename=\"{}\"", quoted(file_name));
        }
        if let Some(media_type) = media_type {
            if media_type.contains(char::is_control) {
                return Err("its media type holds a control character");
            }
            head += &format!("\r\nContent-Type: {media_type}");
        }
        self.body.put(head.as_bytes());
        self.body.put(&b"\r\n\r\n"[..]);
        self.body.put(content);
        self.body.put(&b"\r\n"[..]);
        Ok(())
    }

    fn end(mut self, media_type: &str) -> Result<(Bytes, HeaderValue), String> {
        self.body
            .put(format!("--{}--\r\n", self.boundary).as_bytes());
        let content_type = format!("{media_type}; boundary={}", self.boundary);
        let content_type = HeaderValue::try_from(content_type);
        let content_type =
            content_type.map_err(|_| format!("invalid media type `{media_type}`"))?;
        Ok((self.body.freeze(), content_type))
    }
}

fn holds_files(value: &Argument) -> bool {
    match value {
        Argument::File(_) => true,
        Argument::Array(items) => items.iter().any(holds_files),
        _ => false,
    }
}

/// A name between quotes, as browsers write it (WHATWG HTML, "multipart form data"): what would end it is percent-encoded, the rest is
/// UTF-8.
fn quoted(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}
