//! Strings that must not be logged.

use std::fmt;

use zeroize::Zeroizing;

/// A credential, or a field of `format: password`. `Debug` does not show it, `Display` is not implemented, and dropping it
/// overwrites its memory.
///
/// ```
/// use client_runtime::Secret;
///
/// let secret = Secret::from("correct horse");
/// assert_eq!(format!("{secret:?}"), "Secret");
/// assert_eq!(secret.expose(), "correct horse");
/// ```
#[derive(Clone, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The secret string.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret")
    }
}

/// Takes as long for strings of one length wherever they differ, so that a service that compares secrets tells nothing by its speed.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        let differing = self
            .0
            .bytes()
            .zip(other.0.bytes())
            .fold(0, |bits, (ours, theirs)| bits | (ours ^ theirs));
        self.0.len() == other.0.len() && differing == 0
    }
}

impl Eq for Secret {}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}
