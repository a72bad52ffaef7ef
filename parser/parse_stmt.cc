// See parser_impl.h. This part: statements (spec: Statements).
#include "parser/parser_impl.h"
#include "parser/print.h"

namespace goknot::parser {
namespace {

// No statement's header: plain statements.
constexpr Token kNoHeader = Token::kSemicolon;

// An expression inside of a message about an assignment: operators in parentheses, so that the `=`
// stands out.
std::string Emphasize(List<ast::Expr> list) {
  std::string text = ast::ToString(list);
  if (list.size() == 1 && list[0]->kind == ast::Kind::kBinaryExpr) text = "(" + text + ")";
  return text;
}

std::string QuoteAsValue(const ast::Stmt* stmt) {
  const auto* assign = stmt->TryAs<ast::AssignStmt>();
  if (assign != nullptr && assign->op == Token::kAssign) {
    return "assignment " + Emphasize(assign->lhs) + " = " + Emphasize(assign->rhs);
  }
  return ast::ToString(stmt);
}

}  // namespace

// StatementList = { Statement ";" } .
List<ast::Stmt> Parser::ParseStmts() {
  ListBuilder<ast::Stmt> stmts(*this);
  while (token_ != Token::kEndOfFile && token_ != Token::kRightBrace && token_ != Token::kCase &&
         token_ != Token::kDefault) {
    ast::Stmt* stmt = ParseStmtOrNull();
    DropDirectives();
    if (stmt == nullptr) break;
    stmts.Add(stmt);
    // The ; is optional before a }.
    if (!Got(Token::kSemicolon) && token_ != Token::kRightBrace) {
      ErrorUnexpected("at end of statement");
      SkipTo({Token::kSemicolon, Token::kRightBrace, Token::kCase, Token::kDefault});
      Got(Token::kSemicolon);
    }
  }
  return stmts.Take();
}

ast::Stmt* Parser::ParseStmtOrNull() {
  const Level level(*this);
  if (!level.ok()) return nullptr;
  switch (token_) {
    case Token::kVar:
    case Token::kConst:
    case Token::kType:
      return ParseDeclStmt();
    default:
      break;
  }

  DropDirectives();
  switch (token_) {
    case Token::kName:
      return ParseSimpleStmtFromName();
    case Token::kAdd:
    case Token::kSub:
    case Token::kMul:
    case Token::kAnd:
    case Token::kXor:
    case Token::kNot:
    case Token::kArrow:
    case Token::kLiteral:
    case Token::kFunc:
    case Token::kLeftParen:
    case Token::kLeftBracket:
    case Token::kStruct:
    case Token::kMap:
    case Token::kChan:
    case Token::kInterface:
      return ParseSimpleStmt(kNoHeader);
    case Token::kLeftBrace:
      return ParseBlock("");
    case Token::kFor:
      return ParseFor();
    case Token::kSwitch:
      return ParseSwitch();
    case Token::kSelect:
      return ParseSelect();
    case Token::kIf:
      return ParseIf();
    case Token::kBreak:
    case Token::kContinue:
    case Token::kFallthrough:
    case Token::kGoto:
      return ParseBranch();
    case Token::kGo:
    case Token::kDefer:
      return ParseCallStmt();
    case Token::kReturn:
      return ParseReturn();
    case Token::kSemicolon:
      return New<ast::EmptyStmt>(pos_);
    default:
      return nullptr;
  }
}

ast::Stmt* Parser::ParseSimpleStmtFromName() {
  const List<ast::Expr> exprs = ParseExprs();
  if (token_ == Token::kColon && exprs.size() == 1) {
    if (auto* label = exprs[0]->TryAs<ast::Ident>()) return ParseLabeled(label);
  }
  return ParseSimpleStmt(exprs, kNoHeader);
}

// SimpleStmt = EmptyStmt | ExpressionStmt | SendStmt | IncDecStmt | Assignment | ShortVarDecl .
ast::Stmt* Parser::ParseSimpleStmt(Token keyword) {
  if (keyword == Token::kFor && token_ == Token::kRange) return ParseRangeClause({}, false);
  return ParseSimpleStmt(ParseExprs(), keyword);
}

ast::Stmt* Parser::ParseSimpleStmt(List<ast::Expr> lhs, Token keyword) {
  if (token_ == Token::kAssign || token_ == Token::kDefine) return ParseAssign(lhs, keyword);
  if (lhs.size() > 1) {
    ErrorExpected(":= or = or comma");
    SkipTo({Token::kSemicolon, Token::kRightBrace});
    return NewExprStmt(lhs[0]->pos, lhs[0]);
  }

  const Pos pos = pos_;
  if (lexer::IsAssignOperator(token_)) {
    auto* assign = New<ast::AssignStmt>(pos);
    assign->op = lexer::OperatorOfAssign(token_);
    Next();
    assign->lhs = lhs;
    ListBuilder<ast::Expr> rhs(*this);
    rhs.Add(ParseExpr());
    assign->rhs = rhs.Take();
    return Finish(assign);
  }
  if (token_ == Token::kIncrement || token_ == Token::kDecrement) {
    auto* step = New<ast::IncDecStmt>(pos);
    step->op = token_ == Token::kIncrement ? Token::kAdd : Token::kSub;
    step->x = lhs[0];
    Next();
    return Finish(step);
  }
  if (token_ == Token::kArrow) {
    auto* send = New<ast::SendStmt>(pos);
    Next();
    send->channel = lhs[0];
    send->value = ParseExpr();
    return Finish(send);
  }
  return NewExprStmt(lhs[0]->pos, lhs[0]);
}

ast::Stmt* Parser::NewExprStmt(Pos pos, ast::Expr* x) {
  auto* stmt = New<ast::ExprStmt>(pos);
  stmt->x = x;
  stmt->end = x->end;
  return stmt;
}

// At the = or :=.
ast::Stmt* Parser::ParseAssign(List<ast::Expr> lhs, Token keyword) {
  const Pos pos = pos_;
  const Token op = token_;
  Next();
  if (keyword == Token::kFor && token_ == Token::kRange) {
    return ParseRangeClause(lhs, op == Token::kDefine);
  }

  const List<ast::Expr> rhs = ParseExprs();
  if (keyword == Token::kSwitch && op == Token::kDefine && lhs.size() == 1 && rhs.size() == 1) {
    auto* guard = rhs[0]->TryAs<ast::TypeSwitchGuard>();
    auto* name = lhs[0]->TryAs<ast::Ident>();
    if (guard != nullptr && name != nullptr) {
      guard->name = name;
      return NewExprStmt(guard->pos, guard);
    }
  }
  auto* assign = New<ast::AssignStmt>(pos);
  assign->op = op;
  assign->lhs = lhs;
  assign->rhs = rhs;
  return Finish(assign);
}

// At `range`. The statement is completed by ParseFor.
ast::RangeStmt* Parser::ParseRangeClause(List<ast::Expr> lhs, bool define) {
  auto* range = New<ast::RangeStmt>(pos_);
  range->range_pos = pos_;
  Next();
  range->lhs = lhs;
  range->define = define;
  range->x = ParseExpr();
  return Finish(range);
}

// At the : after a label.
ast::Stmt* Parser::ParseLabeled(ast::Ident* label) {
  auto* labeled = New<ast::LabeledStmt>(pos_);
  labeled->label = label;
  Next();
  if (token_ == Token::kRightBrace) {
    labeled->stmt = New<ast::EmptyStmt>(pos_);
    return Finish(labeled);
  }
  labeled->stmt = ParseStmtOrNull();
  if (labeled->stmt != nullptr) return Finish(labeled);
  SyntaxErrorAt(labeled->pos, "missing statement after label");
  return nullptr;
}

// Block = "{" StatementList "}" . `context` is for the message when there is no {.
ast::BlockStmt* Parser::ParseBlock(std::string_view context) {
  auto* block = New<ast::BlockStmt>(pos_);
  if (!Got(Token::kLeftBrace)) {
    ErrorExpected("{ after " + std::string(context));
    SkipTo({Token::kName, Token::kRightBrace});
    block->right_brace = pos_;
    if (Got(Token::kRightBrace)) return Finish(block);
  }
  block->stmts = ParseStmts();
  block->right_brace = pos_;
  Want(Token::kRightBrace);
  return Finish(block);
}

ast::Stmt* Parser::ParseBranch() {
  auto* branch = New<ast::BranchStmt>(pos_);
  branch->keyword = token_;
  Next();
  if (branch->keyword == Token::kGoto ||
      (branch->keyword != Token::kFallthrough && token_ == Token::kName)) {
    branch->label = ParseName();
  }
  return Finish(branch);
}

// go and defer.
ast::Stmt* Parser::ParseCallStmt() {
  auto* stmt = New<ast::CallStmt>(pos_);
  stmt->keyword = token_;
  Next();
  ast::Expr* x = ParsePrimary(nullptr, token_ == Token::kLeftParen ? Parens::kKeep : Parens::kDrop);
  stmt->call = ast::Unparen(x);
  if (stmt->call != x) {
    Fault(x->pos, DiagnosticCode::kParenthesizedCall,
          "expression in " + std::string(lexer::Spelling(stmt->keyword)) +
              " must not be parenthesized");
  }
  return Finish(stmt);
}

ast::Stmt* Parser::ParseReturn() {
  auto* stmt = New<ast::ReturnStmt>(pos_);
  Next();
  if (token_ != Token::kSemicolon && token_ != Token::kRightBrace) stmt->results = ParseExprs();
  return Finish(stmt);
}

// ---- if, for, switch, select.

ast::Stmt* Parser::ParseIf() {
  const Restore restore(else_if_links_);
  auto* const first = New<ast::IfStmt>(pos_);
  ListBuilder<ast::IfStmt> chain(*this);
  chain.Add(first);
  for (ast::IfStmt* current = first;;) {
    const Header header = ParseHeader(Token::kIf);
    current->init = header.init;
    current->condition = header.condition;
    current->then_block = ParseBlock("if clause");
    if (!Got(Token::kElse)) break;
    if (token_ == Token::kIf) {
      if (++else_if_links_ > ast::kMaxChain) {
        StopTooDeep();
        break;
      }
      auto* next = New<ast::IfStmt>(pos_);
      chain.Add(next);
      current->else_stmt = next;
      current = next;
      continue;
    }
    if (token_ == Token::kLeftBrace) {
      current->else_stmt = ParseBlock("");
    } else {
      SyntaxError("else must be followed by if or statement block");
      SkipTo({Token::kName, Token::kRightBrace});
    }
    break;
  }
  for (size_t i = 0; i < chain.size(); ++i) Finish(chain[i]);
  return first;
}

ast::Stmt* Parser::ParseFor() {
  const Pos keyword = pos_;
  const Header header = ParseHeader(Token::kFor);
  if (auto* range = header.init == nullptr ? nullptr : header.init->TryAs<ast::RangeStmt>()) {
    range->pos = keyword;
    range->body = ParseBlock("for clause");
    return Finish(range);
  }
  auto* loop = New<ast::ForStmt>(keyword);
  loop->init = header.init;
  loop->condition = header.condition;
  loop->post = header.post;
  loop->body = ParseBlock("for clause");
  return Finish(loop);
}

// What stands between the keyword and the {. Composite literals need parentheses there.
Parser::Header Parser::ParseHeader(Token keyword) {
  Header header;
  Next();
  if (token_ == Token::kLeftBrace) {
    if (keyword == Token::kIf) {
      SyntaxError("missing condition in if statement");
      header.condition = NewBadExpr(pos_);
    }
    return header;
  }
  const Restore restore(expr_nesting_);
  expr_nesting_ = -1;
  ParseHeaderParts(keyword, header);
  return header;
}

void Parser::ParseHeaderParts(Token keyword, Header& header) {
  if (token_ != Token::kSemicolon) {
    if (Got(Token::kVar)) {
      SyntaxError("var declaration not allowed in " + std::string(lexer::Spelling(keyword)) +
                  " initializer");
    }
    header.init = ParseSimpleStmt(keyword);
    if (header.init->kind == ast::Kind::kRangeStmt) return;
  }
  if (token_ == Token::kLeftBrace) {
    // The only part is the condition.
    ast::Stmt* condition = std::exchange(header.init, nullptr);
    return TakeCondition(keyword, condition, {}, header);
  }

  HeaderSemicolon semicolon;
  if (token_ == Token::kSemicolon) {
    semicolon = {.pos = pos_, .text = scanner_.text()};
    Next();
  } else {
    // To ask for the { here, rather than for a ;, is more helpful.
    Want(Token::kLeftBrace);
    if (token_ != Token::kLeftBrace) SkipTo({Token::kLeftBrace, Token::kRightBrace});
  }

  ast::Stmt* condition = nullptr;
  if (keyword != Token::kFor) {
    if (token_ != Token::kLeftBrace) condition = ParseSimpleStmt(keyword);
    return TakeCondition(keyword, condition, semicolon, header);
  }
  if (token_ != Token::kSemicolon) {
    if (token_ == Token::kLeftBrace) {
      ErrorExpected("for loop condition");
      return;
    }
    condition = ParseSimpleStmt(kNoHeader);
  }
  Want(Token::kSemicolon);
  if (token_ != Token::kLeftBrace) {
    header.post = ParseSimpleStmt(kNoHeader);
    const auto* assign = header.post->TryAs<ast::AssignStmt>();
    if (assign != nullptr && assign->op == Token::kDefine) {
      SyntaxErrorAt(assign->pos, "cannot declare in post statement of for loop");
    }
  }
  TakeCondition(keyword, condition, semicolon, header);
}

// `stmt` may be null; `semicolon` is the one before it, if there is one.
void Parser::TakeCondition(Token keyword, ast::Stmt* stmt, HeaderSemicolon semicolon,
                           Header& header) {
  if (stmt == nullptr) {
    if (keyword != Token::kIf || !semicolon.pos.IsKnown()) return;
    if (semicolon.text == "semicolon") {
      SyntaxErrorAt(semicolon.pos, "missing condition in if statement");
    } else {
      SyntaxErrorAt(semicolon.pos,
                    "unexpected " + std::string(semicolon.text) + ", expected { after if clause");
    }
    header.condition = NewBadExpr(semicolon.pos);
    return;
  }
  if (const auto* expr_stmt = stmt->TryAs<ast::ExprStmt>()) {
    header.condition = expr_stmt->x;
    return;
  }
  // Most likely = instead of ==.
  SyntaxErrorAt(stmt->pos, "cannot use " + QuoteAsValue(stmt) + " as value");
}

ast::Stmt* Parser::ParseSwitch() {
  auto* stmt = New<ast::SwitchStmt>(pos_);
  const Header header = ParseHeader(Token::kSwitch);
  stmt->init = header.init;
  stmt->tag = header.condition;
  if (!Got(Token::kLeftBrace)) {
    SyntaxError("missing { after switch clause");
    SkipTo({Token::kCase, Token::kDefault, Token::kRightBrace});
  }
  ListBuilder<ast::CaseClause> clauses(*this);
  while (token_ != Token::kEndOfFile && token_ != Token::kRightBrace) {
    clauses.Add(ParseCaseClause());
  }
  stmt->clauses = clauses.Take();
  stmt->right_brace = pos_;
  Want(Token::kRightBrace);
  return Finish(stmt);
}

ast::Stmt* Parser::ParseSelect() {
  auto* stmt = New<ast::SelectStmt>(pos_);
  Next();
  if (!Got(Token::kLeftBrace)) {
    SyntaxError("missing { after select clause");
    SkipTo({Token::kCase, Token::kDefault, Token::kRightBrace});
  }
  ListBuilder<ast::CommClause> clauses(*this);
  while (token_ != Token::kEndOfFile && token_ != Token::kRightBrace) {
    clauses.Add(ParseCommClause());
  }
  stmt->clauses = clauses.Take();
  stmt->right_brace = pos_;
  Want(Token::kRightBrace);
  return Finish(stmt);
}

void Parser::ErrorNoClause() {
  ErrorExpected("case or default or }");
  SkipTo({Token::kColon, Token::kCase, Token::kDefault, Token::kRightBrace});
}

ast::CaseClause* Parser::ParseCaseClause() {
  auto* clause = New<ast::CaseClause>(pos_);
  if (Got(Token::kCase)) {
    clause->cases = ParseExprs();
  } else {
    clause->is_default = true;
    if (!Got(Token::kDefault)) ErrorNoClause();
  }
  clause->colon = pos_;
  Want(Token::kColon);
  clause->body = ParseStmts();
  return Finish(clause);
}

// Which statements may stand after `case` is for the checker to say.
ast::CommClause* Parser::ParseCommClause() {
  auto* clause = New<ast::CommClause>(pos_);
  if (Got(Token::kCase)) {
    clause->comm = ParseSimpleStmt(kNoHeader);
  } else if (!Got(Token::kDefault)) {
    ErrorNoClause();
  }
  clause->colon = pos_;
  Want(Token::kColon);
  clause->body = ParseStmts();
  return Finish(clause);
}

}  // namespace goknot::parser
