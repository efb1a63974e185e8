//! The parameter file as a table.

use serde::{Deserialize, Serialize};

use super::problem::ParameterProblem;

/// How well a number is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum EvidenceKind {
    /// Rests on published figures.
    Evidence,
    /// Rests on few, small or indirect studies.
    WeakEvidence,
    /// Studies disagree.
    Contested,
    /// Set for the course.
    Assumption,
}

/// One line of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: f64,
    /// Its unit.
    pub unit: String,
    /// Low end of its range.
    pub low: f64,
    /// High end of its range.
    pub high: f64,
    /// How well it is known.
    pub kind: EvidenceKind,
    /// Source or reason.
    pub source: String,
}

/// All lines of a parameter file.
#[derive(Debug, Clone, PartialEq)]
pub struct ParameterTable {
    rows: Vec<Parameter>,
}

const HEADER: &str = "name,value,unit,low,high,kind,source";
const EMBEDDED: &str = include_str!("../../../data/parameters.csv");

impl ParameterTable {
    /// The file that belongs to this engine.
    ///
    /// # Errors
    /// Never in a released engine: a test reads the same file.
    pub fn embedded() -> Result<Self, Vec<ParameterProblem>> {
        Self::parse(EMBEDDED)
    }

    /// Reads a file and checks every line for itself.
    ///
    /// # Errors
    /// Every [`ParameterProblem`] found.
    pub fn parse(text: &str) -> Result<Self, Vec<ParameterProblem>> {
        let mut problems = Vec::new();
        let mut rows: Vec<Parameter> = Vec::new();
        let mut lines = (1..).zip(text.lines());
        if lines
            .next()
            .is_none_or(|(_, header)| header.trim_end() != HEADER)
        {
            problems.push(ParameterProblem::Header);
        }
        for (line, content) in lines.filter(|(_, content)| !content.trim().is_empty()) {
            match read_line(line, content) {
                Ok(row) if rows.iter().any(|known| known.name == row.name) => {
                    problems.push(ParameterProblem::Twice {
                        line,
                        name: row.name,
                    });
                }
                Ok(row) => rows.push(row),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() {
            Ok(Self { rows })
        } else {
            Err(problems)
        }
    }

    /// The lines in the order of the file.
    #[must_use]
    pub fn rows(&self) -> &[Parameter] {
        &self.rows
    }

    /// The line of one parameter.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Parameter> {
        self.rows.iter().find(|row| row.name == name)
    }
}

fn read_line(line: usize, content: &str) -> Result<Parameter, ParameterProblem> {
    let fields = split_line(content);
    let [name, value, unit, low, high, kind, source] =
        <[String; 7]>::try_from(fields).map_err(|fields| ParameterProblem::Fields {
            line,
            found: fields.len(),
        })?;
    let row = Parameter {
        value: number(line, &value)?,
        low: number(line, &low)?,
        high: number(line, &high)?,
        kind: kind_of(line, &kind)?,
        name,
        unit,
        source,
    };
    if row.source.trim().is_empty() {
        return Err(ParameterProblem::NoSource {
            line,
            name: row.name,
        });
    }
    if !(row.low..=row.high).contains(&row.value) {
        return Err(ParameterProblem::OutsideRange {
            line,
            name: row.name,
        });
    }
    Ok(row)
}

/// Splits a line of CSV; a field in quotation marks may hold commas and doubled marks. An open mark gives no field at all.
pub(crate) fn split_line(content: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut characters = content.trim_end().chars().peekable();
    while let Some(character) = characters.next() {
        let field = fields.len() - 1;
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                fields[field].push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            other => fields[field].push(other),
        }
    }
    if quoted { Vec::new() } else { fields }
}

fn number(line: usize, text: &str) -> Result<f64, ParameterProblem> {
    text.parse()
        .ok()
        .filter(|value: &f64| value.is_finite())
        .ok_or_else(|| ParameterProblem::NotANumber {
            line,
            text: text.to_owned(),
        })
}

fn kind_of(line: usize, text: &str) -> Result<EvidenceKind, ParameterProblem> {
    match text {
        "evidence" => Ok(EvidenceKind::Evidence),
        "weak evidence" => Ok(EvidenceKind::WeakEvidence),
        "contested" => Ok(EvidenceKind::Contested),
        "assumption" => Ok(EvidenceKind::Assumption),
        other => Err(ParameterProblem::UnknownKind {
            line,
            text: other.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{HEADER, ParameterProblem, ParameterTable};

    #[test]
    fn every_fault_is_reported_with_its_line() {
        let text = format!(
            "{HEADER}\na,1,x,0,2,evidence,s\na,1,x,0,2,evidence,s\nb,3,x,0,2,evidence,s\nc,one,x,0,2,evidence,s\n\
             d,1,x,0,2,rumour,s\ne,1,x,0,2,evidence,\nf,1\n\"g,1,x,0,2,evidence,s\nh,nan,x,0,2,evidence,s\n"
        );
        let name = |name: &str| name.to_owned();
        assert_eq!(
            ParameterTable::parse(&text),
            Err(vec![
                ParameterProblem::Twice {
                    line: 3,
                    name: name("a")
                },
                ParameterProblem::OutsideRange {
                    line: 4,
                    name: name("b")
                },
                ParameterProblem::NotANumber {
                    line: 5,
                    text: name("one")
                },
                ParameterProblem::UnknownKind {
                    line: 6,
                    text: name("rumour")
                },
                ParameterProblem::NoSource {
                    line: 7,
                    name: name("e")
                },
                ParameterProblem::Fields { line: 8, found: 2 },
                ParameterProblem::Fields { line: 9, found: 0 },
                ParameterProblem::NotANumber {
                    line: 10,
                    text: name("nan")
                },
            ])
        );
    }

    #[test]
    fn quoted_fields_may_hold_commas_and_marks() {
        let text = format!("{HEADER}\na,1,x,0,2,evidence,\"one, \"\"two\"\"\"\n");
        let table = ParameterTable::parse(&text).unwrap();
        assert_eq!(table.get("a").unwrap().source, "one, \"two\"");
    }
}
