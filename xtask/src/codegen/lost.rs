//! Counts what a crate newly skips, by comparing its README with the previous one.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use generator::File;

/// The section of a README that lists what was skipped.
const SECTION: &str = "## Left out";

/// How many items the new README lists as skipped and the one in the folder does not; `None` if no crate is there.
#[must_use]
pub fn since(folder: &Path, files: &[File]) -> Option<usize> {
    // Whatever else is in the way there is reported by who writes.
    let before = fs::read_to_string(folder.join("README.md")).ok()?;
    let now = files.iter().find(|file| file.path == "README.md")?;
    Some(skipped(&now.contents).difference(&skipped(&before)).count())
}

/// The items of the section.
fn skipped(readme: &str) -> BTreeSet<&str> {
    let lines = readme.lines().skip_while(|line| *line != SECTION).skip(1);
    lines
        .take_while(|line| !line.starts_with("## "))
        .filter(|line| line.starts_with("* "))
        .collect()
}
