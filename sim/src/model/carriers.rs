//! Which causes carry which term in the parameter file: the others have a share of zero there, and the weekly step leaves their
//! products out.

use super::rates::CauseWeights;

/// By axis, then by cause.
pub(crate) const GAPS: [[bool; 5]; 5] = [
    [true, true, false, false, false],
    [true, true, true, false, false],
    [true, false, true, false, false],
    [true, false, false, false, true],
    [false, false, true, true, false],
];
/// By cause, as are the next two.
pub(crate) const STRAIN: [bool; 5] = [true, true, true, true, false];
pub(crate) const CONFIDENCE: [bool; 5] = [true, true, true, true, false];
pub(crate) const READINESS: [bool; 5] = [false, true, false, false, true];

/// Whether the weights at hand leave out what the file leaves out; a case may set shares of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Carriers {
    Usual,
    Any,
}

impl Carriers {
    pub(crate) fn of(causes: &[CauseWeights; 5]) -> Self {
        let is_left_out = |is_carried: bool, weight: f32| is_carried || weight == 0.0;
        let is_usual = causes.iter().enumerate().all(|(cause, weights)| {
            (0..5).all(|axis| is_left_out(GAPS[axis][cause], weights.gaps[axis]))
                && is_left_out(STRAIN[cause], weights.strain)
                && is_left_out(CONFIDENCE[cause], weights.confidence)
                && is_left_out(READINESS[cause], weights.readiness)
        });
        if is_usual { Self::Usual } else { Self::Any }
    }
}

#[cfg(test)]
mod tests {
    use super::Carriers;
    use crate::case::BaselineGroup;
    use crate::model::Parameters;
    use crate::model::rates::Rates;
    use crate::model::terms::Weights;

    fn carriers(parameters: &Parameters) -> Carriers {
        let weights = Weights::new(parameters);
        Rates::new(BaselineGroup::Mental, parameters, &weights).carriers
    }

    #[test]
    fn the_parameter_file_has_the_usual_carriers_and_another_share_has_not() {
        let mut parameters = Parameters::embedded().unwrap();
        assert_eq!(carriers(&parameters), Carriers::Usual);
        let (readiness, life) = (10, 3);
        parameters.shares[readiness][life] = 0.1;
        assert_eq!(carriers(&parameters), Carriers::Any);
    }
}
