//! The vocabulary of the tables: one function per row, named after what depends on the keywords.

pub(super) use super::super::version::Version::{V30, V31, V32};
pub(super) use super::Takes::{
    Any, Boolean, Count, Either, List, Map, Number, Object, OneOf, Reference, String,
};
pub(super) use super::{EMPTY_OBJECT, EMPTY_STRING, Filler, Keyword, Kind, Takes};

use super::super::version::Version;
use super::{Absence, Weight};

/// Strings.
pub(super) const STRINGS: Takes = List(&String);
/// The protocols of Swagger 2.0.
pub(super) const SCHEMES: Takes = List(&OneOf(&["http", "https", "ws", "wss"]));
/// Why `allowEmptyValue` is ignored.
pub(super) const ALLOW_EMPTY: &str = "is ignored: an empty string is sent like any other value";
/// Why `links` are ignored.
pub(super) const LINKS: &str = "is ignored: clients do not follow links";

type Names = &'static [&'static str];

const fn row(weight: Weight, names: Names, takes: Takes) -> Keyword {
    Keyword {
        names,
        takes,
        since: Version::V20,
        until: Version::V32,
        weight,
        absence: Absence::Allowed,
        ignored: None,
    }
}

/// Keywords that decide what the client does.
pub(super) const fn needs(names: Names, takes: Takes) -> Keyword {
    row(Weight::Client, names, takes)
}

/// Keywords that the client uses and that fail alone: an object can go without them.
pub(super) const fn uses(names: Names, takes: Takes) -> Keyword {
    row(Weight::Alone, names, takes)
}

/// Keywords that people read.
pub(super) const fn documents(names: Names, takes: Takes) -> Keyword {
    row(Weight::Documentation, names, takes)
}

/// Keywords that say which values are valid.
pub(super) const fn validates(names: Names, takes: Takes) -> Keyword {
    row(Weight::Validation, names, takes)
}

/// Keywords that say which values are valid and that nothing shows.
pub(super) const fn constrains(names: Names, takes: Takes) -> Keyword {
    validates(names, takes).ignored("is not enforced: generated types do not validate it")
}

impl Keyword {
    /// The first version that has it.
    pub(super) const fn since(self, since: Version) -> Self {
        Self { since, ..self }
    }

    /// The last version that has it.
    pub(super) const fn until(self, until: Version) -> Self {
        Self { until, ..self }
    }

    /// Swagger 2.0 alone has it.
    pub(super) const fn swagger(self) -> Self {
        self.until(Version::V20)
    }

    /// It must be there.
    pub(super) const fn required(self) -> Self {
        let absence = Absence::Fatal;
        Self { absence, ..self }
    }

    /// What a missing one means. The specifications up to `required_until` require it.
    pub(super) const fn else_is(self, filler: Filler, required_until: Version) -> Self {
        let absence = Absence::Filled(filler, required_until);
        Self { absence, ..self }
    }

    /// Why the client has nothing of it, behind the keyword's name.
    pub(super) const fn ignored(self, why: &'static str) -> Self {
        let ignored = Some(why);
        Self { ignored, ..self }
    }
}
