#!/usr/bin/env python3
"""An echo server under GoKnot against the same one built by gc: 10,000 connections, 1,000 of them busy.

The client is gc's for both. Rounds alternate; printed are messages per second and the ratio of the
medians, ours to gc's. An error anywhere ends the check. Needs go (GOROOT, or on the path) and some
20,000 descriptors (ulimit -n).
"""

import argparse
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def build(source, to):
    root = os.environ.get("GOROOT")
    go = f"{root}/bin/go" if root else "go"
    subprocess.run([go, "build", "-o", to, source], check=True,
                   env=dict(os.environ, GOTOOLCHAIN="local", GOFLAGS="", GO111MODULE="off"))
    return str(to)


def measure(server, client, sizes):
    process = subprocess.Popen(server, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().strip()
        result = subprocess.run([client, address, *map(str, sizes)], stdout=subprocess.PIPE, text=True)
        if result.returncode:
            sys.exit(f"check_echo.py: the client of {server[0]} failed")
        return int(result.stdout)
    finally:
        process.stdin.close()
        if process.wait(60):
            sys.exit(f"check_echo.py: {server[0]} failed")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--goknot", default="build/release/goknot run", help="command in front of the program")
    parser.add_argument("--held", type=int, default=10_000)
    parser.add_argument("--busy", type=int, default=1_000)
    parser.add_argument("--messages", type=int, default=200, help="of each busy connection")
    parser.add_argument("--pairs", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        client = build(HERE / "echo/client.go", Path(folder) / "client")
        servers = {"ours": [*shlex.split(args.goknot), str(HERE / "echo/server.go")],
                   "gc": [build(HERE / "echo/server.go", Path(folder) / "server")]}
        rates = {who: [] for who in servers}
        for _ in range(args.pairs):
            for who, server in servers.items():
                rates[who].append(measure(server, client, (args.held, args.busy, args.messages)))
                print(f"{who:5} {rates[who][-1]:8} messages/s", flush=True)
    ratio = statistics.median(rates["ours"]) / statistics.median(rates["gc"])
    print(f"ratio {ratio:8.2f}")
    return 0 if ratio >= 0.5 else 1


if __name__ == "__main__":
    sys.exit(main())
