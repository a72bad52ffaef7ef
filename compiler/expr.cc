// Expressions: where their values go, and the kinds that have no file of their own (selectors and
// indices as values, unary operators, slicing, receiving, comma-ok forms).
//
// Source: the Go specification, "Expressions", "Order of evaluation". Tests: tests/programs/.
#include <algorithm>

#include "compiler/function_compiler.h"
#include "parser/walk.h"

namespace goknot::compiler {

using ast::Kind;
using lexer::Token;
using types::Mode;

// ---- order --------------------------------------------------------------------------------------

// What the node itself does; its parts are asked on their own.
FunctionCompiler::Order FunctionCompiler::OrderOf(const ast::Node* node) {
  switch (node->kind) {
    case Kind::kUnaryExpr:
      return node->As<ast::UnaryExpr>()->op == Token::kArrow ? Order::kEffects : Order::kFree;
    case Kind::kBinaryExpr: {
      Token op = node->As<ast::BinaryExpr>()->op;
      return op == Token::kAndAnd || op == Token::kOrOr ? Order::kOrdered : Order::kFree;
    }
    case Kind::kSliceExpr:
    case Kind::kTypeAssertExpr:
      return Order::kOrdered;
    case Kind::kCallExpr: {
      auto* call = node->As<ast::CallExpr>();
      if (ConstantOf(call) != nullptr) return Order::kFree;
      if (IsConversion(call)) {
        bool makes_slice = types::UnderAs<types::Slice>(TypeOf(call)) != nullptr;
        return makes_slice && types::IsString(TypeOf(call->args[0])) ? Order::kOrdered
                                                                     : Order::kFree;
      }
      switch (BuiltinOf(call).value_or(types::BuiltinId::kPanic)) {
        case types::BuiltinId::kLen:
        case types::BuiltinId::kCap:
        case types::BuiltinId::kReal:
        case types::BuiltinId::kImag:
        case types::BuiltinId::kComplex:
        case types::BuiltinId::kMin:
        case types::BuiltinId::kMax:
        case types::BuiltinId::kNew:
        case types::BuiltinId::kMake:
          return Order::kOrdered;
        default:
          return Order::kEffects;
      }
    }
    default:
      return Order::kFree;
  }
}

FunctionCompiler::Order FunctionCompiler::OrderIn(const ast::Expr* expr) {
  auto found = orders_.find(expr->id);
  if (found != orders_.end()) return found->second;
  Order result = Order::kFree;
  ast::Walk(expr, [&](const ast::Node* node) {
    if (result == Order::kEffects || node->kind == Kind::kFuncLit) return false;
    result = std::max(result, OrderOf(node));
    return true;
  });
  orders_[expr->id] = result;
  return result;
}

bool FunctionCompiler::IsReadAfter(const ast::Expr* x, const ast::Expr* y) {
  return HasEffects(y) && OrderIn(x) == Order::kFree && !IsTrivial(x);
}

bool FunctionCompiler::IsTrivial(const ast::Expr* expr) {
  expr = ast::Unparen(expr);
  if (ConstantOf(expr) != nullptr || info_->ModeOf(expr) == Mode::kNil) return true;
  auto* ident = expr->TryAs<ast::Ident>();
  if (ident == nullptr) return false;
  auto* var = types::As<types::Var>(info_->ObjectOf(ident));
  if (var == nullptr) return true;
  auto found = variables_.find(var);
  return found != variables_.end() &&
         (found->second.storage == Storage::kSlots || found->second.storage == Storage::kConstant);
}

std::vector<size_t> FunctionCompiler::EvaluationOrder(std::span<const ast::Expr* const> list) {
  std::vector<size_t> order;
  order.reserve(list.size());
  bool effects = list.size() > 1 && std::any_of(list.begin(), list.end(),
                                                [&](const ast::Expr* x) { return HasEffects(x); });
  for (size_t i = 0; i < list.size(); ++i) {
    if (effects && OrderIn(list[i]) != Order::kFree) order.push_back(i);
  }
  size_t early = order.size();
  size_t next = 0;
  for (size_t i = 0; i < list.size(); ++i) {
    if (next < early && order[next] == i) {
      ++next;
    } else {
      order.push_back(i);
    }
  }
  return order;
}

// ---- the three ways -----------------------------------------------------------------------------

std::optional<Operand> FunctionCompiler::InPlace(const ast::Expr* expr) {
  expr = ast::Unparen(expr);
  if (ConstantOf(expr) != nullptr) return std::nullopt;
  switch (expr->kind) {
    case Kind::kIdent: {
      auto* var = types::As<types::Var>(info_->ObjectOf(expr));
      auto found = var == nullptr ? variables_.end() : variables_.find(var);
      if (found == variables_.end()) return std::nullopt;
      if (found->second.storage == Storage::kConstant) return ConstantOperand(found->second.word);
      if (found->second.storage != Storage::kSlots) return std::nullopt;
      return Operand::Borrowed(found->second.reg);
    }
    case Kind::kSelectorExpr: {
      const types::Selection* selection = info_->SelectionOf(expr);
      if (selection == nullptr || selection->kind != types::SelectionKind::kFieldValue) {
        return std::nullopt;
      }
      Location location = LocateSelector(expr->As<ast::SelectorExpr>());
      return Load(std::move(location));
    }
    case Kind::kCallExpr: {
      auto* call = expr->As<ast::CallExpr>();
      if (IsConversion(call)) {
        RefuseKeptView(call);
        types::Type* from = TypeOf(call->args[0]);
        types::Type* to = TypeOf(call);
        if (ConstantOf(call->args[0]) == nullptr && !NeedsInterface(from, to) &&
            !IsRepresentationChange(from, to)) {
          return Value(call->args[0]);
        }
        return std::nullopt;
      }
      if (auto builtin = BuiltinOf(call)) {
        if (*builtin == types::BuiltinId::kReal || *builtin == types::BuiltinId::kImag) {
          return BuiltinValue(call, *builtin);
        }
        if (*builtin == types::BuiltinId::kLen && types::IsString(TypeOf(call->args[0])) &&
            ConstantOf(call->args[0]) == nullptr) {
          return ValueOrHeld(call->args[0]).Advanced(1);
        }
        return std::nullopt;
      }
      if (IntrinsicOf(call) != nullptr || AtomicFunctionOf(call) != nullptr || IsInlined(call)) {
        return std::nullopt;
      }
      return Call(call);
    }
    default:
      return std::nullopt;
  }
}

Operand FunctionCompiler::Value(const ast::Expr* expr) {
  Operand result;
  recursion_.Enter([&] {
    std::optional<Operand> there = ConstantInPlace(expr, TypeOf(expr));
    if (!there) there = InPlace(expr);
    if (there) {
      result = std::move(*there);
      return;
    }
    result = Temporary(TypeOf(expr));
    ValueInto(expr, Fresh(result.reg()));
  });
  return result;
}

bool FunctionCompiler::NeedsInterface(types::Type* from, types::Type* to) const {
  return types::IsInterface(to) && from != nullptr && !types::IsInterface(from);
}

Operand FunctionCompiler::ValueAs(const ast::Expr* expr, types::Type* type) {
  if (std::optional<Operand> constant = ConstantInPlace(expr, type)) return std::move(*constant);
  if (info_->ModeOf(expr) == Mode::kNil || NeedsInterface(TypeOf(expr), type) ||
      ConstantOf(expr) != nullptr) {
    Operand result = Temporary(type);
    Into(expr, type, Fresh(result.reg()));
    return result;
  }
  return Value(expr);
}

void FunctionCompiler::Into(const ast::Expr* expr, types::Type* type, Target target) {
  At at(*this, ast::Unparen(expr)->pos);
  if (info_->ModeOf(expr) == Mode::kNil) {
    Zero(target.reg, type);
    return;
  }
  types::Type* from = TypeOf(expr);
  if (NeedsInterface(from, type)) {
    if (ConstantToInterface(expr, target)) return;
    if (target.fresh && ShapeOf(from).access == Access::kPointer &&
        program_.descriptors().Of(from)->Has(runtime::kTypePointerShaped)) {
      // The value is the data word: it is computed there.
      ValueInto(expr, Fresh(target.reg + 1));
      code_.Emit(Opcode::kLoadType, target.reg, 0, 0, 0, static_cast<int32_t>(TypeConstant(from)));
      return;
    }
    Operand value = Value(expr);
    InterfaceInto(value.reg(), from, target);
    return;
  }
  if (const types::Constant* constant = ConstantOf(expr)) {
    ConstantInto(*constant, types::IsUntyped(from) ? type : from, target);
    return;
  }
  ValueInto(expr, target);
}

void FunctionCompiler::ConvertInto(Reg from, types::Type* from_type, types::Type* to_type,
                                   Target target) {
  if (NeedsInterface(from_type, to_type)) {
    InterfaceInto(from, from_type, target);
  } else {
    Move(target.reg, from, ShapeOf(to_type).slots());
  }
}

Operand FunctionCompiler::Converted(Operand operand, types::Type* from_type, types::Type* to_type) {
  if (!NeedsInterface(from_type, to_type)) return operand;
  Operand result = Temporary(to_type);
  InterfaceInto(operand.reg(), from_type, Fresh(result.reg()));
  return result;
}

void FunctionCompiler::ValueInto(const ast::Expr* expr, Target target) {
  expr = WithoutTypeArguments(expr);
  At at(*this, expr->pos);
  if (const types::Constant* constant = ConstantOf(expr)) {
    ConstantInto(*constant, TypeOf(expr), target);
    return;
  }
  if (info_->ModeOf(expr) == Mode::kNil) {
    Zero(target.reg, TypeOf(expr));
    return;
  }
  switch (expr->kind) {
    case Kind::kIdent:
      if (const ast::Ident* name = StaticFunction(expr)) {
        FunctionValueInto(FunctionNamed(name), target);
        return;
      }
      break;  // a variable
    case Kind::kFuncLit:
      LiteralInto(expr->As<ast::FuncLit>(), target);
      return;
    case Kind::kCompositeLit:
      CompositeInto(expr->As<ast::CompositeLit>(), target);
      return;
    case Kind::kSelectorExpr: {
      auto* selector = expr->As<ast::SelectorExpr>();
      const types::Selection* selection = info_->SelectionOf(selector);
      if (selection == nullptr) {
        if (const ast::Ident* name = StaticFunction(selector)) {
          FunctionValueInto(FunctionNamed(name), target);
          return;
        }
      } else if (selection->kind != types::SelectionKind::kFieldValue) {
        MethodValueInto(selector, target);
        return;
      }
      break;
    }
    case Kind::kSliceExpr:
      SliceInto(expr->As<ast::SliceExpr>(), target);
      return;
    case Kind::kTypeAssertExpr:
      AssertInto(expr->As<ast::TypeAssertExpr>(), target);
      return;
    case Kind::kUnaryExpr:
      if (expr->As<ast::UnaryExpr>()->op != Token::kMul) {
        UnaryInto(expr->As<ast::UnaryExpr>(), target);
        return;
      }
      break;
    case Kind::kBinaryExpr:
      BinaryInto(expr->As<ast::BinaryExpr>(), target);
      return;
    case Kind::kCallExpr: {
      auto* call = expr->As<ast::CallExpr>();
      if (IsConversion(call)) {
        RefuseKeptView(call);
        ConversionInto(call->args[0], TypeOf(call), target);
        return;
      }
      if (auto builtin = BuiltinOf(call)) {
        BuiltinInto(call, *builtin, target);
        return;
      }
      if (const Intrinsic* intrinsic = IntrinsicOf(call)) {
        IntrinsicInto(call, *intrinsic, target);
        return;
      }
      if (AtomicInto(call, target) || InlineInto(call, target)) return;
      Operand result = Call(call);
      Move(target.reg, result.reg(), ShapeOf(TypeOf(call)).slots());
      return;
    }
    case Kind::kIndexExpr: {
      auto* index = expr->As<ast::IndexExpr>();
      if (types::IsString(TypeOf(index->x))) {
        Operand text;
        Operand position;
        if (IsReadAfter(index->x, index->indices[0])) {
          position = Owned(IndexOperand(index->indices[0]), basic(types::BasicKind::kInt));
          text = ValueAs(index->x, basic(types::BasicKind::kString));
        } else {
          text = ValueAs(index->x, basic(types::BasicKind::kString));
          Held held(*this, index->x, text);
          position = IndexOperand(index->indices[0]);
        }
        code_.Emit(Opcode::kIndexString, target.reg, text.reg(), position.reg());
        code_.NoteUnsigned(IsUnsignedIndex(index->indices[0]));
        return;
      }
      if (types::UnderAs<types::Map>(TypeOf(index->x)) != nullptr) {
        Location entry = LocateIndex(index, /*is_read=*/true);
        LoadInto(entry, target);
        return;
      }
      if (FieldElementInto(index, target)) return;
      break;
    }
    default:
      break;
  }
  if (std::optional<int32_t> constant = FoldedConstant(expr)) {
    LoadInt(target.reg, *constant);
    return;
  }
  Location location = Locate(expr);
  LoadInto(location, target);
}

void FunctionCompiler::Discard(const ast::Expr* expr) {
  expr = ast::Unparen(expr);
  if (ConstantOf(expr) != nullptr || info_->ModeOf(expr) == Mode::kNil) return;
  if (auto* unary = expr->TryAs<ast::UnaryExpr>(); unary != nullptr && unary->op == Token::kMul) {
    // Only whether the pointer is nil matters.
    At at(*this, expr->pos);
    Operand pointer = Value(unary->x);
    code_.Emit(Opcode::kNilCheck, pointer.reg());
    return;
  }
  Operand value = Value(expr);
}

// ---- unary operators ----------------------------------------------------------------------------

void FunctionCompiler::UnaryInto(const ast::UnaryExpr* unary, Target target) {
  types::Type* type = TypeOf(unary);
  switch (unary->op) {
    case Token::kAdd:
      ValueInto(unary->x, target);
      return;
    case Token::kNot: {
      Operand x = Value(unary->x);
      code_.Emit(Opcode::kNot, target.reg, x.reg());
      return;
    }
    case Token::kAnd: {
      const ast::Expr* x = ast::Unparen(unary->x);
      if (auto* literal = x->TryAs<ast::CompositeLit>()) {
        AddressOfLiteralInto(literal, target);
      } else {
        Operand address = AddressOfExpr(x);
        Move(target.reg, address.reg(), 1);
      }
      return;
    }
    case Token::kArrow:
      ReceiveInto(unary, target);
      return;
    case Token::kXor: {
      Operand x = Value(unary->x);
      code_.Emit(Opcode::kXorI, target.reg, x.reg(), 0, 0, -1);
      Number number = NumberOf(type);
      if (!IsSignedNumber(number)) ExtendTo(number, target.reg);
      return;
    }
    case Token::kSub: {
      Operand x = Value(unary->x);
      Number number = NumberOf(type);
      switch (number) {
        case Number::kF32:
          code_.Emit(Opcode::kNegF32, target.reg, x.reg());
          return;
        case Number::kF64:
          code_.Emit(Opcode::kNegF64, target.reg, x.reg());
          return;
        case Number::kC128:
          code_.Emit(Opcode::kNegC, target.reg, x.reg());
          return;
        case Number::kC64: {
          Operand wide = Temporary(basic(types::BasicKind::kComplex128));
          code_.Emit(Opcode::kC64ToC128, wide.reg(), x.reg());
          code_.Emit(Opcode::kNegC, wide.reg(), wide.reg());
          code_.Emit(Opcode::kC128ToC64, target.reg, wide.reg());
          return;
        }
        default:
          code_.Emit(Opcode::kNeg, target.reg, x.reg());
          ExtendTo(number, target.reg);
          return;
      }
    }
    default:
      Unsupported("this operator");
      return;
  }
}

void FunctionCompiler::ReceiveInto(const ast::UnaryExpr* receive, Target target) {
  Operand channel = Value(receive->x);
  uint32_t type = TypeConstant(TypeOf(receive->x));
  code_.Emit(Opcode::kReceive, target.reg, channel.reg(), 0, 0, static_cast<int32_t>(type));
}

// ---- slicing ------------------------------------------------------------------------------------

void FunctionCompiler::SliceInto(const ast::SliceExpr* slice, Target target) {
  types::Type* x_type = TypeOf(slice->x);
  types::Type* under = types::Underlying(x_type);
  bool is_string = types::IsString(x_type);
  types::Array* array = types::UnderAs<types::Array>(x_type);
  bool through_pointer = false;
  if (auto* pointer = types::UnderAs<types::Pointer>(x_type)) {
    array = types::UnderAs<types::Array>(pointer->elem);
    through_pointer = true;
  }
  // The bounds are evaluated first when they alone have effects, so that x is read after them.
  bool bounds_first = (slice->low != nullptr && IsReadAfter(slice->x, slice->low)) ||
                      (slice->high != nullptr && IsReadAfter(slice->x, slice->high)) ||
                      (slice->max != nullptr && IsReadAfter(slice->x, slice->max));
  Operand x;
  auto evaluate_x = [&] {
    if (array != nullptr && !through_pointer) {
      x = AddressOfExpr(slice->x);
    } else {
      x = ValueAs(slice->x, x_type);
    }
  };
  auto unsigned_bounds =
      static_cast<uint8_t>(IsUnsignedIndex(slice->low) | IsUnsignedIndex(slice->high) << 1 |
                           IsUnsignedIndex(slice->max) << 2);
  if (!bounds_first) evaluate_x();
  if (array == nullptr && slice->max == nullptr) {
    Held held(*this, bounds_first ? nullptr : slice->x, x);
    const bool from_start = slice->low == nullptr && slice->high != nullptr && !is_string;
    Operand low;
    Operand high;
    if (slice->low != nullptr) {
      low = IndexOperand(slice->low);
      if (slice->high != nullptr && HasEffects(slice->high)) {
        low = Owned(std::move(low), basic(types::BasicKind::kInt));
      }
    } else if (slice->high != nullptr && is_string) {
      low = ConstantOperand(0);
    }
    if (slice->high != nullptr) high = IndexOperand(slice->high);
    if (bounds_first) evaluate_x();
    At at(*this, slice->pos);
    uint32_t slots = 2;
    int32_t size = 0;
    if (!is_string) {
      size = static_cast<int32_t>(ShapeOf(static_cast<types::Slice*>(under)->elem).size);
    }
    if (slice->low == nullptr && slice->high == nullptr) {
      Move(target.reg, x.reg(), slots);
    } else if (slice->high == nullptr) {
      code_.Emit(is_string ? Opcode::kSubstringFrom : Opcode::kSliceFrom, target.reg, x.reg(),
                 low.reg(), 0, size);
    } else if (from_start) {
      code_.Emit(Opcode::kSliceTo, target.reg, x.reg(), high.reg(), 0, size);
    } else {
      code_.Emit(is_string ? Opcode::kSubstring : Opcode::kSliceRange, target.reg, x.reg(),
                 low.reg(), high.reg(), size);
    }
    if (unsigned_bounds != 0) code_.NoteUnsigned(unsigned_bounds);
    return;
  }
  Reg bounds = registers_.OpenScratch(3);
  Operand hold = Operand::Window(registers_, bounds);
  const ast::Expr* parts[] = {slice->low, slice->high, slice->max};
  for (int i = 0; i < 3; ++i) {
    Reg reg = bounds + static_cast<Reg>(i);
    if (parts[i] == nullptr) {
      LoadInt(reg, 0);
    } else if (ConstantOf(parts[i]) != nullptr) {
      Into(parts[i], basic(types::BasicKind::kInt), Fresh(reg));
    } else {
      Operand index = IndexOperand(parts[i]);
      Move(reg, index.reg(), 1);
    }
  }
  if (bounds_first) evaluate_x();
  At at(*this, slice->pos);
  uint32_t given = (slice->high != nullptr ? 1u : 0u) | (slice->max != nullptr ? 2u : 0u);
  if (array != nullptr) {
    types::Type* array_type =
        through_pointer ? types::UnderAs<types::Pointer>(x_type)->elem : x_type;
    code_.Emit(Opcode::kSliceArray, target.reg, x.reg(), bounds, given,
               static_cast<int32_t>(TypeConstant(array_type)));
  } else {
    int64_t size = ShapeOf(types::UnderAs<types::Slice>(x_type)->elem).size;
    code_.Emit(Opcode::kSliceSlice, target.reg, x.reg(), bounds, given, static_cast<int32_t>(size));
  }
  code_.NoteUnsigned(unsigned_bounds);
}

// An index or bound as a word. A uint64 of 2^63 and more is out of range of everything, as is the
// negative number that its bits are; the check sees it so.
Operand FunctionCompiler::IndexOperand(const ast::Expr* index) {
  if (const types::Constant* constant = ConstantOf(index)) {
    return ConstantOperand(constant->ToInt().Uint64Bits());
  }
  return Value(index);
}

uint8_t FunctionCompiler::IsUnsignedIndex(const ast::Expr* index) {
  if (index == nullptr || ConstantOf(index) != nullptr) return 0;
  types::Type* type = TypeOf(index);
  return types::IsUnsigned(type) && ShapeOf(type).size == 8 ? 1 : 0;
}

// ---- comma-ok -----------------------------------------------------------------------------------

void FunctionCompiler::CommaOk(const ast::Expr* expr, Target value, Target ok) {
  expr = ast::Unparen(expr);
  At at(*this, expr->pos);
  if (auto* index = expr->TryAs<ast::IndexExpr>()) {
    auto* map_type = types::UnderAs<types::Map>(TypeOf(index->x));
    Location entry = LocateIndex(index, /*is_read=*/true);
    Operand dropped;
    if (value.reg == kNoReg) {
      dropped = Temporary(map_type->elem);
      value = Fresh(dropped.reg());
    }
    code_.Emit(Opcode::kMapGetOk, value.reg, entry.base.reg(), entry.index.reg(), ok.reg,
               static_cast<int32_t>(TypeConstant(TypeOf(index->x))));
    return;
  }
  if (auto* unary = expr->TryAs<ast::UnaryExpr>()) {
    auto* channel_type = types::UnderAs<types::Chan>(TypeOf(unary->x));
    Operand channel = Value(unary->x);
    Operand dropped;
    if (value.reg == kNoReg) {
      dropped = Temporary(channel_type->elem);
      value = Fresh(dropped.reg());
    }
    code_.Emit(Opcode::kReceiveOk, value.reg, channel.reg(), 0, ok.reg,
               static_cast<int32_t>(TypeConstant(TypeOf(unary->x))));
    return;
  }
  auto* assertion = expr->As<ast::TypeAssertExpr>();
  types::Type* type = TypeOf(assertion->type);
  Operand x = Value(assertion->x);
  uint32_t constant = TypeConstant(type);
  bool to_interface = types::IsInterface(type);
  code_.Emit(to_interface ? Opcode::kTestInterface : Opcode::kIsType, ok.reg, x.reg(), 0, 0,
             static_cast<int32_t>(constant));
  if (value.reg == kNoReg) return;
  Label failed = code_.NewLabel();
  Label done = code_.NewLabel();
  code_.EmitJump(Opcode::kJumpIfNot, failed, ok.reg);
  if (to_interface) {
    Move(value.reg, x.reg(), 2);
  } else {
    ExtractInto(x.reg(), type, value);
  }
  code_.EmitJump(Opcode::kJump, done);
  code_.Bind(failed);
  Zero(value.reg, type);
  code_.Bind(done);
}

}  // namespace goknot::compiler
