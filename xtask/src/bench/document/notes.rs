//! A document of 5 MB on one line that causes thousands of notes, or none.

use serde_json::{Map, Value, json};

use super::random::Random;

/// The number of notes.
pub(in crate::bench) const NOTES: usize = 5000;
/// The number of a schema's properties.
const PROPERTIES: usize = 10;

/// The document: each property has an unknown keyword, or an extension of the same length.
pub(super) fn document(has_notes: bool) -> String {
    let mut random = Random::new(0x0bad_cafe_dead_beef);
    let mut schemas = Map::new();
    for first in (0..NOTES).step_by(PROPERTIES) {
        let mut properties = Map::new();
        for number in first..first + PROPERTIES {
            let keyword = match has_notes {
                true => format!("vendorWord{number}"),
                false => format!("x-endorWord{number}"),
            };
            let description = random.sentence(150);
            let property = json!({"type": "string", "description": description, keyword: true});
            properties.insert(format!("property{number}"), property);
        }
        let schema = json!({"type": "object", "properties": properties});
        schemas.insert(format!("Thing{first}"), schema);
    }
    let document: Value = json!({
        "openapi": "3.0.3",
        "info": {"title": "Notes", "version": "1"},
        "servers": [{"url": "https://api.notes.io"}],
        "paths": {},
        "components": {"schemas": schemas},
    });
    document.to_string()
}

#[cfg(test)]
mod tests {
    use super::document;

    #[test]
    fn it_is_a_line_of_5_mb() {
        let text = document(true);
        assert_eq!(text.lines().count(), 1);
        assert!(
            (4_500_000..5_500_000).contains(&text.len()),
            "{}",
            text.len()
        );
    }
}
