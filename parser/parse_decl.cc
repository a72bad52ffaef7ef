// See parser_impl.h. This part: declarations (spec: Declarations and scope, Import declarations).
#include "lexer/literal.h"
#include "parser/branches.h"
#include "parser/parser_impl.h"

namespace goknot::parser {
namespace {

// Whether x can only be a type or a union: not an ordinary expression as well.
bool IsTypeElement(const ast::Expr* x) {
  for (;;) {
    switch (x->kind) {
      case ast::Kind::kArrayType:
      case ast::Kind::kStructType:
      case ast::Kind::kFuncType:
      case ast::Kind::kInterfaceType:
      case ast::Kind::kSliceType:
      case ast::Kind::kMapType:
      case ast::Kind::kChanType:
        return true;
      case ast::Kind::kParenExpr:
        x = x->As<ast::ParenExpr>()->x;
        break;
      case ast::Kind::kUnaryExpr:
        if (x->As<ast::UnaryExpr>()->op == Token::kTilde) return true;
        x = x->As<ast::UnaryExpr>()->x;
        break;
      case ast::Kind::kBinaryExpr: {
        const auto* binary = x->As<ast::BinaryExpr>();
        if (IsTypeElement(binary->y)) return true;
        x = binary->x;
        break;
      }
      default:
        return false;
    }
  }
}

enum class Split { kWhenOnlyType, kAlways };

}  // namespace

// What `type T[x` begins, when x turns out to be a name and a constraint: `P *C` was read as a
// product, `P (C)` as a call, `P *C | D` as a union whose leftmost term is one of these.
class TypeParamSplitter {
 public:
  // The name, or null when x is no such thing; then it is an array length. *constraint is null when
  // x is the name alone.
  static ast::Ident* Run(ast::Expr* x, Split split, ast::Expr** constraint,
                         const ParseContext& context) {
    *constraint = nullptr;
    switch (x->kind) {
      case ast::Kind::kIdent:
        return x->As<ast::Ident>();
      case ast::Kind::kCallExpr:
        return SplitCall(x->As<ast::CallExpr>(), split, constraint);
      case ast::Kind::kBinaryExpr:
        return SplitBinary(x->As<ast::BinaryExpr>(), split, constraint, context);
      default:
        return nullptr;
    }
  }

 private:
  static ast::Ident* SplitCall(ast::CallExpr* call, Split split, ast::Expr** constraint) {
    auto* name = call->fun->TryAs<ast::Ident>();
    if (name == nullptr || call->args.size() != 1 || call->has_dots) return nullptr;
    if (split != Split::kAlways && !IsTypeElement(call->args[0])) return nullptr;
    *constraint = ast::Unparen(call->args[0]);
    return name;
  }

  // Walks the left side of a union down to its leftmost term in a loop, then builds the same union
  // over what remains of that term. Terms left of one that is a type for certain are types as well.
  static ast::Ident* SplitBinary(ast::BinaryExpr* x, Split split, ast::Expr** constraint,
                                 const ParseContext& context) {
    std::vector<ast::BinaryExpr*> unions;
    ast::Expr* term = x;
    while (auto* binary = term->TryAs<ast::BinaryExpr>()) {
      if (binary->op != Token::kOr) break;
      if (IsTypeElement(binary->y)) split = Split::kAlways;
      unions.push_back(binary);
      term = binary->x;
    }

    ast::Ident* name = nullptr;
    ast::Expr* rest = nullptr;
    if (auto* call = term->TryAs<ast::CallExpr>()) {
      name = SplitCall(call, split, &rest);
    } else if (auto* product = term->TryAs<ast::BinaryExpr>()) {
      if (product->op != Token::kMul) return nullptr;
      name = product->x->TryAs<ast::Ident>();
      if (name == nullptr || (split != Split::kAlways && !IsTypeElement(product->y))) {
        return nullptr;
      }
      auto* pointer = context.arena.New<ast::UnaryExpr>();
      CopyPlace(product, pointer, ast::Kind::kUnaryExpr);
      pointer->op = Token::kMul;
      pointer->x = product->y;
      rest = pointer;
    }
    if (name == nullptr) return nullptr;

    for (size_t i = unions.size(); i-- > 0;) {
      auto* copy = context.arena.New<ast::BinaryExpr>();
      CopyPlace(unions[i], copy, ast::Kind::kBinaryExpr);
      copy->op = Token::kOr;
      copy->x = rest;
      copy->y = unions[i]->y;
      rest = copy;
    }
    *constraint = rest;
    return name;
  }

