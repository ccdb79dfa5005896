//! Booleans and numbers, as tolerant as JSON is: it has one kind of number, so `1.0` and `1e3` are integers.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::ser::{self, Serializer};

use super::value::Value;

impl Value for bool {
    fn empty() -> Self {
        false
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde::Deserialize::deserialize(deserializer)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(*self)
    }
}

macro_rules! integer {
    ($($type:ident $name:literal $read:ident $write:ident;)*) => {$(
        impl Value for $type {
            fn empty() -> Self {
                0
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.$read(IntegerVisitor { expected: $name, of: PhantomData })
            }

            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.$write(*self)
            }
        }
    )*};
}

integer! {
    i32 "an integer of 32 bits" deserialize_i32 serialize_i32;
    i64 "an integer of 64 bits" deserialize_i64 serialize_i64;
    u32 "an integer of 32 bits that is not negative" deserialize_u32 serialize_u32;
    u64 "an integer of 64 bits that is not negative" deserialize_u64 serialize_u64;
}

struct IntegerVisitor<T> {
    expected: &'static str,
    of: PhantomData<T>,
}

impl<T: TryFrom<i64> + TryFrom<u64>> Visitor<'_> for IntegerVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.expected)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        T::try_from(number).map_err(|_| out_of_range(&self))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        T::try_from(number).map_err(|_| out_of_range(&self))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        // From 2^53 on a double stands for several integers, and which one was sent is not known.
        const LIMIT: f64 = 9_007_199_254_740_992.0;
        if number.fract() != 0.0 {
            return Err(E::invalid_type(
                Unexpected::Other("a number with a fraction"),
                &self,
            ));
        }
        if number.abs() >= LIMIT {
            return Err(out_of_range(&self));
        }
        T::try_from(number as i64).map_err(|_| out_of_range(&self))
    }
}

/// The number itself is left out of the message: it may be a secret.
fn out_of_range<'de, V: Visitor<'de>, E: Error>(visitor: &V) -> E {
    E::invalid_value(
        Unexpected::Other("a number that is too large or too small"),
        visitor,
    )
}

impl Value for f64 {
    fn empty() -> Self {
        0.0
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_f64(FloatVisitor)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_finite() {
            serializer.serialize_f64(*self)
        } else {
            Err(not_finite())
        }
    }
}

impl Value for f32 {
    fn empty() -> Self {
        0.0
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = deserializer.deserialize_f64(FloatVisitor)?;
        let narrow = number as Self;
        if number.is_finite() && !narrow.is_finite() {
            return Err(out_of_range(&FloatVisitor));
        }
        Ok(narrow)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_finite() {
            serializer.serialize_f32(*self)
        } else {
            Err(not_finite())
        }
    }
}

fn not_finite<E: ser::Error>() -> E {
    E::custom("a number is infinite or not a number: it cannot be sent")
}

struct FloatVisitor;

impl Visitor<'_> for FloatVisitor {
    type Value = f64;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<f64, E> {
        Ok(number as f64)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<f64, E> {
        Ok(number as f64)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<f64, E> {
        Ok(number)
    }
}
