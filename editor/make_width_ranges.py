#!/usr/bin/env python3
"""Writes width_ranges.inc from the Unicode database that Python carries: which characters take two
columns, and which take none.

 * Two: East_Asian_Width W or F (UAX #11), the emoji among them.
 * None: marks that do not space (Mn, Me), format characters (Cf) but for the soft hyphen, Hangul
   vowels and final consonants, which join the consonant before them (UAX #29).

usage: make_width_ranges.py >width_ranges.inc
"""

import sys
import unicodedata

LAST = 0x10FFFF


def width(code):
    char = chr(code)
    if unicodedata.category(char) in ("Mn", "Me", "Cf") and code != 0xAD:
        return 0
    if 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def ranges(wanted):
    """Pairs of first and last code of that width; unassigned codes in between are bridged."""
    found = []
    for code in range(0x80, LAST + 1):
        if width(code) == wanted:
            if found and all(unicodedata.category(chr(c)) == "Cn" and width(c) == wanted
                             for c in range(found[-1][1] + 1, code)):
                found[-1][1] = code
            else:
                found.append([code, code])
    return found


def main():
    version = unicodedata.unidata_version
    print(f"// Written by make_width_ranges.py from Unicode {version}: first and last code of each range.")
    for name, wanted in (("kZeroWidth", 0), ("kDoubleWidth", 2)):
        print(f"constexpr RuneRange {name}[] = {{")
        line = "   "
        for first, last in ranges(wanted):
            item = f" {{0x{first:X}, 0x{last:X}}},"
            if len(line) + len(item) > 100:
                print(line)
                line = "   "
            line += item
        print(line + "\n};")


if __name__ == "__main__":
    sys.exit(main())
