//! Walking over the crossings by keyboard, and how the threads run through them. Knows no web.

use super::state::{Crossing, Weave};

/// How the crossings are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// People across, programmes down.
    Woven,
    /// Each person with a list of programmes, one below the other.
    Listed,
}

impl Layout {
    /// The crossing a key leads to; `None` for a key that doesn't walk, or at the end of the way.
    pub(crate) fn walked(
        self,
        key: &str,
        from: Crossing,
        people: usize,
        programmes: usize,
    ) -> Option<Crossing> {
        if people == 0 || programmes == 0 {
            return None;
        }
        let Crossing { person, programme } = from;
        let last = programmes - 1;
        let to = |person, programme| Crossing { person, programme };
        let below = (person + 1 < people).then(|| person + 1);
        let above = person.checked_sub(1);
        match (self, key) {
            (_, "Home") => Some(to(person, 0)),
            (_, "End") => Some(to(person, last)),
            (_, "PageUp") => Some(to(0, programme)),
            (_, "PageDown") => Some(to(people - 1, programme)),
            (Self::Woven, "ArrowDown") => below.map(|person| to(person, programme)),
            (Self::Woven, "ArrowUp") => above.map(|person| to(person, programme)),
            (Self::Woven, "ArrowRight") => (programme < last).then(|| to(person, programme + 1)),
            (Self::Woven, "ArrowLeft") => programme.checked_sub(1).map(|at| to(person, at)),
            (Self::Listed, "ArrowDown" | "ArrowRight") => {
                if programme < last {
                    Some(to(person, programme + 1))
                } else {
                    below.map(|person| to(person, 0))
                }
            }
            (Self::Listed, "ArrowUp" | "ArrowLeft") => match programme.checked_sub(1) {
                Some(at) => Some(to(person, at)),
                None => above.map(|person| to(person, last)),
            },
            _ => None,
        }
    }
}

/// How a person's thread runs at a crossing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weft {
    /// No thread is here.
    Bare,
    /// On the way to its knot.
    Through,
    /// Up to the knot.
    Knot,
    /// Somebody without a place, while others have one.
    Loose,
}

/// How a programme's thread runs at a crossing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Warp {
    /// No thread is here.
    Bare,
    /// On the way to its last knot.
    Through,
    /// Up to the last knot.
    Knot,
}

/// How the person's thread runs at a crossing.
pub(crate) fn weft(weave: &Weave, at: Crossing) -> Weft {
    match weave.knot_of(at.person) {
        Some(knot) if at.programme < knot => Weft::Through,
        Some(knot) if at.programme == knot => Weft::Knot,
        Some(_) => Weft::Bare,
        None if weave.without_place().is_empty() => Weft::Bare,
        None => Weft::Loose,
    }
}

/// How the programme's thread runs at a crossing.
pub(crate) fn warp(weave: &Weave, at: Crossing) -> Warp {
    let last = (0..weave.people().len())
        .rev()
        .find(|person| weave.knot_of(*person) == Some(at.programme));
    match last {
        Some(last) if at.person < last => Warp::Through,
        Some(last) if at.person == last => Warp::Knot,
        _ => Warp::Bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(person: usize, programme: usize) -> Crossing {
        Crossing { person, programme }
    }

    #[test]
    fn arrows_walk_the_weave_and_stop_at_its_edges() {
        let walk = |key, from| Layout::Woven.walked(key, from, 8, 4);
        assert_eq!(walk("ArrowRight", at(2, 1)), Some(at(2, 2)));
        assert_eq!(walk("ArrowRight", at(2, 3)), None);
        assert_eq!(walk("ArrowUp", at(0, 1)), None);
        assert_eq!(walk("ArrowDown", at(6, 1)), Some(at(7, 1)));
        assert_eq!(walk("End", at(6, 1)), Some(at(6, 3)));
        assert_eq!(walk("a", at(6, 1)), None);
    }

    #[test]
    fn in_a_list_arrows_go_on_to_the_next_person() {
        let walk = |key, from| Layout::Listed.walked(key, from, 8, 4);
        assert_eq!(walk("ArrowDown", at(2, 3)), Some(at(3, 0)));
        assert_eq!(walk("ArrowUp", at(3, 0)), Some(at(2, 3)));
        assert_eq!(walk("ArrowUp", at(0, 0)), None);
        assert_eq!(walk("ArrowDown", at(7, 3)), None);
        assert_eq!(Layout::Listed.walked("ArrowDown", at(0, 0), 0, 0), None);
    }
}
