// See the header.
#include "repl/save.h"

#include <algorithm>
#include <set>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/name.h"
#include "lexer/scanner.h"
#include "parser/positions.h"
#include "repl/dependents.h"
#include "types/typestring.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;

// Names packages, and notes which.
class NotingQualifier final : public types::Qualifier {
 public:
  explicit NotingQualifier(std::set<std::string>* imports) : imports_(imports) {}

  std::string NameOf(const types::Package& package) const override {
    if (package.path() == "main") return {};
    imports_->insert(package.path());
    return package.name();
  }

 private:
  std::set<std::string>* imports_;
};

class Writer {
 public:
  explicit Writer(Session& session)
      : session_(session),
        package_(session.front_end().package()),
        info_(package_.info()),
        scope_(*package_.package()->scope()) {}

  std::string Write() {
    bool has_main = false;
    for (types::Func* func : package_.functions()) {
      if (!IsCurrent(package_, *func)) continue;
      has_main = has_main || func->name() == "main";
      AppendDeclaration("", func->decl, func->decl->extras);
    }
    for (const ast::File* file : package_.files()) {
      const bool is_saved = session_.IsSaved(file->source->name());
      for (const ast::Node* item : file->items) AppendItem(*item, is_saved);
    }
    CloseBlocks(0);

    std::string out = "package main\n\n";
    const std::string body = absl::StrCat(
        declarations_, has_main ? "func init() {\n" : "func main() {\n", statements_, "}\n");
    CollectImports(body);
    for (const std::string& path : imports_) absl::StrAppend(&out, "import \"", path, "\"\n");
    for (const std::string& renamed : renamed_imports_) absl::StrAppend(&out, renamed);
    return absl::StrCat(out, imports_.empty() && renamed_imports_.empty() ? "" : "\n", body);
  }

 private:
  std::string_view TextOf(lexer::Pos begin, lexer::Pos end) const {
    const lexer::SourceFile* source = session_.front_end().sources().FileOf(begin);
    const size_t offset = source->OffsetOf(begin);
    return source->text().substr(offset, source->OffsetOf(end) - offset);
  }
  std::string_view TextOf(const ast::Node* node) const {
    return TextOf(ast::FirstByteOf(node), node->end);
  }

  bool IsCurrentName(const ast::Ident* name) const {
    const types::Object* object = scope_.Lookup(name->name);
    return object != nullptr && object->pos() == name->pos;
  }

  void AppendDeclaration(std::string_view keyword, const ast::FuncDecl* decl,
                         const ast::DeclExtras& extras) {
    if (extras.doc.begin.IsKnown()) {
      absl::StrAppend(&declarations_, ToAbsl(TextOf(extras.doc.begin, extras.doc.end)), "\n");
    }
    absl::StrAppend(&declarations_, ToAbsl(keyword), "func ",
                    ToAbsl(TextOf(decl->pos, decl->has_body ? decl->body_end : decl->end)), "\n\n");
  }

  void AppendItem(const ast::Node& item, bool is_saved) {
    if (const auto* type = item.TryAs<ast::TypeDecl>()) {
      if (!IsCurrentName(type->name)) return;
      absl::StrAppend(&declarations_, "type ", ToAbsl(TextOf(type->name->pos, type->end)), "\n\n");
    } else if (const auto* constant = item.TryAs<ast::ConstDecl>()) {
      AppendConstants(*constant);
    } else if (const auto* variable = item.TryAs<ast::VarDecl>()) {
      std::vector<const ast::Ident*> names(variable->names.begin(), variable->names.end());
      const std::string_view values =
          variable->values.empty()
              ? std::string_view()
              : TextOf(ast::FirstByteOf(variable->values.front()), variable->values.back()->end);
      AppendVariables(names, values, is_saved);
    } else if (const auto* assign = item.TryAs<ast::AssignStmt>();
               assign != nullptr && assign->op == lexer::Token::kDefine) {
      std::vector<const ast::Ident*> names;
      for (const ast::Expr* name : assign->lhs) names.push_back(name->As<ast::Ident>());
      AppendVariables(names, TextOf(ast::FirstByteOf(assign->rhs.front()), assign->rhs.back()->end),
                      is_saved);
    } else if (ast::IsStmt(item.kind) && is_saved) {
      AppendStatement(static_cast<const ast::Stmt&>(item));
    }
  }

  void AppendConstants(const ast::ConstDecl& decl) {
    for (const ast::Ident* name : decl.names) {
      if (!IsCurrentName(name)) continue;
      auto* constant = types::As<types::Const>(scope_.Lookup(name->name));
      const bool is_plain = decl.extras.group == nullptr && decl.names.size() == 1;
      if (is_plain) {
        absl::StrAppend(&declarations_, "const ", ToAbsl(TextOf(name->pos, decl.end)), "\n\n");
        continue;
      }
      const bool is_untyped = types::IsUntyped(constant->type);
      absl::StrAppend(&declarations_, "const ", ToAbsl(name->name.text()), " ",
                      is_untyped ? "" : Named(constant->type) + " ", "= ",
                      constant->value.ToString(), "\n\n");
    }
  }

