// Type inference: the type arguments of a call (or of a function value whose context asks for a
// type) from its arguments, from constraints, and from untyped constants, in this order.
//
// Source: the Go specification, "Type inference". Tests: tests/types/generic_call_test.cc.
#include "types/infer.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "types/checker_impl.h"
#include "types/core_type.h"
#include "types/typeset.h"
#include "types/unify.h"

namespace goknot::types {

namespace {

// Looks for type parameters inside of a type.
class MentionSearch {
 public:
  explicit MentionSearch(std::span<TypeParam* const> params) : params_(params) {}

  bool In(Type* type) {
    type = Unalias(type);
    if (type == nullptr || !seen_.insert(type).second) return false;
    switch (type->kind()) {
      case TypeKind::kBasic:
      case TypeKind::kAlias:
        return false;
      case TypeKind::kPointer:
        return In(static_cast<Pointer*>(type)->elem);
      case TypeKind::kSlice:
        return In(static_cast<Slice*>(type)->elem);
      case TypeKind::kArray:
        return In(static_cast<Array*>(type)->elem);
      case TypeKind::kMap:
        return In(static_cast<Map*>(type)->key) || In(static_cast<Map*>(type)->elem);
      case TypeKind::kChan:
        return In(static_cast<Chan*>(type)->elem);
      case TypeKind::kStruct:
        return InVars(static_cast<Struct*>(type)->fields);
      case TypeKind::kTuple:
        return InVars(static_cast<Tuple*>(type)->vars);
      case TypeKind::kSignature: {
        auto* signature = static_cast<Signature*>(type);
        return InVars(signature->params->vars) || InVars(signature->results->vars);
      }
      case TypeKind::kInterface: {
        const TypeSet& set = TypeSetOf(static_cast<Interface*>(type));
        const std::vector<Term>& terms = set.terms.terms();
        return std::any_of(set.methods.begin(), set.methods.end(),
                           [this](Func* method) { return In(method->type); }) ||
               std::any_of(terms.begin(), terms.end(),
                           [this](const Term& term) { return In(term.type); });
      }
      case TypeKind::kUnion: {
        const std::vector<UnionTerm>& terms = static_cast<Union*>(type)->terms;
        return std::any_of(terms.begin(), terms.end(),
                           [this](const UnionTerm& term) { return In(term.type); });
      }
      case TypeKind::kNamed: {
        auto* named = static_cast<Named*>(type);
        return InTypes(named->type_args) || InTypes(named->implicit_args);
      }
      case TypeKind::kTypeParam:
        return std::find(params_.begin(), params_.end(), type) != params_.end();
    }
    return false;
  }

 private:
  bool InVars(const std::vector<Var*>& vars) {
    return std::any_of(vars.begin(), vars.end(), [this](Var* var) { return In(var->type); });
  }
  bool InTypes(const std::vector<Type*>& types) {
    return std::any_of(types.begin(), types.end(), [this](Type* type) { return In(type); });
  }

  std::span<TypeParam* const> params_;
  absl::flat_hash_set<Type*> seen_;
};

// Follows parameters to the types inferred for them, and drops those that lead back to themselves:
// with P = *P the substitution would never end.
class CycleBreaker {
 public:
  CycleBreaker(std::span<TypeParam* const> params, std::vector<Type*>* inferred)
      : params_(params), inferred_(inferred) {}

  void Run() {
    for (TypeParam* param : params_) Visit(param);
  }

 private:
  void Visit(Type* type) {
    type = Unalias(type);
    if (type == nullptr) return;
    size_t index =
        static_cast<size_t>(std::find(params_.begin(), params_.end(), type) - params_.begin());
    bool is_param = index < params_.size();
    if (!on_path_.insert(type).second) {
      if (is_param) (*inferred_)[index] = nullptr;
      return;
    }
    if (is_param) {
      Visit((*inferred_)[index]);
    } else {
      VisitParts(type);
    }
    on_path_.erase(type);
  }

  void VisitParts(Type* type) {
    switch (type->kind()) {
      case TypeKind::kPointer:
        return Visit(static_cast<Pointer*>(type)->elem);
      case TypeKind::kSlice:
        return Visit(static_cast<Slice*>(type)->elem);
      case TypeKind::kArray:
        return Visit(static_cast<Array*>(type)->elem);
      case TypeKind::kMap:
        Visit(static_cast<Map*>(type)->key);
        return Visit(static_cast<Map*>(type)->elem);
      case TypeKind::kChan:
        return Visit(static_cast<Chan*>(type)->elem);
      case TypeKind::kStruct:
        return VisitVars(static_cast<Struct*>(type)->fields);
      case TypeKind::kTuple:
        return VisitVars(static_cast<Tuple*>(type)->vars);
      case TypeKind::kSignature:
        VisitVars(static_cast<Signature*>(type)->params->vars);
        return VisitVars(static_cast<Signature*>(type)->results->vars);
      case TypeKind::kInterface:
        for (Func* method : static_cast<Interface*>(type)->methods) Visit(method->type);
        for (Type* embedded : static_cast<Interface*>(type)->embeddeds) Visit(embedded);
        return;
      case TypeKind::kUnion:
        for (const UnionTerm& term : static_cast<Union*>(type)->terms) Visit(term.type);
        return;
      case TypeKind::kNamed:
        for (Type* arg : static_cast<Named*>(type)->type_args) Visit(arg);
        return;
      default:
        return;
    }
  }

