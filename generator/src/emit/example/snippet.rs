//! Code that calls an operation, as the crate's pages show it.

use super::{Builder, Call, Cx};
use crate::ir::{Content, Method, StatusRange};

/// Lines of code that call an operation.
pub(in super::super) struct Snippet<'a> {
    feature: Option<&'a str>,
    /// What the code is given: a client, unless it makes one.
    parameter: String,
    /// `use` declarations, each with its line end.
    pub(super) uses: Vec<String>,
    pub(super) code: String,
}

impl<'a> Snippet<'a> {
    fn new(cx: Cx<'a>, call: &Call<'a>, uses: Vec<String>, code: String) -> Self {
        Self {
            feature: call.feature(cx),
            parameter: format!("client: {}::Client", cx.names.library),
            uses,
            code,
        }
    }

    /// The lines as they are shown.
    pub(in super::super) fn shown(&self) -> String {
        match self.uses.as_slice() {
            [] => self.code.clone(),
            uses => format!("{}\n{}", uses.concat(), self.code),
        }
    }

    /// The same in a function that is not shown, so that a documentation test compiles them.
    pub(in super::super) fn doctest(&self, cx: Cx<'_>) -> String {
        // Without the feature there is no such operation, and nothing to compile.
        let feature = self.feature;
        let feature = feature.map(|feature| format!("# #[cfg(feature = \"{feature}\")]\n"));
        format!(
            "{}# async fn example({}) -> Result<(), {}::Error> {{\n{}\n# Ok(())\n# }}",
            feature.unwrap_or_default(),
            self.parameter,
            cx.names.library,
            self.shown()
        )
    }
}

/// A client is built, a call is sent, what comes is printed.
pub(in super::super) fn first_call(cx: Cx<'_>) -> Snippet<'_> {
    let (builder, call) = (Builder::new(cx), Call::first(cx));
    let library = &cx.names.library;
    let names = match builder.has_server() {
        true => "{Client, Server}",
        false => "Client",
    };
    let sent = call.as_ref().map(|call| sent(cx, call));
    Snippet {
        feature: call.and_then(|call| call.feature(cx)),
        parameter: String::new(),
        uses: vec![format!("use {library}::{names};\n")],
        code: format!(
            "let client = Client::builder()\n{}    .build()?;\n\n{}",
            builder.calls,
            sent.unwrap_or_else(|| "println!(\"{client:?}\");".to_owned())
        ),
    }
}

/// A body is made and sent: by an operation that makes something, on few arguments.
pub(in super::super) fn with_body(cx: Cx<'_>) -> Option<Snippet<'_>> {
    let call = Call::with_body(cx).min_by_key(|call| {
        let body = call.body.as_ref();
        let is_bare = body.is_some_and(|body| body.code.ends_with("::new()"));
        let parameters = call.op.parameters.len();
        (call.op.method != Method::Post, is_bare, parameters)
    })?;
    let code = body(&call) + &sent(cx, &call);
    Some(Snippet::new(cx, &call, uses_of_body(cx, &call), code))
}

/// A loop over all pages.
pub(in super::super) fn every_item(cx: Cx<'_>) -> Option<Snippet<'_>> {
    let call = Call::plain(cx).find(|call| call.op.paging.is_some())?;
    let code = format!(
        "let mut items = {}.items();\nwhile let Some(item) = items.try_next().await? {{\n    println!(\"{{item:?}}\");\n}}",
        call.code(cx)
    );
    Some(Snippet::new(cx, &call, Vec::new(), code))
}

/// A `match` on what can go wrong, rather in a call that reads than in one that changes something.
pub(in super::super) fn failure(cx: Cx<'_>) -> Option<Snippet<'_>> {
    let calls = Call::plain(cx).chain(Call::with_body(cx));
    let documented = calls.filter(|call| !call.op.errors.is_empty());
    let call = documented.min_by_key(|call| {
        let writes = call.op.method != Method::Get;
        (writes, call.is_empty(), call.body.is_some())
    })?;
    let (library, error) = (&cx.names.library, &call.names.error);
    let mut uses = vec![format!("use {library}::Error;\n")];
    let failed = match documented_error(&call) {
        Some(branch) => {
            let group = cx.group_of(call.op);
            let module = group.map(|group| format!("{}::", group.module));
            let module = module.unwrap_or_default();
            uses.push(format!("use {library}::operations::{module}{error};\n"));
            format!(
                "match response.error() {{\n        {branch},\n        \
                 {error}::Undocumented => eprintln!(\"{{}}: {{:?}}\", response.status(), response.decode_error()),\n        \
                 other => eprintln!(\"{{other:?}}\"),\n    }}"
            )
        }
        None => r#"eprintln!("{}: {:?}", response.status(), response.error())"#.to_owned(),
    };
    uses.extend(uses_of_body(cx, &call));
    let succeeded = match call.is_empty() {
        true => r#"Ok(()) => println!("done")"#,
        false => r#"Ok(response) => println!("{response:#?}")"#,
    };
    let code = format!(
        "{}match {}.send().await {{\n    {succeeded},\n    Err(Error::Api(response)) => {failed},\n    Err(other) => return Err(other.into()),\n}}",
        body(&call),
        call.code(cx)
    );
    Some(Snippet::new(cx, &call, uses, code))
}

/// `NotFound(body) => eprintln!("404: {body:?}")`
fn documented_error(call: &Call<'_>) -> Option<String> {
    let documented = call.op.errors.iter().zip(&call.names.errors);
    let mut exact = documented.filter_map(|(response, variant)| match response.status {
        StatusRange::Exact(code) => Some((code, &response.content, variant)),
        StatusRange::Class(_) | StatusRange::Default => None,
    });
    let (code, content, variant) = exact.next()?;
    let error = &call.names.error;
    Some(match content {
        Content::Empty => format!("{error}::{variant}(_) => eprintln!(\"{code}\")"),
        Content::Json(_) | Content::Text | Content::Bytes => {
            format!("{error}::{variant}(body) => eprintln!(\"{code}: {{body:?}}\")")
        }
    })
}

/// The call is sent, what comes is printed.
fn sent(cx: Cx<'_>, call: &Call<'_>) -> String {
    let code = format!("{}.send().await?;", call.code(cx));
    match call.is_empty() {
        true => code,
        false => format!("let response = {code}\nprintln!(\"{{response:#?}}\");"),
    }
}

/// `use softr_client::types::CreateUserRequest;`
fn uses_of_body(cx: Cx<'_>, call: &Call<'_>) -> Vec<String> {
    let types = call.body.iter().flat_map(|body| &body.types).cloned();
    let types = match types.collect::<Vec<String>>().as_slice() {
        [] => return Vec::new(),
        [only] => only.clone(),
        several => format!("{{{}}}", several.join(", ")),
    };
    vec![format!("use {}::types::{types};\n", cx.names.library)]
}

/// `let body = CreateUserRequest::new("full_name…", "email…").generate_magic_link(true);`
fn body(call: &Call<'_>) -> String {
    let body = call.body.iter();
    body.map(|body| format!("let body = {};\n", body.code))
        .collect()
}
