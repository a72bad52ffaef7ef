// See the header.
#include "repl/describe.h"

#include <algorithm>
#include <optional>

#include "absl/strings/str_cat.h"
#include "base/guest_memory.h"
#include "base/text.h"
#include "lexer/unicode.h"
#include "runtime/heap_store.h"
#include "runtime/type_table.h"
#include "runtime/value.h"

namespace goknot::repl {
namespace {

constexpr std::string_view kPackage = "internal/prompt";
constexpr size_t kMostBytes = 100;

// The value as an interface holds it; nothing for nil and for types without such a method.
std::optional<runtime::InterfaceValue> AsSpeaker(runtime::TypeTable& types,
                                                 const ShownValue& value) {
  runtime::InterfaceValue held{value.type, nullptr};
  if (value.type->kind == runtime::Kind::kInterface) {
    held = *static_cast<const runtime::InterfaceValue*>(value.memory);
    if (held.type == nullptr) return std::nullopt;
  } else if (value.type->Has(runtime::kTypePointerShaped)) {
    held.data = *static_cast<void* const*>(value.memory);
  } else {
    held.data = const_cast<void*>(value.memory);
  }
  const runtime::TypeDescriptor* text = &types.String();
  const runtime::TypeDescriptor& signature = types.FuncOf({}, {&text, 1}, false);
  for (std::string_view name : {"Error", "String"}) {
    const auto* method = runtime::FindMethod(*held.type, types.InternMethod(name, "", signature));
    if (method != nullptr && method->is_current) return held;
  }
  return std::nullopt;
}

// 'x' of a rune or byte that can be seen.
std::string RuneText(const ShownValue& value) {
  uint32_t rune = 0;
  if (value.type->name == "int32") {
    rune = *static_cast<const uint32_t*>(value.memory);
  } else if (value.type->name == "uint8") {
    rune = *static_cast<const uint8_t*>(value.memory);
  }
  const bool is_seen = rune > ' ' && (rune < 0x80 || value.type->name == "int32") &&
                       rune <= 0x10FFFF && lexer::IsPrintable(static_cast<char32_t>(rune));
  if (!is_seen) return {};
  std::string text;
  lexer::AppendUtf8(text, static_cast<char32_t>(rune));
  return absl::StrCat("'", text, "'");
}

// The first line, with what cannot be seen left out.
std::string Shortened(std::string_view text) {
  std::string out;
  bool is_cut = false;
  while (!text.empty()) {
    const lexer::DecodedRune rune = lexer::DecodeUtf8(text);
    if (rune.rune == '\n' || out.size() >= kMostBytes) {
      is_cut = text.size() > static_cast<size_t>(rune.width);
      break;
    }
    if (lexer::IsPrintable(rune.rune)) {
      absl::StrAppend(&out, base::ToAbsl(text.substr(0, static_cast<size_t>(rune.width))));
    }
    text.remove_prefix(static_cast<size_t>(rune.width));
  }
  return is_cut ? out + "..." : out;
}

}  // namespace

bool HidesItsFields(const ShownValue& value) {
  const runtime::TypeDescriptor* type = value.type;
  if (type->kind == runtime::Kind::kInterface) {
    type = static_cast<const runtime::InterfaceValue*>(value.memory)->type;
  }
  if (type != nullptr && type->kind == runtime::Kind::kPointer) type = type->elem;
  if (type == nullptr || type->kind != runtime::Kind::kStruct || type->name.starts_with("main.") ||
      type->package_path.empty()) {
    return false;
  }
  return std::any_of(type->fields.begin(), type->fields.end(),
                     [](const auto& field) { return !field.package_path.empty(); });
}

std::string DescribeValues(Machine& machine, const std::vector<ShownValue>& values) {
  std::string out;
  for (const ShownValue& value : values) {
    const std::optional<runtime::InterfaceValue> held = AsSpeaker(machine.runtime().types(), value);
    if (!held.has_value()) {
      const std::string rune = RuneText(value);
      if (!rune.empty()) absl::StrAppend(&out, out.empty() ? "" : ", ", rune);
      continue;
    }
    compiler::Program& code = machine.code();
    vm::Function* describe = code.FunctionNamed(kPackage, "Describe");
    if (describe == nullptr) return {};
    runtime::StorePair(
        code.VariableNamed(kPackage, "Value").address,
        {reinterpret_cast<uint64_t>(held->type), reinterpret_cast<uint64_t>(held->data)});
    if (machine.Run(&describe->object).kind != RunOutcome::Kind::kDone) return {};
    const std::string text = Shortened(
        static_cast<const runtime::StringValue*>(code.VariableNamed(kPackage, "Text").address)
            ->view());
    if (!text.empty()) absl::StrAppend(&out, out.empty() ? "" : ", ", text);
  }
  return out;
}

}  // namespace goknot::repl
