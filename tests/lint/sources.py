"""Which files are ours to lint: everything git would keep, or, in a tree without git, all files
outside build/."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def all_files(root=ROOT):
    """Paths relative to root, sorted. New files count before they are added to git."""
    try:
        listing = subprocess.run(
            ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z", "--cached",
             "--others", "--exclude-standard"],
            check=True, capture_output=True, text=True).stdout
        names = [name for name in listing.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        names = []
        for folder, folders, files in os.walk(root):
            folders[:] = [f for f in folders if f not in ("build", ".git", "__pycache__")]
            names += [os.path.relpath(os.path.join(folder, f), root) for f in files]
    return sorted(Path(name) for name in names if (root / name).is_file())


def cpp_files(root=ROOT):
    return [path for path in all_files(root) if path.suffix in (".cc", ".h")]


def room_arrows(root=ROOT):
    """Room -> the rooms that it may include directly, from the table in meson.build."""
    text = (root / "meson.build").read_text()
    table = re.search(r"^rooms = \[$(.*?)^\]$", text, re.M | re.S).group(1)
    rows = re.findall(r"^  \['(\w+)', \[(.*?)\]\],$", table, re.M)
    return {room: re.findall(r"'(\w+)'", allowed) for room, allowed in rows}
