//! A line of a file of jobs, as the `tsumugi` command answers it.

use cli::answer_line;
use content::messages::Language;
use content::messages::command::command;
use serde_json::{Value, json};

use crate::repository::{Seeds, compact, file};

/// Futures a line may ask for to be answered here.
const FEW: u64 = 40;

/// Any line gets one answer: what came out, or why nothing did.
pub(crate) fn run(bytes: &[u8]) {
    let asked = serde_json::from_slice::<Value>(bytes).ok();
    let futures = asked.as_ref().and_then(|job| job.get("futures")?.as_u64());
    if futures.is_some_and(|futures| (FEW..=u64::from(sim::run::MOST_FUTURES)).contains(&futures)) {
        return;
    }
    for language in Language::ALL {
        let answer = answer_line(bytes, command(language)).expect("an answer is JSON");
        let answer: Value = serde_json::from_str(&answer).expect("an answer reads again");
        let (result, refused) = (answer.get("result"), answer.get("refused"));
        assert!(result.is_some() != refused.is_some(), "{answer}");
    }
}

pub(crate) fn seeds() -> Seeds {
    let read =
        |path: &str| -> Value { serde_json::from_slice(&compact(&file(path))).expect("JSON") };
    let shop = "content/fixtures/valid/small-course/cases/shop";
    let (case, example) = (
        read(&format!("{shop}/case.json")),
        read(&format!("{shop}/example.json")),
    );
    let jobs = [
        json!({ "job": "edits", "case": case, "plan": example["edits"], "seed": 1, "futures": 5 }),
        json!({ "job": "plan", "case": case, "plan": sim::Plan::new(), "seed": 1, "futures": 5 }),
        json!({ "job": "too many", "case": case, "plan": [], "seed": 1, "futures": 1_000_000_000_u64 }),
    ];
    jobs.iter()
        .map(|job| job.to_string().into_bytes())
        .collect()
}
