// Hashing of Go values; see hash.h. The walk over a type's parts mirrors equality.cc: what compares
// equal there hashes alike here. Test: tests/runtime/equality_test.cc.
#include "runtime/hash.h"

#include "base/sanitizers.h"
#include "runtime/value_access.h"

namespace goknot::runtime {
namespace {

// Text never changes, but may have been published by a race of the program: see CompareText.
#if GOKNOT_TSAN
#define GOKNOT_READS_TEXT __attribute__((no_sanitize("thread")))
#else
#define GOKNOT_READS_TEXT inline
#endif

template <typename T>
GOKNOT_READS_TEXT uint64_t ReadText(const char* p) {
  struct [[gnu::packed, gnu::may_alias]] Place {
    T value;
  };
  return reinterpret_cast<const Place*>(p)->value;
}

GOKNOT_READS_TEXT uint64_t HashShort(const char* p, size_t size, uint64_t seed) {
  uint64_t a = 0;
  uint64_t b = 0;
  if (size >= 4) {
    // Two overlapping halves cover 4 to 16 bytes.
    size_t shift = (size >> 3) << 2;
    a = ReadText<uint32_t>(p) << 32 | ReadText<uint32_t>(p + shift);
    b = ReadText<uint32_t>(p + size - 4) << 32 | ReadText<uint32_t>(p + size - 4 - shift);
  } else if (size > 0) {
    a = ReadText<uint8_t>(p) << 16 | ReadText<uint8_t>(p + (size >> 1)) << 8 |
        ReadText<uint8_t>(p + size - 1);
  }
  return MixHash(kHashSecret1 ^ size, MixHash(a ^ kHashSecret1, b ^ seed));
}

GOKNOT_READS_TEXT uint64_t HashLong(const char* p, size_t size, uint64_t seed) {
  size_t left = size;
  if (left > 48) {
    uint64_t second = seed;
    uint64_t third = seed;
    for (; left > 48; left -= 48, p += 48) {
      seed = MixHash(ReadText<uint64_t>(p) ^ kHashSecret0, ReadText<uint64_t>(p + 8) ^ seed);
      second =
          MixHash(ReadText<uint64_t>(p + 16) ^ kHashSecret1, ReadText<uint64_t>(p + 24) ^ second);
      third =
          MixHash(ReadText<uint64_t>(p + 32) ^ kHashSecret2, ReadText<uint64_t>(p + 40) ^ third);
    }
    seed ^= second ^ third;
  }
  for (; left > 16; left -= 16, p += 16) {
    seed = MixHash(ReadText<uint64_t>(p) ^ kHashSecret1, ReadText<uint64_t>(p + 8) ^ seed);
  }
  // The last 16 bytes, which overlap what came before: size > 16.
  uint64_t a = ReadText<uint64_t>(p + left - 16);
  uint64_t b = ReadText<uint64_t>(p + left - 8);
  return MixHash(kHashSecret1 ^ size, MixHash(a ^ kHashSecret1, b ^ seed));
}

// One walk over a value. `hash_` runs through it: each part's hash is the next one's seed.
template <typename Access>
class Hasher {
 public:
  Hasher(Worker& worker, uint64_t seed) : worker_(worker), hash_(seed) {}

  bool Add(const TypeDescriptor& type, const char* p) {
    switch (type.kind) {
      case Kind::kFloat32:
        AddFloat(ReadFloat32(Access::U32(p)));
        return true;
      case Kind::kFloat64:
        AddFloat(ReadFloat64(Access::U64(p)));
        return true;
      case Kind::kComplex64: {
        uint64_t both = Access::U64(p);
        AddFloat(ReadFloat32(both));
        AddFloat(ReadFloat32(both >> 32));
        return true;
      }
      case Kind::kComplex128: {
        base::Pair pair = Access::Pair(p);
        AddFloat(ReadFloat64(pair.lo));
        AddFloat(ReadFloat64(pair.hi));
        return true;
      }
      case Kind::kString: {
        base::Pair pair = Access::Pair(p);
        hash_ = HashBytes(reinterpret_cast<const char*>(pair.lo), pair.hi, hash_);
        return true;
      }
      case Kind::kInterface:
        return AddInterface(Access::Pair(p));
      case Kind::kArray:
        if (type.Has(kTypePlainEqual)) return AddPlain(p, type.size);
        for (int64_t i = 0; i < type.length; ++i, p += type.elem->size) {
          if (!Add(*type.elem, p)) return false;
        }
        return true;
      case Kind::kStruct:
        if (type.Has(kTypePlainEqual)) return AddPlain(p, type.size);
        for (const FieldDescriptor& field : type.fields) {
          if (field.name != "_" && !Add(*field.type, p + field.offset)) return false;
        }
        return true;
      case Kind::kFunc:
      case Kind::kMap:
      case Kind::kSlice:
        offender_ = &type;
        return false;
      default:
        AddWord(ReadScalar<Access>(type.kind, p));
        return true;
    }
  }

