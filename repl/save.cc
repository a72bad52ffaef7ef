// The program is put together of pieces, a declaration or statement each. It is checked as a
// program then; pieces that have errors in it are made comments, until none has any.
#include "repl/save.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/name.h"
#include "lexer/scanner.h"
#include "load/program.h"
#include "parser/positions.h"
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

enum class PieceKind : uint8_t { kDeclaration, kStatement, kBrace };

struct Piece {
  PieceKind kind;
  std::string text;     // of several lines perhaps; the last one is not ended
  std::string problem;  // not empty: it is a comment, and this is why
};

// What an entry declared, as far as names go.
struct Declared {
  const ast::Ident* name;
  const types::Object* object;
};

std::string KeyOf(const types::Func& func, const std::string& holder) {
  return holder.empty() ? std::string(func.name()) : absl::StrCat(holder, ".", ToAbsl(func.name()));
}

// "T" of a method of T or *T; empty for a function.
std::string HolderOf(const types::Func& func) {
  const types::Var* receiver = func.signature()->receiver;
  if (receiver == nullptr) return {};
  bool is_pointer = false;
  const types::Named* named =
      types::AsNamed(types::Dereference(types::Unalias(receiver->type), &is_pointer));
  return named == nullptr ? std::string() : std::string(named->object->name());
}

// Each line with `mark` before it.
std::string Marked(std::string_view text, std::string_view mark) {
  std::string out;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t newline = std::min(text.find('\n', begin), text.size());
    absl::StrAppend(&out, begin == newline ? "" : ToAbsl(mark),
                    ToAbsl(text.substr(begin, newline - begin)), newline < text.size() ? "\n" : "");
    begin = newline + 1;
  }
  return out;
}

class Writer {
 public:
  explicit Writer(Session& session)
      : session_(session), package_(session.front_end().package()), info_(package_.info()) {}

  SavedProgram Write() {
    FindLastDeclarations();
    for (const ast::File* file : package_.files()) {
      const std::string_view source = file->source->name();
      if (session_.UseOf(source) == EntryUse::kNothing) continue;
      for (const ast::Node* item : file->items) {
        AppendItem(*item, session_.UseOf(source) == EntryUse::kWhole);
      }
    }
    CloseBlocks(0);
    for (types::Func* func : functions_) AppendFunction(*func);
    // Each round makes at least one piece a comment.
    SavedProgram saved;
    do {
      saved.text = Assemble();
    } while (CommentOutWrongPieces(saved.text));
    for (const Piece& piece : pieces_) {
      if (piece.problem.empty()) continue;
      absl::StrAppend(&saved.left_out, "    ", ToAbsl(FirstLine(piece.text)), "\n        ",
                      piece.problem, "\n");
    }
    return saved;
  }

 private:
  using EntryUse = Session::SavedUse;

  static std::string_view FirstLine(std::string_view text) {
    return text.substr(0, text.find('\n'));
  }

  std::string_view TextOf(lexer::Pos begin, lexer::Pos end) const {
    const lexer::SourceFile* source = session_.front_end().sources().FileOf(begin);
    const size_t offset = source->OffsetOf(begin);
    return source->text().substr(offset, source->OffsetOf(end) - offset);
  }
  std::string_view TextOf(const ast::Node* node) const {
    return TextOf(ast::FirstByteOf(node), node->end);
  }

  // ---- what names stand for in the end, undone entries left out

  void FindLastDeclarations() {
    for (types::Func* func : package_.functions()) {
      if (func->decl == nullptr || func->signature() == nullptr) continue;
      const lexer::SourceFile* source = session_.front_end().sources().FileOf(func->decl->pos);
      if (session_.UseOf(source->name()) == EntryUse::kNothing) continue;
      if (func->name() == "init" && HolderOf(*func).empty()) {
        functions_.push_back(func);
        continue;
      }
      const std::string key = KeyOf(*func, HolderOf(*func));
      auto [known, is_new] = function_places_.try_emplace(key, functions_.size());
      if (is_new) {
        functions_.push_back(func);
      } else {
        functions_[known->second] = func;
      }
      if (func->decl->extras.doc.begin.IsKnown()) {
        docs_[key] = {source->name(),
                      TextOf(func->decl->extras.doc.begin, func->decl->extras.doc.end)};
      }
    }
    for (const ast::File* file : package_.files()) {
      if (session_.UseOf(file->source->name()) == EntryUse::kNothing) continue;
      for (const ast::Node* item : file->items) {
        if (const auto* type = item->TryAs<ast::TypeDecl>()) {
          Declare(type->name);
        } else if (const auto* constant = item->TryAs<ast::ConstDecl>()) {
          for (const ast::Ident* name : constant->names) Declare(name);
        } else if (const auto* variable = item->TryAs<ast::VarDecl>()) {
          for (const ast::Ident* name : variable->names) Declare(name);
        } else if (const auto* assign = item->TryAs<ast::AssignStmt>();
                   assign != nullptr && assign->op == lexer::Token::kDefine) {
          for (const ast::Expr* name : assign->lhs) Declare(name->As<ast::Ident>());
        }
      }
    }
  }

