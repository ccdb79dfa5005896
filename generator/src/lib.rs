//! Turns an OpenAPI document into the files of a Rust client crate: `(document, config) -> files`, without any I/O.

// A document, a server or a caller never makes it panic.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::todo,
        clippy::unimplemented,
        clippy::indexing_slicing
    )
)]

pub mod config;
pub mod diagnostics;
mod emit;
mod format;
pub mod ir;
pub mod load;
pub mod lower;
pub mod names;
pub mod node;
pub mod normalize;
pub mod origins;
pub mod placement;
mod pointer;
mod spelling;
pub mod stage;
mod table;

use std::collections::BTreeMap;

use diagnostics::{Diagnostics, Report};
use ir::SkippedKind;
use placement::Placement;
use stage::{Observer, Stage, Unobserved, observed};

/// A file as it was read: what it is called and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its path, as diagnostics are to show it: `specs/softr/openapi.yaml`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Source {
    /// A file's path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    /// A file's path and its bytes: UTF-8, or, in YAML, UTF-16 with its byte order mark (YAML 1.2 §5.2; JSON has UTF-8 alone,
    /// RFC 8259 §8.1). A byte that is neither becomes a NUL, which reading the document reports with its place.
    pub fn decode(path: impl Into<String>, bytes: &[u8]) -> Self {
        let path = path.into();
        let is_json = path.ends_with(".json");
        let text = match bytes {
            [0xff, 0xfe, rest @ ..] if !is_json => utf16(rest, u16::from_le_bytes),
            [0xfe, 0xff, rest @ ..] if !is_json => utf16(rest, u16::from_be_bytes),
            _ => {
                let chunks = bytes.utf8_chunks();
                chunks.fold(String::with_capacity(bytes.len()), |text, chunk| {
                    text + chunk.valid() + if chunk.invalid().is_empty() { "" } else { "\0" }
                })
            }
        };
        Self::new(path, text)
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: String = char::decode_utf16(units)
        .map(|read| read.unwrap_or('\0'))
        .collect();
    if odd.is_empty() { text } else { text + "\0" }
}

/// What a client is generated from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The vendor's document, untouched.
    pub document: Source,
    /// `overlay.yaml`: corrections of the document.
    pub overlay: Option<Source>,
    /// `codegen.toml`: what the maintainers add to it.
    pub config: Option<Source>,
    /// Where the crate is going to stand.
    pub placement: Placement,
}

impl Input {
    /// A document that needs no corrections and no configuration.
    #[must_use]
    pub fn new(document: Source) -> Self {
        Self {
            document,
            overlay: None,
            config: None,
            placement: Placement::default(),
        }
    }
}

/// Fetches the files that a document refers to. The generator itself reads nothing.
pub trait Loader: Sync {
    /// The file that `reference` (a `$ref` without its fragment) means when it stands in the file `from`.
    ///
    /// # Errors
    ///
    /// Why it cannot be had, in words for a diagnostic.
    fn load(&self, from: &str, reference: &str) -> Result<Source, String>;
}

/// A [`Loader`] for documents that stand alone: it has nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoLoader;

impl Loader for NoLoader {
    fn load(&self, _from: &str, reference: &str) -> Result<Source, String> {
        Err(format!(
            "`{reference}` is another file, and only this one was given"
        ))
    }
}

/// A file of the generated crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the crate's folder, with `/`.
    pub path: String,
    /// What it holds.
    pub contents: String,
}

/// What a run gives.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// What the package is called; empty when an error was reported before that was decided.
    pub package: String,
    /// The crate's files, sorted by path. `None` when an error was reported.
    pub files: Option<Vec<File>>,
    /// Everything there is to say about the document.
    pub report: Report,
    /// How many operations the crate has.
    pub operations: usize,
    /// How many types it declares: structs and enums, and no aliases.
    pub types: usize,
    /// How many fields these types have.
    pub fields: usize,
    /// How many operations of the document it lacks; the report says why.
    pub skipped_operations: usize,
    /// How many skips of the report `[accept]` of the configuration does not name.
    pub unaccepted: usize,
    /// How many schemas say more than any JSON and are typed so; the report says why.
    pub untyped: usize,
    /// Where the type of each component schema is, by the schema's key: `User` -> `types::User`.
    pub schemas: BTreeMap<String, String>,
}

/// Generates the files of a crate, and reports everything there is to say about the document.
pub fn generate(input: &Input, loader: &dyn Loader) -> Outcome {
    generate_observed(input, loader, &Unobserved)
}

/// The whole program on one screen. A stage gives `None` when it reported an error: the run stops at that boundary.
pub fn generate_observed(input: &Input, loader: &dyn Loader, observer: &dyn Observer) -> Outcome {
    let cx = Diagnostics::new();
    let mut outcome = Outcome::default();
    let config = observed(observer, Stage::Configure, || match &input.config {
        Some(source) => config::parse(&cx, source),
        None => Some(config::Config::default()),
    });
    let files = (|| {
        let node = observed(observer, Stage::Load, || load::parse(&cx, input))?;
        let overlay = input.overlay.as_ref();
        let node = observed(observer, Stage::Normalize, || {
            normalize::to_openapi30(&cx, node, overlay, loader)
        })?;
        let config = config.as_ref()?;
        let api = observed(observer, Stage::Lower, || lower::lower(&cx, &node, config))?;
        let package = input.placement.package.as_deref();
        let names = observed(observer, Stage::Name, || {
            names::assign(&cx, &api, config, package)
        })?;
        outcome.package.clone_from(&names.package);
        outcome.count(&api);
        outcome.schemas = names.of_components(&api);
        config.report_unneeded(&cx);
        let emitter = emit::Cx::new(&api, &names, config, input);
        Some(observed(observer, Stage::Emit, || {
            emit::crate_files(emitter)
        }))
    })();
    // A stage that reported an error and went on all the same must not be believed.
    outcome.files = files.filter(|_| !cx.has_errors());
    outcome.report = observed(observer, Stage::Report, || cx.into_report());
    outcome.unaccepted = config.map_or(0, |config| config.unaccepted(&outcome.report));
    outcome
}

impl Outcome {
    fn count(&mut self, api: &ir::Api) {
        let skipped = |kind| api.skipped.iter().filter(|skip| skip.kind == kind).count();
        let fields = |ty: &ir::Type| match &ty.kind {
            ir::TypeKind::Struct(strukt) => strukt.fields.len(),
            ir::TypeKind::StringEnum(_)
            | ir::TypeKind::ValueEnum(_)
            | ir::TypeKind::Union(_)
            | ir::TypeKind::Newtype(_)
            | ir::TypeKind::Alias(_) => 0,
        };
        self.operations = api.operations.len();
        let declared = |ty: &&ir::Type| !matches!(ty.kind, ir::TypeKind::Alias(_));
        self.types = api.types.iter().filter(declared).count();
        self.fields = api.types.iter().map(fields).sum();
        self.skipped_operations = skipped(SkippedKind::Operation);
        self.untyped = skipped(SkippedKind::Type);
    }
}
