//! A paragraph's text, cut into pieces that a line break cannot damage.

use super::characters::clean;

/// The text on one line, escaped.
pub(crate) fn one_line(text: &str) -> String {
    super::wrap::join(&pieces(&clean(text)))
}

/// A piece of the document as code, whatever it holds.
pub(crate) fn code(text: &str) -> String {
    let text = clean(text).replace('\n', " ");
    if text.trim().is_empty() {
        // CommonMark has no empty code span.
        return "(empty)".to_owned();
    }
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{space}{text}{space}{fence}")
}

/// The words of a text, escaped; code, links and addresses are one word each.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c.is_whitespace() && c != '\u{a0}' {
            words.push(std::mem::take(&mut word));
            rest = after(rest, c.len_utf8());
            continue;
        }
        let before = text
            .len()
            .checked_sub(rest.len() + 1)
            .and_then(|end| text.as_bytes().get(end));
        let (piece, length) = piece(rest, before.is_some_and(u8::is_ascii_alphanumeric));
        word.push_str(&piece);
        rest = after(rest, length);
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

fn after(text: &str, length: usize) -> &str {
    text.get(length..).unwrap_or_default()
}

/// The piece that a text begins with, escaped, and how much of the text it is.
fn piece(rest: &str, follows_a_letter: bool) -> (String, usize) {
    let special = code_span(rest)
        .or_else(|| autolink(rest))
        .or_else(|| link(rest))
        .or_else(|| bare_url(rest, follows_a_letter))
        .or_else(|| strong(rest))
        .or_else(|| escaped(rest));
    special.unwrap_or_else(|| {
        let c = rest.chars().next().unwrap_or(' ');
        (character(c, rest, follows_a_letter), c.len_utf8())
    })
}

/// One character as text.
fn character(c: char, rest: &str, follows_a_letter: bool) -> String {
    let followed = after(rest, c.len_utf8())
        .chars()
        .next()
        .is_some_and(char::is_alphanumeric);
    match c {
        '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '|' => format!("\\{c}"),
        '_' if !(follows_a_letter && followed) => "\\_".to_owned(),
        _ => c.to_string(),
    }
}

/// `` `code` ``: what stands between two equal runs of backticks.
fn code_span(rest: &str) -> Option<(String, usize)> {
    let run = rest.len() - rest.trim_start_matches('`').len();
    if run == 0 {
        return None;
    }
    let fence = "`".repeat(run);
    let inner = after(rest, run);
    let mut from = 0;
    while let Some(found) = inner.get(from..)?.find(&fence) {
        let start = from + found;
        let tail = after(inner, start);
        let length = tail.len() - tail.trim_start_matches('`').len();
        if length == run {
            let text = inner.get(..start)?;
            let words: Vec<&str> = text.split_whitespace().collect();
            let length = run + start + run;
            return Some((code(&words.join(" ")), length)).filter(|_| !words.is_empty());
        }
        from = start + length;
    }
    None
}

/// `<https://…>`
fn autolink(rest: &str) -> Option<(String, usize)> {
    let inner = rest.strip_prefix('<')?;
    let url = inner.get(..inner.find('>')?)?;
    is_url(url).then(|| (format!("<{url}>"), url.len() + 2))
}

/// `[text](https://…)`; a link to anything else leads nowhere from here, and is its text.
fn link(rest: &str) -> Option<(String, usize)> {
    let inner = rest.strip_prefix('[')?;
    let text = inner.get(..inner.find([']', '[', '\n'])?)?;
    let target = after(inner, text.len()).strip_prefix("](")?;
    let url = target.get(..target.find([')', '(', ' ', '\n'])?)?;
    if !after(target, url.len()).starts_with(')') || text.trim().is_empty() {
        return None;
    }
    let length = 1 + text.len() + 2 + url.len() + 1;
    let label = super::wrap::join(&pieces(text));
    if is_url(text) && is_url(url) {
        Some((format!("<{url}>"), length))
    } else if is_url(url) && !text.contains("://") {
        Some((format!("[{label}]({url})"), length))
    } else {
        Some((label, length))
    }
}

/// `https://…` without the punctuation of the sentence around it.
fn bare_url(rest: &str, follows_a_letter: bool) -> Option<(String, usize)> {
    if follows_a_letter || !(rest.starts_with("http://") || rest.starts_with("https://")) {
        return None;
    }
    let ends = |c: char| c.is_whitespace() || "<>`\"[]{}|\\*".contains(c);
    let url = rest.get(..rest.find(ends).unwrap_or(rest.len()))?;
    let mut url = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '_']);
    if !url.contains('(') {
        url = url.get(..url.find(')').unwrap_or(url.len()))?;
    }
    is_url(url).then(|| (format!("<{url}>"), url.len()))
}

/// Whether a text can stand as an address in a link.
fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let is_plain = |c: char| !(c.is_whitespace() || c.is_control() || "<>`\"\\[]()".contains(c));
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(is_plain))
}

/// `**strong**`
fn strong(rest: &str) -> Option<(String, usize)> {
    let inner = rest.strip_prefix("**")?;
    let text = inner.get(..inner.find('*')?)?;
    let fits = after(inner, text.len()).starts_with("**")
        && text.starts_with(char::is_alphanumeric)
        && text.ends_with(char::is_alphanumeric)
        && !text.contains('`');
    fits.then(|| {
        let label = super::wrap::join(&pieces(text));
        (format!("**{label}**"), text.len() + 4)
    })
}

/// `\*`: what the vendor escaped already.
fn escaped(rest: &str) -> Option<(String, usize)> {
    let c = rest.strip_prefix('\\')?.chars().next()?;
    c.is_ascii_punctuation().then(|| (format!("\\{c}"), 2))
}
