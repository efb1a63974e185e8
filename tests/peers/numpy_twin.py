"""The full weekly step in NumPy: single precision, people × futures at once, structure of arrays, everything in place.

Where people depend on one another within a week they take turns in the team's order: check-ins and adjustments draw on the
same hours. When the hours suffice for everybody in every future the order can't matter, and all turns are taken at once. All
else is lane by lane (`numpy_tile.py`), some rows at a time. A lane is one person in one future: `BLOCK` of them are worked
through together, `TILE` of them at a time where no order matters, which keeps what is at work in the cache.
"""

import numpy as np

from numpy_tables import F32, RULES, Tables
from numpy_tile import CONFIDENCE, READINESS, STRAIN, TERMS, Tile
from plan import CAUSES, ENVIRONMENT, LONG_AGO, STALLED
from result import Result

BLOCK = 30_000
TILE = 16_000


def run(plan, futures, seed):
    """`futures` futures of a plan, added up."""
    tables = Tables(plan)
    width = max(1, min(futures, BLOCK // len(plan.people)))
    rng = np.random.Generator(np.random.SFC64(seed))
    result, block = Result(plan, 0), None
    while result.futures < futures:
        width = min(width, futures - result.futures)
        if block is None or block.width != width:
            block = Block(tables, width)
        result.add(block.run(rng))
    return result


class Block:
    """The state of all people in `width` futures."""

    def __init__(self, tables, width):
        self.tables, self.plan, self.width = tables, tables.plan, width
        shape = (len(tables.people), width)
        self.shape, self.lanes = shape, shape[0] * width

        def rows(*first, dtype=F32):
            return np.empty((*first, *shape), dtype)

        self.terms = rows(TERMS)  # gaps × exposure, strain, confidence, readiness, preview
        self.remaining = rows(6)  # thresholds minus cumulative hazards, in units of the person's own baseline
        self.fixed = rows(5)
        self.reach = rows(5)  # (demand − level − relief in place − adjustments) × exposure
        self.adjusted = rows(5)
        self.skill, self.newness, self.rising = rows(), rows(), rows()
        self.exposure, self.skilled = rows(), rows()  # exposure, and exposure × skill
        self.buddy, self.cost, self.on_last = rows(), rows(), rows()
        self.adjustments, self.last_adjustment = rows(), rows()
        self.last_check_in, self.last_review = rows(), rows()
        self.held, self.strain_left, self.unnoticed = rows(), rows(), rows()
        self.look = rows()  # week from which a step has to be looked at
        self.here, self.good = rows(), rows()
        self.present, self.is_good, self.beyond = rows(dtype=bool), rows(dtype=bool), rows(dtype=bool)
        self.goes_back = rows(dtype=bool)
        self.stage, self.entered = rows(dtype=np.intp), rows(dtype=np.int64)
        self.ended, self.end = rows(dtype=np.int64), rows(dtype=np.int8)
        self.reached = rows(tables.stages, dtype=bool)
        places = len(tables.places)
        self.readiness = self.terms[READINESS] if tables.own_places else np.empty((places, width), F32)
        self.growth = np.empty((places, width), F32)
        self.good_at = self.good if tables.own_places else np.empty((places, width), F32)
        self.sudden = np.empty((places, width), F32)
        self.briefed = np.empty((places, width), bool)
        self.left, self.debt, self.prepared, self.preparing = np.empty((4, width), F32)
        step = max(1, TILE // width)
        spare = np.empty((16, min(step, shape[0]), width), F32)
        self.tiles = [Tile(self, slice(row, min(row + step, shape[0])), spare) for row in range(0, shape[0], step)]

    def run(self, rng):
        self.rng = rng
        self.result = Result(self.plan, self.width)
        self.start()
        for week in range(1, self.plan.horizon + 1):
            self.begin_week(week)
            if self.tables.moves:
                self.step_up(week)
            if self.news:
                self.enter(np.flatnonzero(self.present))
            self.check_in(week)
            self.notice(week)
            self.ease_strain(week)
            self.leave_where_reached(week, [ends for tile in self.tiles if (ends := tile.live(week))])
            self.end_week()
        return self.finish()

    # Before the first week

    def start(self):
        tables, plan, rng = self.tables, self.plan, self.rng
        for array in (self.terms, self.skill, self.skilled, self.rising, self.adjusted, self.adjustments):
            array.fill(0)
        for array in (self.ended, self.stage):
            array.fill(0)
        for array in (self.buddy, self.cost, self.sudden, self.debt, self.preparing):
            array.fill(0)
        for array in (self.last_adjustment, self.last_check_in, self.last_review):
            array.fill(LONG_AGO)
        for array in (self.goes_back, self.reached, self.briefed):
            array.fill(False)
        self.newness.fill(1)
        self.end.fill(-1)
        self.entered.fill(1)
        self.terms[CONFIDENCE] = tables.confidence
        self.readiness.fill(plan.parameters["readiness_start"])
        self.prepared.fill(plan.prepared)
        rng.standard_exponential(out=self.remaining, dtype=F32)
        self.remaining[:5] *= np.exp(-np.array(plan.baseline, F32))[:, None, None]
        frailty = rng.standard_normal(self.shape, dtype=F32)
        frailty *= F32(-plan.parameters["frailty_deviation"])
        self.remaining[:5] *= np.exp(frailty, out=frailty)
        self.draw_shocks()
        self.present.fill(True)
        for row, hazards in enumerate(tables.declining):
            if hazards:
                self.decline(row, np.array(hazards, F32))
        np.copyto(self.here, self.present)
        np.copyto(self.reached[0], self.present)
        self.started = self.present.copy()
        # Everybody begins alike in all futures.
        self.enter(np.arange(self.shape[0]) * self.width)
        for array in (self.reach, self.fixed, self.exposure, self.buddy, self.cost, self.on_last, self.look):
            array[...] = array[..., :1]
        if not self.started.all():
            self.remaining[:, ~self.started] = np.inf
            self.look[~self.started] = np.inf

    def decline(self, row, hazards):
        thresholds = self.rng.standard_exponential(self.width, dtype=F32)
        turned_back = thresholds <= hazards[-1]
        at = np.searchsorted(hazards, thresholds[turned_back])
        self.result.declined[self.plan.order[row]] = np.bincount(at, minlength=self.result.declined.shape[1])
        self.present[row] = ~turned_back

    def draw_shocks(self):
        """Where shocks fall among weeks × lanes: steps between them are geometric."""
        probability, places = self.plan.shock_probability, self.plan.horizon * self.lanes
        steps, reached = [np.array([-1])], -1
        while probability > 0 and reached < places:
            some = self.rng.geometric(probability, int(places * probability * 1.05) + 100)
            steps.append(some)
            reached += int(some.sum())
        places = np.cumsum(np.concatenate(steps))[1:]
        weeks = np.arange(self.plan.horizon + 2) * self.lanes
        edges = np.searchsorted(places, weeks)
        # Week 1 first; each with positions among the lanes.
        self.shocks = [places[edges[w] : edges[w + 1]] - weeks[w] for w in range(self.plan.horizon)]

    # The team's week

    def begin_week(self, week):
        """What missed check-ins cost comes first, then preparation that waits, both within their part of the hours."""
        plan = self.plan
        self.next_week = []
        self.news = bool(self.preparing.any())
        self.prepared += self.preparing
        paid_back = np.minimum(self.debt, F32(plan.owed))
        self.debt -= paid_back
        np.minimum(F32(plan.needed) - self.prepared, F32(plan.owed) - paid_back, out=self.preparing)
        np.subtract(F32(plan.weekly), paid_back, out=self.left)
        self.left -= self.preparing
        if week == 1 or self.news:
            for index, place in enumerate(self.tables.places):
                new = (plan.briefed_at[place] <= self.prepared) & ~self.briefed[index]
                self.briefed[index] |= new
                self.readiness[index] += F32(plan.parameters["readiness_briefed"]) * new
                np.minimum(self.readiness[index], 1, out=self.readiness[index])

    def check_in(self, week):
        """Turns in the team's order; all at once where nobody has to go without."""
        runs_due = self.tables.runs_due[week]
        if not runs_due:
            return
        due = [self.of_stage(self.tables.due[week], run) * self.here[run] for run in runs_due]
        minutes = [self.of_stage(self.tables.minutes, run) for run in runs_due]
        asked_for = sum((d * m).sum(axis=0) for d, m in zip(due, minutes))
        if (asked_for <= self.left).all():
            self.left -= asked_for
            for run, d in zip(runs_due, due):
                self.held[run] = d
        else:
            for run, d, m in zip(runs_due, due, minutes):
                m = np.broadcast_to(m, d.shape)
                for row in range(run.start, run.stop):
                    self.take_turn(row, d[row - run.start], m[row - run.start])
        for run, d in zip(runs_due, due):
            self.keep_contact(week, run, d)

    def take_turn(self, row, due, minutes):
        held = self.held[row]
        held.fill(0)
        for turn in range(int(due.max())):
            wanted = due > turn
            fits = self.left >= minutes
            missed = wanted & ~fits
            fits &= wanted
            self.left -= minutes * fits
            self.debt += F32(self.plan.missed) * missed
            held += fits
            self.result.totals["missed"] += np.count_nonzero(missed)

    def keep_contact(self, week, run, due):
        tables, held, totals = self.tables, self.held[run], self.result.totals
        np.power(self.of_stage(tables.contact_leaves, run), held, out=self.strain_left[run])
        np.power(self.of_stage(tables.notice_misses, run), held, out=self.unnoticed[run])
        kept = held > 0
        self.last_check_in[run][kept] = week
        self.last_review[run][kept & self.of_stage(tables.by_team, run)] = week
        totals["due"] += float(due.sum(dtype=np.float64))
        totals["held"] += float(held.sum(dtype=np.float64))
        totals["asked"] += float((held * self.of_stage(tables.asked, run)).sum(dtype=np.float64))

    def of_stage(self, table, run):
        """A number of the stage everybody in `run` is on."""
        if self.tables.stages == 1:
            return table[run]
        return np.take_along_axis(table[run], self.stage[run], axis=1)

    def notice(self, week):
        """Check-ins that meet strain: an adjustment or a step back, while hours are left."""
        for run in self.tables.runs_due[week]:
            parameters = self.plan.parameters
            possible = self.terms[STRAIN][run] > F32(parameters["strain_threshold"])
            possible &= self.held[run] > 0
            possible &= self.last_adjustment[run] < week - parameters["adjustment_pause"]
            lanes = np.flatnonzero(possible) + run.start * self.width
            if not lanes.size:
                continue
            if self.left.min() >= self.plan.adjustment * (run.stop - run.start):
                self.adjust(week, lanes)
            else:
                for of_row in np.split(lanes, np.flatnonzero(np.diff(lanes // self.width)) + 1):
                    enough = self.left[of_row % self.width] >= self.plan.adjustment
                    self.adjust(week, of_row[enough])

    def ease_strain(self, week):
        """What check-ins take off, and what a week leaves; then shocks. What gaps add comes in `Tile.live`."""
        strain, parameters = self.terms[STRAIN], self.plan.parameters
        for run in self.tables.runs_due[week]:
            strain[run] *= self.strain_left[run]
        strain *= F32(parameters["strain_kept"])
        strain.ravel()[self.shocks[week - 1]] += F32(parameters["shock_strain"])
        if not self.tables.own_places:
            np.take(self.readiness, self.tables.place, axis=0, out=self.terms[READINESS], mode="clip")

    def adjust(self, week, lanes):
        lanes = lanes[self.rng.random(len(lanes), dtype=F32) >= self.unnoticed.ravel()[lanes]]
        tables, parameters = self.tables, self.plan.parameters
        row, future = np.divmod(lanes, self.width)
        stage = self.stage.ravel()[lanes]
        back = self.terms[STRAIN].ravel()[lanes] > parameters["step_back_strain"]
        back &= tables.back[row, stage] >= 0
        exposure = self.exposure.ravel()[lanes]
        gaps = self.reach.reshape(5, -1)[:, lanes]
        gaps[:ENVIRONMENT] -= F32(parameters["skill_relief"]) * self.skilled.ravel()[lanes]
        axis = gaps.argmax(axis=0)
        relief = tables.reliefs[row, stage] + self.adjustments.ravel()[lanes]
        relieves = (relief < parameters["relief_limit"]) & (gaps.max(axis=0) > 0)
        does = relieves | back
        np.subtract.at(self.left, future[does], F32(self.plan.adjustment))
        self.last_adjustment.ravel()[lanes[does]] = week
        returning = lanes[does & back]
        self.goes_back.ravel()[returning] = True
        self.look.ravel()[returning] = 0
        does &= relieves
        relieved, axis = lanes[does], axis[does]
        self.adjustments.ravel()[relieved] += 1
        self.adjusted.reshape(5, -1)[axis, relieved] += 1
        self.next_week.append((axis, relieved, exposure[does]))

    # Stages

    def step_up(self, week):
        np.less_equal(self.look, week, out=self.beyond)
        lanes = np.flatnonzero(self.beyond)
        if not lanes.size:
            return
        tables, parameters = self.tables, self.plan.parameters
        row, stage = lanes // self.width, self.stage.ravel()[lanes]
        back = self.goes_back.ravel()[lanes]
        self.goes_back.ravel()[lanes] = False
        rule = tables.rule[row, stage]
        excess = self.terms[STRAIN].ravel()[lanes] - F32(parameters["strain_threshold"])
        met = self.skill.ravel()[lanes] >= tables.skill_goal[row, stage]
        met &= self.rng.random(len(lanes), dtype=F32) < np.exp(-np.maximum(excess, 0))
        met |= rule == RULES["Time"]
        reviewed = week - self.last_review.ravel()[lanes] <= parameters["review_looks_back"]
        met &= reviewed | (rule != RULES["JointReview"])
        met &= ~tables.is_last[row, stage]
        to = np.where(back, tables.back[row, stage], np.where(met, stage + 1, -1))
        moves = to >= 0
        weeks = week - self.entered.ravel()[lanes]
        stalls = ~moves & ~tables.paid[row, stage] & (weeks >= tables.at_most[row, stage])
        if stalls.any():
            self.leave(lanes[stalls], week, np.full(np.count_nonzero(stalls), STALLED))
        if moves.any():
            self.begin_stage(lanes[moves], to[moves], week)

    def begin_stage(self, lanes, to, week):
        tables, row = self.tables, lanes // self.width
        before = self.stage.ravel()[lanes]
        self.add_stay(lanes, week)
        self.result.totals["steps_back"] += np.count_nonzero(to < before)
        known = self.reached.reshape(tables.stages, -1)[to, lanes]
        new, new_to = lanes[~known], to[~known]
        newness = self.newness.ravel()
        newness[new] += F32(self.plan.parameters["newness_restart"]) * (1 - newness[new])
        self.reached.reshape(tables.stages, -1)[new_to, new] = True
        last = row[~known][new_to == tables.last_stage[row[~known]]]
        counts = np.bincount(last, minlength=len(tables.people))
        self.result.last_stage_began[self.plan.order, week] += counts
        self.stage.ravel()[lanes] = to
        self.entered.ravel()[lanes] = week
        self.enter(lanes)

    def enter(self, lanes):
        """The numbers of the stage, with what is in place by now."""
        tables = self.tables
        row, future = np.divmod(lanes, self.width)
        stage = self.stage.ravel()[lanes]
        prepared = self.prepared[future]
        reach = self.reach.reshape(5, -1)
        reached = tables.reach[row, stage].T - self.adjusted.reshape(5, -1)[:, lanes]
        one_by_one = np.arange(len(lanes))
        cost = np.zeros(len(lanes), F32)
        for axis, done_at, yen in tables.relief:
            in_place = done_at[row, stage] <= prepared
            reached[axis[row, stage], one_by_one] -= in_place
            cost += yen[row, stage] * in_place
        self.cost.ravel()[lanes] = cost
        exposure = tables.exposure[row, stage]
        self.exposure.ravel()[lanes] = exposure
        self.skilled.ravel()[lanes] = exposure * self.skill.ravel()[lanes]
        reach[:, lanes] = reached * exposure
        welcomed = tables.onboarded_at[row, stage] <= prepared
        fixed = tables.fixed[row, stage] + welcomed[:, None] * tables.onboarding.astype(F32)
        self.fixed.reshape(5, -1)[:, lanes] = fixed.T
        self.buddy.ravel()[lanes] = tables.buddy_at[row, stage] <= prepared
        self.on_last.ravel()[lanes] = tables.is_last[row, stage]
        self.look.ravel()[lanes] = self.entered.ravel()[lanes] + tables.looked_at_from[row, stage]

    def leave_where_reached(self, week, reached):
        """`reached`: lanes, and the end that was first, tile by tile."""
        if not reached:
            return
        lanes, end = (np.concatenate(parts) for parts in zip(*reached))
        unseen = week - self.last_check_in.ravel()[lanes] >= self.plan.parameters["sudden_exit_unseen"]
        unseen &= end < len(CAUSES)
        row, future = np.divmod(lanes[unseen], self.width)
        np.add.at(self.sudden, (self.tables.place[row], future), 1)
        self.leave(lanes, week, end)

    def leave(self, lanes, week, end):
        if self.tables.stages > 1:
            self.add_stay(lanes, week)
        self.ended.ravel()[lanes] = week
        self.end.ravel()[lanes] = end
        self.here.ravel()[lanes] = 0
        self.present.ravel()[lanes] = False
        self.remaining.reshape(6, -1)[:, lanes] = np.inf
        self.look.ravel()[lanes] = np.inf

    def add_stay(self, lanes, week):
        """Weeks on the stage that ends now."""
        stages = self.tables.stages
        stay = (lanes // self.width) * stages + self.stage.ravel()[lanes]
        weeks = np.bincount(stay, week - self.entered.ravel()[lanes], minlength=len(self.tables.people) * stages)
        self.result.weeks[self.plan.order] += weeks.astype(np.int64).reshape(-1, stages)

    def end_week(self):
        """Value, then readiness, then newness."""
        tables, parameters, totals = self.tables, self.plan.parameters, self.result.totals
        totals["skilled"] += float(np.vecdot(self.skilled, self.here).sum(dtype=np.float64))
        if tables.has_buddies:
            np.multiply(self.buddy, self.newness, out=self.good)
            totals["accompanied"] += float(np.vecdot(self.good, self.here).sum(dtype=np.float64))
        if tables.has_costs:
            totals["spent"] += float(np.vecdot(self.cost, self.here).sum(dtype=np.float64))
        totals["used"] += float((self.plan.weekly - self.left).sum(dtype=np.float64))

        np.less(self.terms[STRAIN], F32(parameters["strain_threshold"]), out=self.is_good)
        np.logical_and(self.is_good, self.present, out=self.is_good)
        np.copyto(self.good, self.is_good)
        if not tables.own_places:
            for place, rows in enumerate(tables.at_place):
                np.add.reduce(self.good[rows], axis=0, out=self.good_at[place])
        np.subtract(1, self.readiness, out=self.growth)
        self.growth *= F32(parameters["readiness_good_week"]) * tables.share_of_one
        self.growth *= self.good_at
        self.readiness += self.growth
        if self.sudden.any():
            self.sudden *= F32(parameters["readiness_sudden_exit"])
            self.readiness -= self.sudden
            np.maximum(self.readiness, 0, out=self.readiness)
            self.sudden.fill(0)

        if parameters["newness_peak"] > 0:
            np.multiply(self.newness, F32(1 / parameters["newness_weeks"]), out=self.good)
            self.rising += self.good
            self.rising *= F32(self.plan.newness_kept)
        self.newness *= F32(self.plan.newness_kept)
        for axis, lanes, exposure in self.next_week:
            self.reach.reshape(5, -1)[axis, lanes] -= exposure

    # After the last week

    def finish(self):
        result, order = self.result, self.plan.order
        weeks = self.plan.horizon + 1
        ended = self.ended > 0
        if self.tables.stages > 1:
            self.add_stay(np.flatnonzero(self.present), weeks)
        else:
            stayed = np.where(ended, self.ended, weeks) - 1
            result.weeks[order, 0] = (stayed * self.started).sum(axis=1)
        row = np.broadcast_to(np.arange(self.shape[0])[:, None], self.shape)[ended]
        where = (row * 7 + self.end[ended]) * weeks + self.ended[ended]
        result.ends[order] = np.bincount(where, minlength=self.shape[0] * 7 * weeks).reshape(-1, 7, weeks)
        result.reached[order] = self.reached.sum(axis=2).T
        only = np.flatnonzero(self.tables.last_stage == 0)
        result.last_stage_began[np.array(order)[only], 1] += self.started[only].sum(axis=1)
        result.totals["adjustments"] += float(self.adjustments.sum(dtype=np.float64))
        result.readiness_end[self.tables.places] = self.readiness.sum(axis=1, dtype=np.float64)
        result.count_futures(self.started, self.end, self.ended)
        return result
