#!/usr/bin/env python3
"""What the standard library costs beside gc.

    bench/library.py --goknot PATH [--go PATH] [--only NAME] [--rounds N]

Each piece of work of bench/library.go is done by both, in turns; the least processor time of a few rounds counts, less
what doing nothing takes. The table says how many times gc's GoKnot's is.
"""

import argparse
import os
import resource
import statistics
import subprocess
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parent / "library.go"
# How often each is done, so that gc takes some tens of milliseconds.
TIMES = {
    "strings.Builder": 40, "strconv.Itoa": 20, "strconv.ParseFloat": 20, "sort.Ints": 10, "strings.Index": 10,
    "strings.Replace": 20, "strings.Split": 20, "json.Marshal": 10, "json.Unmarshal": 6, "json.Unmarshal any": 6,
    "regexp": 2, "bufio words": 1, "bufio lines": 1, "bufio text": 1, "bufio own split": 1, "bufio runes": 1,
    "bufio ReadString": 1, "bufio ReadLine": 1, "sha256": 1,
}


def processor_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, run.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--goknot", required=True)
    parser.add_argument("--go", default="go")
    parser.add_argument("--only", action="append")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        binary = os.path.join(folder, "library")
        subprocess.run([options.go, "build", "-o", binary, str(SOURCE)], check=True)
        commands = [[options.goknot, "run", str(SOURCE)], [binary]]

        def least(work, times):
            results = [[processor_time(c + [work, str(times)]) for c in commands] for _ in range(options.rounds)]
            if len({output for pair in results for _, output in pair}) != 1:
                raise SystemExit(f"{work}: the sums differ")
            return [min(pair[side][0] for pair in results) for side in (0, 1)]

        nothing = least("nothing", 1)
        ratios = []
        for work, times in TIMES.items():
            if options.only and work not in options.only:
                continue
            ours, gc = (max(t - n, 1e-4) for t, n in zip(least(work, times), nothing))
            ratios.append(ours / gc)
            print(f"{work:20} {ours * 1000:8.1f} ms {gc * 1000:8.1f} ms {ours / gc:6.2f}", flush=True)
        print(f"{'median':20} {statistics.median(ratios):28.2f}")


if __name__ == "__main__":
    main()
