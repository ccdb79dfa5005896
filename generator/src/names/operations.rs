//! Names of operations, of their groups and of what belongs to them.

use super::case::{self, Role};
use super::renames::Renames;
use super::reserved::{
    is_reserved_feature, is_reserved_method, is_reserved_module, is_reserved_type,
};
use super::scope::{Scope, precedence};
use super::{GroupNames, Name, OperationNames, client, status};
use crate::ir::{Api, Location, Method, Operation, Parameter, Presence, Success};

/// The argument or method for a body: reserved, so that no parameter has it.
const BODY: &str = "body";

/// The method that forwards an optional body. No parameter's has it, whether there is a body or not: one may come.
const FORWARD_BODY: &str = "body_opt";

/// The names of the tags.
pub(super) fn groups(api: &Api, renames: &Renames<'_>) -> Vec<GroupNames> {
    let tags = api.tags.iter().map(|tag| tag.wire_name.as_str());
    let wires: Vec<&str> = tags.map(|tag| renames.tag(tag).unwrap_or(tag)).collect();
    let mut scopes: [Scope; 4] = Default::default();
    let mut groups = vec![GroupNames::default(); wires.len()];
    for index in precedence(&wires, |wire| case::camel(Role::Tag, wire)) {
        if let (Some(wire), Some(slot)) = (wires.get(index), groups.get_mut(index)) {
            *slot = group(wire, &mut scopes);
        }
    }
    groups
}

fn group(wire: &str, [idents, accessors, modules, features]: &mut [Scope; 4]) -> GroupNames {
    let digest = case::digest(wire);
    let ident = reserve(case::camel(Role::Tag, wire), is_reserved_type, "Group");
    let accessor = reserve(case::snake(Role::Tag, wire), is_reserved_method, "_");
    let module = reserve(case::module(Role::Tag, wire), is_reserved_module, "_");
    let feature = case::feature(wire);
    let feature = match is_reserved_feature(&feature) {
        true => format!("tag-{feature}"),
        false => feature,
    };
    GroupNames {
        ident: idents.take([ident.clone(), format!("{ident}{}", digest.to_uppercase())]),
        accessor: accessors.take([accessor.clone(), format!("{accessor}_{digest}")]),
        module: modules.take([module.clone(), format!("{module}_{digest}")]),
        feature: features
            .take([feature.clone(), format!("{feature}-{digest}")])
            .unraw()
            .to_owned(),
    }
}

/// The name, or the name and the suffix where it is taken by something that is not in the document.
fn reserve(name: String, is_reserved: fn(&str) -> bool, suffix: &str) -> String {
    if is_reserved(&name) {
        format!("{name}{suffix}")
    } else {
        name
    }
}

/// The names of the operations: methods are unique in their group, the other names in the group's module.
pub(super) fn operations(
    api: &Api,
    groups: &[GroupNames],
    renames: &Renames<'_>,
) -> Vec<OperationNames> {
    let wires: Vec<String> = api.operations.iter().map(|op| wire(op, renames)).collect();
    let wires: Vec<&str> = wires.iter().map(String::as_str).collect();
    let mut modules: Vec<Module> = groups.iter().map(Module::of).collect();
    let mut untagged = Module::untagged(groups);
    let lifted = client::client_parameters(api, renames);
    let mut names = vec![OperationNames::default(); wires.len()];
    let order = precedence(&wires, |wire| case::snake(Role::Operation, wire));
    for index in &order {
        let (Some(wire), Some(op), Some(slot)) = (
            wires.get(*index),
            api.operations.get(*index),
            names.get_mut(*index),
        ) else {
            continue;
        };
        let module = module_of(op, &mut modules, &mut untagged);
        *slot = OperationNames {
            parameters: Vec::new(),
            ..module.operation(wire, op)
        };
        arguments(op, slot, &lifted, renames);
    }
    for index in order {
        if let (Some(wire), Some(op), Some(slot)) = (
            wires.get(index),
            api.operations.get(index),
            names.get_mut(index),
        ) {
            let module = module_of(op, &mut modules, &mut untagged);
            slot.constant = module.constant(wire, &slot.method);
        }
    }
    names
}

fn module_of<'m>(
    op: &Operation,
    modules: &'m mut [Module],
    untagged: &'m mut Module,
) -> &'m mut Module {
    op.tag
        .and_then(|tag| modules.get_mut(tag.0 as usize))
        .unwrap_or(untagged)
}

