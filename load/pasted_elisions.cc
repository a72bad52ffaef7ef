// RepairPasted, the last step: dots that stand for something the author left out.
#include <string>

#include "absl/strings/ascii.h"
#include "load/pasted_passes.h"

namespace goknot::load {
namespace {

constexpr std::string_view kMissing =
    "the dots stand for something that was left out; write it in their place";
constexpr std::string_view kLeftOut = "the dots are left out: nothing stands in their place";

class Elisions {
 public:
  Elisions(const TrackedText& text, PasteRemarks& remarks)
      : from_(text), text_(text.bytes()), remarks_(remarks) {}

  TrackedText Run() {
    while (at_ < text_.size()) {
      if (AtLineStart() && TakeLineOfDots()) continue;
      if (size_t end = EndOfQuotedOrComment(text_, at_); end > at_) {
        CopyUpTo(end);
      } else if (text_.substr(at_).starts_with("...")) {
        Dots();
      } else {
        CopyUpTo(at_ + 1);
      }
    }
    result_.EndLike(from_);
    return std::move(result_);
  }

 private:
  bool AtLineStart() const { return at_ == 0 || text_[at_ - 1] == '\n'; }

  // `...`, `. . .`, `[...]`, `<...>`, `(...)` or `... some words ...` alone on a line.
  bool TakeLineOfDots() {
    const size_t start = AfterBlanks(text_, at_);
    size_t dots = start;
    if (dots < text_.size() &&
        std::string_view("[<(").find(text_[dots]) != std::string_view::npos) {
      ++dots;
    }
    std::string_view rest = text_.substr(dots);
    if (!rest.starts_with("...") && !rest.starts_with(". . .")) return false;
    size_t line_end = text_.find('\n', at_);
    if (line_end == std::string_view::npos) line_end = text_.size();
    std::string_view line = text_.substr(dots, line_end - dots);
    line = line.substr(0, line.find("//"));
    // What follows is more than words, or more than a bracket: `...int) {`, `[...]string{`.
    const bool is_code = dots == start
                             ? line.find_first_of("{}()[]=,;") != std::string_view::npos
                             : line.find_first_not_of(". \t\r])>") != std::string_view::npos;
    if (is_code) return false;
    Note(start, lexer::Severity::kNote, kLeftOut);
    at_ = line_end;
    return true;
  }

  void Dots() {
    const char before = Before();
    size_t end = at_;
    while (end < text_.size() && text_[end] == '.') ++end;
    const size_t after_at = AfterBlanks(text_, end);
    const char after = after_at < text_.size() ? text_[after_at] : '\n';
    if (IsGo(before, after)) return CopyUpTo(end);

    const bool statement_before = before == '{' || before == ';' || before == '\n';
    const bool ends_after = after == '}' || after == '\n' || after == ';';
    // `{ ... }`, `{ a, b, ... }`, a statement.
    if ((statement_before && ends_after) || (before == ',' && after == '}')) {
      Note(at_, lexer::Severity::kNote, kLeftOut);
      at_ = end;
      return;
    }
    Note(at_, lexer::Severity::kError, kMissing);
    CopyUpTo(end);
  }

  // [...]T, f(xs...), func(xs ...T)
  bool IsGo(char before, char after) const {
    if (before == '[' && after == ']') return true;
    if (after == ')' || after == ',') return IsOperandEnd(before);
    return IsTypeStart(after) && (IsOperandEnd(before) || before == '(' || before == ',');
  }
  static bool IsOperandEnd(char c) {
    return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '_' || c == ')' || c == ']' ||
           c == '}' || c == '"' || c == '`' || static_cast<unsigned char>(c) >= 0x80;
  }
  static bool IsTypeStart(char c) {
    return absl::ascii_isalpha(static_cast<unsigned char>(c)) || c == '_' || c == '*' || c == '[' ||
           c == '(' || c == '<' || static_cast<unsigned char>(c) >= 0x80;
  }

  // The last character before the dots that is no blank; '\n' at the start of a line.
  char Before() const {
    size_t at = at_;
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) --at;
    return at == 0 ? '\n' : text_[at - 1];
  }

  void Note(size_t at, lexer::Severity severity, std::string_view text) {
    remarks_.push_back({from_.OriginOf(at), severity, std::string(text)});
  }

  void CopyUpTo(size_t end) {
    result_.Copy(from_, at_, end);
    at_ = end;
  }

  const TrackedText& from_;
  std::string_view text_;
  PasteRemarks& remarks_;
  size_t at_ = 0;
  TrackedText result_;
};

}  // namespace

TrackedText WithoutElisions(const TrackedText& text, PasteRemarks& remarks) {
  return Elisions(text, remarks).Run();
}

}  // namespace goknot::load
