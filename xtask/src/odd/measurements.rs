//! What the engine says about itself: its parameters, its calibration, and how the reference population fares.

use anyhow::{Context, Result, anyhow};
use sim::calibration::{Expected, GROUPS, Measured, Practice, Size, Targets, expected, report};
use sim::case::BaselineShape;
use sim::model::{ParameterTable, Parameters};
use sim::run::ENGINE_VERSION;

/// Everything the tables and figures are made from.
pub(super) struct Measurements {
    pub(super) table: ParameterTable,
    pub(super) falling: Shape,
    pub(super) peaked: Shape,
}

/// The model with one shape of the baseline.
pub(super) struct Shape {
    pub(super) parameters: Parameters,
    /// Targets with the model's own figures, in the order of the target file.
    pub(super) rows: Vec<Measured>,
    /// The reference population under usual practice, in the order of [`GROUPS`].
    pub(super) groups: Vec<Expected>,
}

impl Measurements {
    pub(super) fn new() -> Result<Self> {
        Ok(Self {
            table: ParameterTable::embedded().map_err(|problems| anyhow!("{problems:?}"))?,
            falling: Shape::new(BaselineShape::Falling)?,
            peaked: Shape::new(BaselineShape::PeakInThirdMonth)?,
        })
    }

    /// A number that the prose names: a parameter, or the engine's version.
    pub(super) fn value(&self, name: &str) -> Result<String> {
        if name == "engine_version" {
            return Ok(ENGINE_VERSION.to_string());
        }
        let row = self.table.get(name);
        row.map(|row| plain(row.value))
            .with_context(|| format!("the model has no parameter `{name}`"))
    }
}

impl Shape {
    fn new(shape: BaselineShape) -> Result<Self> {
        let parameters = Parameters::of_shape(shape).map_err(|problems| anyhow!("{problems:?}"))?;
        let targets = Targets::embedded()?;
        let groups = GROUPS
            .map(|group| expected(&parameters, group, &Practice::USUAL, Size::USUAL))
            .into_iter()
            .collect::<Result<_, _>>()?;
        Ok(Self {
            rows: report(&parameters, &targets, Size::USUAL)?,
            parameters,
            groups,
        })
    }
}

/// A number with as many digits as it has, and a real minus sign.
pub(super) fn plain(value: f64) -> String {
    value.to_string().replace('-', "−")
}

/// A number with three decimals.
pub(super) fn rounded(value: f64) -> String {
    without_negative_zero(format!("{value:.3}")).replace('-', "−")
}

/// A difference with three decimals and its sign.
pub(super) fn signed(value: f64) -> String {
    let text = without_negative_zero(format!("{value:+.3}"));
    if text == "+0.000" {
        "0".to_owned()
    } else {
        text.replace('-', "−")
    }
}

fn without_negative_zero(text: String) -> String {
    if text == "-0.000" {
        "+0.000".to_owned()
    } else {
        text
    }
}
