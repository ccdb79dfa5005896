//! The goals, and whether they are met.

use super::compile::Cold;
use super::document::{Document, FACTORS, NOTES, Notation};
use super::flat::Flat;
use super::{Measurement, Results};

/// A measured number and its limit.
#[derive(Debug)]
pub(super) struct Goal {
    /// What was measured.
    pub(super) what: String,
    /// The number.
    pub(super) measured: f64,
    /// The most that it may be.
    pub(super) limit: f64,
    /// Its unit.
    pub(super) unit: &'static str,
}

impl Goal {
    /// Whether the number is within the limit. NaN, of something that could not be measured, is not.
    pub(super) fn is_met(&self) -> bool {
        self.measured <= self.limit
    }
}

const MIB: f64 = 1024.0 * 1024.0;

/// All goals of the measured parts.
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
    if let Some(Flat { generated, derived }) = &results.flat {
        let pairs = [
            ("check", &generated.check, &derived.check),
            ("build", &generated.build, &derived.build),
        ];
        goals.extend(pairs.map(|(command, generated, derived)| Goal {
            what: format!("flat: `cargo {command}`, as a part of derive's"),
            measured: ratio(generated.as_ref(), derived.as_ref(), |cold| cold.cpu),
            limit: 0.25,
            unit: "",
        }));
    }
    goals.extend(run(results));
    goals
}

/// A number of one command as a part of another's; NaN if one was not measured.
pub(super) fn ratio(
    one: Option<&Cold>,
    other: Option<&Cold>,
    number: impl Fn(&Cold) -> f64,
) -> f64 {
    match (one, other) {
        (Some(one), Some(other)) => number(one) / number(other),
        _ => f64::NAN,
    }
}

/// A run takes at most 20 minutes and 6 GB.
fn run(results: &Results) -> [Goal; 3] {
    [
        (
            "the run: wall time",
            results.wall.as_secs_f64() / 60.0,
            20.0,
            "minutes",
        ),
        (
            "the run: memory of the largest process",
            results.mib() * MIB / 1e9,
            6.0,
            "GB",
        ),
        (
            "the run: files in target/bench",
            results.disk as f64 / 1e9,
            6.0,
            "GB",
        ),
    ]
    .map(|(what, measured, limit, unit)| Goal {
        what: what.to_owned(),
        measured,
        limit,
        unit,
    })
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
