//! Parameter Object.

/// Parameter Object, `in`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// `path`
    Path,
    /// `query`
    Query,
    /// `header`
    Header,
    /// `cookie`
    Cookie,
}

impl Location {
    /// As the specification writes it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

/// Parameter Object, `style`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `matrix`: `;color=blue`
    Matrix,
    /// `label`: `.blue`
    Label,
    /// `simple`: `blue`
    Simple,
    /// `form`: `color=blue`
    Form,
    /// `spaceDelimited`: `color=blue%20black`
    SpaceDelimited,
    /// `pipeDelimited`: `color=blue%7Cblack`
    PipeDelimited,
    /// `deepObject`: `color%5BR%5D=100`
    DeepObject,
    /// `cookie` of OpenAPI 3.2: as `form`, the pairs set apart as cookies are, and nothing percent-encoded
    Cookie,
}

/// How a parameter's value becomes text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// By the table "Style Examples" of the specification.
    Style {
        /// `style`
        style: Style,
        /// `explode`
        explode: bool,
        /// `allowReserved`
        allow_reserved: bool,
    },
    /// `content` with a JSON media type.
    Json,
}

/// Parameter Object: its name, where it goes, and how its value becomes text.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    pub(crate) name: &'static str,
    pub(crate) location: Location,
    pub(crate) encoding: Encoding,
}

impl Parameter {
    const fn new(name: &'static str, location: Location, style: Style) -> Self {
        let explode = explodes(style);
        let encoding = Encoding::Style {
            style,
            explode,
            allow_reserved: false,
        };
        Self {
            name,
            location,
            encoding,
        }
    }

    /// `style`, and the `explode` that is its default.
    #[must_use]
    pub const fn style(self, style: Style) -> Self {
        let encoding = Encoding::Style {
            style,
            explode: explodes(style),
            allow_reserved: self.allows_reserved(),
        };
        Self { encoding, ..self }
    }

    /// `explode`.
    #[must_use]
    pub const fn explode(self, explode: bool) -> Self {
        match self.encoding {
            Encoding::Style {
                style,
                allow_reserved,
                ..
            } => Self {
                encoding: Encoding::Style {
                    style,
                    explode,
                    allow_reserved,
                },
                ..self
            },
            Encoding::Json => self,
        }
    }

    /// `allowReserved: true`.
    #[must_use]
    pub const fn allow_reserved(self) -> Self {
        match self.encoding {
            Encoding::Style { style, explode, .. } => Self {
                encoding: Encoding::Style {
                    style,
                    explode,
                    allow_reserved: true,
                },
                ..self
            },
            Encoding::Json => self,
        }
    }

    /// `content` with a JSON media type, in place of `style`.
    #[must_use]
    pub const fn json(self) -> Self {
        Self {
            encoding: Encoding::Json,
            ..self
        }
    }

    const fn allows_reserved(&self) -> bool {
        match self.encoding {
            Encoding::Style { allow_reserved, .. } => allow_reserved,
            Encoding::Json => false,
        }
    }
}

/// The default of `explode`: true for `form` (and for 3.2's `cookie`), false otherwise.
const fn explodes(style: Style) -> bool {
    matches!(style, Style::Form | Style::Cookie)
}

/// A path parameter in the default style, `simple`.
#[must_use]
pub const fn path(name: &'static str) -> Parameter {
    Parameter::new(name, Location::Path, Style::Simple)
}

/// A query parameter in the default style, `form`.
#[must_use]
pub const fn query(name: &'static str) -> Parameter {
    Parameter::new(name, Location::Query, Style::Form)
}

/// A header parameter, whose style is always `simple`.
#[must_use]
pub const fn header(name: &'static str) -> Parameter {
    Parameter::new(name, Location::Header, Style::Simple)
}

/// A cookie parameter in the default style, `form`.
#[must_use]
pub const fn cookie(name: &'static str) -> Parameter {
    Parameter::new(name, Location::Cookie, Style::Form)
}
