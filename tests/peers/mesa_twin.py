"""The full weekly step in Mesa: an agent for each person and each workplace, a model for each future.

Everything an agent does in a week stands in its own methods, as Mesa's users write them; the model activates the people in
the team's order.
"""

from math import e, exp, log, tanh
from operator import mul

import mesa

from plan import CAUSES, ENVIRONMENT, LONG_AGO, MOVED_ON, STALLED
from result import Result


def run(plan, futures, seed):
    """`futures` futures of a plan, added up."""
    result = Result(plan, 0)
    for future in range(futures):
        model = Future(plan, [seed, future])
        for _ in range(plan.horizon):
            model.step()
        result.add(model.finish())
    return result


class Workplace(mesa.Agent):
    def __init__(self, model, briefed_at, people):
        super().__init__(model)
        self.briefed_at, self.people = briefed_at, people
        self.readiness = model.parameters["readiness_start"]
        self.briefed = False
        self.good = self.sudden = 0

    def brief(self):
        if not self.briefed and self.briefed_at <= self.model.prepared:
            self.briefed = True
            self.readiness = min(1.0, self.readiness + self.model.parameters["readiness_briefed"])

    def end_week(self):
        parameters = self.model.parameters
        grown = self.readiness + parameters["readiness_good_week"] * (1 - self.readiness) * self.good / self.people
        self.readiness = max(0.0, grown - parameters["readiness_sudden_exit"] * self.sudden)
        self.good = self.sudden = 0


