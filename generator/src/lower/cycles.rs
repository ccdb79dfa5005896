//! The cycles of a graph: which types lead back to themselves, and the uses that close a cycle.
//!
//! ```text
//! 0 -> 1 -> 2 -> 1, 2 -> 3  ->  [[1, 2]], closed by the first use of 2
//! ```

/// For each node, the nodes it leads to, in order.
pub(super) type Edges = Vec<Vec<usize>>;

/// The strongly connected components that have a cycle, each sorted (Kosaraju).
pub(super) fn cycles(edges: &Edges) -> Vec<Vec<usize>> {
    let mut reversed = vec![Vec::new(); edges.len()];
    for (index, targets) in edges.iter().enumerate() {
        for target in targets {
            if let Some(sources) = reversed.get_mut(*target) {
                sources.push(index);
            }
        }
    }
    let mut search = Search::new(&reversed);
    let mut groups = Vec::new();
    for root in depth_first(edges).into_iter().rev() {
        let known = search.done.len();
        search.from(root);
        let mut group = search.done.split_off(known);
        group.sort_unstable();
        let is_cycle = match group.as_slice() {
            [] => false,
            [only] => edges
                .get(*only)
                .is_some_and(|targets| targets.contains(only)),
            _ => true,
        };
        groups.extend(is_cycle.then_some(group));
    }
    groups
}

/// All nodes, each behind those it leads to; in a cycle, as the search met them.
pub(super) fn depth_first(edges: &Edges) -> Vec<usize> {
    let mut search = Search::new(edges);
    (0..edges.len()).for_each(|root| search.from(root));
    search.done
}

/// The edges, as (node, position in its list), that close the cycles of a graph: without them it has none.
pub(super) fn closing(edges: &Edges) -> Vec<(usize, usize)> {
    let mut search = Search::new(edges);
    (0..edges.len()).for_each(|root| search.from(root));
    search.closing
}

/// A depth-first search without recursion: a document decides how deep it goes.
struct Search<'e> {
    edges: &'e Edges,
    states: Vec<State>,
    done: Vec<usize>,
    closing: Vec<(usize, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

impl<'e> Search<'e> {
    fn new(edges: &'e Edges) -> Self {
        let states = vec![State::New; edges.len()];
        let (done, closing) = (Vec::new(), Vec::new());
        Self {
            edges,
            states,
            done,
            closing,
        }
    }

    fn from(&mut self, root: usize) {
        let mut path = Vec::new();
        self.enter(root, &mut path);
        while let Some((index, next)) = path.last_mut() {
            let (from, nth) = (*index, *next);
            *next += 1;
            let target = self.edges.get(from).and_then(|targets| targets.get(nth));
            let Some(target) = target.copied() else {
                path.pop();
                self.done.push(from);
                if let Some(state) = self.states.get_mut(from) {
                    *state = State::Done;
                }
                continue;
            };
            if self.states.get(target) == Some(&State::Open) {
                self.closing.push((from, nth));
            }
            self.enter(target, &mut path);
        }
    }

    fn enter(&mut self, index: usize, path: &mut Vec<(usize, usize)>) {
        if let Some(state @ State::New) = self.states.get_mut(index) {
            *state = State::Open;
            path.push((index, 0));
        }
    }
}
