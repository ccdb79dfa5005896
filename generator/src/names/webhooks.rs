//! Names of webhooks and callbacks: variants of an enum, decoded by what the document calls them.

use super::case::{self, Role};
use super::operations::verb;
use super::scope::{Scope, precedence};
use super::types::variants;
use super::{Name, OperationNames};
use crate::ir::{Api, Method, Webhook};

/// The variants of the enum of webhooks.
pub(super) fn webhooks(api: &Api) -> Vec<Name> {
    of(&api.webhooks)
}

/// The enums of callbacks, one for each operation that has some, and their variants. All are in one module.
pub(super) fn callbacks(api: &Api, operations: &mut [OperationNames]) {
    let calls: Vec<String> = operations
        .iter()
        .map(|names| names.call.as_str().to_owned())
        .collect();
    let wires: Vec<&str> = calls.iter().map(String::as_str).collect();
    let mut scope = Scope::default();
    for index in precedence(&wires, |wire| case::camel(Role::Type, wire)) {
        let (Some(op), Some(names)) = (api.operations.get(index), operations.get_mut(index)) else {
            continue;
        };
        if op.callbacks.is_empty() {
            continue;
        }
        let plain = format!("{}Callback", names.call);
        // Calls of two groups may have the same name.
        let digest = case::digest(&format!("{} {}", verb(&op.method), op.path)).to_uppercase();
        let told_apart = format!("{}{digest}Callback", names.call);
        names.callback = scope.take([plain, told_apart]);
        names.callbacks = of(&op.callbacks);
    }
}

/// `NewPet`; `NewPetDelete` for another method than `POST`.
fn of(webhooks: &[Webhook]) -> Vec<Name> {
    let words = webhooks.iter().map(|webhook| {
        if webhook.method == Method::Post {
            webhook.name.clone()
        } else {
            format!("{} {}", webhook.name, verb(&webhook.method))
        }
    });
    let words: Vec<String> = words.collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    variants(&words, &words).members
}
