//! The two vendors' documents, with their overlays and notes, from end to end.

use std::path::Path;

use generator::diagnostics::{Diagnostics, Severity};
use generator::ir::{Api, Presence, ServerKind, Shape, TextFormat, TypeKind, TypeName};
use generator::{Input, NoLoader, Source, load, lower, normalize, notes};

fn vendor(name: &str) -> Api {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../specs")
        .join(name);
    let read = |file: &str| Source::new(file, std::fs::read_to_string(folder.join(file)).unwrap());
    let cx = Diagnostics::new();
    let input = Input {
        overlay: Some(read("overlay.yaml")),
        ..Input::new(read("openapi.yaml"))
    };
    let api = (|| {
        let notes = notes::parse(&cx, &read("codegen.toml"))?;
        let node = load::parse(&cx, &input, &NoLoader)?;
        let node = normalize::to_openapi30(&cx, node, input.overlay.as_ref())?;
        lower::lower(&cx, &node, &notes)
    })();
    assert_eq!(cx.count(Severity::Skipped), 0);
    let report = cx.into_report();
    api.unwrap_or_else(|| panic!("{report}"))
}

#[test]
fn softr_is_complete() {
    let api = vendor("softr");
    assert_eq!(api.operations.len(), 15);
    let own = api
        .operations
        .iter()
        .filter(|operation| operation.server != generator::ir::OperationServer::Root);
    assert!(
        own.clone()
            .all(|operation| operation.path.starts_with("/databases"))
    );
    assert_eq!(own.count(), 7);
    assert_eq!(api.operation_servers.len(), 1);
    let user = api
        .operations
        .iter()
        .filter(|operation| !operation.client_parameters.is_empty());
    assert!(
        user.clone()
            .all(|operation| operation.path.starts_with("/users"))
    );
    assert_eq!(user.count(), 8);
    let paged = api
        .operations
        .iter()
        .find(|operation| operation.paging.is_some())
        .unwrap();
    assert_eq!(paged.id.as_deref(), Some("listRecords"));
}

#[test]
fn propelauth_is_complete() {
    let api = vendor("propelauth");
    assert_eq!(api.operations.len(), 20);
    let kinds: Vec<ServerKind> = api.servers.iter().map(|server| server.kind).collect();
    assert_eq!(kinds, [ServerKind::Real, ServerKind::Placeholder]);
    assert!(
        api.operations
            .iter()
            .any(|operation| operation.path == "/api/backend/v1/user/")
    );
    let request = api
        .types
        .iter()
        .find(|ty| ty.name == TypeName::Component("CreateUserRequest".to_owned()))
        .unwrap();
    let TypeKind::Struct(request) = &request.kind else {
        panic!("a struct")
    };
    assert_eq!(request.required, [0]);
    let field = |name: &str| {
        request
            .fields
            .iter()
            .find(|field| field.wire_name == name)
            .unwrap()
    };
    assert_eq!(field("password").shape, Shape::Text(TextFormat::Secret));
    assert_eq!(field("properties").shape, Shape::Map(Box::new(Shape::Any)));
    assert_eq!(field("properties").presence, Presence::Optional);
    assert!(api.skipped.is_empty());
}
