//! Examines one description: round trips of valid instances of each component schema.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use generator::placement;
use serde_json::{Value, json};
use xtask::workspace::Workspace;

use crate::document::Document;
use crate::equality::difference;
use crate::judge::Judge;
use crate::schemas::Schemas;
use crate::subject::{Outcome, Subject, round_trip};
use crate::synthesize::Synthesizer;

/// The settings of an examination.
#[derive(Debug)]
pub struct Plan {
    /// The workspace with the runtime.
    pub workspace: Workspace,
    /// The folder for generated crates and their target folder.
    pub folder: PathBuf,
    /// The number of distinct instances per schema, if it has so many.
    pub instances: usize,
    /// The component schemas to examine; all if empty.
    pub schemas: Vec<String>,
}

/// The results for a description.
#[derive(Debug, Default)]
pub struct Summary {
    /// The number of component schemas examined.
    pub schemas: usize,
    /// The number of instances sent.
    pub instances: usize,
    /// Instances that came back changed or not at all.
    pub losses: Vec<Loss>,
    /// Schemas with fewer instances than requested: key, number, reason.
    pub few: Vec<(String, usize, String)>,
}

/// An instance that came back changed or not at all.
#[derive(Debug)]
pub struct Loss {
    /// The component's key.
    pub schema: String,
    /// The instance that was sent.
    pub instance: Value,
    /// The difference or the error.
    pub message: String,
}

/// A component schema with its valid instances.
struct Case {
    key: String,
    judge: Judge,
    instances: Vec<Value>,
}

/// Examines a description.
///
/// # Errors
///
/// It cannot be read or generated, or what is generated does not compile.
pub fn examine(plan: &Plan, path: &Path) -> Result<Summary> {
    let mut document = Document::read(path)?;
    let name = name(path);
    document.input.placement.package = Some(name.clone());
    document.input.placement.workspace = placement::Workspace::Own;
    let outcome = generator::generate(&document.input, &document.loader());
    let Some(files) = outcome.files else {
        bail!("refused: {}", outcome.report);
    };
    let schemas = Schemas::read(&mut document)?;
    let mut summary = Summary::default();
    let cases = cases(plan, &schemas, &mut summary);
    let mut paths = Vec::new();
    let mut examined = Vec::new();
    for case in cases {
        match outcome.schemas.get(&case.key) {
            Some(path) => {
                paths.push(path.as_str());
                examined.push(case);
            }
            None => summary.losses.push(Loss {
                schema: case.key,
                instance: Value::Null,
                message: "there is no type for this schema".to_owned(),
            }),
        }
    }
    if examined.is_empty() {
        return Ok(summary);
    }
    let folder = plan.folder.join("crates").join(&name);
    let subject = Subject::write(&plan.workspace, folder, &name, &files, &paths)?;
    let program = subject.build(&plan.folder.join("target"))?;
    let numbered = examined.iter().enumerate();
    let sent: Vec<(usize, String)> = numbered
        .flat_map(|(number, case)| {
            case.instances
                .iter()
                .map(move |instance| (number, instance.to_string()))
        })
        .collect();
    let outcomes = round_trip(&program, &sent)?;
    let asked = examined
        .iter()
        .flat_map(|case| case.instances.iter().map(move |instance| (case, instance)));
    for ((case, instance), outcome) in asked.zip(&outcomes) {
        summary.losses.extend(loss(case, instance, outcome));
    }
    summary.schemas = examined.len();
    summary.instances = sent.len();
    Ok(summary)
}

/// The valid instances of each component schema.
fn cases(plan: &Plan, schemas: &Schemas, summary: &mut Summary) -> Vec<Case> {
    let relaxed = schemas.relaxed();
    let mut strict = Proposer::new(plan, schemas);
    let mut lenient = Proposer::new(plan, &relaxed);
    let mut cases = Vec::new();
    let is_meant = |key: &String| plan.schemas.is_empty() || plan.schemas.contains(key);
    for (key, index) in schemas.components.iter().filter(|(key, _)| is_meant(key)) {
        let mut few = |count: usize, why: String| summary.few.push((key.clone(), count, why));
        let (mut judge, mut instances) = match strict.instances(*index) {
            Ok(instances) => instances,
            Err(why) => {
                few(0, why);
                continue;
            }
        };
        if instances.valid.len() < plan.instances {
            few(instances.valid.len(), instances.why());
        }
        if instances.valid.is_empty()
            && let Ok(relaxed) = lenient.instances(*index)
        {
            (judge, instances) = relaxed;
        }
        if !instances.valid.is_empty() {
            cases.push(Case {
                key: key.clone(),
                judge,
                instances: instances.valid,
            });
        }
    }
    cases
}

