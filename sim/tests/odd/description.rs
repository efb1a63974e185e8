//! The description's own blocks of equations: the same in both languages, and still those that are evaluated here.

use tsumugi_sim::digest::digest_of;

const ENGLISH: &str = include_str!("../../../docs/model/odd.en.template.md");
const JAPANESE: &str = include_str!("../../../docs/model/odd.ja.template.md");

/// Digests of the blocks that are evaluated here. One that changes says that an equation was written anew: see that it still
/// stands in this folder as it stands there, then put the new digest.
const BLOCKS: [(&str, &str); 13] = [
    ("5.", "d26c053657c50873"),
    ("7.1", "531c63d7674c8b0d"),
    ("7.2", "328f19f4152458d1"),
    ("7.3", "c526ea8735f1c6f6"),
    ("7.4", "84da4ecb2556aef7"),
    ("7.5", "949a9f55ed25cbd3"),
    ("7.6", "30812f4f6610a1ec"),
    ("7.7", "9c2f269f18092000"),
    ("7.8", "881adb755a8ea4d6"),
    ("7.9", "f4f76e3797652071"),
    ("7.10", "fa9586216a199da2"),
    ("7.11", "43fc69dbcc78a605"),
    ("7.12", "8a268f6ca99b468e"),
];

/// The blocks of equations of one section, without remarks and with one space where there are several.
fn equations(text: &str, section: &str) -> String {
    let heads = [format!("\n## {section} "), format!("\n### {section} ")];
    let head = heads
        .iter()
        .find_map(|head| Some(text.find(head)? + head.len()));
    let begins = head.unwrap();
    let rest = &text[begins..];
    let ends = rest.find("\n##").unwrap_or(rest.len());
    let blocks = rest[..ends].split("```").skip(1).step_by(2);
    let lines = blocks.flat_map(str::lines).map(|line| {
        let equation = line.split('#').next().unwrap_or_default();
        equation.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

#[test]
fn both_languages_have_the_same_equations() {
    let sections: Vec<&str> = ENGLISH
        .lines()
        .filter_map(|line| line.strip_prefix("## ").or(line.strip_prefix("### ")))
        .map(|heading| heading.split(' ').next().unwrap_or_default())
        .collect();
    assert!(sections.len() > 10, "{sections:?}");
    for section in sections {
        let (english, japanese) = (equations(ENGLISH, section), equations(JAPANESE, section));
        assert_eq!(english, japanese, "equations of section {section}");
    }
}

#[test]
fn the_description_still_says_what_is_evaluated_here() {
    let now = BLOCKS.map(|(section, _)| {
        let digest = digest_of(&equations(ENGLISH, section)).unwrap().to_hex();
        (section, digest[..16].to_owned())
    });
    let then = BLOCKS.map(|(section, digest)| (section, digest.to_owned()));
    assert_eq!(
        now, then,
        "an equation was written anew: compare it with this folder, then put its digest"
    );
}
