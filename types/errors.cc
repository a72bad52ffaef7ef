// Reporting errors, and how messages show operands, types and positions.
//
// Tests: tests/types/errors_test.cc.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "base/check.h"
#include "base/text.h"
#include "parser/positions.h"
#include "parser/print.h"
#include "types/checker_impl.h"

namespace goknot::types {

using base::ToAbsl;

Report& Report::At(Pos pos, std::string text) {
  parts_.push_back({pos, std::move(text)});
  return *this;
}

Report& Report::Hint(std::string text) {
  hint_ = std::move(text);
  return *this;
}

Pos Checker::PosOf(const ast::Node* node) { return ast::StartOf(node); }

Pos Checker::PosOf(const Operand& operand) {
  return operand.expr == nullptr ? Pos{} : ast::StartOf(operand.expr);
}

void Checker::Append(std::string& out, const ast::Node* node) { out += ast::ToString(node); }

void Checker::Emit(const Report& report, bool is_soft_unused) {
  CHECK(!report.empty());
  const Report::Part& first = report.parts_.front();
  // What mentions an invalid operand or type follows from an error that was reported.
  if (errors_ > 0 || has_unavailable_) {
    for (std::string_view phrase : {"invalid operand", "invalid type"}) {
      size_t at = first.text.find(phrase);
      if (at != std::string::npos && at > 0) return;
    }
  }
  if (is_soft_unused && config_.prompt) return;
  lexer::Diagnostic diagnostic;
  diagnostic.code = report.code_;
  diagnostic.pos = env_.error_pos.IsKnown() ? env_.error_pos : first.pos;
  diagnostic.text = first.text;
  for (size_t i = 1; i < report.parts_.size(); ++i) {
    diagnostic.notes.push_back({report.parts_[i].pos, report.parts_[i].text});
  }
  diagnostic.hint = report.hint_;
  if (is_soft_unused && config_.lenient_unused) {
    diagnostic.severity = lexer::Severity::kNote;
  } else {
    ++errors_;
  }
  sink_->Report(std::move(diagnostic));
}

void Checker::NoteOtherDeclaration(Report& report, Object* object) {
  if (object->pos().IsKnown()) {
    report.At(object->pos(), Text("other declaration of ", object->id()));
  }
}

// A position inside of a message's text.
std::string Checker::PositionText(Pos pos) {
  if (config_.sources == nullptr) return absl::StrCat("offset ", pos.offset);
  return config_.sources->PositionOf(pos).ToString();
}

std::string_view Checker::CompositeKind(Type* type) {
  switch (Underlying(type)->kind()) {
    case TypeKind::kArray:
      return "array";
    case TypeKind::kSlice:
      return "slice";
    case TypeKind::kStruct:
      return "struct";
    case TypeKind::kPointer:
      return "pointer";
    case TypeKind::kSignature:
      return "func";
    case TypeKind::kInterface:
      return "interface";
    case TypeKind::kMap:
      return "map";
    case TypeKind::kChan:
      return "chan";
    case TypeKind::kTuple:
      return "tuple";
    case TypeKind::kUnion:
      return "union";
    default:
      return "";
  }
}

namespace {

std::string_view ModeText(Mode mode) {
  switch (mode) {
    case Mode::kInvalid:
      return "invalid operand";
    case Mode::kNoValue:
      return "no value";
    case Mode::kBuiltin:
      return "built-in";
    case Mode::kType:
      return "type";
    case Mode::kConstant:
      return "constant";
    case Mode::kVariable:
      return "variable";
    case Mode::kMapIndex:
      return "map index expression";
    case Mode::kValue:
      return "value";
    case Mode::kNil:
      return "nil";
    case Mode::kCommaOk:
      return "comma, ok expression";
  }
  return "";
}

bool ShowsType(Mode mode) {
  return mode != Mode::kInvalid && mode != Mode::kNoValue && mode != Mode::kBuiltin &&
         mode != Mode::kType;
}

}  // namespace

// x (variable of type int), 1 (untyped int constant), "a" + b (value of struct type T).
std::string Checker::Describe(const Operand& x) {
  if (x.mode == Mode::kNil) {
    if (x.type == nullptr || !IsValid(x.type)) return "nil (with invalid type)";
    if (IsUntyped(x.type)) return "nil";
    return Text("nil (of type ", x.type, ")");
  }
  std::string expr;
  if (x.expr != nullptr) {
    expr = ast::ToString(x.expr);
  } else if (x.mode == Mode::kBuiltin) {
    expr = RowOf(x.builtin).name;
  } else if (x.mode == Mode::kType) {
    expr = Text(x.type);
  } else if (x.mode == Mode::kConstant) {
    expr = x.value.ToString();
  }
  std::string out;
  if (!expr.empty()) absl::StrAppend(&out, expr, " (");
  bool show_type = false;
  if (ShowsType(x.mode) && x.type != nullptr) {
    if (IsUntyped(x.type)) {
      absl::StrAppend(&out, ToAbsl(Exactly<Basic>(x.type)->name()), " ");
    } else {
      show_type = true;
    }
  }
  out += ModeText(x.mode);
  if (x.mode == Mode::kConstant) {
    std::string value = x.value.ToString();
    if (value != expr) absl::StrAppend(&out, " ", value);
  }
  if (show_type && !IsValid(x.type)) {
    out += " with invalid type";
  } else if (show_type) {
    out += " of ";
    if (IsGeneric(x.type)) out += "generic ";
    TypeParam* param = As<TypeParam>(x.type);
    bool has_name = Exactly<Alias>(x.type) != nullptr || Exactly<Named>(x.type) != nullptr;
    if (param == nullptr && has_name) {
      std::string_view kind = CompositeKind(x.type);
      if (kind.empty()) kind = UnderAs<Basic>(x.type)->name();
      absl::StrAppend(&out, ToAbsl(kind), " ");
    }
    absl::StrAppend(&out, "type ", Text(x.type));
    if (param != nullptr) {
      absl::StrAppend(&out, " constrained by ", Text(param->bound));
      // Messages may be about constraints that are not complete: no type set is computed for them.
      Interface* bound = UnderAs<Interface>(param->bound);
      if (bound != nullptr && bound->type_set != nullptr && bound->type_set->IsEmpty()) {
        out += " with empty type set";
      }
    }
  }
  if (!expr.empty()) out += ')';
  return out;
}

std::string_view Checker::DescribeKind(Object* object) {
  switch (object->kind()) {
    case ObjectKind::kPackageName:
      return "package name";
    case ObjectKind::kConst:
      return "constant";
    case ObjectKind::kTypeName:
      if (As<TypeName>(object)->IsAlias()) return "type alias";
      return IsTypeParam(object->type) ? "type parameter" : "defined type";
    case ObjectKind::kVar:
      switch (As<Var>(object)->var_kind) {
        case VarKind::kPackage:
          return "package-level variable";
        case VarKind::kLocal:
          return "local variable";
        case VarKind::kReceiver:
          return "receiver";
        case VarKind::kParam:
          return "parameter";
        case VarKind::kResult:
          return "result variable";
        case VarKind::kField:
          return "struct field";
      }
      break;
    case ObjectKind::kFunc: {
      Signature* signature = As<Func>(object)->signature();
      return signature != nullptr && signature->receiver != nullptr ? "method" : "function";
    }
    case ObjectKind::kLabel:
      return "label";
    case ObjectKind::kBuiltin:
      return "built-in function";
    case ObjectKind::kNil:
      return "untyped nil";
  }
  return "unknown symbol";
}

// M(int) string: the name with its signature, without parameter names.
std::string Checker::FuncString(Func* func, bool with_packages) {
  TypeStyle style;
  style.parameter_names = false;
  style.package_of_fields = with_packages;
  FixedQualifier paths(Qualification::kPath);
  const Qualifier& qualifier = with_packages ? static_cast<const Qualifier&>(paths) : *qualifier_;
  return absl::StrCat(ToAbsl(func->name()), WriteSignature(func->signature(), qualifier, style));
}

// (number, string, ...int): what was given and what is wanted.
std::string Checker::TypesSummary(const std::vector<Type*>& types, bool variadic, bool has_dots) {
  std::string out = "(";
  for (size_t i = 0; i < types.size(); ++i) {
    Type* type = types[i];
    if (i > 0) out += ", ";
    bool last = i + 1 == types.size();
    Slice* slice = Exactly<Slice>(type);
    if (last && variadic && slice != nullptr) type = slice->elem;
    if (last && variadic) out += "...";
    if (type == nullptr || !IsValid(type)) {
      out += "unknown type";
    } else if (IsUntypedNumeric(type)) {
      out += "number";
    } else if (IsUntyped(type)) {
      out += Exactly<Basic>(type)->name().substr(std::string_view("untyped ").size());
    } else {
      out += Text(type);
    }
    if (last && has_dots) out += "...";
  }
  return out + ")";
}

}  // namespace goknot::types
