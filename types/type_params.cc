// Lists of type parameters, and what constrains them.
//
// Source: the Go specification, "Type parameter declarations", "Type constraints".
// Tests: tests/types/generic_decl_test.cc.
#include <vector>

#include "parser/positions.h"
#include "types/checker_impl.h"

namespace goknot::types {

// Declares the parameters in the scope that is open, and sets *params before any constraint is
// looked at: constraints may mention the parameters, and the type that they belong to.
void Checker::CollectTypeParams(std::vector<TypeParam*>* params, ast::List<ast::Field> fields) {
  std::vector<TypeParam*> declared;
  for (ast::Field* field : fields) {
    declared.push_back(
        DeclareTypeParam(field->name, static_cast<int>(declared.size()), fields[0]->pos));
  }
  *params = declared;
  const bool outer = env_.in_type_params;
  env_.in_type_params = true;
  Type* bound = nullptr;
  for (size_t i = 0; i < declared.size(); ++i) {
    // Names that are declared together share the constraint.
    if (i == 0 || fields[i]->type != fields[i - 1]->type) {
      bound = ConstraintType(fields[i]->type);
      if (IsTypeParam(bound)) {
        Error(fields[i]->type, Code::kMisplacedTypeParam,
              "cannot use a type parameter as constraint");
        bound = universe_.invalid();
      }
    }
    universe_.SetBound(declared[i], bound);
  }
  env_.in_type_params = outer;
}

TypeParam* Checker::DeclareTypeParam(ast::Ident* ident, int index, Pos scope_pos) {
  auto* object = universe_.New<TypeName>(ident->pos, package_, ident->name, nullptr);
  TypeParam* param = universe_.NewTypeParam(object, index);
  Declare(env_.scope, ident, object, scope_pos);
  return param;
}

// ~T and A|B stand for interfaces that embed them.
Type* Checker::ConstraintType(ast::Expr* expr) {
  auto* unary = expr->TryAs<ast::UnaryExpr>();
  auto* binary = expr->TryAs<ast::BinaryExpr>();
  if ((unary == nullptr || unary->op != Token::kTilde) &&
      (binary == nullptr || binary->op != Token::kOr)) {
    return CheckType(expr);
  }
  auto* type = universe_.New<Interface>();
  type->embedded_positions.push_back(ast::StartOf(expr));
  type->embeddeds.push_back(UnionType(expr));
  type->implicit = true;
  type->complete = true;
  type->reporter = this;
  Later([type] { TypeSetOf(type); });
  return type;
}

// Those of the declared function whose body is being checked, its receiver's first.
std::vector<TypeParam*> Checker::TypeParamsAround() const {
  const Body* body = env_.body;
  if (body == nullptr) return {};
  while (body->outer != nullptr) body = body->outer;
  if (body->signature == nullptr) return {};
  std::vector<TypeParam*> params = body->signature->receiver_type_params;
  const std::vector<TypeParam*>& own = body->signature->type_params;
  params.insert(params.end(), own.begin(), own.end());
  return params;
}

}  // namespace goknot::types
