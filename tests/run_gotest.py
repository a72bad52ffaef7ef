#!/usr/bin/env python3
"""Runs the sessions of tests/gotest: packages with tests, and what `go test` prints for them.

A session is as in run_sessions.py; its commands are `go test ...`, which here is `goknot test ...`. What differs
from run to run is masked: times, figures of benchmarks, traces of goroutines, seeds.

  run_gotest.py [--goknot FILE] [NAME...]   compares
  run_gotest.py --record GO [NAME...]       writes the outputs of the Go at GO into the sessions

Lines that only GoKnot prints stand in sessions without an oracle, tests/gotest/own.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import run_programs
import run_sessions

SESSIONS = Path(__file__).resolve().parent / "gotest"
TIMEOUT = 60.0

TRACE = re.compile(r"^goroutine \d+ .*\[.*\]:$")
TRACE_END = re.compile(r"^(FAIL|ok  |PASS|exit status|\?   |---|===|#)")


def without_traces(lines):
    """Traces are the runtime's; one line stands for each run of them."""
    kept, inside = [], False
    for line in lines:
        if TRACE.match(line):
            if not inside:
                kept.append("TRACES")
            inside = True
        elif inside and TRACE_END.match(line):
            inside = False
        if not inside:
            kept.append(line)
    return kept


def mask(text, folder):
    text = text.replace(str(folder), "DIR").replace("(cached)", "0.000s")
    text = re.sub(r"\b0x[0-9a-f]+", "0xADDR", text)
    text = re.sub(r"\(\d+\.\d\ds\)", "(0.00s)", text)
    text = re.sub(r"(\t|\\t)\d+\.\d{3}s", r"\g<1>0.000s", text)
    # Lines that package testing logs itself.
    text = re.sub(r"^( +)(testing|test|tb|benchmark|fuzz)\.go:\d+: ", r"\1testing.go:LINE: ", text,
                  flags=re.M)
    text = re.sub(r"^cpu: .*$", "cpu: CPU", text, flags=re.M)
    text = re.sub(r"^(-test\.shuffle) \d+$", r"\1 SEED", text, flags=re.M)
    text = re.sub(r'"Time":"[^"]*"', '"Time":"TIME"', text)
    text = re.sub(r'"Elapsed":[\d.]+', '"Elapsed":0', text)
    text = re.sub(r"(synctest goroutine )\d+", r"\1ID", text)
    text = re.sub(r"[\d.]+( ns/op| MB/s| B/op| allocs/op)", r"N\1", text)
    text = re.sub(r"^(Benchmark\S+?)(-\d+)?[ \t]+\d+[ \t]+(?=N)", r"\1 N ", text, flags=re.M)
    text = re.sub(r"[ \t]+(?=N (ns/op|MB/s|B/op|allocs/op))", " ", text)
    return without_traces(text.rstrip("\n").split("\n")) if text else []


def unpack(path, folder):
    files, commands = run_sessions.read_session(path)
    run_programs.unpack_txtar(files, folder)
    return commands


def install_shim(tools, script):
    """A command `go` that runs the script."""
    tools.mkdir()
    shim = tools / "go"
    shim.write_text(f"#!/bin/sh\n{script}\n")
    shim.chmod(0o755)


def run_command(command, folder, tools, extra):
    env = {**os.environ, **extra, "PATH": f"{tools}:{os.environ['PATH']}"}
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=env, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT)
    return (mask(done.stdout.decode(errors="replace"), folder),
            mask(done.stderr.decode(errors="replace"), folder), done.returncode)


def check(path, goknot):
    problems = []
    with tempfile.TemporaryDirectory(prefix="goknot-") as name:
        folder, tools = Path(name).resolve() / "m", Path(name).resolve() / "bin"
        folder.mkdir()
        install_shim(tools, f'exec "{goknot}" "$@"')
        for command, output, errors, exit_code in unpack(path, folder):
            actual_output, actual_errors, code = run_command(command, folder, tools, {})
            if code != exit_code:
                problems.append(f"$ {command}\nexit code {code}, expected {exit_code}")
            for what, expected, actual in (("stdout", output, actual_output),
                                           ("stderr", errors, actual_errors)):
                if not run_sessions.matches(expected, actual):
                    problems.append(f"$ {command}\n" + run_programs.difference(
                        what, "\n".join(expected), "\n".join(actual)))
    return problems


def record(path, go):
    with tempfile.TemporaryDirectory(prefix="goknot-") as name:
        folder, home = Path(name).resolve() / "m", Path(name).resolve() / "home"
        folder.mkdir()
        home.mkdir()
        commands = unpack(path, folder)
        subprocess.run(["chmod", "-R", "a+rwX", name], check=True)
        extra = {"HOME": str(home), "GOCACHE": os.environ.get("GOCACHE", str(home / "cache")),
                 "GOTOOLCHAIN": "local", "GOFLAGS": "-vet=off"}  # goknot vets nothing
        tools = Path(name).resolve() / "bin"
        install_shim(tools, f'exec "{go}" "$@"')
        lines = []
        for command, *_ in commands:
            output, errors, code = run_command(command, folder, tools, extra)
            lines.append(f"$ {command}")
            lines += output + [f"! {line}".rstrip() for line in errors]
            if code != 0:
                lines.append(f"[exit {code}]")
            lines.append("")
    text, marker, _ = path.read_text().rpartition("-- session --\n")
    path.write_text(text + marker + "\n".join(lines).rstrip("\n") + "\n")


def run(goknot, names=(), report=print):
    """Returns (passed, failed), counted in sessions."""
    passed = failed = 0
    for path in sorted(SESSIONS.rglob("*.session")):
        if names and path.stem not in names:
            continue
        problems = check(path, goknot)
        if problems:
            failed += 1
            report(f"FAIL {path.name}\n" + "\n".join(
                "    " + line for line in "\n".join(problems).splitlines()))
        else:
            passed += 1
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot", default=str(SESSIONS.parents[1] / "build/release/goknot"))
    parser.add_argument("--record", metavar="GO")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    if arguments.record:
        for path in sorted(SESSIONS.glob("*.session")):
            if not arguments.names or path.stem in arguments.names:
                record(path, arguments.record)
        return 0
    passed, failed = run(str(Path(arguments.goknot).resolve()), arguments.names)
    print(f"gotest: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
