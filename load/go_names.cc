// See the header.
#include "load/go_names.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "base/text.h"

namespace goknot::load {
namespace {

#include "load/go_names.inc"

// The line that starts with `start`, without it; nothing when there is none.
std::string_view LineAfter(std::string_view text, std::string_view start) {
  const size_t at = text.find(absl::StrCat("\n", base::ToAbsl(start)));
  if (at == std::string_view::npos) return {};
  std::string_view line = text.substr(at + 1 + start.size());
  return line.substr(0, line.find('\n'));
}

bool HasWord(std::string_view line, std::string_view word) {
  for (size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    const size_t end = at + word.size();
    if ((at == 0 || line[at - 1] == ' ') && (end == line.size() || line[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

bool GoExports(std::string_view path, std::string_view name) {
  const std::string start = absl::StrCat("\n=", base::ToAbsl(path), "\n");
  const size_t at = kGoNames.find(start);
  if (at == std::string_view::npos || name.empty()) return false;
  // From the line break in front of the package's names to the one in front of the next package.
  std::string_view package = kGoNames.substr(at + start.size() - 1);
  package = package.substr(0, package.find("\n="));
  const size_t dot = name.find('.');
  if (dot == std::string_view::npos) return HasWord(LineAfter(package, ""), name);
  const std::string type = absl::StrCat(base::ToAbsl(name.substr(0, dot)), ": ");
  return HasWord(LineAfter(package, type), name.substr(dot + 1));
}

}  // namespace goknot::load
