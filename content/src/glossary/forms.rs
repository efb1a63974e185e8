//! The forms a term may take in a text: `社会福祉協議会（社協）` stands as either of its two.

use crate::messages::Language;

/// The forms of `name` in `language`.
pub(super) fn of(name: &str, language: Language) -> Vec<String> {
    match language {
        Language::Ja => {
            let parts = name.split(['（', '）', '／']);
            parts
                .map(str::trim)
                .filter(|part| part.chars().count() > 1)
                .map(str::to_owned)
                .collect()
        }
        Language::En => {
            // What stands in brackets is a gloss, unless it is an abbreviation.
            let abbreviation = |part: &str| {
                part.len() > 1 && part.chars().all(|letter| letter.is_ascii_uppercase())
            };
            let mut forms = Vec::new();
            for whole in name.split(" / ") {
                let mut parts = whole.split(['(', ')']);
                let outside = parts.next().unwrap_or_default().trim().replace('"', "");
                if outside.len() > 2 {
                    forms.push(outside);
                }
                forms.extend(
                    parts
                        .map(str::trim)
                        .filter(|part| abbreviation(part))
                        .map(str::to_owned),
                );
            }
            forms
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_give_a_second_form() {
        assert_eq!(
            of("社会福祉協議会（社協）", Language::Ja),
            ["社会福祉協議会", "社協"]
        );
        assert_eq!(
            of("community social worker (CSW)", Language::En),
            ["community social worker", "CSW"]
        );
        assert_eq!(
            of("job breakdown (task analysis)", Language::En),
            ["job breakdown"]
        );
    }
}
