// Calls of the built-in functions. Those of package unsafe are in builtins_unsafe.cc.
//
// Each function checks one call: `x` holds the first argument and becomes the result. False after
// an error.
//
// Source: the Go specification, "Built-in functions". Tests: tests/types/errors_test.cc.
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "types/checker_impl.h"
#include "types/core_type.h"

namespace goknot::types {

bool Checker::BuiltinCall(Operand& x, ast::CallExpr* call, BuiltinId id) {
  const BuiltinRow& row = RowOf(id);
  if (call->has_dots && id != BuiltinId::kAppend) {
    Error(call, Code::kInvalidDots,
          Text("invalid operation: invalid use of ... with built-in ", row.name));
    Use(call->args);
    return false;
  }
  // len(x) and cap(x) are constant if x has no call or receive operation.
  bool has_call = env_.has_call_or_receive;
  bool is_len = id == BuiltinId::kLen || id == BuiltinId::kCap;
  if (is_len) env_.has_call_or_receive = false;

  std::vector<Operand> args;
  size_t count = call->args.size();
  bool takes_types = id == BuiltinId::kMake || id == BuiltinId::kNew || id == BuiltinId::kOffsetof;
  bool valid = true;
  if (!takes_types) {
    args = call->args.empty() ? std::vector<Operand>() : ExprList(call->args);
    count = args.size();
    for (const Operand& arg : args) valid &= arg.IsValid();
    if (valid && !args.empty()) x = args[0];
  }
  if (valid) {
    const char* problem = nullptr;
    if (count < static_cast<size_t>(row.args)) {
      problem = "not enough";
    } else if (!row.variadic && count > static_cast<size_t>(row.args)) {
      problem = "too many";
    }
    if (problem != nullptr) {
      Error(call, Code::kWrongArgCount,
            Text("invalid operation: ", problem, " arguments for ", call, " (expected ", row.args,
                 ", found ", count, ")"));
      valid = false;
    }
  }
  if (valid) valid = BuiltinWithArgs(x, call, id, args);
  if (is_len) env_.has_call_or_receive = has_call;
  return valid;
}

bool Checker::BuiltinWithArgs(Operand& x, ast::CallExpr* call, BuiltinId id,
                              std::vector<Operand>& args) {
  switch (id) {
    case BuiltinId::kAppend:
      return AppendCall(x, call, args);
    case BuiltinId::kCap:
    case BuiltinId::kLen:
      return LenCap(x, call, id);
    case BuiltinId::kClear:
      return Clear(x, call);
    case BuiltinId::kClose:
      return Close(x, call);
    case BuiltinId::kComplex:
      return Complex(x, call, args[1]);
    case BuiltinId::kCopy:
      return Copy(x, call, args[1]);
    case BuiltinId::kDelete:
      return Delete(x, call, args[1]);
    case BuiltinId::kImag:
    case BuiltinId::kReal:
      return RealImag(x, call, id);
    case BuiltinId::kMake:
      return Make(x, call);
    case BuiltinId::kMax:
    case BuiltinId::kMin:
      return MinMax(x, call, id, args);
    case BuiltinId::kNew:
      return New(x, call);
    case BuiltinId::kPanic:
      return Panic(x, call);
    case BuiltinId::kPrint:
    case BuiltinId::kPrintln:
      return Print(x, call, id, args);
    case BuiltinId::kRecover:
      x.mode = Mode::kValue;
      x.type = universe_.empty_interface();
      RecordBuiltin(call->fun, x.type, {});
      return true;
    default:
      return UnsafeBuiltin(x, call, id, args);
  }
}

// The function of the call gets the signature that it has here.
void Checker::RecordBuiltin(ast::Expr* fun, Type* result, std::vector<Type*> args, bool variadic) {
  for (Type*& arg : args) arg = DefaultType(universe_, arg);
  Tuple* results = result == nullptr ? universe_.empty_tuple() : universe_.TupleOf({result});
  Signature* signature =
      universe_.NewSignature(universe_.TupleOf(std::move(args)), results, variadic);
  while (true) {
    info_.RecordType(fun, Mode::kBuiltin, signature, nullptr);
    auto* paren = fun->TryAs<ast::ParenExpr>();
    if (paren == nullptr) return;
    fun = paren->x;
  }
}

// The element type of a slice (of all slices in a type set); null, with *why, for other operands.
Type* Checker::SliceElem(const Operand& x, std::string* why) {
  Type* elem = nullptr;
  bool valid = AllSpecificTypes(x.type, [&](Type* /*type*/, Type* under) {
    Slice* slice = Exactly<Slice>(under);
    if (slice == nullptr) {
      *why = x.IsNil() ? "argument must be a slice; have untyped nil"
                       : Text("argument must be a slice; have ", x);
      return false;
    }
    if (elem != nullptr && !Identical(elem, slice->elem)) {
      *why = Text("mismatched slice element types ", elem, " and ", slice->elem, " in ", x);
      return false;
    }
    elem = slice->elem;
    return true;
  });
  return valid ? elem : nullptr;
}

// []byte or a string, or a type set of these.
bool Checker::IsBytesOrString(Type* type, bool* has_string) {
  *has_string = false;
  return AllSpecificTypes(type, [&](Type* /*type*/, Type* under) {
    if (under != nullptr && IsString(under)) {
      *has_string = true;
      return true;
    }
    Slice* slice = Exactly<Slice>(under);
    return slice != nullptr && Identical(slice->elem, universe_.byte_type());
  });
}

bool Checker::AppendCall(Operand& x, ast::CallExpr* call, std::vector<Operand>& args) {
  std::string why;
  Type* elem = SliceElem(x, &why);
  if (elem == nullptr) {
    // Nothing is said about operands that failed before.
    Error(x, Code::kInvalidAppend, Text("invalid append: ", why));
    return false;
  }
  Signature* signature = nullptr;
  if (args.size() == 2 && call->has_dots) {
    // append([]byte, "string"...)
    bool has_string;
    Type* bytes = universe_.SliceOf(universe_.byte_type());
    if (IsAssignable(x, bytes, nullptr, nullptr) && IsBytesOrString(args[1].type, &has_string) &&
        has_string) {
      RecordBuiltin(call->fun, x.type, {x.type, args[1].type}, /*variadic=*/true);
      if (IsUntyped(args[1].type)) ConvertUntyped(args[1], universe_.basic(BasicKind::kString));
      x.mode = Mode::kValue;
      return true;
    }
  }
  Type* result = x.type;
  signature = universe_.NewSignature(universe_.TupleOf({result, universe_.SliceOf(elem)}),
                                     universe_.TupleOf({result}), true);
  std::vector<Argument> arguments;
  for (Operand& arg : args) arguments.push_back({std::move(arg), {}});
  Arguments(call, {signature, {}}, arguments);
  RecordBuiltin(call->fun, result, {result, universe_.SliceOf(elem)}, /*variadic=*/true);
  x.mode = Mode::kValue;
  x.type = result;
  return true;
}

// The array that a pointer points to; other types are returned unchanged.
Type* Checker::ArrayBehindPointer(Type* type) {
  if (Pointer* pointer = As<Pointer>(type)) {
    if (Array* array = UnderAs<Array>(pointer->elem)) return array;
  }
  return type;
}

bool Checker::LenCap(Operand& x, ast::CallExpr* call, BuiltinId id) {
  bool is_len = id == BuiltinId::kLen;
  bool valid = AllSpecificTypes(x.type, [&](Type* /*type*/, Type* under) {
    if (under == nullptr) return false;
    switch (ArrayBehindPointer(under)->kind()) {
      case TypeKind::kBasic:
        return is_len && IsString(under);
      case TypeKind::kMap:
        return is_len;
      case TypeKind::kArray:
      case TypeKind::kSlice:
      case TypeKind::kChan:
        return true;
      default:
        return false;
    }
  });
  if (!valid) {
    if (IsValid(Underlying(x.type))) {
      Error(x, is_len ? Code::kInvalidLen : Code::kInvalidCap,
            Text("invalid argument: ", x, " for built-in ", RowOf(id).name));
    }
    return false;
  }
  Mode mode = Mode::kValue;
  Constant value;
  if (x.IsConstant()) {
    mode = Mode::kConstant;
    value = Constant::Int64(static_cast<int64_t>(StringLength(x.value)));
  } else if (Array* array = Exactly<Array>(ArrayBehindPointer(Underlying(x.type)));
             array != nullptr && !env_.has_call_or_receive) {
    mode = Mode::kConstant;
    if (array->length >= 0) value = Constant::Int64(array->length);
  }
  Type* int_type = universe_.basic(BasicKind::kInt);
  if (mode != Mode::kConstant) RecordBuiltin(call->fun, int_type, {x.type});
  x.mode = mode;
  x.type = int_type;
  x.value = std::move(value);
  return true;
}

bool Checker::Clear(Operand& x, ast::CallExpr* call) {
  VerifyVersion(PosOf(call->fun), 21, "clear");
  bool valid = AllSpecificTypes(x.type, [](Type* /*type*/, Type* under) {
    return Exactly<Map>(under) != nullptr || Exactly<Slice>(under) != nullptr;
  });
  if (!valid) {
    Error(x, Code::kInvalidClear,
          Text("invalid argument: cannot clear ", x,
               ": argument must be (or constrained by) map or slice"));
    return false;
  }
  x.mode = Mode::kNoValue;
  RecordBuiltin(call->fun, nullptr, {x.type});
  return true;
}

bool Checker::Close(Operand& x, ast::CallExpr* call) {
  bool valid = AllSpecificTypes(x.type, [&](Type* /*type*/, Type* under) {
    Chan* chan = Exactly<Chan>(under);
    if (chan != nullptr && chan->dir != ChanDir::kReceiveOnly) return true;
    std::string_view what = chan == nullptr ? "non-channel " : "receive-only channel ";
    Error(x, Code::kInvalidClose, Text("invalid operation: cannot close ", what, x));
    return false;
  });
  if (!valid) return false;
  x.mode = Mode::kNoValue;
  RecordBuiltin(call->fun, nullptr, {x.type});
  return true;
}

// The type that `map` gives for x's type. For a type parameter: another one, for the types that
// `map` gives for its types, although no version of Go takes it as yet. Null if `map` gives none.
Type* Checker::MapBasics(const Operand& x, BuiltinId id, const std::function<Type*(Type*)>& map) {
  TypeParam* param = As<TypeParam>(x.type);
  if (param == nullptr) return map(x.type);
  auto* terms = universe_.New<Union>();
  bool valid = TypeSetOf(ConstraintOf(param)).Is([&](const Term* term) {
    Type* mapped = term == nullptr ? nullptr : map(term->type);
    if (mapped != nullptr) terms->terms.push_back({term->tilde, mapped});
    return mapped != nullptr;
  });
  if (!valid) return nullptr;
  Code code = id == BuiltinId::kReal   ? Code::kInvalidReal
              : id == BuiltinId::kImag ? Code::kInvalidImag
                                       : Code::kInvalidComplex;
  Error(x, code,
        Text(x, " not supported as argument to built-in ", RowOf(id).name,
             " for go1.18 (see go.dev/issue/50937)"));
  auto* bound = universe_.New<Interface>();
  bound->embeddeds = {terms};
  bound->implicit = true;
  bound->complete = true;
  auto* name = universe_.New<TypeName>(Pos{}, package_, param->object->id(), nullptr);
  TypeParam* result = universe_.NewTypeParam(name, param->index);
  universe_.SetBound(result, bound);
  return result;
}

bool Checker::Complex(Operand& x, ast::CallExpr* call, Operand& y) {
  bool x_untyped = IsUntyped(x.type);
  bool y_untyped = IsUntyped(y.type);
  if (x_untyped && !y_untyped) {
    ConvertUntyped(x, y.type);
  } else if (!x_untyped && y_untyped) {
    ConvertUntyped(y, x.type);
  } else if (x_untyped && x.IsConstant() && y.IsConstant()) {
    for (Operand* part : {&x, &y}) {
      if (IsNumeric(part->type) && part->value.Imag().Sign() == 0) {
        part->type = universe_.basic(BasicKind::kUntypedFloat);
      }
    }
  } else if (x_untyped) {
    ConvertUntyped(x, universe_.basic(BasicKind::kFloat64));
    ConvertUntyped(y, universe_.basic(BasicKind::kFloat64));
  }
  if (!x.IsValid() || !y.IsValid()) return false;
  if (!Identical(x.type, y.type)) {
    Error(x, Code::kInvalidComplex,
          Text("invalid operation: ", call, " (mismatched types ", x.type, " and ", y.type, ")"));
    return false;
  }
  Type* result = MapBasics(x, BuiltinId::kComplex, [this](Type* type) -> Type* {
    Basic* basic = UnderAs<Basic>(type);
    if (basic == nullptr) return nullptr;
    switch (basic->basic_kind()) {
      case BasicKind::kFloat32:
        return universe_.basic(BasicKind::kComplex64);
      case BasicKind::kFloat64:
        return universe_.basic(BasicKind::kComplex128);
      case BasicKind::kUntypedFloat:
        return universe_.basic(BasicKind::kUntypedComplex);
      default:
        return nullptr;
    }
  });
  if (result == nullptr) {
    Error(x, Code::kInvalidComplex,
          Text("invalid argument: arguments have type ", x.type, ", expected floating-point"));
    return false;
  }
  if (x.IsConstant() && y.IsConstant()) {
    x.value = MakeComplex(x.value.ToFloat(), y.value.ToFloat());
  } else {
    x.mode = Mode::kValue;
    RecordBuiltin(call->fun, result, {x.type, x.type});
  }
  x.type = result;
  return true;
}

bool Checker::Copy(Operand& x, ast::CallExpr* call, Operand& y) {
  std::string why;
  Type* to = SliceElem(x, &why);
  if (to == nullptr) {
    Error(x, Code::kInvalidCopy, Text("invalid copy: ", why));
    return false;
  }
  bool has_string;
  bool from_bytes = IsAssignable(x, universe_.SliceOf(universe_.byte_type()), nullptr, nullptr) &&
                    IsBytesOrString(y.type, &has_string);
  if (!from_bytes) {
    Type* from = SliceElem(y, &why);
    if (from == nullptr) {
      if (!AllBasic(y.type, kIsString)) {
        Error(y, Code::kInvalidCopy, Text("invalid copy: ", why));
        return false;
      }
      from = universe_.byte_type();
    }
    if (!Identical(to, from)) {
      Error(x, Code::kInvalidCopy,
            Text("invalid copy: arguments ", x, " and ", y, " have different element types ", to,
                 " and ", from));
      return false;
    }
  }
  Type* int_type = universe_.basic(BasicKind::kInt);
  RecordBuiltin(call->fun, int_type, {x.type, y.type});
  if (IsUntyped(y.type)) ConvertUntyped(y, universe_.basic(BasicKind::kString));
  x.mode = Mode::kValue;
  x.type = int_type;
  return true;
}

bool Checker::Delete(Operand& x, ast::CallExpr* call, Operand& key) {
  Type* map_type = x.type;
  Type* key_type = nullptr;
  bool valid = AllSpecificTypes(map_type, [&](Type* /*type*/, Type* under) {
    Map* map = Exactly<Map>(under);
    if (map == nullptr) {
      Error(x, Code::kInvalidDelete, Text("invalid argument: ", x, " is not a map"));
      return false;
    }
    if (key_type != nullptr && !Identical(map->key, key_type)) {
      Error(x, Code::kInvalidDelete,
            Text("invalid argument: maps of ", x, " must have identical key types"));
      return false;
    }
    key_type = map->key;
    return true;
  });
  if (!valid) return false;
  x = key;
  Assignment(x, key_type, "argument to delete");
  if (!x.IsValid()) return false;
  x.mode = Mode::kNoValue;
  RecordBuiltin(call->fun, nullptr, {map_type, key_type});
  return true;
}

bool Checker::RealImag(Operand& x, ast::CallExpr* call, BuiltinId id) {
  bool is_real = id == BuiltinId::kReal;
  if (IsUntyped(x.type)) {
    if (x.IsConstant()) {
      if (IsNumeric(x.type)) x.type = universe_.basic(BasicKind::kUntypedComplex);
    } else {
      ConvertUntyped(x, universe_.basic(BasicKind::kComplex128));
      if (!x.IsValid()) return false;
    }
  }
  Type* result = MapBasics(x, id, [this](Type* type) -> Type* {
    Basic* basic = UnderAs<Basic>(type);
    if (basic == nullptr) return nullptr;
    switch (basic->basic_kind()) {
      case BasicKind::kComplex64:
        return universe_.basic(BasicKind::kFloat32);
      case BasicKind::kComplex128:
        return universe_.basic(BasicKind::kFloat64);
      case BasicKind::kUntypedComplex:
        return universe_.basic(BasicKind::kUntypedFloat);
      default:
        return nullptr;
    }
  });
  if (result == nullptr) {
    Error(x, is_real ? Code::kInvalidReal : Code::kInvalidImag,
          Text("invalid argument: argument has type ", x.type, ", expected complex type"));
    return false;
  }
  if (x.IsConstant()) {
    x.value = is_real ? x.value.Real() : x.value.Imag();
  } else {
    x.mode = Mode::kValue;
    RecordBuiltin(call->fun, result, {x.type});
  }
  x.type = result;
  return true;
}

bool Checker::Make(Operand& x, ast::CallExpr* call) {
  ast::Expr* type_expr = call->args[0];
  Type* type = VarType(type_expr);
  if (!IsValid(type)) return false;
  std::string cause;
  Type* common = CommonUnderlying(
      type, *qualifier_,
      [](Type* /*type*/, Type* under) -> std::string {
        if (under == nullptr) return "no specific type";
        switch (under->kind()) {
          case TypeKind::kSlice:
          case TypeKind::kMap:
          case TypeKind::kChan:
            return "";
          default:
            return "type must be slice, map, or channel";
        }
      },
      &cause);
  if (common == nullptr) {
    Error(type_expr, Code::kInvalidMake,
          Text("invalid argument: cannot make ", type_expr, ": ", cause));
    return false;
  }
  size_t least = common->kind() == TypeKind::kSlice ? 2 : 1;
  size_t count = call->args.size();
  if (count < least || count > least + 1) {
    Error(call, Code::kWrongArgCount,
          Text("invalid operation: ", call, " expects ", least, " or ", least + 1,
               " arguments; found ", count));
    return false;
  }
  std::vector<Type*> types = {type};
  std::vector<int64_t> sizes;
  for (ast::Expr* arg : call->args.subspan(1)) {
    Type* size_type;
    int64_t size = Index(arg, -1, &size_type);
    types.push_back(size_type);
    if (size >= 0) sizes.push_back(size);
  }
  if (sizes.size() == 2 && sizes[0] > sizes[1]) {
    Error(call->args[1], Code::kSwappedMakeArgs, "invalid argument: length and capacity swapped");
  }
  x.mode = Mode::kValue;
  x.type = type;
  RecordBuiltin(call->fun, type, std::move(types));
  return true;
}

bool Checker::MinMax(Operand& x, ast::CallExpr* call, BuiltinId id, std::vector<Operand>& args) {
  VerifyVersion(PosOf(call->fun), 21, Text("built-in ", RowOf(id).name));
  Token op = id == BuiltinId::kMax ? Token::kGreater : Token::kLess;
  for (size_t i = 0; i < args.size(); ++i) {
    Operand& arg = args[i];
    if (!AllBasic(arg.type, kIsOrdered)) {
      Error(arg, Code::kInvalidMinMax, Text("invalid argument: ", arg, " cannot be ordered"));
      return false;
    }
    if (i == 0) continue;
    MatchTypes(x, arg);
    if (!x.IsValid()) return false;
    if (!Identical(x.type, arg.type)) {
      Error(arg, Code::kMismatchedTypes,
            Text("invalid argument: mismatched types ", x.type, " (previous argument) and ",
                 arg.type, " (type of ", arg.expr, ")"));
      return false;
    }
    if (x.IsConstant() && arg.IsConstant()) {
      if (Compare(arg.value, op, x.value)) x = arg;
    } else {
      x.mode = Mode::kValue;
    }
  }
  // A computed result has a type: untyped operands get their default type.
  if (!x.IsConstant()) {
    x.mode = Mode::kValue;
    Assignment(x, universe_.empty_interface(), Text("argument to built-in ", RowOf(id).name));
    if (!x.IsValid()) return false;
  }
  for (Operand& arg : args) UpdateExprType(arg.expr, x.type, true);
  if (!x.IsConstant()) {
    RecordBuiltin(call->fun, x.type, std::vector<Type*>(args.size(), x.type));
  }
  return true;
}

bool Checker::New(Operand& x, ast::CallExpr* call) {
  ast::Expr* arg = call->args[0];
  RawExpr(x, arg);
  SingleValue(x);
  Exclude(x, kExcludeNoValue | kExcludeBuiltin);
  if (x.mode == Mode::kInvalid) return false;
  if (x.mode == Mode::kType) {
    ValidVarType(arg, x.type);
  } else {
    // new(expr), since Go 1.26
    if (IsUntyped(x.type)) {
      Assignment(x, nullptr, "argument to new");
      if (!x.IsValid()) return false;
    }
    VerifyVersion(PosOf(call->fun), 26, Text("new(", arg, ")"));
  }
  Type* type = x.type;
  x.mode = Mode::kValue;
  x.type = universe_.PointerTo(type);
  RecordBuiltin(call->fun, x.type, {type});
  return true;
}

bool Checker::Panic(Operand& x, ast::CallExpr* call) {
  if (env_.signature != nullptr && env_.signature->results->size() > 0 &&
      env_.panic_calls != nullptr) {
    env_.panic_calls->insert(call);
  }
  Assignment(x, universe_.empty_interface(), "argument to panic");
  if (!x.IsValid()) return false;
  x.mode = Mode::kNoValue;
  RecordBuiltin(call->fun, nullptr, {universe_.empty_interface()});
  return true;
}

bool Checker::Print(Operand& x, ast::CallExpr* call, BuiltinId id, std::vector<Operand>& args) {
  std::vector<Type*> types;
  for (Operand& arg : args) {
    Assignment(arg, nullptr, Text("argument to built-in ", RowOf(id).name));
    if (!arg.IsValid()) return false;
    types.push_back(arg.type);
  }
  x.mode = Mode::kNoValue;
  RecordBuiltin(call->fun, nullptr, std::move(types));
  return true;
}

}  // namespace goknot::types
