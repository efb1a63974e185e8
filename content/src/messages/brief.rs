//! Strings of step 1 of the studio, the brief.

use sim::units::{ClockTime, MinutesPerWeek};
use sim::weekdays::Weekdays;

use super::model::{EN as MODEL_EN, JA as MODEL_JA};

/// Strings of step 1 of the studio, the brief.
#[derive(Clone, Copy, Debug)]
pub struct BriefMessages {
    /// Name of the step.
    pub title: &'static str,
    /// Heading of the page.
    pub heading: &'static str,
    /// Heading over the request.
    pub request: &'static str,
    /// Heading over the aims.
    pub aims: &'static str,
    /// Heading over the team.
    pub team: &'static str,
    /// Under the team's hours: what they are.
    pub team_hours: &'static str,
    /// What preparation there is.
    pub preparation: fn(weeks: u16, hours: u32) -> String,
    /// Hours for each person, if all had a place.
    pub per_person: fn(time: MinutesPerWeek, people: usize) -> String,
    /// Heading of the table of what help takes.
    pub costs: &'static str,
    /// What each kind of help takes, in the order of the case.
    pub cost_names: [&'static str; 8],
    /// The picture of the town in one sentence.
    pub map_says: fn(people: usize, workplaces: usize) -> String,
    /// Under the picture.
    pub map_sub: &'static str,
    /// The picture for those who don't see it.
    pub map_alternative: &'static str,
    /// The desk on the picture.
    pub desk: &'static str,
    /// Heading over the workplaces.
    pub workplaces: &'static str,
    /// The days a workplace is open.
    pub open: fn(Weekdays) -> String,
    /// People and buddies a workplace can take.
    pub places: fn(places: u8, buddies: u8) -> String,
    /// The way there.
    pub commute: fn(levels: u8) -> &'static str,
    /// The mark of the workplace whose duty sheet is broken down.
    pub asked: &'static str,
    /// The mark of a workplace with a programme that stands ready.
    pub ready: &'static str,
    /// Heading over the people.
    pub people: &'static str,
    /// What to know about the profiles, and what low means.
    pub people_note: &'static str,
    /// The mark of a composite person.
    pub composite: &'static str,
    /// The field of work they asked for.
    pub asked_for: fn(field: &str) -> String,
    /// Heading over strengths.
    pub strengths: &'static str,
    /// Heading over interests.
    pub interests: &'static str,
    /// Heading over work history.
    pub history: &'static str,
    /// Heading over what life allows.
    pub constraints: &'static str,
    /// Opens the rest of a person's card.
    pub more: fn(name: &str) -> String,
    /// A bound: not before this time.
    pub not_before: fn(ClockTime) -> String,
    /// A bound: home by this time.
    pub not_after: fn(ClockTime) -> String,
    /// A bound: not on these days.
    pub not_on: fn(Weekdays) -> String,
    /// A bound: no more than this in a week.
    pub at_most: fn(MinutesPerWeek) -> String,
    /// An axis at level 1 or 2.
    pub low: &'static str,
}

/// Japanese.
pub const JA: BriefMessages = BriefMessages {
    title: "依頼を読む",
    heading: "町と職場と、8人の話を読む",
    request: "届いた依頼",
    aims: "目指すこと",
    team: "チームの時間",
    team_hours: "準備と連絡に使える時間",
    preparation: |weeks, hours| {
        format!("始まる前に{weeks}週の準備（合わせて{hours}時間）があります")
    },
    per_person: |time, people| {
        format!(
            "{people}人で割ると、1人あたり{}です",
            (MODEL_JA.per_week)(time)
        )
    },
    costs: "支えにかかる時間",
    cost_names: [
        "職場を訪ねる連絡（移動とも）",
        "電話の連絡",
        "無理が見つかったあとの調整",
        "配慮を1つ整える",
        "隣につく人を頼む",
        "見学に同行する",
        "職場への事前の説明",
        "情報シートを1枚書き上げる",
    ],
    map_says: |people, workplaces| format!("{people}人が暮らし、{workplaces}つの職場がある町です"),
    map_sub: "位置は見本です。点線は、窓口から職場への道",
    map_alternative: "町の絵。川の北側に窓口と職場が、南側に人々の家がある。詳しくは下の職場と人の一覧に書いてあります。",
    desk: "窓口",
    workplaces: "職場",
    open: |days| {
        if days.count() == 7 {
            "毎日ひらいています".to_owned()
        } else {
            format!("{}にひらいています", (MODEL_JA.weekdays)(days))
        }
    },
    places: |places, buddies| format!("受け入れ{places}人まで、隣につく人は同時に{buddies}人まで"),
    commute: |levels| match levels {
        0 => "歩いて行ける近さ",
        1 => "バスなどで通う",
        _ => "乗り継いで通う",
    },
    asked: "依頼があった職場",
    ready: "プログラムあり",
    people: "仕事を探している人",
    people_note: "5つの軸は、話し合うための目安です。人を並べたり、選んだりするためのものではありません。1か2の軸があると、支援は長くなりやすいとされています。",
    composite: "合成した人物",
    asked_for: |field| format!("希望：{field}"),
    strengths: "よいところ",
    interests: "好きなこと",
    history: "これまで",
    constraints: "暮らしの都合",
    more: |name| format!("{name}をもっと知る"),
    not_before: |time| format!("{}から", (MODEL_JA.clock)(time)),
    not_after: |time| format!("{}まで", (MODEL_JA.clock)(time)),
    not_on: |days| format!("{}は休む", (MODEL_JA.weekdays)(days)),
    at_most: |time| format!("{}まで", (MODEL_JA.per_week)(time)),
    low: "支えが要る",
};

/// English.
pub const EN: BriefMessages = BriefMessages {
    title: "Brief",
    heading: "Read about the town, the workplaces and eight people",
    request: "The request",
    aims: "What to aim for",
    team: "The team's hours",
    team_hours: "for preparing and keeping in touch",
    preparation: |weeks, hours| {
        format!("{weeks} weeks to prepare before the first start ({hours} hours in all)")
    },
    per_person: |time, people| {
        format!(
            "for {people} people that is {} each",
            (MODEL_EN.per_week)(time)
        )
    },
    costs: "What help takes",
    cost_names: [
        "A check-in at the workplace, with travel",
        "A check-in by phone",
        "An adjustment after strain was found",
        "Putting one accommodation in place",
        "Agreeing on a buddy",
        "Going along on a visit",
        "Briefing a workplace",
        "Writing one information sheet",
    ],
    map_says: |people, workplaces| {
        format!("A town with {workplaces} workplaces, where these {people} people live")
    },
    map_sub: "Places are made up. Dotted: the way from the desk to a workplace",
    map_alternative: "A picture of the town: the desk and the workplaces north of a river, people's homes south of it. The lists below say the same.",
    desk: "Desk",
    workplaces: "Workplaces",
    open: |days| {
        if days.count() == 7 {
            "Open every day".to_owned()
        } else {
            format!("Open on {}", (MODEL_EN.weekdays)(days))
        }
    },
    places: |places, buddies| format!("Places: {places}; buddies at a time: {buddies}"),
    commute: |levels| match levels {
        0 => "Near enough to walk",
        1 => "A bus ride away",
        _ => "Two rides away",
    },
    asked: "Asked for help",
    ready: "Has a programme",
    people: "People looking for work",
    people_note: "The five axes are there to talk about. They are not for ranking or choosing people. With an axis at 1 or 2, support tends to be long.",
    composite: "Composite person",
    asked_for: |field| format!("Asked for: {field}"),
    strengths: "Strengths",
    interests: "Likes",
    history: "So far",
    constraints: "What life allows",
    more: |name| format!("More about {name}"),
    not_before: |time| format!("from {}", (MODEL_EN.clock)(time)),
    not_after: |time| format!("until {}", (MODEL_EN.clock)(time)),
    not_on: |days| format!("not on {}", (MODEL_EN.weekdays)(days)),
    at_most: |time| format!("up to {}", (MODEL_EN.per_week)(time)),
    low: "needs support",
};
