//! A crate's public surface, one line per public item: what a caller can name and with which signature.

use std::collections::{BTreeMap, BTreeSet};

use generator::File;
use quote::ToTokens;
use syn::{Fields, ImplItem, Item, UseTree, Visibility};

/// What stands for the name of an item in the lines about it.
const OWNER: &str = "\u{0}";

/// A public item: the module that callers name it by, and its own name.
type Path = (String, String);

/// The lines of all source files, in the order of the files and of the items in them.
pub(crate) fn outline(files: &[File]) -> Vec<String> {
    let lines = lines(files).into_iter();
    let shown = lines.map(|((module, owner), text)| shown(&module, &owner, &text));
    shown.collect()
}

fn shown(module: &str, owner: &str, text: &str) -> String {
    format!("{module}: {}", text.replace(OWNER, owner))
}

/// What callers of a crate can say, however its declarations are shared.
pub(crate) struct Surface(BTreeMap<Path, BTreeSet<String>>);

impl Surface {
    /// The surface of a crate.
    pub(crate) fn of(files: &[File]) -> Self {
        let mut items: BTreeMap<Path, BTreeSet<String>> = BTreeMap::new();
        for (path, text) in lines(files) {
            items.entry(path).or_default().insert(text);
        }
        Self(items)
    }

    /// What this one has and a later one has not, every alias replaced by what it stands for: lines, and which types are one.
    pub(crate) fn lost(&self, later: &Self) -> Vec<String> {
        // Of the types that are one in the later crate, the first that was there before stands for all.
        let mut names: BTreeMap<Path, String> = BTreeMap::new();
        for path in self.types() {
            let name = || path.1.clone();
            names.entry(later.declared(path)).or_insert_with(name);
        }
        let mut lost = Vec::new();
        for path in self.0.keys() {
            let ours = self.0.get(&self.declared(path)).into_iter().flatten();
            let theirs = later.0.get(&later.declared(path)).into_iter().flatten();
            let theirs = theirs.map(|text| later.canonical(text, &names));
            let theirs: BTreeSet<String> = theirs.collect();
            let gone = ours.filter(|text| !theirs.contains(&later.canonical(text, &names)));
            lost.extend(gone.map(|text| shown(&path.0, &path.1, text)));
        }
        for (one, other) in self.types().zip(self.types().skip(1)) {
            let (before, after) = (self.same(one, other), later.same(one, other));
            if before != after {
                lost.push(format!(
                    "{one:?} and {other:?}: one type before: {before}, after: {after}"
                ));
            }
        }
        lost
    }

    fn types(&self) -> impl Iterator<Item = &Path> {
        self.0.keys().filter(|(module, _)| module == "types")
    }

    fn same(&self, one: &Path, other: &Path) -> bool {
        self.declared(one) == self.declared(other)
    }

    /// The item that declares what a path names: itself, or what an alias stands for.
    fn declared(&self, path: &Path) -> Path {
        let lines = self.0.get(path).into_iter().flatten();
        let mut aliased = lines.filter_map(|text| text.strip_prefix("type \u{0} = "));
        let target = aliased.find_map(|target| {
            let (module, name) = target.rsplit_once("::").unwrap_or(("types", target));
            let target = (module.to_owned(), name.to_owned());
            self.0.contains_key(&target).then_some(target)
        });
        target.map_or_else(|| path.clone(), |target| self.declared(&target))
    }

    /// A line with one name for each of the types that have several.
    fn canonical(&self, text: &str, names: &BTreeMap<Path, String>) -> String {
        let word = |word: &str| {
            let path = ("types".to_owned(), word.to_owned());
            let name = self
                .0
                .contains_key(&path)
                .then(|| names.get(&self.declared(&path)));
            name.flatten().map_or(word, String::as_str).to_owned()
        };
        let mut canonical = String::new();
        let mut rest = text;
        while let Some(start) = rest.find(is_letter) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|one| !is_letter(one)).unwrap_or(from.len());
            let (found, after) = from.split_at(end);
            canonical.push_str(before);
            canonical.push_str(&word(found));
            rest = after;
        }
        canonical + rest
    }
}

