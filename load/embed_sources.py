#!/usr/bin/env python3
"""Writes load/embedded_sources.cc: every Go file under stdlib/ as bytes, and the table over them.

    embed_sources.py STDLIB_DIR OUTPUT.cc OUTPUT.d

The dependency file names every directory and file that was read, so that a new package is noticed.
Test files (_test.go) and files that begin with `//go:build ignore` stay out.
"""
import os
import sys


def packages(root):
    """[(import path, [(file name, bytes)])] by path, and all that was looked at."""
    found, seen = [], []
    for directory, names, files in os.walk(root):
        names.sort()
        seen.append(directory)
        sources = []
        for name in sorted(files):
            if name.endswith('.go') and not name.endswith('_test.go'):
                path = os.path.join(directory, name)
                seen.append(path)
                with open(path, 'rb') as source:
                    text = source.read()
                if not text.startswith(b'//go:build ignore'):
                    sources.append((name, text))
        if sources:
            found.append((os.path.relpath(directory, root).replace(os.sep, '/'), sources))
    return sorted(found), seen


def literal(text):
    """The bytes as C++ string literals, a line of the source on each."""
    lines = []
    for line in text.split(b'\n'):
        escaped = ''
        for byte in line + b'\n':
            char = chr(byte)
            if char in '"\\':
                escaped += '\\' + char
            elif char == '?' or not 32 <= byte < 127:
                escaped += '\\%03o' % byte
            else:
                escaped += char
        lines.append('    "%s"' % escaped)
    if text.endswith(b'\n'):
        lines.pop()
    else:
        lines[-1] = lines[-1][:-len('\\012"')] + '"'
    return '\n'.join(lines) or '    ""'


def main():
    root, output, dependencies = sys.argv[1:]
    found, seen = packages(root)
    out = ['// Made by load/embed_sources.py from stdlib/. Do not edit.',
           '#include "load/embedded.h"', '', 'namespace goknot::load {', 'namespace {', '']
    rows = []
    for index, (path, sources) in enumerate(found):
        out.append('constexpr EmbeddedFile kFiles%d[] = {' % index)
        for name, text in sources:
            out.append('  {"%s/%s", {\n%s,\n    %d}},' % (path, name, literal(text), len(text)))
        out.append('};')
        rows.append('  {"%s", kFiles%d},' % (path, index))
    out += ['constexpr EmbeddedPackage kPackages[] = {'] + rows + ['};', '', '}  // namespace', '',
            'std::span<const EmbeddedPackage> EmbeddedPackages() { return kPackages; }', '',
            '}  // namespace goknot::load', '']
    with open(output, 'w') as file:
        file.write('\n'.join(out))
    with open(dependencies, 'w') as file:
        file.write('%s: %s\n' % (output, ' '.join(p.replace(' ', '\\ ') for p in seen)))


main()
