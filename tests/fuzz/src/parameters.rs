//! The parameter file, and what a case sets of it.

use sim::case::ParameterOverride;
use sim::model::{ParameterTable, Parameters};

use crate::plan::case;
use crate::repository::{Seeds, file};

/// A parameter file; or the overrides of a case.
pub(crate) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    match ParameterTable::parse(text) {
        Ok(table) => {
            for row in table.rows() {
                assert!(row.low <= row.value && row.value <= row.high && row.high.is_finite());
                assert_eq!(table.get(&row.name), Some(row));
            }
            if let Ok(parameters) = Parameters::from_table(&table) {
                reads_again(&parameters);
            }
        }
        Err(problems) => assert!(!problems.is_empty()),
    }
    if let Ok(overrides) = serde_json::from_str::<Vec<ParameterOverride>>(text) {
        let mut case = case().clone();
        case.overrides = overrides;
        match Parameters::for_case(&case) {
            Ok(parameters) => reads_again(&parameters),
            Err(problems) => assert!(!problems.is_empty()),
        }
    }
    if let Ok(parameters) = serde_json::from_str::<Parameters>(text) {
        reads_again(&parameters);
    }
}

/// JSON holds no number that isn't finite, so parameters read again only if all of them are.
fn reads_again(parameters: &Parameters) {
    let written = serde_json::to_string(parameters).expect("parameters are JSON");
    assert!(serde_json::from_str::<Parameters>(&written).is_ok());
}

pub(crate) fn seeds() -> Seeds {
    let whole =
        String::from_utf8(file("sim/data/parameters.csv")).expect("the parameter file is text");
    let header = whole.lines().next().unwrap_or_default();
    let lines: Vec<&str> = whole.lines().skip(1).collect();
    let few = lines
        .chunks(12)
        .map(|lines| format!("{header}\n{}\n", lines.join("\n")).into_bytes());
    let mut seeds: Seeds = few.collect();
    seeds.push(file("sim/data/peaked.csv"));
    seeds.push(
        br#"[{"parameter":"effect_gap","value":0.1},{"parameter":"newness_peak","value":0.5}]"#
            .to_vec(),
    );
    if let Ok(parameters) = Parameters::embedded() {
        seeds.push(serde_json::to_vec(&parameters).expect("parameters are JSON"));
    }
    seeds
}
