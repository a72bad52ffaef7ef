// Language versions: what a module's go line or a file's //go:build line allows.
//
// Source: go.dev/ref/mod "go directive"; go/build/constraint for what a build line implies.
// Tests: tests/types/examples_test.cc.
#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "absl/strings/str_cat.h"
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

// What an expression of tags implies: && needs the greater version, || only the lesser.
class BuildLine {
 public:
  explicit BuildLine(std::string_view text) : text_(text) {}

  Version Or() {
    Version version = And();
    while (Take("||")) version = std::min(version, And());
    return version;
  }

 private:
  Version And() {
    Version version = Not();
    while (Take("&&")) version = std::max(version, Not());
    return version;
  }

  Version Not() {
    if (Take("!")) {
      Not();
      return 0;
    }
    if (Take("(")) {
      Version version = Or();
      Take(")");
      return version;
    }
    SkipBlanks();
    size_t length = 0;
    while (length < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[length])) ||
                                     text_[length] == '.' || text_[length] == '_')) {
      ++length;
    }
    std::string_view tag = text_.substr(0, length);
    text_.remove_prefix(length == 0 && !text_.empty() ? 1 : length);
    return tag.starts_with("go1.") ? ParseVersion(tag) : 0;
  }

  void SkipBlanks() {
    while (!text_.empty() && (text_[0] == ' ' || text_[0] == '\t')) text_.remove_prefix(1);
  }

  bool Take(std::string_view token) {
    SkipBlanks();
    if (!text_.starts_with(token)) return false;
    text_.remove_prefix(token.size());
    return true;
  }

  std::string_view text_;
};

}  // namespace

Version VersionOfBuildLine(std::string_view line) { return BuildLine(line).Or(); }

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
