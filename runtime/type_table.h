// The owner of a Runtime's type descriptors: one canonical descriptor per type, so that identity at
// run time is pointer equality.
//
// Composite types (*T, []T, map[K]V, func(...), struct literals, ...) are interned by what they are
// made of. Defined types are made by the compiler, one per declaration and list of type arguments:
//
//   TypeDescriptor& node = table.NewNamed({.package_path = "main", .package_name = "main",
//                                          .base_name = "Node"});
//   ... build its underlying type, which may mention node ...
//   table.SetUnderlying(node, table.StructOf(fields));
//   table.SetMethods(node, ...); table.SetMethods(table.PointerTo(node), ...);
//
// Until SetUnderlying, a defined type and the structs and arrays that hold it by value are
// kTypeUnfinished: they have no size yet. They are finished by the SetUnderlying call that brings
// the last missing part, wherever they were made. No value of an unfinished type may exist.
//
// Threads: any, one mutex; ById, the predeclared types and everything in a finished descriptor are
// read without it. Who hands a descriptor to another thread publishes it (compiled code is).
//
// Source: the Go specification, "Type identity". Test: tests/runtime/type_table_test.cc.
#ifndef GOKNOT_RUNTIME_TYPE_TABLE_H_
#define GOKNOT_RUNTIME_TYPE_TABLE_H_

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "runtime/type_descriptor.h"

namespace goknot::runtime {

struct NamedSpec {
  std::string_view package_path;  // empty: predeclared
  std::string_view package_name;  // what %T prints before the dot
  std::string_view base_name;     // T, or Pair[int,string]
};

struct FieldSpec {
  std::string_view name;
  std::string_view package_path;  // of an unexported name, else empty
  std::string_view tag;
  const TypeDescriptor* type = nullptr;
  bool embedded = false;
};

struct MethodSpec {
  std::string_view name;
  std::string_view package_path;              // of an unexported name, else empty
  const TypeDescriptor* signature = nullptr;  // a func type, without the receiver
  const void* declaration = nullptr;          // the compiler's own (concrete types)
};

class TypeTable {
 public:
  TypeTable();
  ~TypeTable();
  TypeTable(const TypeTable&) = delete;
  TypeTable& operator=(const TypeTable&) = delete;

  // ---- predeclared types ------------------------------------------------------------------------
  // kBool .. kComplex128, kString, kUnsafePointer.
  const TypeDescriptor& Basic(Kind kind) const { return *basic_[static_cast<size_t>(kind)]; }
  const TypeDescriptor& Bool() const { return Basic(Kind::kBool); }
  const TypeDescriptor& Int() const { return Basic(Kind::kInt); }
  const TypeDescriptor& Int32() const { return Basic(Kind::kInt32); }
  const TypeDescriptor& Int64() const { return Basic(Kind::kInt64); }
  const TypeDescriptor& Uint8() const { return Basic(Kind::kUint8); }
  const TypeDescriptor& Uint64() const { return Basic(Kind::kUint64); }
  const TypeDescriptor& Uintptr() const { return Basic(Kind::kUintptr); }
  const TypeDescriptor& Float64() const { return Basic(Kind::kFloat64); }
  const TypeDescriptor& String() const { return Basic(Kind::kString); }
  const TypeDescriptor& UnsafePointer() const { return Basic(Kind::kUnsafePointer); }
  const TypeDescriptor& Error() const { return *error_; }  // error
  const TypeDescriptor& Any() const { return *any_; }      // interface {}
  const TypeDescriptor& Bytes() const { return *bytes_; }  // []uint8
  const TypeDescriptor& Runes() const { return *runes_; }  // []int32

