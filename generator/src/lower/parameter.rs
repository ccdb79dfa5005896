//! Parameter Object.
//!
//! ```text
//! {name: ids, in: query, style: pipeDelimited, schema: {type: array, …}}  ->  Style { PipeDelimited, Joined }, Array(…)
//! ```

use std::collections::BTreeMap;

use indexmap::{IndexMap, IndexSet};

use crate::diagnostics::Diagnostics;
use crate::ir::{
    Deprecation, Docs, Location, Parameter, ParameterEncoding, Presence, Shape, StringFormat,
    Style, TypeName,
};
use crate::node::Node;

use super::document::{Document, Resolved};
use super::encoding::{self, FORM, check_style, is_whole_query};
use super::endpoint::Endpoint;
use super::media::{self, Kind};
use super::scope::{Reason, Scope};
use super::{body, docs, header, template};

/// Header parameters that the specification ignores (Parameter Object, `name`): the client writes them itself.
const RESERVED_HEADERS: [&str; 3] = ["accept", "content-type", "authorization"];

/// The parameters of an operation: those of its path in the order of the path, then the others as they are declared.
pub(super) fn of_endpoint<'a>(
    scope: &mut Scope<'a>,
    endpoint: &Endpoint<'a>,
    operation: &str,
) -> Result<Vec<Parameter>, Reason> {
    let cx = scope.cx();
    let mut others = Vec::new();
    let mut in_path = BTreeMap::new();
    for declared in declared(scope.document, endpoint) {
        match parameter(scope, &declared, operation)? {
            Some(parameter) if parameter.location == Location::Path => {
                in_path.insert(parameter.wire_name.clone(), parameter);
            }
            other => others.extend(other),
        }
    }
    let parts = template::parts(endpoint.path).into_iter();
    let variables: IndexSet<&str> = parts.filter_map(|(_, variable)| variable).collect();
    let ordered = variables.into_iter().map(|variable| {
        // Smithy writes `{key+}` for a variable that may hold slashes, and declares it as `key`.
        let plain = variable.strip_suffix('+').unwrap_or(variable);
        let declared = in_path.remove(variable).or_else(|| in_path.remove(plain));
        match declared {
            Some(parameter) => Parameter {
                wire_name: variable.to_owned(),
                ..parameter
            },
            None => undeclared(cx, endpoint.operation, variable),
        }
    });
    let mut parameters: Vec<Parameter> = ordered.collect();
    for (name, stray) in in_path {
        // Parameter Object, `name`: it MUST stand in the path's template. Nothing says that it is ignored where it does not.
        let what = format!("path parameter `{name}`");
        let why = format!("the path `{}` has no place for it", endpoint.path);
        let help = "into the path, or correct the parameter's `name` or `in`";
        cx.skipped(stray.origin, &what, &why)
            .help(format!("write `{{{name}}}` {help}"));
    }
    parameters.append(&mut others);
    Ok(parameters)
}

/// The parameters of the path item, each replaced where the operation has one of the same name and location, then the operation's.
fn declared<'a>(document: &Document<'a>, endpoint: &Endpoint<'a>) -> Vec<Resolved<'a>> {
    let mut all = IndexMap::new();
    let inherited = endpoint.item.list("parameters");
    for list in [inherited, endpoint.operation.list("parameters")] {
        let mut declared = IndexMap::new();
        for parameter in list.iter().filter_map(|node| document.resolve(node)) {
            let origin = parameter.node.origin;
            let kept = declared.entry(key(parameter.node)).or_insert(parameter);
            if kept.node.origin != origin {
                let message = "this parameter is declared twice; the first one is used";
                document.cx.note(origin, message);
            }
        }
        all.extend(declared);
    }
    all.into_values().collect()
}

/// What tells parameters apart: `in` and `name`; header names in any case are the same.
fn key(node: &Node) -> (&str, String) {
    match (node.string("in"), node.string("name")) {
        ("header", name) => ("header", name.to_ascii_lowercase()),
        (location, name) => (location, name.to_owned()),
    }
}

