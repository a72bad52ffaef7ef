// Sizes and alignments of GoKnot's memory, as unsafe.Sizeof reports them: the rules of
// base/layout.h applied to the checker's types.
//
// Tests: tests/types/type_test.cc.
#include <cstdint>
#include <vector>

#include "base/layout.h"
#include "types/object.h"
#include "types/type.h"

namespace goknot::types {

namespace {

base::Layout BasicLayout(BasicKind kind) {
  switch (kind) {
    case BasicKind::kBool:
    case BasicKind::kInt8:
    case BasicKind::kUint8:
      return base::ScalarLayout(1);
    case BasicKind::kInt16:
    case BasicKind::kUint16:
      return base::ScalarLayout(2);
    case BasicKind::kInt32:
    case BasicKind::kUint32:
    case BasicKind::kFloat32:
      return base::ScalarLayout(4);
    case BasicKind::kComplex128:
    case BasicKind::kString:
    case BasicKind::kUntypedString:
      return base::kPairLayout;
    default:
      return base::ScalarLayout(8);  // complex64 as well: two float32 in one word
  }
}

}  // namespace

base::Layout MemorySizes::LayoutOf(Type* type) {
  Type* under = Underlying(type);
  switch (under->kind()) {
    case TypeKind::kBasic:
      return BasicLayout(static_cast<Basic*>(under)->basic_kind());
    case TypeKind::kSlice:
    case TypeKind::kInterface:
      return base::kPairLayout;
    case TypeKind::kArray: {
      auto* array = static_cast<Array*>(under);
      return base::ArrayLayout(LayoutOf(array->elem), array->length < 0 ? 0 : array->length,
                               limit_);
    }
    case TypeKind::kStruct: {
      auto known = known_.find(under);
      if (known != known_.end()) return known->second;
      base::StructLayout layout(limit_);
      for (Var* field : static_cast<Struct*>(under)->fields) layout.Add(LayoutOf(field->type));
      return known_[under] = layout.Finish();
    }
    default:
      return base::ScalarLayout(8);
  }
}

int64_t MemorySizes::Alignof(Type* type) { return LayoutOf(type).align; }

int64_t MemorySizes::Sizeof(Type* type) { return LayoutOf(type).size; }

std::vector<int64_t> MemorySizes::Offsetsof(const std::vector<Var*>& fields) {
  std::vector<int64_t> offsets;
  base::StructLayout layout(limit_);
  for (Var* field : fields) offsets.push_back(layout.Add(LayoutOf(field->type)));
  return offsets;
}

}  // namespace goknot::types
