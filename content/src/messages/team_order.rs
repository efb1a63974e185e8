//! Strings of the order in which the team turns to people, and of what it decides.

/// Strings of the order in which the team turns to people.
#[derive(Clone, Copy, Debug)]
pub struct TeamOrderMessages {
    /// Heading.
    pub title: &'static str,
    /// What the order is for.
    pub about: &'static str,
    /// Legend of the choice between rules and one's own order.
    pub rule: &'static str,
    /// One's own order, as a choice.
    pub by_hand: &'static str,
    /// Name of the list.
    pub list: &'static str,
    /// A person for whom support tends to be long.
    pub at_risk: &'static str,
    /// Moves a person forward.
    pub earlier: fn(person: &str) -> String,
    /// Moves a person back.
    pub later: fn(person: &str) -> String,
    /// Said after a move: where the person stands now.
    pub moved: fn(person: &str, place: usize, of: usize) -> String,
    /// No check-in is planned.
    pub no_check_ins: &'static str,
    /// Every planned check-in has its hours.
    pub all_reached: &'static str,
    /// In so many weeks a check-in has no hours; the first and the last of them, counted from 1.
    pub weeks_without: fn(weeks: usize, first: usize, last: usize) -> String,
    /// Something is not in place at the start.
    pub late: &'static str,
    /// The hours suffice in every week.
    pub enough: &'static str,
    /// In so many weeks they don't, and who misses check-ins.
    pub short: fn(weeks: usize, names: &[&str]) -> String,
    /// What the little bands show.
    pub bands: &'static str,
    /// What these figures leave out.
    pub note: &'static str,
}

/// Japanese.
pub const JA: TeamOrderMessages = TeamOrderMessages {
    title: "時間が足りないとき、だれから支えるか",
    about: "準備も連絡も、チームは上の人から順に進めます。時間が足りない週は、下の人ほど連絡が届きにくくなります。",
    rule: "順番の決め方",
    by_hand: "自分で決める",
    list: "支える順番",
    at_risk: "支援が長くなりやすい",
    earlier: |person| format!("{person}を1つ上へ"),
    later: |person| format!("{person}を1つ下へ"),
    moved: |person, place, of| format!("{person}は、{of}人中{place}番目です。"),
    no_check_ins: "連絡の予定はありません",
    all_reached: "予定の連絡は、すべて届く",
    weeks_without: |weeks, first, last| match weeks {
        1 => format!("第{first}週に、届かない連絡がある"),
        _ if last + 1 - first == weeks => {
            format!("第{first}～{last}週に、届かない連絡がある")
        }
        _ => format!("{weeks}週で、届かない連絡がある（第{first}～{last}週のあいだ）"),
    },
    late: "準備が、始まりに間に合わない",
    enough: "全員が続けていても、予定の連絡に使う時間は毎週足ります。順番で変わるのは、準備の順と、残った時間でだれの仕事を先に調整するかだけです。",
    short: |weeks, names| {
        format!(
            "全員が続けていると、{weeks}週でチームの時間が足りません。届かない連絡があるのは、{}です。",
            names.join("、")
        )
    },
    bands: "帯は、左から右へ1年の週です。色のついた週に、届かない連絡があります。",
    note: "全員が続け、いちばん早く段が進んだときの見込みです。前の週の用事が残ると、足りない週は増えます。だれかが離れると減ります。",
};

/// English.
pub const EN: TeamOrderMessages = TeamOrderMessages {
    title: "When hours are short, who comes first?",
    about: "The team prepares and keeps in touch from the top of this list down. In weeks with too few hours, those further down are more likely to miss theirs.",
    rule: "How the order is set",
    by_hand: "my own order",
    list: "The team's order",
    at_risk: "support tends to be long",
    earlier: |person| format!("{person}: one up"),
    later: |person| format!("{person}: one down"),
    moved: |person, place, of| format!("{person} is now {place} of {of}."),
    no_check_ins: "No check-ins planned",
    all_reached: "Every planned check-in has its hours",
    weeks_without: |weeks, first, last| match weeks {
        1 => format!("Misses a check-in in week {first}"),
        _ if last + 1 - first == weeks => {
            format!("Misses check-ins in weeks {first}–{last}")
        }
        _ => format!("Misses check-ins in {weeks} of weeks {first}–{last}"),
    },
    late: "Preparation is not done by the start",
    enough: "Even if everybody stays, there are hours for every check-in planned. The order then decides only who is prepared first, and whose work is adjusted first with the hours left.",
    short: |weeks, names| {
        let weeks = match weeks {
            1 => "1 week".to_owned(),
            weeks => format!("{weeks} weeks"),
        };
        format!(
            "If everybody stays, the team is short of hours in {weeks}. Who misses check-ins: {}.",
            names.join(", ")
        )
    },
    bands: "The bands are the weeks of a year from left to right. In the coloured weeks a check-in is missed.",
    note: "This supposes that everybody stays and steps up as early as can be. What is left over from earlier weeks makes it more, somebody leaving makes it less.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_in_a_row_are_said_as_from_and_to() {
        assert_eq!(
            (JA.weeks_without)(4, 2, 5),
            "第2～5週に、届かない連絡がある"
        );
        assert_eq!(
            (EN.weeks_without)(3, 2, 9),
            "Misses check-ins in 3 of weeks 2–9"
        );
        assert_eq!((EN.weeks_without)(1, 7, 7), "Misses a check-in in week 7");
    }
}
