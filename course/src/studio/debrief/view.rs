//! Step 7 of the studio.

use yew::prelude::*;

use super::against::Against;
use super::change::ChangeOneThing;
use super::hand_out::HandOut;
use super::reflect::Reflect;
use super::written::Written;
use crate::components::{LinkButton, NoticeKind, phrased, said_in_parts};
use crate::contexts::use_messages;
use crate::studio::Step;
use crate::studio::context::use_studio;
use crate::studio::results::use_run;

/// Step 7 of the studio. After a reload the result is computed again, since only its digest is kept.
#[component]
pub(crate) fn DebriefStep() -> Html {
    let words = &use_messages().debrief;
    let studio = use_studio();
    let run = use_run(true);
    let result = run.result.clone().filter(|_| run.is_current());
    let prediction = studio.work().prediction.clone().filter(|prediction| {
        result
            .as_ref()
            .is_some_and(|result| prediction.committed_for == Some(result.plan))
    });
    let case = studio.case().id.as_str();
    html! {
        <div class="debrief">
            <h1>{ phrased(words.heading) }</h1>
            if let (Some(result), Some(prediction)) = (&result, &prediction) {
                <div class="debrief-pair">
                    <Against result={result.clone()} prediction={prediction.clone()} />
                    <Written result={result.clone()} prediction={prediction.clone()} />
                </div>
                <ChangeOneThing result={result.clone()} />
            } else {
                { no_result((words.no_result)(), words.to_results, Step::Results.href(case)) }
            }
            <div class="debrief-pair">
                <Reflect />
                <HandOut />
            </div>
        </div>
    }
}

fn no_result(said: content::messages::notice::Notice, label: &'static str, href: String) -> Html {
    let on = html! { <LinkButton {href}>{ label }</LinkButton> };
    said_in_parts(NoticeKind::Info, 0, &said, Some(on))
}
