//! Every Rust identifier, decided once: legal, unique in its scope, and the same whatever else the document holds.
//!
//! ```text
//! components.schemas.user-page  -> types::UserPage in types/user_page.rs
//! operationId: queryUsers       -> Users::query_users, operations::users::{QueryUsers, QueryUsersError}
//! ```
//!
//! A wire name is never made from a Rust name: `emit` takes it from the [`Api`].

mod case;
mod client;
mod operations;
mod package;
mod renames;
mod reserved;
mod scope;
mod status;
mod types;

use std::collections::BTreeMap;
use std::fmt;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{Api, TypeName};

pub use package::package_fault;
use renames::Renames;

/// An identifier, with `r#` before it where it needs that.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

impl Name {
    /// The identifier as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The identifier as documentation shows it and other names are made of it: without `r#`.
    #[must_use]
    pub fn unraw(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }

    /// The identifier for an argument that is called so: clippy takes some names for those of arguments that have none, and a name
    /// in a script without case may be that of a type or a variant, which no argument can hide.
    #[must_use]
    pub fn binding(&self) -> Self {
        let name = reserved::ARGUMENT.avoid(self.0.clone(), "_");
        let first = name.chars().next();
        match first.is_some_and(|first| !first.is_ascii() && !first.is_lowercase()) {
            true => Self(name + "_"),
            false => Self(name),
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The names of everything in an [`Api`], in lists as long as its own.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Names {
    /// `softr-client`: the package.
    pub package: String,
    /// `0.1.0`: its version.
    pub version: String,
    /// `softr_client`: the library.
    pub library: String,
    /// Of [`Api::types`].
    pub types: Vec<TypeNames>,
    /// Of [`Api::error_sets`].
    pub error_sets: Vec<ErrorSetNames>,
    /// Of [`Api::tags`].
    pub groups: Vec<GroupNames>,
    /// Of [`Api::operations`].
    pub operations: Vec<OperationNames>,
    /// Of [`Api::webhooks`]: variants.
    pub webhooks: Vec<Name>,
    /// Of [`Api::servers`].
    pub servers: Vec<ServerNames>,
    /// Of [`Api::operation_servers`]: the builder's methods that override them, `tables_base_url`.
    pub operation_servers: Vec<Name>,
    /// Of [`Api::security_schemes`]: the builder's methods that take a credential.
    pub security_schemes: Vec<Name>,
    /// Of [`Api::client_parameters`]: the methods that set one, on the builder and on calls.
    pub client_parameters: Vec<Name>,
    /// What the crate calls all of these among itself.
    pub constants: Constants,
}

/// Constants that no caller sees, in modules of their own.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Constants {
    /// Of [`Api::servers`]: `PROPELAUTHTEST`
    pub servers: Vec<Name>,
    /// Of [`Api::operation_servers`]: `TABLES_API`
    pub hosts: Vec<Name>,
    /// Of [`Api::security_schemes`]: `BACKEND_API_KEY`
    pub auth: Vec<Name>,
    /// Of [`Api::client_parameters`]: `SOFTR_DOMAIN`
    pub parameters: Vec<Name>,
}

impl Names {
    /// The path of each component schema's type, by the schema's key: `User` -> `types::User`.
    #[must_use]
    pub fn of_components(&self, api: &Api) -> BTreeMap<String, String> {
        let types = api.types.iter().zip(&self.types);
        types
            .filter_map(|(ty, names)| match &ty.name {
                TypeName::Component(key) => Some((key.clone(), format!("types::{}", names.ident))),
                TypeName::Inline(_) => None,
            })
            .collect()
    }
}

/// The names of a type.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TypeNames {
    /// `UserPage`
    pub ident: Name,
    /// `user_page`: the module and file of its owner.
    pub module: Name,
    /// Its fields or variants.
    pub members: Vec<Name>,
    /// The setters of its fields.
    pub setters: Vec<Name>,
    /// The methods that read a value of a union as one branch: `as_cat`.
    pub readers: Vec<Name>,
    /// The field that keeps properties without a name of their own.
    pub additional: Name,
}

/// The names of a set of error responses.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ErrorSetNames {
    /// `Errors1F0A93C2`: its enum in the module `errors`.
    pub ident: Name,
    /// The variants.
    pub variants: Vec<Name>,
}

/// The names of a tag.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupNames {
    /// `MagicLinks`: the group.
    pub ident: Name,
    /// `magic_links`: the client's method that gives it.
    pub accessor: Name,
    /// `magic_links`: its module and file.
    pub module: Name,
    /// `magic-links`: its feature.
    pub feature: String,
}

/// The names of an operation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OperationNames {
    /// `query_users`
    pub method: Name,
    /// `QUERY_USERS`: what it is, as data.
    pub constant: Name,
    /// `QueryUsers`: a call of it.
    pub call: Name,
    /// `QueryUsersError`
    pub error: Name,
    /// `QueryUsersSuccess`, used where its successes differ.
    pub success: Name,
    /// Its parameters: the argument, or the method that sets it.
    pub parameters: Vec<Name>,
    /// The methods that forward an optional parameter: `page_size_opt`.
    pub forwards: Vec<Name>,
    /// The argument or method for its body.
    pub body: Name,
    /// The method that forwards an optional body: `body_opt`.
    pub forward_body: Name,
    /// The variants of its error.
    pub errors: Vec<Name>,
    /// The variants of its success.
    pub successes: Vec<Name>,
    /// `CreateStreamCallback`: the enum of its callbacks, used where it has some.
    pub callback: Name,
    /// The variants of that enum.
    pub callbacks: Vec<Name>,
}

/// The names of a server.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServerNames {
    /// The constructor: `propelauthtest`.
    pub constructor: Name,
    /// The arguments for its variables.
    pub variables: Vec<Name>,
}

/// Decides every name. `package` goes before that of the configuration. `None` when a name that was asked for cannot be.
pub fn assign(
    cx: &Diagnostics,
    api: &Api,
    config: &Config,
    package: Option<&str>,
) -> Option<Names> {
    let renames = Renames::new(cx, api, config);
    let groups = operations::groups(api, &renames);
    let configured = package::configured(cx, config);
    let package = package
        .or(configured)
        .map_or_else(|| package::titled(&api.title), str::to_owned);
    let servers = client::servers(&api.servers);
    let operation_servers = client::operation_servers(&api.operation_servers);
    let security_schemes = client::security_schemes(api);
    let client_parameters = client::client_parameters(api, &security_schemes, &renames);
    let names = Names {
        library: package.replace('-', "_"),
        package,
        version: config
            .package
            .version
            .as_deref()
            .unwrap_or("0.1.0")
            .to_owned(),
        types: types::types(api, &renames),
        error_sets: status::error_sets(&api.error_sets),
        operations: operations::operations(api, &groups, &client_parameters, &renames),
        webhooks: operations::webhooks(&api.webhooks),
        groups,
        constants: Constants {
            servers: client::constants(servers.iter().map(|server| &server.constructor)),
            hosts: client::constants(&operation_servers),
            auth: client::constants(&security_schemes),
            parameters: client::constants(&client_parameters),
        },
        servers,
        operation_servers,
        security_schemes,
        client_parameters,
    };
    renames::check(cx, api, config, &names);
    (!cx.has_errors()).then_some(names)
}
