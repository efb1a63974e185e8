//! The place to go on from: the last lesson or step of the studio that was open.

use yew::prelude::*;
use yew_router::Routable;

use crate::platform::last_place;
use crate::route::Route;

/// Props of [`RememberPlace`].
#[derive(Properties, PartialEq)]
pub(crate) struct RememberPlaceProps {
    /// The place at hand.
    pub(crate) route: Route,
}

/// Remembers the place at hand as the one to go on from.
#[component]
pub(crate) fn RememberPlace(props: &RememberPlaceProps) -> Html {
    use_effect_with(props.route.clone(), |route| {
        last_place::keep(&route.to_path())
    });
    Html::default()
}

/// The place to go on from, if there is one. Whether the course still has it is for the card to say.
pub(super) fn last() -> Option<Route> {
    let route = Route::recognize(&last_place::kept()?)?;
    matches!(route, Route::Lesson { .. } | Route::Studio { .. }).then_some(route)
}
