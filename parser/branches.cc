// See branches.h. One walk over the statements in source order. A goto whose label has not been met
// yet is kept until the label comes; what a block leaves over goes to the block around it, and what
// is left at the end has no label, or one inside of a block that it must not enter.
//
// Bodies without any label or branch, which is most of them, cost one walk without allocation.
#include "parser/branches.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "parser/print.h"

namespace goknot::parser {
namespace {

using ast::BranchStmt;
using ast::Kind;
using ast::LabeledStmt;
using ast::List;
using ast::Name;
using ast::Pos;
using ast::Stmt;
using ast::Token;
using lexer::DiagnosticCode;

class BranchChecker {
 public:
  BranchChecker(const lexer::SourceFile& source, lexer::DiagnosticSink& sink)
      : source_(source), sink_(sink) {}

  bool Check(List<Stmt> body, Pos start) {
    CheckBlock(nullptr, {}, nullptr, start, body);
    for (const auto& [branch, number] : forward_gotos_) {
      Label* label = Find(branch->label->name);
      if (label == nullptr) {
        Error(branch->label->pos, DiagnosticCode::kUndeclaredLabel,
              "label " + Text(branch->label) + " not defined");
        continue;
      }
      label->used = true;
      Error(branch->label->pos, DiagnosticCode::kJumpIntoBlock,
            "goto " + Text(branch->label) + " jumps into block starting at " +
                Place(label->block_start));
    }
    for (const Label& label : labels_) {
      if (label.used) continue;
      Error(label.stmt->label->pos, DiagnosticCode::kUnusedLabel,
            "label " + Text(label.stmt->label) + " defined and not used");
    }
    return !found_error_;
  }

 private:
  struct Block {
    const Block* parent;
    size_t number;  // among all blocks of the body
    Pos start;
    LabeledStmt* label;  // of the statement that this block belongs to, may be null
  };

  struct Label {
    LabeledStmt* stmt;
    size_t block;  // the number of the block that it stands in
    Pos block_start;
    bool used = false;
  };

  // A goto that has not met its label yet.
  struct ForwardGoto {
    BranchStmt* branch;
    size_t number;  // among all of the body
  };

  // What an unlabeled branch refers to.
  struct Targets {
    Stmt* break_target = nullptr;
    Stmt* continue_target = nullptr;
    int case_index = -1;  // in break_target, a switch, when this is directly a clause of it
  };

  struct BlockState {
    Block block;
    Targets targets;
    size_t first_forward;  // where this block's part of forward_gotos_ begins
    // The variable declared last while gotos were waiting: those numbered below jumping_over would
    // jump over it.
    Pos variable_pos = {};
    std::string variable = {};
    size_t jumping_over = 0;
  };

  void Error(Pos pos, DiagnosticCode code, std::string text) {
    found_error_ = true;
    sink_.Report({.pos = pos, .code = code, .text = std::move(text)});
  }
  static std::string Text(const ast::Ident* ident) { return std::string(ident->name.text()); }
  std::string Place(Pos pos) const { return source_.PositionOf(pos).ToString(); }

  Label* Find(Name name) {
    const auto found = label_by_name_.find(name);
    return found == label_by_name_.end() ? nullptr : &labels_[found->second];
  }

  void CheckBlock(const Block* parent, Targets targets, LabeledStmt* label, Pos start,
                  List<Stmt> stmts) {
    BlockState state = {.block = {parent, block_count_++, start, label},
                        .targets = targets,
                        .first_forward = forward_gotos_.size()};
    // Empty statements do not keep a fallthrough from being the last one.
    while (!stmts.empty() && stmts.back()->kind == Kind::kEmptyStmt) {
      stmts = stmts.first(stmts.size() - 1);
    }
    for (size_t i = 0; i < stmts.size(); ++i) {
      CheckStmt(state, stmts[i], /*is_last=*/i + 1 == stmts.size());
    }
  }

