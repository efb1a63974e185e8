//! Simulations in a worker: jobs go out, progress and results come back, and a worker that dies is noticed and replaced.

mod connection;
mod hook;
mod state;

pub(crate) use hook::{SimulationHandle, notice, use_simulation};
pub(crate) use state::{SimulationFailure, SimulationState};
pub(crate) use tsumugi_worker::protocol::{Answer, Task, Telling, WhyThen};
