//! Reads a record: goes along its fields, and hands each value of the input to the field that it is for.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::context::limit;
use super::context::path;
use super::context::score;
use super::context::unread;
use super::key::{Key, KeySeed};
use super::record::{Field, Shape};
use super::value::{Seed, Value};
use super::verdict::cached;

/// Goes along the fields of a record while it is read. All errors are kept inside, so that a field costs the compiler one call and no branch.
pub trait FieldReader {
    /// The record's next field.
    fn field<T: Value>(&mut self, slot: &mut T);

    /// The map of fields that have no name of their own, after those that have.
    fn extra<T: Value>(&mut self, slot: &mut BTreeMap<String, T>);
}

/// Reads a record. Fields may come in any order; of a field that comes twice the last one counts; fields the record does not name are read over,
/// or kept where it says so.
///
/// # Errors
///
/// When there is no object, when a field does not fit, and when a required one is missing.
pub fn read_record<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let _deeper = limit::deeper_of::<T, _>()?;
    cached(deserializer, T::empty, |deserializer| {
        deserializer.deserialize_map(RecordVisitor(PhantomData))
    })
}

struct RecordVisitor<T>(PhantomData<T>);

impl<'de, T: Value> Visitor<'de> for RecordVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object ({})", T::SHAPE.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let mut record = T::empty();
        let mut reader = Reader::new(map, T::SHAPE);
        while reader.pending != NOTHING {
            reader.position = 0;
            record.read_fields(&mut reader);
        }
        reader.finish().map(|()| record)
    }
}

/// [`Reader::pending`] when the object or the reading has ended.
const NOTHING: usize = usize::MAX;

struct Reader<A, E> {
    map: A,
    shape: Shape,
    /// Position of the field that is shown next.
    position: usize,
    /// Position of the field whose value comes next in the input; one past the last for an extra one.
    pending: usize,
    /// Key of the extra field whose value comes next.
    key: String,
    seen: Seen,
    /// How much was noted of what is left out, before the field that is read.
    noted: usize,
    error: Option<E>,
}

impl<'de, A: MapAccess<'de>> Reader<A, A::Error> {
    fn new(map: A, shape: Shape) -> Self {
        let mut reader = Self {
            map,
            shape,
            position: 0,
            pending: NOTHING,
            key: String::new(),
            seen: Seen::default(),
            noted: unread::noted(),
            error: None,
        };
        reader.advance(0);
        reader
    }

    /// Finds the field whose value comes next. Objects mostly keep the order of their description, so `hint` is looked at first.
    fn advance(&mut self, hint: usize) {
        let position = loop {
            match self.map.next_key_seed(KeySeed {
                shape: self.shape,
                hint,
            }) {
                Ok(Some(Key::Field(position))) => break Ok(position),
                Ok(Some(Key::Extra(key))) => {
                    score::unnamed();
                    self.key = key;
                    break Ok(self.shape.fields.len());
                }
                Ok(Some(Key::Ignored)) => {
                    score::lost();
                    if let Err(error) = self.map.next_value::<IgnoredAny>() {
                        break Err(error);
                    }
                }
                Ok(None) => break Ok(NOTHING),
                Err(error) => break Err(error),
            }
        };
        match position {
            Ok(position) => self.pending = position,
            Err(error) => self.fail(error),
        }
    }

    #[cold]
    fn fail(&mut self, error: A::Error) {
        self.pending = NOTHING;
        self.error = Some(error);
    }

    /// Notes that a field was read, and goes on. What it holds may be a null that will be left out.
    fn was_read(&mut self, is_absent: bool) {
        if is_absent && !self.shape.is_required(self.position) {
            score::lost();
        }
        if self.noted != unread::noted()
            && let Err(error) = self.within()
        {
            return self.fail(error);
        }
        self.seen.insert(self.position);
        self.advance(self.position + 1);
    }

    /// Notes that something was left out of the field that was read.
    #[cold]
    fn within(&mut self) -> Result<(), A::Error> {
        let noted = unread::within(self.shape.name_of(self.position), self.noted);
        self.noted = unread::noted();
        noted
    }

