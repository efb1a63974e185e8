//! The command in English.

use sim::experiment::{ExperimentRefusal, PointRefusal};
use sim::matching::MatchingRefusal;
use sim::model::parameters::EvidenceKind;
use sim::random::Purpose;
use sim::run::RunRefusal;
use sim::survival::NoTest;
use sim::survival::reader::{self, Fault};

use super::{Column, CommandMessages, TableName, Word, help};
use crate::messages::findings::{Explanation, Names};
use crate::messages::{Language, findings, model};

pub(super) static EN: CommandMessages = CommandMessages {
    language: Language::En,
    help: &help::EN,
    refused: |reason| format!("error: {reason}"),
    line: |line, job, reason| match job {
        Some(job) => format!("line {line} (job {job}): {reason}"),
        None => format!("line {line}: {reason}"),
    },
    unreadable: |file, reason| format!("{file} can't be read: {reason}"),
    unwritable: |file, reason| format!("{file} can't be written: {reason}"),
    too_large: |file, bytes, limit| format!("{file} has {bytes} bytes; at most {limit} are read"),
    invalid: |file, line, column, path, reason| format!("{file}:{line}:{column}: {path}: {reason}"),
    standard_input_twice: "only one input can come from standard input (-)",
    out_of_bounds: |path, value, lowest, highest| {
        format!("{path} is {value}; {lowest} to {highest} is possible")
    },
    unknown: |path, value, known| format!("{path} is “{value}”; known are: {known}"),
    too_low: |path, value, bound, above| {
        if above {
            format!("{path} is {value}; it has to be above {bound}")
        } else {
            format!("{path} is {value}; it has to be {bound} or more")
        }
    },
    refused_edit: |place, reason| {
        format!(
            "/plan/{place}: the case doesn't allow this edit: {}",
            explained(reason)
        )
    },
    blocked: |findings| {
        let findings: Vec<String> = findings.iter().map(explained).collect();
        format!(
            "the plan has to be put right before it can be run:\n  {}",
            findings.join("\n  ")
        )
    },
    system: ToString::to_string,
    run,
    experiment,
    point,
    matching: |refusal| match refusal {
        MatchingRefusal::People { found, most } => bounds("/case/people", found, 1, most),
        MatchingRefusal::ByHand(error) => {
            format!("the plan's own matches are no matching: {error}")
        }
        MatchingRefusal::BestTotal(refusal) => format!("there is no best total: {refusal}"),
    },
    records,
    inside: |reason| format!("the program itself failed: {reason}"),
    other_case: |wanted, found| {
        format!(
            "the file is work on the case “{wanted}”, not on “{found}”: give that case with --case"
        )
    },
    no_runs: |file| format!("{file} tells of no run, so there is nothing to verify"),
    progress: |percent| format!("{percent} % done"),
    heading,
    column,
    word,
};

fn explained(reason: &Explanation) -> String {
    format!("{}. {}", reason.title, reason.text)
}

fn bounds(
    path: &str,
    value: impl ToString,
    lowest: impl ToString,
    highest: impl ToString,
) -> String {
    (EN.out_of_bounds)(
        path,
        &value.to_string(),
        &lowest.to_string(),
        &highest.to_string(),
    )
}

fn run(refusal: &RunRefusal) -> String {
    match refusal {
        RunRefusal::Futures { found, most } => bounds("/futures", found, 1, most),
        RunRefusal::NobodyMatched => {
            "/plan/matches: nobody is matched, so there is nothing to simulate".to_owned()
        }
        RunRefusal::People { found, most } => bounds("/plan/matches", found, 1, most),
        RunRefusal::Horizon { found, most } => bounds("/case/horizon", found, 1, most),
        RunRefusal::Stages {
            person,
            found,
            most,
        } => bounds(&format!("/plan/matches/{person}/stages"), found, 1, most),
        RunRefusal::Plan(refusal) => format!("/plan: {refusal}"),
        RunRefusal::Parameters(problems) => {
            let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
            format!("/case/overrides: {}", problems.join("; "))
        }
        RunRefusal::SharedStream { .. } => format!("/case/people: {refusal}"),
        other => other.to_string(),
    }
}

