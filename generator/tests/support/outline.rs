//! A crate's public surface, one line per public item: what a caller can name and with which signature.

use generator::File;
use quote::ToTokens;
use syn::{Fields, ImplItem, Item, Visibility};

/// The lines of all source files, in the order of the files and of the items in them.
pub(crate) fn outline(files: &[File]) -> Vec<String> {
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
        let module = module.replace('/', "::");
        for item in &parsed.items {
            item_lines(&module, item, &mut lines);
        }
    }
    lines
}

fn item_lines(module: &str, item: &Item, lines: &mut Vec<String>) {
    match item {
        Item::Struct(it) if is_public(&it.vis) => {
            lines.push(format!("{module}: struct {}", it.ident));
            if let Fields::Named(fields) = &it.fields {
                for field in fields.named.iter().filter(|field| is_public(&field.vis)) {
                    let name = field.ident.as_ref().expect("a named field has a name");
                    lines.push(format!(
                        "{module}: {}.{name}: {}",
                        it.ident,
                        text(&field.ty)
                    ));
                }
            }
        }
        Item::Enum(it) if is_public(&it.vis) => {
            lines.push(format!("{module}: enum {}", it.ident));
            for variant in &it.variants {
                lines.push(format!(
                    "{module}: {}::{}{}",
                    it.ident,
                    variant.ident,
                    text(&variant.fields)
                ));
            }
        }
        Item::Type(it) if is_public(&it.vis) => {
            lines.push(format!("{module}: type {} = {}", it.ident, text(&it.ty)))
        }
        Item::Use(it) if is_public(&it.vis) => {
            lines.push(format!("{module}: use {}", text(&it.tree)))
        }
        Item::Mod(it) if is_public(&it.vis) => lines.push(format!("{module}: mod {}", it.ident)),
        Item::Fn(it) if is_public(&it.vis) => lines.push(format!("{module}: {}", text(&it.sig))),
        Item::Impl(it) => {
            let owner = text(&it.self_ty);
            if let Some((path, _)) = &it.trait_ {
                lines.push(format!("{module}: impl {} for {owner}", text(path)));
                return;
            }
            for member in &it.items {
                if let ImplItem::Fn(function) = member
                    && is_public(&function.vis)
                {
                    lines.push(format!("{module}: impl {owner}: {}", text(&function.sig)));
                }
            }
        }
        Item::Macro(it) => lines.push(format!("{module}: {}!", text(&it.mac.path))),
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
