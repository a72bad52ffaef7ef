// See the header.
#include "repl/transcript.h"

#include <algorithm>

namespace goknot::repl {
namespace {

std::optional<std::string_view> After(std::string_view line, std::string_view prompt) {
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  if (!line.starts_with(prompt)) return std::nullopt;
  line.remove_prefix(prompt.size());
  if (line.empty() || line.front() == '\n') return line;
  if (line.front() != ' ') return std::nullopt;
  return line.substr(1);
}

}  // namespace

std::optional<std::string_view> AfterPrompt(std::string_view line) {
  for (std::string_view prompt : {">>>", "go>", "gore>", "gomacro>", "yaegi>"}) {
    if (std::optional<std::string_view> rest = After(line, prompt)) return rest;
  }
  return std::nullopt;
}

std::optional<std::string_view> AfterContinuation(std::string_view line) {
  for (std::string_view prompt : {"...", "....", "....."}) {
    if (std::optional<std::string_view> rest = After(line, prompt)) return rest;
  }
  return std::nullopt;
}

bool IsTranscript(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (AfterPrompt(line).has_value()) return true;
    const bool is_blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (!is_blank && !After(line, "$")) return false;
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return false;
}

std::vector<std::string> EntriesIn(std::string_view text) {
  if (!IsTranscript(text)) return {std::string(text)};
  std::vector<std::string> entries;
  bool in_entry = false;
  for (std::string_view rest = text; !rest.empty();) {
    const size_t newline = rest.find('\n');
    const std::string_view line = rest.substr(0, newline);
    rest = newline == std::string_view::npos ? std::string_view() : rest.substr(newline + 1);
    if (std::optional<std::string_view> typed = AfterPrompt(line)) {
      entries.emplace_back(*typed);
      in_entry = true;
      continue;
    }
    if (entries.empty()) continue;
    std::optional<std::string_view> more = AfterContinuation(line);
    in_entry = in_entry && more.has_value();
    if (in_entry) entries.back().append("\n").append(*more);
  }
  return entries;
}

}  // namespace goknot::repl
