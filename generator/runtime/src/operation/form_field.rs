//! Encoding Object.

use super::parameter::Style;

/// Encoding Object: the encoding of a form's property, if it differs from the default of its type.
///
/// By default, an array becomes a pair or part for each item, and objects are sent as JSON (OpenAPI 3.1.1, 4.8.15.1.1).
#[derive(Clone, Copy, Debug)]
pub struct FormField {
    pub(crate) name: &'static str,
    pub(crate) encoding: FieldEncoding,
}

/// How a property of a form becomes text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum FieldEncoding {
    /// `contentType`
    MediaType(&'static str),
    /// `style`, `explode`, `allowReserved`
    Style {
        style: Style,
        explode: bool,
        allow_reserved: bool,
    },
}

impl FormField {
    /// A property of this media type, `contentType`.
    #[must_use]
    pub const fn media_type(name: &'static str, media_type: &'static str) -> Self {
        let encoding = FieldEncoding::MediaType(media_type);
        Self { name, encoding }
    }

    /// A property of this `style` and `explode`.
    #[must_use]
    pub const fn style(name: &'static str, style: Style, explode: bool) -> Self {
        let encoding = FieldEncoding::Style {
            style,
            explode,
            allow_reserved: false,
        };
        Self { name, encoding }
    }

    /// `allowReserved: true`.
    #[must_use]
    pub const fn allow_reserved(self) -> Self {
        let encoding = match self.encoding {
            FieldEncoding::Style { style, explode, .. } => FieldEncoding::Style {
                style,
                explode,
                allow_reserved: true,
            },
            encoding @ FieldEncoding::MediaType(_) => encoding,
        };
        Self { encoding, ..self }
    }
}
