#!/usr/bin/env python3
"""Runs the concurrent golden programs again and again, for as long as asked: on 1, 2 and 8 workers in
turn, each time under another set of stress switches, all of them included. To be run by hand; what
fails is told with what repeats it, and the run goes on.

    tests/run_soak.py --minutes 60 [--glob 'channels/*'] [--build tsan --goknot build/tsan/goknot]
"""

import argparse
import random
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GLOBS = ["channels/*", "select/*", "sync/*", "goroutines/*", "time/*", "deadlocks/*", "std_net/*", "std_sync/*",
         "std_context/*", "std_os/*", "std_signal/*", "std_runtime/*"]
# What a round in ./dev test runs, with all switches at once.
ROUND = ["channels/close_*", "channels/unbuffered.go", "select/*", "sync/cond*", "sync/rwmutex.go", "sync/once*",
         "sync/waitgroup*", "goroutines/goexit.go", "goroutines/parallel_tree.go", "time/t*", "deadlocks/*",
         "std_sync/once_pool.go"]
SWITCHES = ["gc", "yield", "move", "select", "poison"]
WORKERS = [1, 2, 8]


def sets_of_switches(chance):
    """All at once, none, then random sets, for ever."""
    yield SWITCHES
    yield []
    while True:
        yield [s for s in SWITCHES if chance.random() < 0.5]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--glob", action="append", help="instead of the concurrent programs")
    parser.add_argument("--goknot", default=str(ROOT / "build/release/goknot"))
    parser.add_argument("--build", help="asan or tsan, when that is what --goknot is")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of the sets of switches")
    parser.add_argument("-j", type=int, default=2)
    args = parser.parse_args()
    print(f"seed {args.seed}", flush=True)
    end = time.monotonic() + 60 * args.minutes
    rounds = failures = 0
    for switches in sets_of_switches(random.Random(args.seed)):
        for workers in WORKERS:
            if time.monotonic() > end:
                print(f"{rounds} rounds, {failures} with failures")
                return 1 if failures else 0
            # Under some switches programs take several times as long.
            command = [str(ROOT / "tests/run_programs.py"), "--goknot", args.goknot, "--workers", str(workers),
                       "--slow", "6", "-j", str(args.j)]
            for glob in args.glob or GLOBS:
                command += ["--glob", glob]
            if switches:
                command += ["--stress", ",".join(switches)]
            if args.build:
                command += ["--build", args.build]
            result = subprocess.run([sys.executable, *command], stdin=subprocess.DEVNULL, capture_output=True, text=True)
            rounds += 1
            if result.returncode:
                failures += 1
                print(" ".join(command), result.stdout, result.stderr, sep="\n", flush=True)


if __name__ == "__main__":
    sys.exit(main())