  // ---- composite types: the canonical descriptor ------------------------------------------------
  const TypeDescriptor& PointerTo(const TypeDescriptor& elem);
  const TypeDescriptor& SliceOf(const TypeDescriptor& elem);
  const TypeDescriptor& ArrayOf(const TypeDescriptor& elem, int64_t length);
  const TypeDescriptor& MapOf(const TypeDescriptor& key, const TypeDescriptor& elem);
  const TypeDescriptor& ChannelOf(const TypeDescriptor& elem, ChannelDirection direction);
  const TypeDescriptor& FuncOf(std::span<const TypeDescriptor* const> parameters,
                               std::span<const TypeDescriptor* const> results, bool variadic);
  const TypeDescriptor& StructOf(std::span<const FieldSpec> fields);
  // All methods, those of embedded interfaces included, in any order, each once.
  const TypeDescriptor& InterfaceOf(std::span<const MethodSpec> methods);

  // ---- defined types ----------------------------------------------------------------------------
  TypeDescriptor& NewNamed(const NamedSpec& spec);
  // `underlying` may itself be defined or unfinished; its underlying type is taken.
  void SetUnderlying(TypeDescriptor& named, const TypeDescriptor& underlying);

  // The method set of a concrete type: a defined type, a pointer to one, or a struct (or pointer to
  // one) with embedded fields. In any order. Before any value of the type can exist; at a prompt
  // once more whenever the set is another: rows that are not in it any more stay, but are not
  // current.
  void SetMethods(const TypeDescriptor& type, std::span<const MethodSpec> methods);

  // ---- methods ----------------------------------------------------------------------------------
  // `package_path` is that of an unexported name, else empty; the signature is without a receiver.
  MethodId InternMethod(std::string_view name, std::string_view package_path,
                        const TypeDescriptor& signature);
  std::string_view MethodName(MethodId id) const;

  // The resolver is not owned; set before the program runs.
  void SetResolver(MethodResolver* resolver) { resolver_ = resolver; }
  // The method's entry, resolved and published at the first call. Any thread.
  FunctionObject* MethodEntry(const TypeDescriptor& type, const MethodDescriptor& method);
  // Empties every type's method cache, after SetMethods at a prompt. While the world is stopped.
  void ForgetMethodFunctions();
  // *T with its method set: through the resolver where the program had none.
  const TypeDescriptor& ResolvedPointerTo(const TypeDescriptor& type);

  // ---- by number --------------------------------------------------------------------------------
  // Of a descriptor's `id`; lock-free.
  const TypeDescriptor& ById(uint32_t id) const {
    return *chunks_[id / kChunk].load(std::memory_order_acquire)[id % kChunk];
  }
  uint32_t count() const { return count_.load(std::memory_order_acquire); }  // ids are 1..count

  // map.cc's: keeps the layout of a map type; the first one made for a type wins.
  const MapLayout* AdoptMapLayout(const TypeDescriptor& type, std::unique_ptr<MapLayout> layout);

  // A copy that lives as long as the table; equal texts share one.
  std::string_view InternText(std::string_view text);

 private:
  struct State;  // type_table.cc

  static constexpr uint32_t kChunk = 1024;
  static constexpr uint32_t kMaxChunks = 4096;

  TypeDescriptor& NewDescriptor(Kind kind);
  // Interns under `key`: make(descriptor) fills a new one, which is then laid out or left pending.
  template <typename Make>
  const TypeDescriptor& Composite(std::string_view key, Kind kind, Make&& make);
  std::vector<InterfaceMethod> SortedMethods(std::span<const MethodSpec> methods);
  bool LayOut(TypeDescriptor& type);
  void FinishPending();

  TypeDescriptor* basic_[static_cast<size_t>(Kind::kUnsafePointer) + 1] = {};
  const TypeDescriptor* error_ = nullptr;
  const TypeDescriptor* any_ = nullptr;
  const TypeDescriptor* bytes_ = nullptr;
  const TypeDescriptor* runes_ = nullptr;
  MethodResolver* resolver_ = nullptr;
  std::atomic<uint32_t> count_{0};
  std::unique_ptr<std::atomic<const TypeDescriptor**>[]> chunks_;
  std::unique_ptr<State> state_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_TYPE_TABLE_H_
