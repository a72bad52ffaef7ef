// See the header.
#include "stdlib/guest.h"

#include <bit>

namespace goknot::stdlib {

using runtime::Kind;

uint64_t LoadInteger(Kind kind, const void* memory) {
  switch (kind) {
    case Kind::kBool:
    case Kind::kUint8:
      return base::Load8(memory);
    case Kind::kInt8:
      return static_cast<uint64_t>(static_cast<int8_t>(base::Load8(memory)));
    case Kind::kInt16:
      return static_cast<uint64_t>(static_cast<int16_t>(base::Load16(memory)));
    case Kind::kInt32:
      return static_cast<uint64_t>(static_cast<int32_t>(base::Load32(memory)));
    case Kind::kUint16:
      return base::Load16(memory);
    case Kind::kUint32:
      return base::Load32(memory);
    default:
      return base::Load64(memory);
  }
}

double LoadFloat(Kind kind, const void* memory) {
  if (kind == Kind::kFloat32) return std::bit_cast<float>(base::Load32(memory));
  return std::bit_cast<double>(base::Load64(memory));
}

ComplexValue LoadComplex(Kind kind, const void* memory) {
  if (kind == Kind::kComplex64) {
    uint64_t bits = base::Load64(memory);
    return {std::bit_cast<float>(static_cast<uint32_t>(bits)),
            std::bit_cast<float>(static_cast<uint32_t>(bits >> 32))};
  }
  return LoadPairAs<ComplexValue>(memory);
}

StringValue MakeString(vm::NativeCall& call, std::string_view text) {
  if (text.empty()) return {nullptr, 0};
  char* data = static_cast<char*>(
      runtime::AllocateBytes(call.worker(), text.size(), runtime::Zeroing::kUninitialised));
  base::CopyBytes(data, text.data(), text.size());
  return {data, static_cast<int64_t>(text.size())};
}

SliceValue MakeBytes(vm::NativeCall& call, std::string_view bytes) {
  StringValue copy = MakeString(call, bytes);
  uint32_t size = static_cast<uint32_t>(bytes.size());
  // A slice without elements is not nil: it points at something.
  static char empty;
  return {bytes.empty() ? &empty : const_cast<char*>(copy.data), size, size};
}

}  // namespace goknot::stdlib
