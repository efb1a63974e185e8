//! The design as a whole: a tab for each programme.

use sim::id::{JobId, ProgrammeId};
use sim::plan::{Edit, Plan};
use yew::prelude::*;

use super::programme::{OwnProgramme, ReadyProgramme};
use crate::components::{Button, ButtonKind, EmptyState, IconName, LinkButton, Tab, Tabs, phrased};
use crate::contexts::use_messages;
use crate::studio::Step;
use crate::studio::context::use_studio;
use crate::studio::frame::RefusalNotice;

/// Step 3 of the studio.
#[component]
pub(crate) fn DesignStep() -> Html {
    let words = &use_messages().design;
    let studio = use_studio();
    let (case, plan) = (studio.case(), studio.plan());
    let wanted = use_state(|| None::<AttrValue>);
    let without: Vec<JobId> = plan
        .jobs
        .iter()
        .filter(|job| !job.tasks.is_empty())
        .filter(|job| {
            plan.programmes
                .iter()
                .all(|programme| programme.job != job.id)
        })
        .map(|job| job.id.clone())
        .collect();
    let own = plan.programmes.iter().map(|programme| Tab {
        id: programme.id.to_string().into(),
        label: studio
            .words()
            .programme(case, plan, &programme.id)
            .to_owned()
            .into(),
    });
    let ready = case.ready.iter().map(|ready| {
        let name = studio.words().programme(case, plan, &ready.programme.id);
        Tab {
            id: ready.programme.id.to_string().into(),
            label: (words.ready_tab)(name).into(),
        }
    });
    let tabs: Vec<Tab> = own.chain(ready).collect();
    let selected = (*wanted)
        .clone()
        .filter(|id| tabs.iter().any(|tab| tab.id == *id))
        .or_else(|| tabs.first().map(|tab| tab.id.clone()))
        .unwrap_or_default();
    let make = {
        let (studio, wanted) = (studio.clone(), wanted.setter());
        Callback::from(move |job: JobId| {
            if let Some(programme) = next_programme(studio.plan()) {
                wanted.set(Some(programme.to_string().into()));
                studio.edit(Edit::CreateProgramme { programme, job });
            }
        })
    };
    let is_ready = case
        .ready
        .iter()
        .any(|ready| ready.programme.id.as_str() == &*selected);
    let id = ProgrammeId::new(selected.to_string()).ok();
    let select = {
        let wanted = wanted.setter();
        Callback::from(move |id: AttrValue| wanted.set(Some(id)))
    };
    html! {
        <>
            <h1 class="no-print">{ phrased(words.heading) }</h1>
            <p class="lede no-print">{ words.lede }</p>
            <div class="section-s stack">
                if plan.jobs.iter().all(|job| job.tasks.is_empty()) {
                    <EmptyState title={words.no_job}>
                        <p>{ words.no_job_hint }</p>
                        <LinkButton href={Step::Breakdown.href(case.id.as_str())} small=true>
                            { words.to_breakdown }
                        </LinkButton>
                    </EmptyState>
                }
                if !without.is_empty() {
                    <div class="cluster no-print" role="group" aria-label={words.without}>
                        { for without.into_iter().map(|job| {
                            let name = studio.words().job(case, plan, &job).to_owned();
                            let (make, id) = (make.clone(), job.clone());
                            html! {
                                <Button
                                    key={job.to_string()}
                                    kind={ButtonKind::Plain}
                                    icon={IconName::Plus}
                                    onclick={Callback::from(move |()| make.emit(id.clone()))}
                                >
                                    { (words.make)(&name) }
                                </Button>
                            }
                        }) }
                    </div>
                }
                <RefusalNotice heading={2} />
                <Tabs label={words.programmes} tabs={tabs} selected={selected} onselect={select}>
                    if let Some(id) = id {
                        if is_ready { <ReadyProgramme {id} /> } else { <OwnProgramme {id} /> }
                    }
                </Tabs>
            </div>
        </>
    }
}

/// The id of a programme still to be made.
fn next_programme(plan: &Plan) -> Option<ProgrammeId> {
    (1..=200_u8)
        .filter_map(|number| ProgrammeId::new(format!("programme-{number}")).ok())
        .find(|id| plan.programmes.iter().all(|programme| programme.id != *id))
}
