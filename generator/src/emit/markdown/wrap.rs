//! Lines of words that begin no list, heading or quotation by accident.

/// The words on lines of at most `width` columns; a longer word has a line of its own.
pub(crate) fn paragraph(words: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut column = 0;
    for word in words {
        let columns = word.chars().count();
        match lines.last_mut() {
            Some(line) if column + 1 + columns <= width => {
                line.push(' ');
                line.push_str(word);
                column += 1 + columns;
            }
            _ => {
                let word = begin(word);
                column = word.chars().count();
                lines.push(word);
            }
        }
    }
    lines
}

/// Safe Markdown on lines of at most `width` columns, without a break inside of code.
pub(crate) fn fill(text: &str, width: usize) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_code = false;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match words.last_mut() {
            Some(last) if is_code => {
                last.push(' ');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
        is_code ^= word.matches('`').count() % 2 == 1;
    }
    paragraph(&words, width)
}

/// An item of a list, safe Markdown as well: its further lines hang below its first word.
pub(crate) fn item(text: &str, width: usize) -> Vec<String> {
    let marks = std::iter::once("* ").chain(std::iter::repeat("  "));
    let lines = fill(text, width.saturating_sub(2));
    marks
        .zip(lines)
        .map(|(mark, line)| format!("{mark}{line}"))
        .collect()
}

/// A word at the beginning of a line, escaped where it would begin a block.
pub(super) fn begin(word: &str) -> String {
    let is_rule = !word.is_empty() && word.chars().all(|c| "-+=:".contains(c));
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    if word.len() > digits.len() && matches!(digits, "." | ")") {
        let (number, mark) = word.split_at(word.len() - 1);
        format!("{number}\\{mark}")
    } else if word.starts_with(['#', '>']) || is_rule {
        format!("\\{word}")
    } else {
        word.to_owned()
    }
}
