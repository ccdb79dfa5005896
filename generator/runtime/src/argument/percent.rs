//! Percent-encoding (RFC 3986, 2.1).

/// The characters that are not encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Letters, digits, `-`, `.`, `_`, `~`.
    Unreserved,
    /// `allowReserved`: also the reserved characters that mean nothing in a query: `:/?@!$'()*,;`, and triplets that are encoded
    /// already. `#`, `&`, `=`, `+`, `[` and `]` are encoded all the same, since they would be misread there.
    Reserved,
    /// Everything: a header, or a cookie in the style `cookie`.
    Everything,
}

/// Percent-encodes `text` and appends it.
pub(crate) fn encode(text: &str, keep: Keep, out: &mut String) {
    match keep {
        Keep::Everything => out.push_str(text),
        Keep::Unreserved => encode_where(text, |_| false, out),
        Keep::Reserved => encode_where(text, |rest| is_harmless(rest) || is_triplet(rest), out),
    }
}

/// Appends a template's literal text. Characters that a path allows are kept, others are encoded.
pub(crate) fn encode_literal(text: &str, out: &mut String) {
    encode_where(
        text,
        |rest| {
            rest.first()
                .is_some_and(|byte| b"/:@!$&'()*+,;=".contains(byte))
                || is_triplet(rest)
        },
        out,
    );
}

/// `keeps` sees the bytes from the one in question on.
fn encode_where(text: &str, keeps: impl Fn(&[u8]) -> bool, out: &mut String) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let digit = |nibble: u8| HEX.get(usize::from(nibble)).copied().unwrap_or('0');
    for (at, byte) in text.bytes().enumerate() {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        if is_unreserved(byte) || keeps(rest) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(digit(byte >> 4));
            out.push(digit(byte & 15));
        }
    }
}

pub(crate) fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

fn is_harmless(rest: &[u8]) -> bool {
    rest.first()
        .is_some_and(|byte| b":/?@!$'()*,;".contains(byte))
}

fn is_triplet(rest: &[u8]) -> bool {
    matches!(rest, [b'%', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}
