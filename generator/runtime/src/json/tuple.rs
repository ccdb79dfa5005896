//! Tuples: arrays whose items differ by their place.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, IgnoredAny, SeqAccess, Visitor};
use serde::ser::{SerializeSeq, Serializer};

use super::context::{path, score, unread};
use super::value::{Seed, Value, Wire};

/// The item at a place, which must be there.
fn item<'de, T: Value, A: SeqAccess<'de>>(array: &mut A, place: usize) -> Result<T, A::Error> {
    let noted = unread::noted();
    match array.next_element_seed(Seed(PhantomData)) {
        Ok(Some(item)) => unread::within_item(place, noted).map(|()| item),
        Ok(None) => Err(A::Error::custom(format_args!(
            "the array ends where item {} should be",
            place + 1
        ))),
        Err(error) => {
            path::below_index(place);
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
    ($visitor:ident $length:literal: $($type:ident $place:tt)+) => {
        impl<$($type: Value),+> Value for ($($type,)+) {
            fn empty() -> Self {
                ($($type::empty(),)+)
            }

            fn read<'de, De: Deserializer<'de>>(deserializer: De) -> Result<Self, De::Error> {
                deserializer.deserialize_seq($visitor(PhantomData))
            }

            fn write<Se: Serializer>(&self, serializer: Se) -> Result<Se::Ok, Se::Error> {
                let mut array = serializer.serialize_seq(Some($length))?;
                $(array.serialize_element(&Wire(&self.$place))?;)+
                array.end()
            }
        }

        struct $visitor<$($type),+>(PhantomData<($($type,)+)>);

        impl<'de, $($type: Value),+> Visitor<'de> for $visitor<$($type),+> {
            type Value = ($($type,)+);

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!("an array of ", $length))
            }

            fn visit_seq<Se: SeqAccess<'de>>(self, mut array: Se) -> Result<Self::Value, Se::Error> {
                let items = ($(item::<$type, Se>(&mut array, $place)?,)+);
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
