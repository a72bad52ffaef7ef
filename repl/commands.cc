// The table, and the commands that need no file of their own.
#include "repl/commands.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "base/suggest.h"
#include "base/text.h"
#include "load/read.h"
#include "repl/complete.h"
#include "repl/edit_text.h"
#include "repl/inspect.h"
#include "repl/names.h"
#include "repl/save.h"
#include "repl/shared_objects.h"
#include "repl/step.h"
#include "runtime/end_goroutine.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;
using Kind = CommandResult::Kind;

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && std::string_view(" \t\r\n").find(text.front()) != text.npos) {
    text.remove_prefix(1);
  }
  while (!text.empty() && std::string_view(" \t\r\n").find(text.back()) != text.npos) {
    text.remove_suffix(1);
  }
  return text;
}

CommandResult Fail(std::string text) { return {Kind::kFailed, {}, std::move(text) + "\n"}; }

CommandResult OfOutcome(const EntryOutcome& outcome) {
  CommandResult result;
  result.report = outcome.report;
  switch (outcome.kind) {
    case EntryOutcome::Kind::kNothing:
    case EntryOutcome::Kind::kDone:
      if (!outcome.value.empty()) result.text = outcome.value + "\n";
      break;
    case EntryOutcome::Kind::kExited:
      result.kind = Kind::kExited;
      result.exit_code = outcome.exit_code;
      break;
    default:
      result.kind = Kind::kFailed;
  }
  return result;
}

// ":type EXPR"
std::string UsageOf(const PromptCommand& command) {
  return absl::StrCat(":", ToAbsl(command.name), command.arguments.empty() ? "" : " ",
                      ToAbsl(command.arguments));
}

CommandResult NoCommand(std::string_view name) {
  std::vector<std::string_view> names;
  for (const PromptCommand& command : PromptCommands()) names.push_back(command.name);
  std::string text = absl::StrCat("there is no command :", ToAbsl(name));
  if (std::optional<std::string_view> near = base::NearestName(name, names)) {
    absl::StrAppend(&text, "; did you mean :", ToAbsl(*near), "?");
  } else {
    absl::StrAppend(&text, "; :help lists them");
  }
  return Fail(text);
}

CommandResult Help(CommandContext&, std::string_view argument) {
  if (argument.starts_with(':')) argument.remove_prefix(1);
  std::string out;
  size_t width = 0;
  for (const PromptCommand& command : PromptCommands()) {
    width = std::max(width, UsageOf(command).size());
  }
  for (const PromptCommand& command : PromptCommands()) {
    if (!argument.empty() && command.name != argument) continue;
    const std::string usage = UsageOf(command);
    absl::StrAppend(&out, "  ", usage, std::string(width - usage.size() + 2, ' '),
                    ToAbsl(command.summary), "\n");
  }
  if (out.empty()) return NoCommand(argument);
  if (argument.empty()) {
    out.insert(0,
               "Type Go: declarations, statements, expressions. A last expression is shown, _ is\n"
               "its value, a ; at the end keeps it silent. Imports are found by themselves. What\n"
               "a name stands for may be declared again at any time.\n\n");
  }
  return {Kind::kDone, out, {}};
}

CommandResult Type(CommandContext& context, std::string_view argument) {
  if (argument.empty()) return Fail(":type wants an expression");
  ProbedText probed = context.session.Probe(argument);
  if (!probed.good) return {Kind::kFailed, {}, probed.report};
  if (probed.type.empty()) return Fail("it has no value");
  return {Kind::kDone, probed.type + "\n", {}};
}

CommandResult Doc(CommandContext& context, std::string_view argument) {
  if (argument.empty()) return Fail(":doc wants a name, such as strings.Cut");
  std::string text = DocumentationAt(context.session, argument, argument.size());
  if (text.empty()) return Fail(absl::StrCat("nothing is known of ", ToAbsl(argument)));
  return {Kind::kDone, text, {}};
}

template <auto list>
CommandResult List(CommandContext& context, std::string_view) {
  std::string text = list(context.session);
  if (text.empty()) text = "there are none\n";
  return {Kind::kDone, std::move(text), {}};
}

