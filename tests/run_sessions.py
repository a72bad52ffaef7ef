#!/usr/bin/env python3
"""Runs the sessions of tests/cli/sessions: what a user types, and what he then sees.

A session is a txtar: files, and at the end a part named `session` of commands for the shell with what
they print, each in this order:

  $ goknot run x.go       the command, run in a folder that holds the files
  hello                   its stdout
  ! panic: boom           its stderr, each line marked
  [exit 2]                its exit code, when that is not 0

A line `...` (or `! ...`) stands for any lines, `...` within one for any text. Addresses and the folder are masked as in
run_programs.py. $TESTS is the folder of the tests; an empty line before the next command is not
part of the output.
"""

import argparse
import fnmatch
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import run_programs

SESSIONS = Path(__file__).resolve().parent / "cli" / "sessions"
TIMEOUT = 30.0


def read_session(path):
    """The files' text as a txtar, and (command, stdout, stderr, exit code) of each command."""
    files, marker, script = path.read_text().rpartition("-- session --\n")
    if not marker:
        raise ValueError(f"{path} has no session")
    commands = []
    for part in re.split(r"^\$ ", script, flags=re.M)[1:]:
        command, *lines = part.rstrip("\n").split("\n")
        exit_code = 0
        if lines and (code := re.fullmatch(r"\[exit (\d+)\]", lines[-1])):
            exit_code = int(code.group(1))
            lines.pop()
        errors = [line[2:] for line in lines if line.startswith("! ") or line == "!"]
        output = [line for line in lines if not (line.startswith("! ") or line == "!")]
        commands.append((command, output, errors, exit_code))
    return files, commands


def matches(expected, actual):
    """Lines against lines; `...` stands for any text, alone on a line for any lines."""
    pattern = "".join(
        r"(?:.*\n)*?" if line == "..." else ".*".join(map(re.escape, line.split("..."))) + r"\n"
        for line in expected)
    return re.fullmatch(pattern, "".join(line + "\n" for line in actual)) is not None


def check(path, options, runner):
    """Problems of one session, as texts."""
    files, commands = read_session(path)
    problems = []
    with tempfile.TemporaryDirectory(prefix="goknot-") as name:
        folder = Path(name).resolve()
        run_programs.unpack_txtar(files, folder)
        tools = str(Path(options.goknot).parent)
        env = {**os.environ, **options.environment, "PATH": f"{tools}:{os.environ['PATH']}",
               "TESTS": str(SESSIONS.parents[1])}
        for command, output, errors, exit_code in commands:
            outcome = runner.run(["sh", "-c", command], folder, env, subprocess.DEVNULL,
                                 TIMEOUT * options.slow)
            if outcome.exit_code != exit_code:
                problems.append(f"$ {command}\nexit code {outcome.exit_code}, expected {exit_code}")
            for what, expected, text in (("stdout", output, outcome.stdout),
                                         ("stderr", errors, outcome.stderr)):
                actual = run_programs.mask(text, folder).rstrip("\n").split("\n") if text else []
                if not matches(expected, actual):
                    problems.append(f"$ {command}\n" + run_programs.difference(
                        what, "\n".join(expected), "\n".join(actual)))
    return problems


def run(options, report=print, globs=("*",)):
    """Returns (passed, failed), counted in sessions."""
    passed = failed = 0
    paths = [path for path in sorted(SESSIONS.glob("*.session"))
             if any(fnmatch.fnmatch(path.stem, glob) for glob in globs)]
    for path, problems in run_programs.Runner().each(
            options.jobs, lambda path, runner: check(path, options, runner), paths):
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
    parser.add_argument("--goknot", default=str(SESSIONS.parents[2] / "build/release/goknot"))
    parser.add_argument("glob", nargs="*", help="of sessions' names; all, when there is none")
    arguments = parser.parse_args()
    options = run_programs.Options(str(Path(arguments.goknot).resolve()))
    passed, failed = run(options, globs=tuple(arguments.glob) or ("*",))
    print(f"sessions: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
