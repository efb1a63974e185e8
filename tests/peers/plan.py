"""A plan as `sim/examples/export_compiled.rs` writes it, and what both twins make of it.

Everything here follows from the plan's numbers and the parameters by the equations of the model; nothing is taken from
the engine's own tables. Axes and causes stand in the engine's order. Positions in `Plan.people` are the export's; `order` is
the order in which the team turns to them.
"""

import json
from dataclasses import dataclass
from math import exp, log

AXES = ["Interpersonal", "Mental", "Stress", "Thinking", "Environment"]
CAUSES = ["mismatch", "relations", "health", "life", "employer"]
ENDS = [*CAUSES, "moved_on", "stalled"]
MOVED_ON, STALLED = 5, 6
ENVIRONMENT = 4
NEVER = float("inf")
LONG_AGO = -1.0e9

DUE = {
    "Never": lambda week: 0,
    "Monthly": lambda week: int(week % 4 == 1),
    "Fortnightly": lambda week: int(week % 2 == 1),
    "Weekly": lambda week: 1,
    "TwiceWeekly": lambda week: 2,
}


@dataclass(slots=True)
class Stage:
    reach: list  # demand minus level, by axis
    exposure: float  # hours a week / 25
    income: float  # unmet part of the income need
    onboarded_at: float  # minutes of preparation after which somebody welcomes the person; NEVER without a buddy
    buddy_at: float
    reliefs: list  # (axis, minutes of preparation after which it is in place, yen a week)
    at_least: int
    at_most: int
    skill_goal: float
    step_up: str
    paid: bool
    is_last: bool
    back: int | None  # stage to which a check-in may lead back
    due: list  # check-ins due, by week from 1 (entry 0 is unused)
    minutes: float  # team minutes of a check-in
    asked: float  # workplace minutes of a check-in
    by_team: bool
    contact_leaves: float  # share of strain that a check-in leaves
    notice_misses: float  # chance that a check-in misses strain

    @property
    def looked_at_from(self):
        """Weeks on the stage from which a step up, or stalling, is possible."""
        if not self.is_last:
            return self.at_least
        return NEVER if self.paid else self.at_most


@dataclass(slots=True)
class Person:
    workplace: int
    history: float
    confidence: float
    confidence_level: float
    preferred: float  # 0 or 1
    preview: float  # what was known of the work before the start, 0 to 1
    declining: list  # cumulative hazard of turning back, by stage before the clock
    stages: list


