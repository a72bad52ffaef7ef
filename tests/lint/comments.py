#!/usr/bin/env python3
"""Checks what comments say that a program can check: tests that they name are there (tests/a/*.go and
the folder of a suite count as names), and lines that clang-format broke have been filled again."""

import re
import sys

from sources import ROOT, cpp_files

TEST = re.compile(r"\btests/[\w./*-]*\w[*/]?")
BROKEN_SEPARATOR = re.compile(r"^ *// -{5,}$")
SENTENCE_PART = re.compile(r"^ *//  \w")
ITEM = re.compile(r"^ *//  - ")


def missing_tests(text):
    names = sorted({match.rstrip("/") for match in TEST.findall(text)})
    return [name for name in names if "NAME" not in name and not any(ROOT.glob(name))]


def broken_lines(lines):
    """Numbers of lines, from 1, that are leftovers of longer ones."""
    for number, line in enumerate(lines, start=1):
        if BROKEN_SEPARATOR.match(line):
            yield number
        # `//  - an item` goes on at `//    more of it`.
        elif SENTENCE_PART.match(line) and ITEM.match(lines[number - 2]):
            yield number


def lint():
    problems = []
    for path in cpp_files():
        text = (ROOT / path).read_text()
        problems += [f"{path}: there is no {name}" for name in missing_tests(text)]
        problems += [f"{path}:{number}: what clang-format broke off is to be filled again"
                     for number in broken_lines(text.split("\n"))]
    return problems


if __name__ == "__main__":
    found = lint()
    print("\n".join(found), end="\n" if found else "")
    sys.exit(1 if found else 0)
