//! Strings, and values that travel as a string: identifiers, dates, bytes, secrets.

use std::fmt;

use ::base64::Engine;
use ::base64::alphabet;
use ::base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Offset, SecondsFormat, Utc};
use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::ser::Serializer;
use uuid::Uuid;

use super::context::{limit, score, unread};
use super::value::Value;
use crate::base64::Base64;
use crate::secret::Secret;

impl Value for String {
    fn empty() -> Self {
        Self::new()
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text: Self = serde::Deserialize::deserialize(deserializer)?;
        limit::spend(text.len())?;
        Ok(text)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl Value for Secret {
    fn empty() -> Self {
        Self::default()
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::read(deserializer).map(Self::from)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl Value for Uuid {
    fn empty() -> Self {
        Self::nil()
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Parsed {
            expected: "a UUID",
            parse: |text| Self::try_parse(text).ok(),
        })
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.hyphenated().encode_lower(&mut Self::encode_buffer()))
    }
}

/// RFC 3339: read with any offset, written in UTC. What services send beside it is read as what it says: an offset without a colon or
/// without minutes (ISO 8601), no offset, which is UTC, no seconds, or a date alone, which begins at midnight.
impl Value for DateTime<Utc> {
    fn empty() -> Self {
        Self::UNIX_EPOCH
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Parsed {
            expected: "a date-time (RFC 3339)",
            parse: |text| match DateTime::parse_from_rfc3339(text) {
                Ok(time) => Some(Self::from(time)),
                Err(_) => other_date_time(text),
            },
        })
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

/// A date-time that is not of RFC 3339.
#[cold]
fn other_date_time(text: &str) -> Option<DateTime<Utc>> {
    let text = text.to_ascii_uppercase().replace(',', ".");
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date, time.replacen(' ', "", 1)),
        None => (text.as_str(), "00:00".to_owned()),
    };
    let date: NaiveDate = date.parse().ok()?;
    let zone = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (time, zone) = time.split_at_checked(zone)?;
    let time: NaiveTime = time.parse().ok()?;
    let offset: FixedOffset = match (zone, zone.len()) {
        ("" | "Z", _) => Utc.fix(),
        // An hour alone.
        (_, 3) => format!("{zone}:00").parse().ok()?,
        _ => zone.parse().ok()?,
    };
    let time = date.and_time(time).and_local_timezone(offset).single()?;
    // It does not go out as it came in: another branch of a union may be what is meant.
    score::lost();
    Some(time.to_utc())
}

impl Value for NaiveDate {
    fn empty() -> Self {
        Self::default()
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Parsed {
            expected: "a date (RFC 3339)",
            parse: |text| text.parse().ok(),
        })
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// As tolerant as can be while a string still means the same bytes: padding is optional, and the bits that the last character has too many are not
/// looked at.
const TOLERANT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, TOLERANT);
const URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, TOLERANT);

impl Value for Base64 {
    fn empty() -> Self {
        Self::default()
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parse = |text: &str| {
            STANDARD
                .decode(text)
                .or_else(|_| URL_SAFE.decode(text))
                .ok()
                .map(Self::from)
        };
        deserializer.deserialize_str(Parsed {
            expected: "bytes in base64",
            parse,
        })
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

/// Reads a string that stands for something else.
struct Parsed<T> {
    expected: &'static str,
    parse: fn(&str) -> Option<T>,
}

impl<T> Visitor<'_> for Parsed<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        // The text itself is left out of the message: it may be a secret.
        (self.parse)(text).ok_or_else(|| {
            unread::mismatch();
            E::invalid_value(Unexpected::Other("a string"), &self)
        })
    }
}
