//! Words of a document in the cases of Rust, always as something that can be an identifier.
//!
//! ```text
//! (Field, "+1") -> plus_1        (Variant, "CREATED_AT_ASC") -> CreatedAtAsc        (Field, "2fa") -> field_2fa
//! ```

use heck::{ToKebabCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use unicode_normalization::UnicodeNormalization;

use super::lookalike::spelled_out;

/// What a name is for. It is the word that a name begins with when it cannot stand alone: `2fa`, or no letter at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A type, a group or a call.
    Type,
    /// A variant of an enum.
    Variant,
    /// A field.
    Field,
    /// An argument or the method that sets it.
    Parameter,
    /// A method that makes a call.
    Operation,
    /// A tag's accessor, module and feature.
    Tag,
    /// A server or its variable.
    Server,
    /// A credential.
    Credential,
}

impl Role {
    fn word(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Variant => "value",
            Self::Field => "field",
            Self::Parameter => "parameter",
            Self::Operation => "call",
            Self::Tag => "tag",
            Self::Server => "server",
            Self::Credential => "credential",
        }
    }
}

/// `CreateUser`, without regard to what is reserved.
pub(super) fn camel(role: Role, wire: &str) -> String {
    let words = spelled(role, wire).to_upper_camel_case();
    begun(words, role, |word| word.to_upper_camel_case())
}

/// `create_user`, without regard to keywords.
pub(super) fn snake(role: Role, wire: &str) -> String {
    let words = spelled(role, wire).to_snake_case();
    begun(words, role, |word| format!("{word}_"))
}

/// `CREATE_USER` for a method's name.
pub(super) fn constant(method: &str) -> String {
    method.trim_start_matches("r#").to_shouty_snake_case()
}

/// `magic_links`: in ASCII, since a module's file has its name.
pub(super) fn module(role: Role, wire: &str) -> String {
    shortened(ascii(&snake(role, wire)))
}

/// `magic-links`: in ASCII, since registries want that of a feature.
pub(super) fn feature(wire: &str) -> String {
    ascii(&snake(Role::Tag, wire)).to_kebab_case()
}

/// Some hexadecimal digits that depend on the wire name and on nothing else: they tell apart what casing makes equal.
pub(super) fn digest(wire: &str) -> String {
    let hash = hash(wire);
    format!("{:04x}", (hash ^ (hash >> 16) ^ (hash >> 32)) & 0xffff)
}

/// FNV-1a: the standard library's hasher may change from one version to the next.
pub(super) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The text with everything that no identifier can hold set apart, and a sign that is all there is to tell two names apart as a word.
fn spelled(role: Role, wire: &str) -> String {
    // What looks the same is spelled the same: rustc has a word against `ﬁ`, and takes it for one letter.
    let normal: String = wire.nfkc().collect();
    let words: String = sign(&normal)
        .chars()
        .map(|c| {
            if c == '_' || unicode_ident::is_xid_continue(c) {
                c
            } else {
                ' '
            }
        })
        .collect();
    if words.chars().any(char::is_alphanumeric) {
        return spelled_out(&words);
    }
    let symbols: Vec<&str> = normal.chars().filter_map(symbol).collect();
    if normal.is_empty() {
        "empty".to_owned()
    } else if symbols.is_empty() {
        format!("{} {}", role.word(), digest(wire))
    } else {
        symbols.join(" ")
    }
}

/// `-created_at` -> `minus created_at`, `+1` -> `plus 1`: what sorts the other way has another name.
fn sign(text: &str) -> String {
    let mut rest = text.chars();
    let (first, second) = (rest.next(), rest.next());
    match (first, second.is_some_and(char::is_alphanumeric)) {
        (Some(c @ ('-' | '+')), true) => {
            format!(
                "{} {}",
                symbol(c).unwrap_or_default(),
                text.trim_start_matches(c)
            )
        }
        _ => text.to_owned(),
    }
}

/// What a sign is called.
fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '=' => "equal",
        '<' => "less",
        '>' => "greater",
        '!' => "not",
        '&' => "and",
        '|' => "or",
        '%' => "percent",
        '$' => "dollar",
        '#' => "hash",
        '@' => "at",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '?' => "question",
        '~' => "tilde",
        '^' => "caret",
        '_' => "underscore",
        ' ' => "space",
        _ => return None,
    })
}

/// The words with their role before them, where an identifier cannot begin as they do.
fn begun(words: String, role: Role, prefix: impl Fn(&str) -> String) -> String {
    if words
        .chars()
        .next()
        .is_some_and(unicode_ident::is_xid_start)
    {
        words
    } else {
        format!("{}{words}", prefix(role.word()))
    }
}

/// Every character beyond ASCII as its code point: a `mod` with another name does not find its file.
fn ascii(words: &str) -> String {
    words
        .chars()
        .map(|c| {
            if c.is_ascii() {
                c.to_string()
            } else {
                format!("u{:x}", u32::from(c))
            }
        })
        .collect()
}

/// A name that is no longer than a file's can be, with room for the folders before it.
fn shortened(words: String) -> String {
    const LONGEST: usize = 80;
    if words.len() <= LONGEST {
        return words;
    }
    let begin: String = words.chars().take(LONGEST).collect();
    format!("{}_{}", begin.trim_end_matches('_'), digest(&words))
}
