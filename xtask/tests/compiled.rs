//! What `codegen --spec` makes is taken by cargo as it stands, and what depends on clients sees one runtime.
//!
//! Cargo is called on crates outside of the workspace, with the workspace's `Cargo.lock`, so that nothing is downloaded, and its
//! target folder, so that what it compiled is not compiled again.

mod hostile;

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread::{self, JoinHandle};

use xtask::disk::folder::files_below;

fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    root.expect("the workspace").to_owned()
}

/// A folder outside of every workspace.
fn elsewhere() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// Runs the program with arguments in a folder.
fn xtask(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program runs")
}

/// Runs `codegen` with arguments in a folder; nothing may be skipped.
fn codegen(folder: &Path, arguments: &[&str]) {
    let output = xtask(folder, &[&["codegen", "--strict"], arguments].concat());
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaints}");
}

/// Runs cargo in the folder of a package that is not in the workspace.
fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    if !folder.join("Cargo.lock").exists() {
        fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
    }
    let program = Path::new(env!("CARGO_BIN_EXE_xtask"));
    let target = program.ancestors().nth(2).expect("the target folder");
    let mut command = xtask::cargo::command(folder);
    // The profile of the workspace, for which its dependencies were compiled.
    for variable in ["CARGO_PROFILE_DEV_DEBUG", "CARGO_PROFILE_TEST_DEBUG"] {
        let value = std::env::var_os(variable);
        command.env(variable, value.unwrap_or_else(|| "line-tables-only".into()));
    }
    command
        .args(arguments)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_NET_OFFLINE", "true")
        .env("RUSTDOCFLAGS", "-D warnings");
    command.output().expect("cargo runs")
}

/// Runs cargo, which must succeed.
fn succeed(folder: &Path, arguments: &[&str]) -> String {
    let output = cargo(folder, arguments);
    assert!(
        output.status.success(),
        "cargo {} fails in {}:\n{}{}",
        arguments.join(" "),
        folder.display(),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Every target compiles, clippy and rustdoc have nothing to say, and the examples in the documentation compile.
fn has_no_fault(folder: &Path) {
    succeed(folder, &["clippy", "--all-targets", "--", "-D", "warnings"]);
    succeed(folder, &["doc", "--no-deps"]);
    succeed(folder, &["test", "--doc"]);
}

/// A host on loopback that gives the same answer to a number of requests, each on a connection of its own, and what it was asked.
fn host(requests: usize, status: &str, body: &str) -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let length = body.len();
    let answer = format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
    );
    let asked = thread::spawn(move || {
        let answered = listener.incoming().take(requests).map(|stream| {
            let mut stream = stream.expect("a caller");
            let (mut request, mut byte) = (Vec::new(), [0]);
            while !request.ends_with(b"\r\n\r\n")
                && stream.read(&mut byte).is_ok_and(|read| read > 0)
            {
                request.push(byte[0]);
            }
            stream.write_all(answer.as_bytes()).expect("an answer");
            String::from_utf8_lossy(&request).to_lowercase()
        });
        answered.collect()
    });
    (url, asked)
}

/// A package that depends on others by path, with one source file.
fn package(folder: &Path, dependencies: &str, file: &str, source: &str) {
    fs::create_dir_all(folder.join("src")).expect("a folder");
    let manifest =
        format!("[package]\nname = \"caller\"\nedition = \"2024\"\n[dependencies]\n{dependencies}");
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    fs::write(folder.join("src").join(file), source).expect("a source file");
}

/// The names, versions and folders of all runtimes that a package depends on.
fn runtimes(folder: &Path) -> Vec<String> {
    let tree = succeed(folder, &["tree", "--prefix", "none", "--no-dedupe"]);
    let mut runtimes: Vec<String> = tree
        .lines()
        .filter(|line| {
            line.split(' ')
                .next()
                .is_some_and(|name| name.ends_with("-runtime"))
        })
        .map(str::to_owned)
        .collect();
    runtimes.sort();
    runtimes.dedup();
    runtimes
}

#[test]
fn words_that_would_break_a_crate_do_not() {
    let here = elsewhere();
    let hostile = root().join("generator/tests/feature/hostile.yaml");
    codegen(
        here.path(),
        &["--spec", &hostile.to_string_lossy(), "--out", "hostile"],
    );
    has_no_fault(&here.path().join("hostile"));
}

/// Every hostile string in every place of one description: what can be called has a name, and nothing warns.
#[test]
fn no_string_breaks_a_crate_wherever_it_stands() {
    let here = elsewhere();
    fs::write(here.path().join("hostile.json"), hostile::document()).expect("a description");
    let arguments = ["codegen", "--spec", "hostile.json", "--out", "crate"];
    let output = xtask(here.path(), &arguments);
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaints}");
    let folder = here.path().join("crate");
    let lints = ["clippy", "--lib", "--examples", "--", "-D", "warnings"];
    succeed(&folder, &lints);
    succeed(&folder, &["doc", "--no-deps"]);
}

