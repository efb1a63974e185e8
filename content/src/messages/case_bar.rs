//! Strings of the bar that shows the case and the seven steps, and of the frame round every step.

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
    /// The name of a page: step and case.
    pub page: fn(step: &str, case: &str) -> String,
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
    /// The case was changed since the work began.
    pub case_changed: fn() -> Notice,
    /// Way back to the first page.
    pub home: &'static str,
    /// Way back to the first step.
    pub to_first_step: &'static str,
}

/// Japanese.
pub const JA: CaseBarMessages = CaseBarMessages {
    title: "いまの事例とステップ",
    steps: "スタジオの7つのステップ",
    case: |title| format!("事例：{title}"),
    composite: "架空の町と人・数は見本",
    page: |step, case| format!("{step}：{case}"),
    step_of: |number, name| format!("ステップ {number}／7　{name}"),
    done: "（済）",
    foot: "前後のステップ",
    onward: |name| format!("{name}へ"),
    undo: "元に戻す",
    redo: "やり直す",
    undo_group: "元に戻す、やり直す",
    undo_keys: "Ctrl+Z で元に戻す、Ctrl+Shift+Z でやり直す",
    case_changed: || {
        Notice::new(
            "この事例は、書きはじめたあとに新しくなりました。",
            "書きかけはそのまま使えます。",
            "なくなった作業や人に関わる決定は外れています。気づきを見て、確かめてください。",
        )
    },
    home: "最初のページへ",
    to_first_step: "依頼を読むところから",
};

/// English.
pub const EN: CaseBarMessages = CaseBarMessages {
    title: "This case and its steps",
    steps: "The seven steps of the studio",
    case: |title| format!("Case: {title}"),
    composite: "Town, people and figures are made up",
    page: |step, case| format!("{step}: {case}"),
    step_of: |number, name| format!("Step {number} of 7: {name}"),
    done: " (done)",
    foot: "Previous and next step",
    onward: |name| format!("On to: {name}"),
    undo: "Undo",
    redo: "Redo",
    undo_group: "Undo and redo",
    undo_keys: "Ctrl+Z takes back, Ctrl+Shift+Z does again",
    case_changed: || {
        Notice::new(
            "This case was changed after you began.",
            "Your work is kept and can be used.",
            "Decisions about what is no longer there are left out. Look at the findings to check.",
        )
    },
    home: "To the first page",
    to_first_step: "Begin with the brief",
};
