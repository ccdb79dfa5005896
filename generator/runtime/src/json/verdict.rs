//! Caches whether a node of the tree matches a type: each pair is tried once, however many branches need it.

use std::fmt;

use serde::de::{self, Deserializer};

use super::context::score;
use super::tree::Verdict;
use super::view::node_of;

/// Reads a value. While branches are scored, a cached verdict replaces reading, and `empty` the value.
pub(super) fn cached<'de, T: 'static, D: Deserializer<'de>>(
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
    if let Some(verdict) = tree.known::<T>(id) {
        let score = verdict
            .score
            .ok_or_else(|| de::Error::custom("it does not fit"))?;
        score::add(score);
        return Ok(empty());
    }
    let (result, score) = score::of(|| read(deserializer));
    let verdict = Verdict {
        score: result.is_ok().then_some(score),
        branch: None,
    };
    tree.note::<T, D::Error>(id, verdict)?;
    score::add(score);
    result
}

/// An error whose message nobody reads.
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
