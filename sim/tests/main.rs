//! Every test of the engine from outside, as one program: what reading a case, a plan or an experiment compiles to would otherwise
//! be compiled anew for each file. `cargo test -p tsumugi-sim income` runs the tests of one file.
//!
//! `cargo xtask check` says when a file isn't named here.

mod any_input;
mod best_total;
mod bounded_plans;
mod calibration;
mod coach;
mod differences;
mod digest;
mod directions;
mod directions_care_home;
mod edits;
mod fixed_plans;
mod fixtures;
mod income;
mod levers;
mod matching;
mod matching_fit;
mod matching_report;
mod matching_ties;
mod odd;
mod parameters;
mod pieces;
mod preparation;
mod published_ratios;
mod reasons;
mod run;
mod screening;
mod sketches;
mod survival;
mod sweep;
mod teaching;
mod team_order;
mod variations;
mod ways_on_and_back;
