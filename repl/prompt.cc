// See the header.
#include "repl/prompt.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "editor/line_editor.h"
#include "load/read.h"
#include "repl/commands.h"
#include "repl/console.h"
#include "repl/entry_text.h"
#include "repl/hints.h"
#include "repl/inspect.h"
#include "repl/language.h"
#include "repl/session.h"
#include "repl/settings.h"
#include "repl/transcript.h"
#include "runtime/seeded_schedule.h"

namespace goknot::repl {
namespace {

// Whose entry Ctrl-C ends.
std::atomic<Session*> interruptible{nullptr};

void OnInterrupt(int) {
  if (Session* session = interruptible.load()) session->Interrupt();
}

bool IsTerminal() { return ::isatty(STDIN_FILENO) != 0; }

int ExitCodeOf(EntryOutcome::Kind kind) {
  switch (kind) {
    case EntryOutcome::Kind::kNotCompiled:
      return kExitNotCompiled;
    case EntryOutcome::Kind::kFailed:
    case EntryOutcome::Kind::kStuck:
      return kExitFailed;
    default:
      return 0;
  }
}

class Prompt {
 public:
  explicit Prompt(const PromptOptions& options)
      : options_(options),
        runtime_options_(options.runtime),
        language_(IsTerminal() ? InputKind::kTerminal : InputKind::kScript),
        editor_({.history_path = editor::DefaultHistoryPath()}, language_),
        console_(IsTerminal() ? std::unique_ptr<Console>(new TerminalConsole(editor_))
                              : std::make_unique<ScriptConsole>()) {
    StartSession();
  }
  ~Prompt() { interruptible.store(nullptr); }

  int Run() {
    LoadInitFile();
    while (!is_over_) {
      const editor::Entry entry = editor_.ReadEntry({});
      switch (entry.kind) {
        case editor::Entry::Kind::kEnd:
          if (IsTerminal()) Farewell();
          is_over_ = true;
          break;
        case editor::Entry::Kind::kInterrupted:
          Interrupted(entry.text.empty());
          break;
        case editor::Entry::Kind::kText:
          interrupts_ = 0;
          RunText(entry.text);
          break;
      }
    }
    editor_.Close();
    session_->End(exit_code_);
    return exit_code_;
  }

 private:
  void StartSession() {
    language_.SetSession(nullptr);
    interruptible.store(nullptr);
    session_.reset();
    session_ = std::make_unique<Session>(runtime_options_, *console_);
    SetLimits();
    language_.SetSession(session_.get());
    interruptible.store(session_.get());
  }

  // Nothing is wider than the window.
  void SetLimits() {
    ShowLimits limits = settings_.limits;
    if (IsTerminal()) {
      limits.columns = std::min(limits.columns, static_cast<size_t>(editor_.columns()));
    }
    session_->limits() = limits;
  }

  // Of the sessions to come.
  void NewSchedule(uint64_t seed) {
    schedules_.push_back(
        std::make_unique<runtime::SeededSchedule>(seed, runtime::ClockKind::kReal));
    runtime_options_.schedule = schedules_.back().get();
    runtime_options_.workers = 1;
  }

  // Of each session: one that begins anew knows the same names.
  void LoadInitFile() {
    if (options_.init_file.empty()) return;
    absl::StatusOr<std::string> text = load::ReadWholeFile(options_.init_file);
    if (!text.ok()) {
      Show(STDERR_FILENO, absl::StrCat(std::string(text.status().message()), "\n"));
      return;
    }
    const uint32_t number = session_->front_end().next_number();
    EntryOutcome outcome = RunEntry(*text);
    if (!outcome.report.empty()) {
      outcome.report.insert(0, WhereOfFile(options_.init_file, number));
    }
    Finish(outcome, /*is_silent=*/true);
  }

  // A script that holds a transcript has output between its entries.
  void RunText(const std::string& text) {
    const bool begins_with_prompt = IsTranscript(text);
    if (!IsTerminal()) {
      is_transcript_ = is_transcript_ || begins_with_prompt;
      if (is_transcript_ && !begins_with_prompt) return;
    }
    session_->ForgetInterrupts();
    SetLimits();
    for (const std::string& entry : EntriesIn(text)) {
      // Ctrl-C is meant for all that was pasted.
      if (is_over_ || session_->was_interrupted()) return;
      if (IsCommand(entry)) {
        RunOneCommand(entry);
      } else {
        last_entry_ = entry;
        EntryOutcome outcome = RunEntry(entry);
        if (outcome.kind == EntryOutcome::Kind::kNotCompiled)
          outcome.report += HintFor(entry, outcome.report);
        Finish(outcome, IsSilenced(entry));
      }
    }
  }

