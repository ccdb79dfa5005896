//! The cycles of a graph: which types lead back to themselves.
//!
//! ```text
//! 0 -> 1 -> 2 -> 1, 2 -> 3  ->  [[1, 2]]
//! ```

/// Tarjan's strongly connected components that have a cycle, without recursion: a document decides how deep they are.
pub(super) fn cycles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut search = Search {
        order: vec![None; edges.len()],
        low: vec![0; edges.len()],
        on_stack: vec![false; edges.len()],
        ..Search::default()
    };
    for root in 0..edges.len() {
        if search.order.get(root) == Some(&None) {
            search.from(root, edges);
        }
    }
    let itself = |index: usize| {
        edges
            .get(index)
            .is_some_and(|targets| targets.contains(&index))
    };
    search.groups.retain(|group| match group.as_slice() {
        [only] => itself(*only),
        _ => true,
    });
    search.groups
}

#[derive(Default)]
struct Search {
    order: Vec<Option<usize>>,
    low: Vec<usize>,
    on_stack: Vec<bool>,
    stack: Vec<usize>,
    count: usize,
    groups: Vec<Vec<usize>>,
}

impl Search {
    fn from(&mut self, root: usize, edges: &[Vec<usize>]) {
        let mut path = vec![(root, 0)];
        self.enter(root);
        while let Some((index, next)) = path.last_mut() {
            let index = *index;
            let target = edges
                .get(index)
                .and_then(|targets| targets.get(*next))
                .copied();
            *next += 1;
            match target {
                Some(target) => match self.order.get(target).copied().flatten() {
                    None => {
                        self.enter(target);
                        path.push((target, 0));
                    }
                    Some(order) if self.on_stack.get(target) == Some(&true) => {
                        self.lower(index, order)
                    }
                    Some(_) => {}
                },
                None => {
                    path.pop();
                    let low = self.low.get(index).copied().unwrap_or_default();
                    if let Some((parent, _)) = path.last() {
                        self.lower(*parent, low);
                    }
                    if self.order.get(index).copied().flatten() == Some(low) {
                        self.close(index);
                    }
                }
            }
        }
    }

    fn enter(&mut self, index: usize) {
        if let (Some(order), Some(low), Some(on_stack)) = (
            self.order.get_mut(index),
            self.low.get_mut(index),
            self.on_stack.get_mut(index),
        ) {
            *order = Some(self.count);
            *low = self.count;
            *on_stack = true;
            self.stack.push(index);
        }
        self.count += 1;
    }

    fn lower(&mut self, index: usize, to: usize) {
        if let Some(low) = self.low.get_mut(index) {
            *low = to.min(*low);
        }
    }

    fn close(&mut self, root: usize) {
        let mut group = Vec::new();
        while let Some(index) = self.stack.pop() {
            if let Some(on_stack) = self.on_stack.get_mut(index) {
                *on_stack = false;
            }
            group.push(index);
            if index == root {
                break;
            }
        }
        group.sort_unstable();
        self.groups.push(group);
    }
}
