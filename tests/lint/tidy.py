#!/usr/bin/env python3
"""Runs clang-tidy on what changed: what is not committed, and what the branch (or, without an
upstream, the last commit) brought.

A changed header counts through the .cc file of its name. clang-tidy is slow, so there is a budget of
time: files that it does not cover are named, and are no failure.
"""

import concurrent.futures
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import sources

BUDGET_SECONDS = 300
BUILD = sources.ROOT / "build" / "release"


def git(*arguments):
    result = subprocess.run(
        ["git", "-c", "safe.directory=*", "-C", str(sources.ROOT), *arguments],
        capture_output=True, text=True)
    return result.stdout.split("\n") if result.returncode == 0 else []


def changed_files():
    base = os.environ.get("GOKNOT_LINT_BASE")
    if not base:
        head = git("rev-parse", "HEAD")
        fork = git("merge-base", "HEAD", "@{upstream}")
        base = fork[0] if fork and fork[0] != head[0] else "HEAD~1"
    names = git("diff", "--name-only", base) + git("ls-files", "--others", "--exclude-standard")
    changed = {Path(name) for name in names if name}
    changed |= {path.with_suffix(".cc") for path in changed if path.suffix == ".h"}
    database = json.loads((BUILD / "compile_commands.json").read_text())
    # The interpreter's loop is g++'s alone: labels as values, and options that clang has not.
    built = {(BUILD / entry["file"]).resolve() for entry in database if "-fno-gcse" not in entry["command"]}
    return sorted(path for path in changed if (sources.ROOT / path).resolve() in built)


def tidy(path):
    """The findings in one file and the headers that it includes, each a text of some lines."""
    command = ["clang-tidy-14", "--quiet", "-p", str(BUILD),
               "--extra-arg=-Wno-unknown-warning-option",  # Those that only g++ knows.
               # The compiler has these headers precompiled, clang-tidy reads them.
               f"--extra-arg=-I{sources.ROOT}/base/precompiled",
               str(sources.ROOT / path)]
    result = subprocess.run(command, cwd=BUILD, capture_output=True, text=True)
    if result.returncode == 0:
        return []
    text = result.stdout.strip() or result.stderr.strip()
    text = text.replace(f"{BUILD}/../../", "").replace(f"{sources.ROOT}/", "")
    return re.split(r"\n(?=\S+:\d+:\d+: (?:error|warning): )", text)


def lint():
    deadline = time.monotonic() + BUDGET_SECONDS
    skipped = []

    def within_budget(path):
        if time.monotonic() < deadline:
            return tidy(path)
        skipped.append(path)
        return []

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        findings = pool.map(within_budget, changed_files())
        # A header is read with several files; its findings count once.
        complaints = list(dict.fromkeys(text for found in findings for text in found))
    if skipped:
        print("clang-tidy: no time left for " + " ".join(str(path) for path in skipped))
    return complaints


if __name__ == "__main__":
    found = lint()
    print("\n".join(found), end="\n" if found else "")
    sys.exit(1 if found else 0)
