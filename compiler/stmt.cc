// Statements that have no file of their own: blocks, if, send, return, branches and labels.
//
// Source: the Go specification, "Statements". Tests: tests/programs/statements/.
#include <utility>

#include "base/check.h"
#include "compiler/function_compiler.h"

namespace goknot::compiler {

using ast::Kind;
using lexer::Token;

void FunctionCompiler::Statements(ast::List<ast::Stmt> list) {
  for (const ast::Stmt* stmt : list) Statement(stmt);
}

void FunctionCompiler::Block(const ast::BlockStmt* block) {
  size_t mark = scope_variables_.size();
  recursion_.Enter([&] { Statements(block->stmts); });
  CloseScope(mark);
}

void FunctionCompiler::Statement(const ast::Stmt* stmt) {
  At at(*this, stmt->pos);
  switch (stmt->kind) {
    case Kind::kEmptyStmt:
      break;
    case Kind::kLabeledStmt:
      Labeled(stmt->As<ast::LabeledStmt>());
      break;
    case Kind::kBlockStmt:
      Block(stmt->As<ast::BlockStmt>());
      break;
    case Kind::kExprStmt:
      ExpressionStatement(ast::Unparen(stmt->As<ast::ExprStmt>()->x));
      break;
    case Kind::kSendStmt:
      Send(stmt->As<ast::SendStmt>());
      break;
    case Kind::kDeclStmt:
      for (const ast::Decl* decl : stmt->As<ast::DeclStmt>()->decls) {
        if (auto* vars = decl->TryAs<ast::VarDecl>()) DeclareVariables(vars);
      }
      break;
    case Kind::kAssignStmt:
      Assign(stmt->As<ast::AssignStmt>());
      break;
    case Kind::kIncDecStmt:
      Step(stmt->As<ast::IncDecStmt>());
      break;
    case Kind::kBranchStmt:
      BranchTo(stmt->As<ast::BranchStmt>()->keyword, stmt->As<ast::BranchStmt>()->target);
      break;
    case Kind::kCallStmt:
      GoOrDefer(stmt->As<ast::CallStmt>());
      break;
    case Kind::kReturnStmt:
      Return(stmt->As<ast::ReturnStmt>());
      break;
    case Kind::kIfStmt:
      If(stmt->As<ast::IfStmt>());
      break;
    case Kind::kForStmt:
      For(stmt->As<ast::ForStmt>());
      break;
    case Kind::kRangeStmt:
      Range(stmt->As<ast::RangeStmt>());
      break;
    case Kind::kSwitchStmt:
      Switch(stmt->As<ast::SwitchStmt>());
      break;
    case Kind::kSelectStmt:
      Select(stmt->As<ast::SelectStmt>());
      break;
    default:
      Unsupported("this statement");
      break;
  }
}

void FunctionCompiler::ExpressionStatement(const ast::Expr* expr) {
  if (auto* call = expr->TryAs<ast::CallExpr>(); call != nullptr && !IsConversion(call)) {
    if (auto builtin = BuiltinOf(call)) {
      BuiltinStatement(call, *builtin);
    } else if (!AtomicInto(call, Fresh(kNoReg)) && !InlineInto(call, Fresh(kNoReg))) {
      Operand dropped = Call(call);
    }
    return;
  }
  Discard(expr);
}

void FunctionCompiler::Send(const ast::SendStmt* send) {
  types::Type* type = TypeOf(send->channel);
  types::Type* elem = types::UnderAs<types::Chan>(type)->elem;
  Operand channel;
  Operand value;
  if (IsReadAfter(send->channel, send->value)) {
    value = ValueAs(send->value, elem);
    channel = Value(send->channel);
  } else {
    channel = Value(send->channel);
    value = ValueAs(send->value, elem);
  }
  uint32_t slots = ShapeOf(elem).slots();
  code_.Emit(Opcode::kSend, channel.reg(), slots == 0 ? 0 : value.reg(), slots);
}

void FunctionCompiler::If(const ast::IfStmt* stmt) {
  size_t mark = scope_variables_.size();
  Label end = code_.NewLabel();
  for (;;) {  // a chain of else-ifs may be long
    At at(*this, stmt->pos);
    if (stmt->init != nullptr) Statement(stmt->init);
    Label otherwise = code_.NewLabel();
    Branch(stmt->condition, false, otherwise);
    Block(stmt->then_block);
    if (stmt->else_stmt == nullptr) {
      code_.Bind(otherwise);
      break;
    }
    code_.EmitJump(Opcode::kJump, end);
    code_.Bind(otherwise);
    if (auto* next = stmt->else_stmt->TryAs<ast::IfStmt>()) {
      stmt = next;
      continue;
    }
    Block(stmt->else_stmt->As<ast::BlockStmt>());
    break;
  }
  code_.Bind(end);
  CloseScope(mark);
}

// ---- return -------------------------------------------------------------------------------------

void FunctionCompiler::Return(const ast::ReturnStmt* stmt) {
  if (inlined_ != nullptr) {
    ReturnFromInlined(stmt);
    return;
  }
  if (!stmt->results.empty()) {
    bool in_cells = results_in_variables_ && !results_in_slots_;
    bool is_named =
        !signature_->results->vars.empty() && !signature_->results->vars[0]->name().empty();
    if (range_ != nullptr || has_defer_ || (is_named && in_cells)) {
      ReturnThroughVariables(stmt);
      EmitReturnSequence();
    } else {
      ReturnValues(stmt);
    }
    return;
  }
  EmitReturnSequence();
}

void FunctionCompiler::ReturnSlots(Reg reg, uint32_t slots) {
  if (slots == 0) {
    code_.Emit(Opcode::kReturn);
  } else if (slots == 1) {
    if (FuseReturn(reg)) return;
    code_.Emit(Opcode::kReturn1, reg);
  } else {
    code_.Emit(Opcode::kReturnN, reg, 0, slots);
  }
}

void FunctionCompiler::ReturnValues(const ast::ReturnStmt* stmt) {
  const std::vector<types::Var*>& results = signature_->results->vars;
  if (stmt->results.size() == 1 && results.size() == 1) {
    Operand value = ValueAs(stmt->results[0], TypeOf(results[0]));
    ReturnSlots(value.reg(), result_slots_);
    return;
  }
  if (stmt->results.size() == 1) {  // return f()
    Operand values = Value(stmt->results[0]);
    auto* tuple = types::Exactly<types::Tuple>(TypeOf(stmt->results[0]));
    bool converts = false;
    for (size_t i = 0; i < results.size(); ++i) {
      converts = converts || NeedsInterface(tuple->vars[i]->type, TypeOf(results[i]));
    }
    if (!converts) {
      ReturnSlots(values.reg(), result_slots_);
      return;
    }
    Reg base = registers_.OpenScratch(result_slots_);
    Operand hold = Operand::Window(registers_, base);
    Reg from = values.reg();
    Reg to = base;
    for (size_t i = 0; i < results.size(); ++i) {
      ConvertInto(from, tuple->vars[i]->type, TypeOf(results[i]), Fresh(to));
      from += ShapeOf(tuple->vars[i]->type).slots();
      to += ShapeOf(TypeOf(results[i])).slots();
    }
    ReturnSlots(base, result_slots_);
    return;
  }
  Reg base = registers_.OpenScratch(result_slots_);
  Operand hold = Operand::Window(registers_, base);
  std::vector<Reg> regs;
  std::vector<const ast::Expr*> list(stmt->results.begin(), stmt->results.end());
  Reg reg = base;
  for (const types::Var* result : results) {
    regs.push_back(reg);
    reg += ShapeOf(TypeOf(result)).slots();
  }
  for (size_t i : EvaluationOrder(list)) Into(list[i], TypeOf(results[i]), Fresh(regs[i]));
  ReturnSlots(base, result_slots_);
}

// Results that somebody can see before the caller does (deferred calls, closures) are assigned
// first.
void FunctionCompiler::ReturnThroughVariables(const ast::ReturnStmt* stmt) {
  if (stmt->results.size() == 1 && results_.size() == 1) {
    Location place = LocateVariable(results_[0]);
    if (HasEffects(stmt->results[0]) || place.kind == Location::Kind::kSlots) {
      // Not written before the value is complete: a panic on the way leaves the old one.
      Operand value = ValueAs(stmt->results[0], TypeOf(results_[0]));
      Store(place, value.reg());
    } else {
      StoreExpr(place, stmt->results[0], false);
    }
    return;
  }
  if (stmt->results.size() == 1) {
    Operand values = Value(stmt->results[0]);
    auto* tuple = types::Exactly<types::Tuple>(TypeOf(stmt->results[0]));
    Reg from = values.reg();
    for (size_t i = 0; i < results_.size(); ++i) {
      Location place = LocateVariable(results_[i]);
      types::Type* type = tuple->vars[i]->type;
      Operand converted = Converted(Operand::Borrowed(from), type, TypeOf(results_[i]));
      Store(place, converted.reg());
      from += ShapeOf(type).slots();
    }
    return;
  }
  std::vector<Operand> values(results_.size());
  std::vector<const ast::Expr*> list(stmt->results.begin(), stmt->results.end());
  for (size_t i : EvaluationOrder(list)) {
    values[i] = ValueAs(list[i], TypeOf(results_[i]));
    if (values[i].IsBorrowed()) values[i] = Owned(std::move(values[i]), TypeOf(results_[i]));
  }
  for (size_t i = 0; i < results_.size(); ++i) {
    Location place = LocateVariable(results_[i]);
    Store(place, values[i].reg());
  }
}

// ---- branches -----------------------------------------------------------------------------------

Label FunctionCompiler::LabelOf(const ast::LabeledStmt* stmt) {
  auto [found, inserted] = labels_.try_emplace(stmt);
  if (inserted) found->second = code_.NewLabel();
  return found->second;
}

void FunctionCompiler::Labeled(const ast::LabeledStmt* stmt) {
  code_.Bind(LabelOf(stmt), true);
  bound_labels_.insert(stmt);
  Statement(stmt->stmt);
}

void FunctionCompiler::BranchTo(Token keyword, const ast::Stmt* target) {
  if (range_ != nullptr && LeavesLoop(range_, target)) {
    LeaveRangeBody({keyword, target});
    return;
  }
  switch (keyword) {
    case Token::kBreak:
      code_.EmitJump(Opcode::kJump, targets_.at(target).break_label);
      break;
    case Token::kContinue:
      code_.EmitJump(Opcode::kJump, targets_.at(target).continue_label);
      break;
    case Token::kGoto: {
      auto* label = target->As<ast::LabeledStmt>();
      // Backwards is a loop: it polls.
      code_.EmitJump(bound_labels_.contains(label) ? Opcode::kLoop : Opcode::kJump, LabelOf(label));
      break;
    }
    case Token::kFallthrough:
      code_.EmitJump(Opcode::kJump, fallthrough_target_);
      break;
    default:
      UNREACHABLE();
  }
}

}  // namespace goknot::compiler
