//! One programme: its places, its ladder, its sheets, what was found in it.

use content::messages::Messages;
use content::messages::design::DesignMessages;
use sim::id::ProgrammeId;
use sim::plan::{Edit, Finding, Programme, SheetKind};
use yew::prelude::*;

use super::estimate::full_house;
use super::ladder::{Ladder, ready_ladder};
use super::repair::{Change, repair};
use super::sheet::{EditableSheet, ReadySheet};
use crate::components::{
    Button, ButtonKind, Card, IconName, Notice, NoticeKind, NumberStepper, ProgressBar, Tick,
};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::{Studio, use_studio};
use crate::studio::frame::FindingNotice;

/// Props of [`OwnProgramme`] and [`ReadyProgramme`].
#[derive(Properties, PartialEq)]
pub(super) struct ProgrammeProps {
    /// Which programme.
    pub(super) id: ProgrammeId,
}

/// A programme of the learner's.
#[component]
pub(super) fn OwnProgramme(props: &ProgrammeProps) -> Html {
    let messages = use_messages();
    let words = &messages.design;
    let studio = use_studio();
    let Some(programme) = studio
        .plan()
        .programmes
        .iter()
        .find(|kept| kept.id == props.id)
        .cloned()
    else {
        return Html::default();
    };
    let gaps = gaps(&studio, &programme);
    let remove = {
        let (studio, programme) = (studio.clone(), props.id.clone());
        Callback::from(move |()| {
            studio.edit(Edit::RemoveProgramme {
                programme: programme.clone(),
            })
        })
    };
    // One node, however many are found: spread among its neighbours, a finding more or less would close the stage that is open.
    let found: Html = findings(&studio, &programme)
        .into_iter()
        .enumerate()
        .map(|(place, finding)| {
            html! {
                <FindingNotice key={place} finding={finding.clone()}>
                    { repair_offer(&studio, messages, &finding, &programme.id) }
                </FindingNotice>
            }
        })
        .collect();
    html! {
        <div class="with-aside with-aside--sheet">
            <div class="stack no-print">
                { programme_head(&studio, messages, &programme) }
                <h2 class="vh">{ words.stages }</h2>
                <Ladder programme={programme.clone()} />
                { found }
                { team_time(&studio, words) }
                <div>
                    <Button kind={ButtonKind::Quiet} small=true icon={IconName::Close} onclick={remove}>
                        { words.remove_programme }
                    </Button>
                </div>
            </div>
            <aside class="stack sheets" aria-labelledby="sheets-heading">
                <div class="no-print">
                    <h2 id="sheets-heading">{ words.sheets }</h2>
                    <p class="small muted">
                        { if gaps == 0 { words.no_gaps.to_owned() } else { (words.gaps)(gaps) } }
                    </p>
                </div>
                <EditableSheet programme={programme.clone()} kind={SheetKind::Person} />
            </aside>
            <div class="stack sheets sheets--across">
                <EditableSheet {programme} kind={SheetKind::Supporter} />
                <div class="cluster no-print">
                    <Button small=true icon={IconName::Print} onclick={Callback::from(|()| dom::print())}>
                        { words.print }
                    </Button>
                </div>
            </div>
        </div>
    }
}

/// A programme that stands ready in the town: read-only.
#[component]
pub(super) fn ReadyProgramme(props: &ProgrammeProps) -> Html {
    let messages = use_messages();
    let words = &messages.design;
    let studio = use_studio();
    let ready = studio
        .case()
        .ready
        .iter()
        .find(|ready| ready.programme.id == props.id);
    let Some(programme) = ready.map(|ready| ready.programme.clone()) else {
        return Html::default();
    };
    let about = studio
        .words()
        .programmes
        .get(&props.id)
        .map(|words| words.about.clone());
    html! {
        <div class="with-aside with-aside--sheet">
            <div class="stack no-print">
                <Notice kind={NoticeKind::Info} title={about.unwrap_or_default()}>
                    <p>{ words.ready_note }</p>
                </Notice>
                <h2 class="vh">{ words.stages }</h2>
                { ready_ladder(messages, &programme) }
            </div>
            <aside class="stack sheets" aria-labelledby="sheets-heading">
                <h2 class="no-print" id="sheets-heading">{ words.sheets }</h2>
                <ReadySheet programme={programme.clone()} kind={SheetKind::Person} />
            </aside>
            <div class="stack sheets sheets--across">
                <ReadySheet {programme} kind={SheetKind::Supporter} />
            </div>
        </div>
    }
}

/// How many fields of both sheets are empty.
fn gaps(studio: &Studio, programme: &Programme) -> usize {
    let fields = &studio.case().sheet_fields;
    let count = |kind, wanted: &[sim::id::SheetFieldId]| {
        let sheet = programme.sheet(kind);
        wanted
            .iter()
            .filter(|field| !sheet.is_written(field))
            .count()
    };
    count(SheetKind::Supporter, &fields.supporter) + count(SheetKind::Person, &fields.person)
}

