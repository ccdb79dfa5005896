//! A document in the dialect of OpenAPI 3.0 becomes the plain data of [`ir`](crate::ir).
//!
//! What operations share is read first (`server`, `security`), then each component schema and each operation is lowered. A schema is read by
//! its normal form (`normal`, `schema`). What a reference leads to is found in one place (`document`), and lowered once. In the end
//! types are sorted by name (`arena`). Objects of which typed members are used are read as their `openapiv3` type; of others the node
//! is read.
//!
//! ```text
//! components.schemas.User: {type: object, …}  ->  Type { name: Component("User"), kind: Struct { … } }
//! paths./users.get: {operationId: list, …}    ->  Operation { id: "list", method: Get, path: "/users", … }
//! ```

mod access;
mod arena;
mod body;
mod docs;
mod document;
mod draft;
mod encoding;
mod endpoint;
mod error_sets;
mod formats;
mod graph;
mod header;
mod media;
mod normal;
mod operation;
mod paging;
mod parameter;
mod recursion;
mod response;
mod schema;
mod scope;
mod security;
mod server;
mod sharing;
mod template;
mod webhook;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{
    Api, Direction, ErrorSet, Link, Operation, Parameter, Shape, Skipped, SkippedKind, Type,
    TypeName, Webhook,
};
use crate::node::Node;

use document::Document;
use draft::Draft;
use normal::Components;
use operation::Shared;
use scope::Scope;
use security::Security;
use server::Servers;
use sharing::Sharing;

/// The model of a document in the dialect of OpenAPI 3.0. `None` when an error was reported.
pub fn lower(cx: &Diagnostics, root: &Node, config: &Config) -> Option<Api> {
    let document = Document {
        cx,
        root,
        components: Components::new(root),
    };
    let endpoints = endpoint::all(&document);
    let shared = Shared {
        servers: Servers::new(&document, config, &endpoints),
        security: Security::new(&document, &endpoints),
        lifted: &config.client_parameters,
    };
    endpoint::check_ids(cx, config, &endpoints);

    let mut scope = Scope::new(&document);
    for one in document.components.all() {
        let component = component(&mut scope, one.key, one.schema);
        scope.components.push(component);
    }
    let drafts = endpoints.iter();
    let drafts = drafts.filter_map(|endpoint| shared.lower(&mut scope, endpoint));
    let mut drafts: Vec<Draft<'_>> = drafts.collect();
    let mut webhooks = webhook::webhooks(&mut scope);

    let mut types = arena::sorted(scope.components, scope.types, &mut drafts, &mut webhooks);
    let tags = draft::tags(root, &mut drafts);
    let client_parameters = draft::client_parameters(cx, shared.lifted, &mut drafts);
    let drafts = drafts.into_iter();
    let drafts = drafts.map(|draft| (draft.operation, draft.lifted));
    let (mut operations, lifted): (Vec<Operation>, Vec<Vec<Parameter>>) = drafts.unzip();
    recursion::break_cycles(cx, &mut types);
    let one_way = access::assign(&mut types, &operations, &webhooks, &lifted);
    let sharing = Sharing::apply(&mut types, &one_way);
    paging::attach(cx, config, &types, &mut operations);
    let error_sets = error_sets::find(&types, &sharing, &mut operations);
    let signatures = signatures(&operations, &webhooks, &lifted, &error_sets);
    sharing.hide_unnamed(&mut types, signatures);
    let info = |key| docs::text(root.get("info")?, key);
    let api = Api {
        title: info("title").unwrap_or_default(),
        version: info("version").unwrap_or_default(),
        docs: root.get("info").map(docs::of_object).unwrap_or_default(),
        links: links(root),
        servers: shared.servers.root.into_values().collect(),
        operation_servers: shared.servers.own.into_values().collect(),
        security_schemes: shared.security.schemes,
        client_parameters,
        tags,
        operations,
        webhooks,
        types,
        error_sets,
        skipped: skipped(cx),
    };
    check_is_not_empty(cx, root, &api);
    (!cx.has_errors()).then_some(api)
}

/// `termsOfService`, `contact`, `license` and the document's `externalDocs`, where they have an address.
fn links(root: &Node) -> Vec<Link> {
    let rows: [(&str, &[&str], &str); 4] = [
        ("Documentation", &["externalDocs"], "url"),
        ("Terms of service", &["info"], "termsOfService"),
        ("Contact", &["info", "contact"], "url"),
        ("License", &["info", "license"], "url"),
    ];
    let link = |(label, path, key): (&str, &[&str], &str)| {
        Some(Link {
            label: label.to_owned(),
            url: docs::text(root.at(path)?, key)?,
        })
    };
    rows.into_iter().filter_map(link).collect()
}

/// A document that has operations must not come to nothing.
fn check_is_not_empty(cx: &Diagnostics, root: &Node, api: &Api) {
    let mut skipped = api.skipped.iter();
    let is_empty = api.operations.is_empty() && api.webhooks.is_empty() && api.types.is_empty();
    if is_empty && skipped.any(|one| one.kind == SkippedKind::Operation) {
        let message = "nothing of this document is left: each of its operations was skipped";
        cx.error(root.origin, message)
            .help("correct what was skipped, in the document or in an overlay");
    }
}

/// What was left out by this stage and those before it, sorted by what it is.
fn skipped(cx: &Diagnostics) -> Vec<Skipped> {
    let mut skipped = cx.skips();
    skipped.sort_by(|one, other| (&one.what, &one.why).cmp(&(&other.what, &other.why)));
    skipped
}

/// One of `components.schemas`.
fn component(scope: &mut Scope<'_>, key: &str, schema: &Node) -> Type {
    scope.begin();
    let name = TypeName::Component(key.to_owned());
    let kind = schema::lower(scope, schema, &name);
    Type {
        origin: schema.origin,
        kind,
        name,
        docs: docs::of_schema(schema),
        direction: Direction::default(),
        is_hidden: false,
    }
}

/// What the signatures of operations and webhooks name.
fn signatures<'s>(
    operations: &'s [Operation],
    webhooks: &'s [Webhook],
    lifted: &'s [Vec<Parameter>],
    error_sets: &'s [ErrorSet],
) -> impl Iterator<Item = &'s Shape> {
    let callbacks = operations.iter().flat_map(|operation| &operation.callbacks);
    let received = webhooks.iter().chain(callbacks).flat_map(|webhook| {
        let payload = webhook.payload.shape().into_iter();
        payload.chain(webhook.responds_with())
    });
    let lifted = lifted.iter().flatten().map(|parameter| &parameter.shape);
    let called = operations.iter().flat_map(|operation| {
        // The errors of a set are named where the set is.
        let is_alone = operation.error_set.is_none();
        let errors = is_alone.then(|| operation.fails_with());
        let items = operation.paging.iter().map(|paging| &paging.item);
        let errors = errors.into_iter().flatten();
        let called = operation.sent().chain(operation.succeeds_with());
        called.chain(errors).chain(items)
    });
    let sets = error_sets.iter().flat_map(|set| &set.responses);
    let sets = sets.filter_map(|response| response.content.shape());
    called.chain(received).chain(lifted).chain(sets)
}
