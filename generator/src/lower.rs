//! A document in the dialect of OpenAPI 3.0 becomes the plain data of [`ir`](crate::ir).
//!
//! Each component schema and each operation is lowered on its own, on all cores; what they share is read before (`tables`), and
//! what they made is joined afterwards (`arena`). A schema is read by its normal form (`normal`, `schema`), any other object as its
//! `openapiv3` type (`piece`), beside its node, so that everything knows where it came from.
//!
//! ```text
//! components.schemas.User: {type: object, …}  ->  Type { name: Component("User"), kind: Struct { … } }
//! paths./users.get: {operationId: list, …}    ->  Operation { id: "list", method: Get, path: "/users", … }
//! ```

mod access;
mod api;
mod arena;
mod body;
mod client_parameters;
mod components;
mod cycles;
mod docs;
mod encoding;
mod error_sets;
mod formats;
mod media;
mod normal;
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
mod sharing;
mod tables;
mod uninhabited;
mod webhook;

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{
    Api, Direction, ErrorSet, Operation, Parameter, Skipped, Type, TypeName, Visibility, Webhook,
};
use crate::node::Node;

use arena::Arena;
use client_parameters::Lifted;
use normal::Components;
use operation::Draft;
use scope::{Document, Scope};
use sharing::Sharing;
use tables::Tables;

/// The model of a document in the dialect of OpenAPI 3.0. `None` when an error was reported.
pub fn lower(cx: &Diagnostics, root: &Node, config: &Config) -> Option<Api> {
    let document = Document {
        cx,
        root,
        components: Components::new(root),
    };
    let places = operation::places(&document);
    let tables = Tables::new(&document, config, &places);
    let lifted = Lifted::new(&config.client_parameters);

    let components: Vec<Component> = document
        .components
        .all()
        .par_iter()
        .map(|one| component(&document, one.key, one.schema))
        .collect();
    let drafts: Vec<Draft> = places
        .par_iter()
        .filter_map(|place| operation::lower(&document, &tables, &lifted, place))
        .collect();

    let webhooks = webhook::webhooks(&document);

    let mut joined = join(components, drafts, webhooks);
    recursion::break_cycles(cx, &mut joined.types);
    let one_way = access::settle(
        &mut joined.types,
        &joined.operations,
        &joined.webhooks,
        &joined.lifted,
    );
    let sharing = Sharing::apply(&mut joined.types, &one_way);
    paging::attach(cx, config, &joined.types, &mut joined.operations);
    let (client_parameters, needed) = lifted.join(cx, &joined.lifted);
    for (operation, needed) in joined.operations.iter_mut().zip(needed) {
        operation.client_parameters = needed;
    }
    let error_sets = error_sets::find(&joined.types, &sharing, &mut joined.operations);
    joined.hide_unnamed(&sharing, &error_sets);
    let api = Api {
        title: api::title(root),
        version: api::version(root),
        docs: api::docs(root),
        links: api::links(root),
        servers: tables.servers,
        operation_servers: tables.operation_servers,
        security_schemes: tables.security.schemes,
        client_parameters,
        tags: tables::keep_used(tables.tags, &mut joined.operations),
        operations: joined.operations,
        webhooks: joined.webhooks,
        types: joined.types,
        error_sets,
        skipped: skipped(cx),
    };
    (!cx.has_errors()).then_some(api)
}

/// What was left out by this stage and those before it, sorted by what it is.
fn skipped(cx: &Diagnostics) -> Vec<Skipped> {
    let mut skipped = cx.skips();
    skipped.sort_by(|one, other| (&one.what, &one.why).cmp(&(&other.what, &other.why)));
    skipped
}

/// One of `components.schemas`, and the inline types in it.
struct Component {
    ty: Type,
    types: Vec<Type>,
}

fn component(document: &Document<'_>, key: &str, schema: &Node) -> Component {
    let mut scope = Scope::new(document);
    let name = TypeName::Component(key.to_owned());
    let kind = schema::component(&mut scope, schema, &name);
    let ty = Type {
        origin: schema.origin,
        name,
        docs: docs::of_schema(schema),
        direction: Direction::default(),
        visibility: Visibility::default(),
        kind,
    };
    Component {
        ty,
        types: scope.types,
    }
}

/// Everything that was lowered on its own, with final numbers.
struct Joined {
    types: Vec<Type>,
    operations: Vec<Operation>,
    /// For each operation, the parameters that the configuration lifts into the client.
    lifted: Vec<Vec<Parameter>>,
    webhooks: Vec<Webhook>,
}

impl Joined {
    /// Hides the other names of shared declarations that nothing in the crate uses.
    fn hide_unnamed(&mut self, sharing: &Sharing, error_sets: &[ErrorSet]) {
        let callbacks = self
            .operations
            .iter()
            .flat_map(|operation| &operation.callbacks);
        let received = self.webhooks.iter().chain(callbacks);
        let webhooks = received.flat_map(|webhook| {
            webhook
                .payload
                .shape()
                .into_iter()
                .chain(webhook.answered_with())
        });
        let lifted = self
            .lifted
            .iter()
            .flatten()
            .map(|parameter| &parameter.shape);
        let operations = self.operations.iter().flat_map(|operation| {
            // The errors of a set are named where the set is.
            let own = operation
                .error_set
                .is_none()
                .then(|| operation.fails_with());
            let items = operation.paging.iter().map(|paging| &paging.item);
            let errors = own.into_iter().flatten();
            operation
                .sent()
                .chain(operation.succeeds_with())
                .chain(errors)
                .chain(items)
        });
        let sets = error_sets.iter().flat_map(|set| &set.responses);
        let sets = sets.filter_map(|response| response.content.shape());
        let used = operations.chain(webhooks).chain(lifted).chain(sets);
        sharing.hide_unnamed(&mut self.types, used);
    }
}

fn join(components: Vec<Component>, drafts: Vec<Draft>, webhooks: Vec<webhook::Draft>) -> Joined {
    let of_components = components.iter().flat_map(|component| &component.types);
    let of_drafts = drafts.iter().flat_map(|draft| &draft.types);
    let of_webhooks = webhooks.iter().flat_map(|draft| &draft.types);
    let inline = of_components.chain(of_drafts).chain(of_webhooks);
    let arena = Arena::new(components.len(), inline);

    let mut named = Vec::with_capacity(components.len());
    let mut inline = Vec::new();
    for Component { mut ty, mut types } in components {
        let renumber = arena.renumber(&types);
        renumber.ty(&mut ty);
        types.iter_mut().for_each(|ty| renumber.ty(ty));
        named.push(ty);
        inline.append(&mut types);
    }
    let mut operations = Vec::with_capacity(drafts.len());
    let mut lifted = Vec::with_capacity(drafts.len());
    for mut draft in drafts {
        let renumber = arena.renumber(&draft.types);
        renumber.operation(&mut draft.operation);
        draft
            .lifted
            .iter_mut()
            .for_each(|parameter| renumber.parameter(parameter));
        draft.types.iter_mut().for_each(|ty| renumber.ty(ty));
        operations.push(draft.operation);
        lifted.push(draft.lifted);
        inline.append(&mut draft.types);
    }
    let mut received = Vec::with_capacity(webhooks.len());
    for mut draft in webhooks {
        let renumber = arena.renumber(&draft.types);
        renumber.webhook(&mut draft.webhook);
        draft.types.iter_mut().for_each(|ty| renumber.ty(ty));
        received.push(draft.webhook);
        inline.append(&mut draft.types);
    }
    Joined {
        types: arena.collect(named, inline),
        operations,
        lifted,
        webhooks: received,
    }
}
