//! A crate's public surface, one line per public item: what a caller can name and with which signature.

use generator::File;
use quote::ToTokens;
use syn::{Fields, ImplItem, Item, UseTree, Visibility};

/// What stands for the name of an item in the lines about it.
const OWNER: &str = "\u{0}";

/// A public item: the module that callers name it by, and its own name.
pub(crate) type Path = (String, String);

/// The lines of all source files, in the order of the files and of the items in them.
pub(crate) fn outline(files: &[File]) -> Vec<String> {
    let lines = lines(files).into_iter();
    let shown = lines.map(|((module, owner), text)| shown(&module, &owner, &text));
    shown.collect()
}

/// `types: struct User`
pub(crate) fn shown(module: &str, owner: &str, text: &str) -> String {
    format!("{module}: {}", text.replace(OWNER, owner))
}

/// The lines of all source files, each with the item that it is about.
pub(crate) fn lines(files: &[File]) -> Vec<(Path, String)> {
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
