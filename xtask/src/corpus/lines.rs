//! The lines of JSON: one as each description is done, so that a long run can be followed, and all of them sorted at the end.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result};

use super::row::Row;

/// The file, where one is asked for.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    file: Option<(&'a Path, Mutex<File>)>,
}

impl<'a> Lines<'a> {
    /// An empty file.
    pub(super) fn begin(path: Option<&'a Path>) -> Result<Self> {
        let create = |path: &'a Path| -> Result<_> {
            let file = File::create(path);
            let file = file.with_context(|| format!("{} cannot be written", path.display()))?;
            Ok((path, Mutex::new(file)))
        };
        let file = path.map(create).transpose()?;
        Ok(Self { file })
    }

    /// Adds a line.
    pub(super) fn add(&self, row: &Row) -> Result<()> {
        let Some((path, file)) = &self.file else {
            return Ok(());
        };
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        let line = line(row)?;
        file.write_all(line.as_bytes())
            .with_context(|| format!("{} cannot be written", path.display()))
    }

    /// Puts the lines in the order of the rows.
    pub(super) fn finish(self, rows: &[Row]) -> Result<()> {
        let Some((path, _)) = self.file else {
            return Ok(());
        };
        let lines: Result<String> = rows.iter().map(line).collect();
        fs::write(path, lines?).with_context(|| format!("{} cannot be written", path.display()))
    }
}

fn line(row: &Row) -> Result<String> {
    Ok(serde_json::to_string(row)? + "\n")
}
