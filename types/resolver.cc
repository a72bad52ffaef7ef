// Collecting the package-level declarations of all files before any of them is checked.
//
// Source: the Go specification, "Declarations and scope". Tests: tests/types/errors_test.cc.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "parser/positions.h"
#include "types/checker_impl.h"

namespace goknot::types {

DeclInfo* Checker::NewDeclInfo(DeclInfo info) { return &decl_infos_.emplace_back(std::move(info)); }

// All files must be of one package. Sets the language version of each.
void Checker::InitFiles(std::span<ast::File* const> files) {
  Version package_version = ParseVersion(config_.go_version);
  if (package_version > kCurrentVersion && !files.empty()) {
    Error(files[0], Code::kTooNew,
          Text("package requires newer Go version go1.", package_version,
               " (application built with go1.", kCurrentVersion, ")"));
  }
  for (ast::File* file : files) {
    if (file->package_name != nullptr) {
      lexer::Name name = file->package_name->name;
      if (package_->name().empty() && name.IsBlank()) {
        Error(file->package_name, Code::kBlankPackageName, "invalid package name _");
      } else if (package_->name().empty()) {
        package_->set_name(std::string(name.text()));
      } else if (package_->name() != name.text()) {
        Error(file, Code::kMismatchedPackageName,
              Text("package ", name, "; expected package ", package_->name()));
        continue;
      }
    } else if (package_->name().empty()) {
      package_->set_name("main");
    }
    files_.push_back(file);
    Version version = package_version;
    for (const ast::Directive& directive : file->directives) {
      if (!directive.text.starts_with("go:build ")) continue;
      Version wanted = VersionOfBuildLine(directive.text.substr(9));
      if (wanted == 0) continue;
      // A file cannot ask for less than 1.21, which introduced the meaning of these lines.
      if (wanted >= 21) build_line_versions_[file] = wanted;
      version = std::max(wanted, 21);
      if (wanted > kCurrentVersion) {
        Error(file->package_name, Code::kTooNew,
              Text("file requires newer Go version go1.", wanted));
      }
    }
    file_versions_[file] = version;
  }
}

void Checker::CollectObjects() {
  for (ast::File* file : files_) {
    Scope* file_scope = prompt_scope_;
    if (file_scope == nullptr) {
      file_scope = universe_.NewScope(Scope::Kind::kFile, package_->scope());
      if (config_.prompt) prompt_scope_ = file_scope;
    }
    file_scopes_[file] = file_scope;
    env_.version = file_versions_[file];
    env_.file = file;
    DeclInfo base;
    base.file = file;
    base.file_scope = file_scope;
    base.version = env_.version;
    for (ast::ImportDecl* decl : file->imports) CollectImport(decl, file_scope);
    if (config_.fragment && file->is_fragment) {
      CollectFragment(file, base);
      continue;
    }
    for (ast::Decl* decl : file->decls) {
      switch (decl->kind) {
        case ast::Kind::kConstDecl:
          CollectConst(decl->As<ast::ConstDecl>(), base);
          break;
        case ast::Kind::kVarDecl:
          CollectVar(decl->As<ast::VarDecl>(), base);
          break;
        case ast::Kind::kTypeDecl:
          CollectType(decl->As<ast::TypeDecl>(), base);
          break;
        case ast::Kind::kFuncDecl:
          CollectFunc(decl->As<ast::FuncDecl>(), base);
          break;
        default:
          break;
      }
    }
  }
  env_ = {};
  CheckFileScopeConflicts();
  AssociateMethods();
}

void Checker::DeclarePackageObject(ast::Ident* ident, Object* object, DeclInfo* info) {
  if (ident->name.text() == "init") {
    Error(ident, Code::kInvalidInitDecl, "cannot declare init - must be func");
    return;
  }
  if (ident->name.text() == "main" && package_->name() == "main") {
    Error(ident, Code::kInvalidMainDecl, "cannot declare main - must be func");
    return;
  }
  if (info->fragment_pos.IsKnown()) {
    DeclareFragmentObject(ident, object, info);
  } else {
    Declare(package_->scope(), ident, object, Pos{});
  }
  decls_[object] = info;
  objects_.push_back(object);
  object->order = ++last_order_;
}

void Checker::CheckArity(Pos pos, ast::List<ast::Ident> names, ast::List<ast::Expr> inits,
                         bool is_const, bool inherited) {
  size_t l = names.size();
  size_t r = inits.size();
  if (l < r) {
    ast::Expr* extra = inits[l];
    if (inherited) {
      Error(pos, Code::kWrongAssignCount, Text("extra init expr at ", PositionText(extra->pos)));
    } else {
      Error(extra, Code::kWrongAssignCount, Text("extra init expr ", extra));
    }
  } else if (l > r && (is_const || r != 1)) {
    // A single right side may be a call with several results.
    Error(names[r], Code::kWrongAssignCount, Text("missing init expr for ", names[r]->name));
  }
}

void Checker::CollectConst(ast::ConstDecl* decl, const DeclInfo& base) {
  const ast::ConstDecl* source = decl->source;
  bool inherited = source != nullptr && source != decl;
  ast::List<ast::Expr> values;
  if (source != nullptr) values = source->values;
  for (size_t i = 0; i < decl->names.size(); ++i) {
    ast::Ident* ident = decl->names[i];
    auto* object = universe_.New<Const>(ident->pos, package_, ident->name, nullptr, Constant());
    object->scope_pos = decl->end;
    DeclInfo info = base;
    info.type = source == nullptr ? nullptr : source->type;
    info.init = i < values.size() ? values[i] : nullptr;
    info.inherited = inherited;
    info.iota = Constant::Int64(decl->iota);
    DeclarePackageObject(ident, object, NewDeclInfo(std::move(info)));
  }
  CheckArity(decl->pos, decl->names, values, /*is_const=*/true, inherited);
}

void Checker::CollectVar(ast::VarDecl* decl, const DeclInfo& base) {
  // A single right side serves all variables; they share one DeclInfo then.
  DeclInfo* shared = nullptr;
  if (decl->values.size() <= 1) {
    DeclInfo info = base;
    info.type = decl->type;
    info.init = decl->values.empty() ? nullptr : decl->values[0];
    shared = NewDeclInfo(std::move(info));
  }
  for (size_t i = 0; i < decl->names.size(); ++i) {
    ast::Ident* ident = decl->names[i];
    auto* object =
        universe_.New<Var>(VarKind::kPackage, ident->pos, package_, ident->name, nullptr);
    object->scope_pos = decl->end;
    DeclInfo* info = shared;
    if (info == nullptr) {
      DeclInfo own = base;
      own.type = decl->type;
      own.init = i < decl->values.size() ? decl->values[i] : nullptr;
      info = NewDeclInfo(std::move(own));
    } else {
      info->lhs.push_back(object);
    }
    DeclarePackageObject(ident, object, info);
  }
  if (decl->type == nullptr || !decl->values.empty()) {
    CheckArity(decl->pos, decl->names, decl->values, /*is_const=*/false, /*inherited=*/false);
  }
}

void Checker::CollectType(ast::TypeDecl* decl, const DeclInfo& base) {
  auto* object = universe_.New<TypeName>(decl->name->pos, package_, decl->name->name, nullptr);
  DeclInfo info = base;
  info.type_decl = decl;
  DeclarePackageObject(decl->name, object, NewDeclInfo(std::move(info)));
}

void Checker::CollectFunc(ast::FuncDecl* decl, const DeclInfo& base) {
  std::string_view name = decl->name->name.text();
  auto* object = universe_.New<Func>(decl->name->pos, package_, decl->name->name, nullptr);
  object->decl = decl;
  DeclInfo info = base;
  info.func_decl = decl;
  bool is_main = name == "main" && package_->name() == "main";
  if (decl->receiver != nullptr) {
    ReceiverParts parts = UnpackReceiver(decl->receiver->type, /*with_params=*/false);
    auto* base_name = parts.base->TryAs<ast::Ident>();
    if (base_name != nullptr && !decl->name->name.IsBlank()) {
      pending_methods_.push_back({object, parts.is_pointer, base_name});
    }
    if (!decl->type_params.empty()) {
      VerifyVersion(PosOf(decl->type_params[0]), 27, "generic method");
    }
    info_.RecordDefinition(decl->name, object);
  } else if (name == "init" || is_main) {
    Code code = is_main ? Code::kInvalidMainDecl : Code::kInvalidInitDecl;
    if (!decl->type_params.empty()) {
      Error(decl->type_params[0], code, Text("func ", name, " must have no type parameters"));
    }
    const bool is_skipped = decl->type == nullptr;  // a library's
    if (!is_skipped && (!decl->type->params.empty() || !decl->type->results.empty())) {
      Error(decl->name, code, Text("func ", name, " must have no arguments and no return values"));
    }
  } else if (!decl->type_params.empty()) {
    VerifyVersion(PosOf(decl->type_params[0]), 18, "type parameter");
  }
  if (decl->receiver == nullptr && name == "init") {
    object->parent = package_->scope();
    info_.RecordDefinition(decl->name, object);
    if (!decl->has_body) {
      Error(object, Code::kMissingBody, "func init must have a body");
    }
    info.fragment_pos = Pos{};
  } else if (decl->receiver == nullptr) {
    if (info.fragment_pos.IsKnown()) {
      info.fragment_pos = Pos{};  // functions see the last declarations
      object->scope_pos = decl->pos;
      DeclareFragmentObject(decl->name, object, nullptr);
    } else {
      Declare(package_->scope(), decl->name, object, Pos{});
    }
  }
  decls_[object] = NewDeclInfo(std::move(info));
  objects_.push_back(object);
  object->order = ++last_order_;
  checked_.functions_.push_back(object);
}

// A name must not be both imported in a file and declared in the package.
void Checker::CheckFileScopeConflicts() {
  for (ast::File* file : files_) {
    for (Object* object : file_scopes_[file]->objects()) {
      Object* other = package_->scope()->Lookup(object->id());
      if (other == nullptr || (config_.fragment && decls_.find(other) == decls_.end())) continue;
      Report report(Code::kDuplicateDecl);
      if (auto* import = As<PackageName>(object)) {
        report.At(other->pos(), Text(other->id(), " already declared through import of ",
                                     WriteObject(import, *qualifier_)));
      } else {
        report.At(other->pos(),
                  Text(other->id(), " already declared through dot-import of package ",
                       object->package()->name()));
      }
      NoteOtherDeclaration(report, object);
      Emit(report);
    }
  }
}

Checker::ReceiverParts Checker::UnpackReceiver(ast::Expr* type, bool with_params) {
  ReceiverParts parts{false, ast::Unparen(type), {}};
  auto* unary = parts.base->TryAs<ast::UnaryExpr>();
  if (unary != nullptr && unary->op == Token::kMul) {
    parts.is_pointer = true;
    parts.base = ast::Unparen(unary->x);
  }
  auto* index = parts.base->TryAs<ast::IndexExpr>();
  if (index == nullptr) return parts;
  parts.base = index->x;
  if (!with_params) return parts;
  for (ast::Expr* argument : index->indices) {
    auto* ident = argument->TryAs<ast::Ident>();
    if (ident == nullptr && argument->kind != ast::Kind::kBadExpr) {
      Error(argument, Code::kBadDecl,
            Text("receiver type parameter ", argument, " must be an identifier"));
    }
    parts.type_params.push_back(ident != nullptr ? ident : MakeIdent(argument->pos, "_"));
  }
  return parts;
}

// Follows alias declarations to the type definition that a receiver names. The types are not known
// yet, so this walks the syntax. Null if there is none.
TypeName* Checker::ResolveReceiverBase(bool* is_pointer, ast::Ident* name) {
  std::vector<TypeName*> seen;
  while (name != nullptr) {
    Object* object = config_.fragment && !config_.prompt && fragment_names_.contains(name->name)
                         ? LookupFragment(name->name, name->pos)
                         : package_->scope()->Lookup(name->name);
    auto* type_name = As<TypeName>(object);
    if (type_name == nullptr || std::find(seen.begin(), seen.end(), type_name) != seen.end()) {
      return nullptr;
    }
    auto it = decls_.find(type_name);
    if (it == decls_.end()) return nullptr;
    ast::TypeDecl* decl = it->second->type_decl;
    if (!decl->is_alias) return type_name;
    if (!decl->type_params.empty()) return nullptr;
    seen.push_back(type_name);
    ast::Expr* type = ast::Unparen(decl->type);
    auto* unary = type->TryAs<ast::UnaryExpr>();
    if (unary != nullptr && unary->op == Token::kMul) {
      if (*is_pointer) return nullptr;  // pointers to pointers have no methods
      *is_pointer = true;
      type = ast::Unparen(unary->x);
    }
    name = type->TryAs<ast::Ident>();
  }
  return nullptr;
}

void Checker::AssociateMethods() {
  for (PendingMethod& pending : pending_methods_) {
    bool is_pointer = pending.is_pointer;
    TypeName* base = ResolveReceiverBase(&is_pointer, pending.receiver);
    if (base == nullptr) continue;
    pending.method->declared_with_pointer_receiver = is_pointer;
    methods_[base].push_back(pending.method);
  }
  pending_methods_.clear();
}

// Types first, aliases after the types they may name, then everything else, each in source order.
// When checking is lazy only variables: they are initialised in any case.
void Checker::PackageObjects() {
  if (config_.lazy) {
    for (Object* object : objects_) {
      if (object->kind() == ObjectKind::kVar) CheckObject(object);
    }
    return;
  }
  std::vector<Object*> objects = objects_;
  for (Object* object : objects) {
    auto* type_name = As<TypeName>(object);
    if (type_name != nullptr && type_name->type != nullptr) CollectMethods(type_name);
  }
  std::vector<Object*> aliases;
  std::vector<Object*> others;
  for (Object* object : objects) {
    if (object->kind() != ObjectKind::kTypeName) {
      others.push_back(object);
    } else if (decls_.at(object)->type_decl->is_alias) {
      aliases.push_back(object);
    } else {
      CheckObject(object);
    }
  }
  for (Object* object : aliases) CheckObject(object);
  for (Object* object : others) CheckObject(object);
  // Methods that an entry of a prompt adds to a type of an earlier one.
  std::vector<TypeName*> bases;
  for (const auto& [base, methods] : methods_) bases.push_back(base);
  std::sort(bases.begin(), bases.end(),
            [](TypeName* a, TypeName* b) { return a->order < b->order; });
  for (TypeName* base : bases) CollectMethods(base);
  methods_.clear();
}

}  // namespace goknot::types
