//! The assignment that is best in total.

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;
use thiserror::Error;

use super::{MOST_MEMBERS, Matching};

/// An assignment that places as many as possible and, among those, costs least in total.
#[derive(Debug, Clone, PartialEq)]
pub struct BestTotal {
    /// Who goes where.
    pub matching: Matching,
    /// How many have a place.
    pub placed: usize,
    /// Sum of the costs of all who have one.
    pub total: f64,
}

/// Costs that make no assignment.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum BestTotalRefusal {
    /// Too many applicants, or more seats that somebody could have.
    #[error("{found} on one side; at most {most} are possible")]
    TooMany {
        /// Found.
        found: usize,
        /// Allowed.
        most: usize,
    },
    /// Not one cost, or none for "impossible", for each place.
    #[error("applicant {applicant} has {found} costs for {places} places")]
    Costs {
        /// Whose costs.
        applicant: usize,
        /// Found.
        found: usize,
        /// The number of places.
        places: usize,
    },
    /// A cost that is no finite number.
    #[error("the cost of applicant {applicant} at place {place} is not finite")]
    NotFinite {
        /// The applicant.
        applicant: usize,
        /// The place.
        place: usize,
    },
}

/// Costs are counted in steps of the largest one divided by 2 to the power of this.
const STEPS: i32 = 36;

/// Assigns applicants to places with capacities: of each applicant the cost of each
/// place, `None` where it is impossible.
///
/// The Hungarian method (Kuhn (1955), Nav. Res. Logist. Q. 2; Munkres (1957), J. SIAM 5) on
/// whole numbers: costs are rounded to 2⁻³⁶ of the largest. Of several assignments with
/// the same total it always gives the same one.
///
/// # Errors
///
/// When there are more than [`MOST_MEMBERS`] applicants or seats, or a cost is missing or
/// not finite.
pub fn best_total(
    costs: &[Vec<Option<f64>>],
    capacities: &[usize],
) -> Result<BestTotal, BestTotalRefusal> {
    let seats = check(costs, capacities)?;
    let all = || costs.iter().flatten().copied().flatten();
    let (_, exponent) = libm::frexp(all().fold(0.0, |most: f64, cost| most.max(cost.abs())));
    let steps = |cost: f64| libm::round(libm::ldexp(cost, STEPS - exponent)) as i64;
    let dearest = all().map(steps).max().unwrap_or(0);
    let cheapest = all().map(steps).min().unwrap_or(0);
    // One place more outweighs every difference in cost.
    let placing = (dearest - cheapest) * costs.len() as i64 + 1;
    let weight = |applicant: usize, column: usize| {
        let cost = seats.get(column).and_then(|&place| costs[applicant][place]);
        cost.map_or(0, |cost| placing + dearest - steps(cost))
    };
    // One column more for each applicant stands for having no place.
    let columns = seats.len() + costs.len();
    let weights = Matrix::from_fn(costs.len(), columns, |(row, column)| weight(row, column));
    let (_, assigned) = if costs.is_empty() {
        (0, Vec::new())
    } else {
        kuhn_munkres(&weights)
    };
    let place_of = |(applicant, &column): (usize, &usize)| {
        let place = *seats.get(column)?;
        costs[applicant][place].map(|_| place)
    };
    let places: Vec<_> = assigned.iter().enumerate().map(place_of).collect();
    let pairs = costs.iter().zip(&places);
    let paid: Vec<f64> = pairs
        .filter_map(|(costs, place)| costs[(*place)?])
        .collect();
    Ok(BestTotal {
        placed: paid.len(),
        total: paid.iter().sum(),
        matching: Matching::of(places),
    })
}

/// The place of each seat that could be filled.
fn check(costs: &[Vec<Option<f64>>], capacities: &[usize]) -> Result<Vec<usize>, BestTotalRefusal> {
    let seats_of =
        |(place, &capacity): (usize, &usize)| std::iter::repeat_n(place, capacity.min(costs.len()));
    let seats = capacities.iter().fold(0_usize, |sum, &capacity| {
        sum.saturating_add(capacity.min(costs.len()))
    });
    let found = seats.max(costs.len()).max(capacities.len());
    if found > MOST_MEMBERS {
        return Err(BestTotalRefusal::TooMany {
            found,
            most: MOST_MEMBERS,
        });
    }
    for (applicant, row) in costs.iter().enumerate() {
        if row.len() != capacities.len() {
            return Err(BestTotalRefusal::Costs {
                applicant,
                found: row.len(),
                places: capacities.len(),
            });
        }
        let not_finite = |cost: &Option<f64>| cost.is_some_and(|cost| !cost.is_finite());
        if let Some(place) = row.iter().position(not_finite) {
            return Err(BestTotalRefusal::NotFinite { applicant, place });
        }
    }
    Ok(capacities.iter().enumerate().flat_map(seats_of).collect())
}
