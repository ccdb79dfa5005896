//! Graphs whose nodes are numbers: what can be reached, which edges are on a cycle, and which close one.
//!
//! ```text
//! 0 -> 1 -> 2 -> 1, 2 -> 3  ->  1 -> 2 and 2 -> 1 are on a cycle, and 2 -> 1 closes it
//! ```

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};

/// For each node, the nodes it leads to, in order, each with a number by which the caller knows the edge.
pub(super) type Edges = Vec<Vec<(usize, usize)>>;

/// The nodes that can be reached from some, these included.
pub(super) fn reach<T: IntoIterator<Item = usize>>(
    from: impl IntoIterator<Item = usize>,
    targets: impl Fn(usize) -> T,
) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<usize> = from.into_iter().collect();
    while let Some(node) = open.pop() {
        if reached.insert(node) {
            open.extend(targets(node));
        }
    }
    reached
}

/// Keeps the edges that are on a cycle: both ends are in one strongly connected component (Kosaraju).
pub(super) fn retain_cycles(edges: &mut Edges) {
    let mut sources: HashMap<usize, Vec<usize>> = HashMap::new();
    for (node, targets) in edges.iter().enumerate() {
        for (target, _) in targets {
            sources.entry(*target).or_default().push(node);
        }
    }
    let mut roots: HashMap<usize, usize> = HashMap::new();
    for root in Search::new(edges).done.into_iter().rev() {
        let mut open = vec![root];
        while let Some(node) = open.pop() {
            if let Entry::Vacant(unmet) = roots.entry(node) {
                unmet.insert(root);
                open.extend(sources.get(&node).into_iter().flatten());
            }
        }
    }
    for (node, targets) in edges.iter_mut().enumerate() {
        targets.retain(|(target, _)| roots.get(target) == roots.get(&node));
    }
}

/// A depth-first search of a whole graph, without recursion: a document decides how deep it goes.
#[derive(Default)]
pub(super) struct Search {
    /// All nodes, each behind those it leads to; in a cycle, as the search met them.
    pub(super) done: Vec<usize>,
    /// The edges that close a cycle, as (node, number): without them there is none.
    pub(super) closing: Vec<(usize, usize)>,
}

impl Search {
    pub(super) fn new(edges: &Edges) -> Self {
        let mut search = Self::default();
        let (mut seen, mut open) = (HashSet::new(), HashSet::new());
        let mut path = Vec::new();
        for root in 0..edges.len() {
            let mut next = Some(root);
            loop {
                if let Some(node) = next.take().filter(|node| seen.insert(*node)) {
                    open.insert(node);
                    path.push((node, edges.get(node).into_iter().flatten()));
                }
                let Some((node, rest)) = path.last_mut() else {
                    break;
                };
                if let Some((target, number)) = rest.next() {
                    if open.contains(target) {
                        search.closing.push((*node, *number));
                    }
                    next = Some(*target);
                } else {
                    open.remove(node);
                    search.done.push(*node);
                    path.pop();
                }
            }
        }
        search
    }
}
