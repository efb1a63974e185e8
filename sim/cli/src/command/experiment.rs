//! What the designed experiments share: factors and measures as they are written on the command line.

use content::messages::command::Column;
use serde::Serialize;
use sim::Case;
use sim::experiment::{Factor, FieldPath, Lever, Measure, levers, uncertain_coefficients};
use sim::model::{ParameterTable, Parameters};
use sim::plan::Plan;
use sim::run::RunRefusal;

use crate::arguments::words::help;
use crate::failure::Failure;
use crate::table::Cell;

/// The measures that look at no week of their own.
pub(crate) const OVER_ALL_WEEKS: [Measure; 8] = [
    Measure::WeeksInWork,
    Measure::PaidHours,
    Measure::Income,
    Measure::EmployerHours,
    Measure::ReleasedHours,
    Measure::TeamHours,
    Measure::MissedCheckIns,
    Measure::SupportYen,
];

/// A measure by its name.
pub(crate) fn measure(name: &str) -> Result<Measure, Failure> {
    let unknown = || Failure::Unknown {
        path: "--measure".to_owned(),
        value: name.to_owned(),
        known: format!(
            "in-work@WEEK, here@WEEK, {}",
            OVER_ALL_WEEKS.map(|measure| measure.to_string()).join(", ")
        ),
    };
    if let Some((kind, week)) = name.split_once('@') {
        let week = week.parse().map_err(|_| unknown())?;
        return match kind {
            "in-work" => Ok(Measure::InWork(week)),
            "here" => Ok(Measure::Here(week)),
            _ => Err(unknown()),
        };
    }
    OVER_ALL_WEEKS
        .into_iter()
        .find(|measure| measure.to_string() == name)
        .ok_or_else(unknown)
}

/// The measures by their names; the share in work at the end, where none is named.
pub(crate) fn measures(names: &[String], case: &Case) -> Result<Vec<Measure>, Failure> {
    if names.is_empty() {
        return Ok(vec![Measure::InWork(case.horizon.get().min(52))]);
    }
    names.iter().map(|name| measure(name)).collect()
}

/// The name of a factor on the command line and in tables.
pub(crate) fn factor_name(factor: &Factor) -> String {
    match factor {
        Factor::Field { path, .. } => path.to_string(),
        Factor::Coefficient { name, .. } => name.clone(),
        Factor::Lever(lever) => format!("lever:{}", word(lever)),
    }
}

/// The word that stands for a value in files.
pub(crate) fn word(value: &impl Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str()
        .map_or_else(|| json.to_string(), str::to_owned)
}

/// A factor as it is written: `/programmes/a/places=1..4`, `effect_gap=0.05..0.2`, or `lever:CheckIns`. A coefficient alone
/// goes over its range in the parameter file.
pub(crate) fn factor(text: &str) -> Result<Factor, Failure> {
    let unknown = |known: &str| Failure::Unknown {
        path: "--factor".to_owned(),
        value: text.to_owned(),
        known: known.to_owned(),
    };
    if let Some(name) = text.strip_prefix("lever:") {
        let lever = Lever::ALL.into_iter().find(|lever| word(lever) == name);
        let known: Vec<String> = Lever::ALL
            .iter()
            .map(|lever| format!("lever:{}", word(lever)))
            .collect();
        return lever
            .map(Factor::Lever)
            .ok_or_else(|| unknown(&known.join(", ")));
    }
    let (name, range) = text
        .split_once('=')
        .map_or((text, None), |(name, range)| (name, Some(range)));
    let range = range
        .map(|range| {
            range
                .split_once("..")
                .ok_or_else(|| unknown("NAME=LOW..HIGH"))
        })
        .transpose()?;
    if name.starts_with('/') {
        let path: FieldPath = name
            .parse()
            .map_err(|_| unknown("/programmes/ID/places=LOW..HIGH, …"))?;
        let (low, high) = range.ok_or_else(|| unknown("PATH=LOW..HIGH"))?;
        let number = |text: &str| text.trim().parse().map_err(|_| unknown("PATH=LOW..HIGH"));
        return Ok(Factor::Field {
            path,
            low: number(low)?,
            high: number(high)?,
        });
    }
    let number = |text: &str| text.trim().parse().map_err(|_| unknown("NAME=LOW..HIGH"));
    let (low, high) = match range {
        Some((low, high)) => (number(low)?, number(high)?),
        None => {
            let table = ParameterTable::embedded().ok();
            let row = table.as_ref().and_then(|table| table.get(name));
            row.map(|row| (row.low, row.high))
                .ok_or_else(|| unknown("tsumugi describe --table parameters"))?
        }
    };
    Ok(Factor::Coefficient {
        name: name.to_owned(),
        low,
        high,
    })
}

/// Factors as they are written; where none is, all that `over` stands for.
pub(crate) fn factors(
    written: &[String],
    over: Over,
    case: &Case,
    plan: &Plan,
) -> Result<Vec<Factor>, Failure> {
    if !written.is_empty() {
        return written.iter().map(|text| factor(text)).collect();
    }
    let parameters = Parameters::for_case(case).map_err(RunRefusal::Parameters)?;
    Ok(match over {
        Over::Levers => levers(case, plan, &parameters)
            .into_iter()
            .map(Factor::Lever)
            .collect(),
        Over::Coefficients => uncertain_coefficients(case),
    })
}

/// What is varied where no factor is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub(crate) enum Over {
    #[default]
    #[value(help = help().value.over_levers)]
    Levers,
    #[value(help = help().value.over_coefficients)]
    Coefficients,
}

/// A measure's name as a cell.
pub(crate) fn measure_cell(measure: Measure) -> Cell {
    Cell::text(measure)
}

/// Where a table of factors and measures begins.
pub(crate) const BY_MEASURE: [Column; 2] = [Column::Measure, Column::Factor];

/// What it means that a point was not measured: a fault of the program.
pub(crate) fn missing() -> Failure {
    Failure::Inside("a point was not measured".to_owned())
}

/// Every point; a refused one is a fault of the program, since all were checked.
pub(crate) fn all<T, R: Serialize>(points: Vec<Result<T, R>>) -> Result<Vec<T>, Failure> {
    let points = points.into_iter();
    points
        .map(|point| point.map_err(|refusal| Failure::Inside(word(&refusal))))
        .collect()
}
