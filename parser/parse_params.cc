// See parser_impl.h. This part: signatures, and parameter lists of all kinds: parameters, results,
// receivers, type parameters (spec: Function types, Type parameter declarations).
//
// In `(a, b T)` and `(A, B)` the first names look the same, so a list is read as names and types,
// whichever come, and sorted out at its end.
#include "parser/parser_impl.h"
#include "parser/positions.h"

namespace goknot::parser {

// Signature = [ TypeParams ] Parameters [ Result ] .
// A `context` that is not empty says what may not have type parameters; `type_params` may be null.
ast::FuncType* Parser::ParseSignature(std::string_view context, List<ast::Field>* type_params) {
  auto* type = New<ast::FuncType>(pos_);
  if (Got(Token::kLeftBracket)) {
    if (!context.empty()) {
      SyntaxErrorAt(type->pos, std::string(context) + " must have no type parameters");
    }
    if (token_ == Token::kRightBracket) {
      SyntaxError("empty type parameter list");
      Next();
    } else {
      const List<ast::Field> params = ParseParams(
          {.close = Token::kRightBracket, .names_required = true, .dots_allowed = false});
      if (type_params != nullptr) *type_params = params;
    }
  }
  Want(Token::kLeftParen);
  type->params =
      ParseParams({.close = Token::kRightParen, .names_required = false, .dots_allowed = true});
  type->results = ParseResults();
  return Finish(type);
}

// Result = Parameters | Type .
List<ast::Field> Parser::ParseResults() {
  if (Got(Token::kLeftParen)) {
    return ParseParams(
        {.close = Token::kRightParen, .names_required = false, .dots_allowed = false});
  }
  const Pos pos = pos_;
  ast::Expr* type = ParseTypeOrNull();
  if (type == nullptr) return {};
  auto* field = New<ast::Field>(pos);
  field->type = type;
  Finish(field);
  ListBuilder<ast::Field> results(*this);
  results.Add(field);
  return results.Take();
}

// After the opening ( or [. When `first_name` (and with it `first_type`) is not null, the caller
// has parsed that much of the first parameter.
List<ast::Field> Parser::ParseParams(ParamsRule rule, ast::Ident* first_name,
                                     ast::Expr* first_type) {
  ListBuilder<ast::Field> params(*this);
  int named = 0;  // have a name and a type
  int typed = 0;  // have a type
  const auto parse_one = [&]() -> ast::Field* {
    if (first_type == nullptr) return ParseParamOrNull(first_name, rule.close);
    auto* param = New<ast::Field>(first_name->pos);
    param->name = first_name;
    param->type = first_type;
    return Finish(param);
  };
  const auto add_one = [&] {
    ast::Field* param = parse_one();
    first_name = nullptr;
    first_type = nullptr;
    if (param == nullptr) return false;
    if (param->type != nullptr) {
      ++typed;
      if (param->name != nullptr) ++named;
    }
    params.Add(param);
    return false;
  };

  Pos close;
  if (first_type != nullptr && token_ == rule.close) {
    // ParseList would take this for an empty list.
    add_one();
    close = pos_;
    Next();
  } else {
    close = ParseList("parameter list", Token::kComma, rule.close, add_one);
  }

  const List<ast::Field> list = params.Take();
  if (list.empty()) return list;
  CompleteParams(list, named, typed, rule, close);
  CheckDots(list, rule.dots_allowed);
  return list;
}

// ParameterDecl = [ name ] [ "..." ] Type, or a union among type parameters. What comes back may
// have a name only: a type's name, as it may turn out. `name` is the name when the caller has it.
ast::Field* Parser::ParseParamOrNull(ast::Ident* name, Token close) {
  const bool type_sets_allowed = close == Token::kRightBracket;
  if (name == nullptr && type_sets_allowed && token_ == Token::kTilde) return ParseUnion(nullptr);

  auto* field = New<ast::Field>(name != nullptr ? name->pos : pos_);
  if (name == nullptr && token_ == Token::kName) name = ParseName();
  if (name != nullptr) {
    if (ast::Field* complete = ParseParamAfterName(field, name, type_sets_allowed)) {
      return complete;
    }
    field->name = name;
  }

  if (token_ == Token::kEllipsis) {
    field->type = ParseDotsType();
    return Finish(field);
  }
  if (type_sets_allowed && token_ == Token::kTilde) {
    field->type = ParseUnion(nullptr)->type;
    return Finish(field);
  }
  field->type = ParseTypeOrNull();
  if (type_sets_allowed && token_ == Token::kOr && field->type != nullptr) {
    return ParseUnion(field);
  }
  if (field->name != nullptr || field->type != nullptr) return Finish(field);

  ErrorExpected(close);
  SkipTo({Token::kComma, close});
  return nullptr;
}

// After a name, which begins a type when one of these follows: `.`, `|`, or `[` with type
// arguments. Null when the name stands alone so far.
ast::Field* Parser::ParseParamAfterName(ast::Field* field, ast::Ident* name,
                                        bool type_sets_allowed) {
  switch (token_) {
    case Token::kLeftBracket:
      field->type = ParseArrayOrTypeArgs();
      if (auto* instance = field->type->TryAs<ast::IndexExpr>()) {
        instance->x = name;
      } else {
        field->name = name;
      }
      break;
    case Token::kDot:
      field->type = ParseTypeName(name);
      break;
    case Token::kOr:
      if (!type_sets_allowed) return nullptr;
      field->type = name;
      break;
    default:
      return nullptr;
  }
  if (type_sets_allowed && token_ == Token::kOr) return ParseUnion(field);
  return Finish(field);
}

ast::Expr* Parser::ParseDotsType() {
  auto* dots = New<ast::DotsType>(pos_);
  Next();
  dots->element = ParseTypeOrNull();
  if (dots->element != nullptr) return Finish(dots);
  ast::Expr* bad = NewBadExpr(pos_);
  SyntaxError("... is missing type");
  return bad;
}

// Either no parameter has a name: then the lone names are types. Or all have: then a name without a
// type has the type of the next one that has one.
void Parser::CompleteParams(List<ast::Field> params, int named, int typed, ParamsRule rule,
                            Pos close) {
  if (named == 0 && !rule.names_required) {
    for (ast::Field* param : params) {
      if (param->name == nullptr) continue;
      param->type = param->name;
      param->name = nullptr;
    }
    return;
  }
  if (static_cast<size_t>(named) == params.size()) return;

  Pos error_pos;  // the leftmost
  ast::Expr* type = nullptr;
  for (size_t i = params.size(); i-- > 0;) {
    ast::Field* param = params[i];
    if (param->type != nullptr) {
      type = param->type;
      if (param->name == nullptr) {
        error_pos = ast::StartOf(type);
        param->name = NewIdent(error_pos, "_");
      }
    } else if (type != nullptr) {
      param->type = type;
    } else {
      error_pos = param->name->pos;
      param->type = NewBadExpr(error_pos);
    }
  }
  if (!error_pos.IsKnown()) return;

  if (named == typed) {
    // Those without a type are at the end, else they would have got one.
    SyntaxErrorAt(close,
                  rule.names_required ? "missing type constraint" : "missing parameter type");
  } else if (!rule.names_required) {
    SyntaxErrorAt(error_pos, "missing parameter name");
  } else if (params.size() == 1) {
    SyntaxErrorAt(error_pos, "missing type parameter name or invalid array length");
  } else {
    SyntaxErrorAt(error_pos, "missing type parameter name");
  }
}

// Reports the first ... that is not allowed, and takes all such for their element types.
void Parser::CheckDots(List<ast::Field> params, bool dots_allowed) {
  bool reported = false;
  for (size_t i = 0; i < params.size(); ++i) {
    auto* dots = params[i]->type->TryAs<ast::DotsType>();
    if (dots == nullptr || (dots_allowed && i + 1 == params.size())) continue;
    if (!reported) {
      Fault(dots->pos, DiagnosticCode::kMisplacedDots,
            dots_allowed ? "can only use ... with final parameter" : "invalid use of ...");
    }
    reported = true;
    params[i]->type = dots->element;
  }
}

}  // namespace goknot::parser
