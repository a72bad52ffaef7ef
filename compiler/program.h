// A program as the VM runs it: a vm::Function per declared function, method and literal of the
// checked packages, compiled to bytecode when it is first called; type descriptors for its types;
// cells for its package variables.
//
//   Program program(universe, sources, runtime, functions, natives);
//   for each package, imported ones first: program.AddPackage(package);
//   interpreter.Run / runtime.Run(engine, program.Entry());
//
// Making a function is cheap (a name, its slots); its body is checked (library packages only) and
// compiled at its first call. A function without a body is a native: found by its qualified name
// ("strings.Index", "sync.(*Mutex).Lock") through the lookup that is passed in.
//
// Threads: AddPackage, Entry and the listing belong to the thread that sets the program up.
// Compile, ResolveMethod and PointerTo are called by any worker while the program runs; one mutex
// serialises them, and with them all use of the checker and its types. Nothing is awaited while it
// is held.
//
// Tests: tests/compiler/, tests/programs/.
#ifndef GOKNOT_COMPILER_PROGRAM_H_
#define GOKNOT_COMPILER_PROGRAM_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexer/source.h"
#include "runtime/runtime.h"
#include "runtime/type_descriptor.h"
#include "types/checker.h"
#include "types/universe.h"
#include "vm/function.h"
#include "vm/native.h"
#include "vm/panic_values.h"

namespace goknot::vm {
class FunctionTable;
}  // namespace goknot::vm

namespace goknot::compiler {

// The row of a native by its qualified name; null when there is none.
using NativeLookup = std::function<const vm::NativeRow*(std::string_view name)>;
// A library package that the running program needs without importing it ("runtime", for the types
// of run-time errors); null when there is none. Called under the program's mutex.
using PackageFinder = std::function<types::CheckedPackage*(std::string_view path)>;

class ProgramState;

class Program final : public vm::LazyCompiler,
                      public runtime::MethodResolver,
                      public vm::PanicTypes {
 public:
  // Nothing is owned; everything outlives the program. Registers itself as the type table's
  // resolver.
  Program(types::Universe& universe, const lexer::SourceSet& sources, runtime::Runtime& runtime,
          vm::FunctionTable& functions, NativeLookup natives);
  ~Program() override;
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void SetPackageFinder(PackageFinder finder);

  // Adds a package without errors, after all packages that it imports. A later entry of the same
  // package (a prompt's) is added by another call: its new initialisers and statements run then.
  void AddPackage(types::CheckedPackage& package);

  // A prompt's (types::Config::prompt). The package's last entry, which was checked without errors:
  // what AddPackage would run of it, and main.main only if asked for. What the entry declares anew
  // takes the place of what it replaces:
  //   * a variable of the same type has the same cell;
  //   * calls of a function or method of the same signature are calls of the new one, from all code
  //     that names it; func values that exist already stay what they are.
  //
  // When it gave types other methods, what the VM remembers of methods has to be forgotten
  // (vm::Interpreter::ForgetMethods).
  enum class RunMain : uint8_t { kNo, kYes };
  enum class MethodSets : uint8_t { kAsBefore, kChanged };
  MethodSets AddEntry(types::CheckedPackage& package, RunMain run_main);
  // Runs `work` while nothing is compiled and nobody else uses the checker.
  void Exclusively(const std::function<void()>& work);
  // Where a package variable lies, and what type it has.
  struct VariableCell {
    void* address;
    const runtime::TypeDescriptor* type;
  };
  VariableCell CellOf(const types::Var* var);

  // A func() that initialises the packages added since the last call (variables in the checker's
  // order, then init functions), runs the fragments' statements, and calls main.main if there is
  // one.
  runtime::FunctionObject* Entry();

  // What a package declares: descriptors of types and functions by name ("errorString",
  // "(*TypeAssertionError).Error"). Null when there is none by that name.
  const runtime::TypeDescriptor* TypeNamed(std::string_view package_path, std::string_view name);
  vm::Function* FunctionNamed(std::string_view package_path, std::string_view name);
  VariableCell VariableNamed(std::string_view package_path, std::string_view name);

  // All functions made so far, in order; literals appear once the function around them is compiled.
  std::vector<vm::Function*> Functions() const;
  // Compiles (without running) everything that the last package added declares, literals included.
  // Returns the first error, empty if there was none.
  std::string CompileMainPackage();

  // vm::LazyCompiler. Does nothing when the function has its code already. The code is not sealed.
  std::string Compile(vm::Function& function) override;

  // runtime::MethodResolver.
  runtime::FunctionObject* ResolveMethod(const runtime::TypeDescriptor& type,
                                         const runtime::MethodDescriptor& method) override;
  const runtime::TypeDescriptor* PointerTo(const runtime::TypeDescriptor& type) override;

  // vm::PanicTypes: types of package runtime, by their names there.
  const runtime::TypeDescriptor* Find(vm::PanicType type) override;

 private:
  std::unique_ptr<ProgramState> state_;
};

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_PROGRAM_H_
