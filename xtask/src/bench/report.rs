//! Writes the report in Markdown.

use std::fmt::Write as _;
use std::thread;

use super::compile::{Cold, Compiled};
use super::flat::Flat;
use super::goals::{self, Goal};
use super::{Measurement, Results};
use crate::timings::Cost;

/// The report.
pub(super) fn of(results: &Results, goals: &[Goal]) -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut text = format!(
        "# Benchmarks\n\nPrinted by `cargo xtask bench` on {cores} cores. Medians of {} runs, each in a process of its own; \
         of fewer if a crate takes long to compile. Times are CPU seconds.\n",
        results.runs
    );
    if results.subjects.len() > 1 {
        text.push_str("`before` is another commit; ratios are `this` by `before`.\n");
    }
    if !goals.is_empty() {
        text.push_str(&goal_table(goals));
    }
    if !results.measurements.is_empty() {
        text.push_str(&generating(results));
        text.push_str(&stages(results));
    }
    text.push_str(&compiling(results));
    text
}

fn goal_table(goals: &[Goal]) -> String {
    let mut text = heading("Goals", &["what", "measured", "at most", "unit", ""]);
    for goal in goals {
        let Goal {
            what,
            measured,
            limit,
            unit,
        } = goal;
        let word = if goal.is_met() { "met" } else { "**missed**" };
        let _ = writeln!(
            text,
            "| {what} | {measured:.2} | {limit:.2} | {unit} | {word} |"
        );
    }
    text
}

fn generating(results: &Results) -> String {
    let columns = [
        "document",
        "commit",
        "KB read",
        "CPU s",
        "wall s",
        "MiB",
        "operations",
        "types",
        "lines",
        "files",
        "CPU ratio",
        "MiB ratio",
    ];
    let mut text = heading("Generating", &columns);
    for one in &results.measurements {
        let Some((document, commit)) = names(results, one) else {
            continue;
        };
        let bytes = results.documents.get(one.document).map_or(0, |it| it.bytes);
        let (made, generated) = (&one.generation, &one.generation.generated);
        let _ = writeln!(
            text,
            "| {document} | {commit} | {} | {:.2} | {:.2} | {:.0} | {} | {} | {} | {} | {} | {} |",
            bytes / 1000,
            made.cpu,
            made.wall,
            made.mib,
            generated.operations,
            generated.types,
            generated.loc,
            generated.files,
            ratio(results, one, |it| it.generation.cpu),
            ratio(results, one, |it| it.generation.mib),
        );
    }
    text
}

fn stages(results: &Results) -> String {
    let own = results.measurements.iter().filter(|one| one.subject == 0);
    let own: Vec<&Measurement> = own.collect();
    let Some(first) = own.first() else {
        return String::new();
    };
    let names = first.generation.stages.iter();
    let mut columns = vec!["document"];
    columns.extend(names.map(|cost| cost.stage.as_str()));
    let mut text = heading("Stages: wall ms, and the most MiB allocated", &columns);
    for one in own {
        let name = results.documents.get(one.document);
        let name = name.map(|document| document.name.as_str());
        let cells = one.generation.stages.iter().map(|cost: &Cost| {
            let mib = cost.peak as f64 / (1024.0 * 1024.0);
            format!(" {:.0}, {mib:.0} |", cost.ms)
        });
        let cells: String = cells.collect();
        let _ = writeln!(text, "| {} |{cells}", name.unwrap_or_default());
    }
    text
}

fn compiling(results: &Results) -> String {
    let columns = [
        "crate",
        "commit",
        "check s",
        "check MiB",
        "runs",
        "build s",
        "build MiB",
        "runs",
        "check ratio",
        "MiB ratio",
        "build ratio",
    ];
    let mut lines = String::new();
    for one in &results.measurements {
        let (Some((document, commit)), Some(compiled)) = (names(results, one), &one.compiled)
        else {
            continue;
        };
        let other = before(results, one).and_then(|other| other.compiled.as_ref());
        lines.push_str(&line(document, commit, compiled, other));
    }
    if let Some(Flat { generated, derived }) = &results.flat {
        lines.push_str(&line("flat, generated", "this", generated, Some(derived)));
        lines.push_str(&line("flat, derived", "this", derived, None));
    }
    match lines.is_empty() {
        true => lines,
        false => heading("Compiling", &columns) + &lines,
    }
}

/// A crate's line in the table; ratios compare it with another one.
fn line(name: &str, commit: &str, one: &Compiled, other: Option<&Compiled>) -> String {
    let cells = |cold: &Option<Cold>| match cold {
        Some(cold) => format!("{:.1} | {:.0} | {}", cold.cpu, cold.mib, cold.runs),
        None => " | | ".to_owned(),
    };
    let (check, build) = (one.check.as_ref(), one.build.as_ref());
    let (other_check, other_build) = match other {
        Some(other) => (other.check.as_ref(), other.build.as_ref()),
        None => (None, None),
    };
    let ratios = [
        goals::ratio(check, other_check, |cold| cold.cpu),
        goals::ratio(check, other_check, |cold| cold.mib),
        goals::ratio(build, other_build, |cold| cold.cpu),
    ];
    let ratios = ratios.map(|ratio| match ratio.is_nan() {
        true => String::new(),
        false => format!("{ratio:.2}"),
    });
    format!(
        "| {name} | {commit} | {} | {} | {} |\n",
        cells(&one.check),
        cells(&one.build),
        ratios.join(" | ")
    )
}

/// The names of a measurement's document and commit.
fn names<'a>(results: &'a Results, one: &Measurement) -> Option<(&'a str, &'static str)> {
    let document = results.documents.get(one.document)?;
    let subject = results.subjects.get(one.subject)?;
    Some((&document.name, subject.name))
}

/// The other commit's measurement of the same document, if this is our own.
fn before<'a>(results: &'a Results, one: &Measurement) -> Option<&'a Measurement> {
    results
        .measurements
        .iter()
        .find(|other| one.subject == 0 && other.subject == 1 && other.document == one.document)
}

/// A number of a measurement divided by that of the other commit; empty if there is no other.
fn ratio(results: &Results, one: &Measurement, number: impl Fn(&Measurement) -> f64) -> String {
    match before(results, one) {
        Some(other) => format!("{:.2}", number(one) / number(other)),
        None => String::new(),
    }
}

/// The title of a section and the head of its table.
fn heading(title: &str, columns: &[&str]) -> String {
    let dashes = "---|".repeat(columns.len());
    format!("\n## {title}\n\n| {} |\n|{dashes}\n", columns.join(" | "))
}
