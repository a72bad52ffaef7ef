// Calls of the functions of package unsafe.
//
// Source: the Go specification, "Package unsafe". Tests: tests/types/errors_test.cc.
#include <string>
#include <vector>

#include "base/check.h"
#include "types/checker_impl.h"
#include "types/core_type.h"

namespace goknot::types {

bool Checker::UnsafeBuiltin(Operand& x, ast::CallExpr* call, BuiltinId id,
                            std::vector<Operand>& args) {
  Type* pointer = universe_.basic(BasicKind::kUnsafePointer);
  switch (id) {
    case BuiltinId::kAdd:
      VerifyVersion(PosOf(call->fun), 17, "unsafe.Add");
      Assignment(x, pointer, "argument to unsafe.Add");
      if (!x.IsValid()) return false;
      if (!IsValidIndex(args[1], Code::kInvalidUnsafe, "length", /*allow_negative=*/true)) {
        return false;
      }
      x.type = pointer;
      RecordBuiltin(call->fun, pointer, {pointer, args[1].type});
      break;
    case BuiltinId::kAlignof:
      Assignment(x, nullptr, "argument to unsafe.Alignof");
      if (!x.IsValid()) return false;
      if (HasVariableSize(x.type)) return SizeValue(x, call);
      return SizeConstant(x, sizes_->Alignof(x.type));
    case BuiltinId::kSizeof:
      Assignment(x, nullptr, "argument to unsafe.Sizeof");
      if (!x.IsValid()) return false;
      if (HasVariableSize(x.type)) return SizeValue(x, call);
      return SizeConstant(x, sizes_->Sizeof(x.type));
    case BuiltinId::kOffsetof:
      return Offsetof(x, call);
    case BuiltinId::kSlice: {
      VerifyVersion(PosOf(call->fun), 17, "unsafe.Slice");
      auto* base = Exactly<Pointer>(CommonUnderlying(x.type));
      if (base == nullptr) {
        Error(x, Code::kInvalidUnsafe, Text("invalid argument: ", x, " is not a pointer"));
        return false;
      }
      if (!IsValidIndex(args[1], Code::kInvalidUnsafe, "length", /*allow_negative=*/false)) {
        return false;
      }
      x.type = universe_.SliceOf(base->elem);
      RecordBuiltin(call->fun, x.type, {base, args[1].type});
      break;
    }
    case BuiltinId::kSliceData: {
      VerifyVersion(PosOf(call->fun), 20, "unsafe.SliceData");
      auto* slice = Exactly<Slice>(CommonUnderlying(x.type));
      if (slice == nullptr) {
        Error(x, Code::kInvalidUnsafe, Text("invalid argument: ", x, " is not a slice"));
        return false;
      }
      x.type = universe_.PointerTo(slice->elem);
      RecordBuiltin(call->fun, x.type, {slice});
      break;
    }
    case BuiltinId::kString: {
      VerifyVersion(PosOf(call->fun), 20, "unsafe.String");
      Type* bytes = universe_.PointerTo(universe_.byte_type());
      Assignment(x, bytes, "argument to unsafe.String");
      if (!x.IsValid()) return false;
      if (!IsValidIndex(args[1], Code::kInvalidUnsafe, "length", /*allow_negative=*/false)) {
        return false;
      }
      x.type = universe_.basic(BasicKind::kString);
      RecordBuiltin(call->fun, x.type, {bytes, args[1].type});
      break;
    }
    case BuiltinId::kStringData: {
      VerifyVersion(PosOf(call->fun), 20, "unsafe.StringData");
      Type* string = universe_.basic(BasicKind::kString);
      Assignment(x, string, "argument to unsafe.StringData");
      if (!x.IsValid()) return false;
      x.type = universe_.PointerTo(universe_.byte_type());
      RecordBuiltin(call->fun, x.type, {string});
      break;
    }
    default:
      UNREACHABLE() << "built-in function " << static_cast<int>(id);
  }
  x.mode = Mode::kValue;
  return true;
}

bool Checker::SizeConstant(Operand& x, int64_t size) {
  if (size < 0) {
    Error(x, Code::kTypeTooLarge, Text(x, " is too large"));
    return false;
  }
  x.mode = Mode::kConstant;
  x.value = Constant::Int64(size);
  x.type = universe_.basic(BasicKind::kUintptr);
  return true;
}

bool Checker::SizeValue(Operand& x, ast::CallExpr* call) {
  Type* uintptr = universe_.basic(BasicKind::kUintptr);
  RecordBuiltin(call->fun, uintptr, {x.type});
  x.mode = Mode::kValue;
  x.type = uintptr;
  return true;
}

// unsafe.Offsetof(s.f): the offset of f in s, through embedded structs but not through pointers.
bool Checker::Offsetof(Operand& x, ast::CallExpr* call) {
  ast::Expr* arg = call->args[0];
  auto* selector = ast::Unparen(arg)->TryAs<ast::SelectorExpr>();
  if (selector == nullptr) {
    Error(arg, Code::kInvalidOffsetof,
          Text("invalid argument: ", arg, " is not a selector expression"));
    Use(arg);
    return false;
  }
  Expr(x, selector->x);
  if (!x.IsValid()) return false;
  Type* base = DereferenceStructPointer(x.type);
  lexer::Name name = selector->selector->name;
  Lookup lookup = LookupWithCase(base, false, package_, name, Case::kExact);
  if (lookup.object == nullptr) {
    Error(x, Code::kMissingFieldOrMethod,
          Text("invalid argument: ", base, " has no single field ", name));
    return false;
  }
  if (lookup.object->kind() == ObjectKind::kFunc) {
    Error(arg, Code::kInvalidOffsetof, Text("invalid argument: ", arg, " is a method value"));
    return false;
  }
  if (lookup.indirect) {
    Error(x, Code::kInvalidOffsetof,
          Text("invalid argument: field ", name, " is embedded via a pointer in ", base));
    return false;
  }
  info_.RecordUse(selector->selector, lookup.object);
  info_.RecordSelection(selector, {SelectionKind::kFieldValue, base, lookup.object, lookup.index,
                                   false, lookup.object->type});
  info_.RecordType(selector, x.mode == Mode::kVariable ? Mode::kVariable : Mode::kValue,
                   lookup.object->type, nullptr);
  if (HasVariableSize(base)) return SizeValue(x, call);
  int64_t offset = 0;
  Type* type = base;
  for (int index : lookup.index) {
    Struct* struct_type = UnderAs<Struct>(type);
    int64_t field_offset = sizes_->Offsetsof(struct_type->fields)[index];
    if (field_offset < 0 || __builtin_add_overflow(offset, field_offset, &offset)) {
      offset = -1;
      break;
    }
    type = struct_type->fields[index]->type;
  }
  return SizeConstant(x, offset);
}

}  // namespace goknot::types
