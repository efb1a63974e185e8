//! Digests that have to be the same everywhere: natively, in Chromium, in Firefox, in debug and release.

mod fixtures;
mod sketches;

use fixtures::care_home;
use tsumugi_sim::model::Parameters;
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{ENGINE_VERSION, Simulation};

const SEED: u64 = 20_260_401;
const FUTURES: u32 = 200;

/// Engine and digest of fixed numbers: when the digest changes, [`ENGINE_VERSION`] rises.
const ENGINE: (u32, &str) = (
    1,
    "c7ab5f9bf5b7a1beeeaea20d4d1a71ee471eb91a73d4a460223ae1b28fe4d75a",
);

/// Digest of the thoughtful plan of the care home, for the browsers to meet. It also changes with the case and the plan.
const CARE_HOME: &str = "387c5891d929e886cb9dcd388f052acd979f5811a6ed06a2de710cd784d78521";

#[test]
fn the_engine_keeps_its_digest() {
    let compiled = sketches::compile(&sketches::thoughtful(), 0);
    let parameters = Parameters::embedded().unwrap();
    let simulation =
        Simulation::new(compiled, parameters, Seed::new(SEED).unwrap(), FUTURES).unwrap();
    let digest = simulation.finish().digest().unwrap().to_hex();
    assert_eq!((ENGINE_VERSION, digest.as_str()), ENGINE);
}

#[test]
fn the_thoughtful_plan_of_the_care_home_keeps_its_digest() {
    let case = care_home();
    let plan = fixtures::thoughtful(&case);
    let simulation = Simulation::of_plan(&case, &plan, Seed::new(SEED).unwrap(), FUTURES).unwrap();
    assert_eq!(simulation.finish().digest().unwrap().to_hex(), CARE_HOME);
}
