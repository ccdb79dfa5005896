//! How fast generated types are read and written, beside the same types with serde derived: `cargo bench --package client-runtime`.
//!
//! The two take turns, and the quickest turn of each counts, so that whatever else the machine does falls on both.

mod derived;
mod document;
mod walked;

use std::hint::black_box;
use std::time::{Duration, Instant};

const ITEMS: usize = 1000;
const TURNS: usize = 60;

/// What may be asked of each measurement: the time of ours for one of derive's.
const IN_ORDER: f64 = 1.1;
const REVERSED: f64 = 1.3;

fn main() {
    let in_order = document::items(ITEMS, document::Order::Described);
    let reversed = document::items(ITEMS, document::Order::Reversed);
    let ours: Vec<walked::Order> = serde_json::from_str(&in_order).expect("ours reads it");
    let theirs: Vec<derived::Order> = serde_json::from_str(&in_order).expect("derive reads it");
    assert_eq!(
        serde_json::to_string(&ours).ok(),
        serde_json::to_string(&theirs).ok(),
        "both write the same"
    );

    println!(
        "{ITEMS} items of 12 mixed fields, {} bytes; the quickest of {TURNS} turns",
        in_order.len()
    );
    report(
        "decode, keys in order",
        IN_ORDER,
        || decode::<walked::Order>(&in_order),
        || decode::<derived::Order>(&in_order),
    );
    report(
        "decode, keys reversed",
        REVERSED,
        || decode::<walked::Order>(&reversed),
        || decode::<derived::Order>(&reversed),
    );
    report("encode", IN_ORDER, || encode(&ours), || encode(&theirs));
}

fn decode<T: serde::de::DeserializeOwned>(text: &str) -> usize {
    serde_json::from_slice::<Vec<T>>(black_box(text.as_bytes()))
        .map_or(0, |items| black_box(items).len())
}

fn encode<T: serde::Serialize>(items: &[T]) -> usize {
    serde_json::to_vec(black_box(items)).map_or(0, |text| black_box(text).len())
}

fn report(what: &str, goal: f64, ours: impl Fn() -> usize, theirs: impl Fn() -> usize) {
    let (mut walked, mut derived) = (Duration::MAX, Duration::MAX);
    for _ in 0..TURNS {
        walked = walked.min(time(&ours));
        derived = derived.min(time(&theirs));
    }
    let ratio = walked.as_secs_f64() / derived.as_secs_f64();
    let verdict = if ratio <= goal {
        ""
    } else {
        "  <-- above the goal"
    };
    println!(
        "{what:22} walked {walked:9.2?}  derived {derived:9.2?}  ratio {ratio:.2} (goal {goal}){verdict}"
    );
}

fn time(run: impl Fn() -> usize) -> Duration {
    let start = Instant::now();
    assert_ne!(run(), 0);
    start.elapsed()
}