class Worker(mesa.Agent):
    """A person at a workplace."""

    def __init__(self, model, number, person, workplace):
        super().__init__(model)
        self.number, self.person, self.workplace = number, person, workplace
        self.strain = self.skill = self.rising = 0.0
        self.newness = 1.0
        self.confidence = person.confidence
        self.gaps = [0.0] * 5
        self.adjusted = [0] * 5
        self.adjustments = 0
        self.last_adjustment = self.last_check_in = self.last_review = LONG_AGO
        self.goes_back = False
        self.held = 0
        self.remaining = model.rng.standard_exponential(6).tolist()
        self.frailty = model.rng.standard_normal() * model.parameters["frailty_deviation"]
        self.stage, self.entered, self.known = 0, 1, {0}
        model.result.reached[number, 0] += 1
        if len(person.stages) == 1:
            model.result.last_stage_began[number, 1] += 1
        self.settle()

    def settle(self):
        """The numbers of the stage, with what is in place by now."""
        plan, prepared = self.model.plan, self.model.prepared
        self.here = stage = self.person.stages[self.stage]
        self.reach = [reach - relief for reach, relief in zip(stage.reach, self.adjusted)]
        self.cost = 0
        for axis, done_at, yen in stage.reliefs:
            if done_at <= prepared:
                self.reach[axis] -= 1
                self.cost += yen
        self.buddy = stage.buddy_at <= prepared
        welcomed = stage.onboarded_at <= prepared
        terms, person = plan.term_weights, self.person
        preferred = person.preferred - plan.parameters["usual_preference"]
        history = plan.parameters["effect_history"] * person.history
        self.fixed = [
            terms["preference"][cause] * preferred
            + terms["income"][cause] * stage.income
            + history
            + terms["onboarding"][cause] * welcomed
            - plan.usual[cause]
            for cause in range(5)
        ]

    # The first part of a week, in the team's order

    def attend(self):
        if self.model.week - self.entered >= self.here.looked_at_from or self.goes_back:
            self.step_up()
            if self.stage is None:
                return
        if self.model.news:
            self.settle()
        self.check_in()

    def step_up(self):
        stage = self.here
        if self.goes_back:
            self.goes_back = False
            self.begin(stage.back)
        elif not stage.is_last and self.rule_holds():
            self.begin(self.stage + 1)
        elif not stage.paid and self.model.week - self.entered >= stage.at_most:
            self.leave(STALLED)

    def rule_holds(self):
        stage, model = self.here, self.model
        if stage.step_up == "Time":
            return True
        if stage.step_up == "JointReview" and model.week - self.last_review > model.parameters["review_looks_back"]:
            return False
        if self.skill < stage.skill_goal:
            return False
        excess = self.strain - model.parameters["strain_threshold"]
        return excess <= 0 or model.rng.random() < exp(-excess)

    def begin(self, stage):
        result, model = self.model.result, self.model
        self.add_stay()
        if stage < self.stage:
            result.totals["steps_back"] += 1
        if stage not in self.known:
            self.known.add(stage)
            self.newness += model.parameters["newness_restart"] * (1 - self.newness)
            result.reached[self.number, stage] += 1
            if stage == len(self.person.stages) - 1:
                result.last_stage_began[self.number, model.week] += 1
        self.stage, self.entered = stage, model.week
        self.settle()

    def check_in(self):
        stage, model = self.here, self.model
        totals, due = model.result.totals, stage.due[model.week]
        self.held = 0
        for _ in range(due):
            if model.left >= stage.minutes:
                model.left -= stage.minutes
                self.held += 1
            else:
                model.debt += model.plan.missed
                totals["missed"] += 1
        totals["due"] += due
        totals["held"] += self.held
        if self.held:
            totals["asked"] += self.held * stage.asked
            self.last_check_in = model.week
            if stage.by_team:
                self.last_review = model.week

    # The second part of a week

    def live(self):
        model, parameters = self.model, self.model.parameters
        relief = parameters["skill_relief"] * self.skill
        self.gaps = [
            max(0.0, reach - (0.0 if axis == ENVIRONMENT else relief)) for axis, reach in enumerate(self.reach)
        ]
        relieved = self.notice() if self.held else None
        self.change_state()
        ends = self.hazards()
        if any(left <= 0 for left in self.remaining):
            self.reach_threshold(ends)
        elif self.strain < parameters["strain_threshold"]:
            self.workplace.good += 1
        if self.stage is not None:
            self.end_week(relieved)

    def notice(self):
        """A check-in that meets strain may lead to an adjustment; gives the axis that it relieves from next week on."""
        model, parameters = self.model, self.model.parameters
        if self.strain <= parameters["strain_threshold"] or model.left < model.plan.adjustment:
            return None
        if model.week - self.last_adjustment <= parameters["adjustment_pause"]:
            return None
        back = self.here.back is not None and self.strain > parameters["step_back_strain"]
        largest = max(self.gaps)
        relieves = len(self.here.reliefs) + self.adjustments < parameters["relief_limit"] and largest > 0
        if not (relieves or back) or model.rng.random() < self.here.notice_misses**self.held:
            return None
        model.left -= model.plan.adjustment
        self.last_adjustment = model.week
        self.goes_back = back
        if not relieves:
            return None
        axis = self.gaps.index(largest)
        self.adjustments += 1
        self.adjusted[axis] += 1
        model.result.totals["adjustments"] += 1
        return axis

    def change_state(self):
        model, parameters, exposure = self.model, self.model.parameters, self.here.exposure
        left = parameters["strain_kept"] * self.here.contact_leaves**self.held
        self.strain = left * self.strain + parameters["strain_per_gap"] * exposure * sum(self.gaps)
        if model.rng.random() < parameters["shock_probability"]:
            self.strain += parameters["shock_strain"]
        self.skill += parameters["skill_rate"] * exposure * (1 - self.skill)
        level = (
            self.person.confidence_level
            + parameters["confidence_skill"] * self.skill
            - parameters["confidence_strain"] * self.strain
        )
        self.confidence += parameters["confidence_rate"] * (min(1.0, max(0.0, level)) - self.confidence)

    def hazards(self):
        """Counts the thresholds down by this week's hazards, and gives those."""
        model, plan, parameters = self.model, self.model.plan, self.model.parameters
        bound, peak = tanh(parameters["effect_cap"] / 2), parameters["newness_peak"]
        newness = (1 - peak) * self.newness + peak * e * self.rising
        preview = (self.person.preview - parameters["usual_preview"]) * model.fade
        exposure = self.here.exposure
        changing = [gap * exposure for gap in self.gaps]
        changing += [self.strain, self.confidence, self.workplace.readiness, preview]
        hazards = []
        for cause, weights in enumerate(plan.changing_weights):
            total = self.fixed[cause] + sum(map(mul, weights, changing))
            u = min(3.0, max(-3.0, total / (2 * bound)))
            w = bound * u * (27 + u * u) / (27 + 9 * u * u)
            capped = log((1 + w) / (1 - w))
            hazards.append(exp(plan.baseline[cause] + plan.newness[cause] * newness + self.frailty + capped))
        if model.week >= parameters["moved_on_from"] and self.here.is_last:
            slope = parameters["moved_on_slope"]
            hazards.append(exp(plan.moved_on_level + slope * (self.skill + self.confidence)))
        for end, hazard in enumerate(hazards):
            self.remaining[end] -= hazard
        return hazards

    def reach_threshold(self, hazards):
        reached = [(left / hazards[end], end) for end, left in enumerate(self.remaining) if left <= 0]
        _, end = min(reached)
        unseen = self.model.week - self.last_check_in >= self.model.parameters["sudden_exit_unseen"]
        if unseen and end < len(CAUSES):
            self.workplace.sudden += 1
        self.leave(end)

    def end_week(self, relieved):
        model, parameters, totals = self.model, self.model.parameters, self.model.result.totals
        totals["skilled"] += self.here.exposure * self.skill
        totals["accompanied"] += self.buddy * self.newness
        totals["spent"] += self.cost
        if parameters["newness_peak"] > 0:
            self.rising = model.plan.newness_kept * (self.rising + self.newness / parameters["newness_weeks"])
        self.newness *= model.plan.newness_kept
        if relieved is not None:
            self.reach[relieved] -= 1

    def leave(self, end):
        model = self.model
        self.add_stay()
        model.result.ends[self.number, end, model.week] += 1
        if end == MOVED_ON:
            model.moved_on += 1
        self.stage = None
        self.remove()

    def add_stay(self):
        self.model.result.weeks[self.number, self.stage] += self.model.week - self.entered


