//! Strings of what is arranged on a stage or for a person, and of what it takes: time of the team and of the workplace, and money.

use sim::case::{Accommodation, Team};
use sim::plan::{ContactMode, Stage};
use sim::units::{Minutes, MinutesPerWeek, Yen};

use super::model::{EN as MODEL_EN, JA as MODEL_JA};

/// Strings of what is arranged on a stage or for a person, and of what it takes.
#[derive(Clone, Copy, Debug)]
pub struct ArrangementMessages {
    /// What an accommodation takes of the team, and what it costs where it costs anything.
    pub takes: fn(&Team, &Accommodation) -> String,
    /// What a week on a stage pays.
    pub pay: fn(Yen) -> String,
    /// What a means of keeping in touch gives and takes.
    pub contact_about: fn(ContactMode) -> &'static str,
    /// A rhythm with its means.
    pub rhythm_by: fn(rhythm: &str, contact: &str) -> String,
    /// The workplace's time for one person.
    pub workplace_time: &'static str,
    /// Its value.
    pub workplace_time_each: fn(opening: Option<MinutesPerWeek>, later: MinutesPerWeek) -> String,
    /// The workplace's minutes a week for one person, on average.
    pub workplace_takes: fn(minutes: u32) -> String,
    /// Lets the day begin at another time on some days.
    pub other_start: &'static str,
    /// What that does, or what it takes when there are too few days.
    pub other_start_hint: fn(possible: bool) -> &'static str,
    /// The days on which it does.
    pub other_days: &'static str,
    /// When those days begin.
    pub other_begins: &'static str,
    /// The change of shifts of a stage that has one.
    pub shift_change: fn(&Stage) -> Option<String>,
    /// What the schedule asks of the environment axis.
    pub schedule_demand: &'static str,
    /// Its value, 1 to 5.
    pub of_five: fn(demand: f64) -> String,
    /// What raises it.
    pub schedule_demand_hint: &'static str,
    /// Lets a check-in lead back to the stage before.
    pub step_back: &'static str,
    /// To which stage, or why to none.
    pub step_back_hint: fn(to: Option<&str>) -> String,
    /// Offers check-ins by the team, so that a joint review can take place.
    pub make_reviewed: fn(stage: &str) -> String,
    /// Offers to give up a way back that leads nowhere.
    pub make_one_way: fn(stage: &str) -> String,
}

/// Japanese.
pub const JA: ArrangementMessages = ArrangementMessages {
    takes: |team, accommodation| {
        let mut parts = vec![format!(
            "準備に{}",
            (MODEL_JA.duration)(team.time_for(accommodation))
        )];
        if let Some(cost) = accommodation.cost {
            if cost.once.get() > 0 {
                parts.push(format!("はじめに{}", (MODEL_JA.yen)(cost.once)));
            }
            if cost.per_week.get() > 0 {
                parts.push(format!("1週ごとに{}", (MODEL_JA.yen)(cost.per_week)));
            }
        }
        parts.join("、")
    },
    pay: |week| match week.get() {
        0 => "お金は出ません".to_owned(),
        _ => format!("この時間割で週に{}（教材用の金額）", (MODEL_JA.yen)(week)),
    },
    contact_about: |mode| match mode {
        ContactMode::Visit => "移動の時間もかかりますが、いちばん様子がつかめます。",
        ContactMode::Phone => "短い時間で済みますが、訪ねるほどには様子がつかめません。",
        ContactMode::Workplace => {
            "チームの時間は使わず、職場の人の時間を使います。訪ねるほどには様子がつかめず、三者の振り返りにもなりません。"
        }
    },
    rhythm_by: |rhythm, contact| format!("{rhythm}（{contact}）"),
    workplace_time: "職場の人の時間（1人あたり）",
    workplace_time_each: |opening, later| match opening {
        Some(opening) => format!(
            "はじめ週{}、のち週{}",
            a_week(MODEL_JA.duration, opening),
            a_week(MODEL_JA.duration, later)
        ),
        None => format!("週{}", a_week(MODEL_JA.duration, later)),
    },
    workplace_takes: |minutes| {
        format!(
            "続いているあいだ、職場の人の時間を、週にならして{minutes}分ほど使います。チームの時間は使いません。"
        )
    },
    other_start: "日によって、始まりの時間を変える",
    other_start_hint: |possible| {
        if possible {
            "シフトが入れ替わる働き方です。環境の軸が求めるものが増えます。"
        } else {
            "働く日が2日以上あるときに選べます。"
        }
    },
    other_days: "始まりの違う日",
    other_begins: "その日の始まり",
    shift_change: |stage| {
        let other = stage.other_start?;
        let days = (MODEL_JA.weekdays)(other.days);
        Some(format!("{days}は{}から", (MODEL_JA.clock)(other.start)))
    },
    schedule_demand: "この時間割が求めるもの（環境）",
    of_five: |demand| format!("5段階の{demand:.1}"),
    schedule_demand_hint: "週の時間、続く日数、朝早い始まり、始まりの入れ替わり、通う遠さで増えます。",
    step_back: "強い負担に気づいたら、前の段に戻れるようにする",
    step_back_hint: |to| {
        match to {
        Some(stage) => format!("連絡で気づいたとき、いったん「{stage}」に戻って立て直します。"),
        None => "いまの組み方では、戻る先がありません。前に働く段がないか、戻ると賃金や謝金がなくなります。".to_owned(),
    }
    },
    make_reviewed: |stage| format!("{stage}の連絡を、チームの電話で4週に1回にする"),
    make_one_way: |stage| format!("{stage}から戻る決まりを外す"),
};

