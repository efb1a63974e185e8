//! What comes from outside may be wrong in any way: it is refused with path, value and bound, in both languages, and nothing is
//! left half done.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::asking::{CASE, THOUGHTFUL, ask, ask_care_home, ask_with, command, scratch, value};

/// Asks in both languages; each has to refuse with the code, and say its part.
fn assert_refused(input: &[u8], arguments: &[&str], code: i32, [english, japanese]: [&str; 2]) {
    for (language, part) in [("en", english), ("ja", japanese)] {
        let answer = ask_with(input, &[arguments, &["--language", language]].concat());
        assert_eq!(answer.code, code, "{}", answer.complained);
        assert_eq!(answer.said, "");
        assert!(
            answer.complained.contains(part),
            "“{part}” is not in: {}",
            answer.complained
        );
    }
}

fn case_with(pointer: &str, wrong: Value) -> Vec<u8> {
    let mut case = value(CASE);
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    case.pointer_mut(parent).unwrap()[name] = wrong;
    case.to_string().into_bytes()
}

/// The edits with one field of the first stage that is set changed.
fn plan_with(name: &str, wrong: Value) -> Vec<u8> {
    let mut plan = value(THOUGHTFUL);
    let edits = plan.as_array_mut().unwrap();
    let set = edits.iter_mut().find_map(|edit| edit.get_mut("SetStage"));
    set.unwrap()["stage"][name] = wrong;
    plan.to_string().into_bytes()
}

#[test]
fn a_wrong_case_is_told_with_path_value_and_bound() {
    let ask_case = ["run", "--case", "-", "--plan", THOUGHTFUL];
    for (pointer, wrong, code, says) in [
        (
            "/team/costs/visit",
            json!(-5),
            2,
            [
                "/team/costs/visit: -5 is outside 0 to 10080 minutes",
                "/team/costs/visit が正しくありません（-5 は使えません。0 から 10080 分まで）",
            ],
        ),
        (
            "/horizon",
            json!(9999),
            2,
            [
                "/horizon: 9999 is outside 0 to 260 weeks",
                "/horizon が正しくありません（9999 は使えません。0 から 260 週まで）",
            ],
        ),
        (
            "/horizon",
            json!(0),
            3,
            [
                "/case/horizon is 0; 1 to 260 is possible",
                "/case/horizon は 0 です。1 から 260 まで",
            ],
        ),
        (
            "/joy",
            json!(1),
            2,
            ["/joy: unknown field `joy`", "「joy」という項目はありません"],
        ),
        (
            "/overrides",
            json!([{ "parameter": "joy", "value": 1 }]),
            2,
            [
                "/case/overrides: the model has no parameter joy",
                "/case/overrides：パラメータ joy はモデルにありません",
            ],
        ),
        (
            "/overrides",
            json!([{ "parameter": "effect_gap", "value": 7 }]),
            2,
            [
                "effect_gap to 7, outside 0 to 0.25",
                "effect_gap は 7 です。0 から 0.25 まで",
            ],
        ),
    ] {
        assert_refused(&case_with(pointer, wrong), &ask_case, code, says);
    }
}

#[test]
fn a_wrong_plan_is_told_with_path_value_and_bound() {
    let ask_plan = ["run", "--case", CASE, "--plan", "-"];
    let edit = |edit: Value| json!([edit]).to_string().into_bytes();
    for (plan, says) in [
        (
            edit(json!({ "Tie": { "person": "nobody", "programme": "x" } })),
            ["/plan/0: ", "/plan/0："],
        ),
        (
            plan_with("at_most", json!(0)),
            ["can't be fewer than the least", "最短の期間と同じか"],
        ),
        (
            plan_with("at_least", json!(0)),
            ["A stage lasts at least one week", "最短の期間は1週から"],
        ),
        (
            plan_with("per_day", json!(-60)),
            [
                "/stage/per_day: -60 is outside 0 to 10080 minutes",
                "/stage/per_day が正しくありません（-60 は使えません",
            ],
        ),
        (
            plan_with("at_most", Value::Null),
            ["/stage/at_most: invalid type: null", "null は使えません"],
        ),
        // A rule can't name another stage, so rules can't go round in a circle.
        (
            plan_with("step_up", json!({ "After": "Trial" })),
            [
                "unknown variant `After`, expected one of `Time`, `Goals`, `JointReview`",
                "「After」は使えません。使えるもの：Time, Goals, JointReview",
            ],
        ),
        (
            edit(json!({ "Dance": {} })),
            ["unknown variant `Dance`", "「Dance」は使えません"],
        ),
        (
            b"[{".to_vec(),
            ["EOF while parsing", "途中で終わっています"],
        ),
    ] {
        assert_refused(&plan, &ask_plan, 2, says);
    }
    for (name, says) in [
        ("person", ["no person “nobody”", "人「nobody」"]),
        (
            "programme",
            ["no programme “nobody”", "プログラム「nobody」"],
        ),
    ] {
        let mut plan = value(THOUGHTFUL);
        let edits = plan.as_array_mut().unwrap();
        let matched = edits.iter_mut().find_map(|edit| edit.get_mut("Tie"));
        matched.unwrap()[name] = json!("nobody");
        assert_refused(plan.to_string().as_bytes(), &ask_plan, 2, says);
    }
}

