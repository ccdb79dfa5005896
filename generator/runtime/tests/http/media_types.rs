//! What is read of a body, by what is promised and by what the body says of itself: tables, for successes and errors alike.

use client_runtime::bytes::Bytes;
use client_runtime::{Empty, Error, v1};

use crate::answers;

/// What an operation promises, in the order of the tables' columns.
const PROMISES: [&str; 8] = [
    "JSON", "text", "bytes", "several", "range", "anything", "empty", "nothing",
];

macro_rules! operations {
    ($($name:ident $types:literal)*) => {$(
        static $name: v1::Operation = v1::Operation::get("get", "/it").media_types($types);
    )*};
}
operations! {
    JSON ""
    TEXT "text/plain"
    BYTES "image/png"
    SEVERAL "text/csv, text/markdown"
    RANGE "image/*"
    ANYTHING "*/*"
}

#[derive(Clone, Debug, PartialEq)]
enum Failure {
    Json(Option<String>),
    Text(Option<String>),
    Bytes(Option<Bytes>),
    Several(Option<String>),
    Range(Option<Bytes>),
    Anything(Option<Bytes>),
    Empty(Empty),
    Undocumented,
}
v1::operation_error! { Failure {
    400 => Json(json String),
    401 in "text/plain" => Text(text),
    402 in "image/png" => Bytes(bytes),
    403 in "text/csv, text/markdown" => Several(text),
    404 in "image/*" => Range(bytes),
    405 in "*/*" => Anything(bytes),
    406 => Empty(empty),
} }

type Headers = &'static [(&'static str, &'static str)];

/// `read`, or what is wrong with a success of an operation.
async fn success(promise: &str, headers: Headers, body: &'static str) -> String {
    let (client, _) = answers::client(200, headers, body);
    let result = match promise {
        "JSON" => (client
            .call(&JSON)
            .send::<v1::One<v1::Json<String>>, Failure>())
        .await
        .map(drop),
        "text" => (client.call(&TEXT).send::<v1::One<v1::Text>, Failure>())
            .await
            .map(drop),
        "bytes" => (client.call(&BYTES).send::<v1::One<v1::Raw>, Failure>())
            .await
            .map(drop),
        "several" => (client.call(&SEVERAL).send::<v1::One<v1::Text>, Failure>())
            .await
            .map(drop),
        "range" => (client.call(&RANGE).send::<v1::One<v1::Raw>, Failure>())
            .await
            .map(drop),
        "anything" => (client.call(&ANYTHING).send::<v1::One<v1::Raw>, Failure>())
            .await
            .map(drop),
        "empty" => (client.call(&JSON).send::<v1::One<v1::Nothing>, Failure>())
            .await
            .map(drop),
        "nothing" => client.call(&JSON).send::<v1::NoContent, Failure>().await,
        other => panic!("no promise {other}"),
    };
    match result {
        Ok(()) => "read".to_owned(),
        Err(Error::Decode(error)) => {
            assert_eq!(error.body(), body);
            why(&error.to_string())
        }
        Err(other) => panic!("{other:?}"),
    }
}

/// `read`, or what is wrong with the body of an error.
async fn failure(column: usize, headers: Headers, body: &'static str) -> String {
    let status = 400 + u16::try_from(column).expect("a status");
    let (client, _) = answers::client(status, headers, body);
    let result = client.call(&JSON).send::<v1::NoContent, Failure>().await;
    let Err(Error::Api(error)) = result else {
        panic!("{result:?}")
    };
    assert_eq!(
        (error.status().as_u16(), error.body().as_ref()),
        (status, body.as_bytes())
    );
    // The status alone chooses the variant, and the body what is in it.
    let is_there = match (column, error.error()) {
        (0, Failure::Json(it)) | (1, Failure::Text(it)) | (3, Failure::Several(it)) => it.is_some(),
        (2, Failure::Bytes(it)) | (4, Failure::Range(it)) | (5, Failure::Anything(it)) => {
            it.is_some()
        }
        (6, Failure::Empty(_)) | (7, Failure::Undocumented) => true,
        (_, other) => panic!("{status}: {other:?}"),
    };
    assert_eq!(is_there, error.decode_error().is_none());
    let fault = error.decode_error().map(|error| why(&error.to_string()));
    fault.unwrap_or_else(|| "read".to_owned())
}

fn why(message: &str) -> String {
    let known = [
        ("another media type is documented", "other"),
        ("a charset other than UTF-8 is not read", "charset"),
        ("a content encoding is left that is not undone", "encoded"),
    ];
    let known = known.iter().find(|(end, _)| message.ends_with(end));
    known.unwrap_or_else(|| panic!("{message}")).1.to_owned()
}

/// One row: what comes of each promise. If nothing is promised, any body of an error is accepted.
async fn row(headers: Headers, body: &'static str, expected: [&str; 8]) {
    for (column, (promise, expected)) in PROMISES.iter().zip(expected).enumerate() {
        let context = format!("{promise}: {headers:?} {body}");
        assert_eq!(success(promise, headers, body).await, expected, "{context}");
        let expected = if column < 6 { expected } else { "read" };
        assert_eq!(
            failure(column, headers, body).await,
            expected,
            "error, {context}"
        );
    }
}

/// JSON, text and bytes in one.
const ASCII: &str = "\"ann\"";
const ACCENT: &str = "\"\u{e9}\"";

