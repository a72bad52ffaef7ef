#!/usr/bin/env python3
"""Writes tests/programs/std_api/: a program for each package that uses everything which Go exports
there with exactly Go's type, so that it compiles only when the signatures agree.

    make_signatures.py --goroot DIR --goknot BINARY PACKAGE...

The lists are Go's own (DIR/api). Lines that the Go compiler itself refuses, which are those for other
machines and what the lists abbreviate, are left out. What GoKnot does not have yet is named at the
end of each program in a comment, one name a line; what it has with another type is reported.
"""

import argparse
import collections
import glob
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAMS = Path(__file__).resolve().parent.parent / "programs" / "std_api"
LINE = re.compile(r"pkg (\S+)(?: \(([^)]*)\))?, (\w+) (.*)")
BUILTIN = set("""bool byte rune string error any comparable int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64
uintptr float32 float64 complex64 complex128 func map chan interface struct""".split())


def split_brackets(text):
    """("$0 any, $1 any", rest) of "[$0 any, $1 any]rest"; ("", text) when there are no brackets."""
    depth = 0
    for i, c in enumerate(text if text.startswith("[") else ""):
        depth += (c == "[") - (c == "]")
        if depth == 0:
            return text[1:i], text[i + 1:]
    return "", text


def arguments_of(parameters):
    """The type parameters themselves, as arguments: "[T0, T1]"."""
    names = re.findall(r"(?:^|, )\$(\d+) ", parameters)
    return "[" + ", ".join("T" + name for name in names) + "]" if names else ""


class Package:
    """The exported names of one package, each with the line that uses it."""

    def __init__(self, path):
        self.path = path
        self.name = re.sub(r"/v\d+$", "", path).rsplit("/", 1)[-1]  # math/rand/v2 is package rand
        self.lines = collections.OrderedDict()  # (kind, name) -> line of Go
        self.imports = set()
        self.generic = {}  # name of a type -> its type parameters

    def type(self, text):
        """A type of the lists as another package would write it."""
        text = re.sub(r"\bstruct(?! *\{)", "struct{}", text)

        def qualify(match):
            word = match.group()
            before = match.string[: match.start()].rstrip()
            if "." in word:
                self.imports.add(word.split(".")[0])
                return word
            if word in BUILTIN or before.endswith(".") and not before.endswith("..."):
                return word
            return self.name + "." + word

        return re.sub(r"[A-Za-z_]\w*(\.\w+)?", qualify, text).replace("$", "T")

    def use_generic(self, kind, name, parameters, line):
        """`line` uses T0, T1... as declared by `parameters`, and checks them by that. A constraint that
        is not exported, of integers in all cases, cannot be named: int stands for what satisfies it."""
        parameters = re.sub(rf"\b{self.name}\.[a-z]\w*", "interface{ int }", self.type(parameters))
        self.use(kind, name, f"func _[{parameters}]() {{ {line} }}" if parameters else line)

    def add(self, kind, rest):
        if kind == "func":
            name, signature = re.match(r"(\w+)(.*)", rest).groups()
            parameters, signature = split_brackets(signature)
            function = f"{self.name}.{name}{arguments_of(parameters)}"
            self.use_generic("func", name, parameters, f"var _ func{self.type(signature)} = {function}")
        elif kind == "method":
            match = re.match(r"\((\*?)(\w+)(\[[^\]]*\])?\) (\w+)(\[[^\]]*\])?(\(.*)", rest)
            if match:
                pointer, owner, arguments, name, own, signature = match.groups()
                self.use_method(f"{pointer}{self.name}.{owner}", owner, name, signature,
                                self.generic.get(owner, "") if arguments else "", (own or "")[1:-1])
        elif kind == "var":
            name, _, type_text = rest.partition(" ")
            self.use("var", name, f"var _ *{self.type(type_text)} = &{self.name}.{name}")
        elif kind == "const":
            self.add_constant(*rest.partition(" ")[::2])
        elif kind == "type":
            self.add_type(rest)

    def use(self, kind, name, line):
        self.lines[kind, name] = line

    def use_method(self, receiver, owner, name, signature, type_parameters="", own=""):
        receiver += arguments_of(type_parameters)
        parameters = "(" + receiver + (", " if not signature.startswith("()") else "")
        rest = self.type(signature[1:])
        self.use_generic("method", f"{owner}.{name}", type_parameters or own,
                         f"var _ func{parameters}{rest} = ({receiver}).{name}{arguments_of(own)}")

    def add_constant(self, name, text):
        qualified = f"{self.name}.{name}"
        if text.startswith("= "):
            # Two keys false do not compile.
            self.use("value", name, f"var _ = map[bool]int{{false: 0, {qualified} == {text[2:]}: 1}}")
        elif text.startswith("ideal-"):
            kind = {"ideal-string": "string", "ideal-char": "rune", "ideal-float": "float64"}
            self.use("const", name, f"const _ {kind.get(text, 'uint64')} = {qualified}")
        else:
            self.use("const", name, f"const _ {self.type(text)} = {qualified}")

    def add_type(self, rest):
        name, rest = re.match(r"(\w+)(.*)", rest).groups()
        parameters, rest = split_brackets(rest)
        if parameters:
            self.generic[name] = parameters
        qualified = f"{self.name}.{name}{arguments_of(parameters)}"
        field = re.match(r" struct, (?!embedded )(\w+) (.*)", rest)
        method = re.match(r" interface, (\w+)(\(.*)", rest)
        if field:
            self.use_generic("field", f"{name}.{field[1]}", parameters,
                             f"var _ *{self.type(field[2])} = &new({qualified}).{field[1]}")
        elif method:
            self.use_method(f"{self.name}.{name}", name, method[1], method[2], parameters)
        elif "," not in rest:
            self.use_generic("type", name, parameters, f"var _ {qualified}")

    def program(self, keys, missing=()):
        """The text of the program, and which line uses what."""
        used = " ".join(self.lines[key] for key in keys)
        imports = {self.path} | {IMPORTS.get(n, n) for n in self.imports
                                 if n != self.name and re.search(rf"\b{n}\.", used)}
        text = ["// run", f"// What Go exports from {self.path}, with Go's types (make_signatures.py).",
                "package main", ""]
        text += [f'import "{path}"' for path in sorted(imports)] + [""]
        at = {}
        for key in keys:
            text.append(self.lines[key])
            at[len(text)] = key
        text += ["", "func main() {}"]
        if missing:
            text += ["", "// Not there yet:"] + [f"//   {name}" for name in missing]
        return "\n".join(text) + "\n", at


