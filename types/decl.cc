// Declarations: checking a package-level object when it is first asked for, and declarations inside
// of functions.
//
// Source: the Go specification, "Declarations and scope". Tests: tests/types/errors_test.cc.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "types/checker_impl.h"
#include "types/instance.h"

namespace goknot::types {

void Checker::Declare(Scope* scope, ast::Ident* ident, Object* object, Pos scope_pos) {
  if (!object->id().IsBlank()) {
    if (Object* other = scope->Insert(object)) {
      Report report(Code::kDuplicateDecl);
      report.At(object->pos(), Text(object->id(), " redeclared in this block"));
      NoteOtherDeclaration(report, other);
      Emit(report);
      return;
    }
    object->scope_pos = scope_pos;
  }
  auto* var = As<Var>(object);
  if (var != nullptr && env_.body != nullptr) {
    var->function_depth = env_.body->depth;
    if (var->var_kind == VarKind::kLocal && !var->id().IsBlank()) {
      env_.body->Function()->locals.push_back(var);
    }
  }
  if (ident != nullptr) info_.RecordDefinition(ident, object);
}

// Gives a method its signature. Methods of other packages and of interfaces have it already.
void Checker::CheckMethod(Func* method) {
  Func* declared = method->origin != nullptr ? method->origin : method;
  if (decls_.contains(declared)) {
    CheckObject(declared);
  } else {
    declared->CheckedType();
  }
  if (method->type == nullptr) ExpandMethod(method);
}

void Checker::AddDependency(Object* to) {
  if (env_.decl == nullptr || decls_.find(to) == decls_.end()) return;
  if (env_.decl->dep_set.insert(to).second) env_.decl->deps.push_back(to);
}

// On return the object has a type, perhaps the invalid one.
void Checker::CheckObject(Object* object) {
  if (object_path_index_.contains(object)) {
    // It is being checked: a cycle.
    bool valid = ValidCycle(object);
    if (object->kind() == ObjectKind::kConst || object->kind() == ObjectKind::kVar) {
      if (!valid || object->type == nullptr) object->type = universe_.invalid();
    } else if (object->kind() == ObjectKind::kTypeName && !valid) {
      object->type = universe_.invalid();
    }
    CHECK(object->type != nullptr) << object->name();
    return;
  }
  if (object->type != nullptr) return;
  auto it = decls_.find(object);
  if (it == decls_.end()) {
    CHECK(object->package() != package_ && object->CheckedType() != nullptr)
        << "no declaration of " << object->name();
    return;
  }
  DeclInfo* info = it->second;

  PushObject(object);
  EnvironmentGuard guard(*this);
  env_ = Environment();
  env_.scope = info->file_scope;
  env_.version = info->version;
  env_.file = info->file;
  env_.fragment_pos = info->fragment_pos;
  switch (object->kind()) {
    case ObjectKind::kConst:
      env_.decl = info;
      ConstDecl(As<Const>(object), info->type, info->init, info->inherited, info->iota);
      break;
    case ObjectKind::kVar:
      env_.decl = info;
      if (info->define != nullptr) {
        CheckDefine(info->define);
        if (object->type == nullptr) object->type = universe_.invalid();
      } else {
        VarDecl(As<Var>(object), info->lhs, info->type, info->init);
      }
      break;
    case ObjectKind::kTypeName:
      TypeDecl(As<TypeName>(object), info->type_decl);
      CollectMethods(As<TypeName>(object));
      break;
    case ObjectKind::kFunc:
      FuncDecl(As<Func>(object), info);
      break;
    default:
      UNREACHABLE() << object->name();
  }
  PopObject();
}

void Checker::ConstDecl(Const* object, ast::Expr* type, ast::Expr* init, bool inherited,
                        Constant iota) {
  EnvironmentGuard guard(*this);
  env_.iota = std::move(iota);
  env_.error_pos = Pos{};
  if (type != nullptr) {
    Type* declared = CheckType(type);
    if (!IsConstType(declared)) {
      if (IsValid(Underlying(declared))) {
        Error(type, Code::kInvalidConstType, Text("invalid constant type ", declared));
      }
      object->type = universe_.invalid();
      return;
    }
    object->type = declared;
  }
  Operand x;
  if (init != nullptr) {
    // Errors in an expression that is repeated are put at the constant that repeats it.
    if (inherited) env_.error_pos = object->pos();
    Expr(x, init);
  }
  InitConst(object, x);
}

void Checker::VarDecl(Var* object, std::span<Var* const> lhs, ast::Expr* type, ast::Expr* init) {
  if (type != nullptr) object->type = VarType(type);
  if (init == nullptr) {
    if (type == nullptr) object->type = universe_.invalid();
    return;
  }
  if (lhs.size() <= 1) {
    std::optional<Target> target = TargetOf(object->type, object->name());
    Operand x;
    Expr(x, init, target.has_value() ? &*target : nullptr);
    InitVar(object, x, "variable declaration");
    return;
  }
  if (type != nullptr) {
    for (Var* var : lhs) var->type = object->type;
  }
  ast::Expr* inits[] = {init};
  InitVars(lhs, inits, nullptr);
}

void Checker::TypeDecl(TypeName* object, ast::TypeDecl* decl) {
  Later([this, object] {
    if (Named* named = AsNamed(object->type)) ValidDeclaredType(named);
  });
  Scope* outer = env_.scope;
  if (decl->is_alias) {
    AliasDecl(object, decl);
  } else {
    TypeDefinition(object, decl);
  }
  env_.scope = outer;
}

void Checker::AliasDecl(TypeName* object, ast::TypeDecl* decl) {
  // The highest version first: one error is enough.
  if (decl->type_params.empty() ||
      VerifyVersion(PosOf(decl->type_params[0]), 23, "generic type alias")) {
    VerifyVersion(PosOf(decl), 9, "type alias");
  }
  auto* alias = universe_.New<Alias>(object);
  object->type = alias;
  if (!decl->type_params.empty()) {
    OpenScope();
    CollectTypeParams(&alias->type_params, decl->type_params);
  }
  Type* right = DeclaredType(decl->type, object);
  TypeParam* param = Exactly<TypeParam>(right);
  const std::vector<TypeParam*>& params = alias->type_params;
  if (param != nullptr && std::find(params.begin(), params.end(), param) != params.end()) {
    Error(decl->type, Code::kMisplacedTypeParam,
          "cannot use type parameter declared in alias declaration as RHS");
    right = universe_.invalid();
  }
  // A cycle may have set it to invalid meanwhile.
  if (alias->from_rhs == nullptr) alias->from_rhs = right;
  Unalias(alias);
}

void Checker::TypeDefinition(TypeName* object, ast::TypeDecl* decl) {
  if (!decl->type_params.empty()) {
    VerifyVersion(PosOf(decl->type_params[0]), 18, "type parameter");
  }
  auto* named = universe_.New<Named>(object);
  named->implicit_params = TypeParamsAround();
  object->type = named;
  if (!decl->type_params.empty()) {
    OpenScope();
    CollectTypeParams(&named->type_params, decl->type_params);
  }
  Type* right = DeclaredType(decl->type, object);
  if (IsTypeParam(right)) {
    Error(decl->type, Code::kMisplacedTypeParam,
          "cannot use a type parameter as RHS in type declaration");
    right = universe_.invalid();
  }
  named->from_rhs = right;
}

// Adds the methods that were declared for the type. Their signatures are checked later.
void Checker::CollectMethods(TypeName* object) {
  auto it = methods_.find(object);
  if (it == methods_.end()) return;
  std::vector<Func*> methods = std::move(it->second);
  methods_.erase(it);
  Named* base = AsNamed(object->type);
  if (base != nullptr) {
    Later([this, base] { CheckFieldUniqueness(base); });
  }
  std::vector<Func*> seen;
  if (base != nullptr) {
    seen = base->methods;
    if (config_.prompt) methods_before_.try_emplace(base, seen);
  }
  for (Func* method : methods) {
    auto same_name = [method](Func* other) { return other->id() == method->id(); };
    auto other = std::find_if(seen.begin(), seen.end(), same_name);
    if (other != seen.end()) {
      if (config_.fragment && base != nullptr) {
        // Declared again: the last one counts.
        *std::find(base->methods.begin(), base->methods.end(), *other) = method;
        *other = method;
        continue;
      }
      Error(method, Code::kDuplicateMethod,
            Text("method ", object->id(), ".", method->id(), " already declared at ",
                 PositionText((*other)->pos())));
      continue;
    }
    seen.push_back(method);
    if (base != nullptr) base->methods.push_back(method);
  }
}

void Checker::CheckFieldUniqueness(Named* base) {
  Struct* struct_type = UnderAs<Struct>(base);
  if (struct_type == nullptr) return;
  for (Var* field : struct_type->fields) {
    if (field->id().IsBlank()) continue;
    Func* method = FindMethod(base->methods, field->package(), field->id(), Case::kExact);
    if (method == nullptr) continue;
    Report report(Code::kDuplicateFieldAndMethod);
    report.At(method->pos(), Text("field and method with the same name ", field->id()));
    NoteOtherDeclaration(report, field);
    Emit(report);
  }
}

void Checker::FuncDecl(Func* object, DeclInfo* info) {
  ast::FuncDecl* decl = info->func_decl;
  auto* signature = universe_.NewSignature(universe_.empty_tuple(), universe_.empty_tuple(), false);
  object->type = signature;  // guards against cycles
  if (decl->type == nullptr && !config_.parse_signature(*info->file, *decl, *sink_)) ++errors_;
  FuncType(signature, decl->receiver, decl->type_params, decl->type);
  if (!decl->has_body && !decl->type_params.empty()) {
    Error(decl, Code::kBadDecl, "generic function is missing function body");
  } else if (!decl->has_body) {
    bool linked = std::any_of(info->file->linknames.begin(), info->file->linknames.end(),
                              [object](const ast::Directive& directive) {
                                std::string_view text = directive.text;
                                size_t blank = text.find(' ');
                                if (blank == std::string_view::npos) return false;
                                text.remove_prefix(blank + 1);
                                return text.substr(0, text.find(' ')) == object->name();
                              });
    const bool may_lack = config_.allow_natives || config_.allow_missing_bodies || linked;
    if (!may_lack && object->name() != "init") {
      missing_bodies_.push_back(decl);
    }
  }
  if (!decl->has_body) return;
  if (config_.lazy || decl->body == nullptr) return;
  Later([this, object, info, signature, decl] {
    EnvironmentGuard guard(*this);
    env_.file = info->file;
    env_.fragment_pos = Pos{};
    Body* body = info_.NewBody(decl, nullptr);
    body->func = object;
    size_t before = errors_;
    FuncBody(info, body, signature, decl->body, std::nullopt);
    checked_bodies_[object] = errors_ == before;
  });
}

// ---- Inside of functions ------------------------------------------------------------------------

void Checker::DeclStmt(ast::List<ast::Decl> decls) {
  for (ast::Decl* decl : decls) {
    switch (decl->kind) {
      case ast::Kind::kConstDecl:
        LocalConst(decl->As<ast::ConstDecl>());
        break;
      case ast::Kind::kVarDecl:
        LocalVar(decl->As<ast::VarDecl>());
        break;
      case ast::Kind::kTypeDecl:
        LocalType(decl->As<ast::TypeDecl>());
        break;
      default:
        Error(decl, Code::kInvalidTree, "unknown declaration in a function");
    }
  }
}

void Checker::LocalConst(ast::ConstDecl* decl) {
  size_t delayed = delayed_.size();
  const ast::ConstDecl* source = decl->source;
  bool inherited = source != nullptr && source != decl;
  ast::List<ast::Expr> values;
  if (source != nullptr) values = source->values;
  std::vector<Const*> constants;
  for (size_t i = 0; i < decl->names.size(); ++i) {
    ast::Ident* ident = decl->names[i];
    auto* object = universe_.New<Const>(ident->pos, package_, ident->name, nullptr, Constant());
    constants.push_back(object);
    ConstDecl(object, source == nullptr ? nullptr : source->type,
              i < values.size() ? values[i] : nullptr, inherited, Constant::Int64(decl->iota));
  }
  CheckArity(decl->pos, decl->names, values, /*is_const=*/true, inherited);
  ProcessDelayed(delayed);
  for (size_t i = 0; i < constants.size(); ++i) {
    Declare(env_.scope, decl->names[i], constants[i], decl->end);
  }
}

void Checker::LocalVar(ast::VarDecl* decl) {
  size_t delayed = delayed_.size();
  std::vector<Var*> vars;
  for (ast::Ident* ident : decl->names) {
    vars.push_back(universe_.New<Var>(VarKind::kLocal, ident->pos, package_, ident->name, nullptr));
  }
  for (size_t i = 0; i < vars.size(); ++i) {
    std::span<Var* const> lhs;
    ast::Expr* init = nullptr;
    if (decl->values.size() == vars.size()) {
      init = decl->values[i];
    } else if (decl->values.size() == 1) {
      lhs = vars;
      init = decl->values[0];
    } else if (i < decl->values.size()) {
      init = decl->values[i];
    }
    VarDecl(vars[i], lhs, decl->type, init);
    if (decl->values.size() == 1) break;  // all of them were initialised
  }
  for (Var* var : vars) {
    if (var->type == nullptr) var->type = universe_.invalid();
  }
  if (decl->type == nullptr || !decl->values.empty()) {
    CheckArity(decl->pos, decl->names, decl->values, /*is_const=*/false, /*inherited=*/false);
  }
  ProcessDelayed(delayed);
  for (size_t i = 0; i < vars.size(); ++i) {
    Declare(env_.scope, decl->names[i], vars[i], decl->end);
  }
}

void Checker::LocalType(ast::TypeDecl* decl) {
  auto* object = universe_.New<TypeName>(decl->name->pos, package_, decl->name->name, nullptr);
  // The scope begins at the identifier: a type may refer to itself.
  Declare(env_.scope, decl->name, object, decl->name->pos);
  PushObject(object);
  TypeDecl(object, decl);
  PopObject();
}

}  // namespace goknot::types