#[test]
fn a_plan_that_has_to_be_put_right_first_is_told_by_its_findings() {
    let more = ["--futures", "10", "--budget", "60", "--format", "json"];
    let mut plan = ask_care_home("search", &more).json()["plan"].take();
    plan["matches"][0]["person"] = json!("nobody");
    let plan = plan.to_string().into_bytes();
    for command in [
        &["run"][..],
        &["sweep", "--factor", "effect_gap"],
        &["sensitivity"],
        &["search"],
        &["compare", "--with", THOUGHTFUL],
    ] {
        assert_refused(
            &plan,
            &[command, &["--case", CASE, "--plan", "-"]].concat(),
            2,
            [
                "This case has no person “nobody”",
                "人「nobody」が、この事例に見つかりません",
            ],
        );
    }
    // In the answer to a job the finding stands as data too.
    let plan: Value = serde_json::from_slice(&plan).unwrap();
    let job = json!({ "job": "a", "case": value(CASE), "plan": plan, "seed": 1, "futures": 5 });
    let answer = ask_with(job.to_string().as_bytes(), &["run", "--jobs", "-"]);
    let refused = &answer.json()["refused"];
    assert_eq!(
        (&refused["kind"], &refused["path"]),
        (&json!("blocked"), &json!("/plan"))
    );
    assert!(refused["value"].as_str().unwrap().contains("nobody"));
}

#[test]
fn a_wrong_experiment_is_told_without_the_names_of_the_code() {
    let about = ["--case", CASE, "--plan", THOUGHTFUL];
    for (arguments, code, says) in [
        (
            &["sweep", "--factor", "effect_gap", "--measure", "in-work@60"][..],
            2,
            ["in-work@60 lies after the horizon", "in-work@60 の週は"],
        ),
        (
            &["search", "--goal", "team-hours"],
            2,
            [
                "less of team-hours is better",
                "team-hours は少ないほどよい",
            ],
        ),
        (
            &["sweep", "--factor", "/programmes/nowhere/places=1..4"],
            2,
            [
                "the plan has no /programmes/nowhere/places",
                "プランに /programmes/nowhere/places はありません",
            ],
        ),
        (
            &["run", "--until-precision", "0"],
            3,
            [
                "/width is 0; 0.0001 to 1",
                "/width は 0 です。0.0001 から 1 まで",
            ],
        ),
        (
            &["search", "--budget", "3"],
            3,
            ["/budget is 3; 8000 to", "/budget は 3 です。8000 から"],
        ),
    ] {
        assert_refused(b"", &[arguments, &about].concat(), code, says);
    }
}

#[test]
fn wrong_records_are_told_with_line_column_and_value() {
    let ask_records = ["survival", "-"];
    for (records, says) in [
        (
            &b"time,event\n0,1\n-3,0\n"[..],
            [
                "-:3, column “time” is “-3”: not above 0",
                "- 3行目「time」列「-3」：期間は 0 より大きく",
            ],
        ),
        (
            b"time,event\n3,1\n4\n",
            ["-:3: 1 fields instead of 2", "- 3行目：項目が 1 個"],
        ),
        (
            b"time,event,group\n3,1,a\n4,1,\x83e\x83X\n",
            [
                "-:3, column “group”: not UTF-8",
                "- 3行目「group」列：UTF-8 ではありません",
            ],
        ),
        (
            b"\xFF\xFEt\0",
            ["-:1: not UTF-8", "- 1行目：UTF-8 ではありません"],
        ),
        (b"", ["no column of times", "期間の列がありません"]),
        (
            b"time,event\n",
            ["no row of data", "データの行がありません"],
        ),
    ] {
        assert_refused(records, &ask_records, 2, says);
    }
    for (more, says) in [
        (
            ["--at", "-1"],
            [
                "--at is -1; it has to be 0 or more",
                "--at は -1 です。0 以上に",
            ],
        ),
        (
            ["--limit", "0"],
            [
                "--limit is 0; it has to be above 0",
                "--limit は 0 です。0 より大きく",
            ],
        ),
    ] {
        assert_refused(
            b"time,event\n1,1\n",
            &[&ask_records[..], &more].concat(),
            3,
            says,
        );
    }
}

