// See the header. Wording and places of the errors are those of the go command and its compiler.
#include "load/embed.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "load/embed_patterns.h"
#include "load/package_graph.h"
#include "load/read.h"
#include "parser/embed_arguments.h"
#include "types/checker.h"
#include "types/typestring.h"

namespace goknot::load {
namespace {

using lexer::DiagnosticCode;

bool IsEmbed(const lexer::Directive& directive) {
  return parser::IsEmbedDirective(directive.text) && directive.own_line;
}

bool ImportsEmbed(const ast::File& file) {
  return std::any_of(file.imports.begin(), file.imports.end(),
                     [](const ast::ImportDecl* import) { return import->path_value == "embed"; });
}

// ---- What a variable may be.

enum class VariableKind { kOther, kString, kBytes, kFiles };

VariableKind KindOf(types::Type* type) {
  if (const auto* named = types::As<types::Named>(types::Unalias(type))) {
    const types::Object* name = named->object;
    const bool is_files =
        name->name() == "FS" && name->package() != nullptr && name->package()->path() == "embed";
    if (is_files) return VariableKind::kFiles;
  }
  if (types::IsString(type)) return VariableKind::kString;
  const auto* slice = types::UnderAs<types::Slice>(type);
  const auto* element = slice == nullptr ? nullptr : types::UnderAs<types::Basic>(slice->elem);
  const bool is_bytes = element != nullptr && element->basic_kind() == types::BasicKind::kUint8;
  return is_bytes ? VariableKind::kBytes : VariableKind::kOther;
}

// Types of the package go without its name in messages.
class HomeQualifier final : public types::Qualifier {
 public:
  explicit HomeQualifier(const types::Package& home) : home_(home) {}
  std::string NameOf(const types::Package& package) const override {
    return &package == &home_ ? "" : package.name();
  }

