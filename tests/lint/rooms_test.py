#!/usr/bin/env python3
"""Shows that rooms.py finds what it is there to find, in a small house made for the purpose."""

import tempfile
import unittest
from pathlib import Path

import rooms

HOUSE = """rooms = [
  ['base', []],
  ['lexer', ['base']],
  ['parser', ['lexer']],
  ['runtime', ['base']],
]
"""


def header(path, body=""):
    guard = rooms.guard_name(path)
    return f"// What it is for.\n#ifndef {guard}\n#define {guard}\n{body}\n#endif  // {guard}\n"


class RoomsTest(unittest.TestCase):
    def lint(self, files, house=HOUSE, unlisted=()):
        with tempfile.TemporaryDirectory() as folder:
            listing = " ".join(f"'{name}'" for name in files if name not in unlisted)
            for name, text in {"meson.build": house + "# " + listing, **files}.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            return rooms.lint(Path(folder))

    def test_allows_rooms_below_directly_and_through_others(self):
        self.assertEqual(self.lint({
            "base/check.h": header("base/check.h"),
            "lexer/token.h": header("lexer/token.h", '#include "base/check.h"'),
            "parser/parser.cc": '// Parses.\n#include "base/check.h"\n#include "lexer/token.h"\n'
                                '#include <vector>\n#include "absl/strings/str_cat.h"\n',
            "tests/base/check_test.cc": '// Tests.\n#include "base/check.h"\n'
                                        '#include "gtest/gtest.h"\n',
        }), [])

    def test_refuses_rooms_above_and_beside(self):
        self.assertEqual(self.lint({
            "parser/parser.h": header("parser/parser.h"),
            "lexer/scanner.cc": '// Scans.\n#include "parser/parser.h"\n',
            "runtime/heap.cc": '// Allocates.\n#include "parser/parser.h"\n',
        }), ['lexer/scanner.cc: lexer may not include parser ("parser/parser.h")',
             'runtime/heap.cc: runtime may not include parser ("parser/parser.h")'])

    def test_refuses_circles(self):
        self.assertEqual(self.lint({}, HOUSE.replace("['base', []]", "['base', ['parser']]")),
                         ["rooms in a circle: base -> parser -> lexer -> base"])
        self.assertEqual(self.lint({
            "base/a.h": header("base/a.h", '#include "base/b.h"'),
            "base/b.h": header("base/b.h", '#include "base/a.h"'),
        }), ["files in a circle: base/a.h -> base/b.h -> base/a.h"])

    def test_refuses_what_is_never_built(self):
        files = {"base/a.cc": "// Is listed.\n", "base/b.cc": "// Is not.\n",
                 "base/meson.build": "room_sources = files('a.cc')\n"}
        self.assertEqual(self.lint(files, unlisted=files),
                         ["base/b.cc: in no meson.build, so it is never built"])

    def test_refuses_wrong_guards_names_and_paths(self):
        complaints = "\n".join(self.lint({
            "base/check.h": header("base/other.h"),
            "base/string_utils.cc": "// Many things.\n",
            "base/Scanner.cc": "// Scans.\n",
            "lexer/scanner.cc": '// Scans.\n#include "scanner.h"\n#include "base/none.h"\n',
            "lexer/bare.cc": "int x;\n",
        }))
        for part in ["base/check.h: the include guard is to be GOKNOT_BASE_CHECK_H_",
                     "base/string_utils.cc: named like a drawer",
                     "base/Scanner.cc: names are snake_case",
                     'lexer/scanner.cc: include "scanner.h" by its path from the root',
                     'lexer/scanner.cc: there is no "base/none.h"',
                     "lexer/bare.cc: opens with no comment"]:
            self.assertIn(part, complaints)


if __name__ == "__main__":
    unittest.main()
