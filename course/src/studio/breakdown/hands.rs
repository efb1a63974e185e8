//! Pressing, dragging and carrying tasks: what every task on the page answers to.

use sim::id::JobId;
use sim::plan::{Edit, Name, TaskPart};
use yew::prelude::*;

use super::carry::{Carry, Place, move_to, next_letter, place_of};
use super::task_label::full_name;
use crate::components::use_announcer;
use crate::contexts::use_messages;
use crate::platform::{dom, timer};
use crate::studio::context::{Studio, use_studio};

/// Pixels a pointer moves before a press becomes a drag.
const SLACK: i32 = 6;

/// Milliseconds within which the click of a drag comes after its end.
const CLICK_COMES: u32 = 50;

/// A pointer that went down on a task.
#[derive(Clone)]
struct Press {
    part: TaskPart,
    x: i32,
    y: i32,
    dragging: bool,
}

/// What tasks answer to. Compares by what is drawn from it.
#[derive(Clone, PartialEq)]
pub(super) struct Hands {
    /// The task that is on its way, and where it would go.
    pub(super) carry: Option<Carry>,
    /// Where a pressed task goes.
    pub(super) target: Place,
    /// Moves a task to a place at once.
    pub(super) send: Callback<(TaskPart, Place)>,
    /// A key on a task.
    pub(super) key: Callback<(TaskPart, KeyboardEvent)>,
    /// A pointer down on a task.
    pub(super) grab: Callback<(TaskPart, PointerEvent)>,
    /// A pointer moved over the page.
    pub(super) drag: Callback<PointerEvent>,
    /// A pointer went up, or left.
    pub(super) release: Callback<PointerEvent>,
    /// Whether the click that follows belongs to a drag.
    pub(super) was_drag: Callback<(), bool>,
    /// The chip that follows the pointer.
    pub(super) chip: NodeRef,
}

impl Hands {
    /// Whether this is the place a carried task would go.
    pub(super) fn is_over(&self, place: &Place) -> bool {
        self.carry
            .as_ref()
            .is_some_and(|carry| carry.over.as_ref() == Some(place))
    }

    /// Whether this task is the one on its way.
    pub(super) fn carries(&self, part: &TaskPart) -> bool {
        self.carry.as_ref().is_some_and(|carry| carry.part == *part)
    }
}

