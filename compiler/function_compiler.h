// Compiles one function body. One pass over the syntax tree, destination-driven: whoever wants a
// value says in which register, and the last instruction of the expression writes it there. Values
// that lie in slots already (variables, results of calls) are used where they are.
//
// The three ways to ask for an expression's value:
//   Value(e)            an Operand, in place where possible
//   Into(e, type, t)    into target t, converted to `type` as an assignment would
//   Locate(e)           a Location: where the value is, not yet loaded (operands are evaluated)
//
// A target is `fresh` when nothing that is still to be evaluated can see it: it may then be written
// early and in parts. Otherwise only the last instruction writes it.
//
// Order of evaluation: calls, receives and what else has effects happen in source order; operands
// without such parts are read after the last of them, as gc does (`x + f()` sees what f did to x).
//
// The parts, one construct a file: expr.cc, arithmetic.cc, condition.cc, constant.cc,
// conversion.cc, location.cc, fusion.cc, slice_header.cc, call.cc, inline.cc, builtin.cc,
// closure.cc, literal.cc, assign.cc, stmt.cc, loop.cc, range.cc, range_func.cc, switch.cc,
// select.cc, defer.cc, method_wrapper.cc, init.cc, function_compiler.cc.
//
// Tests: tests/compiler/, tests/programs/.
#ifndef GOKNOT_COMPILER_FUNCTION_COMPILER_H_
#define GOKNOT_COMPILER_FUNCTION_COMPILER_H_

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "base/deep_recursion.h"
#include "compiler/code.h"
#include "compiler/function_source.h"
#include "compiler/intrinsics.h"
#include "compiler/program_state.h"
#include "compiler/registers.h"
#include "compiler/shape.h"
#include "parser/ast.h"
#include "types/info.h"
#include "types/object.h"
#include "types/type.h"
#include "vm/function.h"

namespace goknot::compiler {

using vm::Opcode;

struct Target {
  Reg reg;
  bool fresh;
  // What the value points to, when it is made, may lie in the frame: in so many slots behind reg.
  uint32_t cell_slots = 0;
};
constexpr Target Fresh(Reg reg) { return {reg, true}; }
constexpr Target Shared(Reg reg) { return {reg, false}; }

// A place that holds a value, with the operands that lead there evaluated.
struct Location {
  enum class Kind : uint8_t {
    kBlank,     // _
    kSlots,     // byte `offset` of the slots from base
    kMemory,    // `offset` bytes behind pointer base
    kElement,   // element `index` of slice base
    kMapEntry,  // entry `index` of map base
  };

  Kind kind = Kind::kBlank;
  types::Type* type = nullptr;
  Operand base;
  Operand index;
  int64_t offset = 0;
  types::Map* map = nullptr;
  bool never_nil = false;      // kMemory: base is known not to be nil
  bool packed = false;         // kSlots: a part of a struct or array: narrow values share slots
  bool is_updated = false;     // what is loaded will be stored again
  bool is_view = false;        // kSlots: read through unsafe; see slice_header.cc
  uint8_t unsigned_index = 0;  // kElement: 1 when index is an unsigned 64-bit number
  lexer::Pos pos;              // of the operation that panics when nothing is there; may be unknown
};

// The type whose method is meant, at the end of the embedded fields.
types::Type* HolderType(const types::Selection& selection);

class FunctionCompiler {
 public:
  FunctionCompiler(ProgramState& program, vm::Function& function, FunctionSource& source);

  // Null with *error set when the function cannot be compiled.
  std::unique_ptr<vm::FunctionCode> Compile(std::string* error);
  // Where the error is.
  lexer::Pos error_position() const { return error_position_; }

 private:
  // kFollowed: a pointer to slots, which does not exist: a parameter that is only followed.
  // kConstant: a parameter of an inlined body whose argument is an integer constant.
  enum class Storage : uint8_t { kSlots, kCell, kSpilled, kFollowed, kConstant };
  struct Variable {
    Storage storage;
    Reg reg;              // kSlots: its first slot; kCell: the pointer to its cell
    Pattern pattern;      // what `reg` occupies
    int64_t offset = 0;   // kSpilled: bytes from the start of the object that `reg` points to;
                          // kFollowed: of what is pointed to from slot `reg`
    bool packed = false;  // kFollowed: as in Location
    uint64_t word = 0;    // kConstant: its value
  };
  // An object for variables that find no room in the frame; see spill.cc.
  struct Spill {
    Reg reg;
    int64_t used;  // bytes
    size_t scope;  // how many variables were declared when it was made: it lasts as long as theirs
  };

  // Sets the position of what is emitted while it lives.
  class At {
   public:
    At(FunctionCompiler& compiler, lexer::Pos pos)
        : code_(compiler.code_), previous_(code_.position()) {
      if (pos.IsKnown()) code_.set_position(pos);
    }
    ~At() { code_.set_position(previous_); }
    At(const At&) = delete;
    At& operator=(const At&) = delete;

