// Which functions are compiled into their callers: small ones, without loops, that call nothing but
// others of the kind. Traces show them as frames all the same (vm::InlineRow), so where one is
// inlined is a matter of speed alone; what is left out here is what a frame of its own is needed
// for (recover, defer, a safepoint of its own) or what reports name the function of (allocations).
//
// A body counts only once it is checked; the compiler has short ones of the library checked first.
//
// Threads: under the program's mutex. Tests: tests/programs/functions/inlined*.go.
#ifndef GOKNOT_COMPILER_INLINE_POLICY_H_
#define GOKNOT_COMPILER_INLINE_POLICY_H_

#include <cstdint>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "compiler/shape.h"
#include "parser/ast.h"
#include "types/info.h"
#include "types/object.h"

namespace goknot::compiler {

enum class Inlining : uint8_t {
  kNever,
  kReads,   // assigns to nothing but its own variables
  kWrites,  // may change what its arguments point to
};

class InlinePolicy {
 public:
  explicit InlinePolicy(Shapes& shapes) : shapes_(shapes) {}

  // `info`: of the package that declares it.
  Inlining Of(const types::Func* func, const types::Info& info);
  // Of a parameter or receiver of one that may be inlined, a pointer: is it only followed, in this
  // body and in those that it is handed on to? Then what it points to need not lie in memory.
  bool OnlyFollows(const types::Func* func, const types::Var* pointer, const types::Info& info);
  // Of one that may be inlined: the variable of its body, of the result's type, that all of its
  // return statements give back; null: there is none.
  const types::Var* ReturnedVariable(const types::Func* func, const types::Info& info);

 private:
  Inlining Judge(const types::Func* func, const types::Info& info);
  Inlining JudgeNode(const ast::Node* node, const types::Func* func, const types::Info& info);
  bool AllHandedOn(const ast::CallExpr* call, const types::Func* func, const types::Var* pointer,
                   const types::Info& info, absl::flat_hash_set<const ast::Expr*>* followed);
  Inlining JudgeCall(const ast::CallExpr* call, const types::Func* func, const types::Info& info);

  bool HasBoxedVariable(const types::Func* func, const types::Info& info);

  Shapes& shapes_;
  absl::flat_hash_map<const types::Func*, Inlining> known_;
  absl::flat_hash_map<const types::Var*, bool> only_followed_;
  absl::flat_hash_map<const types::Func*, const types::Var*> returned_;
  int depth_ = 0;  // of functions that call each other
};

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_INLINE_POLICY_H_
