//! What holds of every lesson, whole or damaged.

use super::{BlockKind, Lesson, Lever, Part, Value, read_toml};
use crate::glossary::{Glossary, Term};
use crate::markdown::{Inline, Node};
use crate::messages::Language;
use crate::problem::Report;
use proptest::prelude::*;

const FRONT: &str = "+++\ntitle = \"題\"\nminutes = 5\nsession = 6\nitem = 1\naims = [\"できる\"]\nsources = [\"a\"]\n+++\n";

fn read(text: &str) -> (Lesson, Vec<String>) {
    let (lesson, problems) = super::read("t.md", "session-6/t", Language::Ja, text);
    (lesson, problems.iter().map(ToString::to_string).collect())
}

fn body(text: &str) -> (Lesson, Vec<String>) {
    read(&format!("{FRONT}{text}"))
}

#[test]
fn a_whole_lesson_has_its_sections_and_blocks() {
    let (lesson, problems) = body(
        "はじめに\n\n## 一 {#one}\n\n```quiz id=q\n問い\n- [ ] 甲 :: ちがう\n- [x] **乙** :: そう\n```\n\n## 二\n\n```reveal id=r\n考える\n---\n答え\n```\n",
    );
    assert_eq!(problems, Vec::<String>::new());
    let ids: Vec<&str> = lesson
        .sections
        .iter()
        .map(|section| section.id.as_str())
        .collect();
    assert_eq!(ids, ["opening", "one", "section-3"]);
    let Some(BlockKind::Quiz(quiz)) = lesson.blocks().next().map(|block| &block.kind) else {
        panic!("no quiz")
    };
    assert!(
        quiz.is_right(&[1])
            && !quiz.is_right(&[0])
            && !quiz.is_right(&[0, 1])
            && !quiz.is_several()
    );
    assert_eq!(
        quiz.choices[1].content,
        [Inline::Strong(vec![Inline::Text("乙".into())])]
    );
}

#[test]
fn feedback_may_hold_a_list_of_its_own() {
    let (lesson, problems) =
        body("```quiz id=q\n問い\n- [ ] 甲 :: ちがう\n\n  - なぜなら\n- [x] 乙 :: そう\n```\n");
    assert_eq!(problems, Vec::<String>::new());
    let Some(BlockKind::Quiz(quiz)) = lesson.blocks().next().map(|block| &block.kind) else {
        panic!("no quiz")
    };
    assert_eq!(quiz.choices[0].feedback.len(), 2);
}

#[test]
fn a_last_paragraph_that_is_only_a_link_is_the_way_on() {
    let (lesson, _) = body("本文\n\n[先へ](#/model)\n");
    assert_eq!(
        lesson.next.map(|next| next.route).as_deref(),
        Some("/model")
    );
    assert_eq!(lesson.sections[0].parts.len(), 1);
    assert_eq!(body("[外へ](https://example.org)\n").0.next, None);
}

#[test]
fn a_simulation_names_its_case_and_controls() {
    let (lesson, problems) = body(
        "```try id=t case=care-home\n問い\n- minutes 60 90 :: 長さ\n- guide :: 手順書\n---\n気づき\n```\n",
    );
    assert_eq!(problems, Vec::<String>::new());
    let Some(BlockKind::Try(attempt)) = lesson.blocks().next().map(|block| &block.kind) else {
        panic!("no try")
    };
    let levers: Vec<Lever> = attempt
        .controls
        .iter()
        .map(|control| control.lever)
        .collect();
    assert_eq!(levers, [Lever::Minutes, Lever::Guide]);
    assert_eq!(attempt.controls[0].values, [60, 90]);
}

#[test]
fn lines_of_problems_are_those_of_the_file() {
    assert_eq!(
        body("\n```quiz id=q\n問い\n- [ ] 甲\n- [x] 乙 :: そう\n```\n").1,
        ["t.md:12: choice-without-feedback"]
    );
    assert_eq!(
        body("\n```reveal id=r\n問い\n---\nb<b>\n```\n").1,
        ["t.md:13: raw-html"]
    );
    assert_eq!(body("a\r\n\r\n<b>\r\n").1, ["t.md:11: raw-html"]);
}