class Future(mesa.Model):
    """One future of a plan."""

    def __init__(self, plan, seed):
        super().__init__(rng=seed)
        self.plan, self.parameters = plan, plan.parameters
        self.result = Result(plan, 1)
        self.week = 0
        self.prepared = float(plan.prepared)
        self.preparing = self.debt = 0.0
        self.moved_on = 0
        self.workplaces = [
            Workplace(self, briefed_at, people) for briefed_at, people in zip(plan.briefed_at, plan.people_at)
        ]
        for workplace in self.workplaces:
            workplace.brief()
        for number in plan.order:
            person = plan.people[number]
            if not self.turns_back(number, person):
                Worker(self, number, person, self.workplaces[person.workplace])
        self.people = self.agents_by_type.get(Worker, mesa.agent.AgentSet([], random=self.random))
        self.count()

    def turns_back(self, number, person):
        """Whether somebody declines before the start."""
        threshold = self.rng.standard_exponential()
        for stage, hazard in enumerate(person.declining):
            if threshold <= hazard:
                self.result.declined[number, stage] += 1
                return True
        return False

    def step(self):
        """One week."""
        plan = self.plan
        self.week += 1
        self.fade = plan.fade(self.week)
        self.begin_week()
        self.people.do("attend")
        self.people.do("live")
        for workplace in self.workplaces:
            workplace.end_week()
        self.result.totals["used"] += plan.weekly - self.left
        self.count()

    def begin_week(self):
        """What missed check-ins cost comes first, then preparation that waits, both within their part of the hours."""
        plan = self.plan
        self.news = self.preparing > 0
        self.prepared += self.preparing
        paid_back = min(self.debt, plan.owed)
        self.debt -= paid_back
        self.preparing = min(plan.needed - self.prepared, plan.owed - paid_back)
        self.left = plan.weekly - paid_back - self.preparing
        if self.news:
            for workplace in self.workplaces:
                workplace.brief()

    def count(self):
        here = len(self.people)
        self.result.here[self.week, here] += 1
        self.result.in_work[self.week, here + self.moved_on] += 1

    def finish(self):
        self.week += 1
        for worker in self.people:
            worker.add_stay()
        for index, workplace in enumerate(self.workplaces):
            self.result.readiness_end[index] += workplace.readiness
        return self.result
