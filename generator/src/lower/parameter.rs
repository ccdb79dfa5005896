//! Parameter Object.
//!
//! ```text
//! {name: ids, in: query, style: pipeDelimited, schema: {type: array, …}}  ->  Style { PipeDelimited, Joined }, Array(…)
//! ```

use std::collections::BTreeMap;

use indexmap::IndexMap;
use indexmap::map::Entry;

use crate::diagnostics::Diagnostics;
use crate::ir::{
    Deprecation, Docs, Location, Parameter, ParameterEncoding, Presence, Shape, StringFormat,
    Style, TypeName,
};
use crate::node::Node;

use super::body;
use super::document::{Document, Resolved};
use super::encoding::{self, FORM, check_style, is_whole_query};
use super::endpoint::Endpoint;
use super::media::{self, Kind};
use super::scope::{Reason, Scope};
use super::{docs, path};

/// Header parameters that the specification ignores (Parameter Object, `name`): the client writes them itself.
const RESERVED_HEADERS: [&str; 3] = ["accept", "content-type", "authorization"];

/// The parameters of an operation: those of its path in the order of the path, then the others as they are declared.
pub(super) fn of_endpoint<'a>(
    scope: &mut Scope<'a>,
    endpoint: &Endpoint<'a>,
    operation: &str,
) -> Result<Vec<Parameter>, Reason> {
    let cx = scope.document.cx;
    let mut others = Vec::new();
    let mut in_path = BTreeMap::new();
    for declared in declared(scope.document, endpoint) {
        if let Some(parameter) = parameter(scope, &declared, operation)? {
            match parameter.location {
                Location::Path => drop(in_path.insert(parameter.wire_name.clone(), parameter)),
                Location::Query | Location::Header | Location::Cookie => others.push(parameter),
            }
        }
    }
    let mut ordered = Vec::new();
    for variable in path::variables(endpoint.path) {
        // Smithy writes `{key+}` for a variable that may hold slashes, and declares it as `key`.
        let plain = variable.strip_suffix('+').unwrap_or(variable);
        let declared = in_path.remove(variable).or_else(|| in_path.remove(plain));
        ordered.push(match declared {
            Some(parameter) => Parameter {
                wire_name: variable.to_owned(),
                ..parameter
            },
            None => undeclared(cx, endpoint.operation, variable),
        });
    }
    for (name, stray) in in_path {
        // Parameter Object, `name`: it MUST stand in the path's template. Nothing says that it is ignored where it does not.
        let why = format!("the path `{}` has no place for it", endpoint.path);
        cx.skipped(stray.origin, &format!("path parameter `{name}`"), &why)
            .help(format!(
                "write `{{{name}}}` into the path, or correct the parameter's `name` or `in`"
            ));
    }
    ordered.append(&mut others);
    Ok(ordered)
}

/// The parameters of the path item, each replaced where the operation has one of the same name and location, then the operation's.
fn declared<'a>(document: &Document<'a>, endpoint: &Endpoint<'a>) -> Vec<Resolved<'a>> {
    let inherited = endpoint.item.get("parameters");
    let own = endpoint.operation.get("parameters");
    let mut declared: IndexMap<_, (bool, Resolved<'a>)> = IndexMap::new();
    for (is_own, list) in [(false, inherited), (true, own)] {
        for node in list.and_then(Node::as_array).into_iter().flatten() {
            let Some(parameter) = document.resolve(node) else {
                continue;
            };
            match declared.entry(key(parameter.node)) {
                Entry::Occupied(known) if known.get().0 == is_own => {
                    document.cx.note(
                        parameter.node.origin,
                        "this parameter is declared twice; the first one is used",
                    );
                }
                Entry::Occupied(mut inherited) => {
                    inherited.insert((is_own, parameter));
                }
                Entry::Vacant(free) => {
                    free.insert((is_own, parameter));
                }
            }
        }
    }
    let declared = declared.into_values();
    declared.map(|(_, parameter)| parameter).collect()
}

/// What tells parameters apart: `in` and `name`; header names in any case are the same.
fn key(node: &Node) -> (Option<&str>, Option<String>) {
    let location = node.get("in").and_then(Node::as_str);
    let name = node.get("name").and_then(Node::as_str);
    let name = name.map(|name| match location {
        Some("header") => name.to_ascii_lowercase(),
        _ => name.to_owned(),
    });
    (location, name)
}

/// A parameter of an operation; `None` if it is left out.
fn parameter<'a>(
    scope: &mut Scope<'a>,
    declared: &Resolved<'a>,
    operation: &str,
) -> Result<Option<Parameter>, Reason> {
    let (cx, node) = (scope.document.cx, declared.node);
    let wire_name = node.string("name");
    let lowered = match declared.key {
        None => {
            let name = TypeName::Inline(vec![operation.to_owned(), wire_name.to_owned()]);
            read(scope, node, &name)
        }
        Some(key) => match scope.parameters.get(key) {
            Some(known) => known.clone(),
            None => {
                let name = TypeName::Inline(vec![key.to_owned(), "parameter".to_owned()]);
                let lowered = read(scope, node, &name);
                scope.parameters.insert(key, lowered.clone());
                lowered
            }
        },
    };
    let why = match lowered {
        Ok(parameter) => {
            return Ok(parameter.map(|parameter| Parameter {
                docs: with_own_words(declared, parameter.docs),
                ..parameter
            }));
        }
        Err(why) => why,
    };
    match (body::presence(node), is_whole_query(node)) {
        (Presence::Required, true) => Err(format!("its query `{wire_name}` is {why}")),
        (Presence::Required, false) => Err(format!("its parameter `{wire_name}` is {why}")),
        (Presence::Optional, true) => {
            let why = format!("only queries of `{FORM}` can be written");
            cx.skipped(node.origin, &format!("the query `{wire_name}`"), &why);
            Ok(None)
        }
        (Presence::Optional, false) => {
            let what = format!("parameter `{wire_name}` of operation `{operation}`");
            cx.skipped(node.origin, &what, &format!("it is {why}"));
            Ok(None)
        }
    }
}