/// The crate of every feature, with a runtime of its own, wherever its folder is; and two such crates in one program.
#[test]
fn a_crate_that_stands_alone_can_be_moved() {
    let here = elsewhere();
    let documents = root().join("xtask/tests/documents");
    let document = |name: &str| documents.join(name).to_string_lossy().into_owned();
    let (spec, config) = (document("everything.yaml"), document("everything.toml"));
    codegen(
        here.path(),
        &[
            "--spec",
            &spec,
            "--config",
            &config,
            "--out",
            "everything",
            "--standalone",
        ],
    );
    codegen(
        here.path(),
        &[
            "--spec",
            &spec,
            "--name",
            "more",
            "--out",
            "more",
            "--standalone",
        ],
    );

    let there = elsewhere();
    for name in files_below(here.path(), "").expect("crates") {
        let target = there.path().join("vendor").join(&name);
        fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
        fs::copy(here.path().join(name), target).expect("a copy");
    }
    drop(here);
    has_no_fault(&there.path().join("vendor/everything"));

    package(
        there.path(),
        "everything-client = {path = \"vendor/everything\"}\nmore = {path = \"vendor/more\"}\n",
        "lib.rs",
        "pub async fn both(one: everything_client::Client, other: more::Client) -> Result<(), Box<dyn std::error::Error>> {\n    one.get_status().send().await?;\n    other.get_status().send().await?;\n    Ok(())\n}\n",
    );
    succeed(there.path(), &["check"]);
    assert_eq!(runtimes(there.path()).len(), 2);
}

