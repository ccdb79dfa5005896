//! The first call as an example program, and the snippets of the crate's pages.

mod builder;
mod call;
mod sample;

pub(super) use call::path;

use super::{Cx, depth, markdown};
use crate::format::{self, Item};
use crate::ir::{Content, Method, StatusRange};
use call::Call;

/// What the example is called: `softr_first_call`. Cargo puts all examples of a workspace in one folder, so the name says
/// whose it is.
pub(super) fn name(cx: Cx<'_>) -> String {
    format!("{}_first_call", crate_word(cx))
}

/// `examples/softr_first_call.rs`
pub(super) fn emit(cx: Cx<'_>) -> String {
    let title = markdown::one_line(&cx.api.title);
    let docs = format!(
        "A first call of the {title}.\n\n```text\n{}\n```",
        command(cx)
    );
    let docs: Vec<String> = docs.lines().map(str::to_owned).collect();
    let program = program(cx, "#[tokio::main(flavor = \"current_thread\")]");
    format::rust_file(cx.source, &docs, &[Item::Text(program)])
}

/// `SOFTR_API_KEY=… cargo run --example softr_first_call`
pub(super) fn command(cx: Cx<'_>) -> String {
    let calls = builder::calls(cx);
    let variables = builder::variables(&calls);
    let variables: String = variables.map(|variable| format!("{variable}=… ")).collect();
    format!("{variables}cargo run --example {}", name(cx))
}

/// The feature without which there is no first call.
pub(super) fn feature(cx: Cx<'_>) -> Option<&str> {
    Call::first(cx)?.feature()
}

/// The whole program: `main` with the attribute that makes it asynchronous.
pub(super) fn program(cx: Cx<'_>, attribute: &str) -> String {
    let Snippet { uses, code, .. } = first_call(cx);
    let code = code.replace('\n', "\n    ").replace("\n    \n", "\n\n");
    let main = "async fn main() -> Result<(), Box<dyn std::error::Error>>";
    let limit = depth::recursion_limit(cx);
    let limit = limit.map(|limit| format!("#![recursion_limit = \"{limit}\"]\n\n"));
    let uses = limit.unwrap_or_default() + &uses;
    format!("{uses}\n{attribute}\n{main} {{\n    {code}\n    Ok(())\n}}")
}

/// The package's name as a word: `softr-client` -> `softr`.
fn crate_word(cx: Cx<'_>) -> String {
    let package = cx.names.package.trim_end_matches("-client");
    package.replace('-', "_")
}

/// Lines of code that call an operation.
pub(super) struct Snippet<'a> {
    /// The feature without which there is no such operation, and nothing to compile.
    feature: Option<&'a str>,
    /// `use` declarations, each with its line end.
    uses: String,
    code: String,
}

impl Snippet<'_> {
    /// The lines as they are shown.
    pub(super) fn shown(&self) -> String {
        let gap = if self.uses.is_empty() { "" } else { "\n" };
        format!("{}{gap}{}", self.uses, self.code)
    }

    /// The same in a function that is not shown, so that a documentation test compiles them.
    pub(super) fn doctest(&self, cx: Cx<'_>) -> String {
        let (library, shown) = (&cx.names.library, self.shown());
        let condition = |feature| format!("# #[cfg(feature = \"{feature}\")]\n");
        let condition = self.feature.map(condition).unwrap_or_default();
        // It is given a client, unless it makes one.
        let client = match self.code.starts_with("let client = ") {
            true => String::new(),
            false => format!("client: {library}::Client"),
        };
        format!(
            "{condition}# async fn example({client}) -> Result<(), {library}::Error> {{\n{shown}\n# Ok(())\n# }}"
        )
    }
}

