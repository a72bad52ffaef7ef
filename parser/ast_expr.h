// Expressions and types (spec: Types, Expressions). Types are expressions in the tree, since only
// the checker can tell `f(x)` the call from `T(x)` the conversion.
//
// The comment of a node shows its source; its pos is that of the token marked in the comment.
#ifndef GOKNOT_PARSER_AST_EXPR_H_
#define GOKNOT_PARSER_AST_EXPR_H_

#include "parser/ast_node.h"

namespace goknot::ast {

struct BlockStmt;
struct BasicLit;
struct Ident;

// Stands where an expression or type should have been; the parser has reported it.
struct BadExpr : Expr {
  static constexpr Kind kKind = Kind::kBadExpr;
};

// name                                                            pos: the name
struct Ident : Expr {
  static constexpr Kind kKind = Kind::kIdent;
  Name name;
};

// 1, 2.5, 'c', "text", 3i                                         pos: the literal
struct BasicLit : Expr {
  static constexpr Kind kKind = Kind::kBasicLit;
  std::string_view text;  // as in the source; lexer/literal.h decodes strings and runes
  LiteralKind literal_kind;
  bool bad;  // malformed; the scanner has reported it
};

// type{elements...}                                               pos: {
struct CompositeLit : Expr {
  static constexpr Kind kKind = Kind::kCompositeLit;
  Expr* type;  // null: elided inside another composite literal
  List<Expr> elements;
  uint32_t key_count;  // how many elements are KeyValueExprs
  Pos right_brace;
};

// key: value, in composite literals only                          pos: :
struct KeyValueExpr : Expr {
  static constexpr Kind kKind = Kind::kKeyValueExpr;
  Expr* key;  // an expression, a field name, or a field selector (T.f)
  Expr* value;
};

// func(...) ... {...}                                             pos: func
struct FuncType;
struct FuncLit : Expr {
  static constexpr Kind kKind = Kind::kFuncLit;
  FuncType* type;
  BlockStmt* body;
};

// (x)                                                             pos: (
// Kept only where gc keeps it: the checker must tell `(x) := 1` and `(T){}` from the plain forms.
struct ParenExpr : Expr {
  static constexpr Kind kKind = Kind::kParenExpr;
  Expr* x;
};

// x.name                                                          pos: .
struct SelectorExpr : Expr {
  static constexpr Kind kKind = Kind::kSelectorExpr;
  Expr* x;
  Ident* selector;
};

// x[index] and x[type, type...]                                   pos: [
struct IndexExpr : Expr {
  static constexpr Kind kKind = Kind::kIndexExpr;
  Expr* x;
  List<Expr> indices;  // at least one; more than one: type arguments for certain
  Pos right_bracket;
};

// x[low : high : max]                                             pos: [
struct SliceExpr : Expr {
  static constexpr Kind kKind = Kind::kSliceExpr;
  Expr* x;
  Expr* low;   // may be null
  Expr* high;  // may be null
  Expr* max;   // null unless full
  bool full;   // a second colon is there
  Pos right_bracket;
};

// x.(type)                                                        pos: .
struct TypeAssertExpr : Expr {
  static constexpr Kind kKind = Kind::kTypeAssertExpr;
  Expr* x;
  Expr* type;
};

// x.(type) and name := x.(type) with the keyword `type`            pos: .
// Valid only as the tag of a switch; the checker reports it elsewhere.
struct TypeSwitchGuard : Expr {
  static constexpr Kind kKind = Kind::kTypeSwitchGuard;
  Ident* name;  // null without `name :=`
  Expr* x;
};

// op x                                                            pos: the operator
// op is kAdd, kSub, kNot, kXor, kMul (*x and *T), kAnd (&x), kArrow (<-x) or kTilde (~T).
struct UnaryExpr : Expr {
  static constexpr Kind kKind = Kind::kUnaryExpr;
  Token op;
  Expr* x;
};

// x op y                                                          pos: the operator
// Chains like a + b + c + ... lean to the left and may be kMaxChain long: walk the left side in a
// loop, not by recursion.
struct BinaryExpr : Expr {
  static constexpr Kind kKind = Kind::kBinaryExpr;
  Token op;
  Expr* x;
  Expr* y;
};

// fun(args...)                                                    pos: (
struct CallExpr : Expr {
  static constexpr Kind kKind = Kind::kCallExpr;
  Expr* fun;
  List<Expr> args;
  bool has_dots;    // the last argument is followed by ...
  Pos ellipsis;     // the ..., when has_dots
  Pos right_paren;  // or where it was missed
};

// [length]element, [...]element                                   pos: [
struct ArrayType : Expr {
  static constexpr Kind kKind = Kind::kArrayType;
  Expr* length;  // null: [...]
  Expr* element;
};

// []element                                                       pos: [
struct SliceType : Expr {
  static constexpr Kind kKind = Kind::kSliceType;
  Expr* element;
};

// ...element, of a variadic parameter                             pos: ...
struct DotsType : Expr {
  static constexpr Kind kKind = Kind::kDotsType;
  Expr* element;
};

// One name with its type: of a parameter, result, receiver, type parameter, struct field, or
// interface method; or an embedded field or element.               pos: the name, else the type
// Names declared together (`a, b int`) share the same type node.
struct Field : Node {
  static constexpr Kind kKind = Kind::kField;
  Ident* name;    // null: unnamed parameter, embedded field or interface element
  Expr* type;     // a FuncType for an interface method
  BasicLit* tag;  // of a struct field, may be null; shared like the type
};

// struct { fields }                                               pos: struct
struct StructType : Expr {
  static constexpr Kind kKind = Kind::kStructType;
  List<Field> fields;
  Pos right_brace;
};

// interface { methods and embedded elements }                     pos: interface
// A union a | ~b is a BinaryExpr with op kOr, ~b a UnaryExpr with op kTilde.
struct InterfaceType : Expr {
  static constexpr Kind kKind = Kind::kInterfaceType;
  List<Field> methods;
  Pos right_brace;
};

// func(params) results                                            pos: (, or [ before it
struct FuncType : Expr {
  static constexpr Kind kKind = Kind::kFuncType;
  List<Field> params;
  List<Field> results;
};

// map[key]value                                                   pos: map
struct MapType : Expr {
  static constexpr Kind kKind = Kind::kMapType;
  Expr* key;
  Expr* value;
};

enum class ChanDir : uint8_t { kBoth, kSendOnly, kReceiveOnly };

// chan element, chan<- element, <-chan element                    pos: chan or <-
struct ChanType : Expr {
  static constexpr Kind kKind = Kind::kChanType;
  ChanDir direction;
  Expr* element;
  Pos begin;  // the first token; in an expression, <-chan T has its pos at chan, as in gc
};

// x without the parentheses around it.
inline Expr* Unparen(Expr* x) {
  while (auto* paren = x->TryAs<ParenExpr>()) x = paren->x;
  return x;
}
inline const Expr* Unparen(const Expr* x) { return Unparen(const_cast<Expr*>(x)); }

}  // namespace goknot::ast

#endif  // GOKNOT_PARSER_AST_EXPR_H_
