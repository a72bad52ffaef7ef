// See the header.
#include "load/test_functions.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/scanner.h"
#include "lexer/unicode.h"
#include "load/example_output.h"

namespace goknot::load {
namespace {

using base::ToAbsl;

// TestXxx: what follows the prefix does not begin with a lower-case letter.
bool HasTestName(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return false;
  name.remove_prefix(prefix.size());
  return name.empty() || !lexer::IsLower(lexer::DecodeUtf8(name).rune);
}

// One parameter of type *T or *anything.T, and no results.
bool Takes(const ast::FuncDecl& function, std::string_view type) {
  const ast::FuncType& signature = *function.type;
  if (!signature.results.empty() || signature.params.size() != 1) return false;
  const auto* pointer = signature.params[0]->type->TryAs<ast::UnaryExpr>();
  if (pointer == nullptr || pointer->op != lexer::Token::kMul) return false;
  if (const auto* name = pointer->x->TryAs<ast::Ident>()) return name->name.text() == type;
  const auto* selector = pointer->x->TryAs<ast::SelectorExpr>();
  return selector != nullptr && selector->selector->name.text() == type;
}

// Where `func` stands.
lexer::Pos KeywordOf(const ast::File& file, const ast::FuncDecl& function) {
  const lexer::SourceFile& source = *file.source;
  return source.PosAt(source.text().rfind("func", source.OffsetOf(function.pos)));
}

std::optional<WrongTest> CheckSignature(const ast::File& file, const ast::FuncDecl& function,
                                        std::string_view type) {
  const std::string_view name = function.name->name.text();
  std::string why;
  if (!Takes(function, type)) {
    why = absl::StrCat("must be: func ", ToAbsl(name), "(", absl::AsciiStrToLower(ToAbsl(type)),
                       " *testing.", ToAbsl(type), ")");
  }
  if (!function.type_params.empty()) why = "test functions cannot have type parameters";
  if (why.empty()) return std::nullopt;
  return WrongTest{.pos = KeywordOf(file, function),
                   .text = absl::StrCat("wrong signature for ", ToAbsl(name), ", ", why)};
}

// The text as a Go string literal.
std::string Quote(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7f && c != '"' && c != '\\') {
      quoted += c;
    } else {
      quoted += "\\x";
      quoted += kDigits[byte >> 4];
      quoted += kDigits[byte & 15];
    }
  }
  return quoted + "\"";
}

std::string_view NameOf(TestPackage package) {
  return package == TestPackage::kTested ? "_test" : "_xtest";
}

void AppendFunctions(std::string& text, std::string_view variable, std::string_view type,
                     const std::vector<TestFunction>& functions) {
  absl::StrAppend(&text, "\nvar ", ToAbsl(variable), " = []testing.", ToAbsl(type), "{\n");
  for (const TestFunction& function : functions) {
    absl::StrAppend(&text, "\t{", Quote(function.name), ", ", ToAbsl(NameOf(function.package)), ".",
                    function.name, "},\n");
  }
  absl::StrAppend(&text, "}\n");
}

bool Mentions(const TestFunctions& functions, TestPackage package) {
  const auto is_of = [package](const auto& one) { return one.package == package; };
  return std::any_of(functions.tests.begin(), functions.tests.end(), is_of) ||
         std::any_of(functions.benchmarks.begin(), functions.benchmarks.end(), is_of) ||
         std::any_of(functions.fuzz_targets.begin(), functions.fuzz_targets.end(), is_of) ||
         std::any_of(functions.examples.begin(), functions.examples.end(), is_of) ||
         (functions.main && is_of(*functions.main));
}

void AppendImport(std::string& text, const TestFunctions& functions, TestPackage package,
                  const std::string& path) {
  if (path.empty()) return;
  const std::string_view name = Mentions(functions, package) ? NameOf(package) : "_";
  absl::StrAppend(&text, "\t", ToAbsl(name), " ", Quote(path), "\n");
}

// Tells package testing what is counted, and where.
void AppendCoverage(std::string& text, const Coverage& coverage) {
  if (coverage.mode == CoverMode::kNone) return;
  std::string counters;
  std::string blocks;
  std::string variables;
  for (size_t i = 0; i < coverage.packages.size(); ++i) {
    const CoveredPackage& package = coverage.packages[i];
    const std::string variable = absl::StrCat("counters", i);
    for (const CoveredFile& file : package.files) {
      absl::StrAppend(&counters, "\t\t\t", Quote(file.name), ": ", variable, "[",
                      file.first_counter, ":", file.first_counter + file.blocks.size(), "],\n");
      absl::StrAppend(&blocks, "\t\t\t", Quote(file.name), ": {");
      for (const CoverBlock& block : file.blocks) {
        absl::StrAppend(&blocks, "{", block.first_line, ", ", block.first_column, ", ",
                        block.last_line, ", ", block.last_column, ", ", block.statements, "}, ");
      }
      blocks += "},\n";
    }
    if (package.takes_part) {
      absl::StrAppend(&variables, "//go:linkname ", variable, " ", package.path, ".",
                      ToAbsl(kCounters), "\n");
    }
    absl::StrAppend(&variables, "var ", variable, " [", package.counters, "]uint32\n\n");
  }
  const std::string where = coverage.patterns.empty() ? "" : " in " + coverage.patterns;
  absl::StrAppend(&text, "func init() {\n\ttesting.RegisterCover(testing.Cover{\n\t\tMode: ",
                  Quote(NameOf(coverage.mode)), ",\n\t\tCoveredPackages: ", Quote(where),
                  ",\n\t\tCounters: map[string][]uint32{\n", counters,
                  "\t\t},\n\t\tBlocks: map[string][]testing.CoverBlock{\n", blocks,
                  "\t\t},\n\t})\n}\n\n", variables);
}

