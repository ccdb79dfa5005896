//! Names as tables: what the document writes, and what Rust reads.

use generator::config::Config;
use generator::diagnostics::Diagnostics;
use generator::names::{self, Names, package_fault};
use generator::{Input, NoLoader, Source, load, lower, normalize};
use serde_json::{Map, Value, json};

/// The names of everything in a document of these members.
fn names(title: &str, members: Value) -> Names {
    let mut document = json!({"openapi": "3.0.3", "info": {"title": title, "version": "1"}});
    let (document_members, members) = (document.as_object_mut(), members.as_object().cloned());
    document_members.unwrap().extend(members.unwrap());
    let cx = Diagnostics::new();
    let input = Input::new(Source::new("api.json", document.to_string()));
    let assigned = (|| {
        let node = load::parse(&cx, &input)?;
        let node = normalize::to_openapi30(&cx, node, None, &NoLoader)?;
        let config = Config::default();
        let api = lower::lower(&cx, &node, &config)?;
        names::assign(&cx, &api, &config, None)
    })();
    assigned.unwrap_or_else(|| panic!("{}", cx.into_report()))
}

/// The names of what is in component schemas, each with the wire names of its own.
fn members<const N: usize>(
    schemas: [&[&str]; N],
    schema: fn(&[&str]) -> Value,
) -> [Vec<String>; N] {
    let keyed = schemas.iter().enumerate();
    let keyed = keyed.map(|(index, words)| (format!("S{index:03}"), schema(words)));
    let schemas: Map<String, Value> = keyed.collect();
    let names = names(
        "T",
        json!({"paths": {}, "components": {"schemas": schemas}}),
    );
    let of_type = |index: usize| {
        let members = names.types[index].members.iter();
        members.map(|name| name.as_str().to_owned()).collect()
    };
    std::array::from_fn(of_type)
}

/// The fields of structs with these properties.
fn fields<const N: usize>(properties: [&[&str]; N]) -> [Vec<String>; N] {
    members(properties, |words| {
        let properties = words
            .iter()
            .map(|word| (word.to_string(), json!({"type": "string"})));
        json!({"type": "object", "properties": Map::from_iter(properties)})
    })
}

/// The field for one property.
fn field(property: &str) -> String {
    let [fields] = fields([&[property]]);
    fields.concat()
}

#[test]
fn words_become_variants() {
    for (wire, expected) in [
        ("UserPage", "UserPage"),
        ("user-page", "UserPage"),
        ("CREATED_AT_ASC", "CreatedAtAsc"),
        ("-created_at", "MinusCreatedAt"),
        ("+1", "Plus1"),
        ("-1", "Minus1"),
        ("", "Empty"),
        ("*", "Star"),
        ("<=", "LessEqual"),
        (" ", "Space"),
        ("\\", "Backslash"),
        ("2fa", "Value2fa"),
        ("日本", "日本"),
        ("größe", "Größe"),
    ] {
        let [variants] = members([&[wire]], |words| json!({"type": "string", "enum": words}));
        assert_eq!(variants, [expected], "{wire:?}");
    }
}

#[test]
fn words_become_fields() {
    for (wire, expected) in [
        ("userId", "user_id"),
        ("disableUser2fa", "disable_user2fa"),
        ("X-Request-Id", "x_request_id"),
        ("2fa", "field_2fa"),
        ("+1", "plus_1"),
        ("a.b/c", "a_b_c"),
        ("@type", "r#type"),
        ("self", "self_"),
        ("$", "dollar"),
    ] {
        assert_eq!(field(wire), expected, "{wire:?}");
    }
}

#[test]
fn an_operation_named_like_a_keyword_is_a_raw_method_and_a_plain_constant() {
    let names = names(
        "T",
        json!({"paths": {"/a": {"get": {"operationId": "type", "responses": {"204": {"description": ""}}}}}}),
    );
    let [operation] = names.operations.as_slice() else {
        panic!("one operation");
    };
    assert_eq!(operation.method.as_str(), "r#type");
    assert_eq!(operation.constant.as_str(), "TYPE");
}