  uint64_t hash() const { return hash_; }
  const TypeDescriptor* offender() const { return offender_; }

 private:
  void AddWord(uint64_t word) { hash_ = HashWord(word, hash_); }

  void AddFloat(double value) {
    if (value == 0) value = 0;  // -0 is +0
    AddWord(value != value ? DrawSeed(worker_, Choice::kHashSeed) : WriteFloat64(value));
  }

  bool AddPlain(const char* p, size_t size) {
    for (; size >= 8; p += 8, size -= 8) AddWord(Access::U64(p));
    uint64_t tail = 0;
    for (size_t i = 0; i < size; ++i) tail |= uint64_t{Access::U8(p + i)} << (8 * i);
    if (size > 0) AddWord(tail);
    return true;
  }

  bool AddInterface(base::Pair pair) {
    const auto* type = reinterpret_cast<const TypeDescriptor*>(pair.lo);
    if (type == nullptr) {
      AddWord(0);
      return true;
    }
    if (!type->Has(kTypeComparable)) {
      offender_ = type;
      return false;
    }
    AddWord(type->hash);
    if (type->Has(kTypePointerShaped)) {
      AddWord(pair.hi);
      return true;
    }
    // A box is shared memory, wherever the interface itself lies.
    Hasher<MemoryAccess> inner(worker_, hash_);
    bool hashed = inner.Add(*type, reinterpret_cast<const char*>(pair.hi));
    hash_ = inner.hash();
    offender_ = inner.offender();
    return hashed;
  }

  Worker& worker_;
  uint64_t hash_;
  const TypeDescriptor* offender_ = nullptr;
};

template <typename Access>
HashResult Hash(Worker& worker, const TypeDescriptor& type, const char* p, uint64_t seed,
                uint64_t* hash, const TypeDescriptor** offender) {
  Hasher<Access> hasher(worker, seed);
  if (!hasher.Add(type, p)) {
    if (offender != nullptr) *offender = hasher.offender();
    return HashResult::kUnhashable;
  }
  *hash = hasher.hash();
  return HashResult::kHashed;
}

}  // namespace

uint64_t HashBytes(const void* data, size_t size, uint64_t seed) {
  const char* p = static_cast<const char*>(data);
  seed ^= kHashSecret0;
  return size <= 16 ? HashShort(p, size, seed) : HashLong(p, size, seed);
}

HashResult HashMemory(Worker& worker, const TypeDescriptor& type, const void* memory, uint64_t seed,
                      uint64_t* hash, const TypeDescriptor** offender) {
  return Hash<MemoryAccess>(worker, type, static_cast<const char*>(memory), seed, hash, offender);
}

HashResult HashSlots(Worker& worker, const TypeDescriptor& type, const Slot* slots, uint64_t seed,
                     uint64_t* hash, const TypeDescriptor** offender) {
  if (type.boxed()) {
    return HashMemory(worker, type, reinterpret_cast<const void*>(*slots), seed, hash, offender);
  }
  return Hash<SlotAccess>(worker, type, reinterpret_cast<const char*>(slots), seed, hash, offender);
}

uint64_t DrawSeed(Worker& worker, Choice choice) {
  return worker.schedule != nullptr ? worker.schedule->Draw(choice) : worker.random.Next();
}

}  // namespace goknot::runtime
