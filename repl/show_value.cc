// A value becomes a tree of texts first, which is then laid out: on one line if it fits, else with
// its parts on lines of their own.
#include "repl/show_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "base/guest_memory.h"
#include "base/text.h"
#include "lexer/unicode.h"
#include "runtime/channel.h"
#include "runtime/map_table.h"
#include "runtime/sync.h"
#include "runtime/value.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;
using runtime::Kind;
using runtime::TypeDescriptor;

constexpr size_t kTabColumns = 8;
// Elements up to this many bytes stand side by side.
constexpr size_t kShort = 20;

struct Part;

// open parts[0], parts[1] close; without parts just open and close.
struct Shown {
  std::string open;
  std::vector<Part> parts;
  std::string close;
  std::string remark;  // behind the last part, on a line of its own: "... 900 more"
};

struct Part {
  std::string label;  // what stands before it: "X: "
  Shown shown;
};

template <typename T>
T Load(const void* memory) {
  T value;
  std::memcpy(&value, memory, sizeof value);
  return value;
}

std::string QuotedRune(int32_t rune) {
  switch (rune) {
    case '\a':
      return "\\a";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    case '\v':
      return "\\v";
    case '\\':
      return "\\\\";
    case '"':
      return "\\\"";
    default:
      if (rune < ' ' || rune == 0x7f) return absl::StrFormat("\\x%02x", rune);
      return rune < 0x10000 ? absl::StrFormat("\\u%04x", rune) : absl::StrFormat("\\U%08x", rune);
  }
}

std::string Quoted(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    lexer::DecodedRune rune = lexer::DecodeUtf8(text);
    const std::string_view bytes = text.substr(0, rune.width);
    if (rune.rune == 0xFFFD && rune.width == 1) {
      absl::StrAppendFormat(&out, "\\x%02x", static_cast<uint8_t>(text[0]));
    } else if (rune.rune != '"' && rune.rune != '\\' && lexer::IsPrintable(rune.rune)) {
      absl::StrAppend(&out, ToAbsl(bytes));
    } else {
      absl::StrAppend(&out, QuotedRune(static_cast<int32_t>(rune.rune)));
    }
    text.remove_prefix(rune.width);
  }
  return out + "\"";
}

// Bytes that somebody would rather read than count.
bool IsText(std::string_view bytes) {
  if (bytes.empty()) return false;
  while (!bytes.empty()) {
    const lexer::DecodedRune rune = lexer::DecodeUtf8(bytes);
    const bool is_broken = rune.rune == 0xFFFD && rune.width == 1;
    const bool is_space = rune.rune == '\n' || rune.rune == '\t' || rune.rune == '\r';
    if (is_broken || (!is_space && !lexer::IsPrintable(rune.rune))) return false;
    bytes.remove_prefix(static_cast<size_t>(rune.width));
  }
  return true;
}

// A literal of a floating-point type: it has a point or an exponent.
template <typename T>
std::string FloatText(T value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-Inf" : "+Inf";
  char text[64];
  auto made = std::to_chars(text, text + sizeof text, value);
  std::string out(text, made.ptr);
  if (out.find_first_of(".e") == std::string::npos) out += ".0";
  return out;
}

template <typename T>
std::string ComplexText(T re, T im) {
  std::string imaginary = FloatText(im);
  if (imaginary[0] != '-' && imaginary[0] != '+') imaginary = "+" + imaginary;
  return absl::StrCat("(", FloatText(re), imaginary, "i)");
}

bool IsBasic(Kind kind) { return kind <= Kind::kComplex128 || kind == Kind::kString; }

// Would a literal of the value have this very type without a conversion?
bool IsDefaultType(const TypeDescriptor& type) {
  return type.name == "int" || type.name == "string" || type.name == "bool" ||
         type.name == "float64" || type.name == "complex128";
}

class Shower {
 public:
  explicit Shower(const ShowLimits& limits) : limits_(limits) {}

