// See parser_impl.h. This part: `//go:` comments. They belong to the declaration that follows them;
// those that cannot, and those before anything else, are reported as Go's compiler does. Directives
// that no compiler of Go knows mean nothing here.
#include <string>
#include <string_view>

#include "absl/strings/str_split.h"
#include "base/text.h"
#include "parser/embed_arguments.h"
#include "parser/parser_impl.h"

namespace goknot::parser {
namespace {

// Directives that say something about the function that they stand before, and who may use them.
enum class Users { kAll, kRuntime, kStandardLibrary };
struct FunctionVerb {
  std::string_view verb;
  Users users;
};
constexpr FunctionVerb kFunctionVerbs[] = {
    {"go:noescape", Users::kAll},
    {"go:norace", Users::kAll},
    {"go:nosplit", Users::kAll},
    {"go:noinline", Users::kAll},
    {"go:nocheckptr", Users::kAll},
    {"go:cgo_unsafe_args", Users::kAll},
    {"go:uintptrescapes", Users::kAll},
    {"go:registerparams", Users::kAll},
    {"go:systemstack", Users::kRuntime},
    {"go:nowritebarrier", Users::kRuntime},
    {"go:nowritebarrierrec", Users::kRuntime},
    {"go:yeswritebarrierrec", Users::kRuntime},
    {"go:uintptrkeepalive", Users::kStandardLibrary},
};

const FunctionVerb* FindFunctionVerb(std::string_view verb) {
  for (const FunctionVerb& known : kFunctionVerbs) {
    if (verb == known.verb) return &known;
  }
  return nullptr;
}

bool IsLinkname(std::string_view verb) { return verb == "go:linkname" || verb == "go:linknamestd"; }

}  // namespace

void Parser::CheckDirective(const lexer::Directive& directive, DirectiveTarget target) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(base::ToAbsl(directive.text), absl::ByAnyChar(" \t"), absl::SkipEmpty());
  const std::string_view verb = base::ToStd(words[0]);
  const auto report = [&](DiagnosticCode code, std::string text) {
    Fault(directive.pos, code, std::move(text));
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
  } else if (IsEmbedDirective(directive.text)) {
    const EmbedArguments arguments = ParseEmbedArguments(directive.text);
    if (!arguments.malformed.empty()) {
      report(DiagnosticCode::kInvalidDirective,
             "invalid quoted string in //go:embed: " + std::string(arguments.malformed));
    }
    if (arguments.list.empty()) {
      report(DiagnosticCode::kInvalidDirective, "usage: //go:embed pattern...");
    } else if (target != DirectiveTarget::kVariable) {
      report(DiagnosticCode::kMisplacedDirective, "misplaced go:embed directive");
    } else if (function_nesting_ > 0) {
      report(DiagnosticCode::kMisplacedDirective, "go:embed cannot apply to var inside func");
    }
  } else if (verb == "go:build") {
    if (target != DirectiveTarget::kFile) {
      report(DiagnosticCode::kMisplacedDirective, "misplaced compiler directive");
    }
  } else if (verb.starts_with("go:cgo_") && verb != "go:cgo_unsafe_args") {
    CheckCgoDirective(directive, words.size());
  } else if (const FunctionVerb* function_verb = FindFunctionVerb(verb)) {
    const bool library = options_.owner == SourceOwner::kStandardLibrary;
    if (function_verb->users == Users::kRuntime && !library) {
      report(DiagnosticCode::kMisplacedDirective,
             "//" + std::string(verb) + " only allowed in runtime");
    } else if (function_verb->users == Users::kStandardLibrary && !library) {
      report(DiagnosticCode::kMisplacedDirective,
             "//" + std::string(verb) + " is only allowed in the standard library");
    } else if (target != DirectiveTarget::kFunction) {
      report(DiagnosticCode::kMisplacedDirective, "misplaced compiler directive");
    }
  }
}

// What cgo writes into the files that it makes is for it alone.
void Parser::CheckCgoDirective(const lexer::Directive& directive, size_t words) {
  if (options_.owner == SourceOwner::kStandardLibrary) return;
  Fault(directive.pos, DiagnosticCode::kMisplacedDirective,
        "//" + std::string(directive.text) + " only allowed in cgo-generated code");
  if (directive.text.starts_with("go:cgo_ldflag") && words != 2) {
    Fault(directive.pos, DiagnosticCode::kInvalidDirective, "usage: //go:cgo_ldflag \"arg\"");
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
