"""What a run leaves behind, in the engine's terms, so that the two can be held side by side."""

import numpy as np

from plan import ENDS, MOVED_ON

TOTALS = ["due", "held", "missed", "used", "adjustments", "steps_back", "asked", "spent", "skilled", "accompanied"]


class Result:
    """Sums over the futures of one batch. Weeks count from 1, so that column 0 of a table by week stays empty."""

    def __init__(self, plan, futures):
        people = len(plan.people)
        stages = max(len(person.stages) for person in plan.people)
        before = max(len(person.declining) for person in plan.people)
        weeks = plan.horizon + 1
        self.futures = futures
        self.declined = np.zeros((people, before), np.int64)
        self.ends = np.zeros((people, len(ENDS), weeks), np.int64)
        self.reached = np.zeros((people, stages), np.int64)
        self.weeks = np.zeros((people, stages), np.int64)
        self.last_stage_began = np.zeros((people, weeks), np.int64)
        # Futures by week and by the number of people who are here, or here or moved on well; row 0 is clock zero.
        self.here = np.zeros((weeks, people + 1), np.int64)
        self.in_work = np.zeros((weeks, people + 1), np.int64)
        self.readiness_end = np.zeros(len(plan.briefed_at))
        self.totals = dict.fromkeys(TOTALS, 0.0)

    @property
    def person_weeks(self):
        return int(self.weeks.sum())

    def add_counts(self, other):
        """Adds the counts of other futures, totals apart."""
        self.futures += other.futures
        for name, value in vars(other).items():
            if isinstance(value, np.ndarray):
                getattr(self, name).__iadd__(value)

    def add(self, other):
        """Adds other futures of the same twin."""
        self.add_counts(other)
        for name in TOTALS:
            self.totals[name] += other.totals[name]

    def count_futures(self, started, end, ended):
        """Adds up how many people are where in each future and week.

        All three are arrays of people × futures; `ended` is 0 where nothing ended.
        """
        for table, counts_as_gone in ((self.here, ended > 0), (self.in_work, (ended > 0) & (end != MOVED_ON))):
            count_down(table, started.sum(axis=0), ended, counts_as_gone)


def count_down(table, starts, ended, gone):
    weeks, people = table.shape
    futures = len(starts)
    future = np.broadcast_to(np.arange(futures), ended.shape)[gone]
    left = np.bincount(ended[gone] * futures + future, minlength=weeks * futures).reshape(weeks, futures)
    present = starts - np.cumsum(left, axis=0)
    present += people * np.arange(weeks)[:, None]
    table += np.bincount(present.ravel(), minlength=table.size).reshape(table.shape)