fn experiment(refusal: &ExperimentRefusal, names: &Names<'_>) -> String {
    match refusal {
        ExperimentRefusal::OutOfBounds {
            path,
            value,
            lowest,
            highest,
        } => bounds(path, value, lowest, highest),
        ExperimentRefusal::Point { point: at, refusal } => {
            format!("point {at} can't be run: {}", point(refusal, names))
        }
        ExperimentRefusal::Run(refusal) => run(refusal),
        other => other.to_string(),
    }
}

fn point(refusal: &PointRefusal, names: &Names<'_>) -> String {
    match refusal {
        PointRefusal::Field(refusal) => refusal.to_string(),
        PointRefusal::Edit(refusal) => explained(&(findings::EN.refusal)(refusal, names)),
        PointRefusal::Blocked(found) => {
            let found = found.iter();
            let found = found.map(|finding| explained(&(findings::EN.finding)(finding, names)));
            found.collect::<Vec<_>>().join(" ")
        }
        PointRefusal::Run(refusal) => run(refusal),
    }
}

fn records(file: &str, refusal: &reader::Refusal) -> String {
    let column = refusal
        .column
        .as_ref()
        .map(|column| format!(", column “{column}”"));
    let value = refusal.value.as_ref().map(|value| format!(" is “{value}”"));
    let (column, value) = (column.unwrap_or_default(), value.unwrap_or_default());
    format!(
        "{file}:{}{column}{value}: {}",
        refusal.line,
        fault(&refusal.fault)
    )
}

fn fault(fault: &Fault) -> String {
    match fault {
        Fault::NotUtf8 => "not UTF-8; save the file as “CSV UTF-8”".to_owned(),
        Fault::NoTime => "no column of times; name one “time”".to_owned(),
        Fault::NoEventOrCause => {
            "no column of events or causes; name one “event” (0 or 1) or “cause” (0, 1, 2, …)"
                .to_owned()
        }
        other => other.to_string(),
    }
}

const fn heading(table: TableName) -> &'static str {
    match table {
        TableName::Summary => "Summary",
        TableName::Weeks => "Week by week",
        TableName::People => "Person by person",
        TableName::Points => "Points",
        TableName::Uncertainty => "Difference over draws of the coefficients",
        TableName::Factors => "Factors",
        TableName::Moves => "Moves",
        TableName::Targets => "Targets beside the model",
        TableName::Moved => "Parameters that the fit moved",
        TableName::Parameters => "Parameters",
        TableName::Causes => "Causes of leaving",
        TableName::Purposes => "What random numbers are drawn for",
        TableName::Runs => "Runs, repeated",
        TableName::Wishes => "What people would rather have, and why they don't",
        TableName::Groups => "Group by group",
        TableName::Times => "Still there at times",
        TableName::Incidences => "Left for a cause by times",
        TableName::Tests => "Tests between groups",
    }
}

