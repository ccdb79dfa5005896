//! What real documents ask for and rustc would refuse, or warn of: the smallest document of each kind.

use crate::{below, files, types};

#[test]
fn calls_and_what_they_are_in_data_are_told_apart() {
    let operation = |id: &str| {
        format!(
            "  /{id}:\n    get: {{operationId: {id}, responses: {{'204': {{description: Nothing.}}}}}}\n"
        )
    };
    // A call of `aB` is an `AB`, and `ab` in data would be one as well.
    let code = below(
        &files(
            &format!(
                "paths:\n{}{}{}",
                operation("x"),
                operation("ab"),
                operation("aB")
            ),
            None,
        ),
        "src/operations/",
    );
    let declared: Vec<&str> = code
        .lines()
        .filter(|line| line.starts_with("static ") || line.starts_with("pub struct "))
        .filter_map(|line| line.split([':', '(']).next())
        .collect();
    assert_eq!(
        declared,
        [
            "pub struct AB",
            "static A_B",
            "pub struct Ab",
            "static AB_OPERATION",
            "pub struct X",
            "static X_OPERATION",
        ]
    );
}

#[test]
fn a_tag_without_operations_is_no_group() {
    let files = files(
        "
paths:
  /a:
    get:
      operationId: getA
      tags: [Left Out]
      parameters: [{name: q, in: query, required: true, content: {application/xml: {schema: {type: object}}}}]
      responses: {'204': {description: Nothing.}}
    put: {operationId: putA, tags: [Zoo], responses: {'204': {description: Nothing.}}}
",
        None,
    );
    let groups: Vec<&str> = files
        .iter()
        .filter_map(|file| file.path.strip_prefix("src/operations/"))
        .collect();
    assert_eq!(groups, ["mod.rs", "zoo.rs"]);
}

#[test]
fn branches_of_one_type_are_not_converted() {
    let code = types(
        "
First: {type: string}
Second: {type: string}
Third: {type: object, properties: {a: {type: integer}}}
Either:
  oneOf:
    - $ref: '#/components/schemas/First'
    - $ref: '#/components/schemas/Second'
    - $ref: '#/components/schemas/Third'
",
    );
    let conversions: Vec<&str> = code
        .lines()
        .filter(|line| line.contains("for Either"))
        .collect();
    assert_eq!(conversions, ["impl From<Third> for Either {"]);
}
