//! The page parameter of a call: a query parameter, or a property of its JSON body.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Call;
use crate::argument::Argument;
use crate::operation::{Location, PageParameter, PageParameterLocation};

impl Call {
    /// The position that the caller set.
    pub(crate) fn page_position(&self, parameter: PageParameter) -> Option<i64> {
        let name = parameter.name;
        match parameter.location {
            PageParameterLocation::Query => self.query_argument(name)?.as_str()?.parse().ok(),
            PageParameterLocation::Body => self.body_object()?.get(name)?.get().parse().ok(),
        }
    }

    /// The same call at another position.
    pub(crate) fn at_page(self, parameter: PageParameter, position: i64) -> Self {
        let name = parameter.name;
        match parameter.location {
            PageParameterLocation::Query => {
                let position = Argument::Bare(position.to_string());
                self.argument(Location::Query, name, Ok(Some(position)))
            }
            PageParameterLocation::Body => self.with_property(name, position),
        }
    }

    fn query_argument(&self, name: &str) -> Option<&Argument> {
        let mut parameters = self.0.operation.parameters.iter().zip(&self.0.arguments);
        let (_, argument) = parameters.find(|(parameter, _)| {
            parameter.location == Location::Query && parameter.name == name
        })?;
        argument.as_ref()
    }

    /// The JSON body: an empty object where none is set, nothing where it is no object.
    fn body_object(&self) -> Option<Members<'_>> {
        if self.0.body.is_empty() {
            return Some(Members(Vec::new()));
        }
        serde_json::from_slice(&self.0.body).ok()
    }

    fn with_property(mut self, name: &str, value: i64) -> Self {
        let Some(members) = self.body_object() else {
            self.0.fail(format!(
                "the body is not an object, so `{name}` cannot be set in it"
            ));
            return self;
        };
        let json = members.with(name, &value.to_string());
        match self.0.content_type {
            Some(_) => {
                self.0.body = json.into();
                self
            }
            None => self.body("application/json", json.into()),
        }
    }
}

/// The members of a JSON object, their values as they are written.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl Members<'_> {
    fn get(&self, name: &str) -> Option<&RawValue> {
        let (_, value) = self.0.iter().find(|(key, _)| key == name)?;
        Some(value)
    }

    /// The JSON of the object with another value of one member, which is the last one if it is new.
    fn with(&self, name: &str, value: &str) -> String {
        let own = self.0.iter().map(|(key, own)| match key == name {
            true => (key.as_str(), value),
            false => (key.as_str(), own.get()),
        });
        let new = self.get(name).is_none().then_some((name, value));
        let members = own.chain(new).map(|(key, value)| {
            let key = serde_json::Value::from(key);
            format!("{key}:{value}")
        });
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}