 private:
  const types::Package& home_;
};

// What is wrong with the place of a directive; empty: nothing.
std::string PlaceProblem(const EmbedDirective& embed, const std::string& go_version) {
  if (!embed.imports_embed) {
    return "go:embed requires import \"embed\" (or import _ \"embed\", if package is not used)";
  }
  if (embed.decl->names.size() > 1) return "go:embed cannot apply to multiple vars";
  if (!embed.decl->values.empty()) return "go:embed cannot apply to var with initializer";
  for (int minor = 0; minor < 16; ++minor) {
    if (go_version != absl::StrCat("go1.", minor)) continue;
    return absl::StrCat("go:embed requires go1.16 or later (-lang was set to ", go_version,
                        "; check go.mod)");
  }
  return {};
}

// ---- Values.

std::pair<std::string_view, std::string_view> SplitPath(std::string_view path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {".", path};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

// The format is described at unpack in stdlib/embed/embed.go.
absl::StatusOr<std::string> Archive(const PackageNode& node,
                                    const std::vector<std::string>& files) {
  const auto before = [](const std::string& a, const std::string& b) {
    return SplitPath(a) < SplitPath(b);
  };
  std::map<std::string, bool, decltype(before)> entries(before);  // path, is it a directory?
  for (const std::string& file : files) {
    entries[file] = false;
    for (size_t slash = file.find('/'); slash != std::string::npos;
         slash = file.find('/', slash + 1)) {
      entries[file.substr(0, slash)] = true;
    }
  }
  std::string archive;
  for (const auto& [path, is_directory] : entries) {
    std::string text;
    if (!is_directory) {
      absl::StatusOr<std::string> read = ReadWholeFile(absl::StrCat(node.directory, "/", path));
      if (!read.ok()) return read.status();
      text = *std::move(read);
    }
    absl::StrAppend(&archive, path.size(), is_directory ? "d" : "f", text.size(), " ", path, text);
  }
  return archive;
}

class StepMaker {
 public:
  StepMaker(PackageNode& node, base::Arena& arena)
      : node_(node), arena_(arena), info_(node.checked->info()) {}

  // var = "text" or var = T("text"), by the variable's type.
  types::Initializer Store(types::Var* variable, VariableKind kind, std::string text) {
    if (kind == VariableKind::kString) {
      return {{variable}, Literal(variable, variable->type, std::move(text))};
    }
    auto* type = New<ast::Ident>(variable);
    type->name = variable->id();
    info_.RecordType(type, types::Mode::kType, variable->type, nullptr);
    return Call(variable, type, std::move(text));
  }

  // var = unpack("archive")
  types::Initializer Unpack(types::Var* variable, const types::Func* unpack, std::string archive) {
    auto* function = New<ast::Ident>(variable);
    function->name = unpack->id();
    info_.RecordUse(function, const_cast<types::Func*>(unpack));
    info_.RecordType(function, types::Mode::kValue, unpack->type, nullptr);
    return Call(variable, function, std::move(archive));
  }

 private:
  template <typename T>
  T* New(const types::Var* variable) {
    T* node = arena_.New<T>();
    node->kind = T::kKind;
    node->pos = variable->pos();
    node->end = variable->pos();
    node->id = node_.next_node_id++;
    return node;
  }

  ast::Expr* Literal(const types::Var* variable, types::Type* type, std::string text) {
    auto* literal = New<ast::BasicLit>(variable);
    const types::Constant value = types::Constant::String(std::move(text));
    info_.RecordType(literal, types::Mode::kConstant, type, &value);
    return literal;
  }

  types::Initializer Call(types::Var* variable, ast::Expr* function, std::string text) {
    types::Type* string_type = node_.checked->universe().basic(types::BasicKind::kString);
    ast::Expr* arguments[] = {Literal(variable, string_type, std::move(text))};
    auto* call = New<ast::CallExpr>(variable);
    call->fun = function;
    call->args = arena_.CopyArray(std::span<ast::Expr* const>(arguments));
    info_.RecordType(call, types::Mode::kValue, variable->type, nullptr);
    return {{variable}, call};
  }

  PackageNode& node_;
  base::Arena& arena_;
  types::Info& info_;
};

// The steps of all directives; they are good.
bool MakeSteps(PackageNode& node, const types::Func* unpack, base::Arena& arena,
               lexer::DiagnosticSink& sink) {
  StepMaker maker(node, arena);
  std::vector<types::Initializer> steps;
  for (const EmbedDirective& embed : node.embeds) {
    const ast::Ident* name = embed.decl->names[0];
    auto* variable = types::As<types::Var>(node.checked->info().DefinitionOf(name));
    if (variable == nullptr) continue;  // blank
    const VariableKind kind = KindOf(variable->type);
    absl::StatusOr<std::string> text =
        kind == VariableKind::kFiles
            ? Archive(node, embed.files)
            : ReadWholeFile(absl::StrCat(node.directory, "/", embed.files[0]));
    if (!text.ok()) {
      sink.Report({.pos = name->pos,
                   .code = DiagnosticCode::kEmbedPattern,
                   .text = std::string(text.status().message())});
      return false;
    }
    steps.push_back(kind == VariableKind::kFiles ? maker.Unpack(variable, unpack, *std::move(text))
                                                 : maker.Store(variable, kind, *std::move(text)));
  }
  std::vector<types::Initializer>& order = node.checked->info().init_order;
  order.insert(order.begin(), steps.begin(), steps.end());
  return true;
}

}  // namespace

std::optional<lexer::Diagnostic> FindEmbeds(PackageNode& node) {
  struct Use {
    size_t embed;
    lexer::Pos pos;
  };
  std::map<std::string, std::vector<Use>> uses;  // by pattern
  for (const ast::File* file : node.files) {
    const bool imports_embed = ImportsEmbed(*file);
    for (const ast::Decl* decl : file->decls) {
      const auto* variable = decl->TryAs<ast::VarDecl>();
      if (variable == nullptr) continue;
      bool is_first = true;
      for (const lexer::Directive& directive : variable->extras.directives) {
        if (!IsEmbed(directive)) continue;
        if (is_first) node.embeds.push_back({directive.pos, variable, imports_embed, {}});
        is_first = false;
        if (!imports_embed) continue;
        for (parser::EmbedArgument& argument : parser::ParseEmbedArguments(directive.text).list) {
          const lexer::Pos pos = directive.pos + static_cast<uint32_t>(argument.offset);
          uses[std::move(argument.pattern)].push_back({node.embeds.size() - 1, pos});
        }
      }
    }
  }
  for (const auto& [pattern, places] : uses) {
    absl::StatusOr<std::vector<std::string>> found = FindEmbeddedFiles(node.directory, pattern);
    if (!found.ok()) {
      return lexer::Diagnostic{.pos = places[0].pos,
                               .code = DiagnosticCode::kEmbedPattern,
                               .text = std::string(found.status().message())};
    }
    for (const Use& use : places) {
      std::vector<std::string>& files = node.embeds[use.embed].files;
      files.insert(files.end(), found->begin(), found->end());
    }
  }
  for (EmbedDirective& embed : node.embeds) {
    std::sort(embed.files.begin(), embed.files.end());
    embed.files.erase(std::unique(embed.files.begin(), embed.files.end()), embed.files.end());
  }
  return std::nullopt;
}

bool ApplyEmbeds(PackageNode& node, const types::Func* unpack, base::Arena& arena,
                 lexer::DiagnosticSink& sink) {
  bool good = true;
  const auto report = [&](lexer::Pos pos, std::string text) {
    sink.Report({.pos = pos, .code = DiagnosticCode::kInvalidEmbed, .text = std::move(text)});
    good = false;
  };
  for (const EmbedDirective& embed : node.embeds) {
    std::string problem = PlaceProblem(embed, node.checked->config().go_version);
    if (!problem.empty()) report(embed.pos, std::move(problem));
  }
  if (!good) return false;
  for (const EmbedDirective& embed : node.embeds) {
    types::Type* type = node.checked->info().TypeOf(embed.decl->type);
    const VariableKind kind = KindOf(type);
    const std::string type_text = types::WriteType(type, HomeQualifier(*node.checked->package()));
    const lexer::Pos pos = embed.decl->names[0]->pos;
    if (kind == VariableKind::kOther) {
      report(pos, absl::StrCat("go:embed cannot apply to var of type ", type_text));
    } else if (kind != VariableKind::kFiles && embed.files.size() != 1) {
      report(pos, absl::StrCat("invalid go:embed: multiple files for type ", type_text));
    }
  }
  return good && MakeSteps(node, unpack, arena, sink);
}

}  // namespace goknot::load
