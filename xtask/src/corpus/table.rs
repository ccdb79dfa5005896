//! The table at the end: a line per description, then what went wrong, then the sums.

use super::compile::Level;
use super::row::{Row, Status};

/// A column: its title, and what it holds.
type Column = (&'static str, fn(&Row) -> String);

const COLUMNS: [Column; 9] = [
    ("status", |row| name(row.status).to_owned()),
    ("operations", |row| number(row.operations)),
    ("skipped", |row| number(row.skipped_operations)),
    ("types", |row| number(row.types)),
    ("untyped", |row| number(row.untyped_fields)),
    ("lines", |row| number(row.loc)),
    ("ms", |row| row.ms.to_string()),
    ("CPU ms", |row| row.cpu_ms.to_string()),
    ("MiB", |row| (row.rss_kb / 1024).to_string()),
];

/// What compiling adds.
const COMPILED: [Column; 3] = [
    ("check CPU s", |row| {
        row.check_cpu_ms.map_or_else(String::new, |ms| {
            format!("{}.{}", ms / 1000, ms % 1000 / 100)
        })
    }),
    ("check MiB", |row| {
        row.check_rss_kb
            .map_or_else(String::new, |kb| (kb / 1024).to_string())
    }),
    ("warnings", |row| number(row.warnings)),
];

/// The table.
pub(super) fn of(rows: &[Row], level: Level) -> String {
    let compiled: &[Column] = match level {
        Level::Generate => &[],
        Level::Check | Level::Clippy => &COMPILED,
    };
    let columns: Vec<Column> = COLUMNS.iter().chain(compiled).copied().collect();
    let mut cells: Vec<Vec<String>> = vec![
        columns
            .iter()
            .map(|(title, _)| (*title).to_owned())
            .collect(),
    ];
    cells.extend(
        rows.iter()
            .map(|row| columns.iter().map(|(_, cell)| cell(row)).collect()),
    );
    let width = |index: usize| {
        let lengths = cells
            .iter()
            .filter_map(|line| line.get(index))
            .map(String::len);
        lengths.max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let files = std::iter::once("description").chain(rows.iter().map(|row| row.file.as_str()));
    let mut text = String::new();
    for (line, file) in cells.iter().zip(files) {
        for (cell, width) in line.iter().zip(&widths) {
            text.push_str(&format!("{cell:>width$}  "));
        }
        text.push_str(file);
        text.push('\n');
    }
    for status in [Status::Skipped, Status::Refused, Status::Failed] {
        for row in rows.iter().filter(|row| row.status == status) {
            text.push_str(&format!(
                "\n{}: {}\n  {}\n",
                name(status),
                row.file,
                row.message
            ));
        }
    }
    text + &sums(rows)
}

fn sums(rows: &[Row]) -> String {
    let count = |status| rows.iter().filter(|row| row.status == status).count();
    let total = |of: fn(&Row) -> usize| rows.iter().map(of).sum::<usize>();
    format!(
        "\n{} descriptions: {} ok, {} ok with skips, {} refused with a diagnostic, {} failed\n\
         {} operations, {} skipped; {} types; {} fields, {} schemas untyped; {} lines\n",
        rows.len(),
        count(Status::Ok),
        count(Status::Skipped),
        count(Status::Refused),
        count(Status::Failed),
        total(|row| row.operations),
        total(|row| row.skipped_operations),
        total(|row| row.types),
        total(|row| row.fields),
        total(|row| row.untyped_fields),
        total(|row| row.loc),
    )
}

fn name(status: Status) -> &'static str {
    match status {
        Status::Ok => "ok",
        Status::Skipped => "skips",
        Status::Refused => "refused",
        Status::Failed => "FAILED",
    }
}

/// Nothing is shown as nothing.
fn number(number: usize) -> String {
    match number {
        0 => String::new(),
        number => number.to_string(),
    }
}