   private:
    Code& code_;
    lexer::Pos previous_;
  };

  // ---- function_compiler.cc: whole functions ----------------------------------------------------
  void CompileBody(const types::Body* body, const ast::BlockStmt* block);
  void CompileFragment();
  void KeepValues(const ast::Expr* expr, std::span<types::Var* const> values);
  void CompileInitialisers();
  void CompileEntry();
  void CompileNative();
  Reg PlaceParameter(types::Var* parameter, Reg reg, bool by_pointer);
  void PlaceResults();
  void LoadCaptures();
  void EmitReturnSequence();  // results are in their variables
  void ReturnResultVariables();
  // Notes that the function cannot be compiled; what is emitted afterwards does not matter.
  void Unsupported(std::string_view what);

  // ---- types and names --------------------------------------------------------------------------
  types::Type* TypeOf(const ast::Expr* expr) const { return info_->TypeOf(expr); }
  types::Type* TypeOf(const types::Var* var) const { return info_->TypeOf(var); }
  const Shape& ShapeOf(types::Type* type) { return program_.shapes().Of(type); }
  const types::Constant* ConstantOf(const ast::Expr* expr) const { return info_->ConstantOf(expr); }
  uint32_t TypeConstant(types::Type* type);
  uint32_t SiteConstant(lexer::Pos pos, std::string_view object);
  uint32_t StringConstant(std::string_view text);
  uint32_t ResultKinds(types::Tuple* results);
  types::Basic* basic(types::BasicKind kind) { return program_.universe().basic(kind); }

  // ---- registers --------------------------------------------------------------------------------
  Operand Temporary(types::Type* type) { return Operand::Local(registers_, ShapeOf(type).pattern); }
  Operand TemporaryWord() { return Operand::Local(registers_, kWord); }
  Operand TemporaryPointer() { return Operand::Local(registers_, kPointer); }
  void Move(Reg to, Reg from, uint32_t slots);
  void Zero(Reg reg, types::Type* type);
  void LoadInt(Reg reg, int64_t value);
  void LoadAddress(Reg reg, const void* address);
  // The operand, or a copy of it when it lies in a variable.
  Operand Owned(Operand operand, types::Type* type);

  // ---- expr.cc ----------------------------------------------------------------------------------
  Operand Value(const ast::Expr* expr);
  Operand ValueAs(const ast::Expr* expr, types::Type* type);
  // The same for a value that is read at once, before any effect: bytes converted to a string are
  // not copied.
  Operand ValueToRead(const ast::Expr* expr, types::Type* type);
  void Into(const ast::Expr* expr, types::Type* type, Target target);
  void ValueInto(const ast::Expr* expr, Target target);
  void Discard(const ast::Expr* expr);
  // Converts a value implicitly: to an interface, else it is moved.
  void ConvertInto(Reg from, types::Type* from_type, types::Type* to_type, Target target);
  Operand Converted(Operand operand, types::Type* from_type, types::Type* to_type);
  std::optional<Operand> InPlace(const ast::Expr* expr);
  bool NeedsInterface(types::Type* from, types::Type* to) const;
  void UnaryInto(const ast::UnaryExpr* unary, Target target);
  void SliceInto(const ast::SliceExpr* slice, Target target);
  void ReceiveInto(const ast::UnaryExpr* receive, Target target);
  // v, ok := x for a map index, receive or type assertion. Targets may be kNoReg.
  void CommaOk(const ast::Expr* expr, Target value, Target ok);
  bool IsTrivial(const ast::Expr* expr);  // a variable in slots or a constant
  // When an expression is evaluated among others.
  enum class Order : uint8_t {
    kFree,     // after the last one that has effects
    kOrdered,  // in source order, as what has effects: len, make, slicing, && and the like
    kEffects,  // in source order; may change what the others read: calls, receives
  };
  Order OrderOf(const ast::Node* node);
  Order OrderIn(const ast::Expr* expr);  // the strictest of all its parts
  bool HasEffects(const ast::Expr* expr) { return OrderIn(expr) == Order::kEffects; }
  // Is x, the operand before y, read after y was evaluated?
  bool IsReadAfter(const ast::Expr* x, const ast::Expr* y);
  // Positions 0..n-1 in the order in which gc evaluates such a list.
  std::vector<size_t> EvaluationOrder(std::span<const ast::Expr* const> list);

