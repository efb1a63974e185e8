//! Lessons against the rest of the course: sources, figures, cases, links, and their place in the manifest.

use crate::course::{Course, Files, example_path, figure_path, lesson_path};
use crate::lesson::{BlockKind, Lesson, Part, Section};
use crate::markdown::{Inline, Node, Place};
use crate::problem::{Expected, Problem, Report, Rule};
use std::collections::BTreeSet;

/// The steps of the studio as they stand in addresses.
const STEPS: [&str; 7] = [
    "brief",
    "breakdown",
    "design",
    "match",
    "predict",
    "results",
    "debrief",
];

pub(super) fn check(course: &Course, files: &impl Files) -> Vec<Problem> {
    let mut problems = Vec::new();
    for ((language, id), lesson) in &course.lessons {
        let path = lesson_path(*language, id);
        let text = files.text(&path).unwrap_or_default();
        let mut report = Report::on(&path);
        front_matter(course, id, lesson, &text, &mut report);
        blocks(course, lesson, files, &mut report);
        links(
            course,
            &in_sections(&lesson.sections),
            &headings(&lesson.sections),
            &text,
            &mut report,
        );
        if let Some(next) = &lesson.next
            && !is_route(course, &next.route)
        {
            let address = format!("#{}", next.route);
            let line = line_with(&text, &format!("({address})"));
            report.add(line, Rule::LinkNowhere { address });
        }
        problems.extend(report.finish());
    }
    for ((language, id), page) in &course.pages {
        let path = lesson_path(*language, id);
        let text = files.text(&path).unwrap_or_default();
        let mut report = Report::on(&path);
        let mut places = Vec::new();
        in_nodes(&page.nodes, &mut places);
        let headings = page.nodes.iter().filter_map(heading_id).collect();
        links(course, &places, &headings, &text, &mut report);
        problems.extend(report.finish());
    }
    for term in &course.glossary.terms {
        for origin in &term.origins {
            if !course.sources.sources.contains_key(&origin.source) {
                let text = files.text(crate::course::GLOSSARY).unwrap_or_default();
                let line = line_with(&text, &format!("{},", term.id));
                let rule = Rule::SourceUnknown {
                    id: origin.source.clone(),
                };
                problems.push(Problem::new(crate::course::GLOSSARY, line, rule));
            }
        }
    }
    problems
}

fn front_matter(course: &Course, id: &str, lesson: &Lesson, text: &str, report: &mut Report<'_>) {
    for source in &lesson.sources {
        if !course.sources.sources.contains_key(source) {
            report.add(
                crate::course::line_of(text, source),
                Rule::SourceUnknown { id: source.clone() },
            );
        }
    }
    let place = course.manifest.sessions.iter().find_map(|session| {
        let item = session
            .items
            .iter()
            .find(|item| item.lessons.iter().any(|lesson| lesson == id))?;
        Some((session.number, item.number))
    });
    let Some((session, item)) = place else { return };
    for (key, is, wanted) in [
        ("session", lesson.session, session),
        ("item", lesson.item, item),
    ] {
        if is != wanted {
            let expected = Expected::Of(format!("{wanted} (manifest.json)"));
            report.add(
                line_with(text, key),
                Rule::FrontMatterValue {
                    key: key.to_owned(),
                    expected,
                },
            );
        }
    }
}

fn blocks(course: &Course, lesson: &Lesson, files: &impl Files, report: &mut Report<'_>) {
    for block in lesson.blocks() {
        match &block.kind {
            BlockKind::Figure(figure) => {
                if let Some(picture) = &figure.picture
                    && files.text(&figure_path(picture)).is_none()
                {
                    let field = "figure src".to_owned();
                    report.add(
                        block.line,
                        Rule::ReferenceUnknown {
                            field,
                            id: figure_path(picture),
                        },
                    );
                }
            }
            BlockKind::Try(attempt) => {
                let example = course
                    .cases
                    .get(&attempt.case)
                    .is_some_and(|case| case.example.is_some());
                if !course.manifest.cases.contains(&attempt.case) {
                    let field = "try case".to_owned();
                    report.add(
                        block.line,
                        Rule::ReferenceUnknown {
                            field,
                            id: attempt.case.clone(),
                        },
                    );
                } else if !example {
                    let id = example_path(&attempt.case);
                    let field = "try case".to_owned();
                    report.add(block.line, Rule::ReferenceUnknown { field, id });
                }
            }
            BlockKind::Quiz(_)
            | BlockKind::Predict(_)
            | BlockKind::Reveal(_)
            | BlockKind::Reflect(_)
            | BlockKind::Source(_) => {}
        }
    }
}

