#!/usr/bin/env python3
"""Writes load/go_names.inc: what Go's standard library exports, so that a program which uses what GoKnot
does not have yet is told so.

    make_go_names.py GOROOT > go_names.inc

The lists are Go's own (GOROOT/api). Of each package there is a line with its path behind `=`, a line with
its names, and a line `TYPE: NAMES` for each type that has methods or fields. Package syscall stays out: it is
another one on every machine.
"""
import collections
import glob
import os
import re
import sys

LINE = re.compile(r"pkg (\S+)(?: \(([^)]*)\))?, (\w+) (.*)")
MACHINES = (None, "linux-amd64")


def release(path):
    return [int(n) for n in re.findall(r"\d+", os.path.basename(path))]


def names_of(kind, rest):
    """("", name) of what a package declares, (type, name) of members."""
    if kind == "method":
        match = re.match(r"\(\*?(\w+)(?:\[[^\]]*\])?\) (\w+)", rest)
        return [match.groups()] if match else []
    name = re.match(r"\w+", rest).group()
    found = [("", name)]
    member = re.match(r"\w+(?:\[.*\])? (?:struct|interface), (?:embedded )?(?:\*?\w+\.)?(\w+)", rest)
    if kind == "type" and member and member[1][0].isupper():
        found.append((name, member[1]))
    return found


def read(goroot):
    gone = {line.split(" #")[0].strip() for line in open(os.path.join(goroot, "api", "except.txt"))}
    packages = collections.defaultdict(lambda: collections.defaultdict(set))
    for path in sorted(glob.glob(os.path.join(goroot, "api", "go1*.txt")), key=release):
        for line in open(path):
            line = line.split(" #")[0].strip().removesuffix(" //deprecated")
            match = LINE.match(line)
            if not match or line in gone or match[2] not in MACHINES or match[1] == "syscall":
                continue
            for owner, name in names_of(match[3], match[4]):
                packages[match[1]][owner].add(name)
    return packages


def wrapped(line):
    """The line as C++ literals that are not too long."""
    pieces = []
    while len(line) > 90:
        at = line.rfind(" ", 0, 90) + 1 or 90
        pieces.append(line[:at])
        line = line[at:]
    pieces.append(line + "\\n")
    return "\n".join(f'    "{piece}"' for piece in pieces)


def main():
    print("// Made by make_go_names.py from Go 1.27's lists. Do not edit.")
    print("constexpr std::string_view kGoNames =")
    lines = ["\\n"]
    for path, owners in sorted(read(sys.argv[1]).items()):
        lines.append("=" + path)
        lines.append(" ".join(sorted(owners.pop("", ()))))
        for owner, names in sorted(owners.items()):
            lines.append(f"{owner}: " + " ".join(sorted(names)))
    print("\n".join(wrapped(line) for line in lines) + ";")


if __name__ == "__main__":
    main()
