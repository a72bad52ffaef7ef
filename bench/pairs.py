#!/usr/bin/env python3
"""Counts which instructions are executed one after the other, and writes bench/PAIRS.md.

usage: pairs.py --goknot GOKNOT      (a build with -Ddispatch_counts=true; ./dev pairs makes it)

Counted are the programs of bench/programs in their small form, those of samples/ and the golden
programs of tests/. Each program that executes enough has the same weight, so that one with a long loop
does not decide alone: a figure is the mean share of a program's instructions, in thousandths, that the
sequence begins.
"""

import argparse
import os
import subprocess
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import programs

OUTPUT = programs.ROOT / "bench" / "PAIRS.md"
LEAST_EXECUTED = 20_000
SHOWN = 60
SECONDS = 60

HEADER = """# What follows what

Sequences of two and three instructions by how often they are executed, from `./dev pairs`: the mean
over {count} programs (bench, samples, golden programs; those that execute {least:,} instructions or
more) of the share of a program's instructions, in thousandths, that begin the sequence. An instruction
that does the work of a whole row saves that many dispatches. What was joined already does not show.

"""


def counted(goknot, path, folder, number):
    """Counts by sequence of names."""
    counts = Path(folder, f"counts{number}")
    environment = {**os.environ, "GOKNOT_DISPATCH_COUNTS": str(counts)}
    try:
        subprocess.run([goknot, "run", "-workers=1", path], env=environment, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return {}
    found = {}
    if counts.exists():
        for line in counts.read_text().splitlines():
            count, *names = line.split(" ")
            found[tuple(names)] = int(count)
    return found


def table(shares, length):
    chosen = sorted((item for item in shares.items() if len(item[0]) == length),
                    key=lambda item: -item[1])[:SHOWN]
    lines = ["| thousandths | sequence |", "|---:|---|"]
    lines += [f"| {1000 * share:.1f} | {' '.join(names)} |" for names, share in chosen]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot", required=True)
    goknot = parser.parse_args().goknot
    root = programs.ROOT
    with tempfile.TemporaryDirectory(prefix="goknot-") as folder:
        paths = sorted([*root.glob("samples/*.go"), *root.glob("tests/programs/*/*.go")])
        for program in programs.find():
            paths.append(Path(folder, f"{program.name}.go"))
            paths[-1].write_text(program.small_text())
        shares = defaultdict(float)
        weighed = 0
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for counts in pool.map(lambda item: counted(goknot, item[1], folder, item[0]),
                                   enumerate(paths)):
                total = sum(count for names, count in counts.items() if len(names) == 2)
                if total < LEAST_EXECUTED:
                    continue
                weighed += 1
                for names, count in counts.items():
                    shares[names] += count / total
    shares = {names: share / weighed for names, share in shares.items()}
    OUTPUT.write_text(HEADER.format(count=weighed, least=LEAST_EXECUTED)
                      + "## Two\n\n" + table(shares, 2) + "\n## Three\n\n" + table(shares, 3))


if __name__ == "__main__":
    main()
