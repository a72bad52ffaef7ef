// The for statement with a condition or a for clause. Loops are inverted: the condition is tested
// once before the loop and then at its end, where the back-edge is the jump that polls; `i++` and
// `i < n` become one instruction.
//
// Each iteration has its own copy of the variables that the init statement declares (Go 1.22):
// those that live in cells get a fresh cell before the post statement; those in slots are captured
// by value and need nothing.
//
// Source: the Go specification, "For statements". Tests: tests/programs/loops/.
#include "compiler/function_compiler.h"

namespace goknot::compiler {

using lexer::Token;

// The variable that an operand is, when it lies in slots; else null.
const FunctionCompiler::Variable* FunctionCompiler::VariableInSlots(const ast::Expr* expr) {
  auto* ident = ast::Unparen(expr)->TryAs<ast::Ident>();
  auto* var = ident == nullptr ? nullptr : types::As<types::Var>(info_->ObjectOf(ident));
  auto found = var == nullptr ? variables_.end() : variables_.find(var);
  if (found == variables_.end() || found->second.storage != Storage::kSlots) return nullptr;
  return &found->second;
}

// for ...; i < n; i++ with i an int variable in slots and n a small constant or such a variable.
bool FunctionCompiler::FusedStep(const ast::ForStmt* loop, Label head) {
  if (loop->post == nullptr || loop->condition == nullptr) return false;
  auto* step = loop->post->TryAs<ast::IncDecStmt>();
  auto* condition = ast::Unparen(loop->condition)->TryAs<ast::BinaryExpr>();
  if (step == nullptr || step->op != Token::kAdd || condition == nullptr) return false;
  bool is_less = condition->op == Token::kLess;
  if (!is_less && condition->op != Token::kLessEqual) return false;
  const Variable* counter = VariableInSlots(step->x);
  if (counter == nullptr || counter != VariableInSlots(condition->x) ||
      NumberOf(TypeOf(step->x)) != Number::kI64) {
    return false;
  }
  At at(*this, loop->pos);
  if (std::optional<int32_t> limit = SmallConstant(condition->y)) {
    if (*limit != static_cast<int16_t>(*limit)) {
      Operand large = ConstantOperand(static_cast<uint64_t>(int64_t{*limit}));
      code_.EmitJump(is_less ? Opcode::kForLt : Opcode::kForLe, head, counter->reg, large.reg());
      return true;
    }
    code_.EmitJump(is_less ? Opcode::kForLtI : Opcode::kForLeI, head, counter->reg, 0,
                   static_cast<uint16_t>(*limit));
    return true;
  }
  if (auto* call = ast::Unparen(condition->y)->TryAs<ast::CallExpr>()) {  // len of a variable
    if (IsConversion(call) || BuiltinOf(call) != types::BuiltinId::kLen) return false;
    const Variable* subject = VariableInSlots(call->args[0]);
    types::Type* type = TypeOf(call->args[0]);
    if (subject == nullptr || ConstantOf(call) != nullptr) return false;
    if (types::IsString(type)) {
      code_.EmitJump(is_less ? Opcode::kForLt : Opcode::kForLe, head, counter->reg,
                     subject->reg + 1);
      return true;
    }
    if (!is_less || types::UnderAs<types::Slice>(type) == nullptr) return false;
    code_.EmitJump(Opcode::kForLtLen, head, counter->reg, subject->reg);
    return true;
  }
  const Variable* limit = VariableInSlots(condition->y);
  if (limit == nullptr || ConstantOf(condition->y) != nullptr) return false;
  code_.EmitJump(is_less ? Opcode::kForLt : Opcode::kForLe, head, counter->reg, limit->reg);
  return true;
}

void FunctionCompiler::CopyLoopVariables(const ast::ForStmt* loop) {
  auto* init = loop->init == nullptr ? nullptr : loop->init->TryAs<ast::AssignStmt>();
  if (init == nullptr || init->op != Token::kDefine || !code_.IsReachable()) return;
  for (const ast::Expr* lhs : init->lhs) {
    types::Var* var = DefinedBy(lhs);
    auto found = var == nullptr ? variables_.end() : variables_.find(var);
    if (found == variables_.end() || found->second.storage != Storage::kCell) continue;
    // Nobody could tell the one in the frame from the last iteration's.
    if (!var->per_iteration || IsBorrowedOnly(var)) continue;
    Operand value = Load(LocateVariable(var));
    code_.Emit(Opcode::kNewBox, found->second.reg, value.reg(),
               SiteConstant(var->pos(), var->name()), 0,
               static_cast<int32_t>(TypeConstant(TypeOf(var))));
  }
}

void FunctionCompiler::For(const ast::ForStmt* loop) {
  At at(*this, loop->pos);
  size_t mark = scope_variables_.size();
  if (loop->init != nullptr) Statement(loop->init);
  ++loop_depth_;
  Label head = code_.NewLabel();
  Label next = code_.NewLabel();
  Label end = code_.NewLabel();
  Label test = code_.NewLabel();
  targets_[loop] = {end, next};
  bool tests_twice = loop->condition != nullptr && IsSimpleCondition(loop->condition);
  if (tests_twice) {
    Branch(loop->condition, false, end);
  } else if (loop->condition != nullptr) {
    code_.EmitJump(Opcode::kJump, test);
  }
  bool has_late_test = loop->condition != nullptr && !tests_twice;
  code_.Bind(head, has_late_test);
  Block(loop->body);
  code_.Bind(next);
  CopyLoopVariables(loop);
  if (!tests_twice || !FusedStep(loop, head)) {
    if (loop->post != nullptr) Statement(loop->post);
    if (has_late_test) code_.Bind(test);
    if (loop->condition == nullptr) {
      Loop(head);
    } else {
      Branch(loop->condition, true, head, Edge::kBack);
    }
  }
  code_.Bind(end);
  --loop_depth_;
  CloseScope(mark);
}

}  // namespace goknot::compiler
