//! Tries inputs on a target. Built by `cargo xtask fuzz`, libFuzzer makes them up; built like everything else, it tries files:
//!
//! `cargo run -p tsumugi-fuzz -- TARGET FILE…`

#![cfg_attr(fuzzing, no_main)]

#[cfg(not(fuzzing))]
mod again;
#[cfg(fuzzing)]
mod made_up;

#[cfg(not(fuzzing))]
fn main() -> std::process::ExitCode {
    again::main()
}
