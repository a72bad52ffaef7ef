// What all functions of a program share while they are compiled: functions, package variables,
// shapes, descriptors, interned strings, sites.
//
// Threads: everything here is guarded by the program's mutex (Program locks it; FunctionCompiler
// runs under it).
#ifndef GOKNOT_COMPILER_PROGRAM_STATE_H_
#define GOKNOT_COMPILER_PROGRAM_STATE_H_

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "compiler/borrowing.h"
#include "compiler/descriptors.h"
#include "compiler/function_source.h"
#include "compiler/inline_policy.h"
#include "compiler/program.h"
#include "compiler/shape.h"
#include "lexer/source.h"
#include "runtime/runtime.h"
#include "types/checker.h"
#include "types/universe.h"
#include "vm/function.h"
#include "vm/function_table.h"

namespace goknot::compiler {

class ProgramState {
 public:
  ProgramState(types::Universe& universe, const lexer::SourceSet& sources,
               runtime::Runtime& runtime, vm::FunctionTable& functions, NativeLookup natives);

  std::mutex& mutex() const { return mutex_; }
  vm::FunctionTable& function_table() { return function_table_; }
  types::Universe& universe() { return universe_; }
  runtime::Runtime& runtime() { return runtime_; }
  Shapes& shapes() { return shapes_; }
  Descriptors& descriptors() { return descriptors_; }
  InlinePolicy& inline_policy() { return inline_policy_; }
  Borrowing& borrowing() { return borrowing_; }

  // ---- functions.cc -----------------------------------------------------------------------------
  // The function of a declared function or method (with a body, or native). Of a generic one: of
  // its instance with these type arguments (identical ones give the same function); those of a
  // method's receiver come from its type.
  vm::Function* FunctionOf(types::Func* func, std::span<types::Type* const> type_args = {});
  // The same method on T, taking its receiver through an interface's data word.
  vm::Function* MethodEntryOf(types::Func* method);
  // What the function takes and gives, with the type arguments in place.
  types::Signature* SignatureOf(types::Func* func, std::span<types::Type* const> type_args);
  // For a function of the package; null: for one that comes from no source.
  std::shared_ptr<Family> NewFamily(const types::CheckedPackage* package);
  // A literal found while the function around it is compiled.
  vm::Function* LiteralFunction(const FunctionSource& around, const vm::Function& outer,
                                const ast::FuncLit* literal, const std::shared_ptr<Family>& family);
  // The body of a loop over a function, likewise.
  vm::Function* RangeBodyFunction(const FunctionSource& around, const vm::Function& outer,
                                  const ast::RangeStmt* range,
                                  const std::shared_ptr<Family>& family);
  // A function that calls a method on a receiver it gets as `forward` says. Shared by equal
  // requests.
  vm::Function* ForwardFunction(types::CheckedPackage* package, const Forward& forward);
  vm::Function* BuiltinShim(types::CheckedPackage* package, types::BuiltinId id,
                            std::vector<types::Type*> operand_types, std::string_view name);
  // A closure that calls a func value with arguments that lie in an object.
  vm::Function* PackedCall(types::CheckedPackage* package, const vm::Function& outer,
                           std::vector<uint8_t> kinds);
  vm::Function* FragmentFunction(types::CheckedPackage& package, const types::FragmentEntry& entry);
  vm::Function* InitialiserFunction(types::CheckedPackage& package,
                                    std::vector<types::Initializer> initializers);
  vm::Function* EntryFunction(std::vector<vm::Function*> steps);
  // An init function: its name carries its number in the package.
  vm::Function* InitFunctionOf(types::Func* func, types::CheckedPackage& package);
  // A method set's entry: what an interface's data word is passed to.
  vm::Function* EntryOfMethod(const MethodSource& method);

  // linkname.cc: what //go:linkname says that a package's object is, or nothing. LinknameOf is the
  // name, LinkedObject what has it in this program.
  std::string_view LinknameOf(const types::Object* object) const;
  types::Object* LinkedObject(const types::Object* object);

  // Of the package's functions that are not generic, where they are compiled into others.
  const std::shared_ptr<Family>& PlainFamilyOf(const types::CheckedPackage* package);

  std::string Compile(vm::Function& function);
  const std::vector<vm::Function*>& functions() const { return made_; }

  // ---- data
  // ---------------------------------------------------------------------------------------- The
  // cell of a package variable.
  void* CellOf(const types::Var* var);
  // Read-only memory that holds a constant, for interfaces: equal ones are shared.
  void* StaticValue(types::Type* type, std::string_view bytes);
  const char* InternString(std::string_view text) { return runtime_.InternString(text); }
  runtime::SiteId AddSite(lexer::Pos pos, std::string_view function, std::string_view object);

  // Positions in the same file; unknown ones are nowhere.
  bool AreOnOneLine(lexer::Pos x, lexer::Pos y) const {
    return x.IsKnown() && y.IsKnown() && sources_.PositionOf(x).line == sources_.PositionOf(y).line;
  }

