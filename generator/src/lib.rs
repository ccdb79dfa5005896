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
pub mod load;
pub mod lower;
pub mod names;
pub mod node;
pub mod normalize;
pub mod origins;
pub mod placement;
mod positions;
mod spelling;

use std::collections::BTreeMap;

use diagnostics::{Diagnostics, Report, SkippedKind};
pub use emit::File;
pub use input::{Input, Loader, NoLoader, Source};

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
    /// How many schemas say more than any JSON and are typed so; the report says why.
    pub untyped: usize,
    /// Where the type of each component schema is, by the schema's key: `User` -> `types::User`.
    pub schemas: BTreeMap<String, String>,
}

/// The whole program on one screen. A stage gives `None` when it reported an error: the run stops at that boundary.
pub fn generate(input: &Input, loader: &dyn Loader) -> Outcome {
    let cx = Diagnostics::new();
    let mut outcome = Outcome::default();
    let files = (|| {
        let config = input.config.as_ref().map_or_else(
            || Some(config::Config::default()),
            |source| config::parse(&cx, source),
        );
        let node = load::parse(&cx, input)?;
        let node = normalize::to_openapi30(&cx, node, input.overlay.as_ref(), loader)?;
        let config = config?;
        let api = lower::lower(&cx, &node, &config)?;
        let names = names::assign(&cx, &api, &config, input.placement.package.as_deref())?;
        outcome.package.clone_from(&names.package);
        outcome.count(&api);
        outcome.schemas = names.of_components(&api);
        Some(emit::crate_files(emit::Cx::new(
            &api, &names, &config, input,
        )))
    })();
    // A stage that reported an error and went on all the same must not be believed.
    outcome.files = files.filter(|_| !cx.has_errors());
    outcome.report = cx.into_report();
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
