//! Where things stand in the source files, as a table of (file, parent, key): nothing is computed before somebody asks.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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

/// A step from a node to one of its children.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A member of an object.
    Key(Arc<str>),
    /// A member of an object whose key was there before: the last one of its name.
    Repeated(Arc<str>),
    /// An item of an array, from zero.
    Index(usize),
}

impl From<&str> for Step {
    fn from(key: &str) -> Self {
        Self::Key(key.into())
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// A place in a file that a person can go to.
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

/// What one row of the table says.
#[derive(Debug, Clone)]
enum Row {
    /// The whole of a file.
    Root(FileId),
    /// A child of another row.
    Child(Origin, Step),
    /// A place in a file that is no tree of nodes: found by a parser, not by a path. Its key is there, or somewhere else.
    Place {
        file: FileId,
        key: Position,
        value: Position,
    },
}

/// The table that [`Origin`]s point into, and the texts of the files. Shared between threads.
#[derive(Debug, Default)]
pub struct Origins(Mutex<Table>);

#[derive(Debug, Default)]
struct Table {
    files: Vec<SourceFile>,
    rows: Vec<Row>,
}

/// An [`Origin`] spelt out.
#[derive(Debug, Clone)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The steps from the file's root to the node; empty where `position` is known.
    pub path: Vec<Step>,
    /// Where it stands, if that was known from the start.
    pub position: Option<Position>,
}

impl Origins {
    /// Adds a file: gives the origin of its root.
    pub fn file(&self, path: &str, text: &str) -> Origin {
        let mut table = self.lock();
        let file = FileId(u32::try_from(table.files.len()).unwrap_or(u32::MAX));
        table.files.push(SourceFile {
            path: path.into(),
            text: text.into(),
        });
        table.add(Row::Root(file))
    }

    /// The origin of a child of `parent`: a member's value by its key, or an item by its index.
    pub fn child(&self, parent: Origin, step: impl Into<Step>) -> Origin {
        self.lock().add(Row::Child(parent.value(), step.into()))
    }

    /// The same place once more, so that a copy of what stands there can be told from it.
    pub fn again(&self, origin: Origin) -> Origin {
        let mut table = self.lock();
        match table.rows.get(origin.value().0 as usize).cloned() {
            Some(row) => table.add(row),
            None => origin,
        }
    }

    /// A place found by line and column, in the file that `within` stands in.
    pub fn place(&self, within: Origin, position: Position) -> Origin {
        self.member(within, position, position)
    }

    /// A value found by line and column, and its key, in the file that `within` stands in.
    pub(crate) fn member(&self, within: Origin, key: Position, value: Position) -> Origin {
        let file = self.resolve(within).file;
        self.lock().add(Row::Place { file, key, value })
    }

    /// The JSON pointer as a URI fragment: `#/paths/~1users/get`. That of a place by line and column is `#`.
    pub fn pointer(&self, origin: Origin) -> String {
        pointer(&self.resolve(origin).path)
    }

    /// The path of the file that an origin stands in.
    pub fn path(&self, origin: Origin) -> Arc<str> {
        let file = self.resolve(origin).file;
        self.source(file).path
    }

    /// Follows an origin up to the root of its file.
    pub fn resolve(&self, origin: Origin) -> Place {
        let table = self.lock();
        let mut path = Vec::new();
        let mut at = origin.value();
        loop {
            match table.rows.get(at.0 as usize) {
                Some(Row::Child(parent, step)) => {
                    path.push(step.clone());
                    at = *parent;
                }
                Some(Row::Root(file)) => {
                    path.reverse();
                    return Place {
                        file: *file,
                        path,
                        position: None,
                    };
                }
                Some(Row::Place { file, key, value }) => {
                    return Place {
                        file: *file,
                        path: Vec::new(),
                        position: Some(if origin.is_key() { *key } else { *value }),
                    };
                }
                None => {
                    return Place {
                        file: FileId(0),
                        path: Vec::new(),
                        position: None,
                    };
                }
            }
        }
    }

    /// A file that was added; an empty one where there is none of this number.
    pub fn source(&self, file: FileId) -> SourceFile {
        let found = self.lock().files.get(file.0 as usize).cloned();
        found.unwrap_or_else(|| SourceFile {
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
        let index = u32::try_from(self.rows.len()).unwrap_or(u32::MAX) & !KEY;
        self.rows.push(row);
        Origin(index)
    }
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
