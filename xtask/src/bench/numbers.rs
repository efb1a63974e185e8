//! Medians and straight lines.

/// The middle one of some numbers; of an even number of them the higher of two, and none of none.
pub(super) fn median(numbers: &[f64]) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied()
}

/// A straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) start: f64,
    pub(super) slope: f64,
}

impl Line {
    /// The line with the least squares through some points; none through fewer than two places.
    pub(super) fn through(points: &[(f64, f64)]) -> Option<Self> {
        let count = points.len() as f64;
        let x_mean = points.iter().map(|point| point.0).sum::<f64>() / count;
        let y_mean = points.iter().map(|point| point.1).sum::<f64>() / count;
        let spread: f64 = points.iter().map(|point| (point.0 - x_mean).powi(2)).sum();
        let together: f64 = points
            .iter()
            .map(|point| (point.0 - x_mean) * (point.1 - y_mean))
            .sum();
        let slope = together / spread;
        slope.is_finite().then_some(Self {
            start: y_mean - slope * x_mean,
            slope,
        })
    }

    /// The largest distance of a point from the line, as a share of the highest point.
    pub(super) fn farthest(self, points: &[(f64, f64)]) -> f64 {
        let away = points
            .iter()
            .map(|&(x, y)| (y - self.start - self.slope * x).abs());
        let highest = points.iter().map(|point| point.1).fold(0.0, f64::max);
        away.fold(0.0, f64::max) / highest
    }
}

/// The slope of a line through points whose coordinates are powers: 1 when one grows as the other does.
pub(super) fn power(points: &[(f64, f64)]) -> Option<f64> {
    let logarithms: Vec<(f64, f64)> = points.iter().map(|(x, y)| (x.ln(), y.ln())).collect();
    Some(Line::through(&logarithms)?.slope)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_turn_moves_no_median() {
        assert_eq!(median(&[3.0, 900.0, 2.0]), Some(3.0));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn a_line_meets_its_points() {
        let line = Line::through(&[(1.0, 5.0), (2.0, 7.0), (4.0, 11.0)]);
        let expected = Line {
            start: 3.0,
            slope: 2.0,
        };
        assert_eq!(line, Some(expected));
        assert_eq!(expected.farthest(&[(1.0, 5.0), (2.0, 14.0)]), 0.5);
        assert_eq!(Line::through(&[(1.0, 5.0)]), None);
    }

    #[test]
    fn what_grows_with_the_square_has_power_two() {
        let power = power(&[(1.0, 3.0), (10.0, 300.0), (100.0, 30_000.0)]);
        assert!(power.is_some_and(|power| (power - 2.0).abs() < 1e-12));
    }
}
