//! Origins in the source files, as a table of (parent, key, bytes): nothing is computed before somebody asks.

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step<K = Arc<str>> {
    /// A member of an object.
    Key(K),
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

/// The bytes of a file at which a key and its value begin; the same byte twice where there is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offsets {
    pub(crate) key: u32,
    pub(crate) value: u32,
}

impl Offsets {
    /// Those of a value and its key.
    #[must_use]
    pub fn new(key: usize, value: usize) -> Self {
        let (key, value) = (small(key), small(value));
        Self { key, value }
    }
}

/// That of a value without a key.
impl From<usize> for Offsets {
    fn from(value: usize) -> Self {
        Self::new(value, value)
    }
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

/// A row of the table. A document has hundreds of thousands.
#[derive(Debug, Clone, Copy)]
struct Row {
    parent: Parent,
    offsets: Offsets,
}

/// What a row is a part of. Keys are indices into [`Table::keys`].
#[derive(Debug, Clone, Copy)]
enum Parent {
    /// A file: its root, or something in it that is no node.
    File(FileId),
    /// A member of another row.
    Key(Origin, u32),
    /// An item of another row.
    Index(Origin, u32),
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
}

/// An [`Origin`] spelt out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ResolvedOrigin {
    /// The file.
    pub file: FileId,
    /// The byte of its text at which the value, or the key, begins.
    pub byte: usize,
    /// The steps from the file's root to the node; none for what is no node.
    pub path: Vec<Step>,
}

impl Origins {
    /// Adds a file: gives the origin of its beginning. A byte order mark is no part of the text that offsets count.
    pub fn file(&self, path: &str, text: &str) -> Origin {
        let mut table = self.lock();
        let file = FileId(small(table.files.len()));
        table.files.push(SourceFile {
            path: path.into(),
            text: text.strip_prefix('\u{feff}').unwrap_or(text).into(),
        });
        table.add(Parent::File(file), 0.into())
    }

    /// The root of the file of `within`, or something in it that is no node.
    pub fn within(&self, within: Origin, offsets: impl Into<Offsets>) -> Origin {
        let file = self.resolve(within).file;
        self.lock().add(Parent::File(file), offsets.into())
    }

    /// A child of `parent`: a member's value by its key, or an item by its index.
    pub fn child(&self, parent: Origin, step: Step<&str>, offsets: Offsets) -> Origin {
        let mut table = self.lock();
        let parent = match step {
            Step::Key(key) => Parent::Key(parent.value(), table.key(key)),
            Step::Index(index) => Parent::Index(parent.value(), small(index)),
        };
        table.add(parent, offsets)
    }

    /// The same location under a new origin, to distinguish a copy of a node from the node.
    pub fn again(&self, origin: Origin) -> Origin {
        let mut table = self.lock();
        match table.row(origin) {
            Some(row) => table.add(row.parent, row.offsets),
            None => origin,
        }
    }

    /// Where a node and its key begin.
    pub fn offsets(&self, origin: Origin) -> Offsets {
        let row = self.lock().row(origin);
        row.map_or_else(|| 0.into(), |row| row.offsets)
    }

    /// The JSON pointer as a URI fragment: `#/paths/~1users/get`. That of what is no node is `#`.
    pub fn pointer(&self, origin: Origin) -> String {
        pointer(&self.resolve(origin).path)
    }

    /// The path of the file that an origin stands in.
    pub fn path(&self, origin: Origin) -> Arc<str> {
        self.source(self.resolve(origin).file).path
    }

    /// Follows an origin up to the root of its file.
    pub fn resolve(&self, origin: Origin) -> ResolvedOrigin {
        let Offsets { key, value } = self.offsets(origin);
        let table = self.lock();
        let mut resolved = ResolvedOrigin {
            file: FileId(0),
            byte: if origin.is_key() { key } else { value } as usize,
            path: Vec::new(),
        };
        let mut at = origin;
        while let Some(row) = table.row(at) {
            let (parent, step) = match row.parent {
                Parent::Key(parent, key) => {
                    let key = table.keys.get_index(key as usize);
                    (parent, key.cloned().map(Step::Key))
                }
                Parent::Index(parent, index) => (parent, Some(Step::Index(index as usize))),
                Parent::File(file) => {
                    resolved.file = file;
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
    fn add(&mut self, parent: Parent, offsets: Offsets) -> Origin {
        let index = small(self.rows.len()) & !KEY;
        self.rows.push(Row { parent, offsets });
        Origin(index)
    }

    fn row(&self, origin: Origin) -> Option<Row> {
        self.rows.get(origin.value().0 as usize).copied()
    }

    fn key(&mut self, key: &str) -> u32 {
        let index = self.keys.get_index_of(key);
        small(index.unwrap_or_else(|| self.keys.insert_full(key.into()).0))
    }
}

/// An index as it is kept.
fn small(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// RFC 6901, as a URI fragment's text: `~` is `~0` and `/` is `~1`.
pub(crate) fn pointer(path: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Key(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Step::Index(index) => format!("/{index}"),
    };
    format!("#{}", path.iter().map(step).collect::<String>())
}
