//! What the learner expects of the plan in force, and how each answer changes it. Knows no web.

use content::work::{Forecast, ForecastWeek, Prediction, StudioWork, Text};
use sim::Cause;
use sim::digest::Digest;
use sim::id::PersonId;
use sim::plan::Plan;
use sim::units::Percent;

/// Where the prediction for the plan in force stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outlook {
    /// It is committed and stays.
    Committed(Prediction),
    /// It can still be made.
    Open {
        /// What is expected so far.
        draft: Prediction,
        /// What was expected of an earlier plan.
        earlier: Option<Prediction>,
    },
}

/// One answer of the learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// So many of a hundred at a moment.
    Figure(ForecastWeek, Percent),
    /// The whole curve, after the handle of a moment was moved.
    Curve(ForecastWeek, Forecast),
    /// How sure they are.
    Confidence(Percent),
    /// Who is most at risk; nobody in particular.
    MostAtRisk(Option<PersonId>),
    /// Whether a cause is among those expected.
    Cause(Cause, bool),
    /// Why.
    Why(Text),
}

impl Outlook {
    /// What is known of the plan with this digest.
    pub(crate) fn of(work: &StudioWork, plan: Option<Digest>) -> Self {
        let committed = plan.and_then(|plan| work.prediction_for(&plan));
        if let Some(prediction) = committed {
            return Self::Committed(prediction.clone());
        }
        let now = work.prediction.as_ref();
        let earlier = now
            .filter(|prediction| prediction.is_committed())
            .or_else(|| work.earlier_predictions.latest())
            .cloned();
        let draft = now
            .filter(|prediction| !prediction.is_committed())
            .cloned()
            .unwrap_or_else(|| Prediction::open(undrawn()));
        Self::Open { draft, earlier }
    }
}

/// Everybody stays: the curve before anything is drawn.
pub(crate) fn undrawn() -> Forecast {
    Forecast::level(Percent::clamped(100))
}

/// Whether the learner has drawn anything.
pub(crate) fn is_drawn(forecast: Forecast) -> bool {
    forecast != undrawn()
}

/// The prediction after an answer. Somebody who no longer works in the plan can't be the one most at risk.
pub(crate) fn answered(mut draft: Prediction, answer: Answer, plan: &Plan) -> Prediction {
    match answer {
        Answer::Figure(week, figure) => draft.retention = draft.retention.with(week, figure),
        Answer::Curve(_, forecast) => draft.retention = forecast,
        Answer::Confidence(confidence) => draft.confidence = confidence,
        Answer::MostAtRisk(person) => draft.most_at_risk = person,
        Answer::Cause(cause, true) => {
            draft.causes.insert(cause);
        }
        Answer::Cause(cause, false) => {
            draft.causes.remove(&cause);
        }
        Answer::Why(why) => draft.why = why,
    }
    draft.most_at_risk = draft
        .most_at_risk
        .filter(|person| plan.matches.iter().any(|tied| tied.person == *person));
    draft
}

/// The three figures, in order of time.
pub(crate) fn figures(forecast: Forecast) -> [u8; 3] {
    ForecastWeek::ALL.map(|week| forecast.at(week).get())
}

/// Whether moving one figure took others along.
pub(crate) fn others_followed(before: Forecast, after: Forecast, moved: ForecastWeek) -> bool {
    ForecastWeek::ALL
        .into_iter()
        .any(|week| week != moved && before.at(week) != after.at(week))
}

/// How far the band reaches round each figure, lowest and highest, from how sure the learner is.
///
/// Its half-width is that of a share, `k·√(p(1−p))`, with `k` from 0.6 when not sure to 0.1 when sure: an agreed
/// picture of doubt and no interval of any estimate. Neither edge rises with time.
pub(crate) fn band(forecast: Forecast, confidence: Percent) -> [(u8, u8); 3] {
    let wide = 0.6 - 0.5 * confidence.fraction();
    let (mut lowest, mut highest) = (100, 100);
    figures(forecast).map(|figure| {
        let share = f64::from(figure) / 100.0;
        let half = 100.0 * wide * (share * (1.0 - share)).sqrt();
        let middle = f64::from(figure);
        lowest = lowest.min(whole(middle - half));
        highest = highest.min(whole(middle + half));
        (lowest, highest.max(figure))
    })
}

