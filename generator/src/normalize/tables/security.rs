//! How callers say who they are.

use super::row::*;
/// Security Scheme Object. What each `type` requires is in the audit's rules. `x-prefix` is an extension of ours: what stands before
/// the key of an `apiKey`, verbatim.
pub(super) const SECURITY_SCHEME: &[Keyword] = &[
    needs("type", OneOf(&["basic", "apiKey", "oauth2"]))
        .swagger()
        .required(),
    needs(
        "type",
        OneOf(&["apiKey", "http", "oauth2", "openIdConnect"]),
    )
    .since(V30)
    .until(V30)
    .required(),
    needs(
        "type",
        OneOf(&["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]),
    )
    .since(V31)
    .required(),
    documents("description", String),
    needs("name", String),
    needs("in", OneOf(&["query", "header"])).swagger(),
    needs("in", OneOf(&["query", "header", "cookie"])).since(V30),
    needs("scheme", String).since(V30),
    documents("bearerFormat", String).since(V30),
    documents("flows", Object(Kind::OAuthFlows)).since(V30),
    documents("openIdConnectUrl", String).since(V30),
    documents(
        "flow",
        OneOf(&["implicit", "password", "application", "accessCode"]),
    )
    .swagger(),
    documents("authorizationUrl", String).swagger(),
    documents("tokenUrl", String).swagger(),
    documents("scopes", STRING_MAP).swagger(),
    documents("oauth2MetadataUrl", String).since(V32),
    documents("deprecated", Boolean).since(V32),
    needs("x-prefix", String),
];

/// OAuth Flows Object.
pub(super) const OAUTH_FLOWS: &[Keyword] = &[
    documents("implicit", Object(Kind::OAuthFlow)),
    documents("password", Object(Kind::OAuthFlow)),
    documents("clientCredentials", Object(Kind::OAuthFlow)),
    documents("authorizationCode", Object(Kind::OAuthFlow)),
    documents("deviceAuthorization", Object(Kind::OAuthFlow)).since(V32),
];

/// OAuth Flow Object. Which addresses a flow requires is in the audit's rules.
pub(super) const OAUTH_FLOW: &[Keyword] = &[
    documents("authorizationUrl", String),
    documents("deviceAuthorizationUrl", String).since(V32),
    documents("tokenUrl", String),
    documents("refreshUrl", String),
    documents("scopes", STRING_MAP).else_is(EmptyObject, V32),
];
