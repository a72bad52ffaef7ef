// Type descriptors: what a running program knows about a Go type. One canonical descriptor per type
// and Runtime, so that type identity at run time is pointer equality. Built by the compiler
// (compiler/descriptors.cc) from checked types, immutable once published, except for the lazily
// resolved method entries. Owned by the Runtime's TypeTable.
#ifndef GOKNOT_RUNTIME_TYPE_DESCRIPTOR_H_
#define GOKNOT_RUNTIME_TYPE_DESCRIPTOR_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/method_cache.h"
#include "runtime/value.h"

namespace goknot::runtime {

struct FunctionObject;  // what a func value points at; see below
struct MapLayout;       // runtime/map.cc

// The numbering of Go's reflect.Kind.
enum class Kind : uint8_t {
  kInvalid,
  kBool,
  kInt,
  kInt8,
  kInt16,
  kInt32,
  kInt64,
  kUint,
  kUint8,
  kUint16,
  kUint32,
  kUint64,
  kUintptr,
  kFloat32,
  kFloat64,
  kComplex64,
  kComplex128,
  kArray,
  kChan,
  kFunc,
  kInterface,
  kMap,
  kPointer,
  kSlice,
  kString,
  kStruct,
  kUnsafePointer,
};

enum TypeFlags : uint16_t {
  kTypeNamed = 1 << 0,          // a defined type (its name is qualified)
  kTypeBoxed = 1 << 1,          // over kMaxInlineBytes: one slot in frames, a box
  kTypePointerFree = 1 << 2,    // the collector need not look inside
  kTypePointerShaped = 1 << 3,  // pointer, map, chan, func, unsafe.Pointer: direct in interfaces
  kTypeComparable = 1 << 4,     // == cannot be refused by the type itself (an interface inside may)
  kTypePlainEqual = 1 << 5,     // equal iff all bytes are equal (no floats, strings, padding, ...)
  kTypeSyncObject = 1 << 6,     // holds a sync primitive: allocated in a class of its own
  kTypeUnfinished = 1 << 7,  // size and layout wait for a named type that is still being declared
};

enum class ChannelDirection : uint8_t { kBoth, kSendOnly, kReceiveOnly };

struct FieldDescriptor {
  std::string_view name;
  std::string_view package_path;  // of an unexported name, else empty
  std::string_view tag;
  const TypeDescriptor* type;
  uint32_t offset;  // bytes
  bool embedded;
};

// One row of a concrete type's method set (for T or *T), sorted by id. `entry` is the function that
// takes the interface's DATA WORD as its receiver (for boxed values: a wrapper that loads the value
// first); null until first asked for, resolved by TypeTable's MethodResolver, then constant.
//
// At a prompt a method may be declared again with another signature or receiver. The row that the
// type had for it stays, no longer current, for interfaces that hold values of the type already.
struct MethodDescriptor {
  MethodId id = 0;
  std::string_view name;
  const TypeDescriptor* signature = nullptr;  // a func type, without the receiver
  mutable std::atomic<FunctionObject*> entry{nullptr};
  const void* declaration = nullptr;  // the compiler's own
  bool is_current = true;             // the method set has it

  MethodDescriptor() = default;
  MethodDescriptor(const MethodDescriptor& other) { *this = other; }
  MethodDescriptor& operator=(const MethodDescriptor& other) {
    if (this == &other) return *this;
    id = other.id;
    name = other.name;
    signature = other.signature;
    entry.store(other.entry.load(std::memory_order_acquire), std::memory_order_release);
    declaration = other.declaration;
    is_current = other.is_current;
    return *this;
  }
};

inline const std::vector<MethodDescriptor> kNoMethods;

struct InterfaceMethod {
  MethodId id;
  std::string_view name;
  const TypeDescriptor* signature;
};

struct TypeDescriptor {
  Kind kind = Kind::kInvalid;
  uint8_t align = 1;        // bytes, 1..16
  uint16_t flags = 0;       // TypeFlags
  uint32_t size = 0;        // bytes in memory; a multiple of align
  uint32_t slot_count = 0;  // slots in a frame
  uint32_t id = 0;          // dense per TypeTable, from 1
  uint32_t hash = 0;        // of the identity, stable within a run
  uint32_t go_size = 0;     // bytes under Go's own compiler: append's growth rule needs it
  uint16_t allocation_class =
      0;  // heap's: where one object of the type is cut from; 0: the slow path

  // One bit per 8-byte word of the memory layout: does it hold a pointer (an interface's type word
  // does not count). `pointer_words` words are covered; null when pointer-free or when the layout
  // is larger than kMaxBitmapWords words: then walk by kind (ForEachPointer does).
  const uint64_t* pointer_bits = nullptr;
  uint32_t pointer_words = 0;
  // The same for slot form; boxed types: bit 0 alone. At most 16 slots.
  uint32_t slot_pointer_bits = 0;

