//! Words of a document in the cases of Rust, always as something that can be an identifier.
//!
//! ```text
//! FIELD.snake("+1") -> plus_1    VARIANT.camel("CREATED_AT_ASC") -> CreatedAtAsc    FIELD.snake("2fa") -> field_2fa
//! ```

use heck::{ToKebabCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use unicode_ident::{is_xid_continue, is_xid_start};
use unicode_normalization::UnicodeNormalization;
use unicode_security::{GeneralSecurityProfile, is_potential_mixed_script_confusable_char};

/// What a name is for: the word that it begins with when it cannot stand alone (`2fa`, or no letter at all).
#[derive(Debug, Clone, Copy)]
pub(super) struct Role(&'static str);

pub(super) const TYPE: Role = Role("type");
pub(super) const VARIANT: Role = Role("value");
pub(super) const FIELD: Role = Role("field");
pub(super) const PARAMETER: Role = Role("parameter");
pub(super) const OPERATION: Role = Role("call");
pub(super) const TAG: Role = Role("tag");
pub(super) const SERVER: Role = Role("server");
pub(super) const CREDENTIAL: Role = Role("credential");

/// Signs and what they are called.
const SIGNS: &str = r"
    +plus -minus *star /slash \backslash =equal <less >greater !not &and |or %percent $dollar #hash
    @at .dot ,comma :colon ;semicolon ?question ~tilde ^caret _underscore
";

impl Role {
    /// `CreateUser`, without regard to what is reserved.
    pub(super) fn camel(self, wire: &str) -> String {
        let words = self.spelled(wire).to_upper_camel_case();
        begun(words, &self.0.to_upper_camel_case())
    }

    /// `create_user`, without regard to keywords.
    pub(super) fn snake(self, wire: &str) -> String {
        let words = self.spelled(wire).to_snake_case();
        begun(words, &format!("{}_", self.0))
    }

    /// `magic_links`: in ASCII, since a `mod` with another name does not find its file, and no longer than a file's name can be,
    /// with room for the folders before it.
    pub(super) fn module(self, wire: &str) -> String {
        const LONGEST: usize = 80;
        let words = coded(&self.snake(wire), "", |c| c.is_ascii());
        if words.len() <= LONGEST {
            return words;
        }
        let begin: String = words.chars().take(LONGEST).collect();
        format!("{}_{}", begin.trim_end_matches('_'), digest(&words))
    }

    /// `magic-links`: in ASCII, since registries want that of a feature.
    pub(super) fn feature(self, wire: &str) -> String {
        coded(&self.snake(wire), "", |c| c.is_ascii()).to_kebab_case()
    }

    /// The text with everything that no identifier can hold set apart. Signs become words where they tell two names apart.
    fn spelled(self, wire: &str) -> String {
        // What looks the same is spelled the same: rustc has a word against `ﬁ`, and takes it for one letter.
        let normal: String = match wire.is_ascii() {
            true => wire.to_owned(),
            false => wire.nfkc().collect(),
        };
        let words = signed(&normal).replace(|c| !is_xid_continue(c), " ");
        if words.contains(char::is_alphanumeric) {
            return without_lookalikes(&words);
        }
        let signs: Vec<&str> = normal.chars().filter_map(sign).collect();
        match (normal.is_empty(), signs.is_empty()) {
            (true, _) => "empty".to_owned(),
            (_, true) => format!("{} {}", self.0, digest(wire)),
            (_, false) => signs.join(" "),
        }
    }
}

/// `CREATE_USER` for a method's name.
pub(super) fn constant(method: &str) -> String {
    method.trim_start_matches("r#").to_shouty_snake_case()
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

/// `-created_at` -> `minus created_at`, `+1` -> `plus 1`: what sorts the other way has another name.
fn signed(text: &str) -> String {
    let is_word = |rest: &&str| rest.starts_with(char::is_alphanumeric);
    let behind = |sign| text.strip_prefix(sign).filter(is_word);
    match (behind('-'), behind('+')) {
        (Some(rest), _) => format!("minus {rest}"),
        (_, Some(rest)) => format!("plus {rest}"),
        (None, None) => text.to_owned(),
    }
}

fn sign(c: char) -> Option<&'static str> {
    let mut signs = SIGNS.split_ascii_whitespace();
    match c {
        ' ' => Some("space"),
        _ => signs.find_map(|sign| sign.strip_prefix(c)),
    }
}

/// The words, behind a prefix if no identifier begins as they do.
fn begun(words: String, prefix: &str) -> String {
    match words.starts_with(is_xid_start) {
        true => words,
        false => format!("{prefix}{words}"),
    }
}

/// The words with the letters that rustc warns about as their code points: those of scripts that nobody writes any more, and those
/// that look like others (Unicode Technical Standard #39), if there are no other letters beyond ASCII.
///
/// ```text
/// größe -> größe        o (Cyrillic) -> u43e        𓀀 -> u13000
/// ```
fn without_lookalikes(words: &str) -> String {
    let mut beyond_ascii = words.chars().filter(|c| !c.is_ascii());
    let is_lookalike = beyond_ascii.all(is_potential_mixed_script_confusable_char);
    coded(words, " ", |c| {
        c.is_ascii() || (!is_lookalike && GeneralSecurityProfile::identifier_allowed(c))
    })
}

/// The words with each character that is not plain as its code point, between separators.
fn coded(words: &str, separator: &str, is_plain: impl Fn(char) -> bool) -> String {
    if words.chars().all(&is_plain) {
        return words.to_owned();
    }
    let code = |c: char| match is_plain(c) {
        true => c.to_string(),
        false => format!("{separator}u{:x}{separator}", u32::from(c)),
    };
    words.chars().map(code).collect()
}
