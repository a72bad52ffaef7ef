#!/usr/bin/env python3
"""Tests of the prompt at length.

Pastes the golden programs: every program of one file that ends well, without arguments and without an
input of its own, prints there what it prints when it is run.

Types thousands of entries, of several kinds: the last ones take no longer than the first ones, and
the session does not grow by more than what they leave behind.

usage: run_prompt.py [--goknot PATH] [-j N] [GLOB...]
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

import run_programs

# What a prompt does not do as a program does, and why.
EXCEPT = {
    "functions/callers.go": "runtime.main does not stand below main.main",
    "rangefunc/names.go": "the same",
    "runtime/information.go": "the file is called [1]",
    "std_log/slog.go": "the same",
    "std_log/slog_default.go": "the same",
    "std_pprof/profiles.go": "the same, and main is not goroutine 1",
    "std_runtime/all.go": "the same",
    "std_runtime/func_for_pointer.go": "the same",
    "std_runtime/crash_output.go": "main is not goroutine 1",
    "std_runtime/threads.go": "the thread that cannot end is not the process's first one",
    "std_log/endings.go": "it starts itself again, which here is the prompt",
    "samples/not_waiting.go": "goroutines go on when main returns",
}


def is_pastable(program):
    return (program.path.suffix == ".go" and program.command == ["run"] and program.mode == "run"
            and program.exit_code == 0 and not program.args
            and not program.path.with_suffix(".in").exists() and program.name not in EXCEPT)


def paste(program, options, runner):
    """Problems of one program, as texts."""
    with open(program.path, "rb") as text:
        outcome = runner.run([options.goknot, "repl"], program.path.parent,
                             run_programs.environment_of(program, options), text,
                             program.timeout * options.slow)
    expected = program.path.with_suffix(".out")
    stdout = expected.read_text(errors="surrogateescape") if expected.exists() else ""
    problems = []
    if outcome.exit_code != 0:
        problems.append(f"exit code {outcome.exit_code}\n{outcome.stderr}")
    if outcome.stdout != stdout and not program.output_varies:
        problems.append(run_programs.difference("stdout", stdout, outcome.stdout))
    return problems


ENTRIES = 5000
PART = 500  # whose mean is taken
# Kind of entry -> its text, and the bytes that one may leave behind: its text and tree, what the
# checker knows of it, its code. Half as much again as was measured.
KINDS = {
    "expressions": ("1 + {n}", 5 << 10),
    "variables": ("x := make([]byte, 1 << 16)\nlen(x) + {n}", 12 << 10),
    "functions": ("func f() int {{ return {n} }}\nf()", 13 << 10),
    "errors": ("undefinedName + {n}\n{n}", 6 << 10),
    "panics": ("[]int{{}}[{n}]\n{n}", 10 << 10),
}


def resident_bytes(process):
    status = Path(f"/proc/{process.pid}/status").read_text()
    return next(int(line.split()[1]) << 10 for line in status.splitlines()
                if line.startswith("VmRSS"))


def type_entries(kind, options):
    """Problems of a long session, as texts."""
    text, most_bytes = KINDS[kind]
    process = subprocess.Popen([options.goknot, "repl"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    times = []
    sizes = []
    for n in range(ENTRIES):
        started = time.monotonic()
        process.stdin.write((text.format(n=n) + "\n").encode())
        process.stdin.flush()
        process.stdout.readline()
        times.append(time.monotonic() - started)
        if n + 1 in (PART, ENTRIES):
            sizes.append(resident_bytes(process))
    process.stdin.close()
    process.wait()
    problems = []
    # The best of each part: other programs run on the machine.
    first, last = sorted(times[:PART])[PART // 4], sorted(times[-PART:])[PART // 4]
    if last > 3 * first * options.slow and last > 0.002:
        problems.append(f"{kind}: {first * 1e3:.2f} ms at first, {last * 1e3:.2f} ms at last")
    grown = (sizes[1] - sizes[0]) / (ENTRIES - PART)
    if grown > most_bytes * options.slow:
        problems.append(f"{kind}: grew by {grown:.0f} bytes an entry")
    return problems


def run(options, report=print):
    """Returns (passed, failed)."""
    passed = failed = 0
    programs = [p for p in run_programs.find_programs(options.globs) if is_pastable(p)]
    for program, problems in run_programs.Runner().each(
            options.jobs, lambda program, runner: paste(program, options, runner), programs):
        if problems:
            failed += 1
            report(f"FAIL {program.name}\n" + "\n".join(
                "    " + line for line in "\n".join(problems).splitlines()))
        else:
            passed += 1
    for kind in [] if options.globs else KINDS:
        problems = type_entries(kind, options)
        failed += bool(problems)
        passed += not problems
        for problem in problems:
            report(f"FAIL {problem}")
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot",
                        default=str(run_programs.TESTS.parent / "build/release/goknot"))
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("globs", nargs="*")
    arguments = parser.parse_args()
    options = run_programs.Options(str(Path(arguments.goknot).resolve()), arguments.globs,
                                   arguments.jobs)
    passed, failed = run(options)
    print(f"prompt: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
