//! How far measures reach over draws of the coefficients, as a table.

use content::messages::command::{Column, TableName};
use sim::experiment::{Band, Measure};

use super::experiment::measure_cell;
use crate::table::{Cell, Table};

/// A measure, its band, and what else is told of it.
pub(crate) type Row<'a, const N: usize> = (Measure, &'a Band, [Cell; N]);

/// A row for each measure: under `value` what comes out with the coefficients of the case, then where the draws lie, then `more`
/// columns, and last the spread of chance and of the coefficients.
pub(crate) fn band_table<'a, const N: usize>(
    name: TableName,
    value: Column,
    more: [Column; N],
    rows: impl IntoIterator<Item = Row<'a, N>>,
) -> Table {
    let reach = [
        Column::Measure,
        value,
        Column::Low,
        Column::Median,
        Column::High,
    ];
    let spread = [Column::Chance, Column::Coefficients];
    let mut table = Table::new(name, &[&reach[..], &more, &spread].concat());
    for (measure, band, more) in rows {
        let reach = [band.plan.value, band.low, band.median, band.high];
        let reach = reach.map(|number| Cell::Number(number, 4));
        let spread = [band.monte_carlo, band.coefficients].map(|number| Cell::number(number, 4));
        let cells = [measure_cell(measure)].into_iter().chain(reach);
        table.push_row(cells.chain(more).chain(spread).collect());
    }
    table
}
