//! Validates instances with the `jsonschema` package, which is independent of the generator.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jsonschema::{Draft, Validator};
use serde_json::Value;

use crate::schemas::Schemas;

/// Validates instances of one schema.
pub(crate) struct Judge {
    validator: Validator,
}

impl Judge {
    /// A validator for a schema of the table. Formats are validated as well.
    ///
    /// # Errors
    ///
    /// The schema cannot be read.
    pub(crate) fn new(schemas: &Schemas, index: usize) -> Result<Self, String> {
        let schema = schemas.standalone(index)?;
        let options = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .with_format("byte", |text: &str| STANDARD.decode(text).is_ok());
        let validator = options.build(&schema).map_err(|error| error.to_string())?;
        Ok(Self { validator })
    }

    /// Whether an instance is valid.
    pub(crate) fn accepts(&self, instance: &Value) -> bool {
        self.validator.is_valid(instance)
    }

    /// Why an instance is invalid.
    pub(crate) fn objection(&self, instance: &Value) -> Option<String> {
        let error = self.validator.validate(instance).err()?;
        Some(format!("{error} at `{}`", error.instance_path()))
    }
}
