// From the checker's types to the runtime's canonical descriptors. The one place where the
// checker's idea of identity becomes pointer equality: composites are interned by the type table,
// declared types are made once here.
//
// Method sets (promoted methods included) are filled when the descriptor of a type that can have
// methods is made; the entry of a method is compiled only when somebody asks for it.
//
// Threads: under the program's mutex.
//
// Test: tests/programs/std_reflect/.
#ifndef GOKNOT_COMPILER_DESCRIPTORS_H_
#define GOKNOT_COMPILER_DESCRIPTORS_H_

#include <deque>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "base/deep_recursion.h"
#include "runtime/type_descriptor.h"
#include "runtime/type_table.h"
#include "types/type.h"
#include "types/universe.h"

namespace goknot::compiler {

// What MethodDescriptor::declaration points at.
struct MethodSource {
  types::Type* receiver;  // the type whose method set it is in
  types::Lookup lookup;   // path to the method
};

class Descriptors {
 public:
  Descriptors(types::Universe& universe, runtime::TypeTable& table)
      : universe_(universe), table_(table) {}

  const runtime::TypeDescriptor* Of(types::Type* type);
  // The checker's type behind a descriptor that was made here; null for others.
  types::Type* TypeOf(const runtime::TypeDescriptor* descriptor) const;

  // "[int,main.T]": as in names of instances; empty without arguments.
  std::string TypeArgumentsText(std::span<types::Type* const> args);

  runtime::MethodId MethodIdOf(types::Func* method);
  // After an entry of a prompt has declared methods for types of the package: sets that are others
  // now are given anew, those of types that embed them included. False: there are none.
  bool UpdateMethods(const types::Package& package);
  runtime::TypeTable& table() { return table_; }

 private:
  const runtime::TypeDescriptor* Make(types::Type* type);
  const runtime::TypeDescriptor* MakeBasic(types::Basic* basic);
  const runtime::TypeDescriptor* MakeNamed(types::Named* named);
  const runtime::TypeDescriptor* MakeStruct(types::Struct* type);
  const runtime::TypeDescriptor* MakeSignature(types::Signature* signature);
  const runtime::TypeDescriptor* MakeInterface(types::Interface* type);
  std::string ArgumentsText(std::span<types::Type* const> implicit,
                            std::span<types::Type* const> args);
  int LocalNumberOf(const types::TypeName& type);
  static std::vector<types::Lookup> MethodsOfInterfaces(types::Type* type);
  static bool IsFilledWith(const runtime::TypeDescriptor& descriptor,
                           const std::vector<types::Lookup>& methods);
  void SetMethods(types::Type* type, const runtime::TypeDescriptor* descriptor,
                  std::vector<types::Lookup> methods);

  types::Universe& universe_;
  runtime::TypeTable& table_;
  absl::flat_hash_map<types::Type*, const runtime::TypeDescriptor*> made_;
  absl::flat_hash_map<const runtime::TypeDescriptor*, types::Type*> origin_;
  absl::flat_hash_set<const runtime::TypeDescriptor*> has_methods_;
  std::vector<std::pair<types::Type*, const runtime::TypeDescriptor*>> waiting_;  // for methods
  std::deque<MethodSource> method_sources_;
  absl::flat_hash_map<uint32_t, int> local_numbers_;  // by position
  base::DeepRecursion recursion_;
};

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_DESCRIPTORS_H_
