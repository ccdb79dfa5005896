//! The properties of an object that are not named: `additionalProperties`, and `patternProperties` of OpenAPI 3.1.
//!
//! ```text
//! {additionalProperties: {type: integer}}        ->  Integer
//! {patternProperties: {'^x-': {type: string}}}   ->  Text
//! {patternProperties: {'^x-': {type: string}}, additionalProperties: {type: integer}}   ->  a union of both
//! ```

use crate::ir::{Remark, Shape};
use crate::node::{Node, Value};

use super::object::Part;
use super::scope::{Scope, within};
use super::tuple::is_false;

/// What an object says about properties that it does not name.
pub(super) enum Additional {
    /// Nothing.
    Unsaid,
    /// There are none: `false`.
    Forbidden,
    /// What they hold.
    Shape(Shape),
}

impl Scope<'_> {
    /// What the first of the parts that says something says.
    pub(super) fn additional(&mut self, parts: &[Part<'_>]) -> Additional {
        let mut found = Additional::Unsaid;
        for part in parts {
            let patterns = part
                .schema
                .get("x-patternProperties")
                .and_then(Node::as_object);
            let patterns = patterns.into_iter().flatten().map(|(_, schema)| schema);
            let mut schemas: Vec<&Node> = patterns.collect();
            match part
                .schema
                .get("additionalProperties")
                .map(|written| (&written.value, written))
            {
                None => {}
                Some((Value::Boolean(true), _)) => return Additional::Shape(Shape::Any),
                Some((Value::Object(_), written)) if !is_false(written) => schemas.push(written),
                Some(_) => found = Additional::Forbidden,
            }
            let mut distinct: Vec<&Node> = Vec::new();
            for schema in schemas {
                if !distinct.contains(&schema) {
                    distinct.push(schema);
                }
            }
            if !distinct.is_empty() {
                let name = within(&part.owner, "value");
                return Additional::Shape(self.any_of(&distinct, &name));
            }
        }
        found
    }
}

/// The patterns of the names, for the docs.
pub(super) fn patterns(schema: &Node) -> Option<Remark> {
    let patterns = schema.get("x-patternProperties")?.as_object()?;
    Some(Remark {
        words: "Names fit".to_owned(),
        code: patterns
            .keys()
            .filter_map(|pattern| super::docs::one_line(pattern))
            .collect(),
    })
}
