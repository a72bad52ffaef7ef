// The table of commands, and the choice among them: a first argument that is no command but a file
// is what to run.
#include "cli/commands.h"

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/suggest.h"
#include "cli/document.h"
#include "cli/test_arguments.h"
#include "load/read.h"

namespace goknot::cli {
namespace {

constexpr std::string_view kRunDetails =
    "Runs a Go program at once, without building anything.\n"
    "\n"
    "  FILE.go...  the files of one package main; arguments after them are the program's own\n"
    "  DIR         the package in that directory (build tags and go.mod are honoured)\n"
    "  FILE.md     every Go fence of a Markdown document, each a program of its own\n"
    "  FILE.md:N   only the fence at line N, with its own exit code\n"
    "  -           a program on standard input\n"
    "\n"
    "A file or fence may leave out the package clause, its imports, even func main.\n"
    "The exit code is that of the program: 2 after a panic or a deadlock, n after os.Exit(n);\n"
    "1 means that the program did not compile.\n"
    "\n"
    "With -seed a program runs on one thread, and which goroutine is next, where one is "
    "preempted,\n"
    "which case of a select is taken, where the iteration over a map starts and what math/rand\n"
    "draws all follow from the seed: the same seed does the same again, another one explores\n"
    "another order. Its clock is virtual: it starts at 2009-11-10 23:00:00 UTC and jumps ahead\n"
    "whenever all goroutines wait, so sleeping takes no time. What comes from outside (files,\n"
    "standard input, the network, with -clock real the time) has to be the same too.\n"
    "A call that blocks in the system, such as reading a pipe, blocks all goroutines.\n"
    "\n"
    "The file of -events has a JSON object a line: which goroutine ran, started, blocked where "
    "and\n"
    "on what, woke whom, sent and received which message, closed, locked and unlocked what.\n";

constexpr std::string_view kReplDetails =
    "Reads declarations, statements and expressions, and runs each as it is complete. Values of\n"
    "expressions are shown, _ is the last one, a ; at the end keeps it silent. Imports are found "
    "by\n"
    "themselves. Names may be declared again. Goroutines live on while the prompt waits.\n"
    "\n"
    "Type :help there for the commands of the prompt.\n"
    "\n"
    "Input that is no terminal is a script: no prompts are printed, and the exit code is 0 when "
    "all\n"
    "entries went well, 1 when one did not compile, 2 when one panicked or got stuck, n after\n"
    "os.Exit(n).\n";

constexpr std::string_view kCheckDetails =
    "Type-checks a program without running it and prints what Go's compiler would print:\n"
    "at most ten errors a package, all of them with -e. The exit code is 1 when there are errors.\n"
    "\n"
    "DIR/... means all packages of a module in and below DIR, and so does a DIR that has no Go\n"
    "files itself.\n";

constexpr std::string_view kDisassembleDetails =
    "Prints the bytecode of the program's functions, or of those whose name is FUNC or ends in\n"
    "it (main.fib, (*T).m, main.func1).\n";

constexpr std::string_view kDocDetails =
    "Prints what a package, or a name of one, is: its declaration and its comment, as `go doc` "
    "lays\n"
    "them out. Packages are those of the library and of the module around the working directory, "
    "by\n"
    "their path or their last name. A name in small letters stands for one with capitals. Without "
    "a\n"
    "package the name is looked for in the working directory's.\n"
    "\n"
    "  goknot doc strings\n"
    "  goknot doc encoding/json.Decoder.Decode\n"
    "  goknot doc json marshal\n";

constexpr std::string_view kExplainDetails =
    "Prints the page of a pattern: what one sees, why it happens, a wrong and a right program, "
    "how\n"
    "to fix it. Without a code it lists all of them. It also says what the code of a diagnostic\n"
    "means.\n";

constexpr std::string_view kTestDetails =
    "Runs the tests, benchmarks, fuzz tests and examples of packages and prints what go test "
    "prints.\n"
    "\n"
    "  (nothing)       the package in this directory\n"
    "  DIR, PACKAGE    a package, by directory or import path\n"
    "  DIR/...         all packages of a module in and below DIR\n"
    "  x_test.go y.go  these files as one package\n"
    "\n"
    "A flag that is not known, and what follows -args, is for the test itself. The exit code is 1\n"
    "when a package fails.\n";

bool AsksForHelp(std::string_view argument) {
  return argument == "-h" || argument == "-help" || argument == "--help";
}

// What may be meant by a word that is no command: a file without its ending, or a command.
std::optional<std::string> NearestTo(const std::string& word) {
  std::string file = absl::StrCat(word, ".go");
  if (load::IsFile(file)) return file;
  std::vector<std::string_view> names;
  for (const Command& command : Commands()) names.push_back(command.name);
  std::optional<std::string_view> near = base::NearestName(word, names);
  if (!near) return std::nullopt;
  return std::string(*near);
}

}  // namespace

std::span<const Command> Commands() {
  static const Command kCommands[] = {
      {"run", "run [flags] FILE.go... | DIR | FILE.md | - [ARGUMENTS]",
       "run a program or a document", kRunDetails, RunFlags(), &RunCommand},
      {"repl", "repl [flags]", "a prompt: entries run as they are typed", kReplDetails, ReplFlags(),
       &ReplCommand},
      {"check", "check [flags] FILE.go... | DIR | DIR/... | FILE.md | -",
       "type-check without running", kCheckDetails, CheckFlags(), &CheckCommand},
      {"test", "test [flags] [PACKAGE | DIR | DIR/... | FILE.go...] [-args ARGUMENTS]",
       "run the tests of packages", kTestDetails, TestFlags(), &TestCommand},
      {"dis",
       "dis FILE.go... | DIR | - [FUNC]",
       "print a program's bytecode",
       kDisassembleDetails,
       {},
       &DisassembleCommand},
      {"doc", "doc [flags] PACKAGE[.NAME]", "say what a package is, or a name of one", kDocDetails,
       DocFlags(), &DocCommand},
      {"explain",
       "explain [CODE]",
       "explain a pattern that a report names, such as GK012",
       kExplainDetails,
       {},
       &ExplainCommand},
      {"version", "version", "print the version", "", {}, &VersionCommand},
      {"help", "help [COMMAND]", "say what a command does", "", {}, &HelpCommand},
  };
  return kCommands;
}

const Command* FindCommand(std::string_view name) {
  for (const Command& command : Commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

int UsageError(std::string_view text) {
  std::fprintf(stderr, "goknot: %.*s\n", static_cast<int>(text.size()), text.data());
  return kExitUsage;
}

int Main(std::span<const std::string> arguments) {
  if (arguments.empty()) {
    HelpCommand({});
    return kExitUsage;
  }
  const std::string& first = arguments[0];
  if (const Command* command = FindCommand(first)) {
    if (arguments.size() > 1 && AsksForHelp(arguments[1])) return HelpCommand({&first, 1});
    return command->function(arguments.subspan(1));
  }
  if (AsksForHelp(first)) return HelpCommand({});
  if (first == "-version" || first == "--version") return VersionCommand({});
  bool names_program = first == "-" || first.ends_with(".go") || ParseDocumentName(first) ||
                       load::IsDirectory(first);
  if (names_program || first[0] == '-') return RunCommand(arguments);

  std::string text = absl::StrCat("unknown command \"", first, "\"");
  if (std::optional<std::string> near = NearestTo(first)) {
    absl::StrAppend(&text, "; did you mean \"", *near, "\"?");
  }
  absl::StrAppend(&text, "\nRun 'goknot help' for usage.");
  return UsageError(text);
}

}  // namespace goknot::cli
