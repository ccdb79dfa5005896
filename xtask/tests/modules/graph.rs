//! A graph of modules, and its cycles.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::Tree;

/// Who names whom among the modules in a module, and a file that does. A folder and its file are one module.
#[derive(Debug, Default)]
pub(crate) struct Graph(BTreeMap<String, BTreeMap<String, String>>);

impl<'a> FromIterator<(&'a str, &'a str)> for Graph {
    fn from_iter<T: IntoIterator<Item = (&'a str, &'a str)>>(edges: T) -> Self {
        let mut graph = Self::default();
        for (from, to) in edges {
            let known = graph.0.entry(from.to_owned()).or_default();
            known.insert(to.to_owned(), format!("{from}.rs"));
        }
        graph
    }
}

impl Graph {
    /// The graph of the modules in `module`. What stands in the file of `module` itself is called `root`: the crate's, if it is
    /// the crate's root; else nothing, since a module and what is in it may know each other.
    pub(crate) fn of(tree: &Tree, module: &[&str], root: Option<&str>) -> Self {
        let module: Vec<String> = module.iter().map(|&part| part.to_owned()).collect();
        let name = |path: &[String]| -> Option<String> {
            let below = path.strip_prefix(module.as_slice())?;
            below.first().cloned().or_else(|| root.map(str::to_owned))
        };
        let mut graph = Self::default();
        for edge in tree.edges() {
            if let (Some(from), Some(to)) = (name(&edge.from), name(&edge.to))
                && from != to
            {
                graph.0.entry(from).or_default().insert(to, edge.file);
            }
        }
        graph
    }

    /// Every edge: who names whom, and in which file.
    pub(crate) fn edges(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.0.iter().flat_map(|(from, known)| {
            known
                .iter()
                .map(move |(to, file)| (from.as_str(), to.as_str(), file.as_str()))
        })
    }

    /// The graph without some edges. One of these that is not there must be named no longer.
    pub(crate) fn without(mut self, excepted: &[(&str, &str)]) -> Self {
        for (from, to) in excepted {
            let known = self.0.get_mut(*from);
            let removed = known.and_then(|known| known.remove(*to));
            assert!(
                removed.is_some(),
                "`{from}` names `{to}` no longer: remove the exception"
            );
        }
        self
    }

    /// A cycle, if there is one, with the files that make it: `a -> b (a.rs) -> a (b.rs)`.
    pub(crate) fn cycle(&self) -> Option<String> {
        let mut done = BTreeSet::new();
        self.0
            .keys()
            .find_map(|start| self.search(&mut vec![start.as_str()], &mut done))
    }

    fn search<'a>(
        &'a self,
        trail: &mut Vec<&'a str>,
        done: &mut BTreeSet<&'a str>,
    ) -> Option<String> {
        let last = *trail.last()?;
        for to in self.0.get(last).into_iter().flat_map(BTreeMap::keys) {
            if let Some(at) = trail.iter().position(|module| module == to) {
                trail.push(to);
                return Some(self.told(&trail[at..]));
            }
            if !done.contains(to.as_str()) {
                trail.push(to);
                let found = self.search(trail, done);
                if found.is_some() {
                    return found;
                }
                trail.pop();
            }
        }
        done.insert(last);
        None
    }

    fn told(&self, cycle: &[&str]) -> String {
        let mut text = cycle.first().copied().unwrap_or_default().to_owned();
        for pair in cycle.windows(2) {
            if let [from, to] = pair {
                text += &format!(" -> {to} ({})", self.0[*from][*to]);
            }
        }
        text
    }
}

#[test]
fn a_cycle_is_detected_and_shown() {
    let graph = |edges: &[_]| edges.iter().copied().collect::<Graph>();
    assert_eq!(graph(&[("a", "b"), ("b", "c"), ("a", "c")]).cycle(), None);
    let round = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "b")];
    let told = "b -> c (b.rs) -> d (c.rs) -> b (d.rs)";
    assert_eq!(graph(&round).cycle().as_deref(), Some(told));
    assert_eq!(graph(&round).without(&[("d", "b")]).cycle(), None);
}
