// See the header.
#include "load/embed_patterns.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <span>
#include <system_error>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/text.h"
#include "lexer/unicode.h"
#include "load/read.h"

namespace goknot::load {
namespace {

namespace fs = std::filesystem;
using base::ToAbsl;
using base::ToStd;

using lexer::DecodeUtf8;

// Takes the character of a class at the front of `pattern`; nothing when there is none.
std::optional<char32_t> TakeClassCharacter(std::string_view& pattern) {
  if (pattern.empty() || pattern[0] == ']' || pattern[0] == '-') return std::nullopt;
  if (pattern[0] == '\\') pattern.remove_prefix(1);
  const lexer::DecodedRune next = DecodeUtf8(pattern);
  if (next.rune == lexer::kReplacementRune && next.width <= 1) return std::nullopt;
  pattern.remove_prefix(next.width);
  return next.rune;
}

// [ { character | character - character } ], behind its [.
std::optional<bool> MatchClass(std::string_view& pattern, char32_t c) {
  const bool negated = !pattern.empty() && pattern[0] == '^';
  if (negated) pattern.remove_prefix(1);
  bool found = false;
  do {
    const std::optional<char32_t> low = TakeClassCharacter(pattern);
    std::optional<char32_t> high = low;
    if (low && !pattern.empty() && pattern[0] == '-') {
      pattern.remove_prefix(1);
      high = TakeClassCharacter(pattern);
    }
    if (!high || pattern.empty()) return std::nullopt;
    found |= *low <= c && c <= *high;
  } while (pattern[0] != ']');
  pattern.remove_prefix(1);
  return found != negated;
}

bool HasMagic(std::string_view pattern) {
  return pattern.find_first_of("*?[\\") != std::string_view::npos;
}

// Names of devices, in any case and with any suffix, and characters that some systems do not allow.
// Source: the documentation of golang.org/x/mod/module, "Unicode Restrictions" of file names.
bool IsPortableName(std::string_view name) {
  constexpr std::string_view kPunctuation = "!#$%&()+,-.=@[]^_{}~ ";
  std::string_view rest = name;
  while (!rest.empty()) {
    const lexer::DecodedRune next = DecodeUtf8(rest);
    const bool is_ascii = next.rune < 0x80;
    const char c = rest[0];
    if (is_ascii ? !absl::ascii_isalnum(static_cast<unsigned char>(c)) &&
                       kPunctuation.find(c) == std::string_view::npos
                 : !lexer::IsLetter(next.rune)) {
      return false;
    }
    rest.remove_prefix(next.width);
  }
  const std::string device =
      absl::AsciiStrToUpper(ToAbsl(name.substr(0, std::min(name.find('.'), name.size()))));
  const bool is_numbered = device.size() == 4 && device[3] >= '1' && device[3] <= '9' &&
                           (device.starts_with("COM") || device.starts_with("LPT"));
  return !is_numbered && device != "CON" && device != "PRN" && device != "AUX" && device != "NUL";
}

// Names that no module contains.
bool IsBadName(std::string_view name) {
  return name.empty() || name == ".bzr" || name == ".hg" || name == ".git" || name == ".svn" ||
         name.ends_with('.') || !IsPortableName(name);
}

bool IsValidPath(std::string_view path) {
  std::vector<absl::string_view> elements = absl::StrSplit(ToAbsl(path), '/');
  return std::none_of(elements.begin(), elements.end(), [](absl::string_view element) {
    return element.empty() || element == "." || element == "..";
  });
}

class Finder {
 public:
  Finder(fs::path directory, bool with_hidden)
      : directory_(std::move(directory)), with_hidden_(with_hidden) {}

  absl::Status Find(std::string_view pattern) {
    std::vector<std::string> elements = absl::StrSplit(ToAbsl(pattern), '/');
    std::vector<std::string> matches;
    Glob("", elements, matches);
    for (const std::string& match : matches) {
      if (absl::Status status = Add(match); !status.ok()) return status;
    }
    if (files_.empty()) return absl::NotFoundError("no matching files found");
    return absl::OkStatus();
  }

  std::vector<std::string> files() const { return {files_.begin(), files_.end()}; }

 private:
  // Paths that match the elements, below `base`.
  void Glob(const std::string& base, std::span<const std::string> elements,
            std::vector<std::string>& matches) const {
    const std::string& element = elements[0];
    std::vector<std::string> names;
    if (HasMagic(element)) {
      for (const fs::directory_entry& entry : Entries(base)) {
        std::string name = entry.path().filename().string();
        if (MatchName(element, name).value_or(false)) names.push_back(std::move(name));
      }
    } else {
      std::error_code error;
      if (fs::exists(fs::symlink_status(directory_ / base / element, error))) {
        names.push_back(element);
      }
    }
    for (const std::string& name : names) {
      const std::string path = base.empty() ? name : absl::StrCat(base, "/", name);
      if (elements.size() == 1) {
        matches.push_back(path);
      } else {
        Glob(path, elements.subspan(1), matches);
      }
    }
  }

