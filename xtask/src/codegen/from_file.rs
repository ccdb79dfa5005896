//! `codegen --spec FILE --out DIR`: generates a crate in any folder from any description.

use std::env;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use clap::Args;
use generator::diagnostics::{Diagnostic, Excerpt, Location, Severity};
use generator::origins::Position;
use generator::placement::{self, Placement, Runtime};
use generator::{Input, Source};

use super::job::{Destination, Job};
use super::surroundings::Surroundings;
use crate::loader::{self, Folder};
use crate::workspace::Workspace;

/// One description from anywhere. Paths are relative to the current folder.
#[derive(Debug, Args)]
#[command(next_help_heading = "One description from anywhere")]
#[group(id = "from_file", conflicts_with = "apis", multiple = true)]
pub struct Options {
    /// The description: OpenAPI, YAML or JSON
    #[arg(long, value_name = "FILE", required = false, requires = "out")]
    pub spec: PathBuf,
    /// The folder of the crate, created if it is missing
    #[arg(long, value_name = "DIR", required = false, requires = "spec")]
    pub out: PathBuf,
    /// Name of the package [default: that of the configuration, else made from the description's title]
    #[arg(long, requires = "spec", value_parser = package_name)]
    pub name: Option<String>,
    /// Corrections of the description: an OpenAPI Overlay
    #[arg(long, value_name = "FILE", requires = "spec")]
    pub overlay: Option<PathBuf>,
    /// Configuration, like a `codegen.toml` in specs/
    #[arg(long, value_name = "FILE", requires = "spec")]
    pub config: Option<PathBuf>,
    /// Add a runtime of the crate's own in DIR/runtime, so that the folder can be moved, vendored or published alone
    #[arg(long, requires = "spec")]
    pub standalone: bool,
}

/// Parses a package name that cargo accepts.
fn package_name(name: &str) -> Result<String, String> {
    match generator::names::package_fault(name) {
        None => Ok(name.to_owned()),
        Some(wrong) => Err(wrong.to_owned()),
    }
}

/// The crate that is asked for. Its files are the same whatever folder the program runs in; paths are the caller's.
///
/// # Errors
///
/// The folder cannot contain a crate.
pub fn job(options: &Options, workspace: &Workspace) -> Result<Job> {
    let folder = resolved(&options.out)?;
    if folder.starts_with(workspace.root.canonicalize()?.join("generated")) {
        bail!(
            "this folder belongs to the clients of specs/: put the description there, or choose another folder"
        );
    }
    let surroundings = Surroundings::of(&folder)?;
    let destination = Destination {
        api: options.out.display().to_string(),
        shown: options.out.display().to_string(),
        workspace: match &surroundings {
            Surroundings::Member(root) => Some(root.clone()),
            Surroundings::Free | Surroundings::Unknown(_) => None,
        },
        folder,
    };
    let placement = Placement {
        package: options.name.clone(),
        source: Some(file_name(&options.spec)),
        runtime: match options.standalone {
            true => Runtime::Nested,
            false => Runtime::Shared {
                path: to_runtime(&destination.folder, workspace)?,
            },
        },
        workspace: match &surroundings {
            Surroundings::Unknown(_) => placement::Workspace::Own,
            Surroundings::Free | Surroundings::Member(_) => placement::Workspace::Around,
        },
    };
    let mut diagnostics = Vec::from_iter(about(&surroundings, &options.out, &destination.folder));
    let input = input(options, placement).map_err(|unreadable| {
        diagnostics.extend(unreadable);
        anyhow!("not written: some of the files that describe it cannot be read")
    });
    let parent = options.spec.parent().unwrap_or(Path::new(""));
    let shown = parent.to_string_lossy();
    Ok(Job {
        input,
        loader: Folder::new(
            env::current_dir()?.join(parent),
            shown.trim_end_matches('/'),
        ),
        destination,
        diagnostics,
    })
}

