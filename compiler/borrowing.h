// Which functions only borrow a pointer: when the call ends, nobody but the caller points to what
// the parameter pointed to, or into it. A variable whose address is taken for nothing but such
// calls lives in its function's frame (FrameCell) instead of the heap, and so does what a variable
// points to that is made for it (p := &T{}) and that the rest of the body only borrows.
//
// The body may read and write through the pointer, compare it, and hand it on to what only borrows
// it as well. Whatever else it does with it keeps it: storing, returning and converting it,
// capturing it, taking the address of a part or slicing one, calls whose function is not known, go
// and defer statements. So do functions without a Go body, and those of a prompt, which may be
// declared again.
//
// Functions that call each other are taken to borrow until one is found that does not (a greatest
// fixed point). Bodies of the library are checked for it, unless they are long.
//
// Threads: under the program's mutex. Tests: tests/programs/functions/borrowed*.go.
#ifndef GOKNOT_COMPILER_BORROWING_H_
#define GOKNOT_COMPILER_BORROWING_H_

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "compiler/escape.h"
#include "compiler/instance_info.h"
#include "parser/ast.h"
#include "types/info.h"
#include "types/object.h"

namespace goknot::compiler {

class ProgramState;

class Borrowing {
 public:
  explicit Borrowing(ProgramState& program) : program_(program) {}

  // Does the function that is called only borrow what it gets there? `info`: of the body around.
  bool IsBorrowed(InstanceInfo& info, const AddressedCall& call);
  // Takes those out that the body does more with than to borrow them. They are its own variables,
  // pointers that are not captured and have no address.
  void RemoveKept(const types::Info& info, const ast::Node* body,
                  absl::flat_hash_set<const types::Var*>* pointers);

 private:
  class BodyWalk;
  // Of a function's parameter or receiver.
  struct Answer {
    bool borrows;
    int level;  // of the walk over its body while that is under way; then kKnown
  };
  static constexpr int kKnown = -1;
  static constexpr int kMostLevels = 12;

  bool Borrows(const types::Func* func, int parameter);
  bool BorrowsPointer(const types::Func* func, const types::Var* pointer);
  const types::Info* CheckedInfoOf(const types::Func* func);

  ProgramState& program_;
  absl::flat_hash_map<const types::Var*, Answer> answers_;
  int level_ = 0;                     // of bodies that hand a pointer on
  int lowest_assumed_ = kMostLevels;  // of the levels whose answers were used before they are known
};

// The variable that points to what the expression denotes, or to what that is a part of; null when
// there is no such variable, or further pointers are followed.
const types::Var* PointerTo(const types::Info& info, const ast::Expr* place);

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_BORROWING_H_
