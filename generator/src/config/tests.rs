use super::*;

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
            config.package.version.as_str()
        ),
        (Some("a-client"), "1.2.3-beta.1")
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
        PageParameter::Page {
            parameter: "page".to_owned(),
            first: 0
        }
    );
}

#[test]
fn every_error_is_reported_at_its_place() {
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
fn broken_syntax_has_a_place() {
    let errors = parsed("[package]\nname = \n").expect_err("errors");
    assert!(errors[0].starts_with("2:"), "{errors:?}");
}

#[test]
fn what_tests_written_by_hand_need_is_said_as_in_a_manifest() {
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
