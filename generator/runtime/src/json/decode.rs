//! Decodes and encodes whole bodies.

use std::fmt;

use super::context::limit::{self, Exceeded, Limits};
use super::context::path;
use super::context::request;
use super::context::unread::{self, Decoding};
use super::value::Value;

/// Why a body failed to decode. `Display` shows names of fields and types, but no strings of the body, since servers echo secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeFault {
    /// The location in the body, as a JSON pointer (RFC 6901): `/users/0/name`. Empty for the body itself.
    pub path: String,
    /// The location for messages, with `*` instead of keys of maps, which may be personal data.
    pub shown: String,
    /// What is wrong at this location.
    pub message: String,
    /// The limit that was exceeded, if any.
    pub(crate) exceeded: Option<Exceeded>,
}

impl DecodeFault {
    /// What `serde_json` says of a type that is not ours.
    pub(crate) fn of(error: &serde_json::Error) -> Self {
        Self {
            path: String::new(),
            shown: String::new(),
            message: without_content(&error.to_string()),
            exceeded: None,
        }
    }
}

impl fmt::Display for DecodeFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.shown.as_str() {
            "" => formatter.write_str(&self.message),
            shown => write!(formatter, "at {shown}: {}", self.message),
        }
    }
}

impl std::error::Error for DecodeFault {}

/// Reads a JSON body, all of it. Values that stand so deep in each other that they could take all of the stack are read on a larger
/// one. Of optional fields and of entries of maps, strings that do not fit their format are left out, and nulls that are no values.
///
/// # Errors
///
/// The body is not JSON, does not match `T`, has trailing characters, or exceeds a limit.
pub fn decode<T: Value>(body: &[u8]) -> Result<T, DecodeFault> {
    let limits = Limits::current();
    let (result, paths) = match read(body) {
        (Err(fault), _) if fault.exceeded == Some(Exceeded::Stack) => {
            limit::on_large_stack(limits, || read(body)).unwrap_or((Err(fault), Vec::new()))
        }
        read => read,
    };
    unread::list(paths);
    result
}

/// A body, and the paths of what is left out of it.
fn read<T: Value>(body: &[u8]) -> (Result<T, DecodeFault>, Vec<String>) {
    let read = || {
        let mut reader = serde_json::Deserializer::from_slice(body);
        let value = T::read(&mut reader)?;
        reader.end().map(|()| value)
    };
    let decoding = Decoding::begin();
    let (result, exceeded) = limit::watched(|| path::recorded(read));
    let paths = decoding.end();
    let result = result.map_err(|(location, error)| DecodeFault {
        path: location.path,
        shown: location.shown,
        message: without_content(&error.to_string()),
        exceeded,
    });
    (result, paths)
}

/// Writes a JSON body: what stands deep in itself, on a larger stack.
///
/// # Errors
///
/// The body contains NaN or infinity, which JSON cannot represent.
pub fn encode<T: Value>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    match limit::watched(|| write(value)) {
        (Err(error), Some(Exceeded::Stack)) => {
            // Whether it is a request that is written holds for a thread.
            let in_request = request::is_written();
            let write = || {
                if in_request {
                    request::in_request(|| write(value))
                } else {
                    write(value)
                }
            };
            limit::on_large_stack(Limits::current(), write).unwrap_or(Err(error))
        }
        (result, _) => result,
    }
}

fn write<T: Value>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut body = Vec::with_capacity(128);
    value.write(&mut serde_json::Serializer::new(&mut body))?;
    Ok(body)
}

/// A message of `serde_json` without the values that it quotes: `invalid type: string "hunter2", expected an array` names a type, and that is enough.
/// Our own messages quote nothing.
pub(super) fn without_content(message: &str) -> String {
    // Serde's derive, of a type that is the caller's.
    for what in ["unknown variant", "unknown field"] {
        if message.starts_with(what) {
            return what.to_owned();
        }
    }
    let Some((what, found)) = ["invalid type: ", "invalid value: "]
        .iter()
        .find_map(|what| Some((what, message.strip_prefix(what)?)))
    else {
        return message.to_owned();
    };
    // What is quoted comes first, and could itself say what follows it: so the last one is the one that serde has written.
    let Some((found, expected)) = found.rsplit_once(", expected ") else {
        return what.trim_end_matches([':', ' ']).to_owned();
    };
    let kind = found
        .split(['"', '`'])
        .next()
        .unwrap_or_default()
        .trim_end();
    format!("{what}{kind}, expected {expected}")
}
