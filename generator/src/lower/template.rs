//! Templates of paths and of the URLs of servers.
//!
//! ```text
//! https://{id}.acme.com  ->  ("https://", Some("id")), (".acme.com", None)
//! ```

/// A template cut at its variables: each literal, which may be empty, and the variable behind it.
pub(super) fn parts(template: &str) -> Vec<(&str, Option<&str>)> {
    let mut parts = Vec::new();
    let mut rest = template;
    while let Some((literal, behind)) = rest.split_once('{')
        && let Some((variable, after)) = behind.split_once('}')
    {
        parts.push((literal, Some(variable)));
        rest = after;
    }
    parts.push((rest, None));
    parts
}