fn links(
    course: &Course,
    places: &[&Place],
    headings: &BTreeSet<&str>,
    text: &str,
    report: &mut Report<'_>,
) {
    for place in places {
        let (known, address) = match place {
            Place::Route(route) => (is_route(course, route), format!("#{route}")),
            Place::Heading(id) => (headings.contains(id.as_str()), format!("#{id}")),
            Place::Elsewhere(_) => continue,
        };
        if !known {
            let line = line_with(text, &format!("({address})"));
            report.add(line, Rule::LinkNowhere { address });
        }
    }
}

fn headings(sections: &[Section]) -> BTreeSet<&str> {
    let below = sections
        .iter()
        .flat_map(|section| &section.parts)
        .filter_map(|part| match part {
            Part::Prose(node) => heading_id(node),
            Part::Block(_) => None,
        });
    sections
        .iter()
        .map(|section| section.id.as_str())
        .chain(below)
        .collect()
}

fn heading_id(node: &Node) -> Option<&str> {
    match node {
        Node::Heading { id, .. } => id.as_deref(),
        _ => None,
    }
}

/// Where every link of a lesson goes.
fn in_sections(sections: &[Section]) -> Vec<&Place> {
    let mut places = Vec::new();
    for section in sections {
        in_inlines(&section.title, &mut places);
        for part in &section.parts {
            match part {
                Part::Prose(node) => in_nodes(std::slice::from_ref(node), &mut places),
                Part::Block(block) => block
                    .bodies()
                    .into_iter()
                    .for_each(|nodes| in_nodes(nodes, &mut places)),
            }
        }
    }
    places
}

/// Whether the site has this address.
fn is_route(course: &Course, route: &str) -> bool {
    let parts: Vec<&str> = route.trim_matches('/').split('/').collect();
    let has_case = |case: &str| course.manifest.cases.iter().any(|id| id == case);
    let session = |number: &str| {
        number
            .parse()
            .ok()
            .and_then(|number| course.manifest.session(number))
    };
    match parts.as_slice() {
        ["" | "glossary" | "model" | "settings" | "accessibility" | "sources"] => true,
        ["s", number] => session(number).is_some(),
        ["s", number, lesson] => session(number).is_some_and(|session| {
            let mut lessons = session.items.iter().flat_map(|item| &item.lessons);
            lessons.any(|id| id.rsplit('/').next() == Some(lesson))
        }),
        ["studio", case, step] => has_case(case) && STEPS.contains(step),
        _ => false,
    }
}

fn in_nodes<'a>(nodes: &'a [Node], places: &mut Vec<&'a Place>) {
    for node in nodes {
        match node {
            Node::Heading { content, .. } | Node::Paragraph(content) => in_inlines(content, places),
            Node::List { items, .. } => items
                .iter()
                .for_each(|item| in_nodes(&item.content, places)),
            Node::Quote(inner) => in_nodes(inner, places),
            Node::Table(table) => {
                table
                    .heading
                    .iter()
                    .chain(table.rows.iter().flatten())
                    .for_each(|cell| in_inlines(cell, places));
            }
            Node::Fence { .. } | Node::Divider => {}
        }
    }
}

fn in_inlines<'a>(content: &'a [Inline], places: &mut Vec<&'a Place>) {
    for inline in content {
        match inline {
            Inline::Link { place, content } => {
                places.push(place);
                in_inlines(content, places);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                in_inlines(inner, places)
            }
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::Ruby { .. }
            | Inline::Term { .. }
            | Inline::Break => {}
        }
    }
}

/// The first line of `text` that holds `words`, or 1.
fn line_with(text: &str, words: &str) -> u32 {
    let place = text.lines().position(|line| line.contains(words));
    place.map_or(1, |index| {
        u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1)
    })
}