  // `expected` is the type that the surroundings already say; null: none.
  Shown Show(const void* memory, const TypeDescriptor& type, const TypeDescriptor* expected,
             int depth) {
    const bool is_said = expected == &type;
    switch (type.kind) {
      case Kind::kInterface:
        return ShowInterface(memory, depth);
      case Kind::kPointer:
        return ShowPointer(memory, type, is_said, depth);
      case Kind::kSlice:
        return ShowSlice(memory, type, is_said, depth);
      case Kind::kArray:
        return ShowElements(static_cast<const char*>(memory), static_cast<size_t>(type.length),
                            *type.elem, is_said ? "" : ShowType(type), depth);
      case Kind::kStruct:
        return ShowStruct(memory, type, is_said, depth);
      case Kind::kMap:
        return ShowMap(memory, type, is_said, depth);
      case Kind::kChan:
        return ShowChannel(memory, type);
      case Kind::kFunc:
      case Kind::kUnsafePointer:
        return ShowAddress(memory, type);
      default:
        break;
    }
    std::string text = BasicText(memory, type);
    if (!is_said && !IsDefaultType(type)) text = absl::StrCat(ShowType(type), "(", text, ")");
    return {std::move(text), {}, "", ""};
  }

  // Lays out; `indent` is the depth of tabs of the line, `used` the columns before and after.
  void LayOut(const Shown& shown, size_t indent, size_t used, std::string* out) {
    const bool breaks = !shown.remark.empty() || Width(shown) + used > limits_.columns;
    *out += shown.open;
    if (shown.parts.empty() && shown.remark.empty()) {
      *out += shown.close;
      return;
    }
    if (!breaks) {
      for (size_t i = 0; i < shown.parts.size(); ++i) {
        if (i > 0) *out += ", ";
        *out += shown.parts[i].label;
        LayOut(shown.parts[i].shown, indent, 0, out);
      }
      *out += shown.close;
      return;
    }
    const std::string line = "\n" + std::string(indent + 1, '\t');
    if (FillsLines(shown)) {
      Fill(shown, indent + 1, out);
      if (!shown.remark.empty()) *out += line + shown.remark;
      *out += "\n" + std::string(indent, '\t') + shown.close;
      return;
    }
    for (const auto& [label, part] : shown.parts) {
      *out += line + label;
      LayOut(part, indent + 1, (indent + 1) * kTabColumns + label.size() + 1, out);
      *out += ",";
    }
    if (!shown.remark.empty()) *out += line + shown.remark;
    *out += "\n" + std::string(indent, '\t') + shown.close;
  }

  // Short elements stand side by side.
  bool FillsLines(const Shown& shown) const {
    return std::all_of(shown.parts.begin(), shown.parts.end(), [](const auto& part) {
      return part.label.empty() && part.shown.parts.empty() && part.shown.remark.empty() &&
             part.shown.open.size() <= kShort;
    });
  }

  // Numbers stand in columns.
  void Fill(const Shown& shown, size_t indent, std::string* out) const {
    const auto is_number = [](const auto& part) {
      const std::string& text = part.shown.open;
      return !text.empty() && (text[0] == '-' || (text[0] >= '0' && text[0] <= '9'));
    };
    size_t width = 0;
    if (std::all_of(shown.parts.begin(), shown.parts.end(), is_number)) {
      for (const auto& [label, part] : shown.parts) width = std::max(width, part.open.size());
    }
    size_t used = limits_.columns;
    for (const auto& [label, part] : shown.parts) {
      std::string text = part.open + part.close + ",";
      if (text.size() <= width) text.insert(0, width + 1 - text.size(), ' ');
      if (used + 1 + text.size() > limits_.columns) {
        *out += "\n" + std::string(indent, '\t');
        used = indent * kTabColumns;
      } else {
        *out += " ";
        ++used;
      }
      *out += text;
      used += text.size();
    }
  }

  // Of everything on one line; a lot where it cannot be.
  size_t Width(const Shown& shown) const {
    if (!shown.remark.empty()) return limits_.columns + 1;
    size_t width = shown.open.size() + shown.close.size();
    for (const auto& [label, part] : shown.parts) {
      width += label.size() + Width(part) + 2;
      if (width > limits_.columns) break;
    }
    return width;
  }

