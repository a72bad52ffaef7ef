#!/usr/bin/env python3
"""How many lines a second `goknot check` reads, parses and checks, on one core.

The package is made here: 100,000 lines in a hundred files of what programs are made of (structs and
methods, interfaces, loops, switches, closures, maps, conversions, formatted output, generic functions).
Of several runs the fastest counts: the others were disturbed.
"""

import argparse
import os
import resource
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# {n} is the number of the piece, {m} that of another. Every piece has 50 lines.
PIECE = """
// item{n} holds what the piece works on; it is part of a chain of pieces.
type item{n} struct {{
	id       int
	name     string
	weights  []float64
	children map[string]*item{m}
	next     *item{n}
	done     bool
}}

type visitor{n} interface {{
	visit(it *item{n}, depth int) error
	count() int
}}

type limit{n} uint16

const (
	small{n} limit{n} = iota + {n}
	medium{n}
	large{n} = small{n} << 2
)

func (it *item{n}) add(name string, weight float64) (*item{n}, error) {{
	if it == nil || weight < 0 {{
		return nil, fmt.Errorf("item %d: bad weight %v for %q", {n}, weight, name)
	}}
	it.weights = append(it.weights, weight*float64(len(name)+1)/2)
	for key, child := range it.children {{
		if strings.HasPrefix(key, name) && child != nil {{
			it.id += child.id & 0xff
			continue
		}}
		delete(it.children, key)
	}}
	switch total := len(it.weights) + int(large{n}); {{
	case total > 100, it.done:
		it.next = &item{n}{{id: total, name: it.name + ":" + name}}
	case total == int(medium{n}):
		defer func() {{ it.done = !it.done }}()
	default:
		it.id ^= total<<3 | {n}
	}}
	sort.Slice(it.weights, func(i, j int) bool {{ return it.weights[i] < it.weights[j] }})
	return it, nil
}}

func sum{n}[T int | float64](values ...T) (total T) {{
	for _, value := range values {{
		total += value
	}}
	return total + T(small{n})
}}

func use{n}(v visitor{n}) int {{
	it, err := (&item{n}{{name: "x"}}).add(string(rune('a'+{n}%26)), sum{n}(1.5, 2.5))
	if err != nil || v == nil {{
		return sum{n}(1, 2, v.count())
	}}
	return it.id + use{m}(nil)
}}
"""
FILE_HEADER = 'package main\n\nimport (\n\t"fmt"\n\t"sort"\n\t"strings"\n)\n'


def write_package(folder, wanted_lines, files):
    """Returns the number of lines."""
    pieces = wanted_lines // PIECE.count("\n")
    written = 0
    for file in range(files):
        numbers = range(file * pieces // files, (file + 1) * pieces // files)
        text = FILE_HEADER + "".join(PIECE.format(n=n, m=(n + 1) % pieces) for n in numbers)
        if file == 0:
            text += "\nfunc main() { println(use0(nil)) }\n"
        written += text.count("\n")
        Path(folder, f"file{file}.go").write_text(text)
    Path(folder, "go.mod").write_text("module example.com/bench\n\ngo 1.27\n")
    return written


def seconds_of(command):
    """Processor time of the command, which must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot", default=str(ROOT / "build/release/goknot"))
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--files", type=int, default=100)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", metavar="FOLDER", help="write the package there, for a profiler")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="goknot-") as temporary:
        folder = arguments.keep or temporary
        os.makedirs(folder, exist_ok=True)
        lines = write_package(folder, arguments.lines, arguments.files)
        core = str(min(os.sched_getaffinity(0)))
        command = ["taskset", "-c", core, arguments.goknot, "check", folder]
        seconds = min(seconds_of(command) for _ in range(arguments.runs))
    print(f"{lines} lines in {seconds:.3f} s: {lines / seconds:,.0f} lines a second")


if __name__ == "__main__":
    main()
