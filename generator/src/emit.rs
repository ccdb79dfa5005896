//! The files of a client crate. Nothing fails here: everything has been decided.
//!
//! ```text
//! Api, Names -> Cargo.toml, README.md, src/lib.rs, src/client.rs, src/operations/users.rs, src/types/user.rs, …
//! ```

mod client;
mod code;
mod depth;
mod docs;
mod enums;
mod errors;
mod example;
mod group;
mod manifest;
mod markdown;
mod operation;
mod outcome;
mod page;
mod paging;
mod records;
mod shape;
mod size;
mod strings;
mod types;
mod unions;
mod values;
mod webhooks;

use std::collections::BTreeSet;
use std::iter::zip;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;
use rayon::prelude::*;
use serde_json::Value;

use crate::config::Config;
use crate::input::Input;
use crate::ir::{Api, ErrorSet, Operation, Parameter, Tag, TagId, Type, TypeId, TypeKind};
use crate::names::{ErrorSetNames, GroupNames, Name, Names, OperationNames, TypeNames};
use crate::placement::Placement;

/// A file of the generated crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the crate's folder, with `/`.
    pub path: String,
    /// What it holds.
    pub contents: String,
}

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

/// An operation and its names.
type Called<'a> = (&'a Operation, &'a OperationNames);

/// A file that a crate may have: its path, whether it is there, and what makes it.
type Row<'p> = (&'p str, bool, fn(Cx<'_>) -> String);

/// Every file of the crate, sorted by path.
pub(crate) fn crate_files(cx: Cx<'_>) -> Vec<File> {
    let example = format!("examples/{}.rs", example::name(cx));
    let has_untagged = cx.untagged().next().is_some();
    let has_callbacks = webhooks::with_callbacks(cx).next().is_some();
    let (has_errors, has_webhooks) = (!cx.api.error_sets.is_empty(), !cx.api.webhooks.is_empty());
    let rows: [Row<'_>; 11] = [
        ("Cargo.toml", true, manifest::emit),
        ("README.md", true, page::readme::emit),
        (&example, true, example::emit),
        ("src/callbacks.rs", has_callbacks, webhooks::emit_callbacks),
        ("src/client.rs", true, client::emit),
        ("src/errors.rs", has_errors, errors::emit),
        ("src/lib.rs", true, page::library::emit),
        ("src/operations/mod.rs", true, group::emit_index),
        (
            "src/operations/untagged.rs",
            has_untagged,
            group::emit_untagged,
        ),
        ("src/types/mod.rs", true, types::emit_index),
        ("src/webhooks.rs", has_webhooks, webhooks::emit),
    ];
    let file = |path: String, contents| File { path, contents };
    let rows = rows.into_par_iter().filter(|(_, is_there, _)| *is_there);
    let rows = rows.map(|(path, _, emit)| file(path.to_owned(), emit(cx)));
    let groups: Vec<_> = cx.tags().collect();
    let groups = groups.into_par_iter().map(|(id, tag, names)| {
        let path = format!("src/operations/{}.rs", names.module);
        file(path, group::emit(cx, id, tag, names))
    });
    let types = types::by_owner(cx).into_par_iter();
    let types =
        types.map(|(owner, types)| file(format!("src/types/{owner}.rs"), types::emit(cx, &types)));
    let mut files: Vec<File> = rows.chain(groups).chain(types).collect();
    files.push(ownership(&files));
    files.sort_by(|left, right| left.path.cmp(&right.path));
    files
}

/// `.codegen.json`: the version of its format and the files that are the generator's. It lists itself, and nothing that differs from machine to
/// machine.
fn ownership(files: &[File]) -> File {
    const PATH: &str = ".codegen.json";
    let paths = files.iter().map(|file| file.path.as_str()).chain([PATH]);
    let paths: BTreeSet<&str> = paths.collect();
    // Laid out here: the order of keys in a `serde_json` object depends on what other packages of a build ask of it.
    let lines = paths.into_iter().map(|path| Value::from(path).to_string());
    let lines = lines.collect::<Vec<_>>().join(",\n    ");
    File {
        path: PATH.to_owned(),
        contents: format!("{{\n  \"format\": 1,\n  \"files\": [\n    {lines}\n  ]\n}}\n"),
    }
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
    fn tags(self) -> impl Iterator<Item = (TagId, &'a Tag, &'a GroupNames)> {
        let tags = (0_u32..).map(TagId).zip(&self.api.tags);
        zip(tags, &self.names.groups).map(|((id, tag), names)| (id, tag, names))
    }

    /// The ids of the tags and their names.
    fn groups(self) -> impl Iterator<Item = (TagId, &'a GroupNames)> {
        self.tags().map(|(id, _, names)| (id, names))
    }

    /// The operations and their names.
    fn operations(self) -> impl Iterator<Item = Called<'a>> + Clone {
        zip(&self.api.operations, &self.names.operations)
    }

    /// The group that an operation is in: its first tag's.
    fn group_of(self, op: &Operation) -> Option<&'a GroupNames> {
        self.names.groups.get(op.tag?.0 as usize)
    }

    /// The operations of a tag.
    fn operations_of(self, tag: TagId) -> impl Iterator<Item = Called<'a>> + Clone {
        self.operations().filter(move |(op, _)| op.tag == Some(tag))
    }

    /// The operations without a tag.
    fn untagged(self) -> impl Iterator<Item = Called<'a>> + Clone {
        self.operations().filter(|(op, _)| op.tag.is_none())
    }

    /// The set of error responses that an operation shares with others.
    fn error_set(self, op: &Operation) -> Option<(&'a ErrorSet, &'a ErrorSetNames)> {
        let index = op.error_set?.0 as usize;
        let set = self.api.error_sets.get(index);
        set.zip(self.names.error_sets.get(index))
    }

    /// A type and its names. Ids come from the `Api` itself; one that is not there gives nothing.
    fn ty(self, id: TypeId) -> Option<(&'a Type, &'a TypeNames)> {
        let index = id.0 as usize;
        self.api.types.get(index).zip(self.names.types.get(index))
    }

    /// What a type's declaration is.
    fn kind(self, id: TypeId) -> Option<&'a TypeKind> {
        self.ty(id).map(|(ty, _)| &ty.kind)
    }

    /// Whether there are few enough tags for a feature each.
    fn has_features(self) -> bool {
        self.names.groups.len() <= 64
    }
}

/// Parameters with their names and the names of the methods that forward them.
fn parameters<'a>(
    op: &'a Operation,
    names: &'a OperationNames,
) -> impl Iterator<Item = (&'a Parameter, &'a Name, &'a Name)> {
    let names = zip(&names.parameters, &names.forwards);
    zip(&op.parameters, names).map(|(parameter, (name, forward))| (parameter, name, forward))
}

impl ToTokens for Name {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        ident(self.as_str()).to_tokens(tokens);
    }
}

/// An identifier as a token.
fn ident(text: &str) -> Ident {
    match text.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(text, Span::call_site()),
    }
}

/// A string literal as it stands in code, for the bodies of macros.
fn literal(text: &str) -> String {
    Literal::string(text).to_string()
}

/// A line of documentation, broken where it is long.
fn prose(text: &str) -> TokenStream {
    docs::attributes(&markdown::fill(text, markdown::WIDTH))
}