  // ---- constant.cc ------------------------------------------------------------------------------
  void ConstantInto(const types::Constant& constant, types::Type* type, Target target);
  void LoadText(Reg reg, std::string_view text);
  uint64_t ConstantWord(const types::Constant& constant, types::Type* type);
  std::optional<int32_t> SmallConstant(const ast::Expr* expr);
  // What is no constant to the language, but is one here: see constant.cc.
  std::optional<int32_t> FoldedConstant(const ast::Expr* expr);
  bool ConstantToInterface(const ast::Expr* expr, Target target);
  // A constant word: in a loop from a register that is loaded once at the function's start.
  Operand ConstantOperand(uint64_t word);
  // The same for the address of a package variable.
  Operand CellAddress(const void* cell);
  // The constant as an operand when it is one word; nullopt for others.
  std::optional<Operand> ConstantInPlace(const ast::Expr* expr, types::Type* type);

  // ---- arithmetic.cc ----------------------------------------------------------------------------
  void BinaryInto(const ast::BinaryExpr* binary, Target target);
  void ArithmeticInto(lexer::Token op, types::Type* type, const ast::Expr* x, const ast::Expr* y,
                      Target target);
  void OperateInto(lexer::Token op, types::Type* type, Reg x, Reg y, Target target);
  void NarrowInto(lexer::Token op, types::Type* type, const ast::Expr* x, const ast::Expr* y,
                  Target target);
  Operand InnerSum(const ast::Expr* expr, types::Type* type);
  bool AndNotInto(types::Type* type, const ast::Expr* x, const ast::Expr* y, Target target);
  // x op= e and x++: the right side is an expression or the constant `step`.
  void OperateOn(lexer::Token op, types::Type* type, Reg x, const ast::Expr* y, Target target);
  bool ImmediateInto(lexer::Token op, Number number, Reg x, int64_t y, Target target);
  void ShiftInto(lexer::Token op, types::Type* type, Reg x, const ast::Expr* count, Target target);
  void ExtendTo(Number number, Reg reg);
  void ConcatInto(const ast::BinaryExpr* binary, Target target);
  void ConcatThroughArray(const ast::BinaryExpr* binary, std::span<const ast::Expr* const> parts,
                          size_t step, Target target);
  Operand Float32Constant(float value);

  // ---- fusion.cc --------------------------------------------------------------------------------
  bool FuseOperation(lexer::Token op, Number number, Reg x, const Operand& y, Target target);
  bool FuseConstant(lexer::Token op, Number number, const Operand& x, const ast::Expr* y,
                    Target target);
  bool FuseReturn(Reg result);
  bool FuseMove(Reg to, Reg from);
  bool FuseIndex(Opcode index, const Location& element, Target target);
  bool FuseArrayElement(Opcode joined, const Location& element, Reg value);
  bool FuseRotation(const ast::BinaryExpr* binary, Target target);
  bool AppendInPlace(const ast::Expr* lhs, const ast::Expr* rhs);
  bool Swap(std::span<ast::Expr* const> places, std::span<ast::Expr* const> values);
  // Would both, without effects, read the same?
  bool IsSameValue(const ast::Expr* x, const ast::Expr* y);
  bool UpdateInPlace(lexer::Token op, types::Type* type, Location& place, const ast::Expr* rhs,
                     const Operand* value);
  bool UpdateByConstant(lexer::Token op, types::Type* type, Location& place, int64_t step);
  bool IsUpdatable(lexer::Token op, Number number, const Location& place);
  void EmitUpdate(lexer::Token op, Number number, Location& place, const Operand& value);
  // What can go wrong in evaluating it.
  enum class Fault : uint8_t { kNone, kNil, kAny };
  Fault FaultIn(const ast::Expr* expr);

  // ---- condition.cc -----------------------------------------------------------------------------
  enum class Edge : uint8_t { kForward, kBack };
  // Jumps to `target` when the condition is `when`, else falls through.
  void Branch(const ast::Expr* condition, bool when, Label target, Edge edge = Edge::kForward);
  void BranchComparison(const ast::BinaryExpr* comparison, bool when, Label target, Edge edge);
  void BranchEqual(types::Type* type, Reg x, Reg y, bool when, Label target, Edge edge);
  bool BranchNil(const ast::BinaryExpr* comparison, bool when, Label target, Edge edge);
  bool BranchSmallConstant(const ast::BinaryExpr* comparison, lexer::Token op, Number number,
                           Label target, Edge edge);
  bool BranchImmediate(lexer::Token op, Number number, Reg x, int64_t y, Label target, Edge edge);
  void BranchConstant(lexer::Token op, Number number, Reg x, int64_t y, Label target, Edge edge);
  void BranchOrdered(lexer::Token op, Number number, Reg x, Reg y, bool when, Label target,
                     Edge edge);
  void JumpOn(Opcode forward, Label target, Edge edge, uint32_t a, uint32_t b = 0, uint32_t c = 0);
  void Loop(Label head);
  void ComparisonInto(const ast::BinaryExpr* comparison, Target target);
  void CompareInto(lexer::Token op, types::Type* type, Reg x, Reg y, Target target);
  // The operands of a comparison, brought to one type.
  types::Type* ComparisonOperands(const ast::BinaryExpr* comparison, Operand* x, Operand* y);
  bool IsSimpleCondition(const ast::Expr* condition);

