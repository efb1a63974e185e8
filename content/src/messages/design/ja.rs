//! Designing a programme in Japanese.

use sim::id::SheetFieldId;
use sim::plan::{Programme, Reward, SheetKind, Stage, StageKind, StepUp};
use sim::units::{ClockTime, Minutes, MinutesPerWeek};

use super::super::findings::Names;
use super::super::model::JA as MODEL;
use super::{DesignMessages, has_visit, task_names, working};

/// Japanese.
pub const JA: DesignMessages = DesignMessages {
    title: "プログラムづくり",
    heading: "段階を組み、ふたつの情報シートにする",
    lede: "仕事を、見学から雇用までの段にします。書いたことは、2枚の情報シートにそのまま載ります。",
    no_job: "まだ仕事がありません",
    no_job_hint: "先に勤務表から作業を切り出し、仕事に束ねると、ここで段階を組めます。",
    to_breakdown: "業務分解へ",
    programmes: "プログラム",
    ready_tab: |name| format!("{name}（町にあるもの）"),
    ready_note: "町にもとからあるプログラムです。変えられませんが、人を結ぶことはできます。空いている欄も、このままです。",
    without: "プログラムのない仕事",
    make: |job| format!("「{job}」のプログラムをつくる"),
    none_yet: "まだプログラムがありません",
    none_yet_hint: "上のボタンで、仕事ごとに1つつくれます。見学、体験、短時間、柔軟な雇用の4段から始まります。",
    stages: "段階",
    places: "定員",
    places_shown: |places| format!("{places}人"),
    fewer_places: "定員を1人減らす",
    more_places: "定員を1人増やす",
    places_hint: |workplace, most| format!("{workplace}は、ぜんぶの仕事を合わせて{most}人まで"),
    remove_programme: "このプログラムを取り除く",
    facts: ["期間", "時間", "報酬", "連絡"],
    stage_weeks: |least, most| {
        if least == most {
            format!("{}週", least.get())
        } else {
            format!("{}～{}週", least.get(), most.get())
        }
    },
    stage_hours: |days, per_day| format!("週{days}日×{}", (MODEL.duration)(per_day)),
    opening_then: |weeks, opening, then| format!("はじめ{}週は{opening}、のち{then}", weeks.get()),
    open_stage: |stage| format!("ひらく：{stage}"),
    open: "ひらく",
    close_stage: |stage| format!("とじる：{stage}"),
    close: "とじる",
    add_stage: |stage| format!("{stage}を入れる"),
    add_stages: "入れられる段階",
    remove_stage: |stage| format!("「{stage}」を取り除く"),
    days: "働く日",
    start: "始まり",
    per_day: "1日の長さ",
    half_hour: ["30分短くする", "30分長くする"],
    at_least: "最短の期間",
    at_most: "最長の期間",
    one_week: ["1週短くする", "1週長くする"],
    reward: "報酬のかたち",
    reward_hint: |about| {
        format!("{about}。2014～15年の資料の区分です。いまの扱いは専門家に確かめてください。")
    },
    check_in: "連絡のリズム",
    contact: "連絡のしかた",
    opening: "はじめのうちは",
    no_opening: "同じリズムで",
    opening_weeks: "はじめの期間",
    team_time: "チームの時間（1人あたり）",
    team_time_each: |opening, later| match opening {
        Some(opening) => format!("はじめ週{}、のち週{}", a_week(opening), a_week(later)),
        None => format!("週{}", a_week(later)),
    },
    arrangements: "職場の配慮",
    buddy: "隣につく人",
    buddy_hint: |most| {
        format!("はじめの時期に、聞ける人が決まっています。この職場では同時に{most}人まで")
    },
    relieves: |axis| format!("{axis}を1つ軽く"),
    step_up: "次の段へ進む合図",
    step_up_hint: "三者の振り返りは、続いている連絡があってはじめて開けます。",
    brief_workplace: |workplace| format!("{workplace}に、事前に説明する"),
    brief_hint: |time| {
        format!(
            "準備に{}。現場の人が、だれを、なぜ迎えるのかを知って始められます",
            (MODEL.duration)(time)
        )
    },
    team: "チームの時間",
    preparation: |needed, available| {
        format!(
            "準備：{}のうち{}",
            (MODEL.duration)(available),
            (MODEL.duration)(needed)
        )
    },
    check_ins: |at_first, later, per_week| {
        format!(
            "定員がうまったときの連絡：はじめ週{}、のち週{}（チームは週{}）",
            (MODEL.duration)(at_first),
            (MODEL.duration)(later),
            (MODEL.duration)(per_week)
        )
    },
    make_day: |stage, length| format!("{stage}の1日を{length}にする"),
    make_days: |stage, days| format!("{stage}を{days}にする"),
    make_start: |stage, time| format!("{stage}を{time}からにする"),
    make_reward: |stage, reward| format!("{stage}の報酬を{reward}にする"),
    sheets: "情報シート",
    gaps: |count| {
        format!(
            "空きが{count}つあります。書かれていないことは、読む人の想像で補われます。引き合わせがずれ、はじめの数週のがっかりも増えます。"
        )
    },
    no_gaps: "空きはありません。読む人が、想像で補わずにすみます。",
    sheet_kind: |kind| match kind {
        SheetKind::Supporter => "支援者向け プログラム情報シート",
        SheetKind::Person => "相談者向け プログラム情報シート",
    },
    gap: |guess| format!("空いています。{guess}"),
    write: |sheet| format!("{sheet}に書きこむ"),
    write_short: "書きこむ",
    read: "読む形に戻す",
    suggest: "文案を入れる",
    suggest_for: |label| format!("「{label}」に文案を入れる"),
    suggest_all: "空いている欄に文案を入れる",
    suggest_hint: "文案は計画からつくっています。本人と職場に合わせて直してください。",
    print: "2枚を印刷",
    written: "記入ずみ",
    suggestion,
};

