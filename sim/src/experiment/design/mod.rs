//! Which points of the unit cube an experiment looks at. Knows neither plans nor coefficients.

mod grid;
mod latin_hypercube;
mod trajectories;

pub(super) use grid::{grid, grid_points};
pub use latin_hypercube::latin_hypercube;
pub use trajectories::{Trajectory, trajectories};
