"""The part of a week in which lanes have nothing to do with one another: gaps, state, hazards."""

import numpy as np

from numpy_tables import F32
from plan import ENVIRONMENT, MOVED_ON

# Rows of the linear predictor after the five gaps.
STRAIN, CONFIDENCE, READINESS, PREVIEW, TERMS = 5, 6, 7, 8, 9

ZERO, ONE, MOST = F32(0), F32(1), F32(np.inf)


class Tile:
    """Some people in all futures of a block: views into the block's arrays, and `spare` to work in."""

    def __init__(self, block, rows, spare):
        tables, self.plan = block.tables, block.plan
        self.first = rows.start * block.width
        self.weights = tables.weights
        self.confidence_level, self.preview_known = tables.confidence_level[rows], tables.preview[rows]
        self.changes_stage = tables.stages > 1
        height = rows.stop - rows.start
        self.terms = block.terms[:, rows].reshape(TERMS, height, -1)
        self.flat_terms = self.terms.reshape(TERMS, -1)
        self.gaps, self.scheduled_gaps, self.environment = self.terms[:5], self.terms[:ENVIRONMENT], self.terms[ENVIRONMENT]
        self.strain, self.confidence, self.preview = self.terms[STRAIN], self.terms[CONFIDENCE], self.terms[PREVIEW]
        self.reach, self.environment_reach = block.reach[:ENVIRONMENT, rows], block.reach[ENVIRONMENT, rows]
        self.exposure, self.skilled, self.skill = block.exposure[rows], block.skilled[rows], block.skill[rows]
        self.newness, self.rising = block.newness[rows], block.rising[rows]
        self.fixed, self.on_last = block.fixed[:, rows], block.on_last[rows]
        self.remaining = block.remaining[:, rows]
        self.hazards = spare[:6, :height]
        self.five, self.four = self.hazards[:5], self.hazards[:4]
        self.flat_five = self.five.reshape(5, -1)
        self.moving_on = self.hazards[MOVED_ON]
        self.spare, self.more = spare[6:11, :height], spare[11:16, :height]
        self.one, self.other = self.spare[0], self.spare[1]
        self.beyond = np.empty((height, block.width), bool)

    def live(self, week):
        """One week; gives the lanes that reached a threshold and the end each reached first, or nothing."""
        self.find_gaps()
        self.change_state(week)
        self.find_hazards()
        ends = 5
        if week >= self.plan.parameters["moved_on_from"]:
            ends = 6
            self.find_moving_on()
        np.minimum.reduce(self.remaining[:ends], axis=0, out=self.one)
        np.less_equal(self.one, 0, out=self.beyond)
        lanes = np.flatnonzero(self.beyond)
        if not lanes.size:
            return None
        remaining = self.remaining[:ends].reshape(ends, -1)[:, lanes]
        hazards = self.hazards[:ends].reshape(ends, -1)[:, lanes]
        # The threshold passed by the largest part of the week's hazard was reached first.
        part = np.full(remaining.shape, np.inf, F32)
        np.divide(remaining, hazards, out=part, where=remaining <= 0)
        return self.first + lanes, part.argmin(axis=0)

    def find_gaps(self):
        """Gap × exposure on each axis."""
        np.multiply(self.skilled, F32(self.plan.parameters["skill_relief"]), out=self.one)
        np.subtract(self.reach, self.one, out=self.scheduled_gaps)
        # Clipping is three times as fast here as `maximum` with a number.
        np.clip(self.scheduled_gaps, ZERO, MOST, out=self.scheduled_gaps)
        np.clip(self.environment_reach, ZERO, MOST, out=self.environment)

    def change_state(self, week):
        parameters, one, other = self.plan.parameters, self.one, self.other
        np.add.reduce(self.gaps, axis=0, out=one)
        np.multiply(one, F32(parameters["strain_per_gap"]), out=one)
        np.add(self.strain, one, out=self.strain)

        np.subtract(self.exposure, self.skilled, out=one)
        np.multiply(one, F32(parameters["skill_rate"]), out=one)
        np.add(self.skill, one, out=self.skill)
        np.multiply(self.exposure, self.skill, out=self.skilled)

        np.multiply(self.skill, F32(parameters["confidence_skill"]), out=one)
        np.multiply(self.strain, F32(parameters["confidence_strain"]), out=other)
        np.subtract(one, other, out=one)
        np.add(one, self.confidence_level, out=one)
        np.clip(one, ZERO, ONE, out=one)
        np.subtract(one, self.confidence, out=one)
        np.multiply(one, F32(parameters["confidence_rate"]), out=one)
        np.add(self.confidence, one, out=self.confidence)
        np.copyto(self.preview, self.preview_known * F32(self.plan.fade(week)))

    def find_hazards(self):
        """The capped sum multiplies the hazard by (even + odd)/(even − odd).

        odd = u·(27 + u²), even = (27 + 9·u²)/t, u = sum/2t within ±3, t = tanh(cap/2). The baseline of each cause and the
        person's frailty stand in `remaining`, which counts down from the thresholds.
        """
        parameters = self.plan.parameters
        bound, peak = np.tanh(parameters["effect_cap"] / 2), parameters["newness_peak"]
        u, even, odd = self.five, self.spare, self.more
        np.matmul(self.weights, self.flat_terms, out=self.flat_five)
        np.add(u, self.fixed, out=u)
        np.clip(u, F32(-3), F32(3), out=u)
        np.multiply(u, u, out=even)
        np.add(even, F32(27), out=odd)
        np.multiply(odd, u, out=odd)
        np.multiply(even, F32(9 / bound), out=even)
        np.add(even, F32(27 / bound), out=even)
        np.add(even, odd, out=u)
        np.subtract(even, odd, out=even)
        np.divide(u, even, out=u)
        common = self.one
        np.multiply(self.newness, F32(self.plan.newness[0] * (1 - peak)), out=common)
        if peak > 0:
            np.multiply(self.rising, F32(self.plan.newness[0] * peak * np.e), out=self.other)
            np.add(common, self.other, out=common)
        np.exp(common, out=common)
        np.multiply(self.four, common, out=self.four)
        np.subtract(self.remaining[:5], u, out=self.remaining[:5])

    def find_moving_on(self):
        parameters, hazard = self.plan.parameters, self.moving_on
        np.add(self.skill, self.confidence, out=hazard)
        np.multiply(hazard, F32(parameters["moved_on_slope"]), out=hazard)
        np.add(hazard, F32(self.plan.moved_on_level), out=hazard)
        np.exp(hazard, out=hazard)
        if self.changes_stage:
            np.multiply(hazard, self.on_last, out=hazard)
        np.subtract(self.remaining[MOVED_ON], hazard, out=self.remaining[MOVED_ON])
