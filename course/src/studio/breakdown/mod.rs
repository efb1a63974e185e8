//! Step 2 of the studio: the roster taken apart, tasks bundled into jobs.

mod carry;
mod feedback;
mod hands;
mod job_dialog;
mod jobs;
mod list;
mod roster;
mod strip;
mod task_dialog;
mod task_label;
mod timeline;
mod view;

pub(crate) use view::BreakdownStep;
