//! The short form of fuzzing: every target takes its seeds, and mutations of them, the same ones in every run.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::thread;

use fuzz::mutate::{Numbers, mutate};
use fuzz::{TARGETS, Target, target};

/// What a thread of an executor may well have.
const STACK: usize = 2 * 1024 * 1024;

fn seeds(target: Target) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("seeds")
        .join(target.name);
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("seeds")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|file| fs::read(file).expect("a seed"))
        .collect()
}

fn short(name: &'static str, mutations: usize) {
    let run = move || {
        let target = target(name).expect("a target");
        let seeds = seeds(target);
        assert!(!seeds.is_empty(), "{name} has no seeds");
        let mut numbers = Numbers(2_026);
        let mutants = (0..mutations).map(|_| mutate(&seeds, &mut numbers));
        for input in seeds.iter().cloned().chain(mutants) {
            let outcome = catch_unwind(AssertUnwindSafe(|| (target.run)(&input)));
            assert!(
                outcome.is_ok(),
                "{name}: {:?}",
                String::from_utf8_lossy(&input)
            );
        }
    };
    let thread = thread::Builder::new()
        .stack_size(STACK)
        .spawn(run)
        .expect("a thread");
    if let Err(panic) = thread.join() {
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn documents_into_files() {
    short("document", 60);
}

#[test]
fn overlays() {
    short("overlay", 60);
}

#[test]
fn configurations() {
    short("config", 60);
}

#[test]
fn bodies_into_types() {
    short("body", 4_000);
}

#[test]
fn what_requests_and_replies_carry() {
    for name in [
        "path",
        "query",
        "form",
        "multipart",
        "retry-after",
        "content-type",
        "webhook",
    ] {
        short(name, 1_000);
    }
}

#[test]
fn every_target_has_seeds_and_a_short_form() {
    let text = include_str!("seeds.rs");
    let mut names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    for name in &names {
        assert!(text.contains(&format!("\"{name}\"")), "{name}");
    }
    // `cargo xtask fuzz` takes the folders for the targets that there are.
    let folders = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"));
    let mut folders: Vec<_> = folders
        .expect("seeds")
        .map(|entry| entry.expect("a folder").file_name().into_string())
        .collect::<Result<_, _>>()
        .expect("UTF-8");
    names.sort_unstable();
    folders.sort_unstable();
    assert_eq!(folders, names);
}
