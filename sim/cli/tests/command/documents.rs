//! `describe`, `schema`, `completions` and `manual`: what the command says of itself and of the model.

use serde_json::{Value, json};
use sim::model::Parameters;

use crate::asking::{CARELESS, CASE, THOUGHTFUL, ask, ask_care_home, ask_with, scratch, value};

fn schema(of: &str) -> jsonschema::Validator {
    let answer = ask(&["schema", of]);
    assert_eq!(answer.code, 0, "{}", answer.complained);
    jsonschema::validator_for(&answer.json()).unwrap()
}

fn assert_valid(of: &str, value: &Value) {
    let problems: Vec<String> = schema(of)
        .iter_errors(value)
        .map(|error| error.to_string())
        .collect();
    assert!(problems.is_empty(), "{of}: {problems:?}");
}

#[test]
fn inputs_and_results_keep_their_schemas() {
    let job = json!({ "job": "a", "case": value(CASE), "plan": value(THOUGHTFUL), "seed": 5, "futures": 20 });
    assert_valid("case", &value(CASE));
    assert_valid("edits", &value(THOUGHTFUL));
    assert_valid(
        "work-file",
        &value("../../tests/browser/fixtures/thoughtful.tsumugi.json"),
    );
    assert_valid("job", &job);
    let mut wrong = job.clone();
    wrong["futures"] = json!(-1);
    assert!(!schema("job").is_valid(&wrong));
    let lines = format!("{job}\nnonsense\n");
    for line in ask_with(lines.as_bytes(), &["run", "--jobs", "-"])
        .said
        .lines()
    {
        assert_valid("job-result", &serde_json::from_str(line).unwrap());
    }
    let small = ["--futures", "30", "--format", "json"];
    for (of, command, more) in [
        ("run", "run", &["--until-precision", "0.2"][..]),
        ("compare", "compare", &["--with", CARELESS]),
        (
            "compare",
            "compare",
            &[
                "--with",
                CARELESS,
                "--draws",
                "2",
                "--measure",
                "paid-hours",
            ],
        ),
        (
            "sweep",
            "sweep",
            &["--factor", "effect_gap", "--values", "2"],
        ),
        ("screening", "sensitivity", &["--factor", "effect_gap"]),
        ("band", "sensitivity", &["--method", "band", "--draws", "2"]),
        ("search", "search", &["--budget", "300"]),
    ] {
        let result = ask_care_home(command, &[more, &small].concat()).json();
        assert_valid(of, &result);
        if let ("sweep" | "search", request) = (of, &result["request"]) {
            assert_valid(&format!("{of}-request"), request);
        }
    }
    assert_valid(
        "match",
        &ask_care_home("match", &["--format", "json"]).json(),
    );
    assert_valid(
        "calibrate",
        &ask(&["calibrate", "--no-fit", "--pieces", "1", "--format", "json"]).json(),
    );
}

#[test]
fn analyses_and_descriptions_keep_their_schemas() {
    let plain = "time,event\n3,1\n5,0\n8,1\n13,0\n";
    let full = "週数,理由,群,人数,開始,層\n3,1,a,1,0,x\n5,0,a,2,1,x\n8,2,b,1,0,y\n13,0,b,1,2,y\n9,1,b,1,0,x\n";
    let nothing_happens = "time,event,group\n3,0,a\n5,0,b\n";
    for (records, more) in [
        (plain, &[][..]),
        (full, &["--at", "4,8", "--limit", "9"]),
        (nothing_happens, &[]),
    ] {
        let arguments = [&["survival", "-", "--format", "json"], more].concat();
        let answer = ask_with(records.as_bytes(), &arguments);
        assert_eq!(answer.code, 0, "{}", answer.complained);
        assert_valid("survival", &answer.json());
        let mut wrong = answer.json();
        wrong["analysis"]["groups"][0]["median"]["time"] = json!("soon");
        assert!(!schema("survival").is_valid(&wrong));
    }
    for arguments in [
        &["describe", "--format", "json"][..],
        &["describe", "--format", "json", "--case", CASE],
        &["describe", "--format", "json", "--language", "ja"],
    ] {
        let description = ask(arguments).json();
        assert_valid("describe", &description);
        let mut wrong = description;
        wrong["parameters"][0]["more"] = json!(1);
        assert!(!schema("describe").is_valid(&wrong));
    }
}

