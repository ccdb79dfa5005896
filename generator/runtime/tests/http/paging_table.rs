//! How services page, well and badly: `items()` gives each item once and in order, or an error that says where it stopped.

use client_runtime::serde_json::{Value, json};
use client_runtime::{Error, PagingErrorKind, UndocumentedError, v1};

use crate::answers;

static LIST: v1::Operation =
    v1::Operation::get("list", "/list").parameters(&[v1::query("offset"), v1::query("page")]);

/// A request for a page: how many came before it, and its position.
struct Asked {
    number: usize,
    position: usize,
}

enum Outcome {
    /// All items came.
    All,
    /// This came after so many items.
    Fails(PagingErrorKind, usize),
}

use Outcome::{All, Fails};
use PagingErrorKind::{Incomplete, NoItems, NoProgress, Repeated};

struct Row {
    behaviour: &'static str,
    /// The parameter, and where the caller begins if not at the beginning.
    parameter: v1::PageParameter,
    begins: Option<i64>,
    /// All items that the caller should get.
    items: Vec<Value>,
    answer: fn(&Asked) -> Value,
    outcome: Outcome,
}

const OFFSET: v1::PageParameter = v1::PageParameter::offset("offset");
const PAGE_0: v1::PageParameter = v1::PageParameter::page_number("page", 0);
const PAGE_1: v1::PageParameter = v1::PageParameter::page_number("page", 1);

/// The items of the service, of which pages have three at most.
fn record(number: usize) -> Value {
    json!({"id": number, "name": "a name"})
}

fn records(range: std::ops::Range<usize>) -> Vec<Value> {
    range.map(record).collect()
}

/// The seven records of the service from one on.
fn page(start: usize) -> Vec<Value> {
    slice(&records(0..7), start)
}

fn slice(items: &[Value], start: usize) -> Vec<Value> {
    items.iter().skip(start).take(3).cloned().collect()
}

/// Objects without an identifier.
fn measures() -> Vec<Value> {
    (0..7)
        .map(|number| json!({"at": number, "value": 0}))
        .collect()
}

fn row(
    behaviour: &'static str,
    parameter: v1::PageParameter,
    answer: fn(&Asked) -> Value,
    outcome: Outcome,
) -> Row {
    Row {
        behaviour,
        parameter,
        begins: None,
        items: records(0..7),
        answer,
        outcome,
    }
}

fn of(items: Vec<Value>, row: Row) -> Row {
    Row { items, ..row }
}

fn from(begins: i64, row: Row) -> Row {
    Row {
        begins: Some(begins),
        ..row
    }
}

