// Expression switches and type switches: all tests first, in order, then the bodies one after
// another, so that fallthrough is falling through. case_search.cc does the tests of a switch over
// constants.
//
// Source: the Go specification, "Switch statements". Tests: tests/programs/switches/.
#include "compiler/function_compiler.h"

namespace goknot::compiler {

void FunctionCompiler::SwitchBodies(const ast::SwitchStmt* stmt, const std::vector<Label>& labels,
                                    Label end) {
  targets_[stmt] = {end, Label{}};
  Label outer_fallthrough = fallthrough_target_;
  for (size_t i = 0; i < stmt->clauses.size(); ++i) {
    const ast::CaseClause* clause = stmt->clauses[i];
    code_.Bind(labels[i]);
    fallthrough_target_ = i + 1 < labels.size() ? labels[i + 1] : end;
    size_t mark = scope_variables_.size();
    Statements(clause->body);
    CloseScope(mark);
    if (i + 1 < stmt->clauses.size()) code_.EmitJump(Opcode::kJump, end);
  }
  fallthrough_target_ = outer_fallthrough;
}

void FunctionCompiler::CaseTest(types::Type* tag_type, Reg tag, const ast::Expr* value,
                                Label target) {
  At at(*this, value->pos);
  if (info_->ModeOf(value) == types::Mode::kNil) {
    if (types::IsInterface(tag_type)) {
      code_.EmitJump(Opcode::kJumpEqI, target, tag);
    } else {
      code_.EmitJump(Opcode::kJumpNil, target, tag);
    }
    return;
  }
  Number number = NumberOf(tag_type);
  if (std::optional<int32_t> constant = SmallConstant(value); constant && IsIntegerNumber(number)) {
    BranchConstant(lexer::Token::kEqual, number, tag, *constant, target, Edge::kForward);
    return;
  }
  types::Type* value_type = TypeOf(value);
  if (NeedsInterface(tag_type, value_type)) {  // a concrete tag among interface values
    Operand other = Value(value);
    Operand converted = Temporary(value_type);
    InterfaceInto(tag, tag_type, Fresh(converted.reg()));
    BranchEqual(value_type, converted.reg(), other.reg(), true, target, Edge::kForward);
    return;
  }
  Operand other = ValueAs(value, tag_type);
  BranchEqual(tag_type, tag, other.reg(), true, target, Edge::kForward);
}

void FunctionCompiler::Switch(const ast::SwitchStmt* stmt) {
  if (stmt->TypeGuard() != nullptr) {
    TypeSwitch(stmt);
    return;
  }
  At at(*this, stmt->pos);
  size_t mark = scope_variables_.size();
  if (stmt->init != nullptr) Statement(stmt->init);
  Label end = code_.NewLabel();
  Label otherwise = end;
  std::vector<Label> labels;
  bool constant_cases = true;
  for (const ast::CaseClause* clause : stmt->clauses) {
    labels.push_back(code_.NewLabel());
    if (clause->is_default) otherwise = labels.back();
    for (const ast::Expr* value : clause->cases) {
      constant_cases = constant_cases && ConstantOf(value) != nullptr;
    }
  }
  if (stmt->tag == nullptr) {
    for (size_t i = 0; i < stmt->clauses.size(); ++i) {
      for (const ast::Expr* condition : stmt->clauses[i]->cases) {
        if (types::IsInterface(TypeOf(condition))) {  // true compared with an interface's value
          Operand tag = TemporaryWord();
          LoadInt(tag.reg(), 1);
          CaseTest(basic(types::BasicKind::kBool), tag.reg(), condition, labels[i]);
        } else {
          Branch(condition, true, labels[i]);
        }
      }
    }
    code_.EmitJump(Opcode::kJump, otherwise);
  } else {
    types::Type* type = TypeOf(stmt->tag);
    Operand tag = constant_cases ? ValueToRead(stmt->tag, type) : ValueAs(stmt->tag, type);
    // The tag is evaluated once: a case with effects must not change it.
    if (!constant_cases) tag = Owned(std::move(tag), type);
    if (!ConstantSwitch(stmt, type, tag.reg(), labels, otherwise)) {
      for (size_t i = 0; i < stmt->clauses.size(); ++i) {
        for (const ast::Expr* value : stmt->clauses[i]->cases) {
          CaseTest(type, tag.reg(), value, labels[i]);
        }
      }
      code_.EmitJump(Opcode::kJump, otherwise);
    }
  }
  SwitchBodies(stmt, labels, end);
  code_.Bind(end);
  CloseScope(mark);
}

// ---- type switches ------------------------------------------------------------------------------

void FunctionCompiler::BranchDynamicType(Reg interface, types::Type* type, bool is_nil,
                                         Label target) {
  if (is_nil) {
    code_.EmitJump(Opcode::kJumpEqI, target, interface);
  } else if (types::IsInterface(type)) {
    Operand holds = TemporaryWord();
    code_.Emit(Opcode::kTestInterface, holds.reg(), interface, 0, 0,
               static_cast<int32_t>(TypeConstant(type)));
    code_.EmitJump(Opcode::kJumpIf, target, holds.reg());
  } else {
    code_.EmitJump(Opcode::kJumpIsType, target, interface, 0, TypeConstant(type));
  }
}

void FunctionCompiler::TypeSwitch(const ast::SwitchStmt* stmt) {
  At at(*this, stmt->pos);
  size_t mark = scope_variables_.size();
  if (stmt->init != nullptr) Statement(stmt->init);
  const ast::TypeSwitchGuard* guard = stmt->TypeGuard();
  types::Type* interface_type = TypeOf(guard->x);
  Operand subject = Owned(Value(guard->x), interface_type);
  Label end = code_.NewLabel();
  Label otherwise = end;
  std::vector<Label> labels;
  for (const ast::CaseClause* clause : stmt->clauses) {
    labels.push_back(code_.NewLabel());
    if (clause->is_default) otherwise = labels.back();
  }
  for (size_t i = 0; i < stmt->clauses.size(); ++i) {
    for (const ast::Expr* type : stmt->clauses[i]->cases) {
      At at_case(*this, type->pos);
      bool is_nil = info_->ModeOf(type) == types::Mode::kNil;
      BranchDynamicType(subject.reg(), TypeOf(type), is_nil, labels[i]);
    }
  }
  code_.EmitJump(Opcode::kJump, otherwise);

  targets_[stmt] = {end, Label{}};
  for (size_t i = 0; i < stmt->clauses.size(); ++i) {
    const ast::CaseClause* clause = stmt->clauses[i];
    code_.Bind(labels[i]);
    size_t clause_mark = scope_variables_.size();
    auto* var = types::As<types::Var>(info_->ImplicitOf(clause));
    if (var != nullptr && var->used) {
      types::Type* type = TypeOf(var);
      if (types::IsInterface(type)) {
        DeclareFrom(var, subject.reg());
      } else {
        Operand value = Temporary(type);
        ExtractInto(subject.reg(), type, Fresh(value.reg()));
        DeclareFrom(var, value.reg());
      }
    }
    Statements(clause->body);
    CloseScope(clause_mark);
    if (i + 1 < stmt->clauses.size()) code_.EmitJump(Opcode::kJump, end);
  }
  code_.Bind(end);
  CloseScope(mark);
}

}  // namespace goknot::compiler
