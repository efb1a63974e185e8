//! The window of a job: its name, and taking it apart.

use sim::id::JobId;
use sim::plan::{Edit, Name};
use yew::prelude::*;

use crate::components::{Button, ButtonKind, Dialog};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::use_studio;

/// Props of [`JobDialog`].
#[derive(Properties, PartialEq)]
pub(super) struct JobDialogProps {
    /// The job, while the window is open.
    pub(super) job: Option<JobId>,
    /// Closes the window.
    pub(super) onclose: Callback<()>,
}

/// The window of a job.
#[component]
pub(super) fn JobDialog(props: &JobDialogProps) -> Html {
    let messages = use_messages();
    let words = &messages.breakdown;
    let done = html! {
        <Button kind={ButtonKind::Primary} onclick={props.onclose.clone()}>{ words.done }</Button>
    };
    html! {
        <Dialog
            open={props.job.is_some()}
            id="job-dialog"
            title={words.job_title}
            close_label={messages.shell.close}
            onclose={props.onclose.clone()}
            actions={done}
        >
            if let Some(job) = &props.job {
                <JobForm job={job.clone()} onclose={props.onclose.clone()} />
            }
        </Dialog>
    }
}

/// Props of [`JobForm`].
#[derive(Properties, PartialEq)]
struct JobFormProps {
    job: JobId,
    onclose: Callback<()>,
}

/// What stands in the window.
#[component]
fn JobForm(props: &JobFormProps) -> Html {
    let words = &use_messages().breakdown;
    let studio = use_studio();
    let too_long = use_state(|| false);
    let name = studio
        .words()
        .job(studio.case(), studio.plan(), &props.job)
        .to_owned();
    let oninput = {
        let (studio, job, too_long) = (studio.clone(), props.job.clone(), too_long.setter());
        Callback::from(
            move |event: InputEvent| match Name::new(&dom::value(&event)) {
                Ok(name) if !name.as_str().is_empty() => {
                    too_long.set(false);
                    studio.edit(Edit::RenameJob {
                        job: job.clone(),
                        name,
                    });
                }
                Ok(_) => too_long.set(false),
                Err(_) => too_long.set(true),
            },
        )
    };
    let remove = {
        let (studio, job, close) = (studio.clone(), props.job.clone(), props.onclose.clone());
        Callback::from(move |()| {
            close.emit(());
            studio.edit(Edit::RemoveJob { job: job.clone() });
        })
    };
    html! {
        <div class="stack">
            <div class="field">
                <label for="job-name">{ words.job_name }</label>
                <input
                    class="input"
                    id="job-name"
                    type="text"
                    autocomplete="off"
                    value={name}
                    aria-invalid={too_long.then_some("true")}
                    aria-describedby="job-name-hint"
                    {oninput}
                />
                <p class="hint" id="job-name-hint">
                    { if *too_long { (words.name_too_long)(Name::LONGEST) } else { words.job_name_hint.to_owned() } }
                </p>
            </div>
            <div class="field">
                <div><Button onclick={remove} describedby="job-remove-hint">{ words.remove_job }</Button></div>
                <p class="hint" id="job-remove-hint">{ words.remove_job_hint }</p>
            </div>
        </div>
    }
}
