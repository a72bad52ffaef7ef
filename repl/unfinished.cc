// FinishText follows brackets and the statement that is under way in each; the operand's
// declaration is then the last statement on the way down the tree.
#include "repl/unfinished.h"

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/scanner.h"
#include "lexer/source.h"
#include "parser/ast.h"

namespace goknot::repl {
namespace {

using lexer::Token;

// The statement that is being written.
struct Statement {
  size_t begin = 0;
  size_t tokens = 0;
  Token first = Token::kEndOfFile;
  bool has_func = false;        // since its last open bracket, if any is open
  size_t behind_semicolon = 0;  // of the first one in the header of an if, for or switch
};

struct OpenBracket {
  Token token;
  size_t end;
  bool is_block;
  Statement around;  // goes on when it is closed
};

bool HasHeader(Token token) {
  return token == Token::kIf || token == Token::kFor || token == Token::kSwitch;
}

// Whether a { that comes now begins a block, not the values of a literal.
bool BeginsBlock(const Statement& statement) {
  return statement.tokens == 0 || statement.has_func || HasHeader(statement.first) ||
         statement.first == Token::kSelect || statement.first == Token::kElse;
}

struct Progress {
  std::vector<OpenBracket> open;
  Statement statement;
  Token last = Token::kEndOfFile;

  bool InBlock() const { return open.empty() || open.back().is_block; }
  void Begin(size_t at) { statement = {.begin = at}; }

