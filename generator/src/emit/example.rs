//! The first call: an example program, and the lines that the crate's page and the README show.

mod host;
mod settings;

pub(super) use settings::Values;

use super::{Cx, parameters, sample};
use crate::format::{self, Item};
use crate::ir::{Content, Deprecation, Operation, OperationServer, Presence, Shape, Success};
use crate::names::{Names, OperationNames};

/// What the example is called: `softr_first_call`. Cargo puts all examples of a workspace in one folder, so the name says
/// whose it is.
pub(super) fn name(cx: Cx<'_>) -> String {
    format!("{}_first_call", crate_word(cx.names))
}

/// `examples/softr_first_call.rs`
pub(super) fn emit(cx: Cx<'_>) -> String {
    let docs = [
        format!(
            "A first call of the {}.",
            super::markdown::one_line(&cx.api.title)
        ),
        String::new(),
        "```text".to_owned(),
        command(cx),
        "```".to_owned(),
    ];
    let program = program(cx, "#[tokio::main(flavor = \"current_thread\")]").join("\n");
    let uses = Item::Text(uses(cx).join("\n"));
    format::rust_file(cx.source, &docs, &[uses, Item::Text(program)])
}

/// `SOFTR_API_KEY=… cargo run --example softr_first_call`
pub(super) fn command(cx: Cx<'_>) -> String {
    format!(
        "{}cargo run --example {}",
        settings::variables(cx),
        name(cx)
    )
}

/// `main` with the attribute that makes it asynchronous.
pub(super) fn program(cx: Cx<'_>, attribute: &str) -> Vec<String> {
    let mut program = vec![
        attribute.to_owned(),
        "async fn main() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
    ];
    let body = lines(cx, Values::Environment);
    program.extend(body.iter().map(|line| indented(line)));
    program.extend(["    Ok(())", "}"].map(str::to_owned));
    program
}

fn indented(line: &str) -> String {
    if line.is_empty() {
        String::new()
    } else {
        format!("    {line}")
    }
}

/// The package's name as a word: `softr-client` -> `softr`.
fn crate_word(names: &Names) -> String {
    names.package.trim_end_matches("-client").replace('-', "_")
}

/// Lines that use a `client`, and the operation that they call.
pub(super) struct Snippet<'a> {
    pub(super) op: &'a Operation,
    pub(super) lines: Vec<String>,
}

impl Snippet<'_> {
    /// The lines as a test that compiles and is not run.
    pub(super) fn doctest(self, cx: Cx<'_>) -> Vec<String> {
        let library = &cx.names.library;
        let mut test = vec!["```no_run".to_owned()];
        // Without the feature there is no such operation, and nothing to compile.
        let feature = feature_of(cx, self.op);
        test.extend(feature.map(|feature| format!("# #[cfg(feature = \"{feature}\")]")));
        test.push(format!(
            "# async fn example(client: {library}::Client) -> Result<(), {library}::Error> {{"
        ));
        test.extend(self.lines);
        test.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
        test
    }
}

/// The `use` declarations of the lines.
pub(super) fn uses(cx: Cx<'_>) -> Vec<String> {
    let server = if settings::all(cx, Values::Literal)
        .iter()
        .any(|setting| setting.call.contains("Server::"))
    {
        "{Client, Server}"
    } else {
        "Client"
    };
    vec![format!("use {}::{server};", cx.names.library)]
}

/// The lines: a client is built, a call is sent, what comes is printed.
pub(super) fn lines(cx: Cx<'_>, values: Values) -> Vec<String> {
    let mut lines = vec!["let client = Client::builder()".to_owned()];
    lines.extend(
        settings::all(cx, values)
            .iter()
            .map(|setting| format!("    {}", setting.call)),
    );
    lines.push("    .build()?;".to_owned());
    lines.push(String::new());
    let Some((op, names)) = chosen(cx) else {
        lines.push("println!(\"{client:?}\");".to_owned());
        return lines;
    };
    let call = format!("{}.send().await?", call(cx, op, names));
    if is_empty(op) {
        lines.push(format!("{call};"));
    } else {
        lines.push(format!("let response = {call};"));
        lines.push("println!(\"{response:#?}\");".to_owned());
    }
    lines
}

/// `client.users().query_users()`: a call with samples for what it requires, and with `body`, which the lines before it make.
pub(super) fn call(cx: Cx<'_>, op: &Operation, names: &OperationNames) -> String {
    let group = cx
        .group_of(op)
        .map(|group| format!(".{}()", group.accessor))
        .unwrap_or_default();
    format!("client{group}.{}({})", names.method, arguments(op, names))
}

pub(super) fn is_empty(op: &Operation) -> bool {
    matches!(
        &op.success,
        Success::One {
            content: Content::Empty,
            ..
        }
    )
}

/// The operation that is easiest to call: one that reads, whose arguments are the fewest and plain, on the client's own server.
fn chosen<'a>(cx: Cx<'a>) -> Option<(&'a Operation, &'a OperationNames)> {
    let callable = cx.operations().filter(|(op, _)| is_plain(op));
    callable.min_by_key(|(op, _)| {
        let reads = op.method == crate::ir::Method::Get;
        let own_host = op.server != OperationServer::Root;
        (
            !reads,
            is_empty(op),
            required(op).count(),
            own_host,
            op.security.first().map_or(0, Vec::len),
        )
    })
}

/// Whether literals are all that a call needs.
pub(super) fn is_plain(op: &Operation) -> bool {
    op.docs.deprecated == Deprecation::Current
        && has_plain_arguments(op)
        && op
            .body
            .as_ref()
            .is_none_or(|body| body.presence == Presence::Optional)
}

/// Whether literals are all that the parameters of a call need.
pub(super) fn has_plain_arguments(op: &Operation) -> bool {
    required(op).all(|shape| sample::literal(shape).is_some())
}

/// The feature without which there is no first call.
pub(super) fn feature(cx: Cx<'_>) -> Option<&str> {
    chosen(cx).and_then(|(op, _)| feature_of(cx, op))
}

/// The feature without which there is no such operation.
pub(super) fn feature_of<'a>(cx: Cx<'a>, op: &Operation) -> Option<&'a str> {
    let group = cx.group_of(op)?;
    cx.has_features().then_some(group.feature.as_str())
}

fn required(op: &Operation) -> impl Iterator<Item = &Shape> {
    let required = op
        .parameters
        .iter()
        .filter(|parameter| parameter.presence == Presence::Required);
    required.map(|parameter| &parameter.shape)
}

fn arguments(op: &Operation, names: &OperationNames) -> String {
    let required =
        parameters(op, names).filter(|(parameter, ..)| parameter.presence == Presence::Required);
    let mut values: Vec<String> = required
        .filter_map(|(parameter, ..)| sample::literal(&parameter.shape))
        .collect();
    let body = op.body.as_ref();
    if body.is_some_and(|body| body.presence == Presence::Required) {
        values.push("body".to_owned());
    }
    values.join(", ")
}
