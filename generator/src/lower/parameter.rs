//! Parameter Object.
//!
//! ```text
//! {name: ids, in: query, style: pipeDelimited, schema: {type: array, …}}  ->  Style { PipeDelimited, Joined }, Array(…)
//! ```

use crate::ir::{
    Deprecation, Docs, Explode, Location, Parameter, ParameterEncoding, Presence, Reserved, Shape,
    StringFormat, Style, TypeName,
};
use crate::node::Node;

use super::body::Reason;
use super::encoding::{Written, place};
use super::scope::Scope;
use super::{docs, path, piece};

/// Header parameters that the specification ignores (Parameter Object, `name`): the client writes them itself.
const RESERVED_HEADERS: [&str; 3] = ["accept", "content-type", "authorization"];

impl<'a> Scope<'a> {
    /// The parameters of an operation: those of its path in the order of the path, then the others as they are declared.
    pub(super) fn parameters(
        &mut self,
        item: &Node,
        operation: &Node,
        path: &str,
        name: &str,
    ) -> Result<Vec<Parameter>, Reason> {
        let mut others = Vec::new();
        let mut in_path = Vec::new();
        for node in self.declared(item, operation) {
            if let Some(parameter) = self.parameter(node, name)? {
                match parameter.location {
                    Location::Path => in_path.push(parameter),
                    Location::Query | Location::Header | Location::Cookie => others.push(parameter),
                }
            }
        }
        let mut ordered = Vec::new();
        for variable in path::variables(path) {
            let named = |name: &str| {
                in_path
                    .iter()
                    .position(|parameter| parameter.wire_name == name)
            };
            // Smithy writes `{key+}` for a variable that may hold slashes, and declares it as `key`.
            let found = named(variable).or_else(|| named(variable.strip_suffix('+')?));
            ordered.push(match found {
                Some(index) => Parameter {
                    wire_name: variable.to_owned(),
                    ..in_path.remove(index)
                },
                None => self.undeclared(operation, variable),
            });
        }
        for stray in in_path {
            // Parameter Object, `name`: it MUST stand in the path's template. Nothing says that it is ignored where it does not.
            self.cx()
                .skipped(
                    stray.origin,
                    &format!("path parameter `{}`", stray.wire_name),
                    &format!("the path `{path}` has no place for it"),
                )
                .help(format!(
                    "write `{{{}}}` into the path, or correct the parameter's `name` or `in`",
                    stray.wire_name
                ));
        }
        ordered.append(&mut others);
        Ok(ordered)
    }

