#!/usr/bin/env python3
"""Every exported function and method of the packages that programs import most is used by a golden
program, whose output is real Go's. (A method counts as used where one of its name is.)

The programs of tests/programs/std_api mention all of them without a call, so they do not count.
"""

import re
import sys
from pathlib import Path

from exports import FUNCTION
from sources import ROOT, all_files

PACKAGES = ["bufio", "bytes", "context", "encoding/binary", "encoding/json", "errors", "flag", "fmt", "io", "io/ioutil", "log",
            "math", "math/rand", "net", "os", "os/exec", "path/filepath", "reflect", "runtime", "runtime/debug", "sort",
            "strconv", "strings", "sync", "sync/atomic", "time"]

# What a golden program cannot call: its result depends on the machine, or it only asks for what is not there.
LEFT_OUT = {"runtime": {"GOROOT", "ReadTrace", "SetCgoTraceback", "StartTrace", "StopTrace"},
            "runtime/debug": {"ReadBuildInfo"}, "os": {"Process.WithHandle"}}


def programs():
    for path in all_files():
        if path.parts[:2] == ("tests", "programs") and path.parts[2] != "std_api" and path.suffix in (".go", ".txtar"):
            yield (ROOT / path).read_text(errors="replace")


def functions(package):
    for path in (ROOT / "stdlib" / package).glob("*.go"):
        text = path.read_text()
        if "package main" in text:  # makes tables
            continue
        for match in FUNCTION.finditer(text):
            receiver = match[1] or ""
            if not receiver or receiver[0].isupper():
                yield receiver, match[2]


def main():
    used = "\n".join(programs())
    words = set(re.findall(r"\w*\.[A-Z]\w*", used))
    methods = {word[word.index("."):] for word in words}
    problems = []
    for package in PACKAGES:
        name = package.rsplit("/", 1)[-1]
        for receiver, function in sorted(functions(package)):
            called = f".{function}" in methods if receiver else f"{name}.{function}" in words
            whole = f"{receiver}.{function}" if receiver else function
            if not called and whole not in LEFT_OUT.get(package, ()):
                problems.append(f"{package}: no golden program uses {whole}")
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
