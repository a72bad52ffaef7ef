// The program as others see it; see program.h. Tests: tests/programs/.
#include "compiler/program.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "compiler/program_state.h"

namespace goknot::compiler {

namespace {

// Has it type parameters, of its own or of its receiver?
bool IsGeneric(const types::Func* func) {
  const types::Signature* signature = func->signature();
  return !signature->type_params.empty() || !signature->receiver_type_params.empty();
}

}  // namespace

Program::Program(types::Universe& universe, const lexer::SourceSet& sources,
                 runtime::Runtime& runtime, vm::FunctionTable& functions, NativeLookup natives)
    : state_(std::make_unique<ProgramState>(universe, sources, runtime, functions,
                                            std::move(natives))) {
  runtime.types().SetResolver(this);
  functions.SetCompiler(this);
}

Program::~Program() = default;

void Program::AddPackage(types::CheckedPackage& package) {
  std::lock_guard lock(state_->mutex());
  state_->AddPackage(package);
}

Program::MethodSets Program::AddEntry(types::CheckedPackage& package, RunMain run_main) {
  // Functions are replaced (FunctionTable::Redirect).
  std::unique_lock paused = state_->function_table().PauseCompilation();
  std::lock_guard lock(state_->mutex());
  return state_->AddEntry(package, run_main == RunMain::kYes) ? MethodSets::kChanged
                                                              : MethodSets::kAsBefore;
}

void Program::Exclusively(const std::function<void()>& work) {
  std::lock_guard lock(state_->mutex());
  work();
}

Program::VariableCell Program::CellOf(const types::Var* var) {
  std::lock_guard lock(state_->mutex());
  return {state_->CellOf(var), state_->descriptors().Of(var->type)};
}

runtime::FunctionObject* Program::Entry() {
  std::lock_guard lock(state_->mutex());
  return &state_->TakeEntry()->object;
}

const runtime::TypeDescriptor* Program::TypeNamed(std::string_view package_path,
                                                  std::string_view name) {
  std::lock_guard lock(state_->mutex());
  types::CheckedPackage* package = state_->PackageAt(package_path);
  if (package == nullptr) return nullptr;
  auto* type = types::As<types::TypeName>(package->package()->scope()->LookupText(name));
  return type == nullptr ? nullptr : state_->descriptors().Of(type->CheckedType());
}

vm::Function* Program::FunctionNamed(std::string_view package_path, std::string_view name) {
  std::lock_guard lock(state_->mutex());
  types::CheckedPackage* package = state_->PackageAt(package_path);
  if (package == nullptr) return nullptr;
  std::string prefix = absl::StrCat(
      base::ToAbsl(package->package()->name() == "main" ? std::string_view("main") : package_path),
      ".");
  for (types::Func* func : package->functions()) {
    if (IsGeneric(func)) continue;
    vm::Function* function = state_->FunctionOf(func);
    if (function->name.substr(prefix.size()) == name) return function;
  }
  return nullptr;
}

Program::VariableCell Program::VariableNamed(std::string_view package_path, std::string_view name) {
  std::lock_guard lock(state_->mutex());
  types::CheckedPackage* package = state_->PackageAt(package_path);
  if (package == nullptr) return {nullptr, nullptr};
  auto* var = types::As<types::Var>(package->package()->scope()->LookupText(name));
  if (var == nullptr) return {nullptr, nullptr};
  return {state_->CellOf(var), state_->descriptors().Of(var->type)};
}

std::vector<vm::Function*> Program::Functions() const {
  std::lock_guard lock(state_->mutex());
  return state_->functions();
}

std::string Program::CompileMainPackage() {
  std::lock_guard lock(state_->mutex());
  if (state_->packages().empty()) return {};
  types::CheckedPackage* package = state_->packages().back();
  for (types::Func* func : package->functions()) {
    if (!IsGeneric(func)) state_->FunctionOf(func);
  }
  // Literals and instances are added while the functions that mention them are compiled.
  for (size_t i = 0; i < state_->functions().size(); ++i) {
    vm::Function* function = state_->functions()[i];
    auto* source = static_cast<FunctionSource*>(function->source);
    if (source->package != package) continue;
    // Natives, and what has no body and is never reached (types/live_code.h).
    if (source->kind == SourceKind::kNative) continue;
    std::string error = state_->Compile(*function);
    if (!error.empty()) return error;
  }
  return {};
}

std::string Program::Compile(vm::Function& function) {
  std::lock_guard lock(state_->mutex());
  return state_->Compile(function);
}

runtime::FunctionObject* Program::ResolveMethod(const runtime::TypeDescriptor& type,
                                                const runtime::MethodDescriptor& method) {
  std::lock_guard lock(state_->mutex());
  const auto* source = static_cast<const MethodSource*>(method.declaration);
  return &state_->EntryOfMethod(*source)->object;
}

const runtime::TypeDescriptor* Program::PointerTo(const runtime::TypeDescriptor& type) {
  std::lock_guard lock(state_->mutex());
  types::Type* elem = state_->descriptors().TypeOf(&type);
  if (elem == nullptr) return &state_->descriptors().table().PointerTo(type);
  return state_->descriptors().Of(state_->universe().PointerTo(elem));
}

void Program::SetPackageFinder(PackageFinder finder) {
  std::lock_guard lock(state_->mutex());
  state_->SetPackageFinder(std::move(finder));
}

const runtime::TypeDescriptor* Program::Find(vm::PanicType type) {
  static constexpr std::string_view kNames[vm::kPanicTypeCount] = {
      "errorString",        "plainError",    "boundsError",
      "TypeAssertionError", "PanicNilError", "errorAddressString"};
  std::lock_guard lock(state_->mutex());
  types::CheckedPackage* package = state_->PackageAt("runtime");
  if (package == nullptr) return nullptr;
  auto* name = types::As<types::TypeName>(
      package->package()->scope()->LookupText(kNames[static_cast<size_t>(type)]));
  if (name == nullptr) return nullptr;
  // *T is what some of them panic with.
  state_->descriptors().Of(state_->universe().PointerTo(name->CheckedType()));
  return state_->descriptors().Of(name->type);
}

// ---- packages -----------------------------------------------------------------------------------

void ProgramState::AddPackage(types::CheckedPackage& package) {
  bool is_new = std::find(packages_.begin(), packages_.end(), &package) == packages_.end();
  if (is_new) packages_.push_back(&package);
  AddInitialisers(package);
  types::Func* main = nullptr;
  for (types::Func* func : package.functions()) {
    if (func->decl->receiver != nullptr) continue;
    if (func->name() == "init" && !functions_of_.contains(func)) {
      steps_.push_back(InitFunctionOf(func, package));
    }
    if (func->name() == "main" && package.package()->name() == "main") main = func;
  }
  const bool has_main_statements = AddStatements(package);
  if (main != nullptr && !has_main_statements) main_ = main;
}

bool ProgramState::AddEntry(types::CheckedPackage& package, bool run_main) {
  bool is_new = std::find(packages_.begin(), packages_.end(), &package) == packages_.end();
  if (is_new) packages_.push_back(&package);
  for (const types::CheckedPackage::Replacement& replaced : package.replaced()) {
    Replace(replaced.before, replaced.now);
  }
  for (const types::FragmentEntry& entry : package.info().fragments) PlaceValues(entry);
  AddInitialisers(package);
  size_t& seen = entry_functions_[&package];
  bool has_methods = false;
  for (; seen < package.functions().size(); ++seen) {
    types::Func* func = package.functions()[seen];
    if (func->signature()->receiver != nullptr) {
      has_methods = true;
      continue;
    }
    if (func->name() == "init") steps_.push_back(InitFunctionOf(func, package));
    if (func->name() == "main" && run_main) main_ = func;
  }
  AddStatements(package);
  return has_methods && descriptors_.UpdateMethods(*package.package());
}

void ProgramState::AddInitialisers(types::CheckedPackage& package) {
  const types::Info& info = package.info();
  // Generated packages have more variables than one function should set.
  constexpr size_t kMostInitializers = 4096;
  const auto& order = info.init_order;
  for (size_t begin = 0; begin < order.size(); begin += kMostInitializers) {
    const auto from = order.begin() + static_cast<ptrdiff_t>(begin);
    const size_t count = std::min(kMostInitializers, order.size() - begin);
    steps_.push_back(InitialiserFunction(package, {from, from + static_cast<ptrdiff_t>(count)}));
  }
}

// Of fragments; says whether they are what main.main would be.
bool ProgramState::AddStatements(types::CheckedPackage& package) {
  bool are_main = false;
  for (const types::FragmentEntry& entry : package.info().fragments) {
    if (entry.has_statements) steps_.push_back(FragmentFunction(package, entry));
    are_main = are_main || entry.is_main;
  }
  return are_main;
}

vm::Function* ProgramState::TakeEntry() {
  std::vector<vm::Function*> steps = std::exchange(steps_, {});
  if (main_ != nullptr) steps.push_back(FunctionOf(std::exchange(main_, nullptr)));
  // A prompt's entry is mostly one function: there are thousands of them in a session.
  const bool is_of_prompt = !entry_functions_.empty();
  if (is_of_prompt && steps.size() == 1) return steps.front();
  return EntryFunction(std::move(steps));
}

types::CheckedPackage* ProgramState::PackageAt(std::string_view path) {
  for (types::CheckedPackage* package : packages_) {
    if (package->package()->path() == path) return package;
  }
  return finder_ ? finder_(path) : nullptr;
}

}  // namespace goknot::compiler
