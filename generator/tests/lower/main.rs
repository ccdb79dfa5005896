//! Documents in, the plain data of the model out, drawn as an outline that a person can read.

mod broken;
mod composition;
mod diagnostics;
mod operations;
mod outline;
mod references;
mod servers;
mod types;
mod unions;
mod values;
mod vendors;

use generator::config::{self, Config};
use generator::diagnostics::{Diagnostics, Report};
use generator::ir::Api;
use generator::{Input, NoLoader, Source, load, lower, normalize};

/// What a document and its `codegen.toml` mean, and what there was to say about them.
fn lowered(document: &str, toml: Option<&str>) -> (Option<Api>, Report) {
    let cx = Diagnostics::new();
    let api = (|| {
        let config = match toml {
            Some(toml) => config::parse(&cx, &Source::new("codegen.toml", toml))?,
            None => Config::default(),
        };
        let input = Input::new(Source::new("api.yaml", document));
        let node = load::parse(&cx, &input)?;
        let node = normalize::to_openapi30(&cx, node, None, &NoLoader)?;
        lower::lower(&cx, &node, &config)
    })();
    (api, cx.into_report())
}

/// [`lowered`] for a document that must come through without an error.
fn api(document: &str) -> Api {
    let (api, report) = lowered(document, None);
    api.unwrap_or_else(|| panic!("{report}"))
}

/// A document of these component schemas, indented by four.
fn schemas(schemas: &str) -> String {
    format!(
        "openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\nservers: [{{url: https://api.acme.com}}]\npaths: {{}}\ncomponents:\n  schemas:\n{schemas}"
    )
}

/// A document of these paths, indented by two.
fn paths(paths: &str) -> String {
    format!(
        "openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\nservers: [{{url: https://api.acme.com}}]\npaths:\n{paths}"
    )
}

/// The outline of the types that component schemas become.
fn types_of(text: &str) -> String {
    outline::types(&api(&schemas(text)))
}

/// The outline of the operations that paths become.
fn operations_of(text: &str) -> String {
    outline::operations(&api(&paths(text)))
}

/// The diagnostics of a document, one a line: severity, line and message.
fn messages(document: &str, toml: Option<&str>) -> String {
    let (_, report) = lowered(document, toml);
    let lines = report.diagnostics.iter().map(|diagnostic| {
        let location = &diagnostic.location;
        format!(
            "{} {}:{}: {}\n",
            diagnostic.severity, location.file, location.position.line, diagnostic.message
        )
    });
    lines.collect()
}