    /// Leaves a field out that cannot be read, if it may be.
    #[cold]
    fn mismatch(&mut self, error: A::Error, is_unset: bool) {
        let name = self.shape.name_of(self.position);
        let may_be_skipped = unread::may_be_skipped() && is_unset;
        if !may_be_skipped || self.shape.is_required(self.position) {
            path::below_field(name);
            return self.fail(error);
        }
        if let Err(error) = unread::skip(name) {
            return self.fail(error);
        }
        self.noted = unread::noted();
        self.seen.insert(self.position);
        self.advance(self.position + 1);
    }

    #[inline(never)]
    fn read_field<T: Value>(&mut self, slot: &mut T) {
        match self.map.next_value_seed(Seed::<T>(PhantomData)) {
            Ok(value) => {
                let is_absent = value.is_absent();
                *slot = value;
                self.was_read(is_absent);
            }
            Err(error) => {
                let is_unset = slot.unset();
                self.mismatch(error, is_unset);
            }
        }
    }

    fn finish(self) -> Result<(), A::Error> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let missing = |(position, field): (usize, &'static Field)| {
            (field.is_required() && !self.seen.contains(position)).then_some(field.name())
        };
        match self.shape.fields.iter().enumerate().find_map(missing) {
            None => Ok(()),
            Some(name) => Err(A::Error::missing_field(name)),
        }
    }
}

impl<'de, A: MapAccess<'de>> FieldReader for Reader<A, A::Error> {
    #[inline(always)]
    fn field<T: Value>(&mut self, slot: &mut T) {
        if self.position == self.pending {
            self.read_field(slot);
        }
        self.position += 1;
    }

    fn extra<T: Value>(&mut self, slot: &mut BTreeMap<String, T>) {
        while self.pending == self.shape.fields.len() {
            let key = std::mem::take(&mut self.key);
            match read_entry(&mut self.map, &key) {
                Ok(value) => {
                    match value {
                        Some(value) => drop(slot.insert(key, value)),
                        None => drop(slot.remove(&key)),
                    }
                    self.noted = unread::noted();
                    self.advance(0);
                }
                Err(error) => self.fail(error),
            }
        }
    }
}

/// The value of an entry, unless it is left out.
///
/// # Errors
///
/// When it is no value of the map.
pub(super) fn read_entry<'de, T: Value, A: MapAccess<'de>>(
    map: &mut A,
    key: &str,
) -> Result<Option<T>, A::Error> {
    let noted = unread::noted();
    let skipped = match map.next_value_seed(Seed::<Option<T>>(PhantomData)) {
        Ok(Some(value)) => return unread::within_value(key, noted).map(|()| Some(value)),
        Ok(None) => unread::skip_null(key),
        Err(_) if unread::may_be_skipped() => unread::skip(key),
        Err(error) => Err(error),
    };
    if skipped.is_err() {
        path::below_key(key);
    }
    skipped.map(|()| None)
}

/// The positions of the fields that were read.
#[derive(Default)]
struct Seen {
    /// The first 128, in place: hardly a type has more.
    first: u128,
    /// The others, 128 at a time.
    others: Vec<u128>,
}

impl Seen {
    fn insert(&mut self, position: usize) {
        let (word, bit) = (position / 128, 1 << (position % 128));
        match word.checked_sub(1) {
            None => self.first |= bit,
            Some(word) => {
                if self.others.len() <= word {
                    self.others.resize(word + 1, 0);
                }
                if let Some(bits) = self.others.get_mut(word) {
                    *bits |= bit;
                }
            }
        }
    }

    fn contains(&self, position: usize) -> bool {
        let (word, bit) = (position / 128, 1 << (position % 128));
        let bits = match word.checked_sub(1) {
            None => self.first,
            Some(word) => self.others.get(word).copied().unwrap_or_default(),
        };
        bits & bit != 0
    }
}
