// A language for the editor's tests: words, brackets, numbers and double-quoted strings.
//
//  * A text is complete when its brackets are closed; a line in brackets is indented by a tab for
//    each open one, less when it begins with "case".
//  * Completions are the words of kWords, each with a signature; "print" is documented.
//  * Colours: "func" is a keyword, digits are numbers, "..." a string.
#ifndef GOKNOT_TESTS_EDITOR_TOY_LANGUAGE_H_
#define GOKNOT_TESTS_EDITOR_TOY_LANGUAGE_H_

#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "editor/language.h"

namespace goknot::editor {

class ToyLanguage : public Language {
 public:
  Completeness Judge(std::string_view text) override {
    int depth = Depth(text);
    if (depth <= 0) return {};
    return {Completeness::Verdict::kNeedsMore, std::string(static_cast<size_t>(depth), '\t')};
  }

  std::string Indentation(std::string_view text, size_t cursor) override {
    int depth = Depth(text.substr(0, cursor));
    if (cursor < text.size() && IsClosing(text[cursor])) --depth;
    if (text.substr(cursor).starts_with("case ")) --depth;
    return std::string(static_cast<size_t>(depth < 0 ? 0 : depth), '\t');
  }

  std::vector<Span> Colour(std::string_view text) override {
    std::vector<Span> spans;
    for (size_t i = 0; i < text.size();) {
      size_t begin = i;
      if (IsWord(text[i])) {
        while (i < text.size() && IsWord(text[i])) ++i;
        if (text.substr(begin, i - begin) == "func") spans.push_back({begin, i, Style::kKeyword});
        if (text[begin] <= '9') spans.push_back({begin, i, Style::kNumber});
      } else if (text[i] == '"') {
        ++i;
        while (i < text.size() && text[i] != '"') ++i;
        if (i < text.size()) ++i;
        spans.push_back({begin, i, Style::kString});
      } else {
        ++i;
      }
    }
    return spans;
  }

  std::optional<size_t> MatchingBracket(std::string_view text, size_t at) override {
    if (at >= text.size()) return std::nullopt;
    int step = IsOpening(text[at]) ? 1 : IsClosing(text[at]) ? -1 : 0;
    if (step == 0) return std::nullopt;
    int depth = 0;
    for (size_t i = at; i < text.size(); i += step) {
      if (IsOpening(text[i])) ++depth;
      if (IsClosing(text[i])) --depth;
      if (depth == 0) return i;
    }
    return std::nullopt;
  }

  Completions Complete(std::string_view text, size_t cursor) override {
    Completions found;
    found.begin = found.end = cursor;
    while (found.begin > 0 && IsWord(text[found.begin - 1])) --found.begin;
    std::string_view typed = text.substr(found.begin, cursor - found.begin);
    for (std::string_view word : kWords) {
      if (!word.starts_with(typed)) continue;
      Candidate candidate;
      candidate.text = word;
      candidate.signature = "func()";
      if (word == "print") candidate.suffix = "(";
      found.candidates.push_back(candidate);
    }
    return found;
  }

  std::string Document(std::string_view text, size_t cursor) override {
    size_t begin = cursor;
    while (begin > 0 && IsWord(text[begin - 1])) --begin;
    return text.substr(begin, cursor - begin) == "print"
               ? "func print(args ...)\nWrites its arguments."
               : "";
  }

 private:
  static constexpr std::string_view kWords[] = {"alpha", "alphabet",  "alphorn",   "func",
                                                "print", "quick_fox", "quick_hare"};

  static bool IsWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  }
  static bool IsOpening(char c) { return c == '(' || c == '[' || c == '{'; }
  static bool IsClosing(char c) { return c == ')' || c == ']' || c == '}'; }

  static int Depth(std::string_view text) {
    int depth = 0;
    for (char c : text) depth += IsOpening(c) ? 1 : IsClosing(c) ? -1 : 0;
    return depth;
  }
};

}  // namespace goknot::editor

#endif  // GOKNOT_TESTS_EDITOR_TOY_LANGUAGE_H_
