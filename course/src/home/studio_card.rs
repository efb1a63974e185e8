//! The card that opens the studio, with a drawing of what one does there.

use yew::prelude::*;

use crate::components::{Card, IconName, LinkButton, phrased};
use crate::contexts::use_messages;
use crate::route::Route;

/// The card that opens the studio.
#[component]
pub(super) fn StudioCard() -> Html {
    let home = &use_messages().home;
    let words = home.studio_drawing;
    html! {
        <Card labelledby="studio-heading">
            <h2 id="studio-heading">{ home.studio }</h2>
            <figure class="studio-drawing">
                <svg viewBox="0 0 290 96" role="img" aria-label={home.studio_drawing_alternative}>
                    <g class="ghost">
                        <rect x="2" y="4" width="26" height="13" rx="3" />
                        <rect x="84" y="4" width="20" height="13" rx="3" />
                        <rect x="36" y="24" width="20" height="13" rx="3" />
                        <rect x="112" y="24" width="24" height="13" rx="3" />
                    </g>
                    <g class="lifted">
                        <rect x="34" y="4" width="44" height="13" rx="3" />
                        <rect x="110" y="4" width="26" height="13" rx="3" />
                        <rect x="2" y="24" width="28" height="13" rx="3" />
                        <rect x="62" y="24" width="44" height="13" rx="3" />
                    </g>
                    <path class="band" d="M150 66C190 58 240 66 286 68V92C240 88 200 80 150 66Z" />
                    <path class="thread thread--thin" d="M56 17C58 38 100 44 128 60" />
                    <path class="thread thread--thin" d="M122 17C124 36 126 46 128 60" />
                    <path class="thread thread--thin" d="M16 37C20 56 84 60 128 60" />
                    <path class="thread thread--thin" d="M84 37C86 48 108 54 128 60" />
                    <path class="thread" d="M128 60C150 66 170 64 200 68S262 78 286 80" />
                    <circle class="marker" cx="128" cy="60" r="5" />
                </svg>
                <figcaption class="xs muted">{ words.join("") }</figcaption>
            </figure>
            <p class="small">{ home.studio_lede }</p>
            <p class="case-line-title">{ phrased(home.studio_case) }</p>
            <LinkButton full=true href={Route::studio_start().href()} icon_after={IconName::Arrow}>
                { home.studio_open }
            </LinkButton>
        </Card>
    }
}
