//! Findings in Japanese.

use sim::case::Constraint;
use sim::plan::Finding;

use super::super::{Explanation, Names};
use super::{MODEL, limit, part, sheet, task, tasks, unknown};

/// One arm for each finding, in the order of the steps.
pub(super) fn finding(finding: &Finding, names: &Names<'_>) -> Explanation {
    match finding {
        Finding::StarredInJob { job, task: id } => Explanation::new(
            format!("「{}」は★の作業です", task(names, id)),
            format!(
                "★は、切り出す前に職場に確かめる作業です。「{}」から勤務に戻してください。",
                names.job(job)
            ),
        ),
        Finding::BoundInJob { job, task: id } => Explanation::new(
            format!("「{}」は、勤務から離せない作業です", task(names, id)),
            format!(
                "その勤務の人が、その場でする作業です。「{}」から勤務に戻してください。",
                names.job(job)
            ),
        ),
        Finding::LiftedTwice { task: id } => Explanation::new(
            format!("「{}」が2か所に入っています", task(names, id)),
            "片方を勤務に戻してください。",
        ),
        Finding::OtherWorkplace { job, task: id } => Explanation::new(
            format!("「{}」は、別の職場の作業です", task(names, id)),
            format!(
                "仕事「{}」とは職場がちがいます。もとの勤務に戻してください。",
                names.job(job)
            ),
        ),
        Finding::TimeClash {
            job,
            first,
            second,
            overlap,
        } => Explanation::new(
            format!("時間が{}重なっています", (MODEL.minutes)(*overlap)),
            format!(
                "「{}」の「{}」と「{}」が同時にあります。始まりをずらすか、どちらかを勤務に戻してください。",
                names.job(job),
                part(names, first),
                part(names, second)
            ),
        ),
        Finding::OutsideWindow { job, task: placed } => {
            let window = names
                .case
                .task(&placed.task)
                .map_or_else(String::new, |place| {
                    format!(
                        "{}の間にする作業です。",
                        (MODEL.span)(place.task.hour, place.task.until)
                    )
                });
            Explanation::new(
                format!("「{}」が、できる時間の外にあります", part(names, placed)),
                format!("{window}「{}」での始まりを直してください。", names.job(job)),
            )
        }
        Finding::JobWithoutDemand { job } => Explanation::new(
            format!("「{}」には、まだ作業がありません", names.job(job)),
            "★のない作業を移すか、この仕事を取り除いてください。",
        ),
        Finding::JobWithoutProgramme { job } => Explanation::new(
            format!("「{}」には、まだプログラムがありません", names.job(job)),
            "「プログラムづくり」で段階を組むと、人に紹介できるようになります。",
        ),
        Finding::AskFirst { job, tasks: ids } => Explanation::new(
            format!("「{}」に、先に職場に尋ねる作業があります", names.job(job)),
            format!(
                "{}は、★がなくても体や記録に触れます。任せてよいか、職場に確かめてください。",
                tasks(names, ids)
            ),
        ),
        Finding::LengthNotPrinted { job, tasks: ids } => Explanation::new(
            format!(
                "「{}」に、時間の記載がない作業が{}つあります",
                names.job(job),
                ids.len()
            ),
            format!(
                "{}は、教材で決めた時間で計算しています。職場に尋ねると確かになります。",
                tasks(names, ids)
            ),
        ),
        Finding::LongWait { job, minutes } => Explanation::new(
            format!(
                "「{}」に、{}のあきがあります",
                names.job(job),
                (MODEL.duration)(*minutes)
            ),
            "待つあいだの過ごし方を決めるか、作業を近づけてください。",
        ),
        Finding::NoWorkingStage { programme } => Explanation::new(
            format!("「{}」に、働く段階がありません", names.programme(programme)),
            "体験、短時間アルバイト、柔軟な雇用のどれかを入れてください。",
        ),
        Finding::StageOrder { programme, stage } => Explanation::new(
            format!("「{}」の段階の順がちがいます", names.programme(programme)),
            format!(
                "「{}」を取り出して、入れ直してください。",
                (MODEL.stage)(*stage)
            ),
        ),
        Finding::StageOutsideLimits {
            programme,
            stage,
            limit: crossed,
        } => Explanation::new(
            format!(
                "「{}」の「{}」が、決められた範囲の外です",
                names.programme(programme),
                (MODEL.stage)(*stage)
            ),
            limit(*crossed),
        ),
        Finding::StageLongerThanJob {
            programme,
            stage,
            per_day,
            job,
        } => Explanation::new(
            format!(
                "「{}」の1日が、仕事の量より長くなっています",
                (MODEL.stage)(*stage)
            ),
            format!(
                "「{}」は1日{}ですが、作業は{}分しかありません。1日を短くするか、作業を足してください。手のあく時間は、居づらさになります。",
                names.programme(programme),
                (MODEL.duration)(*per_day),
                job.get()
            ),
        ),
        Finding::PlacesBeyondWork {
            programme,
            wanted,
            available,
        } => Explanation::new(
            format!(
                "「{}」の作業が、定員の分に足りません",
                names.programme(programme)
            ),
            format!(
                "最後の段階で全員分{}が要りますが、作業は{}です。定員か時間を減らすか、作業を足してください。",
                (MODEL.per_week)(*wanted),
                (MODEL.per_week)(*available)
            ),
        ),
        Finding::OutsideJobHours { programme, stage } => Explanation::new(
            format!(
                "「{}」の曜日か時間が、作業のある時とずれています",
                (MODEL.stage)(*stage)
            ),
            format!(
                "「{}」の作業のある時間に合わせるか、職場の開いている日を選んでください。",
                names.programme(programme)
            ),
        ),
        Finding::HoursJump {
            programme,
            from,
            to,
            before,
            after,
        } => Explanation::new(
            format!(
                "「{}」から「{}」で、週の時間が2倍以上になります",
                (MODEL.stage)(*from),
                (MODEL.stage)(*to)
            ),
            format!(
                "「{}」：{}から{}へ。あいだの日数や時間をなだらかにすると、体が慣れやすくなります。",
                names.programme(programme),
                (MODEL.per_week)(*before),
                (MODEL.per_week)(*after)
            ),
        ),
        Finding::RewardBelowStage {
            programme,
            stage,
            reward,
        } => Explanation::new(
            format!(
                "「{}」の報酬が「{}」です",
                (MODEL.stage)(*stage),
                (MODEL.reward)(*reward)
            ),
            format!(
                "「{}」：決まった日時に指示を受けて働くなら、雇用契約が合います。いまの制度は専門家に確かめてください。",
                names.programme(programme)
            ),
        ),
        Finding::ReviewWithoutTeam {
            programme,
            stage,
            person: None,
        } => Explanation::new(
            format!("「{}」の三者の振り返りが開けません", (MODEL.stage)(*stage)),
            format!(
                "「{}」：次の段へ進むのに三者の振り返りを待ちますが、チームからの連絡がありません。連絡をチームがするか、進む合図を変えてください。",
                names.programme(programme)
            ),
        ),
        Finding::ReviewWithoutTeam {
            programme,
            stage,
            person: Some(person),
        } => Explanation::new(
            format!(
                "{}は、「{}」から先へ進めません",
                names.words.person(person),
                (MODEL.stage)(*stage)
            ),
            format!(
                "「{}」は三者の振り返りを待ちますが、この人にはチームからの連絡がありません。この人への連絡をチームがするか、段階の進む合図を変えてください。",
                names.programme(programme)
            ),
        ),
        Finding::NoWayBack { programme, stage } => Explanation::new(
            format!(
                "「{}」から戻る決まりが、はたらきません",
                (MODEL.stage)(*stage)
            ),
            format!(
                "「{}」：気づくための連絡がないか、戻る先がないか、戻ると賃金や謝金がなくなります。連絡を入れるか、前の段の報酬を変えるか、決まりを外してください。",
                names.programme(programme)
            ),
        ),
        Finding::RewardStepsDown { programme, stage } => Explanation::new(
            format!(
                "「{}」で、前の段階より報酬が下がります",
                (MODEL.stage)(*stage)
            ),
            format!(
                "「{}」：段が上がるのに報酬が下がると、進む理由が見えにくくなります。",
                names.programme(programme)
            ),
        ),
        Finding::SheetFieldMissing {
            programme,
            sheet: kind,
            field,
        } => {
            let guess = names
                .words
                .sheet_field(*kind, field)
                .map_or("", |words| words.guess.as_str());
            Explanation::new(
                format!(
                    "{}の「{}」が空いています",
                    sheet(*kind),
                    names.words.sheet_label(*kind, field)
                ),
                format!("「{}」：{guess}", names.programme(programme)),
            )
        }
        Finding::NobodyMatched => Explanation::new(
            "まだだれも結ばれていません",
            "「模擬マッチング」で人とプログラムを結ぶと、先へ進めます。",
        ),
        Finding::WithoutPlace { person } => Explanation::new(
            format!("{}の行き先がまだありません", names.words.person(person)),
            "いまの定員では足りません。待つあいだの関わりも考えておきましょう。",
        ),
        Finding::MatchedTwice { person } => Explanation::new(
            format!("{}が2か所に結ばれています", names.words.person(person)),
            "片方をほどいてください。",
        ),
        Finding::ListedTwice { person } => Explanation::new(
            format!(
                "{}が、支える順に2回入っています",
                names.words.person(person)
            ),
            "順番を決め直してください。ほかの部分はそのままです。",
        ),
        Finding::Overfull { programme, places } => Explanation::new(
            format!(
                "「{}」の定員{places}人を超えています",
                names.programme(programme)
            ),
            "だれかをほどくか、定員を増やしてください。",
        ),
        Finding::EntryMissing { person, stage } => Explanation::new(
            format!("{}の始まりの段階がありません", names.words.person(person)),
            format!(
                "プログラムに「{}」がありません。別の段階から始めてください。",
                (MODEL.stage)(*stage)
            ),
        ),
        Finding::AgainstConstraint {
            person,
            programme,
            stage,
            constraint,
        } => Explanation::new(
            format!(
                "{}の暮らしの都合に合わない時間があります",
                names.words.person(person)
            ),
            format!(
                "「{}」の「{}」。{}時間を変えるか、別のプログラムを考えてください。",
                names.programme(programme),
                (MODEL.stage)(*stage),
                bound(*constraint)
            ),
        ),
        Finding::BuddyShortage {
            workplace,
            wanted,
            most,
        } => Explanation::new(
            format!(
                "「{}」で、隣につく人が足りません",
                names.words.workplace(workplace)
            ),
            format!(
                "{wanted}人分を見込んでいますが、同時に出せるのは{most}人です。足りない分は、つかないものとして計算します。"
            ),
        ),
        Finding::PreparationOverrun { needed, available } => Explanation::new(
            "始まる前の準備が、間に合いません",
            format!(
                "準備に{}かかりますが、チームの時間は{}です。間に合わない分は、始まってから整います。",
                (MODEL.duration)(*needed),
                (MODEL.duration)(*available)
            ),
        ),
        Finding::TeamOverload {
            weeks,
            fullest,
            planned,
            available,
        } => Explanation::new(
            format!("チームの時間が、{weeks}週で足りません"),
            format!(
                "いちばん多い第{fullest}週は、{}の予定に対して{}です。連絡の約束が守れない週が出ます。",
                (MODEL.duration)(*planned),
                (MODEL.duration)(*available)
            ),
        ),
        Finding::Unknown(missing) => Explanation::new(
            "計画が、この事例にないものを指しています",
            format!(
                "{}元に戻すか、取り除いてください。ほかの部分はそのままです。",
                unknown(missing)
            ),
        ),
    }
}

fn bound(constraint: Constraint) -> String {
    match constraint {
        Constraint::NotBefore(time) => format!("{}より前は難しい人です。", (MODEL.clock)(time)),
        Constraint::NotAfter(time) => format!("{}までに帰る人です。", (MODEL.clock)(time)),
        Constraint::NotOn(days) => format!("{}は休む人です。", (MODEL.weekdays)(days)),
        Constraint::AtMost(most) => format!("{}までの人です。", (MODEL.per_week)(most)),
    }
}
