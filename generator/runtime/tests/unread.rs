//! What a decoder leaves out rather than fail, and what it lists of that.

use std::collections::BTreeMap;

use client_runtime::chrono::{DateTime, NaiveDate, Utc};
use client_runtime::serde_json::{self, Value, json};
use client_runtime::uuid::Uuid;
use client_runtime::{Base64, Nullable, list_unread, v1};

#[derive(Clone)]
struct Event {
    id: Uuid,
    previous: Option<Uuid>,
    at: Option<DateTime<Utc>>,
    on: Nullable<NaiveDate>,
    bytes: Option<Base64>,
    count: Option<i64>,
    inner: Option<Box<Event>>,
    tags: Option<Vec<Uuid>>,
    events: Option<Vec<Event>>,
    by_name: Option<BTreeMap<String, Event>>,
    numbers: Option<BTreeMap<String, i64>>,
    pair: Option<(Sparse, Sparse)>,
    others: BTreeMap<String, NaiveDate>,
}
v1::record! { Event {
    required id = "id", optional previous = "previous", read_only at = "at", optional on = "on", optional bytes = "bytes",
    optional count = "count", optional inner = "in/ner", optional tags = "tags", optional events = "events", optional by_name = "by~name",
    optional numbers = "numbers", optional pair = "pair", ..others
} }

#[derive(Clone)]
struct Sparse {
    id: Option<Uuid>,
}
v1::record! { Sparse { optional id = "id", } }

const ID: &str = "67e55044-10b1-426f-9247-bb680e5fe0c8";

/// An event with these fields.
fn event(fields: Value) -> Value {
    let mut event = json!({"id": ID});
    let fields = fields.as_object().unwrap().clone();
    event.as_object_mut().unwrap().extend(fields);
    event
}

fn read<T: v1::Value>(value: &Value) -> (Result<T, v1::DecodeFault>, Vec<String>) {
    list_unread(|| v1::decode(value.to_string().as_bytes()))
}

#[test]
fn what_does_not_fit_its_format_is_absent_and_listed() {
    let leaves = json!({
        "previous": "no", "at": "no", "on": "no", "bytes": "*", "dated": "no", "kept": "2024-05-06"
    });
    let bad = event(leaves);
    let kept = event(json!({"kept": "2024-05-06"}));
    let below = |path: &str| -> Vec<String> {
        let names = ["at", "bytes", "dated", "on", "previous"];
        names.map(|name| format!("{path}/{name}")).to_vec()
    };
    for (value, expected, paths) in [
        (bad.clone(), kept.clone(), below("")),
        (
            event(json!({"in/ner": bad})),
            event(json!({"in/ner": kept})),
            below("/in~1ner"),
        ),
        (
            event(json!({"events": [{"id": ID}, bad, {"id": ID}]})),
            event(json!({"events": [{"id": ID}, kept, {"id": ID}]})),
            below("/events/1"),
        ),
        (
            event(json!({"by~name": {"a/b": bad}, "numbers": {"a": 1, "b": null}})),
            event(json!({"by~name": {"a/b": kept}, "numbers": {"a": 1}})),
            [below("/by~0name/a~1b"), vec!["/numbers/b".to_owned()]].concat(),
        ),
        (
            event(
                json!({"events": [event(json!({"in/ner": bad}))], "pair": [{"id": ID}, {"id": "no"}]}),
            ),
            event(json!({"events": [event(json!({"in/ner": kept}))], "pair": [{"id": ID}, {}]})),
            [below("/events/0/in~1ner"), vec!["/pair/1/id".to_owned()]].concat(),
        ),
        (
            event(json!({"tags": [ID]})),
            event(json!({"tags": [ID]})),
            vec![],
        ),
    ] {
        let (event, mut unread) = read::<Event>(&value);
        // In the order of the body, which `serde_json::Value` may keep or not.
        unread.sort();
        assert_eq!(unread, paths, "{value}");
        assert_eq!(serde_json::to_value(event.unwrap()).unwrap(), expected);
    }
}

#[test]
fn what_is_required_or_of_another_kind_is_an_error() {
    for (value, path) in [
        (json!({"id": "no"}), "/id"),
        (event(json!({"tags": [ID, "no"]})), "/tags/1"),
        (event(json!({"previous": 5})), "/previous"),
        (event(json!({"at": ["no"]})), "/at"),
        (event(json!({"count": "no"})), "/count"),
        (event(json!({"dated": 5})), "/dated"),
        (event(json!({"in/ner": {"id": "no"}})), "/in~1ner/id"),
        (
            event(json!({"by~name": {"a": {"id": "no"}}})),
            "/by~0name/a/id",
        ),
        (event(json!({"numbers": {"a": "1"}})), "/numbers/a"),
        (event(json!({"pair": [{}]})), "/pair"),
    ] {
        let (event, unread) = read::<Event>(&value);
        assert_eq!(event.unwrap_err().path, path, "{value}");
        assert!(unread.is_empty(), "{value}: {unread:?}");
    }
    assert!(read::<Uuid>(&json!("no")).0.is_err());
    assert!(read::<Option<Uuid>>(&json!("no")).0.is_err());
    // What was left out of one body has no effect on the next one, nor on what has nobody to tell.
    let text = event(json!({"at": "no"})).to_string();
    assert!(serde_json::from_str::<Event>(&text).is_err());
    assert!(serde_json::from_str::<BTreeMap<String, Event>>("{\"a\": null}").is_err());
    let (event, unread) = read::<Event>(&event(json!({})));
    assert!(event.is_ok() && unread.is_empty());
}

