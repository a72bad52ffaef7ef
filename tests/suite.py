#!/usr/bin/env python3
"""Runs whole steps of tests and counts them; ./dev is what calls it.

usage: suite.py [--glob PATTERN] STEP...

  lint            the lints over our own sources, and the tests of lints and runner
  unit:BUILD      every GoogleTest program of build/BUILD, case by case
  programs:BUILD  every golden program, document and sample with that build's goknot
  sessions:BUILD  every session of a user at the command line with that build's goknot
  gotest:BUILD    packages with tests, and what `go test` prints for them (run_gotest.py)
  terminals:BUILD what a user sees in a terminal, with that build's programs (run_terminals.py)
  catalogue:BUILD both programs of every page of knots/catalogue (run_catalogue.py)
  knots:BUILD     stuck and failing programs, and right ones beside them (run_knots.py)
  prompt:BUILD    golden programs pasted into the prompt, and sessions of 5,000 entries (run_prompt.py)
  limits:BUILD    inputs beyond all measure end within two seconds or run (run_limits.py)
  listings:BUILD  the hot code of bench/programs is what it was (run_listings.py)
  budget:BUILD    instructions that bench/programs take under callgrind (run_budget.py)
  opcodes:BUILD   that these programs and the tests of the VM reach every opcode
  smoke:BUILD     the golden programs named in programs/sanitizer_smoke.txt
  soak:BUILD      a few programs with all stress switches at once, with 1, 2 and 8 workers (run_soak.py goes on)
  stress:BUILD    every golden program under each stress switch, with 1 worker and with 4
  seeds:BUILD     seeded runs repeat, and explore (run_seeds.py): programs about goroutines
  all-seeds:BUILD every golden program, and more seeds
  broken:BUILD    counts one failure: the build did not succeed

The last line is `N passed, N failed`; the exit code is 0 when none failed.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import opcodes
import run_budget
import run_catalogue
import run_gotest
import run_knots
import run_limits
import run_listings
import run_programs
import run_prompt
import run_seeds
import run_sessions
import run_soak
import run_terminals

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
LINTS = ("lint/rooms.py", "lint/rooms_test.py", "lint/exports.py", "lint/uses.py", "lint/comments.py", "lint/format.py",
         "lint/tidy.py", "run_programs_test.py")
SWITCHES = ("gc", "yield", "move", "select", "poison")
SANITIZERS = {
    "asan": {"ASAN_OPTIONS": "detect_stack_use_after_return=0:abort_on_error=0",
             "UBSAN_OPTIONS": "print_stacktrace=1"},
    # A program may end while threads of its workers have not been joined.
    "tsan": {"TSAN_OPTIONS": "halt_on_error=0:second_deadlock_stack=1:report_thread_leaks=0:"
                             f"suppressions={TESTS}/tsan_suppressions.txt"},
}
SANITIZER_SLOWNESS = 8.0
UNIT_TIMEOUT = 900


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def add(self, step, passed, failed, started):
        self.passed += passed
        self.failed += failed
        seconds = time.monotonic() - started
        print(f"{step}: {passed} passed, {failed} failed ({seconds:.1f} s)", flush=True)


def run_lints(tally):
    started = time.monotonic()
    failed = 0
    for script in LINTS:
        result = subprocess.run([sys.executable, script], cwd=TESTS, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if result.returncode:
            failed += 1
            print(f"FAIL {script}\n{result.stdout.strip()}", flush=True)
    tally.add("lint", len(LINTS) - failed, failed, started)


def unit_programs(build):
    """Name and path of the GoogleTest programs of a build."""
    listing = json.loads((ROOT / "build" / build / "meson-info" / "intro-tests.json").read_text())
    return [(test["name"], test["cmd"][0]) for test in listing if test["protocol"] == "gtest"]


def run_unit_program(path, environment, runner):
    """(passed, failed, text of what failed)"""
    with tempfile.TemporaryDirectory(prefix="goknot-") as folder:
        report = Path(folder, "report.json")
        outcome = runner.run([path, "--gtest_brief=1", f"--gtest_output=json:{report}"], ROOT,
                             {**os.environ, **environment}, subprocess.DEVNULL, UNIT_TIMEOUT)
        output = outcome.stdout + outcome.stderr
        try:
            summary = json.loads(report.read_text())
        except (OSError, ValueError):
            return 0, 1, f"{output}\nended early, exit code {outcome.exit_code}"
    failed = summary["failures"] + summary.get("errors", 0)
    passed = summary["tests"] - failed - summary.get("disabled", 0)
    if outcome.exit_code != 0 and not failed:
        return passed, 1, f"{output}\nexit code {outcome.exit_code}"
    return passed, failed, output if failed else ""


def run_units(build, tally):
    started = time.monotonic()
    passed = failed = 0
    environment = SANITIZERS.get(build, {})
    for (name, _), (good, bad, text) in run_programs.Runner().each(
            os.cpu_count(), lambda test, runner: run_unit_program(test[1], environment, runner),
            unit_programs(build)):
        passed += good
        failed += bad
        if bad:
            print(f"FAIL {name} ({build})\n{text.strip()}", flush=True)
    tally.add(f"unit tests, {build}", passed, failed, started)


def run_golden(build, tally, globs, label, **more):
    started = time.monotonic()
    goknot = ROOT / "build" / build / "goknot"
    environment = dict(SANITIZERS.get(build, {}))
    if "ASAN_OPTIONS" in environment:  # The command ends without giving its memory back.
        environment["ASAN_OPTIONS"] += ":detect_leaks=0"
    options = run_programs.Options(
        goknot=str(goknot), globs=globs, environment=environment,
        build=build if build in SANITIZERS else "",
        slow=SANITIZER_SLOWNESS if build in SANITIZERS else more.pop("slow", 2.0), **more)
    passed, failed = run_programs.run(options, report=lambda text: print(text, flush=True))
    tally.add(f"{label}, {build}", passed, failed, started)


def run_user_sessions(build, tally):
    started = time.monotonic()
    options = run_programs.Options(
        goknot=str(ROOT / "build" / build / "goknot"), environment=SANITIZERS.get(build, {}),
        slow=SANITIZER_SLOWNESS if build in SANITIZERS else 2.0)
    passed, failed = run_sessions.run(options, report=lambda text: print(text, flush=True))
    tally.add(f"sessions, {build}", passed, failed, started)


def run_test_sessions(build, tally):
    started = time.monotonic()
    passed, failed = run_gotest.run(str(ROOT / "build" / build / "goknot"),
                                    report=lambda text: print(text, flush=True))
    tally.add(f"packages with tests, {build}", passed, failed, started)


def run_in_terminals(build, tally):
    started = time.monotonic()
    options = run_programs.Options(
        goknot=str(ROOT / "build" / build / "goknot"), environment=SANITIZERS.get(build, {}), jobs=4,
        slow=SANITIZER_SLOWNESS if build in SANITIZERS else 2.0)
    passed, failed = run_terminals.run(options, report=lambda text: print(text, flush=True))
    tally.add(f"terminals, {build}", passed, failed, started)


def run_pages(build, tally):
    started = time.monotonic()
    options = run_programs.Options(str(ROOT / "build" / build / "goknot"), slow=2.0)
    passed, failed = run_catalogue.run(options, report=lambda text: print(text, flush=True))
    tally.add(f"catalogue, {build}", passed, failed, started)


def run_knot_programs(build, tally):
    started = time.monotonic()
    options = run_programs.Options(str(ROOT / "build" / build / "goknot"), slow=2.0)
    passed, failed = run_knots.run(options, report=lambda text: print(text, flush=True))
    tally.add(f"knots, {build}", passed, failed, started)


def run_at_prompt(build, tally):
    started = time.monotonic()
    options = run_programs.Options(
        goknot=str(ROOT / "build" / build / "goknot"), environment=SANITIZERS.get(build, {}),
        slow=SANITIZER_SLOWNESS if build in SANITIZERS else 2.0)
    passed, failed = run_prompt.run(options, report=lambda text: print(text, flush=True))
    tally.add(f"prompt, {build}", passed, failed, started)


def run_at_limits(build, tally):
    started = time.monotonic()
    passed, failed = run_limits.run(str(ROOT / "build" / build / "goknot"),
                                    report=lambda text: print(text, flush=True))
    tally.add(f"limits, {build}", passed, failed, started)


def run_hot_listings(build, tally):
    started = time.monotonic()
    passed, failed = run_listings.run(str(ROOT / "build" / build / "goknot"),
                                      report=lambda text: print(text, flush=True))
    tally.add(f"listings of hot code, {build}", passed, failed, started)


def run_within_budget(build, tally):
    started = time.monotonic()
    passed, failed = run_budget.run(str(ROOT / "build" / build / "goknot"),
                                    report=lambda text: print(text, flush=True))
    tally.add(f"instruction budget, {build}", passed, failed, started)


def run_opcodes(build, tally):
    started = time.monotonic()
    total, missing = opcodes.unreached(str(ROOT / "build" / build / "goknot"))
    for opcode in missing:
        print(f"FAIL no test reaches the opcode {opcode}", flush=True)
    tally.add(f"opcodes reached, {build}", total - len(missing), len(missing), started)


def run_smoke(build, tally):
    listed = (run_programs.PROGRAMS / "sanitizer_smoke.txt").read_text().splitlines()
    globs = [line for line in listed if line and not line.startswith("#")]
    run_golden(build, tally, globs, "smoke")


def run_stress(build, tally, globs):
    for switch in SWITCHES:
        for workers in (1, 4):
            run_golden(build, tally, globs, f"stress {switch}, {workers} workers", stress=switch,
                       workers=workers, slow=20.0)


def run_soak_round(build, tally):
    for workers in run_soak.WORKERS:
        run_golden(build, tally, run_soak.ROUND, f"soak, {workers} workers", stress=",".join(SWITCHES),
                   workers=workers, slow=20.0)


def run_with_seeds(build, tally, globs, **more):
    started = time.monotonic()
    passed, failed = run_seeds.run(str(ROOT / "build" / build / "goknot"), globs=globs,
                                   report=lambda text: print(text, flush=True), **more)
    tally.add(f"seeds, {build}", passed, failed, started)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--glob", action="append", default=[])
    parser.add_argument("steps", nargs="+")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    tally = Tally()
    try:
        for step in arguments.steps:
            kind, _, build = step.partition(":")
            if kind == "lint":
                run_lints(tally)
            elif kind == "unit":
                run_units(build, tally)
            elif kind == "programs":
                run_golden(build, tally, arguments.glob, "programs")
            elif kind == "sessions":
                run_user_sessions(build, tally)
            elif kind == "gotest":
                run_test_sessions(build, tally)
            elif kind == "terminals":
                run_in_terminals(build, tally)
            elif kind == "catalogue":
                run_pages(build, tally)
            elif kind == "knots":
                run_knot_programs(build, tally)
            elif kind == "prompt":
                run_at_prompt(build, tally)
            elif kind == "limits":
                run_at_limits(build, tally)
            elif kind == "listings":
                run_hot_listings(build, tally)
            elif kind == "budget":
                run_within_budget(build, tally)
            elif kind == "opcodes":
                run_opcodes(build, tally)
            elif kind == "smoke":
                run_smoke(build, tally)
            elif kind == "soak":
                run_soak_round(build, tally)
            elif kind == "stress":
                run_stress(build, tally, arguments.glob)
            elif kind == "seeds":
                run_with_seeds(build, tally, arguments.glob)
            elif kind == "all-seeds":
                run_with_seeds(build, tally, arguments.glob, seeds=100, everything=True)
            elif kind == "broken":
                print(f"FAIL build/{build} could not be built")
                tally.failed += 1
            else:
                parser.error(f"unknown step {step}")
    except KeyboardInterrupt:
        print("interrupted", flush=True)
        return 130
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
