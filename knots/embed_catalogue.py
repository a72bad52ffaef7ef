#!/usr/bin/env python3
"""Writes knots/catalogue_pages.cc: every page of the catalogue as bytes, and the table over them.

    embed_catalogue.py CATALOGUE_DIR OUTPUT.cc OUTPUT.d

A page is GKnnn.md and begins with `# GKnnn: TITLE`. The dependency file names the directory and all
pages, so that a new page is noticed.
"""
import re
import sys
from pathlib import Path


def literal(text):
    """The bytes as C++ string literals, a line of the page on each."""
    lines = []
    for line in text.splitlines(keepends=True):
        escaped = ''
        for byte in line.encode():
            char = chr(byte)
            if char in '"\\':
                escaped += '\\' + char
            elif char == '?' or not 32 <= byte < 127:
                escaped += '\\%03o' % byte
            else:
                escaped += char
        lines.append('     "%s"' % escaped)
    return '\n'.join(lines)


def main():
    folder, output, dependencies = sys.argv[1:]
    pages = sorted(Path(folder).glob('GK*.md'))
    out = ['// Made by knots/embed_catalogue.py from knots/catalogue/. Do not edit.',
           '#include "knots/catalogue.h"', '', 'namespace goknot::knots {', 'namespace {', '',
           'constexpr CataloguePage kPages[] = {']
    for page in pages:
        text = page.read_text()
        title = re.match(r'# %s: (.+)\n' % page.stem, text)
        if not title:
            sys.exit('%s does not begin with "# %s: TITLE"' % (page, page.stem))
        out.append('    {"%s",\n%s,\n%s},' % (page.stem, literal(title[1]), literal(text)))
    out += ['};', '', '}  // namespace', '',
            'std::span<const CataloguePage> Catalogue() { return kPages; }', '',
            '}  // namespace goknot::knots', '']
    Path(output).write_text('\n'.join(out))
    seen = ' '.join(str(path).replace(' ', '\\ ') for path in [Path(folder), *pages])
    Path(dependencies).write_text('%s: %s\n' % (output, seen))


main()
