//! Requests for experiments: refused at once where they ask for too much, and answered with numbers where they don't.

use serde::Serialize;
use serde::de::DeserializeOwned;
use sim::Plan;
use sim::experiment::{
    Coach, CoachRequest, Factor, FieldPath, Lever, Measure, Measured, Precise, PrecisionRequest,
    Screening, ScreeningMethod, ScreeningRequest, Sweep, SweepDesign, SweepRequest, Uncertainty,
    UncertaintyRequest,
};
use sim::random::Seed;
use std::sync::OnceLock;

use crate::plan::case;
use crate::repository::{Seeds, plan};

/// Futures an experiment may take to be run here; what takes more is only checked.
const FEW: u64 = 200;
/// Points an experiment may have to be run here.
const FEW_POINTS: usize = 12;

fn thoughtful() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| plan(case(), "thoughtful"))
}

/// A request of any kind, and the address of a field.
pub(crate) fn run(bytes: &[u8]) {
    if let Ok(request) = serde_json::from_slice(bytes) {
        sweep(request);
    }
    if let Ok(request) = serde_json::from_slice(bytes) {
        screening(request);
    }
    if let Ok(request) = serde_json::from_slice(bytes) {
        uncertainty(request);
    }
    if let Ok(request) = serde_json::from_slice(bytes) {
        precision(request);
    }
    if let Ok(request) = serde_json::from_slice(bytes) {
        search(request);
    }
    if let Ok(Ok(path)) = std::str::from_utf8(bytes).map(str::parse::<FieldPath>) {
        assert_eq!(path.to_string().parse(), Ok(path.clone()));
        let _there_or_not = path.read(thoughtful());
    }
}

fn sweep(request: SweepRequest) {
    let futures = request.futures;
    let Ok(sweep) = Sweep::new(case(), thoughtful(), request) else {
        return;
    };
    if is_few(sweep.points(), futures) {
        let result = sweep.run();
        assert!(
            result
                .rows
                .iter()
                .flat_map(|row| &row.values)
                .all(|value| value.is_finite())
        );
        reads_again(&result);
    }
}

fn screening(request: ScreeningRequest) {
    // A screening checks each of its points beforehand, which is work as well.
    if request
        .futures
        .checked_mul(request.factors.len() as u32)
        .is_some_and(|work| work > 2_000)
    {
        return;
    }
    let futures = request.futures;
    let Ok(screening) = Screening::new(case(), thoughtful(), request) else {
        return;
    };
    if is_few(screening.points(), futures)
        && let Ok(result) = screening.run()
    {
        reads_again(&result);
    }
}

fn uncertainty(request: UncertaintyRequest) {
    let futures = request.futures;
    let Ok(band) = Uncertainty::new(case(), thoughtful(), request) else {
        return;
    };
    if is_few(band.points(), futures)
        && let Ok(result) = band.run()
    {
        for band in &result.bands {
            assert!(band.low <= band.median && band.median <= band.high);
            assert!(band.between.is_finite() && band.plan.value.is_finite());
        }
        reads_again(&result);
    }
}

fn precision(request: PrecisionRequest) {
    let most = request.most_futures;
    let Ok(precise) = Precise::new(case(), thoughtful(), request) else {
        return;
    };
    if is_few(1, most) {
        let (result, outcome) = precise.finish();
        assert!(result.futures <= most);
        is_number(result.measured);
        crate::outcome::holds(&outcome);
    }
}

fn search(request: CoachRequest) {
    if u64::from(request.futures) > FEW || request.budget > 10 * FEW {
        // Whatever it asks for beyond the bounds is refused before a single future is run.
        if request.budget > sim::experiment::MOST_FUTURES_IN_ALL {
            assert!(Coach::new(case(), thoughtful(), request).is_err());
        }
        return;
    }
    let (most, plan) = (request.budget, thoughtful());
    let Ok(mut coach) = Coach::new(case(), plan, request) else {
        return;
    };
    for _ in 0..20 {
        coach.advance();
        let (spent, budget) = coach.spent();
        assert!(spent <= budget && budget == most);
    }
}

fn is_few(points: usize, futures: u32) -> bool {
    points <= FEW_POINTS && points as u64 * u64::from(futures) <= FEW
}

fn is_number(measured: Measured) {
    assert!(
        measured.value.is_finite()
            && measured
                .error
                .is_none_or(|error| error.is_finite() && error >= 0.0)
    );
}

/// JSON holds no number that isn't finite, so what was measured reads again only if all of it is.
fn reads_again<T: Serialize + DeserializeOwned>(result: &T) {
    let written = serde_json::to_string(result).expect("a result is JSON");
    let _same: T = serde_json::from_str(&written).expect("a result reads again");
}

pub(crate) fn seeds() -> Seeds {
    let coefficient = |name: &str, low, high| Factor::Coefficient {
        name: name.to_owned(),
        low,
        high,
    };
    let factors = vec![
        coefficient("effect_gap", 0.05, 0.15),
        Factor::Lever(Lever::CheckIns),
        Factor::Field {
            path: "/programmes/cleaning-programme/places"
                .parse()
                .expect("a path"),
            low: 1,
            high: 3,
        },
    ];
    let measures = vec![Measure::InWork(52), Measure::PaidHours];
    let (seed, futures) = (Seed::default(), 8);
    let methods = [
        ScreeningMethod::OneAtATime,
        ScreeningMethod::Morris {
            trajectories: 2,
            levels: 4,
        },
    ];
    let designs = [
        SweepDesign::Grid {
            values: vec![2, 2, 2],
        },
        SweepDesign::LatinHypercube { points: 6 },
    ];
    let json = |request: serde_json::Result<Vec<u8>>| request.expect("a request is JSON");
    let mut seeds = Seeds::new();
    for over in designs {
        let request = SweepRequest {
            factors: factors.clone(),
            over,
            measures: measures.clone(),
            seed,
            futures,
        };
        seeds.push(json(serde_json::to_vec(&request)));
    }
    for method in methods {
        let request = ScreeningRequest {
            factors: factors.clone(),
            method,
            measures: measures.clone(),
            seed,
            futures,
        };
        seeds.push(json(serde_json::to_vec(&request)));
    }
    let coefficients = vec![coefficient("effect_strain", 0.1, 0.3)];
    seeds.push(json(serde_json::to_vec(&UncertaintyRequest {
        coefficients,
        draws: 4,
        measures,
        seed,
        futures,
    })));
    let measure = Measure::InWork(52);
    seeds.push(json(serde_json::to_vec(&PrecisionRequest {
        measure,
        width: 0.5,
        seed,
        most_futures: 100,
    })));
    let search = CoachRequest {
        goal: measure,
        keep: vec![Measure::PaidHours],
        moves: Vec::new(),
        seed,
        futures,
        budget: 200,
    };
    seeds.push(json(serde_json::to_vec(&search)));
    for path in [
        "/splits/dishes",
        "/jobs/cleaning/tasks/dishes/Whole/start",
        "/programmes/a/stages/Trial/other_start/start",
        "/matches/haru/support/check_in/opening/weeks",
    ] {
        seeds.push(path.as_bytes().to_vec());
    }
    seeds
}
