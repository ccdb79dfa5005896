//! How callers say who they are.

use super::super::version::Version::{V30, V31, V32};
use super::Absence::Supplied;
use super::Filler::EmptyObject;
use super::Kind;
use super::Takes::{Object, Word};
use super::{FLAG, Keyword, TEXT, TEXT_MAP, documents, needs};

/// Security Scheme Object. What each `type` requires is in the audit's rules. `x-prefix` is an extension of ours: what stands before
/// the key of an `apiKey`, verbatim.
pub(super) const SECURITY_SCHEME: &[Keyword] = &[
    needs("type", Word(&["basic", "apiKey", "oauth2"]))
        .swagger()
        .required(),
    needs("type", Word(&["apiKey", "http", "oauth2", "openIdConnect"]))
        .since(V30)
        .until(V30)
        .required(),
    needs(
        "type",
        Word(&["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]),
    )
    .since(V31)
    .required(),
    documents("description", TEXT),
    needs("name", TEXT),
    needs("in", Word(&["query", "header"])).swagger(),
    needs("in", Word(&["query", "header", "cookie"])).since(V30),
    needs("scheme", TEXT).since(V30),
    documents("bearerFormat", TEXT).since(V30),
    needs("flows", Object(Kind::OAuthFlows)).since(V30),
    needs("openIdConnectUrl", TEXT).since(V30),
    documents(
        "flow",
        Word(&["implicit", "password", "application", "accessCode"]),
    )
    .swagger(),
    documents("authorizationUrl", TEXT).swagger(),
    documents("tokenUrl", TEXT).swagger(),
    documents("scopes", TEXT_MAP).swagger(),
    documents("oauth2MetadataUrl", TEXT).since(V32),
    documents("deprecated", FLAG).since(V32),
    needs("x-prefix", TEXT),
];

/// OAuth Flows Object.
pub(super) const OAUTH_FLOWS: &[Keyword] = &[
    needs("implicit", Object(Kind::OAuthFlow)),
    needs("password", Object(Kind::OAuthFlow)),
    needs("clientCredentials", Object(Kind::OAuthFlow)),
    needs("authorizationCode", Object(Kind::OAuthFlow)),
    needs("deviceAuthorization", Object(Kind::OAuthFlow)).since(V32),
];

/// OAuth Flow Object. Which addresses a flow requires is in the audit's rules.
pub(super) const OAUTH_FLOW: &[Keyword] = &[
    needs("authorizationUrl", TEXT),
    needs("deviceAuthorizationUrl", TEXT).since(V32),
    needs("tokenUrl", TEXT),
    documents("refreshUrl", TEXT),
    documents("scopes", TEXT_MAP).absent(Supplied(EmptyObject)),
];
