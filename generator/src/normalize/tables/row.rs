//! The vocabulary of the tables: one function per row, named after what depends on the keyword.

pub(super) use super::super::version::Version::{V30, V31, V32};
pub(super) use super::Filler::EmptyObject;
pub(super) use super::Takes::{
    Any, Boolean, Count, Either, List, Map, Number, Object, OneOf, Reference, String,
};
pub(super) use super::{Keyword, Kind, Takes};

use super::super::version::Version;
use super::{Absence, Filler, Weight};

/// What stands in for a string that nobody reads.
pub(super) const EMPTY: Filler = Filler::String("");
/// Strings.
pub(super) const STRINGS: Takes = List(&String);
/// Strings by name.
pub(super) const STRING_MAP: Takes = Map(&String);

/// A keyword that decides what the client does.
pub(super) const fn needs(name: &'static str, takes: Takes) -> Keyword {
    Keyword {
        name,
        takes,
        since: Version::V20,
        until: Version::V32,
        weight: Weight::Client,
        absence: Absence::Allowed,
        ignored: None,
    }
}

/// A keyword that the client uses and that fails alone: an object can go without it.
pub(super) const fn uses(name: &'static str, takes: Takes) -> Keyword {
    Keyword {
        weight: Weight::Alone,
        ..needs(name, takes)
    }
}

/// A keyword that people read.
pub(super) const fn documents(name: &'static str, takes: Takes) -> Keyword {
    Keyword {
        weight: Weight::Documentation,
        ..needs(name, takes)
    }
}

/// A keyword that says which values are valid.
pub(super) const fn validates(name: &'static str, takes: Takes) -> Keyword {
    Keyword {
        weight: Weight::Validation,
        ..needs(name, takes)
    }
}

/// A keyword that says which values are valid and that nothing shows.
pub(super) const fn constrains(name: &'static str, takes: Takes) -> Keyword {
    validates(name, takes).ignored("is not enforced: generated types do not validate it")
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
