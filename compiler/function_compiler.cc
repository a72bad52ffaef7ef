// Whole functions: parameters, captures and results into place, the body, the way out.
//
// Frame: parameters (receiver first) from slot 0, the closure pointer behind them, then everything
// else; see vm/frame.h. Results travel in slots 0.. of the returning frame. Where somebody can see
// results before the caller does (named results, functions with defer) they have variables, side by
// side so that one instruction returns them.
//
// Tests: tests/compiler/, tests/programs/.
#include "compiler/function_compiler.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/check.h"
#include "base/text.h"

namespace goknot::compiler {

using base::ToAbsl;

FunctionCompiler::FunctionCompiler(ProgramState& program, vm::Function& function,
                                   FunctionSource& source)
    : program_(program),
      function_(function),
      source_(source),
      family_(source.family != nullptr ? source.family : program.NewFamily(source.package)),
      info_(&family_->info),
      package_(source.package) {}

std::unique_ptr<vm::FunctionCode> FunctionCompiler::Compile(std::string* error) {
  code_.set_position(lexer::Pos{function_.position});
  code_.Emit(Opcode::kEnter);
  std::vector<uint8_t> kinds = function_.parameter_pointers;
  if (function_.Has(vm::kFunctionClosure)) kinds.push_back(1);
  registers_.AllocateBlock(kinds);
  signature_ = source_.signature;
  result_slots_ = function_.result_slots;
  switch (source_.kind) {
    case SourceKind::kDeclared:
    case SourceKind::kMethodEntry:
      family_->escape.Analyse(source_.func->decl->body);
      program_.borrowing().RemoveKept(package_->info(), source_.func->decl->body,
                                      family_->escape.owners());
      CompileBody(info_->BodyOf(source_.func->decl), source_.func->decl->body);
      break;
    case SourceKind::kLiteral:
      CompileBody(source_.body, source_.literal->body);
      break;
    case SourceKind::kRangeBody:
      CompileRangeBody();
      break;
    case SourceKind::kFragment:
      CompileFragment();
      break;
    case SourceKind::kInitialise:
      CompileInitialisers();
      break;
    case SourceKind::kEntry:
      CompileEntry();
      break;
    case SourceKind::kForward:
      CompileForward();
      break;
    case SourceKind::kBuiltinShim:
      CompileShim();
      break;
    case SourceKind::kPackedCall:
      CompilePackedCall();
      break;
    case SourceKind::kNative:
      UNREACHABLE();
  }
  if (has_epilogue_) {
    code_.Bind(epilogue_, true);
    code_.SetRecovery(epilogue_);
    // Keeps the return pc of a call right before apart from that of the deferred calls.
    code_.Emit(Opcode::kNop);
    Reg window = registers_.OpenWindow(most_defer_slots_ + 1);
    code_.Emit(Opcode::kRunDefers, window);
    registers_.Close(window);
    ReturnResultVariables();
  }
  if (!error_.empty()) {
    *error = error_;
    return nullptr;
  }
  uint32_t least = std::max(function_.parameter_slots + 1, function_.result_slots);
  return code_.Finish(registers_, least, error);
}

void FunctionCompiler::CompileBody(const types::Body* body, const ast::BlockStmt* block) {
  body_ = body;
  has_defer_ = body->has_defer;
  if (has_defer_) {
    has_epilogue_ = true;
    epilogue_ = code_.NewLabel();
    function_.flags |= vm::kFunctionHasDefer;
  }
  // First of all: what may panic has an edge to the epilogue, which reads the results.
  PlaceResults();
  Reg reg = 0;
  if (signature_->receiver != nullptr) {
    reg = PlaceParameter(signature_->receiver, reg, source_.kind == SourceKind::kMethodEntry);
  }
  for (types::Var* parameter : signature_->params->vars) {
    reg = PlaceParameter(parameter, reg, false);
  }
  LoadCaptures();
  Statements(block->stmts);
  code_.set_position(block->right_brace);
  if (!code_.IsReachable()) return;
  if (result_slots_ > 0 && !results_in_variables_) {
    code_.Emit(Opcode::kUnreachable);
  } else {
    EmitReturnSequence();
  }
}

// A parameter that lives in a cell moves there; the others stay where the caller put them. With
// `by_pointer` the slot holds a pointer to the value instead.
Reg FunctionCompiler::PlaceParameter(types::Var* parameter, Reg reg, bool by_pointer) {
  const Shape& shape = ShapeOf(TypeOf(parameter));
  Reg next = reg + (by_pointer ? 1 : shape.slots());
  bool unused = parameter->name().empty() || parameter->name() == "_";
  if (unused) return next;
  if (by_pointer) {
    Reg local = registers_.Allocate(shape.pattern);
    Location value = Dereference(Operand::Borrowed(reg), TypeOf(parameter));
    LoadInto(value, Fresh(local));
    reg = local;
  }
  if (!LivesInCell(parameter)) {
    BindVariable(parameter, Storage::kSlots, reg, shape.pattern);
  } else if (shape.boxed) {
    BindVariable(parameter, Storage::kCell, reg, kPointer);  // the box is ours
  } else {
    DeclareFrom(parameter, reg);
  }
  return next;
}

void FunctionCompiler::LoadCaptures() {
  if (!function_.Has(vm::kFunctionClosure)) return;
  Reg closure = function_.parameter_slots;
  int32_t offset = 8;
  auto load = [&](Reg reg, bool is_pointer) {
    code_.Emit(is_pointer ? Opcode::kLoadPointer : Opcode::kLoad64, reg, closure, 0, 0, offset);
    offset += 8;
  };
  if (source_.body == nullptr) return;  // a method value: see method_wrapper.cc
  if (range_ != nullptr) {
    offset += 8;  // the state
    if (source_.body->has_defer) {
      defer_group_ = registers_.Allocate(kPointer);
      load(defer_group_, true);
    }
  }
  if (CapturesThroughArray(source_.body)) {
    Operand cells = TemporaryPointer();
    load(cells.reg(), true);
    closure = cells.reg();
    offset = 0;
    for (types::Var* var : source_.body->captures) {
      Reg reg = registers_.Allocate(kPointer);
      load(reg, true);
      BindVariable(var, Storage::kCell, reg, kPointer);
    }
    return;
  }
  for (types::Var* var : source_.body->captures) {
    bool in_cell = LivesInCell(var);
    Pattern pattern = in_cell ? kPointer : ShapeOf(TypeOf(var)).pattern;
    Reg reg = registers_.Allocate(pattern);
    for (uint32_t i = 0; i < pattern.slots; ++i) load(reg + i, (pattern.pointers >> i & 1) != 0);
    BindVariable(var, in_cell ? Storage::kCell : Storage::kSlots, reg, pattern);
  }
}

void FunctionCompiler::PlaceResults() {
  const std::vector<types::Var*>& results = signature_->results->vars;
  if (results.empty()) return;
  bool named = !results[0]->name().empty();
  results_in_variables_ = named || has_defer_ || results[0]->captured;
  if (!results_in_variables_) return;
  results_base_ = registers_.AllocateBlock(function_.result_pointers);
  code_.Emit(Opcode::kZero, results_base_, 0, result_slots_);
  Reg reg = results_base_;
  for (types::Var* result : results) {
    const Shape& shape = ShapeOf(TypeOf(result));
    results_.push_back(result);
    if (LivesInCell(result)) {
      results_in_slots_ = false;
      Declare(result);
    } else {
      BindVariable(result, Storage::kSlots, reg, shape.pattern);
    }
    reg += shape.slots();
  }
}

void FunctionCompiler::EmitReturnSequence() {
  if (range_ != nullptr) {
    LeaveRangeBody(WayOut{});
  } else if (has_epilogue_) {
    code_.EmitJump(Opcode::kJump, epilogue_);
  } else {
    ReturnResultVariables();
  }
}

void FunctionCompiler::ReturnResultVariables() {
  Reg reg = results_base_;
  for (types::Var* result : results_) {
    if (LivesInCell(result)) {
      Location cell = LocateVariable(result);
      LoadInto(cell, Fresh(reg));
    }
    reg += ShapeOf(TypeOf(result)).slots();
  }
  ReturnSlots(results_base_, result_slots_);
}

// ---- functions that nobody wrote ----------------------------------------------------------------

void FunctionCompiler::CompileFragment() {
  body_ = source_.body;
  has_defer_ = body_->has_defer;
  if (has_defer_) {
    has_epilogue_ = true;
    epilogue_ = code_.NewLabel();
    function_.flags |= vm::kFunctionHasDefer;
  }
  for (const ast::Node* item : source_.file->items) family_->escape.Analyse(item);
  for (const ast::Node* item : source_.file->items) {
    if (source_.shown != nullptr && item == source_.file->items.back()) {
      KeepValues(source_.shown, source_.values);
    } else if (ast::IsStmt(item->kind)) {
      Statement(static_cast<const ast::Stmt*>(item));
    } else if (auto* decl = item->TryAs<ast::VarDecl>()) {
      DeclareVariables(decl);
    }
  }
  code_.set_position(source_.file->eof);
  if (code_.IsReachable()) EmitReturnSequence();
}

// The value of an expression, or each of several, into variables that nobody knows yet. Their cells
// may be those of variables that the expression mentions.
void FunctionCompiler::KeepValues(const ast::Expr* expr, std::span<types::Var* const> values) {
  At at(*this, expr->pos);
  if (values.empty()) return;
  if (values.size() == 1) {
    object_name_ = values[0]->name();
    Operand value = ValueAs(expr, TypeOf(values[0]));
    object_name_ = {};
    Location place = LocateVariable(values[0]);
    Store(place, value.reg());
    return;
  }
  Operand results = Value(expr);
  Reg reg = results.reg();
  for (types::Var* var : values) {
    Location place = LocateVariable(var);
    Store(place, reg);
    reg += ShapeOf(TypeOf(var)).slots();
  }
}

void FunctionCompiler::CompileInitialisers() {
  for (const types::Initializer& step : source_.initializers) {
    family_->escape.Analyse(step.rhs);
  }
  for (const types::Initializer& step : source_.initializers) {
    At at(*this, step.lhs[0]->pos());
    auto is_blank = [](const types::Var* var) { return var->name() == "_"; };
    if (step.lhs.size() == 1) {
      if (is_blank(step.lhs[0])) {
        Discard(step.rhs);
        continue;
      }
      std::string name = absl::StrCat(ToAbsl(source_.package->package()->name()), ".",
                                      ToAbsl(step.lhs[0]->name()));
      object_name_ = name;
      Location place = LocateVariable(step.lhs[0]);
      // Nobody has seen the variable yet: its cell is zero and may be filled in place.
      StoreExpr(place, step.rhs, !program_.InheritsCell(step.lhs[0]));
      object_name_ = {};
      continue;
    }
    if (ast::Unparen(step.rhs)->kind != ast::Kind::kCallExpr) {
      types::Type* parts[] = {CommaOkType(step.rhs), basic(types::BasicKind::kBool)};
      Operand value = Temporary(parts[0]);
      Operand ok = Temporary(parts[1]);
      CommaOk(step.rhs, Fresh(value.reg()), Fresh(ok.reg()));
      Reg regs[] = {value.reg(), ok.reg()};
      for (size_t i = 0; i < 2; ++i) {
        if (is_blank(step.lhs[i])) continue;
        Location place = LocateVariable(step.lhs[i]);
        Operand converted = Converted(Operand::Borrowed(regs[i]), parts[i], TypeOf(step.lhs[i]));
        Store(place, converted.reg());
      }
      continue;
    }
    Operand values = Value(step.rhs);
    auto* tuple = types::Exactly<types::Tuple>(TypeOf(step.rhs));
    Reg reg = values.reg();
    for (size_t i = 0; i < step.lhs.size(); ++i) {
      types::Type* type = tuple->vars[i]->type;
      if (!is_blank(step.lhs[i])) {
        Location place = LocateVariable(step.lhs[i]);
        Operand converted = Converted(Operand::Borrowed(reg), type, TypeOf(step.lhs[i]));
        Store(place, converted.reg());
      }
      reg += ShapeOf(type).slots();
    }
  }
  code_.Emit(Opcode::kReturn);
}

void FunctionCompiler::CompileEntry() {
  Reg window = registers_.OpenWindow(1);
  for (vm::Function* step : source_.steps) code_.EmitCall(window, 0, 0, step);
  registers_.Close(window);
  code_.Emit(Opcode::kReturn);
}

// ---- small things that all parts use ------------------------------------------------------------

uint32_t FunctionCompiler::TypeConstant(types::Type* type) {
  return code_.Pointer(program_.descriptors().Of(type));
}

uint32_t FunctionCompiler::SiteConstant(lexer::Pos pos, std::string_view object) {
  return code_.Word(program_.AddSite(pos, function_.name, object));
}

uint32_t FunctionCompiler::ResultKinds(types::Tuple* results) {
  std::vector<uint64_t> words = {ShapeOf(results).slots()};
  words.resize(1 + (words[0] + 63) / 64);
  uint32_t slot = 0;
  for (types::Var* result : results->vars) {
    Pattern pattern = ShapeOf(result->type).pattern;
    for (uint32_t i = 0; i < pattern.slots; ++i, ++slot) {
      words[1 + slot / 64] |= (pattern.pointers >> i & 1) << (slot % 64);
    }
  }
  return code_.Words(words);
}

void FunctionCompiler::Move(Reg to, Reg from, uint32_t slots) {
  if (to == from || slots == 0) return;
  switch (slots) {
    case 1:
      if (!FuseMove(to, from)) code_.Emit(Opcode::kMove, to, from);
      break;
    case 2:
      code_.Emit(Opcode::kMove2, to, from);
      break;
    case 3:
      code_.Emit(Opcode::kMove3, to, from);
      break;
    case 4:
      code_.Emit(Opcode::kMove4, to, from);
      break;
    default:
      code_.Emit(Opcode::kMoveN, to, from, slots);
      break;
  }
}

void FunctionCompiler::Zero(Reg reg, types::Type* type) {
  const Shape& shape = ShapeOf(type);
  if (shape.slots() == 0) return;
  if (shape.boxed) {  // the zero value has a box too
    code_.Emit(Opcode::kNew, reg, 0, code_.Word(0), 0, static_cast<int32_t>(TypeConstant(type)));
  } else if (shape.pattern == kWord) {
    LoadInt(reg, 0);
  } else if (shape.pattern == kPointer) {
    code_.Emit(Opcode::kLoadNil, reg);
  } else {
    code_.Emit(Opcode::kZero, reg, 0, shape.slots());
  }
}

Operand FunctionCompiler::Owned(Operand operand, types::Type* type) {
  if (!operand.IsBorrowed()) return operand;
  Operand copy = Temporary(type);
  Move(copy.reg(), operand.reg(), ShapeOf(type).slots());
  return copy;
}

void FunctionCompiler::Unsupported(std::string_view what) {
  if (error_.empty()) error_ = absl::StrCat(ToAbsl(what), " is not supported yet");
  error_position_ = code_.position();
}

}  // namespace goknot::compiler
