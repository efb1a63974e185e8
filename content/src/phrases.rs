//! Where a Japanese headline may break, for browsers that don't know phrases themselves. It must not know what the words mean: it
//! goes by the scripts alone, so it leaves out a break sooner than it makes a wrong one.

/// The pieces of a headline that stay together; joined again they are the headline. A phrase ends with hiragana, and what follows
/// in another script begins the next one. After punctuation a browser breaks by itself.
#[must_use]
pub fn phrases(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut rest, mut from) = (text, 0);
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    for pair in letters.windows(2) {
        let [(_, last), (place, next)] = pair else {
            continue;
        };
        if !(is_hiragana(*last) && begins_a_phrase(*next)) {
            continue;
        }
        if let Some(place) = end_of_phrase(text, *place).filter(|place| *place > from) {
            let (piece, after) = rest.split_at(place - from);
            pieces.push(piece);
            (rest, from) = (after, place);
        }
    }
    pieces.push(rest);
    pieces
}

/// Whether a headline may break between these two parts of it, such as plain words and words that are set off.
#[must_use]
pub fn phrase_ends_between(before: &str, after: &str) -> bool {
    let whole = format!("{before}{after}");
    let mut end = 0;
    let mut pieces = phrases(&whole).into_iter();
    !after.is_empty()
        && pieces.any(|piece| {
            end += piece.len();
            end == before.len()
        })
}

/// Where the phrase ends whose hiragana goes up to `place`, if one ends there.
fn end_of_phrase(text: &str, place: usize) -> Option<usize> {
    /// The stem of a verb or the end of an adjective: 切り出す, 考え方, 新しい業務.
    const GOES_ON: &str = "いきしちみりぎじびえけせめれげぜべっ";
    /// Courtesy belongs to what follows: お金, ご本人.
    const COURTESY: [char; 2] = ['お', 'ご'];

    let before = text.get(..place)?;
    let word = before.trim_end_matches(is_hiragana);
    let ending = before.get(word.len()..)?;
    if let Some(earlier) = ending.strip_suffix(COURTESY) {
        let goes_on = earlier.ends_with(|letter| GOES_ON.contains(letter));
        return (!earlier.is_empty() && !goes_on).then_some(word.len() + earlier.len());
    }
    // 立て直す: alone it is part of the verb more often than the end of one.
    let goes_on = ending == "て" || ending.ends_with(|letter| GOES_ON.contains(letter));
    (!goes_on).then_some(place)
}

const fn is_hiragana(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{309f}')
}

/// Kanji, katakana, a figure, a Latin letter or the star of tasks to be confirmed.
const fn begins_a_phrase(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{30a1}'..='\u{30fa}' | '★')
}

#[cfg(test)]
mod tests {
    use super::{phrase_ends_between, phrases};

    #[test]
    fn a_headline_breaks_between_phrases_and_not_inside_one() {
        for (whole, apart) in [
            (
                "段階を組み、ふたつの情報シートにする",
                "段階を|組み、ふたつの|情報シートにする",
            ),
            (
                "業務分解 — 勤務表から仕事を見つける",
                "業務分解 — 勤務表から|仕事を|見つける",
            ),
            (
                "9時台に、★のない作業が集まっている",
                "9時台に、★のない作業が|集まっている",
            ),
            (
                "職場に聞く前のお金とご本人の話",
                "職場に|聞く|前の|お金と|ご本人の|話",
            ),
            (
                "作業の切り出しと、引っ越しの考え方",
                "作業の|切り出しと、引っ越しの|考え方",
            ),
            ("新しい支えを立て直す", "新しい支えを|立て直す"),
            ("その後の1年をTsumugiで", "その|後の|1年を|Tsumugiで"),
        ] {
            assert_eq!(phrases(whole).join("|"), apart);
        }
    }

    #[test]
    fn a_phrase_may_end_where_words_are_set_off() {
        for (before, after, ends) in [
            ("一回目のたたき台では", "外しておく", true),
            ("外しておく", "ものを、すべて", false),
            ("立", "て直す", false),
            ("はじめに", "", false),
            ("", "はじめに", false),
        ] {
            assert_eq!(phrase_ends_between(before, after), ends, "{before}|{after}");
        }
    }

    #[test]
    fn what_has_no_hiragana_stays_whole() {
        for whole in ["", "Carve out work, make it last", "就労支援①", "ひらがな"] {
            assert_eq!(phrases(whole), [whole]);
        }
    }
}
