//! What a reference within the document leads to.

use crate::node::Node;

/// How many references are followed before they are called endless.
pub(super) const MAX_CHAIN: usize = 200;

/// The node that a reference within the document leads to.
pub(super) fn follow<'a>(root: &'a Node, reference: &str) -> Option<&'a Node> {
    let pointer = reference.strip_prefix('#')?;
    if pointer.is_empty() {
        return Some(root);
    }
    pointer
        .strip_prefix('/')?
        .split('/')
        .try_fold(root, |node, step| {
            let key = unescape(step);
            match node.as_array() {
                Some(items) => items.get(key.parse::<usize>().ok()?),
                None => node.get(&key),
            }
        })
}

/// One step of a JSON pointer in a URI fragment, as the key it means (RFC 6901, section 6).
fn unescape(step: &str) -> String {
    let mut bytes = Vec::with_capacity(step.len());
    let mut rest = step.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (b'%', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high * 16 + low);
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            _ => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes)
        .replace("~1", "/")
        .replace("~0", "~")
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}