  void VisitVars(const std::vector<Var*>& vars) {
    for (Var* var : vars) Visit(var->type);
  }

  std::span<TypeParam* const> params_;
  std::vector<Type*>* inferred_;
  absl::flat_hash_set<Type*> on_path_;
};

// What is known: parameters without a type stay as they are.
void AddKnown(std::span<TypeParam* const> params, const std::vector<Type*>& types,
              Substitution* substitution) {
  for (size_t i = 0; i < params.size() && i < types.size(); ++i) {
    if (types[i] != nullptr) substitution->Add({&params[i], 1}, {&types[i], 1});
  }
}

}  // namespace

bool Mentions(Type* type, std::span<TypeParam* const> params) {
  return !params.empty() && MentionSearch(params).In(type);
}

void ResolveInferred(Universe& universe, std::span<TypeParam* const> params,
                     std::span<Type* const> given, std::vector<Type*>* inferred) {
  CycleBreaker(params, inferred).Run();
  std::vector<size_t> open;
  for (size_t i = 0; i < inferred->size(); ++i) {
    bool is_given = i < given.size() && given[i] != nullptr;
    if ((*inferred)[i] != nullptr && !is_given) open.push_back(i);
  }
  while (!open.empty()) {
    Substitution known;
    AddKnown(params, *inferred, &known);
    std::vector<size_t> still_open;
    for (size_t i : open) {
      Type* type = Substitute(universe, (*inferred)[i], known);
      if (type == (*inferred)[i]) continue;
      (*inferred)[i] = type;
      still_open.push_back(i);
    }
    open = std::move(still_open);
  }
}

std::string ParamNames(std::span<TypeParam* const> params) {
  std::string text;
  for (size_t i = 0; i < params.size(); ++i) {
    if (i > 0) text += params.size() > 2 ? ", " : " ";
    if (i > 0 && i + 1 == params.size()) text += "and ";
    text += params[i]->object->name();
  }
  return text;
}

// ---- Inference ----------------------------------------------------------------------------------

// One attempt to find the type arguments of one list of type parameters: those of a function that
// is called, followed by those of generic functions among its arguments.
class Checker::InferenceRun {
 public:
  InferenceRun(Checker& checker, const Inference& problem, InferenceFailure* failure)
      : checker_(checker),
        problem_(problem),
        failure_(failure),
        unifier_(
            problem.params, problem.given,
            {.by_methods = checker.AllowVersion(21), .complete_method = [&checker](Func* method) {
               if (checker.decls_.contains(method)) checker.CheckObject(method);
             }}) {}

  bool Run(std::vector<Type*>* inferred) {
    if (!FromArguments() || !FromConstraints() || !FromUntyped()) return false;
    *inferred = unifier_.Chosen();
    ResolveInferred(checker_.universe_, problem_.params, problem_.given, inferred);
    for (size_t i = 0; i < inferred->size(); ++i) {
      Type* type = (*inferred)[i];
      if (type != nullptr && !Mentions(type, problem_.params)) continue;
      TypeName* name = problem_.params[i]->object;
      return Fail(problem_.pos, checker_.Text("cannot infer ", name->id(), " (declared at ",
                                              checker_.PositionText(name->pos()), ")"));
    }
    return true;
  }

 private:
  bool Fail(Pos pos, std::string text) {
    failure_->pos = pos;
    failure_->text = std::move(text);
    return false;
  }

  bool FromArguments() {
    // Types that were given are put in place first: then passing an argument of another type is an
    // error of the argument, not of inference.
    Substitution given;
    AddKnown(problem_.params, problem_.given, &given);
    for (size_t i = 0; i < problem_.args.size(); ++i) {
      const Operand& arg = *problem_.args[i];
      if (!arg.IsValid()) return false;  // was reported
      Type* wanted = problem_.wanted[i];
      if (!given.IsEmpty()) wanted = Substitute(checker_.universe_, wanted, given);
      if (!Mentions(wanted, problem_.params) && !Mentions(arg.type, problem_.params)) continue;
      if (IsTyped(arg.type)) {
        if (!unifier_.Unify(wanted, Value(arg.type), UnifyMode::kAssign)) {
          return Mismatch(wanted, arg);
        }
      } else if (auto* param = Exactly<TypeParam>(wanted); param != nullptr && !arg.IsNil()) {
        // An untyped value has a basic type, which is like a type parameter only.
        untyped_.emplace_back(param, &arg);
      }
    }
    return true;
  }