 private:
  std::string BasicText(const void* memory, const TypeDescriptor& type) const {
    switch (type.kind) {
      case Kind::kBool:
        return Load<uint8_t>(memory) != 0 ? "true" : "false";
      case Kind::kInt:
      case Kind::kInt64:
        return absl::StrCat(Load<int64_t>(memory));
      case Kind::kInt8:
        return absl::StrCat(static_cast<int>(Load<int8_t>(memory)));
      case Kind::kInt16:
        return absl::StrCat(Load<int16_t>(memory));
      case Kind::kInt32:
        return absl::StrCat(Load<int32_t>(memory));
      case Kind::kUint:
      case Kind::kUint64:
      case Kind::kUintptr:
        return absl::StrCat(Load<uint64_t>(memory));
      case Kind::kUint8:
        return absl::StrCat(static_cast<unsigned>(Load<uint8_t>(memory)));
      case Kind::kUint16:
        return absl::StrCat(Load<uint16_t>(memory));
      case Kind::kUint32:
        return absl::StrCat(Load<uint32_t>(memory));
      case Kind::kFloat32:
        return FloatText(Load<float>(memory));
      case Kind::kFloat64:
        return FloatText(Load<double>(memory));
      case Kind::kComplex64:
        return ComplexText(Load<float>(memory), Load<float>(static_cast<const char*>(memory) + 4));
      case Kind::kComplex128:
        return ComplexText(Load<double>(memory),
                           Load<double>(static_cast<const char*>(memory) + 8));
      case Kind::kString:
        return StringText(Load<runtime::StringValue>(memory).view());
      default:
        return "?";
    }
  }

  std::string StringText(std::string_view text) const {
    if (text.size() <= limits_.bytes) return Quoted(text);
    return absl::StrCat(Quoted(text.substr(0, limits_.bytes)), " + ... ",
                        text.size() - limits_.bytes, " more bytes");
  }

  Shown ShowInterface(const void* memory, int depth) {
    auto value = Load<runtime::InterfaceValue>(memory);
    if (value.type == nullptr) return {"nil", {}, "", ""};
    const bool is_direct = value.type->Has(runtime::kTypePointerShaped);
    return Show(is_direct ? &value.data : value.data, *value.type, nullptr, depth);
  }

  Shown ShowPointer(const void* memory, const TypeDescriptor& type, bool is_said, int depth) {
    const void* target = Load<void*>(memory);
    if (target == nullptr) return is_said ? Shown{"nil", {}, "", ""} : NilOf(type);
    const Kind kind = type.elem->kind;
    const bool is_composite =
        kind == Kind::kStruct || kind == Kind::kArray || kind == Kind::kSlice || kind == Kind::kMap;
    const bool is_around = std::find(around_.begin(), around_.end(), target) != around_.end();
    if (!is_composite || is_around || depth >= limits_.depth || type.Has(runtime::kTypeNamed)) {
      return ShowAddress(memory, type);
    }
    around_.push_back(target);
    Shown shown = Show(target, *type.elem, nullptr, depth + 1);
    around_.pop_back();
    shown.open.insert(0, "&");
    return shown;
  }

  Shown ShowSlice(const void* memory, const TypeDescriptor& type, bool is_said, int depth) {
    auto slice = Load<runtime::SliceValue>(memory);
    if (slice.data == nullptr && slice.capacity == 0) {
      return is_said ? Shown{"nil", {}, "", ""} : NilOf(type);
    }
    if (type.elem->kind == Kind::kUint8 && type.elem->name == "uint8") {
      const std::string_view text(static_cast<const char*>(slice.data), slice.size);
      if (IsText(text)) {
        const bool is_named = type.Has(runtime::kTypeNamed);
        return {absl::StrCat(is_named ? ShowType(type) : "[]byte", "(", StringText(text), ")"),
                {},
                "",
                ""};
      }
    }
    return ShowElements(static_cast<const char*>(slice.data), slice.size, *type.elem,
                        is_said ? "" : ShowType(type), depth);
  }

