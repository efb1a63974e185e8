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
    "6d5faeeadfc5721711b2b038d6f48f69ba90ede41a730d728a9491fb09aa482d",
);

/// Digest of the thoughtful plan of the care home, for the browsers to meet. It also changes with the case and the plan.
const CARE_HOME: &str = "7577f466bf1e4e3f8c5bb48ac7f323192dcdf90a2c8c370820e57ff6971c17c0";

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
