//! Bodies that are forms.

use std::collections::BTreeMap;

use client_runtime::serde_json::{Value, json};
use client_runtime::{File, UndocumentedError, v1};
use percent_encoding::percent_decode_str;
use url::form_urlencoded;

use super::wire;

static PLAIN: v1::Operation = v1::Operation::post("plain", "/x").accept("");
static STYLED: v1::Operation = v1::Operation::post("styled", "/x")
    .accept("")
    .form_fields(&[
        v1::FormField::style("deep", v1::Style::DeepObject, true),
        v1::FormField::style("reserved", v1::Style::Form, true).allow_reserved(),
        v1::FormField::media_type("json", "application/json"),
    ]);

type Pairs = Vec<(String, String)>;

/// The items of an input, which NUL sets apart, and names with their values.
fn items(input: &[u8]) -> (Vec<String>, BTreeMap<String, String>) {
    let text = String::from_utf8_lossy(input);
    let items: Vec<String> = text.split('\0').map(str::to_owned).collect();
    let (names, values) = (items.iter(), items.iter().skip(1));
    let object = names
        .zip(values)
        .map(|(name, value)| (name.clone(), value.clone()));
    let object = object.collect();
    (items, object)
}

fn sent(
    operation: &'static v1::Operation,
    set: impl FnOnce(v1::Call) -> v1::Call,
) -> Option<wire::Asked> {
    let (client, asked) = wire::recorder();
    let sent = wire::now(set(client.call(operation)).send::<v1::NoContent, UndocumentedError>());
    sent.ok()?;
    asked.lock().expect("a lock").take()
}

/// The input is items, set apart by NUL: a reader of forms has the names and values back.
pub(crate) fn form(input: &[u8]) {
    let (items, object) = items(input);
    let pairs = |operation, body: &Value| -> Pairs {
        let asked =
            sent(operation, |call| call.form(body)).expect("pairs carry whatever they are given");
        assert_eq!(asked.content_type, "application/x-www-form-urlencoded");
        form_urlencoded::parse(&asked.body).into_owned().collect()
    };
    let expected: Pairs = object.clone().into_iter().collect();
    assert_eq!(pairs(&PLAIN, &json!(object)), expected);

    let expected: Pairs = items
        .iter()
        .map(|item| ("v".to_owned(), item.clone()))
        .collect();
    assert_eq!(pairs(&PLAIN, &json!({ "v": items })), expected);

    let whole = items.concat().replace('%', "");
    let read = pairs(
        &STYLED,
        &json!({"deep": object, "json": items, "reserved": whole}),
    );
    let mut expected: Pairs = object
        .iter()
        .map(|(name, value)| (format!("deep[{name}]"), value.clone()))
        .collect();
    expected.push(("json".to_owned(), json!(items).to_string()));
    expected.push(("reserved".to_owned(), whole));
    assert_eq!(read, expected);
}

/// The input is items, set apart by NUL: each property is one part, with its name and its content, whatever they hold.
pub(crate) fn multipart(input: &[u8]) {
    let (items, object) = items(input);
    let asked = sent(&PLAIN, |call| {
        call.multipart("multipart/form-data", &json!(object))
    });
    let parts = parts(&asked.expect("parts carry whatever they are given"));
    assert_eq!(parts.len(), object.len());
    for ((head, content), (name, value)) in parts.iter().zip(&object) {
        assert_eq!(parameters(head), [plain(name)]);
        assert_eq!(String::from_utf8_lossy(content), *value);
    }

    let [name, file_name, media_type] =
        [0, 1, 2].map(|at| items.get(at).cloned().unwrap_or_default());
    let file = File::new(input.to_vec())
        .file_name(&file_name)
        .media_type(&media_type);
    let body = BTreeMap::from([(name.clone(), file)]);
    let Some(asked) = sent(&PLAIN, |call| call.multipart("multipart/form-data", &body)) else {
        let is_line = !media_type.contains(char::is_control);
        assert!(!is_line, "{file_name:?} {media_type:?} is refused");
        return;
    };
    let parts = self::parts(&asked);
    let [(head, content)] = parts.as_slice() else {
        panic!("one part, not {}", parts.len())
    };
    assert_eq!(parameters(head), [plain(&name), plain(&file_name)]);
    assert!(
        head.ends_with(&format!("\r\nContent-Type: {media_type}")),
        "{head:?}"
    );
    assert_eq!(content, input);
}

/// The parts of a body, as RFC 2046 sets them apart: the head of each, and its content.
fn parts(asked: &wire::Asked) -> Vec<(String, Vec<u8>)> {
    let boundary = asked
        .content_type
        .strip_prefix("multipart/form-data; boundary=");
    let line = format!("\r\n--{}", boundary.expect("a boundary"));
    let mut body = b"\r\n".to_vec();
    body.extend(&asked.body);
    let mut pieces = Vec::new();
    let mut rest = body.as_slice();
    while let Some(at) = find(rest, line.as_bytes()) {
        pieces.push(&rest[..at]);
        rest = &rest[at + line.len()..];
    }
    assert_eq!(rest, b"--\r\n", "the last boundary ends the body");
    let parts = pieces.iter().skip(1).map(|piece| {
        let at = find(piece, b"\r\n\r\n").expect("a head");
        let head = String::from_utf8(piece[..at].to_vec()).expect("UTF-8");
        let head = head.strip_prefix("\r\n").expect("a line end").to_owned();
        (head, piece[at + 4..].to_vec())
    });
    parts.collect()
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}

/// `name` and `filename` of a part, without the escapes of WHATWG's HTML: what stands between the quotes of the first line.
fn parameters(head: &str) -> Vec<String> {
    let line = head.split("\r\n").next().unwrap_or_default();
    let rest = line.strip_prefix("Content-Disposition: form-data; name=\"");
    let names = rest.expect("a name").strip_suffix('"').expect("a quote");
    let names: Vec<String> = names.split("\"; filename=\"").map(plain).collect();
    let quotes = line.matches('"').count();
    assert_eq!(quotes, names.len() * 2, "{line}");
    assert!(!line.contains(['\r', '\n']), "{line:?}");
    names
}

/// What a name is without percent-encoding: `"` and `%22` are the same on the wire.
fn plain(name: &str) -> String {
    percent_decode_str(name).decode_utf8_lossy().into_owned()
}
