//! What columns are called.

use csv::StringRecord;
use serde::Serialize;

use super::{Fault, Refusal};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// When observation ended, above 0, in any unit.
    Time,
    /// 1 where the person left then, 0 where still there.
    Event,
    /// The code of the cause of leaving, from 1; 0 where the person was still there.
    Cause,
    /// The name of a group.
    Group,
    /// How many people the row stands for; 1 where there is no such column.
    Weight,
    /// When observation began; 0 where there is no such column.
    Entry,
    /// The name of a stratum: groups are compared inside it.
    Stratum,
}

impl Column {
    /// Every column.
    pub const ALL: [Self; 7] = [
        Self::Time,
        Self::Event,
        Self::Cause,
        Self::Group,
        Self::Weight,
        Self::Entry,
        Self::Stratum,
    ];

    /// The headers that name it, in small letters; a file may write them in any.
    #[must_use]
    pub const fn headers(self) -> &'static [&'static str] {
        match self {
            Self::Time => &[
                "time",
                "weeks",
                "week",
                "duration",
                "時間",
                "期間",
                "週",
                "週数",
                "観察期間",
                "在職期間",
            ],
            Self::Event => &["event", "status", "イベント", "発生", "離職", "退職"],
            Self::Cause => &["cause", "reason", "原因", "理由", "離職理由", "退職理由"],
            Self::Group => &["group", "arm", "群", "グループ"],
            Self::Weight => &["weight", "count", "重み", "人数"],
            Self::Entry => &["entry", "start", "開始", "観察開始", "途中参加"],
            Self::Stratum => &["stratum", "strata", "層", "層別"],
        }
    }

    fn called(header: &str) -> Option<Self> {
        let header = header.trim().to_lowercase();
        Self::ALL
            .into_iter()
            .find(|column| column.headers().contains(&header.as_str()))
    }
}

/// Where the columns of a file are.
pub(super) struct Columns {
    header: Vec<String>,
    places: [Option<usize>; Column::ALL.len()],
    left_out: Vec<String>,
}

impl Columns {
    pub(super) fn of(header: &StringRecord, line: usize) -> Result<Self, Refusal> {
        let mut columns = Self {
            header: header.iter().map(str::to_owned).collect(),
            places: [None; Column::ALL.len()],
            left_out: Vec::new(),
        };
        for (place, name) in header.iter().enumerate() {
            let Some(column) = Column::called(name) else {
                columns.left_out.push(name.to_owned());
                continue;
            };
            if columns.places[column as usize].replace(place).is_some() {
                return Err(Refusal::of_cell(
                    1,
                    name,
                    name,
                    Fault::ColumnTwice { column },
                ));
            }
        }
        if columns.place(Column::Time).is_none() {
            return Err(Refusal::of_line(line, Fault::NoTime));
        }
        match (columns.place(Column::Event), columns.place(Column::Cause)) {
            (None, None) => Err(Refusal::of_line(line, Fault::NoEventOrCause)),
            (Some(_), Some(_)) => Err(Refusal::of_line(line, Fault::EventAndCause)),
            _ => Ok(columns),
        }
    }

    /// Which field of a row holds a column.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.places[column as usize]
    }

    /// What the file calls the field at `place`.
    pub(super) fn header(&self, place: usize) -> Option<&str> {
        self.header.get(place).map(String::as_str)
    }

    /// Fields of a row.
    pub(super) fn fields(&self) -> usize {
        self.header.len()
    }

    /// Whether causes of leaving are told apart.
    pub(super) fn tells_causes(&self) -> bool {
        self.place(Column::Cause).is_some()
    }

    /// Headers whose names say nothing here.
    pub(super) fn into_left_out(self) -> Vec<String> {
        self.left_out
    }
}