/// A team's minutes in a week, exact where hours would round them away.
fn a_week(time: MinutesPerWeek) -> String {
    (MODEL.duration)(Minutes::clamped(time.get()))
}

fn suggestion(
    kind: SheetKind,
    field: &SheetFieldId,
    programme: &Programme,
    names: &Names<'_>,
) -> Option<String> {
    match (kind, field.as_str()) {
        (SheetKind::Supporter, "form") => Some(
            programme
                .stages
                .iter()
                .map(|stage| (MODEL.stage)(stage.kind))
                .collect::<Vec<_>>()
                .join("、"),
        ),
        (SheetKind::Supporter, "period") => Some(period(programme)),
        (SheetKind::Supporter, "tasks") => {
            let tasks = task_names(programme, names);
            (!tasks.is_empty()).then(|| format!("{}。★の作業は含みません。", tasks.join("、")))
        }
        (SheetKind::Supporter, "contract") => Some(contract(programme)),
        (SheetKind::Supporter, "review") => Some(review(programme)),
        (SheetKind::Person, "what") => {
            let tasks = task_names(programme, names);
            (!tasks.is_empty()).then(|| {
                format!(
                    "{}を します。ひとつずつ、じゅんばんに すすめます。",
                    tasks.join("、")
                )
            })
        }
        (SheetKind::Person, "who") if working(programme).any(|stage| stage.buddy) => Some(
            "はじめは、となりに つく人が います。わからないことは、その人に 聞けます。".to_owned(),
        ),
        (SheetKind::Person, "when") => working(programme).next().map(when),
        (SheetKind::Person, "money") => Some(money(programme)),
        (SheetKind::Person, "gain") => {
            let next = working(programme).nth(1)?;
            Some(format!(
                "なれてきたら、いっしょに 話し合って「{}」に すすめます。",
                (MODEL.stage)(next.kind)
            ))
        }
        (SheetKind::Person, "choice") if has_visit(programme) => Some(
            "見学だけで おわっても かまいません。とちゅうで やめることも できます。".to_owned(),
        ),
        _ => None,
    }
}

fn period(programme: &Programme) -> String {
    let stages: Vec<String> = programme
        .stages
        .iter()
        .map(|stage| {
            let name = (MODEL.stage_short)(stage.kind);
            if stage.kind == StageKind::Visit {
                format!("{name}{}", (MODEL.duration)(stage.per_day))
            } else {
                format!(
                    "{name}{}週から（{} {}）",
                    stage.at_least.get(),
                    (MODEL.weekdays)(stage.days),
                    (MODEL.span)(stage.start, stage.end())
                )
            }
        })
        .collect();
    format!("{}。{}人まで。", stages.join("、"), programme.places)
}

fn contract(programme: &Programme) -> String {
    let stages: Vec<String> = working(programme)
        .map(|stage| {
            let form = if stage.reward.is_wage() {
                "雇用契約"
            } else {
                "確認書"
            };
            format!(
                "{}は{}（{form}）",
                (MODEL.stage_short)(stage.kind),
                (MODEL.reward)(stage.reward)
            )
        })
        .collect();
    format!(
        "{}。交通費と保険は、始まる前に職場と確かめます。",
        stages.join("、")
    )
}

fn review(programme: &Programme) -> String {
    let joint = working(programme).any(|stage| stage.step_up == StepUp::JointReview);
    let rhythm = working(programme)
        .next()
        .map_or("", |stage| (MODEL.rhythm)(stage.check_in.rhythm));
    if joint {
        format!("段が変わる前に、本人・職場・支援員の三者で振り返ります。連絡は{rhythm}。")
    } else {
        format!("段の終わりに、本人の話と仕事のようすを見て。連絡は{rhythm}。")
    }
}

fn when(stage: &Stage) -> String {
    let days: Vec<String> = stage
        .days
        .iter()
        .map(|day| format!("{}よう日", (MODEL.weekday_short)(day)))
        .collect();
    format!(
        "{}の {}から {}まで。休む日は 電話を ください。",
        days.join("と "),
        easy(stage.start),
        easy(stage.end())
    )
}

/// A time of day in easy words.
fn easy(time: ClockTime) -> String {
    match time.minute() {
        0 => format!("{}時", time.hour()),
        30 => format!("{}時半", time.hour()),
        minute => format!("{}時{minute}分", time.hour()),
    }
}

fn money(programme: &Programme) -> String {
    let mut text = String::new();
    let unpaid = working(programme)
        .take_while(|stage| matches!(stage.reward, Reward::None | Reward::UnpaidCommuter));
    let weeks: u16 = unpaid.map(|stage| stage.at_least.get()).sum();
    if weeks > 0 {
        text += &format!("はじめの {weeks}週間くらいは お金は 出ません。");
    }
    if working(programme).any(|stage| stage.reward == Reward::PaidCommuter) {
        text += "活動した分の お礼が 出ます。";
    }
    if working(programme).any(|stage| stage.reward.is_wage()) {
        text += if text.is_empty() {
            "時給が 出ます。"
        } else {
            "そのあとは 時給が 出ます。"
        };
    }
    text + "交通費は、始まる前に いっしょに たしかめます。"
}