CommandResult Kill(CommandContext& context, std::string_view argument) {
  uint64_t id = 0;
  if (!absl::SimpleAtoi(ToAbsl(argument), &id)) {
    return Fail(":kill wants the number of a goroutine; :goroutines lists them");
  }
  if (runtime::EndGoroutine(context.session.machine().runtime(), id) ==
      runtime::EndResult::kNobody) {
    return Fail(absl::StrCat("there is no goroutine ", id));
  }
  return {};
}

std::string DurationText(double nanoseconds) {
  if (nanoseconds < 1e3) return absl::StrFormat("%.1f ns", nanoseconds);
  if (nanoseconds < 1e6) return absl::StrFormat("%.2f us", nanoseconds / 1e3);
  if (nanoseconds < 1e9) return absl::StrFormat("%.2f ms", nanoseconds / 1e6);
  return absl::StrFormat("%.3f s", nanoseconds / 1e9);
}

// How long the text takes to run, in nanoseconds.
double TimeOf(CommandContext& context, std::string_view text, EntryOutcome* outcome) {
  const auto start = std::chrono::steady_clock::now();
  *outcome = context.run(text);
  return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
}

CommandResult Time(CommandContext& context, std::string_view argument) {
  if (argument.empty()) return Fail(":time wants an expression or statement");
  EntryOutcome outcome;
  TimeOf(context, argument, &outcome);
  CommandResult result = OfOutcome(outcome);
  if (result.kind == Kind::kDone) {
    absl::StrAppend(&result.text, "took ", DurationText(static_cast<double>(outcome.nanoseconds)),
                    "\n");
  }
  return result;
}

// Runs it in a loop whose number of rounds grows until it takes long enough.
CommandResult Bench(CommandContext& context, std::string_view argument) {
  if (argument.empty()) return Fail(":bench wants an expression or statement");
  constexpr double kLongEnough = 5e8;
  constexpr int64_t kMostRounds = 1'000'000'000;
  const ProbedText probed = context.session.Probe(argument);
  if (!probed.good) return {Kind::kFailed, {}, probed.report};
  const bool has_one_value = !probed.type.empty() && !probed.type.starts_with('(');
  for (int64_t rounds = 1;;) {
    const std::string loop = absl::StrCat("func() { for range ", rounds, " { ",
                                          has_one_value ? "_ = " : "", ToAbsl(argument), "\n} }()");
    const EntryOutcome outcome = context.run(loop);
    if (outcome.kind != EntryOutcome::Kind::kDone) return OfOutcome(outcome);
    const auto took = static_cast<double>(std::max<int64_t>(outcome.nanoseconds, 1));
    if (took >= kLongEnough || rounds >= kMostRounds) {
      return {Kind::kDone,
              absl::StrCat(rounds, " rounds, ", DurationText(took / static_cast<double>(rounds)),
                           " each\n"),
              {}};
    }
    const double wanted = static_cast<double>(rounds) * std::min(kLongEnough * 1.2 / took, 100.0);
    rounds = std::clamp<int64_t>(static_cast<int64_t>(wanted), rounds + 1, kMostRounds);
  }
}

CommandResult Dis(CommandContext& context, std::string_view argument) {
  if (argument.empty()) return Fail(":dis wants the name of a function");
  std::string text = ListingOf(context.session, argument);
  if (text.empty()) {
    return Fail(
        absl::StrCat("the session has no function ", ToAbsl(argument), " that has code yet"));
  }
  return {Kind::kDone, text, {}};
}

// The files that the argument names: one, whatever its name is, several, or a package's directory.
absl::StatusOr<std::vector<EntryPart>> ReadParts(std::string_view argument) {
  std::vector<EntryPart> parts;
  std::vector<std::string> paths;
  const std::string whole(argument);
  if (load::IsDirectory(whole)) {
    lexer::SourceSet sources;
    absl::StatusOr<load::PackageFiles> package =
        load::ReadPackage(sources, load::AbsolutePath(whole));
    if (!package.ok()) return package.status();
    if (package->files.empty()) {
      return absl::NotFoundError(load::WhyNoFiles(*package, whole));
    }
    for (const lexer::SourceFile* file : package->files) paths.push_back(file->name());
  } else if (load::IsFile(whole)) {
    paths.push_back(whole);
  } else {
    paths = absl::StrSplit(ToAbsl(argument), absl::ByAnyChar(" \t"), absl::SkipEmpty());
  }
  for (const std::string& path : paths) {
    absl::StatusOr<std::string> text = load::ReadWholeFile(path);
    if (!text.ok()) return text.status();
    parts.push_back({path.substr(path.rfind('/') + 1), *std::move(text)});
  }
  return parts;
}

