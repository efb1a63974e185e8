//! One list of an instance: whom its owner would have, and in what order.

/// A list with its ties and the order in which the ties were broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ranking {
    /// Everybody listed, the best first.
    order: Vec<usize>,
    /// Of each member of the other side, the position in `order`.
    turns: Vec<Option<usize>>,
    /// The same, but those liked equally share a rank.
    ranks: Vec<Option<usize>>,
}

impl Ranking {
    /// A list without ties.
    pub(super) fn strict(order: Vec<usize>, others: usize) -> Self {
        let groups = order.iter().map(std::slice::from_ref);
        let ranks = ranks(groups, others);
        Self {
            turns: ranks.clone(),
            ranks,
            order,
        }
    }

    /// A list of groups, the best first; whoever has the lower lot goes first within a group.
    pub(super) fn tied<Lot: Ord>(
        groups: &[Vec<usize>],
        others: usize,
        lot: impl Fn(usize) -> Lot,
    ) -> Self {
        let in_order = |group: &Vec<usize>| {
            let mut group = group.clone();
            group.sort_by_key(|&member| lot(member));
            group
        };
        let order: Vec<usize> = groups.iter().flat_map(in_order).collect();
        Self {
            turns: ranks(order.iter().map(std::slice::from_ref), others),
            ranks: ranks(groups.iter().map(Vec::as_slice), others),
            order,
        }
    }

    pub(super) fn order(&self) -> &[usize] {
        &self.order
    }

    pub(super) fn turn(&self, member: usize) -> Option<usize> {
        *self.turns.get(member)?
    }

    pub(super) fn rank(&self, member: usize) -> Option<usize> {
        *self.ranks.get(member)?
    }
}

fn ranks<'a>(groups: impl Iterator<Item = &'a [usize]>, others: usize) -> Vec<Option<usize>> {
    let mut ranks = vec![None; others];
    for (rank, group) in groups.enumerate() {
        for &member in group {
            if let Some(slot) = ranks.get_mut(member) {
                *slot = Some(rank);
            }
        }
    }
    ranks
}