  void CheckStmt(BlockState& state, Stmt* stmt, bool is_last) {
    LabeledStmt* label = nullptr;
    while (auto* labeled = stmt->TryAs<LabeledStmt>()) {
      if (!labeled->label->name.IsBlank()) {
        Declare(state, labeled);
        label = labeled;
      }
      stmt = labeled->stmt;
    }
    switch (stmt->kind) {
      case Kind::kDeclStmt:
        for (ast::Decl* decl : stmt->As<ast::DeclStmt>()->decls) {
          auto* variable = decl->TryAs<ast::VarDecl>();
          if (variable == nullptr) continue;
          DeclareVariable(state, variable->pos, ast::ToString(variable->names[0]));
          break;
        }
        break;
      case Kind::kAssignStmt: {
        const auto* assign = stmt->As<ast::AssignStmt>();
        if (assign->op == Token::kDefine) {
          DeclareVariable(state, assign->pos, ast::ToString(assign->lhs));
        }
        break;
      }
      case Kind::kBranchStmt:
        CheckBranch(state, stmt->As<BranchStmt>(), is_last);
        break;
      default:
        CheckInner(state, stmt, label);
        break;
    }
  }

  // The blocks inside of a statement.
  void CheckInner(BlockState& state, Stmt* stmt, LabeledStmt* label) {
    Targets inner = state.targets;
    inner.case_index = -1;
    switch (stmt->kind) {
      case Kind::kBlockStmt: {
        const auto* block = stmt->As<ast::BlockStmt>();
        return CheckBlock(&state.block, inner, label, block->pos, block->stmts);
      }
      case Kind::kIfStmt:
        return CheckIf(state.block, inner, label, stmt->As<ast::IfStmt>());
      case Kind::kForStmt:
      case Kind::kRangeStmt: {
        const auto* body = stmt->kind == Kind::kForStmt ? stmt->As<ast::ForStmt>()->body
                                                        : stmt->As<ast::RangeStmt>()->body;
        inner.break_target = inner.continue_target = stmt;
        return CheckBlock(&state.block, inner, label, body->pos, body->stmts);
      }
      case Kind::kSwitchStmt:
        inner.break_target = stmt;
        for (const ast::CaseClause* clause : stmt->As<ast::SwitchStmt>()->clauses) {
          ++inner.case_index;
          CheckBlock(&state.block, inner, label, clause->pos, clause->body);
        }
        return;
      case Kind::kSelectStmt:
        inner.break_target = stmt;
        for (const ast::CommClause* clause : stmt->As<ast::SelectStmt>()->clauses) {
          CheckBlock(&state.block, inner, label, clause->pos, clause->body);
        }
        return;
      default:
        return;
    }
  }

  void CheckIf(const Block& parent, Targets targets, LabeledStmt* label, const ast::IfStmt* stmt) {
    for (;;) {
      CheckBlock(&parent, targets, label, stmt->then_block->pos, stmt->then_block->stmts);
      if (stmt->else_stmt == nullptr) return;
      if (const auto* block = stmt->else_stmt->TryAs<ast::BlockStmt>()) {
        return CheckBlock(&parent, targets, nullptr, block->pos, block->stmts);
      }
      stmt = stmt->else_stmt->As<ast::IfStmt>();
      label = nullptr;
    }
  }

  // A goto waiting in this block that meets its label after this declaration jumps over it; one
  // that leaves the block for a label outside does not.
  void DeclareVariable(BlockState& state, Pos pos, std::string name) {
    if (forward_gotos_.size() == state.first_forward) return;
    state.variable_pos = pos;
    state.variable = std::move(name);
    state.jumping_over = goto_count_;
  }

  void Declare(BlockState& state, LabeledStmt* labeled) {
    const Name name = labeled->label->name;
    Label* label = Find(name);
    if (label != nullptr) {
      Error(labeled->label->pos, DiagnosticCode::kDuplicateLabel,
            "label " + Text(labeled->label) + " already defined at " +
                Place(label->stmt->label->pos));
    } else {
      label_by_name_[name] = labels_.size();
      labels_.push_back({labeled, state.block.number, state.block.start});
      label = &labels_.back();
    }

    size_t kept = state.first_forward;
    for (size_t i = state.first_forward; i < forward_gotos_.size(); ++i) {
      const ForwardGoto forward = forward_gotos_[i];
      if (forward.branch->label->name != name) {
        forward_gotos_[kept++] = forward;
        continue;
      }
      forward.branch->target = labeled;
      label->used = true;
      if (forward.number < state.jumping_over) {
        Error(forward.branch->label->pos, DiagnosticCode::kJumpOverDeclaration,
              "goto " + Text(forward.branch->label) + " jumps over declaration of " +
                  state.variable + " at " + Place(state.variable_pos));
      }
    }
    forward_gotos_.erase(forward_gotos_.begin() + kept, forward_gotos_.end());
  }

