#!/usr/bin/env python3
"""Our packages export nothing that Go's do not: every exported function, method and declared name of
stdlib/ is used by the package's program in tests/programs/std_api/, which make_signatures.py wrote
from Go's own lists. (That what they export has Go's types is shown by those programs' compiling.)

Packages below internal/ are nobody's to import, and syscall is not in the lists.
"""

import re
import sys
from pathlib import Path

from sources import ROOT, all_files

FUNCTION = re.compile(r"^func (?:\((?:\w+ )?\*?(\w+)(?:\[[^\]]*\])?\) )?([A-Z]\w*)[\[(]", re.M)
NAME = re.compile(r"^(?:type|var|const) ([A-Z]\w*)", re.M)

# Go exports them too: for the programs that the go command writes, which its lists leave out, and for packages of the
# library, with a type that others cannot name.
FOR_ITSELF = {"testing: MainStart", "testing: RegisterCover", "encoding/json/jsontext: Internal"}


def exports(text):
    """(receiver or '', name) of what a file exports at its top level."""
    found = [(m[1] or "", m[2]) for m in FUNCTION.finditer(text) if not m[1] or m[1][0].isupper()]
    return found + [("", m[1]) for m in NAME.finditer(text)]


def unknown_exports(package, text, program):
    name = re.sub(r"/v\d+$", "", package).rsplit("/", 1)[-1]  # math/rand/v2 is package rand
    for receiver, export in exports(text):
        used = rf"{name}\.{receiver}(?:\[[^\]]*\])?\)\.{export}\b" if receiver else rf"{name}\.{export}\b"
        if not re.search(used, program):
            yield f"{package}: {receiver}{'.' if receiver else ''}{export}"


def main():
    problems = []
    for path in all_files():
        if path.parts[0] != "stdlib" or path.suffix != ".go":
            continue
        package = "/".join(path.parts[1:-1])
        text = (ROOT / path).read_text()
        if package.startswith("internal/") or package == "syscall" or "package main" in text:
            continue
        program = ROOT / "tests" / "programs" / "std_api" / (package.replace("/", "_") + ".go")
        if not program.exists():
            problems.append(f"{package}: no {program.relative_to(ROOT)}; make_signatures.py writes it")
            continue
        problems += [f"{unknown} is not in Go" for unknown in
                     unknown_exports(package, text, Path(program).read_text())
                     if unknown not in FOR_ITSELF]
    print("\n".join(sorted(set(problems))), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
