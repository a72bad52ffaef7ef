// See the header. The grammar of a constraint:
//   or = and { "||" and }    and = not { "&&" not }    not = "!" not | "(" or ")" | tag
#include "load/build_constraint.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>

namespace goknot::load {
namespace {

constexpr int kMinorVersion = 27;
constexpr int kMaxDepth = 100;

// Words that mean a system or a machine in file names.
constexpr std::string_view kSystems[] = {
    "aix",   "android", "darwin", "dragonfly", "freebsd", "hurd",    "illumos", "ios",     "js",
    "linux", "nacl",    "netbsd", "openbsd",   "plan9",   "solaris", "wasip1",  "windows", "zos"};
constexpr std::string_view kMachines[] = {
    "386",     "amd64",  "amd64p32", "arm",       "armbe",       "arm64",  "arm64be", "loong64",
    "mips",    "mips64", "mips64le", "mips64p32", "mips64p32le", "mipsle", "ppc",     "ppc64",
    "ppc64le", "riscv",  "riscv64",  "s390",      "s390x",       "sparc",  "sparc64", "wasm"};

template <typename List>
bool Has(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// The N of "go1.N", or -1.
int MinorVersion(std::string_view tag) {
  if (tag.size() < 5 || tag.size() > 7 || tag.substr(0, 4) != "go1.") return -1;
  int minor = 0;
  for (char c : tag.substr(4)) {
    if (c < '0' || c > '9') return -1;
    minor = minor * 10 + (c - '0');
  }
  return minor;
}

bool TagHolds(std::string_view tag) {
  int minor = MinorVersion(tag);
  if (minor >= 1) return minor <= kMinorVersion;
  return tag == "linux" || tag == "amd64" || tag == "unix" || tag == "gc";
}

class ConstraintParser {
 public:
  explicit ConstraintParser(std::string_view text) : text_(text) {}

  std::optional<bool> Parse() {
    bool value = Or(0);
    SkipBlanks();
    if (failed_ || cursor_ != text_.size()) return std::nullopt;
    return value;
  }

 private:
  bool Or(int depth) {
    bool value = And(depth);
    while (Take("||")) {
      bool right = And(depth);
      value = value || right;
    }
    return value;
  }
  bool And(int depth) {
    bool value = Not(depth);
    while (Take("&&")) {
      bool right = Not(depth);
      value = value && right;
    }
    return value;
  }
  bool Not(int depth) {
    if (depth > kMaxDepth) return Fail();
    if (Take("!")) return !Not(depth + 1);
    if (Take("(")) {
      bool value = Or(depth + 1);
      return Take(")") ? value : Fail();
    }
    SkipBlanks();
    size_t start = cursor_;
    while (cursor_ < text_.size() && IsTagByte(text_[cursor_])) ++cursor_;
    if (cursor_ == start) return Fail();
    return TagHolds(text_.substr(start, cursor_ - start));
  }
  bool Take(std::string_view word) {
    SkipBlanks();
    if (failed_ || text_.substr(cursor_, word.size()) != word) return false;
    cursor_ += word.size();
    return true;
  }
  bool Fail() {
    failed_ = true;
    return false;
  }
  void SkipBlanks() {
    while (cursor_ < text_.size() && (text_[cursor_] == ' ' || text_[cursor_] == '\t')) ++cursor_;
  }
  static bool IsTagByte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
  }

  std::string_view text_;
  size_t cursor_ = 0;
  bool failed_ = false;
};

std::string_view TrimBlanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

bool FileNameMatches(std::string_view name) {
  if (name.empty() || name[0] == '_' || name[0] == '.') return false;
  name = name.substr(0, name.find('.'));
  if (name.ends_with("_test")) name.remove_suffix(5);

  // Only what follows the first underscore counts: linux.go is an ordinary name.
  size_t first = name.find('_');
  if (first == std::string_view::npos) return true;
  std::string_view tail = name.substr(first);
  size_t last = tail.rfind('_');
  std::string_view word = tail.substr(last + 1);
  if (Has(kMachines, word)) {
    if (word != "amd64") return false;
    if (last == 0) return true;
    tail = tail.substr(0, last);
    word = tail.substr(tail.rfind('_') + 1);
    return !Has(kSystems, word) || word == "linux";
  }
  return !Has(kSystems, word) || word == "linux";
}

std::optional<bool> EvaluateConstraint(std::string_view expression) {
  return ConstraintParser(expression).Parse();
}

std::string_view FindConstraint(std::string_view text) {
  constexpr std::string_view kPrefix = "//go:build";
  while (!text.empty()) {
    size_t newline = text.find('\n');
    std::string_view line = TrimBlanks(text.substr(0, newline));
    text = newline == std::string_view::npos ? std::string_view() : text.substr(newline + 1);
    if (line.empty()) continue;
    if (line.starts_with("/*")) {
      // A comment of several lines may come first, too.
      size_t end = line.find("*/");
      if (end != std::string_view::npos) continue;
      end = text.find("*/");
      if (end == std::string_view::npos) return {};
      text = text.substr(end + 2);
      continue;
    }
    if (!line.starts_with("//")) return {};
    if (line.starts_with(kPrefix) && line.size() > kPrefix.size() &&
        (line[kPrefix.size()] == ' ' || line[kPrefix.size()] == '\t')) {
      return TrimBlanks(line.substr(kPrefix.size()));
    }
  }
  return {};
}

bool ConstraintHolds(std::string_view text) {
  std::string_view expression = FindConstraint(text);
  return expression.empty() || EvaluateConstraint(expression).value_or(true);
}

}  // namespace goknot::load
