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
    3,
    "4da3a238e7315325c77eac4132a41921f9512df5e6572d9421b50b799336dc68",
);

/// Digest of the thoughtful plan of the care home, for the browsers to meet. It also changes with the case and the plan.
const CARE_HOME: &str = "ce96b6008572d82f7dcf385870c75d950740ee943886223a9e84cfa4d5951814";

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