  Shown ShowElements(const char* memory, size_t count, const TypeDescriptor& elem,
                     const std::string& type_text, int depth) {
    Shown shown{type_text + "{", {}, "}", ""};
    if (count > 0 && depth >= limits_.depth) return Cut(std::move(shown));
    const size_t most = std::min(count, limits_.elements);
    for (size_t i = 0; i < most; ++i) {
      shown.parts.push_back({"", Show(memory + i * elem.size, elem, &elem, depth + 1)});
    }
    if (most < count) shown.remark = absl::StrCat("// and ", count - most, " more");
    return shown;
  }

  Shown ShowStruct(const void* memory, const TypeDescriptor& type, bool is_said, int depth) {
    Shown shown{(is_said ? "" : ShowType(type)) + "{", {}, "}", ""};
    if (type.package_path == "sync") {
      shown.open += StateOfSync(memory, type);
      return shown;
    }
    if (!type.fields.empty() && depth >= limits_.depth) return Cut(std::move(shown));
    for (const runtime::FieldDescriptor& field : type.fields) {
      const char* at = static_cast<const char*>(memory) + field.offset;
      shown.parts.push_back({absl::StrCat(ToAbsl(field.name), ": "),
                             Show(at, *field.type, FieldType(field), depth + 1)});
    }
    return shown;
  }

  // What goroutines wait with has a state, but nothing that a literal could say.
  static std::string StateOfSync(const void* memory, const TypeDescriptor& type) {
    constexpr std::string_view kLocked = " /* locked */ ";
    if (type.base_name == "Mutex") {
      const bool is_locked = (Load<runtime::Mutex>(memory).state & 1) != 0;
      return std::string(is_locked ? kLocked : "");
    }
    if (type.base_name == "RWMutex") {
      const auto mutex = Load<runtime::RWMutex>(memory);
      if ((mutex.state & 1) != 0) return std::string(kLocked);
      const uint64_t readers = runtime::ReaderCount(mutex);
      return readers == 0 ? std::string() : absl::StrCat(" /* readers: ", readers, " */ ");
    }
    if (type.base_name == "WaitGroup") {
      const auto counter = static_cast<int32_t>(Load<runtime::WaitGroup>(memory).state >> 32);
      return counter == 0 ? std::string() : absl::StrCat(" /* counter: ", counter, " */ ");
    }
    return "...";
  }

  // In a field of basic type a literal needs no conversion, nor does nil for a pointer; a composite
  // literal says its type.
  static const TypeDescriptor* FieldType(const runtime::FieldDescriptor& field) {
    const bool needs_none = IsBasic(field.type->kind) || field.type->kind == Kind::kPointer;
    return needs_none ? field.type : nullptr;
  }

  Shown ShowMap(const void* memory, const TypeDescriptor& type, bool is_said, int depth) {
    const auto* map = Load<runtime::Map*>(memory);
    if (map == nullptr) return is_said ? Shown{"nil", {}, "", ""} : NilOf(type);
    Shown shown{(is_said ? "" : ShowType(type)) + "{", {}, "}", ""};
    const runtime::MapTable* table = map->table.load();
    if (table == nullptr) return shown;
    if (depth >= limits_.depth) return Cut(std::move(shown));
    const runtime::MapLayout& layout = map->layout();
    std::vector<const char*> entries;
    for (uint32_t i = 0; i < table->capacity; ++i) {
      if (table->control()[i] < runtime::kMapEmpty) entries.push_back(table->Entry(layout, i));
    }
    std::sort(entries.begin(), entries.end(),
              [&layout](const char* a, const char* b) { return KeyLess(*layout.key, a, b); });
    const size_t most = std::min(entries.size(), limits_.elements);
    for (size_t i = 0; i < most; ++i) {
      std::string key;
      LayOut(Show(entries[i], *layout.key, layout.key, depth + 1), 0, 0, &key);
      shown.parts.push_back({key + ": ", Show(entries[i] + layout.value_offset, *layout.elem,
                                              layout.elem, depth + 1)});
    }
    if (most < entries.size()) {
      shown.remark = absl::StrCat("// and ", entries.size() - most, " more");
    }
    return shown;
  }

