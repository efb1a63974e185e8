//! Finding terms and putting them in order. Knows no web.

use content::glossary::{Glossary, Term};
use content::messages::Language;

/// Terms that stand together under one sound or letter.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group<'terms> {
    /// The sound or letter.
    pub(super) head: char,
    /// The terms, in order.
    pub(super) terms: Vec<&'terms Term>,
}

/// The terms that contain what is looked for, in the order of the language, under their sounds or letters.
pub(super) fn groups<'terms>(
    glossary: &'terms Glossary,
    query: &str,
    language: Language,
) -> Vec<Group<'terms>> {
    let wanted = folded(query.trim());
    let mut found: Vec<(String, &Term)> = glossary
        .terms
        .iter()
        .filter(|term| wanted.is_empty() || contains(term, &wanted))
        .map(|term| (sort_key(term, language), term))
        .collect();
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (key, term) in found {
        let head = head(&key, language);
        match groups.last_mut() {
            Some(group) if group.head == head => group.terms.push(term),
            _ => groups.push(Group {
                head,
                terms: vec![term],
            }),
        }
    }
    groups
}

fn contains(term: &Term, wanted: &str) -> bool {
    [&term.japanese, &term.reading, &term.english]
        .into_iter()
        .any(|text| folded(text).contains(wanted))
}

fn sort_key(term: &Term, language: Language) -> String {
    match language {
        Language::Ja => folded(&term.reading),
        Language::En => folded(&term.english)
            .trim_start_matches(|sign: char| !sign.is_alphanumeric())
            .to_owned(),
    }
}

/// Text as it is compared: small letters, narrow Latin signs, katakana as hiragana, without spaces.
fn folded(text: &str) -> String {
    text.chars()
        .filter(|sign| !sign.is_whitespace())
        .flat_map(fold)
        .collect()
}

fn fold(sign: char) -> std::char::ToLowercase {
    let plain = match sign {
        'ァ'..='ヶ' => shifted(sign, 0x60),
        '！'..='～' => shifted(sign, 0xFEE0),
        other => other,
    };
    plain.to_lowercase()
}

/// The sign so many places earlier in the table of signs.
fn shifted(sign: char, by: u32) -> char {
    u32::from(sign)
        .checked_sub(by)
        .and_then(char::from_u32)
        .unwrap_or(sign)
}

/// The sound or letter a term stands under: the row of the fifty sounds, or the first letter.
fn head(key: &str, language: Language) -> char {
    const ROWS: [(char, &str); 10] = [
        ('あ', "ぁあぃいぅうぇえぉおゔ"),
        ('か', "かがきぎくぐけげこご"),
        ('さ', "さざしじすずせぜそぞ"),
        ('た', "ただちぢっつづてでとど"),
        ('な', "なにぬねの"),
        ('は', "はばぱひびぴふぶぷへべぺほぼぽ"),
        ('ま', "まみむめも"),
        ('や', "ゃやゅゆょよ"),
        ('ら', "らりるれろ"),
        ('わ', "ゎわゐゑをん"),
    ];
    let first = key.chars().next().unwrap_or('#');
    match language {
        Language::Ja => ROWS
            .iter()
            .find(|(_, row)| row.contains(first))
            .map_or('#', |(head, _)| *head),
        Language::En if first.is_ascii_alphabetic() => first.to_ascii_uppercase(),
        Language::En => '#',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(id: &str, japanese: &str, reading: &str, english: &str) -> Term {
        Term {
            id: id.to_owned(),
            japanese: japanese.to_owned(),
            reading: reading.to_owned(),
            english: english.to_owned(),
            meaning_japanese: String::new(),
            meaning_english: String::new(),
            origins: Vec::new(),
            explained: true,
        }
    }

    fn glossary() -> Glossary {
        Glossary {
            terms: vec![
                term("visit", "見学", "けんがく", "visit stage"),
                term("outreach", "アウトリーチ", "あうとりーち", "outreach"),
                term("duty", "業務", "ぎょうむ", "duty"),
                term(
                    "cad",
                    "CADオペレーター",
                    "きゃどおぺれーたー",
                    "CAD operator",
                ),
            ],
        }
    }

    fn ids(query: &str, language: Language) -> Vec<(char, Vec<String>)> {
        groups(&glossary(), query, language)
            .into_iter()
            .map(|group| {
                (
                    group.head,
                    group.terms.iter().map(|term| term.id.clone()).collect(),
                )
            })
            .collect()
    }

    #[test]
    fn terms_stand_in_the_order_of_their_sounds() {
        let heads: Vec<char> = ids("", Language::Ja)
            .into_iter()
            .map(|(head, _)| head)
            .collect();
        assert_eq!(heads, ['あ', 'か']);
        assert_eq!(ids("", Language::Ja)[1].1, ["cad", "duty", "visit"]);
    }

    #[test]
    fn katakana_width_and_case_make_no_difference() {
        for query in ["アウト", "あうと", "OUTreach", "ｏｕｔ"] {
            assert_eq!(
                ids(query, Language::Ja),
                [('あ', vec!["outreach".to_owned()])],
                "{query}"
            );
        }
    }

    #[test]
    fn english_terms_stand_under_their_letters() {
        let heads: Vec<char> = ids("", Language::En)
            .into_iter()
            .map(|(head, _)| head)
            .collect();
        assert_eq!(heads, ['C', 'D', 'O', 'V']);
    }

    #[test]
    fn what_nobody_wrote_is_not_found() {
        assert!(ids("りんご", Language::Ja).is_empty());
    }
}
