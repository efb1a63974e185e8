"""Living person-weeks a second on one thread: the engine, the NumPy twin and the Mesa twin, turn by turn in one run.

    python tests/peers/speed.py <export of the plan `throughput`> <file for the rates> <command of the example `throughput`> …

The workload is that of `sim/examples/throughput.rs`: 30 people, 2,000 futures, 52 weeks. Mesa gets fewer futures, since its cost
is the same in each. The time of a turn has everything in it but reading the file. Each figure is the median of `ROUNDS` turns;
the example's own rate is a median already. The file gets the rates of all turns, and the versions of NumPy and Python.
"""

import json
import os

# Before NumPy starts: one thread, as the engine has.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import platform
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

import mesa_twin
import numpy
import numpy_twin
from plan import Plan

ROUNDS = 7
FUTURES = 2_000
MESA_FUTURES = 20


def main():
    path, file, *command = sys.argv[1:]
    plan = Plan(path)
    numpy_twin.run(plan, 100, 0)
    rates = {"engine": [], "NumPy": [], "Mesa": []}
    for number in range(ROUNDS):
        rates["engine"].append(engine(command))
        rates["NumPy"].append(rate(lambda: numpy_twin.run(plan, FUTURES, number)))
        rates["Mesa"].append(rate(lambda: mesa_twin.run(plan, MESA_FUTURES, number)))
    versions = {"numpy": numpy.__version__, "python": platform.python_version()}
    Path(file).write_text(json.dumps({**versions, "rates": rates}))
    print(f"{len(plan.people)} people over {plan.horizon} weeks, one thread, medians of {ROUNDS} turns")
    of_engine = statistics.median(rates["engine"])
    for name, values in rates.items():
        median = statistics.median(values)
        spread = f"{min(values) / 1e6:.3f} to {max(values) / 1e6:.3f}"
        print(
            f"{name:<8} {median / 1e6:>9.3f} million living person-weeks/s ({spread})"
            + ("" if name == "engine" else f"; the engine does {of_engine / median:.1f} times as many")
        )


def rate(run):
    begun = time.perf_counter()
    result = run()
    return result.person_weeks / (time.perf_counter() - begun)


def engine(command):
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"([\d.]+) M living person-weeks/s", said)
    if not found:
        sys.exit(f"no rate in what the example says: {said}")
    return float(found.group(1)) * 1e6


if __name__ == "__main__":
    main()
