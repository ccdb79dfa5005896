//! Reading a whole body.

use std::fmt;

use super::Value;

/// Why a body is not what was expected. Holds names of fields and of types, never a text from the body: servers echo secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeFault {
    /// Where in the body, as a JSON pointer (RFC 6901): `/users/0/name`. Empty for the body itself.
    pub path: String,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for DecodeFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => formatter.write_str(&self.message),
            path => write!(formatter, "at {path}: {}", self.message),
        }
    }
}

impl std::error::Error for DecodeFault {}

/// Reads a JSON body, all of it.
///
/// # Errors
///
/// When the body is not JSON, not a `T`, or followed by something.
pub fn decode<T: Value>(body: &[u8]) -> Result<T, DecodeFault> {
    let mut reader = serde_json::Deserializer::from_slice(body);
    T::read(&mut reader)
        .and_then(|value| reader.end().map(|()| value))
        .map_err(|_| DecodeFault {
            path: String::new(),
            message: "not what was expected".to_owned(),
        })
}

/// Writes a JSON body.
///
/// # Errors
///
/// When a number in it is not one that JSON has.
pub fn encode<T: Value>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut body = Vec::with_capacity(128);
    value.write(&mut serde_json::Serializer::new(&mut body))?;
    Ok(body)
}