  // ---- conversion.cc ----------------------------------------------------------------------------
  void ConversionInto(const ast::Expr* x, types::Type* to, Target target);
  void NumberConversion(Number from, Number to, Reg x, Target target);
  bool IsRepresentationChange(types::Type* from, types::Type* to);
  void InterfaceInto(Reg from, types::Type* from_type, Target target);
  // The value of concrete type `type` out of an interface that holds it.
  void ExtractInto(Reg interface, types::Type* type, Target target);
  void AssertInto(const ast::TypeAssertExpr* assertion, Target target);

  // ---- location.cc ------------------------------------------------------------------------------
  Location Locate(const ast::Expr* expr);
  Location LocateVariable(const types::Var* var);
  Location LocateSelector(const ast::SelectorExpr* selector);
  // `is_read`: the element is loaded at once, so the key of a map need not last.
  Location LocateIndex(const ast::IndexExpr* index, bool is_read = false);
  bool FieldElementInto(const ast::IndexExpr* index, Target target);
  Location LocateRest(const ast::Expr* expr);
  Location Dereference(Operand pointer, types::Type* elem);
  Location ValueLocation(Operand value, types::Type* type);
  Location Field(Location location, int index);
  Location FollowPath(Location location, std::span<const int> path);
  Location ArrayElement(Location array, const ast::Expr* index);
  enum class IndexCheck : uint8_t { kNone, kSigned, kUnsigned };
  Location ArrayElementAt(Location array, Reg index, IndexCheck check);
  Location InMemory(Location location);
  void Normalise(Location* location, int64_t most_offset);
  Operand Load(Location location);
  void LoadInto(Location& location, Target target);
  void LoadFromSlots(const Location& location, Target target);
  void Store(Location& location, Reg value);
  void StoreToSlots(const Location& location, Reg value);
  // Evaluates and stores. `fresh`: what is there cannot be seen by the expression.
  void StoreExpr(Location& location, const ast::Expr* expr, bool fresh);
  void StoreZero(Location& location);
  Operand AddressOf(Location location);
  Operand AddressOfExpr(const ast::Expr* expr);
  bool IsWholeSlots(const Location& location);
  Operand IndexOperand(const ast::Expr* index);
  // 1 when it is an unsigned 64-bit variable: panics name it as such.
  uint8_t IsUnsignedIndex(const ast::Expr* index);

  // ---- slice_header.cc --------------------------------------------------------------------------
  struct HeaderView {
    const ast::Expr* pointer;
    types::Type* from;
    types::Type* to;
  };
  std::optional<HeaderView> HeaderViewOf(const ast::Expr* expr);
  Location ReadHeader(const HeaderView& view);
  Location LocateBehind(const ast::Expr* pointer, types::Type* elem);
  void RefuseView(const Location& location);
  void RefuseKeptView(const ast::CallExpr* conversion);

  // While it lives, a slice or string that was evaluated already is at hand for its length:
  // `s[len(s)-1]` reads s once. It holds nothing when `expr` is null. Not to be opened around parts
  // that have effects.
  class Held {
   public:
    Held(FunctionCompiler& compiler, const ast::Expr* expr, const Operand& value)
        : compiler_(compiler) {
      compiler_.held_.push_back({expr, value.reg()});
    }
    ~Held() { compiler_.held_.pop_back(); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

   private:
    FunctionCompiler& compiler_;
  };
  Operand ValueOrHeld(const ast::Expr* expr);

  // ---- variables (stmt.cc) ----------------------------------------------------------------------
  Location Declare(types::Var* var);  // not initialised; a cell is made
  void DeclareZero(types::Var* var);
  void DeclareFrom(types::Var* var, Reg value);  // of the variable's type
  void DeclareExpr(types::Var* var, const ast::Expr* expr);
  void BindVariable(types::Var* var, Storage storage, Reg reg, Pattern pattern);
  void CloseScope(size_t mark);

  // ---- spill.cc ---------------------------------------------------------------------------------
  // Is the frame so full that a variable which could lie in slots had better not?
  bool IsCrowded(const types::Var* var) const;
  // Its memory holds whatever was there before.
  Location DeclareSpilled(types::Var* var);

