// See the header.
#include "repl/session.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "repl/dependents.h"
#include "repl/describe.h"
#include "repl/documentation.h"
#include "repl/entry_text.h"
#include "repl/report.h"
#include "runtime/value.h"
#include "types/redeclaration.h"

namespace goknot::repl {
namespace {

// Of declaring functions again because others were.
constexpr int kMostRounds = 8;

// What writers give, and fmt.Println: nobody wants to see how many bytes it were, when it went
// well.
bool IsCountAndError(types::Type* type) {
  const auto* results = types::Exactly<types::Tuple>(type);
  return results != nullptr && results->vars.size() == 2 && results->vars[0]->name() == "n" &&
         results->vars[1]->name() == "err";
}

bool IsNil(const ShownValue& interface) {
  return static_cast<const runtime::InterfaceValue*>(interface.memory)->type == nullptr;
}

}  // namespace

Session::Session(runtime::RuntimeOptions options, Console& console)
    : front_end_(std::make_unique<FrontEnd>()) {
  auto report_failure = [this, &console](uint64_t goroutine, const Failure& failure) {
    console.Write(2, absl::StrCat("goroutine ", goroutine, " ended in a ",
                                  ReportFailure(front_end_->sources(), failure)));
  };
  machine_ = std::make_unique<Machine>(*front_end_, std::move(options), console,
                                       std::move(report_failure));
}

Session::~Session() = default;

EntryOutcome Session::Run(std::string_view text) {
  const EntryPart part{{}, std::string(text)};
  return RunParts({&part, 1});
}

EntryOutcome Session::RunParts(std::span<const EntryPart> parts) {
  using Kind = EntryOutcome::Kind;
  EntryOutcome outcome;
  if (machine_->has_exited()) {
    outcome.kind = Kind::kExited;
    return outcome;
  }
  CheckedEntry entry;
  machine_->code().Exclusively(
      [&] { entry = front_end_->CheckParts(parts, types::EntryUse::kAdded); });
  outcome.report = ReportDiagnostics(front_end_->sources(), entry.diagnostics);
  if (!entry.good || entry.is_empty) {
    outcome.kind = entry.is_empty && entry.good ? Kind::kNothing : Kind::kNotCompiled;
    machine_->code().Exclusively([&] { front_end_->Forget(std::move(entry)); });
    return outcome;
  }
  AddPackages();
  types::CheckedPackage& package = front_end_->package();
  const types::FragmentEntry shown = package.info().fragments.front();
  machine_->AddEntry(entry.is_program ? compiler::Program::RunMain::kYes
                                      : compiler::Program::RunMain::kNo);
  std::vector<const types::Object*> changed;
  AddChanged(&changed);
  const uint32_t number = front_end_->next_number();
  run_entries_.push_back(number);
  saved_uses_.resize(number + 1);
  saved_uses_[number] = SavedUse::kDeclarations;
  front_end_->CountEntry();
  outcome.report += CheckDependents(std::move(changed));

  runtime::FunctionObject* function = machine_->code().Entry();
  const auto start = std::chrono::steady_clock::now();
  RunOutcome run = machine_->Run(function);
  outcome.nanoseconds = std::chrono::nanoseconds(std::chrono::steady_clock::now() - start).count();
  switch (run.kind) {
    case RunOutcome::Kind::kDone:
      outcome.kind = Kind::kDone;
      saved_uses_[number] = SavedUse::kWhole;
      outcome.value = ShowValues(shown, IsSilenced(parts.back().text) ? Texts::kNo : Texts::kYes);
      break;
    case RunOutcome::Kind::kFailed:
      outcome.kind = Kind::kFailed;
      absl::StrAppend(&outcome.report, ReportFailure(front_end_->sources(), run.failure));
      break;
    case RunOutcome::Kind::kStuck:
      outcome.kind = Kind::kStuck;
      absl::StrAppend(&outcome.report, "the entry is stuck: nothing is left that could wake it\n",
                      run.reason);
      break;
    case RunOutcome::Kind::kInterrupted:
      outcome.kind = Kind::kInterrupted;
      absl::StrAppend(&outcome.report, "interrupted\n");
      break;
    case RunOutcome::Kind::kExited:
      outcome.kind = Kind::kExited;
      outcome.exit_code = run.exit_code;
      break;
  }
  return outcome;
}

// Those that were imported since the last time are initialised when the entry runs.
void Session::AddPackages() {
  SessionImporter& importer = front_end_->importer();
  const std::vector<types::CheckedPackage*>& library = importer.library().packages();
  for (; library_added_ < library.size(); ++library_added_) {
    machine_->code().AddPackage(*library[library_added_]);
  }
  for (; own_added_ < importer.own().size(); ++own_added_) {
    machine_->code().AddPackage(*importer.own()[own_added_]);
  }
}

uint32_t Session::Undo() {
  if (run_entries_.empty()) return 0;
  const uint32_t number = run_entries_.back();
  run_entries_.pop_back();
  saved_uses_[number] = SavedUse::kNothing;
  return number;
}

Session::SavedUse Session::UseOf(std::string_view source_name) const {
  const uint32_t number = FrontEnd::NumberOf(source_name);
  return number < saved_uses_.size() ? saved_uses_[number] : SavedUse::kNothing;
}

std::string Session::CheckDependents(std::vector<const types::Object*> changed) {
  std::string remarks;
  // Functions whose own types change on the way have dependents too.
  for (int round = 0; !changed.empty() && round < kMostRounds; ++round) {
    const std::vector<Redeclaration> dependents = FindDependents(*front_end_, changed);
    changed.clear();
    if (dependents.empty() || TryAgain(dependents, &changed, nullptr)) continue;
    for (const Redeclaration& one : dependents) TryAgain({&one, 1}, &changed, &remarks);
  }
  return remarks;
}

// Declares them once more; what becomes something else by that is added to `changed`. False: they
// do not compile, which is said in `remarks` unless that is null.
bool Session::TryAgain(std::span<const Redeclaration> declarations,
                       std::vector<const types::Object*>* changed, std::string* remarks) {
  CheckedEntry entry;
  machine_->code().Exclusively([&] { entry = front_end_->CheckAgain(declarations); });
  if (entry.good) {
    machine_->AddEntry(compiler::Program::RunMain::kNo);
    AddChanged(changed);
    return true;
  }
  if (remarks != nullptr) {
    absl::StrAppend(remarks, "note: ", declarations.front().name,
                    " does not compile with what was declared anew, and stays as it was:\n",
                    ReportDiagnostics(front_end_->sources(), entry.diagnostics));
  }
  machine_->code().Exclusively([&] { front_end_->Forget(std::move(entry)); });
  return false;
}

void Session::AddChanged(std::vector<const types::Object*>* changed) const {
  for (const types::CheckedPackage::Replacement& replaced : front_end_->package().replaced()) {
    const bool takes_place =
        types::TakesPlaceOf(front_end_->universe(), *replaced.before, *replaced.now);
    if (!takes_place) changed->push_back(replaced.before);
  }
}

ProbedText Session::Probe(std::string_view text) {
  ProbedText probed;
  machine_->code().Exclusively([&] {
    CheckedEntry entry = front_end_->Check(text, types::EntryUse::kTried);
    probed.good = entry.good;
    probed.report = ReportDiagnostics(front_end_->sources(), entry.diagnostics);
    if (entry.good) {
      const types::FragmentEntry& shown = front_end_->package().info().fragments.front();
      for (const types::Var* value : shown.values) {
        absl::StrAppend(&probed.type, probed.type.empty() ? "" : ", ", TypeText(value->type));
      }
      if (shown.values.size() > 1) probed.type = absl::StrCat("(", probed.type, ")");
      if (shown.shown != nullptr && shown.values.empty()) {
        probed.type = TypeText(front_end_->package().info().TypeOf(shown.shown));
      }
    }
    front_end_->Forget(std::move(entry));
  });
  return probed;
}

types::Type* Session::TypeOf(std::string_view text) {
  types::Type* type = nullptr;
  machine_->code().Exclusively([&] {
    CheckedEntry entry = front_end_->Check(text, types::EntryUse::kTried);
    if (entry.good) {
      const types::FragmentEntry& shown = front_end_->package().info().fragments.front();
      if (shown.values.size() == 1) type = shown.values.front()->type;
    }
    front_end_->Forget(std::move(entry));
  });
  return type;
}

std::string Session::ShowValues(const types::FragmentEntry& shown, Texts texts) {
  if (shown.shown == nullptr) return {};
  if (shown.values.empty()) {  // a constant that no variable can hold
    return front_end_->package().info().ConstantOf(shown.shown)->ToString();
  }
  std::vector<ShownValue> values;
  for (const types::Var* var : shown.values) {
    const compiler::Program::VariableCell cell = machine_->code().CellOf(var);
    values.push_back({cell.address, cell.type});
  }
  std::string text;
  machine_->Inspect([&] {
    const bool is_writing = IsCountAndError(front_end_->package().info().TypeOf(shown.shown));
    const bool is_shown = !is_writing || !IsNil(values.back());
    if (is_shown) text = repl::ShowValues(values, limits_);
  });
  if (text.empty()) return text;
  front_end_->package().SetLastValue(shown.values.front());
  // The text of the value names its type as if there was no other.
  for (const types::Var* var : shown.values) {
    const std::string type = TypeText(var->type);
    if (type.find("/*") != std::string::npos) absl::StrAppend(&text, " // ", type);
  }
  const std::string said = texts == Texts::kYes ? DescribeValues(*machine_, values) : std::string();
  // What a library hides in a value is no use when the value says what it is: time.Time{...}.
  constexpr size_t kLong = 50;
  const bool is_long =
      values.size() == 1 && (text.size() > kLong || text.find('\n') != std::string::npos);
  if (!said.empty() && is_long && HidesItsFields(values.front())) {
    text = text.substr(0, text.find('{')) + "{...}";
  }
  if (!said.empty()) absl::StrAppend(&text, " // ", said);
  return text;
}

}  // namespace goknot::repl