CommandResult Load(CommandContext& context, std::string_view argument) {
  if (argument.empty()) return Fail(":load wants a file, several, or a directory");
  absl::StatusOr<std::vector<EntryPart>> parts = ReadParts(argument);
  if (!parts.ok()) return Fail(std::string(parts.status().message()));
  const uint32_t number = context.session.front_end().next_number();
  const bool is_one = parts->size() == 1;
  if (is_one) parts->front().name.clear();
  CommandResult result = OfOutcome(context.run_parts(*parts));
  if (is_one && !result.report.empty()) result.report.insert(0, WhereOfFile(argument, number));
  return result;
}

CommandResult Save(CommandContext& context, std::string_view argument) {
  if (argument.empty()) return Fail(":save wants the name of a file");
  const SavedProgram program = ProgramOf(context.session);
  const std::string& text = program.text;
  std::FILE* file = std::fopen(std::string(argument).c_str(), "w");
  const bool is_written =
      file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (file == nullptr || std::fclose(file) != 0 || !is_written) {
    return Fail(absl::StrCat(ToAbsl(argument), " cannot be written"));
  }
  if (program.left_out.empty()) return {};
  return {Kind::kDone,
          absl::StrCat("these are comments in ", ToAbsl(argument), ":\n", program.left_out),
          {}};
}

CommandResult Undo(CommandContext& context, std::string_view) {
  const uint32_t number = context.session.Undo();
  if (number == 0) return Fail("there is no entry to leave out");
  return {Kind::kDone, absl::StrCat("[", number, "] is left out of what :save writes\n"), {}};
}

// Of the entry that declared the name; empty: there is none.
std::string EntryThatDeclared(Session& session, std::string_view name) {
  FrontEnd& front_end = session.front_end();
  const types::Object* object = front_end.package().package()->scope()->LookupText(name);
  const lexer::SourceFile* source =
      object == nullptr ? nullptr : front_end.sources().FileOf(object->pos());
  return source == nullptr ? std::string() : std::string(source->text());
}

CommandResult Edit(CommandContext& context, std::string_view argument) {
  std::string before = context.last_entry;
  if (!argument.empty()) {
    before = EntryThatDeclared(context.session, argument);
    if (before.empty()) {
      return Fail(absl::StrCat("no entry has declared ", ToAbsl(argument)));
    }
  }
  if (!before.empty() && !before.ends_with('\n')) before += '\n';
  absl::StatusOr<std::string> text = EditText(context.console, before);
  if (!text.ok()) return Fail(std::string(text.status().message()));
  if (*text == before) return {Kind::kDone, "nothing was changed, nothing is run\n", {}};
  context.last_entry = *text;
  return OfOutcome(context.run(*text));
}

CommandResult Set(CommandContext& context, std::string_view argument) {
  if (argument.empty()) return {Kind::kDone, ListSettings(context.settings), {}};
  std::string problem = ChangeSetting(argument, &context.settings);
  if (!problem.empty()) return Fail(std::move(problem));
  return {};
}

CommandResult Stuck(CommandContext& context, std::string_view) {
  std::string text = context.session.machine().FindStuck();
  if (text.empty()) {
    text = "no goroutine waits for ever: somebody, or what is typed here, can wake each of them\n";
  }
  return {Kind::kDone, std::move(text), {}};
}

// Steps that may be asked for at once.
constexpr int kMostSteps = 10'000;

CommandResult Step(CommandContext& context, std::string_view argument) {
  Machine& machine = context.session.machine();
  if (argument == "off") {
    if (!machine.is_stepping()) return Fail("nobody is held");
    machine.EndStepping();
    return {Kind::kDone, "the other goroutines run again\n", {}};
  }
  int steps = 1;
  if (!argument.empty() &&
      (!absl::SimpleAtoi(ToAbsl(argument), &steps) || steps < 1 || steps > kMostSteps)) {
    return Fail(":step wants how many events, or off to let the other goroutines go");
  }
  CommandResult result;
  if (!machine.is_stepping()) {
    result.text = "the others are held now, except while an entry waits; :step off lets them go\n";
  }
  for (int i = 0; i < steps; ++i) {
    const StepReport report = StepOnce(context.session);
    result.text += report.text;
    if (!report.went_on) break;
  }
  return result;
}