IMPORTS = {"big": "math/big", "bufio": "bufio", "color": "image/color", "fs": "io/fs", "jsontext": "encoding/json/jsontext",
           "multipart": "mime/multipart",
           "netip": "net/netip", "parse": "text/template/parse", "rand": "math/rand", "tls": "crypto/tls"}


# What the lists name by types that nobody can import, and its alias.
ALIASES = {"jsonopts.Options": "jsontext.Options", "*typedArshalers[jsontext.Encoder]": "*json.Marshalers",
           "*typedArshalers[jsontext.Decoder]": "*json.Unmarshalers"}


def read_lists(goroot):
    gone = {line.split(" #")[0].strip() for line in open(goroot + "/api/except.txt")}
    packages = {}
    version = lambda path: [int(n) for n in re.findall(r"\d+", os.path.basename(path))]
    for path in sorted(glob.glob(goroot + "/api/go1*.txt"), key=version):
        # Types before their methods, which do not say what their type parameters must satisfy.
        for line in sorted(open(path), key=lambda line: ", type " not in line):
            line = line.split(" #")[0].strip()
            if line.endswith("//deprecated"):
                continue  # said before, with its type
            match = LINE.match(line)
            if not match or line in gone:
                continue
            name, machine, kind, rest = match.groups()
            for hidden, alias in ALIASES.items():
                rest = rest.replace(hidden, alias)
            if machine and machine not in ("linux-amd64", "linux-amd64-cgo"):
                continue
            packages.setdefault(name, Package(name)).add(kind, rest)
    return packages


def refused(command, file, environment):
    """Line -> complaint."""
    result = subprocess.run(command, capture_output=True, text=True, env=environment,
                            cwd=file.parent)
    found = {}
    for match in re.finditer(re.escape(file.name) + r":(\d+)(?::\d+)?: (.*)",
                             result.stdout + result.stderr):
        found.setdefault(int(match[1]), match[2])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--goroot", required=True)
    parser.add_argument("--goknot", required=True)
    parser.add_argument("packages", nargs="+")
    options = parser.parse_args()
    go = [options.goroot + "/bin/go", "build", "-gcflags=-e", "-o", os.devnull]
    goknot = [os.path.abspath(options.goknot), "check", "-e"]
    environment = {**os.environ, "GOROOT": options.goroot, "GO111MODULE": "off",
                   "GOTOOLCHAIN": "local"}
    lists = read_lists(options.goroot)
    PROGRAMS.mkdir(exist_ok=True)
    for path in options.packages:
        package = lists[path]
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "api.go")
            keys, missing = sorted(package.lines), []
            for command, by_go in ((go, True), (goknot, False)):
                # Again and again: complaints about imports hide others.
                for _ in range(3):
                    text, at = package.program(keys)
                    file.write_text(text)
                    complaints = refused(command + [file.name], file, environment)
                    lines = text.splitlines()
                    bad = set(complaints.keys() & at.keys())
                    for line in complaints.keys() - at.keys():
                        # A package that is not there: what mentions it goes.
                        if unknown := re.match(r'import "(?:\w+/)*(\w+)"', lines[line - 1]):
                            bad |= {n for n in at if unknown[1] + "." in lines[n - 1]}
                    for line in sorted(bad):
                        keys.remove(at[line])
                        if by_go:
                            continue
                        missing.append(" ".join(at[line]))
                        if line in complaints and not re.search(r"undefined|no field or method|not exported",
                                         complaints[line]):
                            print(f"{path}: {at[line][1]}: {complaints[line]}", file=sys.stderr)
                    if not complaints:
                        break
        text, _ = package.program(keys, sorted(missing))
        target = PROGRAMS / (path.replace("/", "_") + ".go")
        target.write_text(text)
        print(f"{path}: {len(keys)} names, {len(missing)} missing")


if __name__ == "__main__":
    main()