/// What an operation's names are made from: the name wanted, its `operationId`, else its method and path.
fn wire(op: &Operation, renames: &Renames<'_>) -> String {
    match &op.id {
        Some(id) => renames.operation(id).unwrap_or(id).to_owned(),
        None => format!("{} {}", verb(&op.method), op.path),
    }
}

pub(super) fn verb(method: &Method) -> &str {
    match method {
        Method::Get => "get",
        Method::Put => "put",
        Method::Post => "post",
        Method::Delete => "delete",
        Method::Options => "options",
        Method::Head => "head",
        Method::Patch => "patch",
        Method::Trace => "trace",
        Method::Query => "query",
        Method::Other(token) => token,
    }
}

/// The scopes of a group.
struct Module {
    methods: Scope,
    types: Scope,
}

impl Module {
    fn of(group: &GroupNames) -> Self {
        Self {
            methods: Scope::default(),
            types: Scope::with([group.ident.as_str()]),
        }
    }

    /// Operations without a tag are methods of the client, beside the groups.
    fn untagged(groups: &[GroupNames]) -> Self {
        Self {
            methods: Scope::with(groups.iter().map(|group| group.accessor.as_str())),
            types: Scope::default(),
        }
    }

    fn operation(&mut self, wire: &str, op: &Operation) -> OperationNames {
        let digest = case::digest(wire);
        let plain = reserve(case::snake(Role::Operation, wire), is_reserved_method, "_");
        let method = self
            .methods
            .take([plain.clone(), format!("{plain}_{digest}")]);
        let call = case::camel(Role::Operation, wire);
        let upper = digest.to_uppercase();
        let mut own = |suffix: &str| {
            let plain = reserve(format!("{call}{suffix}"), is_reserved_type, "Call");
            let told_apart = format!("{call}{upper}{suffix}");
            // A group and its operation of the same name: `Users` and a call of `users`.
            self.types
                .take([plain.clone(), format!("{plain}Call"), told_apart])
        };
        let successes = match &op.success {
            Success::One { .. } => Vec::new(),
            Success::Several(responses) => status::variants(responses),
        };
        OperationNames {
            call: own(""),
            error: own("Error"),
            success: own("Success"),
            constant: Name::default(),
            method,
            parameters: Vec::new(),
            forwards: Vec::new(),
            body: Name(BODY.to_owned()),
            forward_body: Name(FORWARD_BODY.to_owned()),
            errors: status::variants(&op.errors),
            successes,
            callback: Name::default(),
            callbacks: Vec::new(),
        }
    }

    /// The name of what the operation is in data. No caller sees it: it gives way to all types, whose constructors are values
    /// as it is (a call of the operation `a` is an `A`).
    fn constant(&mut self, wire: &str, method: &Name) -> Name {
        let plain = case::constant(method.as_str());
        let digest = case::digest(wire).to_uppercase();
        let candidates = [
            plain.clone(),
            format!("{plain}_OPERATION"),
            format!("{plain}_{digest}"),
        ];
        self.types.take(candidates)
    }
}

/// Arguments and the methods that set optional ones, all in one scope so that a parameter that becomes required keeps its name.
fn arguments(op: &Operation, names: &mut OperationNames, lifted: &[Name], renames: &Renames<'_>) {
    let lifted = op
        .client_parameters
        .iter()
        .filter_map(|id| lifted.get(id.0 as usize))
        .map(Name::as_str);
    let mut scope = Scope::with(lifted.chain([FORWARD_BODY]));
    for parameter in &op.parameters {
        let wire = &parameter.wire_name;
        let wanted = renames.parameter(op.id.as_deref(), wire).unwrap_or(wire);
        let plain = reserve(
            case::snake(Role::Parameter, wanted),
            is_reserved_method,
            "_",
        );
        let told_apart = format!("{plain}_{}", place(parameter));
        let digest = format!("{plain}_{}", case::digest(wire));
        let name = scope.take([plain, told_apart, digest]);
        let forward = match parameter.presence {
            Presence::Required => Name::default(),
            Presence::Optional => {
                let word = name.unraw();
                scope.take([format!("{}_opt", word.trim_end_matches('_'))])
            }
        };
        names.parameters.push(name);
        names.forwards.push(forward);
    }
}

fn place(parameter: &Parameter) -> &'static str {
    match parameter.location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}