const fn column(column: Column) -> &'static str {
    match column {
        Column::Measure => "measure",
        Column::Value => "value",
        Column::Low => "low",
        Column::High => "high",
        Column::Week => "week",
        Column::InWork => "in work",
        Column::Here => "here",
        Column::Person => "person",
        Column::Workplace => "workplace",
        Column::Programme => "programme",
        Column::Started => "started",
        Column::Difference => "difference",
        Column::VarianceSaved => "variance saved",
        Column::Futures => "futures",
        Column::Parameter => "parameter",
        Column::Before => "before",
        Column::After => "after",
        Column::Unit => "unit",
        Column::Kind => "kind",
        Column::Source => "source",
        Column::Cause => "cause",
        Column::Name => "name",
        Column::Meaning => "meaning",
        Column::Target => "target",
        Column::Group => "group",
        Column::Use => "use",
        Column::Model => "model",
        Column::Met => "met",
        Column::Choice => "choice",
        Column::Reason => "reason",
        Column::Point => "point",
        Column::Refused => "refused",
        Column::Factor => "factor",
        Column::AtLow => "at the low end",
        Column::AtHigh => "at the high end",
        Column::MuStar => "μ*",
        Column::MuStarError => "error of μ*",
        Column::Mu => "μ",
        Column::Sigma => "σ",
        Column::Median => "median",
        Column::Chance => "chance alone",
        Column::Coefficients => "coefficients alone",
        Column::FirstBetter => "--plan better",
        Column::SecondBetter => "--with better",
        Column::Number => "number",
        Column::Verdict => "verdict",
        Column::Goal => "goal",
        Column::Seed => "seed",
        Column::Expected => "in the file",
        Column::Found => "found",
        Column::Answer => "answer",
        Column::Records => "records",
        Column::People => "people",
        Column::Events => "left",
        Column::MeanTime => "mean time",
        Column::Error => "error",
        Column::Time => "time",
        Column::AtRisk => "at risk",
        Column::Survival => "still there",
        Column::Incidence => "left by then",
        Column::Test => "test",
        Column::Statistic => "χ²",
        Column::DegreesOfFreedom => "degrees of freedom",
        Column::P => "p",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Yes => "yes",
        Word::No => "no",
        Word::Fit => "fit",
        Word::Check => "check",
        Word::Same => "same",
        Word::Differs => "differs",
        Word::OtherEngine => "other engine",
        Word::PlanNotThere => "plan not in the file",
        Word::Evidence(EvidenceKind::Evidence) => "evidence",
        Word::Evidence(EvidenceKind::WeakEvidence) => "weak evidence",
        Word::Evidence(EvidenceKind::Contested) => "contested",
        Word::Evidence(EvidenceKind::Assumption) => "assumption",
        Word::Purpose(purpose) => self::purpose(purpose),
        Word::Cause(cause) => (model::EN.cause)(cause),
        Word::Engine => "engine version",
        Word::Matched => "people matched",
        Word::Unplaced => "people without a place",
        Word::Digest => "digest",
        Word::Stable => "stable",
        Word::TotalBurden => "total burden",
        Word::TotalGap => "total gap, levels",
        Word::BlockingPairs => "blocking pairs",
        Word::JustifiedEnvy => "people who envy with reason",
        Word::PlacesLeft => "places left",
        Word::AtStart => "at the start",
        Word::AtBest => "with the best plan found",
        Word::AtStartFresh => "at the start, fresh futures",
        Word::AtBestFresh => "with the best plan found, fresh futures",
        Word::MovesTried => "moves tried",
        Word::PreciseEnough => "precise enough",
        Word::LogRank => "log-rank",
        Word::PetoPeto => "Peto–Peto",
        Word::StratifiedLogRank => "log-rank inside strata",
        Word::Gray => "Gray",
        Word::NoTest(NoTest::FewerThanTwoGroups) => "there are not two groups",
        Word::NoTest(NoTest::NothingToCompare) => {
            "at no time with an event were two groups under observation"
        }
        Word::NoTest(NoTest::LateEntry) => "not defined where observation begins late",
        Word::NoTest(NoTest::IncidenceReachesOne) => {
            "the incidence of all groups together reaches 1 while some go on"
        }
    }
}

const fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Future => "thresholds and frailty of a person in a future",
        Purpose::Shock => "weeks until the next event outside work (engines 1 and 2)",
        Purpose::Detection => "whether check-ins notice rising strain",
        Purpose::StepUp => "whether a person steps up once the goal is met",
        Purpose::SheetNoise => "what an incomplete sheet leaves unsaid",
        Purpose::MatchingTie => "ties in a matching",
        Purpose::Search => "which plans a search tries",
        Purpose::Coefficient => "coefficients drawn from their ranges",
        Purpose::ReferencePopulation => "people of the reference population",
        Purpose::Design => "points of a designed experiment",
        Purpose::Shocks => "weeks between the events outside work of a future",
    }
}
