//! Mutations of inputs, the same ones in every run.

/// Xorshift: the same numbers in every run.
#[derive(Debug)]
pub struct Numbers(pub u64);

impl Numbers {
    /// A number.
    pub fn draw(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `end`, or 0.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.draw() % end).unwrap_or_default()
    }
}

/// What tends to matter to what reads an input.
const TELLING: &[&str] = &[
    ".",
    "..",
    "%2e",
    "/",
    "%",
    "\0",
    "\"",
    "'",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "#",
    "&",
    "=",
    "+",
    " ",
    "\n",
    "\r",
    "null",
    "true",
    "{}",
    "[]",
    "-0",
    "1e400",
    "1e-400",
    "9007199254740993.0",
    "18446744073709551616",
    "é",
    "\u{202e}",
    "\u{feff}",
    "hunter2",
    "$ref",
    "*",
    "type: object",
    "99999999999999999999999",
    "+262142",
    "GMT",
    "text/html",
    "charset=",
    ";",
];

/// An input like one of the seeds, with one to four changes.
pub fn mutate(seeds: &[Vec<u8>], numbers: &mut Numbers) -> Vec<u8> {
    let mut input = seeds[numbers.below(seeds.len())].clone();
    for _ in 0..=numbers.below(4) {
        let (at, length) = (numbers.below(input.len() + 1), numbers.below(24));
        let end = input.len().min(at + length);
        match numbers.below(5) {
            0 => drop(input.drain(at..end)),
            1 => {
                let piece = input[at..end].to_vec();
                let to = numbers.below(input.len() + 1);
                input.splice(to..to, piece);
            }
            2 => {
                let other = &seeds[numbers.below(seeds.len())];
                let from = numbers.below(other.len() + 1);
                let to = other.len().min(from + length);
                input.splice(at..end, other[from..to].iter().copied());
            }
            3 => {
                let telling = TELLING[numbers.below(TELLING.len())];
                input.splice(at..at, telling.bytes());
            }
            _ => {
                if let Some(byte) = input.get_mut(at) {
                    *byte = u8::try_from(numbers.below(256)).unwrap_or_default();
                }
            }
        }
    }
    input
}
