#!/usr/bin/env python3
"""Feeds goknot with what no person writes: nesting a hundred thousand deep, lines of ten megabytes,
constants beyond all bounds, types that contain themselves, switches of a hundred thousand cases. Each
ends within two seconds of processor time: checked and compiled, or refused with an error. Functions
that need more than a frame, a closure or a field of an instruction holds run, and print what they are
to print.

The inputs are made here and live in a temporary folder. INPUTS says of each what has to come out:
FINE, or a part of the first error; RUNS what is printed.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 2.0
WALL_CLOCK = 60.0
FINE = None

N = 100_000
LONG = 10 << 20
TOO_DEEP = "nested too deeply, or too long a chain"
TOO_NESTED = "values in it are nested over 1000 deep"
TOO_MANY_METHODS = "cannot handle more than 5000000 methods of embedded interfaces"


def program(declarations="", body=""):
    return f"package main\n\n{declarations}\nfunc main() {{\n{body}\n}}\n"


def value(expression):
    return program(body=f"x := {expression}; _ = x")


def lines(template, count=N, order=lambda numbers: numbers):
    """The template for each number from 0: {i}, and {j} for the next."""
    return "".join(template.format(i=i, j=i + 1) for i in order(range(count)))


def doublings(first, template, count):
    return first + "\n" + lines(template + "\n", count)


INPUTS = {
    # ---- Nesting.
    "parentheses": (TOO_DEEP, lambda: value("(" * N + "1" + ")" * N)),
    "open_parentheses": (TOO_DEEP, lambda: "package main\n\nvar x = " + "(" * N),
    "blocks": (TOO_DEEP, lambda: program(body="{" * N + "}" * N)),
    "not": (TOO_DEEP, lambda: value("!" * N + "true")),
    "pointers": (TOO_DEEP, lambda: program("var x " + "*" * N + "int")),
    "slices": (TOO_DEEP, lambda: program("var x " + "[]" * N + "int")),
    "channels": (TOO_DEEP, lambda: program("var x " + "chan " * N + "int")),
    "functions": (TOO_DEEP, lambda: program("var x " + "func() " * N + "int")),
    "maps": (TOO_DEEP, lambda: program("var x " + "map[int]" * N + "int")),
    "structs": (TOO_DEEP, lambda: program("var x " + "struct { f " * N + "int" + "}" * N)),
    "literals": (TOO_DEEP, lambda: program("type T []T\nvar x = T" + "{" * N + "}" * N)),
    "sum": (TOO_DEEP, lambda: value("1" + "+1" * N)),
    "strings": (TOO_DEEP, lambda: value('"a"' + '+"b"' * N)),
    "disjunction": (TOO_DEEP, lambda: value("1 == 2 || " * N + "true")),
    "calls": (TOO_DEEP, lambda: program(body="f" + "()" * N)),
    "selectors": (TOO_DEEP, lambda: value("y" + ".f" * N)),
    "indices": (TOO_DEEP, lambda: value("y" + "[0]" * N)),
    "ifs": (TOO_DEEP, lambda: program(body="if true {" * N + "}" * N)),
    "else_ifs": (TOO_DEEP, lambda: program(body="if true {}" + " else if true {}" * N)),
    "closures": (TOO_DEEP, lambda: program(body="func() {" * N + "}()" * N)),

    # ---- Long lines, and many tokens of one kind.
    "long_comment": (FINE, lambda: program("// " + "x" * LONG)),
    "long_name": (FINE, lambda: program("var " + "x" * LONG + " int")),
    "long_string": (FINE, lambda: program('var s = "' + "x" * LONG + '"')),
    "long_number": ("excessively long constant", lambda: value("9" * LONG)),
    "long_fraction": ("excessively long constant", lambda: value("0." + "9" * LONG)),
    "long_list": (FINE, lambda: program("var x = []int{" + "1, " * 500_000 + "}")),
    "blank_lines": (FINE, lambda: "\n" * LONG + program()),
    "comments": (FINE, lambda: program("/**/" * (LONG // 4))),
    "semicolons": ("non-declaration statement", lambda: program(";" * N)),
    "commas": ("unexpected comma", lambda: program(body="f(" + "," * (1 << 20) + ")")),
    "dots": ("unexpected ...", lambda: program(body="x" + "." * (1 << 20))),
    "single_quotes": ("", lambda: program("'" * (1 << 20))),
    "double_quotes": ("", lambda: program('"' * (1 << 20))),
    "zero_bytes": ("invalid NUL character", lambda: program("\0" * N)),
    "stray_characters": ("invalid character", lambda: program("@" * N)),
    "broken_functions": ("syntax error", lambda: program("func {\n" * N)),
    "undefined": ("undefined: x", lambda: program(body="x\n" * N)),

    # ---- Constants.
    "shift": ("shift count", lambda: value("1 << 1e9")),
    "shifts": ("constant shift overflow", lambda: value("1 << 511 << 511")),
    "squares": ("constant multiplication overflow", lambda: program(
        doublings("const x0 = 1 << 500", "const x{j} = x{i} * x{i}", 200))),
    "float_squares": ("not representable", lambda: program(
        doublings("const x0 = 3.7", "const x{j} = x{i} * x{i}", 200))),
    "fractions": (FINE, lambda: program(
        doublings("const x0 = 1.0 / 3", "const x{j} = x{i} * x{i} / 7", 100))),
    "doubled_string": ("constant string too long", lambda: program(
        doublings('const x0 = "abcdefgh"', "const x{j} = x{i} + x{i}", 60))),
    "great_exponent": ("", lambda: value("1e1000000000")),
    "small_exponent": (FINE, lambda: value("1e-1000000000")),
    "binary_exponent": ("cannot use", lambda: value("0x1p1000000000")),
    "great_difference": ("", lambda: value("1e100000000 - 1e-100000000")),
    "chain": (FINE, lambda: program(lines("const x{i} = x{j} + 1\n", 50_000) + "const x50000 = 1")),
    "iota": (FINE, lambda: program("const (\n x = iota\n" + lines("a{i}\n") + ")")),

    # ---- Types.
    "large_array": ("larger than address space", lambda: program("var x [1 << 60]int")),
    "large_index": ("larger than address space", lambda: program("var x = []int{1 << 60: 1}")),
    "contains_itself": ("invalid recursive type", lambda: program("type T struct { T }")),
    "circle": ("invalid recursive type", lambda: program(
        lines("type T{i} struct {{ t T{j} }}\n", 20_000) + "type T20000 struct { t T0 }")),
    "nested_structs": (TOO_NESTED, lambda: program(
        "type T0 int\n" + lines("type T{j} struct {{ t T{i} }}\n", 50_000))),
    "nested_structs_backwards": (TOO_NESTED, lambda: program(
        "type T0 int\n" + lines("type T{j} struct {{ t T{i} }}\n", 50_000, reversed))),
    "nested_arrays": (TOO_NESTED, lambda: program(
        "type T0 int\n" + lines("type T{j} [2]T{i}\n", 50_000))),
    "nested_instances": (TOO_NESTED, lambda: program(
        "type T0[P any] struct { p P }\n" +
        lines("type T{j}[P any] struct {{ t T{i}[P] }}\n", 50_000) + "var x T50000[int]")),
    "chain_of_pointers": (FINE, lambda: program(
        "type T0 int\n" + lines("type T{j} struct {{ t *T{i} }}\n", 20_000),
        "var x any = T20000{}; _ = x")),
    "chain_of_pointers_backwards": (FINE, lambda: program(
        "type T0 int\n" + lines("type T{j} struct {{ t *T{i} }}\n", 20_000, reversed),
        "var x any = T20000{}; _ = x")),
    "chain_of_instances": (FINE, lambda: program(
        "type T0[P any] struct { p P }\n" +
        lines("type T{j}[P any] struct {{ t *T{i}[P] }}\n", 10_000),
        "var x any = T10000[int]{}; _ = x")),
    "doubled_structs": ("larger than address space", lambda: program(
        doublings("type T0 int", "type T{j} struct {{ a, b T{i} }}", 80) + "var x T80")),
    "doubled_pointers": (FINE, lambda: program(
        doublings("type T0 int", "type T{j} struct {{ a, b *T{i} }}", 80) + "var x any = T80{}")),
    "doubled_interfaces": (FINE, lambda: program(
        doublings("type T0 interface { m() }", "type T{j} interface {{ T{i}; T{i} }}", 100))),
    "doubled_instances": (FINE, lambda: program(
        doublings("type P[A, B any] struct { a A; b B }\ntype T0 = P[int, int]",
                  "type T{j} = P[T{i}, T{i}]", 60) + "var x *T60")),
    "doubled_literals": ("cannot use", lambda: program(
        doublings("type T0 = struct { a, b int }", "type T{j} = struct {{ a, b *T{i} }}", 60) +
        doublings("type U0 = struct { a, b int }", "type U{j} = struct {{ a, b *U{i} }}", 60) +
        "var x T60\nvar y U60 = x\nvar z U59 = x")),
    "embedded_interfaces": (FINE, lambda: program(
        "type I0 interface { m() }\n" +
        lines("type I{j} interface {{ I{i}; m{j}() }}\n", 1000) + "var x I1000")),
    "long_chain_of_interfaces": (TOO_MANY_METHODS, lambda: program(
        "type I0 interface { m() }\n" +
        lines("type I{j} interface {{ I{i}; m{j}() }}\n", 50_000) + "var x I50000")),
    "long_chain_of_interfaces_backwards": (TOO_MANY_METHODS, lambda: program(
        "type I0 interface { m() }\n" +
        lines("type I{j} interface {{ I{i}; m{j}() }}\n", 50_000, reversed) + "var x I50000")),
    "local_types": (FINE, lambda: program(
        "func f[T any](x T) T { return x }", lines("type T{i} int; f(T{i}(1))\n", 4000))),
    "fields": (FINE, lambda: program("type T struct {\n" + lines("f{i} int\n", 10_000) + "}\nvar t *T")),
    "equal_fields": ("f redeclared", lambda: program("type T struct {\n" + "f int\n" * N + "}")),
    "methods": (FINE, lambda: program("type T int\n" + lines("func (T) f{i}() {{}}\n", 20_000))),

    # ---- Statements and declarations.
    "cases": (FINE, lambda: program(
        body="x := 0; switch x {\n" + lines("case {i}: println({i})\n") + "}")),
    "cases_of_strings": (FINE, lambda: program(
        body='x := ""; switch x {\n' + lines('case "{i}":\n', 20_000) + "}")),
    "one_case": (FINE, lambda: program(
        body="x := 0; switch x { case " + ", ".join(map(str, range(N))) + ": }")),
    "equal_cases": ("duplicate case 1", lambda: program(
        body="x := 0; switch x {\n" + "case 1:\n" * 50_000 + "}")),
    "types_in_cases": (FINE, lambda: program(
        lines("type T{i} int\n", 10_000),
        "var x any; switch x.(type) {\n" + lines("case T{i}:\n", 10_000) + "}")),
    "channels_in_cases": (FINE, lambda: program(
        body="c := make(chan int); select {\n" + "case <-c:\n" * 50_000 + "}")),
    "labels": (FINE, lambda: program(body=lines("L{i}: goto L{j}\n") + f"L{N}: goto L0")),
    "variables": (FINE, lambda: program(lines("var x{i} = x{j}\n", 50_000) + "var x50000 = 1")),
    "circle_of_variables": ("initialization cycle", lambda: program(
        lines("var x{i} = x{j}\n", 20_000) + "var x20000 = x0")),
    "recursion": (FINE, lambda: program(lines("func f{i}() {{ f{j}() }}\n", 50_000) +
                                        "func f50000() { f0() }")),
    "unused": ("declared and not used", lambda: program(body=lines("x{i} := {i}\n", 50_000))),
    "arguments": (FINE, lambda: program("func f(x ...int) {}", "f(" + "1, " * N + "1)")),
    "equal_keys": ("duplicate key 1", lambda: program(
        "var x = map[int]int{" + "1: 1, " * N + "}")),
    "build_line": ("build expression too large", lambda: (
        "//go:build " + "(" * N + "linux" + ")" * N + "\n\n" + program())),
    "imports": ("imported as", lambda: program("import (\n" + lines('x{i} "fmt"\n', 20_000) + ")")),
}


def printing(declarations, body):
    return program('import "fmt"\n' + declarations, body)


MANY = 70_000  # more than 16 bits count


def captured(count, open_loop, close_loop):
    """A body that adds to each of `count` variables of the function around it."""
    return (lines("x{i} := {i}\n", count) + open_loop + lines("x{i} += k\n", count) + close_loop +
            "fmt.Println(" + "+".join(f"x{i}" for i in range(count)) + ")")


RUNS = {
    # The name of T60 would have 2^60 letters and more.
    "instances_doubled": ("true false\n", lambda: printing(
        doublings("type P[A, B any] struct { a *A; b *B }\ntype T0 = int",
                  "type T{j} = P[T{i}, T{i}]", 60),
        "var x any = T60{}\n_, same := x.(T60)\n_, other := x.(T59)\nfmt.Println(same, other)")),
    # The text of the type of x would be as long.
    "literals_doubled": ("true false\n", lambda: printing(
        doublings("type T0 = struct { a, b int }", "type T{j} = struct {{ a, b *T{i} }}", 60),
        "var x any = T60{}\n_, same := x.(T60)\n_, other := x.(T59)\nfmt.Println(same, other)")),
    "variables_at_once": (f"{sum(range(MANY))} {sum(range(MANY))}\n", lambda: printing(
        "func f(n int) (int, string) { return n, fmt.Sprint(n) }",
        lines("x{i}, s{i} := f({i})\n", MANY) + "sum, texts := 0, 0\n" +
        lines("sum += x{i}; texts += number(s{i})\n", MANY) + "fmt.Println(sum, texts)") +
        'func number(s string) (n int) { fmt.Sscan(s, &n); return }\n'),
    "variables_in_scopes": (f"{4 * sum(range(50_000))}\n", lambda: printing(
        "func f(n int) int { return n }",
        "sum := 0\nfor k := range 4 {\n" + lines("x{i} := f({i})\n", 50_000) +
        "{ var zero, other int; var v any = k; zero += v.(int) - k; sum += zero + other }\n" +
        lines("sum += x{i}\n", 50_000) + "}\nfmt.Println(sum)")),
    "constants": (f"{sum(range(MANY)) + MANY * 1_000_000_000_000}\n", lambda: printing(
        "", "sum := 0\n" + lines("sum ^= 1; sum ^= 1; sum += 1000000000000 + {i}\n", MANY) +
        "fmt.Println(sum)")),
    "objects": (f"{sum(range(MANY))} 1 2\n", lambda: printing(
        "type T struct { n int; next *T }\nfunc two() (int, string) { return 1, \"2\" }",
        "var list *T\n" + lines("list = &T{{{i} + 0*len(fmt.Sprint()), list}}\n", MANY) +
        "sum := 0\nfor ; list != nil; list = list.next { sum += list.n }\n"
        "f := two\nn, s := f()\nfmt.Println(sum, n, s)")),
    "captures": (f"{sum(range(200)) + 200 * 3}\n", lambda: printing(
        "", captured(200, "add := func(k int) {\n", "}\nadd(1); add(2)\n"))),
    "captures_of_a_loop": (f"{sum(range(200)) + 200 * 3}\n", lambda: printing(
        "func three(yield func(int) bool) { _ = yield(0) && yield(1) && yield(2) }",
        captured(200, "for k := range three {\ndefer func() { _ = k }()\n", "}\n"))),
    "concatenation": ("true\n", lambda: printing(
        "", 's, calls := "x", 0\nf := func() string { calls++; s = "y"; return "" }\n'
        "was := s\ns = " + "+".join(["s"] * 5000 + ["f()"] + ["was"]) + "\n"
        "n := 0\nfor _, c := range s { if c == 'y' { n++ } }\n"
        "fmt.Println(n == 5000 && len(s) == 5001 && calls == 1)")),
}


def processor_time(command, timeout):
    """(seconds, exit code, output)"""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, timeout=timeout)
        code, output = result.returncode, result.stdout.decode(errors="replace")
    except subprocess.TimeoutExpired:
        code, output = "timeout", ""
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, code, output)


def problem_of(goknot, path, expected, slow):
    """What is wrong with how the input ended; empty: nothing."""
    phases = {"check": ["check", path]}
    if expected is FINE:
        phases["compile"] = ["dis", path, "no such function"]
    for phase, arguments in phases.items():
        seconds, code, output = processor_time([goknot, *arguments], WALL_CLOCK * slow)
        first = next((line for line in output.splitlines() if not line.startswith("#")), "")
        wanted = {"check": 0 if expected is FINE else 1, "compile": 2}[phase]
        if seconds > SECONDS * slow or code == "timeout":
            return f"{phase} took {seconds:.1f} s"
        if code != wanted:
            return f"{phase} ended with {code}: {first[:200]}"
        if expected and expected not in first:
            return f"{phase}: no {expected!r} in {first[:200]!r}"
    return ""


def problem_of_run(goknot, path, expected):
    """The same for what a program prints."""
    try:
        result = subprocess.run([goknot, "run", path], stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=WALL_CLOCK)
    except subprocess.TimeoutExpired:
        return "ran for more than a minute"
    output = result.stdout.decode(errors="replace")
    if result.returncode != 0 or output != expected:
        return (f"ended with {result.returncode}, printed {output[:200]!r}, "
                f"{result.stderr.decode(errors='replace')[:200]!r}")
    return ""


def run(goknot, names=(), slow=1.0, report=print):
    """Returns (passed, failed), counted in inputs. One at a time: they are large."""
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="goknot-") as folder:
        for name, (expected, make) in (INPUTS | RUNS).items():
            if names and name not in names:
                continue
            path = os.path.join(folder, name + ".go")
            Path(path).write_text(make())
            problem = (problem_of_run(goknot, path, expected) if name in RUNS else
                       problem_of(goknot, path, expected, slow))
            os.remove(path)
            if problem:
                failed += 1
                report(f"FAIL limits: {name}: {problem}")
            else:
                passed += 1
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot", default=str(ROOT / "build/release/goknot"))
    parser.add_argument("names", nargs="*", help="only these inputs")
    arguments = parser.parse_args()
    passed, failed = run(str(Path(arguments.goknot).resolve()), arguments.names)
    print(f"limits: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
