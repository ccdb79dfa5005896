//! The page parameter of a call: a query parameter, or a property of its JSON body.

use serde_json::{Map, Value};

use super::Call;
use crate::argument::Argument;
use crate::operation::{Location, PageParameter, PageParameterLocation};

impl Call {
    /// The position that the caller set.
    pub(crate) fn page_position(&self, parameter: PageParameter) -> Option<i64> {
        let name = parameter.name;
        match parameter.location {
            PageParameterLocation::Query => self.query_argument(name)?.as_text()?.parse().ok(),
            PageParameterLocation::Body => self.body_object()?.get(name)?.as_i64(),
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
    fn body_object(&self) -> Option<Map<String, Value>> {
        if self.0.body.is_empty() {
            return Some(Map::new());
        }
        serde_json::from_slice(&self.0.body).ok()
    }

    fn with_property(mut self, name: &str, value: i64) -> Self {
        let Some(mut object) = self.body_object() else {
            self.0.fail(format!(
                "the body is not an object, so `{name}` cannot be set in it"
            ));
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
