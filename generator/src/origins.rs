//! Origins in the source files, as a table of (file, parent, key): nothing is computed before somebody asks.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use indexmap::IndexSet;

/// Where something stands in a source file: an index into the table of [`Origins`], and whether the key is meant rather than
/// the value behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin(pub(crate) u32);

/// The bit of an [`Origin`] that says that the key is meant.
const KEY: u32 = 1 << 31;

impl Origin {
    /// The key of this node rather than its value: for a diagnostic about a keyword that should not be there.
    #[must_use]
    pub fn key(self) -> Self {
        Self(self.0 | KEY)
    }

    /// The value, whether or not the key was meant.
    #[must_use]
    pub fn value(self) -> Self {
        Self(self.0 & !KEY)
    }

    /// Whether the key is meant.
    #[must_use]
    pub fn is_key(self) -> bool {
        self.0 & KEY != 0
    }
}

/// A step from a node to one of its children; `K` is a key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step<K = Arc<str>> {
    /// A member of an object.
    Key(K),
    /// A member of an object whose key was there before: the last one of its name.
    Repeated(K),
    /// An item of an array, from zero.
    Index(usize),
}

impl<'a, K: From<&'a str>> From<&'a str> for Step<K> {
    fn from(key: &'a str) -> Self {
        Self::Key(key.into())
    }
}

impl<K> From<usize> for Step<K> {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// A line and column of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// From one.
    pub line: usize,
    /// In characters, from one.
    pub column: usize,
}

/// An index into the source files of [`Origins`], in the order in which they were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(crate) u32);

/// A file that was read.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Its path, as diagnostics show it.
    pub path: Arc<str>,
    /// What it holds.
    pub text: Arc<str>,
}

/// What one row of the table says. A document has hundreds of thousands: keys are indices into [`Table::keys`].
#[derive(Debug, Clone, Copy)]
enum Row {
    /// The whole of a file.
    Root(FileId),
    /// A member of another row.
    Key(Origin, u32),
    /// A member of another row whose key was there before.
    Repeated(Origin, u32),
    /// An item of another row.
    Index(Origin, u32),
    /// An index into [`Table::positions`]: found by a parser, not by a path.
    Position(FileId, u32),
}

/// The table that [`Origin`]s point into, and the texts of the files. Shared between threads.
#[derive(Debug, Default)]
pub struct Origins(Mutex<Table>);

#[derive(Debug, Default)]
struct Table {
    files: Vec<SourceFile>,
    rows: Vec<Row>,
    /// All keys, each once.
    keys: IndexSet<Arc<str>>,
    positions: Vec<KeyAndValue>,
}

/// The positions of a value and of its key, which are the same where there is no key.
#[derive(Debug, Clone, Copy)]
struct KeyAndValue {
    key: Position,
    value: Position,
}

/// An [`Origin`] spelt out.
#[derive(Debug, Clone)]
pub struct ResolvedOrigin {
    /// The file.
    pub file: FileId,
    /// The steps from the file's root to the node; empty where `position` is known.
    pub path: Vec<Step>,
    /// The position, if it was known from the start.
    pub position: Option<Position>,
}

impl Origins {
    /// Adds a file: gives the origin of its root. A byte order mark is no part of the text that positions count.
    pub fn file(&self, path: &str, text: &str) -> Origin {
        let mut table = self.lock();
        let file = FileId(small(table.files.len()));
        table.files.push(SourceFile {
            path: path.into(),
            text: text.strip_prefix('\u{feff}').unwrap_or(text).into(),
        });
        table.add(Row::Root(file))
    }

