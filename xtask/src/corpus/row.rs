//! What there is to say about one description of a corpus: a line of the table, a line of JSON.

use std::path::Path;

use serde::Serialize;

use super::compile::Compiled;
use super::measured::{End, Measured};
use super::worker::Generated;

/// What became of a description.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Status {
    /// There is a client, and nothing was skipped.
    Ok,
    /// There is a client, and a diagnostic for each piece that was skipped.
    Skipped,
    /// There is none, and a diagnostic says why.
    Refused,
    /// A panic, a hang, too much memory, or a crate that does not compile without a warning.
    Failed,
}

/// All about one description.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// Its path.
    pub(super) file: String,
    /// What became of it.
    pub(super) status: Status,
    /// Operations of the client.
    pub(super) operations: usize,
    /// Operations of the document that the client lacks.
    pub(super) skipped_operations: usize,
    /// Types that the client declares.
    pub(super) types: usize,
    /// Fields that they have.
    pub(super) fields: usize,
    /// Schemas that say more about their values than the client does, which takes any JSON there.
    pub(super) untyped_fields: usize,
    /// Lines of Rust.
    pub(super) loc: usize,
    /// Wall time of generating it, in milliseconds.
    pub(super) ms: u64,
    /// CPU time of generating it, in milliseconds.
    pub(super) cpu_ms: u64,
    /// The most memory that generating it took, in KiB.
    pub(super) rss_kb: u64,
    /// CPU time of `cargo check`, its dependencies being there, in milliseconds.
    pub(super) check_cpu_ms: Option<u64>,
    /// The most memory that the compiler took, in KiB.
    pub(super) check_rss_kb: Option<u64>,
    /// How many errors were reported.
    pub(super) errors: usize,
    /// How many pieces were skipped.
    pub(super) skips: usize,
    /// How many notes were reported.
    pub(super) notes: usize,
    /// How many errors and warnings the compiler has.
    pub(super) warnings: usize,
    /// The worst diagnostic.
    pub(super) message: String,
}

impl Row {
    /// What a worker left behind, and the whole report.
    pub(super) fn of(document: &Path, measured: &Measured) -> (Self, String) {
        let generated = serde_json::from_str::<Generated>(&measured.stdout).ok();
        let (status, generated) = match (measured.end, generated) {
            (End::Exit(0), Some(generated)) => (status(&generated), generated),
            (end, _) => {
                let message = failure(end, &measured.stderr);
                let (message, report) = (message, measured.stderr.clone());
                let generated = Generated {
                    message,
                    report,
                    ..Generated::default()
                };
                (Status::Failed, generated)
            }
        };
        let row = Self {
            file: document.to_string_lossy().into_owned(),
            status,
            operations: generated.operations,
            skipped_operations: generated.skipped_operations,
            types: generated.types,
            fields: generated.fields,
            untyped_fields: generated.untyped,
            loc: generated.loc,
            ms: measured.ms,
            cpu_ms: measured.cpu_ms,
            rss_kb: measured.rss_kb,
            check_cpu_ms: None,
            check_rss_kb: None,
            errors: generated.errors,
            skips: generated.skips,
            notes: generated.notes,
            warnings: 0,
            message: generated.message,
        };
        (row, generated.report)
    }

    /// Adds what the compiler says.
    pub(super) fn compiled(&mut self, compiled: Compiled) {
        self.check_cpu_ms = Some(compiled.cpu_ms);
        self.check_rss_kb = Some(compiled.rss_kb);
        self.warnings = compiled.complaints.len();
        if let Some(first) = compiled.complaints.first() {
            self.status = Status::Failed;
            self.message = match compiled.complaints.len() - 1 {
                0 => first.clone(),
                rest => format!("{first} (and {rest} more)"),
            };
        }
    }
}

fn status(generated: &Generated) -> Status {
    match generated {
        Generated {
            is_written: true,
            skips: 0,
            ..
        } => Status::Ok,
        Generated {
            is_written: true, ..
        } => Status::Skipped,
        // Without a crate and without an error nobody would know why.
        Generated { errors: 0, .. } => Status::Failed,
        Generated { .. } => Status::Refused,
    }
}

/// Why there is nothing, in one line.
fn failure(end: End, stderr: &str) -> String {
    let how = match end {
        End::OutOfCpuTime | End::OutOfWallTime => return "out of time".to_owned(),
        End::Signal(signal) => format!("ended by signal {signal}"),
        End::Exit(code) => format!("ended with status {code}"),
    };
    if stderr.contains("memory allocation of") {
        return "out of memory".to_owned();
    }
    // What a panic says stands below the line that says where it was.
    let telling = ["panicked at", "overflowed its stack", "error:"];
    let is_telling = |line: &&str| telling.iter().any(|words| line.contains(words));
    let lines: Vec<&str> = stderr
        .lines()
        .map(str::trim)
        .skip_while(|line| !is_telling(line))
        .take(2)
        .collect();
    match lines.is_empty() {
        true => how,
        false => format!("{how}: {}", lines.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{End, failure};

    #[test]
    fn a_failure_is_told_in_one_line() {
        let panic = "\nthread 'main' panicked at src/x.rs:1:2:\nno such thing\nnote: run with `RUST_BACKTRACE=1`\n";
        assert_eq!(
            failure(End::Exit(101), panic),
            "ended with status 101: thread 'main' panicked at src/x.rs:1:2: no such thing"
        );
        let overflow =
            "\nthread 'main' (7) has overflowed its stack\nfatal runtime error: stack overflow\n";
        assert_eq!(
            failure(End::Signal(6), overflow),
            "ended by signal 6: thread 'main' (7) has overflowed its stack fatal runtime error: stack overflow"
        );
        let memory = "memory allocation of 8589934592 bytes failed\n";
        assert_eq!(failure(End::Signal(6), memory), "out of memory");
        assert_eq!(failure(End::OutOfWallTime, "words"), "out of time");
        assert_eq!(failure(End::Signal(9), ""), "ended by signal 9");
    }
}
