// See the header.
#include "load/build_constraint.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "parser/build_expression.h"

namespace goknot::load {
namespace {

constexpr int kMinorVersion = 27;

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

struct Truth {
  using Value = bool;
  bool Tag(std::string_view tag) const { return TagHolds(tag); }
  bool Not(bool x) const { return !x; }
  bool And(bool x, bool y) const { return x && y; }
  bool Or(bool x, bool y) const { return x || y; }
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

std::optional<std::string_view> FindConstraint(std::string_view text) {
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
      if (end == std::string_view::npos) return std::nullopt;
      text = text.substr(end + 2);
      continue;
    }
    if (!line.starts_with("//")) return std::nullopt;
    if (line.starts_with(kPrefix) &&
        (line.size() == kPrefix.size() || line[kPrefix.size()] == ' ' ||
         line[kPrefix.size()] == '\t')) {
      return TrimBlanks(line.substr(kPrefix.size()));
    }
  }
  return std::nullopt;
}

absl::StatusOr<bool> ConstraintHolds(std::string_view text) {
  const std::optional<std::string_view> line = FindConstraint(text);
  if (!line) return true;
  const parser::BuildExpression expression = parser::ParseBuildExpression(*line);
  if (!expression.error.empty()) {
    return absl::FailedPreconditionError(
        absl::StrCat("parsing //go:build line: ", expression.error));
  }
  return parser::EvaluateBuildExpression(expression, Truth());
}

}  // namespace goknot::load
