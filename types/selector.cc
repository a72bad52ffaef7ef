// Selectors: package.Name, fields, methods, method expressions.
//
// Source: the Go specification, "Selectors", "Method expressions", "Method values". Tests:
// tests/types/errors_test.cc.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "base/check.h"
#include "base/text.h"
#include "lexer/unicode.h"
#include "types/checker_impl.h"

namespace goknot::types {

void Checker::Selector(Operand& x, ast::SelectorExpr* expr, bool want_type) {
  auto* ident = expr->x->TryAs<ast::Ident>();
  bool done = false;
  bool valid;
  if (ident != nullptr) {
    Object* object = LookupName(ident->name);
    if (object == nullptr) object = AutoImport(ident->name);
    if (auto* package_name = As<PackageName>(object)) {
      info_.RecordUse(ident, package_name);
      package_name->used = true;
      valid = QualifiedIdent(x, expr, package_name->imported);
      done = true;
    }
  }
  if (!done) valid = SelectorInternal(x, expr, want_type);
  if (!valid) {
    x.Invalidate();
    x.type = universe_.invalid();
  }
  x.expr = expr;
}

bool Checker::QualifiedIdent(Operand& x, ast::SelectorExpr* expr, Package* package) {
  lexer::Name name = expr->selector->name;
  Object* object = package->scope()->Lookup(name);
  if (object == nullptr) {
    if (package->fake || name.text().empty()) return false;
    const std::string_view note = NoteForImported(package, name.text());
    if (!note.empty()) {
      Error(expr->selector, Code::kUndeclaredImportedName, Text("undefined: ", expr, note));
      return false;
    }
    Object* similar = nullptr;
    for (Object* candidate : package->scope()->SortedObjects()) {
      if (candidate->exported() && candidate->SameNameFoldingCase(name.text())) {
        similar = candidate;
        break;
      }
    }
    if (similar != nullptr) {
      Error(expr->selector, Code::kUndeclaredImportedName,
            Text("undefined: ", expr, " (but have ", similar->id(), ")"));
    } else {
      Error(expr->selector, Code::kUndeclaredImportedName, Text("undefined: ", expr),
            HintForImported(package, name));
    }
    return false;
  }
  if (!object->exported()) {
    Error(expr->selector, Code::kUnexportedName,
          Text("name ", name, " not exported by package ", package->name()));
  }
  info_.RecordUse(expr->selector, object);
  x.type = object->CheckedType();
  if (x.type == nullptr) return false;  // the other package has errors
  switch (object->kind()) {
    case ObjectKind::kConst:
      x.mode = Mode::kConstant;
      x.value = As<Const>(object)->value;
      break;
    case ObjectKind::kTypeName:
      x.mode = Mode::kType;
      break;
    case ObjectKind::kVar:
      x.mode = Mode::kVariable;
      break;
    case ObjectKind::kFunc:
      x.mode = Mode::kValue;
      break;
    case ObjectKind::kBuiltin:
      x.mode = Mode::kBuiltin;
      x.builtin = As<Builtin>(object)->id;
      return true;
    default:
      UNREACHABLE() << "exported " << object->name();
  }
  return IsValid(x.type);
}

bool Checker::SelectorInternal(Operand& x, ast::SelectorExpr* expr, bool want_type) {
  ExprOrType(x, expr->x);
  if (x.mode == Mode::kInvalid) return false;
  if (x.mode == Mode::kBuiltin) {
    Error(expr->pos, Code::kUncalledBuiltin, Text("invalid use of ", x, " in selector expression"));
    return false;
  }
  lexer::Name name = expr->selector->name;
  if (name.text().empty()) return false;  // a syntax error
  // The methods of an incomplete type are not known yet; of an instance there are no types anyway.
  Named* named = AsNamed(x.type);
  const bool is_instance = named != nullptr && named->Origin() != named;
  if (!(want_type && is_instance) && !IsComplete(x.type)) return false;
  if (want_type) {
    Error(expr->selector, Code::kNotAType, Text(expr, " is not a type"));
    return false;
  }
  Pointer* pointer = UnderAs<Pointer>(x.type);
  if (pointer != nullptr && !IsComplete(pointer->elem)) return false;

  Lookup lookup = LookupWithCase(x.type, x.mode == Mode::kVariable, package_, name, Case::kExact);
  if (lookup.object == nullptr) {
    LookupFailed(x, expr, lookup);
    return false;
  }
  if (auto* method = As<Func>(lookup.object)) return SelectMethod(x, expr, method, lookup);
  auto* field = As<Var>(lookup.object);
  if (x.mode == Mode::kType) {
    Error(expr->x, Code::kMissingFieldOrMethod,
          Text("operand for field selector ", name, " must be value of type ", x.type));
    return false;
  }
  info_.RecordUse(expr->selector, field);
  info_.RecordSelection(expr, {SelectionKind::kFieldValue, x.type, field, lookup.index,
                               lookup.indirect, field->type});
  x.mode = x.mode == Mode::kVariable || lookup.indirect ? Mode::kVariable : Mode::kValue;
  x.type = field->type;
  return true;
}

bool Checker::SelectMethod(Operand& x, ast::SelectorExpr* expr, Func* method, Lookup& lookup) {
  CheckMethod(method);
  AddDependency(method->origin != nullptr ? method->origin : method);
  info_.RecordUse(expr->selector, method);
  Signature* declared = method->signature();
  if (declared == nullptr || (x.mode == Mode::kType && declared->receiver == nullptr)) {
    Error(expr, Code::kInvalidDeclCycle, "illegal cycle in method declaration");
    return false;
  }
  // A function type of its own: without a receiver, or with it as the first parameter.
  auto* signature = universe_.NewSignature(declared->params, declared->results, declared->variadic);
  signature->type_params = declared->type_params;
  SelectionKind kind = SelectionKind::kMethodValue;
  if (x.mode == Mode::kType) {
    kind = SelectionKind::kMethodExpression;
    lexer::Name name;
    if (declared->params->size() > 0 && !declared->params->vars[0]->name().empty()) {
      name = declared->receiver->id();
      if (name.text().empty()) name = universe_.names().Intern("_");
    }
    std::vector<Var*> params = {universe_.New<Var>(VarKind::kParam, declared->receiver->pos(),
                                                   declared->receiver->package(), name, x.type)};
    params.insert(params.end(), declared->params->vars.begin(), declared->params->vars.end());
    signature->params = universe_.New<Tuple>(std::move(params));
  } else if (x.mode == Mode::kVariable && !lookup.indirect && method->HasPointerReceiver() &&
             UnderAs<Pointer>(x.type) == nullptr) {
    MarkAddressTaken(expr->x);  // (&x).M
  }
  info_.RecordSelection(expr, {kind, x.type, method, lookup.index, lookup.indirect, signature});
  x.mode = Mode::kValue;
  x.type = signature;
  return true;
}

void Checker::LookupFailed(const Operand& x, ast::SelectorExpr* expr, const Lookup& lookup) {
  Type* under = Underlying(x.type);
  if (under == nullptr || !IsValid(under)) return;
  lexer::Name name = expr->selector->name;
  if (!lookup.index.empty()) {
    Error(expr->selector, Code::kAmbiguousSelector, Text("ambiguous selector ", x.expr, ".", name));
    return;
  }
  if (lookup.indirect) {
    if (x.mode == Mode::kType) {
      Error(expr->selector, Code::kInvalidMethodExpr,
            Text("invalid method expression ", x.type, ".", name, " (needs pointer receiver (*",
                 x.type, ").", name, ")"));
    } else {
      Error(expr->selector, Code::kInvalidMethodExpr,
            Text("cannot call pointer method ", name, " on ", x.type));
    }
    return;
  }
  std::string why;
  std::string hint;
  if (IsInterfacePointer(x.type)) {
    why = InterfacePointerError(x.type);
  } else {
    Lookup alternative =
        LookupWithCase(x.type, x.mode == Mode::kVariable, package_, name, Case::kFolded);
    why = LookupError(x.type, name, alternative.object, /*struct_literal=*/false);
    if (alternative.object == nullptr) hint = HintForMember(x.type, name);
  }
  Error(expr->selector, Code::kMissingFieldOrMethod,
        Text(x.expr, ".", name, " undefined (", why, ")", NoteForMember(x.type, name)),
        std::move(hint));
}

namespace {

std::string_view WithoutFirst(std::string_view name) {
  return name.empty() ? name : name.substr(lexer::DecodeUtf8(name).width);
}

}  // namespace

// Why a field or method was not found, where `alternative` was when case does not count.
std::string Checker::LookupError(Type* type, lexer::Name name, Object* alternative,
                                 bool struct_literal) {
  enum class Kind { kMissing, kMisspelled, kUnexported, kInaccessible } kind = Kind::kMissing;
  if (alternative != nullptr) {
    bool same_rest = WithoutFirst(name.text()) == WithoutFirst(alternative->name());
    if (alternative->package() == package_) {
      kind = Kind::kMisspelled;
    } else if (name.IsExported()) {
      if (alternative->exported()) {
        kind = Kind::kMisspelled;
      } else if (same_rest) {
        kind = Kind::kUnexported;
      }
    } else if (alternative->exported()) {
      if (same_rest) kind = Kind::kMisspelled;
    } else if (alternative->id() == name) {
      kind = Kind::kInaccessible;
    }
  }
  if (struct_literal) {
    std::string unknown = Text("unknown field ", name, " in struct literal of type ", type);
    switch (kind) {
      case Kind::kMissing:
        return unknown;
      case Kind::kMisspelled:
        return Text(unknown, ", but does have ", alternative->id());
      case Kind::kUnexported:
        return Text(unknown, ", but does have unexported ", alternative->id());
      case Kind::kInaccessible:
        return Text("cannot refer to unexported field ", alternative->id(),
                    " in struct literal of type ", type);
    }
  }
  std::string_view what = As<Var>(alternative) != nullptr ? "field" : "method";
  std::string missing = Text("type ", type, " has no field or method ", name);
  switch (kind) {
    case Kind::kMissing:
      return missing;
    case Kind::kMisspelled:
      return Text(missing, ", but does have ", what, " ", alternative->id());
    case Kind::kUnexported:
      return Text(missing, ", but does have unexported ", what, " ", alternative->id());
    case Kind::kInaccessible:
      return Text("cannot refer to unexported ", what, " ", alternative->id());
  }
  return missing;
}

}  // namespace goknot::types
