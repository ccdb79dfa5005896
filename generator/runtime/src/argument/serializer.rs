//! Serializes a [`Value`](crate::json::Value) as an [`Argument`].

use std::fmt;

use serde::ser::{
    Error as _, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer,
};

use super::Argument;
use crate::file::{FILE, File};

/// The serializer of arguments.
pub(crate) struct ArgumentSerializer;

/// A value that no parameter can represent.
#[derive(Debug)]
pub(crate) struct Unfit(String);

impl fmt::Display for Unfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Unfit {}

impl serde::ser::Error for Unfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

type Done = Result<Argument, Unfit>;

fn bare(value: impl fmt::Display) -> Done {
    Ok(Argument::Bare(value.to_string()))
}

fn float(value: impl fmt::Display, is_finite: bool) -> Done {
    if is_finite {
        bare(value)
    } else {
        Err(Unfit::custom("a number that is not finite"))
    }
}

/// A file of the members that it is written with.
fn file(members: Vec<(String, Argument)>) -> File {
    let mut file = File::default();
    for (name, value) in members {
        file = match (name.as_str(), value) {
            ("file_name", Argument::String(file_name)) => file.file_name(file_name),
            ("media_type", Argument::String(media_type)) => file.media_type(media_type),
            (_, Argument::File(content)) => content,
            (_, _) => file,
        };
    }
    file
}

impl Serializer for ArgumentSerializer {
    type Ok = Argument;
    type Error = Unfit;
    type SerializeSeq = Items;
    type SerializeTuple = Impossible<Argument, Unfit>;
    type SerializeTupleStruct = Impossible<Argument, Unfit>;
    type SerializeTupleVariant = Impossible<Argument, Unfit>;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Impossible<Argument, Unfit>;

    /// A file comes whole, rather than as a string.
    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, value: bool) -> Done {
        bare(value)
    }

    fn serialize_i8(self, value: i8) -> Done {
        bare(value)
    }

    fn serialize_i16(self, value: i16) -> Done {
        bare(value)
    }

    fn serialize_i32(self, value: i32) -> Done {
        bare(value)
    }

    fn serialize_i64(self, value: i64) -> Done {
        bare(value)
    }

    fn serialize_u8(self, value: u8) -> Done {
        bare(value)
    }

    fn serialize_u16(self, value: u16) -> Done {
        bare(value)
    }

    fn serialize_u32(self, value: u32) -> Done {
        bare(value)
    }

    fn serialize_u64(self, value: u64) -> Done {
        bare(value)
    }

    fn serialize_f32(self, value: f32) -> Done {
        float(value, value.is_finite())
    }

    fn serialize_f64(self, value: f64) -> Done {
        float(value, value.is_finite())
    }

    fn serialize_char(self, value: char) -> Done {
        Ok(Argument::String(value.into()))
    }

    fn serialize_str(self, value: &str) -> Done {
        Ok(Argument::String(value.to_owned()))
    }

    fn serialize_bytes(self, value: &[u8]) -> Done {
        Ok(Argument::File(File::new(value.to_vec())))
    }

    fn serialize_none(self) -> Done {
        Ok(Argument::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        Ok(Argument::Null)
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Done {
        Ok(Argument::Null)
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Done {
        Ok(Argument::String(variant.to_owned()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Done {
        let argument = value.serialize(self)?;
        Ok(match argument {
            Argument::Object(members) if name == FILE => Argument::File(file(members)),
            argument => argument,
        })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _value: &T,
    ) -> Done {
        Err(Unfit::custom("a tagged value"))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Items, Unfit> {
        Ok(Items(Vec::with_capacity(length.unwrap_or_default())))
    }

    fn serialize_tuple(self, _length: usize) -> Result<Self::SerializeTuple, Unfit> {
        Err(Unfit::custom("a tuple"))
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _length: usize,
    ) -> Result<Self::SerializeTupleStruct, Unfit> {
        Err(Unfit::custom("a tuple"))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _length: usize,
    ) -> Result<Self::SerializeTupleVariant, Unfit> {
        Err(Unfit::custom("a tagged value"))
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Fields, Unfit> {
        Ok(Fields {
            fields: Vec::with_capacity(length.unwrap_or_default()),
            name: None,
        })
    }

    fn serialize_struct(self, _name: &'static str, length: usize) -> Result<Fields, Unfit> {
        self.serialize_map(Some(length))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _length: usize,
    ) -> Result<Self::SerializeStructVariant, Unfit> {
        Err(Unfit::custom("a tagged value"))
    }
}

/// The items of an array, so far.
pub(crate) struct Items(Vec<Argument>);

impl SerializeSeq for Items {
    type Ok = Argument;
    type Error = Unfit;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unfit> {
        self.0.push(value.serialize(ArgumentSerializer)?);
        Ok(())
    }

    fn end(self) -> Done {
        Ok(Argument::Array(self.0))
    }
}

/// The fields of an object, so far.
pub(crate) struct Fields {
    fields: Vec<(String, Argument)>,
    name: Option<String>,
}

impl SerializeMap for Fields {
    type Ok = Argument;
    type Error = Unfit;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unfit> {
        let key = key.serialize(ArgumentSerializer)?;
        self.name = Some(
            key.as_str()
                .ok_or_else(|| Unfit::custom("a key that is no text"))?
                .to_owned(),
        );
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unfit> {
        let name = self.name.take().unwrap_or_default();
        self.fields
            .push((name, value.serialize(ArgumentSerializer)?));
        Ok(())
    }

    fn end(self) -> Done {
        Ok(Argument::Object(self.fields))
    }
}

impl SerializeStruct for Fields {
    type Ok = Argument;
    type Error = Unfit;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unfit> {
        self.fields
            .push((name.to_owned(), value.serialize(ArgumentSerializer)?));
        Ok(())
    }

    fn end(self) -> Done {
        Ok(Argument::Object(self.fields))
    }
}
