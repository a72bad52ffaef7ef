// See parser_impl.h. This part: types (spec: Types).
#include "parser/parser_impl.h"

namespace goknot::parser {

ast::Expr* Parser::ParseType() {
  if (ast::Expr* type = ParseTypeOrNull()) return type;
  ast::Expr* bad = NewBadExpr(pos_);
  ErrorExpected("type");
  SkipTo({Token::kComma, Token::kColon, Token::kSemicolon, Token::kRightParen, Token::kRightBracket,
          Token::kRightBrace});
  return bad;
}

// Type = TypeName [ TypeArgs ] | TypeLit | "(" Type ")" .
ast::Expr* Parser::ParseTypeOrNull() {
  if (token_ == Token::kName) return ParseTypeName(nullptr);
  const Level level(*this);
  if (!level.ok()) return nullptr;
  return ParseTypeLiteralOrNull();
}

ast::Expr* Parser::ParseTypeLiteralOrNull() {
  switch (token_) {
    case Token::kMul:
      return ParsePointerType();
    case Token::kArrow:
    case Token::kChan:
      return ParseChanType();
    case Token::kFunc:
      Next();
      return ParseSignature("function type", nullptr);
    case Token::kLeftBracket: {
      const Pos bracket = pos_;
      Next();
      if (Got(Token::kRightBracket)) return ParseSliceType(bracket);
      return ParseArrayType(bracket, nullptr);
    }
    case Token::kMap:
      return ParseMapType();
    case Token::kStruct:
      return ParseStructType();
    case Token::kInterface:
      return ParseInterfaceType();
    case Token::kLeftParen: {
      Next();
      ast::Expr* type = ParseType();
      Want(Token::kRightParen);
      return type;
    }
    default:
      return nullptr;
  }
}

ast::Expr* Parser::NewIndirect(Pos star, ast::Expr* x) {
  auto* pointer = New<ast::UnaryExpr>(star);
  pointer->op = Token::kMul;
  pointer->x = x;
  return Finish(pointer);
}

ast::Expr* Parser::ParsePointerType() {
  const Pos star = pos_;
  Next();
  return NewIndirect(star, ParseType());
}

// After "[" and, if not null, the length.
ast::Expr* Parser::ParseArrayType(Pos bracket, ast::Expr* length) {
  if (length == nullptr && !Got(Token::kEllipsis)) {
    ++expr_nesting_;
    length = ParseExpr();
    --expr_nesting_;
  }
  if (token_ == Token::kComma) {
    // As in the type parameters that this is not.
    SyntaxError("unexpected comma; expected ]");
    Next();
  }
  Want(Token::kRightBracket);
  auto* array = New<ast::ArrayType>(bracket);
  array->length = length;
  array->element = ParseType();
  return Finish(array);
}

ast::Expr* Parser::ParseSliceType(Pos bracket) {
  auto* slice = New<ast::SliceType>(bracket);
  slice->element = ParseType();
  return Finish(slice);
}

// ChannelType = ( "chan" | "chan" "<-" | "<-" "chan" ) ElementType .
ast::Expr* Parser::ParseChanType() {
  auto* channel = New<ast::ChanType>(pos_);
  channel->begin = pos_;
  if (Got(Token::kArrow)) {
    Want(Token::kChan);
    channel->direction = ast::ChanDir::kReceiveOnly;
  } else {
    Next();
    if (Got(Token::kArrow)) channel->direction = ast::ChanDir::kSendOnly;
  }
  channel->element = ParseChanElement();
  return Finish(channel);
}

ast::Expr* Parser::ParseChanElement() {
  if (ast::Expr* type = ParseTypeOrNull()) return type;
  ast::Expr* bad = NewBadExpr(pos_);
  SyntaxError("missing channel element type");
  return bad;
}

ast::Expr* Parser::ParseMapType() {
  auto* map = New<ast::MapType>(pos_);
  Next();
  Want(Token::kLeftBracket);
  map->key = ParseType();
  Want(Token::kRightBracket);
  map->value = ParseType();
  return Finish(map);
}

// TypeName = identifier | PackageName "." identifier, with type arguments.
ast::Expr* Parser::ParseTypeName(ast::Ident* first) {
  ast::Expr* x = first;
  if (first == nullptr && token_ == Token::kName) {
    x = ParseName();
  } else if (first == nullptr) {
    x = NewIdent(pos_, "_");
    ErrorExpected("name");
    SkipTo({Token::kDot, Token::kSemicolon, Token::kRightBrace});
  }
  if (token_ == Token::kDot) {
    auto* selector = New<ast::SelectorExpr>(pos_);
    Next();
    selector->x = x;
    selector->selector = ParseName();
    x = Finish(selector);
  }
  return token_ == Token::kLeftBracket ? ParseTypeInstance(x) : x;
}

ast::Expr* Parser::ParseTypeInstance(ast::Expr* generic) {
  const Level level(*this);
  if (!level.ok()) return generic;
  auto* instance = New<ast::IndexExpr>(pos_);
  Next();
  instance->x = generic;
  if (token_ == Token::kRightBracket) {
    ErrorExpected("type argument list");
    ListBuilder<ast::Expr> bad(*this);
    bad.Add(NewBadExpr(pos_));
    instance->indices = bad.Take();
  } else {
    bool comma;
    instance->indices = ParseTypeArgs(/*first_is_type=*/true, &comma);
  }
  instance->right_bracket = pos_;
  Want(Token::kRightBracket);
  return Finish(instance);
}

// ---- Structs.

// StructType = "struct" "{" { FieldDecl ";" } "}" .
ast::Expr* Parser::ParseStructType() {
  auto* type = New<ast::StructType>(pos_);
  Next();
  Want(Token::kLeftBrace);
  ListBuilder<ast::Field> fields(*this);
  type->right_brace = ParseList("struct type", Token::kSemicolon, Token::kRightBrace, [&] {
    ParseStructFields(fields);
    return false;
  });
  type->fields = fields.Take();
  return Finish(type);
}

// FieldDecl = ( IdentifierList Type | [ "*" ] TypeName [ TypeArgs ] ) [ Tag ] .
void Parser::ParseStructFields(ListBuilder<ast::Field>& fields) {
  const Pos pos = pos_;
  switch (token_) {
    case Token::kName:
      return ParseNamedFields(fields);
    case Token::kMul: {
      Next();
      ast::Expr* type;
      if (token_ == Token::kLeftParen) {
        SyntaxError("cannot parenthesize embedded type");
        Next();
        type = ParseTypeName(nullptr);
        Got(Token::kRightParen);
      } else {
        type = ParseTypeName(nullptr);
      }
      return AddEmbedded(fields, pos, NewIndirect(pos, type));
    }
    case Token::kLeftParen:
      return ParseParenthesizedEmbedded(fields);
    default:
      ErrorExpected("field name or embedded type");
      SkipTo({Token::kSemicolon, Token::kRightBrace});
  }
}

void Parser::AddEmbedded(ListBuilder<ast::Field>& fields, Pos pos, ast::Expr* type) {
  auto* field = New<ast::Field>(pos);
  field->type = type;
  field->tag = ParseLiteralOrNull();
  fields.Add(Finish(field));
}

// (T) and (*T) are wrong, but clear.
void Parser::ParseParenthesizedEmbedded(ListBuilder<ast::Field>& fields) {
  const Pos pos = pos_;
  SyntaxError("cannot parenthesize embedded type");
  Next();
  ast::Expr* type;
  if (token_ == Token::kMul) {
    const Pos star = pos_;
    Next();
    type = NewIndirect(star, ParseTypeName(nullptr));
  } else {
    type = ParseTypeName(nullptr);
  }
  Got(Token::kRightParen);
  AddEmbedded(fields, pos, type);
}

void Parser::ParseNamedFields(ListBuilder<ast::Field>& fields) {
  const Pos pos = pos_;
  ast::Ident* first = ParseName();
  if (token_ == Token::kDot || token_ == Token::kLiteral || token_ == Token::kSemicolon ||
      token_ == Token::kRightBrace) {
    return AddEmbedded(fields, pos, ParseTypeName(first));
  }

  const List<ast::Ident> names = ParseNames(first);
  ast::Expr* type;
  if (names.size() == 1 && token_ == Token::kLeftBracket) {
    // `a []E` and `a [n]E` are fields, `T[P]` is an embedded instance.
    type = ParseArrayOrTypeArgs();
    if (auto* instance = type->TryAs<ast::IndexExpr>()) {
      instance->x = first;
      return AddEmbedded(fields, pos, instance);
    }
  } else {
    type = ParseType();
  }

  ast::BasicLit* tag = ParseLiteralOrNull();
  for (ast::Ident* name : names) {
    auto* field = New<ast::Field>(name->pos);
    field->name = name;
    field->type = type;
    field->tag = tag;
    fields.Add(Finish(field));
  }
}

// At a [ after a name: an array or slice type, or the type arguments of an instance, whose x the
// caller fills in. `[n]` with a type behind it is an array.
ast::Expr* Parser::ParseArrayOrTypeArgs() {
  const Level level(*this);
  const Pos bracket = pos_;
  if (!level.ok()) return NewBadExpr(bracket);
  Next();
  if (Got(Token::kRightBracket)) return ParseSliceType(bracket);

  bool comma;
  const List<ast::Expr> indices = ParseTypeArgs(/*first_is_type=*/false, &comma);
  const Pos right_bracket = pos_;
  Want(Token::kRightBracket);
  const Pos instance_end = last_end_;
  if (!comma) {
    if (ast::Expr* element = ParseTypeOrNull()) {
      auto* array = New<ast::ArrayType>(bracket);
      array->length = indices[0];
      array->element = element;
      return Finish(array);
    }
  }
  auto* instance = New<ast::IndexExpr>(bracket);
  instance->indices = indices;
  instance->right_bracket = right_bracket;
  instance->end = instance_end;
  return instance;
}

// ---- Interfaces.

// InterfaceType = "interface" "{" { ( MethodDecl | Union ) ";" } "}" .
ast::Expr* Parser::ParseInterfaceType() {
  auto* type = New<ast::InterfaceType>(pos_);
  Next();
  Want(Token::kLeftBrace);
  ListBuilder<ast::Field> methods(*this);
  type->right_brace = ParseList("interface type", Token::kSemicolon, Token::kRightBrace, [&] {
    ast::Field* field = token_ == Token::kName ? ParseMethodOrEmbedded() : nullptr;
    if (field == nullptr || field->name == nullptr) field = ParseUnion(field);
    methods.Add(field);
    return false;
  });
  type->methods = methods.Take();
  return Finish(type);
}

constexpr std::string_view kInterfaceMethod = "interface method";

// At a name: MethodDecl = identifier Signature, or the first term of a union.
ast::Field* Parser::ParseMethodOrEmbedded() {
  auto* field = New<ast::Field>(pos_);
  ast::Ident* name = ParseName();
  if (token_ == Token::kLeftParen) {
    field->name = name;
    field->type = ParseSignature(kInterfaceMethod, nullptr);
  } else if (token_ == Token::kLeftBracket) {
    ParseMethodAfterBracket(field, name);
  } else {
    field->type = ParseTypeName(name);
  }
  return Finish(field);
}

// At the [ of name[...]: an embedded instance, or the type parameters of a method, which no
// interface method may have. Both are parsed as parameters and told apart afterwards.
void Parser::ParseMethodAfterBracket(ast::Field* field, ast::Ident* name) {
  const Pos bracket = pos_;
  Next();
  const auto is_method = [&] {
    field->name = name;
    field->type = ParseSignature(kInterfaceMethod, nullptr);
  };

  if (token_ == Token::kRightBracket) {
    const Pos right_bracket = pos_;
    Next();
    const bool method = token_ == Token::kLeftParen;
    Fault(right_bracket, DiagnosticCode::kInvalidTypeParameters,
          method ? "empty type parameter list" : "empty type argument list");
    if (method) return is_method();
    field->type = name;
    return;
  }

  const List<ast::Field> params =
      ParseParams({.close = Token::kRightBracket, .names_required = false, .dots_allowed = false});
  if (params.empty()) {
    if (token_ == Token::kLeftParen) return is_method();
    field->type = name;
    return;
  }
  if (params[0]->name != nullptr) {
    is_method();
    Fault(bracket, DiagnosticCode::kInvalidTypeParameters,
          "interface method must have no type parameters");
    return;
  }
  ListBuilder<ast::Expr> indices(*this);
  for (const ast::Field* param : params) indices.Add(param->type);
  auto* instance = New<ast::IndexExpr>(bracket);
  instance->x = name;
  instance->indices = indices.Take();
  instance->right_bracket = last_end_;
  field->type = Finish(instance);
}

// Union = term { "|" term } ; `first` holds the first term when the caller has parsed it.
ast::Field* Parser::ParseUnion(ast::Field* first) {
  ast::Field* field = first;
  if (field == nullptr) {
    field = New<ast::Field>(pos_);
    field->type = ParseUnionTerm();
  }
  int terms = 0;
  while (token_ == Token::kOr) {
    auto* alternatives = New<ast::BinaryExpr>(pos_);
    alternatives->op = Token::kOr;
    Next();
    alternatives->x = field->type;
    alternatives->y = ParseUnionTerm();
    field->type = Finish(alternatives);
    if (++terms > ast::kMaxChain) StopTooDeep();
  }
  return Finish(field);
}

// term = [ "~" ] Type .
ast::Expr* Parser::ParseUnionTerm() {
  if (token_ == Token::kTilde) {
    auto* tilde = New<ast::UnaryExpr>(pos_);
    tilde->op = Token::kTilde;
    Next();
    tilde->x = ParseType();
    return Finish(tilde);
  }
  if (ast::Expr* type = ParseTypeOrNull()) return type;
  ast::Expr* bad = NewBadExpr(pos_);
  ErrorExpected("~ term or type");
  TokenSet follow = {Token::kSemicolon, Token::kRightParen, Token::kRightBracket,
                     Token::kRightBrace};
  for (int i = 0; i < lexer::kTokenCount; ++i) {
    const auto token = static_cast<Token>(i);
    if (lexer::IsOperator(token) && token != Token::kMul) follow.Add(token);
  }
  SkipTo(follow);
  return bad;
}

}  // namespace goknot::parser
