#!/usr/bin/env python3
"""Counts the instructions of the CPU that small forms of bench/programs take, under callgrind.

usage: run_budget.py --goknot GOKNOT [--update]

What a program may take stands in bench/budget.json. Counts hardly vary, so more than 3 % above that
is a regression, however noisy the machine is. More than 3 % below is told and wants a new budget
(--update), so that the gain is not lost again. Counted is the run, with the compiling of the functions it calls; of
programs about startup everything from the first instruction on.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUDGET = ROOT / "bench" / "budget.json"
SLACK = 0.03
sys.path.insert(0, str(ROOT / "bench"))
import programs  # noqa: E402

COLLECTED = re.compile(r"Collected : (\d+)")


def count(goknot, program, folder):
    path = Path(folder, f"{program.name}.go")
    path.write_text(program.small_text())
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    if program.area != "startup":
        command.append("--toggle-collect=goknot::runtime::Scheduler::Run(*")
    result = subprocess.run([*command, goknot, "run", "-workers=1", path], stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE, text=True, timeout=300)
    found = COLLECTED.search(result.stderr)
    if result.returncode or not found:
        raise SystemExit(f"{program.name}: exit {result.returncode}\n{result.stderr[-2000:]}")
    return int(found[1])


def run(goknot, report, update=False):
    """(passed, failed)"""
    budget = json.loads(BUDGET.read_text()) if BUDGET.exists() else {}
    chosen = programs.find()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="goknot-") as folder, \
            ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = dict(zip([program.name for program in chosen],
                          pool.map(lambda program: count(goknot, program, folder), chosen)))
    for name, instructions in counts.items():
        before = budget.get(name)
        change = instructions / before - 1 if before else 0.0
        if before and abs(change) <= SLACK:
            continue
        told = f"{instructions:,} instructions, {change:+.1%}" if before else f"{instructions:,}, new"
        if update:
            report(f"{name}: {told}")
            budget[name] = instructions
            continue
        if before and change < 0:
            report(f"bench/programs/{name}.go: {told}: a new budget would keep this gain")
            continue
        failed += 1
        report(f"FAIL bench/programs/{name}.go: {told} (budget: {before or 'none'})")
    if update:
        kept = {name: budget[name] for name in sorted(counts)}
        BUDGET.write_text(json.dumps(kept, indent=1) + "\n")
    return len(chosen) - failed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot", required=True)
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    passed, failed = run(arguments.goknot, print, arguments.update)
    print(f"budget: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
