// See the header. Nothing recurses: parts of a statement that some of are left out wait in a list.
#include "types/live_code.h"

#include <vector>

#include "parser/walk.h"
#include "types/constant.h"

namespace goknot::types {
namespace {

using lexer::Token;

class LiveCode {
 public:
  LiveCode(const Info& info, const std::function<void(const ast::Node*)>& visit)
      : info_(info), visit_(visit) {}

  void Walk(const ast::Node* root) {
    Add(root);
    while (!to_walk_.empty()) {
      const ast::Node* next = to_walk_.back();
      to_walk_.pop_back();
      ast::Walk(next, [this](const ast::Node* node) {
        visit_(node);
        if (const auto* branch = node->TryAs<ast::IfStmt>()) return !If(*branch);
        if (const auto* choice = node->TryAs<ast::SwitchStmt>()) return !Switch(*choice);
        return true;
      });
    }
  }

 private:
  void Add(const ast::Node* node) {
    if (node != nullptr) to_walk_.push_back(node);
  }

  // True if some of the statement is dead: then the rest is in the list.
  bool If(const ast::IfStmt& branch) {
    if (branch.condition == nullptr) return false;  // an error was reported
    const Constant* condition = info_.ConstantOf(branch.condition);
    if (condition == nullptr || condition->kind() != ConstantKind::kBool) return false;
    Add(branch.init);
    if (condition->BoolValue()) {
      Add(branch.then_block);
    } else {
      Add(branch.else_stmt);
    }
    return true;
  }

  bool Switch(const ast::SwitchStmt& choice) {
    if (choice.TypeGuard() != nullptr) return false;
    const Constant without_tag = Constant::Bool(true);
    const Constant* tag = choice.tag == nullptr ? &without_tag : info_.ConstantOf(choice.tag);
    if (tag == nullptr) return false;
    Add(choice.init);
    const ast::CaseClause* otherwise = nullptr;
    bool falls_through = false;
    bool decided = false;  // by an earlier clause
    for (const ast::CaseClause* clause : choice.clauses) {
      bool is_live = falls_through;
      if (clause->is_default) otherwise = clause;
      for (const ast::Expr* value : clause->cases) {
        if (decided) break;
        Add(value);
        const Constant* constant = info_.ConstantOf(value);
        const bool equal = constant != nullptr && Compare(*constant, Token::kEqual, *tag);
        is_live |= constant == nullptr || equal;
        decided = equal;
      }
      falls_through = is_live && AddBody(*clause);
    }
    if (otherwise == nullptr || decided) return true;
    // Clauses that it falls into may be added twice.
    for (auto clause = choice.clauses.begin(); clause != choice.clauses.end(); ++clause) {
      if (*clause != otherwise) continue;
      while (AddBody(**clause)) ++clause;
      break;
    }
    return true;
  }

  // True if it ends with fallthrough.
  bool AddBody(const ast::CaseClause& clause) {
    for (const ast::Stmt* stmt : clause.body) Add(stmt);
    if (clause.body.empty()) return false;
    const auto* last = clause.body.back()->TryAs<ast::BranchStmt>();
    return last != nullptr && last->keyword == Token::kFallthrough;
  }

  const Info& info_;
  const std::function<void(const ast::Node*)>& visit_;
  std::vector<const ast::Node*> to_walk_;
};

}  // namespace

void WalkLiveCode(const Info& info, const ast::Node* root,
                  const std::function<void(const ast::Node*)>& visit) {
  LiveCode(info, visit).Walk(root);
}

}  // namespace goknot::types
