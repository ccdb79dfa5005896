//! Compiles a crate from scratch, with its dependencies built before.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use super::median;
use crate::cargo;
use crate::corpus::measured::{End, Limits, Measured, Supervisor};

/// The most that the compiler may take for one crate.
const LIMITS: Limits = Limits {
    time: Duration::from_secs(1200),
    memory: Some(6 * 1024),
};

/// A command is not repeated after so many CPU seconds: what takes long varies little.
const ENOUGH: f64 = 15.0;

/// How often cargo may build dependencies along with the crate.
const ATTEMPTS: usize = 4;

/// A cargo command to measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    /// `cargo check`
    Check,
    /// `cargo build`
    Build,
}

impl Command {
    fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Build => "build",
        }
    }
}

/// The costs of compiling a crate.
#[derive(Debug)]
pub(super) struct Compiled {
    /// `cargo check`, if it was measured.
    pub(super) check: Option<Cold>,
    /// `cargo build`, if it was measured.
    pub(super) build: Option<Cold>,
}

/// The costs of one command: medians.
#[derive(Debug)]
pub(super) struct Cold {
    /// CPU seconds.
    pub(super) cpu: f64,
    /// The most MiB that the compiler had.
    pub(super) mib: f64,
    /// How often it was measured.
    pub(super) runs: usize,
}

/// Compiles crates in one target folder: their dependencies are built once.
#[derive(Debug)]
pub(super) struct Compiler {
    /// Runs cargo in a process of its own.
    pub(super) supervisor: Supervisor,
    /// The target folder.
    pub(super) target: PathBuf,
}

impl Compiled {
    /// All commands that were measured.
    pub(super) fn commands(&self) -> impl Iterator<Item = &Cold> {
        self.check.iter().chain(&self.build)
    }
}

impl Compiler {
    /// Compiles the crate in a folder, up to `runs` times. Versions of dependencies are those of the checkout in `root`.
    pub(super) fn measure(
        &self,
        folder: &Path,
        root: &Path,
        commands: &[Command],
        runs: u16,
    ) -> Result<Compiled> {
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        let measure = |command: Command| match commands.contains(&command) {
            true => self.repeat(folder, command, runs).map(Some),
            false => Ok(None),
        };
        Ok(Compiled {
            check: measure(Command::Check)?,
            build: measure(Command::Build)?,
        })
    }

    fn repeat(&self, folder: &Path, command: Command, runs: u16) -> Result<Cold> {
        let (mut times, mut memory) = (Vec::new(), Vec::new());
        for _ in 0..runs {
            let measured = self.cold(folder, command)?;
            times.push(measured.cpu_ms as f64 / 1000.0);
            memory.push(measured.rss_kb as f64 / 1024.0);
            if times.iter().sum::<f64>() >= ENOUGH {
                break;
            }
        }
        Ok(Cold {
            runs: times.len(),
            cpu: median(times.into_iter()),
            mib: median(memory.into_iter()),
        })
    }

    /// One run that compiles the crate itself and nothing else.
    fn cold(&self, folder: &Path, command: Command) -> Result<Measured> {
        let package = cargo::packages(folder)?;
        let package = package.first().context("a crate is a package")?;
        let run = |arguments: &[&str]| -> Result<Measured> {
            let mut cargo = cargo::command(folder);
            cargo
                .args(arguments)
                .args(["--offline", "--package", &package.name])
                // As cargo compiles by default, whatever the caller's settings are.
                .env("CARGO_PROFILE_DEV_DEBUG", "true")
                .env("CARGO_INCREMENTAL", "0")
                .env("CARGO_TARGET_DIR", &self.target);
            let measured = self.supervisor.measure(&cargo, LIMITS)?;
            match measured.end {
                End::Exit(0) => Ok(measured),
                _ => bail!("cargo {} failed: {}", arguments.join(" "), measured.stderr),
            }
        };
        let name = command.name();
        for _ in 0..ATTEMPTS {
            let measured = run(&[name, "--lib"])?;
            run(&["clean"])?;
            if is_alone(&measured.stderr, &package.name) {
                return Ok(measured);
            }
        }
        bail!("cargo {name} never compiled `{}` alone", package.name)
    }
}

/// Whether this package is the only one that cargo compiled.
fn is_alone(stderr: &str, package: &str) -> bool {
    let compiled = stderr.lines().filter_map(|line| {
        let line = line.trim_start();
        line.strip_prefix("Compiling ")
            .or_else(|| line.strip_prefix("Checking "))
    });
    let compiled: Vec<&str> = compiled.collect();
    matches!(compiled.as_slice(), [one] if one.starts_with(&format!("{package} v")))
}

#[cfg(test)]
mod tests {
    use super::is_alone;

    #[test]
    fn dependencies_are_not_measured() {
        let alone =
            "    Locking 3 packages\n   Compiling pets-client v0.1.0 (/x)\n    Finished `dev`\n";
        assert!(is_alone(alone, "pets-client"));
        assert!(!is_alone(alone, "pets"));
        assert!(!is_alone("    Finished `dev` profile\n", "pets-client"));
        let both = "    Checking serde v1.0.0\n    Checking pets-client v0.1.0 (/x)\n";
        assert!(!is_alone(both, "pets-client"));
    }
}
