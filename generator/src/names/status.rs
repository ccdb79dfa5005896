//! Variants named after statuses, and sets of error responses named after what they hold.

use heck::ToUpperCamelCase;
use http::StatusCode;

use super::scope::Scope;
use super::{ErrorSetNames, Name, case};
use crate::ir::{ErrorSet, Response, StatusRange};

/// `Errors` and eight hex digits of each set: what they hold decides, and nothing else in the document.
pub(super) fn error_sets(sets: &[ErrorSet]) -> Vec<ErrorSetNames> {
    let mut scope = Scope::default();
    let names = sets.iter().map(|set| {
        let digits = case::long_digest(&set.structure).to_uppercase();
        ErrorSetNames {
            ident: scope.take([format!("Errors{digits}")]),
            variants: variants(&set.responses),
        }
    });
    names.collect()
}

/// The variants for some responses: the reason phrases of RFC 9110 and its extensions.
///
/// ```text
/// 400 -> BadRequest        5XX -> ServerError        default -> Default        499 -> Status499
/// ```
pub(super) fn variants(responses: &[Response]) -> Vec<Name> {
    let variants = responses.iter().map(|response| variant(response.status));
    variants.map(Name).collect()
}

fn variant(status: StatusRange) -> String {
    match status {
        StatusRange::Exact(code) => {
            let status = StatusCode::from_u16(code).ok();
            let reason = status.and_then(|status| status.canonical_reason());
            match reason {
                Some(reason) => reason.replace('\'', "").to_upper_camel_case(),
                None => format!("Status{code}"),
            }
        }
        StatusRange::Class(1) => "Informational".to_owned(),
        StatusRange::Class(2) => "Success".to_owned(),
        StatusRange::Class(3) => "Redirection".to_owned(),
        StatusRange::Class(4) => "ClientError".to_owned(),
        StatusRange::Class(5) => "ServerError".to_owned(),
        StatusRange::Class(other) => format!("Status{other}xx"),
        StatusRange::Default => "Default".to_owned(),
    }
}
