//! The simulation worker: thin over the engine.

fn main() {}