#[test]
fn paths_that_can_not_be_read_or_written_are_named() {
    let read = ["run", "--plan", THOUGHTFUL, "--case"];
    for (path, says) in [
        (
            "not-there.json",
            [
                "not-there.json can't be read",
                "not-there.json を読み取れません（ファイルかフォルダがありません）",
            ],
        ),
        (
            "src",
            ["src can't be read", "src を読み取れません（フォルダです）"],
        ),
    ] {
        assert_refused(b"", &[&read[..], &[path]].concat(), 2, says);
    }
    for (path, says) in [
        (
            "not-there/x.json",
            [
                "not-there/x.json can't be written",
                "not-there/x.json に書き込めません（ファイルかフォルダがありません）",
            ],
        ),
        (
            "src",
            [
                "src can't be written",
                "src に書き込めません（フォルダです）",
            ],
        ),
    ] {
        assert_refused(b"", &["describe", "--output", path], 5, says);
        assert_refused(b"", &["run", "--jobs", "-", "--output", path], 5, says);
        let calibrate = ["calibrate", "--no-fit", "--pieces", "1", "--fitted", path];
        let answer = ask(&calibrate);
        assert_eq!(answer.code, 5);
        assert!(answer.complained.contains(says[0]), "{}", answer.complained);
    }
}

#[test]
fn a_file_beyond_the_limit_is_refused_before_it_is_read() {
    let path = scratch("two-gigabytes.json");
    let file = std::fs::File::create(&path).unwrap();
    // It takes no room: nothing is in it.
    file.set_len(2 << 30).unwrap();
    let path = path.to_str().unwrap();
    let size = "2147483648";
    for arguments in [
        &["run", "--plan", THOUGHTFUL, "--case", path][..],
        &["run", "--case", CASE, "--plan", path],
        &["survival", path],
        &["verify", "--case", CASE, path],
    ] {
        assert_refused(b"", arguments, 3, [size, size]);
    }
}

#[test]
fn an_output_that_is_closed_ends_the_command_quietly() {
    for arguments in [
        &["describe", "--format", "json"][..],
        &["manual"],
        &["--help"],
    ] {
        let mut child = command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut complained = String::new();
        let mut errors = child.stderr.take().unwrap();
        errors.read_to_string(&mut complained).unwrap();
        assert_eq!(complained, "");
        assert!(child.wait().unwrap().success(), "{arguments:?}");
    }
    // Nobody hears a refusal either: its code is told all the same.
    let mut child = command(&["run", "--case", "not-there.json", "--plan", "-"])
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(2));
}

#[test]
fn a_command_that_is_stopped_leaves_the_file_as_it_was() {
    let folder = scratch("stopped");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir(&folder).unwrap();
    let output = folder.join("answers.jsonl");
    std::fs::write(&output, "as it was\n").unwrap();
    let arguments = ["run", "--jobs", "-", "--output", output.to_str().unwrap()];
    let mut child = command(&arguments)
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Once the first line is refused, its answer has been written.
    let mut jobs = child.stdin.take().unwrap();
    jobs.write_all(b"nonsense\nmore nonsense\n").unwrap();
    let mut heard = String::new();
    let mut errors = BufReader::new(child.stderr.take().unwrap());
    errors.read_line(&mut heard).unwrap();
    assert!(heard.starts_with("line 1"), "{heard}");
    child.kill().unwrap();
    child.wait().unwrap();
    drop(jobs);
    assert_eq!(std::fs::read_to_string(&output).unwrap(), "as it was\n");

    // One that comes to its end takes its place, and nothing else is left.
    let again = scratch("finished");
    let _ = std::fs::remove_dir_all(&again);
    std::fs::create_dir(&again).unwrap();
    let output = again.join("answers.jsonl");
    std::fs::write(&output, "as it was\n").unwrap();
    let arguments = ["run", "--jobs", "-", "--output", output.to_str().unwrap()];
    let answer = ask_with(b"nonsense\n", &arguments);
    assert_eq!(answer.code, 4);
    let written = std::fs::read_to_string(&output).unwrap();
    assert!(written.starts_with("{\"line\":1,"), "{written}");
    // A table that isn't there is told before anything is written.
    let arguments = [
        "describe",
        "--table",
        "joy",
        "--output",
        output.to_str().unwrap(),
    ];
    assert_eq!(ask(&arguments).code, 2);
    assert_eq!(std::fs::read_to_string(&output).unwrap(), written);
    assert_eq!(std::fs::read_dir(&again).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn links_stay_links_and_devices_are_written_to() {
    let (file, link) = (scratch("linked.txt"), scratch("link.txt"));
    let _ = std::fs::remove_file(&link);
    std::fs::write(&file, "").unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    assert_eq!(
        ask(&["describe", "--output", link.to_str().unwrap()]).code,
        0
    );
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(
        std::fs::read_to_string(&file).unwrap(),
        ask(&["describe"]).said
    );
    assert_eq!(ask(&["describe", "--output", "/dev/null"]).code, 0);
    assert!(!std::fs::metadata("/dev/null").unwrap().is_file());
}
