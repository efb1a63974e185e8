//! `cargo xtask bench`: how many person-weeks a second the engine simulates, on this machine and in its Chromium, how long the
//! page there has to wait meanwhile, and how the same model does in NumPy and Mesa.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::site::Offline;
use crate::stages::Stages;
use crate::tools::{Browsers, Tools, cargo};
use crate::{browser_tests, build, peers, process, workspace};

/// Measures all of it and prints it side by side.
pub(crate) fn command() -> Result<()> {
    let mut stages = Stages::default();
    let done = both(&mut stages).and_then(|()| stages.run("peers", peers::measure));
    print!("{}", stages.table());
    done
}

fn both(stages: &mut Stages) -> Result<()> {
    let folder = workspace::root().join("target/bench");
    let tools = stages.run("tools", Tools::ensure)?;
    let browsers = stages.run("browsers", Browsers::ensure)?;
    stages.run("site", || {
        build::site(&tools, build::For::Use, Offline::Kept)
    })?;
    stages.run("native", || {
        let example = [
            "run",
            "--profile",
            "worker",
            "--package",
            "tsumugi-worker",
            "--example",
            "speed",
            "--",
        ];
        process::run(cargo().args(example).arg(&folder))
    })?;
    stages.run("Chromium", || {
        let mut node = browser_tests::node(&browsers)?;
        process::run(node.arg("bench/speed.mjs").arg(&folder))
    })?;
    let native = facts(&folder.join("native.json"))?;
    let chromium = facts(&folder.join("chromium.json"))?;
    println!("{}", table(&native, &chromium)?);
    ensure!(
        chromium["sameResults"] == Value::Bool(true),
        "Chromium's results are not the native ones"
    );
    Ok(())
}

fn facts(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

/// What the page waits for, and the fact that says how long.
const WAITS: [(&str, &str); 4] = [
    ("a report", "longestWait"),
    ("the answer to a cancellation", "longestCancel"),
    ("a frame while the futures run", "longestFrame"),
    ("the frame that shows the result", "lastFrame"),
];

fn table(native: &Value, chromium: &Value) -> Result<String> {
    let number = |facts: &Value, name: &str| {
        facts[name]
            .as_f64()
            .with_context(|| format!("no number `{name}`"))
    };
    let person_weeks =
        number(native, "people")? * number(native, "weeks")? * number(native, "futures")?;
    let line = |place: &str, facts: &Value| -> Result<String> {
        let seconds = number(facts, "seconds")?;
        let rate = person_weeks / seconds / 1e6;
        Ok(format!(
            "{place:<16} {:>9.1} ms {rate:>9.2} million person-weeks a second\n",
            seconds * 1e3
        ))
    };
    let waits: Result<String> = WAITS
        .iter()
        .map(|(what, name)| {
            let milliseconds = number(chromium, name)?;
            Ok(format!(
                "longest wait in Chromium for {what}: {milliseconds:.0} ms\n"
            ))
        })
        .collect();
    Ok(format!(
        "\n{} people over {} weeks in {} futures, one thread, the best of {} runs\n{}{}{}",
        native["people"],
        native["weeks"],
        native["futures"],
        native["runs"],
        line("native", native)?,
        line("Chromium worker", chromium)?,
        waits?,
    ))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_rate_is_people_times_weeks_times_futures_by_time() -> Result<()> {
        let native =
            json!({ "people": 5, "weeks": 100, "futures": 2_000, "runs": 5, "seconds": 0.5 });
        let chromium = json!({
            "seconds": 1.0,
            "longestWait": 31.4,
            "longestCancel": 8.2,
            "longestFrame": 17.6,
            "lastFrame": 41.2,
        });
        let table = table(&native, &chromium)?;
        assert!(table.contains("500.0 ms      2.00 million"));
        assert!(table.contains("1000.0 ms      1.00 million"));
        assert!(table.contains("for a report: 31 ms\n"));
        assert!(table.contains("for the answer to a cancellation: 8 ms\n"));
        assert!(table.contains("for a frame while the futures run: 18 ms\n"));
        assert!(table.contains("for the frame that shows the result: 41 ms\n"));
        Ok(())
    }

    #[test]
    fn a_missing_number_is_named() {
        let said = table(&json!({}), &json!({})).map_err(|error| error.to_string());
        assert_eq!(said, Err("no number `people`".into()));
    }
}
