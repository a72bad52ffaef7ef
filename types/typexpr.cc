// Identifiers, and expressions that must be types.
//
// Source: the Go specification, "Types", "Identifiers". Tests: tests/types/errors_test.cc.
#include <algorithm>
#include <string>
#include <utility>

#include "base/check.h"
#include "parser/positions.h"
#include "types/checker_impl.h"

namespace goknot::types {

Object* Checker::LookupName(lexer::Name name, Scope** holder) {
  for (Scope* scope = env_.scope; scope != nullptr; scope = scope->parent()) {
    Object* object;
    if (scope->kind() == Scope::Kind::kPackage && env_.fragment_pos.IsKnown()) {
      object = LookupFragment(name, env_.fragment_pos);
    } else {
      object = scope->Lookup(name);
    }
    if (object == nullptr) continue;
    if (holder != nullptr) *holder = scope;
    return object;
  }
  return nullptr;
}

void Checker::Ident(Operand& x, ast::Ident* ident, bool want_type) {
  x.Invalidate();
  x.expr = ident;
  Scope* holder = nullptr;
  Object* object = LookupName(ident->name, &holder);
  if (object == nullptr && ident->name.IsBlank()) object = checked_.last_value_;
  if (object == nullptr) {
    if (ident->name.IsBlank()) {
      Error(ident, Code::kInvalidBlank, "cannot use _ as value or type");
    } else {
      Error(ident, Code::kUndeclaredName, Text("undefined: ", ident->name),
            HintForUndeclared(ident));
    }
    return;
  }
  if ((object->type == universe_.any_type() || object->type == universe_.comparable_type()) &&
      object->package() == nullptr &&
      !VerifyVersion(ident->pos, 18, Text("predeclared ", ident->name))) {
    return;
  }
  info_.RecordUse(ident, object);

  auto* var = As<Var>(object);
  bool is_type = object->kind() == ObjectKind::kTypeName;
  if (!is_type && want_type) {
    Error(ident, Code::kNotAType, Text(ident->name, " (", DescribeKind(object), ") is not a type"));
    if (var != nullptr && var->package() == package_) var->used = true;
    return;
  }
  // Asking again for a type that is being checked finds cycles.
  if (object->type == nullptr || (is_type && want_type && object->package() == package_)) {
    CheckObject(object);
  }
  Type* type = object->type;
  CHECK(type != nullptr) << ident->name.text();
  auto dot_import = dot_imports_.find({holder, ident->name});
  if (dot_import != dot_imports_.end()) dot_import->second->used = true;

  switch (object->kind()) {
    case ObjectKind::kPackageName:
      Error(ident, Code::kInvalidPackageUse,
            Text("use of package ", ident->name, " not in selector"));
      return;
    case ObjectKind::kConst:
      AddDependency(object);
      if (!IsValid(type)) return;
      if (object == universe_.iota()) {
        if (!env_.iota.has_value()) {
          Error(ident, Code::kInvalidIota, "cannot use iota outside constant declaration");
          return;
        }
        x.value = *env_.iota;
      } else {
        x.value = As<Const>(object)->value;
      }
      x.mode = Mode::kConstant;
      break;
    case ObjectKind::kTypeName:
      x.mode = Mode::kType;
      break;
    case ObjectKind::kVar:
      if (var->package() == package_) var->used = true;
      AddDependency(object);
      if (!IsValid(type)) return;
      MarkCaptured(var);
      x.mode = Mode::kVariable;
      break;
    case ObjectKind::kFunc:
      AddDependency(object);
      x.mode = Mode::kValue;
      break;
    case ObjectKind::kBuiltin:
      x.builtin = As<Builtin>(object)->id;
      if (x.builtin == BuiltinId::kRecover && env_.body != nullptr) env_.body->has_recover = true;
      x.mode = Mode::kBuiltin;
      break;
    case ObjectKind::kNil:
      x.mode = Mode::kNil;
      break;
    case ObjectKind::kLabel:
      UNREACHABLE() << "a label in a scope of values";
  }
  x.type = type;
}

// A literal (or loop over a function) that mentions a variable of a function around it carries the
// variable; so do the literals between the two.
void Checker::MarkCaptured(Var* var) {
  if (env_.body == nullptr || var->is_global() || var->function_depth >= env_.body->depth) return;
  if (var->function_depth == 0) return;
  var->captured = true;
  for (Body* body = env_.body; body != nullptr && body->depth > var->function_depth;
       body = body->outer) {
    if (std::find(body->captures.begin(), body->captures.end(), var) != body->captures.end()) break;
    body->captures.push_back(var);
  }
}

// ---- Types --------------------------------------------------------------------------------------

// The type of a variable, field or element: must not be a constraint.
Type* Checker::VarType(ast::Expr* expr) {
  Type* type = DeclaredType(expr, nullptr);
  ValidVarType(expr, type);
  return type;
}

void Checker::ValidVarType(ast::Expr* expr, Type* type) {
  if (IsTypeParam(type)) return;
  // Most types are seen at once to be no interface.
  Type* unaliased = Unalias(type);
  if (unaliased != nullptr && unaliased->kind() != TypeKind::kNamed &&
      unaliased->kind() != TypeKind::kInterface) {
    return;
  }
  Later([this, expr, type] {
    Interface* interface = UnderAs<Interface>(type);
    if (interface == nullptr) return;
    const TypeSet& set = TypeSetOf(interface);
    if (set.IsMethodSet()) return;
    Error(ast::StartOf(expr), Code::kMisplacedConstraint,
          Text("cannot use type ", type, " outside a type constraint: interface ",
               set.comparable ? "is (or embeds) comparable" : "contains type constraints"));
  });
}

// `definition`: the type name whose declaration has expr as its right side, or null.
Type* Checker::DeclaredType(ast::Expr* expr, TypeName* definition) {
  Type* type = TypeInternal(expr, definition);
  if (IsGeneric(type)) {
    Error(expr, Code::kWrongTypeArgCount,
          Text("cannot use generic type ", type, " without instantiation"));
    type = universe_.invalid();
  }
  info_.RecordType(expr, Mode::kType, type, nullptr);
  return type;
}

// Of an identifier or selector that was checked as a type.
Type* Checker::TypeOfOperand(Operand& x) {
  switch (x.mode) {
    case Mode::kType:
      return x.type;
    case Mode::kInvalid:
      break;
    case Mode::kNoValue:
      Error(x, Code::kNotAType, Text(x, " used as type"));
      break;
    default:
      Error(x, Code::kNotAType, Text(x, " is not a type"));
  }
  return universe_.invalid();
}

Type* Checker::TypeInternal(ast::Expr* expr, TypeName* definition) {
  return recursion_.Enter([&]() -> Type* {
    switch (expr->kind) {
      case ast::Kind::kBadExpr:
        return universe_.invalid();
      case ast::Kind::kIdent: {
        Operand x;
        Ident(x, expr->As<ast::Ident>(), /*want_type=*/true);
        return TypeOfOperand(x);
      }
      case ast::Kind::kSelectorExpr: {
        Operand x;
        Selector(x, expr->As<ast::SelectorExpr>(), /*want_type=*/true);
        return TypeOfOperand(x);
      }
      case ast::Kind::kIndexExpr:
        VerifyVersion(PosOf(expr), 18, "type instantiation");
        return InstantiatedType(expr->As<ast::IndexExpr>());
      case ast::Kind::kParenExpr:
        return DeclaredType(expr->As<ast::ParenExpr>()->x, definition);
      default:
        return TypeLiteral(expr, definition);
    }
  });
}

Type* Checker::TypeLiteral(ast::Expr* expr, TypeName* definition) {
  Pos pos = definition != nullptr ? definition->pos() : PosOf(expr);
  switch (expr->kind) {
    case ast::Kind::kArrayType: {
      auto* array = expr->As<ast::ArrayType>();
      int64_t length = -1;
      if (array->length != nullptr) {
        length = ArrayLength(array->length);
      } else {
        Error(array, Code::kBadDots, "invalid use of [...] array (outside a composite literal)");
      }
      Type* elem = VarType(array->element);
      if (length < 0) return universe_.invalid();
      auto* type = universe_.New<Array>(elem, length);
      sized_types_.push_back({pos, type});
      return type;
    }
    case ast::Kind::kSliceType: {
      auto* slice = universe_.New<Slice>(nullptr);
      slice->elem = VarType(expr->As<ast::SliceType>()->element);
      return slice;
    }
    case ast::Kind::kDotsType:
      Error(expr, Code::kInvalidTree, "invalid use of ...");
      return universe_.invalid();
    case ast::Kind::kStructType: {
      auto* type = universe_.New<Struct>();
      StructType(type, expr->As<ast::StructType>());
      sized_types_.push_back({pos, type});
      return type;
    }
    case ast::Kind::kUnaryExpr:
      if (expr->As<ast::UnaryExpr>()->op == Token::kMul) {
        Type* elem = VarType(expr->As<ast::UnaryExpr>()->x);
        if (!IsValid(elem)) return universe_.invalid();
        return universe_.PointerTo(elem);
      }
      break;
    case ast::Kind::kFuncType: {
      auto* type = universe_.NewSignature(universe_.empty_tuple(), universe_.empty_tuple(), false);
      FuncType(type, nullptr, {}, expr->As<ast::FuncType>());
      return type;
    }
    case ast::Kind::kInterfaceType: {
      auto* type = universe_.New<Interface>();
      InterfaceType(type, expr->As<ast::InterfaceType>(), definition);
      return type;
    }
    case ast::Kind::kMapType: {
      auto* map = expr->As<ast::MapType>();
      Type* key = VarType(map->key);
      Type* elem = VarType(map->value);
      auto* type = universe_.New<Map>(key, elem);
      sized_types_.push_back({pos, type});
      // Whether keys are comparable is known only once their type is complete.
      Later([this, type, map] {
        if (IsValid(type->key) && !Comparable(type->key)) {
          Error(map->key, Code::kIncomparableMapKey,
                Text("invalid map key type ", type->key,
                     IsTypeParam(type->key) ? " (missing comparable constraint)" : ""));
        }
      });
      return type;
    }
    case ast::Kind::kChanType: {
      auto* chan = expr->As<ast::ChanType>();
      ChanDir dir = chan->direction == ast::ChanDir::kBoth       ? ChanDir::kBoth
                    : chan->direction == ast::ChanDir::kSendOnly ? ChanDir::kSendOnly
                                                                 : ChanDir::kReceiveOnly;
      auto* type = universe_.New<Chan>(dir, nullptr);
      type->elem = VarType(chan->element);
      sized_types_.push_back({pos, type});
      return type;
    }
    default:
      break;
  }
  Error(expr, Code::kNotAType, Text(expr, " is not a type"));
  Use(expr);
  return universe_.invalid();
}

// The length of an array type, or -1 after an error.
int64_t Checker::ArrayLength(ast::Expr* expr) {
  // A name that is no constant may have been meant as a type parameter: [P any].
  if (auto* ident = expr->TryAs<ast::Ident>()) {
    Object* object = LookupName(ident->name);
    if (object == nullptr) {
      Error(ident, Code::kInvalidArrayLen,
            Text("undefined array length ", ident->name, " or missing type constraint"));
      return -1;
    }
    if (object->kind() != ObjectKind::kConst) {
      Error(ident, Code::kInvalidArrayLen, Text("invalid array length ", ident->name));
      return -1;
    }
  }
  Operand x;
  Expr(x, expr);
  if (!x.IsConstant()) {
    if (x.IsValid()) {
      Error(x, Code::kInvalidArrayLen, Text("array length ", x, " must be constant"));
    }
    return -1;
  }
  if (IsUntyped(x.type) || IsInteger(x.type)) {
    Constant value = x.value.ToInt();
    if (value.kind() == ConstantKind::kInt &&
        Representable(value, universe_.basic(BasicKind::kInt), nullptr)) {
      std::optional<int64_t> length = value.Int64Value();
      if (length.has_value() && *length >= 0) return *length;
    }
  }
  Error(x, Code::kInvalidArrayLen,
        IsInteger(x.type) ? Text("invalid array length ", x)
                          : Text("array length ", x, " must be integer"));
  return -1;
}

}  // namespace goknot::types
