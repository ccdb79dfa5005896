//! Prints differences as a patch for `git apply`.

use std::time::Duration;

use similar::TextDiff;

use super::plan::{Change, Plan};

/// Time limit for minimizing a file's diff. Past it, the diff is correct but may be longer.
const PATIENCE: Duration = Duration::from_secs(1);

/// The unified diff from a folder to what it should hold. `name` is what the folder is called, from the workspace's root on.
#[must_use]
pub fn unified(plan: &Plan, name: &str) -> String {
    plan.changes
        .iter()
        .map(|(path, change)| file(change, &format!("{name}/{path}")))
        .collect()
}

fn file(change: &Change, path: &str) -> String {
    let (a, b, nothing) = (
        format!("a/{path}"),
        format!("b/{path}"),
        "/dev/null".to_owned(),
    );
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (old, new, from, to) = match change {
        Change::Add { new } => (String::new(), new.as_str(), nothing, b),
        Change::Modify { old, new } => (text(old), new.as_str(), a, b),
        Change::Remove { old } => (text(old), "", a, nothing),
    };
    let diff = TextDiff::configure()
        .timeout(PATIENCE)
        .diff_lines(old.as_str(), new);
    diff.unified_diff().header(&from, &to).to_string()
}