/// A parameter with the words of its schema alone; `None` if it is ignored. An error says what it is that cannot be sent.
fn read<'a>(
    scope: &mut Scope<'a>,
    node: &'a Node,
    name: &TypeName,
) -> Result<Option<Parameter>, Reason> {
    let cx = scope.document.cx;
    let Some((location, styled)) = encoding::of_parameter(cx, node) else {
        return Ok(None);
    };
    let wire_name = node.string("name");
    if location == Location::Header
        && RESERVED_HEADERS.contains(&wire_name.to_ascii_lowercase().as_str())
    {
        let message = format!(
            "OpenAPI ignores a header parameter of the name `{wire_name}`: the client writes that header itself"
        );
        cx.note(node.origin, message);
        return Ok(None);
    }
    let value = value(scope.document, node)?;
    let (encoding, shape) = match (value.schema, value.is_json) {
        (Some(schema), false) => {
            let shape = super::schema::value(scope, schema, name);
            (styled, shape.split_null().0)
        }
        (Some(schema), true) => {
            let shape = super::schema::value(scope, schema, name);
            (ParameterEncoding::Json, shape)
        }
        (None, _) => (ParameterEncoding::Json, Shape::Any),
    };
    check_style(cx, node, &encoding, &shape);
    Ok(Some(Parameter {
        origin: node.origin,
        wire_name: wire_name.to_owned(),
        location,
        presence: body::presence(node),
        encoding,
        shape,
        docs: value.docs,
    }))
}

/// Where a parameter says what its value is.
struct Value<'n> {
    schema: Option<&'n Node>,
    /// Whether it is sent as JSON, rather than by the parameter's style.
    is_json: bool,
    docs: Docs,
}

/// `schema`, or what is in `content`; an error says what it is that cannot be sent.
fn value<'a>(document: &Document<'a>, node: &'a Node) -> Result<Value<'a>, Reason> {
    let styled = |schema: &'a Node| Value {
        schema: Some(schema),
        is_json: false,
        docs: docs::of_schema(schema),
    };
    if let Some(schema) = node.get("schema") {
        return Ok(styled(schema));
    }
    if is_whole_query(node) {
        let form = node.at(&["content", FORM]);
        let form = form.filter(|form| form.get("encoding").is_none());
        let schema = form.and_then(|form| form.get("schema"));
        return schema.map(styled).ok_or(format!("not `{FORM}`"));
    }
    let content = node.get("content");
    let media = content.and_then(|content| media::choose(document, content));
    let media = media.ok_or("an empty `content`")?;
    let schema = media.node.get("schema");
    let is_string = media.kind == Kind::Text || media.name == "*/*";
    match (media.kind, schema) {
        (Kind::Json, schema) => {
            let mut docs = schema.map(docs::of_schema).unwrap_or_default();
            add_example(&mut docs, media.node);
            Ok(Value {
                schema,
                is_json: true,
                docs,
            })
        }
        (Kind::Text | Kind::Bytes | Kind::Form, Some(schema)) if is_string => Ok(styled(schema)),
        (Kind::Text | Kind::Bytes | Kind::Form, _) => Err(format!("`{}`", media.name)),
    }
}

/// A variable of the path that no parameter declares.
fn undeclared(cx: &Diagnostics, operation: &Node, variable: &str) -> Parameter {
    cx.note(
        operation.origin.key(),
        format!("no parameter declares `{{{variable}}}` of the path; it is taken as a string"),
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
            explode: false,
            allow_reserved: false,
        },
        shape: Shape::String(StringFormat::Plain),
        docs: Docs::default(),
    }
}

/// The parameter's own words before those of its schema; the remarks of both.
fn with_own_words(declared: &Resolved<'_>, schema: Docs) -> Docs {
    let own = declared.docs();
    let mut docs = schema;
    add_example(&mut docs, declared.node);
    docs.description = own.description.or(docs.description);
    if own.deprecated == Deprecation::Deprecated {
        docs.deprecated = Deprecation::Deprecated;
    }
    docs
}

/// The example of an object, unless its schema has one.
fn add_example(docs: &mut Docs, node: &Node) {
    if docs.remarks.iter().all(|remark| remark.words != "Example") {
        docs.remarks.extend(docs::example(node));
    }
}
