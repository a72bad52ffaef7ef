#!/usr/bin/env python3
"""Tests `goknot run -seed`: the same seed repeats a run byte for byte, other seeds explore.

usage: run_seeds.py [--goknot GOKNOT] [--seeds N] [--all] [GLOB...]

  repeats   every golden program twice with the same seed: event log, stdout, stderr and exit code
            have to be the same (without --all only those whose area is about goroutines)
  explores  every program of tests/seeds, whose outcome depends on the schedule, with N seeds (20):
            at least three quarters of the event logs have to differ. A comment line
            `// outcomes N` asks for N different outcomes (stdout and exit code) as well.

The last line is `N passed, N failed`; the exit code is 0 when none failed.
"""

import argparse
import fnmatch
import hashlib
import os
import re
import sys
import tempfile
from pathlib import Path

import run_programs

EXPLORERS = Path(__file__).resolve().parent / "seeds"
AREAS = ("channels", "goroutines", "select", "sync", "std_sync", "std_context",
         "std_signal", "time")
REPEATED_SEED = 7
# What a seeded run cannot bring to its end, or not twice in the same way.
NOT_REPEATED = {
    "failures/concurrent_map_updates.go": "waits for two workers to meet in a map",
    "goroutines/long_natives_give_way.go": "waits for its own work to take time, which stands still",
    "std_os/processes.go": "waits for other processes, which have a time of their own",
}


def run_with_seed(program, seed, goknot, runner):
    """The outcome of a run, and its event log."""
    with tempfile.TemporaryDirectory(prefix="goknot-") as folder:
        log = Path(folder, "events")
        command = [goknot, "run", "-seed", str(seed), "-events", str(log)]
        outcome, _ = run_programs.execute(program, command,
                                          run_programs.Options(goknot, slow=6.0), runner)
        return outcome, log.read_bytes() if log.exists() else b""


def check_repeats(program, goknot, runner):
    """What differs between two runs with one seed; empty when nothing does."""
    (first, first_log), (second, second_log) = (
        run_with_seed(program, REPEATED_SEED, goknot, runner) for _ in range(2))
    problems = []
    for what in ("exit_code", "stdout", "stderr"):
        if getattr(first, what) != getattr(second, what):
            problems.append(run_programs.difference(what, str(getattr(first, what)),
                                                    str(getattr(second, what))))
    if isinstance(first.exit_code, str):
        problems.append(f"exit code {first.exit_code}")
    if not first_log:
        problems.append("no event log")
    elif first_log != second_log:
        problems.append(run_programs.difference("event log", first_log.decode(errors="replace"),
                                                second_log.decode(errors="replace")))
    return problems


def check_explores(program, seeds, goknot, runner):
    """(problems, how many event logs differ, how many outcomes)"""
    logs, outcomes = set(), set()
    for seed in range(1, seeds + 1):
        outcome, log = run_with_seed(program, seed, goknot, runner)
        if isinstance(outcome.exit_code, str):
            return [f"seed {seed}: exit code {outcome.exit_code}\n{outcome.stderr}"], 0, 0
        body = log.split(b"\n", 1)[-1]  # The first line names the seed.
        logs.add(hashlib.sha256(re.sub(rb'"t":\d+,', b"", body)).digest())
        outcomes.add((outcome.exit_code, outcome.stdout))
    problems = []
    if len(logs) < seeds * 3 // 4:
        problems.append(f"{seeds} seeds gave {len(logs)} different runs only")
    wanted = re.search(r"^// outcomes (\d+)$", program.path.read_text(), re.M)
    if wanted and len(outcomes) < int(wanted[1]):
        problems.append(f"{seeds} seeds gave {len(outcomes)} different outcomes only")
    return problems, len(logs), len(outcomes)


def repeated_programs(everything, globs):
    found = []
    for program in run_programs.find_programs(globs):
        text = program.path.read_text(errors="surrogateescape")
        if program.name in NOT_REPEATED:
            continue
        if program.command != ["run"] or program.path.suffix == ".md" or "-workers" in text:
            continue
        if everything or program.name.split("/")[0] in AREAS:
            found.append(program)
    return found


def explorers(globs):
    programs = []
    for path in sorted(EXPLORERS.glob("*.go")):
        if not globs or any(fnmatch.fnmatch(f"seeds/{path.stem}", glob) for glob in globs):
            programs.append(run_programs.Program(path, ["run"], timeout=20.0))
    return programs


def run(goknot, seeds=20, everything=False, globs=(), report=print):
    """(passed, failed)"""
    passed = failed = 0

    def note(name, problems):
        nonlocal passed, failed
        if problems:
            failed += 1
            body = "\n".join(problems).encode(errors="replace").decode()
            report(f"FAIL {name}\n" + "\n".join("    " + line for line in body.splitlines()))
        else:
            passed += 1

    jobs = os.cpu_count() or 1
    runner = run_programs.Runner()
    for program, problems in runner.each(
            jobs, lambda program, runner: check_repeats(program, goknot, runner),
            repeated_programs(everything, list(globs))):
        note(program.name, problems)
    for program, (problems, logs, outcomes) in runner.each(
            jobs, lambda program, runner: check_explores(program, seeds, goknot, runner),
            explorers(globs)):
        note(f"seeds/{program.path.name}", problems)
        report(f"seeds/{program.path.name}: {seeds} seeds, {logs} runs differ, {outcomes} outcomes")
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot",
                        default=str(run_programs.PROGRAMS.parents[1] / "build/release/goknot"))
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("globs", nargs="*")
    arguments = parser.parse_args()
    goknot = str(Path(arguments.goknot).resolve())
    passed, failed = run(goknot, arguments.seeds, arguments.all, arguments.globs)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
