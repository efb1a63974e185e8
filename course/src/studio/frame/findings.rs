//! Findings as notices, gravest first.

use sim::plan::{Finding, Severity};
use yew::prelude::*;

use crate::components::{Notice, NoticeKind};
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

/// Props of [`FindingNotice`].
#[derive(Properties, PartialEq)]
pub(crate) struct FindingNoticeProps {
    /// The finding.
    pub(crate) finding: Finding,
    /// The level of its heading.
    #[prop_or(3)]
    pub(crate) heading: u8,
    /// What can be done about it at once.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// One finding in words.
#[component]
pub(crate) fn FindingNotice(props: &FindingNoticeProps) -> Html {
    let messages = use_messages();
    let studio = use_studio();
    let said = (messages.findings.finding)(&props.finding, &studio.names());
    html! {
        <Notice kind={kind(props.finding.severity())} title={said.title} heading={props.heading}>
            if !said.text.is_empty() { <p>{ said.text }</p> }
            { props.children.clone() }
        </Notice>
    }
}

/// How a finding of this gravity looks.
pub(crate) const fn kind(severity: Severity) -> NoticeKind {
    match severity {
        Severity::Blocking => NoticeKind::Danger,
        Severity::Caution => NoticeKind::Caution,
        Severity::Note => NoticeKind::Info,
    }
}

/// Props of [`FindingsList`].
#[derive(Properties, PartialEq)]
pub(crate) struct FindingsListProps {
    /// The findings to show.
    pub(crate) findings: Vec<Finding>,
    /// The level of their headings.
    #[prop_or(3)]
    pub(crate) heading: u8,
}

/// Several findings, in the order given.
#[component]
pub(crate) fn FindingsList(props: &FindingsListProps) -> Html {
    let notices = props.findings.iter().enumerate().map(|(place, finding)| {
        html! { <FindingNotice key={place} finding={finding.clone()} heading={props.heading} /> }
    });
    html! { <div class="stack">{ for notices }</div> }
}
