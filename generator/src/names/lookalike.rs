//! Letters that rustc warns about: those of scripts that nobody writes any more, and those that look like others (Unicode Technical Standard #39).
//!
//! ```text
//! größe -> größe        o (Cyrillic) -> u43e        𓀀 -> u13000
//! ```

use unicode_security::{GeneralSecurityProfile, is_potential_mixed_script_confusable_char};

/// The words with such letters as their code points.
pub(super) fn spelled_out(words: &str) -> String {
    let mut beyond_ascii = words.chars().filter(|c| !c.is_ascii()).peekable();
    let is_lookalike = beyond_ascii.peek().is_some()
        && beyond_ascii.all(is_potential_mixed_script_confusable_char);
    let is_plain =
        |c: char| c.is_ascii() || (!is_lookalike && GeneralSecurityProfile::identifier_allowed(c));
    if words.chars().all(is_plain) {
        return words.to_owned();
    }
    words
        .chars()
        .map(|c| {
            if is_plain(c) {
                c.to_string()
            } else {
                format!(" u{:x} ", u32::from(c))
            }
        })
        .collect()
}
