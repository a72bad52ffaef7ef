// An operand: what an expression turned out to be, while it is being checked.
#ifndef GOKNOT_TYPES_OPERAND_H_
#define GOKNOT_TYPES_OPERAND_H_

#include "parser/ast.h"
#include "types/constant.h"
#include "types/info.h"
#include "types/object.h"
#include "types/type.h"

namespace goknot::types {

struct Operand {
  Mode mode = Mode::kInvalid;
  BuiltinId builtin = BuiltinId::kAppend;  // of kBuiltin
  ast::Expr* expr = nullptr;
  Type* type = nullptr;
  Constant value;  // of kConstant

  bool IsValid() const { return mode != Mode::kInvalid; }
  bool IsConstant() const { return mode == Mode::kConstant; }
  bool IsNil() const { return mode == Mode::kNil; }
  void Invalidate() { mode = Mode::kInvalid; }
};

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_OPERAND_H_
