// Which local variables live in a cell of their own, in memory. A variable does when
//   - its address is taken, explicitly, by calling a method with a pointer receiver, or by slicing
//     an array (but see OnlyCallsWith);
//   - a function literal (or the body of a loop over a function) captures it and it is assigned
//     after its declaration: literals capture all other variables by value. The post statement of a
//     for loop does not count, since it assigns to the next iteration's variable (spec: For
//     statements with for clause);
//   - it is an array (or holds one) and is indexed by an index that is not constant;
//   - it is larger than a frame holds inline (128 bytes).
// The cell lies in the heap, unless nobody but functions that the frame calls can point to it
// (OnlyCallsReach, compiler/borrowing.h).
//
// Facts are those of one declared function with all literals in it.
//
// Tests: tests/programs/closures/, functions/inlined_receivers.go.
#ifndef GOKNOT_COMPILER_ESCAPE_H_
#define GOKNOT_COMPILER_ESCAPE_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "compiler/instance_info.h"
#include "compiler/shape.h"
#include "parser/ast.h"
#include "types/object.h"

namespace goknot::compiler {

// A closure object has a 64-bit pointer map, whose first bits are the function and what the body of
// a loop over a function has of its own.
inline constexpr uint32_t kMostCapturedSlots = 60;

// A call that gets the address of a variable or of a field of it.
struct AddressedCall {
  const ast::CallExpr* call;
  int parameter;  // which gets it; kReceiver: the receiver does

  static constexpr int kReceiver = -1;
};

class Escape {
 public:
  Escape(InstanceInfo& info, Shapes& shapes) : info_(info), shapes_(shapes) {}

  // Looks at a body (statements of a fragment: one after the other) or at the right side of a
  // package variable.
  void Analyse(const ast::Node* root);

  bool LivesInCell(const types::Var* var);
  // The calls that get its address, when the variable would live in the heap for their sake only:
  // it need not when the bodies of all of them stand in place of the calls and do nothing with the
  // pointer but follow it. Else null.
  const std::vector<AddressedCall>* OnlyCallsWith(const types::Var* var);
  // The same of one that must lie in memory, in the frame if all of the calls only borrow it: it
  // may be an array that is indexed as well, and then there need be no calls.
  const std::vector<AddressedCall>* OnlyCallsReach(const types::Var* var);
  // The variables that point to something made for them (p := &T{}, p := new(T)) and that no
  // closure and no pointer reaches; once Borrowing has been asked, those that nobody else gets a
  // copy of.
  absl::flat_hash_set<const types::Var*>* owners() { return &owners_; }
  // The number of a function literal or loop over a function among those of its kind in the
  // function around it (which may be a loop's body), from 1, in source order.
  int NumberOf(const ast::Node* function) const;

 private:
  void VisitAddress(const ast::Node* node);
  void VisitCall(const ast::CallExpr* call);
  types::Var* ReceiverVariable(const ast::SelectorExpr* selector);
  void VisitIndex(const ast::IndexExpr* index);
  void VisitDeclaration(const ast::Node* node);
  void VisitMaking(const ast::Expr* name, const ast::Expr* value);
  void VisitLoop(const ast::ForStmt* loop);
  void VisitCaptures(const types::Body* body);
  bool CapturedByValue(const types::Var* var);

  InstanceInfo& info_;
  Shapes& shapes_;
  absl::flat_hash_map<const types::Var*, std::vector<AddressedCall>> calls_;
  absl::flat_hash_set<const types::Var*> pointed_at_;  // by what is no such call
  // Method values and addresses in such calls; calls of go and defer statements, which are none.
  absl::flat_hash_set<const ast::Expr*> seen_;
  absl::flat_hash_set<const types::Var*> indexed_;
  absl::flat_hash_set<const types::Var*> only_post_assigns_;
  absl::flat_hash_set<const types::Var*> owners_;
  absl::flat_hash_set<const types::Var*> crowded_;  // captured along with too many others: in cells
  absl::flat_hash_map<const ast::Node*, int> numbers_;
  absl::flat_hash_map<std::pair<const types::Body*, ast::Kind>, int> counts_;
};

// The variable that an operand is, or is a field or element of without following a pointer; else
// null.
types::Var* RootVariable(InstanceInfo& info, const ast::Expr* expr);
// That of the operand of an `&`; null for other expressions.
types::Var* AddressedVariable(InstanceInfo& info, const ast::Expr* expr);

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_ESCAPE_H_
