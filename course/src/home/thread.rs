//! The drawing of the thread: two strands spun round each other, or stitches where it is still to be spun.

use std::fmt::Write as _;

/// Width of a strand's drawing; its height is always 100.
pub(super) const WIDTH: f64 = 88.0;
const MIDDLE: f64 = WIDTH / 2.0;
/// How far the thread wanders between two knots.
const WANDER: f64 = 12.0;
/// How far its two strands part.
const TWIST: f64 = 4.5;

/// Half of the thread beside one session: from the edge above to the knot, or from the knot to the edge below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// Above the knot.
    Above,
    /// Below the knot.
    Below,
}

/// Where the thread crosses the edge below session `number`, so that the drawings of neighbours meet.
fn crossing(number: u32) -> f64 {
    if number.is_multiple_of(2) {
        MIDDLE + WANDER
    } else {
        MIDDLE - WANDER
    }
}

/// The path of one strand (0 or 1) of a half beside session `number`; both strands meet in the knot and at the edge.
pub(super) fn strand(number: u32, half: Half, strand: u32) -> String {
    let side = if strand == 0 { 1.0 } else { -1.0 };
    traced(number, half, |turn| side * TWIST * sine(turn * 2.0))
}

/// The path of the stitches of a half beside session `number`.
pub(super) fn stitches(number: u32, half: Half) -> String {
    traced(number, half, |_| 0.0)
}

fn traced(number: u32, half: Half, offset: impl Fn(f64) -> f64) -> String {
    const POINTS: u32 = 24;
    let edge = match half {
        Half::Above => crossing(number - 1),
        Half::Below => crossing(number),
    };
    let mut path = String::new();
    for index in 0..=POINTS {
        let way = f64::from(index) / f64::from(POINTS);
        // `near` is 0 at the edge and 1 at the knot.
        let (near, height) = match half {
            Half::Above => (way, way * 50.0),
            Half::Below => (1.0 - way, 50.0 + way * 50.0),
        };
        let eased = near * near * (3.0 - 2.0 * near);
        let across = edge + (MIDDLE - edge) * eased + offset(way);
        let sign = if index == 0 { 'M' } else { 'L' };
        let _infallible = write!(path, "{sign}{:.1} {:.1}", across, height);
    }
    path
}

/// One wave for every whole turn; a polynomial is smooth enough for a drawing.
fn sine(turns: f64) -> f64 {
    let part = turns.fract();
    let (half, sign) = if part < 0.5 {
        (part * 2.0, 1.0)
    } else {
        (part * 2.0 - 1.0, -1.0)
    };
    sign * 4.0 * half * (1.0 - half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_meet_at_their_edge() {
        let below = strand(3, Half::Below, 0);
        let above = strand(4, Half::Above, 0);
        let end = below
            .rsplit('L')
            .next()
            .and_then(|point| point.split(' ').next());
        let start = above.trim_start_matches('M').split(' ').next();
        assert_eq!(end, start);
    }

    #[test]
    fn both_strands_meet_in_the_knot() {
        for half in [Half::Above, Half::Below] {
            let paths = [strand(2, half, 0), strand(2, half, 1)];
            let knot = match half {
                Half::Above => paths.map(|path| path.rsplit('L').next().map(str::to_owned)),
                Half::Below => {
                    paths.map(|path| path.split('L').next().map(|point| point[1..].to_owned()))
                }
            };
            assert_eq!(knot[0], knot[1]);
        }
    }
}