class Plan:
    def __init__(self, path, changed=None):
        """`changed`: parameters with another value than the export gives."""
        with open(path, encoding="utf-8") as file:
            self.export = json.load(file)
        self.name = self.export["name"]
        compiled = self.export["compiled"]
        self.parameters = parameters = {**self.export["parameters"], **(changed or {})}
        self.horizon = compiled["horizon"]
        team = compiled["team"]
        self.order = team["order"]
        self.weekly = team["weekly"]
        self.owed = float(int(self.weekly * parameters["support_owed_share"]))
        self.adjustment = team["adjustment"]
        self.missed = team["missed"]
        self.minutes = {"Visit": team["visit"], "Phone": team["phone"], "Workplace": 0}
        # The queue of preparation: minutes after which each piece is done.
        self.done_at, self.needed = [], 0
        for minutes in team["preparation"]:
            self.needed += minutes
            self.done_at.append(self.needed)
        self.available = self.weekly * team["weeks_before"]
        self.prepared = min(self.needed, self.available)
        self.briefed_at = [self.when(place["briefing"]) for place in compiled["workplaces"]]
        self.people = [self.person(person) for person in compiled["people"]]
        # The engine keeps workplaces without people too; their share is never used.
        self.people_at = [
            max(1, sum(person.workplace == index for person in self.people))
            for index in range(len(compiled["workplaces"]))
        ]
        self.weights(compiled["group"].lower())

    def when(self, piece):
        return NEVER if piece is None else self.done_at[piece]

    def weights(self, group):
        """Weights of the terms by cause: effect × part of the cause ÷ the cause's share of exits."""
        parameters, shares = self.parameters, self.export["shares"]
        mix = [parameters[f"mix_{cause}"] for cause in CAUSES]

        def of(effect, term):
            return [parameters[f"effect_{effect}"] * part / whole for part, whole in zip(shares[term], mix)]

        self.gap_weights = [of("gap", f"gap_{axis.lower()}") for axis in AXES]
        names = ["strain", "onboarding", "preview", "preference", "confidence", "readiness", "income"]
        self.term_weights = {name: of(name, name) for name in names}
        # By cause: weights of the five gaps × exposure, strain, confidence, readiness and preview.
        changing = [self.term_weights[name] for name in ("strain", "confidence", "readiness", "preview")]
        self.changing_weights = list(zip(*self.gap_weights, *changing))
        centred = ["strain", "onboarding", "confidence", "readiness"]
        self.usual = [
            sum(weights[cause] for weights in self.gap_weights) * parameters["usual_gap"]
            + sum(self.term_weights[name][cause] * parameters[f"usual_{name}"] for name in centred)
            for cause in range(5)
        ]
        self.baseline = [parameters[f"baseline_{cause}"] + parameters[f"group_{group}"] for cause in CAUSES]
        newness = parameters[f"newness_{group}"]
        self.newness = [0.0 if cause == "employer" else newness for cause in CAUSES]
        self.newness_kept = exp(-1 / parameters["newness_weeks"])
        self.shock_probability = parameters["shock_probability"]
        self.moved_on_level = log(parameters["moved_on_rate"]) - parameters["moved_on_slope"]

    def fade(self, week):
        return exp(-(week - 1) / self.parameters["preview_weeks"])

    def person(self, person):
        parameters = self.parameters
        tried = self.when(person["visit"]) <= self.available
        informs = parameters["visit_informs"]
        declining, sum_so_far = [], 0.0
        for stage in person["before"]:
            name = "declined_community" if stage["kind"] == "CommunityPlace" else "declined_visit"
            sum_so_far += parameters[name] * stage["weeks"]
            declining.append(sum_so_far)
        stages, welcomed = [], NEVER
        for index in range(len(person["stages"])):
            # Whoever was welcomed by a buddy on one stage stays welcomed on the next.
            if welcomed == NEVER:
                welcomed = self.when(person["stages"][index]["buddy"])
            stages.append(self.stage(person, index, welcomed))
        return Person(
            workplace=person["workplace"],
            history=person["history"],
            confidence=person["confidence"],
            confidence_level=parameters["confidence_level"] + parameters["confidence_thanked"] * person["thanked"],
            preferred=float(person["preferred"]),
            preview=(1 - informs) * person["sheet"] + informs * tried,
            declining=declining,
            stages=stages,
        )

    def stage(self, person, index, welcomed):
        parameters = self.parameters
        stage = person["stages"][index]
        check_in = stage["check_in"]
        mode, opening = check_in["mode"], check_in["opening"]
        strength = {
            "Visit": 1.0,
            "Phone": parameters["phone_factor"],
            "Workplace": parameters["workplace_factor"],
        }[mode]
        due = [0]
        for week in range(1, self.horizon + 1):
            opened = opening is not None and week <= opening["weeks"]
            due.append(DUE[opening["rhythm"] if opened else check_in["rhythm"]](week))
        # Nobody with pay goes back to a stage without.
        may_return = index > 0 and stage["may_step_back"] and (person["stages"][index - 1]["paid"] or not stage["paid"])
        at_least = max(1, stage["at_least"])
        met = stage["hours_of_pay"] / parameters["income_full_hours"]
        counted = stage["reliefs"][: int(parameters["relief_limit"])]
        return Stage(
            reach=[demand - level for demand, level in zip(stage["demands"], person["levels"])],
            exposure=stage["minutes_per_week"] / 60 / parameters["reference_hours"],
            income=max(0.0, person["income_need"] - met),
            onboarded_at=welcomed,
            buddy_at=self.when(stage["buddy"]),
            reliefs=[(AXES.index(r["axis"]), self.done_at[r["item"]], r["yen_per_week"]) for r in counted],
            at_least=at_least,
            at_most=max(at_least, stage["at_most"]),
            skill_goal=stage["skill_goal"],
            step_up=stage["step_up"],
            paid=stage["paid"],
            is_last=index + 1 == len(person["stages"]),
            back=index - 1 if may_return else None,
            due=due,
            minutes=float(self.minutes[mode]),
            asked=parameters["workplace_check_in"] if mode == "Workplace" else 0.0,
            by_team=mode != "Workplace",
            contact_leaves=1 - parameters["contact_relief"] * strength,
            notice_misses=1 - parameters["detection"] * strength,
        )
