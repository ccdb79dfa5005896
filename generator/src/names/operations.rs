//! Names of operations, of their groups and of what belongs to them, and of webhooks.

use std::collections::BTreeMap;

use super::case::{self, digest, joined};
use super::renames::Renames;
use super::reserved::{FEATURE, METHOD, MODULE, TYPE};
use super::scope::{Scope, as_written, in_order, in_turn};
use super::types::same_variants;
use super::{GroupNames, Name, OperationNames, status};
use crate::ir::{Api, Method, Operation, Parameter, Presence, Success, TagId, Webhook};

/// The argument or method for a body: reserved, so that no parameter has it.
const BODY: &str = "body";

/// The method that forwards an optional body. No parameter's has it, whether there is a body or not: one may come.
const FORWARD_BODY: &str = "body_opt";

/// The names of the tags.
pub(super) fn groups(api: &Api, renames: &Renames<'_>) -> Vec<GroupNames> {
    let [mut idents, mut accessors, mut modules, mut features]: [Scope; 4] = Default::default();
    let tags = api.tags.iter().map(|tag| &tag.wire_name);
    let wanted = |tag: &str| renames.of(&format!("tags.{tag}"));
    let wires = tags.map(|tag| (wanted(tag).unwrap_or(tag), wanted(tag).is_some()));
    let camel = |wire: &str| case::TAG.camel(wire);
    in_turn(
        wires,
        camel,
        |_, is_renamed| *is_renamed,
        |wire, _| {
            let feature = case::TAG.feature(wire);
            let feature = match FEATURE.has(&feature) {
                true => format!("tag-{feature}"),
                false => feature,
            };
            let told_apart = format!("{feature}-{}", digest(wire));
            GroupNames {
                ident: idents.camel(TYPE.avoid(camel(wire), "Group"), wire),
                accessor: accessors.snake(METHOD.avoid(case::TAG.snake(wire), "_"), wire),
                module: modules.snake(MODULE.avoid(case::TAG.module(wire), "_"), wire),
                feature: features.take([feature, told_apart]).unraw().to_owned(),
            }
        },
    )
}

/// The scopes of a group's module, or of the one of operations without a tag.
#[derive(Default)]
struct Module {
    methods: Scope,
    types: Scope,
}

/// The names of the operations: methods are unique in their group, the other names in the group's module.
pub(super) fn operations(
    api: &Api,
    groups: &[GroupNames],
    lifted: &[Name],
    renames: &Renames<'_>,
) -> Vec<OperationNames> {
    let snake = |wire: &str| case::OPERATION.snake(wire);
    let mut modules: BTreeMap<Option<TagId>, Module> = BTreeMap::new();
    for (group, id) in groups.iter().zip(0..) {
        let module = modules.entry(Some(TagId(id))).or_default();
        module.types = Scope::with([group.ident.as_str()]);
    }
    // Operations without a tag are methods of the client, beside the groups.
    let accessors = groups.iter().map(|group| group.accessor.as_str());
    modules.entry(None).or_default().methods = Scope::with(accessors);

    let wires = || api.operations.iter().map(|op| wire(op, renames));
    let is_renamed = |_: &str, op: &&Operation| {
        let id = op.id.as_deref();
        id.is_some_and(|id| renames.of(&format!("operations.{id}")).is_some())
    };
    let names = in_turn(
        wires().zip(&api.operations),
        snake,
        is_renamed,
        |wire, op| {
            let (parameters, forwards) = arguments(op, lifted, renames);
            OperationNames {
                parameters,
                forwards,
                ..modules.entry(op.tag).or_default().operation(wire, op)
            }
        },
    );
    let named = wires().zip(api.operations.iter().zip(names));
    let names = in_turn(named, snake, as_written, |wire, (op, mut names)| {
        let module = modules.entry(op.tag).or_default();
        names.constant = module.constant(wire, &names.method);
        names
    });
    callbacks(api, names)
}

/// What an operation's names are made from: the name wanted, its `operationId`, else its method and path.
fn wire(op: &Operation, renames: &Renames<'_>) -> String {
    match &op.id {
        Some(id) => {
            let wanted = renames.of(&format!("operations.{id}"));
            wanted.unwrap_or(id).to_owned()
        }
        None => format!("{} {}", op.method.key(), op.path),
    }
}

