// What the checker hands on about a package: a type, mode and constant for each expression, an
// object for each identifier, paths of selectors, variables that no identifier declares, captured
// variables, and the order in which package variables are initialised.
//
// Everything is found by the dense node ids of the syntax tree (node->id), so one Info serves all
// files of one package, prompt entries included. Function bodies of library packages are checked on
// demand (CheckedPackage::CheckBody): before that, nothing is known about the nodes inside.
//
// Tests: tests/types/info_test.cc.
#ifndef GOKNOT_TYPES_INFO_H_
#define GOKNOT_TYPES_INFO_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "absl/container/node_hash_map.h"
#include "base/arena.h"
#include "parser/ast.h"
#include "types/constant.h"
#include "types/object.h"
#include "types/type.h"

namespace goknot::types {

// The id of nodes that the checker makes up; nothing is recorded for them.
inline constexpr uint32_t kNoNode = 0xffffffff;

// What kind of operand an expression denotes.
enum class Mode : uint8_t {
  kInvalid,   // not checked, or it has errors
  kNoValue,   // call of a function without results
  kBuiltin,   // a built-in function (only as the function of a call)
  kType,      // a type
  kConstant,  // has a constant value; type is a Basic, a Named with basic underlying type, or a
              // type parameter (an untyped constant where one is wanted: x + 1)
  kVariable,  // addressable
  kMapIndex,  // m[k]: assignable, and allows comma-ok
  kValue,     // computed
  kNil,       // nil; the type is what it was converted to, or untyped nil
  kCommaOk,   // x.(T), <-c: a value that allows comma-ok
};

// The type of an untyped expression is the one that it was finally converted to by its context: in
// `var f float64 = 1` the literal is a float64. It stays untyped only where no type was needed
// (in shift counts, in constant declarations).
// In a comma-ok form (v, ok := m[k]) the type of the right side is a Tuple of two.
struct TypeAndValue {
  Type* type = nullptr;
  const Constant* constant = nullptr;  // set exactly for kConstant
  Mode mode = Mode::kInvalid;

  bool IsType() const { return mode == Mode::kType; }
  bool IsAddressable() const { return mode == Mode::kVariable; }
};

enum class SelectionKind : uint8_t {
  kFieldValue,        // x.f
  kMethodValue,       // x.m, called or not; x's type may be an interface
  kMethodExpression,  // T.m
};

// What x.f denotes when x is no package name (package.Name is just a use of the object).
struct Selection {
  SelectionKind kind;
  Type* receiver;          // type of x (or T)
  Object* object;          // Var or Func
  std::vector<int> index;  // path as in types::Lookup
  bool indirect;           // a pointer is followed between x and what is selected
  Type* type;              // of the whole expression (a method expression's has the receiver first)
};

// What a generic function's or type's name stands for where it is used: with which arguments,
// written or inferred.
struct Instance {
  std::vector<Type*> type_args;
  Type* type;  // the function's signature, or the type, with the arguments in place
};

// One step of package initialisation: lhs = rhs. Several variables: rhs has so many results. All
// lhs may be blank (their value is still computed). Variables without initialiser have no step.
struct Initializer {
  std::vector<Var*> lhs;
  const ast::Expr* rhs;
};

// What a function declaration or literal does, as far as its frame and closures depend on it. The
// body of a loop that ranges over a function is a function too: the one that is passed to it. Its
// return and defer statements, though, are those of the function around the loop.
struct Body {
  // The FuncDecl, FuncLit or RangeStmt; null for a fragment's statements.
  const ast::Node* node = nullptr;
  Body* outer = nullptr;           // the function around a literal or loop
  int depth = 1;                   // 1: a declared function; 2: a literal in it; ...
  Signature* signature = nullptr;  // of a loop: that of the function made of it
  Func* func = nullptr;            // of a declaration
  // Variables of outer functions that it or a literal or loop in it mentions; of a loop also the
  // results that its return statements set.
  std::vector<Var*> captures;
  // Declared in it and its loops (no parameters), in source order. Of a loop: none.
  std::vector<Var*> locals;
  bool has_defer = false;     // it or a loop in it
  bool has_recover = false;   // mentions the built-in recover itself
  bool has_literals = false;  // contains function literals

