//! A Rust file while it is written: its items, and the `use` declarations of what they name, sorted, and nothing else.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use proc_macro2::{Ident, TokenStream};

use super::{Cx, docs, ident};
use crate::format::{self, Item};
use crate::ir::TypeId;
use crate::names::Name;

/// The path of the crate's types, as files outside of their module see it.
const TYPES: &str = "crate::types";

/// A file, as far as it is written.
pub(super) struct Code<'a> {
    pub(super) cx: Cx<'a>,
    items: Vec<Item>,
    /// Where the crate's types are, as the file sees it.
    types: &'static str,
    /// The names of items that the file declares.
    declared: BTreeSet<&'a str>,
    has_maps: bool,
    runtime: BTreeSet<&'static str>,
    named: BTreeSet<&'a str>,
    own: BTreeSet<String>,
    /// How large types are: each is looked at once.
    pub(super) sizes: BTreeMap<TypeId, usize>,
}

impl<'a> Code<'a> {
    /// A file that declares items of these names: a type of the crate may be called like one of them.
    pub(super) fn new(cx: Cx<'a>, declared: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            cx,
            items: Vec::new(),
            types: TYPES,
            declared: declared.into_iter().collect(),
            has_maps: false,
            runtime: BTreeSet::new(),
            named: BTreeSet::new(),
            own: BTreeSet::new(),
            sizes: BTreeMap::new(),
        }
    }

    /// A file in the module of the types, which declares these.
    pub(super) fn of_types(cx: Cx<'a>, declared: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            types: "super",
            ..Self::new(cx, declared)
        }
    }

    /// Adds an item.
    pub(super) fn push(&mut self, item: TokenStream) {
        self.items.push(Item::Tokens(item));
    }

    /// Adds an item that is laid out already.
    pub(super) fn push_text(&mut self, item: String) {
        self.items.push(Item::Text(format::laid_out(item)));
    }

    /// Adds an `impl` of methods, unless there are none. `gate` stands before it.
    pub(super) fn methods(&mut self, gate: &str, owner: &str, methods: &[String]) {
        if !methods.is_empty() {
            let methods = methods.join("\n");
            let text = format!("{gate}impl {owner} {{\n{methods}}}\n");
            self.items.push(Item::Text(text));
        }
    }

    /// Adds a call of one of the runtime's macros, as it stands behind `v1::`.
    pub(super) fn call(&mut self, call: impl Display) {
        self.runtime("v1");
        self.items.push(Item::Text(format!("v1::{call}")));
    }

    /// Adds a call of one of the runtime's macros that takes a line for each part of a type.
    pub(super) fn table(
        &mut self,
        name: &str,
        head: impl Display,
        lines: impl IntoIterator<Item = String>,
    ) {
        let lines = lines.into_iter().map(|line| format!("        {line}\n"));
        let lines: String = lines.collect();
        self.call(format_args!("{name}! {{\n    {head} {{\n{lines}    }}\n}}"));
    }

    /// `BTreeMap`
    pub(super) fn map(&mut self) -> &'static str {
        self.has_maps = true;
        "BTreeMap"
    }

    /// The name of an item of the runtime by its path: `uuid::Uuid` -> `Uuid`.
    pub(super) fn runtime(&mut self, path: &'static str) -> Ident {
        self.runtime.insert(path);
        ident(path.rsplit("::").next().unwrap_or(path))
    }

    /// One of the crate's types: its own name, or `types::Name` where the file declares something else of that name.
    pub(super) fn named(&mut self, name: &'a Name) -> String {
        match self.declared.contains(name.as_str()) {
            false => _ = self.named.insert(name.as_str()),
            true if self.types == TYPES => {
                self.own(TYPES.to_owned());
                return format!("types::{name}");
            }
            true => {}
        }
        name.to_string()
    }

    /// Imports another item of the crate: `crate::client::auth`.
    pub(super) fn own(&mut self, path: String) {
        self.own.insert(path);
    }

    /// The text of the file. `docs` are Markdown.
    pub(super) fn finish(mut self, docs: &str) -> String {
        self.items.insert(0, Item::Text(self.uses()));
        let docs: Vec<String> = docs.lines().map(str::to_owned).collect();
        format::rust_file(self.cx.source, &docs, &self.items)
    }

    fn uses(&self) -> String {
        let std = self
            .has_maps
            .then(|| "use std::collections::BTreeMap;".to_owned());
        let runtime = declaration("client_runtime", &nested(&self.runtime));
        let named: Vec<&str> = self.named.iter().copied().collect();
        let own = self.own.iter().map(|path| format!("use {path};"));
        let own: Vec<String> = own.chain(declaration(self.types, &named)).collect();
        let own = (!own.is_empty()).then(|| own.join("\n"));
        let groups = [std, runtime, own].into_iter().flatten();
        groups.collect::<Vec<_>>().join("\n\n")
    }
}

/// A method: its documentation, its attributes, its arguments, what it returns, and its body.
pub(super) fn method(
    lines: &[String],
    attributes: impl IntoIterator<Item = &'static str>,
    name: &str,
    arguments: &[String],
    output: &str,
    body: &str,
) -> String {
    let mut text = docs::comment(lines, "    ");
    for attribute in attributes {
        text.extend(["    ", attribute, "\n"]);
    }
    let all = arguments.join(", ");
    let columns = name.len() + all.len() + output.len();
    if columns + "    pub fn () ->  {".len() <= format::WIDTH {
        text.extend(["    pub fn ", name, "(", &all]);
    } else {
        text.extend(["    pub fn ", name, "(\n"]);
        let lines = arguments.iter();
        text.extend(lines.flat_map(|line| ["        ", line, ",\n"]));
        text += "    ";
    }
    text.extend([") -> ", output, " {\n"]);
    for line in body.lines() {
        text.extend(["        ", line, "\n"]);
    }
    text += "    }\n";
    format::method(text)
}

/// Items of one module in one pair of braces: `chrono::{DateTime, Utc}`.
fn nested(paths: &BTreeSet<&str>) -> Vec<String> {
    let split = |path| str::rsplit_once(path, "::").unwrap_or(("", path));
    let paths: Vec<(&str, &str)> = paths.iter().map(|path| split(path)).collect();
    let modules = paths.chunk_by(|one, other| !one.0.is_empty() && one.0 == other.0);
    let declared = modules.map(|items| match items {
        [] => String::new(),
        [("", item)] => (*item).to_owned(),
        [(module, item)] => format!("{module}::{item}"),
        [(module, _), ..] => {
            let items: Vec<&str> = items.iter().map(|(_, item)| *item).collect();
            format!("{module}::{{{}}}", items.join(", "))
        }
    });
    declared.collect()
}

/// `use path::{a, b};`, broken into lines where it is long. `None` without names.
pub(super) fn declaration<S: Borrow<str>>(path: &str, names: &[S]) -> Option<String> {
    const WIDTH: usize = 90;
    let line = match names {
        [] => return None,
        [name] => return Some(format!("use {path}::{};", name.borrow())),
        names => format!("use {path}::{{{}}};", names.join(", ")),
    };
    if line.len() <= 100 {
        return Some(line);
    }
    let mut text = format!("use {path}::{{");
    let mut width = WIDTH;
    for name in names.iter().map(S::borrow) {
        if width + name.len() > WIDTH {
            text += "\n    ";
            width = 0;
        } else {
            text += " ";
        }
        text += name;
        text += ",";
        width += name.len() + 2;
    }
    Some(text + "\n};")
}
