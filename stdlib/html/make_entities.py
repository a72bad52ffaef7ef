#!/usr/bin/env python3
"""Writes stdlib/html/entities.inc: HTML's named character references, from those that Python has.

    make_entities.py > entities.inc
"""

import html.entities


def main():
    names = sorted(html.entities.html5)
    print("// Made by make_entities.py from HTML's list of named character references. Do not edit.\n")
    print("// All names, one behind the other.")
    print("constexpr char kNames[] =")
    text = "".join(names)
    lines = [text[at : at + 90] for at in range(0, len(text), 90)]
    print("\n".join(f'    "{line}"' for line in lines) + ";\n")
    print("// Sorted by name: the name's end in kNames, and what it stands for, one or two code points.")
    print("constexpr Reference kReferences[] = {")
    end = 0
    for name in names:
        end += len(name)
        points = [ord(c) for c in html.entities.html5[name]]
        first, second = (points + [0])[:2]
        print(f"    {{{end}, {first:#x}, {second:#x}}},")
    print("};")


if __name__ == "__main__":
    main()