impl Module {
    fn operation(&mut self, wire: &str, op: &Operation) -> OperationNames {
        let call = case::OPERATION.camel(wire);
        let digest = digest(wire).to_uppercase();
        let mut own = |suffix: &str| {
            let plain = TYPE.avoid(format!("{call}{suffix}"), "Call");
            let told_apart = format!("{call}{digest}{suffix}");
            // A group and its operation of the same name: `Users` and a call of `users`.
            let beside_group = format!("{plain}Call");
            self.types.take([plain, beside_group, told_apart])
        };
        OperationNames {
            call: own(""),
            error: own("Error"),
            success: own("Success"),
            method: self
                .methods
                .snake(METHOD.avoid(case::OPERATION.snake(wire), "_"), wire),
            body: Name(BODY.to_owned()),
            forward_body: Name(FORWARD_BODY.to_owned()),
            errors: status::variants(&op.errors),
            successes: match &op.success {
                Success::One { .. } => Vec::new(),
                Success::Several(responses) => status::variants(responses),
            },
            ..OperationNames::default()
        }
    }

    /// The name of what the operation is in data. No caller sees it: it gives way to all types, whose constructors are values
    /// as it is (a call of the operation `a` is an `A`).
    fn constant(&mut self, wire: &str, method: &Name) -> Name {
        let plain = case::constant(method.as_str());
        let beside_type = format!("{plain}_OPERATION");
        let told_apart = format!("{plain}_{}", digest(wire).to_uppercase());
        self.types.take([plain, beside_type, told_apart])
    }
}

/// Arguments, and the methods that forward optional ones, all in one scope so that a parameter that becomes required keeps its name.
fn arguments(op: &Operation, lifted: &[Name], renames: &Renames<'_>) -> (Vec<Name>, Vec<Name>) {
    let ids = op.client_parameters.iter();
    let lifted = ids.filter_map(|id| lifted.get(id.0 as usize));
    let mut scope = Scope::with(lifted.map(Name::as_str).chain([FORWARD_BODY]));
    let wanted = |wire: &str| renames.parameter(op.id.as_deref(), wire);
    let is_renamed = |parameter: &&Parameter| wanted(&parameter.wire_name).is_some();
    let names = in_order(&op.parameters, is_renamed, |parameter| {
        let wire = &parameter.wire_name;
        let wanted = wanted(wire).unwrap_or(wire);
        let plain = METHOD.avoid(case::PARAMETER.snake(wanted), "_");
        let told_apart = joined(&plain, parameter.location.key());
        let digest = joined(&plain, &digest(wire));
        let name = scope.take([plain, told_apart, digest]);
        let forward = match parameter.presence {
            Presence::Required => Name::default(),
            Presence::Optional => {
                scope.take([format!("{}_opt", name.unraw().trim_end_matches('_'))])
            }
        };
        (name, forward)
    });
    names.into_iter().unzip()
}

/// Adds the enums of callbacks, one for each operation that has some, and their variants. All are in one module.
fn callbacks(api: &Api, names: Vec<OperationNames>) -> Vec<OperationNames> {
    let mut scope = Scope::default();
    let names = api.operations.iter().zip(names);
    let calls = names.map(|(op, names)| (names.call.0.clone(), (op, names)));
    let camel = |call: &str| case::TYPE.camel(call);
    in_turn(calls, camel, as_written, |call, (op, mut names)| {
        if !op.callbacks.is_empty() {
            // Calls of two groups may have the same name.
            let digest = digest(&format!("{} {}", op.method.key(), op.path)).to_uppercase();
            let told_apart = format!("{call}{digest}Callback");
            names.callback = scope.take([format!("{call}Callback"), told_apart]);
            names.callbacks = webhooks(&op.callbacks);
        }
        names
    })
}

/// Variants of an enum: `NewPet`; `NewPetDelete` for another method than `POST`.
pub(super) fn webhooks(webhooks: &[Webhook]) -> Vec<Name> {
    same_variants(webhooks.iter().map(|webhook| match &webhook.method {
        Method::Post => webhook.name.clone(),
        other => format!("{} {}", webhook.name, other.key()),
    }))
}
