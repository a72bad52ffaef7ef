// Expressions: dispatch by kind, what an operand may be used for, type assertions, and recording.
//
// Source: the Go specification, "Expressions". Tests: tests/types/errors_test.cc.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/check.h"
#include "parser/positions.h"
#include "types/checker_impl.h"
#include "types/core_type.h"

namespace goknot::types {

ExprKind Checker::RawExpr(Operand& x, ast::Expr* expr, const ExprContext& context) {
  return recursion_.Enter([&] {
    ExprKind kind = ExprInternal(x, expr, context);
    if (!context.allow_generic) NonGeneric(x, context.target);
    Record(x);
    return kind;
  });
}

// Operands that are generic become instances, with type arguments that make them fit the target
// (may be null), or are invalid.
void Checker::NonGeneric(Operand& x, const Target* target) {
  if (!x.IsValid() || x.mode == Mode::kNoValue) return;
  bool is_function = IsGenericFunction(x.type);
  if (!is_function && !IsGeneric(x.type)) return;
  if (is_function && target != nullptr) {
    InstantiateFunction(x, nullptr, {.target = target});
    return;
  }
  Error(x.expr, Code::kWrongTypeArgCount,
        Text("cannot use generic ", is_function ? "function " : "type ", x.expr,
             " without instantiation"));
  x.Invalidate();
  x.type = universe_.invalid();
}

void Checker::Record(Operand& x) {
  if (x.mode == Mode::kInvalid) return;
  if (x.mode == Mode::kNoValue) {
    info_.RecordType(x.expr, x.mode, nullptr, nullptr);
  } else if (IsUntyped(x.type)) {
    UntypedRecord& record = untyped_[x.expr];
    record.is_shifted = false;
    record.mode = x.mode;
    record.type = Exactly<Basic>(x.type);
    record.value.reset();
    if (x.IsConstant()) record.value = x.value;
  } else {
    info_.RecordType(x.expr, x.mode, x.type, x.IsConstant() ? &x.value : nullptr);
  }
}

void Checker::RecordCommaOk(ast::Expr* expr, Type* first, Type* second) {
  auto* tuple = universe_.TupleOf({first, second});
  while (true) {
    info_.ChangeType(expr, tuple);
    auto* paren = expr->TryAs<ast::ParenExpr>();
    if (paren == nullptr) return;
    expr = paren->x;
  }
}

ast::Ident* Checker::MakeIdent(Pos pos, std::string_view text) {
  auto* ident = universe_.New<ast::Ident>();
  ident->kind = ast::Kind::kIdent;
  ident->pos = pos;
  ident->end = pos;
  ident->id = kNoNode;
  ident->name = universe_.names().Intern(text);
  return ident;
}

ExprKind Checker::ExprInternal(Operand& x, ast::Expr* expr, const ExprContext& context) {
  x = Operand();
  x.type = universe_.invalid();
  ExprKind kind = ExprKind::kExpression;
  bool failed = false;
  switch (expr->kind) {
    case ast::Kind::kBadExpr:
      failed = true;
      break;
    case ast::Kind::kIdent:
      Ident(x, expr->As<ast::Ident>(), /*want_type=*/false);
      break;
    case ast::Kind::kDotsType:
      Error(expr, Code::kInvalidTree, "invalid use of ...");
      failed = true;
      break;
    case ast::Kind::kBasicLit:
      BasicLit(x, expr->As<ast::BasicLit>());
      failed = !x.IsValid();
      break;
    case ast::Kind::kFuncLit:
      FuncLit(x, expr->As<ast::FuncLit>());
      failed = !x.IsValid();
      break;
    case ast::Kind::kCompositeLit:
      CompositeLit(x, expr->As<ast::CompositeLit>(), context.hint);
      failed = !x.IsValid();
      break;
    case ast::Kind::kParenExpr:
      // What is wanted is not asked of what stands in parentheses.
      kind = RawExpr(x, expr->As<ast::ParenExpr>()->x);
      x.expr = expr;
      return kind;
    case ast::Kind::kSelectorExpr:
      Selector(x, expr->As<ast::SelectorExpr>(), /*want_type=*/false);
      break;
    case ast::Kind::kIndexExpr:
      if (IndexExpr(x, expr->As<ast::IndexExpr>()) == Indexed::kGenericFunction) {
        InstantiateFunction(x, expr->As<ast::IndexExpr>(), context);
      }
      failed = !x.IsValid();
      break;
    case ast::Kind::kSliceExpr:
      SliceExpr(x, expr->As<ast::SliceExpr>());
      failed = !x.IsValid();
      break;
    case ast::Kind::kTypeAssertExpr:
      TypeAssert(x, expr->As<ast::TypeAssertExpr>());
      failed = !x.IsValid();
      break;
    case ast::Kind::kTypeSwitchGuard:
      Error(expr, Code::kInvalidTree, "invalid syntax tree: use of .(type) outside type switch");
      Use(expr->As<ast::TypeSwitchGuard>()->x);
      failed = true;
      break;
    case ast::Kind::kCallExpr:
      return CallExpr(x, expr->As<ast::CallExpr>());
    case ast::Kind::kUnaryExpr: {
      auto* unary = expr->As<ast::UnaryExpr>();
      if (unary->op == Token::kMul) {
        Dereferenced(x, unary, &failed);
        break;
      }
      Unary(x, unary);
      failed = !x.IsValid();
      if (!failed && unary->op == Token::kArrow) kind = ExprKind::kStatement;
      break;
    }
    case ast::Kind::kBinaryExpr:
      BinaryChain(x, expr->As<ast::BinaryExpr>());
      failed = !x.IsValid();
      break;
    case ast::Kind::kKeyValueExpr:
      Error(expr, Code::kInvalidTree, "invalid syntax tree: no key:value expected");
      failed = true;
      break;
    case ast::Kind::kArrayType:
    case ast::Kind::kSliceType:
    case ast::Kind::kStructType:
    case ast::Kind::kFuncType:
    case ast::Kind::kInterfaceType:
    case ast::Kind::kMapType:
    case ast::Kind::kChanType:
      x.mode = Mode::kType;
      x.type = CheckType(expr);
      break;
    default:
      UNREACHABLE() << "expression " << static_cast<int>(expr->kind);
  }
  x.expr = expr;
  if (!failed) return kind;
  x.Invalidate();
  return ExprKind::kStatement;  // whatever it was, it is not complained about again
}

// *x: a pointer type, or the variable that x points to.
void Checker::Dereferenced(Operand& x, ast::UnaryExpr* expr, bool* failed) {
  ExprOrType(x, expr->x);
  if (x.mode == Mode::kInvalid) {
    *failed = true;
  } else if (x.mode == Mode::kType) {
    ValidVarType(expr->x, x.type);
    x.type = universe_.PointerTo(x.type);
  } else {
    Type* base = nullptr;
    bool valid = AllSpecificTypes(x.type, [&](Type* /*type*/, Type* under) {
      Pointer* pointer = Exactly<Pointer>(under);
      if (pointer == nullptr) {
        Error(x, Code::kInvalidIndirection, Text("invalid operation: cannot indirect ", x));
        return false;
      }
      if (base != nullptr && !Identical(base, pointer->elem)) {
        Error(x, Code::kInvalidIndirection,
              Text("invalid operation: pointers of ", x, " must have identical base types"));
        return false;
      }
      base = pointer->elem;
      return true;
    });
    if (!valid || !IsComplete(base)) {
      *failed = true;
      return;
    }
    x.mode = Mode::kVariable;
    x.type = base;
  }
}

void Checker::TypeAssert(Operand& x, ast::TypeAssertExpr* expr) {
  Expr(x, expr->x);
  if (!x.IsValid()) return;
  if (IsTypeParam(x.type)) {
    Error(x, Code::kInvalidAssert,
          Text("invalid operation: cannot use type assertion on type parameter value ", x));
    x.Invalidate();
    return;
  }
  if (!IsInterface(x.type)) {
    Error(x, Code::kInvalidAssert, Text("invalid operation: ", x, " is not an interface"));
    x.Invalidate();
    return;
  }
  Type* type = VarType(expr->type);
  if (!IsValid(type) || !IsComplete(type)) {
    x.Invalidate();
    return;
  }
  TypeAssertion(expr, x, type, /*type_switch=*/false);
  x.mode = Mode::kCommaOk;
  x.type = type;
}

void Checker::TypeAssertion(ast::Expr* at, const Operand& x, Type* type, bool type_switch) {
  std::string cause;
  if (AssertableTo(x.type, type, &cause)) return;
  if (type_switch) {
    Error(at, Code::kImpossibleAssert,
          Text("impossible type switch case: ", at, "\n\t", x, " cannot have dynamic type ", type,
               " ", cause));
  } else {
    Error(at, Code::kImpossibleAssert,
          Text("impossible type assertion: ", at, "\n\t", type, " does not implement ", x.type, " ",
               cause));
  }
}

// ---- What an operand may be ---------------------------------------------------------------------

// A single value.
void Checker::Expr(Operand& x, ast::Expr* expr, const Target* target) {
  RawExpr(x, expr, {.target = target});
  Exclude(x, kExcludeNoValue | kExcludeBuiltin | kExcludeType);
  SingleValue(x);
}

// A single value that will be assigned: may be a generic function that the assignment instantiates.
// `hint`: see ExprContext.
void Checker::GenericExpr(Operand& x, ast::Expr* expr, Type* hint) {
  RawExpr(x, expr, {.hint = hint, .allow_generic = true});
  Exclude(x, kExcludeNoValue | kExcludeBuiltin | kExcludeType);
  SingleValue(x);
}

// A single value, a type or a built-in function.
void Checker::ExprOrType(Operand& x, ast::Expr* expr, bool allow_generic) {
  RawExpr(x, expr, {.allow_generic = allow_generic});
  Exclude(x, kExcludeNoValue);
  SingleValue(x);
}

namespace {

std::string Ordinal(size_t n) {
  const char* suffix = n == 1 ? "st" : n == 2 ? "nd" : n == 3 ? "rd" : "th";
  return std::to_string(n) + suffix;
}

}  // namespace

// One or more values: all results of a call; with `allow_comma_ok` also the second value of a
// comma-ok form.
std::vector<Operand> Checker::MultiExpr(ast::Expr* expr, bool allow_comma_ok, bool* comma_ok) {
  *comma_ok = false;
  Operand x;
  RawExpr(x, expr);
  Exclude(x, kExcludeNoValue | kExcludeBuiltin | kExcludeType);
  Tuple* tuple = x.IsValid() ? Exactly<Tuple>(x.type) : nullptr;
  std::vector<Operand> list;
  if (tuple != nullptr) {
    for (size_t i = 0; i < tuple->size(); ++i) {
      Operand& result = list.emplace_back();
      result.mode = Mode::kValue;
      result.expr = MakeIdent(ast::StartOf(expr), Ordinal(i + 1) + " function result");
      result.type = tuple->vars[i]->type;
    }
    return list;
  }
  bool has_ok = x.mode == Mode::kMapIndex || x.mode == Mode::kCommaOk;
  list.push_back(std::move(x));
  if (allow_comma_ok && has_ok) {
    Operand& ok = list.emplace_back();
    ok.mode = Mode::kValue;
    ok.expr = MakeIdent(ast::StartOf(expr), "ok value of (comma, ok) expression");
    ok.type = universe_.basic(BasicKind::kUntypedBool);
    *comma_ok = true;
  }
  return list;
}

void Checker::Exclude(Operand& x, unsigned modes) {
  switch (x.mode) {
    case Mode::kNoValue:
      if ((modes & kExcludeNoValue) == 0) return;
      Error(x, Code::kTooManyValues,
            Text(x, (modes & kExcludeType) != 0 ? " used as value" : " used as value or type"));
      break;
    case Mode::kBuiltin:
      if ((modes & kExcludeBuiltin) == 0) return;
      Error(x, Code::kUncalledBuiltin, Text(x, " must be called"));
      break;
    case Mode::kType:
      if ((modes & kExcludeType) == 0) return;
      Error(x, Code::kNotAnExpr, Text(x, " is not an expression"));
      break;
    default:
      return;
  }
  x.Invalidate();
}

void Checker::SingleValue(Operand& x) {
  if (x.mode != Mode::kValue || Exactly<Tuple>(x.type) == nullptr) return;
  Error(x, Code::kTooManyValues, Text("multiple-value ", x, " in single-value context"));
  x.Invalidate();
}

// Checks expressions whose context is wrong, so that what they use counts as used and their own
// mistakes are reported. False if one is invalid.
bool Checker::Use(ast::List<ast::Expr> exprs) {
  bool valid = true;
  for (ast::Expr* expr : exprs) valid &= UseOne(expr, false);
  return valid;
}

bool Checker::UseLhs(ast::List<ast::Expr> exprs) {
  bool valid = true;
  for (ast::Expr* expr : exprs) valid &= UseOne(expr, true);
  return valid;
}

bool Checker::UseOne(ast::Expr* expr, bool lhs) {
  if (expr == nullptr) return true;
  Operand x;
  auto* ident = ast::Unparen(expr)->TryAs<ast::Ident>();
  if (ident == nullptr) {
    RawExpr(x, expr, {.allow_generic = true});
    return x.IsValid();
  }
  if (ident->name.IsBlank()) return true;
  // On a left side a variable is not used.
  Var* var = lhs ? As<Var>(LookupName(ident->name)) : nullptr;
  if (var != nullptr && var->package() != package_) var = nullptr;
  bool was_used = var != nullptr && var->used;
  ExprOrType(x, ident, /*allow_generic=*/true);
  if (var != nullptr) var->used = was_used;
  return x.IsValid();
}

// ---- Marks on variables -------------------------------------------------------------------------

// The variable that holds the operand: x of x, x.f, x[i] (of an array), (x). Null if a pointer,
// slice or map lies between.
Var* Checker::RootVariable(ast::Expr* expr) {
  while (true) {
    switch (expr->kind) {
      case ast::Kind::kIdent:
        return As<Var>(info_.UseOf(expr));
      case ast::Kind::kParenExpr:
        expr = expr->As<ast::ParenExpr>()->x;
        break;
      case ast::Kind::kSelectorExpr: {
        const Selection* selection = info_.SelectionOf(expr);
        if (info_.TypeOf(expr) == nullptr) return nullptr;
        auto* selector = expr->As<ast::SelectorExpr>();
        // package.Variable: the selector's identifier is the use.
        if (selection == nullptr) return As<Var>(info_.UseOf(selector->selector));
        if (selection->indirect || selection->kind != SelectionKind::kFieldValue) return nullptr;
        expr = selector->x;
        break;
      }
      case ast::Kind::kIndexExpr: {
        ast::Expr* indexed = expr->As<ast::IndexExpr>()->x;
        Type* type = info_.TypeOf(indexed);
        // What a type parameter stands for may be an array.
        if (type == nullptr || (UnderAs<Array>(type) == nullptr && !IsTypeParam(type))) {
          return nullptr;
        }
        expr = indexed;
        break;
      }
      default:
        return nullptr;
    }
  }
}

void Checker::MarkAddressTaken(ast::Expr* expr) {
  Var* var = RootVariable(expr);
  if (var == nullptr) return;
  var->address_taken = true;
  var->reassigned = true;  // as far as anybody can tell
}

void Checker::MarkReassigned(ast::Expr* expr) {
  if (Var* var = RootVariable(expr)) var->reassigned = true;
}

}  // namespace goknot::types
