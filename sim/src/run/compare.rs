//! Two plans side by side on the same futures, in pieces.

use super::comparison::{
    COMPARED_WEEKS, Comparison, PairedCounts, PairedDifference, PersonDifference,
};
use super::refusal::RunRefusal;
use super::simulation::{LANES, Piece, Progress, Simulation};
use crate::id::PersonId;
use crate::model::End;
use crate::model::block::Block;
use crate::model::lanes::PersonLanes;

/// A comparison on its way through its futures.
#[derive(Debug, Clone)]
pub struct Comparing {
    first: Simulation,
    second: Simulation,
    ids: Vec<PersonId>,
    /// For each of `ids` the position in the first and in the second plan.
    positions: Vec<(Option<usize>, Option<usize>)>,
    weeks: Vec<u16>,
    in_work: Vec<PairedDifference>,
    people: Vec<Vec<PairedCounts>>,
    /// For each of `ids` the first future kept and the first lost at the last compared week.
    examples: Vec<[Option<u32>; 2]>,
}

/// Some of the futures of a [`Comparing`], to be worked through on another thread.
#[derive(Debug, Clone)]
pub struct ComparingPiece {
    begun: u32,
    comparing: Comparing,
}

impl ComparingPiece {
    /// The piece with all its futures done.
    #[must_use]
    pub fn worked_through(mut self) -> Self {
        self.comparing.advance(u32::MAX);
        self
    }
}

/// Who is in work in the futures of one block.
struct Marked {
    /// The first of its futures.
    begun: u32,
    used: usize,
    /// By week of the comparison, then by person: a bit for each lane.
    weeks: Vec<Vec<u32>>,
}

impl Comparing {
    /// Makes ready to compare two plans of one case.
    ///
    /// # Errors
    /// [`RunRefusal::DifferentFutures`] when the two do not share seed, number of futures and horizon, or one has begun.
    pub fn new(first: Simulation, second: Simulation) -> Result<Self, RunRefusal> {
        if first.key() != second.key() || first.progress().done + second.progress().done > 0 {
            return Err(RunRefusal::DifferentFutures);
        }
        let horizon = first.compiled().horizon;
        let weeks: Vec<u16> = COMPARED_WEEKS
            .into_iter()
            .filter(|&week| week <= horizon)
            .collect();
        let mut ids: Vec<PersonId> = Vec::new();
        for person in first
            .compiled()
            .people
            .iter()
            .chain(&second.compiled().people)
        {
            if !ids.contains(&person.id) {
                ids.push(person.id.clone());
            }
        }
        let place = |simulation: &Simulation, id: &PersonId| {
            simulation
                .compiled()
                .people
                .iter()
                .position(|person| person.id == *id)
        };
        let positions = ids
            .iter()
            .map(|id| (place(&first, id), place(&second, id)))
            .collect();
        let nowhere = first
            .compiled()
            .unplaced
            .iter()
            .filter(|id| !ids.contains(id))
            .count();
        let people = u32::try_from(ids.len() + nowhere).unwrap_or(u32::MAX);
        let futures = first.progress().total;
        let examples = vec![[None; 2]; ids.len()];
        Ok(Self {
            in_work: weeks
                .iter()
                .map(|&week| PairedDifference {
                    week,
                    futures,
                    people,
                    sum: 0,
                    sum_of_squares: 0,
                })
                .collect(),
            people: ids
                .iter()
                .map(|_| {
                    weeks
                        .iter()
                        .map(|&week| PairedCounts {
                            week,
                            ..PairedCounts::default()
                        })
                        .collect()
                })
                .collect(),
            first,
            second,
            ids,
            positions,
            weeks,
            examples,
        })
    }