  // ---- call.cc ----------------------------------------------------------------------------------
  enum class CallKind : uint8_t { kStatic, kClosure, kInterface };
  struct Callee {
    CallKind kind;
    types::Signature* signature;
    vm::Function* function = nullptr;  // kStatic
    Operand value;                     // kClosure: the func value; kInterface: the interface
    uint32_t method = 0;               // kInterface
    types::Func* interface_method = nullptr;
    // A method's receiver, for kStatic; evaluated with the arguments.
    const ast::SelectorExpr* receiver = nullptr;
  };
  Operand Call(const ast::CallExpr* call);
  Callee ResolveCallee(const ast::Expr* fun);
  bool ResolveMethodCallee(const ast::SelectorExpr* selector, Callee* callee);
  const ast::Expr* WithoutTypeArguments(const ast::Expr* expr);
  const ast::Ident* StaticFunction(const ast::Expr* fun);
  // Of the use of a generic function or method; none for others.
  std::span<types::Type* const> TypeArgumentsOf(const ast::Ident* name);
  vm::Function* FunctionNamed(const ast::Ident* name);
  // ---- intrinsics.cc ----------------------------------------------------------------------------
  // ---- atomics.cc -------------------------------------------------------------------------------
  const types::Func* AtomicFunctionOf(const ast::CallExpr* call);  // null: another call
  Location LocateAtomic(const ast::Expr* pointer, const ast::CallExpr* call,
                        const types::Func* func);
  // False, with nothing emitted, for another call.
  bool AtomicInto(const ast::CallExpr* call, Target target);

  const Intrinsic* IntrinsicOf(const ast::CallExpr* call);  // null: an ordinary call
  void IntrinsicInto(const ast::CallExpr* call, const Intrinsic& intrinsic, Target target);
  // Evaluates receiver and arguments into consecutive slots from `base`.
  void Arguments(const ast::CallExpr* call, const Callee& callee, Reg base, bool first_is_there);
  uint32_t ArgumentSlots(const Callee& callee);
  void ReceiverInto(const ast::SelectorExpr* selector, types::Func* method, Target target);
  void VariadicInto(types::Slice* type, std::span<ast::Expr* const> values, Target target);
  void SliceFromValues(types::Slice* type, uint32_t count,
                       const std::function<void(uint32_t, Location&)>& element, Target target);
  void EmitCall(const Callee& callee, Reg window);
  Opcode ShortcutOf(const vm::Function& function);
  bool IsConversion(const ast::CallExpr* call);
  // What is converted from a slice of bytes to a string, and the other way; else null.
  const ast::Expr* BytesOfText(const ast::Expr* expr);
  const ast::Expr* TextOfBytes(const ast::Expr* expr);
  void ReadBytesAsText(const ast::Expr* bytes, Reg text);
  std::optional<types::BuiltinId> BuiltinOf(const ast::CallExpr* call);

  // ---- frame_cell.cc ----------------------------------------------------------------------------
  // A zeroed value, and in target a pointer to it.
  void Make(Target target, types::Type* type, uint32_t site);
  // Of a variable that lives in a cell: is that in the frame?
  bool IsBorrowedOnly(const types::Var* var);
  void DeclareInFrame(types::Var* var);
  // Slots for what a pointer variable points to, if that lies in the frame, else 0.
  uint32_t OwnedCellSlots(const types::Var* var);
  uint32_t CellSlots(types::Type* type);

  // ---- inline.cc --------------------------------------------------------------------------------
  struct InlinedCall;
  struct InlineCandidate;
  enum class InlineLimits : uint8_t { kKept, kLifted };
  std::optional<InlineCandidate> InlinableCallee(const ast::CallExpr* call,
                                                 InlineLimits limits = InlineLimits::kKept);
  void CheckIfShort(types::Func* func, types::CheckedPackage& package);
  // Does it live in a cell? (Escape::LivesInCell, less those whose methods are all inlined.)
  bool LivesInCell(const types::Var* var);
  bool HasCallsInlined(const types::Var* var);
  const Variable* FollowedVariable(const ast::Expr* pointer);
  bool IsReceiverInSlots(const ast::SelectorExpr* method);
  bool IsArgumentInSlots(const ast::Expr* argument);
  void EnterFamily(InlineCandidate& callee);
  bool IsInlined(const ast::CallExpr* call);
  bool InlineInto(const ast::CallExpr* call, Target target);
  const types::Var* VariableForTarget(const InlineCandidate& callee, Target target);
  bool LivesInTarget(const types::Var* var) const;
  bool BindToTarget(const types::Var* var, Reg reg);
  // For a variable that is declared: where the result of the inlined call is wanted, or new ones.
  Reg SlotsFor(const types::Var* var, Pattern pattern);
  Variable InlinedPointer(const ast::Expr* argument, Operand* hold);
  Variable InlinedReceiver(const ast::SelectorExpr* selector, types::Func* method, bool stays,
                           Operand* hold);
  void ReturnFromInlined(const ast::ReturnStmt* stmt);

