//! Parameters that the configuration lifts into the client: given once to its builder, not per call.
//!
//! ```text
//! [client] parameters = ["Softr-Domain"]  ->  Api::client_parameters: [Softr-Domain], and no operation has it as an argument
//! ```

use crate::config::Entry;
use crate::diagnostics::Diagnostics;
use crate::ir::{ClientParameterId, Location, Parameter, Presence};

use super::draft::Draft;

/// The names that the configuration lifts.
pub(super) struct Lifted<'n> {
    names: &'n [Entry<String>],
}

impl<'n> Lifted<'n> {
    /// Of `[client] parameters`.
    pub(super) fn new(names: &'n [Entry<String>]) -> Self {
        Self { names }
    }

    /// Parts an operation's parameters into lifted ones and its own. An optional one stays: the client must not insist on it.
    pub(super) fn split(&self, parameters: Vec<Parameter>) -> (Vec<Parameter>, Vec<Parameter>) {
        parameters.into_iter().partition(|parameter| {
            parameter.presence == Presence::Required
                && parameter.location != Location::Path
                && self
                    .names
                    .iter()
                    .any(|name| is_called(parameter, &name.value))
        })
    }

    /// One client-level parameter per name, from the operations that need it; each operation gets the ids of its own.
    pub(super) fn join(&self, cx: &Diagnostics, drafts: &mut [Draft<'_>]) -> Vec<Parameter> {
        let mut parameters: Vec<Parameter> = Vec::new();
        for name in self.names {
            let mut uses = drafts
                .iter()
                .flat_map(|draft| &draft.lifted)
                .filter(|parameter| is_called(parameter, &name.value));
            let Some(first) = uses.next() else {
                cx.error(name.origin, format!("no operation requires a parameter of the name `{}`", name.value))
                    .help("a parameter of the client is a query, header or cookie parameter that some operation requires");
                continue;
            };
            for other in uses.filter(|other| !is_same(first, other)) {
                let message = format!(
                    "this `{}` differs from that of another operation",
                    name.value
                );
                cx.error(other.origin, message)
                    .related(first.origin, "the other one")
                    .help(
                        "take it out of `[client] parameters`, or make them equal in the overlay",
                    );
            }
            parameters.push(first.clone());
        }
        let id = |one: &Parameter| {
            let mut all = parameters.iter();
            let index = all.position(|known| is_called(known, &one.wire_name))?;
            u32::try_from(index).ok().map(ClientParameterId)
        };
        for draft in drafts {
            draft.operation.client_parameters = draft.lifted.iter().filter_map(id).collect();
        }
        parameters
    }
}

/// Header names in any case are the same.
fn is_called(parameter: &Parameter, name: &str) -> bool {
    match parameter.location {
        Location::Header => parameter.wire_name.eq_ignore_ascii_case(name),
        Location::Path | Location::Query | Location::Cookie => parameter.wire_name == name,
    }
}

fn is_same(one: &Parameter, other: &Parameter) -> bool {
    one.location == other.location && one.encoding == other.encoding && one.shape == other.shape
}
