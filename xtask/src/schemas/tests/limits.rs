//! Limits that readers set to lists and texts, held against the schemas: both take what is as long as can be, and neither one more.

use content::work::{EarlierPredictions, LessonProgress, Runs, StudioWork, Text};
use serde::de::DeserializeOwned;
use sim::case::{MOST_CONSTRAINTS, MOST_PEOPLE};
use sim::plan::{
    EDITS_KEPT, MOST_JOBS, MOST_MATCHES, MOST_PROGRAMMES, MOST_TASKS, Name, Plan, SheetText, apply,
};
use sim::run::MOST_STAGES;
use sim::units::Weeks;
use sim::{Case, Edit};

use super::*;

/// A document, and how the readers take it.
struct Document {
    schema: &'static str,
    sound: Value,
    /// Where in it the value stands that `reads` is handed.
    body: &'static str,
    reads: fn(Value) -> bool,
}

fn reads<T: DeserializeOwned>(value: Value) -> bool {
    serde_json::from_value::<T>(value).is_ok()
}

fn reads_progress(value: Value) -> bool {
    let read = serde_json::from_value::<LessonProgress>(value);
    read.is_ok_and(|progress| progress.check().is_ok())
}

/// A list, a text or a map of so many entries, like what stands there now.
fn of_length(like: &Value, length: usize) -> Option<Value> {
    let another = |number: usize, like: &Value| match like {
        // Sets take each text once.
        Value::String(text) => json!(format!("{text}-{number}")),
        other => other.clone(),
    };
    Some(match like {
        Value::Array(entries) => {
            let entry = entries.first()?;
            (0..length).map(|number| another(number, entry)).collect()
        }
        Value::Object(entries) => {
            let (key, entry) = entries.iter().next()?;
            let numbered = |number| (format!("{key}-{number}"), entry.clone());
            Value::Object((0..length).map(numbered).collect())
        }
        Value::String(_) => "あ".repeat(length).into(),
        _ => return None,
    })
}

impl Document {
    fn with_length(&self, place: &str, length: usize) -> Result<Value> {
        let mut document = self.sound.clone();
        let found = document.pointer_mut(place);
        let found = found.with_context(|| format!("{}: nothing at {place}", self.schema))?;
        *found = of_length(found, length).with_context(|| format!("nothing to repeat: {place}"))?;
        Ok(document)
    }

    /// Whether reader and schema take it.
    fn taken(&self, document: &Value) -> Result<[bool; 2]> {
        let body = document.pointer(self.body).context("no body")?;
        let fits = validator(self.schema)?.is_valid(document);
        Ok([(self.reads)(body.clone()), fits])
    }

    fn holds(&self, limits: &[(&str, usize)]) -> Result<()> {
        for (place, most) in limits {
            for (length, taken) in [(*most, true), (most + 1, false)] {
                let found = self.taken(&self.with_length(place, length)?)?;
                ensure!(
                    found == [taken; 2],
                    "{}: {length} at {place}: read and fits are {found:?}",
                    self.schema
                );
            }
        }
        Ok(())
    }
}

fn of_repository(path: &str) -> Result<Value> {
    read(&workspace::root().join(path))
}

fn case() -> Result<Value> {
    of_repository("content/cases/care-home/case.json")
}

fn case_document() -> Result<Document> {
    Ok(Document {
        schema: "case.schema.json",
        sound: case()?,
        body: "",
        reads: reads::<Case>,
    })
}

/// The thoughtful plan as a value.
fn plan() -> Result<Value> {
    let case: Case = serde_json::from_value(case()?)?;
    let edits: Vec<Edit> =
        serde_json::from_value(of_repository("sim/tests/plans/thoughtful.json")?)?;
    let mut plan = Plan::new();
    for edit in &edits {
        plan = apply(&case, &plan, edit)?;
    }
    Ok(serde_json::to_value(plan)?)
}

