// See the header.
#include "parser/embed_arguments.h"

#include <algorithm>
#include <optional>

#include "lexer/literal.h"

namespace goknot::parser {
namespace {

constexpr std::string_view kVerb = "go:embed";
constexpr std::string_view kBlanks = " \t\r\n\v\f";

// Where the literal at the front of the text ends, behind its quote; nothing: nowhere.
std::optional<size_t> EndOfLiteral(std::string_view text) {
  const char quote = text[0];
  for (size_t at = 1; at < text.size(); ++at) {
    if (text[at] == quote) return at + 1;
    if (quote == '"' && text[at] == '\\') ++at;
  }
  return std::nullopt;
}

}  // namespace

bool IsEmbedDirective(std::string_view directive) {
  if (!directive.starts_with(kVerb)) return false;
  return directive.size() == kVerb.size() || directive[kVerb.size()] == ' ';
}

EmbedArguments ParseEmbedArguments(std::string_view directive) {
  EmbedArguments arguments;
  size_t at = kVerb.size();
  while ((at = directive.find_first_not_of(kBlanks, at)) != std::string_view::npos) {
    const std::string_view rest = directive.substr(at);
    if (rest[0] != '"' && rest[0] != '`') {
      const size_t end = std::min(rest.find_first_of(kBlanks), rest.size());
      arguments.list.push_back({at, std::string(rest.substr(0, end))});
      at += end;
      continue;
    }
    const std::optional<size_t> end = EndOfLiteral(rest);
    if (!end) return {{}, rest};
    std::optional<std::string> value = lexer::StringValue(rest.substr(0, *end));
    if (!value) return {{}, rest.substr(0, *end)};
    const std::string_view behind = rest.substr(*end);
    if (!behind.empty() && kBlanks.find(behind[0]) == std::string_view::npos) return {{}, behind};
    arguments.list.push_back({at, *std::move(value)});
    at += *end;
  }
  return arguments;
}

}  // namespace goknot::parser
