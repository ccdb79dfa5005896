//! Bodies that are forms, on the wire: pairs to the byte, parts as another's parser reads them.

use std::convert::Infallible;

use client_runtime::serde_json::{Value, json};
use client_runtime::v1::{self, FormField, Style};
use client_runtime::{Error, File};

use crate::answers::{self, Asked};
use crate::specimen::ListUsersError;

static FORM: v1::Operation = v1::Operation::post("form", "/form")
    .accept("")
    .form_fields(&[
        FormField::style("metadata", Style::DeepObject, true),
        FormField::style("items", Style::DeepObject, true),
        FormField::style("expand", Style::DeepObject, true),
        FormField::style("ids", Style::Form, false),
        FormField::style("spaced", Style::SpaceDelimited, false),
        FormField::style("piped", Style::PipeDelimited, false),
        FormField::style("size", Style::Form, true),
        FormField::style("path", Style::Form, true).allow_reserved(),
        FormField::media_type("json", "application/json"),
        FormField::media_type("scan", "application/pdf"),
        FormField::media_type("photo", "image/png, image/jpeg"),
        FormField::media_type("note", "text/markdown"),
    ]);

/// What arrives of a call with that body, or what was wrong with it.
async fn sent(set: impl FnOnce(v1::Call) -> v1::Call) -> Result<Asked, String> {
    let (client, log) = answers::client(204, &[], "");
    let sent = set(client.call(&FORM)).send::<v1::NoContent, ListUsersError>();
    match sent.await {
        Ok(()) => Ok(answers::only(&log)),
        Err(Error::Build(error)) => Err(error.to_string()),
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn pairs() {
    let rows: [(Value, &str); 20] = [
        (json!({}), ""),
        (
            json!({"amount": 5, "live": false, "name": "Ann"}),
            "amount=5&live=false&name=Ann",
        ),
        (
            json!({"name": "a b+c&d=é\u{0}"}),
            "name=a%20b%2Bc%26d%3D%C3%A9%00",
        ),
        (json!({"a=b&[c]": ""}), "a%3Db%26%5Bc%5D="),
        (json!({"name": null, "tags": [null, "a"]}), "tags=a"),
        // Without an encoding: one pair for each item, JSON for what is no primitive.
        (json!({"tags": ["a", "b"]}), "tags=a&tags=b"),
        (json!({"tags": []}), ""),
        (
            json!({"address": {"city": "Bern"}}),
            "address=%7B%22city%22%3A%22Bern%22%7D",
        ),
        (json!({"lines": [{"n": 1}]}), "lines=%7B%22n%22%3A1%7D"),
        (json!({"json": ["a", "b"]}), "json=%5B%22a%22%2C%22b%22%5D"),
        (json!({"json": "a"}), "json=%22a%22"),
        (
            json!({"metadata": {"order_id": "6735"}}),
            "metadata[order_id]=6735",
        ),
        (
            json!({"metadata": {"a": {"b": {"c": 1}}}}),
            "metadata[a][b][c]=1",
        ),
        (
            json!({"metadata": {"a]b": "x", "n": null}}),
            "metadata[a%5Db]=x",
        ),
        (
            json!({"items": [{"price": "x", "quantity": 2}, {"price": "y"}]}),
            "items[0][price]=x&items[0][quantity]=2&items[1][price]=y",
        ),
        (
            json!({"expand": ["customer", "charges"]}),
            "expand[]=customer&expand[]=charges",
        ),
        (
            json!({"ids": [1, 2], "size": {"h": 2, "w": 1}}),
            "ids=1,2&h=2&w=1",
        ),
        (
            json!({"piped": ["a", "b"], "spaced": ["a", "b"]}),
            "piped=a%7Cb&spaced=a%20b",
        ),
        (json!({"path": "/a?b&c"}), "path=/a?b%26c"),
        (json!({"ids": ["a,b", "c"]}), "ids=a%2Cb,c"),
    ];
    for (body, wire) in rows {
        let asked = sent(|call| call.form(&body)).await.unwrap();
        assert_eq!(String::from_utf8(asked.body.clone()).unwrap(), wire);
        let media_type = asked.header("content-type");
        assert_eq!(media_type, Some("application/x-www-form-urlencoded"));
    }
}

#[tokio::test]
async fn what_cannot_be_a_form_is_not_sent() {
    let binary = [("doc".to_owned(), File::new(vec![0xff]))];
    let binary = std::collections::BTreeMap::from(binary);
    let rows = [
        (
            sent(|call| call.form(&json!([1]))).await,
            "the body is no object",
        ),
        (
            sent(|call| call.form(&json!("a"))).await,
            "the body is no object",
        ),
        (
            sent(|call| call.multipart("multipart/form-data", &json!(1))).await,
            "the body is no object",
        ),
        (
            sent(|call| call.form(&json!({"spaced": ["a b"]}))).await,
            "`spaced`: an item holds the character",
        ),
        (
            sent(|call| call.form(&json!({"ids": [[1]]}))).await,
            "`ids`: an array or an object within another",
        ),
        (
            sent(|call| call.form(&binary)).await,
            "`doc`: bytes that are not UTF-8",
        ),
        (
            sent(|call| call.json(&binary)).await,
            "bytes that are not UTF-8",
        ),
        (
            sent(|call| call.multipart("a\r\nb", &json!({}))).await,
            "invalid media type",
        ),
    ];
    for (sent, why) in rows {
        let error = sent.expect_err(why);
        assert!(error.contains(why), "{error}");
    }
}

/// A part as a server reads it: name, file name, media type, content.
type Part = (String, Option<String>, Option<String>, Vec<u8>);

async fn parts(asked: &Asked) -> Vec<Part> {
    let content_type = asked.header("content-type").unwrap();
    let boundary = multer::parse_boundary(content_type).unwrap();
    let body = asked.body.clone();
    let stream = futures_util::stream::once(async { Ok::<_, Infallible>(body) });
    let mut multipart = multer::Multipart::new(stream, boundary);
    let mut parts = Vec::new();
    while let Some(field) = multipart.next_field().await.unwrap() {
        let name = field.name().unwrap().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let media_type = field.content_type().map(ToString::to_string);
        let content = field.bytes().await.unwrap().to_vec();
        parts.push((name, file_name, media_type, content));
    }
    parts
}

#[derive(Clone)]
struct Upload {
    photo: Option<File>,
    scan: Option<Vec<File>>,
    note: Option<String>,
    rest: std::collections::BTreeMap<String, Value>,
}
v1::record! { Upload { optional photo = "photo", optional scan = "scan", optional note = "note", ..rest } }

#[tokio::test]
async fn parts_of_every_kind() {
    let upload = Upload {
        photo: Some(File::new(vec![0xff, b'\r', b'\n', b'-', b'-', 0]).media_type("image/png")),
        scan: Some(vec![
            File::from("first"),
            File::from("second").file_name("a\"b\r\nc é.pdf"),
        ]),
        note: Some("*hi*\r\n--".to_owned()),
        rest: [
            ("json".to_owned(), json!(["a"])),
            ("lines".to_owned(), json!([{"n": 1}, 2, "three"])),
            ("metadata".to_owned(), json!({"a": {"b": 1}})),
            ("spaced".to_owned(), json!(["a", "b"])),
            ("qu\"ote".to_owned(), json!("x")),
            ("nothing".to_owned(), json!(null)),
        ]
        .into(),
    };
    let asked = sent(|call| call.multipart("multipart/form-data", &upload)).await;
    let part = |name: &str, file: Option<&str>, media_type: Option<&str>, content: &[u8]| {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        (
            name.to_owned(),
            owned(file),
            owned(media_type),
            content.to_vec(),
        )
    };
    let json = Some("application/json");
    let pdf = Some("application/pdf");
    assert_eq!(
        parts(&asked.unwrap()).await,
        [
            part("photo", Some("photo"), Some("image/png"), b"\xff\r\n--\0"),
            part("scan", Some("scan"), pdf, b"first"),
            part("scan", Some("a%22b%0D%0Ac é.pdf"), pdf, b"second"),
            part("note", None, Some("text/markdown"), b"*hi*\r\n--"),
            part("json", None, json, b"\"a\""),
            part("lines", None, json, b"{\"n\":1}"),
            part("lines", None, None, b"2"),
            part("lines", None, None, b"three"),
            part("metadata[a][b]", None, None, b"1"),
            part("qu%22ote", None, None, b"x"),
            part("spaced", None, None, b"a b"),
        ]
    );
    let empty = sent(|call| call.multipart("multipart/form-data", &json!({}))).await;
    assert_eq!(parts(&empty.unwrap()).await, []);
}

#[tokio::test]
async fn no_part_ends_at_what_another_call_showed() {
    let first = sent(|call| call.multipart("multipart/form-data", &json!({})))
        .await
        .unwrap();
    let shown = String::from_utf8(first.body).unwrap();
    let forged = format!("{shown}x");
    let asked = sent(|call| call.multipart("multipart/form-data", &json!({"note": forged}))).await;
    let parts = parts(&asked.unwrap()).await;
    let [(name, _, _, content)] = parts.as_slice() else {
        panic!("one part, not {parts:?}");
    };
    assert_eq!(
        (name.as_str(), content.as_slice()),
        ("note", forged.as_bytes())
    );
}

#[tokio::test]
async fn a_file_is_a_string_in_json_and_shows_nothing() {
    let files: Vec<File> = v1::decode(br#"["a"]"#).unwrap();
    assert_eq!(files, [File::from("a")]);
    let asked = sent(|call| call.json(&files)).await.unwrap();
    assert_eq!(asked.body, br#"["a"]"#);
    assert_eq!(format!("{files:?}"), "[File(1 bytes)]");
}
