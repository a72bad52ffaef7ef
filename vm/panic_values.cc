// Making the values that run-time errors panic with; see panic_values.h. Test:
// tests/vm/panic_test.cc.
#include "vm/panic_values.h"

#include <cstring>

#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "runtime/type_table.h"
#include "vm/interpreter.h"

namespace goknot::vm {

using runtime::InterfaceValue;
using runtime::TypeDescriptor;
using runtime::Worker;

namespace {

base::Pair MakeString(Worker& worker, std::string_view text) {
  void* bytes = runtime::AllocateBytes(worker, text.size(), runtime::Zeroing::kUninitialised);
  base::CopyBytes(bytes, text.data(), text.size());
  return {reinterpret_cast<uint64_t>(bytes), text.size()};
}

}  // namespace

InterfaceValue MakeStringValue(Worker& worker, std::string_view text) {
  const TypeDescriptor& type = worker.runtime->types().String();
  void* box = runtime::Allocate(worker, type);
  runtime::StorePair(box, MakeString(worker, text));
  return {&type, box};
}

InterfaceValue MakePanicValue(Worker& worker, PanicType kind, std::string_view text) {
  const TypeDescriptor& type = Interpreter::Of(worker).panic_type(kind);
  void* object = runtime::Allocate(worker, type);
  if (kind == PanicType::kPanicNilError) {
    return {&worker.runtime->types().ResolvedPointerTo(type), object};
  }
  runtime::StorePair(object, MakeString(worker, text));
  if (kind == PanicType::kTypeAssertionError) {
    return {&worker.runtime->types().ResolvedPointerTo(type), object};
  }
  return {&type, object};
}

InterfaceValue MakeFaultValue(Worker& worker, std::string_view text, uint64_t address) {
  InterfaceValue value = MakePanicValue(worker, PanicType::kErrorAddressString, text);
  // A stand-in is a string only.
  if (value.type->kind == runtime::Kind::kStruct) {
    base::Store64(value.data, sizeof(base::Pair), address);
  }
  return value;
}

const TypeDescriptor& Interpreter::panic_type(PanicType kind) {
  auto& cached = panic_type_cache_[static_cast<uint32_t>(kind)];
  const TypeDescriptor* type = cached.load(std::memory_order_acquire);
  if (type != nullptr) return *type;
  std::lock_guard lock(panic_type_mutex_);
  type = cached.load(std::memory_order_relaxed);
  if (type != nullptr) return *type;
  if (panic_types_ != nullptr) type = panic_types_->Find(kind);
  if (type == nullptr) {
    static constexpr std::string_view kNames[kPanicTypeCount] = {
        "errorString",        "plainError",    "boundsError",
        "TypeAssertionError", "PanicNilError", "errorAddressString"};
    runtime::TypeTable& types = runtime_.types();
    TypeDescriptor& stand_in = types.NewNamed({.package_path = "runtime",
                                               .package_name = "runtime",
                                               .base_name = kNames[static_cast<uint32_t>(kind)]});
    types.SetUnderlying(stand_in, types.String());
    type = &stand_in;
  }
  cached.store(type, std::memory_order_release);
  return *type;
}

}  // namespace goknot::vm
