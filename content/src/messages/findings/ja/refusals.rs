//! Refusals in Japanese: what was not done, what is safe, what to do instead.

use sim::plan::Refusal;

use super::super::{Explanation, Names};
use super::{MODEL, limit, part, task, unknown};

/// One arm for each refusal.
pub(super) fn refusal(refusal: &Refusal, names: &Names<'_>) -> Explanation {
    match refusal {
        Refusal::NeedsConfirmation { task: id } => Explanation::new(
            format!("「{}」は勤務に残しました", task(names, id)),
            "★がついています。切り出す前に、職場に確かめる作業です。★のない作業なら移せます。",
        ),
        Refusal::BoundToShift { task: id } => Explanation::new(
            format!("「{}」は勤務に残しました", task(names, id)),
            "申し送りや自分の仕事の記録のように、その勤務の人がその場でする作業です。ほかの作業なら移せます。",
        ),
        Refusal::OtherWorkplace { task: id, job } => Explanation::new(
            format!(
                "「{}」は「{}」に移せません",
                task(names, id),
                names.job(job)
            ),
            "職場がちがいます。作業はもとの場所にあります。同じ職場の仕事に移してください。",
        ),
        Refusal::OutsideWindow {
            task: id,
            from,
            until,
        } => Explanation::new(
            format!("「{}」は、その時間には置けません", task(names, id)),
            format!(
                "{}の間にする作業です。前の時間のままにしてあります。",
                (MODEL.span)(*from, *until)
            ),
        ),
        Refusal::PartTooShort { task: id, shortest } => Explanation::new(
            format!("「{}」は分けられません", task(names, id)),
            format!(
                "分けたあとの一つは、{}より短くできません。作業はそのままです。",
                (MODEL.minutes)(*shortest)
            ),
        ),
        Refusal::NoSuchPart { part: missing } => Explanation::new(
            format!("「{}」は、いまありません", part(names, missing)),
            "分けたり合わせたりしたあとかもしれません。計画はそのままです。画面の作業を選び直してください。",
        ),
        Refusal::NotLifted { part: missing } => Explanation::new(
            format!("「{}」は、もう勤務にあります", part(names, missing)),
            "戻すものはありません。計画はそのままです。",
        ),
        Refusal::TooManyJobs { most } => Explanation::new(
            format!("仕事は{most}つまでです"),
            "いまの仕事はそのままです。使わない仕事を取り除くと、新しくつくれます。",
        ),
        Refusal::AlreadyThere { id } => {
            Explanation::new(format!("「{id}」はもうあります"), "計画はそのままです。")
        }
        Refusal::ReadyMade { programme } => Explanation::new(
            format!("「{}」は変えられません", names.programme(programme)),
            "町にもとからあるプログラムです。見て、人を結ぶことはできます。",
        ),
        Refusal::TooManyPlaces { workplace, most } => Explanation::new(
            format!(
                "「{}」が受け入れられるのは、合わせて{most}人までです",
                names.words.workplace(workplace)
            ),
            "定員は前のままです。ほかのプログラムの定員を減らすと、増やせます。",
        ),
        Refusal::Full { programme, places } => Explanation::new(
            format!("「{}」の定員は{places}人です", names.programme(programme)),
            "結び方は前のままです。だれかをほどくか、定員を増やしてください。",
        ),
        Refusal::NoSuchStage { programme, stage } => Explanation::new(
            format!(
                "「{}」に「{}」はありません",
                names.programme(programme),
                (MODEL.stage)(*stage)
            ),
            "計画はそのままです。ある段階から選んでください。",
        ),
        Refusal::StageOutsideLimits {
            stage,
            limit: crossed,
            ..
        } => Explanation::new(
            format!("「{}」は前のままにしました", (MODEL.stage)(*stage)),
            limit(*crossed),
        ),
        Refusal::TooManyAccommodations { person, most } => Explanation::new(
            format!(
                "{}のための配慮は{most}つまでです",
                names.words.person(person)
            ),
            "前のままにしました。大切なものから選んでください。",
        ),
        Refusal::ListedTwice { person } => Explanation::new(
            format!("{}は、もう順番に入っています", names.words.person(person)),
            "順番は前のままにしました。一人を一度だけ入れてください。",
        ),
        Refusal::LastWorkingStage { programme } => Explanation::new(
            format!(
                "「{}」の最後の働く段階は取り除けません",
                names.programme(programme)
            ),
            "段階はそのままです。先に別の働く段階を入れてください。",
        ),
        Refusal::Unknown(missing) => Explanation::new(
            "できませんでした",
            format!("{}計画はそのままです。", unknown(missing)),
        ),
    }
}
