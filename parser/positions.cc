// See positions.h. Both walk down the left side in a loop.
#include "parser/positions.h"

namespace goknot::ast {
namespace {

// The part of a node that stands left of the node's own first token, or null.
const Node* LeftPart(const Node* node) {
  switch (node->kind) {
    case Kind::kCompositeLit:
      return node->As<CompositeLit>()->type;
    case Kind::kKeyValueExpr:
      return node->As<KeyValueExpr>()->key;
    case Kind::kSelectorExpr:
      return node->As<SelectorExpr>()->x;
    case Kind::kIndexExpr:
      return node->As<IndexExpr>()->x;
    case Kind::kTypeAssertExpr:
      return node->As<TypeAssertExpr>()->x;
    case Kind::kTypeSwitchGuard: {
      const auto* guard = node->As<TypeSwitchGuard>();
      return guard->name != nullptr ? guard->name : guard->x;
    }
    case Kind::kBinaryExpr:
      return node->As<BinaryExpr>()->x;
    case Kind::kCallExpr:
      return node->As<CallExpr>()->fun;
    case Kind::kSendStmt:
      return node->As<SendStmt>()->channel;
    case Kind::kAssignStmt:
      return node->As<AssignStmt>()->lhs[0];
    case Kind::kIncDecStmt:
      return node->As<IncDecStmt>()->x;
    default:
      return nullptr;
  }
}

// The same, where Go's compiler is content with the node's pos.
const Node* LeftPartBeyondGo(const Node* node) {
  switch (node->kind) {
    case Kind::kSliceExpr:
      return node->As<SliceExpr>()->x;
    case Kind::kLabeledStmt:
      return node->As<LabeledStmt>()->label;
    case Kind::kExprStmt:
      return node->As<ExprStmt>()->x;
    default:
      return nullptr;
  }
}

}  // namespace

Pos StartOf(const Node* node) {
  if (node->kind == Kind::kFile) return node->As<File>()->source->base();
  while (const Node* left = LeftPart(node)) node = left;
  return node->pos;
}

Pos FirstByteOf(const Node* node) {
  for (;;) {
    const Node* left = LeftPart(node);
    if (left == nullptr) left = LeftPartBeyondGo(node);
    if (left == nullptr) {
      const auto* channel = node->TryAs<ChanType>();
      return channel != nullptr ? channel->begin : node->pos;
    }
    node = left;
  }
}

}  // namespace goknot::ast
