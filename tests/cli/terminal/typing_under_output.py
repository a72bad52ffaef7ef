#!/usr/bin/env python3
"""A user types 1,000 keys while the background prints a line every 10 ms: no key may be lost and no
line torn.

usage: typing_under_output.py [KEYS] EDITOR_DEMO|GOKNOT

Prints the figures; the exit code is 1 when something was lost.
"""

import os
import random
import re
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from terminal_session import TerminalSession

INTERVAL_MS = 10
TYPING_INTERVAL = 0.01  # seconds between keys; a fast typist has a tenth


def text_of(rows):
    """Rows that the terminal has wrapped are one line; those of the input are wrapped by the editor."""
    return "".join(row.text().ljust(80) if row.wraps else row.text() + "\n" for row in rows)


# How the background is started in each of the programs, what goes around the text that is typed, and the
# answer's form.
DEMO = (f"every {INTERVAL_MS}", "", "", r"^\[(.*?)\]$")
GOKNOT = ('go func() { for n := 0; ; n++ { fmt.Println("<l"+"ine", n, "of the back"+"ground>"); '
          f"time.Sleep({INTERVAL_MS} * time.Millisecond) }} }}()", '"', '"', r'^"([^"]*)"$')


def type_under_output(program, keys):
    """(keys typed, text that arrived, lines printed, torn lines, lines missing)"""
    is_demo = Path(program).name != "goknot"
    background, before, behind, form = DEMO if is_demo else GOKNOT
    command = [program] if is_demo else [program, "repl"]
    letters = random.Random(5)
    typed = ""
    with tempfile.TemporaryDirectory(prefix="goknot-") as home:
        session = TerminalSession(command, 80, 24, {**os.environ, "TERM": "xterm", "HOME": home})
        try:
            session.wait_text(">>>")
            session.type(background)
            session.key("Enter")
            session.wait_text("<line 3 ")
            session.send(before.encode())
            for _ in range(keys):
                char = letters.choice("abcdefghijklmnopqrstuvwxyz0123456789 +-*.,")
                typed += char
                session.send(char.encode())
                until = time.monotonic() + TYPING_INTERVAL
                while (left := until - time.monotonic()) > 0:
                    session.pump(left)
            session.send(behind.encode())
            session.key("Enter")
            session.wait(lambda: re.search(form, text_of(session.emulator.rows), re.M | re.S))
            text = text_of(session.emulator.rows)
        finally:
            session.close()
    answer = re.search(form, text, re.M | re.S)
    arrived = answer.group(1) if answer else ""
    numbers, torn = [], []
    for line in text.splitlines():
        if match := re.fullmatch(r"<line (\d+) of the background>", line):
            numbers.append(int(match.group(1)))
        elif "<line" in line or "background>" in line:
            torn.append(line)
    missing = sorted(set(range(max(numbers, default=-1) + 1)) - set(numbers))
    return typed, arrived, numbers, torn, missing


def main():
    *keys, program = sys.argv[1:]
    typed, arrived, numbers, torn, missing = type_under_output(program, int(keys[0]) if keys else 1000)
    print(f"{len(typed)} keys typed, {'all' if typed == arrived else 'NOT ALL'} arrived; "
          f"{len(numbers)} lines printed, {len(torn)} torn, {len(missing)} missing")
    return 0 if typed == arrived and not torn and not missing and numbers else 1


if __name__ == "__main__":
    sys.exit(main())
