//! The report, in Markdown.

use std::fmt::Write as _;

use super::goals::Goal;
use super::{Measurement, Results};
use crate::timings::Cost;

/// The report.
pub(super) fn of(results: &Results, goals: &[Goal]) -> String {
    let mut text = format!(
        "# Benchmarks\n\nMedians of {} runs, each in a process of its own, by `cargo xtask bench`. Times are CPU seconds.\n",
        results.runs
    );
    if results.subjects.len() > 1 {
        text.push_str(
            "`before` is another commit, measured in turns with `this`; ratios are of these two.\n",
        );
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
            ratio(results, one, |it| Some(it.generation.cpu)),
            ratio(results, one, |it| Some(it.generation.mib)),
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
        "build s",
        "build MiB",
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
        let _ = writeln!(
            lines,
            "| {document} | {commit} | {:.1} | {:.0} | {:.1} | {:.0} | {} | {} | {} |",
            compiled.check.cpu,
            compiled.check.mib,
            compiled.build.cpu,
            compiled.build.mib,
            ratio(results, one, |it| Some(it.compiled.as_ref()?.check.cpu)),
            ratio(results, one, |it| Some(it.compiled.as_ref()?.check.mib)),
            ratio(results, one, |it| Some(it.compiled.as_ref()?.build.cpu)),
        );
    }
    if let Some(flat) = &results.flat {
        for (name, compiled) in [("generated", &flat.generated), ("derived", &flat.derived)] {
            let _ = writeln!(
                lines,
                "| flat, {name} | this | {:.1} | {:.0} | {:.1} | {:.0} | {:.2} | {:.2} | {:.2} |",
                compiled.check.cpu,
                compiled.check.mib,
                compiled.build.cpu,
                compiled.build.mib,
                compiled.check.cpu / flat.derived.check.cpu,
                compiled.check.mib / flat.derived.check.mib,
                compiled.build.cpu / flat.derived.build.cpu,
            );
        }
    }
    match lines.is_empty() {
        true => lines,
        false => heading("Compiling", &columns) + &lines,
    }
}

/// The names of a measurement's document and commit.
fn names<'a>(results: &'a Results, one: &Measurement) -> Option<(&'a str, &'static str)> {
    let document = results.documents.get(one.document)?;
    let subject = results.subjects.get(one.subject)?;
    Some((&document.name, subject.name))
}

/// A number of a measurement, as a part of that of the other commit; nothing where there is no other.
fn ratio(
    results: &Results,
    one: &Measurement,
    number: impl Fn(&Measurement) -> Option<f64>,
) -> String {
    let other = results
        .measurements
        .iter()
        .find(|other| other.document == one.document && other.subject == 1);
    match (one.subject, number(one), other.and_then(&number)) {
        (0, Some(own), Some(before)) => format!("{:.2}", own / before),
        _ => String::new(),
    }
}

/// A section and the head of its table.
fn heading(title: &str, columns: &[&str]) -> String {
    let dashes = "---|".repeat(columns.len());
    format!("\n## {title}\n\n| {} |\n|{dashes}\n", columns.join(" | "))
}
