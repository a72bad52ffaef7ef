#!/usr/bin/env python3
"""Runs the golden programs: everything under tests/programs, tests/documents and samples, each in a
process of its own.

A program is AREA/NAME.go, AREA/NAME.txtar (several files) or AREA/NAME.md (a document). Beside it
stand what it prints: NAME.out for stdout and NAME.err for stderr; without the file nothing may be
printed there. NAME.in, if there, is its stdin. A document may hold its expectations itself: see
fences.py.

Directives are comment lines in the first or the last block of comment lines of the file (of the text
before the first file in a txtar; `<!-- exit 1 -->` in a document):

  // run                  the default: exit code 0, or
  // exit N               another exit code
  // errorcheck           is not run but checked; every complaint is announced by a comment
                          // ERROR "regexp" ["regexp"...] on its line, and the exit code is 1
  // goknot SUB [FLAG]... another command instead of `goknot run`, e.g. `// goknot dis`
  // args A B             its arguments
  // env K=V              an environment variable (may be repeated)
  // timeout SECONDS      instead of 10
  // not under SWITCH...  left out under these stress switches: too slow, or about the usual order;
                          // tsan, asan: left out in that build
  // output varies        its stdout is not compared

Where stderr is compared, addresses, pc offsets and the folder of the program are masked:
0x2a -> 0xADDR, +0x1b -> +0xPC, /.../AREA/x.go -> DIR/x.go. In listings the addresses are. Under
stress, and in sanitizer builds, goroutines are numbered anew, by order of appearance.
"""

import argparse
import concurrent.futures
import difflib
import fnmatch
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path

import fences

TESTS = Path(__file__).resolve().parent
PROGRAMS = TESTS / "programs"
# Folder -> what stands before the names of the programs in it.
ROOTS = {PROGRAMS: "", TESTS / "documents": "documents/", TESTS.parent / "samples": "samples/"}
DEFAULT_TIMEOUT = 10.0
DIRECTIVE = re.compile(r"(run|errorcheck|exit|goknot|args|env|timeout|not|output)\b *(.*)")
COMPLAINT = re.compile(r"(?P<file>[^\s:][^:]*):(?P<line>\d+)(?::(?P<column>\d+))?: (?P<text>.*)")


@dataclass
class Options:
    goknot: str
    globs: list = field(default_factory=list)
    jobs: int = os.cpu_count() or 1
    stress: str = ""
    build: str = ""  # the sanitizer of the command, if it has one: asan, tsan
    workers: int = 0
    update: bool = False
    oracle: bool = False
    slow: float = 1.0  # Timeouts are multiplied by this: sanitizer builds take their time.
    environment: dict = field(default_factory=dict)


@dataclass
class Program:
    path: Path
    command: list
    mode: str = "run"
    exit_code: int = 0
    args: list = field(default_factory=list)
    env: dict = field(default_factory=dict)
    timeout: float = DEFAULT_TIMEOUT
    unfit_switches: frozenset = frozenset()
    output_varies: bool = False

    @property
    def name(self):
        root = next(root for root in ROOTS if self.path.is_relative_to(root))
        return ROOTS[root] + str(self.path.relative_to(root))


@dataclass
class Outcome:
    exit_code: object  # A number, or a text such as "timeout".
    stdout: str
    stderr: str


def comment_blocks(path, text):
    """The lines, without comment marks, in which directives may stand."""
    if path.suffix == ".md":
        return re.findall(r"^<!-- (.*) -->$", text, re.M)
    if path.suffix == ".txtar":
        text = re.split(r"^-- .* --$", text, maxsplit=1, flags=re.M)[0]
    lines = text.strip().splitlines()

    def block(ordered):
        found = []
        for line in ordered:
            if not line.startswith("//"):
                break
            found.append(line[2:].strip())
        return found

    if path.suffix == ".txtar":
        return block(lines)
    return block(lines) + block(reversed(lines))[::-1]


def read_program(path):
    text = path.read_text(errors="surrogateescape")
    program = Program(path, ["run"])
    for line in comment_blocks(path, text):
        directive = DIRECTIVE.fullmatch(line)
        if not directive:
            continue
        word, rest = directive.groups()
        if word == "errorcheck" and not rest:
            program.mode, program.command, program.exit_code = "errorcheck", ["check"], 1
        elif word == "exit" and rest.isdigit():
            program.exit_code = int(rest)
        elif word == "goknot":
            program.command = shlex.split(rest)
        elif word == "args":
            program.args = shlex.split(rest)
        elif word == "env" and "=" in rest:
            key, value = rest.split("=", 1)
            program.env[key] = value
        elif word == "timeout" and re.fullmatch(r"\d+(\.\d+)?", rest):
            program.timeout = float(rest)
        elif word == "not" and rest.startswith("under "):
            program.unfit_switches |= frozenset(rest.split()[1:])
        elif (word, rest) == ("output", "varies"):
            program.output_varies = True
    return program


