//! Compiling one crate cold, what it depends on being there.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use super::median;
use crate::cargo;
use crate::corpus::measured::{End, Limits, Measured, Supervisor};

/// How long the compiler may take for one crate, and how much memory.
const LIMITS: Limits = Limits {
    time: Duration::from_secs(1200),
    memory: Some(6 * 1024),
};

/// How often dependencies may turn out not to be there.
const ATTEMPTS: usize = 4;

/// What compiling a crate took: medians.
#[derive(Debug)]
pub(super) struct Compiled {
    /// `cargo check`
    pub(super) check: Cold,
    /// `cargo build`
    pub(super) build: Cold,
}

/// What one command took.
#[derive(Debug)]
pub(super) struct Cold {
    /// CPU seconds.
    pub(super) cpu: f64,
    /// The most MiB that the compiler had.
    pub(super) mib: f64,
}

impl Compiled {
    /// Compiles the crate in a folder. `root` is the checkout whose versions of dependencies it takes.
    pub(super) fn measure(
        supervisor: &Supervisor,
        folder: &Path,
        target: &Path,
        root: &Path,
        runs: u16,
    ) -> Result<Self> {
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        let command = |name: &str| -> Result<Cold> {
            let runs = (0..runs).map(|_| cold(supervisor, folder, target, name));
            let runs = runs.collect::<Result<Vec<Measured>>>()?;
            Ok(Cold {
                cpu: median(runs.iter().map(|run| run.cpu_ms as f64 / 1000.0)),
                mib: median(runs.iter().map(|run| run.rss_kb as f64 / 1024.0)),
            })
        };
        Ok(Self {
            check: command("check")?,
            build: command("build")?,
        })
    }
}

/// One run in which nothing but the crate itself was compiled.
fn cold(supervisor: &Supervisor, folder: &Path, target: &Path, command: &str) -> Result<Measured> {
    let package = cargo::packages(folder)?;
    let package = package.first().context("a crate is a package")?;
    let run = |arguments: &[&str]| -> Result<Measured> {
        let mut cargo = cargo::command(folder);
        cargo
            .args(arguments)
            .args(["--offline", "--package", &package.name])
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TARGET_DIR", target);
        let measured = supervisor.measure(&cargo, LIMITS)?;
        match measured.end {
            End::Exit(0) => Ok(measured),
            _ => bail!("cargo {} failed: {}", arguments.join(" "), measured.stderr),
        }
    };
    for _ in 0..ATTEMPTS {
        run(&["clean"])?;
        let measured = run(&[command, "--lib"])?;
        if is_alone(&measured.stderr, &package.name) {
            return Ok(measured);
        }
    }
    bail!("cargo {command} never compiled `{}` alone", package.name)
}

/// Whether cargo says that it compiled one package, and no other.
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