#[test]
fn the_last_value_of_a_key_counts_also_if_it_cannot_be_read() {
    for (text, id) in [
        (format!(r#"{{"id": "no", "id": "{ID}"}}"#), Some(ID)),
        (format!(r#"{{"id": "{ID}", "id": "no"}}"#), None),
    ] {
        let sparse: Sparse = v1::decode(text.as_bytes()).unwrap();
        assert_eq!(sparse.id.map(|id| id.to_string()).as_deref(), id);
        let map: BTreeMap<String, Uuid> = v1::decode(text.as_bytes()).unwrap();
        assert_eq!(map.get("id").map(Uuid::to_string).as_deref(), id);
    }
    let map: BTreeMap<String, i64> = v1::decode(br#"{"a": 1, "a": null}"#).unwrap();
    assert!(map.is_empty());
}

#[derive(Clone)]
struct Dated {
    at: Option<DateTime<Utc>>,
    note: Option<String>,
}
v1::record! { Dated { optional at = "at", optional note = "note", } }

#[derive(Clone)]
struct Text {
    at: Option<String>,
}
v1::record! { Text { optional at = "at", } }

#[derive(Clone)]
struct Count {
    at: i64,
}
v1::record! { Count { required at = "at", } }

#[derive(Clone, PartialEq)]
enum Either {
    Id(Uuid),
    Count(Count),
    Dated(Dated),
    Text(Text),
    Unknown(Value),
}
v1::union! { Either { Id(Uuid), Count(Count), Dated(Dated), Text(Text), } }

#[derive(Clone)]
struct Owner {
    either: Option<Either>,
    count: Option<i64>,
}
v1::record! { Owner { optional either = "either", optional count = "count", } }

/// A branch that reads with a value left out fits worse than one that reads whole, and better than none.
#[test]
fn a_union_takes_the_branch_that_reads_whole() {
    let either = |value: Value| {
        let (owner, unread) = read::<Owner>(&json!({"either": value}));
        (owner.unwrap().either.unwrap(), unread)
    };
    let (whole, unread) = either(json!({"at": "no"}));
    assert!(matches!(whole, Either::Text(_)) && unread.is_empty());
    // No branch has both, so nothing is left out.
    let value = json!({"at": "no", "note": "x"});
    assert_eq!(either(value.clone()), (Either::Unknown(value), vec![]));
    let value = json!("no");
    assert_eq!(either(value.clone()), (Either::Unknown(value), vec![]));

    #[derive(Clone, PartialEq)]
    enum One {
        Count(Count),
        Dated(Dated),
        Unknown(Value),
    }
    v1::union! { One { Count(Count), Dated(Dated), } }
    let (ones, unread) = read::<Vec<One>>(&json!([{}, {"at": "no", "note": "x"}]));
    assert_eq!(unread, ["/1/at"]);
    let written = serde_json::to_value(ones.unwrap()).unwrap();
    assert_eq!(written, json!([{}, {"note": "x"}]));
    // What a trial could not read has no effect on what comes after it.
    let (owner, _) = read::<Owner>(&json!({"either": "no", "count": "no"}));
    assert_eq!(owner.unwrap_err().path, "/count");
    let (owner, _) = read::<Vec<Either>>(&json!(["no", {"at": "no"}]));
    assert!(matches!(
        owner.unwrap()[..],
        [Either::Unknown(_), Either::Text(_)]
    ));
}

/// The notes are as long as the body, however deep and long the paths are: what is listed has an end.
#[test]
fn a_list_of_paths_has_an_end() {
    let key = "k".repeat(300_000);
    let entries = (0..2000).map(|index| (format!("{index:04}"), json!("no")));
    let entries: serde_json::Map<String, Value> = entries.collect();
    let value = json!({key.clone(): entries});
    let (map, unread) = read::<BTreeMap<String, BTreeMap<String, Uuid>>>(&value);
    assert!(map.unwrap()[&key].is_empty());
    assert_eq!(unread, [0, 1, 2].map(|index| format!("/{key}/{index:04}")));
    // Far below as well, where values are read on a larger stack.
    let mut value = json!({"previous": "no", "id": ID});
    for _ in 0..100 {
        value = json!({"id": ID, "in/ner": value});
    }
    let (event, unread) = read::<Event>(&value);
    assert!(event.is_ok());
    assert_eq!(unread, ["/in~1ner".repeat(100) + "/previous"]);
}