/// The program in `tests/downstream` depends on two clients: one runtime, and one error that `?` leads to.
#[test]
fn two_clients_go_together() {
    let here = elsewhere();
    let program = root().join("xtask/tests/downstream");
    let generated = root().join("generated");
    fs::create_dir(here.path().join("src")).expect("a folder");
    let manifest = fs::read_to_string(program.join("Cargo.toml")).expect("a manifest");
    let manifest = manifest.replace("../../../generated", &generated.to_string_lossy());
    fs::write(here.path().join("Cargo.toml"), manifest).expect("a manifest");
    fs::copy(program.join("src/main.rs"), here.path().join("src/main.rs")).expect("a program");

    let (softr, asked_softr) = host(1, "200 OK", r#"{"data": [{"id": "1", "name": "people"}]}"#);
    let (propelauth, asked_propelauth) = host(1, "404 Not Found", "{}");
    let printed = succeed(here.path(), &["run", "--", &softr, &propelauth]);
    assert_eq!(printed, "database people\nstatus 404\n");
    let asked = asked_softr.join().expect("a host").concat();
    assert!(asked.starts_with("get /databases http/1.1\r\n"), "{asked}");
    assert!(
        asked.contains("\r\nsoftr-api-key: softr-key\r\n"),
        "{asked}"
    );
    let asked = asked_propelauth.join().expect("a host").concat();
    assert!(
        asked.contains("\r\nauthorization: bearer propelauth-key\r\n"),
        "{asked}"
    );

    let runtimes = runtimes(here.path());
    assert_eq!(runtimes.len(), 1, "{runtimes:?}");
    assert!(runtimes[0].starts_with("client-runtime v"), "{runtimes:?}");
}

/// A caller of a client goes on compiling when the description gets an operation that sorts first and shares everything with
/// another one.
#[test]
fn a_caller_outlives_an_addition() {
    let here = elsewhere();
    let document = root().join("xtask/tests/documents/shared.yaml");
    let document = fs::read_to_string(document).expect("a description");
    let twin = document
        .split_once("paths:\n")
        .expect("paths")
        .1
        .replace("/users", "/a-users")
        .replace("listUsers", "aListUsers")
        .replace("createUser", "aCreateUser")
        .replace("[Users]", "[A]");
    fs::write(here.path().join("shared.yaml"), document + &twin).expect("a description");
    codegen(here.path(), &["--spec", "shared.yaml", "--out", "shared"]);
    // Written for a client of the description without the addition, where each of these is declared under its own name.
    let caller = "
use shared_client::operations::users::{CreateUserError, ListUsersError};
use shared_client::types::{CreateUserRequest, CreateUserRequestKind, ListUsersResponseItem, ListUsersResponse404};
use shared_client::{Client, Error};

pub async fn call(client: &Client) -> Result<Vec<ListUsersResponseItem>, Error> {
    let body = CreateUserRequest::new().kind(CreateUserRequestKind::A);
    match client.users().create_user(body).send().await {
        Err(Error::Api(response)) if *response.error() == CreateUserError::Undocumented => {}
        other => other?,
    }
    match client.users().list_users().send().await {
        Err(Error::Api(response)) => {
            let body: Option<&ListUsersResponse404> = match response.error() {
                ListUsersError::NotFound(body) => body.as_ref(),
                _ => None,
            };
            println!(\"{:?}\", body.map(|body| &body.message));
            Ok(Vec::new())
        }
        other => Ok(other?),
    }
}
";
    package(
        here.path(),
        "shared-client = {path = \"shared\"}\n",
        "lib.rs",
        caller,
    );
    succeed(here.path(), &["check"]);
}

/// What is broken in servers and `security` sends no call to another host, and no credential that was not asked for.
#[test]
fn what_is_broken_sends_nothing_elsewhere() {
    let here = elsewhere();
    let document = root().join("xtask/tests/documents/broken.yaml");
    let document = document.to_string_lossy();
    let broken = ["--spec", &document, "--out", "broken"];
    let output = xtask(here.path(), &[&["codegen"], &broken[..]].concat());
    assert!(output.status.success(), "{output:?}");
    let output = xtask(
        here.path(),
        &[&["codegen", "--strict"], &broken[..]].concat(),
    );
    assert!(!output.status.success(), "{output:?}");
    let program = r#"
use broken_client::{Client, ClientBuilder, Error};

fn show(name: &str, result: Result<(), Error>) {
    match result {
        Ok(()) => println!("{name}: sent"),
        Err(Error::Build(error)) => println!("{name}: {error}"),
        Err(error) => println!("{name}: {error:?}"),
    }
}

async fn call(name: &str, builder: ClientBuilder) -> Result<(), Error> {
    let client = builder.build()?;
    println!("{name}");
    show("whole", client.get_whole().send().await.map_err(Into::into));
    show("own server", client.get_own_server().send().await.map_err(Into::into));
    show("server of path", client.get_server_of_path().send().await.map_err(Into::into));
    show("undefined scheme", client.get_undefined_scheme().send().await.map_err(Into::into));
    show("half defined", client.get_half_defined().send().await.map_err(Into::into));
    show("malformed security", client.get_malformed_security().send().await.map_err(Into::into));
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let urls: Vec<String> = std::env::args().skip(1).collect();
    let client = || Client::builder().base_url(&urls[0]).key("the-key");
    call("with a token", client().token("the-token")).await?;
    let overridden = client().own_server_get_base_url(&urls[1]).server_of_path_base_url(&urls[1]);
    call("with hosts", overridden).await
}
"#;
    let dependencies = "broken-client = {path = \"broken\"}\ntokio = {version = \"1\", features = [\"macros\", \"rt\"]}\n";
    package(here.path(), dependencies, "main.rs", program);
    let (root, asked_root) = host(8, "204 No Content", "");
    let (own, asked_own) = host(2, "204 No Content", "");
    let printed = succeed(here.path(), &["run", "--quiet", "--", &root, &own]);
    assert_eq!(
        printed,
        "\
with a token
whole: sent
own server: GET /own-server: `https://own-server-get.invalid` stands for a host of your own: call `own_server_get_base_url` on the client's builder
server of path: GET /server-of-path: `https://server-of-path.invalid` stands for a host of your own: call `server_of_path_base_url` on the client's builder
undefined scheme: sent
half defined: sent
malformed security: sent
with hosts
whole: sent
own server: sent
server of path: sent
undefined scheme: sent
half defined: sent
malformed security: sent
"
    );
    let credentials = |asked: Vec<String>| {
        let lines = asked.into_iter().map(|request| {
            let lines = request.lines().filter(|line| {
                ["get ", "x-key:", "authorization:"]
                    .iter()
                    .any(|start| line.starts_with(start))
            });
            lines.collect::<Vec<_>>().join(", ") + "\n"
        });
        lines.collect::<String>()
    };
    assert_eq!(
        credentials(asked_root.join().expect("a host")),
        "\
get /whole http/1.1, x-key: the-key
get /undefined-scheme http/1.1
get /half-defined http/1.1, authorization: bearer the-token
get /malformed-security http/1.1
get /whole http/1.1, x-key: the-key
get /undefined-scheme http/1.1
get /half-defined http/1.1, x-key: the-key
get /malformed-security http/1.1
"
    );
    assert_eq!(
        credentials(asked_own.join().expect("a host")),
        "\
get /own-server http/1.1, x-key: the-key
get /server-of-path http/1.1, x-key: the-key
"
    );
}
