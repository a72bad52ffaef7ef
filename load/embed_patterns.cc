// See the header.
#include "load/embed_patterns.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <span>
#include <system_error>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/text.h"
#include "load/read.h"

namespace goknot::load {
namespace {

namespace fs = std::filesystem;
using base::ToAbsl;
using base::ToStd;

// Takes the character of a class at the front of `pattern`; false when there is none.
bool TakeClassCharacter(std::string_view& pattern, char& c) {
  if (!pattern.empty() && pattern[0] == '\\') pattern.remove_prefix(1);
  if (pattern.empty()) return false;
  c = pattern[0];
  pattern.remove_prefix(1);
  return true;
}

// [ { character | character - character } ], behind its [. Bytes stand for characters.
std::optional<bool> MatchClass(std::string_view& pattern, char c) {
  const bool negated = !pattern.empty() && pattern[0] == '^';
  if (negated) pattern.remove_prefix(1);
  bool found = false;
  for (bool first = true; first || (!pattern.empty() && pattern[0] != ']'); first = false) {
    char low = 0;
    if (pattern.empty() || pattern[0] == ']' || pattern[0] == '-') return std::nullopt;
    if (!TakeClassCharacter(pattern, low)) return std::nullopt;
    char high = low;
    if (!pattern.empty() && pattern[0] == '-') {
      pattern.remove_prefix(1);
      if (pattern.empty() || pattern[0] == ']' || pattern[0] == '-') return std::nullopt;
      if (!TakeClassCharacter(pattern, high)) return std::nullopt;
    }
    found |= low <= c && c <= high;
  }
  if (pattern.empty()) return std::nullopt;
  pattern.remove_prefix(1);
  return found != negated;
}

bool HasMagic(std::string_view pattern) {
  return pattern.find_first_of("*?[\\") != std::string_view::npos;
}

// Names that no module contains.
bool IsBadName(std::string_view name) {
  return name.empty() || name == ".bzr" || name == ".hg" || name == ".git" || name == ".svn" ||
         name.find_first_of("\"'*<>?`|/\\:") != std::string_view::npos || name.ends_with('.');
}

bool IsValidPath(std::string_view path) {
  if (path == ".") return true;
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
    for (fs::path at(path); !at.empty() && at != "."; at = at.parent_path()) {
      if (IsFile((directory_ / at / "go.mod").string())) {
        return absl::NotFoundError(absl::StrCat("cannot embed ", what, ": in different module"));
      }
      const std::string name = at.filename().string();
      if (!IsBadName(name)) continue;
      return absl::NotFoundError(
          absl::StrCat("cannot embed ", what,
                       at == fs::path(path) ? ": invalid name " : ": in invalid directory ", name));
    }
    if (fs::is_regular_file(status)) {
      files_.insert(path);
      return absl::OkStatus();
    }
    if (!is_directory) return absl::NotFoundError(absl::StrCat("cannot embed irregular ", what));
    const size_t before = found_below_;
    AddBelow(path);
    if (found_below_ == before) {
      return absl::NotFoundError(
          absl::StrCat("cannot embed ", what, ": contains no embeddable files"));
    }
    return absl::OkStatus();
  }

  void AddBelow(const std::string& directory) {
    for (const fs::directory_entry& entry : Entries(directory)) {
      const std::string name = entry.path().filename().string();
      const bool is_hidden = name.starts_with('.') || name.starts_with('_');
      if (IsBadName(name) || (is_hidden && !with_hidden_)) continue;
      const std::string path = directory == "." ? name : absl::StrCat(directory, "/", name);
      std::error_code error;
      const fs::file_status status = entry.symlink_status(error);
      if (fs::is_directory(status)) {
        if (!IsFile((entry.path() / "go.mod").string())) AddBelow(path);
      } else if (fs::is_regular_file(status)) {
        files_.insert(path);
        ++found_below_;
      }
    }
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

}  // namespace

std::optional<bool> MatchName(std::string_view pattern, std::string_view name) {
  bool matches = true;  // what follows after a mismatch is read for its form only
  while (!pattern.empty()) {
    const char c = pattern[0];
    pattern.remove_prefix(1);
    if (c == '*') {
      if (!matches) name = {};
      for (size_t skip = 0; skip <= name.size(); ++skip) {
        const std::optional<bool> rest = MatchName(pattern, name.substr(skip));
        if (!rest) return std::nullopt;
        if (*rest) return matches;
      }
      return false;
    }
    bool found = true;
    if (c == '[') {
      const std::optional<bool> in_class = MatchClass(pattern, name.empty() ? '\0' : name[0]);
      if (!in_class) return std::nullopt;
      found = *in_class;
    } else if (c != '?') {
      char expected = c;
      if (c == '\\') {
        if (pattern.empty()) return std::nullopt;
        expected = pattern[0];
        pattern.remove_prefix(1);
      }
      found = !name.empty() && name[0] == expected;
    }
    matches = matches && found && !name.empty();
    if (!name.empty()) name.remove_prefix(1);
  }
  return matches && name.empty();
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
