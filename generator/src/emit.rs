//! The files of a client crate. Nothing fails here: everything has been decided.
//!
//! ```text
//! Api, Names -> Cargo.toml, README.md, src/lib.rs, src/client.rs, src/operations/users.rs, src/types/user.rs, …
//! ```

mod client;
mod docs;
mod enums;
mod errors;
mod example;
mod group;
mod imports;
mod manifest;
mod markdown;
mod operation;
mod outcome;
mod ownership;
mod page;
mod paging;
mod records;
mod returns;
mod shape;
mod size;
mod strings;
mod types;
mod unions;
mod webhooks;

use rayon::prelude::*;

use crate::config::Config;
use crate::ir::{Api, ErrorSet, Operation, Parameter, Shape, TagId, Type, TypeId};
use crate::names::{ErrorSetNames, GroupNames, Name, Names, OperationNames, TypeNames};
use crate::placement::Placement;
use crate::{File, Input};

/// What every emitter sees: the API, its names, what the configuration adds, and where the crate is going to stand.
#[derive(Clone, Copy)]
pub(crate) struct Cx<'a> {
    pub(crate) api: &'a Api,
    pub(crate) names: &'a Names,
    pub(crate) config: &'a Config,
    pub(crate) placement: &'a Placement,
    /// `specs/softr/openapi.yaml`
    pub(crate) source: &'a str,
}

/// A file to be made: its path below the crate's folder, and what makes it.
struct Row<'a> {
    path: String,
    make: Box<dyn Fn(Cx<'a>) -> String + Send + Sync + 'a>,
}

impl<'a> Row<'a> {
    fn new(path: impl Into<String>, make: impl Fn(Cx<'a>) -> String + Send + Sync + 'a) -> Self {
        Self {
            path: path.into(),
            make: Box::new(make),
        }
    }
}

/// Every file of the crate, sorted by path.
pub(crate) fn crate_files(cx: Cx<'_>) -> Vec<File> {
    let mut files: Vec<File> = table(cx)
        .into_par_iter()
        .map(|row| File {
            contents: (row.make)(cx),
            path: row.path,
        })
        .collect();
    files.push(ownership::file(&files));
    files.sort_by(|left, right| left.path.cmp(&right.path));
    files
}

/// The table of files. To add one is to add a row.
fn table(cx: Cx<'_>) -> Vec<Row<'_>> {
    let mut rows = vec![
        Row::new("Cargo.toml", manifest::emit),
        Row::new("README.md", page::readme::emit),
        Row::new(format!("examples/{}.rs", example::name(cx)), example::emit),
        Row::new("src/client.rs", client::emit),
        Row::new("src/lib.rs", page::library::emit),
        Row::new("src/operations/mod.rs", group::emit_index),
        Row::new("src/types/mod.rs", types::emit_index),
    ];
    for (tag, names) in cx.groups() {
        rows.push(Row::new(
            format!("src/operations/{}.rs", names.module),
            move |cx| group::emit(cx, tag, names),
        ));
    }
    if !cx.api.webhooks.is_empty() {
        rows.push(Row::new("src/webhooks.rs", webhooks::emit));
    }
    if webhooks::with_callbacks(cx).next().is_some() {
        rows.push(Row::new("src/callbacks.rs", webhooks::emit_callbacks));
    }
    if cx.untagged().next().is_some() {
        rows.push(Row::new("src/operations/untagged.rs", group::emit_untagged));
    }
    if !cx.api.error_sets.is_empty() {
        rows.push(Row::new("src/errors.rs", errors::emit));
    }
    for (owner, types) in types::by_owner(cx) {
        rows.push(Row::new(format!("src/types/{owner}.rs"), move |cx| {
            types::emit(cx, &types)
        }));
    }
    rows
}

impl<'a> Cx<'a> {
    /// All that there is to be emitted.
    pub(crate) fn new(
        api: &'a Api,
        names: &'a Names,
        config: &'a Config,
        input: &'a Input,
    ) -> Self {
        let placement = &input.placement;
        let source = placement.source.as_deref();
        Self {
            api,
            names,
            config,
            placement,
            source: source.unwrap_or(&input.document.path),
        }
    }

    /// The tags and their names.
    fn groups(self) -> impl Iterator<Item = (TagId, &'a GroupNames)> {
        (0_u32..).map(TagId).zip(&self.names.groups)
    }

    /// The operations and their names.
    fn operations(self) -> impl Iterator<Item = (&'a Operation, &'a OperationNames)> {
        self.api.operations.iter().zip(&self.names.operations)
    }

    /// The group that an operation is in: its first tag's.
    fn group_of(self, op: &Operation) -> Option<&'a GroupNames> {
        let index = usize::try_from(op.tag?.0).ok()?;
        self.names.groups.get(index)
    }

    /// The operations of a tag.
    fn operations_of(
        self,
        tag: TagId,
    ) -> impl Iterator<Item = (&'a Operation, &'a OperationNames)> {
        self.operations().filter(move |(op, _)| op.tag == Some(tag))
    }

    /// The operations without a tag.
    fn untagged(self) -> impl Iterator<Item = (&'a Operation, &'a OperationNames)> {
        self.operations().filter(|(op, _)| op.tag.is_none())
    }

    /// The set of error responses that an operation shares with others.
    fn error_set(self, op: &Operation) -> Option<(&'a ErrorSet, &'a ErrorSetNames)> {
        let index = usize::try_from(op.error_set?.0).ok()?;
        self.api
            .error_sets
            .get(index)
            .zip(self.names.error_sets.get(index))
    }

    /// A type and its names. Ids come from the `Api` itself; one that is not there gives nothing.
    fn ty(self, id: TypeId) -> Option<(&'a Type, &'a TypeNames)> {
        let index = usize::try_from(id.0).ok()?;
        self.api.types.get(index).zip(self.names.types.get(index))
    }

    /// What a shape is once aliases are followed.
    fn resolved(self, shape: &'a Shape) -> &'a Shape {
        let mut shape = shape;
        // An alias chain is not longer than there are types.
        for _ in 0..=self.api.types.len() {
            let (Shape::Named(id) | Shape::Boxed(id)) = shape else {
                break;
            };
            match self.ty(*id).map(|(ty, _)| &ty.kind) {
                Some(crate::ir::TypeKind::Alias(target)) => shape = target,
                _ => break,
            }
        }
        shape
    }

    /// Whether there are too many tags for a feature each.
    fn has_features(self) -> bool {
        self.names.groups.len() <= 64
    }
}

/// Parameters with their names and the names of the methods that forward them.
fn parameters<'a>(
    op: &'a Operation,
    names: &'a OperationNames,
) -> impl Iterator<Item = (&'a Parameter, &'a Name, &'a Name)> {
    op.parameters
        .iter()
        .zip(&names.parameters)
        .zip(&names.forwards)
        .map(|((parameter, name), forward)| (parameter, name, forward))
}

/// A name as a token.
fn ident(name: &Name) -> proc_macro2::Ident {
    let text = name.as_str();
    match text.strip_prefix("r#") {
        Some(raw) => proc_macro2::Ident::new_raw(raw, proc_macro2::Span::call_site()),
        None => proc_macro2::Ident::new(text, proc_macro2::Span::call_site()),
    }
}

/// A string literal as it stands in code, for the bodies of macros.
fn literal(text: &str) -> String {
    proc_macro2::Literal::string(text).to_string()
}
