//! Step 1 of the studio: the town, the workplaces, the people, the team.

mod labels;
mod person;
mod team;
mod town;
mod view;
mod workplace;

pub(crate) use view::BriefStep;
