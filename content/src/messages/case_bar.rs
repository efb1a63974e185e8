//! Strings of the bar that shows the case and the seven steps, and of the frame round every step.

use crate::work::StudioStep;

use super::notice::Notice;

/// Strings of the bar that shows the case and the seven steps.
#[derive(Clone, Copy, Debug)]
pub struct CaseBarMessages {
    /// Name of the region.
    pub title: &'static str,
    /// Name of the navigation among the steps.
    pub steps: &'static str,
    /// The case by its title.
    pub case: fn(title: &str) -> String,
    /// The mark that town, people and figures are made up.
    pub composite: &'static str,
    /// A step's name.
    pub step: fn(StudioStep) -> &'static str,
    /// Where one is, as a phone shows it.
    pub step_of: fn(number: usize, name: &str) -> String,
    /// Read out after the name of a finished step.
    pub done: &'static str,
    /// Name of the navigation at the foot.
    pub foot: &'static str,
    /// The way on to a step.
    pub onward: fn(name: &str) -> String,
    /// Takes the last decision back.
    pub undo: &'static str,
    /// Decides again.
    pub redo: &'static str,
    /// Group name of the two.
    pub undo_group: &'static str,
    /// The keys that do the same, shown as a hint.
    pub undo_keys: &'static str,
    /// Shown while a case is being read.
    pub loading: &'static str,
    /// The address names a case that isn't there.
    pub unknown_case: fn(id: &str) -> Notice,
    /// The address names a step that isn't there.
    pub unknown_step: fn(step: &str) -> Notice,
    /// A case that is there can't be read.
    pub unreadable_case: fn(id: &str) -> Notice,
    /// The case's words are missing in this language.
    pub words_missing: fn() -> Notice,
    /// The case was changed since the work began.
    pub case_changed: fn() -> Notice,
    /// Way back to the first page.
    pub home: &'static str,
    /// Way back to the first step.
    pub to_first_step: &'static str,
    /// Tries to read the case again.
    pub retry: &'static str,
}

/// Japanese.
pub const JA: CaseBarMessages = CaseBarMessages {
    title: "いまの事例とステップ",
    steps: "スタジオの7つのステップ",
    case: |title| format!("事例：{title}"),
    composite: "架空の町と人・数は見本",
    step: |step| match step {
        StudioStep::Brief => "依頼を読む",
        StudioStep::Breakdown => "業務分解",
        StudioStep::Design => "プログラムづくり",
        StudioStep::Match => "模擬マッチング",
        StudioStep::Predict => "予想",
        StudioStep::Results => "結果",
        StudioStep::Debrief => "ふりかえり",
    },
    step_of: |number, name| format!("ステップ {number}／7　{name}"),
    done: "（済）",
    foot: "前後のステップ",
    onward: |name| format!("{name}へ"),
    undo: "元に戻す",
    redo: "やり直す",
    undo_group: "元に戻す、やり直す",
    undo_keys: "Ctrl+Z で元に戻す、Ctrl+Shift+Z でやり直す",
    loading: "事例を読み込んでいます",
    unknown_case: |id| {
        Notice::new(
            format!("「{id}」という事例は、ここにありません。"),
            "これまでの書きかけは、この端末にそのまま残っています。",
            "番地を確かめるか、最初のページから選び直してください。",
        )
    },
    unknown_step: |step| {
        Notice::new(
            format!("「{step}」というステップはありません。"),
            "これまでの書きかけは、この端末にそのまま残っています。",
            "上のステップから選び直してください。",
        )
    },
    unreadable_case: |id| {
        Notice::new(
            format!("事例「{id}」を読み込めませんでした。"),
            "これまでの書きかけは、この端末にそのまま残っています。",
            "つながりを確かめて、もう一度読み込んでください。続くときは、設置者に事例のファイルを確かめてもらってください。",
        )
    },
    words_missing: || {
        Notice::new(
            "この言語のことばが見つかりません。",
            "計画はそのまま使えます。",
            "名前のかわりに記号が出ます。設定で言語を変えてみてください。",
        )
    },
    case_changed: || {
        Notice::new(
            "この事例は、書きはじめたあとに新しくなりました。",
            "書きかけはそのまま使えます。",
            "なくなった作業や人に関わる決定は外れています。気づきを見て、確かめてください。",
        )
    },
    home: "最初のページへ",
    to_first_step: "依頼を読むところから",
    retry: "もう一度読み込む",
};

/// English.
pub const EN: CaseBarMessages = CaseBarMessages {
    title: "This case and its steps",
    steps: "The seven steps of the studio",
    case: |title| format!("Case: {title}"),
    composite: "Town, people and figures are made up",
    step: |step| match step {
        StudioStep::Brief => "Brief",
        StudioStep::Breakdown => "Break down",
        StudioStep::Design => "Design",
        StudioStep::Match => "Match",
        StudioStep::Predict => "Predict",
        StudioStep::Results => "Results",
        StudioStep::Debrief => "Debrief",
    },
    step_of: |number, name| format!("Step {number} of 7: {name}"),
    done: " (done)",
    foot: "Previous and next step",
    onward: |name| format!("On to: {name}"),
    undo: "Undo",
    redo: "Redo",
    undo_group: "Undo and redo",
    undo_keys: "Ctrl+Z takes back, Ctrl+Shift+Z does again",
    loading: "Reading the case",
    unknown_case: |id| {
        Notice::new(
            format!("There is no case “{id}” here."),
            "What you have done so far is kept on this device.",
            "Check the address, or choose again from the first page.",
        )
    },
    unknown_step: |step| {
        Notice::new(
            format!("There is no step “{step}”."),
            "What you have done so far is kept on this device.",
            "Choose one of the seven steps.",
        )
    },
    unreadable_case: |id| {
        Notice::new(
            format!("The case “{id}” could not be read."),
            "What you have done so far is kept on this device.",
            "Check the connection and read it again. If it goes on, ask whoever set up this site to check the case's file.",
        )
    },
    words_missing: || {
        Notice::new(
            "The words of this case are missing in this language.",
            "The plan can be used as it is.",
            "Marks stand for names. Try another language in the settings.",
        )
    },
    case_changed: || {
        Notice::new(
            "This case was changed after you began.",
            "Your work is kept and can be used.",
            "Decisions about what is no longer there are left out. Look at the findings to check.",
        )
    },
    home: "To the first page",
    to_first_step: "Begin with the brief",
    retry: "Read again",
};
