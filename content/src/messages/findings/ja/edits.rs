//! Edits in Japanese: what was done, taken back, done again.

use sim::plan::{Edit, SheetKind};

use super::super::Names;
use super::{MODEL, part, sheet, task};

pub(super) fn done(edit: &Edit, names: &Names<'_>) -> String {
    match edit {
        Edit::CreateJob { name, .. } => format!("仕事「{}」をつくりました", name.as_str()),
        Edit::RenameJob { name, .. } => format!("仕事の名前を「{}」にしました", name.as_str()),
        Edit::RemoveJob { .. } => "仕事を取り除き、作業を勤務に戻しました".to_owned(),
        Edit::Lift { task, job } => {
            format!(
                "「{}」を「{}」に移しました",
                part(names, task),
                names.job(job)
            )
        }
        Edit::PutBack { task } => format!("「{}」を勤務に戻しました", part(names, task)),
        Edit::SetStart { task, start } => {
            format!(
                "「{}」の始まりを{}にしました",
                part(names, task),
                (MODEL.clock)(*start)
            )
        }
        Edit::Split { task: id, first } => {
            format!(
                "「{}」を{}のところで分けました",
                task(names, id),
                (MODEL.minutes)(*first)
            )
        }
        Edit::Join { task: id } => format!("「{}」を1つに合わせました", task(names, id)),
        Edit::CreateProgramme { job, .. } => {
            format!("「{}」のプログラムをつくりました", names.job(job))
        }
        Edit::RemoveProgramme { .. } => "プログラムを取り除きました".to_owned(),
        Edit::SetPlaces { programme, places } => {
            format!(
                "「{}」の定員を{places}人にしました",
                names.programme(programme)
            )
        }
        Edit::SetStage { programme, stage } => {
            format!(
                "「{}」の「{}」を決めました",
                names.programme(programme),
                (MODEL.stage)(stage.kind)
            )
        }
        Edit::RemoveStage { programme, stage } => {
            format!(
                "「{}」から「{}」を取り除きました",
                names.programme(programme),
                (MODEL.stage)(*stage)
            )
        }
        Edit::WriteSheet {
            sheet: kind, field, ..
        } => {
            let label = names.words.sheet_label(*kind, field);
            format!("{}の「{label}」を書きました", sheet(*kind))
        }
        Edit::SetBriefed { workplace, briefed } => {
            let name = names.words.workplace(workplace);
            if *briefed {
                format!("「{name}」に事前に説明することにしました")
            } else {
                format!("「{name}」への事前の説明をやめました")
            }
        }
        Edit::SetPriority { priority } => {
            format!("{}支えることにしました", (MODEL.priority)(priority))
        }
        Edit::Tie { person, programme } => {
            format!(
                "{}を「{}」に結びました",
                names.words.person(person),
                names.programme(programme)
            )
        }
        Edit::Untie { person } => format!("{}の結びをほどきました", names.words.person(person)),
        Edit::Adopt { rule, matches } => {
            format!(
                "「{}」の{}組を取り入れました",
                (MODEL.rule)(*rule),
                matches.len()
            )
        }
        Edit::SetSupport { person, .. } => {
            format!("{}への支えを決めました", names.words.person(person))
        }
    }
}

pub(super) fn undone(edit: &Edit, names: &Names<'_>) -> String {
    format!("{}を元に戻しました", what(edit, names))
}

pub(super) fn redone(edit: &Edit, names: &Names<'_>) -> String {
    format!("{}をやり直しました", what(edit, names))
}

/// What an edit concerned, as the object of a sentence.
fn what(edit: &Edit, names: &Names<'_>) -> String {
    match edit {
        Edit::CreateJob { name, .. } => format!("仕事「{}」をつくったこと", name.as_str()),
        Edit::RenameJob { .. } => "仕事の名前".to_owned(),
        Edit::RemoveJob { .. } => "仕事を取り除いたこと".to_owned(),
        Edit::Lift { task, .. } | Edit::PutBack { task } => {
            format!("「{}」の移動", part(names, task))
        }
        Edit::SetStart { task, .. } => format!("「{}」の始まり", part(names, task)),
        Edit::Split { task: id, .. } | Edit::Join { task: id } => {
            format!("「{}」の分け方", task(names, id))
        }
        Edit::CreateProgramme { .. } => "プログラムをつくったこと".to_owned(),
        Edit::RemoveProgramme { .. } => "プログラムを取り除いたこと".to_owned(),
        Edit::SetPlaces { .. } => "定員".to_owned(),
        Edit::SetStage { stage, .. } => format!("「{}」の変更", (MODEL.stage)(stage.kind)),
        Edit::RemoveStage { stage, .. } => format!("「{}」を取り除いたこと", (MODEL.stage)(*stage)),
        Edit::WriteSheet {
            sheet: kind, field, ..
        } => {
            let label = names.words.sheet_label(*kind, field);
            match kind {
                SheetKind::Supporter => format!("支援者向け「{label}」の文"),
                SheetKind::Person => format!("相談者向け「{label}」の文"),
            }
        }
        Edit::SetBriefed { .. } => "職場への事前の説明".to_owned(),
        Edit::SetPriority { .. } => "支える順".to_owned(),
        Edit::Tie { person, .. } | Edit::Untie { person } => {
            format!("{}の結び", names.words.person(person))
        }
        Edit::Adopt { .. } => "結び方の取り入れ".to_owned(),
        Edit::SetSupport { person, .. } => format!("{}への支え", names.words.person(person)),
    }
}