  EntryOutcome RunEntry(std::string_view text) {
    const EntryPart part{{}, std::string(text)};
    return RunParts({&part, 1});
  }

  EntryOutcome RunParts(std::span<const EntryPart> parts) {
    if (IsTerminal()) {
      struct sigaction action {};
      action.sa_handler = &OnInterrupt;
      sigaction(SIGINT, &action, nullptr);
    }
    return session_->RunParts(parts);
  }

  void Finish(const EntryOutcome& outcome, bool is_silent) {
    Show(STDERR_FILENO, outcome.report);
    if (!outcome.value.empty() && !is_silent) Show(STDOUT_FILENO, outcome.value + "\n");
    exit_code_ = std::max(exit_code_, IsTerminal() ? 0 : ExitCodeOf(outcome.kind));
    if (outcome.kind == EntryOutcome::Kind::kExited) {
      exit_code_ = outcome.exit_code;
      is_over_ = true;
    }
  }

  void RunOneCommand(const std::string& text) {
    CommandContext context{
        .session = *session_,
        .run = [this](std::string_view entry) { return RunEntry(entry); },
        .run_parts = [this](std::span<const EntryPart> parts) { return RunParts(parts); },
        .console = *console_,
        .settings = settings_,
        .last_entry = last_entry_};
    const CommandResult result = RunCommand(context, text);
    SetLimits();
    editor_.SetKeys(settings_.keys);
    editor_.SetColours(settings_.colours);
    Show(STDERR_FILENO, result.report);
    Show(STDOUT_FILENO, result.text);
    switch (result.kind) {
      case CommandResult::Kind::kDone:
        break;
      case CommandResult::Kind::kFailed:
        if (!IsTerminal()) exit_code_ = std::max(exit_code_, kExitNotCompiled);
        break;
      case CommandResult::Kind::kReset:
        if (result.seed) NewSchedule(*result.seed);
        StartSession();
        LoadInitFile();
        break;
      case CommandResult::Kind::kQuit:
      case CommandResult::Kind::kExited:
        exit_code_ = result.kind == CommandResult::Kind::kExited || result.exit_code != 0
                         ? result.exit_code
                         : exit_code_;
        is_over_ = true;
        break;
    }
  }

  void Interrupted(bool was_empty) {
    interrupts_ = was_empty ? interrupts_ + 1 : 0;
    if (interrupts_ >= 2) Show(STDERR_FILENO, "to leave, press Ctrl-D or type :quit\n");
  }

  // Goroutines that end with the session are named.
  void Farewell() {
    const std::string goroutines = ListGoroutines(*session_);
    if (!goroutines.empty()) {
      Show(STDERR_FILENO, absl::StrCat("these goroutines end with the session:\n", goroutines));
    }
  }

  void Show(int file, std::string_view text) {
    if (text.empty()) return;
    if (IsTerminal()) {
      editor_.StartLine();
      editor_.Print(text);
    } else {
      console_->Write(file, text);
    }
  }

  const PromptOptions& options_;
  runtime::RuntimeOptions runtime_options_;
  std::vector<std::unique_ptr<runtime::Schedule>> schedules_;  // a session's outlives it
  Settings settings_;
  std::string last_entry_;
  GoLanguage language_;
  editor::LineEditor editor_;
  std::unique_ptr<Console> console_;
  std::unique_ptr<Session> session_;
  int exit_code_ = 0;
  int interrupts_ = 0;  // in a row, with nothing typed
  bool is_over_ = false;
  bool is_transcript_ = false;
};

}  // namespace

std::string DefaultInitFile() {
  if (!IsTerminal()) return {};
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  std::string path;
  if (config != nullptr && config[0] == '/') {
    path = absl::StrCat(config, "/goknot/init.go");
  } else if (home != nullptr) {
    path = absl::StrCat(home, "/.config/goknot/init.go");
  }
  return load::IsFile(path) ? path : std::string();
}

int RunPrompt(const PromptOptions& options) { return Prompt(options).Run(); }

}  // namespace goknot::repl
