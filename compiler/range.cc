// Range loops over integers, slices, arrays, pointers to arrays, strings, maps and channels; those
// over functions are in range_func.cc. The range expression is evaluated once; counted loops keep a
// counter of their own unless the key variable is one that the body leaves alone.
//
// Source: the Go specification, "For statements with range clause". Tests: tests/programs/ranges/.
#include "compiler/function_compiler.h"

namespace goknot::compiler {

const ast::Expr* FunctionCompiler::RangePart(const ast::RangeStmt* range, size_t i) {
  if (i >= range->lhs.size() || IsBlank(range->lhs[i])) return nullptr;
  return range->lhs[i];
}

// Does each iteration declare its variables (Go 1.22)? Before, they were declared once and
// assigned.
bool FunctionCompiler::DeclaresParts(const ast::RangeStmt* range) {
  if (!range->define) return false;
  for (const ast::Expr* part : range->lhs) {
    if (types::Var* var = DefinedBy(part)) return var->per_iteration;
  }
  return true;
}

types::Var* FunctionCompiler::PlainLoopVariable(const ast::RangeStmt* range, size_t i) {
  const ast::Expr* part = RangePart(range, i);
  if (part == nullptr || !DeclaresParts(range)) return nullptr;
  types::Var* var = DefinedBy(part);
  if (var == nullptr || var->reassigned || !var->per_iteration) return nullptr;
  return LivesInCell(var) ? nullptr : var;
}

// Both parts at once: the operands of both are evaluated before either is stored.
void FunctionCompiler::StoreRangeParts(const ast::RangeStmt* range, Reg first,
                                       types::Type* first_type, Reg second,
                                       types::Type* second_type) {
  std::vector<Goal> goals = LocateGoals(range->lhs, DeclaresParts(range));
  if (!goals.empty()) StoreGoal(goals[0], first, first_type);
  if (goals.size() > 1) StoreGoal(goals[1], second, second_type);
}

bool FunctionCompiler::AssignsBoth(const ast::RangeStmt* range) {
  return !DeclaresParts(range) && RangePart(range, 0) != nullptr && RangePart(range, 1) != nullptr;
}

// The element of a counted loop; with it the index, when both are assigned.
void FunctionCompiler::StoreElement(const ast::RangeStmt* range, Reg index, Reg value,
                                    types::Type* elem) {
  if (AssignsBoth(range)) {
    StoreRangeParts(range, index, basic(types::BasicKind::kInt), value, elem);
  } else {
    StoreTo(range->lhs[1], DeclaresParts(range), value, elem);
  }
}

void FunctionCompiler::LoopBody(const ast::RangeStmt* range, Label continue_label,
                                Label break_label) {
  targets_[range] = {break_label, continue_label};
  ++loop_depth_;
  Block(range->body);
  --loop_depth_;
}

// A loop whose counter runs from 0 below `limit` (a slot that nothing else writes) or the constant.
// `prepare` loads and stores the second part at the head of each iteration.
void FunctionCompiler::CountedLoop(const ast::RangeStmt* range, types::Type* type, Reg limit,
                                   std::optional<int64_t> constant_limit,
                                   const std::function<void(Reg index)>& prepare) {
  size_t mark = scope_variables_.size();
  Operand own;
  Reg counter;
  types::Var* plain = PlainLoopVariable(range, 0);
  if (plain != nullptr) {
    counter = registers_.Allocate(kWord);
    BindVariable(plain, Storage::kSlots, counter, kWord);
  } else {
    own = TemporaryWord();
    counter = own.reg();
  }
  Label head = code_.NewLabel();
  Label next = code_.NewLabel();
  Label end = code_.NewLabel();
  bool is_unsigned = NumberOf(type) == Number::kU64;
  LoadInt(counter, 0);
  if (constant_limit) {
    if (*constant_limit <= 0) code_.EmitJump(Opcode::kJump, end);
  } else if (is_unsigned) {
    code_.EmitJump(Opcode::kJumpEqI, end, limit);
  } else {
    code_.EmitJump(Opcode::kJumpLeI, end, limit);
  }
  code_.Bind(head);
  size_t body_mark = scope_variables_.size();
  prepare(counter);
  if (const ast::Expr* key = RangePart(range, 0);
      key != nullptr && plain == nullptr && !AssignsBoth(range)) {
    StoreTo(key, DeclaresParts(range), counter, type);
  }
  LoopBody(range, next, end);
  CloseScope(body_mark);
  code_.Bind(next);
  At at(*this, range->pos);
  if (constant_limit && *constant_limit == static_cast<int16_t>(*constant_limit)) {
    code_.EmitJump(Opcode::kForLtI, head, counter, 0, static_cast<uint16_t>(*constant_limit));
  } else if (is_unsigned) {
    code_.Emit(Opcode::kAddI, counter, counter, 0, 0, 1);
    JumpOn(Opcode::kJumpLtU, head, Edge::kBack, counter, limit);
  } else {
    code_.EmitJump(Opcode::kForLt, head, counter, limit);
  }
  code_.Bind(end);
  CloseScope(mark);
}

void FunctionCompiler::RangeInt(const ast::RangeStmt* range) {
  types::Type* type = TypeOf(range->x);
  if (types::IsUntyped(type)) type = basic(types::BasicKind::kInt);
  std::optional<int64_t> constant;
  if (std::optional<int32_t> small = SmallConstant(range->x)) constant = *small;
  Operand limit;
  if (!constant || *constant != static_cast<int16_t>(*constant)) {
    limit = Owned(ValueAs(range->x, type), type);
  }
  CountedLoop(range, type, limit.reg(), constant, [](Reg) {});
}

// A loop over []byte(text), which nothing but the loop can see: there is no need to make it.
void FunctionCompiler::RangeBytesOf(const ast::RangeStmt* range, const ast::Expr* text_expr,
                                    types::Type* elem) {
  types::Type* type = basic(types::BasicKind::kString);
  Operand text = Owned(ValueAs(text_expr, type), type);
  const ast::Expr* part = RangePart(range, 1);
  CountedLoop(range, basic(types::BasicKind::kInt), text.reg() + 1, std::nullopt, [&](Reg index) {
    if (part == nullptr) return;
    if (types::Var* var = DeclaresParts(range) ? DefinedBy(part) : nullptr;
        var != nullptr && !LivesInCell(var)) {
      Location place = Declare(var);
      code_.Emit(Opcode::kIndexString, place.base.reg(), text.reg(), index);
      return;
    }
    Operand value = Temporary(elem);
    code_.Emit(Opcode::kIndexString, value.reg(), text.reg(), index);
    StoreElement(range, index, value.reg(), elem);
  });
}

void FunctionCompiler::RangeSlice(const ast::RangeStmt* range, types::Type* elem) {
  if (const ast::Expr* text = TextOfBytes(range->x)) {
    RangeBytesOf(range, text, elem);
    return;
  }
  types::Type* slice_type = TypeOf(range->x);
  Operand slice = Owned(Value(range->x), slice_type);
  Operand length = TemporaryWord();
  code_.Emit(Opcode::kSliceLen, length.reg(), slice.reg());
  const ast::Expr* part = RangePart(range, 1);
  CountedLoop(range, basic(types::BasicKind::kInt), length.reg(), std::nullopt, [&](Reg index) {
    if (part == nullptr) return;
    Location element;
    element.kind = Location::Kind::kElement;
    element.type = elem;
    element.base = Operand::Borrowed(slice.reg());
    element.index = Operand::Borrowed(index);
    if (types::Var* var = DeclaresParts(range) ? DefinedBy(part) : nullptr;
        var != nullptr && !LivesInCell(var)) {
      Location place = Declare(var);
      LoadInto(element, Fresh(place.base.reg()));
      return;
    }
    Operand value = Temporary(elem);
    LoadInto(element, Fresh(value.reg()));
    StoreElement(range, index, value.reg(), elem);
  });
}

// `array` is the type of the array that x is or points at. With a second variable an array value is
// copied first, so that the body's changes to it are not seen; through a pointer they are.
void FunctionCompiler::RangeArray(const ast::RangeStmt* range, types::Array* array) {
  const ast::Expr* part = RangePart(range, 1);
  types::Type* x_type = TypeOf(range->x);
  bool through_pointer = types::UnderAs<types::Pointer>(x_type) != nullptr;
  Operand pointer;
  if (part != nullptr) {
    if (through_pointer) {
      pointer = Owned(Value(range->x), x_type);
    } else {
      Operand value = Value(range->x);
      pointer = TemporaryPointer();
      code_.Emit(Opcode::kNewBox, pointer.reg(), value.reg(), code_.Word(0), 0,
                 static_cast<int32_t>(TypeConstant(x_type)));
    }
  } else if (HasEffects(range->x)) {
    Discard(range->x);
  }
  int64_t length = array->length;
  Operand limit;
  if (length != static_cast<int16_t>(length)) {
    limit = TemporaryWord();
    LoadInt(limit.reg(), length);
  }
  CountedLoop(range, basic(types::BasicKind::kInt), limit.reg(), length, [&](Reg index) {
    if (part == nullptr) return;
    Location place = Dereference(Operand::Borrowed(pointer.reg()), array);
    place.never_nil = !through_pointer;
    Location element = ArrayElementAt(std::move(place), index, IndexCheck::kNone);
    Operand value = Temporary(array->elem);
    LoadInto(element, Fresh(value.reg()));
    StoreElement(range, index, value.reg(), array->elem);
  });
}

void FunctionCompiler::RangeString(const ast::RangeStmt* range) {
  types::Type* int_type = basic(types::BasicKind::kInt);
  types::Type* rune_type = basic(types::BasicKind::kInt32);
  Operand text = Owned(ValueAs(range->x, TypeOf(range->x)), TypeOf(range->x));
  Operand next_index = TemporaryWord();
  Operand index = TemporaryWord();
  Operand rune = TemporaryWord();
  Label head = code_.NewLabel();
  Label next = code_.NewLabel();
  Label end = code_.NewLabel();
  LoadInt(next_index.reg(), 0);
  code_.Bind(head);
  code_.EmitJump(Opcode::kNextRune, end, rune.reg(), text.reg(), next_index.reg(), index.reg());
  size_t mark = scope_variables_.size();
  StoreRangeParts(range, index.reg(), int_type, rune.reg(), rune_type);
  LoopBody(range, next, end);
  CloseScope(mark);
  code_.Bind(next);
  At at(*this, range->pos);
  Loop(head);
  code_.Bind(end);
}

void FunctionCompiler::RangeMap(const ast::RangeStmt* range, types::Map* map) {
  types::Type* x_type = TypeOf(range->x);
  auto type = static_cast<int32_t>(TypeConstant(x_type));
  Operand subject = Value(range->x);
  Operand iterator = TemporaryPointer();
  code_.Emit(Opcode::kMapStart, iterator.reg(), subject.reg(), 0, 0, type);
  Operand key = Temporary(map->key);
  Operand value = Temporary(map->elem);
  Operand more = TemporaryWord();
  Label head = code_.NewLabel();
  Label next = code_.NewLabel();
  Label end = code_.NewLabel();
  code_.EmitJump(Opcode::kJump, next);
  code_.Bind(head, true);
  size_t mark = scope_variables_.size();
  StoreRangeParts(range, key.reg(), map->key, value.reg(), map->elem);
  LoopBody(range, next, end);
  CloseScope(mark);
  code_.Bind(next);
  At at(*this, range->pos);
  code_.Emit(Opcode::kMapNext, more.reg(), iterator.reg(), key.reg(), value.reg(), type);
  code_.EmitJump(Opcode::kLoopIf, head, more.reg());
  code_.Bind(end);
}

void FunctionCompiler::RangeChannel(const ast::RangeStmt* range, types::Chan* channel) {
  types::Type* x_type = TypeOf(range->x);
  Operand subject = Owned(Value(range->x), x_type);
  Operand value = Temporary(channel->elem);
  Operand ok = TemporaryWord();
  Label head = code_.NewLabel();
  Label next = code_.NewLabel();
  Label end = code_.NewLabel();
  code_.EmitJump(Opcode::kJump, next);
  code_.Bind(head, true);
  size_t mark = scope_variables_.size();
  if (const ast::Expr* part = RangePart(range, 0)) {
    StoreTo(part, DeclaresParts(range), value.reg(), channel->elem);
  }
  LoopBody(range, next, end);
  CloseScope(mark);
  code_.Bind(next);
  At at(*this, range->pos);
  code_.Emit(Opcode::kReceiveOk, value.reg(), subject.reg(), 0, ok.reg(),
             static_cast<int32_t>(TypeConstant(x_type)));
  code_.EmitJump(Opcode::kLoopIf, head, ok.reg());
  code_.Bind(end);
}

void FunctionCompiler::Range(const ast::RangeStmt* range) {
  At at(*this, range->pos);
  size_t mark = scope_variables_.size();
  if (range->define && !DeclaresParts(range)) {
    for (const ast::Expr* part : range->lhs) {
      if (types::Var* var = DefinedBy(part)) DeclareZero(var);
    }
  }
  types::Type* type = TypeOf(range->x);
  if (info_->BodyOf(range) != nullptr) {
    RangeFunc(range);
  } else if (auto* pointer = types::UnderAs<types::Pointer>(type)) {
    RangeArray(range, types::UnderAs<types::Array>(pointer->elem));
  } else if (auto* array = types::UnderAs<types::Array>(type)) {
    RangeArray(range, array);
  } else if (auto* slice = types::UnderAs<types::Slice>(type)) {
    RangeSlice(range, slice->elem);
  } else if (auto* map = types::UnderAs<types::Map>(type)) {
    RangeMap(range, map);
  } else if (auto* channel = types::UnderAs<types::Chan>(type)) {
    RangeChannel(range, channel);
  } else if (types::IsString(type)) {
    RangeString(range);
  } else {
    RangeInt(range);
  }
  CloseScope(mark);
}

}  // namespace goknot::compiler
