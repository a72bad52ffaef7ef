// See parser.h. This part: tokens, errors and recovery, files and fragments.
#include "parser/parser.h"

#include <string>
#include <utility>

#include "parser/branches.h"
#include "parser/parser_impl.h"

namespace goknot::parser {
namespace {

constexpr TokenSet kDeclKeywords = {Token::kImport, Token::kConst, Token::kType, Token::kVar,
                                    Token::kFunc};

// Keywords that begin a statement: recovery inside functions stops at them.
constexpr TokenSet kStmtKeywords = {
    Token::kBreak,  Token::kConst,  Token::kContinue, Token::kDefer, Token::kFallthrough,
    Token::kFor,    Token::kGo,     Token::kGoto,     Token::kIf,    Token::kReturn,
    Token::kSelect, Token::kSwitch, Token::kType,     Token::kVar};

// For looking ahead, where errors are found again later.
class IgnoreDiagnostics : public lexer::DiagnosticSink {
 public:
  void Report(lexer::Diagnostic) override {}
};

// Takes a bracketed group at the scanner's current token. False at the end of the text.
bool TakeBrackets(lexer::Scanner& scanner, Token open, Token close) {
  for (int level = 0;; scanner.Next()) {
    if (scanner.token() == Token::kEndOfFile) return false;
    if (scanner.token() == open) ++level;
    if (scanner.token() == close && --level == 0) {
      scanner.Next();
      return true;
    }
  }
}

template <typename T>
List<T> CopyList(base::Arena& arena, const std::vector<T*>& nodes) {
  return arena.CopyArray(nodes);
}

}  // namespace

Parser::Parser(lexer::SourceFile& source, const ParseContext& context, const ParseOptions& options,
               Pos start)
    : context_(context), options_(options), scanner_(source, context.names, context.sink, start) {
  last_end_ = start;
  Next();
}

ast::Ident* Parser::NewIdent(Pos pos, std::string_view text) {
  auto* ident = New<ast::Ident>(pos);
  ident->name = context_.names.Intern(text);
  return ident;
}

// ---- Tokens.

void Parser::Next() {
  if (stopped_) return;
  if (pos_.IsKnown()) last_end_ = scanner_.end();
  scanner_.Next();
  token_ = scanner_.token();
  pos_ = scanner_.pos();
  if (scanner_.unfinished() && ErrorCount() == 1) incomplete_ = true;
}

bool Parser::Got(Token token) {
  if (token_ != token) return false;
  Next();
  return true;
}

void Parser::Want(Token token) {
  if (Got(token)) return;
  ErrorExpected(token);
  SkipOne();
}

bool Parser::GotAssign() {
  if (token_ == Token::kDefine) {
    ErrorExpected(Token::kAssign);
    Next();
    return true;
  }
  return Got(Token::kAssign);
}

void Parser::SkipTo(TokenSet follow) {
  follow.Add(Token::kEndOfFile);
  if (function_nesting_ > 0) follow = follow.With(kStmtKeywords);
  while (!follow.Contains(token_)) Next();
}

void Parser::SkipOne() {
  if (token_ != Token::kEndOfFile) Next();
}

// ---- Errors.

std::string Parser::CurrentTokenForPeople() const {
  switch (token_) {
    case Token::kName:
      return "name " + std::string(scanner_.text());
    case Token::kLiteral:
      return "literal " + std::string(scanner_.text());
    case Token::kSemicolon:
      return std::string(scanner_.text());
    default:
      return std::string(lexer::TokenForPeople(token_));
  }
}

// What is missing at the end of a text with errors follows from those.
bool Parser::SuppressAtEnd() const { return token_ == Token::kEndOfFile && ErrorCount() > 0; }

void Parser::ErrorExpected(std::string_view what) {
  std::string where = ", expected ";
  where += what;
  if (!SuppressAtEnd()) {
    ErrorAt(pos_, DiagnosticCode::kSyntax,
            "syntax error: unexpected " + CurrentTokenForPeople() + where);
  }
}

void Parser::ErrorExpected(Token token) { ErrorExpected(lexer::TokenForPeople(token)); }

void Parser::ErrorUnexpected(std::string_view where) {
  if (SuppressAtEnd()) return;
  std::string text = "syntax error: unexpected " + CurrentTokenForPeople();
  text += ' ';
  text += where;
  ErrorAt(pos_, DiagnosticCode::kSyntax, std::move(text));
}

void Parser::SyntaxError(std::string_view text) { SyntaxErrorAt(pos_, text); }

void Parser::SyntaxErrorAt(Pos pos, std::string_view text) {
  if (SuppressAtEnd()) return;
  std::string full = "syntax error: ";
  full += text;
  ErrorAt(pos, DiagnosticCode::kSyntax, std::move(full));
}

void Parser::ErrorAt(Pos pos, DiagnosticCode code, std::string text) {
  if (ErrorCount() == 0 && token_ == Token::kEndOfFile && !stopped_) incomplete_ = true;
  ++error_count_;
  context_.sink.Report({.pos = pos, .code = code, .text = std::move(text)});
}

void Parser::Fault(Pos pos, DiagnosticCode code, std::string text) {
  has_faults_ = true;
  context_.sink.Report({.pos = pos, .code = code, .text = std::move(text)});
}

// Nothing sensible can be said about such a text: the parser takes it to end here.
void Parser::StopTooDeep() {
  if (stopped_) return;
  ErrorAt(pos_, DiagnosticCode::kNestingTooDeep,
          "syntax error: nested too deeply, or too long a chain of operators, calls or else-ifs");
  stopped_ = true;
  token_ = Token::kEndOfFile;
}

// ---- Files.

ast::File* Parser::ParseWholeFile() {
  file_ = New<ast::File>(pos_);
  file_->source = &scanner_.file();
  file_->doc = scanner_.doc();
  if (options_.mode == SourceMode::kFragment && token_ != Token::kPackage) {
    file_->is_fragment = true;
    file_->directives = TakeDirectives(DirectiveTarget::kFile);
    ParseFragmentItems();
  } else if (ParsePackageClause()) {
    ParseStrictItems();
  }
  return FinishFile();
}

bool Parser::ParsePackageClause() {
  if (!Got(Token::kPackage)) {
    SyntaxError("package statement must be first");
    return false;
  }
  file_->directives = TakeDirectives(DirectiveTarget::kFile);
  file_->package_name = ParseName();
  Want(Token::kSemicolon);
  // With a bad package clause this is hardly a Go file at all.
  return ErrorCount() == 0;
}

void Parser::AddDecl(ast::Decl* decl) {
  decls_.push_back(decl);
  items_.push_back(decl);
}

bool Parser::ParseDeclGroupIfAny() {
  ParseSpec parse_spec = nullptr;
  switch (token_) {
    case Token::kImport:
      parse_spec = &Parser::ParseImportSpec;
      break;
    case Token::kConst:
      parse_spec = &Parser::ParseConstSpec;
      break;
    case Token::kType:
      parse_spec = &Parser::ParseTypeSpec;
      break;
    case Token::kVar:
      parse_spec = &Parser::ParseVarSpec;
      break;
    default:
      return false;
  }
  const Pos keyword = pos_;
  const lexer::PosRange doc = scanner_.doc();
  Next();
  ParseGroup(keyword, doc, parse_spec, [this](ast::Decl* decl) { AddDecl(decl); });
  return true;
}

// The { of a function's body on the line after its signature, where a semicolon was inserted.
bool Parser::AtBodyOfLastFunction() const {
  if (token_ != Token::kLeftBrace || items_.empty()) return false;
  const auto* function = items_.back()->TryAs<ast::FuncDecl>();
  return function != nullptr && !function->has_body;
}

void Parser::ParseStrictItems() {
  Token previous = Token::kImport;
  while (token_ != Token::kEndOfFile) {
    if (token_ == Token::kImport && previous != Token::kImport) {
      SyntaxError("imports must appear before other declarations");
    }
    previous = token_;

    if (token_ == Token::kFunc) {
      const Pos keyword = pos_;
      const lexer::PosRange doc = scanner_.doc();
      Next();
      AddDecl(ParseFuncDecl(keyword, doc));
    } else if (!ParseDeclGroupIfAny()) {
      SyntaxError(AtBodyOfLastFunction() ? "unexpected semicolon or newline before {"
                                         : "non-declaration statement outside function body");
      SkipTo(kDeclKeywords);
      continue;
    }

    // Before the next token is taken: the comments in front of that one are for what follows.
    DropDirectives();
    if (token_ != Token::kEndOfFile && !Got(Token::kSemicolon)) {
      ErrorUnexpected("after top level declaration");
      SkipTo(kDeclKeywords);
    }
  }
  DropDirectives();
}

void Parser::ParseFragmentItems() {
  while (token_ != Token::kEndOfFile) {
    ParseFragmentItem();
    DropDirectives();
  }
  DropDirectives();
  if (ErrorCount() == 0 && !CheckBranches(CopyList(context_.arena, statements_),
                                          scanner_.file().base(), scanner_.file(), context_.sink)) {
    has_faults_ = true;
  }
}

void Parser::ParseFragmentItem() {
  constexpr TokenSet kFollow = kDeclKeywords.With(kStmtKeywords).With({Token::kSemicolon});
  std::string_view where = "after top level declaration";
  if (token_ == Token::kFunc && FuncBeginsDecl()) {
    const Pos keyword = pos_;
    const lexer::PosRange doc = scanner_.doc();
    Next();
    AddDecl(ParseFuncDecl(keyword, doc));
  } else if (AtBodyOfLastFunction()) {
    SyntaxError("unexpected semicolon or newline before {");
    return SkipTo(kDeclKeywords);
  } else if (token_ == Token::kPackage) {
    SyntaxError("package statement must be first");
    Next();
    Got(Token::kName);
  } else if (!ParseDeclGroupIfAny()) {
    where = "at end of statement";
    ++function_nesting_;
    ast::Stmt* stmt = ParseStmtOrNull();
    --function_nesting_;
    if (stmt == nullptr) {
      ErrorExpected("declaration or statement");
      SkipOne();
      return SkipTo(kFollow);
    }
    statements_.push_back(stmt);
    items_.push_back(stmt);
  }

  DropDirectives();
  if (token_ == Token::kEndOfFile || Got(Token::kSemicolon)) return;
  ErrorUnexpected(where);
  SkipTo(kFollow);
  Got(Token::kSemicolon);
}

// In a fragment, at `func`: whether it declares a function or method, rather than being a function
// literal (or type) in a statement. `func (a T) name(` and `func (a T) name[` ... `](` are methods.
bool Parser::FuncBeginsDecl() const {
  IgnoreDiagnostics ignore;
  lexer::Scanner scanner(scanner_.file(), context_.names, ignore, pos_);
  scanner.Next();
  scanner.Next();
  if (scanner.token() != Token::kLeftParen) return true;
  if (!TakeBrackets(scanner, Token::kLeftParen, Token::kRightParen)) return false;
  if (scanner.token() != Token::kName) return false;
  scanner.Next();
  if (scanner.token() == Token::kLeftBracket &&
      !TakeBrackets(scanner, Token::kLeftBracket, Token::kRightBracket)) {
    return false;
  }
  return scanner.token() == Token::kLeftParen;
}

ast::File* Parser::FinishFile() {
  base::Arena& arena = context_.arena;
  std::vector<ast::ImportDecl*> imports;
  for (ast::Decl* decl : decls_) {
    if (auto* import = decl->TryAs<ast::ImportDecl>()) imports.push_back(import);
  }
  file_->imports = CopyList(arena, imports);
  file_->decls = CopyList(arena, decls_);
  file_->statements = CopyList(arena, statements_);
  file_->items = CopyList(arena, items_);
  file_->linknames = arena.CopyArray(linknames_);
  file_->has_errors = error_count_ > 0;
  // A malformed literal or character does not break the tree by itself.
  file_->has_faults = has_faults_ || scanner_.error_count() > 0;
  file_->incomplete = incomplete_;
  file_->eof = pos_;
  file_->end = scanner_.file().end();
  return file_;
}

ast::FuncType* Parser::ParseLoneSignature(List<ast::Field>* type_params) {
  return ParseSignature("", type_params);
}

ast::BlockStmt* Parser::ParseLoneBody() { return ParseFuncBody(); }

ast::Expr* Parser::ParseLoneExpression() {
  ast::Expr* expr = ParseExpr();
  Got(Token::kSemicolon);
  if (token_ != Token::kEndOfFile) ErrorUnexpected("at end of expression");
  return expr;
}

// ---- The room's doors.

ast::File* ParseFile(lexer::SourceFile& source, const ParseContext& context,
                     const ParseOptions& options) {
  return Parser(source, context, options, source.base()).ParseWholeFile();
}

bool ParseSignature(const ast::File& file, ast::FuncDecl& function, const ParseContext& context) {
  if (function.type != nullptr) return true;
  Parser parser(*file.source, context, {}, function.signature_begin);
  function.type = parser.ParseLoneSignature(&function.type_params);
  return !parser.has_errors();
}

bool ParseBody(const ast::File& file, ast::FuncDecl& function, const ParseContext& context) {
  if (!function.has_body || function.body != nullptr) return true;
  Parser parser(*file.source, context, {}, function.body_begin);
  function.body = parser.ParseLoneBody();
  return !parser.has_errors();
}

ast::Expr* ParseExpression(lexer::SourceFile& source, const ParseContext& context) {
  return Parser(source, context, {}, source.base()).ParseLoneExpression();
}

}  // namespace goknot::parser
