//! The modules of a crate: folders and files, what each declares public by another name, and what each names.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{File, files};
use super::paths::{Segments, paths};

/// A crate's modules by their paths; the empty one is the crate's root.
#[derive(Debug)]
pub(crate) struct Tree {
    modules: BTreeSet<Segments>,
    /// The module and name of an item that stands in another module -> its path there.
    imports: BTreeMap<(Segments, String), Segments>,
    /// The modules of the files, and what these name.
    named: Vec<(Segments, String, Vec<Segments>)>,
}

/// That a file names something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Edge {
    /// The file.
    pub(crate) file: String,
    /// The module that the file is.
    pub(crate) from: Segments,
    /// The module that it names.
    pub(crate) to: Segments,
}

impl Tree {
    /// The modules of the crate whose root is in a folder: `generator/src`.
    pub(crate) fn of(folder: &str) -> Self {
        let files = files(folder);
        let module = |file: &File| -> Segments {
            let below = file.path.strip_prefix(folder).unwrap_or(&file.path);
            let below = below.trim_start_matches('/').trim_end_matches(".rs");
            let parts = below.split('/').map(str::to_owned);
            parts
                .filter(|part| part != "mod" && part != "lib")
                .collect()
        };
        let modules = files.iter().map(module).collect();
        let mut tree = Self {
            modules,
            imports: BTreeMap::new(),
            named: Vec::new(),
        };
        for file in &files {
            let module = module(file);
            for statement in uses(&file.code) {
                for path in paths(statement) {
                    if let Some(name) = path.last() {
                        tree.imports
                            .insert((module.clone(), name.clone()), path.clone());
                    }
                }
            }
            tree.named
                .push((module, file.path.clone(), paths(&file.code)));
        }
        tree
    }

    /// The modules in a module, by name.
    pub(crate) fn children(&self, of: &[String]) -> BTreeSet<&str> {
        let inside = self.modules.iter().filter(|module| module.starts_with(of));
        let names = inside.filter_map(|module| module.get(of.len()));
        names.map(String::as_str).collect()
    }

    /// All that files name of other modules of the crate.
    pub(crate) fn edges(&self) -> BTreeSet<Edge> {
        let mut edges = BTreeSet::new();
        for (from, file, paths) in &self.named {
            for to in paths.iter().filter_map(|path| self.resolve(from, path, 0)) {
                edges.insert(Edge {
                    file: file.clone(),
                    from: from.clone(),
                    to,
                });
            }
        }
        edges
    }

    /// The module in which that stands which a path means in a module. `None` for what is another crate's.
    fn resolve(&self, within: &Segments, path: &[String], depth: usize) -> Option<Segments> {
        let mut module = within.clone();
        let mut rest = path;
        match rest.first().map(String::as_str)? {
            "crate" => {
                module.clear();
                rest = &rest[1..];
            }
            "self" => rest = &rest[1..],
            "super" => {
                while let Some((first, behind)) = rest.split_first()
                    && first == "super"
                {
                    module.pop();
                    rest = behind;
                }
            }
            name if self.children(&module).contains(name) => {}
            _ => return None,
        }
        while let Some((first, behind)) = rest.split_first() {
            if !self.children(&module).contains(first.as_str()) {
                break;
            }
            module.push(first.clone());
            rest = behind;
        }
        // An item that stands elsewhere and is only passed on here.
        const DEPTH: usize = 4;
        let passed_on = rest.first().filter(|_| depth < DEPTH).and_then(|name| {
            let path = self.imports.get(&(module.clone(), name.clone()))?;
            self.resolve(&module, path, depth + 1)
        });
        Some(passed_on.unwrap_or(module))
    }
}

/// The `use` statements of code.
fn uses(code: &str) -> impl Iterator<Item = &str> {
    let statements = code.split(';').map(|statement| {
        let start = statement.rfind("use ").filter(|&at| {
            let before = statement[..at].trim_end();
            before.is_empty() || before.ends_with([')', '}', ']', '{']) || before.ends_with("pub")
        });
        start.map_or("", |at| &statement[at + "use ".len()..])
    });
    statements.filter(|statement| !statement.is_empty())
}