def find_programs(globs):
    paths = [p for root in ROOTS for p in sorted(root.rglob("*"))
             if p.suffix in (".go", ".txtar", ".md") and "testdata" not in p.parts]
    programs = [read_program(path) for path in paths if path.name != "README.md"]
    if not globs:
        return programs
    return [p for p in programs if any(
        fnmatch.fnmatch(p.name, pattern)
        or fnmatch.fnmatch(p.name.removesuffix(p.path.suffix), pattern) for pattern in globs)]


def unpack_txtar(text, folder):
    """Writes the files of a txtar; returns their names in order."""
    parts = re.split(r"^-- (.+?) --\n", text, flags=re.M)
    names = parts[1::2]
    for name, content in zip(names, parts[2::2]):
        target = folder / name.strip()
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, errors="surrogateescape")
    return names


def mask_library(text):
    """Where a frame of an embedded package stands is no program's business."""
    return re.sub(r"^(\t[a-z][\w/]*\.go):\d+", r"\1:LINE", text, flags=re.M)


def mask(text, folder):
    text = text.replace(str(folder) + "/", "DIR/")
    text = mask_library(text)
    text = re.sub(r"\+0x[0-9a-f]+", "+0xPC", text)
    return re.sub(r"\b0x[0-9a-f]+", "0xADDR", text)


def renumber(text):
    """Goroutine numbers by order of appearance: which worker gives them out is chance."""
    order = {}
    number = lambda found: str(order.setdefault(found[0], len(order) + 1))
    return re.sub(r"\bgoroutines? \d+(?:, \d+)*(?: and \d+)?",
                  lambda found: re.sub(r"\d+", number, found[0]), text)


class Runner:
    """Starts processes, and ends all of them when the user interrupts."""

    def __init__(self):
        self._lock = threading.Lock()
        self._running = set()
        self._stopped = False

    def run(self, command, cwd, env, stdin, timeout):
        with self._lock:
            if self._stopped:
                return Outcome("interrupted", "", "")
            try:
                process = subprocess.Popen(command, cwd=cwd, env=env, stdin=stdin,
                                           stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                           start_new_session=True)
            except OSError as error:
                return Outcome("none, it did not start", "", str(error))
            self._running.add(process)
        try:
            stdout, stderr = process.communicate(timeout=timeout)
            code = process.returncode
        except subprocess.TimeoutExpired:
            self._kill(process)
            stdout, stderr = process.communicate()
            code = f"timeout after {timeout:g} s"
        finally:
            with self._lock:
                self._running.discard(process)
        if isinstance(code, int) and code < 0:
            code = f"killed by {signal.Signals(-code).name}"
        return Outcome(code, stdout.decode(errors="surrogateescape"),
                       stderr.decode(errors="surrogateescape"))

    def stop(self):
        with self._lock:
            self._stopped = True
            for process in self._running:
                self._kill(process)

    def each(self, jobs, action, items):
        """Yields (item, action(item, self)) as they finish, `jobs` at a time."""
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            futures = {pool.submit(action, item, self): item for item in items}
            try:
                for future in concurrent.futures.as_completed(futures):
                    yield futures[future], future.result()
            except BaseException:
                self.stop()
                pool.shutdown(cancel_futures=True)
                raise

    @staticmethod
    def _kill(process):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def with_files(program, action):
    """Calls action(folder, files): where the program's files lie, and what to name on the command
    line."""
    if program.path.suffix != ".txtar":
        return action(program.path.parent, [program.path.name])
    with tempfile.TemporaryDirectory(prefix="goknot-") as name:
        folder = Path(name).resolve()
        names = unpack_txtar(program.path.read_text(errors="surrogateescape"), folder)
        if "go.mod" in names:
            return action(folder, ["."])
        return action(folder, [n for n in names if n.endswith(".go") and "/" not in n])


def environment_of(program, options):
    switches = {}
    if options.stress:
        switches["GOKNOT_STRESS"] = options.stress
    if options.workers:
        switches["GOMAXPROCS"] = str(options.workers)
    return {**os.environ, **options.environment, **switches, **program.env}


def execute_fence(program, place, options, runner):
    """Runs one fence, at FILE.md:LINE; returns the masked outcome."""
    folder = program.path.parent
    outcome = runner.run([options.goknot, "run", place], folder, environment_of(program, options),
                         subprocess.DEVNULL, program.timeout * options.slow)
    outcome.stderr = mask(outcome.stderr, folder)
    return outcome