    /// The parameters of the path item, each replaced where the operation has one of the same name and place, then the operation's.
    fn declared<'n>(&self, item: &'n Node, operation: &'n Node) -> Vec<&'n Node>
    where
        'a: 'n,
    {
        let list = |node: &'n Node| {
            let parameters = node
                .get("parameters")
                .and_then(Node::as_array)
                .unwrap_or(&[]);
            parameters
                .iter()
                .map(|parameter| self.resolved(parameter))
                .collect::<Vec<_>>()
        };
        let mut declared = list(item);
        let inherited = declared.len();
        for own in list(operation) {
            match declared.iter().position(|known| key(known) == key(own)) {
                Some(index) if index < inherited => {
                    if let Some(known) = declared.get_mut(index) {
                        *known = own;
                    }
                }
                Some(_) => {
                    self.cx().note(
                        own.origin,
                        "this parameter is declared twice; the first one is used",
                    );
                }
                None => declared.push(own),
            }
        }
        declared
    }

    fn parameter(&mut self, node: &Node, operation: &str) -> Result<Option<Parameter>, Reason> {
        if node.get("schema").is_none() && node.get("content").is_none() {
            let why = "this parameter has neither `schema` nor `content`";
            self.cx()
                .error(node.origin, why)
                .help("add `schema: {type: string}`, or what it is");
            return Ok(None);
        }
        let Some(read) = piece::parameter(self.cx(), &with_schema(node)) else {
            return Ok(None);
        };
        let (location, style, reserved) = place(&read);
        let parameter = read.parameter_data();
        let wire_name = parameter.name;
        if location == Location::Header && self.is_reserved(node, &wire_name) {
            return Ok(None);
        }
        let presence = match parameter.required || location == Location::Path {
            true => Presence::Required,
            false => Presence::Optional,
        };
        let name = self.shared(node, "parameter", || {
            TypeName::Inline(vec![operation.to_owned(), wire_name.clone()])
        });
        let written = Written {
            style,
            explode: parameter.explode,
            reserved,
        };
        let read = match (node.get("schema"), node.get("content")) {
            (Some(schema), _) => Ok(self.styled(schema, &name, &written)),
            (None, Some(content)) => self.in_content(content, &name, &written),
            (None, None) => return Ok(None),
        };
        match (read, presence) {
            (Ok(read), _) => {
                self.check_style(node, &read.encoding, &read.shape);
                Ok(Some(Parameter {
                    origin: node.origin,
                    wire_name,
                    location,
                    presence,
                    encoding: read.encoding,
                    shape: read.shape,
                    docs: words_of(node, read.docs),
                }))
            }
            (Err(why), Presence::Required) => Err(format!("its parameter `{wire_name}` is {why}")),
            (Err(why), Presence::Optional) => {
                let what = format!("parameter `{wire_name}` of operation `{operation}`");
                self.cx()
                    .skipped(node.origin, &what, &format!("it is {why}"));
                Ok(None)
            }
        }
    }

    /// Whether a header is one that the specification leaves to the client (Parameter Object, `name`).
    fn is_reserved(&self, node: &Node, name: &str) -> bool {
        let reserved = RESERVED_HEADERS.contains(&name.to_ascii_lowercase().as_str());
        if reserved {
            self.cx().note(
                node.origin,
                format!("OpenAPI ignores a header parameter of the name `{name}`: the client writes that header itself"),
            );
        }
        reserved
    }

    /// A variable of the path that no parameter declares.
    fn undeclared(&self, operation: &Node, variable: &str) -> Parameter {
        self.cx()
            .note(
                operation.origin.key(),
                format!(
                    "no parameter declares `{{{variable}}}` of the path; it is taken as a string"
                ),
            )
            .help(format!(
                "add `{{name: {variable}, in: path, required: true, schema: {{type: string}}}}`"
            ));
        Parameter {
            origin: operation.origin,
            wire_name: variable.to_owned(),
            location: Location::Path,
            presence: Presence::Required,
            encoding: ParameterEncoding::Style {
                style: Style::Simple,
                explode: Explode::Joined,
                reserved: Reserved::Encoded,
            },
            shape: Shape::String(StringFormat::Plain),
            docs: Docs::default(),
        }
    }
}

/// What tells parameters apart: `in` and `name`; header names in any case are the same.
fn key(node: &Node) -> (Option<&str>, Option<String>) {
    let place = node.get("in").and_then(Node::as_str);
    let name = node
        .get("name")
        .and_then(Node::as_str)
        .map(|name| match place {
            Some("header") => name.to_ascii_lowercase(),
            _ => name.to_owned(),
        });
    (place, name)
}

/// `openapiv3` wants a `schema` or a `content`; what is in `content` is read elsewhere.
fn with_schema(node: &Node) -> Node {
    match node.get("schema") {
        Some(_) => node.clone(),
        None => piece::with(
            node,
            "schema",
            Node::new(node.origin, crate::node::Object::new()),
        ),
    }
}

/// The parameter's own words before those of its schema; the remarks of both.
fn words_of(node: &Node, schema: Docs) -> Docs {
    let own = docs::of_object(node);
    let mut remarks = schema.remarks;
    if remarks.iter().all(|remark| remark.words != "Example") {
        remarks.extend(docs::example(node));
    }
    Docs {
        summary: schema.summary,
        description: own.description.or(schema.description),
        remarks,
        deprecated: match own.deprecated {
            Deprecation::Deprecated => Deprecation::Deprecated,
            Deprecation::Current => schema.deprecated,
        },
    }
}
