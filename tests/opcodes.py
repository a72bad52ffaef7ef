#!/usr/bin/env python3
"""Proves that the tests reach the whole bytecode.

usage: opcodes.py --goknot GOKNOT

Every opcode of vm/opcodes.def stands in the code of a golden program (which the runner executes), or
a test of tests/vm/ emits it by hand. What the VM alone puts into place is left out. An opcode that
is not reached is dead or untested: it goes, or gets a program.
"""

import argparse
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import run_programs

ROOT = Path(__file__).resolve().parent.parent
OPCODE = re.compile(r"^GOKNOT_OPCODE\((\w+),", re.M)
INSTRUCTION = re.compile(r"^ +\d+  (\w+)", re.M)
BY_HAND = re.compile(r"\bOp(?:code)?::k(\w+)")
# Entered by every function not compiled yet, native, goroutine, callback or deferred call.
PLACED_BY_THE_VM = {"CompileStub", "Native", "GoroutineExit", "CallbackReturn", "DeferReturn",
                    "PanicTextReturn"}


def listed(goknot, path):
    """The opcodes in the listing of a program."""
    result = subprocess.run([goknot, "dis", path], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, text=True, errors="replace", timeout=60)
    return set(INSTRUCTION.findall(result.stdout))


def unreached(goknot):
    opcodes = OPCODE.findall((ROOT / "vm" / "opcodes.def").read_text())
    reached = set(PLACED_BY_THE_VM)
    for path in (ROOT / "tests" / "vm").glob("*_test.cc"):
        reached |= set(BY_HAND.findall(path.read_text()))
    programs = [p for p in run_programs.find_programs([])
                if p.path.suffix == ".go" and p.command == ["run"]]
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for found in pool.map(lambda program: listed(goknot, program.path), programs):
            reached |= found
    return len(opcodes), [opcode for opcode in opcodes if opcode not in reached]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--goknot", required=True)
    total, missing = unreached(parser.parse_args().goknot)
    for opcode in missing:
        print(f"vm/opcodes.def: no test reaches {opcode}")
    print(f"opcodes: {total - len(missing)} reached, {len(missing)} not")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
