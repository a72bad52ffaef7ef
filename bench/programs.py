"""The programs of bench/programs: what they are about, and their small forms.

A program's first line is `// AREA: what it does.` Its size is `const n = SIZE // small: SIZE`; the
small form, for what counts instructions, has the second size.
"""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "bench" / "programs"
HEADER = re.compile(r"// (\w+): ")
SIZE = re.compile(r"^const n = \d+ // small: (\d+)$", re.M)


@dataclass(frozen=True)
class Program:
    name: str
    path: Path
    area: str

    def small_text(self):
        return SIZE.sub(r"const n = \1", self.path.read_text())

    @property
    def lua(self):
        path = ROOT / "bench" / "lua" / f"{self.name}.lua"
        return path if path.exists() else None


def find(only=None):
    """All programs by area and name, or those that `only` (a list of names) asks for."""
    found = []
    for path in sorted(FOLDER.glob("*.go")):
        header = HEADER.match(path.read_text())
        if not header:
            raise SystemExit(f"{path}: the first line is not `// AREA: what it does`")
        found.append(Program(path.stem, path, header[1]))
    for name in only or []:
        if name not in [program.name for program in found]:
            raise SystemExit(f"no program {name} in {FOLDER}")
    return sorted((p for p in found if not only or p.name in only), key=lambda p: (p.area, p.name))
