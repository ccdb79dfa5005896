//! Parameters that the configuration lifts into the client: given once to its builder, not per call.
//!
//! ```text
//! [client] parameters = ["Softr-Domain"]  ->  Api::client_parameters: [Softr-Domain], and no operation has it as an argument
//! ```

use crate::config::Entry;
use crate::diagnostics::Diagnostics;
use crate::ir::{ClientParameter, ClientParameterId, Location, Parameter, Presence};

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

    /// One client-level parameter per note, from the operations that need it; with a table of what each operation needs.
    pub(super) fn join(
        &self,
        cx: &Diagnostics,
        needed: &[Vec<Parameter>],
    ) -> (Vec<ClientParameter>, Vec<Vec<ClientParameterId>>) {
        let mut parameters: Vec<ClientParameter> = Vec::new();
        for name in self.names {
            let mut uses = needed
                .iter()
                .flatten()
                .filter(|parameter| is_called(parameter, &name.value));
            let Some(first) = uses.next() else {
                cx.error(name.origin, format!("no operation requires a parameter of the name `{}`", name.value))
                    .help("a parameter of the client is a query, header or cookie parameter that some operation requires");
                continue;
            };
            for other in uses {
                if !is_same(first, other) {
                    cx.error(
                        other.origin,
                        format!(
                            "this `{}` differs from that of another operation",
                            name.value
                        ),
                    )
                    .related(first.origin, "the other one")
                    .help(
                        "take it out of `[client] parameters`, or make them equal in the overlay",
                    );
                }
            }
            parameters.push(ClientParameter {
                parameter: first.clone(),
            });
        }
        let ids = |list: &Vec<Parameter>| {
            let id = |one: &Parameter| {
                parameters
                    .iter()
                    .position(|known| is_called(&known.parameter, &one.wire_name))
            };
            list.iter()
                .filter_map(id)
                .map(|index| ClientParameterId(u32::try_from(index).unwrap_or(u32::MAX)))
                .collect()
        };
        let per_operation = needed.iter().map(ids).collect();
        (parameters, per_operation)
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
