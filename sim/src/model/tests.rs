//! The width of a block changes no bit, and what the step keeps stays in its bounds.

#[path = "../../tests/sketches/mod.rs"]
mod sketches;

use sketches::{Ladder, Sketch, careless, check_in, compile, thoughtful, typical};

use super::block::{Block, Unwatched, Witness};
use super::carriers::Carriers;
use super::compiled::StageBefore;
use super::lanes::{PersonLanes, PersonWeek};
use super::parameters::Parameters;
use super::tables::Tables;
use super::team::TeamSums;
use crate::plan::{ContactMode, Rhythm, StageKind, StepUp};
use crate::random::Seed;

const FUTURES: u32 = 48;

fn plans() -> Vec<Tables> {
    let parameters = Parameters::embedded().unwrap();
    let often = check_in(ContactMode::Visit, None, Rhythm::TwiceWeekly);
    let overloaded = Sketch {
        at_risk_check_in: often,
        other_check_in: often,
        weekly_minutes: 300,
        step_up: StepUp::JointReview,
        may_step_back: true,
        ..thoughtful()
    };
    let going_back = Sketch {
        ladder: Ladder::Everybody,
        hours: 40,
        may_step_back: true,
        ..thoughtful()
    };
    [careless(), typical(), thoughtful(), overloaded, going_back]
        .iter()
        .map(|sketch| {
            let mut compiled = compile(sketch, 3);
            compiled.people[2].before = vec![StageBefore {
                kind: StageKind::Visit,
                weeks: 8,
            }];
            Tables::new(&compiled, &parameters)
        })
        .collect()
}

/// Everything a future leaves behind, as bits.
fn bits<const N: usize>(block: &Block<N>, lane: usize) -> Vec<u32> {
    let mut bits = Vec::new();
    for lanes in &block.people {
        bits.extend([
            lanes.here[lane].to_bits(),
            lanes.skilled_exposure[lane].to_bits(),
            lanes.accompanied[lane].to_bits(),
            lanes.adjustments[lane].to_bits(),
            lanes.ended[lane],
            u32::from(lanes.ended_day[lane]),
            u32::from(lanes.end[lane]),
            lanes.declined_at[lane].map_or(99, u32::from),
        ]);
        bits.extend(lanes.began.iter().map(|began| began[lane]));
        lanes.for_each_stay(lane, 60, |stage, from, left| {
            bits.extend([stage as u32, from as u32, left as u32]);
        });
    }
    bits.extend(
        block
            .workplaces
            .iter()
            .map(|workplace| workplace.readiness[lane].to_bits()),
    );
    bits.extend([
        block.team.debt[lane].to_bits(),
        block.team.prepared[lane].to_bits(),
    ]);
    bits
}

fn futures_in_blocks_of<const N: usize>(tables: &Tables) -> (Vec<Vec<u32>>, Vec<TeamSums>) {
    let mut team = vec![TeamSums::default(); tables.horizon as usize];
    let mut futures = Vec::new();
    let mut first = 0;
    while first < FUTURES {
        let used = (FUTURES - first).min(N as u32);
        let mut block = Block::<N>::new(tables);
        block.assign(Seed::new(11).unwrap(), first, used as usize);
        block.begin(tables);
        block.run(tables, &mut team, &mut Unwatched);
        futures.extend((0..used as usize).map(|lane| bits(&block, lane)));
        first += used;
    }
    (futures, team)
}

#[test]
fn the_width_of_a_block_changes_no_bit() {
    for tables in plans() {
        let one = futures_in_blocks_of::<1>(&tables);
        assert!(one.0.iter().any(|future| future != &one.0[0]));
        assert_eq!(one, futures_in_blocks_of::<4>(&tables));
        assert_eq!(one, futures_in_blocks_of::<8>(&tables));
        assert_eq!(one, futures_in_blocks_of::<16>(&tables));
        assert_eq!(one, futures_in_blocks_of::<32>(&tables));
    }
}

#[test]
fn terms_that_weigh_nothing_change_no_bit() {
    for mut tables in plans() {
        assert_eq!(tables.rates.carriers, Carriers::Usual);
        let usual = futures_in_blocks_of::<16>(&tables);
        tables.rates.carriers = Carriers::Any;
        assert_eq!(usual, futures_in_blocks_of::<16>(&tables));
    }
}

/// Looks at every number of every week.
struct Inspector {
    seen: usize,
}

impl Witness<8> for Inspector {
    fn person_week(
        &mut self,
        _: u32,
        _: usize,
        lanes: &PersonLanes<8>,
        this: &PersonWeek<8>,
        readiness: &[f32; 8],
    ) {
        self.seen += 1;
        for lane in 0..8 {
            for share in [
                lanes.skill[lane],
                lanes.confidence[lane],
                this.felt[lane],
                readiness[lane],
            ] {
                assert!((0.0..=1.0).contains(&share), "{share}");
            }
            assert!((0.0..100.0).contains(&lanes.strain[lane]));
            assert!(
                this.gaps
                    .iter()
                    .all(|gaps| (0.0..=9.0).contains(&gaps[lane]))
            );
            assert!(
                this.hazards
                    .iter()
                    .all(|hazards| hazards[lane].is_finite() && hazards[lane] >= 0.0)
            );
            assert!(lanes.planned_reliefs[lane] + lanes.adjustments[lane] <= 3.0);
        }
    }
}

#[test]
fn every_week_keeps_its_bounds() {
    for tables in plans() {
        let mut inspector = Inspector { seen: 0 };
        let mut team = vec![TeamSums::default(); tables.horizon as usize];
        let mut block = Block::<8>::new(&tables);
        block.assign(Seed::new(5).unwrap(), 0, 8);
        block.begin(&tables);
        block.run(&tables, &mut team, &mut inspector);
        assert!(inspector.seen > 100);
        let weekly = tables.weekly_minutes as u64 * 8;
        assert!(
            team.iter()
                .all(|week| week.used <= weekly && week.held + week.missed == week.due)
        );
    }
}