  // ---- entries of a prompt (prompt_entry.cc) ----------------------------------------------------
  // Calls of declared functions of prompts may come to be calls of others: such a function's values
  // are taken from a cell.
  runtime::FunctionObject** BindingOf(vm::Function* function);
  // Does the variable lie in a cell that another one, which the same entry may mention, had before?
  bool InheritsCell(const types::Var* var) const { return heirs_.contains(var); }
  // True: types have other methods than before.
  bool AddEntry(types::CheckedPackage& package, bool run_main);

  // ---- packages (program.cc) --------------------------------------------------------------------
  void AddPackage(types::CheckedPackage& package);
  // The function that runs everything added since the last call.
  vm::Function* TakeEntry();
  types::CheckedPackage* PackageAt(std::string_view path);
  void SetPackageFinder(PackageFinder finder) { finder_ = std::move(finder); }
  std::vector<types::CheckedPackage*>& packages() { return packages_; }
  types::CheckedPackage* PackageOf(const types::Func* func);

 private:
  // A generic function with its type arguments, the receiver's first.
  struct InstanceKey {
    const types::Func* func;
    std::vector<const runtime::TypeDescriptor*> type_args;

    friend bool operator==(const InstanceKey&, const InstanceKey&) = default;
    template <typename H>
    friend H AbslHashValue(H hash, const InstanceKey& key) {
      return H::combine(std::move(hash), key.func, key.type_args);
    }
  };

  void AddInitialisers(types::CheckedPackage& package);
  bool AddStatements(types::CheckedPackage& package);
  void Replace(types::Object* before, types::Object* now);
  void ReplaceFunction(types::Func* before, types::Func* now);
  void ReplaceInstances(types::Func* before, types::Func* now);
  void TakeCalls(vm::Function& from, vm::Function& to);
  // What stands for a declaration in code that is compiled from now on: the last of those that took
  // its place.
  types::Func* LatestOf(types::Func* declared) const;
  // The method of a generic type's instance, of that declaration.
  types::Func* MethodOfInstance(types::Named* instance, const types::Func* declared);
  void PlaceValues(const types::FragmentEntry& entry);
  // `func` is named; its body is that of `declared`, which is not generic's instance.
  vm::Function* MakeDeclared(types::Func* func, types::Func* declared, SourceKind kind,
                             std::span<types::Type* const> receiver_args,
                             std::span<types::Type* const> type_args);
  void NameInside(const vm::Function& outer, vm::Function* function);
  std::string NameOf(types::Func* func, std::string_view receiver_arguments,
                     std::string_view arguments);
  vm::Function* NewFunction(std::string_view name, types::Signature* signature, uint32_t flags,
                            lexer::Pos position, FunctionSource source);
  void AddSlots(types::Type* type, std::vector<uint8_t>* kinds);
  uint32_t LibraryFlag(const types::CheckedPackage* package) const;

  types::Info no_info_;
  mutable std::mutex mutex_;
  types::Universe& universe_;
  const lexer::SourceSet& sources_;
  runtime::Runtime& runtime_;
  vm::FunctionTable& function_table_;
  NativeLookup natives_;
  PackageFinder finder_;
  Shapes shapes_;
  Descriptors descriptors_;
  InlinePolicy inline_policy_{shapes_};
  Borrowing borrowing_{*this};
  std::vector<types::CheckedPackage*> packages_;
  std::vector<vm::Function*> steps_;  // of the next entry
  types::Func* main_ = nullptr;
  std::vector<vm::Function*> made_;
  absl::flat_hash_map<const types::CheckedPackage*, std::shared_ptr<Family>> plain_families_;
  std::deque<FunctionSource> sources_of_functions_;
  absl::flat_hash_map<const types::Func*, vm::Function*> functions_of_;
  absl::flat_hash_map<InstanceKey, vm::Function*> instances_;
  absl::flat_hash_map<const types::Func*, vm::Function*> entries_of_;
  absl::flat_hash_map<const types::CheckedPackage*, int> init_counts_;
  absl::flat_hash_map<const types::Func*, std::string> init_names_;
  std::map<std::string, vm::Function*> forwards_;
  absl::flat_hash_map<const types::Var*, void*> cells_;
  // Of prompts.
  absl::flat_hash_set<const types::Var*> heirs_;
  absl::flat_hash_map<const types::Func*, types::Func*> successors_;
  absl::flat_hash_map<const vm::Function*, std::unique_ptr<runtime::FunctionObject*>> bindings_;
  absl::flat_hash_map<const types::CheckedPackage*, size_t> entry_functions_;  // seen
  // For the values of entries, by type and place: the next entry's take them over.
  std::map<std::pair<const runtime::TypeDescriptor*, size_t>, void*> value_cells_;
  std::map<std::pair<const runtime::TypeDescriptor*, std::string>, void*> static_values_;
};

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_PROGRAM_STATE_H_