  void Declare(const ast::Ident* name) {
    const types::Object* object = info_.DefinitionOf(name);
    if (object == nullptr || name->name.IsBlank()) return;
    last_[std::string(name->name.text())] = {name, object};
  }

  const Declared* LastOf(const ast::Ident* name) const {
    auto found = last_.find(std::string(name->name.text()));
    return found == last_.end() ? nullptr : &found->second;
  }
  bool IsLast(const ast::Ident* name) const {
    const Declared* last = LastOf(name);
    return last != nullptr && last->name == name;
  }

  // ---- pieces

  void Add(PieceKind kind, std::string text) { pieces_.push_back({kind, std::move(text), {}}); }

  void AppendFunction(const types::Func& func) {
    const ast::FuncDecl* decl = func.decl;
    const std::string key = KeyOf(func, HolderOf(func));
    has_main_ = has_main_ || key == "main";
    std::string text;
    const lexer::SourceFile* source = session_.front_end().sources().FileOf(decl->pos);
    // One that was declared once more from its text has lost its comment by that.
    auto doc = docs_.find(key);
    if (doc != docs_.end() && doc->second.first == source->name()) {
      text = absl::StrCat(ToAbsl(doc->second.second), "\n");
    }
    absl::StrAppend(&text, "func ",
                    ToAbsl(TextOf(decl->pos, decl->has_body ? decl->body_end : decl->end)));
    Add(PieceKind::kDeclaration, std::move(text));
  }

  void AppendItem(const ast::Node& item, bool is_run) {
    if (const auto* type = item.TryAs<ast::TypeDecl>()) {
      if (!IsLast(type->name)) return;
      const lexer::PosRange doc = type->extras.doc;
      Add(PieceKind::kDeclaration,
          absl::StrCat(doc.begin.IsKnown() ? ToAbsl(TextOf(doc.begin, doc.end)) : "",
                       doc.begin.IsKnown() ? "\n" : "", "type ",
                       ToAbsl(TextOf(type->name->pos, type->end))));
    } else if (const auto* constant = item.TryAs<ast::ConstDecl>()) {
      AppendConstants(*constant);
    } else if (const auto* variable = item.TryAs<ast::VarDecl>()) {
      std::vector<const ast::Ident*> names(variable->names.begin(), variable->names.end());
      const std::string_view values =
          variable->values.empty()
              ? std::string_view()
              : TextOf(ast::FirstByteOf(variable->values.front()), variable->values.back()->end);
      AppendVariables(names, values, is_run);
    } else if (const auto* assign = item.TryAs<ast::AssignStmt>();
               assign != nullptr && assign->op == lexer::Token::kDefine) {
      std::vector<const ast::Ident*> names;
      for (const ast::Expr* name : assign->lhs) names.push_back(name->As<ast::Ident>());
      AppendVariables(names, TextOf(ast::FirstByteOf(assign->rhs.front()), assign->rhs.back()->end),
                      is_run);
    } else if (ast::IsStmt(item.kind) && is_run) {
      AppendStatement(static_cast<const ast::Stmt&>(item));
    }
  }

  void AppendConstants(const ast::ConstDecl& decl) {
    for (const ast::Ident* name : decl.names) {
      if (!IsLast(name)) continue;
      const auto* constant =
          types::As<types::Const>(const_cast<types::Object*>(LastOf(name)->object));
      const bool is_plain = decl.extras.group == nullptr && decl.names.size() == 1;
      if (is_plain) {
        Add(PieceKind::kDeclaration, absl::StrCat("const ", ToAbsl(TextOf(name->pos, decl.end))));
        continue;
      }
      const bool is_untyped = types::IsUntyped(constant->type);
      Add(PieceKind::kDeclaration, absl::StrCat("const ", ToAbsl(name->name.text()), " ",
                                                is_untyped ? "" : Named(constant->type) + " ", "= ",
                                                constant->value.ToString()));
    }
  }

