//! The properties of an object that are not named: `additionalProperties`, and `patternProperties` of OpenAPI 3.1.
//!
//! ```text
//! {additionalProperties: {type: integer}}        ->  Integer
//! {patternProperties: {'^x-': {type: string}}}   ->  Text
//! ```

use crate::ir::{Remark, Shape};
use crate::node::{Node, Value};

use super::keywords;
use super::object::Part;
use super::scope::{Scope, within};

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
            if let Some(shape) = self.one_shape(&schemas, part) {
                return Additional::Shape(shape);
            }
        }
        found
    }

    /// What all of these schemas are; any JSON where they differ.
    fn one_shape(&mut self, schemas: &[&Node], part: &Part<'_>) -> Option<Shape> {
        let name = within(&part.owner, "value");
        let mut found: Option<Shape> = None;
        for (index, schema) in schemas.iter().enumerate() {
            let twin = schemas.iter().take(index).any(|earlier| earlier == schema);
            if twin {
                continue;
            }
            let shape = self.value(schema, &name).into_shape();
            match &found {
                Some(known) if *known != shape => {
                    self.untyped(
                        schema.origin,
                        "properties of several patterns hold different things",
                    );
                    return Some(Shape::Any);
                }
                Some(_) | None => found = Some(shape),
            }
        }
        found
    }
}

/// The schema that no value fits: `false`, as `normalize` writes it.
fn is_false(schema: &Node) -> bool {
    schema
        .get("not")
        .is_some_and(|not| !keywords::says_something(not))
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