/// Proposes instances and keeps the valid ones.
struct Proposer<'a> {
    schemas: &'a Schemas,
    synthesizer: Synthesizer<'a>,
    wanted: usize,
}

/// The instances of one schema.
#[derive(Default)]
struct Instances {
    /// Instances that the judge accepts.
    valid: Vec<Value>,
    seen: BTreeSet<String>,
    /// Why the judge rejected the first invalid proposal.
    refused: Option<String>,
}

impl<'a> Proposer<'a> {
    fn new(plan: &Plan, schemas: &'a Schemas) -> Self {
        Self {
            schemas,
            synthesizer: Synthesizer::new(schemas),
            wanted: plan.instances,
        }
    }

    /// Distinct valid instances of a schema, or why it cannot be read.
    fn instances(&mut self, index: usize) -> Result<(Judge, Instances), String> {
        let judge = Judge::new(self.schemas, index)?;
        let mut instances = Instances::default();
        instances.keep(&judge, self.synthesizer.propose(index));
        if instances.valid.len() < self.wanted {
            let more = self.synthesizer.propose_more(index, 30 * self.wanted);
            instances.keep(&judge, more);
        }
        Ok((judge, instances))
    }
}

impl Instances {
    fn keep(&mut self, judge: &Judge, proposals: Vec<Value>) {
        for proposal in proposals {
            if !self.seen.insert(proposal.to_string()) {
                continue;
            }
            if judge.accepts(&proposal) {
                self.valid.push(proposal);
            } else if self.refused.is_none() {
                self.refused = judge.objection(&proposal);
            }
        }
    }

    /// Why there are no more instances.
    fn why(&self) -> String {
        let why = self.refused.clone();
        why.unwrap_or_else(|| "no others were proposed".to_owned())
    }
}

/// Compares the outcome with the instance that was sent.
fn loss(case: &Case, instance: &Value, outcome: &Outcome) -> Option<Loss> {
    let message = match outcome {
        Outcome::Failed(why) => Some(format!("cannot be decoded or encoded: {why}")),
        Outcome::Returned(text) => {
            match serde_json::from_str(text).context("the value that came back is not JSON") {
                Ok(back) => difference(instance, &back).or_else(|| {
                    let objection = case.judge.objection(&back);
                    objection.map(|objection| format!("came back invalid: {objection}"))
                }),
                Err(error) => Some(format!("{error:#}")),
            }
        }
    };
    message.map(|message| Loss {
        schema: case.key.clone(),
        instance: instance.clone(),
        message,
    })
}

/// The package name for a description, from its folder and file name: `rt-softr-openapi`.
fn name(path: &Path) -> String {
    let parts: Vec<String> = path
        .components()
        .rev()
        .take(2)
        .map(|part| part.as_os_str().to_string_lossy().to_lowercase())
        .collect();
    let words: Vec<String> = parts
        .iter()
        .rev()
        .flat_map(|part| part.split(|c: char| !c.is_ascii_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    format!("rt-{}", words.join("-"))
}

impl Summary {
    /// One line of JSON about a description.
    #[must_use]
    pub fn json(&self, file: &str) -> Value {
        let losses: Vec<Value> = self
            .losses
            .iter()
            .map(|loss| json!({"schema": loss.schema, "message": loss.message, "instance": loss.instance}))
            .collect();
        let few: Vec<Value> = self
            .few
            .iter()
            .map(|(schema, instances, why)| json!({"schema": schema, "instances": instances, "why": why}))
            .collect();
        let status = if self.losses.is_empty() {
            "ok"
        } else {
            "failed"
        };
        json!({"file": file, "status": status, "schemas": self.schemas, "instances": self.instances, "losses": losses, "few": few})
    }
}

#[cfg(test)]
mod sloppy;
#[cfg(test)]
mod tests;
