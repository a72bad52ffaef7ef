#!/usr/bin/env python3
"""Checks that all C++ sources stand as clang-format 14 would lay them out; --fix lays them out."""

import subprocess
import sys

import sources


def run(fix):
    files = [str(path) for path in sources.cpp_files()]
    if not files:
        return []
    command = ["clang-format-14", "-i"] if fix else ["clang-format-14", "--dry-run", "-Werror"]
    result = subprocess.run(command + files, cwd=sources.ROOT, capture_output=True, text=True)
    if result.returncode and fix:
        return [result.stderr]
    wrong = dict.fromkeys(line.split(":")[0] for line in result.stderr.splitlines()
                          if "clang-format-violations" in line)
    if result.returncode and not wrong:
        return [result.stderr]
    return [f"{name}: not formatted; ./dev format does it" for name in wrong]


def lint():
    return run(fix=False)


if __name__ == "__main__":
    found = run(fix="--fix" in sys.argv[1:])
    print("\n".join(found), end="\n" if found else "")
    sys.exit(1 if found else 0)
