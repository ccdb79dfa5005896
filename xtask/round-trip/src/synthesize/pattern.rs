//! Strings that match a pattern, made from its syntax tree.

use regex_syntax::hir::{Class, Hir, HirKind};
use regex_syntax::parse;

/// How many repetitions beyond the minimum are tried.
const MORE: u32 = 2;

/// Some strings that match a pattern: the shortest one, and others with more repetitions, other branches and characters.
/// Empty if the pattern has syntax that the parser does not know, such as a look-ahead.
pub(super) fn matching(pattern: &str) -> Vec<String> {
    // ECMA-262's classes of digits and words are ASCII.
    let ascii = pattern
        .replace("\\d", "[0-9]")
        .replace("\\w", "[0-9A-Za-z_]");
    // ECMA-262 has some escapes that this syntax does not know.
    let known = ["/", "_", "-"].iter().fold(ascii.clone(), |pattern, sign| {
        pattern.replace(&format!("\\{sign}"), sign)
    });
    let Some(tree) = parse(&ascii).ok().or_else(|| parse(&known).ok()) else {
        return Vec::new();
    };
    let mut found: Vec<String> = Vec::new();
    for turn in 0..8 {
        let mut text = String::new();
        write(&tree, turn, &mut text);
        if !found.contains(&text) {
            found.push(text);
        }
    }
    found
}

/// Appends one string: `turn` chooses among branches, characters and numbers of repetitions.
fn write(tree: &Hir, turn: u32, text: &mut String) {
    match tree.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(Class::Unicode(class)) => {
            let ranges = class.ranges();
            let wanted = usize::try_from(turn).unwrap_or_default() % ranges.len().max(1);
            if let Some(range) = ranges.get(wanted) {
                let character =
                    char::from_u32(u32::from(range.start()) + turn % 5).unwrap_or(range.start());
                text.push(character.clamp(range.start(), range.end()));
            }
        }
        HirKind::Class(Class::Bytes(_)) => {}
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(u32::MAX);
            let least = repetition.min.max(u32::from(turn > 0)).min(most);
            let count = least
                .saturating_add(turn % (MORE + 1))
                .min(most)
                .min(least + MORE);
            for position in 0..count {
                // Neighbours differ, so that repetitions differ as well.
                write(&repetition.sub, turn.wrapping_add(position), text);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, turn, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, turn, text)),
        HirKind::Alternation(branches) => {
            let wanted = usize::try_from(turn).unwrap_or_default() % branches.len().max(1);
            if let Some(branch) = branches.get(wanted) {
                write(branch, turn, text);
            }
        }
    }
}
