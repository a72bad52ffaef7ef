// See the header. A file is a sequence of lines of words; `verb (` begins a block whose lines stand
// for `verb line` each, `)` ends it. A comment goes from // to the end of its line.
#include "load/mod_file.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "base/text.h"

namespace goknot::load {
namespace {

using base::ToAbsl;
using Words = std::vector<std::string>;

constexpr std::string_view kModuleVerbs[] = {"module",  "go",      "toolchain", "require",
                                             "exclude", "replace", "retract",   "godebug",
                                             "tool",    "ignore"};
constexpr std::string_view kWorkspaceVerbs[] = {"go", "toolchain", "godebug", "use", "replace"};

bool IsDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_isdigit(static_cast<unsigned char>(c));
  });
}

// 1.23, 1.23.4 or 1.23rc1; 1.23.0 and more parts.
bool IsGoVersion(std::string_view text) {
  if (!text.starts_with("1.")) return false;
  text.remove_prefix(2);
  size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0) return false;
  text.remove_prefix(digits);
  if (text.empty()) return true;
  for (std::string_view mark : {".", "rc", "beta"}) {
    if (text.starts_with(mark)) return IsDigits(text.substr(mark.size()));
  }
  return false;
}

// v1.2.3, with or without what may follow: -pre, +incompatible.
bool IsModuleVersion(std::string_view text) {
  if (!text.starts_with('v')) return false;
  text = text.substr(1, text.find_first_of("-+") - 1);
  std::vector<absl::string_view> parts = absl::StrSplit(ToAbsl(text), '.');
  return parts.size() == 3 && std::all_of(parts.begin(), parts.end(), [](absl::string_view part) {
           return IsDigits(base::ToStd(part));
         });
}

bool IsDirectoryPath(std::string_view path) {
  return path == "." || path == ".." || path.starts_with("./") || path.starts_with("../") ||
         path.starts_with('/');
}

// "v2" at the end of example.com/x/v2 and gopkg.in/x.v2; empty: v0 or v1.
std::string_view MajorOfPath(std::string_view path) {
  const bool is_gopkg = path.starts_with("gopkg.in/");
  const size_t at = path.rfind(is_gopkg ? ".v" : "/v");
  if (at == std::string_view::npos || !IsDigits(path.substr(at + 2))) return {};
  return path.substr(at + 1);
}

class ModFileParser {
 public:
  ModFileParser(std::string_view text, std::string_view name, ModFileKind kind)
      : text_(text), name_(name), kind_(kind) {}

  absl::StatusOr<ModFile> Parse() {
    while (!text_.empty() && !stopped_) {
      ++line_;
      const size_t newline = text_.find('\n');
      Words words = Split(text_.substr(0, newline));
      text_.remove_prefix(newline == std::string_view::npos ? text_.size() : newline + 1);
      if (!stopped_ && !words.empty()) TakeLine(std::move(words));
    }
    if (!block_.empty() && !stopped_) {
      ++line_;
      Fail(absl::StrCat("syntax error (unterminated block started at ", ToAbsl(name_), ":",
                        block_line_, ":1)"));
    }
    if (errors_.empty()) return std::move(file_);
    return absl::InvalidArgumentError(
        absl::StrCat("go: errors parsing ", ToAbsl(name_), ":\n", absl::StrJoin(errors_, "\n")));
  }

 private:
  // ---- Words.

  Words Split(std::string_view line) {
    Words words;
    size_t at = 0;
    while (at < line.size()) {
      const char c = line[at];
      if (c == ' ' || c == '\t' || c == '\r') {
        ++at;
      } else if (line.substr(at, 2) == "//") {
        break;
      } else if (line.substr(at, 2) == "/*") {
        Stop("mod files must use // comments (not /* */ comments)");
        break;
      } else if (c == '"' || c == '`') {
        const size_t end = line.find(c, at + 1);
        if (end == std::string_view::npos) {
          Stop("unexpected newline in string", line.size() + 1);
          break;
        }
        words.emplace_back(line.substr(at + 1, end - at - 1));
        at = end + 1;
      } else if (c == '(' || c == ')' || c == ',' || c == '[' || c == ']') {
        words.emplace_back(1, c);
        ++at;
      } else if (line.substr(at, 2) == "=>") {
        words.emplace_back("=>");
        at += 2;
      } else {
        size_t end = line.find_first_of(" \t\r(),", at);
        const size_t comment = line.find("//", at);
        end = std::min({end, comment, line.size()});
        words.emplace_back(line.substr(at, end - at));
        at = end;
      }
    }
    return words;
  }

  // ---- Lines.

  void TakeLine(Words words) {
    if (!block_.empty()) {
      if (words.size() == 1 && words[0] == ")") {
        block_.clear();
      } else if (!skip_block_) {
        TakeStatement(block_, words);
      }
      return;
    }
    const std::string verb = words[0];
    if (words.size() == 2 && words[1] == "(") {
      block_ = verb;
      block_line_ = line_;
      skip_block_ = !IsKnown(verb);
      if (skip_block_) Fail(absl::StrCat("unknown block type: ", verb));
      return;
    }
    if (!IsKnown(verb)) return Fail(absl::StrCat("unknown directive: ", verb));
    TakeStatement(verb, std::span(words).subspan(1));
  }