  // ---- builtin.cc -------------------------------------------------------------------------------
  Operand BuiltinValue(const ast::CallExpr* call, types::BuiltinId id);
  void BuiltinInto(const ast::CallExpr* call, types::BuiltinId id, Target target);
  void BuiltinStatement(types::BuiltinId id, std::span<const Reg> operands,
                        std::span<types::Type* const> operand_types);
  void BuiltinStatement(const ast::CallExpr* call, types::BuiltinId id);
  void AppendInto(const ast::CallExpr* call, Target target);
  void AppendElement(types::Type* elem, Reg slice, Reg value, Reg to);
  void MakeInto(const ast::CallExpr* call, Target target);
  void LengthInto(const ast::CallExpr* call, bool capacity, Target target);
  void MinMaxInto(const ast::CallExpr* call, bool is_max, Target target);
  void MinMaxOf(types::Type* type, std::span<const Reg> values, bool is_max, Target target);
  void ComplexInto(const ast::CallExpr* call, Target target);
  void ComplexOf(bool wide, Reg real, Reg imaginary, Target target);
  void CopyInto(const ast::CallExpr* call, Target target);
  void CopyValues(types::Type* to_type, types::Type* from_type, Reg to, Reg from, Target target);
  int64_t SizeOf(const ast::CallExpr* call, types::BuiltinId id);
  void UnsafeInto(const ast::CallExpr* call, types::BuiltinId id, Target target);
  void UnsafeOf(types::BuiltinId id, types::Type* type, Reg pointer, Reg number, Target target);
  // The results of g when the call is f(g()) and g has several; else null.
  types::Tuple* TupleArgument(const ast::CallExpr* call);
  std::vector<Operand> TupleOperands(types::Tuple* tuple, Reg reg,
                                     std::span<types::Type* const> operand_types);
  void BuiltinOfTupleInto(const ast::CallExpr* call, types::Tuple* tuple, types::BuiltinId id,
                          Target target);
  // What the operands of a builtin that is a statement are evaluated as.
  std::vector<types::Type*> BuiltinOperandTypes(const ast::CallExpr* call, types::BuiltinId id);

  // ---- closure.cc -------------------------------------------------------------------------------
  void LiteralInto(const ast::FuncLit* literal, Target target);
  static bool CapturesThroughArray(const types::Body* body);
  // What a function inside this one captures, side by side.
  Pattern CapturePattern(const types::Body* body);
  void CapturesInto(const types::Body* body, Reg base);
  void MethodValueInto(const ast::SelectorExpr* selector, Target target);
  void FunctionValueInto(vm::Function* function, Target target);
  static bool IsRedefinable(const vm::Function* function);
  void MakeClosure(vm::Function* function, Reg captures, uint32_t slots, uint64_t pointers,
                   Target target);

  // ---- literal.cc -------------------------------------------------------------------------------
  void CompositeInto(const ast::CompositeLit* literal, Target target);
  void AddressOfLiteralInto(const ast::CompositeLit* literal, Target target);
  // `zeroed`: the place holds zero already.
  void FillComposite(const ast::CompositeLit* literal, types::Type* type, Location& place,
                     bool zeroed);
  void FillStruct(const ast::CompositeLit* literal, types::Struct* type, Location& place,
                  bool zeroed);
  void FillArray(const ast::CompositeLit* literal, types::Type* elem, int64_t length,
                 Location& place, bool zeroed);
  void FillPart(const ast::Expr* value, types::Type* type, Location& place, bool zeroed);
  void SliceLiteralInto(const ast::CompositeLit* literal, types::Slice* type, Target target);
  void MapLiteralInto(const ast::CompositeLit* literal, types::Map* type, Target target);
  Location Part(Location& place, types::Type* type, int64_t offset);
  Location PartOfKey(Location& place, types::Struct* type, const ast::Expr* key);
  // Elements of an array literal with their indices; the length that they need.
  std::vector<std::pair<int64_t, const ast::Expr*>> IndexedElements(
      const ast::CompositeLit* literal, int64_t* length);

