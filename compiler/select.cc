// Select statements. All channels and values to send are evaluated in source order into temporaries
// of their own (the instruction zeroes what it receives into for cases not taken); what a receive
// is assigned to is evaluated only when its case was taken.
//
// Source: the Go specification, "Select statements". Tests: tests/programs/select/.
#include "compiler/function_compiler.h"

namespace goknot::compiler {

namespace {

// The receive operation of a case: the `<-c` in it.
const ast::UnaryExpr* ReceiveOf(const ast::Stmt* comm) {
  const ast::Expr* expr = nullptr;
  if (auto* statement = comm->TryAs<ast::ExprStmt>()) expr = statement->x;
  if (auto* assign = comm->TryAs<ast::AssignStmt>()) expr = assign->rhs[0];
  return ast::Unparen(expr)->As<ast::UnaryExpr>();
}

}  // namespace

void FunctionCompiler::Select(const ast::SelectStmt* stmt) {
  At at(*this, stmt->pos);
  // What a case keeps while the select waits.
  struct Case {
    const ast::CommClause* clause;
    Operand channel;
    Operand value;
    Operand ok;
    types::Type* elem = nullptr;
  };
  auto table = std::make_unique<vm::SelectTable>();
  std::vector<Case> cases;
  const ast::CommClause* default_clause = nullptr;
  for (const ast::CommClause* clause : stmt->clauses) {
    if (clause->comm == nullptr) {
      default_clause = clause;
      table->has_default = true;
      continue;
    }
    At at_case(*this, clause->comm->pos);
    Case& part = cases.emplace_back();
    part.clause = clause;
    auto* send = clause->comm->TryAs<ast::SendStmt>();
    const ast::Expr* channel = send != nullptr ? send->channel : ReceiveOf(clause->comm)->x;
    types::Type* channel_type = TypeOf(channel);
    part.elem = types::UnderAs<types::Chan>(channel_type)->elem;
    part.channel = TemporaryPointer();
    Into(channel, channel_type, Fresh(part.channel.reg()));
    const Shape& shape = ShapeOf(part.elem);
    vm::SelectCaseOperands operands{
        send != nullptr,
        static_cast<uint16_t>(part.channel.reg()),
        vm::kNoSlot,
        vm::kNoSlot,
        static_cast<uint16_t>(shape.slots()),
        static_cast<uint16_t>(shape.pattern.pointers),
        send == nullptr && shape.boxed ? program_.descriptors().Of(part.elem) : nullptr};
    if (send != nullptr) {
      part.value = Temporary(part.elem);
      Into(send->value, part.elem, Fresh(part.value.reg()));
      operands.value = static_cast<uint16_t>(part.value.reg());
    } else if (auto* assign = clause->comm->TryAs<ast::AssignStmt>()) {
      if (!IsBlank(assign->lhs[0])) {
        part.value = Temporary(part.elem);
        operands.value = static_cast<uint16_t>(part.value.reg());
      }
      if (assign->lhs.size() > 1 && !IsBlank(assign->lhs[1])) {
        part.ok = TemporaryWord();
        operands.ok = static_cast<uint16_t>(part.ok.reg());
      }
    }
    table->cases.push_back(operands);
  }

  Operand chosen = TemporaryWord();
  code_.Emit(Opcode::kSelect, chosen.reg(), 0, 0, 0,
             static_cast<int32_t>(code_.AddSelect(std::move(table))));
  Label end = code_.NewLabel();
  targets_[stmt] = {end, Label{}};
  std::vector<Label> labels;
  for (size_t i = 0; i < cases.size(); ++i) labels.push_back(code_.NewLabel());
  if (cases.empty() && default_clause == nullptr) {
    code_.Emit(Opcode::kUnreachable);  // select {} never goes on
    code_.Bind(end);
    return;
  }
  // Without a default the last case needs no test.
  size_t tests = cases.size() - (default_clause == nullptr ? 1 : 0);
  for (size_t i = 0; i < tests; ++i) {
    code_.EmitJump(Opcode::kJumpEqI, labels[i], chosen.reg(), 0, static_cast<uint32_t>(i));
  }
  auto body = [&](const ast::CommClause* clause) {
    Statements(clause->body);
    code_.EmitJump(Opcode::kJump, end);
  };
  if (default_clause != nullptr) {
    size_t mark = scope_variables_.size();
    body(default_clause);
    CloseScope(mark);
  } else {
    code_.EmitJump(Opcode::kJump, labels.back());
  }
  for (size_t i = 0; i < cases.size(); ++i) {
    code_.Bind(labels[i]);
    size_t mark = scope_variables_.size();
    if (auto* assign = cases[i].clause->comm->TryAs<ast::AssignStmt>()) {
      At at_assign(*this, assign->pos);
      bool define = assign->op == lexer::Token::kDefine;
      if (cases[i].value.reg() != kNoReg) {
        StoreTo(assign->lhs[0], define, cases[i].value.reg(), cases[i].elem);
      }
      if (cases[i].ok.reg() != kNoReg) {
        StoreTo(assign->lhs[1], define, cases[i].ok.reg(), basic(types::BasicKind::kBool));
      }
    }
    body(cases[i].clause);
    CloseScope(mark);
  }
  code_.Bind(end);
}

}  // namespace goknot::compiler