/// Findings on this programme, but for empty fields: those stand on the sheets themselves.
fn findings(studio: &Studio, programme: &Programme) -> Vec<Finding> {
    let id = &programme.id;
    let of = |finding: &&Finding| match finding {
        Finding::NoWorkingStage { programme }
        | Finding::StageOrder { programme, .. }
        | Finding::StageOutsideLimits { programme, .. }
        | Finding::StageLongerThanJob { programme, .. }
        | Finding::PlacesBeyondWork { programme, .. }
        | Finding::OutsideJobHours { programme, .. }
        | Finding::HoursJump { programme, .. }
        | Finding::RewardBelowStage { programme, .. }
        | Finding::RewardStepsDown { programme, .. }
        | Finding::ReviewWithoutTeam {
            programme,
            person: None,
            ..
        }
        | Finding::NoWayBack { programme, .. } => programme == id,
        Finding::PreparationOverrun { .. } => true,
        _ => false,
    };
    studio
        .review()
        .findings
        .iter()
        .filter(of)
        .cloned()
        .collect()
}

/// Offers the one change that mends a finding, where there is one.
fn repair_offer(
    studio: &Studio,
    messages: &Messages,
    finding: &Finding,
    programme: &ProgrammeId,
) -> Html {
    let (words, model) = (&messages.design, &messages.model);
    let Some((stage, change)) = repair(studio.case(), studio.plan(), finding) else {
        return Html::default();
    };
    let name = (model.stage)(stage.kind);
    let label = match change {
        Change::PerDay(minutes) => (words.make_day)(name, &(model.duration)(minutes)),
        Change::Days(days) => (words.make_days)(name, &(model.weekdays)(days)),
        Change::Start(start) => (words.make_start)(name, &(model.clock)(start)),
        Change::Reward(reward) => (words.make_reward)(name, (model.reward)(reward)),
        Change::Reviewed => (messages.arrangement.make_reviewed)(name),
        Change::OneWay => (messages.arrangement.make_one_way)(name),
    };
    let (studio, programme) = (studio.clone(), programme.clone());
    let onclick = Callback::from(move |()| {
        let (programme, stage) = (programme.clone(), stage.clone());
        studio.edit(Edit::SetStage { programme, stage });
    });
    html! { <div class="actions"><Button small=true {onclick}>{ label }</Button></div> }
}

/// The job behind a programme, its places, and whether the workplace is briefed.
fn programme_head(studio: &Studio, messages: &Messages, programme: &Programme) -> Html {
    let words = &messages.design;
    let (case, plan) = (studio.case(), studio.plan());
    let Some(job) = plan.job(case, &programme.job) else {
        return Html::default();
    };
    let most = case
        .workplace(&job.workplace)
        .map_or(1, |workplace| workplace.places);
    let workplace = studio.words().workplace_short(&job.workplace).to_owned();
    let profile = studio
        .review()
        .jobs
        .iter()
        .find(|profile| profile.job == job.id);
    let set_places = {
        let (studio, programme) = (studio.clone(), programme.id.clone());
        Callback::from(move |places: i32| {
            let places = u8::try_from(places).unwrap_or(1);
            studio.edit(Edit::SetPlaces {
                programme: programme.clone(),
                places,
            });
        })
    };
    let brief = {
        let (studio, workplace) = (studio.clone(), job.workplace.clone());
        Callback::from(move |briefed: bool| {
            studio.edit(Edit::SetBriefed {
                workplace: workplace.clone(),
                briefed,
            });
        })
    };
    html! {
        <div class="programme-head">
            <div class="field">
                <span class="label" id="places-label">{ words.places }</span>
                <NumberStepper
                    labelledby="places-label"
                    value={i32::from(programme.places)}
                    lowest={1}
                    highest={i32::from(most)}
                    shown={(words.places_shown)(programme.places)}
                    less={words.fewer_places}
                    more={words.more_places}
                    onchange={set_places}
                />
                <p class="hint">{ (words.places_hint)(&workplace, most) }</p>
            </div>
            <Tick
                label={(words.brief_workplace)(&workplace)}
                hint={(words.brief_hint)(case.team.costs.briefing)}
                checked={plan.briefed.contains(&job.workplace)}
                onchange={brief}
            />
            if let Some(profile) = profile {
                if let (Some(from), Some(to)) = (profile.starts, profile.ends) {
                    <p class="small muted nums programme-work">
                        { (messages.breakdown.job_hours)(from, to) }{ " " }
                        { (messages.breakdown.job_minutes)(profile.minutes, 0) }
                    </p>
                }
            }
        </div>
    }
}

/// What preparation and check-ins ask of the team.
fn team_time(studio: &Studio, words: &DesignMessages) -> Html {
    let load = &studio.review().load;
    let (at_first, later) = full_house(studio.case(), studio.plan());
    let preparation = (words.preparation)(load.preparation, load.preparation_available);
    html! {
        <Card tight=true labelledby="team-time" class="stack stack--s">
            <h3 id="team-time" class="label">{ words.team }</h3>
            <p class="small nums">{ preparation.clone() }</p>
            <ProgressBar
                label={preparation}
                value={load.preparation.get()}
                whole={load.preparation_available.get()}
            />
            <p class="small nums">{ (words.check_ins)(at_first, later, load.per_week) }</p>
        </Card>
    }
}
