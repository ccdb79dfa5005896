//! What `codegen.toml` says, and what becomes of it in the crate and in the report.

use std::cell::RefCell;

use generator::config::{Config, DefaultFeatures, Dependency, parse};
use generator::diagnostics::Diagnostics;
use generator::ir::PageParameter;
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
    assert!(outcome.files.is_none(), "{config}");
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

/// No name that was asked for is changed without a word: what cannot be taken as it is, is refused where it stands.
#[test]
fn a_rename_is_taken_as_it_is_or_refused() {
    let long = "x".repeat(300);
    let wrong = [
        "",
        " ",
        "x() {} fn y",
        "crate",
        "self",
        "Self",
        "_",
        "type",
        "send",
        "ListAll",
        "2x",
        "e\u{301}",
        "a-b",
        "r#type",
        "list_authors",
        "\u{43e}",
        &long,
    ];
    for wanted in wrong {
        let config = format!("[rename]\n\"operations.listBooks\" = {wanted:?}\n")
            .replace("\\u{301}", "\\u0301");
        let message = format!(
            "2: `operations.listBooks` cannot be called `{wanted}` (choose an identifier in snake case"
        );
        let found = errors(&config);
        assert!(
            found.len() == 1 && found[0].starts_with(&message),
            "{wanted:?}: {found:?}"
        );
    }
    for (target, wanted) in [
        ("tags.bk-v2", "Books"),
        ("tags.bk-v2", "base_url"),
        ("parameters.pg", "body_opt"),
        ("parameters.pg", "Page"),
        ("parameters.pg", "shop_id"),
        ("operations.listAuthors.parameters.pg", "fn"),
    ] {
        let found = errors(&format!("[rename]\n{target:?} = {wanted:?}\n"));
        assert!(
            found.len() == 1 && found[0].contains("cannot be called"),
            "{target} {wanted}: {found:?}"
        );
    }
    let both =
        "[rename]\n\"operations.listBooks\" = \"all\"\n\"operations.listAuthors\" = \"all\"\n";
    assert_eq!(errors(both).len(), 1);
    let exchanged = "[rename]\n\"operations.listBooks\" = \"list_authors\"\n\"operations.listAuthors\" = \"list_books\"\n";
    let outcome = shop(exchanged);
    assert!(outcome.files.is_some(), "{}", outcome.report);
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

fn parsed(text: &str) -> Result<Config, Vec<String>> {
    let cx = Diagnostics::new();
    parse(&cx, &Source::new("codegen.toml", text)).ok_or_else(|| {
        let found = cx.into_report().diagnostics.into_iter();
        found
            .map(|found| {
                let at = found.location.position;
                format!(
                    "{}:{} {} ({})",
                    at.line,
                    at.column,
                    found.message,
                    found.help.unwrap_or_default()
                )
            })
            .collect()
    })
}

#[test]
fn everything_is_read() {
    let config = parsed(concat!(
        "[package]\nname = \"a-client\"\nversion = \"1.2.3-beta.1\"\n",
        "[client]\nparameters = [\"X-Domain\"]\n",
        "[servers]\n\"https://a.b\" = \"main\"\n",
        "[paging.list]\nstyle = \"offset\"\nparameter = \"skip\"\nitems = \"data\"\ntotal = \"meta.total\"\n",
        "[paging.query]\nstyle = \"page\"\nparameter = \"page\"\nfirst = 0\nitems = \"users\"\nmore = \"more\"\n",
        "[rename]\n\"operations.list\" = \"all\"\n",
    ))
    .expect("config");
    assert_eq!(
        (
            config.package.name.as_ref().map(|name| name.value.as_str()),
            config.package.version.as_deref()
        ),
        (Some("a-client"), Some("1.2.3-beta.1"))
    );
    assert_eq!(
        config
            .client_parameters
            .iter()
            .map(|entry| entry.value.as_str())
            .collect::<Vec<_>>(),
        ["X-Domain"]
    );
    assert_eq!(config.servers["https://a.b"].value, "main");
    assert_eq!(config.rename["operations.list"].value, "all");
    let list = &config.paging["list"].value;
    assert_eq!(
        list.parameter,
        PageParameter::Offset {
            parameter: "skip".to_owned()
        }
    );
    assert_eq!(
        list.total,
        Some(vec!["meta".to_owned(), "total".to_owned()])
    );
    assert_eq!(
        config.paging["query"].value.parameter,
        PageParameter::PageNumber {
            parameter: "page".to_owned(),
            first: 0
        }
    );
}

#[test]
fn every_error_is_reported_at_its_location() {
    let errors = parsed(concat!(
        "[pacakge]\nname = \"x\"\n[package]\nname = \"No Name\"\nversion = \"1\"\nvendor = 1\n",
        "[paging.list]\nstyle = \"ofset\"\nparameter = 1\n",
    ))
    .expect_err("errors");
    assert_eq!(
        errors,
        [
            "1:2 there is no `pacakge` in this configuration (did you mean `package`?)",
            "5:1 invalid version `1` (write it like `0.1.0`)",
            "6:1 there is no `vendor` in `package` (it is one of `name`, `version`)",
            "7:9 `items` is missing ()",
            "8:1 unknown style of paging `ofset` (did you mean `offset`?)",
            "9:13 `parameter` must be a string, found a number ()",
        ]
    );
}

#[test]
fn a_word_is_near_in_any_case_and_one_of_the_known_if_none_is_near() {
    let errors = parsed("[Paging]\n[zzz]\n").expect_err("errors").join("\n");
    assert!(errors.contains("did you mean `paging`?"), "{errors}");
    assert!(
        errors.contains("`zzz` in this configuration (it is one of `package`, "),
        "{errors}"
    );
}

#[test]
fn broken_syntax_has_a_location() {
    let errors = parsed("[package]\nname = \n").expect_err("errors");
    assert!(errors[0].starts_with("2:"), "{errors:?}");
}

#[test]
fn dev_dependencies_are_configured_as_in_a_manifest() {
    let config = parsed(concat!(
        "[dev-dependencies]\nwiremock = \"0.6\"\n",
        "saphyr = { version = \">=0.3, <1\", default-features = false, features = [\"a\", \"b/c\"] }\n",
    ))
    .expect("config");
    let of = |package: &str| &config.dev_dependencies[package].value;
    assert_eq!(
        *of("wiremock"),
        Dependency {
            version: "0.6".to_owned(),
            default_features: DefaultFeatures::On,
            features: Vec::new(),
        }
    );
    assert_eq!(
        *of("saphyr"),
        Dependency {
            version: ">=0.3, <1".to_owned(),
            default_features: DefaultFeatures::Off,
            features: vec!["a".to_owned(), "b/c".to_owned()],
        }
    );
}

#[test]
fn a_package_that_cannot_be_depended_on_is_an_error() {
    let errors = parsed(concat!(
        "[dev-dependencies]\na = 1\nb = {path = \"x\"}\nc = \"newest\"\n",
        "d = {version = \"1\", default-features = \"no\"}\ntokio = \"1\"\n\"e f\" = \"1\"\n",
    ))
    .expect_err("errors");
    assert_eq!(
        errors,
        [
            "2:5 `a` must be a string, found a number ()",
            "3:1 `version` is missing ()",
            "3:6 there is no `path` in `b` (it is one of `version`, `default-features`, `features`)",
            "4:1 invalid version requirement `newest` (write it like `1.2`)",
            "5:40 `default-features` must be a boolean, found a string ()",
            "6:1 `tokio` cannot be a development dependency (remove it: every generated crate depends on it already)",
            "7:1 `e f` cannot be a development dependency (write the name of a package)",
        ]
    );
}
