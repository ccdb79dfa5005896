//! The `use` declarations of a file: what its items name, sorted, and nothing else.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::format::Item;
use crate::names::Name;

/// Collects what the items of a file name.
#[derive(Debug, Default)]
pub(super) struct Imports {
    std: BTreeSet<&'static str>,
    runtime: BTreeSet<&'static str>,
    types: BTreeSet<String>,
    own: BTreeSet<String>,
    declared: BTreeSet<String>,
}

impl Imports {
    /// The imports of a file that declares items of these names itself.
    pub(super) fn beside<'a>(declared: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            declared: declared.into_iter().map(str::to_owned).collect(),
            ..Self::default()
        }
    }

    /// An item of the standard library: `collections::BTreeMap`.
    pub(super) fn std(&mut self, path: &'static str) {
        self.std.insert(path);
    }

    /// An item of the runtime: `Secret`, `uuid::Uuid`.
    pub(super) fn runtime(&mut self, path: &'static str) {
        self.runtime.insert(path);
    }

    /// One of the crate's types: its own name, or `types::Name` where the file declares something else of that name.
    pub(super) fn ty(&mut self, name: &Name) -> TokenStream {
        let word = ident(name);
        if self.declared.contains(name.as_str()) {
            self.own("crate::types".to_owned());
            quote!(types::#word)
        } else {
            self.types.insert(name.as_str().to_owned());
            quote!(#word)
        }
    }

    /// Another item of the crate: `crate::operations::Users`.
    pub(super) fn own(&mut self, path: String) {
        self.own.insert(path);
    }

    /// Leaves out a type that the file itself declares.
    pub(super) fn declared_here(&mut self, name: &str) {
        self.types.remove(name);
    }

    /// The declarations; `types` is the path of the crate's types as seen from the file.
    pub(super) fn item(&self, types: &str) -> Item {
        let mut groups = Vec::new();
        let std: Vec<String> = self
            .std
            .iter()
            .map(|path| format!("use std::{path};"))
            .collect();
        if !std.is_empty() {
            groups.push(std.join("\n"));
        }
        let runtime = nested(&self.runtime);
        let runtime: Vec<&str> = runtime.iter().map(String::as_str).collect();
        if !runtime.is_empty() {
            groups.push(declaration("client_runtime", &runtime));
        }
        let mut own: Vec<String> = self.own.iter().map(|path| format!("use {path};")).collect();
        let names: Vec<&str> = self.types.iter().map(String::as_str).collect();
        if !names.is_empty() {
            own.push(declaration(types, &names));
        }
        if !own.is_empty() {
            groups.push(own.join("\n"));
        }
        Item::Text(groups.join("\n\n"))
    }
}

/// Items of one module in one pair of braces: `chrono::{DateTime, Utc}`.
fn nested(paths: &BTreeSet<&str>) -> Vec<String> {
    let mut modules: Vec<(&str, Vec<&str>)> = Vec::new();
    for path in paths {
        let (module, item) = path.rsplit_once("::").unwrap_or(("", path));
        match modules.last_mut() {
            Some((last, items)) if *last == module && !module.is_empty() => items.push(item),
            _ => modules.push((module, vec![item])),
        }
    }
    let declared = modules
        .iter()
        .map(|(module, items)| match items.as_slice() {
            [item] if module.is_empty() => (*item).to_owned(),
            [item] => format!("{module}::{item}"),
            items => format!("{module}::{{{}}}", items.join(", ")),
        });
    declared.collect()
}

/// `use path::{a, b};`, broken into lines where it is long.
pub(super) fn declaration(path: &str, names: &[&str]) -> String {
    if let [name] = names {
        return format!("use {path}::{name};");
    }
    let line = format!("use {path}::{{{}}};", names.join(", "));
    if line.len() <= 100 {
        return line;
    }
    let mut text = format!("use {path}::{{\n");
    let mut width = 0;
    for name in names {
        if width == 0 {
            text.push_str("    ");
        } else if width + name.len() > 90 {
            text.push_str("\n    ");
            width = 0;
        } else {
            text.push(' ');
        }
        text.push_str(name);
        text.push(',');
        width += name.len() + 2;
    }
    text.push_str("\n};");
    text
}
