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
mod input;
pub mod ir;
mod keywords;
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
pub use emit::File;
pub use input::{Input, Loader, NoLoader, Source};
use ir::SkippedKind;
use stage::{Observer, Stage, Unobserved, observed};

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
        // Nothing reads it any more, and what is emitted takes memory of its own.
        drop(node);
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
