// Struct types.
//
// Source: the Go specification, "Struct types". Tests: tests/types/errors_test.cc.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lexer/literal.h"
#include "parser/positions.h"
#include "types/checker_impl.h"

namespace goknot::types {

namespace {

ast::Expr* PointerBase(ast::Expr* expr) {
  auto* unary = expr->TryAs<ast::UnaryExpr>();
  return unary != nullptr && unary->op == Token::kMul ? unary->x : nullptr;
}

// The name by which an embedded field goes: T for T, *T, p.T, *p.T, T[int].
ast::Ident* EmbeddedName(ast::Expr* expr) {
  if (ast::Expr* base = PointerBase(expr)) {
    return PointerBase(base) != nullptr ? nullptr : EmbeddedName(base);
  }
  switch (expr->kind) {
    case ast::Kind::kIdent:
      return expr->As<ast::Ident>();
    case ast::Kind::kSelectorExpr:
      return expr->As<ast::SelectorExpr>()->selector;
    case ast::Kind::kIndexExpr:
      return EmbeddedName(expr->As<ast::IndexExpr>()->x);
    default:
      return nullptr;
  }
}

}  // namespace

// `seen` is filled once there are too many fields to look at each.
bool Checker::DeclareField(std::vector<Var*>* fields, FieldNames* seen, Pos pos, Var* field) {
  constexpr size_t kFew = 8;
  Var* other = nullptr;
  if (field->id().IsBlank()) {
    // Any number of fields may be blank.
  } else if (fields->size() < kFew) {
    auto same_name = [field](Var* var) { return var->id() == field->id(); };
    auto it = std::find_if(fields->begin(), fields->end(), same_name);
    if (it != fields->end()) other = *it;
  } else {
    if (seen->empty()) {
      for (Var* var : *fields) seen->emplace(var->id(), var);
    }
    auto [it, is_new] = seen->emplace(field->id(), field);
    if (!is_new) other = it->second;
  }
  if (other != nullptr) {
    Report report(Code::kDuplicateDecl);
    report.At(pos, Text(field->id(), " redeclared"));
    NoteOtherDeclaration(report, other);
    Emit(report);
    return false;
  }
  fields->push_back(field);
  return true;
}

void Checker::StructType(Struct* type, ast::StructType* expr) {
  std::vector<Var*> fields;
  fields.reserve(expr->fields.size());
  FieldNames seen;
  std::vector<std::string> tags;
  bool has_tags = false;
  Type* field_type = nullptr;
  ast::Expr* previous = nullptr;
  for (ast::Field* field : expr->fields) {
    if (field->type != previous) field_type = VarType(field->type);
    previous = field->type;
    bool embedded = field->name == nullptr;
    ast::Ident* ident = embedded ? EmbeddedName(field->type) : field->name;
    if (ident == nullptr) {
      Error(ast::StartOf(field->type), Code::kInvalidTree,
            Text("invalid embedded field type ", field->type));
      continue;
    }
    std::string tag;
    if (field->tag != nullptr && !field->tag->bad) {
      if (std::optional<std::string> value = lexer::StringValue(field->tag->text)) tag = *value;
    }
    auto* var = universe_.New<Var>(VarKind::kField, ident->pos, package_, ident->name, field_type);
    var->embedded = embedded;
    if (DeclareField(&fields, &seen, ident->pos, var)) {
      has_tags |= !tag.empty();
      tags.push_back(std::move(tag));
      // The identifier of an embedded field is a use of its type as well; the use is what is kept.
      if (!embedded) info_.RecordDefinition(ident, var);
    }
    if (embedded) {
      Pos pos = ast::StartOf(field->type);
      Later([this, pos, field_type] { CheckEmbeddedField(pos, field_type); });
    }
  }
  type->fields = std::move(fields);
  if (has_tags) type->tags = std::move(tags);
}

void Checker::CheckEmbeddedField(Pos pos, Type* field_type) {
  bool is_pointer;
  Type* type = Dereference(field_type, &is_pointer);
  if (type == nullptr || !IsValid(type)) return;
  Type* under = Underlying(type);
  switch (under->kind()) {
    case TypeKind::kBasic:
      if (IsUnsafePointer(under)) {
        Error(pos, Code::kInvalidPtrEmbed, "embedded field type cannot be unsafe.Pointer");
      }
      break;
    case TypeKind::kPointer:
      Error(pos, Code::kInvalidPtrEmbed, "embedded field type cannot be a pointer");
      break;
    case TypeKind::kInterface:
      if (IsTypeParam(type)) {
        Error(pos, Code::kMisplacedTypeParam,
              "embedded field type cannot be a (pointer to a) type parameter");
      } else if (is_pointer) {
        Error(pos, Code::kInvalidPtrEmbed,
              "embedded field type cannot be a pointer to an interface");
      }
      break;
    default:
      break;
  }
}

}  // namespace goknot::types
