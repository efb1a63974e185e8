//! Japanese.

use sim::plan::ContactMode;
use sim::run::Happening;

use super::{Group, StoryMessages, tone};
use crate::messages::model::JA as MODEL;

/// Japanese.
pub const JA: StoryMessages = StoryMessages {
    title: "ひとりの話",
    about: "2,000通りの未来のひとつを、ひとりについてたどります。人は架空で、実際のだれかの予想ではありません。",
    person: "人",
    future: "未来の番号",
    typical: "まん中あたりの未来",
    loading: "この未来をたどり直しています。",
    heading: |name| format!("{name}の1年"),
    when: |week| match week {
        0 => "始まる前".to_owned(),
        week => format!("第{week}週"),
    },
    happening,
    tone,
    why_left: |week, cause| format!("第{week}週に「{cause}」で離れる見込みを、何がつくったか"),
    why_stayed: |week, cause| format!("続けている第{week}週に、最も大きかった「{cause}」の見込み"),
    why_about: "足し算で決まるので、内訳を正確に分けられます。右は離れるほう、左は続けるほうに働いたもの。数字は、その週の見込みを何倍にしたかです。",
    not_of_the_plan: "計画では変えられないもの",
    group: |group| match group {
        Group::Gap(on) => format!("{}の開き", (MODEL.axis)(on)),
        Group::Strain => "たまった負担".to_owned(),
        Group::Onboarding => "隣につく人・迎え方".to_owned(),
        Group::Preview => "見学と正直なシート".to_owned(),
        Group::Preference => "希望した分野".to_owned(),
        Group::Confidence => "自己有用感".to_owned(),
        Group::Readiness => "職場の備え".to_owned(),
        Group::Income => "必要な収入に足りない分".to_owned(),
        Group::History => "働いた経験".to_owned(),
        Group::Cap => "上限で切った分".to_owned(),
        Group::Baseline => "もとの高さ（調査に合わせたもの）".to_owned(),
        Group::Newness => "まだ新しいこと".to_owned(),
        Group::Frailty => "理由のわからない人ごとの違い".to_owned(),
    },
    factor: |factor| format!("×{factor}"),
    drives: "離れるほう",
    keeps: "続けるほう",
    sum: |sum, risk| format!("足すと {sum}。この理由で離れる見込みは、その1週間で{risk}%です。"),
};

fn happening(what: Happening) -> String {
    let contact = |mode| match mode {
        ContactMode::Visit => "訪問",
        ContactMode::Phone => "電話",
        ContactMode::Workplace => "職場での声かけ",
    };
    match what {
        Happening::TookPart(stage) => format!("「{}」に参加した。", (MODEL.stage)(stage)),
        Happening::Declined(stage) => {
            format!("「{}」のあと、始めないと決めた。", (MODEL.stage)(stage))
        }
        Happening::StageBegan(stage) => format!("「{}」が始まった。", (MODEL.stage)(stage)),
        Happening::Accommodated(axis) => {
            format!("「{}」を軽くする配慮が整った。", (MODEL.axis)(axis))
        }
        Happening::BuddyInPlace => "隣につく人が決まった。".to_owned(),
        Happening::CheckInHeld(ContactMode::Workplace) => "職場の人が様子を聞いた。".to_owned(),
        Happening::CheckInHeld(mode) => format!("支援チームが{}で様子を聞いた。", contact(mode)),
        Happening::CheckInMissed(mode) => {
            format!(
                "予定の{}ができなかった。チームの時間が足りない週。",
                contact(mode)
            )
        }
        Happening::Shock => "仕事の外で、負担になることがあった。".to_owned(),
        Happening::StrainHigh => "負担が、外から気づける高さになった。".to_owned(),
        Happening::StrainEased => "負担が下がった。".to_owned(),
        Happening::Adjusted(axis) => {
            format!(
                "様子を聞いて、「{}」を軽くするように調整した。",
                (MODEL.axis)(axis)
            )
        }
        Happening::NotYet(stage) => format!(
            "「{}」を続ける。次へ進む合図が、まだそろわない。",
            (MODEL.stage)(stage)
        ),
        Happening::SteppedBack(stage) => {
            format!(
                "負担に気づき、いったん「{}」に戻った。",
                (MODEL.stage)(stage)
            )
        }
        Happening::Held(stage) => format!("「{}」が予定より長くなった。", (MODEL.stage)(stage)),
        Happening::Left(cause) => format!("「{}」を理由に離れた。", (MODEL.cause)(cause)),
        Happening::MovedOn => "次の職場へ移った。".to_owned(),
        Happening::Stalled(stage) => {
            format!(
                "「{}」が最長の期間になり、次の段階が決まらないまま終わった。",
                (MODEL.stage)(stage)
            )
        }
    }
}