constexpr std::string_view kDependencies = R"go(
// The code of the last M.Run, for a TestMain that returns.
//
//go:linkname lastCode testing.lastCode
var lastCode int

type dependencies struct{}

var (
	pattern    string
	expression *regexp.Regexp
)

func (dependencies) MatchString(pat, str string) (bool, error) {
	if expression == nil || pattern != pat {
		compiled, err := regexp.Compile(pat)
		if err != nil {
			return false, err
		}
		pattern, expression = pat, compiled
	}
	return expression.MatchString(str), nil
}
)go";

}  // namespace

std::optional<WrongTest> CollectTests(const ast::File& file, TestPackage package,
                                      TestFunctions& found) {
  struct Kind {
    std::string_view prefix;
    std::string_view type;
    std::vector<TestFunction>& functions;
  };
  const Kind kinds[] = {{"Test", "T", found.tests},
                        {"Benchmark", "B", found.benchmarks},
                        {"Fuzz", "F", found.fuzz_targets}};
  for (const ast::Decl* decl : file.decls) {
    const auto* function = decl->TryAs<ast::FuncDecl>();
    if (function == nullptr || function->receiver != nullptr) continue;
    const std::string name(function->name->name.text());
    if (name == "TestMain" && !Takes(*function, "T")) {
      if (std::optional<WrongTest> wrong = CheckSignature(file, *function, "M")) return wrong;
      if (found.main) {
        return WrongTest{.pos = KeywordOf(file, *function),
                         .text = "multiple definitions of TestMain"};
      }
      found.main = {name, package};
      continue;
    }
    for (const Kind& kind : kinds) {
      if (!HasTestName(name, kind.prefix)) continue;
      if (std::optional<WrongTest> wrong = CheckSignature(file, *function, kind.type)) {
        return wrong;
      }
      kind.functions.push_back({name, package});
    }
    const bool is_example = HasTestName(name, "Example") && function->type->params.empty() &&
                            function->type->results.empty() && function->type_params.empty();
    if (!is_example || !function->has_body) continue;
    if (std::optional<ExampleOutput> output = FindExampleOutput(file, *function)) {
      found.examples.push_back({name, package, output->text, output->unordered});
    }
  }
  return std::nullopt;
}

std::string UnusedProfile(const CoveredPackage& package, CoverMode mode) {
  std::string text = absl::StrCat("mode: ", ToAbsl(NameOf(mode)), "\n");
  for (const CoveredFile& file : package.files) {
    for (const CoverBlock& block : file.blocks) {
      absl::StrAppend(&text, file.name, ":", block.first_line, ".", block.first_column, ",",
                      block.last_line, ".", block.last_column, " ", block.statements, " 0\n");
    }
  }
  return text;
}

std::string TestMainText(const TestFunctions& functions, const TestImports& imports,
                         const Coverage& coverage) {
  std::string text =
      "package main\n\nimport (\n\t\"os\"\n\t\"regexp\"\n\t\"testing\"\n\t_ \"unsafe\"\n\n";
  AppendImport(text, functions, TestPackage::kTested, imports.tested);
  AppendImport(text, functions, TestPackage::kExternal, imports.external);
  for (const CoveredPackage& package : coverage.packages) {
    if (!package.takes_part || package.path == imports.tested) continue;
    absl::StrAppend(&text, "\t_ ", Quote(package.path), "\n");
  }
  absl::StrAppend(&text, ")\n");
  AppendFunctions(text, "tests", "InternalTest", functions.tests);
  AppendFunctions(text, "benchmarks", "InternalBenchmark", functions.benchmarks);
  AppendFunctions(text, "fuzzTargets", "InternalFuzzTarget", functions.fuzz_targets);
  absl::StrAppend(&text, "\nvar examples = []testing.InternalExample{\n");
  for (const TestExample& example : functions.examples) {
    absl::StrAppend(&text, "\t{", Quote(example.name), ", ", ToAbsl(NameOf(example.package)), ".",
                    example.name, ", ", Quote(example.output), ", ",
                    example.unordered ? "true" : "false", "},\n");
  }
  absl::StrAppend(&text, "}\n", ToAbsl(kDependencies),
                  "\nfunc (dependencies) ImportPath() string { return ", Quote(imports.path),
                  " }\nfunc (dependencies) ModulePath() string { return ", Quote(imports.module),
                  " }\n\n");
  AppendCoverage(text, coverage);
  absl::StrAppend(&text,
                  "func main() {\n\tm := testing.MainStart(dependencies{}, tests, "
                  "benchmarks, fuzzTargets, examples)\n");
  if (functions.main) {
    absl::StrAppend(&text, "\t", ToAbsl(NameOf(functions.main->package)),
                    ".TestMain(m)\n\tos.Exit(lastCode)\n}\n");
  } else {
    absl::StrAppend(&text, "\tos.Exit(m.Run())\n}\n");
  }
  return text;
}

}  // namespace goknot::load
