//! The paths that code names: `use crate::{a, b::C}`, `super::d::e()`.

/// A path: its segments.
pub(crate) type Segments = Vec<String>;

/// Every path of at least two segments, those in braces spelt out. `$crate` is another crate's, once it is expanded.
pub(crate) fn paths(code: &str) -> Vec<Segments> {
    let mut found = Vec::new();
    let mut rest = code;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let begins = is_letter(first) && !is_letter(before) && before != '$';
        match begins.then(|| path(rest)) {
            Some((paths, after)) => {
                found.extend(paths.into_iter().filter(|path| path.len() > 1));
                before = '_';
                rest = after;
            }
            None => {
                before = first;
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    found
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The paths that begin here, and what is behind them.
fn path(code: &str) -> (Vec<Segments>, &str) {
    let end = code.find(|c| !is_letter(c)).unwrap_or(code.len());
    let (word, rest) = code.split_at(end);
    let Some(rest) = rest.strip_prefix("::") else {
        return (vec![vec![word.to_owned()]], rest);
    };
    let (tails, rest) = match rest.chars().next() {
        Some('{') => group(&rest[1..]),
        Some(first) if is_letter(first) => path(rest),
        // `use a::*`, `iter::<T>()`
        _ => (vec![Vec::new()], rest),
    };
    let whole = |tail: Segments| {
        let tail = tail.into_iter().filter(|segment| segment != "self");
        std::iter::once(word.to_owned()).chain(tail).collect()
    };
    (tails.into_iter().map(whole).collect(), rest)
}

/// What stands in braces, and what is behind them.
fn group(mut code: &str) -> (Vec<Segments>, &str) {
    let mut found = Vec::new();
    loop {
        code = code.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        match code.chars().next() {
            Some('}') => return (found, &code[1..]),
            Some(first) if is_letter(first) => {
                let (paths, rest) = path(code);
                found.extend(paths);
                // `a as b`
                let end = rest.find([',', '}']).unwrap_or(rest.len());
                code = &rest[end..];
            }
            Some(other) => code = &code[other.len_utf8()..],
            None => return (found, code),
        }
    }
}

#[test]
fn paths_are_found_in_every_form() {
    let code = "use crate::{\n    a,\n    b::{self, C, d as _},\n};\nlet x = super::e::f(g.h::<i::J>()); $crate::k::l; use m::*;";
    let found: Vec<String> = paths(code).iter().map(|path| path.join("::")).collect();
    let expected = [
        "crate::a",
        "crate::b",
        "crate::b::C",
        "crate::b::d",
        "super::e::f",
        "i::J",
    ];
    assert_eq!(found[..6], expected);
    assert!(!found.iter().any(|path| path.starts_with("crate::k")));
}
