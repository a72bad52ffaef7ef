// Language versions: what a module's go line or a file's //go:build line allows.
//
// Source: go.dev/ref/mod "go directive"; go/build/constraint for what a build line implies.
// Tests: tests/types/examples_test.cc.
#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "parser/build_expression.h"
#include "types/checker_impl.h"

namespace goknot::types {

Version ParseVersion(std::string_view text) {
  if (text.starts_with("go")) text.remove_prefix(2);
  if (text == "1") return 0;
  if (!text.starts_with("1.")) return 0;
  text.remove_prefix(2);
  Version minor = 0;
  size_t digits = 0;
  while (digits < text.size() && std::isdigit(static_cast<unsigned char>(text[digits]))) {
    minor = minor * 10 + (text[digits++] - '0');
    if (minor > 10'000) return 0;
  }
  return digits == 0 ? 0 : minor;
}

namespace {

// What an expression of tags implies, and what its negation does: && needs the greater version, ||
// only the lesser; a tag that is negated needs none.
struct Implied {
  struct Value {
    Version version;
    Version negated;
  };
  Value Tag(std::string_view tag) const {
    return {tag.starts_with("go1.") ? ParseVersion(tag) : 0, 0};
  }
  Value Not(Value x) const { return {x.negated, x.version}; }
  Value And(Value x, Value y) const {
    return {std::max(x.version, y.version), std::min(x.negated, y.negated)};
  }
  Value Or(Value x, Value y) const {
    return {std::min(x.version, y.version), std::max(x.negated, y.negated)};
  }
};

}  // namespace

Version VersionOfBuildLine(std::string_view line) {
  const parser::BuildExpression expression = parser::ParseBuildExpression(line);
  if (!expression.error.empty()) return 0;
  return parser::EvaluateBuildExpression(expression, Implied()).version;
}

bool Checker::AllowVersion(Version version) const {
  return env_.version == 0 || env_.version >= version;
}

bool Checker::VerifyVersion(Pos at, Version version, std::string what) {
  if (AllowVersion(version)) return true;
  VersionError(at, version, std::move(what));
  return false;
}

void Checker::VersionError(Pos at, Version version, std::string what) {
  Error(at, Code::kUnsupportedFeature,
        absl::StrCat(what, " requires go1.", version, " or later", VersionSource()));
}

// Where the version in force was asked for.
std::string Checker::VersionSource() const {
  auto it =
      env_.file == nullptr ? build_line_versions_.end() : build_line_versions_.find(env_.file);
  if (it != build_line_versions_.end()) {
    return absl::StrCat(" (file declares //go:build go1.", it->second, ")");
  }
  return absl::StrCat(" (-lang was set to ", config_.go_version, "; check go.mod)");
}

}  // namespace goknot::types
