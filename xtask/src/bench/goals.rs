//! What is measured -> whether it is good enough.

use super::document::{Document, FACTORS, NOTES, Notation};
use super::{Measurement, Results};

/// Something measured, and what it may be at most.
#[derive(Debug)]
pub(super) struct Goal {
    /// What was measured.
    pub(super) what: String,
    /// What it is.
    pub(super) measured: f64,
    /// What it may be at most.
    pub(super) limit: f64,
    /// Its unit.
    pub(super) unit: &'static str,
}

impl Goal {
    /// Whether it is good enough. What could not be measured is not.
    pub(super) fn is_met(&self) -> bool {
        self.measured <= self.limit
    }
}

const MIB: f64 = 1024.0 * 1024.0;

/// All goals that the results tell something about.
pub(super) fn of(results: &Results) -> Vec<Goal> {
    let own = results.measurements.iter().filter(|one| one.subject == 0);
    let documents = own.filter_map(|one| Some((results.documents.get(one.document)?, one)));
    let mut goals: Vec<Goal> = documents
        .flat_map(|(document, one)| [time(document, one), memory(document, one)])
        .collect();
    for pair in FACTORS.windows(2) {
        if let [small, large] = pair {
            goals.extend(doubling(results, *small, *large));
        }
    }
    goals.extend(notes(results).into_iter().flatten());
    if let Some(flat) = &results.flat {
        let ratio = |command: &str, generated: f64, derived: f64| Goal {
            what: format!("flat: `cargo {command}`, as a part of derive's"),
            measured: generated / derived,
            limit: 0.25,
            unit: "",
        };
        goals.push(ratio(
            "check",
            flat.generated.check.cpu,
            flat.derived.check.cpu,
        ));
        goals.push(ratio(
            "build",
            flat.generated.build.cpu,
            flat.derived.build.cpu,
        ));
    }
    goals
}

/// 0.1 CPU seconds per MB read, three times that for YAML, and 3 µs per line written.
fn time(document: &Document, one: &Measurement) -> Goal {
    let per_mb = match document.notation {
        Notation::Json => 0.1,
        Notation::Yaml => 0.3,
    };
    Goal {
        what: format!("{}: time of generating", document.name),
        measured: one.generation.cpu,
        limit: per_mb * document.bytes as f64 / 1e6 + 3e-6 * one.generation.generated.loc as f64,
        unit: "CPU s",
    }
}

/// 32 MiB, 12 times the document, and twice what is written.
fn memory(document: &Document, one: &Measurement) -> Goal {
    let bytes = 12.0 * document.bytes as f64 + 2.0 * one.generation.generated.bytes as f64;
    Goal {
        what: format!("{}: memory of generating", document.name),
        measured: one.generation.mib,
        limit: 32.0 + bytes / MIB,
        unit: "MiB",
    }
}

/// Twice the document costs at most 2.2 times as much.
fn doubling(results: &Results, small: usize, large: usize) -> Option<Goal> {
    let cpu = |factor: usize| {
        let (_, one) = results.of(&format!("scale-{factor}"))?;
        Some(one.generation.cpu)
    };
    Some(Goal {
        what: format!("from {small} to {large} times: time of generating"),
        measured: cpu(large)? / cpu(small)?,
        limit: 2.2,
        unit: "times",
    })
}

/// Thousands of notes cost under 0.2 s more than none, and are all there.
fn notes(results: &Results) -> Option<[Goal; 2]> {
    let (_, with) = results.of("notes")?;
    let (_, without) = results.of("no-notes")?;
    Some([
        Goal {
            what: format!("{NOTES} notes on a line of 5 MB, more than none"),
            measured: with.generation.cpu - without.generation.cpu,
            limit: 0.2,
            unit: "CPU s",
        },
        Goal {
            what: "notes that are missing".to_owned(),
            measured: NOTES.saturating_sub(with.generation.generated.notes) as f64,
            limit: 0.0,
            unit: "",
        },
    ])
}
