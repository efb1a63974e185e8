//! The engine, its command and the course's reader reach no crate that knows the web, by any way; engine and reader, which
//! the browser loads, reach none of the crates that only a command needs.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde_json::Value;

use super::Finding;
use crate::process;
use crate::tools::cargo;

const WEB: &[&str] = &["web-sys", "js-sys", "wasm-bindgen", "gloo", "yew"];
const COMMAND: &[&str] = &["clap", "rayon", "signal-hook"];

/// What must not be reached from where.
struct Rule {
    package: &'static str,
    folder: &'static str,
    families: &'static [&'static str],
    called: &'static str,
}

const RULES: [Rule; 5] = [
    Rule::new("tsumugi-sim", "sim", WEB, "the web"),
    Rule::new("tsumugi-sim", "sim", COMMAND, "a command line"),
    Rule::new("tsumugi-content", "content", WEB, "the web"),
    Rule::new("tsumugi-content", "content", COMMAND, "a command line"),
    Rule::new("tsumugi-cli", "sim/cli", WEB, "the web"),
];

impl Rule {
    const fn new(
        package: &'static str,
        folder: &'static str,
        families: &'static [&'static str],
        called: &'static str,
    ) -> Self {
        Self {
            package,
            folder,
            families,
            called,
        }
    }
}

pub(super) fn check() -> Result<Vec<Finding>> {
    let said = process::output(cargo().args(["metadata", "--format-version", "1"]))
        .context("asking cargo for the graph of crates")?;
    let metadata: Value = serde_json::from_str(&said)?;
    let graph = Graph::of(&metadata);
    let mut findings = Vec::new();
    for rule in RULES {
        for way in graph.ways(rule.package, rule.families) {
            findings.push(Finding {
                path: format!("{}/Cargo.toml", rule.folder),
                line: 1,
                what: format!("reaches {}: {}", rule.called, way.join(" → ")),
            });
        }
    }
    Ok(findings)
}

/// Which crate uses which when the program runs; a crate used only by tests or build scripts doesn't count.
struct Graph<'a> {
    names: BTreeMap<&'a str, &'a str>,
    uses: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Graph<'a> {
    fn of(metadata: &'a Value) -> Self {
        let mut graph = Self {
            names: BTreeMap::new(),
            uses: BTreeMap::new(),
        };
        for package in items(&metadata["packages"]) {
            graph
                .names
                .insert(text(&package["id"]), text(&package["name"]));
        }
        for node in items(&metadata["resolve"]["nodes"]) {
            let used = items(&node["deps"])
                .filter(|used| items(&used["dep_kinds"]).any(|kind| kind["kind"].is_null()))
                .map(|used| text(&used["pkg"]));
            graph.uses.insert(text(&node["id"]), used.collect());
        }
        graph
    }

    fn name(&self, id: &'a str) -> &'a str {
        self.names.get(id).copied().unwrap_or(id)
    }

    /// One way from `root` to each crate of some families that it reaches.
    fn ways(&self, root: &str, families: &[&str]) -> Vec<Vec<&'a str>> {
        let start = self
            .names
            .iter()
            .find(|(_, name)| **name == root)
            .map(|(id, _)| *id);
        let mut ways = Vec::new();
        let mut seen: BTreeSet<&str> = start.into_iter().collect();
        let mut open: Vec<Vec<&'a str>> = start.into_iter().map(|id| vec![id]).collect();
        while let Some(way) = open.pop() {
            let used = way.last().and_then(|id| self.uses.get(id));
            for next in used.into_iter().flatten() {
                if !seen.insert(next) {
                    continue;
                }
                let mut longer = way.clone();
                longer.push(next);
                if is_of(families, self.name(next)) {
                    ways.push(longer.iter().map(|id| self.name(id)).collect());
                } else {
                    open.push(longer);
                }
            }
        }
        ways
    }
}

/// Whether a crate is one of these or is called after one, such as `gloo-timers`.
fn is_of(families: &[&str], name: &str) -> bool {
    families.iter().any(|family| {
        name.strip_prefix(family)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    })
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn metadata(kind_of_last: &Value) -> Value {
        let node = |id: &str, used: &str, kind: &Value| json!({ "id": id, "deps": [{ "pkg": used, "dep_kinds": [{ "kind": kind }] }] });
        json!({
            "packages": [
                { "id": "a", "name": "tsumugi-sim" },
                { "id": "b", "name": "time" },
                { "id": "c", "name": "gloo-timers" },
            ],
            "resolve": { "nodes": [node("a", "b", &Value::Null), node("b", "c", kind_of_last)] },
        })
    }

    #[test]
    fn a_way_to_the_web_is_shown_whole() {
        let metadata = metadata(&Value::Null);
        let ways = Graph::of(&metadata).ways("tsumugi-sim", WEB);
        assert_eq!(ways, [["tsumugi-sim", "time", "gloo-timers"]]);
    }

    #[test]
    fn what_only_tests_use_does_not_count() {
        let metadata = metadata(&json!("dev"));
        assert!(Graph::of(&metadata).ways("tsumugi-sim", WEB).is_empty());
    }
}