/// A parameter of an operation; `None` if it is left out.
fn parameter<'a>(
    scope: &mut Scope<'a>,
    declared: &Resolved<'a>,
    operation: &str,
) -> Result<Option<Parameter>, Reason> {
    let node = declared.node;
    let wire_name = node.string("name");
    let known = declared.key.and_then(|key| scope.parameters.get(key));
    let lowered = known.cloned().unwrap_or_else(|| {
        let own = (operation, wire_name);
        let (owner, word) = declared.key.map_or(own, |key| (key, "parameter"));
        let name = TypeName::Inline(vec![owner.to_owned(), word.to_owned()]);
        read(scope, node, &name)
    });
    if let Some(key) = declared.key {
        let known = scope.parameters.entry(key);
        known.or_insert_with(|| lowered.clone());
    }
    let why = match lowered {
        Ok(parameter) => {
            return Ok(parameter.map(|parameter| Parameter {
                docs: with_own_words(declared, parameter.docs),
                ..parameter
            }));
        }
        Err(why) => why,
    };
    let is_query = is_whole_query(node);
    if body::presence(node) == Presence::Required {
        let what = if is_query { "query" } else { "parameter" };
        return Err(format!("its {what} `{wire_name}` is {why}"));
    }
    let (what, why) = match is_query {
        true => (
            format!("the query `{wire_name}`"),
            format!("only queries of `{FORM}` can be written"),
        ),
        false => (
            format!("parameter `{wire_name}` of operation `{operation}`"),
            format!("it is {why}"),
        ),
    };
    scope.cx().skipped(node.origin, &what, &why);
    Ok(None)
}

/// A parameter with the words of its schema alone; `None` if it is ignored. An error says what it is that cannot be sent.
fn read<'a>(
    scope: &mut Scope<'a>,
    node: &'a Node,
    name: &TypeName,
) -> Result<Option<Parameter>, Reason> {
    let cx = scope.cx();
    let Some((location, styled)) = encoding::of_parameter(scope.document, node) else {
        return Ok(None);
    };
    let wire_name = node.string("name");
    let mut reserved = RESERVED_HEADERS.into_iter();
    if location == Location::Header && reserved.any(|name| wire_name.eq_ignore_ascii_case(name)) {
        let message = format!(
            "OpenAPI ignores a header parameter of the name `{wire_name}`: the client writes that header itself"
        );
        cx.note(node.origin, message);
        return Ok(None);
    }
    header::check(location.key(), wire_name)?;
    let (encoding, shape, docs) = match value(scope.document, node)? {
        Value::Styled(schema) => {
            let shape = super::schema::value(scope, schema, name);
            (styled, shape.split_null().0, docs::of_schema(schema))
        }
        Value::Json(media) => {
            let docs = media.get("schema").map(docs::of_schema);
            let mut docs = docs.unwrap_or_default();
            add_example(&mut docs, media);
            (
                ParameterEncoding::Json,
                body::json(scope, media, name),
                docs,
            )
        }
    };
    check_style(scope, node, &encoding, &shape)?;
    Ok(Some(Parameter {
        origin: node.origin,
        wire_name: wire_name.to_owned(),
        location,
        presence: body::presence(node),
        encoding,
        shape,
        docs,
    }))
}

/// Where a parameter says what its value is.
enum Value<'n> {
    /// A Schema Object: it is sent by the parameter's style.
    Styled(&'n Node),
    /// A Media Type Object: it is sent as JSON.
    Json(&'n Node),
}

/// `schema`, or what is in `content`; an error says what it is that cannot be sent.
fn value<'a>(document: &Document<'a>, node: &'a Node) -> Result<Value<'a>, Reason> {
    if let Some(schema) = node.get("schema") {
        return Ok(Value::Styled(schema));
    }
    if is_whole_query(node) {
        let form = node.at(&["content", FORM]);
        let form = form.filter(|form| form.get("encoding").is_none());
        let schema = form.and_then(|form| form.get("schema"));
        return schema.map(Value::Styled).ok_or(format!("not `{FORM}`"));
    }
    let media = media::choose(document, node).ok_or("an empty `content`")?;
    let is_string = media.kind == Kind::Text || media.name == "*/*";
    match (media.kind, media.node.get("schema")) {
        (Kind::Json, _) => Ok(Value::Json(media.node)),
        (_, Some(schema)) if is_string => Ok(Value::Styled(schema)),
        (Kind::Form | Kind::Multipart | Kind::Text | Kind::Bytes, _) => {
            Err(format!("`{}`", media.name))
        }
    }
}

/// A variable of the path that no parameter declares.
fn undeclared(cx: &Diagnostics, operation: &Node, variable: &str) -> Parameter {
    let message =
        format!("no parameter declares `{{{variable}}}` of the path; it is taken as a string");
    let help = "in: path, required: true, schema: {type: string}}`";
    cx.note(operation.origin.key(), message)
        .help(format!("add `{{name: {variable}, {help}"));
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
