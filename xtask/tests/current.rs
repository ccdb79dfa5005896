//! What is committed in `generated/` is what the generator makes of `specs/`.

use std::process::Command;

#[test]
fn generated_crates_are_current() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["codegen", "--check"])
        .output()
        .expect("the program runs");
    let (differences, errors) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(
        output.status.success(),
        "run `cargo xtask codegen`, and look at what it changes\n{errors}\n{differences}"
    );
}
