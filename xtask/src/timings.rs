//! Measures time and memory of each stage.

use std::cell::{Cell, RefCell};
use std::time::Instant;

use generator::stage::{Observer, Stage};
use serde::{Deserialize, Serialize};

use crate::memory;

/// The costs of a stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cost {
    /// The stage.
    pub stage: String,
    /// Wall time, in milliseconds.
    pub ms: f64,
    /// The most bytes that were allocated at a time while it ran.
    pub peak: usize,
    /// Bytes that were still allocated when it ended.
    pub live: usize,
}

/// Measures stages, one after the other. Other threads must do nothing else meanwhile: memory is that of the program.
#[derive(Debug, Default)]
pub struct Recorder {
    begun: Cell<Option<Instant>>,
    costs: RefCell<Vec<Cost>>,
}

impl Recorder {
    /// Measures a stage outside of the generator.
    pub fn measure<T>(&self, stage: &str, run: impl FnOnce() -> T) -> T {
        self.start();
        let made = run();
        self.stop(stage);
        made
    }

    /// The costs in order.
    #[must_use]
    pub fn into_costs(self) -> Vec<Cost> {
        self.costs.into_inner()
    }

    fn start(&self) {
        memory::restart();
        self.begun.set(Some(Instant::now()));
    }

    fn stop(&self, stage: &str) {
        let Some(begun) = self.begun.take() else {
            return;
        };
        self.costs.borrow_mut().push(Cost {
            stage: stage.to_owned(),
            ms: begun.elapsed().as_secs_f64() * 1000.0,
            peak: memory::peak(),
            live: memory::live(),
        });
    }
}

impl Observer for Recorder {
    fn begin(&self, _stage: Stage) {
        self.start();
    }

    fn end(&self, stage: Stage) {
        self.stop(match stage {
            Stage::Configure => "configure",
            Stage::Load => "load",
            Stage::Normalize => "normalize",
            Stage::Lower => "lower",
            Stage::Name => "name",
            Stage::Emit => "emit",
            Stage::Report => "report",
        });
    }
}

/// A line per stage, and their sum: `    load     12.3 ms    4.5 MiB peak    3.2 MiB live`.
#[must_use]
pub fn table(costs: &[Cost]) -> String {
    let line = |stage: &str, ms: f64, peak: usize, live: usize| {
        format!(
            "  {stage:<10} {ms:>9.1} ms {:>8.1} MiB peak {:>8.1} MiB live\n",
            mib(peak),
            mib(live)
        )
    };
    let mut text: String = costs
        .iter()
        .map(|cost| line(&cost.stage, cost.ms, cost.peak, cost.live))
        .collect();
    let peak = costs.iter().map(|cost| cost.peak).max();
    let live = costs.last().map(|cost| cost.live);
    let ms = costs.iter().map(|cost| cost.ms).sum();
    text += &line(
        "all",
        ms,
        peak.unwrap_or_default(),
        live.unwrap_or_default(),
    );
    text
}

fn mib(bytes: usize) -> f64 {
    bytes as f64 / (1024.0 * 1024.0)
}
