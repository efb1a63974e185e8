"""Holds a twin against the engine: is what they say drawn from the same distribution?

    python tests/peers/compare.py numpy|mesa <folder of exports> [--futures N] [--parameter name=value …]

For every plan: how many people are in work at weeks 13, 26 and 52 (χ² over the number of people, by future); for every person
how it ended (χ²), when (Kolmogorov–Smirnov), which stages were reached (χ²) and when the last one began
(Kolmogorov–Smirnov); and sums over people by batch (t test with pooled variance), each also over all plans (Stouffer). All
p-values of a twin are corrected together (Holm 1979). Exits with 1 when one of them is below `LEVEL`. `--parameter` gives the
twin another value than the engine had, to see that a difference is found.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
from scipy import stats

from plan import ENDS, Plan
from result import Result

LEVEL = 0.01
WEEKS = (13, 26, 52)
# Futures in each batch; there are as many batches as the export has outcomes.
FUTURES = {"numpy": 1_000, "mesa": 15}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("twin", choices=FUTURES)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--futures", type=int)
    parser.add_argument("--parameter", action="append", default=[])
    arguments = parser.parse_args()
    twin = __import__(f"{arguments.twin}_twin")
    futures = arguments.futures or FUTURES[arguments.twin]
    paths = sorted(arguments.folder.glob("*.json"))
    if len(paths) < 20:
        sys.exit(f"{arguments.folder} holds {len(paths)} plans; at least 20 are wanted")
    tests, lines = [], {}
    for number, path in enumerate(paths):
        engine_plan = Plan(path)
        engine = [read(engine_plan, outcome) for outcome in engine_plan.export["outcomes"]]
        changed = dict(word.split("=") for word in arguments.parameter)
        plan = Plan(path, {name: float(value) for name, value in changed.items()})
        peer = [twin.run(plan, futures, [number, batch]) for batch in range(len(engine))]
        found = list(of_plan(plan, engine, peer))
        tests += [(plan.name, *test) for test in found]
        lines[plan.name] = (len(found), [share_in_work(side, week) for week in WEEKS for side in (engine, peer)])
    tests += over_plans(tests)
    return report(arguments.twin, tests, lines)


def over_plans(tests):
    """Small differences of one direction add up: Stouffer's sum of a mean's normal scores, where most plans have it."""
    scores = {}
    for _, name, p, sign in tests:
        if name.startswith("mean") and sign:
            scores.setdefault(name, []).append(sign * stats.norm.isf(max(p, 1e-300) / 2))
    for name, values in scores.items():
        if len(values) < 20:
            continue
        yield "all plans", name, 2 * stats.norm.sf(abs(sum(values)) / np.sqrt(len(values))), 0


def read(plan, outcome):
    """An outcome of the engine as a `Result`."""
    result = Result(plan, outcome["futures"])
    for number, person in enumerate(outcome["people"]):
        for position, declined in enumerate(person["declined"]):
            result.declined[number, position] = declined["futures"]
        for end, name in enumerate(ENDS):
            result.ends[number, end, 1:] = person["ends"][name]
        for position, stage in enumerate(person["stages"]):
            result.reached[number, position] = stage["reached"]
            result.weeks[number, position] = stage["weeks"]
        result.last_stage_began[number, 1:] = person["last_stage_began"]
    result.here[:] = outcome["here"]
    result.in_work[:] = outcome["in_work"]
    weeks, people = outcome["team"]["weeks"], outcome["people"]
    result.totals = {name: sum(week[name] for week in weeks) for name in ("due", "held", "missed")}
    result.totals["used"] = sum(week["used_minutes"] for week in weeks)
    result.totals["adjustments"] = sum(person["adjustments"] for person in people)
    result.totals["steps_back"] = sum(person["steps_back"] for person in people)
    result.totals["useful"] = sum(place["useful_minutes"] for place in outcome["workplaces"])
    result.totals["instruction"] = sum(place["instruction_minutes"] for place in outcome["workplaces"])
    result.totals["support_yen"] = sum(person["support_yen"] for person in people)
    result.readiness_end[:] = [place["readiness_end"] / 1e6 for place in outcome["workplaces"]]
    return result


def derived(plan, result):
    """Totals by name, with the values that follow from others."""
    totals = dict(result.totals)
    compiled, parameters = plan.export["compiled"]["people"], plan.parameters
    if "useful" not in totals:
        minutes = sum(
            weeks * stage["minutes_per_week"]
            for person, row in zip(compiled, result.weeks)
            for stage, weeks in zip(person["stages"], row)
        )
        skilled = 60 * parameters["reference_hours"] * totals.pop("skilled")
        totals["useful"] = parameters["value_untrained"] * minutes + parameters["value_trained"] * skilled
        totals["instruction"] = (
            parameters["instruction_share"] * (minutes - skilled)
            + parameters["buddy_minutes"] * totals.pop("accompanied")
            + totals.pop("asked")
        )
        once = sum(person["yen_once"] * started for person, started in zip(compiled, result.reached[:, 0]))
        totals["support_yen"] = once + totals.pop("spent")
    totals["person_weeks"] = result.person_weeks
    for week in WEEKS:
        totals[f"people in work at week {week}"] = (result.in_work[week] * np.arange(len(compiled) + 1)).sum()
    for index in sorted({person["workplace"] for person in compiled}):
        totals[f"readiness of workplace {index}"] = result.readiness_end[index]
    for stage in range(result.weeks.shape[1]):
        totals[f"weeks on stage {stage}"] = result.weeks[:, stage].sum()
    return totals


def of_plan(plan, engine, peer):
    """Name, p-value and direction (0 where there is none) of every test of one plan."""
    one, other = total(plan, engine), total(plan, peer)
    for week in WEEKS:
        yield f"people in work at week {week}", homogeneity(one.in_work[week], other.in_work[week]), 0
    for number, person in enumerate(plan.people):
        ends = [ways_it_ended(result, number) for result in (one, other)]
        yield f"how it ended, person {number}", homogeneity(*ends), 0
        yield f"when it ended, person {number}", kolmogorov(*(r.ends[number].sum(axis=0) for r in (one, other))), 0
        if len(person.stages) > 1:
            for stage in range(len(person.stages)):
                reached = [(r.reached[number, stage], r.futures - r.reached[number, stage]) for r in (one, other)]
                yield f"reached stage {stage}, person {number}", homogeneity(*reached), 0
            yield f"last stage began, person {number}", kolmogorov(*(r.last_stage_began[number] for r in (one, other))), 0
    sums = [[derived(plan, result) for result in side] for side in (engine, peer)]
    for name in sums[0][0]:
        means = [[totals[name] / r.futures for totals, r in zip(s, side)] for s, side in zip(sums, (engine, peer))]
        yield f"mean of {name}", *pooled_t(*means, engine[0].futures, peer[0].futures)


def total(plan, results):
    result = Result(plan, 0)
    for part in results:
        result.add_counts(part)
    return result


def ways_it_ended(result, number):
    ends = result.ends[number].sum(axis=1)
    declined = result.declined[number].sum()
    return np.array([*ends, declined, result.futures - declined - ends.sum()])


def homogeneity(one, other):
    """χ² of two rows of counts; neighbouring columns are put together until fewer than 5 are expected in none."""
    table = np.array([one, other], float)
    share = table.sum(axis=1).min() / table.sum()
    columns, open_column = [], np.zeros(2)
    for column in table.T:
        open_column = open_column + column
        if open_column.sum() * share >= 5:
            columns.append(open_column)
            open_column = np.zeros(2)
    if not columns:
        return 1.0
    columns[-1] = columns[-1] + open_column
    if len(columns) < 2:
        return 1.0
    return stats.chi2_contingency(np.array(columns).T, correction=False).pvalue


def kolmogorov(one, other):
    """Two samples given as counts by week. Ties make the test cautious."""
    if not one.sum() or not other.sum():
        return 1.0
    samples = [np.repeat(np.arange(len(counts)), counts) for counts in (one, other)]
    return stats.ks_2samp(*samples, method="asymp").pvalue


def pooled_t(one, other, futures_of_one, futures_of_other):
    """Means of batches of different sizes, from one variance by future: p-value and direction."""
    freedom = len(one) + len(other) - 2
    squares = futures_of_one * np.var(one) * len(one) + futures_of_other * np.var(other) * len(other)
    variance = squares / freedom
    error = np.sqrt(variance * (1 / (futures_of_one * len(one)) + 1 / (futures_of_other * len(other))))
    difference = np.mean(one) - np.mean(other)
    if error <= 1e-9 * abs(np.mean(one)):
        return (1.0, 0) if abs(difference) <= 1e-6 * max(1.0, abs(np.mean(one))) else (0.0, np.sign(difference))
    return 2 * stats.t.sf(abs(difference) / error, freedom), np.sign(difference)


def share_in_work(results, week):
    counts = sum(result.in_work[week] for result in results)
    return (counts * np.arange(len(counts))).sum() / (counts.sum() * (len(counts) - 1))


def report(twin, tests, lines):
    order = np.argsort([p for _, _, p, _ in tests])
    adjusted, highest = np.empty(len(tests)), 0.0
    for rank, index in enumerate(order):
        highest = max(highest, min(1.0, (len(tests) - rank) * tests[index][2]))
        adjusted[index] = highest
    head = f"{'plan':<38} tests" + "".join(f"  week {week}: engine, twin" for week in WEEKS) + "  least p  corrected"
    print(f"The engine and the {twin} twin, {len(tests)} tests over {len(lines)} plans\n{head}")
    for plan, (count, shares) in lines.items():
        mine = [index for index, test in enumerate(tests) if test[0] == plan]
        least = min(mine, key=lambda index: tests[index][2])
        pairs = "".join(f"{shares[i]:>15.4f} {shares[i + 1]:.4f} " for i in range(0, 6, 2))
        print(f"{plan:<38} {count:>5}{pairs}{tests[least][2]:>9.4f} {adjusted[least]:>9.3f}")
    least = [index for index in order if tests[index][0] == "all plans"][:3]
    for index in least:
        print(f"over all plans: {tests[index][1]}, p = {tests[index][2]:.2g}, corrected {adjusted[index]:.3f}")
    beyond = [index for index in order if adjusted[index] < LEVEL]
    for index in beyond:
        plan, name, p, _ = tests[index]
        print(f"DIFFERS  {plan}: {name}, p = {p:.2g}, corrected {adjusted[index]:.2g}")
    said = f"{len(beyond)} of the tests differ" if beyond else "nothing differs"
    print(f"{twin}: {said} beyond chance (level {LEVEL})")
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main())
