// The type table: interning by keys, names as %T prints them, layouts, method sets.
//
// A composite type's key is its kind and the ids of its parts in bytes; parts are canonical
// already, so equal keys are equal types. Sizes, pointer bitmaps and flags are computed when all
// parts held by value have theirs; what must wait is kept in a list that SetUnderlying looks
// through again. Test: tests/runtime/type_table_test.cc.
#include "runtime/type_table.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <mutex>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "base/check.h"
#include "base/layout.h"
#include "runtime/map_table.h"
#include "runtime/size_classes.h"

namespace goknot::runtime {

struct TypeTable::State {
  std::recursive_mutex mutex;
  std::deque<TypeDescriptor> descriptors;
  absl::flat_hash_map<std::string_view, TypeDescriptor*> composites;  // views into texts
  std::vector<TypeDescriptor*>
      pending;  // unfinished structs, arrays, defined types with underlying

  std::deque<std::vector<uint64_t>> bitmaps;
  std::deque<std::string> texts;
  absl::flat_hash_map<std::string_view, std::string_view> interned;  // views into texts

  std::vector<std::unique_ptr<MapLayout>> map_layouts;

  absl::flat_hash_map<std::string, MethodId> method_ids;  // name NUL package NUL signature
  std::deque<std::string_view> method_names;              // by id
  std::deque<std::vector<MethodDescriptor>> method_sets;  // all that types have or had
};

namespace {

using Lock = std::lock_guard<std::recursive_mutex>;

// The bytes of an interning key.
class Key {
 public:
  explicit Key(Kind kind) { bytes_.push_back(static_cast<char>(kind)); }
  Key& Add(uint64_t number) {
    bytes_.append(reinterpret_cast<const char*>(&number), sizeof(number));
    return *this;
  }
  Key& Add(const TypeDescriptor& type) { return Add(type.id); }
  Key& Add(std::string_view text) {
    Add(text.size());
    bytes_.append(text);
    return *this;
  }
  std::string_view bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

uint32_t HashOfKey(std::string_view key) {
  uint64_t hash = 0xcbf29ce484222325ull;
  for (char c : key) hash = (hash ^ static_cast<uint8_t>(c)) * 0x100000001b3ull;
  return static_cast<uint32_t>(hash ^ (hash >> 32));
}

bool IsPointerShaped(Kind kind) {
  return kind == Kind::kPointer || kind == Kind::kMap || kind == Kind::kChan ||
         kind == Kind::kFunc || kind == Kind::kUnsafePointer;
}

// Go quotes tags as strconv.Quote does; tags are short and nearly always plain.
void AppendQuoted(std::string* out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out->push_back('"');
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out->push_back('\\');
      out->push_back(c);
    } else if (c == '\n') {
      out->append("\\n");
    } else if (c == '\t') {
      out->append("\\t");
    } else if (c == '\r') {
      out->append("\\r");
    } else if (byte < 0x20 || byte == 0x7f) {
      out->append("\\x");
      out->push_back(kHex[byte >> 4]);
      out->push_back(kHex[byte & 15]);
    } else {
      out->push_back(c);
    }
  }
  out->push_back('"');
}

// Types whose parts have parts in common may have names of any length; what they are does not hang
// on their names.
std::string Shortened(std::string text) {
  size_t size = 1 << 16;
  if (text.size() <= size) return text;
  while ((static_cast<unsigned char>(text[size]) & 0xc0) == 0x80) --size;  // inside of a character
  text.resize(size);
  return text + "…";
}

// "(int, ...string) (int, error)": what follows `func` or a method's name.
std::string SignatureText(const std::vector<const TypeDescriptor*>& parameters,
                          const std::vector<const TypeDescriptor*>& results, bool variadic) {
  std::string text = "(";
  for (size_t i = 0; i < parameters.size(); ++i) {
    if (i > 0) text += ", ";
    if (variadic && i + 1 == parameters.size()) {
      text += "...";
      text += parameters[i]->elem->name;
    } else {
      text += parameters[i]->name;
    }
  }
  text += ")";
  if (results.size() == 1) {
    text += " ";
    text += results[0]->name;
  } else if (results.size() > 1) {
    text += " (";
    for (size_t i = 0; i < results.size(); ++i) {
      if (i > 0) text += ", ";
      text += results[i]->name;
    }
    text += ")";
  }
  return text;
}

std::string StructText(const std::vector<FieldDescriptor>& fields) {
  if (fields.empty()) return "struct {}";
  std::string text = "struct {";
  for (size_t i = 0; i < fields.size(); ++i) {
    text += i == 0 ? " " : "; ";
    if (!fields[i].embedded) {
      text += fields[i].name;
      text += " ";
    }
    text += fields[i].type->name;
    if (!fields[i].tag.empty()) {
      text += " ";
      AppendQuoted(&text, fields[i].tag);
    }
  }
  return text + " }";
}

std::string_view LastElement(std::string_view path) {
  size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// Go lists the exported methods of an interface by name, then the others by name and package.
std::string InterfaceText(std::span<const MethodSpec> methods) {
  if (methods.empty()) return "interface {}";
  std::vector<const MethodSpec*> sorted;
  for (const MethodSpec& method : methods) sorted.push_back(&method);
  std::sort(sorted.begin(), sorted.end(), [](const MethodSpec* a, const MethodSpec* b) {
    return std::tie(a->name, a->package_path) < std::tie(b->name, b->package_path);
  });
  std::string text = "interface {";
  for (size_t i = 0; i < sorted.size(); ++i) {
    const MethodSpec& method = *sorted[i];
    text += i == 0 ? " " : "; ";
    if (!method.package_path.empty()) {
      text += LastElement(method.package_path);
      text += ".";
    }
    text += method.name;
    text += SignatureText(method.signature->parameters, method.signature->results,
                          method.signature->variadic);
  }
  return text + " }";
}

std::string ChannelText(const TypeDescriptor& elem, ChannelDirection direction) {
  std::string name(elem.name);
  switch (direction) {
    case ChannelDirection::kSendOnly:
      return "chan<- " + name;
    case ChannelDirection::kReceiveOnly:
      return "<-chan " + name;
    case ChannelDirection::kBoth:
      break;
  }
  bool receive_elem = elem.kind == Kind::kChan && !elem.Has(kTypeNamed) && name.starts_with("<-");
  return receive_elem ? "chan (" + name + ")" : "chan " + name;
}

// Sets the bits of the pointers of `type` at byte `offset`; there is a bit for each of its words.
void AddPointers(const TypeDescriptor& type, uint64_t offset, std::vector<uint64_t>* bits) {
  if (type.pointer_free()) return;
  switch (type.kind) {
    case Kind::kStruct:
      for (const FieldDescriptor& field : type.fields) {
        AddPointers(*field.type, offset + field.offset, bits);
      }
      return;
    case Kind::kArray:
      for (int64_t i = 0; i < type.length; ++i) {
        AddPointers(*type.elem, offset + static_cast<uint64_t>(i) * type.elem->size, bits);
      }
      return;
    case Kind::kInterface:
      offset += 8;
      break;
    default:
      break;
  }
  uint64_t word = offset / 8;
  (*bits)[word / 64] |= uint64_t{1} << (word % 64);
}

bool ScalarPointerFree(Kind kind) {
  switch (kind) {
    case Kind::kArray:
    case Kind::kStruct:
    case Kind::kChan:
    case Kind::kFunc:
    case Kind::kInterface:
    case Kind::kMap:
    case Kind::kPointer:
    case Kind::kSlice:
    case Kind::kString:
    case Kind::kUnsafePointer:
      return false;
    default:
      return true;
  }
}

base::Layout LayoutOf(const TypeDescriptor& type) {
  return {static_cast<int64_t>(type.size), type.align};
}
base::Layout GoLayoutOf(const TypeDescriptor& type) {
  return {static_cast<int64_t>(type.go_size), std::min<int64_t>(type.align, 8)};
}

bool IsPair(Kind kind) {
  return kind == Kind::kString || kind == Kind::kSlice || kind == Kind::kInterface ||
         kind == Kind::kComplex128;
}

int64_t ScalarSize(Kind kind) {
  switch (kind) {
    case Kind::kBool:
    case Kind::kInt8:
    case Kind::kUint8:
      return 1;
    case Kind::kInt16:
    case Kind::kUint16:
      return 2;
    case Kind::kInt32:
    case Kind::kUint32:
    case Kind::kFloat32:
      return 4;
    default:
      return 8;
  }
}

// The flags that a struct takes from its fields; offsets and size are set.
void SetStructFlags(TypeDescriptor& type) {
  bool pointer_free = true;
  bool comparable = true;
  bool plain = true;
  bool sync = false;
  uint64_t covered = 0;
  for (const FieldDescriptor& field : type.fields) {
    pointer_free &= field.type->pointer_free();
    comparable &= field.type->Has(kTypeComparable);
    plain &= field.type->Has(kTypePlainEqual) && field.name != "_" && field.offset == covered;
    sync |= field.type->Has(kTypeSyncObject);
    covered = field.offset + field.type->size;
  }
  plain &= covered == type.size;
  if (pointer_free) type.flags |= kTypePointerFree;
  if (comparable) type.flags |= kTypeComparable;
  if (comparable && plain) type.flags |= kTypePlainEqual;
  if (sync) type.flags |= kTypeSyncObject;
}

}  // namespace

TypeTable::TypeTable()
    : chunks_(new std::atomic<const TypeDescriptor**>[kMaxChunks]()), state_(new State) {
  static constexpr std::pair<Kind, std::string_view> kBasicNames[] = {
      {Kind::kBool, "bool"},           {Kind::kInt, "int"},
      {Kind::kInt8, "int8"},           {Kind::kInt16, "int16"},
      {Kind::kInt32, "int32"},         {Kind::kInt64, "int64"},
      {Kind::kUint, "uint"},           {Kind::kUint8, "uint8"},
      {Kind::kUint16, "uint16"},       {Kind::kUint32, "uint32"},
      {Kind::kUint64, "uint64"},       {Kind::kUintptr, "uintptr"},
      {Kind::kFloat32, "float32"},     {Kind::kFloat64, "float64"},
      {Kind::kComplex64, "complex64"}, {Kind::kComplex128, "complex128"},
      {Kind::kString, "string"},       {Kind::kUnsafePointer, "unsafe.Pointer"}};
  state_->method_names.emplace_back();
  for (const auto& [kind, name] : kBasicNames) {
    TypeDescriptor& type = NewDescriptor(kind);
    type.name = name;
    type.flags |= kTypeNamed;
    type.base_name = kind == Kind::kUnsafePointer ? "Pointer" : name;
    if (kind == Kind::kUnsafePointer) type.package_path = "unsafe";
    type.underlying = &type;
    CHECK(LayOut(type));
    basic_[static_cast<size_t>(kind)] = &type;
  }
  any_ = &InterfaceOf({});
  bytes_ = &SliceOf(Uint8());
  runes_ = &SliceOf(Int32());
  const TypeDescriptor* text = &String();
  MethodSpec error{.name = "Error", .signature = &FuncOf({}, std::span(&text, 1), false)};
  TypeDescriptor& named = NewNamed({.base_name = "error"});
  SetUnderlying(named, InterfaceOf(std::span(&error, 1)));
  error_ = &named;
}

TypeTable::~TypeTable() {
  for (uint32_t i = 0; i < kMaxChunks; ++i) delete[] chunks_[i].load(std::memory_order_relaxed);
}

TypeDescriptor& TypeTable::NewDescriptor(Kind kind) {
  TypeDescriptor& type = state_->descriptors.emplace_back();
  type.kind = kind;
  type.flags = kTypeUnfinished;
  type.id = count_.load(std::memory_order_relaxed) + 1;
  type.hash = HashOfKey(Key(kind).Add(type.id).bytes());
  CHECK_LT(type.id, kChunk * kMaxChunks) << "too many types";
  std::atomic<const TypeDescriptor**>& chunk = chunks_[type.id / kChunk];
  if (chunk.load(std::memory_order_relaxed) == nullptr) {
    chunk.store(new const TypeDescriptor*[kChunk](), std::memory_order_release);
  }
  chunk.load(std::memory_order_relaxed)[type.id % kChunk] = &type;
  count_.store(type.id, std::memory_order_release);
  return type;
}

template <typename Make>
const TypeDescriptor& TypeTable::Composite(std::string_view key, Kind kind, Make&& make) {
  Lock lock(state_->mutex);
  auto found = state_->composites.find(key);
  if (found != state_->composites.end()) return *found->second;
  TypeDescriptor& type = NewDescriptor(kind);
  type.hash = HashOfKey(key);
  type.underlying = &type;
  make(type);
  state_->composites.emplace(InternText(key), &type);
  if (!LayOut(type)) state_->pending.push_back(&type);
  return type;
}

const TypeDescriptor& TypeTable::PointerTo(const TypeDescriptor& elem) {
  if (const TypeDescriptor* known = elem.pointer_to.load(std::memory_order_acquire)) return *known;
  return Composite(Key(Kind::kPointer).Add(elem).bytes(), Kind::kPointer,
                   [&](TypeDescriptor& type) {
                     type.elem = &elem;
                     type.name = InternText(Shortened("*" + std::string(elem.name)));
                     CHECK(LayOut(type));
                     elem.pointer_to.store(&type, std::memory_order_release);
                   });
}

const TypeDescriptor& TypeTable::SliceOf(const TypeDescriptor& elem) {
  return Composite(Key(Kind::kSlice).Add(elem).bytes(), Kind::kSlice, [&](TypeDescriptor& type) {
    type.elem = &elem;
    type.name = InternText(Shortened("[]" + std::string(elem.name)));
  });
}

const TypeDescriptor& TypeTable::ArrayOf(const TypeDescriptor& elem, int64_t length) {
  return Composite(Key(Kind::kArray).Add(elem).Add(static_cast<uint64_t>(length)).bytes(),
                   Kind::kArray, [&](TypeDescriptor& type) {
                     type.elem = &elem;
                     type.length = length;
                     type.name = InternText(
                         Shortened("[" + std::to_string(length) + "]" + std::string(elem.name)));
                   });
}

const TypeDescriptor& TypeTable::MapOf(const TypeDescriptor& key, const TypeDescriptor& elem) {
  return Composite(
      Key(Kind::kMap).Add(key).Add(elem).bytes(), Kind::kMap, [&](TypeDescriptor& type) {
        type.key = &key;
        type.elem = &elem;
        type.name =
            InternText(Shortened("map[" + std::string(key.name) + "]" + std::string(elem.name)));
      });
}

const TypeDescriptor& TypeTable::ChannelOf(const TypeDescriptor& elem, ChannelDirection direction) {
  return Composite(Key(Kind::kChan).Add(elem).Add(static_cast<uint64_t>(direction)).bytes(),
                   Kind::kChan, [&](TypeDescriptor& type) {
                     type.elem = &elem;
                     type.direction = direction;
                     type.name = InternText(Shortened(ChannelText(elem, direction)));
                   });
}

const TypeDescriptor& TypeTable::FuncOf(std::span<const TypeDescriptor* const> parameters,
                                        std::span<const TypeDescriptor* const> results,
                                        bool variadic) {
  Key key(Kind::kFunc);
  key.Add(parameters.size());
  for (const TypeDescriptor* type : parameters) key.Add(*type);
  for (const TypeDescriptor* type : results) key.Add(*type);
  key.Add(variadic ? 1 : 0);
  return Composite(key.bytes(), Kind::kFunc, [&](TypeDescriptor& type) {
    type.parameters.assign(parameters.begin(), parameters.end());
    type.results.assign(results.begin(), results.end());
    type.variadic = variadic;
    type.name =
        InternText(Shortened("func" + SignatureText(type.parameters, type.results, variadic)));
  });
}

const TypeDescriptor& TypeTable::StructOf(std::span<const FieldSpec> fields) {
  Key key(Kind::kStruct);
  for (const FieldSpec& field : fields) {
    key.Add(field.name).Add(field.package_path).Add(field.tag).Add(*field.type);
    key.Add(field.embedded ? 1 : 0);
  }
  return Composite(key.bytes(), Kind::kStruct, [&](TypeDescriptor& type) {
    for (const FieldSpec& field : fields) {
      type.fields.push_back({.name = InternText(field.name),
                             .package_path = InternText(field.package_path),
                             .tag = InternText(field.tag),
                             .type = field.type,
                             .offset = 0,
                             .embedded = field.embedded});
    }
    type.name = InternText(Shortened(StructText(type.fields)));
  });
}

std::vector<InterfaceMethod> TypeTable::SortedMethods(std::span<const MethodSpec> methods) {
  std::vector<InterfaceMethod> sorted;
  for (const MethodSpec& method : methods) {
    MethodId id = InternMethod(method.name, method.package_path, *method.signature);
    sorted.push_back({.id = id, .name = MethodName(id), .signature = method.signature});
  }
  std::sort(sorted.begin(), sorted.end(),
            [](const InterfaceMethod& a, const InterfaceMethod& b) { return a.id < b.id; });
  return sorted;
}

const TypeDescriptor& TypeTable::InterfaceOf(std::span<const MethodSpec> methods) {
  std::vector<InterfaceMethod> sorted = SortedMethods(methods);
  Key key(Kind::kInterface);
  for (const InterfaceMethod& method : sorted) key.Add(method.id);
  return Composite(key.bytes(), Kind::kInterface, [&](TypeDescriptor& type) {
    type.interface_methods = std::move(sorted);
    type.name = InternText(Shortened(InterfaceText(methods)));
  });
}

TypeDescriptor& TypeTable::NewNamed(const NamedSpec& spec) {
  Lock lock(state_->mutex);
  TypeDescriptor& type = NewDescriptor(Kind::kInvalid);
  type.flags |= kTypeNamed;
  type.package_path = InternText(spec.package_path);
  type.base_name = InternText(spec.base_name);
  type.name = spec.package_name.empty()
                  ? type.base_name
                  : InternText(std::string(spec.package_name) + "." + std::string(spec.base_name));
  return type;
}

void TypeTable::SetUnderlying(TypeDescriptor& named, const TypeDescriptor& underlying) {
  Lock lock(state_->mutex);
  const TypeDescriptor* literal = underlying.underlying;
  CHECK(literal != nullptr) << underlying.name << " has no underlying type yet";
  CHECK(named.underlying == nullptr) << named.name << " is declared twice";
  named.underlying = literal;
  named.kind = literal->kind;
  named.elem = literal->elem;
  named.key = literal->key;
  named.length = literal->length;
  named.direction = literal->direction;
  named.variadic = literal->variadic;
  named.parameters = literal->parameters;
  named.results = literal->results;
  named.interface_methods = literal->interface_methods;
  named.fields = literal->fields;
  state_->pending.push_back(&named);
  FinishPending();
}

void TypeTable::FinishPending() {
  std::vector<TypeDescriptor*>& pending = state_->pending;
  bool progress = true;
  while (progress) {
    progress = false;
    for (size_t i = 0; i < pending.size();) {
      if (LayOut(*pending[i])) {
        pending[i] = pending.back();
        pending.pop_back();
        progress = true;
      } else {
        ++i;
      }
    }
  }
}

// Computes size, flags and pointer maps if all that the type holds by value is finished.
bool TypeTable::LayOut(TypeDescriptor& type) {
  if (!type.Has(kTypeUnfinished)) return true;
  base::Layout layout;
  base::Layout go_layout;
  if (type.kind == Kind::kArray) {
    if (type.elem->Has(kTypeUnfinished)) return false;
    layout = base::ArrayLayout(LayoutOf(*type.elem), type.length);
    go_layout = base::ArrayLayout(GoLayoutOf(*type.elem), type.length);
    constexpr uint16_t kInherited = kTypeComparable | kTypePlainEqual | kTypeSyncObject;
    type.flags |= type.elem->flags & kInherited;
    if (type.elem->pointer_free() || type.length == 0) type.flags |= kTypePointerFree;
  } else if (type.kind == Kind::kStruct) {
    base::StructLayout offsets;
    base::StructLayout go_offsets;
    for (FieldDescriptor& field : type.fields) {
      if (field.type->Has(kTypeUnfinished)) return false;
      field.offset = static_cast<uint32_t>(offsets.Add(LayoutOf(*field.type)));
      go_offsets.Add(GoLayoutOf(*field.type));
    }
    layout = offsets.Finish();
    go_layout = go_offsets.Finish();
  } else {
    int64_t size = ScalarSize(type.kind);
    layout = IsPair(type.kind) ? base::kPairLayout : base::ScalarLayout(size);
    go_layout = {type.kind == Kind::kSlice ? 24 : layout.size, std::min<int64_t>(layout.align, 8)};
    if (ScalarPointerFree(type.kind)) type.flags |= kTypePointerFree;
    bool comparable =
        type.kind != Kind::kSlice && type.kind != Kind::kMap && type.kind != Kind::kFunc;
    if (comparable) type.flags |= kTypeComparable;
    bool is_float =
        type.kind == Kind::kFloat32 || type.kind == Kind::kFloat64 || type.kind == Kind::kComplex64;
    if (comparable && !is_float && !IsPair(type.kind)) type.flags |= kTypePlainEqual;
    if (IsPointerShaped(type.kind)) type.flags |= kTypePointerShaped;
  }
  CHECK_GE(layout.size, 0) << "type " << type.name << " is too large: the compiler refuses it";
  type.size = static_cast<uint32_t>(layout.size);
  type.align = static_cast<uint8_t>(layout.align);
  // Go's own size can be larger than ours only by a third, but that may not fit: then it is of no
  // use.
  type.go_size = go_layout.size < 0 ? type.size : static_cast<uint32_t>(go_layout.size);
  if (type.kind == Kind::kStruct) {
    SetStructFlags(type);
    if (type.Has(kTypeNamed) && type.package_path == "sync") type.flags |= kTypeSyncObject;
  }
  bool composite = type.kind == Kind::kStruct || type.kind == Kind::kArray;
  if (composite && type.size > kMaxInlineBytes) type.flags |= kTypeBoxed;
  type.slot_count = type.boxed() ? 1 : (type.size + kSlotBytes - 1) / kSlotBytes;

  if (!type.pointer_free() && type.size / 8 <= kMaxBitmapWords) {
    type.pointer_words = type.size / 8;
    std::vector<uint64_t>& bits = state_->bitmaps.emplace_back(type.pointer_words / 64 + 1);
    AddPointers(type, 0, &bits);
    type.pointer_bits = bits.data();
    if (!type.boxed()) type.slot_pointer_bits = static_cast<uint32_t>(bits[0]);
  }
  if (type.boxed()) type.slot_pointer_bits = 1;
  type.allocation_class = AllocationClassOf(type.size, type.align, type.pointer_free());
  type.flags &= ~kTypeUnfinished;
  return true;
}

void TypeTable::SetMethods(const TypeDescriptor& type, std::span<const MethodSpec> methods) {
  Lock lock(state_->mutex);
  std::vector<MethodDescriptor> sorted;
  for (const MethodSpec& method : methods) {
    MethodDescriptor& row = sorted.emplace_back();
    row.id = InternMethod(method.name, method.package_path, *method.signature);
    row.name = MethodName(row.id);
    row.signature = method.signature;
    row.declaration = method.declaration;
  }
  const size_t current = sorted.size();
  for (const MethodDescriptor& before : type.methods()) {
    const bool stays =
        std::any_of(sorted.begin(), sorted.begin() + static_cast<ptrdiff_t>(current),
                    [&](const MethodDescriptor& now) { return now.id == before.id; });
    if (stays) continue;
    sorted.push_back(before);
    sorted.back().is_current = false;
  }
  std::sort(sorted.begin(), sorted.end(),
            [](const MethodDescriptor& a, const MethodDescriptor& b) { return a.id < b.id; });
  // The table owns every descriptor and gives them out as const.
  const_cast<TypeDescriptor&>(type).method_rows.store(
      &state_->method_sets.emplace_back(std::move(sorted)), std::memory_order_release);
}

void TypeTable::ForgetMethodFunctions() {
  for (uint32_t id = 1; id <= count(); ++id) ById(id).method_cache.Forget();
}

MethodId TypeTable::InternMethod(std::string_view name, std::string_view package_path,
                                 const TypeDescriptor& signature) {
  Lock lock(state_->mutex);
  std::string key(name);
  key.push_back('\0');
  key.append(package_path);
  key.push_back('\0');
  key.append(std::to_string(signature.id));
  auto [entry, is_new] =
      state_->method_ids.try_emplace(std::move(key), state_->method_names.size());
  if (is_new) state_->method_names.push_back(InternText(name));
  return entry->second;
}

std::string_view TypeTable::MethodName(MethodId id) const {
  Lock lock(state_->mutex);
  return state_->method_names[id];
}

FunctionObject* TypeTable::MethodEntry(const TypeDescriptor& type, const MethodDescriptor& method) {
  FunctionObject* entry = method.entry.load(std::memory_order_acquire);
  if (entry != nullptr) return entry;
  CHECK(resolver_ != nullptr) << "no resolver for " << type.name << "." << method.name;
  entry = resolver_->ResolveMethod(type, method);
  // Whoever is first: the resolver gives the same answer to all.
  FunctionObject* expected = nullptr;
  if (!method.entry.compare_exchange_strong(expected, entry, std::memory_order_acq_rel)) {
    return expected;
  }
  return entry;
}

const TypeDescriptor& TypeTable::ResolvedPointerTo(const TypeDescriptor& type) {
  if (const TypeDescriptor* known = type.pointer_to.load(std::memory_order_acquire)) return *known;
  if (resolver_ == nullptr) return PointerTo(type);
  return *resolver_->PointerTo(type);
}

const MapLayout* TypeTable::AdoptMapLayout(const TypeDescriptor& type,
                                           std::unique_ptr<MapLayout> layout) {
  Lock lock(state_->mutex);
  const MapLayout* known = type.map_layout.load(std::memory_order_relaxed);
  if (known != nullptr) return known;
  known = layout.get();
  state_->map_layouts.push_back(std::move(layout));
  type.map_layout.store(known, std::memory_order_release);
  return known;
}

std::string_view TypeTable::InternText(std::string_view text) {
  if (text.empty()) return {};
  Lock lock(state_->mutex);
  auto found = state_->interned.find(text);
  if (found != state_->interned.end()) return found->second;
  const std::string& copy = state_->texts.emplace_back(text);
  state_->interned.emplace(copy, copy);
  return copy;
}

}  // namespace goknot::runtime