  void CheckBranch(BlockState& state, BranchStmt* branch, bool is_last) {
    if (branch->label != nullptr) return CheckLabeledBranch(state, branch);
    const Targets& targets = state.targets;
    switch (branch->keyword) {
      case Token::kBreak:
        branch->target = targets.break_target;
        if (branch->target == nullptr) {
          Error(branch->pos, DiagnosticCode::kMisplacedBreak,
                "break is not in a loop, switch, or select");
        }
        return;
      case Token::kContinue:
        branch->target = targets.continue_target;
        if (branch->target == nullptr) {
          Error(branch->pos, DiagnosticCode::kMisplacedContinue, "continue is not in a loop");
        }
        return;
      default:
        return CheckFallthrough(targets, branch, is_last);
    }
  }

  void CheckFallthrough(const Targets& targets, const BranchStmt* branch, bool is_last) {
    std::string text = "fallthrough statement out of place";
    const auto* target =
        targets.break_target == nullptr ? nullptr : targets.break_target->TryAs<ast::SwitchStmt>();
    if (target != nullptr) {
      const size_t index = targets.case_index;
      if (target->TypeGuard() != nullptr) {
        text = "cannot fallthrough in type switch";
      } else if (targets.case_index >= 0 && is_last) {
        if (index + 1 < target->clauses.size()) return;
        text = "cannot fallthrough final case in switch";
      }
    }
    Error(branch->pos, DiagnosticCode::kMisplacedFallthrough, std::move(text));
  }

  void CheckLabeledBranch(const BlockState& state, BranchStmt* branch) {
    Label* label = Find(branch->label->name);
    if (label != nullptr) label->used = true;
    if (branch->keyword == Token::kGoto) {
      for (const Block* block = &state.block; label != nullptr && block != nullptr;
           block = block->parent) {
        if (block->number == label->block) {
          branch->target = label->stmt;
          return;
        }
      }
      forward_gotos_.push_back({branch, goto_count_++});
      return;
    }

    const std::string keyword(lexer::Spelling(branch->keyword));
    if (label == nullptr) {
      Error(branch->label->pos, DiagnosticCode::kUndeclaredLabel,
            keyword + " label not defined: " + Text(branch->label));
      return;
    }
    Stmt* target = EnclosingStmt(state.block, *label);
    const Kind kind = target == nullptr ? Kind::kEmptyStmt : target->kind;
    const bool is_loop = kind == Kind::kForStmt || kind == Kind::kRangeStmt;
    const bool is_clauses = kind == Kind::kSwitchStmt || kind == Kind::kSelectStmt;
    if (is_loop || (is_clauses && branch->keyword == Token::kBreak)) {
      branch->target = target;
    } else {
      Error(branch->label->pos, DiagnosticCode::kInvalidLabel,
            "invalid " + keyword + " label " + Text(branch->label));
    }
  }

  // The statement under the label if `block` is inside of it, else null.
  static Stmt* EnclosingStmt(const Block& block, const Label& label) {
    for (const Block* b = &block; b != nullptr; b = b->parent) {
      if (b->label == label.stmt) return label.stmt->stmt;
    }
    return nullptr;
  }

  const lexer::SourceFile& source_;
  lexer::DiagnosticSink& sink_;
  std::vector<Label> labels_;
  absl::flat_hash_map<Name, size_t> label_by_name_;  // indices of labels_
  std::vector<ForwardGoto> forward_gotos_;           // each open block owns a tail of it
  size_t goto_count_ = 0;
  size_t block_count_ = 0;
  bool found_error_ = false;
};

}  // namespace

bool CheckBranches(List<Stmt> body, Pos start, const lexer::SourceFile& source,
                   lexer::DiagnosticSink& sink) {
  return BranchChecker(source, sink).Check(body, start);
}

}  // namespace goknot::parser
