// What an entry of a prompt declares anew takes the place of what it replaces, in code that was
// compiled before as well; see Program::AddEntry.
//
// Calls name a vm::Function. When f is declared again, the old one's entry leads to the new one
// (vm::FunctionTable::Redirect), which costs a call from older code a detour. What runs in the old
// body stays there. Where f's value is taken (x = f, go f(), defer f()) the code of a prompt reads
// a cell; the func values that exist keep the old body, in a copy of the function that nothing
// calls by name. So `old := f` followed by a new f that calls old() does what it says.
//
// Test: tests/cli/sessions/repl_redefinition.session.
#include "compiler/program_state.h"
#include "types/type.h"

namespace goknot::compiler {

runtime::FunctionObject** ProgramState::BindingOf(vm::Function* function) {
  std::unique_ptr<runtime::FunctionObject*>& cell = bindings_[function];
  if (cell == nullptr) cell = std::make_unique<runtime::FunctionObject*>(&function->object);
  return cell.get();
}

void ProgramState::Replace(types::Object* before, types::Object* now) {
  if (auto* old_var = types::As<types::Var>(before)) {
    auto* var = types::As<types::Var>(now);
    if (var == nullptr || !types::Identical(old_var->type, var->type)) return;
    cells_[var] = CellOf(old_var);
    heirs_.insert(var);
  } else if (auto* old_func = types::As<types::Func>(before)) {
    auto* func = types::As<types::Func>(now);
    if (func != nullptr && types::Identical(old_func->type, func->type)) {
      ReplaceFunction(old_func, func);
    }
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

void ProgramState::ReplaceFunction(types::Func* before, types::Func* now) {
  if (auto found = functions_of_.find(before); found != functions_of_.end()) {
    vm::Function* old_function = found->second;
    vm::Function* function = FunctionOf(now);
    old_function->object.function = MakeDeclared(before, SourceKind::kDeclared, {}, {});
    if (auto cell = bindings_.find(old_function); cell != bindings_.end()) {
      *cell->second = &function->object;
    }
    function_table_.Redirect(*old_function, *function);
  }
  if (auto found = entries_of_.find(before); found != entries_of_.end()) {
    function_table_.Redirect(*found->second, *MethodEntryOf(now));
  }
}

}  // namespace goknot::compiler