    /// The origin of a child of `parent`: a member's value by its key, or an item by its index.
    pub fn child<'a>(&self, parent: Origin, step: impl Into<Step<&'a str>>) -> Origin {
        let mut table = self.lock();
        let parent = parent.value();
        let row = match step.into() {
            Step::Key(key) => Row::Key(parent, table.key(key)),
            Step::Repeated(key) => Row::Repeated(parent, table.key(key)),
            Step::Index(index) => Row::Index(parent, small(index)),
        };
        table.add(row)
    }

    /// The same place once more, so that a copy of what stands there can be told from it.
    pub fn again(&self, origin: Origin) -> Origin {
        let mut table = self.lock();
        match table.rows.get(origin.value().0 as usize).copied() {
            Some(row) => table.add(row),
            None => origin,
        }
    }

    /// A position in the file of `within`, for what is no node.
    pub fn position(&self, within: Origin, position: Position) -> Origin {
        self.member(within, position, position)
    }

    /// The positions of a value and of its key in the file of `within`, for what is no node.
    pub(crate) fn member(&self, within: Origin, key: Position, value: Position) -> Origin {
        let file = self.resolve(within).file;
        let mut table = self.lock();
        let index = small(table.positions.len());
        table.positions.push(KeyAndValue { key, value });
        table.add(Row::Position(file, index))
    }

    /// The JSON pointer as a URI fragment: `#/paths/~1users/get`. That of a position is `#`.
    pub fn pointer(&self, origin: Origin) -> String {
        pointer(&self.resolve(origin).path)
    }

    /// The path of the file that an origin stands in.
    pub fn path(&self, origin: Origin) -> Arc<str> {
        let file = self.resolve(origin).file;
        self.source(file).path
    }

    /// Follows an origin up to the root of its file.
    pub fn resolve(&self, origin: Origin) -> ResolvedOrigin {
        let table = self.lock();
        let mut resolved = ResolvedOrigin {
            file: FileId(0),
            path: Vec::new(),
            position: None,
        };
        let mut at = origin.value();
        while let Some(row) = table.rows.get(at.0 as usize) {
            let (parent, step) = match *row {
                Row::Key(parent, key) => (parent, table.keyed(key).map(Step::Key)),
                Row::Repeated(parent, key) => (parent, table.keyed(key).map(Step::Repeated)),
                Row::Index(parent, index) => (parent, Some(Step::Index(index as usize))),
                Row::Root(file) => {
                    resolved.file = file;
                    break;
                }
                Row::Position(file, index) => {
                    resolved.file = file;
                    let positions = table.positions.get(index as usize);
                    resolved.position =
                        positions.map(|at| if origin.is_key() { at.key } else { at.value });
                    break;
                }
            };
            resolved.path.extend(step);
            at = parent;
        }
        resolved.path.reverse();
        resolved
    }

    /// A file that was added; an empty one where there is none of this number.
    pub fn source(&self, file: FileId) -> SourceFile {
        let source = self.lock().files.get(file.0 as usize).cloned();
        source.unwrap_or_else(|| SourceFile {
            path: "".into(),
            text: "".into(),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Table> {
        // A thread that panicked while it held the lock left a table that is still whole: rows are only ever appended.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Table {
    fn add(&mut self, row: Row) -> Origin {
        let index = small(self.rows.len()) & !KEY;
        self.rows.push(row);
        Origin(index)
    }

    fn key(&mut self, key: &str) -> u32 {
        let index = self.keys.get_index_of(key);
        small(index.unwrap_or_else(|| self.keys.insert_full(key.into()).0))
    }

    fn keyed(&self, index: u32) -> Option<Arc<str>> {
        self.keys.get_index(index as usize).cloned()
    }
}

/// An index as it is kept.
fn small(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// RFC 6901, as a URI fragment's text: `~` is `~0` and `/` is `~1`.
pub(crate) fn pointer(path: &[Step]) -> String {
    let mut pointer = String::from("#");
    for step in path {
        pointer.push('/');
        match step {
            Step::Key(key) | Step::Repeated(key) => {
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"))
            }
            Step::Index(index) => pointer.push_str(&index.to_string()),
        }
    }
    pointer
}
