//! Every combination of evenly spaced levels.

/// How many points a grid has; `None` where they can't be counted.
pub(in crate::experiment) fn grid_points(levels: &[u32]) -> Option<usize> {
    levels.iter().try_fold(1_usize, |points, &levels| {
        points.checked_mul(usize::try_from(levels).ok()?)
    })
}

/// All points, the last coordinate changing fastest; a single level stands at 0.
pub(in crate::experiment) fn grid(levels: &[u32]) -> Vec<Vec<f64>> {
    let mut points = vec![Vec::new()];
    for &levels in levels {
        let steps = f64::from(levels.saturating_sub(1).max(1));
        let extended = points.iter().flat_map(|point: &Vec<f64>| {
            (0..levels).map(move |level| [&point[..], &[f64::from(level) / steps]].concat())
        });
        points = extended.collect();
    }
    points
}

#[cfg(test)]
mod tests {
    use super::{grid, grid_points};

    #[test]
    fn every_combination_stands_once_in_order() {
        assert_eq!(
            grid(&[2, 3]),
            [
                [0.0, 0.0],
                [0.0, 0.5],
                [0.0, 1.0],
                [1.0, 0.0],
                [1.0, 0.5],
                [1.0, 1.0]
            ]
        );
        assert_eq!(grid(&[1]), [[0.0]]);
        assert_eq!(grid_points(&[2, 3]), Some(6));
        assert_eq!(grid_points(&[u32::MAX; 3]), None);
    }
}
