//! Path -> line and column, by a second parse that keeps positions. It runs only for a file that a diagnostic is about.

mod json;
mod yaml;

use crate::origins::{Position, Step};
pub(crate) use yaml::position;

/// Levels that are remembered: what stands deeper is found at its ancestor.
const DEPTH: usize = 256;

/// The beginning of a file, where nothing better is known.
pub(crate) const START: Position = Position { line: 1, column: 1 };

/// Where the nodes of a file stand.
#[derive(Debug, Default)]
pub(crate) struct Positions {
    /// In the order in which they begin: the first one is the root.
    spots: Vec<Spot>,
}

/// A node's place and what is inside of it.
#[derive(Debug)]
struct Spot {
    at: Position,
    inside: Inside,
}

/// What is inside of a node: indices of spots.
#[derive(Debug)]
enum Inside {
    /// Nothing.
    Scalar,
    /// The node of an anchor: the rest of a path goes on there.
    Alias(usize),
    /// An array's items.
    Items(Vec<usize>),
    /// An object's members: key, the key's place, the value.
    Members(Vec<(String, Position, usize)>),
}

impl Positions {
    /// Parses a file. Never fails: what could not be parsed is found at its nearest ancestor that could.
    pub(crate) fn parse(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim_start().starts_with('{') {
            let found = json::parse(text);
            if !found.spots.is_empty() {
                return found;
            }
        }
        yaml::parse(text)
    }

    /// The place of the node that a path leads to, or of its key, or of its nearest ancestor that is there.
    ///
    /// An object or array that begins on a line of its own is found at its key: that is where a reader looks for it.
    pub(crate) fn find(&self, path: &[Step], key: bool) -> Position {
        let Some(mut spot) = self.spots.first() else {
            return START;
        };
        let (mut value, mut name) = (spot.at, spot.at);
        for step in path {
            let Some((next_name, next)) = self.step(self.behind_alias(spot), step) else {
                return name;
            };
            spot = next;
            value = next.at;
            name = next_name.unwrap_or(value);
        }
        let starts_below = value.line > name.line && !matches!(spot.inside, Inside::Scalar);
        if key || starts_below { name } else { value }
    }

    fn step(&self, from: &Spot, step: &Step) -> Option<(Option<Position>, &Spot)> {
        match (&from.inside, step) {
            (Inside::Members(members), Step::Key(key)) => {
                let (_, at, value) = members.iter().find(|(name, ..)| **name == **key)?;
                Some((Some(*at), self.spots.get(*value)?))
            }
            (Inside::Members(members), Step::Repeated(key)) => {
                let (_, at, value) = members.iter().rfind(|(name, ..)| **name == **key)?;
                Some((Some(*at), self.spots.get(*value)?))
            }
            (Inside::Items(items), Step::Index(index)) => {
                Some((None, self.spots.get(*items.get(*index)?)?))
            }
            (Inside::Scalar | Inside::Alias(_) | Inside::Items(_) | Inside::Members(_), _) => None,
        }
    }

    fn behind_alias<'a>(&'a self, spot: &'a Spot) -> &'a Spot {
        match spot.inside {
            // An anchor stands before its alias and is no alias itself: one step is enough.
            Inside::Alias(target) => self.spots.get(target).unwrap_or(spot),
            Inside::Scalar | Inside::Items(_) | Inside::Members(_) => spot,
        }
    }
}

/// Puts spots together from what a parser meets, in the order of the text.
#[derive(Debug, Default)]
struct Builder {
    positions: Positions,
    open: Vec<usize>,
    /// The key that was read in the innermost object, if its value comes next.
    key: Vec<Option<(String, Position)>>,
}

impl Builder {
    /// A key of the innermost object.
    fn key(&mut self, name: String, at: Position) {
        if let Some(key) = self.key.last_mut() {
            *key = Some((name, at));
        }
    }

    /// Whether the next thing in the innermost container is a key.
    fn wants_key(&self) -> bool {
        let object = self
            .open
            .last()
            .and_then(|open| self.positions.spots.get(*open));
        matches!(
            object,
            Some(Spot {
                inside: Inside::Members(_),
                ..
            })
        ) && matches!(self.key.last(), Some(None))
    }

    /// A value that holds no others. Gives its spot.
    fn leaf(&mut self, at: Position, inside: Inside) -> usize {
        let index = self.positions.spots.len();
        self.positions.spots.push(Spot { at, inside });
        let key = self.key.last_mut().and_then(Option::take);
        let parent = self
            .open
            .last()
            .and_then(|open| self.positions.spots.get_mut(*open));
        match (parent.map(|parent| &mut parent.inside), key) {
            (Some(Inside::Items(items)), _) => items.push(index),
            (Some(Inside::Members(members)), Some((name, at))) => members.push((name, at, index)),
            (Some(Inside::Members(_) | Inside::Scalar | Inside::Alias(_)) | None, _) => {}
        }
        index
    }

    /// An object or array begins. Gives its spot.
    fn open(&mut self, at: Position, inside: Inside) -> usize {
        let index = self.leaf(at, inside);
        self.open.push(index);
        self.key.push(None);
        index
    }

    /// The innermost object or array ends.
    fn close(&mut self) {
        self.open.pop();
        self.key.pop();
    }
}

#[cfg(test)]
mod tests;