#[test]
fn a_name_is_the_same_however_its_letters_are_composed() {
    assert_eq!(field("cafe\u{301}"), field("caf\u{e9}"));
}

#[test]
fn letters_that_rustc_warns_about_are_spelled_out() {
    for (wire, expected) in [
        ("\u{fb01}eld", "field"),
        ("\u{ff41}bc", "abc"),
        ("x\u{b2}", "x2"),
        ("\u{b5}", "\u{3bc}"),
        ("\u{43e}", "u43e"),
        ("\u{13000}", "u13000"),
        ("привет", "привет"),
        ("größe", "größe"),
        ("日本", "日本"),
    ] {
        assert_eq!(field(wire), expected, "{wire:?}");
    }
}

/// A letter of another script is plain only beside one that shows which script is meant, and its capital may look like another.
#[test]
fn variants_are_free_of_lookalikes() {
    for (wire, expected) in [
        ("μ", "U39c"),
        ("\u{b5}m", "U39cM"),
        ("日\u{43e}", "日U43e"),
        ("μέτρο", "Μέτρο"),
        ("привет", "Привет"),
    ] {
        let [variants] = members([&[wire]], |words| json!({"type": "string", "enum": words}));
        assert_eq!(variants, [expected], "{wire:?}");
    }
}

/// Names of fifteen inline objects in each other, of anything that has a name: each has room in a file's name, and those that begin
/// alike stay apart.
#[test]
fn names_fit_a_disk() {
    let long = |last: &str| format!("{}{last}", "customerSubscription".repeat(20));
    let operation = |last: &str| {
        let parameters = json!([{"name": long(last), "in": "query", "schema": {"type": "string"}}]);
        json!({"get": {"operationId": long(last), "tags": [long(last)], "parameters": parameters, "responses": {"204": {"description": ""}}}})
    };
    let nested = (0..15).fold(
        json!({"type": "string", "enum": ["a"]}),
        |inner, _| json!({"type": "object", "properties": {"subscriptionDetails": inner}}),
    );
    let names = names(
        "T",
        json!({
            "paths": {"/a": operation("A"), "/b": operation("B")},
            "components": {"schemas": {
                "Nested": nested, (long("A")): {"type": "object"}, (long("B")): {"type": "object"},
                "Values": {"type": "string", "enum": [long("A"), long("B")]},
                "语".repeat(200): {"type": "object", "properties": {(long("A")): {"type": "string"}, (long("B")): {"type": "string"}}},
            }},
        }),
    );
    let types = names.types.iter();
    let idents: Vec<&str> = types.clone().map(|ty| ty.ident.as_str()).collect();
    let groups = names.groups.iter();
    let operations = names.operations.iter();
    let scopes: Vec<Vec<&str>> = vec![
        idents,
        types
            .clone()
            .map(|ty| ty.module.as_str())
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .collect(),
        groups.clone().map(|group| group.ident.as_str()).collect(),
        groups.clone().map(|group| group.module.as_str()).collect(),
        groups.clone().map(|group| group.feature.as_str()).collect(),
        operations.clone().map(|op| op.method.as_str()).collect(),
        operations.clone().map(|op| op.error.as_str()).collect(),
    ];
    for scope in scopes
        .into_iter()
        .chain(types.map(|ty| ty.members.iter().map(|name| name.as_str()).collect()))
    {
        for name in &scope {
            assert!(format!("struct.{name}Builder.html").len() <= 255, "{name}");
        }
        let apart: std::collections::BTreeSet<_> =
            scope.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(apart.len(), scope.len(), "{scope:?}");
    }
    for module in names
        .types
        .iter()
        .map(|ty| &ty.module)
        .chain(names.groups.iter().map(|group| &group.module))
    {
        assert!(module.as_str().len() <= 100, "{module}");
    }
}

#[test]
fn what_holds_no_letter_and_no_known_sign_still_has_a_name() {
    let name = field("\u{1f600}");
    assert!(name.starts_with("field_"), "{name}");
    assert_ne!(name, field("\u{1f601}"));
}

