//! What is known of a node and a type: each is asked once, however many branches ask.

use std::fmt;

use serde::de::{self, Deserializer};

use super::context::score;
use super::tree::Answer;
use super::view::node_of;

/// Reads a value, or, where only the answer matters and is known, gives `empty` in its place.
pub(super) fn answered<'de, T: 'static, D: Deserializer<'de>>(
    deserializer: D,
    empty: fn() -> T,
    read: impl FnOnce(D) -> Result<T, D::Error>,
) -> Result<T, D::Error> {
    if !score::is_asked() {
        return read(deserializer);
    }
    let Some((tree, id)) = node_of(&deserializer) else {
        return read(deserializer);
    };
    if let Some(answer) = tree.known::<T>(id) {
        let score = answer
            .score
            .ok_or_else(|| de::Error::custom("it does not fit"))?;
        score::add(score);
        return Ok(empty());
    }
    let (result, score) = score::of(|| read(deserializer));
    let answer = Answer {
        score: result.is_ok().then_some(score),
        branch: None,
    };
    tree.note::<T, D::Error>(id, answer)?;
    score::add(score);
    result
}

/// Why a value does not fit, where nobody wants to know.
#[derive(Debug)]
pub(super) struct Rejected;

impl fmt::Display for Rejected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("it does not fit")
    }
}

impl std::error::Error for Rejected {}

impl de::Error for Rejected {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }
}
