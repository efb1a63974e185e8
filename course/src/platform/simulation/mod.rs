//! Simulations in a worker: jobs go out, progress and results come back, and a worker that dies is noticed and replaced.

mod connection;
mod hook;
mod state;
mod task;

pub(crate) use hook::{SimulationHandle, notice, use_simulation};
pub(crate) use protocol::message::{Telling, WhyThen};
pub(crate) use state::SimulationState;
pub(crate) use task::{Answer, Task};