#[test]
fn files_and_features_are_ascii() {
    let operation =
        |tag: &str| json!({"get": {"tags": [tag], "responses": {"204": {"description": ""}}}});
    let names = names(
        "T",
        json!({
            "paths": {"/a": operation("用户"), "/b": operation("Magic Links")},
            "components": {"schemas": {"Long".repeat(100): {"type": "object"}}},
        }),
    );
    let [links, users] = names.groups.as_slice() else {
        panic!("two groups");
    };
    assert_eq!(links.feature, "magic-links");
    assert_eq!(users.module.as_str(), "u7528u6237");
    assert!(names.types[0].module.as_str().len() < 100);
}

#[test]
fn who_is_written_as_rust_writes_it_chooses_first_in_any_order() {
    let fields = fields([
        &["a-b", "a_b", "aB"],
        &["aB", "a_b", "a-b"],
        &["a_b", "aB", "a-b"],
    ]);
    let position = |fields: &Vec<String>| fields.iter().position(|field| field == "a_b");
    assert_eq!(fields.each_ref().map(position), [Some(1), Some(1), Some(0)]);
    let sorted = fields.map(|mut fields| {
        fields.sort();
        fields
    });
    assert_eq!(sorted[0], sorted[1]);
    assert_eq!(sorted[0], sorted[2]);
}

/// The package of a document with this title.
fn titled(title: &str) -> String {
    names(title, json!({"paths": {}})).package
}

#[test]
fn every_title_makes_a_name_that_cargo_takes() {
    let long = "A very long title that goes on and on until no registry would take it as a name";
    let cases = [
        ("Softr API", "softr-client"),
        ("PropelAuth", "propelauth-client"),
        (
            "Swagger Petstore - OpenAPI 3.0",
            "swagger-petstore-openapi-3-0-client",
        ),
        ("  Odd \"title\" \\ */ \n <b>", "odd-title-b-client"),
        ("self", "self-client"),
        ("crate API", "crate-client"),
        ("", "api-client"),
        ("API", "api-client"),
        ("API Client", "api-client"),
        ("---", "api-client"),
        ("2captcha", "api-2captcha-client"),
        ("Größe é", "gro-e-e-client"),
        ("ﬁle № ①", "file-no-1-client"),
        (
            long,
            "a-very-long-title-that-goes-on-and-on-until-no-registry-client",
        ),
    ];
    for (title, name) in cases {
        assert_eq!(titled(title), name, "{title:?}");
        assert_eq!(package_fault(&titled(title)), None, "{title:?}");
    }
    let word = titled(&"x".repeat(500));
    assert_eq!((word.len(), package_fault(&word)), (64, None));
}

#[test]
fn a_title_without_a_latin_letter_has_a_name_of_its_own() {
    let names = ["用户", "租户", "Ω"].map(titled);
    assert!(
        names.iter().all(|name| package_fault(name).is_none()),
        "{names:?}"
    );
    assert_ne!(names[0], names[1]);
    assert_eq!(names[0], titled("用户"));
}

#[test]
fn names_that_cannot_be_are_refused() {
    for name in [
        "",
        "Pets",
        "2pets",
        "pets client",
        "größe",
        "-x",
        "self",
        "crate",
        "fn",
        "std",
        "tokio",
        "client-runtime",
    ] {
        assert!(package_fault(name).is_some(), "{name}");
    }
    assert!(package_fault(&"x".repeat(65)).is_some());
    assert_eq!(package_fault("pets_client-2"), None);
}

#[test]
fn branches_are_read_by_methods_that_hide_none() {
    let branches = ["Cat", "Ref", "type", "unknown", "aB", "AB", "Fish 3"];
    let branches = branches.map(|title| json!({"type": "object", "title": title, "properties": {title: {"type": "string"}}}));
    let schemas = json!({"Pet": {"oneOf": branches}});
    let names = names(
        "T",
        json!({"paths": {}, "components": {"schemas": schemas}}),
    );
    let readers = names.types[0].readers.iter().map(|name| name.as_str());
    let readers: Vec<&str> = readers.collect();
    let expected = [
        "as_cat",
        "as_ref_",
        "as_type",
        "as_unknown_value",
        "as_ab",
        "as_ab_46ed",
        "as_fish3",
    ];
    assert_eq!(readers, expected);
}