  void Take(Token token, std::string_view text, size_t end) {
    switch (token) {
      case Token::kSemicolon:
        if (!InBlock()) return;
        if (text == "semicolon" && HasHeader(statement.first)) {
          if (statement.behind_semicolon == 0) statement.behind_semicolon = end;
          return;
        }
        Begin(end);
        return;
      case Token::kColon:
        if (InBlock() && (statement.first == Token::kCase || statement.first == Token::kDefault)) {
          Begin(end);
          return;
        }
        break;
      case Token::kLeftParen:
      case Token::kLeftBracket:
      case Token::kLeftBrace: {
        const bool is_block = token == Token::kLeftBrace && BeginsBlock(statement);
        open.push_back({token, end, is_block, statement});
        if (is_block) {
          Begin(end);
        } else {
          ++statement.tokens;
          // The brackets of a function's parameters belong to it.
          if (token == Token::kLeftBrace) statement.has_func = false;
        }
        return;
      }
      case Token::kRightParen:
      case Token::kRightBracket:
      case Token::kRightBrace: {
        if (open.empty()) return;
        const bool had_func = statement.has_func;
        const bool is_paren = open.back().token == Token::kLeftParen;
        statement = open.back().around;
        open.pop_back();
        if (is_paren) {
          statement.has_func = statement.has_func || had_func;
        } else if (token == Token::kRightBrace) {
          statement.has_func = false;
        }
        ++statement.tokens;
        return;
      }
      default:
        break;
    }
    if (statement.tokens++ == 0) statement.first = token;
    if (token == Token::kFunc) statement.has_func = true;
  }
};

// Through all of the text.
Progress ProgressOf(std::string_view text) {
  lexer::SourceSet sources;
  lexer::NameTable names;
  lexer::DiagnosticList diagnostics;
  Progress progress;
  lexer::SourceFile* source = sources.Add("", std::string(text));
  if (source == nullptr) return progress;
  lexer::Scanner scanner(*source, names, diagnostics);
  for (scanner.Next(); scanner.token() != Token::kEndOfFile; scanner.Next()) {
    const bool ends_text = scanner.token() == Token::kSemicolon && scanner.text() == "EOF";
    if (ends_text) break;
    progress.Take(scanner.token(), scanner.text(), source->OffsetOf(scanner.end()));
    progress.last = scanner.token();
  }
  return progress;
}

std::string Header(const Statement& statement, std::string_view text) {
  std::string header(text.substr(0, statement.behind_semicolon));
  switch (statement.first) {
    case Token::kIf:
      return header + " true {";
    case Token::kFor:
      return header + " ; {";
    default:
      return header + " { default:";
  }
}

// The last statement's expressions may hold the function that is open.
const ast::Ident* FindOperand(const ast::Node* node);

template <typename T>
const ast::Ident* FindInLast(const ast::List<T>& list) {
  return list.empty() ? nullptr : FindOperand(list.back());
}

const ast::Ident* FindInAssignment(const ast::AssignStmt& assignment) {
  if (assignment.lhs.size() == 1) {
    const auto* name = assignment.lhs[0]->TryAs<ast::Ident>();
    if (name != nullptr && name->name.text() == kOperandName) return name;
  }
  return FindInLast(assignment.rhs);
}

const ast::Ident* FindOperand(const ast::Node* node) {
  if (node == nullptr) return nullptr;
  switch (node->kind) {
    case ast::Kind::kFuncDecl:
      return FindOperand(node->As<ast::FuncDecl>()->body);
    case ast::Kind::kVarDecl:
      return FindInLast(node->As<ast::VarDecl>()->values);
    case ast::Kind::kDeclStmt:
      return FindInLast(node->As<ast::DeclStmt>()->decls);
    case ast::Kind::kBlockStmt: {
      // What is closed in the way ends in an empty statement.
      const ast::List<ast::Stmt>& stmts = node->As<ast::BlockStmt>()->stmts;
      for (size_t i = stmts.size(); i-- > 0;) {
        if (stmts[i]->kind != ast::Kind::kEmptyStmt) return FindOperand(stmts[i]);
      }
      return nullptr;
    }
    case ast::Kind::kAssignStmt:
      return FindInAssignment(*node->As<ast::AssignStmt>());
    case ast::Kind::kExprStmt:
      return FindOperand(node->As<ast::ExprStmt>()->x);
    case ast::Kind::kSendStmt:
      return FindOperand(node->As<ast::SendStmt>()->value);
    case ast::Kind::kCallStmt:
      return FindOperand(node->As<ast::CallStmt>()->call);
    case ast::Kind::kReturnStmt:
      return FindInLast(node->As<ast::ReturnStmt>()->results);
    case ast::Kind::kLabeledStmt:
      return FindOperand(node->As<ast::LabeledStmt>()->stmt);
    case ast::Kind::kIfStmt: {
      const auto* statement = node->As<ast::IfStmt>();
      return statement->else_stmt != nullptr ? FindOperand(statement->else_stmt)
                                             : FindOperand(statement->then_block);
    }
    case ast::Kind::kForStmt:
      return FindOperand(node->As<ast::ForStmt>()->body);
    case ast::Kind::kRangeStmt:
      return FindOperand(node->As<ast::RangeStmt>()->body);
    case ast::Kind::kSwitchStmt: {
      const auto& clauses = node->As<ast::SwitchStmt>()->clauses;
      return clauses.empty() ? nullptr : FindInLast(clauses.back()->body);
    }
    case ast::Kind::kSelectStmt: {
      const auto& clauses = node->As<ast::SelectStmt>()->clauses;
      return clauses.empty() ? nullptr : FindInLast(clauses.back()->body);
    }
    case ast::Kind::kFuncLit:
      return FindOperand(node->As<ast::FuncLit>()->body);
    case ast::Kind::kCallExpr: {
      const auto* call = node->As<ast::CallExpr>();
      return call->args.empty() ? FindOperand(call->fun) : FindInLast(call->args);
    }
    case ast::Kind::kCompositeLit:
      return FindInLast(node->As<ast::CompositeLit>()->elements);
    case ast::Kind::kKeyValueExpr:
      return FindOperand(node->As<ast::KeyValueExpr>()->value);
    case ast::Kind::kParenExpr:
      return FindOperand(node->As<ast::ParenExpr>()->x);
    case ast::Kind::kUnaryExpr:
      return FindOperand(node->As<ast::UnaryExpr>()->x);
    case ast::Kind::kBinaryExpr:
      return FindOperand(node->As<ast::BinaryExpr>()->y);
    default:
      return nullptr;
  }
}

// The names that can be used where `operand` is declared.
std::vector<types::Object*> LocalsAt(const types::Object& operand) {
  std::vector<types::Object*> locals;
  for (const types::Scope* scope = operand.parent; scope != nullptr; scope = scope->parent()) {
    if (scope->kind() != types::Scope::Kind::kFunction &&
        scope->kind() != types::Scope::Kind::kBlock) {
      break;
    }
    for (types::Object* object : scope->objects()) {
      const bool is_seen = object != &operand && object->pos() < operand.pos();
      if (is_seen) locals.push_back(object);
    }
  }
  return locals;
}

}  // namespace

std::optional<OpenLiteral> LiteralAt(std::string_view text, size_t at) {
  const Progress progress = ProgressOf(text.substr(0, at));
  const bool is_at_element = progress.last == Token::kLeftBrace || progress.last == Token::kComma;
  if (!is_at_element) return std::nullopt;
  OpenLiteral literal{0, 0};
  for (size_t i = progress.open.size(); i-- > 0; ++literal.levels) {
    const OpenBracket& bracket = progress.open[i];
    if (bracket.token != Token::kLeftBrace || bracket.is_block) return std::nullopt;
    literal.brace = bracket.end - 1;
    // A literal without a type stands behind a brace, a comma or a colon.
    const size_t before = text.find_last_not_of(" \t\n", literal.brace - 1);
    if (literal.brace == 0 || before == std::string_view::npos) return std::nullopt;
    if (std::string_view("{,:").find(text[before]) == std::string_view::npos) return literal;
  }
  return std::nullopt;
}

std::string FinishText(std::string_view text, size_t at, std::string_view operand) {
  text = text.substr(0, at);
  Progress progress = ProgressOf(text);
  // The statement in the innermost block gives way; brackets that are open in it go with it.
  while (!progress.open.empty() && !progress.open.back().is_block) {
    progress.statement = progress.open.back().around;
    progress.open.pop_back();
  }
  if (progress.open.empty()) return {};
  std::string finished;
  std::string closing;
  if (progress.statement.behind_semicolon > 0) {
    finished = Header(progress.statement, text);
    closing = "}";
  } else {
    finished = text.substr(0, progress.statement.begin);
  }
  absl::StrAppend(&finished, "\n", base::ToAbsl(kOperandName), " := ", base::ToAbsl(operand), "\n",
                  closing);
  for (size_t i = progress.open.size(); i-- > 0;) {
    const Token token = progress.open[i].token;
    finished += token == Token::kLeftBrace ? "}" : token == Token::kLeftParen ? ")" : "]";
  }
  return finished;
}

void SeePlace(Session& session, std::string_view text, size_t at, std::string_view operand,
              const std::function<void(const Place&)>& see) {
  const std::string finished = FinishText(text, at, operand);
  if (finished.empty()) return;
  FrontEnd& front_end = session.front_end();
  session.machine().code().Exclusively([&] {
    CheckedEntry entry = front_end.Check(finished, types::EntryUse::kTried);
    const ast::Ident* name = entry.file == nullptr ? nullptr : FindInLast(entry.file->items);
    const types::Object* object =
        name == nullptr ? nullptr : front_end.package().info().DefinitionOf(name);
    if (object != nullptr) see({object->type, LocalsAt(*object)});
    front_end.Forget(std::move(entry));
  });
}

}  // namespace goknot::repl
