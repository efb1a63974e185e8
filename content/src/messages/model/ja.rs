//! The model's words in Japanese.

use sim::plan::{ContactMode, MatchingRule, Priority, Reward, Rhythm, StageKind, StepUp};
use sim::units::{ClockTime, Minutes};
use sim::weekdays::{Weekday, Weekdays};
use sim::{Axis, Cause};

use super::{ModelMessages, hours, with_commas};

/// Japanese.
pub const JA: ModelMessages = ModelMessages {
    title: "モデルについて",
    axis,
    axis_about,
    level: |level| format!("5段階の{level}"),
    levels: |[one, two, three, four, five]| {
        format!(
            "対人関係 {one}、メンタル {two}、ストレス {three}、思考 {four}、環境 {five}（それぞれ5段階）"
        )
    },
    stage,
    stage_short,
    stage_about,
    reward,
    reward_about,
    rhythm,
    contact: |mode| match mode {
        ContactMode::Visit => "職場を訪ねる",
        ContactMode::Phone => "電話",
        ContactMode::Workplace => "職場の人が聞く",
    },
    step_up: |rule| match rule {
        StepUp::Time => "期間が過ぎたら",
        StepUp::Goals => "目標に届いたら",
        StepUp::JointReview => "本人・職場・支援員の三者で振り返って決める",
    },
    rule: |rule| match rule {
        MatchingRule::ByHand => "自分で結ぶ",
        MatchingRule::OrderOfArrival => "来た順に結ぶ",
        MatchingRule::DeferredAcceptance => "互いの希望が安定するように結ぶ",
    },
    priority: |priority| match priority {
        Priority::AtRiskFirst => "支援が長くなりやすい人から",
        Priority::OrderOfArrival => "相談に来た順に",
        Priority::Listed { .. } => "自分で決めた順に",
    },
    cause: |cause| match cause {
        Cause::Mismatch => "仕事の不一致",
        Cause::Relations => "人間関係",
        Cause::Health => "体調・ストレス",
        Cause::Life => "生活・家庭・環境",
        Cause::Employer => "事業所の都合",
    },
    moved_on: "次の仕事へ進んだ",
    stalled: "無償の段階で止まった",
    weekday_short: |day| match day {
        Weekday::Monday => "月",
        Weekday::Tuesday => "火",
        Weekday::Wednesday => "水",
        Weekday::Thursday => "木",
        Weekday::Friday => "金",
        Weekday::Saturday => "土",
        Weekday::Sunday => "日",
    },
    weekday,
    weekdays,
    clock,
    span: |from, to| format!("{}～{}", clock(from), clock(to)),
    minutes: |minutes| format!("{}分", minutes.get()),
    duration,
    per_week: |time| format!("週{}時間", hours(time.get())),
    weeks: |weeks| format!("{}週", weeks.get()),
    yen: |amount| format!("{}円", with_commas(amount.get())),
    people: |count| format!("{count}人"),
    list: |words| words.join("、"),
    quoted: |words| format!("「{words}」"),
};

const fn axis(axis: Axis) -> &'static str {
    match axis {
        Axis::Interpersonal => "対人関係",
        Axis::Mental => "メンタル",
        Axis::Stress => "ストレス",
        Axis::Thinking => "思考",
        Axis::Environment => "環境",
    }
}

const fn axis_about(axis: Axis) -> &'static str {
    match axis {
        Axis::Interpersonal => "人とのやりとり",
        Axis::Mental => "気分の安定、感情の負担",
        Axis::Stress => "時間や速さの圧力",
        Axis::Thinking => "手順、判断、記憶",
        Axis::Environment => "働く時間、通勤、家庭の事情",
    }
}

const fn stage(kind: StageKind) -> &'static str {
    match kind {
        StageKind::CommunityPlace => "地域の居場所",
        StageKind::Visit => "見学",
        StageKind::Trial => "体験",
        StageKind::ShortHours => "短時間アルバイト",
        StageKind::FlexibleJob => "柔軟にアレンジした雇用",
    }
}

const fn stage_short(kind: StageKind) -> &'static str {
    match kind {
        StageKind::CommunityPlace => "居場所",
        StageKind::Visit => "見学",
        StageKind::Trial => "体験",
        StageKind::ShortHours => "短時間",
        StageKind::FlexibleJob => "柔軟な雇用",
    }
}

const fn stage_about(kind: StageKind) -> &'static str {
    match kind {
        StageKind::CommunityPlace => "人のいる場に慣れる",
        StageKind::Visit => "職場を見て、話を聞く",
        StageKind::Trial => "短く、やってみる",
        StageKind::ShortHours => "契約を結び、決まった日に働く",
        StageKind::FlexibleJob => "曜日や時間を相談して決める",
    }
}

const fn reward(reward: Reward) -> &'static str {
    match reward {
        Reward::None => "なし",
        Reward::UnpaidCommuter => "無償コミューター",
        Reward::PaidCommuter => "有償コミューター",
        Reward::MinimumWageGuaranteed => "最賃保障職員",
        Reward::GeneralWage => "一般賃金職員",
    }
}

const fn reward_about(reward: Reward) -> &'static str {
    match reward {
        Reward::None => "見学や居場所など、働く前の段階",
        Reward::UnpaidCommuter => "確認書を交わす。雇用契約ではない",
        Reward::PaidCommuter => "確認書を交わし、活動費などが出る。雇用契約ではない",
        Reward::MinimumWageGuaranteed => "雇用契約。労働法令が適用される",
        Reward::GeneralWage => "雇用契約。職場の賃金規程による",
    }
}

const fn rhythm(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Never => "しない",
        Rhythm::Monthly => "4週に1回",
        Rhythm::Fortnightly => "2週に1回",
        Rhythm::Weekly => "週1回",
        Rhythm::TwiceWeekly => "週2回",
    }
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "月曜",
        Weekday::Tuesday => "火曜",
        Weekday::Wednesday => "水曜",
        Weekday::Thursday => "木曜",
        Weekday::Friday => "金曜",
        Weekday::Saturday => "土曜",
        Weekday::Sunday => "日曜",
    }
}

fn weekdays(days: Weekdays) -> String {
    let words: Vec<&str> = days.iter().map(JA.weekday_short).collect();
    words.join("・")
}

fn clock(time: ClockTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

fn duration(time: Minutes) -> String {
    match (time.get() / 60, time.get() % 60) {
        (0, minutes) => format!("{minutes}分"),
        (hours, 0) => format!("{hours}時間"),
        (hours, minutes) => format!("{hours}時間{minutes}分"),
    }
}
