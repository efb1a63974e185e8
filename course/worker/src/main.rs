//! The simulation worker: thin over the engine.

use wasm_bindgen as _;

fn main() {}
