//! Names on the client and its builder: servers, credentials, parameters given once.

use super::case::{self, joined};
use super::renames::Renames;
use super::reserved::METHOD;
use super::scope::{Scope, in_order};
use super::{Name, ServerNames};
use crate::ir::{Api, Parameter, Server, ServerPart};

/// The constructors of the root's servers, in the order of the document: it means something there.
pub(super) fn servers(servers: &[Server]) -> Vec<ServerNames> {
    let mut scope = Scope::default();
    let names = servers.iter().map(|server| {
        let constructors = candidates(server).map(|name| METHOD.avoid(name, "_"));
        let mut arguments = Scope::default();
        let variables = server.variables.iter();
        ServerNames {
            constructor: scope.take(constructors),
            variables: variables
                .map(|variable| arguments.take([case::SERVER.snake(&variable.wire_name)]))
                .collect(),
        }
    });
    names.collect()
}

/// The builder's methods that override the hosts of operations.
pub(super) fn operation_servers(servers: &[Server]) -> Vec<Name> {
    let mut scope = Scope::default();
    let methods = |server| candidates(server).map(|name| joined(&name, "base_url"));
    let names = servers.iter().map(|server| scope.take(methods(server)));
    names.collect()
}

/// The builder's methods that take credentials. Sorted by wire name, which are all different.
pub(super) fn security_schemes(api: &Api) -> Vec<Name> {
    let mut scope = Scope::default();
    let names = api.security_schemes.iter().map(|scheme| {
        let plain = case::CREDENTIAL.snake(&scheme.wire_name);
        scope.snake(METHOD.avoid(plain, "_"), &scheme.wire_name)
    });
    names.collect()
}

/// The methods that set a parameter of the client. A credential that has its name is told apart by being one.
pub(super) fn client_parameters(
    api: &Api,
    security_schemes: &[Name],
    renames: &Renames<'_>,
) -> Vec<Name> {
    let mut scope = Scope::with(security_schemes.iter().map(Name::as_str));
    let wanted = |wire: &str| renames.parameter(None, wire);
    let is_renamed = |lifted: &&Parameter| wanted(&lifted.wire_name).is_some();
    in_order(&api.client_parameters, is_renamed, |lifted| {
        let wire = &lifted.wire_name;
        let wanted = wanted(wire).unwrap_or(wire);
        let plain = METHOD.avoid(case::PARAMETER.snake(wanted), "_");
        let told_apart = joined(&plain, "parameter");
        scope.take([plain, told_apart])
    })
}

/// The constants for methods of these names.
pub(super) fn constants<'a>(methods: impl IntoIterator<Item = &'a Name>) -> Vec<Name> {
    let mut scope = Scope::default();
    let names = methods.into_iter().map(|method| {
        let word = case::constant(method.as_str());
        scope.take([word.trim_end_matches("_BASE_URL").to_owned(), word.clone()])
    });
    names.collect()
}

/// The name given; else the host's first label that is no variable, then the same with the words of the path.
fn candidates(server: &Server) -> impl Iterator<Item = String> {
    let parts = server.template.iter().map(|part| match part {
        ServerPart::Literal(text) => text,
        ServerPart::Variable(_) => "{}",
    });
    let url: String = parts.collect();
    let (host, path) = match url.split_once("://") {
        Some((_, rest)) => rest.split_once('/').unwrap_or((rest, "")),
        None => ("", url.trim_start_matches('/')),
    };
    let mut labels = host.split(['.', ':']);
    let label = labels.find(|label| !label.is_empty() && !label.contains("{}"));
    let label = label.unwrap_or(if host.is_empty() { "default" } else { "host" });
    let name = server.name.as_deref().unwrap_or(label);
    let with_path = format!("{name} {}", path.replace("{}", " "));
    let candidates = [name, &with_path].map(|words| case::SERVER.snake(words));
    candidates.into_iter()
}
