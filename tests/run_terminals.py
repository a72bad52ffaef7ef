#!/usr/bin/env python3
"""Runs the scripts of tests/cli/terminal/scripts: what a user types in a terminal, and the screens that he
then sees.

A script is lines. One that begins with `|` is a row of the screen; others are commands:

  # text              a comment
  program ARGUMENTS   what runs: `demo` (the editor with a toy language) or `goknot`; comes first
  file NAME           a file in the folder where it runs; the rows that follow are its lines
  size COLUMNS ROWS   the window, before the program starts; 60 12 otherwise
  env NAME=VALUE      before the program starts; env NAME unsets it
  rigid               the terminal does not wrap its rows anew when it is resized
  type TEXT           key by key
  line TEXT           the same, and Enter
  key NAME...         Enter, Up, Ctrl-R, Alt-b, ...
  paste TEXT          bracketed; \\n, \\t and \\x03 are what they are in Go
  send TEXT           at once and without brackets, whether the editor waits or not; \\n is Enter
  resize COLUMNS ROWS
  wait TEXT           until it is on the screen
  style NUMBERS TEXT  the text stands somewhere in that rendition: `style 35 func`; `-` for plain
  cursor ROW COLUMN   from 0
  screen              the rows that follow are all of the screen, blank ones at its end left out
  last                they are its last rows
  exit CODE           the program has ended

Screens are awaited: a script fails when the screen is another for ten seconds. In a row `...`
stands for any text. With --update the rows of screens are written anew, to be read before they are
kept.
"""

import argparse
import fnmatch
import os
import re
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.path.insert(0, str(TESTS / "cli" / "terminal"))

import run_programs
import typing_under_output
from terminal_session import PATIENCE, TerminalSession

SCRIPTS = TESTS / "cli" / "terminal" / "scripts"


class Mismatch(Exception):
    pass


def row_matches(expected, actual):
    return re.fullmatch(".*".join(map(re.escape, expected.split("..."))), actual) is not None


def rows_match(expected, actual):
    return len(expected) == len(actual) and all(map(row_matches, expected, actual))


def unescape(text):
    known = {"n": "\n", "t": "\t", "\\": "\\"}
    return re.sub(r"\\(?:x([0-9a-f]{2})|(.))",
                  lambda match: chr(int(match[1], 16)) if match[1] else known.get(match[2], match[0]),
                  text)


