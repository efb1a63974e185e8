//! `run` and `compare`: the same bits whoever works them out.

use sim::digest::digest_of;
use sim::plan::{Edit, Plan, apply};
use sim::random::Seed;
use sim::run::Simulation;

use crate::asking::{
    CARELESS, CASE, THOUGHTFUL, ask, ask_care_home, ask_in, ask_with, read, scratch,
};

const ASKED: [&str; 6] = [
    "--seed",
    "20260401",
    "--futures",
    "1300",
    "--format",
    "json",
];

fn thoughtful() -> (sim::Case, Plan) {
    let case: sim::Case = serde_json::from_str(&read(CASE)).unwrap();
    let edits: Vec<Edit> = serde_json::from_str(&read(THOUGHTFUL)).unwrap();
    let plan = edits
        .iter()
        .try_fold(Plan::new(), |plan, edit| apply(&case, &plan, edit))
        .unwrap();
    (case, plan)
}

#[test]
fn one_thread_and_two_give_the_bytes_of_the_engine() {
    let (case, plan) = thoughtful();
    let seed = Seed::new(20_260_401).unwrap();
    let outcome = Simulation::of_plan(&case, &plan, seed, 1_300)
        .unwrap()
        .finish();
    let one = ask_care_home("run", &[&ASKED[..], &["--threads", "1"]].concat());
    let two = ask_care_home("run", &[&ASKED[..], &["--threads", "2"]].concat());
    assert_eq!(one.code, 0, "{}", one.complained);
    assert_eq!(one.said, two.said);
    let told = one.json();
    assert_eq!(told["digest"], outcome.digest().unwrap().to_hex());
    assert_eq!(told["plan"], digest_of(&plan).unwrap().to_hex());
    assert_eq!(told["outcome"], serde_json::to_value(&outcome).unwrap());
}

#[test]
fn a_comparison_is_the_same_on_one_thread_and_on_two() {
    let more = [
        "--with",
        CARELESS,
        "--futures",
        "700",
        "--format",
        "json",
        "--threads",
    ];
    let one = ask_care_home("compare", &[&more[..], &["1"]].concat());
    let two = ask_care_home("compare", &[&more[..], &["2"]].concat());
    assert_eq!(one.code, 0, "{}", one.complained);
    assert_eq!(one.said, two.said);
    let comparison = &one.json()["comparison"];
    assert_eq!(comparison["first"]["futures"], 700);
    assert_ne!(comparison["first"], comparison["second"]);
}

#[test]
fn a_plan_is_read_as_itself_as_edits_and_from_a_work_file() {
    let (_, plan) = thoughtful();
    let itself = scratch("itself.json");
    std::fs::write(&itself, serde_json::to_vec(&plan).unwrap()).unwrap();
    let work = "../../tests/browser/fixtures/thoughtful.tsumugi.json";
    let digest = |plan: &str| {
        let answer = ask(&[
            "run",
            "--case",
            CASE,
            "--plan",
            plan,
            "--futures",
            "20",
            "--format",
            "json",
        ]);
        assert_eq!(answer.code, 0, "{}", answer.complained);
        answer.json()["digest"].clone()
    };
    let of_edits = digest(THOUGHTFUL);
    assert_eq!(digest(itself.to_str().unwrap()), of_edits);
    assert_eq!(digest(work), of_edits);
}

#[test]
fn a_case_or_a_plan_may_come_from_standard_input() {
    let from_file = ask_care_home("run", &["--futures", "20"]);
    let case = ask_with(
        read(CASE).as_bytes(),
        &[
            "run",
            "--case",
            "-",
            "--plan",
            THOUGHTFUL,
            "--futures",
            "20",
        ],
    );
    let plan = ask_with(
        read(THOUGHTFUL).as_bytes(),
        &["run", "--case", CASE, "--plan", "-", "--futures", "20"],
    );
    assert_eq!(from_file.code, 0);
    assert_eq!(case.said, from_file.said);
    assert_eq!(plan.said, from_file.said);
}

#[test]
fn a_precision_is_reached_or_the_answer_is_no() {
    let asked_on = |threads, width, futures| {
        ask_care_home(
            "run",
            &[
                "--until-precision",
                width,
                "--futures",
                futures,
                "--format",
                "json",
                "--threads",
                threads,
            ],
        )
    };
    let asked = |width, futures| asked_on("1", width, futures);
    let reached = asked("0.05", "5000");
    assert_eq!(asked_on("2", "0.05", "5000").said, reached.said);
    let precision = &reached.json()["precision"];
    assert_eq!((reached.code, &precision["reached"]), (0, &true.into()));
    assert!(precision["width"].as_f64().unwrap() < 0.05);
    assert!(precision["futures"].as_u64().unwrap() < 5_000);
    let not = asked("0.001", "300");
    assert_eq!(
        (not.code, &not.json()["precision"]["reached"]),
        (1, &false.into())
    );

    let compared = ask_care_home(
        "compare",
        &[
            "--with",
            CARELESS,
            "--until-precision",
            "0.05",
            "--futures",
            "5000",
            "--format",
            "json",
        ],
    );
    assert_eq!(compared.code, 0, "{}", compared.complained);
    let taken = compared.json()["comparison"]["first"]["futures"]
        .as_u64()
        .unwrap();
    assert!((256..5_000).contains(&taken), "{taken}");
    let not = ask_care_home(
        "compare",
        &[
            "--with",
            CARELESS,
            "--until-precision",
            "0.001",
            "--futures",
            "300",
        ],
    );
    assert_eq!(not.code, 1);
}

#[test]
fn progress_is_told_off_a_terminal_only_if_asked_for() {
    let silent = ask_care_home("run", &["--futures", "3000", "--threads", "1"]);
    assert_eq!(silent.complained, "");
    let told = ask_care_home(
        "run",
        &["--futures", "3000", "--threads", "1", "--progress"],
    );
    assert!(
        told.complained.ends_with("100 % done\n"),
        "{}",
        told.complained
    );
    assert_eq!(told.said, silent.said);
}

#[test]
fn the_language_is_asked_for_or_comes_from_the_environment() {
    let in_english = ask(&["describe", "--table", "causes"]);
    let in_japanese = ask_in(("LANG", "ja_JP.UTF-8"), &["describe", "--table", "causes"]);
    assert!(in_english.said.starts_with("Causes of leaving\n"));
    assert!(in_japanese.said.starts_with("離職の原因\n"));
    let asked = ask_in(
        ("LANG", "ja_JP.UTF-8"),
        &["describe", "--table", "causes", "--language", "en"],
    );
    assert_eq!(asked.said, in_english.said);
}

#[test]
fn nothing_is_coloured_without_a_terminal_or_against_a_wish() {
    for answer in [ask(&["run", "--help"]), ask_in(("NO_COLOR", "1"), &["run"])] {
        assert!(!answer.said.contains('\u{1b}') && !answer.complained.contains('\u{1b}'));
    }
}
