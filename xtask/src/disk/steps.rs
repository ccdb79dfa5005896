//! The order in which a folder is safely changed.

use super::ledger;
use super::path::CratePath;
use super::plan::{Plan, Presence};

/// Something that happens at once or not at all. A run that ends between two of them leaves a workspace that loads, and
/// a folder that the next run brings to the same end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Puts a new crate's folder in place with all it holds, since cargo refuses a member folder without a manifest.
    PutFolder {
        /// The files with their contents.
        files: Vec<(CratePath, String)>,
    },
    /// Puts a file in place, a new one or over an old one.
    PutFile {
        /// The file.
        path: CratePath,
        /// What it holds from then on.
        contents: String,
    },
    /// Removes a file, and the folders that are empty without it.
    RemoveFile {
        /// The file.
        path: CratePath,
    },
}

/// The steps of a plan:
///
/// 1. the ledger takes the new files in and keeps the old ones, so that whatever happens next is ours;
/// 2. the new files come, the manifest as the last of them, since it may name others;
/// 3. the old files go;
/// 4. the ledger forgets them.
#[must_use]
pub fn steps(plan: &Plan) -> Vec<Step> {
    if plan.presence == Presence::Absent {
        return vec![Step::PutFolder {
            files: plan
                .written()
                .map(|(path, new)| (path.clone(), new.to_owned()))
                .collect(),
        }];
    }
    let put = |(path, new): (&CratePath, &str)| Step::PutFile {
        path: path.clone(),
        contents: new.to_owned(),
    };
    let remove = |path: &CratePath| Step::RemoveFile { path: path.clone() };
    let put_ledger = |text: &str| {
        CratePath::parse(ledger::NAME)
            .ok()
            .map(|path| put((&path, text)))
    };
    // Where upper and lower case are not told apart, an old file's name may lead to the new file.
    let is_twin = |old: &&CratePath| plan.written().any(|(new, _)| new.folded() == old.folded());
    let (manifest, others): (Vec<_>, Vec<_>) = plan
        .written()
        .filter(|(path, _)| path.as_str() != ledger::NAME)
        .partition(|(path, _)| path.as_str() == "Cargo.toml");

    let newcomers = others
        .iter()
        .chain(&manifest)
        .map(|(path, _)| *path)
        .filter(|path| !plan.ledger.owns(path))
        .collect::<Vec<_>>();
    let mut steps = Vec::new();
    if !newcomers.is_empty() {
        steps.extend(put_ledger(
            &plan.ledger.text_with(newcomers.iter().copied()),
        ));
    }
    steps.extend(plan.removed().filter(is_twin).map(remove));
    steps.extend(others.into_iter().chain(manifest).map(put));
    steps.extend(plan.removed().filter(|old| !is_twin(old)).map(remove));
    if !newcomers.is_empty()
        || plan
            .changes
            .keys()
            .any(|path| path.as_str() == ledger::NAME)
    {
        steps.extend(put_ledger(&plan.ledger_text));
    }
    steps
}
