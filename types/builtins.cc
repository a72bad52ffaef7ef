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

// The element type of a slice; null, with *why, for other operands.
Type* Checker::SliceElem(const Operand& x, std::string* why) {
  if (Slice* slice = UnderAs<Slice>(x.type)) return slice->elem;
  *why = x.IsNil() ? "argument must be a slice; have untyped nil"
                   : Text("argument must be a slice; have ", x);
  return nullptr;
}

// []byte or a string.
bool Checker::IsBytesOrString(Type* type, bool* is_string) {
  *is_string = IsString(type);
  Slice* slice = UnderAs<Slice>(type);
  return *is_string || (slice != nullptr && Identical(slice->elem, universe_.byte_type()));
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
    bool is_string;
    Type* bytes = universe_.SliceOf(universe_.byte_type());
    if (IsAssignable(x, bytes, nullptr, nullptr) && IsBytesOrString(args[1].type, &is_string) &&
        is_string) {
      RecordBuiltin(call->fun, x.type, {x.type, args[1].type}, /*variadic=*/true);
      if (IsUntyped(args[1].type)) ConvertUntyped(args[1], universe_.basic(BasicKind::kString));
      x.mode = Mode::kValue;
      return true;
    }
  }
  Type* result = x.type;
  signature = universe_.NewSignature(universe_.TupleOf({result, universe_.SliceOf(elem)}),
                                     universe_.TupleOf({result}), true);
  Arguments(call, signature, args);
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
  Mode mode = Mode::kInvalid;
  Constant value;
  Type* type = ArrayBehindPointer(Underlying(x.type));
  switch (type->kind()) {
    case TypeKind::kBasic:
      if (!IsString(type) || !is_len) break;
      mode = Mode::kValue;
      if (x.IsConstant()) {
        mode = Mode::kConstant;
        value = Constant::Int64(static_cast<int64_t>(StringLength(x.value)));
      }
      break;
    case TypeKind::kArray:
      mode = Mode::kValue;
      if (!env_.has_call_or_receive) {
        mode = Mode::kConstant;
        int64_t length = static_cast<Array*>(type)->length;
        if (length >= 0) value = Constant::Int64(length);
      }
      break;
    case TypeKind::kSlice:
    case TypeKind::kChan:
      mode = Mode::kValue;
      break;
    case TypeKind::kMap:
      if (is_len) mode = Mode::kValue;
      break;
    default:
      break;
  }
  if (mode == Mode::kInvalid) {
    if (IsValid(Underlying(x.type))) {
      Error(x, is_len ? Code::kInvalidLen : Code::kInvalidCap,
            Text("invalid argument: ", x, " for built-in ", RowOf(id).name));
    }
    return false;
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
  if (UnderAs<Map>(x.type) == nullptr && UnderAs<Slice>(x.type) == nullptr) {
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
  Chan* chan = UnderAs<Chan>(x.type);
  if (chan == nullptr) {
    Error(x, Code::kInvalidClose, Text("invalid operation: cannot close non-channel ", x));
    return false;
  }
  if (chan->dir == ChanDir::kReceiveOnly) {
    Error(x, Code::kInvalidClose, Text("invalid operation: cannot close receive-only channel ", x));
    return false;
  }
  x.mode = Mode::kNoValue;
  RecordBuiltin(call->fun, nullptr, {x.type});
  return true;
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
  Type* result = nullptr;
  if (Basic* basic = UnderAs<Basic>(x.type)) {
    if (basic->basic_kind() == BasicKind::kFloat32) {
      result = universe_.basic(BasicKind::kComplex64);
    } else if (basic->basic_kind() == BasicKind::kFloat64) {
      result = universe_.basic(BasicKind::kComplex128);
    } else if (basic->basic_kind() == BasicKind::kUntypedFloat) {
      result = universe_.basic(BasicKind::kUntypedComplex);
    }
  }
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
  bool is_string;
  bool from_bytes = IsAssignable(x, universe_.SliceOf(universe_.byte_type()), nullptr, nullptr) &&
                    IsBytesOrString(y.type, &is_string);
  if (!from_bytes) {
    Type* from = SliceElem(y, &why);
    if (from == nullptr) {
      if (!IsString(y.type)) {
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
  Map* map = UnderAs<Map>(map_type);
  if (map == nullptr) {
    Error(x, Code::kInvalidDelete, Text("invalid argument: ", x, " is not a map"));
    return false;
  }
  x = key;
  Assignment(x, map->key, "argument to delete");
  if (!x.IsValid()) return false;
  x.mode = Mode::kNoValue;
  RecordBuiltin(call->fun, nullptr, {map_type, map->key});
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
  Type* result = nullptr;
  if (Basic* basic = UnderAs<Basic>(x.type)) {
    if (basic->basic_kind() == BasicKind::kComplex64) {
      result = universe_.basic(BasicKind::kFloat32);
    } else if (basic->basic_kind() == BasicKind::kComplex128) {
      result = universe_.basic(BasicKind::kFloat64);
    } else if (basic->basic_kind() == BasicKind::kUntypedComplex) {
      result = universe_.basic(BasicKind::kUntypedFloat);
    }
  }
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
  size_t least;
  switch (Underlying(type)->kind()) {
    case TypeKind::kSlice:
      least = 2;
      break;
    case TypeKind::kMap:
    case TypeKind::kChan:
      least = 1;
      break;
    default:
      Error(type_expr, Code::kInvalidMake,
            Text("invalid argument: cannot make ", type_expr,
                 ": type must be slice, map, or channel"));
      return false;
  }
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
    Basic* basic = UnderAs<Basic>(arg.type);
    if (basic == nullptr || (basic->info() & kIsOrdered) == 0) {
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
  RawExpr(x, arg, nullptr);
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
