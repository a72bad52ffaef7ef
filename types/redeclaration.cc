// See the header.
#include "types/redeclaration.h"

#include <vector>

#include "types/instance.h"
#include "types/type.h"

namespace goknot::types {
namespace {

bool TakesCallsOf(Universe& universe, Func& before, Func& now) {
  const Signature* old_signature = before.signature();
  Signature* signature = now.signature();
  if ((old_signature->receiver == nullptr) != (signature->receiver == nullptr)) return false;
  if (signature->receiver == nullptr) return Identical(before.type, now.type);
  if (before.HasPointerReceiver() != now.HasPointerReceiver()) return false;
  const std::vector<TypeParam*>& old_params = old_signature->receiver_type_params;
  const std::vector<TypeParam*>& params = signature->receiver_type_params;
  if (params.size() != old_params.size()) return false;
  // Each declaration of a generic type's method has type parameters of its own.
  const std::vector<Type*> args(old_params.begin(), old_params.end());
  Substitution substitution(params, args);
  return Identical(before.type, Substitute(universe, signature, substitution));
}

}  // namespace

bool TakesPlaceOf(Universe& universe, Object& before, Object& now) {
  if (auto* old_func = As<Func>(&before)) {
    auto* func = As<Func>(&now);
    return func != nullptr && TakesCallsOf(universe, *old_func, *func);
  }
  return As<Var>(&before) != nullptr && As<Var>(&now) != nullptr &&
         Identical(before.type, now.type);
}

}  // namespace goknot::types
