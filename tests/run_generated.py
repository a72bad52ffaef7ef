#!/usr/bin/env python3
"""Compares the library with real Go's over many generated cases.

    tests/run_generated.py --goknot PATH [--go PATH] [NAME ...]

Every program of tests/programs/std_generated makes as many cases as stand below, under both; where the sums of a block
differ its cases are shown that do. The short form, a few blocks, is a golden program like any other.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "programs" / "std_generated"
CASES = {"fmt": 100_000, "strconv": 100_000, "time_layouts": 10_000, "regexp": 10_000, "json": 5_000, "json_v2": 5_000}
SHOWN = 5  # of what differs


def run(command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


def cases(output):
    """The case's number and text; a text may have several lines."""
    found = {}
    number = None
    for line in output.split(b"\n"):
        head, colon, rest = line.partition(b": ")
        if colon and head.isdigit() and (number is None or int(head) == number + 1):
            number = int(head)
            found[number] = rest
        elif number is not None:
            found[number] += b"\n" + line
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--goknot", required=True)
    parser.add_argument("--go", default="go")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    failed = False
    for name in options.names or CASES:
        source = str(FOLDER / f"{name}.go")
        with tempfile.TemporaryDirectory() as folder:
            binary = f"{folder}/{name}"
            subprocess.run([options.go, "build", "-o", binary, source], check=True)
            ours = [options.goknot, "run", source]
            mine, theirs = (run(command + [str(CASES[name])]).splitlines() for command in (ours, [binary]))
            different = [line.split()[0] for line, other in zip(mine, theirs) if line != other]
            print(f"{name}: {CASES[name]} cases, {len(different)} of {len(theirs)} blocks differ", flush=True)
            failed = failed or different or len(mine) != len(theirs)
            size = CASES[name] // len(theirs)
            shown = 0
            for end in map(int, different):
                span = [str(end - size), str(end)]
                mine_cases, their_cases = cases(run(ours + span)), cases(run([binary] + span))
                for number, text in their_cases.items():
                    if mine_cases.get(number) != text and shown < SHOWN:
                        shown += 1
                        print(f"  case {number}, Go:\n    {text!r}\n  GoKnot:\n    {mine_cases.get(number)!r}")
                if shown == SHOWN:
                    break
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
