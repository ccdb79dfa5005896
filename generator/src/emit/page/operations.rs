//! The README's table of operations.

use super::super::code::Code;
use super::super::operation::verb;
use super::super::{Cx, docs, markdown, parameters};
use super::Page;
use crate::ir::{Content, Operation, Presence, Shape};
use crate::names::OperationNames;

impl Page<'_> {
    /// Every operation, group by group.
    pub(super) fn operations(&mut self) {
        let cx = self.cx;
        self.section("Operations");
        self.prose("What is in brackets may be left out; optional parameters are on the page of each call.");
        let row = |group: &str, (op, names): (&Operation, &OperationNames)| {
            let arguments = arguments(cx, op, names);
            [
                format!("`{group}{}{arguments}`", names.method),
                markdown::code(&format!("{} {}", verb(&op.method), op.path)),
                docs::one_line(&op.docs),
            ]
        };
        let grouped = cx.groups().flat_map(|(tag, group)| {
            let group = format!("{}().", group.accessor);
            let operations = cx.operations_of(tag);
            operations.map(move |operation| row(&group, operation))
        });
        let untagged = cx.untagged().map(|operation| row("", operation));
        self.table(
            ["call", "request", "what it does"],
            grouped.chain(untagged).collect(),
        );
    }
}

/// `(user_id: Uuid, UpdateUserRequest)`: the arguments, with the types of those that are no strings, and `[.body(Filter)]` for a
/// body that may be left out.
fn arguments(cx: Cx<'_>, op: &Operation, names: &OperationNames) -> String {
    let required =
        parameters(op, names).filter(|(parameter, ..)| parameter.presence == Presence::Required);
    let arguments = required.map(
        |(parameter, name, _)| match type_name(cx, &parameter.shape) {
            Some(ty) => format!("{name}: {ty}"),
            None => name.to_string(),
        },
    );
    let mut arguments: Vec<String> = arguments.collect();
    let mut optional = String::new();
    if let Some(body) = &op.body {
        let ty = match &body.content {
            Content::Json(shape) => type_name(cx, shape),
            Content::Text | Content::Bytes | Content::Empty => None,
        };
        let ty = ty.unwrap_or_else(|| names.body.to_string());
        match body.presence {
            Presence::Required => arguments.push(ty),
            Presence::Optional => optional = format!("[.{}({ty})]", names.body),
        }
    }
    format!("({}){optional}", arguments.join(", "))
}

/// A type as callers write it; `None` for strings, which are taken in any form.
fn type_name(cx: Cx<'_>, shape: &Shape) -> Option<String> {
    let is_string = cx.is_converted(shape);
    (!is_string).then(|| Code::new(cx, []).ty(shape).to_string())
}
