//! Generates one crate several times.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};

use super::median;
use super::subject::Subject;
use crate::corpus::measured::{End, Limits, Measured, Supervisor};
use crate::corpus::worker::Generated;
use crate::timings::Cost;

/// The most that generating one crate may take.
const LIMITS: Limits = Limits {
    time: Duration::from_secs(300),
    memory: Some(6 * 1024),
};

/// One run.
#[derive(Debug, Clone)]
pub(super) struct Sample {
    measured: Measured,
    generated: Generated,
}

/// The costs of generating a crate: medians.
#[derive(Debug)]
pub(super) struct Generation {
    /// CPU seconds of the whole process.
    pub(super) cpu: f64,
    /// Wall seconds.
    pub(super) wall: f64,
    /// The most MiB that the process had.
    pub(super) mib: f64,
    /// The costs of each stage.
    pub(super) stages: Vec<Cost>,
    /// Operations, types, lines, files and bytes of the crate, and the diagnostics.
    pub(super) generated: Generated,
}

/// Generates a crate in a new folder.
pub(super) fn once(
    supervisor: &Supervisor,
    subject: &Subject,
    document: &Path,
    folder: &Path,
) -> Result<Sample> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let measured = supervisor.measure(&subject.worker(document, folder), LIMITS)?;
    let shown = document.display();
    ensure!(
        measured.end == End::Exit(0),
        "generating {shown} ended with {:?}: {}",
        measured.end,
        measured.stderr
    );
    let generated: Generated = serde_json::from_str(&measured.stdout).with_context(|| {
        format!(
            "the program of {} prints something else: it is too old",
            subject.root.display()
        )
    })?;
    if !generated.is_written {
        bail!("{shown} cannot be generated: {}", generated.report);
    }
    Ok(Sample {
        measured,
        generated,
    })
}

impl Generation {
    /// The medians of some runs; `None` without runs.
    pub(super) fn of(samples: &[Sample]) -> Option<Self> {
        let generated = samples.first()?.generated.clone();
        let of = |number: &dyn Fn(&Sample) -> f64| median(samples.iter().map(number));
        let stage = |(index, first): (usize, &Cost)| {
            let of = |number: &dyn Fn(&Cost) -> f64| {
                median(
                    samples
                        .iter()
                        .filter_map(|sample| sample.generated.stages.get(index).map(number)),
                )
            };
            Cost {
                stage: first.stage.clone(),
                ms: of(&|cost| cost.ms),
                peak: of(&|cost| cost.peak as f64) as usize,
                live: of(&|cost| cost.live as f64) as usize,
            }
        };
        Some(Self {
            cpu: of(&|sample| sample.measured.cpu_ms as f64 / 1000.0),
            wall: of(&|sample| sample.measured.ms as f64 / 1000.0),
            mib: of(&|sample| sample.measured.rss_kb as f64 / 1024.0),
            stages: generated.stages.iter().enumerate().map(stage).collect(),
            generated,
        })
    }
}