/// A client is built, a call is sent, what comes is printed.
pub(super) fn first_call(cx: Cx<'_>) -> Snippet<'_> {
    let (call, calls) = (Call::first(cx), builder::calls(cx));
    let names = match calls.contains("Server::") {
        true => "{Client, Server}",
        false => "Client",
    };
    let sent = call.as_ref().map(Call::sent);
    let sent = sent.unwrap_or_else(|| "println!(\"{client:?}\");".to_owned());
    Snippet {
        feature: call.and_then(|call| call.feature()),
        uses: format!("use {}::{names};\n", cx.names.library),
        code: format!("let client = Client::builder()\n{calls}    .build()?;\n\n{sent}"),
    }
}

/// A body is made and sent, by an operation that makes something, on few arguments: an object with its fields, one that holds a map,
/// and one of which the document does not say what it holds.
pub(super) fn with_body(cx: Cx<'_>) -> Vec<Snippet<'_>> {
    let calls = Call::all(cx).filter(|call| call.body.is_some());
    let mut calls: Vec<Call<'_>> = calls.collect();
    calls.sort_by_key(|call| {
        let is_bare = call.sample_code().ends_with("::new()");
        let parameters = call.op.parameters.len();
        (call.op.method != Method::Post, is_bare, parameters)
    });
    let kinds: [fn(&str) -> bool; 3] = [
        |code| !code.contains("json!"),
        |code| code.contains("BTreeMap::"),
        |code| code.starts_with("json!"),
    ];
    let of = |is_such: fn(&str) -> bool| calls.iter().find(|call| is_such(call.sample_code()));
    let chosen = kinds.into_iter().filter_map(of);
    let snippets = chosen.map(|call| call.snippet(String::new(), &call.sent()));
    snippets.collect()
}

/// The first call once more: with a time limit of its own, and all of its response.
pub(super) fn with_response(cx: Cx<'_>) -> Option<Snippet<'_>> {
    let call = Call::first(cx)?;
    let mut code = format!(
        "let call = {}.timeout(Duration::from_secs(5));\nlet response = call.send_with_response().await?;\n\
         println!(\"{{}}, request {{:?}}\", response.status(), response.headers().get(\"x-request-id\"));",
        call.code()
    );
    if !call.is_empty() {
        code += "\nprintln!(\"{:#?}\", response.into_inner());";
    }
    Some(call.snippet("use std::time::Duration;\n".to_owned(), &code))
}

/// A loop over all pages.
pub(super) fn every_item(cx: Cx<'_>) -> Option<Snippet<'_>> {
    let mut calls = Call::all(cx).filter(|call| call.body.is_none());
    let call = calls.find(|call| call.op.paging.is_some())?;
    let code = format!(
        "let mut items = {}.items();\nwhile let Some(item) = items.try_next().await? {{\n    println!(\"{{item:?}}\");\n}}",
        call.code()
    );
    Some(call.snippet(String::new(), &code))
}

/// A `match` on what can go wrong, rather in a call that reads than in one that changes something.
pub(super) fn failure(cx: Cx<'_>) -> Option<Snippet<'_>> {
    let documented = Call::all(cx).filter(|call| !call.op.errors.is_empty());
    let call = documented.min_by_key(|call| {
        let writes = call.op.method != Method::Get;
        (writes, call.is_empty(), call.body.is_some())
    })?;
    let (library, error) = (&cx.names.library, &call.names.error);
    let mut uses = format!("use {library}::Error;\n");
    let mut failed = r#"eprintln!("{}: {:?}", response.status(), response.error())"#.to_owned();
    if let Some(branch) = documented_error(&call) {
        let group = cx.group_of(call.op);
        let module = group.map_or(String::new(), |group| format!("{}::", group.module));
        uses += &format!("use {library}::operations::{module}{error};\n");
        failed = format!(
            "match response.error() {{\n        {branch},\n        \
             _ => eprintln!(\"{{}}: {{:?}}\", response.status(), response.message()),\n    }}"
        );
    }
    let succeeded = match call.is_empty() {
        true => r#"Ok(()) => println!("done")"#,
        false => r#"Ok(response) => println!("{response:#?}")"#,
    };
    let code = format!(
        "match {}.send().await {{\n    {succeeded},\n    Err(Error::Api(response)) => {failed},\n    Err(other) => return Err(other.into()),\n}}",
        call.code()
    );
    Some(call.snippet(uses, &code))
}

/// `GetUserError::NotFound(Some(body)) => eprintln!("404: {body:?}")`, if the first of the documented errors is of one status.
fn documented_error(call: &Call<'_>) -> Option<String> {
    let (response, variant) = call.op.errors.iter().zip(&call.names.errors).next()?;
    let StatusRange::Exact(code) = response.status else {
        return None;
    };
    let (pattern, shown) = match response.content == Content::Empty {
        true => ("_", ""),
        false => ("Some(body)", ": {body:?}"),
    };
    let error = &call.names.error;
    Some(format!(
        "{error}::{variant}({pattern}) => eprintln!(\"{code}{shown}\")"
    ))
}
