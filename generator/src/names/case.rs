//! Words of a document in the cases of Rust, always as something that can be an identifier.
//!
//! ```text
//! FIELD.snake("+1") -> plus_1    VARIANT.camel("CREATED_AT_ASC") -> CreatedAtAsc    FIELD.snake("2fa") -> field_2fa
//! ```

use std::collections::HashSet;

use heck::{ToKebabCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use unicode_ident::{is_xid_continue, is_xid_start};
use unicode_normalization::UnicodeNormalization;
use unicode_security::mixed_script::AugmentedScriptSet;
use unicode_security::{GeneralSecurityProfile, is_potential_mixed_script_confusable_char};

/// The most bytes of an identifier: rustdoc makes a file of a type's, with `struct.`, `.html` and our suffixes around it, and a
/// file's name has 255 at most.
const LONGEST: usize = 200;

/// The most bytes of a module or a feature, with room for the folders before the file.
const LONGEST_FILE: usize = 80;

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
        let words = self.cased(wire, |words| words.to_upper_camel_case());
        let begun = begun(words, &self.0.to_upper_camel_case());
        shortened(begun, LONGEST, |begin, digest| {
            format!("{begin}{}", digest.to_uppercase())
        })
    }

    /// `create_user`, without regard to keywords.
    pub(super) fn snake(self, wire: &str) -> String {
        shortened(self.whole_snake(wire), LONGEST, joined)
    }

    fn whole_snake(self, wire: &str) -> String {
        let words = self.cased(wire, |words| words.to_snake_case());
        begun(words, &format!("{}_", self.0))
    }

    /// `magic_links`: in ASCII, since a `mod` with another name does not find its file.
    pub(super) fn module(self, wire: &str) -> String {
        let words = coded(&self.whole_snake(wire), "", |c| c.is_ascii());
        shortened(words, LONGEST_FILE, joined)
    }

    /// `magic-links`: in ASCII, since registries want that of a feature.
    pub(super) fn feature(self, wire: &str) -> String {
        self.module(wire).to_kebab_case()
    }

    /// The words of a text in a case, in which no letter is one that rustc warns about: the capital of `μ` looks like an M.
    fn cased(self, wire: &str, case: impl Fn(&str) -> String) -> String {
        let cased = case(&self.spelled(wire));
        let safe = without_lookalikes(&cased);
        match safe == cased {
            true => cased,
            false => case(&safe),
        }
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
    let constant = method.trim_start_matches("r#").to_shouty_snake_case();
    without_lookalikes(&constant).to_shouty_snake_case()
}

/// As much of a word as fits, with a digest of the whole behind it where that is not all.
fn shortened(word: String, most: usize, join: impl Fn(&str, &str) -> String) -> String {
    if word.len() <= most {
        return word;
    }
    let end = (0..=most).rfind(|end| word.is_char_boundary(*end));
    let begin = end.and_then(|end| word.get(..end)).unwrap_or_default();
    join(begin, &long_digest(&word))
}

/// `user_page`, with a `_` between whether or not the first word ends in one: rustc wants no two of them inside of a name.
pub(super) fn joined(word: &str, suffix: &str) -> String {
    format!("{}_{suffix}", word.trim_end_matches('_'))
}

/// [`digest`] with eight digits, for names that have nothing else to tell them apart.
pub(super) fn long_digest(wire: &str) -> String {
    let hash = hash(wire);
    format!("{:08x}", (hash ^ (hash >> 32)) & 0xffff_ffff)
}

/// Some hexadecimal digits that depend on the wire name and on nothing else: they tell apart what casing makes equal.
pub(super) fn digest(wire: &str) -> String {
    let hash = hash(wire);
    format!("{:04x}", (hash ^ (hash >> 16) ^ (hash >> 32)) & 0xffff)
}

/// FNV-1a: the standard library's hasher may change from one version to the next.
fn hash(text: &str) -> u64 {
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
/// that look like others (Unicode Technical Standard #39), if no letter beside them shows which script is meant.
///
/// ```text
/// größe -> größe        o (Cyrillic) -> u43e        𓀀 -> u13000
/// ```
fn without_lookalikes(words: &str) -> String {
    if words.is_ascii() {
        return words.to_owned();
    }
    let is_clear = |c: &char| !c.is_ascii() && !is_potential_mixed_script_confusable_char(*c);
    let clear = words.chars().filter(is_clear);
    let scripts: HashSet<AugmentedScriptSet> = clear.map(AugmentedScriptSet::for_char).collect();
    coded(words, " ", |c| {
        let is_meant = is_clear(&c) || scripts.contains(&AugmentedScriptSet::for_char(c));
        c.is_ascii() || (is_meant && GeneralSecurityProfile::identifier_allowed(c))
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