  // ---- assign.cc --------------------------------------------------------------------------------
  void Assign(const ast::AssignStmt* assign);
  bool LiesInSlots(const ast::Expr* place);
  void AssignOne(const ast::Expr* lhs, const ast::Expr* rhs);
  void AssignParallel(std::span<ast::Expr* const> lhs, std::span<ast::Expr* const> rhs,
                      bool define);
  void AssignFromTuple(std::span<ast::Expr* const> lhs, const ast::Expr* call, bool define);
  void AssignCommaOk(std::span<ast::Expr* const> lhs, const ast::Expr* rhs, bool define);
  types::Type* CommaOkType(const ast::Expr* rhs);
  void AssignOperation(lexer::Token op, const ast::Expr* lhs, const ast::Expr* rhs);
  void Step(const ast::IncDecStmt* step);
  void Define(const ast::AssignStmt* assign);
  void DefineList(std::span<ast::Expr* const> lhs, std::span<ast::Expr* const> rhs);
  // Where one value of several goes: a new variable or a place.
  struct Goal {
    const ast::Expr* expr = nullptr;
    types::Var* defines = nullptr;
    Location place;
  };
  std::vector<Goal> LocateGoals(std::span<ast::Expr* const> lhs, bool define);
  bool AnyOrder(std::span<const Goal> goals);
  bool Overwrites(const Goal& goal, const Operand& value, types::Type* type);
  void StoreInAnyOrder(std::span<Goal> goals, std::span<Operand> values,
                       std::span<types::Type* const> types);
  void StoreGoal(Goal& goal, Reg value, types::Type* type);
  // Stores a value of `type` in what a left side denotes: a new variable or an assignable operand.
  void StoreTo(const ast::Expr* lhs, bool define, Reg value, types::Type* type);
  types::Var* DefinedBy(const ast::Expr* lhs);
  types::Type* TypeOfPlace(const ast::Expr* lhs);
  bool IsBlank(const ast::Expr* expr) const;
  void DeclareVariables(const ast::VarDecl* decl);

  // ---- stmt.cc ----------------------------------------------------------------------------------
  void Statement(const ast::Stmt* stmt);
  void Statements(ast::List<ast::Stmt> list);
  void Block(const ast::BlockStmt* block);
  void If(const ast::IfStmt* stmt);
  void ExpressionStatement(const ast::Expr* expr);
  void Send(const ast::SendStmt* send);
  void Return(const ast::ReturnStmt* stmt);
  void ReturnSlots(Reg reg, uint32_t slots);
  void ReturnValues(const ast::ReturnStmt* stmt);
  void ReturnThroughVariables(const ast::ReturnStmt* stmt);
  void BranchTo(lexer::Token keyword, const ast::Stmt* target);
  Label LabelOf(const ast::LabeledStmt* stmt);
  void Labeled(const ast::LabeledStmt* stmt);

  // ---- loop.cc, range.cc ------------------------------------------------------------------------
  struct Targets {
    Label break_label;
    Label continue_label;
  };
  void For(const ast::ForStmt* loop);
  bool FusedStep(const ast::ForStmt* loop, Label head);
  const Variable* VariableInSlots(const ast::Expr* expr);
  void CopyLoopVariables(const ast::ForStmt* loop);
  void Range(const ast::RangeStmt* range);
  void RangeInt(const ast::RangeStmt* range);
  void RangeSlice(const ast::RangeStmt* range, types::Type* elem);
  void RangeBytesOf(const ast::RangeStmt* range, const ast::Expr* text_expr, types::Type* elem);
  void RangeArray(const ast::RangeStmt* range, types::Array* array);
  void RangeString(const ast::RangeStmt* range);
  void RangeMap(const ast::RangeStmt* range, types::Map* map);
  void RangeChannel(const ast::RangeStmt* range, types::Chan* channel);
  void CountedLoop(const ast::RangeStmt* range, types::Type* type, Reg limit,
                   std::optional<int64_t> constant_limit,
                   const std::function<void(Reg index)>& prepare);
  const ast::Expr* RangePart(const ast::RangeStmt* range, size_t i);
  void StoreRangeParts(const ast::RangeStmt* range, Reg first, types::Type* first_type, Reg second,
                       types::Type* second_type);
  void StoreElement(const ast::RangeStmt* range, Reg index, Reg value, types::Type* elem);
  bool AssignsBoth(const ast::RangeStmt* range);
  bool DeclaresParts(const ast::RangeStmt* range);
  // Is the part a new variable in slots that the body leaves alone, so that the loop may keep its
  // own counter there?
  types::Var* PlainLoopVariable(const ast::RangeStmt* range, size_t i);
  void LoopBody(const ast::RangeStmt* range, Label continue_label, Label break_label);

  // ---- range_func.cc ----------------------------------------------------------------------------
  // Where control goes when it leaves a loop over a function for more than its end: a branch, or
  // (without target) a return.
  struct WayOut {
    lexer::Token keyword = lexer::Token::kReturn;
    const ast::Stmt* target = nullptr;
    friend bool operator==(const WayOut&, const WayOut&) = default;
  };
  void RangeFunc(const ast::RangeStmt* range);
  void RangeClosureInto(const ast::RangeStmt* range, Reg to);
  void CompileRangeBody();
  static bool LeavesLoop(const ast::RangeStmt* loop, const ast::Stmt* target);
  static std::vector<WayOut> WaysOut(const ast::RangeStmt* loop);
  void LeaveRangeBody(const WayOut& way);
  Reg RangeClosure() const { return function_.parameter_slots; }

