//! What only Swagger 2.0 has: values that are described without a schema.

use super::row::*;

/// A table, and behind its own rows those that say what a value is without a schema: what Swagger 2.0's parameters, headers and
/// items have in common. `$formats` says how the values of an array may be put together.
macro_rules! with_value {
    ($formats:expr, [$($own:expr),* $(,)?]) => {
        &[
            $($own,)*
            needs("type", String).swagger(),
            uses("format", String).swagger(),
            needs("items", Object(Kind::Items)).swagger(),
            needs("collectionFormat", OneOf($formats)).swagger(),
            uses("enum", List(&Any)).swagger(),
            documents("default", Any).swagger(),
            validates("maximum", Number).swagger(),
            validates("exclusiveMaximum", Boolean).swagger(),
            validates("minimum", Number).swagger(),
            validates("exclusiveMinimum", Boolean).swagger(),
            validates("multipleOf", Number).swagger(),
            validates("maxLength", Count).swagger(),
            validates("minLength", Count).swagger(),
            validates("pattern", String).swagger(),
            validates("maxItems", Count).swagger(),
            validates("minItems", Count).swagger(),
            validates("uniqueItems", Boolean).swagger(),
        ]
    };
}
pub(super) use with_value;

/// How the values of an array are put together.
pub(super) const COLLECTION_FORMATS: &[&str] = &["csv", "ssv", "tsv", "pipes"];

/// Those, and what only a query and a form have.
pub(super) const COLLECTION_FORMATS_OF_PARAMETERS: &[&str] =
    &["csv", "ssv", "tsv", "pipes", "multi"];

/// Items Object.
pub(super) const ITEMS: &[Keyword] = with_value!(COLLECTION_FORMATS, []);