def execute(program, command, options, runner):
    """Runs `command` + files + args; returns the masked outcome and the files as they lay."""
    env = environment_of(program, options)
    stdin_path = program.path.with_suffix(".in")

    def start(folder, files):
        with open(stdin_path if stdin_path.exists() else os.devnull, "rb") as stdin:
            outcome = runner.run(command + files + program.args, folder, env, stdin,
                                 program.timeout * options.slow)
        outcome.stderr = mask(outcome.stderr, folder)
        if program.command[0] == "dis":  # objects stand elsewhere each time
            outcome.stdout = re.sub(r"(LoadAddress +r\d+ = #)0x[0-9a-f]+ *", r"\1ADDR ",
                                    outcome.stdout)
        sources = {}
        if program.mode == "errorcheck":
            found = (Path(folder).rglob("*.go") if program.path.suffix == ".txtar"
                     else [program.path])
            sources = {path.name: path.read_text(errors="surrogateescape") for path in found}
        return outcome, sources

    return with_files(program, start)


def announced(sources):
    """(file, line) -> the patterns of its ERROR comments."""
    result = {}
    for name, text in sources.items():
        for number, line in enumerate(text.splitlines(), 1):
            comment = re.search(r"//.*?\bERROR\s+(.*)|/\*\s*ERROR\s+(.*?)\*/", line)
            if comment:
                quoted = comment.group(1) or comment.group(2)
                patterns = re.findall(r'"((?:[^"\\]|\\.)*)"|`([^`]*)`', quoted)
                result[name, number] = [a.replace(r"\"", '"') or b for a, b in patterns]
    return result


def complaints_of(stderr):
    """(file, line, text) of each diagnostic; indented lines belong to the one before."""
    result = []
    for line in stderr.splitlines():
        match = COMPLAINT.fullmatch(line)
        if match and not line[0].isspace():
            result.append([Path(match["file"]).name, int(match["line"]), match["text"]])
        elif result and line[:1].isspace():
            result[-1][2] += "\n" + line
    return result


def compare_complaints(outcome, sources):
    """Every complaint is announced on its line, and every announced pattern is met there."""
    expected = announced(sources)
    texts = {}
    problems = []
    for name, line, text in complaints_of(outcome.stderr):
        texts.setdefault((name, line), []).append(text)
        if not any(re.search(pattern, text) for pattern in expected.get((name, line), [])):
            problems.append(f"{name}:{line}: not announced: {text}")
    for (name, line), patterns in expected.items():
        for pattern in patterns:
            if not any(re.search(pattern, text) for text in texts.get((name, line), [])):
                problems.append(f"{name}:{line}: nothing said that matches \"{pattern}\"")
    return problems


def difference(what, expected, actual):
    lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), f"expected {what}",
                                 f"actual {what}", lineterm="", n=2)
    lines = list(lines) or [f"{what} differs in its last newline"]
    if len(lines) > 60:
        lines = lines[:60] + [f"... and {len(lines) - 60} lines more"]
    return "\n".join(lines)


def expectation(program, suffix):
    path = program.path.with_suffix(suffix)
    return path.read_bytes().decode(errors="surrogateescape") if path.exists() else ""


def write_expectation(program, suffix, text):
    path = program.path.with_suffix(suffix)
    if text:
        path.write_bytes(text.encode(errors="surrogateescape"))
    else:
        path.unlink(missing_ok=True)


def check_examples(program, options, runner):
    """Problems of the fences of a document that holds their expectations."""
    problems = []
    text = program.path.read_text()
    examples = fences.examples_of(text)
    for example in examples:
        place = f"{program.path.name}:{example.line}"
        outcome = execute_fence(program, place, options, runner)
        if options.update and isinstance(outcome.exit_code, int):
            example.output, example.errors = outcome.stdout, outcome.stderr
            example.exit_code = outcome.exit_code
        if outcome.exit_code != example.exit_code:
            problems.append(f"{place}: exit code {outcome.exit_code}, expected {example.exit_code}")
        for what, expected, actual in (("stdout", example.output, outcome.stdout),
                                       ("stderr", example.errors, outcome.stderr)):
            if mask_library(expected) != mask_library(actual):
                problems.append(f"{place}\n" + difference(what, expected, actual))
    if options.update:
        program.path.write_text(fences.with_expectations(text, examples))
    return problems


