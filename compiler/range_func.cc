// Range loops over functions. The body is compiled as a function of its own, a closure that is
// passed to the ranged-over function as its yield; vm/range_body.h has the states that both sides
// check.
//
// Leaving the body for anywhere but its own loop is done in steps. The ways out of a loop are
// numbered from 1 in the order of the source: return, and each break, continue and goto whose
// target lies outside. The body notes the number and returns false; when the iterator has come
// back, the function around goes on that way, which may mean to leave a loop that it is the body
// of.
//
// Results of a return statement in a body are assigned to the result variables of the function,
// which live in cells for that. A defer statement in a body adds to a group that the outermost loop
// opens in the function's frame.
//
// Source: the Go specification, "For statements with range clause"; behaviour checked against
// Go 1.27. Tests: tests/programs/rangefunc/.
#include <algorithm>

#include "base/check.h"
#include "compiler/function_compiler.h"
#include "parser/walk.h"
#include "vm/range_body.h"
#include "vm/unwind.h"

namespace goknot::compiler {

namespace {

bool IsInside(const ast::BlockStmt* block, const ast::Stmt* stmt) {
  return block->pos.offset <= stmt->pos.offset && stmt->pos.offset < block->end.offset;
}

}  // namespace

// Is the target of a branch neither the loop nor inside its body?
bool FunctionCompiler::LeavesLoop(const ast::RangeStmt* loop, const ast::Stmt* target) {
  return target != nullptr && target != loop && !IsInside(loop->body, target);
}

std::vector<FunctionCompiler::WayOut> FunctionCompiler::WaysOut(const ast::RangeStmt* loop) {
  std::vector<WayOut> ways;
  auto add = [&](const WayOut& way) {
    if (std::find(ways.begin(), ways.end(), way) == ways.end()) ways.push_back(way);
  };
  ast::Walk(loop->body, [&](const ast::Node* node) {
    if (node->kind == ast::Kind::kReturnStmt) add(WayOut{});
    if (auto* branch = node->TryAs<ast::BranchStmt>();
        branch != nullptr && LeavesLoop(loop, branch->target)) {
      add(WayOut{branch->keyword, branch->target});
    }
    return node->kind != ast::Kind::kFuncLit;
  });
  return ways;
}

void FunctionCompiler::LeaveRangeBody(const WayOut& way) {
  auto found = std::find(ways_out_.begin(), ways_out_.end(), way);
  DCHECK(found != ways_out_.end());
  code_.Emit(Opcode::kRangeLeave, RangeClosure(), 0, 0, 0,
             static_cast<int32_t>(found - ways_out_.begin()) + 1);
}

// ---- the loop -----------------------------------------------------------------------------------

void FunctionCompiler::RangeFunc(const ast::RangeStmt* range) {
  const types::Body* body = info_->BodyOf(range);
  bool opens_group = body->has_defer && range_ == nullptr;
  if (opens_group) {
    defer_group_ = registers_.Allocate(kPointer);
    code_.Emit(Opcode::kDeferGroup, defer_group_);
    most_defer_slots_ = vm::kMaxDeferArguments + 1;
  }
  Operand closure = TemporaryPointer();
  {
    Callee callee = ResolveCallee(range->x);
    RangeClosureInto(range, closure.reg());
    Operand window = Operand::Window(registers_, registers_.OpenWindow(ArgumentSlots(callee) + 1));
    Reg argument = window.reg() + ArgumentSlots(callee) - 1;
    if (callee.receiver != nullptr) {
      auto* method = static_cast<types::Func*>(info_->SelectionOf(callee.receiver)->object);
      ReceiverInto(callee.receiver, method, Fresh(window.reg()));
    }
    Move(argument, closure.reg(), 1);
    EmitCall(callee, window.reg());
  }
  Operand way = TemporaryWord();
  code_.Emit(Opcode::kRangeEnd, way.reg(), closure.reg());
  if (opens_group) registers_.Free(defer_group_, kPointer);

  std::vector<WayOut> ways = WaysOut(range);
  for (size_t i = 0; i < ways.size(); ++i) {
    Label next = code_.NewLabel();
    code_.EmitJump(Opcode::kJumpNeI, next, way.reg(), 0, static_cast<uint32_t>(i) + 1);
    if (ways[i].target == nullptr) {
      EmitReturnSequence();
    } else {
      BranchTo(ways[i].keyword, ways[i].target);
    }
    code_.Bind(next);
  }
}

// A closure in its first state: the state, the group of deferred calls, then what the body
// captures.
void FunctionCompiler::RangeClosureInto(const ast::RangeStmt* range, Reg to) {
  const types::Body* body = info_->BodyOf(range);
  vm::Function* function = program_.RangeBodyFunction(source_, function_, range, family_);
  Pattern own = {1, 0};
  if (body->has_defer) own = {2, 2};
  Pattern captures = CapturePattern(body);
  Reg base = registers_.OpenScratch(own.slots + captures.slots);
  Operand hold = Operand::Window(registers_, base);
  LoadInt(base, vm::kRangeReady);
  if (body->has_defer) Move(base + 1, defer_group_, 1);
  CapturesInto(body, base + own.slots);
  MakeClosure(function, base, own.slots + captures.slots,
              own.pointers | captures.pointers << own.slots, Fresh(to));
}

// ---- the body -----------------------------------------------------------------------------------

void FunctionCompiler::CompileRangeBody() {
  range_ = source_.range;
  body_ = source_.body;
  ways_out_ = WaysOut(range_);
  // Return statements are the function's.
  const types::Signature* function = body_->Function()->signature;
  results_ = function->results->vars;
  results_in_variables_ = true;
  results_in_slots_ = false;

  LoadCaptures();
  // As gc does: variables of the function are assigned before the state is looked at.
  Reg reg = 0;
  for (size_t i = 0; i < signature_->params->size(); ++i) {
    types::Type* type = info_->TypeOf(signature_->params->vars[i]);
    if (const ast::Expr* part = RangePart(range_, i)) {
      if (range_->define) {
        PlaceParameter(DefinedBy(part), reg, false);
      } else {
        At at(*this, part->pos);
        StoreTo(part, false, reg, type);
      }
    }
    reg += ShapeOf(type).slots();
  }
  code_.Emit(Opcode::kRangeEnter, RangeClosure());

  Label next = code_.NewLabel();
  Label end = code_.NewLabel();
  targets_[range_] = {end, next};
  Block(range_->body);
  code_.set_position(range_->body->right_brace);
  code_.Bind(next);
  code_.Emit(Opcode::kRangeContinue, RangeClosure());
  code_.Bind(end);
  code_.Emit(Opcode::kRangeLeave, RangeClosure());
}

}  // namespace goknot::compiler
