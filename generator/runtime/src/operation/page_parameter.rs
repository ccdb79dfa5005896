//! The page parameter: an offset or a page number.

/// The parameter that moves from page to page, in the query unless it is [in the body](Self::in_body).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageParameter {
    pub(crate) name: &'static str,
    pub(crate) location: PageParameterLocation,
    pub(crate) counts: Counts,
}

/// Where a [`PageParameter`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageParameterLocation {
    /// It is a query parameter.
    Query,
    /// It is a property of the JSON body.
    Body,
}

/// What a [`PageParameter`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counts {
    /// The items to skip.
    Items,
    /// Pages, from this one on.
    Pages { first: i64 },
}

impl PageParameter {
    /// A parameter that counts the items to skip.
    #[must_use]
    pub const fn offset(name: &'static str) -> Self {
        Self {
            name,
            location: PageParameterLocation::Query,
            counts: Counts::Items,
        }
    }

    /// A parameter that counts pages, and the number of the first one.
    #[must_use]
    pub const fn page_number(name: &'static str, first: i64) -> Self {
        Self {
            name,
            location: PageParameterLocation::Query,
            counts: Counts::Pages { first },
        }
    }

    /// It is a property of the JSON body.
    #[must_use]
    pub const fn in_body(self) -> Self {
        Self {
            location: PageParameterLocation::Body,
            ..self
        }
    }
}