    /// How far it is, in futures of both plans.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        self.first.progress()
    }

    /// Works through the next `blocks` blocks of both plans and says how far it is.
    pub fn advance(&mut self, blocks: u32) -> Progress {
        for _ in 0..blocks {
            if self.first.progress().is_done() {
                break;
            }
            self.next_block();
        }
        self.first.progress()
    }

    /// The next futures in pieces, as [`Simulation::next_pieces`] gives them.
    #[must_use]
    pub fn next_pieces(&self, most: usize, futures: u32) -> Vec<ComparingPiece> {
        let first = self.first.next_pieces(most, futures);
        let second = self.second.next_pieces(most, futures);
        let pairs = first.into_iter().zip(second);
        pairs
            .map(|(first, second)| ComparingPiece {
                begun: first.first,
                comparing: Self {
                    first: first.simulation,
                    second: second.simulation,
                    ..self.without_sums()
                },
            })
            .collect()
    }

    /// Adds what a piece of this comparison came to; as [`Simulation::join`].
    ///
    /// # Errors
    /// [`RunRefusal::DifferentFutures`] when its futures are not the next ones of this comparison.
    pub fn join(&mut self, piece: ComparingPiece) -> Result<Progress, RunRefusal> {
        let ComparingPiece { begun, comparing } = piece.worked_through();
        let of = |simulation| Piece {
            first: begun,
            simulation,
        };
        let (first, second) = (of(comparing.first), of(comparing.second));
        if !self.first.is_next(&first) || !self.second.is_next(&second) {
            return Err(RunRefusal::DifferentFutures);
        }
        self.first.join(first)?;
        self.second.join(second)?;
        for (sums, more) in self.in_work.iter_mut().zip(&comparing.in_work) {
            sums.sum += more.sum;
            sums.sum_of_squares += more.sum_of_squares;
        }
        let counts = self.people.iter_mut().flatten();
        for (sums, more) in counts.zip(comparing.people.iter().flatten()) {
            sums.both += more.both;
            sums.only_first += more.only_first;
            sums.only_second += more.only_second;
            sums.neither += more.neither;
        }
        let examples = self.examples.iter_mut().flatten();
        for (example, later) in examples.zip(comparing.examples.iter().flatten()) {
            *example = example.or(*later);
        }
        Ok(self.progress())
    }

    /// The same comparison as if no future had been met yet.
    fn without_sums(&self) -> Self {
        let mut empty = self.clone();
        for sums in &mut empty.in_work {
            (sums.sum, sums.sum_of_squares) = (0, 0);
        }
        for counts in empty.people.iter_mut().flatten() {
            *counts = PairedCounts {
                week: counts.week,
                ..PairedCounts::default()
            };
        }
        empty.examples.fill([None; 2]);
        empty
    }

    /// Works through what is left and gives the comparison.
    #[must_use]
    pub fn finish(mut self) -> Comparison {
        self.advance(u32::MAX);
        Comparison {
            in_work: self.in_work,
            people: self
                .ids
                .into_iter()
                .zip(self.people)
                .zip(self.examples)
                .map(|((id, weeks), [first_kept, first_lost])| PersonDifference {
                    id,
                    weeks,
                    first_kept,
                    first_lost,
                })
                .collect(),
            first: self.first.finish(),
            second: self.second.finish(),
        }
    }

    fn next_block(&mut self) {
        let first = Marked::new(self.first.next_block(), &self.weeks);
        let second = Marked::new(self.second.next_block(), &self.weeks);
        self.add(&first, &second);
    }

    /// Adds the same futures of both plans.
    fn add(&mut self, first: &Marked, second: &Marked) {
        let (begun, used) = (first.begun, first.used);
        let last = self.weeks.len().saturating_sub(1);
        for (at, (first, second)) in first.weeks.iter().zip(&second.weeks).enumerate() {
            let mut differences = [0_i64; LANES];
            let people = self.people.iter_mut().zip(&mut self.examples);
            for ((counts, examples), &(in_first, in_second)) in people.zip(&self.positions) {
                let first = in_first.map_or(0, |position| first[position]);
                let second = in_second.map_or(0, |position| second[position]);
                counts[at].add(first, second, used);
                if at == last {
                    for (example, lanes) in
                        examples.iter_mut().zip([second & !first, first & !second])
                    {
                        let found = (lanes > 0).then(|| begun + lanes.trailing_zeros());
                        *example = example.or(found);
                    }
                }
                for (lane, difference) in differences.iter_mut().enumerate().take(used) {
                    *difference += i64::from(second >> lane & 1) - i64::from(first >> lane & 1);
                }
            }
            let sums = &mut self.in_work[at];
            sums.sum += differences.iter().sum::<i64>();
            sums.sum_of_squares += differences
                .iter()
                .map(|difference| difference.unsigned_abs().pow(2))
                .sum::<u64>();
        }
    }
}

impl PairedCounts {
    fn add(&mut self, first: u32, second: u32, used: usize) {
        let (both, only_first, only_second) = (
            (first & second).count_ones(),
            (first & !second).count_ones(),
            (second & !first).count_ones(),
        );
        self.both += both;
        self.only_first += only_first;
        self.only_second += only_second;
        self.neither += (used as u32).saturating_sub(both + only_first + only_second);
    }
}

impl Marked {
    fn new(block: &Block<LANES>, weeks: &[u16]) -> Self {
        let at = |week: u16| {
            let person = |lanes: &PersonLanes<LANES>| {
                (0..block.used).fold(0_u32, |bits, lane| {
                    let started = lanes.declined_at[lane].is_none();
                    let moved_on = usize::from(lanes.end[lane]) == End::MovedOn.index();
                    let ended = lanes.ended[lane];
                    let there = ended == 0 || ended > u32::from(week) || moved_on;
                    bits | u32::from(started && there) << lane
                })
            };
            block.people.iter().map(person).collect()
        };
        Self {
            begun: block.first,
            used: block.used,
            weeks: weeks.iter().map(|&week| at(week)).collect(),
        }
    }
}
