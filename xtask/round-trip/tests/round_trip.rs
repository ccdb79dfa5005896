//! The descriptions of the shipped clients, and small ones of each kind of schema, lose nothing in a round trip.

use std::path::{Path, PathBuf};

use round_trip::examine::{Plan, Summary, examine};
use xtask::workspace::Workspace;

fn plan() -> Plan {
    let workspace = Workspace::find().expect("the tests run in the workspace");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("round-trip");
    Plan {
        workspace,
        folder,
        instances: 10,
        schemas: Vec::new(),
    }
}

fn summary(path: &Path) -> Summary {
    examine(&plan(), path).unwrap_or_else(|error| panic!("{}: {error:#}", path.display()))
}

// One test: several would wait for each other's compilation anyway.
#[test]
fn valid_instances_survive_a_round_trip() {
    let workspace = plan().workspace;
    let apis = workspace.apis().expect("specs can be read");
    let descriptions = apis
        .iter()
        .map(|api| workspace.root.join("specs").join(api).join("openapi.yaml"));
    let small = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/small/openapi.yaml");
    for path in descriptions.chain([small]) {
        let summary = summary(&path);
        let losses: Vec<String> = summary
            .losses
            .iter()
            .map(|loss| format!("{} {}: {}", loss.schema, loss.message, loss.instance))
            .collect();
        assert!(
            losses.is_empty(),
            "{}:\n{}",
            path.display(),
            losses.join("\n")
        );
        assert!(
            summary.schemas > 0 && summary.instances > summary.schemas,
            "{}",
            path.display()
        );
    }
}