fn honest() -> Vec<Row> {
    vec![
        row(
            "offset, total",
            OFFSET,
            |asked| json!({"data": page(asked.position), "total": 7}),
            All,
        ),
        row(
            "offset, nothing said",
            OFFSET,
            |asked| json!({"data": page(asked.position)}),
            All,
        ),
        row(
            "offset, more",
            OFFSET,
            |asked| json!({"data": page(asked.position), "more": asked.position + 3 < 7}),
            All,
        ),
        row(
            "page from 0, total",
            PAGE_0,
            |asked| json!({"data": page(asked.position * 3), "total": 7}),
            All,
        ),
        row(
            "page from 0, nothing said",
            PAGE_0,
            |asked| json!({"data": page(asked.position * 3)}),
            All,
        ),
        row(
            "page from 0, more",
            PAGE_0,
            |asked| json!({"data": page(asked.position * 3), "more": asked.position < 2}),
            All,
        ),
        row(
            "page from 1, total",
            PAGE_1,
            |asked| json!({"data": page((asked.position - 1) * 3), "total": 7}),
            All,
        ),
        row(
            "page from 1, more",
            PAGE_1,
            |asked| json!({"data": page((asked.position - 1) * 3), "more": asked.position < 3}),
            All,
        ),
        of(
            vec![],
            row(
                "no items, total",
                OFFSET,
                |_| json!({"data": [], "total": 0}),
                All,
            ),
        ),
        of(
            vec![],
            row(
                "no items, nothing said",
                PAGE_1,
                |_| json!({"data": []}),
                All,
            ),
        ),
        of(
            vec![],
            row(
                "no items, more",
                OFFSET,
                |_| json!({"data": [], "more": false}),
                All,
            ),
        ),
        row(
            "all at once, total",
            OFFSET,
            |_| json!({"data": records(0..7), "total": 7}),
            All,
        ),
        row(
            "all at once, more",
            PAGE_0,
            |_| json!({"data": records(0..7), "more": false}),
            All,
        ),
        row(
            "total on the first page alone",
            OFFSET,
            |asked| match asked.number {
                0 => json!({"data": page(asked.position), "total": 7}),
                _ => json!({"data": page(asked.position)}),
            },
            All,
        ),
        row(
            "totals that differ",
            OFFSET,
            |asked| json!({"data": page(asked.position), "total": 9 - asked.number}),
            All,
        ),
        row(
            "an unknown total is -1",
            OFFSET,
            |asked| json!({"data": page(asked.position), "total": -1}),
            All,
        ),
        row(
            "an unknown total is 0",
            OFFSET,
            |asked| json!({"data": page(asked.position), "total": 0}),
            All,
        ),
        row(
            "the total counts pages",
            OFFSET,
            |asked| json!({"data": page(asked.position), "total": 4}),
            All,
        ),
        row(
            "a total that is too small beside more",
            PAGE_0,
            |asked| json!({"data": page(asked.position * 3), "total": 6, "more": asked.position < 2}),
            All,
        ),
        row(
            "pages of different lengths",
            OFFSET,
            |asked| json!({"data": page(asked.position)[..1 + asked.number % 2].to_vec(), "total": 7}),
            All,
        ),
        row(
            "an empty page in the middle, more",
            PAGE_0,
            |asked| match asked.position {
                1 => json!({"data": [], "more": true}),
                0 => json!({"data": page(0), "more": true}),
                position => json!({"data": page((position - 1) * 3), "more": position < 3}),
            },
            All,
        ),
        row(
            "more, and then an empty page",
            OFFSET,
            |asked| json!({"data": page(asked.position), "more": asked.position < 7}),
            All,
        ),
        row(
            "more is null",
            OFFSET,
            |asked| json!({"data": page(asked.position), "more": null, "total": 7}),
            All,
        ),
        row(
            "too many requests in the middle",
            OFFSET,
            |asked| match asked.number {
                1 => json!(429),
                _ => json!({"data": page(asked.position), "total": 7}),
            },
            All,
        ),
        row(
            "no page in the middle",
            PAGE_0,
            |asked| match asked.number {
                1 | 2 => json!("<html>"),
                _ => json!({"data": page(asked.position * 3), "more": asked.position < 2}),
            },
            All,
        ),
        of(
            records(4..7),
            from(
                4,
                row(
                    "from an offset, total",
                    OFFSET,
                    |asked| json!({"data": page(asked.position), "total": 7}),
                    All,
                ),
            ),
        ),
        of(
            records(3..7),
            from(
                2,
                row(
                    "from a page, total",
                    PAGE_1,
                    |asked| json!({"data": page((asked.position - 1) * 3), "total": 7}),
                    All,
                ),
            ),
        ),
        of(
            vec![],
            from(
                9,
                row(
                    "from behind the end",
                    OFFSET,
                    |asked| json!({"data": page(asked.position), "total": 7}),
                    All,
                ),
            ),
        ),
        of(
            [1, 1, 2, 1, 1, 3].map(Value::from).to_vec(),
            row(
                "numbers that are equal by chance",
                OFFSET,
                |asked| json!({"data": slice(&[1, 1, 2, 1, 1, 3].map(Value::from), asked.position)}),
                All,
            ),
        ),
        of(
            measures(),
            row(
                "objects without an identifier",
                OFFSET,
                |asked| json!({"data": slice(&measures(), asked.position)}),
                All,
            ),
        ),
        of(
            [0, 1, 1, 2, 0, 3].map(|n| json!({"value": n})).to_vec(),
            row(
                "objects that are equal by chance",
                OFFSET,
                |asked| json!({"data": slice(&[0, 1, 1, 2, 0, 3].map(|n| json!({"value": n})), asked.position)}),
                All,
            ),
        ),
    ]
}

