//! Mutants of descriptions, generated and compiled.

use std::path::Path;
use std::process::Command;

/// The short form of `cargo xtask corpus --mutants`: nothing panics, and some of the crates have no warning.
#[test]
fn mutants_of_descriptions_break_nothing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    let root = root.expect("the workspace");
    let target = Path::new(env!("CARGO_BIN_EXE_xtask"));
    let target = target.ancestors().nth(2).expect("the target folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["corpus", "generator/tests/feature", "xtask/tests/documents"]);
    command.args(["--mutants", "500", "--crates", "3", "--level", "clippy"]);
    command.arg("--target").arg(target).current_dir(root);
    for variable in ["CARGO_PROFILE_DEV_DEBUG", "CARGO_PROFILE_TEST_DEBUG"] {
        let value = std::env::var_os(variable);
        command.env(variable, value.unwrap_or_else(|| "line-tables-only".into()));
    }
    let output = command.output().expect("the program runs");
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{printed}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        printed.contains("3 of them compiled, 0 failures"),
        "{printed}"
    );
}
