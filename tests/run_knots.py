#!/usr/bin/env python3
"""Runs the programs of tests/knots: those in wrong/CLASS get stuck or fail, and the report names the
right pattern and lines; those in right/CLASS are the same programs without the mistake, end well, and
nothing is reported.

The first lines of a wrong program say what is expected:

  // knot GK024 at 17 19            the pattern that is named first, and lines that the report shows;
                                    in a txtar (a module of several packages): pool.go:17
  // stuck under some schedules only
  // flags -leaks                   further flags of `goknot run`

Every program runs with the seeds given (one worker, an order of its own for each seed), and without a
seed with 1, 2 and 4 workers. A program that is stuck under some schedules only has to be so under one
of the seeds at least; whenever it is, the report has to be right. Many of the others order their
goroutines by pauses of milliseconds, which a busy machine may stretch: where time is the real one, a run
that did not get stuck is tried again a few times.
"""

import argparse
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import run_programs

KNOTS = Path(__file__).resolve().parent / "knots"
WORKERS = (1, 2, 4)
SHORT_SEEDS = 2
MOST_TRIES = 5
TIMEOUT = 20.0


@dataclass
class Program:
    path: Path
    pattern: str = ""  # Empty: a right one.
    lines: list = field(default_factory=list)  # "x.go:17"
    sometimes: bool = False
    flags: list = field(default_factory=list)


def read(path):
    program = Program(path)
    for line in path.read_text().splitlines():
        if not line.startswith("// "):
            break
        if match := re.fullmatch(r"// knot (GK\d\d\d) at ([\w.: ]+)", line):
            program.pattern = match[1]
            program.lines = [place if ":" in place else f"{path.name}:{place}"
                             for place in match[2].split()]
        elif line == "// stuck under some schedules only":
            program.sometimes = True
        elif line.startswith("// flags "):
            program.flags = line.removeprefix("// flags ").split()
    return program


def find_programs(globs):
    paths = [path for kind in ("wrong", "right") for path in sorted((KNOTS / kind).rglob("*.*"))]
    if globs:
        paths = [p for p in paths if any(p.with_suffix("").match(f"*/{glob}") for glob in globs)]
    return [read(path) for path in paths]


def problem_of(program, outcome):
    """What is wrong with one run; None when nothing is. `stuck` says whether the mistake bit."""
    if not program.pattern:
        if outcome.exit_code != 0 or outcome.stderr:
            return f"exit code {outcome.exit_code}, expected silence\n{outcome.stderr}"
        return None
    if program.sometimes and outcome.exit_code == 0 and not outcome.stderr:
        return None
    named = re.findall(r"^  goknot explain (GK\d\d\d) shows", outcome.stderr, re.M)
    if not named or named[0] != program.pattern:
        return (f"exit code {outcome.exit_code}, pattern {named[:1] or 'none'}, expected "
                f"{program.pattern}\n{outcome.stderr}")
    shown = set(re.findall(r"^  ([\w.]+:\d+) [|│]", outcome.stderr, re.M))
    missing = [line for line in program.lines if line not in shown]
    if missing:
        return f"lines {missing} are not shown\n{outcome.stderr}"
    return None


def check(program, options, seeds, runner):
    """Problems of one program over all runs, as texts; the first one only."""
    runs = [(["-seed", str(seed)], {}) for seed in range(1, seeds + 1)]
    runs += [([], {"GOMAXPROCS": str(workers)}) for workers in WORKERS]
    bitten = False
    for flags, environment in runs:
        def start(folder, files):
            names = ["."] if program.path.suffix == ".txtar" else files
            return runner.run([options.goknot, "run", *flags, *program.flags, *names], folder,
                              {**os.environ, **options.environment, **environment},
                              subprocess.DEVNULL, TIMEOUT * options.slow)

        may_miss = bool(program.pattern) and not program.sometimes and not flags
        for _ in range(MOST_TRIES if may_miss else 1):
            outcome = run_programs.with_files(program, start)
            bites = outcome.exit_code != 0 or outcome.stderr != ""
            if bites:
                break
        bitten = bitten or bites
        if problem := problem_of(program, outcome):
            how = " ".join([*flags, *(f"{k}={v}" for k, v in environment.items())])
            return [f"{how}: {problem}"]
    if program.pattern and not bitten and seeds >= 20:
        return ["no run got stuck"]
    return []


def run(options, seeds=SHORT_SEEDS, report=print):
    """Returns (passed, failed), counted in programs."""
    passed = failed = 0
    for program, problems in run_programs.Runner().each(
            options.jobs, lambda program, runner: check(program, options, seeds, runner),
            find_programs(options.globs)):
        if problems:
            failed += 1
            report(f"FAIL {program.path.relative_to(KNOTS)}\n" + "\n".join(
                "    " + line for line in "\n".join(problems).splitlines()))
        else:
            passed += 1
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot", default=str(KNOTS.parents[1] / "build/release/goknot"))
    parser.add_argument("--seeds", type=int, default=SHORT_SEEDS, help="how many seeds to try")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("globs", nargs="*", help="only these, e.g. 'abba/*'")
    arguments = parser.parse_args()
    passed, failed = run(
        run_programs.Options(str(Path(arguments.goknot).resolve()), arguments.globs,
                             arguments.jobs), arguments.seeds)
    print(f"knots: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
