// Instructions that do the work of two or three: an operation with an operand from memory, a
// product that is added, `p.f += x` and `a[i]++` without the way through a register.
//
// An operation is joined with the instruction right before it, which computed its right operand
// into a temporary; the joined instruction stands where that one stood. So what panics, panics in
// the same order and place as before. An update looks at its place only after the right side was
// evaluated: it is used where nobody can tell.
//
// Tests: tests/programs/arithmetic/fused*.go, tests/vm/fused_test.cc.
#include <algorithm>

#include "compiler/function_compiler.h"
#include "parser/walk.h"

namespace goknot::compiler {

using ast::Kind;
using lexer::Token;

namespace {

struct JoinedOperation {
  Token op;
  Opcode load;  // what gave the right operand
  bool is_float;
  Opcode joined;
};

constexpr JoinedOperation kJoined[] = {
    {Token::kAdd, Opcode::kLoad64, false, Opcode::kAddAt},
    {Token::kSub, Opcode::kLoad64, false, Opcode::kSubAt},
    {Token::kMul, Opcode::kLoad64, false, Opcode::kMulAt},
    {Token::kAdd, Opcode::kLoad64, true, Opcode::kAddF64At},
    {Token::kSub, Opcode::kLoad64, true, Opcode::kSubF64At},
    {Token::kMul, Opcode::kLoad64, true, Opcode::kMulF64At},
    {Token::kAdd, Opcode::kIndex64, false, Opcode::kAddIndexed},
    {Token::kAdd, Opcode::kIndex64, true, Opcode::kAddF64Indexed},
    {Token::kAdd, Opcode::kMul, false, Opcode::kMulAdd},
    {Token::kAdd, Opcode::kMulF64, true, Opcode::kMulAddF64},
    {Token::kSub, Opcode::kMulF64, true, Opcode::kMulSubF64},
};

bool IsWide(Number number) {
  return number == Number::kI64 || number == Number::kU64 || number == Number::kF64;
}

}  // namespace

// x op y, where y is a temporary that the last instruction has just given its value.
bool FunctionCompiler::FuseOperation(Token op, Number number, Reg x, const Operand& y,
                                     Target target) {
  if (!IsWide(number) || !y.IsLocal() || y.reg() == x) return false;
  std::optional<Code::Last> last = code_.LastInstruction();
  if (!last || last->a != y.reg()) return false;
  for (const JoinedOperation& row : kJoined) {
    if (row.op != op || row.load != last->opcode || row.is_float != (number == Number::kF64)) {
      continue;
    }
    if (row.load == Opcode::kLoad64) {
      code_.ReplaceLast(row.joined, target.reg, x, last->b, 0, last->imm);
    } else {
      code_.ReplaceLast(row.joined, target.reg, x, last->b, last->c, 0);
    }
    return true;
  }
  return false;
}

// x + y, where x is a sum or the length of a slice that the last instruction has just computed and
// y a small constant.
bool FunctionCompiler::FuseConstant(Token op, Number number, const Operand& x, const ast::Expr* y,
                                    Target target) {
  if (op != Token::kAdd && op != Token::kSub) return false;
  if (number != Number::kI64 && number != Number::kU64) return false;
  std::optional<int32_t> constant = SmallConstant(y);
  if (!constant || *constant == INT32_MIN || !x.IsLocal()) return false;
  std::optional<Code::Last> last = code_.LastInstruction();
  if (!last || last->a != x.reg()) return false;
  const int32_t added = op == Token::kAdd ? *constant : -*constant;
  if (last->opcode == Opcode::kSliceLen && last->imm == 0) {
    code_.ReplaceLast(Opcode::kSliceLen, target.reg, last->b, 0, 0, added);
    return true;
  }
  if (last->opcode != Opcode::kAdd) return false;
  code_.ReplaceLast(Opcode::kAddAddI, target.reg, last->b, last->c, 0, added);
  return true;
}

// A move after another one that has nothing to do with it. Of what kind the slots are is known of
// those outside of windows.
bool FunctionCompiler::FuseMove(Reg to, Reg from) {
  std::optional<Code::Last> last = code_.LastInstruction();
  if (!last || last->opcode != Opcode::kMove) return false;
  if (last->a == to || last->a == from || last->b == to) return false;
  if (InWindowArea(from) || InWindowArea(last->b)) return false;
  const std::vector<uint8_t>& is_pointer = registers_.local_kinds();
  const bool first = is_pointer[last->b] != 0;
  const bool second = is_pointer[from] != 0;
  if (first == second) {
    code_.ReplaceLast(first ? Opcode::kMovePointers : Opcode::kMoveWords, last->a, last->b, to,
                      from, 0);
  } else if (first) {
    code_.ReplaceLast(Opcode::kMovePointerWord, last->a, last->b, to, from, 0);
  } else {
    code_.ReplaceLast(Opcode::kMovePointerWord, to, from, last->a, last->b, 0);
  }
  return true;
}

// x << k | x >> (w - k), where w is how many bits x has.
bool FunctionCompiler::FuseRotation(const ast::BinaryExpr* binary, Target target) {
  auto* left = ast::Unparen(binary->x)->TryAs<ast::BinaryExpr>();
  auto* right = ast::Unparen(binary->y)->TryAs<ast::BinaryExpr>();
  if (left == nullptr || right == nullptr) return false;
  if (left->op == Token::kShr && right->op == Token::kShl) std::swap(left, right);
  if (left->op != Token::kShl || right->op != Token::kShr) return false;
  if (ConstantOf(binary) != nullptr || !IsTrivial(left->x) || !IsSameValue(left->x, right->x)) {
    return false;
  }
  const Number number = NumberOf(TypeOf(binary));
  if (number != Number::kU32 && number != Number::kU64) return false;
  std::optional<int32_t> up = SmallConstant(left->y);
  std::optional<int32_t> down = SmallConstant(right->y);
  if (!up || !down || *up <= 0 || *down <= 0 || *up + *down != BitsOf(number)) return false;
  Operand x = Value(left->x);
  code_.Emit(number == Number::kU32 ? Opcode::kRotateLeft32I : Opcode::kRotateLeft64I, target.reg,
             x.reg(), 0, 0, *up);
  return true;
}

// s[i][j], where the last instruction has just loaded s[i], which nobody needs after that.
bool FunctionCompiler::FuseIndex(Opcode index, const Location& element, Target target) {
  Opcode joined = Opcode::kNop;
  if (index == Opcode::kIndex64) joined = Opcode::kIndexIndex64;
  if (index == Opcode::kIndexU8) joined = Opcode::kIndexIndexU8;
  if (joined == Opcode::kNop || element.is_updated || !element.base.IsLocal()) return false;
  std::optional<Code::Last> last = code_.LastInstruction();
  if (!last || last->opcode != Opcode::kIndexSlice || last->a != element.base.reg()) return false;
  // A panic could not tell which of the two indices is unsigned.
  if (last->unsigned_bounds != 0 || element.unsigned_index != 0) return false;
  code_.ReplaceLast(joined, target.reg, last->b, last->c, element.index.reg(), 0);
  return true;
}

// a[i], where the last instruction has just found the element; `value`: where it goes, or what is
// stored there.
bool FunctionCompiler::FuseArrayElement(Opcode joined, const Location& element, Reg value) {
  if (joined == Opcode::kNop || !element.base.IsLocal() || element.is_updated) return false;
  std::optional<Code::Last> last = code_.LastInstruction();
  if (!last || last->opcode != Opcode::kElementAddress || last->a != element.base.reg() ||
      last->imm != ShapeOf(element.type).size) {
    return false;
  }
  code_.ReplaceLast(joined, value, last->b, last->c, last->d, static_cast<int32_t>(element.offset));
  return true;
}

// return p.f, where the last instruction has just loaded the field.
bool FunctionCompiler::FuseReturn(Reg result) {
  std::optional<Code::Last> last = code_.LastInstruction();
  if (!last || last->opcode != Opcode::kLoad64 || last->a != result) return false;
  code_.ReplaceLast(Opcode::kReturnAt, 0, last->b, 0, 0, last->imm);
  return true;
}

bool FunctionCompiler::IsSameValue(const ast::Expr* x, const ast::Expr* y) {
  x = ast::Unparen(x);
  y = ast::Unparen(y);
  if (ConstantOf(x) != nullptr || ConstantOf(y) != nullptr) {
    std::optional<int32_t> constant = SmallConstant(x);
    return constant && constant == SmallConstant(y);
  }
  if (x->kind != y->kind) return false;
  switch (x->kind) {
    case Kind::kIdent: {
      types::Object* object = info_->ObjectOf(x);
      return object != nullptr && object == info_->ObjectOf(y) &&
             types::As<types::Var>(object) != nullptr;
    }
    case Kind::kSelectorExpr: {
      const types::Selection* selection = info_->SelectionOf(x);
      const types::Selection* other = info_->SelectionOf(y);
      return selection != nullptr && other != nullptr && selection->object == other->object &&
             selection->kind == types::SelectionKind::kFieldValue &&
             IsSameValue(x->As<ast::SelectorExpr>()->x, y->As<ast::SelectorExpr>()->x);
    }
    case Kind::kBinaryExpr: {
      auto* sum = x->As<ast::BinaryExpr>();
      auto* other = y->As<ast::BinaryExpr>();
      return sum->op == other->op && (sum->op == Token::kAdd || sum->op == Token::kSub) &&
             IsSameValue(sum->x, other->x) && IsSameValue(sum->y, other->y);
    }
    default:
      return false;
  }
}

// s[i], s[j] = s[j], s[i]. False, with nothing emitted, when it is something else.
bool FunctionCompiler::Swap(std::span<ast::Expr* const> places,
                            std::span<ast::Expr* const> values) {
  if (places.size() != 2 || values.size() != 2) return false;
  const ast::IndexExpr* parts[4];
  for (size_t i = 0; i < 4; ++i) {
    const ast::Expr* part = ast::Unparen(i < 2 ? places[i] : values[i - 2]);
    parts[i] = part->TryAs<ast::IndexExpr>();
    if (parts[i] == nullptr || !IsSameValue(parts[i]->x, parts[0]->x)) return false;
  }
  const ast::Expr* first = parts[0]->indices[0];
  const ast::Expr* second = parts[1]->indices[0];
  if (!IsSameValue(first, parts[3]->indices[0]) || !IsSameValue(second, parts[2]->indices[0])) {
    return false;
  }
  auto* slice = types::UnderAs<types::Slice>(TypeOf(parts[0]->x));
  if (slice == nullptr || IsUnsignedIndex(first) != 0 || IsUnsignedIndex(second) != 0) {
    return false;
  }
  Opcode opcode = Opcode::kNop;
  switch (ShapeOf(slice->elem).access) {
    case Access::kI8:
    case Access::kU8:
      opcode = Opcode::kSwap8;
      break;
    case Access::kI32:
    case Access::kU32:
      opcode = Opcode::kSwap32;
      break;
    case Access::k64:
      opcode = Opcode::kSwap64;
      break;
    default:
      return false;
  }
  Operand base = Value(parts[0]->x);
  Operand one = IndexOperand(first);
  Operand other = IndexOperand(second);
  At at(*this, parts[0]->pos);
  code_.Emit(opcode, base.reg(), one.reg(), other.reg());
  return true;
}

// p.s = append(p.s, v). False, with nothing emitted, when it is something else.
bool FunctionCompiler::AppendInPlace(const ast::Expr* lhs, const ast::Expr* rhs) {
  auto* call = ast::Unparen(rhs)->TryAs<ast::CallExpr>();
  if (call == nullptr || call->has_dots || call->args.size() != 2 || IsConversion(call) ||
      BuiltinOf(call) != types::BuiltinId::kAppend || LiesInSlots(lhs)) {
    return false;
  }
  types::Type* type = TypeOfPlace(lhs);
  auto* slice = types::UnderAs<types::Slice>(type);
  const ast::Expr* value = call->args[1];
  if (slice == nullptr || !IsSameValue(lhs, call->args[0]) || HasEffects(lhs) ||
      HasEffects(value)) {
    return false;
  }
  Opcode opcode = Opcode::kNop;
  switch (ShapeOf(slice->elem).access) {
    case Access::kI8:
    case Access::kU8:
      opcode = Opcode::kUpdateAppend8;
      break;
    case Access::k64:
      opcode = Opcode::kUpdateAppend64;
      break;
    case Access::kPointer:
      opcode = Opcode::kUpdateAppendPointer;
      break;
    case Access::kString:
      opcode = Opcode::kUpdateAppendString;
      break;
    default:
      return false;
  }
  // The slice is read after the value, as gc does.
  if (!program_.AreOnOneLine(lhs->pos, value->pos)) return false;
  Location place = Locate(lhs);
  if (place.kind != Location::Kind::kMemory || place.is_view || place.offset > UINT16_MAX) {
    StoreExpr(place, rhs, false);
    return true;
  }
  Operand element = ValueAs(value, slice->elem);
  At at(*this, place.pos);
  code_.Emit(opcode, place.base.reg(), element.reg(), static_cast<uint32_t>(place.offset), 0,
             static_cast<int32_t>(TypeConstant(slice->elem)));
  return true;
}

// ---- op= and ++ ---------------------------------------------------------------------------------

bool FunctionCompiler::IsUpdatable(Token op, Number number, const Location& place) {
  if (!IsWide(number) || place.is_view) return false;
  const bool is_bitwise = op == Token::kAnd || op == Token::kOr || op == Token::kXor;
  if (op != Token::kAdd && op != Token::kSub && !is_bitwise) return false;
  if (place.kind == Location::Kind::kMemory) return place.offset <= INT32_MAX;
  return place.kind == Location::Kind::kElement && !is_bitwise;
}

FunctionCompiler::Fault FunctionCompiler::FaultIn(const ast::Expr* expr) {
  Fault result = Fault::kNone;
  ast::Walk(expr, [&](const ast::Node* node) {
    Fault here = Fault::kAny;
    switch (node->kind) {
      case Kind::kIdent:
      case Kind::kBasicLit:
      case Kind::kParenExpr:
        here = Fault::kNone;
        break;
      case Kind::kSelectorExpr:
        here = Fault::kNil;
        break;
      case Kind::kIndexExpr: {  // with a constant, which was looked at
        auto* index = node->As<ast::IndexExpr>();
        bool is_array = types::UnderAs<types::Array>(TypeOf(index->x)) != nullptr;
        if (is_array && ConstantOf(index->indices[0]) != nullptr) here = Fault::kNone;
        break;
      }
      case Kind::kUnaryExpr: {
        Token op = node->As<ast::UnaryExpr>()->op;
        if (op == Token::kMul) here = Fault::kNil;
        if (op == Token::kAdd || op == Token::kSub || op == Token::kXor) here = Fault::kNone;
        break;
      }
      case Kind::kBinaryExpr: {
        auto* binary = node->As<ast::BinaryExpr>();
        bool is_plain = binary->op == Token::kAdd || binary->op == Token::kSub ||
                        binary->op == Token::kMul || binary->op == Token::kAnd ||
                        binary->op == Token::kOr || binary->op == Token::kXor ||
                        binary->op == Token::kAndNot;
        bool is_quotient = binary->op == Token::kDiv && NumberOf(TypeOf(binary)) == Number::kF64;
        if (is_plain || is_quotient) here = Fault::kNone;
        break;
      }
      case Kind::kCallExpr: {
        auto* call = node->As<ast::CallExpr>();
        bool is_number = IsConversion(call) && NumberOf(TypeOf(call)) != Number::kNone &&
                         NumberOf(TypeOf(call->args[0])) != Number::kNone;
        if (is_number || (!IsConversion(call) && IntrinsicOf(call) != nullptr)) here = Fault::kNone;
        break;
      }
      default:
        break;
    }
    if (ast::IsExpr(node->kind) && ConstantOf(static_cast<const ast::Expr*>(node)) != nullptr) {
      return false;
    }
    result = std::max(result, here);
    return result != Fault::kAny;
  });
  return result;
}

// place op= rhs, or op= value where that is known already. False, with nothing emitted, when it has
// to go through a register.
bool FunctionCompiler::UpdateInPlace(Token op, types::Type* type, Location& place,
                                     const ast::Expr* rhs, const Operand* value) {
  Number number = NumberOf(type);
  if (!IsUpdatable(op, number, place)) return false;
  if (value != nullptr) {
    EmitUpdate(op, number, place, *value);
    return true;
  }
  if (IsIntegerNumber(number)) {
    std::optional<int32_t> step = SmallConstant(rhs);
    if (step && UpdateByConstant(op, type, place, *step)) return true;
  }
  if (HasEffects(rhs)) return false;
  // Either side may find a nil pointer, which is the same panic; an index is another one.
  Fault fault = FaultIn(rhs);
  bool cannot_fail = place.kind == Location::Kind::kMemory && place.never_nil;
  bool is_memory = place.kind == Location::Kind::kMemory;
  if (!cannot_fail && fault != Fault::kNone && (fault != Fault::kNil || !is_memory)) return false;
  Operand right = ValueAs(rhs, type);
  EmitUpdate(op, number, place, right);
  return true;
}

bool FunctionCompiler::UpdateByConstant(Token op, types::Type* type, Location& place,
                                        int64_t step) {
  Number number = NumberOf(type);
  if (!IsIntegerNumber(number) || !IsUpdatable(op, number, place)) return false;
  if (op != Token::kAdd && op != Token::kSub) return false;
  if (op == Token::kSub) step = -step;
  At at(*this, place.pos);
  if (place.kind == Location::Kind::kMemory) {
    if (step != static_cast<int16_t>(step)) return false;
    code_.Emit(Opcode::kUpdateAddI, place.base.reg(), 0, static_cast<uint16_t>(step), 0,
               static_cast<int32_t>(place.offset));
    return true;
  }
  if (step != static_cast<int32_t>(step)) return false;
  code_.Emit(Opcode::kElementAddI, place.base.reg(), place.index.reg(), 0, 0,
             static_cast<int32_t>(step));
  code_.NoteUnsigned(place.unsigned_index);
  return true;
}

void FunctionCompiler::EmitUpdate(Token op, Number number, Location& place, const Operand& value) {
  bool adds = op == Token::kAdd;
  bool is_float = number == Number::kF64;
  At at(*this, place.pos);
  if (place.kind == Location::Kind::kElement) {
    Opcode opcode = is_float ? (adds ? Opcode::kElementAddF64 : Opcode::kElementSubF64)
                             : (adds ? Opcode::kElementAdd : Opcode::kElementSub);
    code_.Emit(opcode, place.base.reg(), place.index.reg(), value.reg());
    code_.NoteUnsigned(place.unsigned_index);
    return;
  }
  auto offset = static_cast<int32_t>(place.offset);
  std::optional<Code::Last> last = code_.LastInstruction();
  if (is_float && value.IsLocal() && last && last->opcode == Opcode::kMulF64 &&
      last->a == value.reg()) {
    code_.DropLast();
    code_.Emit(adds ? Opcode::kUpdateMulAddF64 : Opcode::kUpdateMulSubF64, place.base.reg(),
               last->b, last->c, 0, offset);
    return;
  }
  Opcode opcode = is_float ? (adds ? Opcode::kUpdateAddF64 : Opcode::kUpdateSubF64)
                           : (adds ? Opcode::kUpdateAdd : Opcode::kUpdateSub);
  if (op == Token::kAnd) opcode = Opcode::kUpdateAnd;
  if (op == Token::kOr) opcode = Opcode::kUpdateOr;
  if (op == Token::kXor) opcode = Opcode::kUpdateXor;
  code_.Emit(opcode, place.base.reg(), value.reg(), 0, 0, offset);
}

}  // namespace goknot::compiler
