// Literals: basic, function and composite.
//
// Source: the Go specification, "Composite literals", "Function literals". Tests:
// tests/types/errors_test.cc.
#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "parser/positions.h"
#include "types/checker_impl.h"
#include "types/core_type.h"

namespace goknot::types {

void Checker::BasicLit(Operand& x, ast::BasicLit* literal) {
  if (literal->bad) return;  // the scanner has reported it
  using lexer::LiteralKind;
  LiteralKind kind = literal->literal_kind;
  std::string_view text = literal->text;
  if (kind == LiteralKind::kInt || kind == LiteralKind::kFloat || kind == LiteralKind::kImaginary) {
    CheckLiteralVersion(literal);
    constexpr size_t kLimit = 10'000;
    if (text.size() > kLimit) {
      Error(
          literal, Code::kInvalidConstVal,
          Text("excessively long constant: ", text.substr(0, 10), "... (", text.size(), " chars)"));
      return;
    }
  }
  BasicKind basic = BasicKind::kUntypedInt;
  switch (kind) {
    case LiteralKind::kInt:
      break;
    case LiteralKind::kFloat:
      basic = BasicKind::kUntypedFloat;
      break;
    case LiteralKind::kImaginary:
      basic = BasicKind::kUntypedComplex;
      break;
    case LiteralKind::kRune:
      basic = BasicKind::kUntypedRune;
      break;
    case LiteralKind::kString:
      basic = BasicKind::kUntypedString;
      break;
  }
  Constant value = Constant::FromLiteral(kind, text);
  if (!value.IsKnown()) {
    Error(literal, Code::kInvalidConstVal, Text("malformed constant: ", text));
    return;
  }
  x.mode = Mode::kConstant;
  x.type = universe_.basic(basic);
  x.value = std::move(value);
  x.expr = literal;
  Overflow(x, OperatorPos(literal));
}

void Checker::CheckLiteralVersion(ast::BasicLit* literal) {
  std::string_view text = literal->text;
  if (text.size() <= 2 || AllowVersion(13)) return;
  char radix = static_cast<char>(text[1] | 0x20);
  if (text.find('_') != std::string_view::npos) {
    VersionError(PosOf(literal), 13, "underscore in numeric literal");
  } else if (text[0] != '0') {
    return;
  } else if (radix == 'b') {
    VersionError(PosOf(literal), 13, "binary literal");
  } else if (radix == 'o') {
    VersionError(PosOf(literal), 13, "0o/0O-style octal literal");
  } else if (radix == 'x' && literal->literal_kind != lexer::LiteralKind::kInt) {
    VersionError(PosOf(literal), 13, "hexadecimal floating-point literal");
  }
}

// The body is checked after the statement that contains the literal, when all it may mention has a
// type.
void Checker::FuncLit(Operand& x, ast::FuncLit* literal) {
  auto* signature = Exactly<Signature>(CheckType(literal->type));
  if (signature == nullptr) return;
  Body* body = info_.NewBody(literal, env_.body);
  if (env_.body != nullptr) env_.body->has_literals = true;
  DeclInfo* decl = env_.decl;
  std::optional<Constant> iota = env_.iota;
  ast::File* file = env_.file;
  Pos fragment_pos = env_.fragment_pos;
  Later([=, this] {
    EnvironmentGuard guard(*this);
    env_.file = file;
    env_.fragment_pos = fragment_pos;
    FuncBody(decl, body, signature, literal->body, iota);
  });
  x.mode = Mode::kValue;
  x.type = signature;
}

void Checker::CompositeLit(Operand& x, ast::CompositeLit* literal, Type* hint) {
  Type* type = universe_.invalid();
  Type* base = type;
  bool is_element = false;
  auto* array_type = literal->type == nullptr ? nullptr : literal->type->TryAs<ast::ArrayType>();
  if (array_type != nullptr && array_type->length == nullptr) {
    // [...]T{}: the elements tell the length.
    type = universe_.New<Array>(VarType(array_type->element), -1);
    base = type;
  } else if (literal->type != nullptr) {
    type = CheckType(literal->type);
    base = type;
  } else if (hint != nullptr) {
    // Inside another literal; &T{} may be written {} as well.
    type = hint;
    Pointer* pointer = Exactly<Pointer>(CommonUnderlying(type));
    base = pointer != nullptr ? pointer->elem : type;
    is_element = true;
  } else {
    Error(literal, Code::kUntypedLit, "missing type in composite literal");
  }
  if (!IsComplete(base)) return;

  Type* under = CommonUnderlying(base);
  // Types without a common underlying type meet no case.
  switch (under == nullptr ? TypeKind::kTypeParam : under->kind()) {
    case TypeKind::kStruct:
      StructLit(x, literal, static_cast<Struct*>(under), base);
      break;
    case TypeKind::kArray: {
      auto* array = static_cast<Array*>(under);
      int64_t length = IndexedElements(literal->elements, array->elem, array->length);
      if (array->length < 0) {
        array->length = length;
        sized_types_.push_back({PosOf(literal), array});
        if (literal->type != nullptr) {
          info_.RecordType(literal->type, Mode::kType, array, nullptr);
        }
      }
      break;
    }
    case TypeKind::kSlice: {
      // A key may ask for any length.
      Type* elem = static_cast<Slice*>(under)->elem;
      int64_t length = IndexedElements(literal->elements, elem, -1);
      auto* array = universe_.New<Array>(elem, length);
      sized_types_.push_back({PosOf(literal), array});
      // More than any heap here can hold must lie on the stack.
      constexpr int64_t kMany = 1 << 20;
      if (length > kMany && sizes_->Sizeof(array) > base::kMaxTypeBytes) CountLocal(array);
      break;
    }
    case TypeKind::kMap:
      MapLit(x, literal, static_cast<Map*>(under));
      break;
    default:
      for (ast::Expr* element : literal->elements) {
        auto* pair = element->TryAs<ast::KeyValueExpr>();
        // Keys may be field names: they are not looked at.
        Use(pair != nullptr ? pair->value : element);
      }
      if (IsValid(under)) {
        Error(literal, Code::kInvalidLit,
              Text("invalid composite literal", is_element ? " element" : "", " type ", type,
                   under == nullptr ? " (no common underlying type)" : ""));
        x.Invalidate();
        return;
      }
  }
  x.mode = Mode::kValue;
  x.type = type;
}

void Checker::StructLit(Operand& x, ast::CompositeLit* literal, Struct* type, Type* base) {
  if (literal->elements.empty()) return;
  if (literal->elements[0]->kind == ast::Kind::kKeyValueExpr) {
    KeyedStructLit(x, literal, type, base);
    return;
  }
  auto is_hidden = [this](Var* field) {
    return !field->exported() && field->package() != package_;
  };
  for (size_t i = 0; i < literal->elements.size(); ++i) {
    ast::Expr* element = literal->elements[i];
    if (element->kind == ast::Kind::kKeyValueExpr) {
      Error(element, Code::kMixedStructLit,
            "mixture of field:value and value elements in struct literal");
      continue;
    }
    GenericExpr(x, element);
    if (i >= type->fields.size()) {
      Error(x, Code::kInvalidStructLit, Text("too many values in struct literal of type ", base));
      break;
    }
    Var* field = type->fields[i];
    if (is_hidden(field)) {
      Error(x, Code::kUnexportedLitField,
            Text("implicit assignment to unexported field ", field->id(),
                 " in struct literal of type ", base));
      continue;
    }
    Assignment(x, field->type, "struct literal");
  }
  if (literal->elements.size() >= type->fields.size()) return;
  const char* remark = "";
  for (Var* field : type->fields) {
    if (is_hidden(field)) remark = " (type has unexported fields - use key:value pairs)";
  }
  Error(literal->right_brace, Code::kInvalidStructLit,
        Text("too few values in struct literal of type ", base, remark));
}

namespace {

// Is one path a beginning of the other (or both the same)?
bool PathsOverlap(const std::vector<int>& a, const std::vector<int>& b) {
  size_t common = std::min(a.size(), b.size());
  return std::equal(a.begin(), a.begin() + static_cast<ptrdiff_t>(common), b.begin());
}

}  // namespace

// Keys are fields, also promoted ones (Go 1.27).
void Checker::KeyedStructLit(Operand& x, ast::CompositeLit* literal, Struct* type, Type* base) {
  std::vector<std::pair<std::vector<int>, Var*>> visited;
  for (ast::Expr* element : literal->elements) {
    auto* pair = element->TryAs<ast::KeyValueExpr>();
    if (pair == nullptr) {
      Error(element, Code::kMixedStructLit,
            "mixture of field:value and value elements in struct literal");
      continue;
    }
    auto* key = pair->key->TryAs<ast::Ident>();
    GenericExpr(x, pair->value);
    if (key == nullptr) {
      Error(pair, Code::kInvalidLitField,
            Text("invalid field name ", pair->key, " in struct literal"));
      continue;
    }
    Lookup lookup = LookupWithCase(type, false, package_, key->name, Case::kExact);
    if (lookup.object == nullptr) {
      Lookup alternative = LookupWithCase(type, false, package_, key->name, Case::kFolded);
      Error(pair->key, Code::kMissingLitField,
            LookupError(base, key->name, alternative.object, /*struct_literal=*/true),
            alternative.object != nullptr ? "" : HintForMember(base, key->name));
      continue;
    }
    auto* field = As<Var>(lookup.object);
    if (field == nullptr) {
      Error(pair->key, Code::kMissingLitField, Text(pair->key, " is not a field"));
      continue;
    }
    if (lookup.index.size() > 1 &&
        !VerifyVersion(PosOf(pair->key), 27,
                       Text("use of promoted field ", FieldPath(type, lookup.index),
                            " in struct literal of type ", base))) {
      continue;
    }
    if (lookup.indirect) {
      Error(pair->key, Code::kInvalidLitField,
            Text("invalid implicit pointer indirection to reach ", pair->key));
      continue;
    }
    info_.RecordUse(key, field);
    if (lookup.index.size() > 1) {
      info_.RecordFieldPath(
          pair, {SelectionKind::kFieldValue, base, field, lookup.index, false, field->type});
    }
    Assignment(x, field->type, "struct literal");
    bool overlaps = false;
    for (const auto& [path, other] : visited) {
      if (!PathsOverlap(path, lookup.index)) continue;
      overlaps = true;
      if (other == field) {
        Error(pair, Code::kDuplicateLitField,
              Text("duplicate field name ", field->id(), " in struct literal"));
      } else if (path.size() < lookup.index.size()) {
        Error(pair, Code::kDuplicateLitField,
              Text("cannot specify promoted field ", field->id(), " and enclosing embedded field ",
                   other->id()));
      } else {
        Error(pair, Code::kDuplicateLitField,
              Text("cannot specify embedded field ", field->id(), " and enclosed promoted field ",
                   other->id()));
      }
      break;
    }
    if (!overlaps) visited.emplace_back(std::move(lookup.index), field);
  }
}

namespace {

// Equal keys have equal texts: the kind of the value as a running program has it, and its digits.
std::string KeyText(const Constant& value) {
  Constant narrow = value;
  if (Constant real = value.ToFloat(); real.IsKnown()) narrow = real;
  if (Constant integer = value.ToInt(); integer.IsKnown()) narrow = integer;
  if (value.kind() == ConstantKind::kBool) return value.BoolValue() ? "true" : "false";
  if (value.kind() == ConstantKind::kString) return "s" + value.StringValue();
  if (narrow.kind() == ConstantKind::kInt) return "i" + narrow.ToExactString();
  if (narrow.kind() == ConstantKind::kFloat) {
    return "f" + RoundToFloat64(narrow).ToExactString();
  }
  return "c" + RoundToFloat64(value.Real()).ToExactString() + "," +
         RoundToFloat64(value.Imag()).ToExactString();
}

}  // namespace

void Checker::MapLit(Operand& x, ast::CompositeLit* literal, Map* type) {
  // Keys of an interface type differ when their types do.
  bool key_is_interface = IsNonTypeParamInterface(type->key);
  std::map<std::string, std::vector<Type*>> visited;
  for (ast::Expr* element : literal->elements) {
    auto* pair = element->TryAs<ast::KeyValueExpr>();
    if (pair == nullptr) {
      Error(element, Code::kMissingLitKey, "missing key in map literal");
      continue;
    }
    GenericExpr(x, pair->key, type->key);
    Assignment(x, type->key, "map literal");
    if (!x.IsValid()) continue;
    if (x.IsConstant() && x.value.IsKnown()) {
      std::vector<Type*>& types = visited[KeyText(x.value)];
      bool duplicate = false;
      for (Type* other : types) {
        duplicate |= !key_is_interface || Identical(other, x.type);
      }
      if (!duplicate) types.push_back(x.type);
      if (duplicate) {
        Error(x, Code::kDuplicateLitKey, Text("duplicate key ", x.value, " in map literal"));
        continue;
      }
    }
    GenericExpr(x, pair->value, type->elem);
    Assignment(x, type->elem, "map literal");
  }
}

// Elements of an array (length >= 0 or, for [...], -1) or slice. Gives the length they need.
int64_t Checker::IndexedElements(ast::List<ast::Expr> elements, Type* type, int64_t length) {
  std::set<int64_t> keyed;  // indices given by keys or reached
  int64_t index = 0;
  int64_t needed = 0;
  bool has_keys = false;
  for (ast::Expr* element : elements) has_keys |= element->kind == ast::Kind::kKeyValueExpr;
  for (ast::Expr* element : elements) {
    bool valid_index = false;
    ast::Expr* value = element;
    if (auto* pair = element->TryAs<ast::KeyValueExpr>()) {
      Type* key_type;
      int64_t key = Index(pair->key, length, &key_type);
      if (IsValid(key_type)) {
        if (key >= 0) {
          index = key;
          valid_index = true;
        } else {
          Error(element, Code::kInvalidLitIndex,
                Text("index ", pair->key, " must be integer constant"));
        }
      }
      value = pair->value;
    } else if (length >= 0 && index >= length) {
      Error(element, Code::kOversizeArrayLit,
            Text("index ", index, " is out of bounds (>= ", length, ")"));
    } else {
      valid_index = true;
    }
    // Without keys no index can be there twice.
    if (valid_index && has_keys && !keyed.insert(index).second) {
      Error(element, Code::kDuplicateLitKey,
            Text("duplicate index ", index, " in array or slice literal"));
    }
    if (index < std::numeric_limits<int64_t>::max()) ++index;
    needed = std::max(needed, index);
    Operand x;
    GenericExpr(x, value, type);
    Assignment(x, type, "array or slice literal");
  }
  return needed;
}

}  // namespace goknot::types
