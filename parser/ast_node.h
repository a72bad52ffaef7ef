// What all nodes of the syntax tree have in common. See parser/ast.h for the tree as a whole.
#ifndef GOKNOT_PARSER_AST_NODE_H_
#define GOKNOT_PARSER_AST_NODE_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "base/check.h"
#include "lexer/name.h"
#include "lexer/source.h"
#include "lexer/token.h"

namespace goknot::ast {

using lexer::LiteralKind;
using lexer::Name;
using lexer::Pos;
using lexer::Token;

enum class Kind : uint8_t {
#define GOKNOT_AST_NODE(name, node_class) k##name,
#include "parser/ast_kinds.def"
};

std::string_view KindName(Kind kind);

// A list in the tree; the arena owns it.
template <typename T>
using List = std::span<T* const>;

struct Node {
  Kind kind;
  Pos pos;  // where Go's compiler puts it: see each node
  Pos end;  // just past the node's last token
  // Dense numbers from the counter in the ParseContext, unique among all nodes that share it:
  // rooms that know more about a node keep it in vectors indexed by this.
  uint32_t id;

  // The node as the type that it is.
  template <typename T>
  T* As() {
    DCHECK(kind == T::kKind);
    return static_cast<T*>(this);
  }
  template <typename T>
  const T* As() const {
    DCHECK(kind == T::kKind);
    return static_cast<const T*>(this);
  }

  // The node as a T, or null when it is something else.
  template <typename T>
  T* TryAs() {
    return kind == T::kKind ? static_cast<T*>(this) : nullptr;
  }
  template <typename T>
  const T* TryAs() const {
    return kind == T::kKind ? static_cast<const T*>(this) : nullptr;
  }
};

// Nodes are plain data in an arena: nothing runs when they die.
struct Expr : Node {};
struct Stmt : Node {};
struct Decl : Node {};

constexpr bool IsExpr(Kind kind) { return kind <= Kind::kChanType; }
constexpr bool IsStmt(Kind kind) { return Kind::kEmptyStmt <= kind && kind <= Kind::kSelectStmt; }
constexpr bool IsDecl(Kind kind) { return Kind::kImportDecl <= kind && kind <= Kind::kFuncDecl; }

}  // namespace goknot::ast

#endif  // GOKNOT_PARSER_AST_NODE_H_
