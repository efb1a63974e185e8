//! The simulation worker: takes jobs from the page, one after the other, and works on them in small pieces.

mod pulse;
mod worker;

use gloo_worker::Registrable;

fn main() {
    worker::SimulationWorker::registrar().register();
}
