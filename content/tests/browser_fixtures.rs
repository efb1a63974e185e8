//! The file the browser tests work with is the one this workspace makes: the thoughtful plan of the care home with a
//! prediction committed for it.
//!
//! `TSUMUGI_WRITE_FIXTURES=1 cargo test -p tsumugi-content --test browser_fixtures` writes it anew.

#![expect(
    clippy::unwrap_used,
    reason = "a fixture that can't be made fails its test"
)]

use std::fs;
use std::path::PathBuf;

use sim::digest::digest_of;
use sim::plan::{Edit, History, Plan};
use sim::run::ENGINE_VERSION;
use sim::units::Percent;
use sim::{Case, Cause};
use tsumugi_content::envelope::seal;
use tsumugi_content::work::{Forecast, Prediction, StudioStep, StudioWork, Text};

fn care_home() -> Case {
    serde_json::from_str(include_str!("../cases/care-home/case.json")).unwrap()
}

fn thoughtful(case: &Case) -> History {
    let edits = include_str!("../../sim/tests/plans/thoughtful.json");
    let edits: Vec<Edit> = serde_json::from_str(edits).unwrap();
    edits
        .into_iter()
        .fold(History::new(Plan::new()), |history, edit| {
            history.with(case, edit).unwrap()
        })
}

fn prediction(case: &Case, plan: &Plan) -> Prediction {
    let [week_13, week_26, week_52] = [85, 70, 60].map(|people| Percent::new(people).unwrap());
    Prediction {
        retention: Forecast::new(week_13, week_26, week_52).unwrap(),
        confidence: Percent::new(60).unwrap(),
        most_at_risk: case.people.first().map(|person| person.id.clone()),
        causes: [Cause::Health].into(),
        why: Text::new("朝の早い時間が負担になりそうです。").unwrap(),
        committed_for: Some(digest_of(plan).unwrap()),
    }
}

/// Compares with the file, or writes it where that is asked for.
fn assert_current(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/browser/fixtures")
        .join(name);
    if std::env::var_os("TSUMUGI_WRITE_FIXTURES").is_some() {
        fs::write(&path, text).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text, "{name} is out of date");
}

#[test]
fn the_thoughtful_work_is_current() {
    let case = care_home();
    let history = thoughtful(&case);
    let plan = history.plan(&case);
    let mut work = StudioWork::new(case.id.clone(), digest_of(&case).unwrap());
    work.history = history;
    work.predict(Some(prediction(&case, &plan)));
    work.last_step = StudioStep::Predict;
    let text = seal(&work, &ENGINE_VERSION.to_string()).unwrap();
    assert_current("thoughtful.tsumugi.json", &text);
}
