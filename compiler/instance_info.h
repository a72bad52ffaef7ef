// What the checker knows about the body of a function, as one instance of that function sees it:
// types::Info with type arguments in place of the function's type parameters. Every question that
// the compiler has about the types of a body's expressions and variables goes through here; for a
// function without type parameters the answers are the checker's own.
//
// Shared by a function and the literals in it (Family), since they have the same type parameters.
//
// Threads: under the program's mutex.
//
// Tests: tests/programs/generics/.
#ifndef GOKNOT_COMPILER_INSTANCE_INFO_H_
#define GOKNOT_COMPILER_INSTANCE_INFO_H_

#include <cstdint>
#include <span>

#include "absl/container/node_hash_map.h"
#include "parser/ast.h"
#include "types/info.h"
#include "types/instance.h"
#include "types/object.h"
#include "types/type.h"
#include "types/universe.h"

namespace goknot::compiler {

class InstanceInfo {
 public:
  InstanceInfo(types::Universe& universe, const types::Info& info)
      : universe_(universe), info_(info) {}
  InstanceInfo(const InstanceInfo&) = delete;
  InstanceInfo& operator=(const InstanceInfo&) = delete;

  // What stands for the function's type parameters; said before anything is asked.
  void SetArguments(std::span<types::TypeParam* const> params, std::span<types::Type* const> args);

  // A type that the body mentions, as it is here.
  types::Type* Substituted(types::Type* type) {
    return substitution_.IsEmpty() ? type : types::Substitute(universe_, type, substitution_);
  }

  // See types::Info.
  types::Type* TypeOf(const ast::Expr* expr) { return Substituted(info_.TypeOf(expr)); }
  const types::Constant* ConstantOf(const ast::Expr* expr) const { return info_.ConstantOf(expr); }
  types::Mode ModeOf(const ast::Expr* expr) const { return info_.Of(expr).mode; }
  // A method of a type parameter is that of its argument here, with the path that leads there.
  const types::Selection* SelectionOf(const ast::Node* selector);
  const types::Instance* InstanceOf(const ast::Node* identifier);

  // Of a variable that the body mentions or declares, parameters and results included.
  types::Type* TypeOf(const types::Var* var) { return Substituted(var->type); }

  // Objects are those of the declaration, whatever the instance.
  types::Object* DefinitionOf(const ast::Node* identifier) const {
    return info_.DefinitionOf(identifier);
  }
  types::Object* UseOf(const ast::Node* identifier) const { return info_.UseOf(identifier); }
  types::Object* ObjectOf(const ast::Node* identifier) const { return info_.ObjectOf(identifier); }
  types::Object* ImplicitOf(const ast::Node* node) const { return info_.ImplicitOf(node); }
  const types::Body* BodyOf(const ast::Node* function) const { return info_.BodyOf(function); }

 private:
  types::Selection Substituted(const types::Selection& checked);

  types::Universe& universe_;
  const types::Info& info_;
  types::Substitution substitution_;
  // Of an instance, by node id.
  absl::node_hash_map<uint32_t, types::Selection> selections_;
  absl::node_hash_map<uint32_t, types::Instance> instances_;
};

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_INSTANCE_INFO_H_
