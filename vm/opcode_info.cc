// Parses the role strings of vm/opcodes.def at compile time: a list of FIELD ROLE KIND, see there.
//
// Test: tests/vm/opcode_info_test.cc.
#include "vm/opcode_info.h"

#include <iterator>

namespace goknot::vm {
namespace {

// Reached in constant evaluation only when a row is malformed: then it is no constant expression.
void MalformedRoles() {}

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

constexpr Field ParseField(std::string_view text, size_t* at) {
  if (text.substr(*at, 3) == "imm") {
    *at += 3;
    return Field::kImm;
  }
  switch (text[(*at)++]) {
    case 'a':
      return Field::kA;
    case 'b':
      return Field::kB;
    case 'c':
      return Field::kC;
    case 'd':
      return Field::kD;
    default:
      MalformedRoles();
      return Field::kA;
  }
}

struct NumberName {
  std::string_view name;
  Number number;
};

constexpr NumberName kNumberNames[] = {
    {"int", Number::kInt},       {"offset", Number::kOffset},     {"slots", Number::kSlots},
    {"size", Number::kSize},     {"len", Number::kLength},        {"count", Number::kCount},
    {"byte", Number::kByte},     {"method", Number::kMethod},     {"word", Number::kWord},
    {"string", Number::kString}, {"type", Number::kType},         {"function", Number::kFunction},
    {"site", Number::kSite},     {"pointers", Number::kPointers}, {"results", Number::kResults},
    {"select", Number::kSelect},
};

constexpr Number ParseNumber(std::string_view name) {
  for (const NumberName& row : kNumberNames) {
    if (row.name == name) return row.number;
  }
  MalformedRoles();
  return Number::kNone;
}

constexpr void ParseShape(std::string_view text, Operand* operand) {
  auto set = [operand](Shape shape, uint8_t count) {
    operand->shape = shape;
    operand->count = count;
  };
  if (text.empty()) MalformedRoles();
  bool numbered = text.size() == 2 && IsDigit(text[1]);
  switch (text[0]) {
    case 'w':
      set(Shape::kWord, numbered ? text[1] - '0' : 1);
      break;
    case 'v':
      set(Shape::kAny, numbered ? text[1] - '0' : 1);
      if (text.size() == 3 && text[1] == '*') {
        size_t at = 2;
        operand->counted = true;
        operand->counted_by = ParseField(text, &at);
        operand->count = 0;
        return;
      }
      break;
    case 'p':
      set(Shape::kPointer, 1);
      break;
    case 's':
      set(Shape::kString, 2);
      break;
    case 'l':
      set(Shape::kSlice, 2);
      break;
    case 'i':
      set(Shape::kInterface, 2);
      break;
    case 'x':
      set(Shape::kComplex, 2);
      break;
    case 't':
      set(Shape::kValue, 0);
      break;
    case 'e':
      set(Shape::kElement, 0);
      break;
    case 'k':
      set(Shape::kKey, 0);
      break;
    default:
      MalformedRoles();
  }
  if (text.size() != 1 && !numbered) MalformedRoles();
}

constexpr Operand ParseOperand(std::string_view text) {
  Operand operand;
  size_t at = 0;
  operand.field = ParseField(text, &at);
  char role = text[at++];
  std::string_view rest = text.substr(at);
  switch (role) {
    case '=':
      operand.access = Access::kDefine;
      break;
    case ':':
      operand.access = Access::kUse;
      break;
    case '~':
      operand.access = Access::kUpdate;
      break;
    case '#':
      operand.access = Access::kNumber;
      operand.number = ParseNumber(rest);
      return operand;
    case '>':
      operand.access = Access::kJump;
      if (!rest.empty() || operand.field != Field::kImm) MalformedRoles();
      return operand;
    default:
      MalformedRoles();
  }
  ParseShape(rest, &operand);
  return operand;
}

constexpr OpcodeInfo ParseRow(std::string_view name, std::string_view roles, uint32_t flags,
                              std::string_view doc) {
  OpcodeInfo info;
  info.name = name;
  info.roles = roles;
  info.doc = doc;
  info.flags = flags;
  size_t at = 0;
  while (at < roles.size()) {
    size_t end = roles.find(' ', at);
    if (end == std::string_view::npos) end = roles.size();
    if (info.operand_count == kMaxOperands) MalformedRoles();
    info.operands[info.operand_count++] = ParseOperand(roles.substr(at, end - at));
    at = end + 1;
  }
  bool jumps = false;
  for (uint32_t i = 0; i < info.operand_count; ++i) {
    jumps = jumps || info.operands[i].access == Access::kJump;
  }
  // JumpTable's targets stand among the constants.
  if (jumps && (flags & kBranch) == 0) MalformedRoles();
  return info;
}

// The type is spelled out: deducing it from so many elements is beyond Clang.
constexpr OpcodeInfo kTable[] = {
#define GOKNOT_OPCODE(name, roles, flags, doc) ParseRow(#name, roles, flags, doc),
#include "vm/opcodes.def"
#undef GOKNOT_OPCODE
};
static_assert(std::size(kTable) == static_cast<size_t>(Opcode::kCount));

}  // namespace

const OpcodeInfo& InfoOf(Opcode opcode) { return kTable[static_cast<size_t>(opcode)]; }

Opcode OpcodeByName(std::string_view name) {
  for (size_t i = 0; i < std::size(kTable); ++i) {
    if (kTable[i].name == name) return static_cast<Opcode>(i);
  }
  return Opcode::kCount;
}

}  // namespace goknot::vm
