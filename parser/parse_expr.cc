// See parser_impl.h. This part: expressions (spec: Expressions), by precedence climbing.
//
// Depth: see Parser::Depth; the tree of one expression is at most ast::kMaxChain deep.
#include "parser/parser_impl.h"
#include "parser/print.h"

namespace goknot::parser {
namespace {

// Whether x must be a value, so that a { after x[...] cannot be that of a composite literal.
bool IsValue(const ast::Expr* x) {
  for (;;) {
    switch (x->kind) {
      case ast::Kind::kBasicLit:
      case ast::Kind::kCompositeLit:
      case ast::Kind::kFuncLit:
      case ast::Kind::kSliceExpr:
      case ast::Kind::kTypeAssertExpr:
      case ast::Kind::kTypeSwitchGuard:
      case ast::Kind::kCallExpr:
      case ast::Kind::kBinaryExpr:
        return true;
      case ast::Kind::kUnaryExpr:
        return x->As<ast::UnaryExpr>()->op != Token::kMul;  // *T may be a type
      case ast::Kind::kParenExpr:
        x = x->As<ast::ParenExpr>()->x;
        break;
      case ast::Kind::kIndexExpr: {
        const auto* index = x->As<ast::IndexExpr>();
        if (index->indices.size() == 1 && IsValue(index->indices[0])) return true;
        x = index->x;
        break;
      }
      default:
        return false;
    }
  }
}

}  // namespace

ast::Expr* Parser::ParseExpr() {
  const Level level(*this);
  if (!level.ok()) return NewBadExpr(pos_);
  return ParseBinary(nullptr, 0);
}

// Expression = UnaryExpr | Expression binary_op Expression .
// `first` is the leftmost operand where the caller has parsed it already.
ast::Expr* Parser::ParseBinary(ast::Expr* first, int precedence) {
  ast::Expr* x = first != nullptr ? first : ParseUnary();
  while (lexer::Precedence(token_) > precedence) {
    const Depth depth(*this, depth_);
    auto* binary = New<ast::BinaryExpr>(pos_);
    binary->op = token_;
    Next();
    binary->x = x;
    binary->y = ParseBinary(nullptr, lexer::Precedence(binary->op));
    x = Finish(binary);
  }
  return x;
}

// UnaryExpr = PrimaryExpr | unary_op UnaryExpr .
ast::Expr* Parser::ParseUnary() {
  switch (token_) {
    case Token::kMul:
    case Token::kAdd:
    case Token::kSub:
    case Token::kNot:
    case Token::kXor:
    case Token::kTilde:
    case Token::kAnd: {
      const Level level(*this);
      const Depth depth(*this, 0);
      auto* unary = New<ast::UnaryExpr>(pos_);
      unary->op = token_;
      Next();
      unary->x = level.ok() ? ParseUnary() : NewBadExpr(pos_);
      // &(T{}) is the same as &T{}.
      if (unary->op == Token::kAnd) unary->x = ast::Unparen(unary->x);
      return Finish(unary);
    }
    case Token::kArrow:
      return ParseArrow();
    default:
      return ParsePrimary(nullptr, Parens::kKeep);
  }
}

// <-x receives, <-chan T is a type. Which one it is shows only after the operand: if that is a
// channel type, the arrow belongs to it.
ast::Expr* Parser::ParseArrow() {
  const Level level(*this);
  const Depth depth(*this, 0);
  const Pos arrow = pos_;
  Next();
  ast::Expr* x = level.ok() ? ParseUnary() : NewBadExpr(pos_);
  if (auto* channel = x->TryAs<ast::ChanType>()) {
    ReassociateArrow(channel);
    channel->begin = arrow;
    return channel;
  }
  auto* unary = New<ast::UnaryExpr>(arrow);
  unary->op = Token::kArrow;
  unary->x = x;
  return Finish(unary);
}

// <-(chan T) becomes (<-chan T); in <-(chan<- T) the arrow in the middle is then free and belongs
// to T in turn: (<-chan (<-T)).
void Parser::ReassociateArrow(ast::ChanType* channel) {
  ast::ChanDir direction = ast::ChanDir::kSendOnly;
  ast::Expr* type = channel;
  while (direction == ast::ChanDir::kSendOnly) {
    auto* inner = type->TryAs<ast::ChanType>();
    if (inner == nullptr) break;
    direction = inner->direction;
    if (direction == ast::ChanDir::kReceiveOnly) SyntaxError("unexpected <-, expected chan");
    inner->direction = ast::ChanDir::kReceiveOnly;
    type = inner->element;
  }
  if (direction == ast::ChanDir::kSendOnly) {
    SyntaxError("unexpected " + ast::ToString(type) + ", expected chan");
  }
}

// PrimaryExpr = Operand {selector | index | slice | type assertion | arguments | composite value} .
// `first` is the operand where the caller has parsed it already.
ast::Expr* Parser::ParsePrimary(ast::Expr* first, Parens parens) {
  ast::Expr* x = first != nullptr ? first : ParseOperand(parens);
  for (;;) {
    switch (token_) {
      case Token::kDot:
        x = ParseAfterDot(x);
        break;
      case Token::kLeftBracket:
        x = ParseAfterBracket(x);
        break;
      case Token::kLeftParen:
        x = ParseCall(x);
        break;
      case Token::kLeftBrace: {
        ast::Expr* type = ast::Unparen(x);
        if (!MayBeLiteralType(type)) return x;
        if (type != x) SyntaxError("cannot parenthesize type in composite literal");
        const Depth depth(*this, depth_);
        ast::CompositeLit* literal = ParseCompositeBody();
        literal->type = x;
        x = literal;
        break;
      }
      default:
        return x;
    }
  }
}

// Whether the { after x is that of a composite literal rather than of a block.
bool Parser::MayBeLiteralType(ast::Expr* x) const {
  switch (x->kind) {
    case ast::Kind::kIdent:
    case ast::Kind::kSelectorExpr:
      return expr_nesting_ >= 0;
    case ast::Kind::kIndexExpr:
      return expr_nesting_ >= 0 && !IsValue(x);
    case ast::Kind::kArrayType:
    case ast::Kind::kSliceType:
    case ast::Kind::kStructType:
    case ast::Kind::kMapType:
      return true;
    default:
      return false;
  }
}

// Operand = Literal | OperandName | "(" Expression ")" | type .
ast::Expr* Parser::ParseOperand(Parens parens) {
  switch (token_) {
    case Token::kName:
      depth_ = 1;
      return ParseName();
    case Token::kLiteral:
      depth_ = 1;
      return ParseLiteralOrNull();
    case Token::kLeftParen:
      return ParseParenthesized(parens);
    case Token::kFunc:
      return ParseFuncOperand();
    case Token::kLeftBracket:
    case Token::kChan:
    case Token::kMap:
    case Token::kStruct:
    case Token::kInterface: {
      const Depth depth(*this, 0);
      return ParseType();
    }
    default: {
      depth_ = 1;
      ast::Expr* bad = NewBadExpr(pos_);
      ErrorExpected("expression");
      SkipTo({Token::kRightParen, Token::kRightBracket, Token::kRightBrace});
      return bad;
    }
  }
}

// The parentheses leave a node only where an error may have to mention them: when the caller says
// so, or before a {, which may turn the inside into the type of a composite literal.
ast::Expr* Parser::ParseParenthesized(Parens parens) {
  const Pos left_paren = pos_;
  Next();
  ++expr_nesting_;
  ast::Expr* x = ParseExpr();
  --expr_nesting_;
  Want(Token::kRightParen);
  if (parens == Parens::kDrop && token_ != Token::kLeftBrace) return x;
  const Depth depth(*this, depth_);
  auto* paren = New<ast::ParenExpr>(left_paren);
  paren->x = x;
  return Finish(paren);
}

ast::Expr* Parser::ParseFuncOperand() {
  const Level level(*this);
  const Depth depth(*this, 0);
  const Pos keyword = pos_;
  Next();
  ast::FuncType* type = ParseSignature("function type", nullptr);
  if (token_ != Token::kLeftBrace || !level.ok()) return type;
  ++expr_nesting_;
  auto* literal = New<ast::FuncLit>(keyword);
  literal->type = type;
  literal->body = ParseFuncBody();
  --expr_nesting_;
  return Finish(literal);
}

// At the dot of x.name, x.(type), x.(T).
ast::Expr* Parser::ParseAfterDot(ast::Expr* x) {
  const Depth depth(*this, depth_);
  const Pos dot = pos_;
  Next();
  if (token_ == Token::kName) {
    auto* selector = New<ast::SelectorExpr>(dot);
    selector->x = x;
    selector->selector = ParseName();
    return Finish(selector);
  }
  if (token_ != Token::kLeftParen) {
    ErrorExpected("name or (");
    SkipTo({Token::kSemicolon, Token::kRightParen});
    return x;
  }
  Next();
  ast::Expr* result;
  if (Got(Token::kType)) {
    auto* guard = New<ast::TypeSwitchGuard>(dot);
    guard->x = x;
    result = guard;
  } else {
    auto* assertion = New<ast::TypeAssertExpr>(dot);
    assertion->x = x;
    assertion->type = ParseType();
    result = assertion;
  }
  Want(Token::kRightParen);
  return Finish(result);
}

// At the bracket of x[i], x[T1, T2], x[i:j].
ast::Expr* Parser::ParseAfterBracket(ast::Expr* x) {
  const Depth depth(*this, depth_);
  const Pos bracket = pos_;
  Next();
  ast::Expr* low = nullptr;
  if (token_ != Token::kColon) {
    List<ast::Expr> indices;
    bool comma = false;
    if (token_ == Token::kRightBracket) {
      ErrorExpected("operand");
      ListBuilder<ast::Expr> bad(*this);
      bad.Add(NewBadExpr(pos_));
      indices = bad.Take();
    } else {
      indices = ParseTypeArgs(/*first_is_type=*/false, &comma);
    }
    if (comma || token_ == Token::kRightBracket) {
      auto* index = New<ast::IndexExpr>(bracket);
      index->right_bracket = pos_;
      Want(Token::kRightBracket);
      index->x = x;
      index->indices = indices;
      return Finish(index);
    }
    low = indices[0];
  }
  return ParseSliceExpr(x, bracket, low);
}

// At the first colon of x[low:high:max].
ast::Expr* Parser::ParseSliceExpr(ast::Expr* x, Pos bracket, ast::Expr* low) {
  if (!Got(Token::kColon)) {
    ErrorExpected("comma, : or ]");
    SkipTo({Token::kComma, Token::kColon, Token::kRightBracket});
  }
  ++expr_nesting_;
  auto* slice = New<ast::SliceExpr>(bracket);
  slice->x = x;
  slice->low = low;
  if (token_ != Token::kColon && token_ != Token::kRightBracket) slice->high = ParseExpr();
  if (token_ == Token::kColon) {
    slice->full = true;
    if (slice->high == nullptr) {
      Fault(pos_, DiagnosticCode::kInvalidSliceExpr, "middle index required in 3-index slice");
      slice->high = NewBadExpr(pos_);
    }
    Next();
    if (token_ != Token::kRightBracket) {
      slice->max = ParseExpr();
    } else {
      Fault(pos_, DiagnosticCode::kInvalidSliceExpr, "final index required in 3-index slice");
      slice->max = NewBadExpr(pos_);
    }
  }
  --expr_nesting_;
  slice->right_bracket = pos_;
  Want(Token::kRightBracket);
  return Finish(slice);
}

// Arguments = "(" [ expression { "," expression } [ "..." ] [ "," ] ] ")" .
ast::Expr* Parser::ParseCall(ast::Expr* fun) {
  const Depth depth(*this, depth_);
  auto* call = New<ast::CallExpr>(pos_);
  call->fun = fun;
  Next();
  ++expr_nesting_;
  ListBuilder<ast::Expr> args(*this);
  call->right_paren = ParseList("argument list", Token::kComma, Token::kRightParen, [&] {
    args.Add(ParseExpr());
    const Pos ellipsis = pos_;
    call->has_dots = Got(Token::kEllipsis);
    if (call->has_dots) call->ellipsis = ellipsis;
    return call->has_dots;
  });
  --expr_nesting_;
  call->args = args.Take();
  return Finish(call);
}

// LiteralValue = "{" [ element { "," element } [ "," ] ] "}" ; element = [ key ":" ] value .
ast::CompositeLit* Parser::ParseCompositeBody() {
  const Level level(*this);
  auto* literal = New<ast::CompositeLit>(pos_);
  if (!level.ok()) return literal;
  ++expr_nesting_;
  Want(Token::kLeftBrace);
  ListBuilder<ast::Expr> elements(*this);
  literal->right_brace = ParseList("composite literal", Token::kComma, Token::kRightBrace, [&] {
    ast::Expr* element = ParseElementValue();
    if (token_ == Token::kColon) {
      auto* pair = New<ast::KeyValueExpr>(pos_);
      Next();
      pair->key = element;
      pair->value = ParseElementValue();
      ++literal->key_count;
      element = Finish(pair);
    }
    elements.Add(element);
    return false;
  });
  --expr_nesting_;
  literal->elements = elements.Take();
  return Finish(literal);
}

// An expression, or a composite literal whose type is elided.
ast::Expr* Parser::ParseElementValue() {
  if (token_ != Token::kLeftBrace) return ParseExpr();
  const Depth depth(*this, 0);
  return ParseCompositeBody();
}

ast::BasicLit* Parser::ParseLiteralOrNull() {
  if (token_ != Token::kLiteral) return nullptr;
  auto* literal = New<ast::BasicLit>(pos_);
  literal->text = scanner_.text();
  literal->literal_kind = scanner_.literal_kind();
  literal->bad = scanner_.bad_literal();
  Next();
  return Finish(literal);
}

ast::Ident* Parser::ParseName() {
  if (token_ == Token::kName) {
    auto* ident = New<ast::Ident>(pos_);
    ident->name = scanner_.name();
    Next();
    return Finish(ident);
  }
  ast::Ident* stand_in = NewIdent(pos_, "_");
  ErrorExpected("name");
  SkipOne();
  return stand_in;
}

// IdentifierList = identifier { "," identifier } .
List<ast::Ident> Parser::ParseNames(ast::Ident* first) {
  ListBuilder<ast::Ident> names(*this);
  names.Add(first);
  while (Got(Token::kComma)) names.Add(ParseName());
  return names.Take();
}

// ExpressionList = Expression { "," Expression } .
List<ast::Expr> Parser::ParseExprs() {
  ListBuilder<ast::Expr> exprs(*this);
  exprs.Add(ParseExpr());
  while (Got(Token::kComma)) exprs.Add(ParseExpr());
  return exprs.Take();
}

// arg { "," type } [ "," ] .
List<ast::Expr> Parser::ParseTypeArgs(bool first_is_type, bool* comma) {
  ++expr_nesting_;
  ListBuilder<ast::Expr> args(*this);
  args.Add(first_is_type ? ParseType() : ParseExpr());
  *comma = false;
  while (Got(Token::kComma)) {
    *comma = true;
    ast::Expr* type = ParseTypeOrNull();
    if (type == nullptr) break;
    args.Add(type);
  }
  --expr_nesting_;
  return args.Take();
}

}  // namespace goknot::parser