  std::string Named(types::Type* type) {
    return types::WriteType(type, NotingQualifier(&type_imports_));
  }

  void AppendVariables(const std::vector<const ast::Ident*>& names, std::string_view values,
                       bool is_run) {
    LeaveBlocksOf(names);
    bool all_last = true;
    for (const ast::Ident* name : names) {
      if (name->name.IsBlank()) continue;
      const types::Object* declared = info_.DefinitionOf(name);
      if (declared == nullptr) continue;  // assigned again
      const Declared* last = LastOf(name);
      if (types::As<types::Var>(const_cast<types::Object*>(last->object)) == nullptr ||
          !types::Identical(last->object->type, declared->type)) {
        all_last = false;
        continue;
      }
      if (!declared_.insert(std::string(name->name.text())).second) continue;
      Add(PieceKind::kDeclaration,
          absl::StrCat("var ", ToAbsl(name->name.text()), " ", Named(last->object->type)));
    }
    if (!is_run) return;
    std::string list;
    for (const ast::Ident* name : names) {
      absl::StrAppend(&list, list.empty() ? "" : ", ", ToAbsl(name->name.text()));
    }
    if (all_last) {
      if (values.empty()) AppendZeros(names);
      if (!values.empty()) Add(PieceKind::kStatement, absl::StrCat(list, " = ", ToAbsl(values)));
      for (const ast::Ident* name : names) assigned_.emplace(name->name.text());
      return;
    }
    Add(PieceKind::kBrace, "{");
    std::set<std::string>& block = blocks_.emplace_back();
    std::string text;
    for (const ast::Ident* name : names) {
      block.emplace(name->name.text());
      if (!values.empty() || name->name.IsBlank()) continue;
      absl::StrAppend(&text, text.empty() ? "" : "\n", "var ", ToAbsl(name->name.text()), " ",
                      Named(info_.DefinitionOf(name)->type));
    }
    if (!values.empty()) text = absl::StrCat(list, " := ", ToAbsl(values));
    for (const ast::Ident* name : names) {
      if (!name->name.IsBlank()) absl::StrAppend(&text, "\n_ = ", ToAbsl(name->name.text()));
    }
    Add(PieceKind::kStatement, std::move(text));
  }

  // `var x T` once more, for a variable that had a value by then.
  void AppendZeros(const std::vector<const ast::Ident*>& names) {
    for (const ast::Ident* name : names) {
      const std::string text(name->name.text());
      if (name->name.IsBlank() || assigned_.count(text) == 0) continue;
      Add(PieceKind::kStatement,
          absl::StrCat(text, " = *new(", Named(LastOf(name)->object->type), ")"));
    }
  }