  // The type that a generic function has once its type parameters, which are among those that types
  // are sought for, are replaced.
  Type* Value(Type* type) {
    if (!IsGenericFunction(type)) return type;
    auto* generic = static_cast<Signature*>(type);
    return checker_.universe_.NewSignature(generic->params, generic->results, generic->variadic);
  }

  bool Mismatch(Type* wanted, const Operand& arg) {
    std::vector<Type*> chosen = unifier_.Chosen();
    std::string given = checker_.Text(arg.type, " of ", arg.expr);
    if (std::all_of(chosen.begin(), chosen.end(), [](Type* type) { return type == nullptr; })) {
      return Fail(PosOf(arg), checker_.Text("type ", given, " does not match ", wanted,
                                            " (cannot infer ", ParamNames(problem_.params), ")"));
    }
    Substitution known;
    AddKnown(problem_.params, chosen, &known);
    Type* inferred = Substitute(checker_.universe_, wanted, known);
    if (inferred == wanted) {
      return Fail(PosOf(arg), checker_.Text("type ", given, " does not match ", wanted));
    }
    if (problem_.from_context) {
      return Fail(PosOf(arg), checker_.Text("inferred type ", inferred, " for ", wanted,
                                            " does not match type ", given));
    }
    return Fail(PosOf(arg), checker_.Text("type ", given, " does not match inferred type ",
                                          inferred, " for ", wanted));
  }

  // As long as constraints tell something new.
  bool FromConstraints() {
    while (true) {
      size_t unknown = unifier_.Unknown();
      for (TypeParam* param : problem_.params) {
        if (!FromConstraint(param)) return false;
      }
      if (unifier_.Unknown() == unknown) return true;
    }
  }

  bool FromConstraint(TypeParam* param) {
    Type* chosen = unifier_.ChosenFor(param);
    CoreTerm core = CoreTermOf(param);
    if (core.term.type != nullptr) {
      if (chosen != nullptr) {
        // What a tilde stands in front of is an underlying type, which unification finds itself.
        if (!unifier_.Unify(chosen, core.term.type, UnifyMode::kLoose)) {
          return Unsatisfied(param, chosen, "");
        }
      } else if (core.single && !core.term.tilde) {
        unifier_.Choose(param, core.term.type);
      }
    }
    // The methods of a type that still has parameters in it are not all known.
    Interface* constraint = ConstraintOf(param);
    if (chosen == nullptr || Mentions(chosen, problem_.params)) return true;
    std::string cause;
    bool has_all = checker_.HasAllMethods(
        chosen, constraint, /*is_static=*/true, &cause,
        [this](Type* x, Type* y) { return unifier_.Unify(x, y, UnifyMode::kExact); });
    return has_all || Unsatisfied(param, chosen, " " + cause);
  }

  bool Unsatisfied(TypeParam* param, Type* type, const std::string& cause) {
    return Fail(problem_.pos,
                checker_.Text(param, " (type ", type, ") does not satisfy ", param->bound, cause));
  }

  // Default types for parameters that only untyped constants are passed to; if they are of several
  // kinds, of the last one in the order int, rune, float, complex (Go 1.21).
  bool FromUntyped() {
    std::vector<std::pair<TypeParam*, Type*>> widest;
    for (const auto& [param, arg] : untyped_) {
      if (unifier_.ChosenFor(param) != nullptr) continue;
      auto it = std::find_if(widest.begin(), widest.end(),
                             [p = param](const auto& entry) { return entry.first == p; });
      if (it == widest.end()) {
        widest.emplace_back(param, arg->type);
        continue;
      }
      Type* wider = WiderUntyped(it->second, arg->type);
      if (wider == nullptr) {
        return Fail(PosOf(*arg), checker_.Text("mismatched types ", it->second, " and ", arg->type,
                                               " (cannot infer ", param, ")"));
      }
      it->second = wider;
    }
    for (const auto& [param, type] : widest) {
      unifier_.Choose(param, DefaultType(checker_.universe_, type));
    }
    return true;
  }

  Checker& checker_;
  const Inference& problem_;
  InferenceFailure* failure_;
  Unifier unifier_;
  std::vector<std::pair<TypeParam*, const Operand*>> untyped_;
};

bool Checker::Infer(const Inference& problem, std::vector<Type*>* inferred,
                    InferenceFailure* failure) {
  *inferred = problem.given;
  inferred->resize(problem.params.size());
  if (std::none_of(inferred->begin(), inferred->end(),
                   [](Type* type) { return type == nullptr; })) {
    return true;
  }
  return InferenceRun(*this, problem, failure).Run(inferred);
}

}  // namespace goknot::types
