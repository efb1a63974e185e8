//! Where the name of a place on the map goes so that it covers nothing. Knows no web.

/// Height of a line of a name.
const LINE: f64 = 15.0;

/// A rectangle on the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    left: f64,
    right: f64,
    top: f64,
    foot: f64,
}

impl Area {
    /// Around a point.
    pub(super) fn around((x, y): (f64, f64), half: f64) -> Self {
        Self {
            left: x - half,
            right: x + half,
            top: y - half,
            foot: y + half,
        }
    }

    /// Of a name written around `x` on the line whose foot is `y`.
    pub(super) fn of_name((x, y): (f64, f64), width: f64) -> Self {
        Self {
            left: x - width / 2.0,
            right: x + width / 2.0,
            top: y - LINE + 3.0,
            foot: y + 3.0,
        }
    }

    fn shared(&self, other: &Self) -> f64 {
        let across = self.right.min(other.right) - self.left.max(other.left);
        let down = self.foot.min(other.foot) - self.top.max(other.top);
        across.max(0.0) * down.max(0.0)
    }
}

/// The width of a name in pixels: a full square for each letter, half of one for those of the Latin alphabet.
pub(super) fn width_of(name: &str, size: f64) -> f64 {
    let squares = |letter: char| if letter.is_ascii() { 0.56 } else { 1.0 };
    name.chars().map(squares).sum::<f64>() * size
}

/// The first of `offered` places that covers nothing that is `taken` and lies within `width`, or else the one that covers least.
pub(super) fn free_place(
    offered: &[(f64, f64)],
    name_width: f64,
    taken: &[Area],
    width: f64,
) -> Option<(f64, f64)> {
    let cost = |at: &(f64, f64)| {
        let area = Area::of_name(*at, name_width);
        let covered: f64 = taken.iter().map(|other| area.shared(other)).sum();
        let outside = (-area.left).max(0.0) + (area.right - width).max(0.0);
        covered + outside * LINE
    };
    offered
        .iter()
        .copied()
        .min_by(|one, other| cost(one).total_cmp(&cost(other)))
}

#[cfg(test)]
mod tests {
    use super::{Area, free_place, width_of};

    #[test]
    fn a_name_goes_to_the_first_place_that_covers_nothing() {
        let offered = [(50.0, 24.0), (50.0, -16.0)];
        assert_eq!(free_place(&offered, 40.0, &[], 100.0), Some((50.0, 24.0)));
        let home = [Area::around((55.0, 20.0), 9.0)];
        assert_eq!(
            free_place(&offered, 40.0, &home, 100.0),
            Some((50.0, -16.0))
        );
    }

    #[test]
    fn a_name_stays_on_the_drawing() {
        let offered = [(10.0, 24.0), (30.0, 24.0)];
        assert_eq!(free_place(&offered, 40.0, &[], 100.0), Some((30.0, 24.0)));
    }

    #[test]
    fn letters_of_the_latin_alphabet_are_narrower() {
        assert!(width_of("Satoshi", 12.0) < width_of("さとしさんさん", 12.0));
    }
}
