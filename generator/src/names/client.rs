//! Names on the client and its builder: servers, credentials, parameters given once.

use super::case::{self, Role};
use super::renames::Renames;
use super::reserved::is_reserved_method;
use super::scope::Scope;
use super::{Name, ServerNames};
use crate::ir::{Api, Server, ServerPart};

/// The constructors of the root's servers, in the order of the document: it means something there.
pub(super) fn servers(servers: &[Server]) -> Vec<ServerNames> {
    let mut scope = Scope::default();
    servers
        .iter()
        .map(|server| {
            let mut arguments = Scope::default();
            ServerNames {
                constructor: scope.take(candidates(server).map(method)),
                variables: server
                    .variables
                    .iter()
                    .map(|variable| {
                        arguments.take([case::snake(Role::Server, &variable.wire_name)])
                    })
                    .collect(),
            }
        })
        .collect()
}

/// The builder's methods that override the hosts of operations.
pub(super) fn operation_servers(servers: &[Server]) -> Vec<Name> {
    let mut scope = Scope::default();
    servers
        .iter()
        .map(|server| scope.take(candidates(server).map(|name| format!("{name}_base_url"))))
        .collect()
}

/// The builder's methods that take credentials. Sorted by wire name, which are all different.
pub(super) fn security_schemes(api: &Api) -> Vec<Name> {
    let mut scope = Scope::default();
    api.security_schemes
        .iter()
        .map(|scheme| {
            let plain = method(case::snake(Role::Credential, &scheme.wire_name));
            let told_apart = format!("{plain}_{}", case::digest(&scheme.wire_name));
            scope.take([plain, told_apart])
        })
        .collect()
}

/// The methods that set a parameter of the client. A credential that has its name is told apart by being one.
pub(super) fn client_parameters(api: &Api, renames: &Renames<'_>) -> Vec<Name> {
    let taken = security_schemes(api);
    let mut scope = Scope::with(taken.iter().map(Name::as_str));
    api.client_parameters
        .iter()
        .map(|lifted| {
            let wire = &lifted.wire_name;
            let wanted = renames.parameter(None, wire).unwrap_or(wire);
            let plain = method(case::snake(Role::Parameter, wanted));
            let told_apart = format!("{plain}_parameter");
            scope.take([plain, told_apart])
        })
        .collect()
}

/// The constants for methods of these names.
pub(super) fn constants<'a>(methods: impl IntoIterator<Item = &'a Name>) -> Vec<Name> {
    let mut scope = Scope::default();
    methods
        .into_iter()
        .map(|method| {
            let word = case::constant(method.as_str());
            scope.take([word.trim_end_matches("_BASE_URL").to_owned(), word.clone()])
        })
        .collect()
}

/// A method's name that is none of the builder's own.
fn method(name: String) -> String {
    if is_reserved_method(&name) {
        format!("{name}_")
    } else {
        name
    }
}

/// The name given; else the host's first label that is no variable, then the same with the words of the path.
fn candidates(server: &Server) -> impl Iterator<Item = String> {
    let literal: String = server
        .template
        .iter()
        .map(|part| match part {
            ServerPart::Literal(text) => text.as_str(),
            ServerPart::Variable(_) => "{}",
        })
        .collect();
    let (host, path) = match literal.split_once("://") {
        Some((_, rest)) => rest.split_once('/').unwrap_or((rest, "")),
        None => ("", literal.trim_start_matches('/')),
    };
    let label = host
        .split(['.', ':'])
        .find(|label| !label.is_empty() && !label.contains("{}"))
        .unwrap_or(if host.is_empty() { "default" } else { "host" });
    let name = server.name.as_deref().unwrap_or(label);
    let path = path.replace("{}", " ");
    [name.to_owned(), format!("{name} {path}")]
        .map(|words| case::snake(Role::Server, &words))
        .into_iter()
}
