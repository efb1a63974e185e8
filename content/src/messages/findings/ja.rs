//! Findings, refusals and edits in Japanese.

mod edits;
mod findings;
mod refusals;

use sim::id::TaskId;
use sim::plan::{Part, Severity, SheetKind, StageLimit, TaskPart, Unknown};

use super::super::model::JA as MODEL;
use super::{FindingsMessages, Names};

/// Japanese.
pub const JA: FindingsMessages = FindingsMessages {
    title: "気づき",
    refused: "できないこと",
    severity: |severity| match severity {
        Severity::Blocking => "直すと先へ進めます",
        Severity::Caution => "気をつけたいこと",
        Severity::Note => "知っておくとよいこと",
    },
    count: |blocking, cautions, notes| {
        let mut words = Vec::new();
        if blocking > 0 {
            words.push(format!("直すこと{blocking}件"));
        }
        if cautions > 0 {
            words.push(format!("気をつけたいこと{cautions}件"));
        }
        if notes > 0 {
            words.push(format!("知っておくとよいこと{notes}件"));
        }
        words.join("、")
    },
    none: "いまのところ、気づきはありません。",
    finding: findings::finding,
    refusal: refusals::refusal,
    done: edits::done,
    undone: edits::undone,
    redone: edits::redone,
};

fn task(names: &Names<'_>, id: &TaskId) -> String {
    names.task(id, ("（", "）"))
}

fn part(names: &Names<'_>, part: &TaskPart) -> String {
    let name = task(names, &part.task);
    match part.part {
        Part::Whole => name,
        Part::First => format!("{name}の前半"),
        Part::Second => format!("{name}の後半"),
    }
}

fn tasks(names: &Names<'_>, ids: &[TaskId]) -> String {
    ids.iter()
        .map(|id| format!("「{}」", task(names, id)))
        .collect()
}

const fn sheet(kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Supporter => "支援者向けのシート",
        SheetKind::Person => "相談者向けのシート",
    }
}

fn limit(limit: StageLimit) -> String {
    match limit {
        StageLimit::MinutesPerDay(most) => {
            format!("この事例では、1日は{}までです。", (MODEL.duration)(most))
        }
        StageLimit::MinutesPerWeek(most) => {
            format!("この事例では、1週は{}までです。", (MODEL.duration)(most))
        }
        StageLimit::NoDay => "働く日を1日は選んでください。".to_owned(),
        StageLimit::NoMinutes => "1日の長さを決めてください。".to_owned(),
        StageLimit::WeeksReversed => {
            "最長の期間を、最短の期間と同じか、それより長くしてください。".to_owned()
        }
        StageLimit::NoWeeks => "最短の期間は1週からです。".to_owned(),
        StageLimit::OtherDays => {
            "始まりの違う日は、働く日のうちの何日かにしてください。".to_owned()
        }
        StageLimit::PastMidnight => {
            "終わりが夜の12時を過ぎます。始まりか長さを変えてください。".to_owned()
        }
    }
}

fn unknown(unknown: &Unknown) -> String {
    let (kind, id) = match unknown {
        Unknown::Task(id) | Unknown::Part(id, _) => ("作業", id.as_str()),
        Unknown::Job(id) => ("仕事", id.as_str()),
        Unknown::Workplace(id) => ("職場", id.as_str()),
        Unknown::Programme(id) => ("プログラム", id.as_str()),
        Unknown::Person(id) => ("人", id.as_str()),
        Unknown::Accommodation(id) => ("配慮", id.as_str()),
        Unknown::SheetField(_, id) => ("シートの欄", id.as_str()),
    };
    format!("{kind}「{id}」が、この事例に見つかりません。")
}
