//! From values to places on the drawing.

/// A straight scale from a range of values to a range of places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    from: (f64, f64),
    onto: (f64, f64),
}

impl Scale {
    /// Carries `from.0` to `onto.0` and `from.1` to `onto.1`; either range may run backwards.
    #[must_use]
    pub const fn new(from: (f64, f64), onto: (f64, f64)) -> Self {
        Self { from, onto }
    }

    /// The place of a value. A range of values without length puts everything at its start.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        let length = self.from.1 - self.from.0;
        if length == 0.0 {
            return self.onto.0;
        }
        self.onto.0 + (value - self.from.0) / length * (self.onto.1 - self.onto.0)
    }

    /// The value at a place, held within the range of values.
    #[must_use]
    pub fn value(&self, place: f64) -> f64 {
        let length = self.onto.1 - self.onto.0;
        if length == 0.0 {
            return self.from.0;
        }
        let value = self.from.0 + (place - self.onto.0) / length * (self.from.1 - self.from.0);
        let (low, high) = (self.from.0.min(self.from.1), self.from.0.max(self.from.1));
        value.max(low).min(high)
    }

    /// The places at both ends.
    #[must_use]
    pub const fn ends(&self) -> (f64, f64) {
        self.onto
    }

    /// Round values to mark, about `count` of them, in steps of 1, 2, 2.5 or 5 times a power of ten.
    #[must_use]
    pub fn round_values(&self, count: u32) -> Vec<f64> {
        let (low, high) = (self.from.0.min(self.from.1), self.from.0.max(self.from.1));
        let rough = (high - low) / f64::from(count.max(1));
        if rough <= 0.0 || !rough.is_finite() {
            return vec![low];
        }
        let mut power = 1.0_f64;
        while power * 10.0 <= rough {
            power *= 10.0;
        }
        while power > rough {
            power /= 10.0;
        }
        let step = [1.0, 2.0, 2.5, 5.0, 10.0]
            .into_iter()
            .map(|factor| factor * power)
            .find(|step| *step >= rough * 0.82)
            .unwrap_or(power * 10.0);
        let first = (low / step).ceil();
        (0..=64_u32)
            .map(|index| (first + f64::from(index)) * step)
            .take_while(|value| *value <= high + step * 1e-6)
            .collect()
    }
}

/// A place rounded to a tenth, as it is written into the drawing.
pub(super) fn written(place: f64) -> String {
    let tenths = (place * 10.0).round() / 10.0;
    format!("{tenths}")
}

/// A place rounded to a whole pixel, for thin straight lines.
pub(super) fn crisp(place: f64) -> String {
    format!("{}", place.round())
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn a_scale_may_run_backwards() {
        let scale = Scale::new((0.0, 100.0), (200.0, 0.0));
        assert_eq!(scale.place(25.0), 150.0);
        assert_eq!(scale.value(150.0), 25.0);
        assert_eq!(scale.value(900.0), 0.0);
    }

    #[test]
    fn marks_are_round() {
        let scale = Scale::new((0.0, 100.0), (0.0, 1.0));
        assert_eq!(scale.round_values(4), [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(
            Scale::new((0.0, 18.0), (0.0, 1.0)).round_values(3),
            [0.0, 5.0, 10.0, 15.0]
        );
        assert_eq!(Scale::new((3.0, 3.0), (0.0, 1.0)).round_values(4), [3.0]);
    }
}
