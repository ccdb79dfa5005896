//! Strings, and values that travel as a string: identifiers, dates, bytes, secrets.

use std::fmt;

use ::base64::Engine;
use ::base64::alphabet;
use ::base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};
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

/// RFC 3339: read with any offset, written in UTC. What services send beside it is read as what it says: an offset without a colon
/// (ISO 8601), no offset, which is UTC, or a date alone, which begins at midnight.
impl Value for DateTime<Utc> {
    fn empty() -> Self {
        Self::UNIX_EPOCH
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parse = |text: &str| {
            if let Ok(time) = DateTime::parse_from_rfc3339(text) {
                return Some(Self::from(time));
            }
            let text = text.replacen(' ', "T", 1);
            let basic = DateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S%.f%z").ok();
            let local = || text.parse::<NaiveDateTime>().ok();
            let date = || Some(text.parse::<NaiveDate>().ok()?.and_time(NaiveTime::MIN));
            let utc = || Some(local().or_else(date)?.and_utc());
            let time = basic.map(Self::from).or_else(utc)?;
            // It does not go out as it came in: another branch of a union may be what is meant.
            score::lost();
            Some(time)
        };
        deserializer.deserialize_str(Parsed {
            expected: "a date-time (RFC 3339)",
            parse,
        })
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
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
            unread::misfit();
            E::invalid_value(Unexpected::Other("a string"), &self)
        })
    }
}
