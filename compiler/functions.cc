// The vm::Functions of a program: made, named as Go names them, compiled on request.
//
// Names: main.f, main.T.m, main.(*T).m, main.init.0; literals main.f.func1, a literal in it
// main.f.func1.1; those of package variables main.init.func1; bodies of loops over functions
// main.f-range1, a literal in one main.f-range1.1.
//
// Tests: tests/programs/functions/.
#include <cstring>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/check.h"
#include "base/text.h"
#include "compiler/function_compiler.h"
#include "compiler/program_state.h"

namespace goknot::compiler {

using base::ToAbsl;

namespace {

// What stands before the dot of a qualified name.
std::string PackagePrefix(const types::Package* package) {
  if (package == nullptr) return {};
  return package->name() == "main" ? "main" : package->path();
}

// Of a type declared with type parameters: what stands in its brackets in names of functions.
constexpr std::string_view kElided = "[...]";

bool IsInstance(const types::Named* named) {
  return named->origin != nullptr && !named->type_args.empty();
}

// A receiver's or method holder's type in the name of a function: T, (*T), List[...].
std::string HolderText(types::Type* type, std::string_view arguments) {
  bool is_pointer = false;
  type = types::Dereference(types::Unalias(type), &is_pointer);
  types::Named* named = types::AsNamed(type);
  std::string name = named == nullptr ? types::TypeString(type, types::Qualification::kNone)
                                      : std::string(named->object->name());
  if (named != nullptr && IsInstance(named)) absl::StrAppend(&name, ToAbsl(arguments));
  return is_pointer ? absl::StrCat("(*", name, ")") : name;
}

// The type arguments of the type that an instance's method belongs to.
std::vector<types::Type*> ReceiverArguments(const types::Func* func) {
  if (func->origin == nullptr) return {};
  bool is_pointer = false;
  types::Type* type =
      types::Dereference(types::Unalias(func->signature()->receiver->type), &is_pointer);
  return types::AsNamed(type)->type_args;
}

types::Func* Declared(types::Func* func) { return func->origin != nullptr ? func->origin : func; }

}  // namespace

ProgramState::ProgramState(types::Universe& universe, const lexer::SourceSet& sources,
                           runtime::Runtime& runtime, vm::FunctionTable& functions,
                           NativeLookup natives)
    : universe_(universe),
      sources_(sources),
      runtime_(runtime),
      function_table_(functions),
      natives_(std::move(natives)),
      descriptors_(universe, runtime.types()) {}

void ProgramState::AddSlots(types::Type* type, std::vector<uint8_t>* kinds) {
  Pattern pattern = shapes_.Of(type).pattern;
  for (uint32_t i = 0; i < pattern.slots; ++i) {
    kinds->push_back(static_cast<uint8_t>(pattern.pointers >> i & 1));
  }
}

uint32_t ProgramState::LibraryFlag(const types::CheckedPackage* package) const {
  bool is_library = package != nullptr && package->config().allow_natives;
  return is_library ? uint32_t{vm::kFunctionLibrary} : 0;
}

vm::Function* ProgramState::NewFunction(std::string_view name, types::Signature* signature,
                                        uint32_t flags, lexer::Pos position,
                                        FunctionSource source) {
  vm::Function* function = function_table_.New();
  std::string_view interned = runtime_.types().InternText(name);
  function->name = interned;
  function->flags = flags;
  function->position = position.offset;
  source.signature = signature;
  if (signature != nullptr) {
    auto type_of = [&](const types::Var* var) {
      return source.family == nullptr ? var->type : source.family->info.TypeOf(var);
    };
    // A method expression's signature has its receiver among the parameters already.
    if (signature->receiver != nullptr) {
      if (source.kind == SourceKind::kMethodEntry) {
        function->parameter_pointers.push_back(1);
      } else {
        AddSlots(type_of(signature->receiver), &function->parameter_pointers);
      }
    }
    for (types::Var* var : signature->params->vars) {
      AddSlots(type_of(var), &function->parameter_pointers);
    }
    for (types::Var* var : signature->results->vars) {
      AddSlots(type_of(var), &function->result_pointers);
    }
  }
  function->parameter_slots = static_cast<uint32_t>(function->parameter_pointers.size());
  function->result_slots = static_cast<uint32_t>(function->result_pointers.size());
  sources_of_functions_.push_back(std::move(source));
  function->source = &sources_of_functions_.back();
  made_.push_back(function);
  return function;
}

types::CheckedPackage* ProgramState::PackageOf(const types::Func* func) {
  return func->package() == nullptr ? nullptr : func->package()->checked;
}

vm::Function* ProgramState::FunctionOf(types::Func* func, std::span<types::Type* const> type_args) {
  if (type_args.empty()) {
    auto found = functions_of_.find(func);
    if (found != functions_of_.end()) return found->second;
  }
  std::vector<types::Type*> receiver_args = ReceiverArguments(func);
  types::Func* declared = LatestOf(Declared(func));
  vm::Function* function = nullptr;
  if (receiver_args.empty() && type_args.empty()) {
    function = declared == func ? MakeDeclared(func, func, SourceKind::kDeclared, {}, {})
                                : FunctionOf(declared);
  } else {
    InstanceKey key{declared, {}};
    for (types::Type* arg : receiver_args) key.type_args.push_back(descriptors_.Of(arg));
    for (types::Type* arg : type_args) key.type_args.push_back(descriptors_.Of(arg));
    auto found = instances_.find(key);
    if (found == instances_.end()) {
      function = MakeDeclared(func, declared, SourceKind::kDeclared, receiver_args, type_args);
      instances_.emplace(std::move(key), function);
    } else {
      function = found->second;
    }
  }
  if (type_args.empty()) functions_of_[func] = function;
  return function;
}

vm::Function* ProgramState::MakeDeclared(types::Func* func, types::Func* declared, SourceKind kind,
                                         std::span<types::Type* const> receiver_args,
                                         std::span<types::Type* const> type_args) {
  types::Signature* signature = declared->signature();
  FunctionSource source{.kind = kind, .package = PackageOf(declared), .func = declared};
  uint32_t flags = LibraryFlag(source.package);
  std::string name = NameOf(func, kElided, type_args.empty() ? std::string_view() : kElided);
  std::string full_name;
  if (!receiver_args.empty() || !type_args.empty()) {
    source.family = NewFamily(source.package);
    source.family->info.SetArguments(signature->receiver_type_params, receiver_args);
    source.family->info.SetArguments(signature->type_params, type_args);
    full_name = NameOf(func, descriptors_.TypeArgumentsText(receiver_args),
                       descriptors_.TypeArgumentsText(type_args));
  }
  const vm::NativeRow* native = nullptr;
  bool has_body = declared->decl != nullptr && declared->decl->has_body;
  if (!has_body) {
    auto* linked = types::As<types::Func>(LinkedObject(declared));
    bool is_defined = linked != nullptr && linked->decl != nullptr &&
                      (linked->decl->has_body || LinkedObject(linked) == nullptr);
    if (is_defined) return FunctionOf(linked);
    source.kind = SourceKind::kNative;
    native = natives_ ? natives_(name) : nullptr;
    if (native != nullptr) flags |= vm::kFunctionNative;
  }
  vm::Function* function = NewFunction(name, signature, flags, declared->pos(), std::move(source));
  function->native = native;
  if (!full_name.empty()) function->instance_name = runtime_.types().InternText(full_name);
  return function;
}

// main.f, main.T.m, main.(*T).m; with what stands for type arguments.
std::string ProgramState::NameOf(types::Func* func, std::string_view receiver_arguments,
                                 std::string_view arguments) {
  std::string name = absl::StrCat(PackagePrefix(func->package()), ".");
  if (func->signature()->receiver != nullptr) {
    absl::StrAppend(&name, HolderText(func->signature()->receiver->type, receiver_arguments), ".");
  } else if (auto init = init_names_.find(func); init != init_names_.end()) {
    return init->second;
  }
  absl::StrAppend(&name, ToAbsl(func->name()), ToAbsl(arguments));
  return name;
}

types::Signature* ProgramState::SignatureOf(types::Func* func,
                                            std::span<types::Type* const> type_args) {
  if (type_args.empty()) return func->signature();
  return static_cast<types::Signature*>(
      types::Instantiate(universe_, func->signature(), type_args));
}

vm::Function* ProgramState::MethodEntryOf(types::Func* method) {
  auto found = entries_of_.find(method);
  if (found != entries_of_.end()) return found->second;
  types::Func* declared = LatestOf(Declared(method));
  vm::Function* function =
      MakeDeclared(method, declared, SourceKind::kMethodEntry, ReceiverArguments(method), {});
  entries_of_[method] = function;
  return function;
}

std::shared_ptr<Family> ProgramState::NewFamily(const types::CheckedPackage* package) {
  return std::make_shared<Family>(universe_, package == nullptr ? no_info_ : package->info(),
                                  shapes_);
}

const std::shared_ptr<Family>& ProgramState::PlainFamilyOf(const types::CheckedPackage* package) {
  std::shared_ptr<Family>& family = plain_families_[package];
  if (family == nullptr) family = NewFamily(package);
  return family;
}

vm::Function* ProgramState::LiteralFunction(const FunctionSource& around, const vm::Function& outer,
                                            const ast::FuncLit* literal,
                                            const std::shared_ptr<Family>& family) {
  const types::Body* body = around.package->info().BodyOf(literal);
  bool is_nested = around.kind == SourceKind::kLiteral || around.kind == SourceKind::kRangeBody;
  std::string name =
      absl::StrCat(ToAbsl(outer.name), is_nested ? "." : ".func", family->escape.NumberOf(literal));
  uint32_t flags = LibraryFlag(around.package);
  if (!body->captures.empty()) flags |= vm::kFunctionClosure;
  FunctionSource source{.kind = SourceKind::kLiteral,
                        .package = around.package,
                        .body = body,
                        .literal = literal,
                        .family = family};
  vm::Function* function =
      NewFunction(name, body->signature, flags, literal->pos, std::move(source));
  NameInside(outer, function);
  return function;
}

vm::Function* ProgramState::RangeBodyFunction(const FunctionSource& around,
                                              const vm::Function& outer,
                                              const ast::RangeStmt* range,
                                              const std::shared_ptr<Family>& family) {
  const types::Body* body = around.package->info().BodyOf(range);
  std::string name = absl::StrCat(ToAbsl(outer.name), "-range", family->escape.NumberOf(range));
  FunctionSource source{.kind = SourceKind::kRangeBody,
                        .package = around.package,
                        .body = body,
                        .range = range,
                        .family = family};
  vm::Function* function =
      NewFunction(name, body->signature, LibraryFlag(around.package) | vm::kFunctionClosure,
                  range->pos, std::move(source));
  NameInside(outer, function);
  return function;
}

// A literal or loop body in an instance is called after it.
void ProgramState::NameInside(const vm::Function& outer, vm::Function* function) {
  if (outer.instance_name.empty()) return;
  function->instance_name = runtime_.types().InternText(
      absl::StrCat(ToAbsl(outer.instance_name), ToAbsl(function->name.substr(outer.name.size()))));
}

vm::Function* ProgramState::ForwardFunction(types::CheckedPackage* package,
                                            const Forward& forward) {
  std::string key = absl::StrCat(static_cast<int>(forward.receiver), " ",
                                 reinterpret_cast<uintptr_t>(descriptors_.Of(forward.type)), " ",
                                 reinterpret_cast<uintptr_t>(forward.method));
  for (types::Type* arg : forward.type_args) {
    absl::StrAppend(&key, " ", reinterpret_cast<uintptr_t>(descriptors_.Of(arg)));
  }
  auto found = forwards_.find(key);
  if (found != forwards_.end()) return found->second;

  types::Signature* method = SignatureOf(forward.method, forward.type_args);
  types::Tuple* params = method->params;
  if (forward.receiver == ForwardReceiver::kParameter) {
    std::vector<types::Var*> vars = {universe_.NewParam(forward.type)};
    vars.insert(vars.end(), params->vars.begin(), params->vars.end());
    params = universe_.New<types::Tuple>(std::move(vars));
  } else if (forward.receiver == ForwardReceiver::kDataWord) {
    // The data word is a pointer whatever it holds.
    std::vector<types::Var*> vars = {
        universe_.NewParam(universe_.basic(types::BasicKind::kUnsafePointer))};
    vars.insert(vars.end(), params->vars.begin(), params->vars.end());
    params = universe_.New<types::Tuple>(std::move(vars));
  }
  auto* signature = universe_.New<types::Signature>();
  signature->params = params;
  signature->results = method->results;
  signature->variadic = method->variadic;
  std::string name =
      absl::StrCat(PackagePrefix(forward.method->package()), ".", HolderText(forward.type, kElided),
                   ".", ToAbsl(forward.method->name()));
  if (!forward.type_args.empty()) absl::StrAppend(&name, ToAbsl(kElided));
  uint32_t flags = vm::kFunctionWrapper | LibraryFlag(package);
  if (forward.receiver == ForwardReceiver::kCaptured) {
    flags |= vm::kFunctionClosure;
    name += "-fm";
  }
  FunctionSource source{.kind = SourceKind::kForward, .package = package, .forward = forward};
  vm::Function* function =
      NewFunction(name, signature, flags, forward.method->pos(), std::move(source));
  forwards_[key] = function;
  return function;
}

vm::Function* ProgramState::BuiltinShim(types::CheckedPackage* package, types::BuiltinId id,
                                        std::vector<types::Type*> operand_types,
                                        std::string_view name) {
  FunctionSource source{.kind = SourceKind::kBuiltinShim,
                        .package = package,
                        .builtin = id,
                        .operand_types = operand_types};
  types::Signature* signature = universe_.NewSignature(universe_.TupleOf(std::move(operand_types)),
                                                       universe_.empty_tuple(), false);
  return NewFunction(name, signature, vm::kFunctionWrapper, lexer::Pos{}, std::move(source));
}

vm::Function* ProgramState::PackedCall(types::CheckedPackage* package, const vm::Function& outer,
                                       std::vector<uint8_t> kinds) {
  FunctionSource source{
      .kind = SourceKind::kPackedCall, .package = package, .packed_kinds = std::move(kinds)};
  types::Signature* signature =
      universe_.NewSignature(universe_.empty_tuple(), universe_.empty_tuple(), false);
  return NewFunction(absl::StrCat(ToAbsl(outer.name), ".deferwrap"), signature,
                     vm::kFunctionWrapper | vm::kFunctionClosure, lexer::Pos{}, std::move(source));
}

vm::Function* ProgramState::FragmentFunction(types::CheckedPackage& package,
                                             const types::FragmentEntry& entry) {
  FunctionSource source{.kind = SourceKind::kFragment,
                        .package = &package,
                        .func = entry.function,
                        .body = entry.body,
                        .file = entry.file,
                        .shown = entry.shown,
                        .values = entry.values};
  std::string name = absl::StrCat(PackagePrefix(package.package()), ".main");
  return NewFunction(name, entry.function->signature(), 0, entry.file->pos, std::move(source));
}

vm::Function* ProgramState::InitialiserFunction(types::CheckedPackage& package,
                                                std::vector<types::Initializer> initializers) {
  FunctionSource source{.kind = SourceKind::kInitialise,
                        .package = &package,
                        .initializers = std::move(initializers)};
  lexer::Pos position = source.initializers[0].lhs[0]->pos();
  return NewFunction(
      absl::StrCat(PackagePrefix(package.package()), ".init"),
      universe_.NewSignature(universe_.empty_tuple(), universe_.empty_tuple(), false),
      LibraryFlag(&package), position, std::move(source));
}

vm::Function* ProgramState::EntryFunction(std::vector<vm::Function*> steps) {
  FunctionSource source{.kind = SourceKind::kEntry, .steps = std::move(steps)};
  return NewFunction(
      "runtime.main",
      universe_.NewSignature(universe_.empty_tuple(), universe_.empty_tuple(), false),
      vm::kFunctionWrapper, lexer::Pos{}, std::move(source));
}

vm::Function* ProgramState::InitFunctionOf(types::Func* func, types::CheckedPackage& package) {
  if (!functions_of_.contains(func)) {
    init_names_[func] =
        absl::StrCat(PackagePrefix(package.package()), ".init.", init_counts_[&package]++);
  }
  return FunctionOf(func);
}

vm::Function* ProgramState::EntryOfMethod(const MethodSource& method) {
  auto* func = static_cast<types::Func*>(method.lookup.object);
  types::Type* receiver = method.receiver;
  bool is_pointer =
      types::UnderAs<types::Pointer>(receiver) != nullptr && types::AsNamed(receiver) == nullptr;
  if (method.lookup.index.size() == 1) {
    if (func->HasPointerReceiver() == is_pointer) {
      // *T's own methods take the data word as it is; T's take the value behind it.
      bool is_direct = is_pointer || descriptors_.Of(receiver)->Has(runtime::kTypePointerShaped);
      if (is_direct) return FunctionOf(func);
      if (func->decl != nullptr && func->decl->has_body) return MethodEntryOf(func);
    }
  }
  return ForwardFunction(PackageOf(func),
                         {ForwardReceiver::kDataWord, receiver, method.lookup.index, func, {}});
}

std::string ProgramState::Compile(vm::Function& function) {
  if (function.code != nullptr) return {};
  auto* source = static_cast<FunctionSource*>(function.source);
  std::string prefix;
  auto place = [&](lexer::Pos pos) { return sources_.PositionOf(pos).ToString(); };
  if (source->kind == SourceKind::kNative) {
    std::string_view name = LinknameOf(source->func);
    std::string why = name.empty() ? "there is no native function"
                                   : absl::StrCat("there is no function ", ToAbsl(name),
                                                  " of its type, which go:linkname names");
    return absl::StrCat(place(lexer::Pos{function.position}), ": ", ToAbsl(function.name),
                        " has no body, and ", why);
  }
  if (source->kind == SourceKind::kDeclared || source->kind == SourceKind::kMethodEntry) {
    lexer::DiagnosticList diagnostics;
    if (!source->package->CheckBody(source->func, diagnostics)) {
      for (const lexer::Diagnostic& diagnostic : diagnostics.all()) {
        if (diagnostic.severity == lexer::Severity::kError) {
          return absl::StrCat(place(diagnostic.pos), ": ", diagnostic.text);
        }
      }
      return absl::StrCat(ToAbsl(function.name), " does not type-check");
    }
  }
  FunctionCompiler compiler(*this, function, *source);
  std::string error;
  function.code = compiler.Compile(&error);
  if (function.code == nullptr) {
    return absl::StrCat(place(compiler.error_position().IsKnown() ? compiler.error_position()
                                                                  : lexer::Pos{function.position}),
                        ": ", error);
  }
  return {};
}

// ---- data ---------------------------------------------------------------------------------------

void* ProgramState::CellOf(const types::Var* var) {
  auto [found, inserted] = cells_.try_emplace(var, nullptr);
  if (!inserted) return found->second;
  auto* linked = types::As<types::Var>(LinkedObject(var));
  void* cell = linked != nullptr ? CellOf(linked) : nullptr;  // null where names go in a circle
  if (cell == nullptr) cell = runtime_.AllocateGlobal(*descriptors_.Of(var->type));
  cells_[var] = cell;
  return cell;
}

void* ProgramState::StaticValue(types::Type* type, std::string_view bytes) {
  const runtime::TypeDescriptor* descriptor = descriptors_.Of(type);
  auto [found, inserted] = static_values_.try_emplace({descriptor, std::string(bytes)}, nullptr);
  if (inserted) {
    // Equal memory whatever the type; interned text is not aligned, a cell is.
    found->second = runtime_.AllocateGlobal(*descriptor);
    std::memcpy(found->second, bytes.data(), bytes.size());
  }
  return found->second;
}

runtime::SiteId ProgramState::AddSite(lexer::Pos pos, std::string_view function,
                                      std::string_view object) {
  lexer::Position position = sources_.PositionOf(pos);
  runtime::Site site;
  site.file = runtime_.types().InternText(position.file);
  site.line = static_cast<int32_t>(position.line);
  site.column = static_cast<int32_t>(position.column);
  site.function = function;
  site.object = object.empty() ? std::string_view() : runtime_.types().InternText(object);
  return runtime_.sites().Add(site);
}

}  // namespace goknot::compiler