  // Numbers and strings in their order; other keys as they come.
  static bool KeyLess(const TypeDescriptor& type, const void* a, const void* b) {
    switch (type.kind) {
      case Kind::kBool:
      case Kind::kUint8:
        return Load<uint8_t>(a) < Load<uint8_t>(b);
      case Kind::kInt:
      case Kind::kInt64:
        return Load<int64_t>(a) < Load<int64_t>(b);
      case Kind::kInt8:
        return Load<int8_t>(a) < Load<int8_t>(b);
      case Kind::kInt16:
        return Load<int16_t>(a) < Load<int16_t>(b);
      case Kind::kInt32:
        return Load<int32_t>(a) < Load<int32_t>(b);
      case Kind::kUint:
      case Kind::kUint64:
      case Kind::kUintptr:
        return Load<uint64_t>(a) < Load<uint64_t>(b);
      case Kind::kUint16:
        return Load<uint16_t>(a) < Load<uint16_t>(b);
      case Kind::kUint32:
        return Load<uint32_t>(a) < Load<uint32_t>(b);
      case Kind::kFloat32:
        return Load<float>(a) < Load<float>(b);
      case Kind::kFloat64:
        return Load<double>(a) < Load<double>(b);
      case Kind::kString:
        return Load<runtime::StringValue>(a).view() < Load<runtime::StringValue>(b).view();
      default:
        return false;
    }
  }

  static Shown ShowChannel(const void* memory, const TypeDescriptor& type) {
    const auto* channel = Load<runtime::Channel*>(memory);
    if (channel == nullptr) return NilOf(type);
    const int64_t capacity = runtime::ChannelCapacity(channel);
    std::string text = absl::StrCat("make(", ShowType(type));
    if (capacity > 0) absl::StrAppend(&text, ", ", capacity);
    text += ")";
    if (capacity > 0) absl::StrAppend(&text, " // holds ", runtime::ChannelLength(channel));
    return {std::move(text), {}, "", ""};
  }

  static Shown NilOf(const TypeDescriptor& type) {
    std::string name = ShowType(type);
    const bool needs_parentheses =
        name[0] == '*' || name[0] == '<' || name.starts_with("chan") || name.starts_with("func");
    return {needs_parentheses ? absl::StrCat("(", name, ")(nil)") : absl::StrCat(name, "(nil)"),
            {},
            "",
            ""};
  }

  static Shown ShowAddress(const void* memory, const TypeDescriptor& type) {
    const void* target = Load<void*>(memory);
    if (target == nullptr) return NilOf(type);
    if (type.kind == Kind::kFunc)
      return {absl::StrCat(ShowType(type), type.Has(runtime::kTypeNamed) ? "{...}" : " {...}"),
              {},
              "",
              ""};
    return {absl::StrFormat("(%s)(0x%x)", ShowType(type), reinterpret_cast<uintptr_t>(target)),
            {},
            "",
            ""};
  }

  static Shown Cut(Shown shown) {
    shown.open += "...";
    return shown;
  }

  const ShowLimits& limits_;
  std::vector<const void*> around_;  // what pointers on the way here point to
};

}  // namespace

std::string ShowType(const TypeDescriptor& type) {
  constexpr std::string_view kPackage = "main.";
  std::string text(type.name);
  for (size_t at = text.find(kPackage); at != std::string::npos; at = text.find(kPackage, at)) {
    const bool is_whole_word =
        at == 0 || (std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0 &&
                    text[at - 1] != '_' && text[at - 1] != '/' && text[at - 1] != '.');
    if (is_whole_word || text.compare(0, 3, "...") == 0) {
      text.erase(at, kPackage.size());
    } else {
      at += kPackage.size();
    }
  }
  return absl::StrReplaceAll(text, {{"interface {}", "any"}});
}

std::string ShowValues(const std::vector<ShownValue>& values, const ShowLimits& limits) {
  std::string out;
  for (const ShownValue& value : values) {
    if (!out.empty()) out += ", ";
    Shower shower(limits);
    shower.LayOut(shower.Show(value.memory, *value.type, nullptr, 0), 0, 0, &out);
  }
  return out;
}

}  // namespace goknot::repl
