//! A headline that doesn't break inside a phrase, in browsers that don't know phrases themselves.

use content::phrases::phrases;
use yew::prelude::*;

/// The words of a headline, with the places where it may break. A browser that knows phrases doesn't look at them
/// (`base.css`).
pub fn phrased(headline: &str) -> Html {
    let pieces = phrases(headline).into_iter().enumerate();
    pieces
        .map(|(place, piece)| {
            html! { <>if place > 0 { <wbr /> }{ piece.to_owned() }</> }
        })
        .collect()
}
