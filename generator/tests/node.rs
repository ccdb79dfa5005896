//! Nodes are read as the types of other crates.

use openapiv3::{Components, PathItem, ReferenceOr, Schema, SchemaKind, StatusCode, Type};
use serde::Deserialize;

use generator::diagnostics::Diagnostics;
use generator::node::ShapeError;
use generator::{Input, Source, load};

/// Reads YAML as a type; an error comes with the pointer that it names.
fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, (String, String)> {
    let cx = Diagnostics::new();
    let node = load::parse(&cx, &Input::new(Source::new("a.yaml", text))).expect("YAML");
    T::deserialize(&node).map_err(|error: ShapeError| {
        let pointer = error.origin.map(|origin| cx.origins().pointer(origin));
        (pointer.unwrap_or_default(), error.message)
    })
}

#[test]
fn a_schema_is_read_through_its_flattened_parts() {
    let text = "type: object\nrequired: [id]\nproperties: {id: {type: integer, format: int32, maximum: 9}, \
                pet: {$ref: '#/components/schemas/Pet'}}\nx-more: [1]\ndescription: A thing\n";
    let schema: Schema = read(text).expect("a schema");
    assert_eq!(schema.schema_data.description.as_deref(), Some("A thing"));
    assert_eq!(
        schema.schema_data.extensions["x-more"],
        serde_json::json!([1])
    );
    let SchemaKind::Type(Type::Object(object)) = schema.schema_kind else {
        panic!("no object")
    };
    assert_eq!(object.required, ["id"]);
    assert!(
        matches!(&object.properties["pet"], ReferenceOr::Reference { reference } if reference.ends_with("/Pet"))
    );
    let id = object.properties["id"].as_item().expect("an inline schema");
    assert!(
        matches!(&id.schema_kind, SchemaKind::Type(Type::Integer(integer)) if integer.maximum == Some(9))
    );
}

#[test]
fn a_path_item_is_read_with_its_statuses() {
    let text = "get: {responses: {200: {description: Fine}, 4XX: {description: Bad}, default: {description: Rest}}}";
    let item: PathItem = read(text).expect("a path item");
    let responses = item.get.expect("an operation").responses;
    assert!(responses.default.is_some());
    let statuses: Vec<_> = responses.responses.into_keys().collect();
    assert_eq!(statuses, [StatusCode::Code(200), StatusCode::Range(4)]);
}

#[test]
fn components_are_read_with_every_kind_of_union() {
    let text = "schemas:\n  A: {oneOf: [{type: string, nullable: true}, {type: number, enum: [1.5]}]}\n  B: {}\n\
                securitySchemes:\n  Key: {type: apiKey, in: header, name: X-Key}\n\
                parameters:\n  P: {name: p, in: query, style: form, schema: {type: array, items: {type: boolean}}}\n";
    let components: Components = read(text).expect("components");
    assert_eq!(
        (
            components.schemas.len(),
            components.security_schemes.len(),
            components.parameters.len()
        ),
        (2, 1, 1)
    );
}

#[test]
fn an_error_names_the_innermost_place_that_serde_saw() {
    let error =
        read::<openapiv3::Info>("title: [a]\nversion: '1'\n").expect_err("a title is a string");
    assert!(error.1.contains("expected a string"), "{error:?}");
    let error = read::<openapiv3::Server>("url: https://a.b\nvariables: {v: {default: 1}}\n")
        .expect_err("a default is a string");
    assert!(error.0.starts_with("#/variables"), "{error:?}");
}

#[test]
fn enums_and_options_are_those_of_serde() {
    assert_eq!(read::<Option<bool>>("~"), Ok(None));
    assert_eq!(read::<Vec<Option<u8>>>("[1, ~]"), Ok(vec![Some(1), None]));
    let (_, message) = read::<Vec<u8>>("[1, 300]").expect_err("too large");
    assert!(message.contains("300"), "{message}");
}
