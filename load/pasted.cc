// See the header.
#include "load/pasted.h"

#include "load/pasted_passes.h"

namespace goknot::load {

PastedText RepairPasted(std::string_view original) {
  PastedText pasted;
  // A terminal may show numbered lines, and what has line numbers may show a terminal.
  TrackedText text = WithoutLineNumbers(TrackedText(original));
  text = WithoutLineNumbers(WithoutTerminal(text, pasted.remarks));
  text = InPlainCharacters(WithoutEntities(text));
  pasted.text = WithoutElisions(text, pasted.remarks);
  return pasted;
}

size_t EndOfQuotedOrComment(std::string_view text, size_t at) {
  auto or_end = [&](size_t found, size_t past) {
    return found == std::string_view::npos ? text.size() : found + past;
  };
  const char first = text[at];
  if (first == '`') return or_end(text.find('`', at + 1), 1);
  if (first == '/' && text.substr(at).starts_with("//")) return or_end(text.find('\n', at), 0);
  if (first == '/' && text.substr(at).starts_with("/*")) return or_end(text.find("*/", at + 2), 2);
  if (first != '"' && first != '\'') return at;
  for (size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\n') return i;
    if (text[i] == first) return i + 1;
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] != '\n') ++i;
  }
  return text.size();
}

size_t BlankAt(std::string_view text, size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') return 1;
  return text.substr(at).starts_with("\u00a0") ? 2 : 0;
}

size_t AfterBlanks(std::string_view text, size_t at) {
  for (size_t length = BlankAt(text, at); length > 0; length = BlankAt(text, at)) at += length;
  return at;
}

}  // namespace goknot::load