class Script:
    def __init__(self, path, options):
        self.path = path
        self.options = options
        self.lines = path.read_text().splitlines()
        self.size = (60, 12)
        self.reflows = True
        self.command = None
        self.environment = {**os.environ, **options.environment, "TERM": "xterm-256color",
                            "COLUMNS": "", "LINES": ""}
        for name in ("NO_COLOR", "XDG_STATE_HOME", "GOTRACEBACK"):
            self.environment.pop(name, None)
        self.session = None

    def program(self, arguments):
        name, *rest = arguments.split()
        build = Path(self.options.goknot).parent
        self.command = [str(build / "tests/editor/editor_demo") if name == "demo" else
                        str(self.options.goknot)] + rest

    def start(self, home):
        if self.session is None:
            self.environment["HOME"] = home
            self.session = TerminalSession(self.command, *self.size, self.environment, self.reflows,
                                           cwd=home)
            # A prompt; keys before it are another test.
            self.session.wait(lambda: self.session.log, 6 * PATIENCE)
        return self.session

    def problem(self, index, text):
        shown = "\n".join("|" + row for row in self.session.emulator.screen()) if self.session else ""
        return Mismatch(f"line {index + 1}: {text}\nthe screen is\n{shown}")

    def run(self, home):
        """Returns the script's lines, with the screens that were seen."""
        patience = PATIENCE * self.options.slow / 2
        out, index = [], 0
        while index < len(self.lines):
            line = self.lines[index]
            out.append(line)
            if line.strip() and not line.startswith("#"):
                command, _, rest = line.partition(" ")
                rows = []
                while command in ("screen", "last", "file") and index + 1 + len(rows) < len(self.lines) and \
                        self.lines[index + 1 + len(rows)].startswith("|"):
                    rows.append(self.lines[index + 1 + len(rows)][1:])
                out += self.perform(index, command, rest, rows, home, patience)
                index += len(rows)
            index += 1
        return out

    def perform(self, index, command, rest, rows, home, patience):
        if command == "program":
            self.program(rest)
            return []
        if command == "file":
            (Path(home) / rest).write_text("".join(row + "\n" for row in rows))
            return ["|" + row for row in rows]
        if command == "size":
            self.size = tuple(map(int, rest.split()))
            return []
        if command == "env":
            name, has_value, value = rest.partition("=")
            self.environment.pop(name, None)
            if has_value:
                self.environment[name] = value
            return []
        if command == "rigid":
            self.reflows = False
            return []
        session = self.start(home)
        if command == "type":
            session.type(rest)
        elif command == "line":
            session.type(rest)
            session.key("Enter")
        elif command == "key":
            for name in rest.split():
                session.key(name)
        elif command == "paste":
            session.paste(unescape(rest))
        elif command == "send":
            session.send(unescape(rest).replace("\n", "\r").encode())
        elif command == "resize":
            session.resize(*map(int, rest.split()))
        elif command == "wait":
            if not session.wait(lambda: any(row_matches(f"...{rest}...", row)
                                            for row in session.emulator.screen()), patience):
                raise self.problem(index, f"\"{rest}\" does not come")
        elif command == "style":
            wanted, _, text = rest.partition(" ")
            wanted = {"" if wanted == "-" else wanted}
            if not session.wait(lambda: wanted in session.emulator.styles(text), patience):
                raise self.problem(index, f"\"{text}\" has {session.emulator.styles(text)}")
        elif command == "cursor":
            wanted = tuple(map(int, rest.split()))
            if not session.wait(lambda: session.emulator.cursor() == wanted, patience):
                raise self.problem(index, f"the cursor is at {session.emulator.cursor()}")
        elif command == "exit":
            if not session.wait(lambda: session.exit_code is not None, patience) or \
                    session.exit_code != int(rest):
                raise self.problem(index, f"exit code {session.exit_code}")
        elif command in ("screen", "last"):
            return self.see(index, command, rows, patience)
        else:
            raise Mismatch(f"line {index + 1}: no command {command}")
        return []

    def see(self, index, command, rows, patience):
        def part():
            screen = self.session.emulator.screen()
            return screen[-(len(rows) or 2):] if command == "last" else screen

        if self.options.update:
            deadline = time.monotonic() + 2
            while time.monotonic() < deadline and self.session.pump(0.5):
                pass
            if not rows_match(rows, part()):
                return ["|" + row for row in part()]
        elif not self.session.wait(lambda: rows_match(rows, part()), patience):
            raise self.problem(index, "expected\n" + "\n".join("|" + row for row in rows))
        return ["|" + row for row in rows]


def check(path, options):
    """What is wrong, or nothing."""
    script = Script(path, options)
    with tempfile.TemporaryDirectory(prefix="goknot-") as home:
        try:
            seen = script.run(home)
        except (Mismatch, ValueError) as problem:
            return str(problem)
        finally:
            if script.session:
                script.session.close()
    if options.update and seen != script.lines:
        path.write_text("\n".join(seen) + "\n")
    return None


def type_under_output(program):
    """What is wrong, or nothing, when a thousand keys are typed while lines are printed."""
    typed, arrived, numbers, torn, missing = typing_under_output.type_under_output(program, 1000)
    if typed == arrived and numbers and not torn and not missing:
        return None
    return f"typed {typed!r}\narrived {arrived!r}\ntorn {torn}\nmissing {missing}"


def run(options, report=print, globs=("*",)):
    """Returns (passed, failed), counted in scripts."""
    paths = [path for path in sorted(SCRIPTS.glob("*.term"))
             if any(fnmatch.fnmatch(path.stem, glob) for glob in globs)]
    passed = failed = 0
    for path, problem in run_programs.Runner().each(
            options.jobs, lambda path, runner: check(path, options), paths):
        if problem:
            failed += 1
            report(f"FAIL {path.name}\n" + "\n".join("    " + line for line in problem.splitlines()))
        else:
            passed += 1
    if globs == ("*",):
        demo = str(Path(options.goknot).parent / "tests/editor/editor_demo")
        for program in (demo, options.goknot):
            if problem := type_under_output(program):
                failed += 1
                report(f"FAIL typing_under_output.py {program}\n    {problem}")
            else:
                passed += 1
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot", default=str(TESTS.parent / "build/release/goknot"))
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("glob", nargs="*")
    arguments = parser.parse_args()
    options = run_programs.Options(str(Path(arguments.goknot).resolve()), jobs=arguments.jobs)
    options.update = arguments.update
    passed, failed = run(options, globs=tuple(arguments.glob) or ("*",))
    print(f"terminals: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