  bool IsKnown(std::string_view verb) const {
    const std::span<const std::string_view> verbs =
        kind_ == ModFileKind::kModule ? std::span<const std::string_view>(kModuleVerbs)
                                      : std::span<const std::string_view>(kWorkspaceVerbs);
    return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
  }

  void TakeStatement(std::string_view verb, std::span<const std::string> words) {
    if (verb == "module") return TakeModule(words);
    if (verb == "go") return TakeGo(words);
    if (verb == "require") return TakeRequire(words);
    if (verb == "replace") return TakeReplace(words);
    if (verb == "use") return TakeUse(words);
    if (verb == "exclude" && words.size() != 2) Fail("usage: exclude module/path v1.2.3");
  }

  void TakeModule(std::span<const std::string> words) {
    if (!file_.module_path.empty()) return Fail("repeated module statement");
    if (words.size() != 1) return Fail("usage: module module/path");
    file_.module_path = words[0];
  }

  void TakeGo(std::span<const std::string> words) {
    if (!file_.go_version.empty()) return Fail("repeated go statement");
    if (words.size() != 1) return Fail("go directive expects exactly one argument");
    if (!IsGoVersion(words[0])) {
      return Fail(absl::StrCat("invalid go version '", words[0], "': must match format 1.23.0"));
    }
    file_.go_version = words[0];
  }

  void TakeRequire(std::span<const std::string> words) {
    if (words.size() != 2) return Fail("usage: require module/path v1.2.3");
    const std::string problem = VersionProblem(words[0], words[1]);
    if (!problem.empty()) return Fail(absl::StrCat("require ", words[0], ": ", problem));
    file_.requirements.push_back({words[0], words[1]});
  }

  void TakeReplace(std::span<const std::string> words) {
    const auto arrow = std::find(words.begin(), words.end(), "=>");
    const auto before = static_cast<size_t>(arrow - words.begin());
    const size_t after = arrow == words.end() ? 0 : words.size() - before - 1;
    if (before < 1 || before > 2 || after < 1 || after > 2) {
      return Fail(absl::StrCat(
          "usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path "
          "[v1.2.3] => ../local/directory"));
    }
    Replacement replacement;
    replacement.old = {words[0], before == 2 ? words[1] : std::string()};
    replacement.replacement = {words[before + 1], after == 2 ? words[before + 2] : std::string()};
    const std::string& path = replacement.replacement.path;
    if (after == 1 && !IsDirectoryPath(path)) {
      return Fail(
          "replacement module without version must be directory path (rooted or starting with . or "
          "..)");
    }
    if (after == 2 && IsDirectoryPath(path)) {
      return Fail(
          absl::StrCat("replacement module directory path \"", path, "\" cannot have version"));
    }
    file_.replacements.push_back(std::move(replacement));
  }

  void TakeUse(std::span<const std::string> words) {
    if (words.size() != 1) return Fail("usage: use local/dir");
    file_.uses.push_back(words[0]);
  }

  // What is wrong with a requirement's version; empty: nothing.
  static std::string VersionProblem(std::string_view path, std::string_view version) {
    if (!IsModuleVersion(version)) {
      return absl::StrCat("version \"", ToAbsl(version), "\" invalid: must be of the form v1.2.3");
    }
    const std::string_view wanted = MajorOfPath(path);
    const std::string_view major = version.substr(0, version.find('.'));
    const bool is_low = major == "v0" || major == "v1";
    const bool fits =
        wanted.empty() ? is_low || version.ends_with("+incompatible") : major == wanted;
    if (fits) return {};
    return absl::StrCat("version \"", ToAbsl(version), "\" invalid: should be ",
                        wanted.empty() ? "v0 or v1" : ToAbsl(wanted), ", not ", ToAbsl(major));
  }

  // ---- Errors.

  void Fail(std::string_view text) {
    errors_.push_back(absl::StrCat(ToAbsl(name_), ":", line_, ": ", ToAbsl(text)));
  }

  // An error of the words themselves: nothing after it is understood.
  void Stop(std::string_view text, size_t column = 0) {
    stopped_ = true;
    errors_.clear();
    const std::string place = column == 0 ? "" : absl::StrCat(":", column);
    errors_.push_back(absl::StrCat(ToAbsl(name_), ":", line_, place, ": ", ToAbsl(text)));
  }

  std::string_view text_;  // what is left of it
  std::string_view name_;
  ModFileKind kind_;
  ModFile file_;
  size_t line_ = 0;
  std::string block_;  // the verb of the block that is open; empty: none
  size_t block_line_ = 0;
  bool skip_block_ = false;
  bool stopped_ = false;
  std::vector<std::string> errors_;
};

}  // namespace

absl::StatusOr<ModFile> ParseModFile(std::string_view text, std::string_view shown_name,
                                     ModFileKind kind) {
  return ModFileParser(text, shown_name, kind).Parse();
}

std::string LanguageVersion(std::string_view go_version) {
  const size_t dot = go_version.find('.');
  const size_t end = go_version.find_first_not_of("0123456789", dot + 1);
  return absl::StrCat("go", ToAbsl(go_version.substr(0, end)));
}

}  // namespace goknot::load
