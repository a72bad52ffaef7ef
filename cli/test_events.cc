// See the header.
#include "cli/test_events.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "base/text.h"
#include "lexer/unicode.h"

namespace goknot::cli {
namespace {

using base::ToAbsl;

constexpr char kFrame = 0x16;
constexpr char kErrorBegin = 0x0f;
constexpr char kErrorEnd = 0x0e;
constexpr char kEscape = 0x1b;

// As encoding/json writes it.
std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  while (!text.empty()) {
    const lexer::DecodedRune next = lexer::DecodeUtf8(text);
    const bool is_bad = next.rune == lexer::kReplacementRune && next.width == 1;
    const char32_t rune = next.rune;
    switch (rune) {
      case '"':
      case '\\':
        quoted += '\\';
        quoted += static_cast<char>(rune);
        break;
      case '\n':
        quoted += "\\n";
        break;
      case '\r':
        quoted += "\\r";
        break;
      case '\t':
        quoted += "\\t";
        break;
      case '\b':
        quoted += "\\b";
        break;
      case '\f':
        quoted += "\\f";
        break;
      default:
        if (is_bad || rune < 0x20 || rune == '<' || rune == '>' || rune == '&' || rune == 0x2028 ||
            rune == 0x2029) {
          absl::StrAppendFormat(&quoted, "\\u%04x", static_cast<uint32_t>(rune));
        } else {
          quoted.append(text.substr(0, static_cast<size_t>(next.width)));
        }
    }
    text.remove_prefix(static_cast<size_t>(next.width));
  }
  return quoted + "\"";
}

void AddMember(std::string& object, std::string_view name, std::string_view value) {
  if (!value.empty()) absl::StrAppend(&object, ",\"", ToAbsl(name), "\":", Quoted(value));
}

std::string_view WithoutLineEnd(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// Cuts `text` at the first blank: what stands before it.
std::string_view CutWord(std::string_view& text) {
  const size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

std::string_view Trimmed(std::string_view text) {
  const absl::string_view trimmed = absl::StripAsciiWhitespace(ToAbsl(text));
  return {trimmed.data(), trimmed.size()};
}

}  // namespace

TestEvents::TestEvents(std::string package, Output output, std::function<absl::Time()> now)
    : package_(std::move(package)),
      output_(std::move(output)),
      now_(std::move(now)),
      begin_(now_()) {
  Put({.action = "start"});
}

void TestEvents::Write(std::string_view text) {
  pending_.append(text);
  while (!pending_.empty()) {
    const size_t end = EndOfLine();
    if (end == std::string::npos) {
      // The figures of a benchmark come long after its name.
      const size_t tab = pending_.find('\t');
      if (!inside_line_ && tab != std::string::npos &&
          BeginsBenchmark(std::string_view(pending_).substr(0, tab))) {
        PutText(std::string_view(pending_).substr(0, tab + 1));
        pending_.erase(0, tab + 1);
        inside_line_ = true;
      }
      return;
    }
    const std::string line = pending_.substr(0, end);
    pending_.erase(0, end);
    if (std::exchange(inside_line_, false)) {
      PutText(line);
    } else {
      TakeLine(line);
    }
  }
}

// A mark begins a line, wherever it stands.
size_t TestEvents::EndOfLine() const {
  for (size_t i = 0; i < pending_.size(); ++i) {
    if (pending_[i] == '\n') return i + 1;
    if (pending_[i] == kEscape) {
      ++i;
    } else if (pending_[i] == kFrame && i > 0) {
      return i;
    }
  }
  return std::string::npos;
}

bool TestEvents::BeginsBenchmark(std::string_view text) const {
  constexpr std::string_view kPrefix = "Benchmark";
  if (!text.starts_with(kPrefix)) return false;
  text.remove_prefix(kPrefix.size());
  return text.empty() || !lexer::IsLower(lexer::DecodeUtf8(text).rune);
}

void TestEvents::TakeLine(std::string_view line) {
  const bool is_marked = line[0] == kFrame;
  if (expects_marks_ && !is_marked) return PutText(line);
  if (is_marked) line.remove_prefix(1);
  const std::string_view bare = WithoutLineEnd(line);
  if (bare == "PASS" || bare == "FAIL" || bare.starts_with("FAIL\t")) {
    return TakeVerdict(line, is_marked);
  }
  if (bare.starts_with("?   \t") && bare.ends_with("\t[no test files]") && reports_.empty()) {
    verdict_ = "skip";
  }
  if (TakeUpdate(line, is_marked) || TakeReport(line, is_marked)) return;
  // What a finished test has logged follows its result, indented.
  size_t depth = 0;
  while (line.substr(4 * depth).starts_with("    ")) ++depth;
  if (depth > 0 && depth <= reports_.size()) test_ = reports_[depth - 1].test;
  PutText(line);
}

void TestEvents::TakeVerdict(std::string_view line, bool is_marked) {
  FlushReports(0);
  expects_marks_ = is_marked;
  PutFrame(line);
  verdict_ = line.starts_with("PASS") ? "pass" : "fail";
}

bool TestEvents::TakeUpdate(std::string_view line, bool is_marked) {
  struct Update {
    std::string_view head;
    std::string_view action;
  };
  constexpr Update kUpdates[] = {
      {"=== RUN   ", "run"},  {"=== PAUSE ", "pause"}, {"=== CONT  ", "cont"},
      {"=== NAME  ", "name"}, {"=== PASS  ", "pass"},  {"=== FAIL  ", "fail"},
      {"=== SKIP  ", "skip"}, {"=== ATTR  ", "attr"},  {"=== ARTIFACTS ", "artifacts"},
  };
  const std::string_view bare = WithoutLineEnd(line);
  const auto* update =
      std::find_if(std::begin(kUpdates), std::end(kUpdates),
                   [line](const Update& candidate) { return line.starts_with(candidate.head); });
  if (bare == "=== NAME") update = &kUpdates[3];
  if (update == std::end(kUpdates)) return false;
  expects_marks_ = is_marked;
  FlushReports(0);
  Event event{.action = update->action};
  std::string_view rest = bare.substr(std::min(update->head.size(), bare.size()));
  if (update->action == "artifacts") {
    rest = Trimmed(rest);
    test_ = CutWord(rest);
    event.path = rest;
  } else if (update->action == "attr") {
    rest = Trimmed(rest);
    test_ = CutWord(rest);
    event.key = CutWord(rest);
    event.value = rest;
  } else {
    test_ = Trimmed(rest);
  }
  if (update->action == "name") return true;
  if (update->action == "pause") PutFrame(line);
  Put(event);
  if (update->action != "pause") PutFrame(line);
  return true;
}

// "    --- PASS: TestX/sub (0.00s)"
bool TestEvents::TakeReport(std::string_view line, bool is_marked) {
  struct Report {
    std::string_view head;
    std::string_view action;
  };
  constexpr Report kReports[] = {{"--- PASS: ", "pass"},
                                 {"--- FAIL: ", "fail"},
                                 {"--- SKIP: ", "skip"},
                                 {"--- BENCH: ", "bench"}};
  std::string_view text = line;
  size_t depth = 0;
  for (; text.starts_with("    "); ++depth) text.remove_prefix(4);
  const auto* report =
      std::find_if(std::begin(kReports), std::end(kReports),
                   [text](const Report& candidate) { return text.starts_with(candidate.head); });
  if (report == std::end(kReports)) return false;
  if (reports_.size() < depth) {
    PutText(line);
    return true;
  }
  std::string_view name = Trimmed(text.substr(report->head.size()));
  Event event{.action = report->action};
  if (const size_t at = name.find(" ("); at != std::string_view::npos) {
    double elapsed = 0;
    if (name.ends_with("s)") &&
        absl::SimpleAtod(ToAbsl(name.substr(at + 2, name.size() - at - 4)), &elapsed)) {
      event.elapsed = elapsed;
    }
    name = name.substr(0, at);
  }
  expects_marks_ = is_marked;
  FlushReports(depth);
  event.test = std::string(name);
  test_ = event.test;
  reports_.push_back(std::move(event));
  PutFrame(line);
  return true;
}

void TestEvents::FlushReports(size_t depth) {
  test_.clear();
  while (reports_.size() > depth) {
    Event event = std::move(reports_.back());
    reports_.pop_back();
    Put(std::move(event));
  }
}

void TestEvents::Finish(Result result, std::string_view failed_build) {
  if (!pending_.empty()) PutText(std::exchange(pending_, {}));
  FlushReports(0);
  if (result == Result::kFailed) {
    verdict_ = "fail";
  } else if (verdict_ != "skip") {
    verdict_ = "pass";
  }
  const double seconds = absl::ToDoubleSeconds(now_() - begin_);
  Event event{.action = verdict_, .elapsed = std::round(seconds * 1000) / 1000};
  if (result == Result::kFailed) event.failed_build = failed_build;
  Put(event);
}

void TestEvents::PutFrame(std::string_view text) { PutOutput(text, "frame"); }

// Splits at the marks around texts of errors and takes escapes away.
void TestEvents::PutText(std::string_view text) {
  std::string piece;
  std::string_view type = in_error_ ? "error-continue" : "";
  const auto put = [&] {
    if (!piece.empty()) PutOutput(std::exchange(piece, {}), type);
  };
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == kEscape && i + 1 < text.size()) {
      piece += text[++i];
    } else if (text[i] == kErrorBegin) {
      put();
      in_error_ = true;
      type = "error";
    } else if (text[i] == kErrorEnd) {
      if (i + 1 < text.size() && text[i + 1] == '\n') piece += text[++i];
      put();
      in_error_ = false;
      type = "";
    } else {
      piece += text[i];
    }
  }
  put();
}

