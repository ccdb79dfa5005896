//! Tuples: arrays whose items differ by their index. An item that may be missing is a [`Nullable`](crate::Nullable), and a
//! [`Rest`](crate::Rest) at the end holds the items after those that are named.

use std::fmt::{self, Debug};
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, IgnoredAny, SeqAccess, Visitor};
use serde::ser::{SerializeSeq, Serializer};

use super::context::{limit, path, score, unread};
use super::value::{Seed, Value, Wire};
use crate::rest::Rest;

/// What is at an index of a tuple, or at its end.
pub trait Item: Debug + PartialEq + Sized + Send + Sync + 'static {
    /// What a tuple holds before it is read.
    fn empty() -> Self;

    /// Reads it from the rest of an array.
    fn read<'de, A: SeqAccess<'de>>(array: &mut A, index: usize) -> Result<Self, A::Error>;

    /// Writes it, unless the array ends before it. `has_ended` says whether an earlier item is missing.
    fn write<S: SerializeSeq>(&self, array: &mut S, has_ended: &mut bool) -> Result<(), S::Error>;
}

impl<T: Value> Item for T {
    fn empty() -> Self {
        <T as Value>::empty()
    }

    fn read<'de, A: SeqAccess<'de>>(array: &mut A, index: usize) -> Result<Self, A::Error> {
        item(array, index)
    }

    fn write<S: SerializeSeq>(&self, array: &mut S, has_ended: &mut bool) -> Result<(), S::Error> {
        if may_be_missing::<T>() && self.is_absent() {
            *has_ended = true;
            return Ok(());
        }
        check_end::<S>(*has_ended)?;
        array.serialize_element(&Wire(self))
    }
}

impl<T: Value> Item for Rest<T> {
    fn empty() -> Self {
        Self(Vec::new())
    }

    fn read<'de, A: SeqAccess<'de>>(array: &mut A, index: usize) -> Result<Self, A::Error> {
        let mut items = Vec::new();
        loop {
            let noted = unread::noted();
            match array.next_element_seed(Seed(PhantomData)) {
                Ok(Some(item)) => {
                    unread::within_item(index + items.len(), noted)?;
                    limit::spend(size_of::<T>())?;
                    items.push(item);
                }
                Ok(None) => return Ok(Self(items)),
                Err(error) => {
                    path::below_index(index + items.len());
                    return Err(error);
                }
            }
        }
    }

    fn write<S: SerializeSeq>(&self, array: &mut S, has_ended: &mut bool) -> Result<(), S::Error> {
        for item in &self.0 {
            check_end::<S>(*has_ended)?;
            array.serialize_element(&Wire(item))?;
        }
        Ok(())
    }
}

/// Whether what is absent differs from null, as in a [`Nullable`](crate::Nullable): an array may end before it.
fn may_be_missing<T: Value>() -> bool {
    T::null().is_some_and(|null| T::empty().is_absent() && !null.is_absent())
}

fn check_end<S: SerializeSeq>(has_ended: bool) -> Result<(), S::Error> {
    match has_ended {
        true => Err(serde::ser::Error::custom(
            "an item of an array is absent, but a later one is not",
        )),
        false => Ok(()),
    }
}

/// The item at an index, which must be there unless it may be missing.
fn item<'de, T: Value, A: SeqAccess<'de>>(array: &mut A, index: usize) -> Result<T, A::Error> {
    let noted = unread::noted();
    match array.next_element_seed(Seed(PhantomData)) {
        Ok(Some(item)) => unread::within_item(index, noted).map(|()| item),
        Ok(None) if may_be_missing::<T>() => Ok(T::empty()),
        Ok(None) => Err(A::Error::custom(format_args!(
            "the array ends where item {} should be",
            index + 1
        ))),
        Err(error) => {
            path::below_index(index);
            Err(error)
        }
    }
}

/// Items that a later version of the description has added are read over.
fn read_over<'de, A: SeqAccess<'de>>(mut array: A) -> Result<(), A::Error> {
    while array.next_element::<IgnoredAny>()?.is_some() {
        score::lost();
    }
    Ok(())
}

macro_rules! tuple {
    ($visitor:ident $length:literal: $($type:ident $index:tt)+) => {
        impl<$($type: Item),+> Value for ($($type,)+) {
            fn empty() -> Self {
                ($(<$type as Item>::empty(),)+)
            }

            fn read<'de, De: Deserializer<'de>>(deserializer: De) -> Result<Self, De::Error> {
                deserializer.deserialize_seq($visitor(PhantomData))
            }

            fn write<Se: Serializer>(&self, serializer: Se) -> Result<Se::Ok, Se::Error> {
                let mut array = serializer.serialize_seq(None)?;
                let mut has_ended = false;
                $(self.$index.write(&mut array, &mut has_ended)?;)+
                array.end()
            }
        }

        struct $visitor<$($type),+>(PhantomData<($($type,)+)>);

        impl<'de, $($type: Item),+> Visitor<'de> for $visitor<$($type),+> {
            type Value = ($($type,)+);

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!("an array of ", $length))
            }

            fn visit_seq<Se: SeqAccess<'de>>(self, mut array: Se) -> Result<Self::Value, Se::Error> {
                let items = ($($type::read(&mut array, $index)?,)+);
                read_over(array).map(|()| items)
            }
        }
    };
}

tuple! { Visitor1 1: A 0 }
tuple! { Visitor2 2: A 0 B 1 }
tuple! { Visitor3 3: A 0 B 1 C 2 }
tuple! { Visitor4 4: A 0 B 1 C 2 D 3 }
tuple! { Visitor5 5: A 0 B 1 C 2 D 3 E 4 }
tuple! { Visitor6 6: A 0 B 1 C 2 D 3 E 4 F 5 }
tuple! { Visitor7 7: A 0 B 1 C 2 D 3 E 4 F 5 G 6 }
tuple! { Visitor8 8: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 }
tuple! { Visitor9 9: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 }
tuple! { Visitor10 10: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 }
tuple! { Visitor11 11: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 }
tuple! { Visitor12 12: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 }