#[test]
fn lists_of_a_case_are_as_long_as_the_schema_says() -> Result<()> {
    case_document()?.holds(&[
        ("/people", MOST_PEOPLE),
        ("/people/1/constraints", MOST_CONSTRAINTS),
        ("/ready", MOST_PROGRAMMES),
    ])
}

#[test]
fn lists_and_texts_of_work_are_as_long_as_the_schema_says() -> Result<()> {
    let mut file = of_repository("content/fixtures/envelope/v1-work.tsumugi.json")?;
    file["body"]["history"]["base"] = plan()?;
    file["body"]["history"]["base"]["priority"] = json!({ "Listed": { "people": ["sato"] } });
    let prediction = file["body"]["prediction"].clone();
    file["body"]["earlier_predictions"] = json!([prediction]);
    let matches = file["body"]["history"]["base"]["matches"].clone();
    let adopt = json!({ "Adopt": { "rule": "ByHand", "matches": matches } });
    file["body"]["history"]["edits"] = json!([adopt]);
    let work = Document {
        schema: "work-file.schema.json",
        sound: file,
        body: "/body",
        reads: reads::<StudioWork>,
    };
    let history = |place: &str| format!("/body/history/{place}");
    let sheet = history("base/programmes/0/supporter_sheet/fields/aim");
    let limits = [
        (history("edits"), EDITS_KEPT),
        (history("edits/0/Adopt/matches"), MOST_MATCHES),
        (history("base/jobs"), MOST_JOBS),
        (history("base/jobs/0/tasks"), MOST_TASKS),
        (history("base/jobs/0/name"), Name::LONGEST),
        (history("base/programmes"), MOST_PROGRAMMES),
        (history("base/programmes/0/stages"), MOST_STAGES),
        (sheet, SheetText::LONGEST),
        (history("base/matches"), MOST_MATCHES),
        (history("base/priority/Listed/people"), MOST_MATCHES),
        ("/body/runs".to_owned(), Runs::KEPT),
        (
            "/body/earlier_predictions".to_owned(),
            EarlierPredictions::KEPT,
        ),
        ("/body/prediction/why".to_owned(), Text::LIMIT),
    ];
    let limits: Vec<_> = limits
        .iter()
        .map(|(place, most)| (place.as_str(), *most))
        .collect();
    work.holds(&limits)
}

#[test]
fn lists_of_progress_are_as_long_as_the_schema_says() -> Result<()> {
    let backup = of_repository("content/fixtures/envelope/v1-backup.tsumugi.json")?;
    let progress = Document {
        schema: "lesson-progress.schema.json",
        sound: backup["body"]["lessons"][0].clone(),
        body: "",
        reads: reads_progress,
    };
    progress.holds(&[
        ("/answers", LessonProgress::ENTRIES_KEPT),
        ("/sections_seen", LessonProgress::ENTRIES_KEPT),
    ])
}

#[test]
fn numbers_and_ids_are_as_the_schema_says() -> Result<()> {
    let case = case_document()?;
    let long = "a".repeat(40);
    for (place, good, wrong) in [
        (
            "/horizon",
            [json!(Weeks::LOWEST), json!(Weeks::HIGHEST)],
            [json!(-1), json!(Weeks::HIGHEST.get() + 1)],
        ),
        (
            "/people/0/levels/thinking",
            [json!(1), json!(5)],
            [json!(0), json!(6)],
        ),
        (
            "/people/0/confidence",
            [json!(0), json!(100)],
            [json!(-1), json!(101)],
        ),
        (
            "/people/0/id",
            [json!("a"), json!(long)],
            [json!("A b"), json!(format!("{long}a"))],
        ),
    ] {
        for (values, taken) in [(good, true), (wrong, false)] {
            for value in values {
                let mut document = case.sound.clone();
                let found = document.pointer_mut(place).context("nothing there")?;
                *found = value.clone();
                let both = case.taken(&document)?;
                ensure!(both == [taken; 2], "{value} at {place}: {both:?}");
            }
        }
    }
    Ok(())
}