  void CloseBlocks(size_t left) {
    for (; blocks_.size() > left; blocks_.pop_back()) Add(PieceKind::kBrace, "}");
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

  void AppendStatement(const ast::Stmt& stmt) {
    std::string text;
    if (const auto* expression = stmt.TryAs<ast::ExprStmt>()) {
      const types::TypeAndValue value = info_.Of(expression->x);
      const bool has_one = value.type != nullptr && value.mode != types::Mode::kNoValue &&
                           types::Exactly<types::Tuple>(value.type) == nullptr;
      if (has_one) text = "_ = ";
    }
    absl::StrAppend(&text, ToAbsl(TextOf(&stmt)));
    Add(PieceKind::kStatement, std::move(text));
  }

  // ---- the text

  std::string Assemble() {
    std::string body;
    size_t depth = 1;
    auto append = [&](size_t piece, const std::string& text) {
      line_of_.push_back({piece, text});
      body += text;
    };
    line_of_.clear();
    for (size_t i = 0; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      if (piece.kind != PieceKind::kDeclaration) continue;
      append(i, absl::StrCat(TextOfPiece(piece), "\n\n"));
    }
    append(kNoPiece, has_main_ ? "func init() {\n" : "func main() {\n");
    for (size_t i = 0; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      if (piece.kind == PieceKind::kDeclaration) continue;
      if (piece.text == "}" && piece.kind == PieceKind::kBrace) --depth;
      const std::string text = TextOfPiece(piece);
      // Lines of a raw string are part of it.
      const bool may_indent = text.find('`') == std::string::npos;
      const std::string tabs(depth, '\t');
      append(i, absl::StrCat(may_indent ? Marked(text, tabs) : tabs + text, "\n"));
      if (piece.text == "{" && piece.kind == PieceKind::kBrace) ++depth;
    }
    append(kNoPiece, "}\n");

    std::set<std::string> imports;
    std::set<std::string> renamed_imports;
    CollectImports(body, &imports, &renamed_imports);
    std::string head = "package main\n\n";
    for (const std::string& path : imports) absl::StrAppend(&head, "import \"", path, "\"\n");
    for (const std::string& renamed : renamed_imports) head += renamed;
    if (!imports.empty() || !renamed_imports.empty()) head += "\n";
    // Which piece stands on which line.
    lines_.assign(static_cast<size_t>(std::count(head.begin(), head.end(), '\n')), kNoPiece);
    for (const auto& [piece, text] : line_of_) {
      lines_.insert(lines_.end(), static_cast<size_t>(std::count(text.begin(), text.end(), '\n')),
                    piece);
    }
    return head + body;
  }

  static std::string TextOfPiece(const Piece& piece) {
    return piece.problem.empty()
               ? piece.text
               : absl::StrCat("// Left out: ", piece.problem, "\n", Marked(piece.text, "// "));
  }

  // False: there are none.
  bool CommentOutWrongPieces(const std::string& text) {
    load::Program program;
    lexer::DiagnosticList diagnostics;
    lexer::SourceFile* source = program.sources().Add("saved.go", text);
    if (source == nullptr || program.Check({source}, diagnostics)) return false;
    bool any = false;
    for (const lexer::Diagnostic& one : diagnostics.all()) {
      if (one.severity != lexer::Severity::kError || !source->Contains(one.pos)) continue;
      const size_t piece = lines_[source->LineIndexOf(one.pos)];
      if (piece == kNoPiece || !pieces_[piece].problem.empty()) continue;
      if (pieces_[piece].kind == PieceKind::kBrace) continue;
      pieces_[piece].problem = std::string(FirstLine(one.text));
      any = true;
    }
    return any;
  }

  // What stands before a dot and is the name of an import.
  void CollectImports(const std::string& text, std::set<std::string>* imports,
                      std::set<std::string>* renamed_imports) const {
    const types::Scope* scope = package_.prompt_imports();
    lexer::SourceSet sources;
    lexer::NameTable names;
    lexer::DiagnosticList diagnostics;
    lexer::SourceFile* source = sources.Add("", text);
    if (source == nullptr) return;
    lexer::Scanner scanner(*source, names, diagnostics);
    std::string last;
    bool is_member = false;  // of something: x.last
    for (scanner.Next(); scanner.token() != lexer::Token::kEndOfFile; scanner.Next()) {
      if (scanner.token() == lexer::Token::kDot) {
        if (!is_member && !last.empty()) AddImport(scope, last, imports, renamed_imports);
        is_member = true;
        continue;
      }
      const bool is_name = scanner.token() == lexer::Token::kName;
      last = is_name ? std::string(scanner.text()) : std::string();
      is_member = is_member && is_name;
    }
  }

  void AddImport(const types::Scope* scope, const std::string& name, std::set<std::string>* imports,
                 std::set<std::string>* renamed_imports) const {
    const auto* used =
        scope == nullptr ? nullptr : types::As<types::PackageName>(scope->LookupText(name));
    if (used != nullptr && used->name() != used->imported->name()) {
      renamed_imports->insert(
          absl::StrCat("import ", ToAbsl(used->name()), " \"", used->imported->path(), "\"\n"));
    } else if (used != nullptr) {
      imports->insert(used->imported->path());
    } else {  // only in the type of a variable
      for (const std::string& path : type_imports_) {
        if (path == name || path.ends_with("/" + name)) imports->insert(path);
      }
    }
  }

  static constexpr size_t kNoPiece = static_cast<size_t>(-1);

  Session& session_;
  const types::CheckedPackage& package_;
  const types::Info& info_;
  std::map<std::string, Declared> last_;
  std::vector<types::Func*> functions_;
  std::map<std::string, size_t> function_places_;                         // in functions_
  std::map<std::string, std::pair<std::string, std::string_view>> docs_;  // source, comment
  std::vector<Piece> pieces_;
  std::vector<std::set<std::string>> blocks_;  // those open in main: which names they declare
  std::set<std::string> declared_;
  std::set<std::string> assigned_;
  std::set<std::string> type_imports_;
  std::vector<std::pair<size_t, std::string>> line_of_;  // pieces as they stand in the text
  std::vector<size_t> lines_;                            // the piece of each line
  bool has_main_ = false;
};

}  // namespace

SavedProgram ProgramOf(Session& session) {
  SavedProgram saved;
  session.machine().code().Exclusively([&] { saved = Writer(session).Write(); });
  return saved;
}

}  // namespace goknot::repl
