#!/usr/bin/env python3
"""Runs the programs of bench/programs with GoKnot and with its peers, in turn, and prints ratios.

    run.py                          every program, three rounds
    run.py --only fib,trees --runs 7
    run.py --log                    also adds a line to bench/LOG.md

Peers are those that are installed: gc (`go build`; GO or PATH says where go is), and for programs
with a translation in bench/lua `luajit -joff` and `lua5.4`. All of them run one after the other, round
by round, so that a busy machine disturbs all alike; a ratio is taken within a round, and the median
counts. Seconds are user and system time of the whole process. Memory has a floor of some 11 MiB, that
of this script. What a program prints must be what gc's prints.
"""

import argparse
import datetime
import math
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import programs

LOG = programs.ROOT / "bench" / "LOG.md"
MOST_SECONDS = 300


def measure(command):
    """Processor seconds, peak memory in MiB, output."""
    with tempfile.TemporaryFile() as output:
        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.PIPE,
                                   stdin=subprocess.DEVNULL, preexec_fn=limit)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.stderr.write(errors.decode(errors="replace")[-2000:])
            raise SystemExit(f"{' '.join(map(str, command))}: exit {process.returncode}")
        output.seek(0)
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.read()


def find_go():
    go = os.environ.get("GO") or shutil.which("go")
    if go is None:
        print("no go in PATH (or GO): no ratios to gc", file=sys.stderr)
    return go


def peers_of(program, go, work):
    """Commands by name."""
    commands = {}
    if go is not None:
        binary = Path(work, program.name)
        environment = {**os.environ, "GO111MODULE": "off", "GOFLAGS": ""}
        environment.setdefault("HOME", work)
        environment.setdefault("GOCACHE", str(Path(work, "cache")))
        subprocess.run([go, "build", "-o", binary, program.path], check=True, env=environment)
        commands["gc"] = [str(binary)]
    if program.lua is not None and shutil.which("luajit"):
        commands["luajit -joff"] = ["luajit", "-joff", str(program.lua)]
    if program.lua is not None and shutil.which("lua5.4"):
        commands["lua5.4"] = ["lua5.4", str(program.lua)]
    return commands


def geomean(values):
    return math.exp(statistics.fmean(map(math.log, values)))


def commit():
    result = subprocess.run(["git", "-C", programs.ROOT, "rev-parse", "--short", "HEAD"],
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return result.stdout.strip() or "?"


def write_log(ratios, note):
    """One line: date, commit, geomean, each program's ratio to gc."""
    names = sorted(ratios)
    line = (f"| {datetime.date.today()} | {commit()} | {geomean(ratios.values()):.2f} | "
            + " ".join(f"{name} {ratios[name]:.2f}" for name in names) + f" | {note} |\n")
    with LOG.open("a") as log:
        log.write(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot", default=str(programs.ROOT / "build/release/goknot"))
    parser.add_argument("--only", help="names, with commas between")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--log", action="store_true", help="add a line to bench/LOG.md")
    parser.add_argument("--note", default="", help="what the line says of the machine or the change")
    arguments = parser.parse_args()
    chosen = programs.find(arguments.only.split(",") if arguments.only else None)
    go = find_go()
    ratios = {}
    print(f"{'':9}{'program':14}{'seconds':>9}{'x gc':>8}{'MiB':>8}{'gc MiB':>8}  other peers, x gc")
    with tempfile.TemporaryDirectory(prefix="goknot-bench-") as work:
        for program in chosen:
            commands = {"goknot": [arguments.goknot, "run", str(program.path)],
                        **peers_of(program, go, work)}
            rounds = []
            for _ in range(arguments.runs):
                rounds.append({name: measure(command) for name, command in commands.items()})
            median = {name: statistics.median(one[name][0] for one in rounds) for name in commands}
            memory = {name: max(one[name][1] for one in rounds) for name in commands}
            line = f"{program.area:9}{program.name:14}{median['goknot']:9.3f}"
            if "gc" in commands:
                if rounds[0]["goknot"][2] != rounds[0]["gc"][2]:
                    raise SystemExit(f"{program.name} prints something else than with gc")
                by_gc = {name: statistics.median(one[name][0] / max(one["gc"][0], 1e-4) for one in rounds)
                         for name in commands if name != "gc"}
                if program.area != "startup":
                    ratios[program.name] = by_gc["goknot"]
                line += f"{by_gc['goknot']:8.2f}{memory['goknot']:8.1f}{memory['gc']:8.1f}  "
                line += "  ".join(f"{name} {by_gc[name]:.2f}" for name in by_gc if name != "goknot")
            print(line.rstrip(), flush=True)
    if ratios:
        print(f"geomean of {len(ratios)} programs: {geomean(ratios.values()):.2f} times gc")
        if arguments.log:
            write_log(ratios, arguments.note)


if __name__ == "__main__":
    main()
