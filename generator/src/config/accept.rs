//! `[accept]`: what may be skipped under `--strict`.

use std::collections::BTreeSet;

use super::Config;
use crate::diagnostics::{Diagnostics, Report, Severity};

impl Config {
    /// Reports every accepted pointer at which nothing was skipped.
    pub(crate) fn report_unneeded(&self, cx: &Diagnostics) {
        if self.accept.is_empty() {
            return;
        }
        let skips = cx.skips().into_iter();
        let skipped: BTreeSet<String> = skips
            .map(|skip| cx.origins().pointer(skip.origin))
            .collect();
        for (pointer, entry) in &self.accept {
            if !skipped.contains(pointer) {
                cx.error(entry.origin, format!("nothing is skipped at `{pointer}`"))
                    .help("remove this line");
            }
        }
    }

    /// How many skips of a report are not accepted.
    pub(crate) fn unaccepted(&self, report: &Report) -> usize {
        let skips = report.diagnostics.iter();
        skips
            .filter(|skip| skip.severity == Severity::Skipped)
            .filter(|skip| !self.accept.contains_key(&skip.location.pointer))
            .count()
    }
}
