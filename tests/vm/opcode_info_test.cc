// Every row of vm/opcodes.def: parsed as written, and with a handler of its own.
#include "vm/opcode_info.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "vm/dispatch.h"

namespace goknot::vm {
namespace {

constexpr uint32_t kOpcodes = static_cast<uint32_t>(Opcode::kCount);

char RoleOf(Access access) {
  switch (access) {
    case Access::kDefine:
      return '=';
    case Access::kUse:
      return ':';
    case Access::kUpdate:
      return '~';
    case Access::kNumber:
      return '#';
    case Access::kJump:
      return '>';
  }
  return '?';
}

TEST(OpcodeInfo, EachRowParsesAsWritten) {
  static constexpr const char* kFields[] = {"a", "b", "c", "d", "imm"};
  for (uint32_t i = 0; i < kOpcodes; ++i) {
    const OpcodeInfo& info = InfoOf(static_cast<Opcode>(i));
    std::string roles(info.roles);
    size_t at = 0;
    for (uint32_t k = 0; k < info.operand_count; ++k) {
      const Operand& operand = info.operands[k];
      std::string start = kFields[static_cast<int>(operand.field)];
      start += RoleOf(operand.access);
      EXPECT_EQ(roles.substr(at, start.size()), start) << info.name;
      at = roles.find(' ', at);
      at = at == std::string::npos ? roles.size() : at + 1;
    }
    EXPECT_EQ(at, roles.size()) << info.name;
    EXPECT_EQ(OpcodeByName(info.name), static_cast<Opcode>(i));
  }
  EXPECT_EQ(OpcodeByName("NoSuch"), Opcode::kCount);
}

TEST(OpcodeInfo, RowsSayWhatTheySay) {
  const OpcodeInfo& add = InfoOf(Opcode::kAdd);
  ASSERT_EQ(add.operand_count, 3u);
  EXPECT_EQ(add.operands[0].access, Access::kDefine);
  EXPECT_EQ(add.operands[2].field, Field::kC);
  EXPECT_EQ(add.flags, 0u);
  const OpcodeInfo& move = InfoOf(Opcode::kMoveN);
  EXPECT_TRUE(move.operands[0].counted);
  EXPECT_EQ(move.operands[0].counted_by, Field::kC);
  EXPECT_EQ(InfoOf(Opcode::kCall).units(), 2u);
  EXPECT_TRUE(InfoOf(Opcode::kJump).Has(kEnds));
}

TEST(OpcodeInfo, EachOpcodeHasAHandlerOfItsOwn) {
  std::map<uint32_t, std::string> seen;
  for (uint32_t i = 0; i < kOpcodes; ++i) {
    auto opcode = static_cast<Opcode>(i);
    auto [place, fresh] = seen.emplace(HandlerOf(opcode), InfoOf(opcode).name);
    EXPECT_TRUE(fresh) << InfoOf(opcode).name << " shares the handler of " << place->second;
    EXPECT_EQ(OpcodeOf(Instruction{HandlerOf(opcode), 0, 0, 0, 0, 0}), opcode);
  }
}

}  // namespace
}  // namespace goknot::vm
