// See parser_impl.h. This part: `//go:` comments. They belong to the declaration that follows them;
// those that cannot, and those before anything else, are reported as Go's compiler does. Directives
// that no compiler of Go knows mean nothing here.
#include <string>
#include <string_view>

#include "absl/strings/str_split.h"
#include "base/text.h"
#include "parser/parser_impl.h"

namespace goknot::parser {
namespace {

// Directives that say something about the function that they stand before.
constexpr std::string_view kFunctionVerbs[] = {
    "go:noescape",        "go:norace",          "go:nosplit",
    "go:noinline",        "go:nocheckptr",      "go:systemstack",
    "go:nowritebarrier",  "go:nowritebarrierrec", "go:yeswritebarrierrec",
    "go:cgo_unsafe_args", "go:uintptrkeepalive", "go:uintptrescapes",
    "go:registerparams"};

bool IsFunctionVerb(std::string_view verb) {
  for (std::string_view known : kFunctionVerbs) {
    if (verb == known) return true;
  }
  return false;
}

bool IsLinkname(std::string_view verb) {
  return verb == "go:linkname" || verb == "go:linknamestd";
}

}  // namespace

void Parser::CheckDirective(const lexer::Directive& directive, DirectiveTarget target) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(base::ToAbsl(directive.text), absl::ByAnyChar(" \t"), absl::SkipEmpty());
  const std::string_view verb = base::ToStd(words[0]);
  const auto report = [&](DiagnosticCode code, std::string text) {
    context_.sink.Report({.pos = directive.pos, .code = code, .text = std::move(text)});
  };

  if (!directive.own_line) {
    return report(DiagnosticCode::kMisplacedDirective, "misplaced compiler directive");
  }
  if (IsLinkname(verb)) {
    if (words.size() == 2 || words.size() == 3) {
      linknames_.push_back(directive);
    } else {
      report(DiagnosticCode::kInvalidDirective,
             "usage: //" + std::string(verb) + " localname [linkname]");
    }
  } else if (verb == "go:embed") {
    if (words.size() == 1) {
      report(DiagnosticCode::kInvalidDirective, "usage: //go:embed pattern...");
    } else if (target != DirectiveTarget::kVariable) {
      report(DiagnosticCode::kMisplacedDirective, "misplaced go:embed directive");
    }
  } else if ((verb == "go:build" && target != DirectiveTarget::kFile) ||
             (IsFunctionVerb(verb) && target != DirectiveTarget::kFunction)) {
    report(DiagnosticCode::kMisplacedDirective, "misplaced compiler directive");
  }
}

std::span<const lexer::Directive> Parser::TakeDirectives(DirectiveTarget target) {
  std::vector<lexer::Directive>& pending = scanner_.directives();
  if (pending.empty()) return {};
  for (const lexer::Directive& directive : pending) CheckDirective(directive, target);
  const std::span<const lexer::Directive> taken = context_.arena.CopyArray(pending);
  pending.clear();
  return taken;
}

void Parser::DropDirectives() {
  std::vector<lexer::Directive>& pending = scanner_.directives();
  if (pending.empty()) return;
  for (const lexer::Directive& directive : pending) {
    CheckDirective(directive, DirectiveTarget::kNothing);
  }
  pending.clear();
}

}  // namespace goknot::parser
