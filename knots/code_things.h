// Which expressions may mean the same channel, lock or WaitGroup: a union-find structure over
// variables, fields, results of functions and calls of make. See knots/code_facts.h.
// Test: tests/run_knots.py.
#ifndef GOKNOT_KNOTS_CODE_THINGS_H_
#define GOKNOT_KNOTS_CODE_THINGS_H_

#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "knots/knots.h"
#include "parser/ast.h"
#include "types/info.h"
#include "types/object.h"
#include "types/type.h"

namespace goknot::knots {

// What a call calls, as far as the source says.
struct Callee {
  const types::Func* func = nullptr;      // declared
  const ast::FuncLit* literal = nullptr;  // or a literal, called on the spot or by its variable
  const types::Builtin* builtin = nullptr;
  bool conversion = false;
};

class CodeThings {
 public:
  // Of the package that the expressions after this belong to.
  void SetInfo(const types::Info& info) { info_ = &info; }

  Callee CalleeOf(const ast::CallExpr& call) const;
  // A method of a type of this package: "Lock" of sync.Mutex or sync.Locker, "Stop" of time.Timer.
  // Null for all else.
  const types::Func* MethodOf(const ast::CallExpr& call) const;

  // kNone: what it means is not followed, or can hold nothing of interest.
  uint32_t Of(const ast::Expr* expr);
  uint32_t OfVariable(const types::Var* variable);
  // The receiver of a method call: s.mu in s.mu.Lock(), the embedded field in s.Lock().
  uint32_t OfReceiver(const ast::CallExpr& call);

  // What may be assigned to each other.
  void Join(uint32_t a, uint32_t b);
  // What is sent on the channel and received from it, when that is of interest itself.
  uint32_t OfValues(uint32_t channel);
  void JoinExpr(const ast::Expr* to, const ast::Expr* from);
  void JoinResult(const void* function, size_t index, const ast::Expr* from);
  uint32_t OfResult(const void* function, size_t index) { return KeyOf(function, index); }
  // A method of the program's: what a call through an interface may call.
  void DeclareMethod(const types::Func* method) { methods_[method->name()].push_back(method); }
  // What a call of this method of an interface may call, by name and number of operands; empty for
  // other functions.
  std::vector<const types::Func*> ImplementationsOf(const types::Func& method) const;
  void NameLiteral(const types::Var* variable, const ast::FuncLit* literal);

  // The number that stands for all that were joined with it.
  uint32_t Find(uint32_t thing);

  // Channels, what sync has, timers, functions to cancel; pointers to and containers of such.
  static bool MayHold(types::Type* type);

 private:
  uint32_t KeyOf(const void* object, size_t index = 0);
  uint32_t AddThing();
  uint32_t OfCall(const ast::CallExpr& call);
  uint32_t OfElements(const ast::CompositeLit& literal);

  const types::Info* info_ = nullptr;
  std::map<std::pair<const void*, size_t>, uint32_t> keys_;
  std::vector<uint32_t> parents_;
  std::vector<uint32_t> values_;  // by who stands for all: what a channel carries; kNone: not asked
  std::unordered_map<const types::Var*, const ast::FuncLit*> literals_;
  std::unordered_map<std::string_view, std::vector<const types::Func*>> methods_;
};

// The name of the library type that a method belongs to: "sync.Mutex"; empty for others.
std::string_view LibraryTypeOf(const types::Func& method);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_CODE_THINGS_H_