#[tokio::test]
async fn a_media_type_is_documented_or_refused() {
    #[rustfmt::skip]
    let table: [(&str, [&str; 8]); 27] = [
        // Content-Type                     JSON     text     bytes    several  range    anything empty    nothing
        ("",                               ["read",  "read",  "read",  "read",  "read",  "read",  "read",  "read"]),
        (" ",                              ["read",  "read",  "read",  "read",  "read",  "read",  "read",  "read"]),
        ("application/json",               ["read",  "other", "other", "other", "other", "read",  "read",  "read"]),
        ("Application/JSON;v=1",           ["read",  "other", "other", "other", "other", "read",  "read",  "read"]),
        ("application/problem+json",       ["read",  "other", "other", "other", "other", "read",  "read",  "read"]),
        ("application/a+json; profile=x",  ["read",  "other", "other", "other", "other", "read",  "read",  "read"]),
        ("text/plain",                     ["read",  "read",  "other", "other", "other", "read",  "read",  "read"]),
        ("text/plain; format=flowed",      ["read",  "read",  "other", "other", "other", "read",  "read",  "read"]),
        ("application/octet-stream",       ["read",  "other", "other", "other", "other", "read",  "read",  "read"]),
        ("image/png",                      ["other", "other", "read",  "other", "read",  "read",  "read",  "read"]),
        ("image/png; a=b",                 ["other", "other", "read",  "other", "read",  "read",  "read",  "read"]),
        ("image/jpeg",                     ["other", "other", "other", "other", "read",  "read",  "read",  "read"]),
        ("images/png",                     ["other", "other", "other", "other", "other", "read",  "read",  "read"]),
        ("text/csv",                       ["other", "other", "other", "read",  "other", "read",  "read",  "read"]),
        ("text/markdown; variant=GFM",     ["other", "other", "other", "read",  "other", "read",  "read",  "read"]),
        ("application/xml",                ["other", "other", "other", "other", "other", "read",  "read",  "read"]),
        ("application/jsonx",              ["other", "other", "other", "other", "other", "read",  "read",  "read"]),
        ("text/html",                      ["other", "other", "other", "other", "other", "other", "other", "other"]),
        ("TEXT/HTML; charset=utf-8",       ["other", "other", "other", "other", "other", "other", "other", "other"]),
        ("application/xhtml+xml",          ["other", "other", "other", "other", "other", "other", "other", "other"]),
        ("application/xhtml+xml;a=b",      ["other", "other", "other", "other", "other", "other", "other", "other"]),
        // No media type, so none that is documented.
        ("html",                           ["other", "other", "other", "other", "other", "other", "read",  "read"]),
        ("json",                           ["other", "other", "other", "other", "other", "other", "read",  "read"]),
        ("/",                              ["other", "other", "other", "other", "other", "other", "read",  "read"]),
        ("text/",                          ["other", "other", "other", "other", "other", "other", "read",  "read"]),
        ("/plain; charset=utf-8",          ["other", "other", "other", "other", "other", "other", "read",  "read"]),
        ("image/p@ng",                     ["other", "other", "other", "other", "other", "other", "read",  "read"]),
    ];
    row(&[], ASCII, ["read"; 8]).await;
    for (media_type, expected) in table {
        let headers = Vec::leak(vec![("content-type", media_type)]);
        row(headers, ASCII, expected).await;
    }
}

/// Text in another charset than UTF-8 is refused, unless it is the same in both. Bytes are bytes.
#[tokio::test]
async fn a_charset_is_honoured_or_refused() {
    for (charset, ascii, accent) in [
        ("utf-8", "read", "read"),
        ("\"UTF-8\"", "read", "read"),
        ("us-ascii", "read", "read"),
        ("latin1", "read", "charset"),
        ("iso-8859-15", "read", "charset"),
        ("windows-1252", "read", "charset"),
        ("utf-16", "charset", "charset"),
        ("shift_jis", "charset", "charset"),
        ("nonsense", "charset", "charset"),
    ] {
        for (body, expected) in [(ASCII, ascii), (ACCENT, accent)] {
            for (promise, media_type, expected) in [
                (0, "application/json", expected),
                (0, "application/a+json", expected),
                (0, "text/plain", expected),
                (1, "text/plain", expected),
                (2, "image/png", "read"),
                (3, "text/csv", expected),
                (4, "image/png", "read"),
                (5, "text/plain", "read"),
                (6, "text/plain", "read"),
                (7, "text/plain", "read"),
            ] {
                let text = String::leak(format!("{media_type}; charset={charset}"));
                let headers = Vec::leak(vec![("content-type", &*text)]);
                let context = format!("{text} {body}");
                let came = success(PROMISES[promise], headers, body).await;
                assert_eq!(came, expected, "{context}");
                let came = failure(promise, headers, body).await;
                assert_eq!(came, expected, "error, {context}");
            }
        }
    }
}

/// A body that was not decoded is not a success, also where nothing is promised.
#[tokio::test]
async fn an_encoding_that_is_left_is_refused() {
    for (encodings, expected) in [
        (&["identity"][..], "read"),
        (&["IDENTITY"], "read"),
        (&[""], "read"),
        (&["br"], "encoded"),
        (&["zstd"], "encoded"),
        (&["gzip"], "encoded"),
        (&["gzip, gzip"], "encoded"),
        (&["gzip", "gzip"], "encoded"),
        (&["identity", "br"], "encoded"),
        (&["nonsense"], "encoded"),
    ] {
        let headers = encodings
            .iter()
            .map(|encoding| ("content-encoding", *encoding));
        row(Vec::leak(headers.collect()), ASCII, [expected; 8]).await;
    }
}
