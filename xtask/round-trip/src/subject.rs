//! The crate under test: writes a generated crate with a program that decodes and encodes instances with its types, and runs it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use generator::File;
use xtask::cargo;
use xtask::workspace::Workspace;

/// Time limit for one instance.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program. A line of input is the number of a type and an instance; a line of output is the encoded value, or `!` and an
/// error. Values are decoded and encoded as bodies are, since serde does not know the types of all schemas, such as an array of
/// bytes. Types are wrapped in `Option`: a schema that allows null is an `Option` wherever it is used.
const PROGRAM: &str = r#"
use std::io::{self, BufRead as _, Write as _};

use client_runtime::v1;

type Through = fn(&str) -> Result<String, String>;

fn through<T: v1::Value>(text: &str) -> Result<String, String> {
    let value: Option<T> = v1::decode(text.as_bytes()).map_err(|error| error.to_string())?;
    let bytes = v1::encode(&value).map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

fn main() -> io::Result<()> {
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (number, text) = line.split_once('\t').unwrap_or_default();
        let through = number.parse::<usize>().ok().and_then(|number| TYPES.get(number));
        let through = through.ok_or_else(|| io::Error::other("there is no such type"))?;
        match through(text) {
            Ok(back) => writeln!(output, "{back}")?,
            Err(error) => writeln!(output, "!{}", error.replace('\n', " "))?,
        }
        output.flush()?;
    }
    Ok(())
}
"#;

/// A generated crate with the program beside it.
#[derive(Debug)]
pub(crate) struct Subject {
    folder: PathBuf,
    name: String,
}

/// The outcome of one instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The value, decoded and encoded again.
    Returned(String),
    /// Why it could not be decoded or encoded.
    Failed(String),
}

impl Subject {
    /// Writes the crate and the program. `paths` are the types' paths; a type's index is its number.
    pub(crate) fn write(
        workspace: &Workspace,
        folder: PathBuf,
        name: &str,
        files: &[File],
        paths: &[&str],
    ) -> Result<Self> {
        let library = name.replace('-', "_");
        let mut contents: BTreeMap<PathBuf, String> = BTreeMap::new();
        for file in files.iter().filter(|file| file.path.starts_with("src/")) {
            contents.insert(folder.join(&file.path), file.contents.clone());
        }
        let types: String = paths
            .iter()
            .map(|path| format!("    through::<{library}::{path}>,\n"))
            .collect();
        let program = format!("{PROGRAM}\nconst TYPES: &[Through] = &[\n{types}];\n");
        contents.insert(folder.join("src/main.rs"), program);
        let manifest = files
            .iter()
            .find(|file| file.path == "Cargo.toml")
            .context("a crate has a manifest")?;
        contents.insert(
            folder.join("Cargo.toml"),
            self::manifest(workspace, &manifest.contents)?,
        );
        clear(&folder.join("src"), &contents)?;
        for (path, text) in &contents {
            // Unchanged files keep their time, so that cargo need not compile them again.
            if fs::read_to_string(path).ok().as_ref() != Some(text) {
                fs::create_dir_all(path.parent().context("a file has a folder")?)?;
                fs::write(path, text)?;
            }
        }
        let lock = folder.join("Cargo.lock");
        if !lock.exists() {
            fs::copy(workspace.root.join("Cargo.lock"), lock)?;
        }
        Ok(Self {
            folder,
            name: name.to_owned(),
        })
    }

    /// Compiles the program into a target folder that all crates share.
    pub(crate) fn build(&self, target: &Path) -> Result<PathBuf> {
        let mut cargo = cargo::command(&self.folder);
        cargo
            .args(["build", "--quiet", "--offline", "--no-default-features"])
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "0");
        let output = cargo.output().context("cargo cannot be run")?;
        if !output.status.success() {
            let errors = String::from_utf8_lossy(&output.stderr);
            let lines = errors.lines().skip_while(|line| !line.starts_with("error"));
            let first: Vec<&str> = lines.take(12).collect();
            bail!("does not compile:\n{}", first.join("\n"));
        }
        Ok(target.join("debug").join(&self.name))
    }
}

/// Sends instances, each with the number of its type, through the program. An instance that ends the program has failed, and the
/// program is started again for the next ones.
pub(crate) fn round_trip(program: &Path, instances: &[(usize, String)]) -> Result<Vec<Outcome>> {
    let mut outcomes = Vec::with_capacity(instances.len());
    while outcomes.len() < instances.len() {
        let (mut child, lines) = start(program, &instances[outcomes.len()..])?;
        let why = loop {
            match lines.recv_timeout(PATIENCE) {
                Ok(line) => outcomes.push(match line.strip_prefix('!') {
                    Some(why) => Outcome::Failed(why.to_owned()),
                    None => Outcome::Returned(line),
                }),
                Err(mpsc::RecvTimeoutError::Timeout) => break "takes forever".to_owned(),
                Err(mpsc::RecvTimeoutError::Disconnected) => break "ends the program".to_owned(),
            }
        };
        child.kill()?;
        let status = child.wait()?;
        if outcomes.len() < instances.len() {
            outcomes.push(Outcome::Failed(format!("{why} ({status})")));
        }
    }
    Ok(outcomes)
}

fn start(program: &Path, instances: &[(usize, String)]) -> Result<(Child, Receiver<String>)> {
    let mut command = Command::new(program);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command
        .spawn()
        .with_context(|| format!("{} cannot be run", program.display()))?;
    let input: String = instances
        .iter()
        .map(|(number, text)| format!("{number}\t{text}\n"))
        .collect();
    let mut stdin = child.stdin.take().context("the input is a pipe")?;
    let stdout = child.stdout.take().context("the output is a pipe")?;
    // Writing fails if the program ends early. Its output up to then counts.
    thread::spawn(move || stdin.write_all(input.as_bytes()));
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(io::Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    Ok((child, lines))
}

/// The crate's manifest for the working folder: without transport, examples and tests.
fn manifest(workspace: &Workspace, text: &str) -> Result<String> {
    let mut manifest: toml::Table = text.parse()?;
    for table in ["dev-dependencies", "example", "test"] {
        manifest.remove(table);
    }
    let runtime = workspace.root.join("generator/runtime");
    let dependencies = format!(
        "client-runtime = {{ path = {}, default-features = false }}\n",
        toml::Value::from(runtime.to_string_lossy().into_owned())
    );
    manifest.insert(
        "dependencies".to_owned(),
        dependencies.parse::<toml::Table>()?.into(),
    );
    Ok(manifest.to_string())
}

/// Removes files of an earlier run that this one does not write.
fn clear(folder: &Path, contents: &BTreeMap<PathBuf, String>) -> Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            clear(&path, contents)?;
        } else if !contents.contains_key(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
