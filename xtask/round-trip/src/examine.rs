//! One description from its text to the verdict about each of its component schemas.

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
use crate::subject::{Answer, Subject, take_through};
use crate::synthesize::Synthesizer;

/// Where the work is done, and how much of it.
#[derive(Debug)]
pub struct Plan {
    /// The workspace, for its runtime.
    pub workspace: Workspace,
    /// The folder for generated crates and what is compiled of them.
    pub folder: PathBuf,
    /// How many distinct instances of each schema there must be, where it has so many.
    pub instances: usize,
    /// The component schemas to examine; all where it is empty.
    pub schemas: Vec<String>,
}

/// What came of a description.
#[derive(Debug, Default)]
pub struct Findings {
    /// How many component schemas were examined.
    pub schemas: usize,
    /// How many instances went through.
    pub instances: usize,
    /// Instances that did not come back as they were.
    pub losses: Vec<Loss>,
    /// Schemas with fewer instances than asked for: key, how many, and why.
    pub few: Vec<(String, usize, String)>,
}

/// An instance that did not come back as it was.
#[derive(Debug)]
pub struct Loss {
    /// The component's key.
    pub schema: String,
    /// What was sent.
    pub instance: Value,
    /// What is wrong.
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
pub fn examine(plan: &Plan, path: &Path) -> Result<Findings> {
    let mut document = Document::read(path)?;
    let name = name(path);
    document.input.placement.package = Some(name.clone());
    document.input.placement.workspace = placement::Workspace::Own;
    let outcome = generator::generate(&document.input, &document.loader());
    let Some(files) = outcome.files else {
        bail!("refused: {}", outcome.report);
    };
    let schemas = Schemas::read(&mut document)?;
    let mut findings = Findings::default();
    let cases = cases(plan, &schemas, &mut findings);
    let mut paths = Vec::new();
    let mut examined = Vec::new();
    for case in cases {
        match outcome.schemas.get(&case.key) {
            Some(path) => {
                paths.push(path.as_str());
                examined.push(case);
            }
            None => findings.losses.push(Loss {
                schema: case.key,
                instance: Value::Null,
                message: "there is no type for this schema".to_owned(),
            }),
        }
    }
    if examined.is_empty() {
        return Ok(findings);
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
    let answers = take_through(&program, &sent)?;
    let asked = examined
        .iter()
        .flat_map(|case| case.instances.iter().map(move |instance| (case, instance)));
    for ((case, instance), answer) in asked.zip(&answers) {
        findings.losses.extend(loss(case, instance, answer));
    }
    findings.schemas = examined.len();
    findings.instances = sent.len();
    Ok(findings)
}

/// The valid instances of each component schema.
fn cases(plan: &Plan, schemas: &Schemas, findings: &mut Findings) -> Vec<Case> {
    let relaxed = schemas.relaxed();
    let mut strict = Proposer::new(plan, schemas);
    let mut lenient = Proposer::new(plan, &relaxed);
    let mut cases = Vec::new();
    let is_meant = |key: &String| plan.schemas.is_empty() || plan.schemas.contains(key);
    for (key, index) in schemas.components.iter().filter(|(key, _)| is_meant(key)) {
        let mut few = |count: usize, why: String| findings.few.push((key.clone(), count, why));
        let (mut judge, mut found) = match strict.instances(*index) {
            Ok(found) => found,
            Err(why) => {
                few(0, why);
                continue;
            }
        };
        if found.valid.len() < plan.instances {
            few(found.valid.len(), found.why());
        }
        if found.valid.is_empty()
            && let Ok(relaxed) = lenient.instances(*index)
        {
            (judge, found) = relaxed;
        }
        if !found.valid.is_empty() {
            cases.push(Case {
                key: key.clone(),
                judge,
                instances: found.valid,
            });
        }
    }
    cases
}

/// Finds valid instances.
struct Proposer<'a> {
    schemas: &'a Schemas,
    synthesizer: Synthesizer<'a>,
    wanted: usize,
}

/// What was found for a schema.
#[derive(Default)]
struct Found {
    /// Instances that the judge accepts.
    valid: Vec<Value>,
    seen: BTreeSet<String>,
    /// Why the judge did not accept the first of the others.
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

    /// Distinct valid instances of a schema; why it cannot be read, where it cannot.
    fn instances(&mut self, index: usize) -> Result<(Judge, Found), String> {
        let judge = Judge::new(self.schemas, index)?;
        let mut found = Found::default();
        found.keep(&judge, self.synthesizer.propose(index));
        if found.valid.len() < self.wanted {
            let more = self.synthesizer.propose_more(index, 30 * self.wanted);
            found.keep(&judge, more);
        }
        Ok((judge, found))
    }
}

impl Found {
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

    /// Why there are no more.
    fn why(&self) -> String {
        let why = self.refused.clone();
        why.unwrap_or_else(|| "it has no more".to_owned())
    }
}

/// What is wrong with what came back.
fn loss(case: &Case, instance: &Value, answer: &Answer) -> Option<Loss> {
    let message = match answer {
        Answer::Failed(why) => Some(format!("is not read or not written: {why}")),
        Answer::Back(text) => match serde_json::from_str(text).context("what came back is no JSON")
        {
            Ok(back) => difference(instance, &back).or_else(|| {
                let objection = case.judge.objection(&back);
                objection.map(|objection| format!("is not valid any more: {objection}"))
            }),
            Err(error) => Some(format!("{error:#}")),
        },
    };
    message.map(|message| Loss {
        schema: case.key.clone(),
        instance: instance.clone(),
        message,
    })
}

/// A package's name for a description: its last two folders and its own name, `rt-softr-openapi`.
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

impl Findings {
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
mod tests;
