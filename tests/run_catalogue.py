#!/usr/bin/env python3
"""Runs both programs of every page of knots/catalogue: the wrong one fails, and the report names the
page's own pattern; the right one ends well and prints nothing to stderr.

A page has the sections below in this order, and one Go fence each in `Wrong` and `Right`, which are run
as `goknot run PAGE.md:LINE`. A line "Run it with `goknot run FLAGS`." in `Wrong` gives flags.
"""

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

import run_programs

PAGES = Path(__file__).resolve().parents[1] / "knots" / "catalogue"
SECTIONS = ["What you see", "Why it happens", "Wrong", "Right", "How to fix it"]
WIDTH = 100
TIMEOUT = 20.0


def fence_line(text, section):
    """The line of the Go fence in a section; 0 when there is not exactly one."""
    start = text.index(f"\n## {section}\n")
    end = text.find("\n## ", start + 1)
    fences = [m.start() for m in re.finditer(r"^```go$", text, re.M) if start < m.start() < end]
    return text.count("\n", 0, fences[0]) + 1 if len(fences) == 1 else 0


def shape(path, text):
    """What is wrong with the page as a text."""
    if not re.match(rf"# {path.stem}: [^\n]+[^.\n]\n\n", text):
        yield f"does not begin with `# {path.stem}: TITLE`"
    if re.findall(r"^## (.*)$", text, re.M) != SECTIONS:
        yield f"the sections are not {SECTIONS}"
        return
    for section in ("Wrong", "Right"):
        if not fence_line(text, section):
            yield f"`{section}` has not exactly one Go fence"
    for number, line in enumerate(text.splitlines(), 1):
        if len(line.expandtabs(4)) > WIDTH:
            yield f"line {number} is longer than {WIDTH}"


def check(path, options, runner):
    """Problems of one page, as texts."""
    text = path.read_text()
    problems = list(shape(path, text))
    if problems:
        return problems
    flags = re.search(r"Run it with `goknot run ([^`]*)`", text)
    flags = flags[1].split() if flags else []

    def run(section):
        place = f"{path.name}:{fence_line(text, section)}"
        return runner.run([options.goknot, "run", *flags, place], PAGES,
                          {**os.environ, **options.environment}, subprocess.DEVNULL,
                          TIMEOUT * options.slow)

    wrong = run("Wrong")
    if wrong.exit_code != 2:
        problems.append(f"the wrong program: exit code {wrong.exit_code}, expected 2")
    elif re.findall(r"^  goknot explain (GK\d\d\d) shows", wrong.stderr, re.M)[:1] != [path.stem]:
        problems.append(f"the wrong program is not recognised:\n{wrong.stderr}")
    right = run("Right")
    if right.exit_code != 0 or right.stderr:
        problems.append(f"the right program: exit code {right.exit_code}, expected 0\n"
                        f"{right.stderr}")
    return problems


def run(options, report=print):
    """Returns (passed, failed), counted in pages."""
    passed = failed = 0
    for path, problems in run_programs.Runner().each(
            options.jobs, lambda path, runner: check(path, options, runner),
            sorted(PAGES.glob("*.md"))):
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
    parser.add_argument("--goknot", default=str(PAGES.parents[1] / "build/release/goknot"))
    arguments = parser.parse_args()
    passed, failed = run(run_programs.Options(str(Path(arguments.goknot).resolve())))
    print(f"catalogue: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