/// Ties presses, keys and pointers to edits. `target` is where a pressed task goes.
#[hook]
pub(super) fn use_hands(target: Place) -> Hands {
    let studio = use_studio();
    let messages = use_messages();
    let announce = use_announcer();
    let carry = use_state(|| None::<Carry>);
    let press = use_mut_ref(|| None::<Press>);
    let chip = use_node_ref();
    let forgetting = use_mut_ref(|| None::<timer::Timer>);
    let words = &messages.breakdown;
    let new_name = {
        let letter = next_letter(studio.plan(), words.new_job_name);
        Name::new(&(words.new_job_name)(letter)).unwrap_or_default()
    };
    let send = {
        let (studio, new_name) = (studio.clone(), new_name.clone());
        Callback::from(move |(part, place): (TaskPart, Place)| {
            for edit in move_to(studio.case(), studio.plan(), &part, &place, &new_name) {
                studio.edit(edit);
            }
        })
    };
    let key = {
        let (studio, carry, target) = (studio.clone(), carry.clone(), target.clone());
        let new_name = new_name.clone();
        Callback::from(move |(part, event): (TaskPart, KeyboardEvent)| {
            let key = event.key();
            let (case, plan) = (studio.case(), studio.plan());
            let name_place = |place: &Option<Place>| place_name(&studio, words, place.as_ref());
            let Some(held) = (*carry).clone().filter(|held| held.part == part) else {
                if key == " " {
                    event.prevent_default();
                    let wanted = match place_of(plan, &part) {
                        Place::Shift => Some(target.clone()),
                        _ => None,
                    };
                    let taken = Carry::take_up(plan, part, wanted);
                    let task = full_name(&studio, words, &taken.part);
                    announce.emit((words.taken_up)(&task, &name_place(&taken.over)).into());
                    carry.set(Some(taken));
                }
                return;
            };
            let next = match key.as_str() {
                "ArrowDown" => held.moved(case, plan, 1),
                "ArrowUp" => held.moved(case, plan, -1),
                "ArrowRight" => held.shifted(case, plan, true),
                "ArrowLeft" => held.shifted(case, plan, false),
                "Enter" | " " => {
                    event.prevent_default();
                    put_down(&studio, &held, &new_name);
                    carry.set(None);
                    return;
                }
                "Escape" | "Tab" => {
                    let task = full_name(&studio, words, &held.part);
                    announce.emit((words.let_go)(&task).into());
                    carry.set(None);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            if next.start != held.start
                && let Some(start) = next.start
            {
                announce.emit((words.would_start)(start).into());
            } else if next.over != held.over {
                announce.emit((words.over)(&name_place(&next.over)).into());
            }
            carry.set(Some(next));
        })
    };
    let grab = {
        let press = press.clone();
        Callback::from(move |(part, event): (TaskPart, PointerEvent)| {
            // A finger scrolls; for it there are presses and menus.
            if event.button() == 0 && event.pointer_type() != "touch" {
                let (x, y) = (event.client_x(), event.client_y());
                press.replace(Some(Press {
                    part,
                    x,
                    y,
                    dragging: false,
                }));
            }
        })
    };
    let drag = {
        let (press, carry, studio, chip) =
            (press.clone(), carry.clone(), studio.clone(), chip.clone());
        Callback::from(move |event: PointerEvent| {
            let mut pressed = press.borrow_mut();
            let Some(press) = pressed.as_mut() else {
                return;
            };
            let (x, y) = (event.client_x(), event.client_y());
            let far = (x - press.x).abs().max((y - press.y).abs()) > SLACK;
            if !press.dragging && !far {
                return;
            }
            press.dragging = true;
            dom::place_at(&chip, x, y);
            let over = dom::drop_target(x, y).and_then(|word| place_of_word(&word));
            let same = carry
                .as_ref()
                .is_some_and(|held| held.part == press.part && held.over == over);
            if !same {
                let taken = Carry::take_up(studio.plan(), press.part.clone(), None);
                carry.set(Some(Carry { over, ..taken }));
            }
        })
    };
    let release = {
        let (press, carry, studio) = (press.clone(), carry.clone(), studio.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(Press { dragging: true, .. }) = press.borrow().clone() else {
                press.replace(None);
                return;
            };
            if event.type_() == "pointerup"
                && let Some(held) = &*carry
            {
                put_down(&studio, held, &new_name);
            }
            carry.set(None);
            // The click that belongs to this drag comes at once; a later one is a press of its own.
            let press = press.clone();
            let forget = timer::after(CLICK_COMES, move || drop(press.take()));
            forgetting.replace(Some(forget));
        })
    };
    let was_drag = Callback::from(move |()| press.take().is_some_and(|press| press.dragging));
    Hands {
        carry: (*carry).clone(),
        target,
        send,
        key,
        grab,
        drag,
        release,
        was_drag,
        chip,
    }
}

fn put_down(studio: &Studio, carry: &Carry, new_name: &Name) {
    let edits: Vec<Edit> = carry.edits(studio.case(), studio.plan(), new_name);
    for edit in edits {
        studio.edit(edit);
    }
}

/// A place in words.
pub(super) fn place_name(
    studio: &Studio,
    words: &content::messages::breakdown::BreakdownMessages,
    place: Option<&Place>,
) -> String {
    match place {
        Some(Place::Job(id)) => studio
            .words()
            .job(studio.case(), studio.plan(), id)
            .to_owned(),
        Some(Place::NewJob) => words.new_job.to_owned(),
        Some(Place::Shift) | None => words.the_shift.to_owned(),
    }
}

/// A place as it is written in `data-drop` and in the values of choices.
pub(super) fn word_of_place(place: &Place) -> String {
    match place {
        Place::Shift => "shift".to_owned(),
        Place::NewJob => "new".to_owned(),
        Place::Job(id) => format!("job:{id}"),
    }
}

/// The place such a word stands for.
pub(super) fn place_of_word(word: &str) -> Option<Place> {
    match word {
        "shift" => Some(Place::Shift),
        "new" => Some(Place::NewJob),
        word => {
            let id = word.strip_prefix("job:")?;
            JobId::new(id).ok().map(Place::Job)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_from_its_word() {
        for place in [
            Place::Shift,
            Place::NewJob,
            Place::Job(JobId::new("job-2").unwrap()),
        ] {
            assert_eq!(place_of_word(&word_of_place(&place)), Some(place));
        }
        assert_eq!(place_of_word("job:No"), None);
    }
}