def check(program, options, runner):
    """Problems of one program, as texts; empty when it passes."""
    if fences.holds_expectations(program.path):
        return check_examples(program, options, runner)
    outcome, sources = execute(program, [options.goknot] + program.command, options, runner)
    problems = []
    if outcome.exit_code != program.exit_code:
        problems.append(f"exit code {outcome.exit_code}, expected {program.exit_code}")
    if program.mode == "errorcheck":
        problems += compare_complaints(outcome, sources)
        if problems:
            problems.append(outcome.stderr)
        return problems
    if options.update and isinstance(outcome.exit_code, int):
        write_expectation(program, ".out", "" if program.output_varies else outcome.stdout)
        write_expectation(program, ".err", outcome.stderr)
        return problems
    for suffix, what, actual in ((".out", "stdout", outcome.stdout),
                                 (".err", "stderr", outcome.stderr)):
        expected = expectation(program, suffix)
        if (options.stress or options.build) and suffix == ".err":
            expected, actual = renumber(expected), renumber(actual)
        varies = program.output_varies and suffix == ".out"
        if expected != actual and not varies:
            problems.append(difference(what, expected, actual))
    return problems


def check_with_oracle(program, options, runner):
    """What the real Go says of the program's expectations. Only what a Go toolchain can run."""
    go = str(Path(os.environ["GOROOT"], "bin", "go"))
    text = program.path.read_text(errors="surrogateescape")
    if (program.path.suffix == ".md" or program.command not in (["run"], ["check"])
            or not re.search(r"^package \w+", text, re.M)):
        return None
    options = Options(goknot="", slow=6, environment={
        "GOTOOLCHAIN": "local", "GOFLAGS": "-mod=mod", "GO111MODULE": "auto"})
    with tempfile.TemporaryDirectory(prefix="goknot-") as folder:
        binary = str(Path(folder, "program"))
        flags = ["-gcflags=-e"] if program.mode == "errorcheck" else []
        args, program.args = program.args, []
        built, sources = execute(program, [go, "build", *flags, "-o", binary], options, runner)
        program.args = args
        if program.mode == "errorcheck":
            return compare_complaints(built, sources)
        if built.exit_code != 0:
            return [built.stderr]
        env = {**os.environ, **program.env}
        stdin_path = program.path.with_suffix(".in")
        with open(stdin_path if stdin_path.exists() else os.devnull, "rb") as stdin:
            outcome = runner.run([binary] + args, program.path.parent, env, stdin,
                                 program.timeout * 3)
    problems = []
    if outcome.exit_code != program.exit_code:
        problems.append(f"exit code {outcome.exit_code}, expected {program.exit_code}")
    if outcome.stdout != expectation(program, ".out") and not program.output_varies:
        problems.append(difference("stdout", expectation(program, ".out"), outcome.stdout))
    # Traces name other frames and paths; what was wrong is said in the first line.
    first = mask(outcome.stderr, program.path.parent).split("\n")[0]
    if first != expectation(program, ".err").split("\n")[0]:
        problems.append(difference("stderr", expectation(program, ".err"), outcome.stderr))
    return problems


def run(options, report=print):
    """Runs all programs that the options select. Returns (passed, failed)."""
    programs = find_programs(options.globs)
    here = {*options.stress.split(","), options.build}
    programs = [p for p in programs if p.unfit_switches.isdisjoint(here)]
    judge = check_with_oracle if options.oracle else check
    passed = failed = 0
    for program, problems in Runner().each(
            options.jobs, lambda program, runner: judge(program, options, runner), programs):
        if problems:
            failed += 1
            body = "\n".join(problems).encode(errors="replace").decode()
            report(f"FAIL {program.name}\n" +
                   "\n".join("    " + line for line in body.splitlines()))
        elif problems is not None:
            passed += 1
    return passed, failed


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--goknot", default=str(PROGRAMS.parents[1] / "build/release/goknot"),
                        help="the command to test (default: the release build)")
    parser.add_argument("--glob", action="append", default=[], dest="globs",
                        help="only programs like this, e.g. 'channels/*'; may be repeated")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--stress", default="", metavar="SWITCHES",
                        help="gc, yield, move, select, poison, or several with commas between")
    parser.add_argument("--build", default="", metavar="SANITIZER",
                        help="asan or tsan: the command was built with it")
    parser.add_argument("--workers", type=int, default=0, help="sets GOMAXPROCS")
    parser.add_argument("--slow", type=float, default=1.0, help="multiplies all timeouts")
    parser.add_argument("--update", action="store_true",
                        help="writes .out and .err as the programs print them now")
    parser.add_argument("--oracle", action="store_true",
                        help="asks the Go in $GOROOT instead of goknot")
    parser.add_argument("patterns", nargs="*", help="the same as --glob")
    arguments = vars(parser.parse_args())
    arguments["globs"] += arguments.pop("patterns")
    arguments["goknot"] = str(Path(arguments["goknot"]).resolve())
    return Options(**arguments)


def main():
    options = parse_options()
    try:
        passed, failed = run(options)
    except KeyboardInterrupt:
        print("interrupted")
        return 130
    print(f"programs: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
