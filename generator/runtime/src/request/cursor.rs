//! The cursor of a call that pages: a query parameter, or a property of its JSON body.

use serde_json::{Map, Value};

use crate::describe::parameter::Location;
use crate::request::argument::Argument;
use crate::request::call::Call;

/// Where a cursor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// It is a query parameter.
    Query,
    /// It is a property of the JSON body.
    Body,
}

impl Call {
    /// The position that the caller set.
    pub(crate) fn position(&self, place: Place, name: &str) -> Option<i64> {
        match place {
            Place::Query => self.query_argument(name)?.as_text()?.parse().ok(),
            Place::Body => self.body_object()?.get(name)?.as_i64(),
        }
    }

    /// The same call at another position.
    pub(crate) fn at_position(self, place: Place, name: &str, position: i64) -> Self {
        match place {
            Place::Query => {
                let position = Argument::Bare(position.to_string());
                self.argument(Location::Query, name, Ok(Some(position)))
            }
            Place::Body => self.with_property(name, position),
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
    fn body_object(&self) -> Option<Map<String, Value>> {
        if self.0.body.is_empty() {
            return Some(Map::new());
        }
        serde_json::from_slice(&self.0.body).ok()
    }

    fn with_property(mut self, name: &str, value: i64) -> Self {
        let Some(mut object) = self.body_object() else {
            self.0
                .fail(format!("the body is no object that `{name}` could be in"));
            return self;
        };
        object.insert(name.to_owned(), value.into());
        let json = Value::Object(object).to_string();
        match self.0.content_type {
            Some(_) => {
                self.0.body = json.into();
                self
            }
            None => self.body("application/json", json.into()),
        }
    }
}
