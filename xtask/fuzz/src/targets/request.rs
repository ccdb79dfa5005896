//! Arguments in paths and queries.

use std::collections::BTreeMap;

use client_runtime::serde_json::Value;
use client_runtime::{UndocumentedError, v1};
use percent_encoding::percent_decode_str;

use super::wire;

/// A string as a segment of its own, and with something before it and after it.
static PATHS: &[v1::Operation] = &[
    v1::Operation::get("whole", "/a/{v}/b").parameters(&[v1::path("v")]),
    v1::Operation::get("dotted", "/a/{v}.").parameters(&[v1::path("v")]),
    v1::Operation::get("after", "/.{v}").parameters(&[v1::path("v")]),
];

static FORM: v1::Operation = v1::Operation::get("form", "/x").parameters(&[v1::query("v")]);
static RESERVED: v1::Operation =
    v1::Operation::get("reserved", "/x").parameters(&[v1::query("v").allow_reserved()]);
static DEEP: v1::Operation =
    v1::Operation::get("deep", "/x").parameters(&[v1::query("v").style(v1::Style::DeepObject)]);
static JSON: v1::Operation = v1::Operation::get("json", "/x").parameters(&[v1::query("v").json()]);

/// The URL of a call, or `None` where it is refused.
fn url(make: impl FnOnce(&v1::Client) -> v1::Call) -> Option<String> {
    let (client, asked) = wire::recorder();
    let sent = wire::now(make(&client).send::<v1::NoContent, UndocumentedError>());
    sent.ok()?;
    let asked = asked.lock().expect("a lock").take();
    asked.map(|asked| asked.url)
}

/// The input is the value of a path parameter: it stays in its segment and can be had back, or is refused.
pub(crate) fn path(input: &[u8]) {
    let value = String::from_utf8_lossy(input).into_owned();
    for (operation, template) in PATHS.iter().zip(["/a/{v}/b", "/a/{v}.", "/.{v}"]) {
        let Some(sent) = url(|client| client.call(operation).path("v", &value)) else {
            let filled = template.replace("{v}", &value.to_lowercase().replace("%2e", "."));
            let is_dots = filled
                .split('/')
                .any(|segment| [".", ".."].contains(&segment));
            assert!(value.is_empty() || is_dots, "{template} refuses {value:?}");
            continue;
        };
        let path = sent.strip_prefix("https://host.test").expect("the server");
        let parsed = url::Url::parse(&sent).expect("a URL");
        assert_eq!(parsed.path(), path, "a reader of URLs goes elsewhere");
        assert_eq!(parsed.query(), None);
        let (segments, templates) = (path.split('/'), template.split('/'));
        assert_eq!(
            segments.clone().count(),
            templates.clone().count(),
            "{path}"
        );
        for (segment, template) in segments.zip(templates) {
            let decoded = percent_decode_str(segment).decode_utf8().expect("UTF-8");
            assert!(!matches!(&*decoded, "." | ".."), "{path}");
            assert_eq!(decoded, template.replace("{v}", &value));
        }
    }
}

/// The input is items, set apart by NUL: a reader of forms has them back.
pub(crate) fn query(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let items: Vec<String> = text.split('\0').map(str::to_owned).collect();
    let pairs = |url: Option<String>| -> Vec<(String, String)> {
        let url = url.expect("a query carries whatever it is given");
        let url = url::Url::parse(&url).expect("a URL");
        assert_eq!((url.path(), url.fragment()), ("/x", None));
        url.query_pairs().into_owned().collect()
    };
    let expected: Vec<_> = items
        .iter()
        .map(|item| ("v".to_owned(), item.clone()))
        .collect();
    assert_eq!(
        pairs(url(|client| client.call(&FORM).query("v", &items))),
        expected
    );

    let object: BTreeMap<String, String> = items
        .iter()
        .zip(items.iter().skip(1))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let expected: Vec<_> = object
        .iter()
        .map(|(name, value)| (format!("v[{name}]"), value.clone()))
        .collect();
    assert_eq!(
        pairs(url(|client| client.call(&DEEP).query("v", &object))),
        expected
    );

    let json = pairs(url(|client| client.call(&JSON).query("v", &items)));
    let [(name, json)] = json.as_slice() else {
        panic!("one pair")
    };
    let json: Value = json.parse().expect("JSON");
    assert_eq!((name.as_str(), json), ("v", Value::from(items.clone())));

    // What is percent-encoded already stands as it is.
    let whole = items.concat().replace('%', "");
    let pairs = pairs(url(|client| client.call(&RESERVED).query("v", &whole)));
    assert_eq!(pairs, [("v".to_owned(), whole)]);
}
