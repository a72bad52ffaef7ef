"""Documents that hold their expectations: behind a Go fence stand, in this order and each only if there
is something, the fences

  ```output             what it prints
  ```stderr exit=2      what it prints to stderr (masked as in run_programs.py), and its exit code

Each Go fence is run on its own, as `goknot run FILE.md:LINE`. One without expectations prints nothing.
"""

import re
from dataclasses import dataclass

FENCE = re.compile(r"^(```+)([^\n`]*)\n(.*?)^\1[ ]*$", re.M | re.S)
EXPECTATIONS = ("output", "stderr")


@dataclass
class Example:
    line: int  # Of the Go fence's marker.
    output: str = ""
    errors: str = ""
    exit_code: int = 0
    end: int = 0  # Of the Go fence, in the text.


def examples_of(text):
    found = []
    for fence in FENCE.finditer(text):
        language, *words = fence.group(2).split() or [""]
        if language == "go":
            found.append(Example(text.count("\n", 0, fence.start()) + 1, end=fence.end()))
        elif language == "output" and found:
            found[-1].output = fence.group(3)
        elif language == "stderr" and found:
            found[-1].errors = fence.group(3)
            for word in words:
                if word.startswith("exit="):
                    found[-1].exit_code = int(word.removeprefix("exit="))
    return found


def holds_expectations(path):
    if path.suffix != ".md":
        return False
    return any(fence.group(2).split()[:1] in ([name] for name in EXPECTATIONS)
               for fence in FENCE.finditer(path.read_text(errors="surrogateescape")))


def with_expectations(text, examples):
    """The document with the expectations that the examples have."""
    parts = []
    for example, following in zip(examples, examples[1:] + [None]):
        stop = len(text) if following is None else following.end
        rest = text[example.end:stop]
        while (fence := FENCE.match(rest.lstrip("\n"))) and fence.group(2).split()[:1] in (
                [name] for name in EXPECTATIONS):
            rest = rest.lstrip("\n")[fence.end():]
        if example.output:
            parts.append(f"\n\n```output\n{example.output}```")
        if example.errors:
            code = f" exit={example.exit_code}" if example.exit_code else ""
            parts.append(f"\n\n```stderr{code}\n{example.errors}```")
        parts.append(rest)
    return text[:examples[0].end] + "".join(parts)
