// The order of map keys when printed: numbers and strings ascending, NaN first, false before true,
// composites element by element, interfaces by type and then by value (nil first), addresses as
// numbers.
#include <cmath>
#include <cstring>

#include "base/guest_memory.h"
#include "stdlib/fmt/printer.h"
#include "stdlib/guest.h"

namespace goknot::stdlib {
namespace {

using runtime::InterfaceValue;
using runtime::Kind;
using runtime::TypeDescriptor;

template <typename T>
int Order(T left, T right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

int OrderFloats(double left, double right) {
  if (std::isnan(left)) return std::isnan(right) ? 0 : -1;
  if (std::isnan(right)) return 1;
  return Order(left, right);
}

}  // namespace

int CompareKeys(const TypeDescriptor& type, const void* left, const void* right) {
  switch (type.kind) {
    case Kind::kInt:
    case Kind::kInt8:
    case Kind::kInt16:
    case Kind::kInt32:
    case Kind::kInt64:
      return Order(static_cast<int64_t>(LoadInteger(type.kind, left)),
                   static_cast<int64_t>(LoadInteger(type.kind, right)));
    case Kind::kBool:
    case Kind::kUint:
    case Kind::kUint8:
    case Kind::kUint16:
    case Kind::kUint32:
    case Kind::kUint64:
    case Kind::kUintptr:
    case Kind::kPointer:
    case Kind::kChan:
    case Kind::kUnsafePointer:
      return Order(LoadInteger(type.kind, left), LoadInteger(type.kind, right));
    case Kind::kFloat32:
    case Kind::kFloat64:
      return OrderFloats(LoadFloat(type.kind, left), LoadFloat(type.kind, right));
    case Kind::kComplex64:
    case Kind::kComplex128: {
      ComplexValue x = LoadComplex(type.kind, left);
      ComplexValue y = LoadComplex(type.kind, right);
      int order = OrderFloats(x.real, y.real);
      return order != 0 ? order : OrderFloats(x.imaginary, y.imaginary);
    }
    case Kind::kString: {
      int order = LoadString(left).view().compare(LoadString(right).view());
      return Order(order, 0);
    }
    case Kind::kStruct:
      for (const runtime::FieldDescriptor& field : type.fields) {
        int order = CompareKeys(*field.type, At(left, field.offset), At(right, field.offset));
        if (order != 0) return order;
      }
      return 0;
    case Kind::kArray:
      for (int64_t i = 0; i < type.length; ++i) {
        int64_t offset = i * type.elem->size;
        int order = CompareKeys(*type.elem, At(left, offset), At(right, offset));
        if (order != 0) return order;
      }
      return 0;
    case Kind::kInterface: {
      InterfaceValue x = LoadInterface(left);
      InterfaceValue y = LoadInterface(right);
      if (x.type == nullptr || y.type == nullptr)
        return Order(x.type != nullptr, y.type != nullptr);
      if (x.type != y.type) return Order(x.type->id, y.type->id);
      const void* x_memory = x.data;
      const void* y_memory = y.data;
      if (x.type->Has(runtime::kTypePointerShaped)) {
        x_memory = &x.data;
        y_memory = &y.data;
      }
      return CompareKeys(*x.type, x_memory, y_memory);
    }
    default:
      return 0;
  }
}

}  // namespace goknot::stdlib