fn at_fault() -> Vec<Row> {
    vec![
        row(
            "the position is left aside",
            OFFSET,
            |_| json!({"data": page(0)}),
            Fails(Repeated, 3),
        ),
        row(
            "the position is left aside, total",
            OFFSET,
            |_| json!({"data": page(0), "total": 7}),
            Fails(Repeated, 3),
        ),
        row(
            "the position is left aside, more",
            PAGE_1,
            |_| json!({"data": page(0), "more": true}),
            Fails(Repeated, 3),
        ),
        row(
            "the position is left aside, something beside the items changes",
            OFFSET,
            |asked| json!({"data": page(0), "request": asked.number}),
            Fails(Repeated, 3),
        ),
        of(
            [0, 1, 2].map(|id| json!({"id": id, "at": 0})).to_vec(),
            row(
                "the position is left aside, something in each item changes",
                OFFSET,
                |asked| {
                    let items = [0, 1, 2].map(|id| json!({"id": id, "at": asked.number}));
                    json!({"data": items, "total": 7})
                },
                Fails(Repeated, 3),
            ),
        ),
        of(
            measures(),
            row(
                "the position is left aside, something in one item without an identifier changes",
                OFFSET,
                |asked| {
                    let mut items = slice(&measures(), 0);
                    if let Some(last) = items.last_mut() {
                        last["value"] = asked.number.into();
                    }
                    json!({"data": items})
                },
                Fails(Repeated, 3),
            ),
        ),
        of(
            [1, 2, 3].map(Value::from).to_vec(),
            row(
                "the position of numbers is left aside",
                OFFSET,
                |_| json!({"data": [1, 2, 3]}),
                Fails(Repeated, 3),
            ),
        ),
        row(
            "all at once, again and again",
            OFFSET,
            |_| json!({"data": records(0..7)}),
            Fails(Repeated, 7),
        ),
        row(
            "the last page stands for those behind it",
            PAGE_0,
            |asked| json!({"data": page(asked.position.min(2) * 3)}),
            Fails(Repeated, 7),
        ),
        row(
            "it begins anew",
            OFFSET,
            |asked| json!({"data": page(asked.position % 7)}),
            Fails(Repeated, 7),
        ),
        of(
            measures(),
            row(
                "it begins anew, without identifiers",
                OFFSET,
                |asked| json!({"data": slice(&measures(), asked.position % 7)}),
                Fails(Repeated, 7),
            ),
        ),
        row(
            "pages overlap",
            OFFSET,
            |asked| json!({"data": page(asked.position.saturating_sub(1)), "total": 7}),
            Fails(Repeated, 3),
        ),
        of(
            vec![json!(0); 9],
            row(
                "equal pages, honestly",
                OFFSET,
                |_| json!({"data": [0, 0, 0], "total": 9}),
                Fails(Repeated, 3),
            ),
        ),
        row(
            "a total that is never reached",
            OFFSET,
            |asked| json!({"data": page(asked.position), "total": i64::MAX}),
            Fails(Incomplete, 7),
        ),
        row(
            "an empty page before the total",
            OFFSET,
            |asked| match asked.number {
                0 => json!({"data": page(0), "total": 7}),
                _ => json!({"data": [], "total": 7}),
            },
            Fails(Incomplete, 3),
        ),
        row(
            "an empty page before the total, no more",
            PAGE_0,
            |_| json!({"data": [], "total": 7, "more": false}),
            Fails(Incomplete, 0),
        ),
        row(
            "no more before the total",
            OFFSET,
            |asked| json!({"data": page(asked.position), "total": 7, "more": false}),
            Fails(Incomplete, 3),
        ),
        row(
            "more for ever, by page",
            PAGE_1,
            |asked| json!({"data": page((asked.position - 1) * 3), "more": true}),
            Fails(NoProgress, 7),
        ),
        row(
            "more for ever, by offset",
            OFFSET,
            |asked| json!({"data": page(asked.position), "more": true}),
            Fails(NoProgress, 7),
        ),
        row(
            "more for ever of nothing",
            OFFSET,
            |_| json!({"data": [], "more": true}),
            Fails(NoProgress, 0),
        ),
        row(
            "the array has another name",
            OFFSET,
            |_| json!({"items": records(0..3), "total": 7}),
            Fails(NoItems, 0),
        ),
        row(
            "the array is missing in the middle",
            OFFSET,
            |asked| match asked.number {
                0 => json!({"data": page(0), "total": 7}),
                _ => json!({"total": 7}),
            },
            Fails(NoItems, 3),
        ),
        row("an empty object", PAGE_1, |_| json!({}), Fails(NoItems, 0)),
    ]
}

