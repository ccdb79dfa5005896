//! Terminal output: results on standard output, diagnostics and progress on standard error.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

use generator::diagnostics::Style;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The two output streams of a command.
#[derive(Debug)]
pub struct Terminal {
    quiet: bool,
}

impl Terminal {
    /// A terminal. A quiet one prints neither summaries nor progress.
    #[must_use]
    pub fn new(quiet: bool) -> Self {
        Self { quiet }
    }

    /// A progress bar of `total` steps, hidden if the output is not a terminal.
    #[must_use]
    pub fn progress(&self, total: usize) -> ProgressBar {
        if self.quiet || !io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos}/{len} {wide_msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        bar
    }

    /// Prints a line of the summary, unless the terminal is quiet.
    pub fn summary(&self, line: &str) {
        if !self.quiet {
            self.result(&format!("{line}\n"));
        }
    }

    /// Prints a result. A closed pipe (`| head`) is not an error.
    pub fn result(&self, text: &str) {
        let _ = io::stdout().write_all(text.as_bytes());
    }

    /// Prints an error, a warning or progress.
    pub fn complaint(&self, text: &str) {
        let _ = io::stderr().write_all(text.as_bytes());
    }

    /// The style of diagnostics on standard error.
    #[must_use]
    pub fn style(&self) -> Style {
        let is_plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        if io::stderr().is_terminal() && !is_plain {
            Style::Colored
        } else {
            Style::Plain
        }
    }
}