/// A figure as a whole number from 0 to 100.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and 100"
)]
pub(crate) fn whole(figure: f64) -> u8 {
    figure.round().clamp(0.0, 100.0) as u8
}

/// Where a key moves a handle; `None` for a key that doesn't.
pub(crate) fn stepped(key: &str, figure: u8) -> Option<u8> {
    let next = match key {
        "ArrowUp" | "ArrowRight" => figure.saturating_add(1),
        "ArrowDown" | "ArrowLeft" => figure.saturating_sub(1),
        "PageUp" => figure.saturating_add(10),
        "PageDown" => figure.saturating_sub(10),
        "Home" => 0,
        "End" => 100,
        _ => return None,
    };
    Some(next.min(100))
}

#[cfg(test)]
mod tests {
    use sim::digest::digest_of;
    use sim::id::CaseId;

    use super::*;

    fn forecast(figures: [u8; 3]) -> Forecast {
        let [three, six, twelve] = figures.map(Percent::clamped);
        Forecast::new(three, six, twelve).unwrap()
    }

    fn work() -> StudioWork {
        StudioWork::new(CaseId::new("care-home").unwrap(), Digest::ZERO)
    }

    fn drawn() -> Prediction {
        Prediction::open(forecast([80, 70, 60]))
    }

    #[test]
    fn a_changed_plan_opens_a_new_prediction_and_keeps_the_old_one_in_sight() {
        let (first, second) = (digest_of(&1).unwrap(), digest_of(&2).unwrap());
        let mut work = work();
        assert_eq!(
            Outlook::of(&work, Some(first)),
            Outlook::Open {
                draft: Prediction::open(undrawn()),
                earlier: None
            }
        );
        let committed = Prediction {
            committed_for: Some(first),
            ..drawn()
        };
        work.predict(Some(committed.clone()));
        assert_eq!(
            Outlook::of(&work, Some(first)),
            Outlook::Committed(committed.clone())
        );
        assert_eq!(
            Outlook::of(&work, Some(second)),
            Outlook::Open {
                draft: Prediction::open(undrawn()),
                earlier: Some(committed.clone())
            }
        );
        work.predict(Some(drawn()));
        assert_eq!(
            Outlook::of(&work, Some(second)),
            Outlook::Open {
                draft: drawn(),
                earlier: Some(committed.clone())
            }
        );
        assert_eq!(
            Outlook::of(&work, Some(first)),
            Outlook::Committed(committed),
            "going back to the plan goes back to its prediction"
        );
    }

    #[test]
    fn nothing_rises_and_whoever_left_the_plan_is_forgotten() {
        let plan = Plan::new();
        let mut draft = drawn();
        draft.most_at_risk = PersonId::new("toru").ok();
        let week = ForecastWeek::Week13;
        let after = answered(
            draft.clone(),
            Answer::Figure(week, Percent::clamped(50)),
            &plan,
        );
        assert_eq!(figures(after.retention), [50, 50, 50]);
        assert!(others_followed(draft.retention, after.retention, week));
        assert_eq!(after.most_at_risk, None);
        assert!(is_drawn(after.retention) && !is_drawn(undrawn()));
    }

    #[test]
    fn the_band_narrows_with_confidence_and_never_rises() {
        let figures = forecast([85, 72, 65]);
        let unsure = band(figures, Percent::clamped(0));
        let sure = band(figures, Percent::clamped(100));
        for ((wide, narrow), figure) in unsure.into_iter().zip(sure).zip([85, 72, 65]) {
            assert!(wide.0 < narrow.0 && narrow.1 < wide.1);
            assert!(narrow.0 < figure && figure < narrow.1);
        }
        let steep = band(forecast([99, 50, 50]), Percent::clamped(0));
        assert!(
            steep
                .windows(2)
                .all(|pair| pair[1].0 <= pair[0].0 && pair[1].1 <= pair[0].1)
        );
    }

    #[test]
    fn keys_move_a_handle_by_one_by_ten_and_to_the_ends() {
        assert_eq!(stepped("ArrowUp", 100), Some(100));
        assert_eq!(stepped("ArrowDown", 65), Some(64));
        assert_eq!(stepped("PageDown", 65), Some(55));
        assert_eq!(stepped("PageDown", 5), Some(0));
        assert_eq!(stepped("End", 5), Some(100));
        assert_eq!(stepped("a", 5), None);
    }
}