fn is_letter(one: char) -> bool {
    one.is_alphanumeric() || one == '_'
}

fn lines(files: &[File]) -> Vec<(Path, String)> {
    let mut lines = Vec::new();
    for file in files {
        let Some(module) = file
            .path
            .strip_prefix("src/")
            .and_then(|path| path.strip_suffix(".rs"))
        else {
            continue;
        };
        let parsed = syn::parse_file(&file.contents).expect("generated code is Rust");
        // Each type has a private module; `types` re-exports all of them.
        let module = match module.split_once('/') {
            Some(("types", "mod")) => {
                exports(&parsed.items, &mut lines);
                continue;
            }
            Some(("types", _)) => "types".to_owned(),
            Some(_) | None => module.replace('/', "::"),
        };
        for item in &parsed.items {
            item_lines(&module, item, &mut lines);
        }
    }
    lines
}

/// `types: use User`
fn exports(items: &[Item], lines: &mut Vec<(Path, String)>) {
    for item in items {
        if let Item::Use(it) = item
            && is_public(&it.vis)
        {
            let mut open = vec![&it.tree];
            while let Some(tree) = open.pop() {
                match tree {
                    UseTree::Path(path) => open.push(&path.tree),
                    UseTree::Group(group) => open.extend(&group.items),
                    UseTree::Name(name) => {
                        let path = ("types".to_owned(), name.ident.to_string());
                        lines.push((path, format!("use {OWNER}")));
                    }
                    UseTree::Rename(_) | UseTree::Glob(_) => panic!("types are exported by name"),
                }
            }
        }
    }
}

fn item_lines(module: &str, item: &Item, lines: &mut Vec<(Path, String)>) {
    let mut line = |owner: &dyn ToString, text: String| {
        lines.push(((module.to_owned(), owner.to_string()), text));
    };
    match item {
        Item::Struct(it) if is_public(&it.vis) => {
            line(&it.ident, format!("struct {OWNER}"));
            if let Fields::Named(fields) = &it.fields {
                for field in fields.named.iter().filter(|field| is_public(&field.vis)) {
                    let name = field.ident.as_ref().expect("a named field has a name");
                    line(&it.ident, format!("{OWNER}.{name}: {}", text(&field.ty)));
                }
            }
        }
        Item::Enum(it) if is_public(&it.vis) => {
            line(&it.ident, format!("enum {OWNER}"));
            for variant in &it.variants {
                let fields = text(&variant.fields);
                line(&it.ident, format!("{OWNER}::{}{fields}", variant.ident));
            }
        }
        Item::Type(it) if is_public(&it.vis) => {
            line(&it.ident, format!("type {OWNER} = {}", text(&it.ty)));
        }
        Item::Use(it) if is_public(&it.vis) => line(&"", format!("use {}", text(&it.tree))),
        Item::Mod(it) if is_public(&it.vis) => line(&it.ident, format!("mod {OWNER}")),
        Item::Fn(it) if is_public(&it.vis) => line(&it.sig.ident, text(&it.sig)),
        Item::Impl(it) => {
            let owner = text(&it.self_ty);
            if let Some((path, _)) = &it.trait_ {
                line(&owner, format!("impl {} for {OWNER}", text(path)));
                return;
            }
            for member in &it.items {
                if let ImplItem::Fn(function) = member
                    && is_public(&function.vis)
                {
                    line(&owner, format!("impl {OWNER}: {}", text(&function.sig)));
                }
            }
        }
        _ => {}
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Tokens as one line, without the blanks that tokens have around punctuation.
fn text(tokens: &impl ToTokens) -> String {
    let text = tokens.to_token_stream().to_string();
    text.replace(" :: ", "::")
        .replace(" < ", "<")
        .replace("< ", "<")
        .replace(" >", ">")
        .replace(" ,", ",")
        .replace(" : ", ": ")
        .replace(" (", "(")
        .replace("( ", "(")
        .replace(" )", ")")
        .replace("& ", "&")
}
