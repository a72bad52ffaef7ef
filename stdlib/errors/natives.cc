// What package errors needs to know of types: is an error comparable, and may As store it.
#include "runtime/heap_store.h"
#include "runtime/runtime.h"
#include "runtime/type_table.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using runtime::Kind;
using runtime::TypeDescriptor;
using vm::NativeCall;
using vm::NativeResult;

// errors.go knows the numbers.
enum class Target : int64_t { kGood = 0, kNotPointer = 1, kNotError = 2 };

NativeResult IsComparable(NativeCall& call) {
  InterfaceValue error = call.Get<InterfaceValue>(0);
  ReturnBool(call, 0, error.type->Has(runtime::kTypeComparable));
  return NativeResult::kDone;
}

NativeResult CheckTarget(NativeCall& call) {
  InterfaceValue target = call.Get<InterfaceValue>(0);
  Target verdict = Target::kGood;
  if (target.type->kind != Kind::kPointer || target.data == nullptr) {
    verdict = Target::kNotPointer;
  } else if (target.type->elem->kind != Kind::kInterface &&
             !runtime::Implements(*target.type->elem, call.runtime().types().Error())) {
    verdict = Target::kNotError;
  }
  ReturnInt(call, 0, static_cast<int64_t>(verdict));
  return NativeResult::kDone;
}

// func assign(err error, target any) bool
NativeResult Assign(NativeCall& call) {
  InterfaceValue error = call.Get<InterfaceValue>(0);
  InterfaceValue target = call.Get<InterfaceValue>(2);
  const TypeDescriptor& wanted = *target.type->elem;
  bool stored = false;
  if (error.type == nullptr) {
    stored = false;
  } else if (wanted.kind == Kind::kInterface) {
    if (runtime::Implements(*error.type, wanted)) {
      base::Pair pair{reinterpret_cast<uint64_t>(error.type),
                      reinterpret_cast<uint64_t>(error.data)};
      runtime::StorePair(target.data, pair);
      stored = true;
    }
  } else if (error.type == &wanted) {
    if (wanted.Has(runtime::kTypePointerShaped)) {
      runtime::StorePointer(target.data, error.data);
    } else {
      runtime::CopyTyped(wanted, target.data, error.data, 1);
    }
    stored = true;
  }
  ReturnBool(call, 0, stored);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"errors.isComparable", &IsComparable},
    {"errors.checkTarget", &CheckTarget},
    {"errors.assign", &Assign},
};

}  // namespace

std::span<const vm::NativeRow> ErrorsNatives() { return kRows; }

}  // namespace goknot::stdlib
