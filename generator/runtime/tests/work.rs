//! How much reading a union does, counted and not timed: as much as the body is long, whatever stands in what.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use client_runtime::serde_json::{self, Value};
use client_runtime::v1;

static READS: AtomicUsize = AtomicUsize::new(0);

/// A string that counts how often it is read.
#[derive(Clone, Debug, PartialEq)]
struct Counted(String);

impl v1::Value for Counted {
    fn empty() -> Self {
        Self(String::new())
    }
    fn read<'de, D: v1::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        READS.fetch_add(1, Ordering::Relaxed);
        String::read(deserializer).map(Self)
    }
    fn write<S: v1::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

macro_rules! branches {
    ($($branch:ident $own:literal)*) => {$(
        #[derive(Clone)]
        struct $branch {
            own: Option<i64>,
            leaf: Option<Counted>,
            next: Option<Box<Node>>,
            items: Option<Vec<Node>>,
            map: Option<BTreeMap<String, Node>>,
            itself: Option<Box<$branch>>,
            tagged: Option<Box<Kind>>,
            pair: Option<(Box<Node>, Counted)>,
            list: Option<List>,
            others: BTreeMap<String, Node>,
        }
        v1::record! { $branch {
            optional own = $own, optional leaf = "leaf", optional next = "next", optional items = "items", optional map = "map",
            optional itself = "itself", optional tagged = "tagged", optional pair = "pair", optional list = "list", ..others
        } }
    )*};
}
branches! { K0 "k0" K1 "k1" K2 "k2" K3 "k3" K4 "k4" K5 "k5" K6 "k6" K7 "k7" }

#[derive(Clone, Debug, PartialEq)]
struct List(Vec<Vec<Node>>);
v1::newtype! { List(Vec<Vec<Node>>) }

#[derive(Clone, PartialEq)]
enum Node {
    K0(K0),
    K1(K1),
    K2(K2),
    K3(K3),
    K4(K4),
    K5(K5),
    K6(K6),
    K7(K7),
    Leaf(Counted),
    Unknown(Value),
}
v1::union! { Node { K0(K0), K1(K1), K2(K2), K3(K3), K4(K4), K5(K5), K6(K6), K7(K7), Leaf(Counted), } }

#[derive(Clone, PartialEq)]
enum Kind {
    K0(K0),
    Node(Node),
    Unknown(Value),
}
v1::union! { Kind by "kind" { K0(K0) adds "k0", Node(Node) adds "node", } }

/// What is read of a body, and whether it came back whole.
fn reads(text: &str) -> usize {
    READS.store(0, Ordering::Relaxed);
    let node: Node = v1::decode(text.as_bytes()).unwrap();
    let reads = READS.load(Ordering::Relaxed);
    let written: Value = serde_json::from_slice(&v1::encode(&node).unwrap()).unwrap();
    assert!(
        written == serde_json::from_str::<Value>(text).unwrap(),
        "{text}"
    );
    assert!(!matches!(node, Node::Unknown(_)), "{text}");
    reads
}

#[test]
fn a_union_reads_as_much_as_the_body_is_long() {
    // Each leaf as a field of eight branches, once to find out and, at the most, once for each way the branch itself is held; and then
    // once for the value.
    const READS_OF_LEAF: usize = 2 * 9 + 1;
    for (begin, end) in [
        (r#"{"leaf":"x","next":"#, "}"),
        (r#"{"leaf":"x","k5":1,"next":"#, "}"),
        (r#"{"leaf":"x","items":["y","#, "]}"),
        (r#"{"leaf":"x","map":{"a":"#, "}}"),
        (r#"{"leaf":"x","itself":"#, "}"),
        (
            r#"{"leaf":"x","itself":{"leaf":"y","beyond":"x","next":"#,
            "}}",
        ),
        (r#"{"leaf":"x","beyond":"#, "}"),
        (r#"{"k3":1,"beyond":"y","leaf":"x","and":{"more":"#, "}}"),
        (r#"{"leaf":"x","tagged":{"kind":"k0","next":"#, "}}"),
        (
            r#"{"leaf":"x","tagged":{"leaf":"y","kind":"node","k7":2,"next":"#,
            "}}",
        ),
        (r#"{"pair":["#, r#","x"]}"#),
        (r#"{"leaf":"x","list":[["#, "]]}"),
    ] {
        for levels in [1, 10, 42, 60] {
            if levels * begin.matches(['{', '[']).count() > 120 {
                continue;
            }
            let text = begin.repeat(levels) + r#"{"k7":1}"# + &end.repeat(levels);
            let leaves = text.matches(['x', 'y']).count();
            let reads = reads(&text);
            assert!(
                reads <= leaves * READS_OF_LEAF,
                "{begin} {levels}: {reads} of {leaves}"
            );
        }
    }
    // And as wide as may be.
    for item in [
        r#"{"leaf":"x"}"#,
        r#"{"beyond":["x"],"leaf":"x"}"#,
        r#""x""#,
    ] {
        let text = format!(r#"{{"items":[{}]}}"#, vec![item; 2000].join(","));
        let leaves = text.matches('x').count();
        READS.store(0, Ordering::Relaxed);
        v1::decode::<Node>(text.as_bytes()).unwrap();
        let reads = READS.load(Ordering::Relaxed);
        assert!(
            reads <= leaves * READS_OF_LEAF,
            "{item}: {reads} of {leaves}"
        );
    }
}
