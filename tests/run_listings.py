#!/usr/bin/env python3
"""The hot code of the programs of bench/programs is what it was.

usage: run_listings.py --goknot GOKNOT [--update]

tests/listings/NAME.txt has the innermost loops of the program's functions, and whole functions where
there are no loops, as `goknot dis` prints them. A change there is a change of speed: look at it, then
say --update.
"""

import argparse
import difflib
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LISTINGS = ROOT / "tests" / "listings"
sys.path.insert(0, str(ROOT / "bench"))
import programs  # noqa: E402

LABEL = re.compile(r"^(L\d+):$")
JUMP = re.compile(r"-> (L\d+)")
NUMBER = re.compile(r"^ +\d+  ")
ADDRESS = re.compile(r"#0x[0-9a-f]+")
COMMENT = re.compile(r" +; line (\d+).*$")


def innermost_loops(lines):
    """[first, last] of each target of backward jumps and the last of them, without those around another one."""
    labels, ends = {}, {}
    for at, line in enumerate(lines):
        if label := LABEL.match(line):
            labels[label[1]] = at
        for target in JUMP.findall(line):
            if target in labels:
                ends[labels[target]] = at
    found = list(ends.items())
    return [one for one in found
            if not any(other != one and one[0] <= other[0] and other[1] <= one[1] for other in found)]


def tidied(line):
    """Without what a change elsewhere changes: numbers of instructions and lines, addresses."""
    line = COMMENT.sub("", line)
    if "LoadAddress" in line:
        line = ADDRESS.sub("#...", line)
    return NUMBER.sub("    ", line).rstrip()


def renumbered(text):
    """Labels in the order in which they appear."""
    names = {}
    return re.sub(r"\bL\d+\b", lambda found: names.setdefault(found[0], f"L{len(names) + 1}"), text)


def hot_code(listing):
    parts = []
    for text in listing.strip().split("\n\n"):
        header, *lines = text.split("\n")
        name = header.split(" (")[0]
        loops = innermost_loops(lines)
        if not loops and name == "main.main":
            continue
        for first, last in loops or [(0, len(lines) - 1)]:
            parts.append(name + "\n" + renumbered("\n".join(map(tidied, lines[first:last + 1]))))
    return "\n\n".join(parts) + "\n"


def run(goknot, report, update=False):
    """(passed, failed)"""
    def listing_of(program):
        result = subprocess.run([goknot, "dis", program.path], stdout=subprocess.PIPE, text=True,
                                check=True, timeout=120)
        return program, hot_code(result.stdout)

    failed = 0
    chosen = programs.find()
    LISTINGS.mkdir(exist_ok=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for program, now in pool.map(listing_of, chosen):
            path = LISTINGS / f"{program.name}.txt"
            before = path.read_text() if path.exists() else ""
            if now == before:
                continue
            if update:
                path.write_text(now)
                continue
            failed += 1
            report(f"FAIL bench/programs/{program.name}.go: its hot code changed\n" + "\n".join(
                difflib.unified_diff(before.split("\n"), now.split("\n"), str(path.name), "now",
                                     lineterm="")))
    return len(chosen) - failed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot", required=True)
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    passed, failed = run(arguments.goknot, print, arguments.update)
    print(f"listings: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
