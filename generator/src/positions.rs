//! Origin -> line and column. Nothing is computed before a diagnostic asks: then the file is parsed once more, for positions only.

mod json;
mod lines;
mod scalars;
mod tree;
mod yaml;

use std::collections::BTreeMap;

use crate::origins::{FileId, Origin, Origins, Position, SourceFile, Step};
pub(crate) use lines::Lines;
pub(crate) use scalars::Scalars;
use tree::Tree;
pub(crate) use yaml::events;

/// The beginning of a file, where nothing better is known.
pub(crate) const START: Position = Position { line: 1, column: 1 };

/// The line and column of a byte.
pub(crate) fn position(text: &str, byte: usize) -> Position {
    Lines::new(text).position(text, byte)
}

/// Finds origins in the texts of their files, each of which is parsed at most once.
#[derive(Debug)]
pub(crate) struct Locator<'a> {
    origins: &'a Origins,
    files: BTreeMap<FileId, OpenFile>,
}

/// A file in which something was looked up.
#[derive(Debug)]
pub(crate) struct OpenFile {
    /// Its path and text.
    pub(crate) source: SourceFile,
    /// Bytes of its positions.
    pub(crate) lines: Lines,
    /// Parsed when the first path is looked up.
    tree: Option<Tree>,
}

/// An origin with its position, ordered by file and position.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Located {
    /// The file.
    pub(crate) file: FileId,
    /// Line and column.
    pub(crate) position: Position,
    /// The steps from the file's root.
    pub(crate) path: Vec<Step>,
}

impl<'a> Locator<'a> {
    /// A locator that has opened no file.
    pub(crate) fn new(origins: &'a Origins) -> Self {
        Self {
            origins,
            files: BTreeMap::new(),
        }
    }

    /// The position of an origin, or of its nearest ancestor that is found.
    pub(crate) fn locate(&mut self, at: Origin) -> Located {
        let resolved = self.origins.resolve(at);
        let position = resolved.position.unwrap_or_else(|| {
            let OpenFile { source, tree, .. } = self.open(resolved.file);
            tree.get_or_insert_with(|| Tree::parse(&source.text))
                .find(&resolved.path, at.is_key())
        });
        Located {
            file: resolved.file,
            position,
            path: resolved.path,
        }
    }

    /// A file, opened.
    pub(crate) fn open(&mut self, file: FileId) -> &mut OpenFile {
        self.files.entry(file).or_insert_with(|| {
            let source = self.origins.source(file);
            OpenFile {
                lines: Lines::new(&source.text),
                tree: None,
                source,
            }
        })
    }
}

#[cfg(test)]
mod tests;
