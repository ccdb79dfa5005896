//! The documents of `specs/`, with their overlays and configuration, from end to end.

use std::path::Path;

use generator::diagnostics::{Diagnostics, Severity};
use generator::ir::{
    Api, Content, Location, Nullability, PageParameter, ParameterEncoding, Presence, SecurityKind,
    Shape, StringFormat, Success, TypeKind, TypeName,
};
use generator::{Input, NoLoader, Source, config, load, lower, normalize};

fn vendor(name: &str) -> Api {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../specs")
        .join(name);
    let read = |file: &str| {
        let text = std::fs::read_to_string(folder.join(file)).ok()?;
        Some(Source::new(file, text))
    };
    let cx = Diagnostics::new();
    let input = Input {
        overlay: read("overlay.yaml"),
        ..Input::new(read("openapi.yaml").unwrap())
    };
    let api = (|| {
        let config = config::parse(&cx, &read("codegen.toml").unwrap())?;
        let node = load::parse(&cx, &input)?;
        let node = normalize::to_openapi30(&cx, node, input.overlay.as_ref(), &NoLoader)?;
        lower::lower(&cx, &node, &config)
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
        .filter(|operation| operation.server.is_some());
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
    let servers = api.servers.iter();
    let placeholders: Vec<bool> = servers.map(|server| server.is_placeholder).collect();
    assert_eq!(placeholders, [false, true]);
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
    assert_eq!(field("password").shape, Shape::String(StringFormat::Secret));
    assert_eq!(field("properties").shape, Shape::Map(Box::new(Shape::Any)));
    assert_eq!(field("properties").presence, Presence::Optional);
    assert!(api.skipped.is_empty());
}

#[test]
fn tooljet_is_complete() {
    let api = vendor("tooljet");
    let operation = |id: &str| {
        let mut all = api.operations.iter();
        all.find(|operation| operation.id.as_deref() == Some(id))
            .unwrap()
    };
    assert_eq!(api.operations.len(), 8);
    let token = SecurityKind::ApiKey {
        location: Location::Header,
        name: "Authorization".to_owned(),
        prefix: "Basic ".to_owned(),
    };
    assert_eq!(api.security_schemes[0].kind, token);
    assert!(api.servers[0].variables[0].is_placeholder);
    let relations = operation("replaceUserWorkspacesRelations");
    let relations = relations.body.as_ref().unwrap();
    assert!(matches!(relations.content, Content::Json(Shape::Array(_))));
    let relation = operation("replaceUserWorkspace").body.as_ref().unwrap();
    assert_eq!(relation.presence, Presence::Optional);
    assert!(matches!(
        &operation("createUser").success,
        Success::One {
            content: Content::Json(Shape::Nullable(_)),
            ..
        }
    ));
    assert!(api.skipped.is_empty());
}

#[test]
fn userfront_is_complete() {
    let api = vendor("userfront");
    assert_eq!(api.operations.len(), 24);
    let operation = |id: &str| {
        let mut operations = api.operations.iter();
        operations
            .find(|operation| operation.id.as_deref() == Some(id))
            .unwrap()
    };
    let find = operation("findTenantUsers");
    let parameters = find.parameters.iter().map(|parameter| {
        let is_json = parameter.encoding == ParameterEncoding::Json;
        (parameter.wire_name.as_str(), is_json, &parameter.shape)
    });
    let open = Shape::Map(Box::new(Shape::Any));
    let text = Shape::String(StringFormat::Plain);
    let number = Shape::Integer(generator::ir::IntegerFormat::I64);
    let expected = [
        ("tenantId", false, &text),
        ("where", true, &open),
        ("order", false, &text),
        ("page", false, &number),
    ];
    assert_eq!(parameters.collect::<Vec<_>>(), expected);
    let cursor = find.paging.as_ref().map(|paging| &paging.parameter);
    assert!(matches!(
        cursor,
        Some(PageParameter::PageNumber { first: 1, .. })
    ));
    let body = operation("searchUsers").body.as_ref().unwrap();
    assert_eq!(body.presence, Presence::Optional);
    assert_eq!(operation("getStatus").tag, None);
    let user = api
        .types
        .iter()
        .find(|ty| ty.name == TypeName::Component("User".to_owned()))
        .unwrap();
    let TypeKind::Struct(user) = &user.kind else {
        panic!("a struct")
    };
    assert_eq!(user.required, [0; 0]);
    let nullable = user
        .fields
        .iter()
        .filter(|field| field.nullability == Nullability::Nullable);
    let nullable: Vec<_> = nullable.map(|field| field.wire_name.as_str()).collect();
    assert_eq!(nullable, ["lastActiveAt"]);
    assert!(api.skipped.is_empty());
}
