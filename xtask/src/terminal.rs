//! What the maintainer sees: results on the standard output, diagnostics and progress on the standard error output.

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
    /// The terminal; a quiet one shows neither summaries nor progress.
    #[must_use]
    pub fn new(quiet: bool) -> Self {
        Self { quiet }
    }

    /// A display of how many of `total` pieces of work are done; hidden where nobody watches.
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

    /// Prints what was asked for. That nobody reads it any more (`| head`) is no error.
    pub fn result(&self, text: &str) {
        let _ = io::stdout().write_all(text.as_bytes());
    }

    /// Prints what is wrong.
    pub fn complaint(&self, text: &str) {
        let _ = io::stderr().write_all(text.as_bytes());
    }

    /// How diagnostics are to be drawn on the standard error output.
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
