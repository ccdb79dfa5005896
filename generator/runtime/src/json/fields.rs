//! What is done with all fields of a record that is there: it is shown, compared, and [written](super::writer). Records have one list of
//! their fields for all three, so that each field costs the compiler one call rather than three pieces of code.

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt::{self, Debug, Formatter};

use serde_json::Value as Json;

use super::value::{FieldVisitor, Value};
use crate::unknown::Kinds;

/// A record as `#[derive(Debug)]` would show it.
///
/// # Errors
///
/// When the formatter fails.
pub fn debug<T: Value>(record: &T, formatter: &mut Formatter<'_>) -> fmt::Result {
    let mut shown = Shown {
        names: T::SHAPE.members,
        fields: formatter.debug_struct(T::SHAPE.name),
    };
    record.fields(record, &mut shown);
    shown.fields.finish()
}

struct Shown<'a, 'b> {
    /// The names of the fields that come, apart by a blank.
    names: &'static str,
    fields: fmt::DebugStruct<'a, 'b>,
}

impl Shown<'_, '_> {
    fn show(&mut self, value: &dyn Debug) {
        let (name, rest) = self.names.split_once(' ').unwrap_or((self.names, ""));
        self.names = rest;
        self.fields
            .field(name.strip_prefix("r#").unwrap_or(name), value);
    }
}

impl FieldVisitor for Shown<'_, '_> {
    fn field<T: Value>(&mut self, value: &T, _other: &T) {
        self.show(value);
    }

    /// What has neither a name nor a type may be a secret: of any JSON, keys and kinds are shown.
    fn extra<T: Value>(&mut self, values: &BTreeMap<String, T>, _others: &BTreeMap<String, T>) {
        match (values as &dyn Any).downcast_ref::<BTreeMap<String, Json>>() {
            Some(values) => self.show(&AllKinds(values)),
            None => self.show(values),
        }
    }
}

struct AllKinds<'a>(&'a BTreeMap<String, Json>);

impl Debug for AllKinds<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let entries = self.0.iter().map(|(key, value)| (key, Kinds(value)));
        formatter.debug_map().entries(entries).finish()
    }
}

/// Whether all fields of two records are equal.
pub fn equal<T: Value>(record: &T, other: &T) -> bool {
    let mut equality = Equality(true);
    record.fields(other, &mut equality);
    equality.0
}

struct Equality(bool);

impl FieldVisitor for Equality {
    #[inline]
    fn field<T: Value>(&mut self, value: &T, other: &T) {
        self.0 = self.0 && value == other;
    }

    fn extra<T: Value>(&mut self, values: &BTreeMap<String, T>, others: &BTreeMap<String, T>) {
        self.0 = self.0 && values == others;
    }
}
