//! The table "Style Examples" of the specification, row by row, and what it leaves open. The figures were copied from the table by
//! hand.

use client_runtime::serde_json::{Value, json};
use client_runtime::v1::{self, Location, Style};

use crate::answers;
use crate::specimen::ListUsersError;

struct Row {
    style: Style,
    explode: bool,
    location: Location,
    value: Value,
    /// What is on the wire; an error for what cannot be sent.
    wire: Result<&'static str, &'static str>,
}

#[tokio::test]
async fn every_row_of_the_table() {
    use Location::{Cookie, Header, Path, Query};
    use Style::{
        Cookie as CookieStyle, DeepObject, Form, Label, Matrix, PipeDelimited, Simple,
        SpaceDelimited,
    };

    let empty = || json!("");
    let text = || json!("blue");
    let array = || json!(["blue", "black", "brown"]);
    let none = || json!([]);
    let nothing = || json!({});
    // An object's order is its own here, which `serde_json::Value` may not keep: the columns of objects are tested below.
    let rows = [
        (Matrix, false, Path, empty(), Ok(";color")),
        (Matrix, false, Path, text(), Ok(";color=blue")),
        (Matrix, false, Path, array(), Ok(";color=blue,black,brown")),
        (Matrix, true, Path, empty(), Ok(";color")),
        (Matrix, true, Path, text(), Ok(";color=blue")),
        (
            Matrix,
            true,
            Path,
            array(),
            Ok(";color=blue;color=black;color=brown"),
        ),
        (Label, false, Path, empty(), Ok(".")),
        (Label, false, Path, text(), Ok(".blue")),
        (Label, false, Path, array(), Ok(".blue,black,brown")),
        (Label, true, Path, empty(), Ok(".")),
        (Label, true, Path, text(), Ok(".blue")),
        (Label, true, Path, array(), Ok(".blue.black.brown")),
        (Simple, false, Path, empty(), Err("empty")),
        (Simple, false, Path, text(), Ok("blue")),
        (Simple, false, Path, array(), Ok("blue,black,brown")),
        (Simple, true, Path, text(), Ok("blue")),
        (Simple, true, Path, array(), Ok("blue,black,brown")),
        (Simple, false, Header, empty(), Ok("")),
        (Simple, false, Header, text(), Ok("blue")),
        (Simple, false, Header, array(), Ok("blue,black,brown")),
        (Simple, true, Header, array(), Ok("blue,black,brown")),
        (Form, false, Query, empty(), Ok("color=")),
        (Form, false, Query, text(), Ok("color=blue")),
        (Form, false, Query, array(), Ok("color=blue,black,brown")),
        (Form, true, Query, empty(), Ok("color=")),
        (Form, true, Query, text(), Ok("color=blue")),
        (
            Form,
            true,
            Query,
            array(),
            Ok("color=blue&color=black&color=brown"),
        ),
        (Form, false, Cookie, empty(), Ok("color=")),
        (Form, false, Cookie, text(), Ok("color=blue")),
        (Form, false, Cookie, array(), Ok("color=blue,black,brown")),
        (Form, true, Cookie, text(), Ok("color=blue")),
        // The table sets these apart with `&`, which Appendix D calls incorrect: as in 3.2's style `cookie`.
        (
            Form,
            true,
            Cookie,
            array(),
            Ok("color=blue; color=black; color=brown"),
        ),
        (CookieStyle, false, Cookie, empty(), Ok("color=")),
        (CookieStyle, false, Cookie, text(), Ok("color=blue")),
        (
            CookieStyle,
            false,
            Cookie,
            array(),
            Ok("color=blue,black,brown"),
        ),
        (
            CookieStyle,
            true,
            Cookie,
            array(),
            Ok("color=blue; color=black; color=brown"),
        ),
        (
            SpaceDelimited,
            false,
            Query,
            array(),
            Ok("color=blue%20black%20brown"),
        ),
        (
            PipeDelimited,
            false,
            Query,
            array(),
            Ok("color=blue%7Cblack%7Cbrown"),
        ),
        // Undefined by the table: as `form`.
        (
            SpaceDelimited,
            true,
            Query,
            array(),
            Ok("color=blue&color=black&color=brown"),
        ),
        (
            PipeDelimited,
            true,
            Query,
            array(),
            Ok("color=blue&color=black&color=brown"),
        ),
        (SpaceDelimited, false, Query, text(), Ok("color=blue")),
        (PipeDelimited, false, Query, text(), Ok("color=blue")),
        (DeepObject, true, Query, text(), Ok("color=blue")),
        (
            DeepObject,
            true,
            Query,
            array(),
            Ok("color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown"),
        ),
        // RFC 6570, 2.3: nothing to send. In a path that is an empty segment, which is refused.
        (Form, true, Query, none(), Ok("")),
        (Form, false, Query, none(), Ok("")),
        (Form, true, Query, nothing(), Ok("")),
        (SpaceDelimited, false, Query, none(), Ok("")),
        (PipeDelimited, false, Query, none(), Ok("")),
        (DeepObject, true, Query, nothing(), Ok("")),
        (Form, true, Cookie, none(), Ok("")),
        (Simple, false, Header, none(), Ok("")),
        (Simple, false, Path, none(), Err("empty")),
        (Label, true, Path, nothing(), Err("empty")),
        (Matrix, true, Path, none(), Err("empty")),
        (Simple, false, Path, Value::Null, Err("empty")),
        (Form, true, Query, Value::Null, Ok("")),
        (
            Form,
            true,
            Query,
            json!(["a", null, "b"]),
            Ok("color=a&color=b"),
        ),
        // Percent-encoding.
        (Simple, false, Path, json!("a/b"), Ok("a%2Fb")),
        (Simple, false, Path, json!("a b"), Ok("a%20b")),
        (Simple, false, Path, json!("a%2Fb"), Ok("a%252Fb")),
        (Simple, false, Path, json!("a?b#c"), Ok("a%3Fb%23c")),
        (Simple, false, Path, json!("é"), Ok("%C3%A9")),
        (Simple, false, Path, json!("a;b=c,d"), Ok("a%3Bb%3Dc%2Cd")),
        (Simple, false, Path, json!("a+b"), Ok("a%2Bb")),
        (Simple, false, Path, json!("~-._"), Ok("~-._")),
        (
            Matrix,
            false,
            Path,
            json!(["a;b", "c"]),
            Ok(";color=a%3Bb,c"),
        ),
        (Label, true, Path, json!(["a.b", "c"]), Ok(".a.b.c")),
        (Form, true, Query, json!("a b"), Ok("color=a%20b")),
        (Form, true, Query, json!("a+b"), Ok("color=a%2Bb")),
        (Form, true, Query, json!("a&b=c"), Ok("color=a%26b%3Dc")),
        (Form, true, Query, json!("é"), Ok("color=%C3%A9")),
        (Form, true, Query, json!("100%"), Ok("color=100%25")),
        (Form, true, Query, json!("a#b"), Ok("color=a%23b")),
        (Form, true, Query, json!("a\r\nb"), Ok("color=a%0D%0Ab")),
        (Form, true, Query, json!("\0"), Ok("color=%00")),
        (Form, false, Query, json!(["a,b", "c"]), Ok("color=a%2Cb,c")),
        (
            Form,
            true,
            Query,
            json!(["a,b", "c"]),
            Ok("color=a%2Cb&color=c"),
        ),
        (
            DeepObject,
            true,
            Query,
            json!({"k[x]": "a&b"}),
            Ok("color%5Bk%5Bx%5D%5D=a%26b"),
        ),
        (Form, true, Cookie, json!("a;b c"), Ok("color=a%3Bb%20c")),
        // What cannot be told apart on the other side is refused.
        (
            SpaceDelimited,
            false,
            Query,
            json!(["a b", "c"]),
            Err("separates items"),
        ),
        (
            PipeDelimited,
            false,
            Query,
            json!(["a|b", "c"]),
            Err("separates items"),
        ),
        (
            Simple,
            false,
            Header,
            json!(["a,b", "c"]),
            Err("separates items"),
        ),
        (Simple, false, Header, json!("a,b"), Ok("a,b")),
        (CookieStyle, true, Cookie, json!("a;b"), Err("would end it")),
        (
            Simple,
            false,
            Header,
            json!("a\r\nb"),
            Err("control character"),
        ),
        (Form, true, Query, json!([["a"]]), Err("no form")),
        (
            DeepObject,
            true,
            Query,
            json!({"k": [1, 2]}),
            Ok("color%5Bk%5D%5B%5D=1&color%5Bk%5D%5B%5D=2"),
        ),
        (
            DeepObject,
            true,
            Query,
            json!({"k": {"n": 1}}),
            Ok("color%5Bk%5D%5Bn%5D=1"),
        ),
        (
            DeepObject,
            true,
            Query,
            json!([{"n": 1}, null]),
            Ok("color%5B0%5D%5Bn%5D=1"),
        ),
        // Other primitives.
        (Form, true, Query, json!(true), Ok("color=true")),
        (Form, true, Query, json!(1.5), Ok("color=1.5")),
        (Form, true, Query, json!(-7), Ok("color=-7")),
    ];
    for (style, explode, location, value, wire) in rows {
        check(&Row {
            style,
            explode,
            location,
            value,
            wire,
        })
        .await;
    }
}

