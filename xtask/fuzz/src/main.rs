//! Under `cargo xtask fuzz`, the entry point of libFuzzer; otherwise runs a target on files, to see what one of them does:
//! `cargo run --package fuzz -- TARGET FILE…`.

#![cfg_attr(libfuzzer, no_main)]

#[cfg(libfuzzer)]
mod guided {
    use std::sync::LazyLock;

    static RUN: LazyLock<fn(&[u8])> = LazyLock::new(|| {
        let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
        fuzz::target(&name).expect("FUZZ_TARGET names a target").run
    });

    // The macro exports the symbol that libFuzzer calls.
    #[allow(unsafe_code, missing_docs)]
    mod entry {
        libfuzzer_sys::fuzz_target!(|input: &[u8]| super::RUN(input));
    }
}

#[cfg(not(libfuzzer))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let target = arguments.first().and_then(|name| fuzz::target(name));
    let Some(target) = target else {
        let names: Vec<&str> = fuzz::TARGETS.iter().map(|target| target.name).collect();
        eprintln!(
            "usage: fuzz TARGET FILE…, with one of: {}",
            names.join(", ")
        );
        return std::process::ExitCode::from(2);
    };
    for file in &arguments[1..] {
        match std::fs::read(file) {
            Ok(input) => (target.run)(&input),
            Err(error) => {
                eprintln!("error: {file}: {error}");
                return std::process::ExitCode::FAILURE;
            }
        }
    }
    std::process::ExitCode::SUCCESS
}
