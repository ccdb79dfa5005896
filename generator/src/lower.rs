//! A document in the dialect of OpenAPI 3.0 becomes the plain data of [`ir`](crate::ir).
//!
//! Each component schema and each operation is lowered on its own, on all cores; what they share is read before (`tables`), and
//! what they made is joined afterwards (`arena`). Every object is read as its `openapiv3` type (`piece`), beside its node, so
//! that everything knows where it came from.
//!
//! ```text
//! components.schemas.User: {type: object, …}  ->  Type { name: Component("User"), kind: Struct { … } }
//! paths./users.get: {operationId: list, …}    ->  Operation { id: "list", method: Get, path: "/users", … }
//! ```

mod all_of;
mod api;
mod arena;
mod body;
mod client_parameters;
mod components;
mod discriminator;
mod docs;
mod formats;
mod keywords;
mod media;
mod nullability;
mod object;
mod operation;
mod paging;
mod parameter;
mod path;
mod piece;
mod recursion;
mod response;
mod schema;
mod scope;
mod security;
mod server;
mod string_enum;
mod tables;
mod union;

use rayon::prelude::*;

use crate::diagnostics::Diagnostics;
use crate::ir::{Api, Operation, Skipped, Type, TypeName};
use crate::node::Node;
use crate::notes::Notes;

use arena::Arena;
use client_parameters::Lifted;
use components::Components;
use operation::Draft;
use scope::{Document, Fragment, Scope};
use tables::Tables;

/// The model of a document in the dialect of OpenAPI 3.0. `None` when an error was reported.
pub fn lower(cx: &Diagnostics, root: &Node, notes: &Notes) -> Option<Api> {
    let document = Document {
        cx,
        root,
        components: Components::new(root),
    };
    let places = operation::places(&document);
    let tables = Tables::new(&document, notes, &places);
    let lifted = Lifted::new(&notes.client_parameters);

    let components: Vec<(Type, Fragment)> = document
        .components
        .all()
        .par_iter()
        .map(|(key, schema)| component(&document, key, schema))
        .collect();
    let operations: Vec<Result<Draft, Fragment>> = places
        .par_iter()
        .map(|place| operation::lower(&document, &tables, &lifted, *place))
        .collect();

    let mut joined = join(&document, components, operations);
    joined
        .skipped
        .extend(tables.security.skipped.iter().cloned());
    recursion::break_cycles(cx, &mut joined.types, &mut joined.skipped);
    paging::attach(cx, notes, &joined.types, &mut joined.operations);
    let (client_parameters, needed) = lifted.join(cx, &joined.lifted);
    for (operation, needed) in joined.operations.iter_mut().zip(needed) {
        operation.client_parameters = needed;
    }
    api::skip_rest(&document, &mut joined.skipped);
    joined.skipped.sort_by_key(|skipped| skipped.origin);
    let api = Api {
        title: api::title(root),
        version: api::version(root),
        docs: api::docs(root),
        links: api::links(root),
        servers: tables.servers,
        operation_servers: tables.operation_servers,
        security_schemes: tables.security.schemes,
        client_parameters,
        tags: tables.tags,
        operations: joined.operations,
        types: joined.types,
        skipped: joined.skipped,
    };
    (!cx.has_errors()).then_some(api)
}

/// One of `components.schemas`.
fn component(document: &Document<'_>, key: &str, schema: &Node) -> (Type, Fragment) {
    let mut scope = Scope::new(document);
    let name = TypeName::Component(key.to_owned());
    let kind = scope.component(schema, &name);
    let ty = Type {
        origin: schema.origin,
        name,
        docs: docs::of_schema(schema),
        kind,
    };
    (ty, scope.made)
}

/// Everything that was lowered on its own, with final numbers.
struct Joined {
    types: Vec<Type>,
    operations: Vec<Operation>,
    /// For each operation, the parameters that the notes lift into the client.
    lifted: Vec<Vec<crate::ir::Parameter>>,
    skipped: Vec<Skipped>,
}

fn join(
    document: &Document<'_>,
    components: Vec<(Type, Fragment)>,
    operations: Vec<Result<Draft, Fragment>>,
) -> Joined {
    let made = components.iter().map(|(_, made)| made);
    let drafts = operations
        .iter()
        .filter_map(|draft| draft.as_ref().ok())
        .map(|draft| &draft.made);
    let arena = Arena::new(
        document.components.len(),
        made.chain(drafts).flat_map(|made| &made.types),
    );

    let mut joined = Joined {
        types: Vec::new(),
        operations: Vec::new(),
        lifted: Vec::new(),
        skipped: Vec::new(),
    };
    let mut named = Vec::with_capacity(components.len());
    let mut inline = Vec::new();
    for (mut ty, mut made) in components {
        let renumber = arena.renumber(&made.types);
        renumber.ty(&mut ty);
        made.types.iter_mut().for_each(|ty| renumber.ty(ty));
        named.push(ty);
        inline.append(&mut made.types);
        joined.skipped.append(&mut made.skipped);
    }
    for draft in operations {
        match draft {
            Ok(Draft {
                mut operation,
                mut lifted,
                mut made,
            }) => {
                let renumber = arena.renumber(&made.types);
                renumber.operation(&mut operation);
                lifted
                    .iter_mut()
                    .for_each(|parameter| renumber.parameter(parameter));
                made.types.iter_mut().for_each(|ty| renumber.ty(ty));
                joined.operations.push(operation);
                joined.lifted.push(lifted);
                inline.append(&mut made.types);
                joined.skipped.append(&mut made.skipped);
            }
            Err(mut made) => joined.skipped.append(&mut made.skipped),
        }
    }
    joined.types = arena.collect(named, inline.into_iter());
    joined
}
