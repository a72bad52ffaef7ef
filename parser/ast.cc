// See ast_node.h.
#include "parser/ast.h"

namespace goknot::ast {
namespace {

constexpr std::string_view kKindNames[] = {
#define GOKNOT_AST_NODE(name, node_class) #name,
#include "parser/ast_kinds.def"
};

}  // namespace

std::string_view KindName(Kind kind) { return kKindNames[static_cast<size_t>(kind)]; }

}  // namespace goknot::ast
