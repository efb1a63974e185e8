//! `tsumugi match`: people and programmes by a rule.

use clap::{Args, ValueEnum};
use content::messages::command::{Column, TableName, Word};
use sim::Case;
use sim::matching::{Market, MatchingReport, Rule, Side, TieBreak};
use sim::model::Parameters;
use sim::run::RunRefusal;

use super::experiment::word;
use crate::Surroundings;
use crate::arguments::CaseAndPlan;
use crate::arguments::number::whole;
use crate::arguments::words::help;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::{self, check_standard_input};
use crate::table::{Cell, Table};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[command(flatten)]
    inputs: CaseAndPlan,
    #[arg(long, value_enum, default_value_t, help = help().argument.match_rule)]
    rule: RuleName,
    #[arg(long, value_enum, default_value_t, help = help().argument.match_ties)]
    ties: TieName,
    #[arg(long, value_name = "NUMBER", default_value_t = 0, value_parser = whole::<u64>, help = help().argument.match_seed)]
    seed: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum RuleName {
    #[value(help = help().value.rule_by_hand)]
    ByHand,
    #[value(help = help().value.rule_order_of_arrival)]
    OrderOfArrival,
    #[value(help = help().value.rule_lot)]
    Lot,
    #[default]
    #[value(help = help().value.rule_deferred_acceptance)]
    DeferredAcceptance,
    #[value(help = help().value.rule_deferred_acceptance_by_programmes)]
    DeferredAcceptanceByProgrammes,
    #[value(help = help().value.rule_best_total_fit)]
    BestTotalFit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum TieName {
    #[default]
    #[value(help = help().value.ties_position)]
    Position,
    #[value(help = help().value.ties_lot)]
    Lot,
}

pub(crate) fn run(asked: &Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    check_standard_input(&[&asked.inputs.case, &asked.inputs.plan])?;
    let seed = input::seed("--seed", asked.seed)?;
    let case: Case = asked.inputs.case.json()?;
    let plan = input::plan(&case, &asked.inputs.plan)?;
    let parameters = Parameters::for_case(&case).map_err(RunRefusal::Parameters)?;
    let rule = match asked.rule {
        RuleName::ByHand => Rule::ByHand,
        RuleName::OrderOfArrival => Rule::OrderOfArrival,
        RuleName::Lot => Rule::RandomSerialDictatorship(seed),
        RuleName::DeferredAcceptance => Rule::DeferredAcceptance(Side::Applicants),
        RuleName::DeferredAcceptanceByProgrammes => Rule::DeferredAcceptance(Side::Places),
        RuleName::BestTotalFit => Rule::BestTotalFit,
    };
    let ties = match asked.ties {
        TieName::Position => TieBreak::ByPosition,
        TieName::Lot => TieBreak::ByLot(seed),
    };
    let report = Market::of(&case, &plan, &parameters).report(&plan, rule, ties)?;
    surroundings.printer.print(
        &[people(&report), summary(&report), wishes(&report)],
        &report,
    )?;
    Ok(Exit::Done)
}

fn people(report: &MatchingReport) -> Table {
    let mut table = Table::new(
        TableName::People,
        &[Column::Person, Column::Programme, Column::Choice],
    );
    for person in &report.people {
        table.push([
            Cell::text(&person.person),
            person.programme.as_ref().map_or(Cell::Empty, Cell::text),
            person.choice.map_or(Cell::Empty, Cell::whole),
        ]);
    }
    table
}

fn summary(report: &MatchingReport) -> Table {
    let mut table = Table::new(TableName::Summary, &[Column::Measure, Column::Value]);
    let placed = report
        .people
        .iter()
        .filter(|person| person.programme.is_some())
        .count();
    let envious = report.envy.iter().filter(|envy| envy.justified).count();
    let left: usize = report.unfilled.iter().map(|unfilled| unfilled.places).sum();
    for (word, cell) in [
        (Word::Matched, Cell::whole(placed)),
        (Word::Unplaced, Cell::whole(report.people.len() - placed)),
        (Word::Stable, Cell::yes(report.stable)),
        (Word::BlockingPairs, Cell::whole(report.blocking.len())),
        (Word::JustifiedEnvy, Cell::whole(envious)),
        (Word::PlacesLeft, Cell::whole(left)),
        (Word::TotalBurden, Cell::Number(report.total_burden, 3)),
        (Word::TotalGap, Cell::Number(report.total_gap, 3)),
    ] {
        table.push([Cell::Word(word), cell]);
    }
    table
}

fn wishes(report: &MatchingReport) -> Table {
    let mut table = Table::new(
        TableName::Wishes,
        &[Column::Person, Column::Programme, Column::Reason],
    );
    for person in &report.people {
        for wish in &person.preferred {
            table.push([
                Cell::text(&person.person),
                Cell::text(&wish.programme),
                Cell::text(word(&wish.obstacle)),
            ]);
        }
        for impossible in &person.impossible {
            let crossed = Cell::text(word(&impossible.crossed));
            table.push([
                Cell::text(&person.person),
                Cell::text(&impossible.programme),
                crossed,
            ]);
        }
    }
    table
}