/// An object whose fields stand in the table's order.
struct Colors {
    red: i64,
    green: i64,
    blue: i64,
    alpha: Option<i64>,
}
v1::record! { Colors { required red = "R", required green = "G", required blue = "B", optional alpha = "A", } }

#[tokio::test]
async fn every_row_of_the_table_for_objects() {
    use Location::{Cookie, Header, Path, Query};
    use Style::{
        Cookie as CookieStyle, DeepObject, Form, Label, Matrix, PipeDelimited, Simple,
        SpaceDelimited,
    };

    let colors = Colors {
        red: 100,
        green: 200,
        blue: 150,
        alpha: None,
    };
    for (style, explode, location, wire) in [
        (Matrix, false, Path, ";color=R,100,G,200,B,150"),
        (Matrix, true, Path, ";R=100;G=200;B=150"),
        (Label, false, Path, ".R,100,G,200,B,150"),
        (Label, true, Path, ".R=100.G=200.B=150"),
        (Simple, false, Path, "R,100,G,200,B,150"),
        (Simple, true, Path, "R=100,G=200,B=150"),
        (Simple, false, Header, "R,100,G,200,B,150"),
        (Simple, true, Header, "R=100,G=200,B=150"),
        (Form, false, Query, "color=R,100,G,200,B,150"),
        (Form, true, Query, "R=100&G=200&B=150"),
        (Form, false, Cookie, "color=R,100,G,200,B,150"),
        // As for arrays: pairs of their own.
        (Form, true, Cookie, "R=100; G=200; B=150"),
        (CookieStyle, false, Cookie, "color=R,100,G,200,B,150"),
        (CookieStyle, true, Cookie, "R=100; G=200; B=150"),
        (
            SpaceDelimited,
            false,
            Query,
            "color=R%20100%20G%20200%20B%20150",
        ),
        (
            PipeDelimited,
            false,
            Query,
            "color=R%7C100%7CG%7C200%7CB%7C150",
        ),
        (SpaceDelimited, true, Query, "R=100&G=200&B=150"),
        (
            DeepObject,
            true,
            Query,
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
        // `explode` means nothing here, and false is its default.
        (
            DeepObject,
            false,
            Query,
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
    ] {
        let parameter = at(location).style(style).explode(explode);
        assert_eq!(
            sent(location, parameter, &colors).await.as_deref(),
            Ok(wire),
            "{style:?}, explode {explode}, {location:?}"
        );
    }
}

/// What a list of headers drops or splits is refused, what stays itself is sent (RFC 9110, 5.5, 5.6.1, 5.6.4).
#[tokio::test]
async fn items_arrive_as_they_are_or_not_at_all() {
    use Location::{Cookie, Header, Path, Query};
    use Style::{Cookie as CookieStyle, Form, Simple};

    let empty = Err("an empty item");
    let blanks = Err("blanks at");
    let split = Err("separates items");
    let quote = Err("a quote of an item is not closed");
    let name = Err("ends names");
    for (style, explode, location, value, wire) in [
        (Simple, false, Header, json!([""]), empty),
        (Simple, true, Header, json!(["a", "", "b"]), empty),
        (Simple, false, Header, json!(["a", " b"]), blanks),
        (Simple, false, Header, json!(["a\t", "b"]), blanks),
        (Simple, false, Header, json!(" a"), blanks),
        (Simple, false, Header, json!("a "), blanks),
        (Simple, false, Header, json!(["a b", "c"]), Ok("a b,c")),
        (Simple, false, Header, json!(["a,b"]), split),
        (Simple, false, Header, json!(["\"a\"", "b"]), Ok("\"a\",b")),
        (
            Simple,
            false,
            Header,
            json!(["W/\"a\\\"\""]),
            Ok("W/\"a\\\"\""),
        ),
        (Simple, false, Header, json!(["\"a,b\""]), split),
        (Simple, false, Header, json!(["\"a", "b"]), quote),
        (Simple, false, Header, json!(["\"a\\\"", "b"]), quote),
        (Simple, false, Header, json!("\"a"), Ok("\"a")),
        (Simple, false, Header, json!({"k": ""}), empty),
        (Simple, false, Header, json!({"": "v"}), empty),
        (Simple, false, Header, json!({"k": "v "}), blanks),
        (Simple, false, Header, json!({" k": "v"}), blanks),
        (Simple, false, Header, json!({"k": "a,b"}), split),
        (Simple, true, Header, json!({"k": ""}), Ok("k=")),
        (Simple, true, Header, json!({"": "v"}), empty),
        (Simple, true, Header, json!({"k": " v"}), blanks),
        (Simple, true, Header, json!({"k": "a,b"}), split),
        (Simple, true, Header, json!({"k": "a=b"}), Ok("k=a=b")),
        (Simple, true, Header, json!({"k=l": "v"}), name),
        // Elsewhere an empty item is one, and what would end an item is encoded.
        (Simple, false, Path, json!(["a", "", " b"]), Ok("a,,%20b")),
        (Simple, false, Path, json!(["a,b", "c"]), Ok("a%2Cb,c")),
        (Simple, true, Path, json!({"k=l": "a,b"}), Ok("k%3Dl=a%2Cb")),
        (Form, false, Query, json!([""]), Ok("color=")),
        (
            Form,
            false,
            Query,
            json!(["a", "", "b&c"]),
            Ok("color=a,,b%26c"),
        ),
        (
            Form,
            true,
            Query,
            json!({"k=l&": "a&b"}),
            Ok("k%3Dl%26=a%26b"),
        ),
        (
            Form,
            false,
            Cookie,
            json!(["a,b", " ; "]),
            Ok("color=a%2Cb,%20%3B%20"),
        ),
        (Form, true, Cookie, json!({"k=l": "a;b"}), Ok("k%3Dl=a%3Bb")),
        (CookieStyle, false, Cookie, json!(["a,b", "c"]), split),
        (
            CookieStyle,
            true,
            Cookie,
            json!(["a,b", "c"]),
            Ok("color=a,b; color=c"),
        ),
        (
            CookieStyle,
            true,
            Cookie,
            json!(["a;b"]),
            Err("would end it"),
        ),
        (CookieStyle, true, Cookie, json!({"k": "a=b"}), Ok("k=a=b")),
        (CookieStyle, true, Cookie, json!({"k=l": "v"}), name),
    ] {
        check(&Row {
            style,
            explode,
            location,
            value,
            wire,
        })
        .await;
    }
    // Where reserved characters stand, the separator is refused.
    let reserved = at(Query).explode(false).allow_reserved();
    let sent = sent(Query, reserved, &vec!["a,b".to_owned()]).await;
    assert!(sent.is_err_and(|error| error.contains("separates items")));
}

#[tokio::test]
async fn json_in_a_parameter() {
    let value = json!({"a b": [1, null, "é\n"]});
    for (location, wire) in [
        (
            Location::Path,
            "%7B%22a%20b%22%3A%5B1%2Cnull%2C%22%C3%A9%5Cn%22%5D%7D",
        ),
        (
            Location::Query,
            "color=%7B%22a%20b%22%3A%5B1%2Cnull%2C%22%C3%A9%5Cn%22%5D%7D",
        ),
        (
            Location::Cookie,
            "color=%7B%22a%20b%22%3A%5B1%2Cnull%2C%22%C3%A9%5Cn%22%5D%7D",
        ),
    ] {
        assert_eq!(
            sent(location, at(location).json(), &value).await.as_deref(),
            Ok(wire),
            "{location:?}"
        );
    }
    assert_eq!(
        sent(
            Location::Header,
            at(Location::Header).json(),
            &json!({"a": [1]})
        )
        .await
        .as_deref(),
        Ok(r#"{"a":[1]}"#)
    );
}

#[tokio::test]
async fn reserved_characters_where_they_are_allowed() {
    let parameter = v1::query("color").allow_reserved();
    let text = "a:/?#[]@!$&'()*+,;=b%20c d%";
    // `#`, `&`, `=`, `+`, `[` and `]` would be misread in a query.
    let wire = "color=a:/?%23%5B%5D@!$%26'()*%2B,;%3Db%20c%20d%25";
    assert_eq!(
        sent(Location::Query, parameter, &text.to_owned())
            .await
            .as_deref(),
        Ok(wire)
    );
}

#[tokio::test]
async fn what_is_absent_is_not_sent() {
    for location in [Location::Query, Location::Header, Location::Cookie] {
        assert_eq!(
            sent(location, at(location), &None::<String>)
                .await
                .as_deref(),
            Ok(""),
            "{location:?}"
        );
    }
    assert!(
        sent(Location::Path, at(Location::Path), &None::<String>)
            .await
            .is_err_and(|error| error.contains("missing"))
    );
}

async fn check(row: &Row) {
    let parameter = at(row.location).style(row.style).explode(row.explode);
    let name = format!(
        "{:?}, explode {}, {:?}, {}",
        row.style, row.explode, row.location, row.value
    );
    match (sent(row.location, parameter, &row.value).await, row.wire) {
        (Ok(sent), Ok(wire)) => assert_eq!(sent, wire, "{name}"),
        (Err(error), Err(part)) => assert!(error.contains(part), "{name}: {error}"),
        (sent, wire) => panic!("{name}: {sent:?}, not {wire:?}"),
    }
}

fn at(location: Location) -> v1::Parameter {
    match location {
        Location::Path => v1::path("color"),
        Location::Query => v1::query("color"),
        Location::Header => v1::header("color"),
        Location::Cookie => v1::cookie("color"),
    }
}

/// What a parameter puts on the wire, or the error.
async fn sent(
    location: Location,
    parameter: v1::Parameter,
    value: &impl v1::Value,
) -> Result<String, String> {
    let operation: &'static v1::Operation = Box::leak(Box::new(
        v1::Operation::get(
            "paint",
            // Not alone in its segment, since `.` alone is no segment.
            if location == Location::Path {
                "/x{color}"
            } else {
                "/x"
            },
        )
        .parameters(Box::leak(Box::new([parameter])))
        .accept(""),
    ));
    let (client, log) = answers::client(204, &[], "");
    let call = client.call(operation);
    let call = match location {
        Location::Path => call.path("color", value),
        Location::Query => call.query("color", value),
        Location::Header => call.header("color", value),
        Location::Cookie => call.cookie("color", value),
    };
    call.send::<v1::NoContent, ListUsersError>()
        .await
        .map_err(|error| error.to_string())?;
    let asked = answers::only(&log);
    let (path, query) = asked
        .target()
        .split_once('?')
        .unwrap_or((asked.target(), ""));
    let path = path.strip_prefix("/base/x").expect("the path");
    let others = [
        query,
        asked.header("color").unwrap_or(""),
        asked.header("cookie").unwrap_or(""),
    ]
    .concat();
    assert!(path.is_empty() || others.is_empty(), "{asked:?}");
    Ok(path.to_owned() + &others)
}