#[test]
fn faults_of_blocks_are_named() {
    let faults = [
        ("```quizz id=q\n```", "block-unknown"),
        ("```reflect\n問い\n```", "block-needs"),
        ("```reflect id=Q\n問い\n```", "block-id"),
        ("```reflect id=q colour=red\n問い\n```", "block-attribute"),
        ("```reflect id=q id=r\n問い\n```", "block-opening"),
        ("```reflect id=q\n```", "block-without-question"),
        ("```reveal id=q\n問い\n```", "block-without-answer"),
        ("- a\n\n  ```reflect id=q\n  問い\n  ```", "block-inside"),
        (
            "```figure id=f src=../x.svg\n題\n---\n説明\n```",
            "block-opening",
        ),
        (
            "```figure id=f src=x.svg\n題\n```",
            "figure-without-description",
        ),
        ("```source id=s ref=b\n見出し\n```", "source-unlisted"),
        (
            "```try id=t case=c\n問い\n- speed 3 :: 速さ\n- guide :: 手順書\n```",
            "try-control",
        ),
        (
            "```try id=t case=c\n問い\n- minutes 60 :: 長さ\n- guide :: 手順書\n```",
            "try-values",
        ),
        ("# 題", "heading-is-title"),
        ("### 題", "heading-skips"),
    ];
    for (text, rule) in faults {
        let (_, problems) = body(text);
        assert!(
            problems.len() == 1 && problems[0].ends_with(rule),
            "{text}: {problems:?}"
        );
    }
}

#[test]
fn terms_are_linked_once_the_longest_first_and_never_in_headings() {
    let term = |id: &str, japanese: &str| Term {
        id: id.into(),
        japanese: japanese.into(),
        reading: String::new(),
        english: String::new(),
        meaning_japanese: String::new(),
        meaning_english: String::new(),
        origins: Vec::new(),
        explained: true,
    };
    let glossary = Glossary {
        terms: vec![term("work", "業務"), term("split", "業務分解")],
    };
    let (mut lesson, _) =
        body("## 業務分解\n\n{業務分解|ぎょうむぶんかい}と業務。`業務`、業務分解。\n");
    assert_eq!(super::link_terms(&mut lesson, &glossary), ["split", "work"]);
    let Some(Part::Prose(Node::Paragraph(content))) = lesson.sections[0].parts.first() else {
        panic!("no paragraph")
    };
    assert!(
        matches!(&content[0], Inline::Term { id, content } if id == "split" && content.len() == 1)
    );
    assert_eq!(
        content
            .iter()
            .filter(|inline| matches!(inline, Inline::Term { .. }))
            .count(),
        2
    );
}

/// Text that is likely to meet the readers' edges.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z業務 ]{0,6}",
        prop::sample::select(vec![
            "\n",
            "```",
            "quiz id=q",
            "try id=t case=c",
            "figure id=f src=a.svg",
            "---",
            "- [ ] ",
            "- [x] ",
            " :: ",
            "{",
            "|",
            "}",
            "+++\n",
            "title = \"",
            "\"",
            "[",
            "]",
            "**",
            "<b>",
            "> ",
            "\t",
            "| a | b |\n|---|---|\n",
            "#",
            "\\",
            "::",
            "\u{0}",
            "\r\n",
            "é",
            "{#id}",
            "](#/",
            "](https://",
            "- minutes 30 60 :: x\n",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in hostile(), with_front in any::<bool>()) {
        let text = if with_front { format!("{FRONT}{text}") } else { text };
        let lines = text.lines().count() + 1;
        for problem in super::read("t.md", "t", Language::En, &text).1 {
            prop_assert!(problem.line as usize <= lines + 1);
        }
    }

    #[test]
    fn what_the_toml_reader_takes_a_full_reader_takes_alike(text in "([a-c]=|[a-c] = |\"|'|\\[|\\]|,|[0-9]{1,3}|[a業\\\\ntu0041]|#|\n| ){0,24}") {
        let mut report = Report::on("t");
        let entries = read_toml(&text, 1, &mut report);
        if report.finish().is_empty() {
            let table: toml::Table = text.parse().map_err(|error| TestCaseError::fail(format!("{error}")))?;
            prop_assert_eq!(table.len(), entries.len());
            for entry in entries {
                let same = match (&table[&entry.key], &entry.value) {
                    (toml::Value::String(theirs), Value::Text(ours)) => theirs == ours,
                    (toml::Value::Integer(theirs), Value::Integer(ours)) => theirs == ours,
                    (toml::Value::Array(theirs), Value::Texts(ours)) => {
                        theirs.iter().map(|text| text.as_str()).eq(ours.iter().map(|text| Some(text.as_str())))
                    }
                    _ => false,
                };
                prop_assert!(same, "{:?} {:?}", table, entry);
            }
        }
    }
}