  std::string_view name;          // as %T prints: main.T, []int, map[string]int
  std::string_view package_path;  // of a defined type
  std::string_view base_name;     // of a defined type: T

  const TypeDescriptor* elem = nullptr;  // array, chan, map (value), pointer, slice
  const TypeDescriptor* key = nullptr;   // map
  int64_t length = 0;                    // array
  ChannelDirection direction = ChannelDirection::kBoth;
  bool variadic = false;                           // func
  std::vector<const TypeDescriptor*> parameters;   // func
  std::vector<const TypeDescriptor*> results;      // func
  std::vector<FieldDescriptor> fields;             // struct
  std::vector<InterfaceMethod> interface_methods;  // interface, sorted by id
  const TypeDescriptor* underlying = nullptr;  // of a defined type: the type literal; else itself
  // See methods(). A new list is published as a whole; those that it replaces are kept.
  std::atomic<const std::vector<MethodDescriptor>*> method_rows{nullptr};
  mutable std::atomic<const TypeDescriptor*> pointer_to{nullptr};  // *T where it exists already
  mutable std::atomic<const MapLayout*> map_layout{nullptr};       // map: made at the first MakeMap
  mutable MethodCache method_cache;                                // a concrete type's

  // A concrete type's method set, sorted by id.
  const std::vector<MethodDescriptor>& methods() const {
    const std::vector<MethodDescriptor>* rows = method_rows.load(std::memory_order_acquire);
    return rows == nullptr ? kNoMethods : *rows;
  }

  bool Has(TypeFlags flag) const { return (flags & flag) != 0; }
  bool boxed() const { return Has(kTypeBoxed); }
  bool pointer_free() const { return Has(kTypePointerFree); }
};

inline constexpr uint32_t kMaxBitmapWords = 2048;

// Calls visit(void** address) for every pointer word of `count` consecutive values at `memory`.
template <typename Visitor>
void ForEachPointer(const TypeDescriptor& type, void* memory, size_t count, Visitor&& visit) {
  if (type.pointer_free()) return;
  char* value = static_cast<char*>(memory);
  if (type.pointer_bits == nullptr) {  // too large for a bitmap
    for (; count > 0; --count, value += type.size) {
      if (type.kind == Kind::kArray) {
        ForEachPointer(*type.elem, value, static_cast<size_t>(type.length), visit);
      } else {
        for (const FieldDescriptor& field : type.fields) {
          ForEachPointer(*field.type, value + field.offset, 1, visit);
        }
      }
    }
    return;
  }
  for (; count > 0; --count, value += type.size) {
    for (uint32_t first = 0; first < type.pointer_words; first += 64) {
      for (uint64_t bits = type.pointer_bits[first / 64]; bits != 0; bits &= bits - 1) {
        visit(reinterpret_cast<void**>(value) + first + __builtin_ctzll(bits));
      }
    }
  }
}

// A func value is a pointer to one of these: a closure on the heap, or the static one inside a
// vm::Function. The first word names the function; captured values follow.
struct FunctionObject {
  const void* function;  // vm::Function
};

// Gives the entry of a method at its first use; implemented by the compiler, reached through vm.
class MethodResolver {
 public:
  virtual ~MethodResolver() = default;
  // Any thread; the result is published in method.entry by the caller.
  virtual FunctionObject* ResolveMethod(const TypeDescriptor& type,
                                        const MethodDescriptor& method) = 0;
  // *T for a type that the program had no pointer type of (reflect.PointerTo, &x in fmt).
  virtual const TypeDescriptor* PointerTo(const TypeDescriptor& type) = 0;
};

// Finds a method of a concrete type, be it current or not; null when it has none of that id. Binary
// search.
const MethodDescriptor* FindMethod(const TypeDescriptor& type, MethodId id);

// Does `type` (concrete) have all methods of `interface`, and are they current? On failure
// *missing names the first one in Go's order (sorted by name).
bool Implements(const TypeDescriptor& type, const TypeDescriptor& interface,
                const InterfaceMethod** missing = nullptr);

// x == y of two values of one type, in memory resp. in slot form. kUncomparable: an interface
// inside holds a dynamic type without ==, *offender names it (Go: "comparing uncomparable type T").
enum class EqualResult : uint8_t { kEqual, kDifferent, kUncomparable };
EqualResult EqualMemory(const TypeDescriptor& type, const void* x, const void* y,
                        const TypeDescriptor** offender);
EqualResult EqualSlots(const TypeDescriptor& type, const Slot* x, const Slot* y,
                       const TypeDescriptor** offender);
EqualResult EqualInterfaces(InterfaceValue x, InterfaceValue y, const TypeDescriptor** offender);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_TYPE_DESCRIPTOR_H_