#[test]
fn the_description_has_every_parameter_cause_and_purpose() {
    let described = ask(&["describe", "--format", "json"]).json();
    let parameters = described["parameters"].as_array().unwrap();
    for name in Parameters::NAMES {
        let row = parameters.iter().find(|row| row["name"] == *name).unwrap();
        for field in ["value", "unit", "low", "high", "kind", "source"] {
            assert!(!row[field].is_null(), "{name} has no {field}");
        }
    }
    assert_eq!(described["engine"], sim::run::ENGINE_VERSION);
    assert_eq!(described["causes"].as_array().unwrap().len(), 5);
    assert_eq!(
        described["purposes"].as_array().unwrap().len(),
        sim::random::Purpose::ALL.len()
    );
}

#[test]
fn a_description_of_a_case_has_the_numbers_of_the_case() {
    let mut case = value(CASE);
    case["overrides"] = json!([{ "parameter": "effect_gap", "value": 0.2 }]);
    let described = ask_with(
        case.to_string().as_bytes(),
        &["describe", "--case", "-", "--format", "json"],
    )
    .json();
    let rows = described["parameters"].as_array().unwrap();
    assert_eq!(
        rows.iter().find(|row| row["name"] == "effect_gap").unwrap()["value"],
        0.2
    );
    case["overrides"] = json!([{ "parameter": "effect_gap", "value": 7 }]);
    let refused = ask_with(case.to_string().as_bytes(), &["describe", "--case", "-"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.complained.contains("effect_gap to 7, outside"),
        "{}",
        refused.complained
    );
}

#[test]
fn completions_and_manual_know_every_subcommand() {
    let commands = [
        "run",
        "compare",
        "sweep",
        "sensitivity",
        "search",
        "calibrate",
        "match",
        "survival",
        "verify",
        "describe",
        "schema",
        "completions",
    ];
    let manual = ask(&["manual"]).said;
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = ask(&["completions", shell]).said;
        for command in commands {
            assert!(script.contains(command), "{shell} doesn't know {command}");
            assert!(
                manual.contains(&format!(".SH {}\n", command.to_uppercase())),
                "the manual doesn't tell {command}"
            );
        }
    }
}

#[test]
fn bounds_of_a_request_stand_in_its_schema() {
    let small = ["--factor", "effect_gap", "--values", "2", "--futures", "20"];
    let swept = ask_care_home("sweep", &[&small[..], &["--format", "json"]].concat());
    let request = swept.json()["request"].clone();
    let file = scratch("bounded-request.json");
    let asks = |request: &Value| {
        std::fs::write(&file, request.to_string()).unwrap();
        ask_care_home("sweep", &["--request", file.to_str().unwrap()])
    };
    assert_eq!(asks(&request).code, 0);
    assert!(schema("sweep-request").is_valid(&request));
    let measures: Vec<Value> = (1..18).map(|week| json!({ "Here": week })).collect();
    for (field, wrong) in [
        ("futures", json!(0)),
        ("futures", json!(1_000_001)),
        ("measures", json!([])),
        ("measures", measures.into()),
        ("factors", json!([])),
        ("over", json!({ "LatinHypercube": { "points": 10_001 } })),
    ] {
        let mut request = request.clone();
        request[field] = wrong;
        assert_eq!(asks(&request).code, 3, "{request}");
        assert!(!schema("sweep-request").is_valid(&request), "{request}");
    }
    for (field, most) in [("futures", 1_000_000), ("seed", (1_u64 << 53) - 1)] {
        let mut job = json!({ "job": "a", "case": value(CASE), "plan": value(THOUGHTFUL), "seed": 5, "futures": 20 });
        job[field] = json!(most);
        assert_valid("job", &job);
        job[field] = json!(most + 1);
        assert!(!schema("job").is_valid(&job), "{field}");
    }
}
