#!/usr/bin/env python3
"""Shows that the runner of golden programs notices what it must, with a stand-in for goknot that
prints what the program's own comments tell it to."""

import tempfile
import unittest
from pathlib import Path

import run_programs

STAND_IN = r"""#!/usr/bin/env python3
import os, re, sys, time
text = open(sys.argv[2]).read()
for stream, line in re.findall(r"^//(1|2) ?(.*)$", text, re.M):
    print(line.replace("HERE", os.getcwd()), file=sys.stdout if stream == "1" else sys.stderr)
if "//environment" in text: print(os.environ.get("GOKNOT_STRESS"), os.environ.get("K"), sys.argv[3:])
if "//sleep" in text: time.sleep(60)
if "//crash" in text: os.abort()
sys.exit(int(re.search(r"//code (\d+)|$", text).group(1) or 0))
"""

# Does of the fence at the line what STAND_IN does of a program.
DOCUMENT_STAND_IN = r"""#!/usr/bin/env python3
import re, sys
path, line = sys.argv[2].rsplit(":", 1)
fence = "\n".join(open(path).read().split("\n")[int(line):]).split("```")[0]
for stream, line in re.findall(r"^//(1|2) ?(.*)$", fence, re.M):
    print(line, file=sys.stdout if stream == "1" else sys.stderr)
sys.exit(int(re.search(r"//code (\d+)|$", fence).group(1) or 0))
"""


class RunProgramsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()
        self.programs = self.folder / "programs"
        self.programs.mkdir()
        original, run_programs.ROOTS = run_programs.ROOTS, {self.programs: ""}
        self.addCleanup(setattr, run_programs, "ROOTS", original)
        self.goknot = self.folder / "goknot"
        self.goknot.write_text(STAND_IN)
        self.goknot.chmod(0o755)

    def run_one(self, source, name="x.go", out="", err="", **more):
        path = self.programs / name
        path.write_text(source)
        path.with_suffix(".out").write_text(out)
        path.with_suffix(".err").write_text(err)
        reports = []
        counts = run_programs.run(run_programs.Options(str(self.goknot), **more), reports.append)
        return counts, "".join(reports)

    def test_leaves_out_what_a_switch_does_not_suit(self):
        source = "// not under move gc\n"
        self.assertEqual(self.run_one(source, stress="yield,move")[0], (0, 0))
        self.assertEqual(self.run_one(source, stress="yield")[0], (1, 0))

    def test_numbers_goroutines_anew_under_stress(self):
        source = "//2 goroutine 17 by goroutine 1\n"
        text = "goroutine 2 by goroutine 1\n"
        self.assertEqual(self.run_one(source, err=text, stress="yield")[0], (1, 0))
        self.assertEqual(self.run_one(source, err=text)[0], (0, 1))

    def test_compares_output(self):
        self.assertEqual(self.run_one("\n//1 hello\n", out="hello\n"), ((1, 0), ""))
        counts, report = self.run_one("\n//1 hello\n", out="hallo\n")
        self.assertEqual(counts, (0, 1))
        self.assertIn("-hallo\n    +hello", report)

    def test_compares_exit_codes_and_masks_stderr(self):
        source = "// exit 2\n\n//2 panic at 0x1f HERE/x.go:3 +0x7\n//code 2\n"
        self.assertEqual(self.run_one(source, err="panic at 0xADDR DIR/x.go:3 +0xPC\n"), ((1, 0), ""))
        _, report = self.run_one("\n//code 2\n")
        self.assertIn("exit code 2, expected 0", report)
        _, report = self.run_one("\n//crash\n")
        self.assertIn("killed by SIGABRT", report)

    def test_kills_what_takes_too_long(self):
        _, report = self.run_one("// timeout 0.3\n\n//sleep\n")
        self.assertIn("timeout after 0.3 s", report)

    def test_passes_switches_environment_and_arguments(self):
        source = "// env K=V\n// args a 'b c'\n\n//environment\n"
        self.assertEqual(self.run_one(source, out="gc V ['a', 'b c']\n", stress="gc"), ((1, 0), ""))
        self.assertEqual(self.run_one("// not under gc\n// not under move\n\n//code 1\n", stress="gc"),
                         ((0, 0), ""))

    def test_matches_complaints_with_announcements(self):
        source = ("// errorcheck\n\nx := 1 // ERROR \"declared and not used: x\"\n"
                  "y // ERROR `undefined` \"y\"\n//2 x.go:3:1: declared and not used: x\n"
                  "//2 ./x.go:4:1: undefined: y\n//code 1\n")
        self.assertEqual(self.run_one(source), ((1, 0), ""))
        _, report = self.run_one(source.replace("//2 x.go:3", "//2 x.go:2"))
        self.assertIn("x.go:2: not announced: declared and not used: x", report)
        self.assertIn('x.go:3: nothing said that matches "declared and not used: x"', report)

    def test_unpacks_several_files(self):
        source = "// exit 1\n-- a.go --\n//1 from a\n//code 1\n-- b.go --\n//1 from b\n"
        self.assertEqual(self.run_one(source, "x.txtar", out="from a\n"), ((1, 0), ""))

    def test_reads_the_expectations_of_a_document(self):
        document = ("```go\n//1 hello\n```\n\n```output\nhello\n```\n\n```go\n//2 boom\n//code 2\n"
                    "```\n\n```stderr exit=2\nboom\n```\n")
        self.goknot.write_text(DOCUMENT_STAND_IN)
        self.assertEqual(self.run_one(document, "x.md"), ((1, 0), ""))
        counts, report = self.run_one(document.replace("\nhello", "\nhallo"), "x.md")
        self.assertEqual(counts, (0, 1))
        self.assertIn("x.md:1", report)
        _, report = self.run_one(document.replace("exit=2", ""), "x.md")
        self.assertIn("exit code 2, expected 0", report)

    def test_updates_expectations(self):
        self.run_one("\n//1 new\n//2 at 0x12\n", out="old\n", update=True)
        self.assertEqual((self.programs / "x.out").read_text(), "new\n")
        self.assertEqual((self.programs / "x.err").read_text(), "at 0xADDR\n")


if __name__ == "__main__":
    unittest.main()
