// Programs of named files: what is found, what is refused and how.
#include "load/program.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "lexer/diagnostic.h"

namespace goknot::load {
namespace {

// The texts of the diagnostics of a program of one file, errors first found first.
std::vector<std::string> Complaints(const std::string& text) {
  Program program;
  lexer::DiagnosticList found;
  program.Check({program.sources().Add("/test/x.go", text)}, found);
  std::vector<std::string> texts;
  for (const lexer::Diagnostic& diagnostic : found.all()) {
    if (diagnostic.severity == lexer::Severity::kError) texts.push_back(diagnostic.text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Program, ImportsEmbeddedPackages) {
  EXPECT_EQ(Complaints("package main\nimport \"fmt\"\nfunc main() { fmt.Println(1) }\n"), Texts{});
}

TEST(Program, SaysWhyAPackageCannotBeImported) {
  EXPECT_EQ(Complaints("package main\nimport _ \"net/http\"\nfunc main() {}\n"),
            Texts{"package net/http is not available in GoKnot yet"});
  EXPECT_EQ(Complaints("package main\nimport _ \"fnt\"\nfunc main() {}\n"),
            Texts{"package fnt is not in std; did you mean fmt?"});
}

TEST(Program, SaysThatANameIsNotThereYet) {
  EXPECT_EQ(Complaints("package main\nimport \"net\"\n"
                       "func main() { new(net.TCPConn).MultipathTCP() }\n"),
            Texts{"new(net.TCPConn).MultipathTCP undefined (type *net.TCPConn has no field or "
                  "method MultipathTCP) (not available in GoKnot yet)"});
  EXPECT_EQ(Complaints("package main\nimport \"os\"\nfunc main() { os.Nothing() }\n"),
            Texts{"undefined: os.Nothing"});
}

TEST(Program, KnowsItsShape) {
  struct Case {
    const char* text;
    ProgramShape shape;
  };
  for (const Case& one :
       std::vector<Case>{{"package main\nfunc main() {}\n", ProgramShape::kRunnable},
                         {"package main\nfunc f() {}\n", ProgramShape::kNoMain},
                         {"package lib\n", ProgramShape::kLibrary},
                         {"func f() {}\n", ProgramShape::kDeclarations},
                         {"x := 1\n_ = x\n", ProgramShape::kRunnable},
                         {"func main() { fmt.Println() }\n", ProgramShape::kRunnable}}) {
    Program program;
    lexer::DiagnosticList found;
    ASSERT_TRUE(program.Check({program.sources().Add("/test/x.go", one.text)}, found)) << one.text;
    EXPECT_EQ(program.Shape(), one.shape) << one.text;
  }
}

TEST(Program, RefusesFilesOfDifferentPackages) {
  Program program;
  lexer::DiagnosticList found;
  std::vector<lexer::SourceFile*> files = {program.sources().Add("/test/a.go", "package main\n"),
                                           program.sources().Add("/test/b.go", "package other\n")};
  EXPECT_FALSE(program.Check(files, found));
  ASSERT_EQ(found.all().size(), 1u);
  EXPECT_EQ(found.all()[0].text, "found packages main (a.go) and other (b.go) in /test");
}

}  // namespace
}  // namespace goknot::load
