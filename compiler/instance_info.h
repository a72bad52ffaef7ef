// What the checker knows about the body of a function, as one instance of that function sees it:
// types::Info with type arguments in place of the function's type parameters. Every question that
// the compiler has about the types of expressions and variables of a body goes through here; for a
// function without type parameters the answers are the checker's own.
//
// Shared by a function and the literals in it (Family), since they have the same type parameters.
//
// Threads: under the program's mutex.
//
// Tests: tests/programs/generics/.
#ifndef GOKNOT_COMPILER_INSTANCE_INFO_H_
#define GOKNOT_COMPILER_INSTANCE_INFO_H_

#include "parser/ast.h"
#include "types/info.h"
#include "types/object.h"
#include "types/type.h"

namespace goknot::compiler {

class InstanceInfo {
 public:
  explicit InstanceInfo(const types::Info& info) : info_(info) {}
  InstanceInfo(const InstanceInfo&) = delete;
  InstanceInfo& operator=(const InstanceInfo&) = delete;

  // See types::Info.
  types::Type* TypeOf(const ast::Expr* expr) { return info_.TypeOf(expr); }
  const types::Constant* ConstantOf(const ast::Expr* expr) const { return info_.ConstantOf(expr); }
  types::Mode ModeOf(const ast::Expr* expr) const { return info_.Of(expr).mode; }
  const types::Selection* SelectionOf(const ast::Node* selector) {
    return info_.SelectionOf(selector);
  }

  // Of a variable that the body mentions or declares, parameters and results included.
  types::Type* TypeOf(const types::Var* var) { return var->type; }

  // Objects are those of the declaration, whatever the instance.
  types::Object* DefinitionOf(const ast::Node* identifier) const {
    return info_.DefinitionOf(identifier);
  }
  types::Object* UseOf(const ast::Node* identifier) const { return info_.UseOf(identifier); }
  types::Object* ObjectOf(const ast::Node* identifier) const { return info_.ObjectOf(identifier); }
  types::Object* ImplicitOf(const ast::Node* node) const { return info_.ImplicitOf(node); }
  const types::Body* BodyOf(const ast::Node* function) const { return info_.BodyOf(function); }

 private:
  const types::Info& info_;
};

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_INSTANCE_INFO_H_
