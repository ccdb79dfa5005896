//! References that lead nowhere: why, and what to do about it.

use super::Written;
use super::library::FILES;
use crate::node::Node;
use crate::normalize::tables::Kind;
use crate::{pointer, spelling};

/// In how many names a similar one is looked for.
const NEIGHBOURS: usize = 1_000;

/// Why a reference leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unresolved {
    /// It is an address on the network, from which nothing is fetched.
    Network,
    /// It is an absolute address of this machine.
    Absolute,
    /// It leads to another file, which cannot be loaded for this reason.
    Unloaded(String),
    /// It leads to another file, and what is wrong with that has been reported.
    Unread,
    /// It is not a reference at all.
    Plain,
    /// No schema has the `$anchor` that it names.
    Anchor,
    /// It leads back to itself.
    Cycle,
    /// Something on the way is not there.
    Missing {
        /// The last thing that is there, as a pointer.
        parent: String,
        /// What it does not have.
        key: String,
        /// What it has that is spelt alike.
        near: Option<String>,
    },
}

/// A node that was reached by `path` does not have `key`.
pub(super) fn missing(node: &Node, path: &[String], key: &str) -> Unresolved {
    let members = node.as_object();
    let keys: Vec<&str> = members
        .filter(|members| members.len() <= NEIGHBOURS)
        .into_iter()
        .flat_map(|members| members.keys().map(String::as_str))
        .collect();
    let parent = match path {
        // Those of another file begin with its path.
        [files, file, rest @ ..] if files == FILES => file.clone() + &pointer::reference(rest),
        path => pointer::reference(path),
    };
    Unresolved::Missing {
        near: spelling::nearest(key, &keys).map(|near| format!("{parent}/{near}")),
        parent,
        key: key.to_owned(),
    }
}

/// Why a reference leads nowhere, and what to do about it.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    pub(super) why: String,
    pub(super) help: String,
}

impl Fault {
    pub(super) fn new(why: String, help: impl Into<String>) -> Self {
        Self {
            why,
            help: help.into(),
        }
    }
}

/// What is wrong with a reference that leads nowhere; `None` if it has been reported.
pub(super) fn fault(written: &Written, why: Unresolved) -> Option<Fault> {
    const BESIDE: &str = "save what it leads to in the document's folder, and refer to it there: `./schemas.yaml#/User`";
    let text = &written.text;
    Some(match why {
        Unresolved::Network if written.kind == Kind::Schema => Fault::new(
            format!("`{text}` leads to the network, and nothing is fetched from there"),
            "save the file in the document's folder, and refer to it there: `./schemas.yaml#/User`",
        ),
        Unresolved::Network | Unresolved::Absolute => Fault::new(
            format!("`{text}` is an absolute address, and only files beside the document are read"),
            BESIDE,
        ),
        Unresolved::Unloaded(why) => Fault::new(
            format!("`{text}` cannot be followed: {why}"),
            "references lead to files in the document's folder and below, relative to the file that they stand in",
        ),
        Unresolved::Unread => return None,
        Unresolved::Plain => Fault::new(
            format!("`{text}` is no reference"),
            format!("write `#/components/schemas/{text}` for a schema, `./{text}` for a file"),
        ),
        Unresolved::Anchor => Fault::new(
            format!("`{text}` names an `$anchor` that no schema here has"),
            "a reference to a place in the document begins with `#/`, as in `#/components/schemas/User`",
        ),
        Unresolved::Cycle => Fault::new(
            format!("`{text}` leads to itself, and to nothing else"),
            "one of the references on the way must be the thing itself",
        ),
        Unresolved::Missing { parent, key, near } => Fault::new(
            format!("`{text}` leads nowhere: `{parent}` has no `{key}`"),
            match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => "add it there, or correct the reference".to_owned(),
            },
        ),
    })
}
