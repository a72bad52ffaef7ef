// Interface types, and the unions of terms that they may embed.
//
// Source: the Go specification, "Interface types". Tests: tests/types/errors_test.cc.
#include <algorithm>
#include <utility>
#include <vector>

#include "parser/positions.h"
#include "types/checker_impl.h"

namespace goknot::types {

void Checker::InterfaceType(Interface* type, ast::InterfaceType* expr, TypeName* definition) {
  for (ast::Field* field : expr->methods) {
    if (field->name == nullptr) {
      Pos pos = ast::StartOf(field->type);
      type->embeddeds.push_back(UnionType(field->type));
      type->embedded_positions.push_back(pos);
      continue;
    }
    if (field->name->name.IsBlank()) {
      Error(field->name, Code::kBlankIfaceMethod, "methods must have a unique non-blank name");
      continue;
    }
    auto* signature = Exactly<Signature>(CheckType(field->type));
    if (signature == nullptr) continue;
    // The receiver is the declared type if there is one, else the literal itself.
    Type* receiver = type;
    if (definition != nullptr) {
      if (Named* named = AsNamed(definition->type)) receiver = named;
    }
    signature->receiver =
        universe_.New<Var>(VarKind::kReceiver, field->name->pos, package_, lexer::Name(), receiver);
    auto* method = universe_.New<Func>(field->name->pos, package_, field->name->name, signature);
    info_.RecordDefinition(field->name, method);
    type->methods.push_back(method);
  }
  type->complete = true;
  literal_interfaces_.push_back({expr, type});
  std::stable_sort(type->methods.begin(), type->methods.end(), MethodLess);
  if (type->methods.empty() && type->embeddeds.empty()) {
    TypeSetOf(type);
    return;
  }
  type->reporter = this;
  Later([type] { TypeSetOf(type); });
}

// ---- TypeSetReporter ----------------------------------------------------------------------------

void Checker::DuplicateMethod(Pos pos, Func* method, Pos other_pos, Func* other, bool is_explicit) {
  auto report = [this, pos, method, other_pos] {
    Report duplicate(Code::kDuplicateDecl);
    duplicate.At(pos, Text("duplicate method ", method->id()));
    duplicate.At(other_pos, Text("other declaration of method ", method->id()));
    Emit(duplicate);
  };
  if (is_explicit) {
    report();
    return;
  }
  // Since Go 1.14 embedded interfaces may share methods whose signatures agree.
  Later([this, report, pos, method, other] {
    if ((pos.IsKnown() && !AllowVersion(14)) || !Identical(method->type, other->type)) report();
  });
}

void Checker::TooManyTerms(Pos pos, size_t limit) {
  Error(pos, Code::kInvalidUnion,
        Text("cannot handle more than ", limit, " union terms (implementation limitation)"));
}

bool Checker::AllowsElement(Pos pos, Type* type) {
  const char* what = Exactly<Union>(type) != nullptr ? "embedding interface element "
                                                     : "embedding non-interface type ";
  return VerifyVersion(pos, 18, Text(what, type));
}

bool Checker::AllowsMethods(Pos pos, size_t count) {
  if (embedded_methods_ > kMaxEmbeddedMethods) return false;
  embedded_methods_ += count;
  if (embedded_methods_ <= kMaxEmbeddedMethods) return true;
  Error(pos, Code::kTypeTooLarge,
        Text("cannot handle more than ", kMaxEmbeddedMethods,
             " methods of embedded interfaces in a package (implementation limitation)"));
  return false;
}

// ---- Unions -------------------------------------------------------------------------------------

// An embedded element: a type, ~T, or a union of such.
Type* Checker::UnionType(ast::Expr* expr) {
  // a | b | c leans to the left.
  std::vector<ast::Expr*> operators;
  std::vector<ast::Expr*> exprs;
  ast::Expr* rest = expr;
  while (auto* binary = rest->TryAs<ast::BinaryExpr>()) {
    if (binary->op != Token::kOr) break;
    exprs.push_back(binary->y);
    operators.push_back(binary);
    rest = binary->x;
  }
  exprs.push_back(rest);
  std::reverse(exprs.begin(), exprs.end());
  std::reverse(operators.begin(), operators.end());

  std::vector<UnionTerm> terms;
  auto* type = universe_.New<Union>();
  bool too_many = false;
  for (size_t i = 0; i < exprs.size(); ++i) {
    UnionTerm term = TildeTerm(exprs[i]);
    if (exprs.size() == 1 && !term.tilde) return term.type;
    if (terms.size() < kMaxUnionTerms) {
      terms.push_back(term);
    } else if (!too_many) {
      TooManyTerms(PosOf(exprs[i]), kMaxUnionTerms);
      too_many = true;
    }
    if (i > 0) info_.RecordType(operators[i - 1], Mode::kType, type, nullptr);
  }
  if (too_many) return universe_.invalid();
  type->terms = terms;
  Later([this, terms, exprs] { CheckUnionTerms(terms, exprs); });
  return type;
}

UnionTerm Checker::TildeTerm(ast::Expr* expr) {
  auto* unary = expr->TryAs<ast::UnaryExpr>();
  bool tilde = unary != nullptr && unary->op == Token::kTilde;
  ast::Expr* operand = tilde ? unary->x : expr;
  Type* type = CheckType(operand);
  if (IsTypeParam(type)) {
    Error(operand, Code::kMisplacedTypeParam,
          tilde ? Text("type in term ", expr, " cannot be a type parameter")
                : "term cannot be a type parameter");
    type = universe_.invalid();
  }
  UnionTerm term{tilde, type};
  if (tilde) {
    auto* single = universe_.New<Union>();
    single->terms.push_back(term);
    info_.RecordType(expr, Mode::kType, single, nullptr);
  }
  return term;
}

std::string Checker::TermText(const UnionTerm& term) {
  // gc shows these with full package paths.
  return (term.tilde ? "~" : "") + TypeString(term.type, Qualification::kPath);
}

void Checker::CheckUnionTerms(const std::vector<UnionTerm>& terms,
                              const std::vector<ast::Expr*>& exprs) {
  for (size_t i = 0; i < terms.size(); ++i) {
    const UnionTerm& term = terms[i];
    if (!IsValid(term.type)) continue;
    Type* under = Underlying(term.type);
    Interface* interface = Exactly<Interface>(under);
    if (term.tilde && interface != nullptr) {
      Error(exprs[i], Code::kInvalidUnion,
            Text("invalid use of ~ (", term.type, " is an interface)"));
      continue;
    }
    if (term.tilde && !Identical(under, term.type)) {
      Error(exprs[i], Code::kInvalidUnion,
            Text("invalid use of ~ (underlying type of ", term.type, " is ", under, ")"));
      continue;
    }
    if (interface != nullptr) {
      const TypeSet& set = TypeSetOf(interface);
      if (!set.methods.empty()) {
        Error(exprs[i], Code::kInvalidUnion,
              Text("cannot use ", TermText(term), " in union (", TermText(term),
                   " contains methods)"));
      } else if (term.type == universe_.comparable_type()) {
        Error(exprs[i], Code::kInvalidUnion, "cannot use comparable in union");
      } else if (set.comparable) {
        Error(exprs[i], Code::kInvalidUnion,
              Text("cannot use ", TermText(term), " in union (", TermText(term),
                   " embeds comparable)"));
      }
      continue;  // interfaces may overlap
    }
    for (size_t j = 0; j < i; ++j) {
      if (!IsValid(terms[j].type) || IsInterface(terms[j].type)) continue;
      Term earlier{terms[j].tilde, terms[j].type};
      if (earlier.DisjointFrom(Term{term.tilde, term.type})) continue;
      Error(exprs[i], Code::kInvalidUnion,
            Text("overlapping terms ", TermText(term), " and ", TermText(terms[j])));
      break;
    }
  }
}

}  // namespace goknot::types
