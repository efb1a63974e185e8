//! Several views of one thing, one at a time.

use yew::prelude::*;

use crate::platform::dom;

/// One tab.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Permanent id, unlike any other on the page.
    pub id: AttrValue,
    /// The word on it.
    pub label: AttrValue,
}

/// Props of [`Tabs`].
#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// What the tabs are views of.
    pub label: AttrValue,
    /// The tabs, in order.
    pub tabs: Vec<Tab>,
    /// Id of the open one.
    pub selected: AttrValue,
    /// Called with the id of the tab to open.
    pub onselect: Callback<AttrValue>,
    /// What the open tab shows.
    pub children: Html,
}

/// Tabs with one stop in the focus order: arrows, Home and End move and open.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let onkeydown = {
        let ids: Vec<AttrValue> = props.tabs.iter().map(|tab| tab.id.clone()).collect();
        let current = ids
            .iter()
            .position(|id| *id == props.selected)
            .unwrap_or_default();
        let onselect = props.onselect.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(next) = moved(&event.key(), current, ids.len()) else {
                return;
            };
            event.prevent_default();
            if let Some(id) = ids.get(next) {
                onselect.emit(id.clone());
                dom::focus(&tab_id(id));
            }
        })
    };
    let panel = format!("panel-{}", props.selected);
    let tabs = props.tabs.iter().map(|tab| {
        let selected = tab.id == props.selected;
        let id = tab.id.clone();
        html! {
            <button
                key={tab.id.to_string()}
                type="button"
                role="tab"
                id={tab_id(&tab.id)}
                aria-selected={selected.to_string()}
                aria-controls={selected.then(|| panel.clone())}
                tabindex={if selected { "0" } else { "-1" }}
                onclick={props.onselect.reform(move |_: MouseEvent| id.clone())}
            >
                { tab.label.clone() }
            </button>
        }
    });
    html! {
        <>
            <div class="tabs" role="tablist" aria-label={props.label.clone()} {onkeydown}>{ for tabs }</div>
            <div role="tabpanel" id={panel.clone()} aria-labelledby={tab_id(&props.selected)}>
                { props.children.clone() }
            </div>
        </>
    }
}

fn tab_id(id: &str) -> String {
    format!("tab-{id}")
}

/// The tab a key leads to, going round at the ends.
fn moved(key: &str, current: usize, count: usize) -> Option<usize> {
    if count == 0 {
        return None;
    }
    match key {
        "ArrowRight" => Some((current + 1) % count),
        "ArrowLeft" => Some((current + count - 1) % count),
        "Home" => Some(0),
        "End" => Some(count - 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn arrows_go_round_at_the_ends() {
        assert_eq!(moved("ArrowRight", 2, 3), Some(0));
        assert_eq!(moved("ArrowLeft", 0, 3), Some(2));
        assert_eq!(moved("End", 0, 3), Some(2));
        assert_eq!(moved("a", 0, 3), None);
        assert_eq!(moved("Home", 0, 0), None);
    }
}
