#!/usr/bin/env python3
"""How long small programs take from their start to their end: hello, and 2,000 lines in ten packages.

The ten packages are made here, of the pieces of check_speed.py; each imports the next one and calls a
function of every piece. Printed are the fastest and the median run, by the clock: on a machine that
does other things the fastest says more.
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from check_speed import FILE_HEADER, PIECE

ROOT = Path(__file__).resolve().parent.parent
HELLO = ROOT / "bench" / "programs" / "hello.go"
PACKAGES = 10
PIECES = 3  # in a package, of 60 lines each

RUN = """
// Run does the work of this package and of those behind it.
func Run() int {{
	total := {next}
	for _, name := range []string{{"x", "yz"}} {{
{calls}	}}
	return total
}}
"""
CALL = """		if it, err := (&item{n}{{name: name}}).add(name, sum{n}(1.5)); err == nil {{
			total += it.id
		}}
"""


def package_text(number):
    is_last = number == PACKAGES - 1
    header = FILE_HEADER.replace("package main", f"package part{number}")
    if not is_last:
        header = header.replace('\t"fmt"', f'\t"example.com/start/part{number + 1}"\n\t"fmt"')
    pieces = "".join(PIECE.format(n=n, m=(n + 1) % PIECES) for n in range(PIECES))
    calls = "".join(CALL.format(n=n) for n in range(PIECES))
    following = "0" if is_last else f"part{number + 1}.Run()"
    return header + pieces + RUN.format(next=following, calls=calls)


def write_program(folder):
    """Returns the number of lines."""
    Path(folder, "go.mod").write_text("module example.com/start\n\ngo 1.27\n")
    texts = {"main.go": 'package main\n\nimport "example.com/start/part0"\n\n'
                        "func main() { println(part0.Run()) }\n"}
    for number in range(PACKAGES):
        texts[f"part{number}/part.go"] = package_text(number)
    for name, text in texts.items():
        path = Path(folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return sum(text.count("\n") for text in texts.values())


def milliseconds(command, runs):
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append((time.perf_counter() - begin) * 1e3)
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot", default=str(ROOT / "build/release/goknot"))
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--keep", metavar="FOLDER", help="write the packages there, for a profiler")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="goknot-") as temporary:
        folder = arguments.keep or temporary
        os.makedirs(folder, exist_ok=True)
        lines = write_program(folder)
        programs = {"hello": HELLO, f"{lines} lines in {PACKAGES} packages": folder}
        for name, path in programs.items():
            times = milliseconds([arguments.goknot, "run", path], arguments.runs)
            print(f"{name}: {min(times):.1f} ms, median {statistics.median(times):.1f} ms")


if __name__ == "__main__":
    main()
