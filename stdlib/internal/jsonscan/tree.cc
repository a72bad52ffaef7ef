// See the header. Tokens are taken from the last to the first, so what a container holds is there
// when the container is made: no recursion, however deep a text is.
#include "stdlib/internal/jsonscan/tree.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "runtime/map.h"
#include "runtime/runtime.h"
#include "runtime/slices.h"
#include "runtime/type_table.h"
#include "stdlib/guest.h"
#include "stdlib/strconv/number_parse.h"

namespace goknot::stdlib::json {
namespace {

using runtime::TypeDescriptor;

class Builder {
 public:
  Builder(vm::NativeCall& call, std::string_view text, std::span<const Token> tokens, uint32_t at,
          const TypeDescriptor* number)
      : call_(call),
        types_(call.runtime().types()),
        text_(text),
        tokens_(tokens),
        at_(at),
        number_(number),
        map_(types_.MapOf(types_.String(), types_.Any())),
        slice_(types_.SliceOf(types_.Any())) {}

  Tree Build() {
    uint32_t end = tokens_[at_].next;
    values_.resize(end - at_);
    // Names are told from values by their containers, which come later: all strings but names of
    // members are made when their container asks for them.
    for (uint32_t i = end; i-- > at_;) values_[i - at_] = Make(i);
    return {Finished(at_), bad_number_};
  }

 private:
  std::string_view Bytes(uint32_t i) const {
    return text_.substr(tokens_[i].start, tokens_[i].end - tokens_[i].start);
  }

  InterfaceValue Boxed(const TypeDescriptor& type, uint64_t bits) {
    void* box = runtime::Allocate(call_.worker(), type);
    if (type.size == 1) {
      base::Store8(box, static_cast<uint8_t>(bits));
    } else {
      base::Store64(box, bits);
    }
    return {&type, box};
  }

  InterfaceValue BoxedText(const TypeDescriptor& type, StringValue text) {
    void* box = runtime::Allocate(call_.worker(), type);
    base::Pair pair;
    std::memcpy(&pair, &text, sizeof pair);
    runtime::StorePair(box, pair);
    return {&type, box};
  }

  StringValue Text(uint32_t i) {
    std::string_view quoted = Bytes(i);
    if (!tokens_[i].escaped) return MakeString(call_, quoted.substr(1, quoted.size() - 2));
    std::string plain;
    AppendUnquoted(&plain, quoted);
    return MakeString(call_, plain);
  }

  // Names that occur again share one string.
  StringValue Name(uint32_t i) {
    StringValue& name = names_[Bytes(i)];
    if (name.size == 0) name = Text(i);
    return name;
  }

  InterfaceValue Make(uint32_t i) {
    switch (tokens_[i].kind) {
      case 't':
      case 'f':
        return Boxed(types_.Bool(), tokens_[i].kind == 't' ? 1 : 0);
      case '0':
        return Number(i);
      case '[':
        return Slice(i);
      case '{':
        return Object(i);
      default:
        return {nullptr, nullptr};
    }
  }

  InterfaceValue Finished(uint32_t i) {
    if (tokens_[i].kind == '"') return BoxedText(types_.String(), Text(i));
    return values_[i - at_];
  }

  InterfaceValue Number(uint32_t i) {
    if (number_ != nullptr) return BoxedText(*number_, MakeString(call_, Bytes(i)));
    Parsed<double> parsed = ParseFloat(Bytes(i), 64);
    if (parsed.status != ParseStatus::kParsed) {
      bad_number_ = i;
      parsed.value = 0;
    }
    return Boxed(types_.Float64(), runtime::WriteFloat64(parsed.value));
  }

  // With the capacity that append would have given it, element by element.
  InterfaceValue Slice(uint32_t i) {
    int64_t count = 0;
    for (uint32_t k = i + 1; k < tokens_[i].next; k = tokens_[k].next) ++count;
    uint64_t capacity = 0;
    while (capacity < static_cast<uint64_t>(count)) {
      capacity = runtime::GrownCapacity(types_.Any(), capacity, capacity + 1);
    }
    SliceValue slice;
    runtime::MakeSlice(call_.worker(), types_.Any(), count, static_cast<int64_t>(capacity), &slice);
    char* element = static_cast<char*>(slice.data);
    for (uint32_t k = i + 1; k < tokens_[i].next; k = tokens_[k].next) {
      InterfaceValue value = Finished(k);
      base::Pair pair;
      std::memcpy(&pair, &value, sizeof pair);
      runtime::StorePair(element, pair);
      element += sizeof pair;
    }
    void* box = runtime::Allocate(call_.worker(), slice_);
    base::Pair pair;
    std::memcpy(&pair, &slice, sizeof pair);
    runtime::StorePair(box, pair);
    return {&slice_, box};
  }

  InterfaceValue Object(uint32_t i) {
    int64_t count = 0;
    for (uint32_t k = i + 1; k < tokens_[i].next; k = tokens_[k + 1].next) ++count;
    runtime::Map* map = runtime::MakeMap(call_.worker(), map_, count);
    for (uint32_t k = i + 1; k < tokens_[i].next; k = tokens_[k + 1].next) {
      Slot name[2];
      Slot value[2];
      runtime::WriteSlots(name, Name(k));
      runtime::WriteSlots(value, Finished(k + 1));
      const TypeDescriptor* offender = nullptr;
      runtime::MapSet(call_.worker(), map_, map, name, value, &offender);
    }
    return {&map_, map};
  }

  vm::NativeCall& call_;
  runtime::TypeTable& types_;
  std::string_view text_;
  std::span<const Token> tokens_;
  uint32_t at_;
  const TypeDescriptor* number_;
  const TypeDescriptor& map_;
  const TypeDescriptor& slice_;
  std::vector<InterfaceValue>
      values_;  // of tokens from at_ on; strings are made when they are asked for
  std::unordered_map<std::string_view, StringValue> names_;
  int64_t bad_number_ = kNoToken;
};

}  // namespace

Tree MakeTree(vm::NativeCall& call, std::string_view text, std::span<const Token> tokens,
              uint32_t at, const TypeDescriptor* number) {
  return Builder(call, text, tokens, at, number).Build();
}

}  // namespace goknot::stdlib::json
