// What an entry of a prompt declares anew takes the place of what it replaces, in code that was
// compiled before as well; see Program::AddEntry.
//
// Calls name a vm::Function. When f is declared again, the old one's entry leads to the new one
// (vm::FunctionTable::Redirect), which costs a call from older code a detour. What runs in the old
// body stays there. Where f's value is taken (x = f, go f(), defer f()) the code of a prompt reads
// a cell; the func values that exist keep the old body, in a copy of the function that nothing
// calls by name (a method value calls its method, so it follows). So `old := f` followed by a new f
// that calls old() does what it says. Of a generic function or method this holds for each instance
// there is; code that is compiled later and was checked before finds the latest declaration
// (LatestOf).
//
// Methods that a type has got, or has no more, change the method sets of its descriptors and of
// those that embed it (Descriptors::UpdateMethods).
//
// Test: tests/cli/sessions/repl_redefinition.session.
#include <utility>
#include <vector>

#include "base/check.h"
#include "compiler/program_state.h"
#include "types/instance.h"
#include "types/redeclaration.h"
#include "types/type.h"

namespace goknot::compiler {

runtime::FunctionObject** ProgramState::BindingOf(vm::Function* function) {
  std::unique_ptr<runtime::FunctionObject*>& cell = bindings_[function];
  if (cell == nullptr) cell = std::make_unique<runtime::FunctionObject*>(&function->object);
  return cell.get();
}

types::Func* ProgramState::LatestOf(types::Func* declared) const {
  for (auto found = successors_.find(declared); found != successors_.end();
       found = successors_.find(declared)) {
    declared = found->second;
  }
  return declared;
}

types::Func* ProgramState::MethodOfInstance(types::Named* instance, const types::Func* declared) {
  for (types::Func* method : types::MethodsOf(instance)) {
    if (method->origin == declared) return method;
  }
  UNREACHABLE() << "no such method of an instance";
}

void ProgramState::Replace(types::Object* before, types::Object* now) {
  if (!types::TakesPlaceOf(universe_, *before, *now)) return;
  if (auto* old_var = types::As<types::Var>(before)) {
    auto* var = types::As<types::Var>(now);
    cells_[var] = CellOf(old_var);
    heirs_.insert(var);
  } else {
    auto* old_func = types::As<types::Func>(before);
    auto* func = types::As<types::Func>(now);
    successors_[old_func] = func;
    ReplaceFunction(old_func, func);
    ReplaceInstances(old_func, func);
  }
}

void ProgramState::PlaceValues(const types::FragmentEntry& entry) {
  for (size_t i = 0; i < entry.values.size(); ++i) {
    const runtime::TypeDescriptor* type = descriptors_.Of(entry.values[i]->type);
    void*& cell = value_cells_[{type, i}];
    if (cell == nullptr) cell = runtime_.AllocateGlobal(*type);
    cells_[entry.values[i]] = cell;
  }
}

// Calls of the one are calls of the other from now on, and so are values that are taken.
void ProgramState::TakeCalls(vm::Function& from, vm::Function& to) {
  if (auto cell = bindings_.find(&from); cell != bindings_.end()) *cell->second = &to.object;
  function_table_.Redirect(from, to);
}

void ProgramState::ReplaceFunction(types::Func* before, types::Func* now) {
  if (auto found = functions_of_.find(before); found != functions_of_.end()) {
    vm::Function* old_function = found->second;
    if (before->signature()->receiver == nullptr) {
      old_function->object.function = MakeDeclared(before, before, SourceKind::kDeclared, {}, {});
    }
    TakeCalls(*old_function, *FunctionOf(now));
  }
  if (auto found = entries_of_.find(before); found != entries_of_.end()) {
    vm::Function* old_entry = found->second;  // the map grows
    function_table_.Redirect(*old_entry, *MethodEntryOf(now));
  }
}

void ProgramState::ReplaceInstances(types::Func* before, types::Func* now) {
  std::vector<std::pair<std::vector<types::Type*>, vm::Function*>> instances;
  for (const auto& [key, function] : instances_) {
    if (key.func != before) continue;
    std::vector<types::Type*>& args =
        instances.emplace_back(std::vector<types::Type*>(), function).first;
    for (const runtime::TypeDescriptor* arg : key.type_args)
      args.push_back(descriptors_.TypeOf(arg));
  }
  for (const auto& [args, old_function] : instances) {
    const std::span<types::Type* const> all = args;
    const size_t of_receiver = now->signature()->receiver_type_params.size();
    const auto type_args = all.subspan(of_receiver);
    types::Func* instance = now;
    if (of_receiver > 0) {
      bool is_pointer = false;
      types::Named* holder = types::AsNamed(
          types::Dereference(types::Unalias(now->signature()->receiver->type), &is_pointer));
      if (holder->origin != nullptr) holder = holder->origin;
      instance = MethodOfInstance(
          types::AsNamed(types::Instantiate(universe_, holder, all.first(of_receiver))), now);
    } else {
      old_function->object.function =
          MakeDeclared(before, before, SourceKind::kDeclared, {}, type_args);
    }
    TakeCalls(*old_function, *FunctionOf(instance, type_args));
  }
  std::vector<std::pair<const types::Func*, vm::Function*>> entries;
  for (const auto& [method, function] : entries_of_) {
    if (method->origin == before) entries.emplace_back(method, function);
  }
  for (const auto& [method, function] : entries) {
    function_table_.Redirect(*function, *MethodEntryOf(MethodOfInstance(method->instance, now)));
  }
}

}  // namespace goknot::compiler
