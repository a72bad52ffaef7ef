#!/usr/bin/env python3
"""Lints the house: who includes whom, include guards, and names.

 * A room includes only itself and the rooms that its arrow in meson.build's table allows, and what
   those may include. The arrows have no circle, and neither have the includes between files.
 * Project headers are included from the project's root, with quotes, and exist.
 * A header is guarded by GOKNOT_<PATH>_H_.
 * No file is a drawer (utils, helpers, misc, common), and names are snake_case.
 * Every source opens with a comment that says what it is for.
 * Every .cc file of a room or of its tests is named in the meson.build beside it, or in that of the
   room.

Tested by rooms_test.py beside it.
"""

import re
import sys
from pathlib import Path

import sources

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.M)
DRAWERS = re.compile(r"(^|_)(utils?|helpers?|misc|common|stuff)(_|$)")
CPP_SUFFIXES = (".cc", ".h", ".def", ".inc")


def reachable(arrows):
    """Room -> all rooms that it may include. Raises ValueError on a circle or an unknown room."""
    closed = {}

    def visit(room, path):
        if room in path:
            raise ValueError("rooms in a circle: " + " -> ".join(path + [room]))
        if room not in arrows:
            raise ValueError(f'"{path[-1]}" may include "{room}", which is no room')
        if room not in closed:
            below = {room}
            for allowed in arrows[room]:
                below |= visit(allowed, path + [room])
            closed[room] = below
        return closed[room]

    for room in arrows:
        visit(room, [])
    return closed


def guard_name(path):
    return "GOKNOT_" + re.sub(r"[^A-Za-z0-9]", "_", str(path)).upper() + "_"


def check_guard(path, text):
    guard = guard_name(path)
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("//")]
    expected = [f"#ifndef {guard}", f"#define {guard}", f"#endif  // {guard}"]
    if len(lines) < 3 or [lines[0], lines[1], lines[-1]] != expected:
        yield f"{path}: the include guard is to be {guard}, closed by `{expected[2]}`"


def check_name(path):
    if DRAWERS.search(path.stem):
        yield f"{path}: named like a drawer; name it for what is in it"
    if not re.fullmatch(r"[a-z0-9_]+", path.stem) and path.suffix in CPP_SUFFIXES:
        yield f"{path}: names are snake_case"


def room_of(path, arrows):
    """The room of a file, and of the tests of that room."""
    parts = path.parts
    if parts[0] == "tests" and len(parts) > 2:
        parts = parts[1:]
    return parts[0] if len(parts) > 1 and parts[0] in arrows else None


def check_includes(path, text, arrows, allowed, files):
    room = room_of(path, arrows)
    is_test = path.parts[0] == "tests"
    for quoted, angled in INCLUDE.findall(text):
        target = quoted or angled
        target_room = target.split("/")[0]
        if target_room not in arrows or "/" not in target:
            # gtest and absl are customarily quoted as well.
            if quoted and "/" not in target and not quoted.startswith("gtest"):
                yield f'{path}: include "{target}" by its path from the root'
            continue
        if angled:
            yield f"{path}: <{target}> is ours; write it with quotes"
        if Path(target) not in files and not target.endswith(".inc"):
            yield f'{path}: there is no "{target}"'
        # A test may stand on more rooms than what it tests.
        if room and not is_test and target_room not in allowed[room]:
            yield f'{path}: {room} may not include {target_room} ("{target}")'
        if room and not is_test and target == "gtest/gtest.h":
            yield f"{path}: only tests include GoogleTest"


def check_listed(path, root):
    folder = path.parent
    while folder != Path("."):
        listing = root / folder / "meson.build"
        if listing.exists() and f"'{path.relative_to(folder)}'" in listing.read_text():
            return
        folder = folder.parent
    # The command's main file stands in the top-level meson.build.
    if f"'{path}'" not in (root / "meson.build").read_text():
        yield f"{path}: in no meson.build, so it is never built"


def check_file_circles(includes):
    """includes: file -> project files that it includes. Yields each circle once."""
    done = set()

    def visit(path, trail):
        if path in trail:
            circle = trail[trail.index(path):] + [path]
            yield "files in a circle: " + " -> ".join(str(p) for p in circle)
            return
        if path in done:
            return
        for target in includes.get(path, ()):
            yield from visit(target, trail + [path])
        done.add(path)

    for path in includes:
        yield from visit(path, [])


def lint(root=sources.ROOT):
    """All complaints, as text lines."""
    arrows = sources.room_arrows(root)
    try:
        allowed = reachable(arrows)
    except ValueError as error:
        return [str(error)]
    every = sources.all_files(root)
    files = set(every)
    complaints = []
    includes = {}
    for path in every:
        if path.suffix not in CPP_SUFFIXES + (".py", ".go") or "testdata" in path.parts:
            continue
        complaints += check_name(path)
        if path.suffix not in CPP_SUFFIXES:
            continue
        text = (root / path).read_text(errors="replace")
        if not text.startswith("//"):
            complaints.append(f"{path}: opens with no comment that says what it is for")
        if path.suffix == ".h":
            complaints += check_guard(path, text)
        if path.suffix == ".cc":
            complaints += check_listed(path, root)
        complaints += check_includes(path, text, arrows, allowed, files)
        includes[path] = [Path(q) for q, _ in INCLUDE.findall(text) if Path(q) in files]
    complaints += check_file_circles(includes)
    return complaints


if __name__ == "__main__":
    found = lint()
    print("\n".join(found), end="\n" if found else "")
    sys.exit(1 if found else 0)