  bool IsLoop() const { return node != nullptr && node->kind == ast::Kind::kRangeStmt; }
  // The function that a loop belongs to, or itself.
  Body* Function() { return IsLoop() ? outer->Function() : this; }
  const Body* Function() const { return IsLoop() ? outer->Function() : this; }
};

// Top-level statements of a fragment file, run in order; see Config::fragment.
struct FragmentEntry {
  const ast::File* file;
  Func* function;  // synthetic, func()
  Body* body;
  bool is_main;  // there is no func main: it is main.main; else it runs first
  // The file has statements: its variables (var and := at the top level) are assigned in their
  // turn, while file->items are walked, and are not in init_order.
  bool has_statements;
  // At a prompt: the expression that is the last statement, if it has a value, and the variables
  // that take its values. None for a constant that no variable can hold (1 << 100).
  const ast::Expr* shown = nullptr;
  std::vector<Var*> values = {};
};

class Info {
 public:
  Info();
  ~Info();
  Info(const Info&) = delete;
  Info& operator=(const Info&) = delete;

  // Of an expression without record: mode kInvalid, type null.
  TypeAndValue Of(const ast::Expr* expr) const;
  Type* TypeOf(const ast::Expr* expr) const { return Of(expr).type; }
  // Null when the expression is not constant.
  const Constant* ConstantOf(const ast::Expr* expr) const { return Of(expr).constant; }

  // The object that the identifier declares, or the one that it denotes. Null for the blank
  // identifier, for the symbolic variable of a type switch (see ImplicitOf), and for what failed.
  Object* DefinitionOf(const ast::Node* identifier) const;
  Object* UseOf(const ast::Node* identifier) const;
  Object* ObjectOf(const ast::Node* identifier) const;

  // Of an identifier that denotes a generic function, method or type (x in x[int], p.x(1), x.m(2)):
  // null for all others. In a generic body the arguments may mention its type parameters.
  const Instance* InstanceOf(const ast::Node* identifier) const;

  // Null for package.Name. Also of a KeyValueExpr in a struct literal whose key is a promoted field
  // (T{f: 1} where f belongs to an embedded struct): the path to the field.
  const Selection* SelectionOf(const ast::Node* selector) const;

  // An object without an identifier of its own: the variable of a type switch in one of its clauses
  // (node: the clause), an import without a name (node: the import declaration), an embedded
  // field's variable is the definition of its identifier.
  Object* ImplicitOf(const ast::Node* node) const;

  // Of a FuncLit or FuncDecl node that was checked, or a RangeStmt over a function; else null.
  Body* BodyOf(const ast::Node* function) const;

  // For what did not come to anything: forgets all records made since the mark was set, which says
  // what the next node's id was then.
  struct Mark {
    uint32_t next_node_id;
    size_t constants;
    size_t selections;
    size_t bodies;
  };
  Mark SetMark(uint32_t next_node_id) const;
  void Rewind(const Mark& mark);

  std::vector<Initializer> init_order;
  std::vector<FragmentEntry> fragments;  // in the order of entries

  // --- For the checker ---
  void RecordType(const ast::Expr* expr, Mode mode, Type* type, const Constant* value);
  void ChangeType(const ast::Expr* expr, Type* type);
  void RecordDefinition(const ast::Node* identifier, Object* object);
  void RecordUse(const ast::Node* identifier, Object* object);
  void RecordInstance(const ast::Node* identifier, Instance instance);
  void RecordSelection(const ast::Node* selector, Selection selection);
  void RecordFieldPath(const ast::Node* key_value, Selection selection);
  void RecordImplicit(const ast::Node* node, Object* object);
  Body* NewBody(const ast::Node* function, Body* outer);

 private:
  struct Record {
    Type* type = nullptr;
    const Constant* constant = nullptr;
    const void* link = nullptr;  // Object, Selection or Body, by what the node is
    Mode mode = Mode::kInvalid;
    bool is_definition = false;
  };
  static constexpr uint32_t kChunkBits = 8;
  static constexpr uint32_t kChunkSize = 1u << kChunkBits;

  const Record* Find(uint32_t id) const {
    uint32_t chunk = id >> kChunkBits;
    if (chunk >= chunks_.size() || chunks_[chunk] == nullptr) return nullptr;
    return &chunks_[chunk][id & (kChunkSize - 1)];
  }
  Record& At(uint32_t id) {
    const uint32_t chunk = id >> kChunkBits;
    Record* records = chunk < chunks_.size() ? chunks_[chunk] : nullptr;
    if (records == nullptr) records = AddChunk(chunk);
    return records[id & (kChunkSize - 1)];
  }
  Record* AddChunk(uint32_t chunk);

  base::Arena arena_;  // of chunks: they come in blocks as large as huge pages
  std::vector<Record*> chunks_;
  std::deque<Constant> constants_;
  std::deque<Selection> selections_;
  std::deque<Body> bodies_;
  absl::node_hash_map<uint32_t, Instance> instances_;  // by the identifier's node id
};

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_INFO_H_