  std::string Named(types::Type* type) {
    return types::WriteType(type, NotingQualifier(&imports_));
  }

  void AppendVariables(const std::vector<const ast::Ident*>& names, std::string_view values,
                       bool is_saved) {
    LeaveBlocksOf(names);
    bool all_current = true;
    for (const ast::Ident* name : names) {
      if (name->name.IsBlank()) continue;
      if (types::As<types::Var>(info_.UseOf(name)) != nullptr) continue;  // assigned again
      if (!IsCurrentName(name) && !HasSameTypeNow(name)) {
        all_current = false;
        continue;
      }
      if (!declared_.insert(std::string(name->name.text())).second) continue;
      absl::StrAppend(&declarations_, "var ", ToAbsl(name->name.text()), " ",
                      Named(scope_.Lookup(name->name)->type), "\n\n");
    }
    if (!is_saved) return;
    std::string list;
    for (const ast::Ident* name : names) {
      absl::StrAppend(&list, list.empty() ? "" : ", ", ToAbsl(name->name.text()));
    }
    if (all_current) {
      if (!values.empty()) absl::StrAppend(&statements_, list, " = ", ToAbsl(values), "\n");
      return;
    }
    absl::StrAppend(&statements_, "{\n");
    std::set<std::string>& block = blocks_.emplace_back();
    for (const ast::Ident* name : names) block.emplace(name->name.text());
    if (values.empty()) {
      for (const ast::Ident* name : names) {
        absl::StrAppend(&statements_, "var ", ToAbsl(name->name.text()), " ",
                        Named(info_.DefinitionOf(name)->type), "\n");
      }
    } else {
      absl::StrAppend(&statements_, list, " := ", ToAbsl(values), "\n");
    }
    for (const ast::Ident* name : names) {
      if (!name->name.IsBlank()) {
        absl::StrAppend(&statements_, "_ = ", ToAbsl(name->name.text()), "\n");
      }
    }
  }

  void CloseBlocks(size_t left) {
    for (; blocks_.size() > left; blocks_.pop_back()) absl::StrAppend(&statements_, "}\n");
  }

  // One of the names means something else from here on.
  void LeaveBlocksOf(const std::vector<const ast::Ident*>& names) {
    for (size_t i = 0; i < blocks_.size(); ++i) {
      const bool ends = std::any_of(names.begin(), names.end(), [&](const ast::Ident* name) {
        return blocks_[i].count(std::string(name->name.text())) != 0;
      });
      if (ends) return CloseBlocks(i);
    }
  }

  bool HasSameTypeNow(const ast::Ident* name) const {
    const auto* now = types::As<types::Var>(scope_.Lookup(name->name));
    const types::Object* then = info_.DefinitionOf(name);
    return now != nullptr && then != nullptr && types::Identical(now->type, then->type);
  }

  void AppendStatement(const ast::Stmt& stmt) {
    if (const auto* expression = stmt.TryAs<ast::ExprStmt>()) {
      const types::TypeAndValue value = info_.Of(expression->x);
      const bool has_one = value.type != nullptr && value.mode != types::Mode::kNoValue &&
                           types::Exactly<types::Tuple>(value.type) == nullptr;
      if (has_one) statements_ += "_ = ";
    }
    absl::StrAppend(&statements_, ToAbsl(TextOf(&stmt)), "\n");
  }

  // What stands before a dot and is the name of an import.
  void CollectImports(const std::string& text) {
    const types::Scope* imports = package_.prompt_imports();
    if (imports == nullptr) return;
    lexer::SourceSet sources;
    lexer::NameTable names;
    lexer::DiagnosticList diagnostics;
    lexer::SourceFile* source = sources.Add("", text);
    if (source == nullptr) return;
    lexer::Scanner scanner(*source, names, diagnostics);
    std::string last;
    for (scanner.Next(); scanner.token() != lexer::Token::kEndOfFile; scanner.Next()) {
      if (scanner.token() == lexer::Token::kDot) {
        if (auto* used = types::As<types::PackageName>(imports->LookupText(last))) AddImport(*used);
      }
      last = scanner.token() == lexer::Token::kName ? std::string(scanner.text()) : std::string();
    }
  }

  void AddImport(const types::PackageName& used) {
    if (used.name() == used.imported->name()) {
      imports_.insert(used.imported->path());
    } else {
      renamed_imports_.insert(
          absl::StrCat("import ", ToAbsl(used.name()), " \"", used.imported->path(), "\"\n"));
    }
  }

  Session& session_;
  const types::CheckedPackage& package_;
  const types::Info& info_;
  const types::Scope& scope_;
  std::string declarations_;
  std::string statements_;
  std::vector<std::set<std::string>> blocks_;  // those open in main: which names they declare
  std::set<std::string> declared_;
  std::set<std::string> imports_;
  std::set<std::string> renamed_imports_;
};

}  // namespace

std::string ProgramOf(Session& session) { return Writer(session).Write(); }

}  // namespace goknot::repl