/// The items that come, and the error that ends them. Errors of a single call are followed by the same call.
async fn read(row: &Row) -> (Vec<Value>, Option<Error<UndocumentedError>>) {
    let answer = row.answer;
    let (builder, log) = answers::builder(move |number, asked| {
        let (_, position) = asked.url.rsplit_once('=').expect("a position");
        let position = position.parse().expect("a number");
        match answer(&Asked { number, position }) {
            Value::Number(status) => {
                let status = status.as_u64().and_then(|status| status.try_into().ok());
                answers::response(status.expect("a status"), &[], "")
            }
            Value::String(text) => answers::response(200, &[], text),
            page => answers::response(200, &[], page.to_string()),
        }
    });
    let client = builder.build().expect("a client");
    let mut call = client.call(&LIST);
    if let Some(position) = row.begins {
        let name = if row.parameter == OFFSET {
            "offset"
        } else {
            "page"
        };
        call = call.query(name, &position);
    }
    let pages = call.pages::<Value, UndocumentedError>(row.parameter, |page| {
        let items = page.get("data").and_then(Value::as_array);
        let total = page.get("total").and_then(Value::as_i64);
        let more = page.get("more").and_then(Value::as_bool);
        v1::PageState::of(items.map(Vec::as_slice))
            .total(total)
            .more(more)
    });
    let mut items = pages.items(|mut page| match page.get_mut("data").map(Value::take) {
        Some(Value::Array(items)) => items,
        _ => Vec::new(),
    });
    let mut came = Vec::new();
    loop {
        assert!(answers::asked(&log).len() < 30, "{}: no end", row.behaviour);
        match items.try_next().await {
            Ok(Some(item)) => came.push(item),
            Ok(None) => return (came, None),
            Err(Error::Api(_) | Error::Decode(_)) => {}
            Err(error) => return (came, Some(error)),
        }
    }
}

#[tokio::test]
async fn each_item_once_and_in_order_or_an_error() {
    for row in honest().into_iter().chain(at_fault()) {
        let (came, error) = read(&row).await;
        let kind = match &error {
            Some(Error::Paging(error)) => Some(error.kind()),
            Some(other) => panic!("{}: {other}", row.behaviour),
            None => None,
        };
        let (wanted, expected) = match row.outcome {
            All => (row.items.len(), None),
            Fails(kind, count) => (count, Some(kind)),
        };
        assert_eq!(kind, expected, "{}: {came:?}", row.behaviour);
        assert_eq!(came, row.items[..wanted], "{}", row.behaviour);
    }
}

/// The error says where it stopped, and a call from there goes on.
#[tokio::test]
async fn a_caller_goes_on_where_an_error_stopped() {
    let answer = |asked: &Asked| json!({"data": page(asked.position), "total": 9});
    let (_, error) = read(&row("a total that is never reached", OFFSET, answer, All)).await;
    let Some(Error::Paging(error)) = error else {
        panic!("{error:?}");
    };
    assert_eq!(error.position(), 7);
    assert_eq!(
        error.to_string(),
        "GET /list: the page at `offset` 7 does not follow, though fewer items came than there are in all"
    );
    let answer = |asked: &Asked| json!({"data": slice(&records(0..9), asked.position), "total": 9});
    let rest = from(7, row("two more", OFFSET, answer, All));
    assert_eq!(read(&rest).await.0, records(7..9));
}
