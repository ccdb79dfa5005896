//! What `codegen.toml` says, and what becomes of it in the crate and in the report.

use std::cell::RefCell;

use generator::stage::{Observer, Stage};
use generator::{Input, NoLoader, Outcome, Source, generate, generate_observed};

const SHOP: &str = r##"openapi: 3.0.3
info: {title: Shop, version: "1"}
servers: [{url: https://api.shop.io}]
paths:
  /books:
    get:
      tags: [bk-v2]
      operationId: listBooks
      parameters:
        - {name: pg, in: query, schema: {type: integer}}
        - {name: Shop-Id, in: header, required: true, schema: {type: string}}
      responses: {"204": {description: None}}
  /authors:
    get:
      tags: [bk-v2]
      operationId: listAuthors
      parameters:
        - {name: pg, in: query, schema: {type: integer}}
        - {name: Shop-Id, in: header, required: true, schema: {type: string}}
      responses: {"204": {description: None}}
  sold:
    get: {operationId: sold, responses: {"204": {description: None}}}
"##;

fn shop(config: &str) -> Outcome {
    let input = Input {
        config: Some(Source::new("codegen.toml", config)),
        ..Input::new(Source::new("openapi.yaml", SHOP))
    };
    generate(&input, &NoLoader)
}

/// The file of a crate that must have been made.
fn file<'a>(outcome: &'a Outcome, path: &str) -> &'a str {
    let files = outcome.files.as_deref();
    let files = files.unwrap_or_else(|| panic!("{}", outcome.report));
    let found = files.iter().find(|file| file.path == path);
    &found.unwrap_or_else(|| panic!("no {path}")).contents
}

#[test]
fn a_tag_is_renamed_everywhere() {
    let outcome = shop("[rename]\n\"tags.bk-v2\" = \"catalog\"\n");
    let group = file(&outcome, "src/operations/catalog.rs");
    assert!(group.contains("pub struct Catalog"), "{group}");
    assert!(file(&outcome, "src/client.rs").contains("pub fn catalog(&self)"));
    let manifest = file(&outcome, "Cargo.toml");
    assert!(
        manifest.contains("catalog") && !manifest.contains("bk-v2"),
        "{manifest}"
    );
}

#[test]
fn a_parameter_is_renamed_in_one_operation_or_in_all() {
    let outcome = shop(concat!(
        "[rename]\n\"parameters.pg\" = \"page\"\n",
        "\"operations.listAuthors.parameters.pg\" = \"author_page\"\n"
    ));
    let group = file(&outcome, "src/operations/bk_v2.rs");
    for setter in ["pub fn page(", "pub fn author_page("] {
        assert_eq!(group.matches(setter).count(), 1, "{setter}: {group}");
    }
    assert!(!group.contains("pub fn pg("), "{group}");
    // What goes over the wire is the document's name.
    assert_eq!(group.matches("\"pg\"").count() % 2, 0);
    assert!(
        group.contains("\"pg\"") && !group.contains("\"page\""),
        "{group}"
    );
}

#[test]
fn a_parameter_of_the_client_is_renamed() {
    let outcome = shop(concat!(
        "[client]\nparameters = [\"Shop-Id\"]\n",
        "[rename]\n\"parameters.Shop-Id\" = \"store\"\n"
    ));
    assert!(file(&outcome, "src/client.rs").contains("pub fn store("));
}

/// Every message of a run that fails, with its help.
fn errors(config: &str) -> Vec<String> {
    let outcome = shop(config);
    assert!(outcome.files.is_none());
    let found = outcome.report.diagnostics.into_iter();
    found
        .filter(|found| found.location.file == "codegen.toml")
        .map(|found| {
            let line = found.location.position.line;
            format!(
                "{line}: {} ({})",
                found.message,
                found.help.unwrap_or_default()
            )
        })
        .collect()
}

#[test]
fn names_that_cannot_be_given_are_errors() {
    assert_eq!(
        errors(
            "[package]\nname = \"No Name\"\n[rename]\n\"tags.bk-v3\" = \"x\"\n\"parameters.nothing\" = \"y\"\n"
        ),
        [
            "2: invalid package name `No Name` (begin with a letter; go on with letters, digits, `-` and `_`, all in lower case)",
            "4: there is no `tags.bk-v3` to rename (did you mean `tags.bk-v2`?)",
            "5: there is no `parameters.nothing` to rename (did you mean `parameters.Shop-Id`?)",
        ]
    );
}

#[test]
fn what_is_accepted_counts_no_longer() {
    assert_eq!(shop("").unaccepted, 1);
    let skipped = shop("").report.diagnostics.remove(0).location.pointer;
    let outcome = shop(&format!("[accept]\n{skipped:?} = \"it is sold\"\n"));
    assert_eq!(outcome.unaccepted, 0);
    assert!(outcome.files.is_some(), "{}", outcome.report);
}

#[test]
fn what_is_accepted_must_be_skipped() {
    assert_eq!(
        errors("[accept]\n\"#/paths/~1books\" = \"it was broken once\"\n"),
        ["2: nothing is skipped at `#/paths/~1books` (remove this line)"]
    );
}

#[test]
fn stages_are_told_one_after_the_other() {
    #[derive(Default)]
    struct Log(RefCell<Vec<(&'static str, Stage)>>);
    impl Observer for Log {
        fn begin(&self, stage: Stage) {
            self.0.borrow_mut().push(("begin", stage));
        }
        fn end(&self, stage: Stage) {
            self.0.borrow_mut().push(("end", stage));
        }
    }
    let log = Log::default();
    generate_observed(&Input::new(Source::new("a.yaml", SHOP)), &NoLoader, &log);
    let events = log.0.into_inner();
    let stages = [
        Stage::Configure,
        Stage::Load,
        Stage::Normalize,
        Stage::Lower,
        Stage::Name,
        Stage::Emit,
        Stage::Report,
    ];
    let expected = stages.map(|stage| [("begin", stage), ("end", stage)]);
    assert_eq!(events, expected.as_flattened());

    let log = Log::default();
    generate_observed(&Input::new(Source::new("a.yaml", "")), &NoLoader, &log);
    let last = log.0.into_inner().pop();
    assert_eq!(last, Some(("end", Stage::Report)));
}