/// Reads the description and the files beside it, or reports each file that cannot be read.
fn input(options: &Options, placement: Placement) -> Result<Input, Vec<Diagnostic>> {
    let mut unreadable = Vec::new();
    let mut read = |path: Option<&PathBuf>| {
        let path = path?;
        let shown = path.to_string_lossy();
        let source = loader::read(path).map(|bytes| Source::decode(shown.as_ref(), &bytes));
        source
            .map_err(|error| {
                let message = format!("the file cannot be read: {error}");
                unreadable.push(diagnostic(Severity::Error, &shown, message, None));
            })
            .ok()
    };
    let document = read(Some(&options.spec));
    let (overlay, config) = (
        read(options.overlay.as_ref()),
        read(options.config.as_ref()),
    );
    match document {
        Some(document) if unreadable.is_empty() => Ok(Input {
            document,
            overlay,
            config,
            placement,
        }),
        _ => Err(unreadable),
    }
}

/// Diagnostics about the workspace around the crate.
fn about(surroundings: &Surroundings, out: &Path, folder: &Path) -> Option<Diagnostic> {
    let out = out.display();
    let (root, message, help) = match surroundings {
        Surroundings::Free => return None,
        Surroundings::Member(root) => (root, format!("{out} is a member of this workspace"), None),
        Surroundings::Unknown(root) => {
            let below = folder.strip_prefix(root).unwrap_or(folder).display();
            let help = format!(
                "to use it from this workspace, add \"{below}\" to its `members`, or to its `exclude`, and run this again"
            );
            let message = format!(
                "{out} is inside this workspace but not a member of it, so its Cargo.toml has an empty `[workspace]`: cargo would refuse it otherwise"
            );
            (root, message, Some(help))
        }
    };
    let manifest = root.join("Cargo.toml");
    Some(diagnostic(
        Severity::Note,
        &manifest.to_string_lossy(),
        message,
        help,
    ))
}

/// A diagnostic about a file as a whole.
fn diagnostic(severity: Severity, file: &str, message: String, help: Option<String>) -> Diagnostic {
    Diagnostic {
        severity,
        message,
        help,
        location: Location {
            file: file.to_owned(),
            position: Position { line: 1, column: 1 },
            pointer: "#".to_owned(),
            excerpt: Excerpt::default(),
        },
        related: Vec::new(),
    }
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Follows the links of a path that need not exist: of its existing part.
fn resolved(path: &Path) -> Result<PathBuf> {
    let absolute = env::current_dir()?.join(path);
    let (mut there, mut rest) = (absolute.clone(), Vec::new());
    let mut resolved = loop {
        match there.canonicalize() {
            Ok(resolved) => break resolved,
            Err(_) => {
                let last = there.components().next_back();
                rest.extend(last.map(|last| last.as_os_str().to_owned()));
                let is_left = there.pop();
                if !is_left {
                    bail!("{} is no path", path.display());
                }
            }
        }
    };
    for part in rest.into_iter().rev() {
        match Path::new(&part).components().next() {
            Some(Component::ParentDir) => drop(resolved.pop()),
            _ => resolved.push(part),
        }
    }
    Ok(resolved)
}

/// The path from a crate's folder to the runtime: relative, so that both can move together, if there is a way.
fn to_runtime(folder: &Path, workspace: &Workspace) -> Result<String> {
    let runtime = workspace.root.join("generator/runtime").canonicalize()?;
    let same = folder
        .components()
        .zip(runtime.components())
        .take_while(|(one, other)| one == other)
        .count();
    let up = folder.components().skip(same).map(|_| Component::ParentDir);
    let path: PathBuf = match same {
        0 => runtime,
        _ => up.chain(runtime.components().skip(same)).collect(),
    };
    let text = path.to_str().map(|text| text.replace('\\', "/"));
    text.with_context(|| format!("{} is not Unicode, and a manifest is", path.display()))
}
