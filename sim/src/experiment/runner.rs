//! Who works the simulations of a search through.

use crate::run::{Comparing, Comparison, Outcome, RunRefusal, Simulation};

/// Works simulations and comparisons through to their end, here or in [pieces](Simulation::next_pieces) on other threads.
///
/// The results are the same to the bit whoever does it.
pub trait Runner {
    /// What a simulation comes to.
    ///
    /// # Errors
    /// [`RunRefusal`] when its pieces can't be joined.
    fn outcome(&self, simulation: Simulation) -> Result<Outcome, RunRefusal>;

    /// What a comparison comes to.
    ///
    /// # Errors
    /// [`RunRefusal`] when its pieces can't be joined.
    fn comparison(&self, comparing: Comparing) -> Result<Comparison, RunRefusal>;
}

/// Works everything through at once, on the thread it is asked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OneThread;

impl Runner for OneThread {
    fn outcome(&self, simulation: Simulation) -> Result<Outcome, RunRefusal> {
        Ok(simulation.finish())
    }

    fn comparison(&self, comparing: Comparing) -> Result<Comparison, RunRefusal> {
        Ok(comparing.finish())
    }
}