CommandResult Seed(CommandContext&, std::string_view argument) {
  uint64_t seed = 0;
  if (!absl::SimpleAtoi(ToAbsl(argument), &seed)) {
    return Fail(":seed wants a number; the session begins anew, its goroutines scheduled by it");
  }
  CommandResult result{Kind::kReset, {}, {}};
  result.seed = seed;
  return result;
}

CommandResult Reset(CommandContext&, std::string_view) { return {Kind::kReset, {}, {}}; }

CommandResult Quit(CommandContext&, std::string_view argument) {
  CommandResult result{Kind::kQuit, {}, {}};
  if (!argument.empty() && !absl::SimpleAtoi(ToAbsl(argument), &result.exit_code)) {
    return Fail(":quit wants an exit code, or nothing");
  }
  return result;
}

}  // namespace

std::span<const PromptCommand> PromptCommands() {
  static constexpr PromptCommand kCommands[] = {
      {"help", "[COMMAND]", "this list", &Help},
      {"type", "EXPR", "the type of an expression, which is not run", &Type},
      {"doc", "NAME", "what a name is, with its documentation", &Doc},
      {"vars", "", "the session's variables and constants", &List<&ListVariables>},
      {"funcs", "", "its functions", &List<&ListFunctions>},
      {"types", "", "its types and their methods", &List<&ListTypes>},
      {"imports", "", "its imports", &List<&ListImports>},
      {"goroutines", "", "who runs and who waits for what", &List<&ListGoroutines>},
      {"chans", "", "channels: what they hold, who waits", &List<&ListChannels>},
      {"locks", "", "locks and wait groups: who has them, who waits", &List<&ListLocks>},
      {"stuck", "", "goroutines that nobody can wake any more, and why", &Stuck},
      {"step", "[N|off]", "hold the others, let them do one thing (or N), say what", &Step},
      {"kill", "N", "end goroutine N as runtime.Goexit would", &Kill},
      {"time", "EXPR", "run it and say how long it took", &Time},
      {"bench", "EXPR", "run it again and again and say how long a round takes", &Bench},
      {"dis", "FUNC", "the bytecode of a function", &Dis},
      {"load", "FILE...", "run a file, several or a directory's as one entry", &Load},
      {"save", "FILE", "write what was typed as a Go program", &Save},
      {"edit", "[NAME]", "change the last entry, or a name's, in $EDITOR; run it", &Edit},
      {"undo", "", "leave the last entry out of :save; its effects stay", &Undo},
      {"reset", "", "begin anew, without goroutines and names", &Reset},
      {"seed", "N", "begin anew; N decides in what order goroutines run", &Seed},
      {"set", "[NAME VALUE]", "how values are shown, keys, colours; alone: what is set", &Set},
      {"quit", "[CODE]", "end the session", &Quit},
  };
  return kCommands;
}

std::string WhereOfFile(std::string_view path, uint32_t number) {
  return absl::StrCat("in ", ToAbsl(path), ", which is [", number, "] here:\n");
}

bool IsCommand(std::string_view text) {
  text = Trimmed(text);
  return text.starts_with(':') || text.starts_with('?');
}

CommandResult RunCommand(CommandContext& context, std::string_view line) {
  line = Trimmed(line);
  if (line[0] == '?') {
    const std::string_view name = Trimmed(line.substr(1));
    return name.empty() ? Help(context, "") : Doc(context, name);
  }
  line.remove_prefix(1);
  const size_t blank = line.find_first_of(" \t\n");
  const std::string_view name = line.substr(0, blank);
  const std::string_view argument =
      blank == std::string_view::npos ? std::string_view() : Trimmed(line.substr(blank));
  const PromptCommand* chosen = nullptr;
  for (const PromptCommand& command : PromptCommands()) {
    if (command.name == name || (name == "q" && command.name == "quit") ||
        (name == "h" && command.name == "help")) {
      chosen = &command;
    }
  }
  if (chosen == nullptr) return NoCommand(name);
  if (chosen->arguments.empty() && !argument.empty()) {
    return Fail(absl::StrCat(":", ToAbsl(name), " takes no argument"));
  }
  return chosen->function(context, argument);
}

}  // namespace goknot::repl
