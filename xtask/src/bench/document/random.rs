//! Pseudorandom numbers and text, the same in every run.

/// A generator of pseudorandom numbers: xorshift.
#[derive(Debug)]
pub(super) struct Random(u64);

/// The words of sentences.
const WORDS: [&str; 24] = [
    "account", "before", "the", "contract", "is", "closed", "every", "customer", "of", "a",
    "region", "receives", "`status`", "and", "an", "invoice", "which", "**must**", "be", "paid",
    "within", "thirty", "days", "unless",
];

impl Random {
    /// A generator with a seed other than zero.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % end.max(1)
    }

    /// A sentence with this number of words.
    pub(super) fn sentence(&mut self, words: usize) -> String {
        let mut text = String::from("The");
        for _ in 0..words {
            text.push(' ');
            text.push_str(WORDS.get(self.below(WORDS.len())).unwrap_or(&"word"));
        }
        text + "."
    }

    /// A description: mostly a sentence, sometimes a page.
    pub(super) fn description(&mut self) -> String {
        match self.below(10) {
            0 => (0..6)
                .map(|_| self.sentence(30))
                .collect::<Vec<_>>()
                .join("\n\n"),
            1..4 => self.sentence(40),
            _ => self.sentence(9),
        }
    }
}
