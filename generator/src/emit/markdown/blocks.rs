//! Paragraphs, lists and code of a text, line by line.

use super::characters::clean;
use super::inline::pieces;
use super::wrap::paragraph;

/// A part of a text that stands between blank lines.
#[derive(Debug, PartialEq)]
enum Block {
    /// Text that is filled anew.
    Paragraph(String),
    /// A list's item: its depth, its mark, its text.
    Item(usize, String, String),
    /// A heading.
    Heading(String),
    /// Code, to be shown and never run.
    Code(Vec<String>),
    /// The row of a table, which is not filled.
    Row(String),
}

/// A text as lines of safe Markdown that are at most `width` columns wide, where a word or a line of code is not wider than that.
pub(crate) fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut previous_is_tight = false;
    for block in blocks(&clean(text)) {
        let is_tight = matches!(block, Block::Item(..) | Block::Row(_));
        let is_list_going_on = is_tight && previous_is_tight;
        if !lines.is_empty() && !is_list_going_on {
            lines.push(String::new());
        }
        lines.extend(render(&block, width));
        previous_is_tight = is_tight;
    }
    lines
}

fn render(block: &Block, width: usize) -> Vec<String> {
    match block {
        Block::Paragraph(text) => paragraph(&pieces(text), width),
        Block::Heading(text) => vec![format!(
            "**{}**",
            super::wrap::join(&pieces(&text.replace('*', "")))
        )],
        Block::Row(text) => vec![super::wrap::join(&pieces(text))],
        Block::Item(depth, mark, text) => {
            let indent = " ".repeat(depth * mark.len().saturating_add(1));
            let hanging = " ".repeat(mark.len() + 1);
            let room = width.saturating_sub(indent.len() + hanging.len()).max(20);
            let lines = paragraph(&pieces(text), room).into_iter().enumerate();
            lines
                .map(|(index, line)| match index {
                    0 => format!("{indent}{mark} {line}"),
                    _ => format!("{indent}{hanging}{line}"),
                })
                .collect()
        }
        Block::Code(code) => {
            let longest = code.iter().map(|line| leading(line, '`')).max();
            let fence = "`".repeat(longest.unwrap_or_default().max(2) + 1);
            let begin = format!("{fence}text");
            [begin]
                .into_iter()
                .chain(code.iter().cloned())
                .chain([fence.clone()])
                .collect()
        }
    }
}

fn leading(line: &str, mark: char) -> usize {
    let line = line.trim_start();
    line.len() - line.trim_start_matches(mark).len()
}

/// The blocks of a clean text.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().peekable();
    let mut open = false;
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        if let Some(fence) = fence(trimmed) {
            let inside = lines.by_ref().take_while(|line| !closes(line, fence));
            push_code(
                &mut blocks,
                inside.map(|line| line.trim_end().to_owned()).collect(),
            );
            open = false;
        } else if trimmed.is_empty() || is_rule(trimmed) {
            open = false;
        } else if line.starts_with("    ")
            && !open
            && !matches!(blocks.last(), Some(Block::Item(..)))
        {
            let mut code = vec![line.trim_end().to_owned()];
            while let Some(next) = lines.next_if(|next| next.starts_with("    ")) {
                code.push(next.trim_end().to_owned());
            }
            push_code(&mut blocks, code);
        } else {
            open = push_text(&mut blocks, line, open);
        }
    }
    blocks
}

/// Code without what its lines are indented by in common; nothing where there is none.
fn push_code(blocks: &mut Vec<Block>, code: Vec<String>) {
    let indent = |line: &String| line.len() - line.trim_start_matches(' ').len();
    let filled = code.iter().filter(|line| !line.is_empty());
    let common = filled.map(indent).min().unwrap_or_default();
    let code: Vec<String> = code
        .iter()
        .map(|line| line.get(common..).unwrap_or_default().to_owned())
        .collect();
    if code.iter().any(|line| !line.is_empty()) {
        blocks.push(Block::Code(code));
    }
}

/// Adds a line of text, to the block before it where that is `open`. Gives whether the next line may continue it.
fn push_text(blocks: &mut Vec<Block>, line: &str, open: bool) -> bool {
    let trimmed = line.trim();
    if let Some((mark, text)) = item(trimmed) {
        let columns = line.len() - line.trim_start().len();
        let depth = depth(blocks, columns);
        blocks.push(Block::Item(depth, mark, text.to_owned()));
        true
    } else if let Some(text) = heading(trimmed) {
        blocks.push(Block::Heading(text.to_owned()));
        false
    } else if trimmed.starts_with('|') {
        blocks.push(Block::Row(trimmed.to_owned()));
        false
    } else {
        match blocks.last_mut() {
            Some(Block::Paragraph(text) | Block::Item(_, _, text)) if open => {
                text.push('\n');
                text.push_str(trimmed);
            }
            _ => blocks.push(Block::Paragraph(
                trimmed.trim_start_matches(['>', ' ']).to_owned(),
            )),
        }
        true
    }
}

/// How deep an item is: no deeper than one below the item before it.
fn depth(blocks: &[Block], columns: usize) -> usize {
    match blocks.last() {
        Some(Block::Item(depth, ..)) => (columns / 2).min(depth + 1),
        _ => 0,
    }
}

/// `- text`, `* text`, `1. text`: the mark that we write, and the text.
fn item(line: &str) -> Option<(String, &str)> {
    let (mark, text) = line.split_once(' ')?;
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let digits = mark.trim_end_matches(['.', ')']);
    let is_number = digits.len() + 1 == mark.len()
        && (1..=3).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    match mark {
        "-" | "*" | "+" | "•" => Some(("-".to_owned(), text)),
        _ if is_number => Some((format!("{digits}."), text)),
        _ => None,
    }
}

fn heading(line: &str) -> Option<&str> {
    let marks = leading(line, '#');
    let text = line.get(marks..)?;
    let text = text
        .strip_prefix(' ')?
        .trim()
        .trim_end_matches('#')
        .trim_end();
    ((1..=6).contains(&marks) && text.contains(char::is_alphanumeric)).then_some(text)
}

/// `---`, `***`, `===`: a rule, or the line below a heading.
fn is_rule(line: &str) -> bool {
    ['-', '*', '_', '=']
        .iter()
        .any(|mark| line.len() > 2 && line.chars().all(|c| c == *mark || c == ' '))
}

/// The fence that a line opens: its mark and length.
fn fence(line: &str) -> Option<(char, usize)> {
    ['`', '~'].into_iter().find_map(|mark| {
        let length = leading(line, mark);
        let info = line.get(length..).unwrap_or_default();
        (length >= 3 && !info.contains(mark)).then_some((mark, length))
    })
}

fn closes(line: &str, (mark, length): (char, usize)) -> bool {
    let line = line.trim();
    line.len() >= length && line.chars().all(|c| c == mark)
}
