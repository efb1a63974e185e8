//! Step 7 of the studio: prediction against result, one change compared, reflection, the ways out.

mod against;
mod change;
mod curves;
mod hand_out;
mod people;
mod reflect;
mod tried;
mod view;
mod written;

pub(crate) use view::DebriefStep;