  static void CopyPlace(const ast::Expr* from, ast::Expr* to, ast::Kind kind) {
    to->kind = kind;
    to->pos = from->pos;
    to->end = from->end;
    to->id = from->id;
  }
};

// Group = spec | "(" {spec ";"} ")" .
void Parser::ParseGroup(Pos keyword, lexer::PosRange doc, ParseSpec parse_spec,
                        absl::FunctionRef<void(ast::Decl*)> add) {
  next_iota_ = 0;
  const_source_ = nullptr;
  keyword_doc_ = doc;
  if (token_ != Token::kLeftParen) {
    add((this->*parse_spec)(nullptr));
    return;
  }
  auto* group = context_.arena.New<ast::Group>(
      ast::Group{.keyword = keyword, .left_paren = pos_, .right_paren = {}, .doc = doc});
  DropDirectives();
  Next();
  group->right_paren = ParseList("grouped declaration", Token::kSemicolon, Token::kRightParen, [&] {
    add((this->*parse_spec)(group));
    return false;
  });
}

ast::DeclExtras Parser::ParseExtras(ast::Group* group, DirectiveTarget target) {
  return {.group = group,
          .doc = group == nullptr ? keyword_doc_ : scanner_.doc(),
          .directives = TakeDirectives(target)};
}

// ImportSpec = [ "." | PackageName ] ImportPath .
ast::Decl* Parser::ParseImportSpec(ast::Group* group) {
  auto* decl = New<ast::ImportDecl>(pos_);
  decl->extras = ParseExtras(group, DirectiveTarget::kOther);
  if (token_ == Token::kName) {
    decl->local_name = ParseName();
  } else if (token_ == Token::kDot) {
    decl->local_name = NewIdent(pos_, ".");
    Next();
    Finish(decl->local_name);
  }
  decl->path = ParseLiteralOrNull();
  if (decl->path == nullptr) {
    SyntaxError("missing import path");
    SkipTo({Token::kSemicolon, Token::kRightParen});
    return Finish(decl);
  }
  if (!decl->path->bad && decl->path->literal_kind != lexer::LiteralKind::kString) {
    SyntaxErrorAt(decl->path->pos, "import path must be a string");
    decl->path->bad = true;
  }
  if (!decl->path->bad) {
    const std::optional<std::string> path = lexer::StringValue(decl->path->text);
    if (path) decl->path_value = context_.arena.CopyString(*path);
  }
  return Finish(decl);
}

// ConstSpec = IdentifierList [ [ Type ] "=" ExpressionList ] .
ast::Decl* Parser::ParseConstSpec(ast::Group* group) {
  auto* decl = New<ast::ConstDecl>(pos_);
  decl->extras = ParseExtras(group, DirectiveTarget::kOther);
  decl->iota = next_iota_++;
  // Iota and the repeated declaration belong to this group; function literals among the values may
  // hold groups of their own.
  const uint32_t next_iota = next_iota_;
  ast::ConstDecl* const source = const_source_;

  decl->names = ParseNames(ParseName());
  if (token_ != Token::kEndOfFile && token_ != Token::kSemicolon && token_ != Token::kRightParen) {
    decl->type = ParseTypeOrNull();
    if (GotAssign()) decl->values = ParseExprs();
  }

  decl->source = decl->type != nullptr || !decl->values.empty() ? decl : source;
  next_iota_ = next_iota;
  const_source_ = decl->source;
  return Finish(decl);
}

// TypeSpec = identifier [ TypeParams ] [ "=" ] Type .
ast::Decl* Parser::ParseTypeSpec(ast::Group* group) {
  auto* decl = New<ast::TypeDecl>(pos_);
  decl->extras = ParseExtras(group, DirectiveTarget::kOther);
  decl->name = ParseName();
  if (token_ == Token::kLeftBracket) {
    ParseTypeSpecAfterBracket(decl);
  } else {
    decl->is_alias = GotAssign();
    decl->type = ParseTypeOrNull();
  }
  if (decl->type == nullptr) {
    decl->type = NewBadExpr(pos_);
    ErrorUnexpected("in type declaration");
    SkipTo({Token::kSemicolon, Token::kRightParen});
  }
  return Finish(decl);
}

// At the [ of `type T[...`: an array or slice type, or type parameters. After `[` and a name, an
// expression is parsed and taken apart: `[P *C,` and `[P interface{}` begin type parameters, while
// `[N]` and `[N * 2]` are array lengths. A second `[` cannot belong to an array length, since index
// expressions are not constant: it begins the constraint of the name.
void Parser::ParseTypeSpecAfterBracket(ast::TypeDecl* decl) {
  const Pos bracket = pos_;
  Next();
  if (Got(Token::kRightBracket)) {
    decl->type = ParseSliceType(bracket);
    return;
  }
  if (token_ != Token::kName) {
    decl->type = ParseArrayType(bracket, nullptr);
    return;
  }

  ast::Expr* x = ParseName();
  if (token_ != Token::kLeftBracket) {
    ++expr_nesting_;
    depth_ = 1;
    x = ParseBinary(ParsePrimary(x, Parens::kDrop), 0);
    --expr_nesting_;
  }
  ast::Expr* constraint;
  ast::Ident* name = TypeParamSplitter::Run(
      x, token_ == Token::kComma ? Split::kAlways : Split::kWhenOnlyType, &constraint, context_);
  if (name == nullptr || (constraint == nullptr && token_ == Token::kRightBracket)) {
    decl->type = ParseArrayType(bracket, x);
    return;
  }
  decl->type_params =
      ParseParams({.close = Token::kRightBracket, .names_required = true, .dots_allowed = false},
                  name, constraint);
  decl->is_alias = GotAssign();
  decl->type = ParseTypeOrNull();
}

// VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList ) .
ast::Decl* Parser::ParseVarSpec(ast::Group* group) {
  auto* decl = New<ast::VarDecl>(pos_);
  decl->extras = ParseExtras(group, DirectiveTarget::kVariable);
  decl->names = ParseNames(ParseName());
  if (GotAssign()) {
    decl->values = ParseExprs();
  } else {
    decl->type = ParseType();
    if (GotAssign()) decl->values = ParseExprs();
  }
  return Finish(decl);
}

// After `func`: FunctionDecl = FunctionName [ TypeParams ] Signature [ Body ] .
//               MethodDecl   = Receiver MethodName [ TypeParams ] Signature [ Body ] .
ast::FuncDecl* Parser::ParseFuncDecl(Pos keyword, lexer::PosRange doc) {
  auto* function = New<ast::FuncDecl>(pos_);
  function->extras = {
      .group = nullptr, .doc = doc, .directives = TakeDirectives(DirectiveTarget::kFunction)};
  const bool has_receiver = token_ == Token::kLeftParen;
  if (has_receiver) function->receiver = ParseReceiver();

  if (token_ == Token::kName) {
    function->name = ParseName();
    function->signature_begin = pos_;
    const bool is_skipped = options_.functions == Functions::kSkip && scanner_.SkipSignature();
    if (is_skipped) {
      token_ = scanner_.token();
      pos_ = scanner_.pos();
    } else {
      function->type = ParseSignature("", &function->type_params);
    }
  } else {
    function->name = NewIdent(pos_, "_");
    function->type = New<ast::FuncType>(pos_);
    ErrorExpected(has_receiver ? "name" : "name or (");
    SkipTo({Token::kLeftBrace, Token::kSemicolon});
  }
  if (token_ == Token::kLeftBrace) ParseFuncDeclBody(function);
  return Finish(function);
}

ast::Field* Parser::ParseReceiver() {
  Next();
  const List<ast::Field> receivers =
      ParseParams({.close = Token::kRightParen, .names_required = false, .dots_allowed = false});
  if (receivers.empty()) {
    Fault(pos_, DiagnosticCode::kInvalidReceiver, "method has no receiver");
    return nullptr;
  }
  if (receivers.size() > 1) {
    Fault(pos_, DiagnosticCode::kInvalidReceiver, "method has multiple receivers");
  }
  return receivers[0];
}

void Parser::ParseFuncDeclBody(ast::FuncDecl* function) {
  function->has_body = true;
  function->body_begin = pos_;
  if (options_.functions == Functions::kSkip && scanner_.SkipBlock()) {
    // The } is the current token now.
    token_ = scanner_.token();
    pos_ = scanner_.pos();
    Next();
  } else {
    function->body = ParseFuncBody();
  }
  function->body_end = last_end_;
}

ast::BlockStmt* Parser::ParseFuncBody() {
  const size_t errors_before = ErrorCount();
  ++function_nesting_;
  ast::BlockStmt* body = ParseBlock("");
  --function_nesting_;
  // After a syntax error, what is said about branches would often be wrong.
  if (ErrorCount() == errors_before &&
      !CheckBranches(body->stmts, body->pos, scanner_.file(), context_.sink)) {
    has_faults_ = true;
  }
  return body;
}

ast::Stmt* Parser::ParseDeclStmt() {
  auto* stmt = New<ast::DeclStmt>(pos_);
  const Token keyword = token_;
  const lexer::PosRange doc = scanner_.doc();
  Next();
  const ParseSpec parse_spec = keyword == Token::kVar    ? &Parser::ParseVarSpec
                               : keyword == Token::kType ? &Parser::ParseTypeSpec
                                                         : &Parser::ParseConstSpec;
  ListBuilder<ast::Decl> decls(*this);
  ParseGroup(stmt->pos, doc, parse_spec, [&decls](ast::Decl* decl) { decls.Add(decl); });
  stmt->decls = decls.Take();
  return Finish(stmt);
}

}  // namespace goknot::parser
