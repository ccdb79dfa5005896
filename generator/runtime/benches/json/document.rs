//! The input that both read.

/// How the keys of each object stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// As the types list them.
    Described,
    /// The last one first.
    Reversed,
}

/// An array of items: all optional fields are there in two of three.
pub(crate) fn items(count: usize, order: Order) -> String {
    let items: Vec<String> = (0..count).map(|number| item(number, 2, order)).collect();
    format!("[{}]", items.join(","))
}

fn item(number: usize, depth: usize, order: Order) -> String {
    let status = [
        "\"active\"",
        "\"archived\"",
        "\"invited\"",
        "\"from-the-future\"",
    ][number % 4];
    let target = match number % 3 {
        0 => number.to_string(),
        1 => format!("\"target {number}\""),
        _ => object(
            vec![("x", number.to_string()), ("y", "\"a leaf\"".to_owned())],
            order,
        ),
    };
    let mut fields = vec![
        ("id", format!("\"67e55044-10b1-426f-9247-{number:012x}\"")),
        ("displayName", format!("\"Somebody with number {number}\"")),
        (
            "createdAt",
            format!("\"2024-05-06T07:08:{:02}Z\"", number % 60),
        ),
        ("count", (number * 7919).to_string()),
        ("status", status.to_owned()),
    ];
    if number % 3 != 2 {
        fields.extend([
            ("note", "\"a note, with a \\\"quoted\\\" word\"".to_owned()),
            ("score", format!("{number}.25")),
            ("active", number.is_multiple_of(2).to_string()),
            ("labels", "{\"team\":\"blue\",\"tier\":\"gold\"}".to_owned()),
            ("tags", "[\"one\",\"two\",\"three\"]".to_owned()),
        ]);
    }
    fields.push(("target", target));
    if depth > 0 && number.is_multiple_of(2) {
        fields.push(("parent", item(number + 1, depth - 1, order)));
    }
    object(fields, order)
}

fn object(mut fields: Vec<(&str, String)>, order: Order) -> String {
    if order == Order::Reversed {
        fields.reverse();
    }
    let fields: Vec<String> = fields
        .into_iter()
        .map(|(key, value)| format!("\"{key}\":{value}"))
        .collect();
    format!("{{{}}}", fields.join(","))
}
