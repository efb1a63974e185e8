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
    2,
    "014093f26ac4bb0bc355bfa2b31b5d1e3829a5828898542634d24ff2ed2b9e4f",
);

/// Digest of the thoughtful plan of the care home, for the browsers to meet. It also changes with the case and the plan.
const CARE_HOME: &str = "4aba1f5bca1f5a12ba32a11079b0dcd30993cb592a5d87b3752deedcf694ede7";

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
