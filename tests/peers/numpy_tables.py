"""A plan's numbers as arrays for the NumPy twin: what does not change from week to week."""

import numpy as np

F32 = np.float32
RULES = {"Time": 0, "Goals": 1, "JointReview": 2}


class Tables:
    """Rows are people in the team's order, columns their stages."""

    def __init__(self, plan):
        self.plan = plan
        self.people = people = [plan.people[index] for index in plan.order]
        self.stages = stages = max(len(person.stages) for person in people)
        parameters = plan.parameters

        def of_stage(value, dtype=F32):
            padded = [[value(person.stages[min(s, len(person.stages) - 1)]) for s in range(stages)] for person in people]
            return np.array(padded, dtype)

        # The cap is worked out on the sum by twice its bound, so every weight carries that; see `Tile.find_hazards`.
        terms = plan.term_weights
        scale = 0.5 / np.tanh(parameters["effect_cap"] / 2)
        self.weights = (np.array(plan.changing_weights) * scale).astype(F32)
        self.onboarding = np.array(terms["onboarding"]) * scale
        fixed = np.empty((len(people), stages, 5))
        for row, person in enumerate(people):
            for s in range(stages):
                stage = person.stages[min(s, len(person.stages) - 1)]
                fixed[row, s] = (
                    np.array(terms["preference"]) * (person.preferred - parameters["usual_preference"])
                    + np.array(terms["income"]) * stage.income
                    + parameters["effect_history"] * person.history
                    - np.array(plan.usual)
                )
        self.fixed = (fixed * scale).astype(F32)
        self.reach = of_stage(lambda stage: stage.reach)
        self.exposure = of_stage(lambda stage: stage.exposure)
        self.onboarded_at = of_stage(lambda stage: stage.onboarded_at)
        self.buddy_at = of_stage(lambda stage: stage.buddy_at)
        self.reliefs = of_stage(lambda stage: len(stage.reliefs))
        self.relief = [
            (
                of_stage(lambda stage: stage.reliefs[r][0] if r < len(stage.reliefs) else 0, np.intp),
                of_stage(lambda stage: stage.reliefs[r][1] if r < len(stage.reliefs) else np.inf),
                of_stage(lambda stage: stage.reliefs[r][2] if r < len(stage.reliefs) else 0),
            )
            for r in range(int(self.reliefs.max()))
        ]
        self.looked_at_from = of_stage(lambda stage: stage.looked_at_from)
        self.at_most = of_stage(lambda stage: stage.at_most)
        self.skill_goal = of_stage(lambda stage: stage.skill_goal)
        self.rule = of_stage(lambda stage: RULES[stage.step_up], np.int8)
        self.paid = of_stage(lambda stage: stage.paid, bool)
        self.is_last = of_stage(lambda stage: stage.is_last, bool)
        self.back = of_stage(lambda stage: -1 if stage.back is None else stage.back, np.intp)
        self.due = of_stage(lambda stage: stage.due).transpose(2, 0, 1).copy()
        self.minutes = of_stage(lambda stage: stage.minutes)
        self.asked = of_stage(lambda stage: stage.asked)
        self.by_team = of_stage(lambda stage: stage.by_team, bool)
        self.contact_leaves = of_stage(lambda stage: stage.contact_leaves)
        self.notice_misses = of_stage(lambda stage: stage.notice_misses)
        self.last_stage = np.array([len(person.stages) - 1 for person in people], np.intp)
        self.moves = bool(np.isfinite(self.looked_at_from).any())
        self.has_buddies = bool(np.isfinite(self.buddy_at).any())
        self.has_costs = any(costs.any() for _, _, costs in self.relief)
        # Neighbouring rows with a check-in due on some stage, by week.
        self.runs_due = [runs(self.due[week].any(axis=1)) for week in range(plan.horizon + 1)]

        self.confidence = np.array([[person.confidence] for person in people], F32)
        self.confidence_level = np.array([[person.confidence_level] for person in people], F32)
        self.preview = np.array([[person.preview - parameters["usual_preview"]] for person in people], F32)
        self.declining = [person.declining for person in people]
        # Workplaces that somebody works at, in the order in which the rows meet them.
        self.places, self.place = np.unique([person.workplace for person in people], return_inverse=True)
        self.at_place = [np.flatnonzero(self.place == index) for index in range(len(self.places))]
        self.share_of_one = np.array([[1 / len(rows)] for rows in self.at_place], F32)
        # With a workplace for each person in the same order, readiness needs no way to and fro.
        self.own_places = np.array_equal(self.place, np.arange(len(people)))


def runs(wanted):
    """Slices of neighbouring true entries."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], wanted, [False])).astype(np.int8)))
    return [slice(int(first), int(last)) for first, last in edges.reshape(-1, 2)]
