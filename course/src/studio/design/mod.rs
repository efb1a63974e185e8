//! Step 3 of the studio: a programme of stages for each job, and the two information sheets that tell of it.

mod estimate;
mod ladder;
mod other_start;
mod programme;
mod repair;
mod sheet;
mod stage_form;
mod view;

pub(crate) use view::DesignStep;