void TestEvents::PutOutput(std::string_view text, std::string_view type) {
  Put({.action = "output", .output = text, .output_type = type});
}

void TestEvents::Put(Event event) {
  std::string line = absl::StrCat(
      "{\"Time\":\"", absl::FormatTime("%Y-%m-%d%ET%H:%M:%E*S%Ez", now_(), absl::LocalTimeZone()),
      "\",\"Action\":", Quoted(event.action));
  if (line.find("+00:00\"") != std::string::npos) {
    line.replace(line.find("+00:00\""), 6, "Z");
  }
  AddMember(line, "Package", package_);
  AddMember(line, "Test", event.test.empty() ? test_ : event.test);
  if (event.elapsed) absl::StrAppend(&line, ",\"Elapsed\":", *event.elapsed);
  if (event.output) absl::StrAppend(&line, ",\"Output\":", Quoted(*event.output));
  AddMember(line, "OutputType", event.output_type);
  AddMember(line, "FailedBuild", event.failed_build);
  AddMember(line, "Key", event.key);
  AddMember(line, "Value", event.value);
  AddMember(line, "Path", event.path);
  output_(line + "}\n");
}

std::string BuildEvents(std::string_view package, std::string_view text) {
  std::string events;
  const std::string head = absl::StrCat("{\"ImportPath\":", Quoted(package), ",\"Action\":");
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    absl::StrAppend(&events, head, "\"build-output\",\"Output\":", Quoted(text.substr(0, end)),
                    "}\n");
    text.remove_prefix(end);
  }
  return absl::StrCat(events, head, "\"build-fail\"}\n");
}

}  // namespace goknot::cli