  // What matched: a file, or all files below a directory.
  absl::Status Add(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(directory_ / path, error);
    const bool is_directory = fs::is_directory(status);
    const std::string what = absl::StrCat(is_directory ? "directory " : "file ", path);
    for (fs::path at(path); !at.empty(); at = at.parent_path()) {
      const auto refuse = [&](absl::string_view why, const std::string& name) {
        return absl::NotFoundError(absl::StrCat("cannot embed ", what, ": ", why, name));
      };
      if (fs::exists(directory_ / at / "go.mod", error)) return refuse("in different module", "");
      const bool is_itself = at == fs::path(path);
      if (!is_itself && !fs::is_directory(fs::symlink_status(directory_ / at, error))) {
        return refuse("in non-directory ", at.string());
      }
      const std::string name = at.filename().string();
      if (IsBadName(name))
        return refuse(is_itself ? "invalid name " : "in invalid directory ", name);
    }
    if (fs::is_regular_file(status)) {
      files_.insert(path);
      return absl::OkStatus();
    }
    if (!is_directory) return absl::NotFoundError(absl::StrCat("cannot embed irregular ", what));
    const size_t before = found_below_;
    if (absl::Status below = AddBelow(path); !below.ok()) return below;
    if (found_below_ == before) {
      return absl::NotFoundError(
          absl::StrCat("cannot embed ", what, ": contains no embeddable files"));
    }
    return absl::OkStatus();
  }

  // In the order of names, for the first bad one.
  absl::Status AddBelow(const std::string& directory) {
    std::vector<fs::directory_entry> entries = Entries(directory);
    std::sort(entries.begin(), entries.end());
    for (const fs::directory_entry& entry : entries) {
      const std::string name = entry.path().filename().string();
      const bool is_hidden = name.starts_with('.') || name.starts_with('_');
      if (is_hidden && (IsBadName(name) || !with_hidden_)) continue;
      const std::string path = absl::StrCat(directory, "/", name);
      std::error_code error;
      const fs::file_status status = entry.symlink_status(error);
      if (fs::is_directory(status)) {
        if (IsBadName(name) || fs::exists(entry.path() / "go.mod", error)) continue;
        if (absl::Status below = AddBelow(path); !below.ok()) return below;
      } else if (IsBadName(name)) {
        return absl::NotFoundError(
            absl::StrCat("cannot embed file ", path, ": invalid name ", name));
      } else if (fs::is_regular_file(status)) {
        files_.insert(path);
        ++found_below_;
      }
    }
    return absl::OkStatus();
  }

  std::vector<fs::directory_entry> Entries(const std::string& path) const {
    std::vector<fs::directory_entry> entries;
    std::error_code error;
    for (fs::directory_iterator at(directory_ / path, error), end; !error && at != end;
         at.increment(error)) {
      entries.push_back(*at);
    }
    return entries;
  }

  fs::path directory_;
  bool with_hidden_;
  std::set<std::string> files_;
  size_t found_below_ = 0;  // files of directories
};

// Matches one character; on a mismatch both texts are somewhere.
bool TakeCharacter(std::string_view& pattern, std::string_view& name) {
  const char c = pattern[0];
  pattern.remove_prefix(1);
  if (c == '[' || c == '?') {
    const lexer::DecodedRune next = DecodeUtf8(name);
    name.remove_prefix(next.width);
    return c == '?' || MatchClass(pattern, next.rune).value();
  }
  char expected = c;
  if (c == '\\') {
    expected = pattern[0];
    pattern.remove_prefix(1);
  }
  const bool matches = name[0] == expected;
  name.remove_prefix(1);
  return matches;
}

bool IsWellFormed(std::string_view pattern) {
  while (!pattern.empty()) {
    const char c = pattern[0];
    pattern.remove_prefix(1);
    if (c == '[' && !MatchClass(pattern, 0)) return false;
    if (c != '\\') continue;
    if (pattern.empty()) return false;
    pattern.remove_prefix(1);
  }
  return true;
}

}  // namespace

// A later * takes over from the
// one before it, which has matched as little as it can, so the time is bounded by the product of
// the lengths.
std::optional<bool> MatchName(std::string_view pattern, std::string_view name) {
  if (!IsWellFormed(pattern)) return std::nullopt;
  std::optional<std::string_view> star;  // what follows the last * ...
  std::string_view from;                 // ... and where the name was when it began
  while (!pattern.empty() || !name.empty()) {
    if (!pattern.empty() && pattern[0] == '*') {
      pattern.remove_prefix(1);
      star = pattern;
      from = name;
      continue;
    }
    if (!pattern.empty() && !name.empty() && TakeCharacter(pattern, name)) continue;
    if (!star || from.empty()) return false;
    from.remove_prefix(1);
    name = from;
    pattern = *star;
  }
  return true;
}

absl::StatusOr<std::vector<std::string>> FindEmbeddedFiles(const std::string& directory,
                                                           std::string_view pattern) {
  constexpr std::string_view kAll = "all:";
  const bool with_hidden = pattern.starts_with(kAll);
  const std::string_view glob = with_hidden ? pattern.substr(kAll.size()) : pattern;
  const auto fail = [&](absl::string_view why) {
    return absl::NotFoundError(absl::StrCat("pattern ", ToAbsl(pattern), ": ", why));
  };
  bool is_valid = IsValidPath(glob);
  for (absl::string_view element : absl::StrSplit(ToAbsl(glob), '/')) {
    is_valid = is_valid && MatchName(ToStd(element), "").has_value();
  }
  if (!is_valid) return fail("invalid pattern syntax");
  Finder finder(fs::path(directory), with_hidden);
  if (absl::Status status = finder.Find(glob); !status.ok()) return fail(status.message());
  return finder.files();
}

}  // namespace goknot::load