/// English.
pub const EN: ArrangementMessages = ArrangementMessages {
    takes: |team, accommodation| {
        let mut parts = vec![format!(
            "{} to prepare",
            (MODEL_EN.duration)(team.time_for(accommodation))
        )];
        if let Some(cost) = accommodation.cost {
            if cost.once.get() > 0 {
                parts.push(format!("{} once", (MODEL_EN.yen)(cost.once)));
            }
            if cost.per_week.get() > 0 {
                parts.push(format!("{} a week", (MODEL_EN.yen)(cost.per_week)));
            }
        }
        parts.join(", ")
    },
    pay: |week| match week.get() {
        0 => "Nothing is paid".to_owned(),
        _ => format!(
            "{} a week with these hours (made for the course)",
            (MODEL_EN.yen)(week)
        ),
    },
    contact_about: |mode| match mode {
        ContactMode::Visit => "Takes the way there as well, and tells most.",
        ContactMode::Phone => "Takes little time, and tells less than a visit.",
        ContactMode::Workplace => {
            "Takes time of the workplace and none of the team. It tells less than a visit, and it is no joint review."
        }
    },
    rhythm_by: |rhythm, contact| format!("{rhythm} ({contact})"),
    workplace_time: "The workplace's time for each person",
    workplace_time_each: |opening, later| match opening {
        Some(opening) => format!(
            "{} a week at first, then {}",
            a_week(MODEL_EN.duration, opening),
            a_week(MODEL_EN.duration, later)
        ),
        None => format!("{} a week", a_week(MODEL_EN.duration, later)),
    },
    workplace_takes: |minutes| {
        format!(
            "Takes somebody at the workplace about {minutes} minutes a week on average while they stay, and the team none."
        )
    },
    other_start: "Begin at another time on some days",
    other_start_hint: |possible| {
        if possible {
            "A change of shifts within the week. It asks more on the environment axis."
        } else {
            "Possible with two days a week or more."
        }
    },
    other_days: "Days that begin at another time",
    other_begins: "They begin at",
    shift_change: |stage| {
        let other = stage.other_start?;
        let days = (MODEL_EN.weekdays)(other.days);
        Some(format!("{days} from {}", (MODEL_EN.clock)(other.start)))
    },
    schedule_demand: "What these hours ask for (environment)",
    of_five: |demand| format!("{demand:.1} of 5"),
    schedule_demand_hint: "Hours a week, days in a row, an early start, a change of shifts and the way there raise it.",
    step_back: "Let a check-in that finds strong strain lead back a stage",
    step_back_hint: |to| {
        match to {
        Some(stage) => format!("They go back to “{stage}” for a while and find their feet."),
        None => "As it is, there is nowhere to go back to: no working stage comes before, or going back would end their pay.".to_owned(),
    }
    },
    make_reviewed: |stage| format!("{stage}: check-ins by phone every 4 weeks"),
    make_one_way: |stage| format!("{stage}: no way back"),
};

/// Minutes in a week, exact where hours would round them away.
fn a_week(duration: fn(Minutes) -> String, time: MinutesPerWeek) -> String {
    duration(Minutes::clamped(time.get()))
}

#[cfg(test)]
mod tests {
    use sim::Case;
    use sim::case::AccommodationCost;

    use super::*;

    #[test]
    fn what_an_accommodation_takes_is_said_with_its_price_where_it_has_one() {
        let text = include_str!("../../cases/care-home/case.json");
        let case: Case = serde_json::from_str(text).unwrap();
        let mut accommodation = case.accommodations[0].clone();
        assert_eq!((JA.takes)(&case.team, &accommodation), "準備に2時間");
        accommodation.cost = Some(AccommodationCost {
            minutes: Minutes::clamped(30),
            once: Yen::clamped(12_000),
            per_week: Yen::clamped(800),
        });
        assert_eq!(
            (JA.takes)(&case.team, &accommodation),
            "準備に30分、はじめに12,000円、1週ごとに800円"
        );
        assert_eq!(
            (EN.takes)(&case.team, &accommodation),
            "30 min to prepare, ¥12,000 once, ¥800 a week"
        );
    }
}