  // ---- switch.cc, select.cc ---------------------------------------------------------------------
  void Switch(const ast::SwitchStmt* stmt);
  void TypeSwitch(const ast::SwitchStmt* stmt);
  void SwitchBodies(const ast::SwitchStmt* stmt, const std::vector<Label>& labels, Label end);
  void CaseTest(types::Type* tag_type, Reg tag, const ast::Expr* value, Label target);
  void BranchDynamicType(Reg interface, types::Type* type, bool is_nil, Label target);
  void Select(const ast::SelectStmt* stmt);

  // ---- case_search.cc ---------------------------------------------------------------------------
  struct IntegerCase {
    int64_t value;
    Label target;
    bool operator<(const IntegerCase& other) const { return value < other.value; }
  };
  struct TextCase {
    std::string_view value;
    Label target;
    lexer::Pos pos;
  };
  // Jumps to where the tag belongs. False, with nothing emitted, when a search would not pay.
  bool ConstantSwitch(const ast::SwitchStmt* stmt, types::Type* type, Reg tag,
                      const std::vector<Label>& labels, Label otherwise);
  // In ascending order; the same for strings, in any order.
  void SearchIntegers(std::span<const IntegerCase> cases, Number number, Reg value,
                      Label otherwise);
  void SearchTexts(std::vector<TextCase> cases, Reg text, Label otherwise);
  void SearchTextsOfOneLength(std::span<const TextCase> cases, Reg text, Label otherwise);
  bool IntegerTable(std::span<const IntegerCase> cases, Reg value, Label otherwise);

  // ---- defer.cc ---------------------------------------------------------------------------------
  void GoOrDefer(const ast::CallStmt* stmt);
  void GoOrDeferBuiltin(const ast::CallStmt* stmt, const ast::CallExpr* call, types::BuiltinId id);
  void EmitGoOrDefer(const ast::CallStmt* stmt, Reg function, Reg arguments, uint32_t slots,
                     std::span<const uint8_t> kinds);
  Operand PackCall(Reg function, Reg arguments, std::span<const uint8_t> kinds);
  void CompilePackedCall();

  // ---- method_wrapper.cc ------------------------------------------------------------------------
  void CompileForward();
  void CompileShim();

  ProgramState& program_;
  vm::Function& function_;
  FunctionSource& source_;
  std::shared_ptr<Family> family_;
  InstanceInfo* info_;                    // of the body that is being compiled: its family's
  const types::CheckedPackage* package_;  // that declares it; null: none does
  Code code_;
  Registers registers_;

  types::Signature* signature_ = nullptr;
  const types::Body* body_ = nullptr;
  const ast::RangeStmt* range_ = nullptr;  // this is the body of a loop over a function
  std::vector<WayOut> ways_out_;           // of that loop
  Reg defer_group_ = kNoReg;  // where loops over functions, or this one's body, add deferred calls
  bool has_defer_ = false;
  // Named results, a function with defer, or one whose loops over functions return values.
  bool results_in_variables_ = false;
  std::vector<types::Var*> results_;  // result variables; unnamed ones have a made-up Var
  Reg results_base_ = 0;              // where ReturnResultVariables gathers them
  bool results_in_slots_ = true;      // none of them lives in a cell
  uint32_t result_slots_ = 0;
  uint32_t most_defer_slots_ = 0;
  Label epilogue_;  // functions with defer: runs them and returns
  bool has_epilogue_ = false;

  absl::flat_hash_map<const types::Var*, Variable> variables_;
  std::vector<types::Var*> scope_variables_;  // declared in open scopes, innermost last
  std::vector<Spill> spills_;                 // of open scopes, innermost last
  absl::flat_hash_map<const ast::Stmt*, Targets> targets_;
  absl::flat_hash_map<const ast::LabeledStmt*, Label> labels_;
  absl::flat_hash_set<const ast::LabeledStmt*> bound_labels_;
  absl::flat_hash_map<uint32_t, Order> orders_;  // OrderIn by node id
  Label fallthrough_target_;
  std::string_view object_name_;  // what the value being made will be called: for sites
  absl::flat_hash_map<uint64_t, Reg> loop_constants_;
  absl::flat_hash_map<const void*, Reg> loop_addresses_;
  absl::flat_hash_map<const types::Var*, bool> has_calls_inlined_;
  absl::flat_hash_map<const types::Var*, bool> is_borrowed_only_;
  struct HeldValue {
    const ast::Expr* expr;
    Reg reg;
  };
  std::vector<HeldValue> held_;     // innermost last
  InlinedCall* inlined_ = nullptr;  // whose body is being compiled, the innermost
  bool is_inner_sum_ = false;       // the operation that comes next is an operand of NarrowInto
  int loop_depth_ = 0;
  base::DeepRecursion recursion_;  // of nested syntax
  std::string error_;
  lexer::Pos error_position_;
};

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_FUNCTION_COMPILER_H_
