//! The remaining items of an open tuple.

use std::ops::{Deref, DerefMut};

/// The remaining items of an open tuple (`prefixItems` followed by `items`), as the last element of the Rust tuple.
///
/// ```
/// use client_runtime::Rest;
///
/// let point: (f64, f64, Rest<String>) = (1.0, 2.0, vec!["high".to_owned()].into());
/// assert_eq!(point.2.len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rest<T>(pub Vec<T>);

impl<T> Default for Rest<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> From<Vec<T>> for Rest<T> {
    fn from(items: Vec<T>) -> Self {
        Self(items)
    }
}

impl<T> Deref for Rest<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}

impl<T> DerefMut for Rest<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.0
    }
}
