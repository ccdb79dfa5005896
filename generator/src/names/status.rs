//! Variants named after statuses, and sets of error responses named after what they hold.

use super::scope::Scope;
use super::{ErrorSetNames, Name, case};
use crate::ir::{ErrorSet, Response, StatusRange};

/// `Errors` and eight hex digits of each set: what they hold decides, and nothing else in the document.
pub(super) fn error_sets(sets: &[ErrorSet]) -> Vec<ErrorSetNames> {
    let mut scope = Scope::default();
    let names = sets.iter().map(|set| {
        let hash = case::hash(&set.structure);
        let digits = (hash ^ (hash >> 32)) & 0xffff_ffff;
        ErrorSetNames {
            ident: scope.take([format!("Errors{digits:08X}")]),
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
    responses
        .iter()
        .map(|response| Name(variant(response.status)))
        .collect()
}

fn variant(status: StatusRange) -> String {
    match status {
        StatusRange::Exact(code) => {
            reason(code).map_or_else(|| format!("Status{code}"), str::to_owned)
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

fn reason(code: u16) -> Option<&'static str> {
    Some(match code {
        100 => "Continue",
        101 => "SwitchingProtocols",
        102 => "Processing",
        103 => "EarlyHints",
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        203 => "NonAuthoritativeInformation",
        204 => "NoContent",
        205 => "ResetContent",
        206 => "PartialContent",
        207 => "MultiStatus",
        208 => "AlreadyReported",
        226 => "ImUsed",
        300 => "MultipleChoices",
        301 => "MovedPermanently",
        302 => "Found",
        303 => "SeeOther",
        304 => "NotModified",
        305 => "UseProxy",
        307 => "TemporaryRedirect",
        308 => "PermanentRedirect",
        400 => "BadRequest",
        401 => "Unauthorized",
        402 => "PaymentRequired",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        406 => "NotAcceptable",
        407 => "ProxyAuthenticationRequired",
        408 => "RequestTimeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "LengthRequired",
        412 => "PreconditionFailed",
        413 => "PayloadTooLarge",
        414 => "UriTooLong",
        415 => "UnsupportedMediaType",
        416 => "RangeNotSatisfiable",
        417 => "ExpectationFailed",
        418 => "ImATeapot",
        421 => "MisdirectedRequest",
        422 => "UnprocessableEntity",
        423 => "Locked",
        424 => "FailedDependency",
        425 => "TooEarly",
        426 => "UpgradeRequired",
        428 => "PreconditionRequired",
        429 => "TooManyRequests",
        431 => "RequestHeaderFieldsTooLarge",
        451 => "UnavailableForLegalReasons",
        500 => "InternalServerError",
        501 => "NotImplemented",
        502 => "BadGateway",
        503 => "ServiceUnavailable",
        504 => "GatewayTimeout",
        505 => "HttpVersionNotSupported",
        506 => "VariantAlsoNegotiates",
        507 => "InsufficientStorage",
        508 => "LoopDetected",
        510 => "NotExtended",
        511 => "NetworkAuthenticationRequired",
        _ => return None,
    })
}
