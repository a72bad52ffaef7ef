// The class that the files of the checker share. See checker.h for what it does as a whole.
//
// How it goes: CollectObjects enters all package-level names; each object is then checked when it
// is first asked for (CheckObject), in an environment of its own, with the path of objects being
// checked kept to find cycles. Bodies, and questions that need complete types, are put off (Later)
// and answered at the end of the statement or package. Expressions are checked top down into an
// Operand. An untyped expression is remembered until its context gives it a type; then the type is
// pushed down into it (UpdateExprType).
//
// A function that failed has reported why and leaves an invalid operand or type, which is
// compatible with everything: nobody reports the same mistake twice.
#ifndef GOKNOT_TYPES_CHECKER_IMPL_H_
#define GOKNOT_TYPES_CHECKER_IMPL_H_

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "base/deep_recursion.h"
#include "lexer/diagnostic.h"
#include "parser/ast.h"
#include "types/builtin_table.h"
#include "types/checker.h"
#include "types/constant.h"
#include "types/info.h"
#include "types/lookup.h"
#include "types/object.h"
#include "types/operand.h"
#include "types/type.h"
#include "types/typeset.h"
#include "types/typestring.h"
#include "types/universe.h"

namespace goknot::types {

using Code = lexer::DiagnosticCode;
using lexer::Pos;
using lexer::Token;

// A language version: 27 for go1.27; 0 when it is not known, which allows everything.
using Version = int;
inline constexpr Version kCurrentVersion = 27;
// "go1.21", "go1.21.3", "1.21" -> 21; 0 for what is no version.
Version ParseVersion(std::string_view text);
// The least version that a //go:build line asks for; 0 if none.
Version VersionOfBuildLine(std::string_view line);

// What is known of a package-level declaration before it is checked.
struct DeclInfo {
  Scope* file_scope = nullptr;
  ast::File* file = nullptr;
  Version version = 0;
  std::vector<Var*> lhs;      // of `var a, b = f()`; empty otherwise
  ast::Expr* type = nullptr;  // of const and var, may be null
  ast::Expr* init = nullptr;  // of const and var, may be null
  bool inherited = false;     // init belongs to an earlier constant declaration
  Constant iota;
  ast::TypeDecl* type_decl = nullptr;
  ast::FuncDecl* func_decl = nullptr;
  // For := at the top level of a fragment: new variables with the right sides of the statement.
  ast::AssignStmt* define = nullptr;
  // Where in a fragment it stands; names are resolved as seen from here. None for functions.
  Pos fragment_pos;
  // A variable that is assigned when its turn comes among a fragment's statements.
  bool in_statements = false;

  bool HasInitializer() const {
    return init != nullptr || (func_decl != nullptr && func_decl->has_body);
  }

  // Package-level objects that the initialiser or body refers to.
  std::vector<Object*> deps;
  absl::flat_hash_set<Object*> dep_set;
};

// An error with remarks at other places.
class Report {
 public:
  Report(Code code) : code_(code) {}  // NOLINT: reads as Report report(kX)
  Report& At(Pos pos, std::string text);
  Report& Hint(std::string text);
  bool empty() const { return parts_.empty(); }

 private:
  friend class Checker;
  struct Part {
    Pos pos;
    std::string text;
  };
  Code code_;
  std::vector<Part> parts_;
  std::string hint_;
};

// What ends the sentence "cannot use x as T value in ...": put together only for an error.
class AssignmentContext {
 public:
  AssignmentContext(std::string_view text, const ast::Expr* of = nullptr)  // NOLINT: as a string
      : text_(text), of_(of) {}
  AssignmentContext(const char* text) : text_(text) {}         // NOLINT
  AssignmentContext(const std::string& text) : text_(text) {}  // NOLINT

 private:
  friend class Checker;
  std::string_view text_;
  const ast::Expr* of_ = nullptr;
};

class Checker final : public TypeSetReporter {
 public:
  Checker(CheckedPackage& checked, Sizes* sizes);
  ~Checker() override;

  bool CheckEntry(std::span<ast::File* const> files, lexer::DiagnosticSink& sink, EntryUse use);
  const Scope* prompt_scope() const { return prompt_scope_; }
  bool CheckBodyOf(Func* func, lexer::DiagnosticSink& sink);
  void CheckPutOff(Object* object);

 private:
  // Where checking is: restored by EnvironmentGuard.
  struct Environment {
    DeclInfo* decl = nullptr;  // package-level declaration whose initialiser or body this is
    Scope* scope = nullptr;
    Version version = 0;
    std::optional<Constant> iota;    // inside a constant declaration
    Pos error_pos;                   // of the constant that inherits the expression being checked
    Signature* signature = nullptr;  // of the function around
    Body* body = nullptr;
    bool has_call_or_receive = false;  // an expression since the last reset contains one
    bool in_type_params = false;       // in a list of type parameters
    ast::File* file = nullptr;
    Pos fragment_pos;  // see DeclInfo; of top-level statements as well
    absl::flat_hash_set<const ast::CallExpr*>* panic_calls = nullptr;
  };
  class EnvironmentGuard;
  class ScopeGuard;

  // Where a function value is wanted: its type, and what for in messages.
  struct UntypedRecord {
    bool is_shifted = false;  // left operand of a non-constant shift
    Mode mode;
    Basic* type;
    std::optional<Constant> value;
  };
  struct Action {
    Version version;
    ast::File* file;
    std::function<void()> run;
  };

  // --- errors.cc: messages ---
  static Pos PosOf(Pos pos) { return pos; }
  static Pos PosOf(const ast::Node* node);
  static Pos PosOf(const Operand& operand);
  static Pos PosOf(const Object* object) { return object->pos(); }

  void Emit(const Report& report, bool is_soft_unused = false);
  template <typename Where>
  void Error(const Where& at, Code code, std::string_view text, std::string hint = {}) {
    Report report(code);
    report.At(PosOf(at), std::string(text)).Hint(std::move(hint));
    Emit(report);
  }
  template <typename Where>
  void UnusedError(const Where& at, Code code, std::string_view text) {
    Report report(code);
    report.At(PosOf(at), std::string(text));
    Emit(report, /*is_soft_unused=*/true);
  }

  // Text(...) joins what it is given, each in the form that messages use.
  void Append(std::string& out, std::string_view text) { out += text; }
  void Append(std::string& out, const std::string& text) { out += text; }
  void Append(std::string& out, const char* text) { out += text; }
  void Append(std::string& out, int64_t number) { out += std::to_string(number); }
  void Append(std::string& out, int number) { out += std::to_string(number); }
  void Append(std::string& out, size_t number) { out += std::to_string(number); }
  void Append(std::string& out, lexer::Name name) { out += name.text(); }
  void Append(std::string& out, Token op) { out += lexer::Spelling(op); }
  void Append(std::string& out, Type* type) { out += WriteType(type, *qualifier_); }
  void Append(std::string& out, const ast::Node* node);
  void Append(std::string& out, const AssignmentContext& context) {
    out += context.text_;
    if (context.of_ != nullptr) Append(out, context.of_);
  }
  void Append(std::string& out, const Operand& operand) { out += Describe(operand); }
  void Append(std::string& out, const Constant& value) { out += value.ToString(); }
  template <typename... Args>
  std::string Text(const Args&... args) {
    std::string out;
    (Append(out, args), ...);
    return out;
  }
  std::string Describe(const Operand& operand);
  // "slice", "func"...; empty for basic types.
  static std::string_view CompositeKind(Type* type);
  static std::string_view DescribeKind(Object* object);
  std::string PositionText(Pos pos);
  void NoteOtherDeclaration(Report& report, Object* object);
  std::string FuncString(Func* func, bool with_packages);
  std::string TypesSummary(const std::vector<Type*>& types, bool variadic, bool has_dots);

  // --- hints.cc ---
  std::string HintForUndeclared(ast::Ident* ident);
  // What follows a name that is undefined here and that Go's library has.
  std::string_view NoteForMember(Type* type, lexer::Name name) const;
  std::string_view NoteForImported(const Package* package, std::string_view name) const;
  static std::string HintForMember(Type* type, lexer::Name name);
  static std::string HintForImported(Package* package, lexer::Name name);
  std::string HintForConversion(const Operand& x, Type* wanted);
  std::string HintForOperands(const Operand& x, const Operand& y);
  std::string HintForAssignment(const Operand& x, Type* wanted, std::string_view cause);

  // --- version.cc ---
  bool AllowVersion(Version version) const;
  bool VerifyVersion(Pos at, Version version, std::string what);
  void VersionError(Pos at, Version version, std::string what);
  std::string VersionSource() const;

  // --- checker.cc: the order of things ---
  void Later(std::function<void()> run);
  void ProcessDelayed(size_t from);
  void FinishUntyped();
  void CheckAnonymousCycles();
  void Withdraw();
  void SettleEntry();
  std::vector<Object*> CheckForInitOrder();
  void CheckBodyInPlace(Func* func, DeclInfo* info);

  // --- resolver.cc, imports.cc: package-level names ---
  void InitFiles(std::span<ast::File* const> files);
  void CollectObjects();
  void CollectImport(ast::ImportDecl* decl, Scope* file_scope);
  void ImportDot(ast::ImportDecl* decl, Package* package, PackageName* name, Scope* file_scope);
  Package* ImportPackage(ast::BasicLit* literal, const std::string& path);
  Object* AutoImport(lexer::Name name);
  void CollectConst(ast::ConstDecl* decl, const DeclInfo& base);
  void CollectVar(ast::VarDecl* decl, const DeclInfo& base);
  void CollectType(ast::TypeDecl* decl, const DeclInfo& base);
  void CollectFunc(ast::FuncDecl* decl, const DeclInfo& base);
  void CheckFileScopeConflicts();
  void AssociateMethods();
  void DeclarePackageObject(ast::Ident* ident, Object* object, DeclInfo* info);
  DeclInfo* NewDeclInfo(DeclInfo info);
  void CheckArity(Pos pos, ast::List<ast::Ident> names, ast::List<ast::Expr> inits, bool is_const,
                  bool inherited);
  struct ReceiverParts {
    bool is_pointer;
    ast::Expr* base;
    std::vector<ast::Ident*> type_params;
  };
  ReceiverParts UnpackReceiver(ast::Expr* type, bool with_params);
  TypeName* ResolveReceiverBase(bool* is_pointer, ast::Ident* name);
  void PackageObjects();
  Package* FakePackage(Pos pos, const std::string& path, std::string why);
  void CheckImports();

  // --- fragment.cc ---
  void CollectFragment(ast::File* file, const DeclInfo& base);
  void CollectDefine(ast::AssignStmt* stmt, const DeclInfo& base);
  void CheckFragmentStatements(size_t entry, Scope* file_scope);
  bool RunsInOrder(const ast::File& file) const;
  void ShownExpression(size_t entry, ast::Expr* expr);
  void ReplaceName(Scope* scope, Object* object);
  void RemoveName(Scope* scope, lexer::Name name);
  void CheckDefine(ast::AssignStmt* stmt);
  static Pos ScopeStart(Object* object);
  Object* LookupFragment(lexer::Name name, Pos from);
  void DeclareFragmentObject(ast::Ident* ident, Object* object, DeclInfo* info);

  // --- decl.cc: declarations ---
  void Declare(Scope* scope, ast::Ident* ident, Object* object, Pos scope_pos);
  void CheckObject(Object* object);
  void ConstDecl(Const* object, ast::Expr* type, ast::Expr* init, bool inherited, Constant iota);
  void VarDecl(Var* object, std::span<Var* const> lhs, ast::Expr* type, ast::Expr* init);
  void TypeDecl(TypeName* object, ast::TypeDecl* decl);
  void AliasDecl(TypeName* object, ast::TypeDecl* decl);
  void TypeDefinition(TypeName* object, ast::TypeDecl* decl);
  void CollectMethods(TypeName* object);
  void CheckFieldUniqueness(Named* base);
  void FuncDecl(Func* object, DeclInfo* info);
  void DeclStmt(ast::List<ast::Decl> decls);
  void LocalConst(ast::ConstDecl* decl);
  void LocalVar(ast::VarDecl* decl);
  void LocalType(ast::TypeDecl* decl);
  void AddDependency(Object* to);
  void CheckMethod(Func* method);

  // --- type_params.cc: lists of type parameters ---
  void CollectTypeParams(std::vector<TypeParam*>* params, ast::List<ast::Field> fields);
  TypeParam* DeclareTypeParam(ast::Ident* ident, int index, Pos scope_pos);
  Type* ConstraintType(ast::Expr* expr);
  std::vector<TypeParam*> TypeParamsAround() const;

  // --- type_instance.cc: instances of generic types ---
  Type* GenericType(ast::Expr* expr, std::string* why);
  Type* InstantiatedType(ast::IndexExpr* expr);
  bool CheckTypeArgCount(Pos pos, lexer::Name name, size_t wanted, size_t given);
  void VerifyInstance(Pos pos, const std::vector<TypeParam*>& params,
                      const std::vector<Type*>& args, ast::List<ast::Expr> arg_exprs);

  // --- cycles.cc ---
  void PushObject(Object* object);
  void PopObject();
  bool ValidCycle(Object* object);
  struct CycleLink {
    Object* object;
    std::string name;
    Pos pos;
  };
  CycleLink LinkTo(Object* object) const;
  CycleLink LinkTo(Named* named) const;
  void CycleError(const std::vector<Object*>& cycle, size_t start);
  void ReportCycle(const std::vector<CycleLink>& cycle, size_t start);
  void ReportCycleOf(std::span<Named* const> types);
  static size_t FirstInSource(const std::vector<Object*>& path);
  std::vector<Object*> CycleFrom(size_t index) const;
  void DirectCycles();
  void DirectCycle(TypeName* name, absl::flat_hash_map<TypeName*, int>* path_index);
  bool IsComplete(Type* type);
  struct Containment;
  void ValidDeclaredType(Named* named);
  bool ValidType(Type* type, Containment* containment);
  bool ValidPart(Type* type, Containment* containment);
  bool ValidNamed(Named* named, Containment* containment);
  bool ValidTypeArg(TypeParam* param, Containment* containment);
  bool HasVariableSize(Type* type);
  bool HasVariableSize(Type* type, std::vector<Named*>* path);

  // --- typexpr.cc, struct.cc, interface.cc, signature.cc: types ---
  void Ident(Operand& x, ast::Ident* ident, bool want_type);
  Object* LookupName(lexer::Name name, Scope** holder = nullptr);
  Type* CheckType(ast::Expr* expr) { return DeclaredType(expr, nullptr); }
  Type* VarType(ast::Expr* expr);
  void ValidVarType(ast::Expr* expr, Type* type);
  Type* DeclaredType(ast::Expr* expr, TypeName* definition);
  Type* TypeInternal(ast::Expr* expr, TypeName* definition);
  Type* TypeLiteral(ast::Expr* expr, TypeName* definition);
  Type* TypeOfOperand(Operand& x);
  void MarkCaptured(Var* var);
  int64_t ArrayLength(ast::Expr* expr);
  void StructType(Struct* type, ast::StructType* expr);
  void CheckEmbeddedField(Pos pos, Type* type);
  using FieldNames = absl::flat_hash_map<lexer::Name, Var*>;
  bool DeclareField(std::vector<Var*>* fields, FieldNames* seen, Pos pos, Var* field);
  void InterfaceType(Interface* type, ast::InterfaceType* expr, TypeName* definition);
  Type* UnionType(ast::Expr* expr);
  UnionTerm TildeTerm(ast::Expr* expr);
  void CheckUnionTerms(const std::vector<UnionTerm>& terms, const std::vector<ast::Expr*>& exprs);
  std::string TermText(const UnionTerm& term);
  void FuncType(Signature* signature, ast::Field* receiver, ast::List<ast::Field> type_params,
                ast::FuncType* expr);
  Var* CollectReceiver(ast::Field* field, std::vector<TypeParam*>* params, Pos scope_pos);
  Type* GenericReceiver(const ReceiverParts& parts, ast::Expr* expr,
                        std::vector<TypeParam*>* params, Pos scope_pos);
  void RecordReceiver(ast::Expr* expr, Type* type);
  void CollectParams(VarKind kind, ast::List<ast::Field> fields, std::vector<Var*>* vars,
                     std::vector<ast::Ident*>* names, bool* variadic);
  void ValidReceiver(ast::Node* at, Var* receiver);
  // TypeSetReporter:
  void DuplicateMethod(Pos pos, Func* method, Pos other_pos, Func* other,
                       bool is_explicit) override;
  void TooManyTerms(Pos pos, size_t limit) override;
  bool AllowsElement(Pos pos, Type* type) override;
  bool AllowsMethods(Pos pos, size_t count) override;
  size_t embedded_methods_ = 0;  // taken over so far, to be held against kMaxEmbeddedMethods

  // --- expr.cc: expressions ---
  // The function type that a context wants, and what wants it in messages: generic functions may
  // become instances of that type.
  struct Target {
    Signature* signature;
    std::string description;
  };
  // What surrounds an expression.
  struct ExprContext {
    // The element type of a composite literal around, for elements that are literals without a type
    // of their own.
    Type* hint = nullptr;
    const Target* target = nullptr;
    bool allow_generic = false;  // generic functions and types may stay what they are
    // If given, receives the type arguments of an f[T] that lacks some, which then stays generic.
    std::vector<Type*>* partial_args = nullptr;
  };
  ExprKind RawExpr(Operand& x, ast::Expr* expr) { return RawExpr(x, expr, ExprContext()); }
  ExprKind RawExpr(Operand& x, ast::Expr* expr, const ExprContext& context);
  ExprKind ExprInternal(Operand& x, ast::Expr* expr, const ExprContext& context);
  void NonGeneric(Operand& x, const Target* target);
  void Expr(Operand& x, ast::Expr* expr, const Target* target = nullptr);
  void GenericExpr(Operand& x, ast::Expr* expr, Type* hint = nullptr);
  void ExprOrType(Operand& x, ast::Expr* expr, bool allow_generic = false);
  std::vector<Operand> MultiExpr(ast::Expr* expr, bool allow_comma_ok, bool* comma_ok);
  enum ModeSet : unsigned { kExcludeNoValue = 1, kExcludeBuiltin = 2, kExcludeType = 4 };
  void Exclude(Operand& x, unsigned modes);
  void SingleValue(Operand& x);
  void Dereferenced(Operand& x, ast::UnaryExpr* expr, bool* failed);
  void TypeAssert(Operand& x, ast::TypeAssertExpr* expr);
  void TypeAssertion(ast::Expr* at, const Operand& x, Type* type, bool type_switch);
  bool Use(ast::Expr* expr) { return UseOne(expr, false); }
  bool Use(ast::List<ast::Expr> exprs);
  bool UseLhs(ast::Expr* expr) { return UseOne(expr, true); }
  bool UseLhs(ast::List<ast::Expr> exprs);
  bool UseOne(ast::Expr* expr, bool lhs);
  ast::Ident* MakeIdent(Pos pos, std::string_view text);
  void Record(Operand& x);
  void RecordCommaOk(ast::Expr* expr, Type* first, Type* second);
  Var* RootVariable(ast::Expr* expr);
  void MarkAddressTaken(ast::Expr* expr);
  void MarkReassigned(ast::Expr* expr);

  // --- operators.cc ---
  void Unary(Operand& x, ast::UnaryExpr* expr);
  void Binary(Operand& x, ast::Expr* expr, ast::Expr* lhs, ast::Expr* rhs, Token op);
  void BinaryChain(Operand& x, ast::BinaryExpr* expr);
  void BinaryOperands(Operand& x, Operand& y, ast::Expr* expr, ast::Expr* lhs, ast::Expr* rhs,
                      Token op);
  static bool IsComparison(Token op);
  bool CheckOperator(Operand& x, Token op, bool is_unary);
  void ShiftOperands(Operand& x, Operand& y, ast::Expr* expr, Token op);
  void Comparison(Operand& x, Operand& y, Token op, bool switch_case);
  std::string IncomparableCause(Type* type);
  void MatchTypes(Operand& x, Operand& y);
  Type* ChanElem(Pos pos, const Operand& x, bool receive);

  // --- untyped.cc, const.cc: untyped operands and constants ---
  void UpdateExprType(ast::Expr* expr, Type* type, bool is_final);
  ast::Expr* LeftOperand(ast::Expr* expr);
  ast::Expr* RightOperand(ast::Expr* expr);
  void FinishUpdate(ast::Expr* expr, UntypedRecord old, Type* type);
  void UpdateExprValue(ast::Expr* expr, const Constant& value);
  // The type that an untyped x takes when it is converted to `target`; null, with *code, if it
  // cannot.
  Type* ImplicitType(const Operand& x, Type* target, std::optional<Constant>* value, Code* code);
  void ConvertUntyped(Operand& x, Type* target);
  // The wider of two kinds of untyped numbers, either of two equal types; null for others.
  static Type* WiderUntyped(Type* x, Type* y);
  void InvalidConversion(Code code, const Operand& x, Type* target);
  void Overflow(Operand& x, Pos op_pos);
  bool StringTooLong(Operand& x, const Operand& y, Pos op_pos);
  bool Representable(const Constant& value, Basic* type, Constant* rounded);
  void MakeRepresentable(Operand& x, Basic* type);
  bool Representation(const Operand& x, Basic* type, Constant* value, Code* code);
  static Pos OperatorPos(ast::Expr* expr);

  // --- index.cc, call.cc, selector.cc, builtins.cc, literal.cc, conversion.cc ---
  enum class Indexed : uint8_t { kValueOrType, kGenericFunction };
  Indexed IndexExpr(Operand& x, ast::IndexExpr* expr);
  void IndexValue(Operand& x, ast::IndexExpr* expr);
  // What indexing values of a type gives.
  struct Elements {
    Type* key = nullptr;  // of maps
    Type* elem = nullptr;
    int64_t length = -1;  // negative: not known
    Mode mode = Mode::kVariable;
  };
  Elements ElementsOf(const Operand& x, Type* under);
  bool CommonElements(const Operand& x, Elements* common);
  void SliceExpr(Operand& x, ast::SliceExpr* expr);
  Type* SlicedType(const Operand& x);
  ast::Expr* SingleIndex(ast::IndexExpr* expr);
  static size_t StringLength(const Constant& value);
  // Constant value of the index, or -1; *type is invalid if it is not an index.
  int64_t Index(ast::Expr* expr, int64_t limit, Type** type = nullptr);
  bool IsValidIndex(Operand& x, Code code, std::string_view what, bool allow_negative);
  ExprKind CallExpr(Operand& x, ast::CallExpr* call);
  ExprKind ConversionCall(Operand& x, ast::CallExpr* call);
  std::vector<Operand> ExprList(ast::List<ast::Expr> exprs);
  // An argument, which may be a generic function with some of its type arguments.
  struct Argument {
    Operand x;
    std::vector<Type*> type_args;
  };
  std::vector<Argument> ArgumentList(ast::List<ast::Expr> exprs);
  // The function of a call, with the type arguments that are written if they are not all.
  struct Callee {
    Signature* signature;
    std::vector<Type*> type_args;
  };
  ExprKind FunctionCall(Operand& x, ast::CallExpr* call, std::vector<Type*> type_args);
  Signature* Arguments(ast::CallExpr* call, const Callee& callee, std::vector<Argument>& args);
  bool MatchParameters(ast::CallExpr* call, Signature* signature, const std::vector<Argument>& args,
                       std::vector<Type*>* params);
  Signature* InferCall(ast::CallExpr* call, const Callee& callee, std::vector<Argument>& args,
                       std::vector<Type*>* params);

  // --- function_instance.cc, infer.cc: instances of generic functions ---
  static bool IsGenericFunction(Type* type);
  std::optional<Target> TargetOf(Type* type, std::string_view description);
  bool WrittenTypeArgs(Operand& x, ast::IndexExpr* instance, std::vector<Type*>* args);
  void InstantiateFunction(Operand& x, ast::IndexExpr* instance, const ExprContext& context);
  bool InferFromTarget(Operand& x, Pos pos, const Target* target, std::vector<Type*>* args);
  Signature* InstantiateSignature(Pos pos, ast::Expr* expr, Signature* signature,
                                  std::vector<Type*> args);
  // Type parameters to find types for, and what there is to find them by.
  struct Inference {
    Pos pos;  // of errors that concern no single argument
    std::vector<TypeParam*> params;
    std::vector<Type*> given;          // null: to be inferred; may be shorter than params
    std::vector<Type*> wanted;         // the types of the function's parameters...
    std::vector<const Operand*> args;  // ...and what is passed to each
    // The function value is what has a generic type; args[0] stands for what its context wants.
    bool from_context = false;
  };
  struct InferenceFailure {
    Pos pos;
    std::string text;  // empty if the reason was reported before
  };
  class InferenceRun;
  bool Infer(const Inference& problem, std::vector<Type*>* inferred, InferenceFailure* failure);
  void Selector(Operand& x, ast::SelectorExpr* expr, bool want_type);
  bool QualifiedIdent(Operand& x, ast::SelectorExpr* expr, Package* package);
  bool SelectorInternal(Operand& x, ast::SelectorExpr* expr, bool want_type);
  bool SelectMethod(Operand& x, ast::SelectorExpr* expr, Func* method, Lookup& lookup);
  void LookupFailed(const Operand& x, ast::SelectorExpr* expr, const Lookup& lookup);
  std::string LookupError(Type* type, lexer::Name name, Object* alternative, bool struct_literal);
  bool BuiltinCall(Operand& x, ast::CallExpr* call, BuiltinId id);
  bool BuiltinWithArgs(Operand& x, ast::CallExpr* call, BuiltinId id, std::vector<Operand>& args);
  bool AppendCall(Operand& x, ast::CallExpr* call, std::vector<Operand>& args);
  bool LenCap(Operand& x, ast::CallExpr* call, BuiltinId id);
  bool Clear(Operand& x, ast::CallExpr* call);
  bool Close(Operand& x, ast::CallExpr* call);
  bool Complex(Operand& x, ast::CallExpr* call, Operand& y);
  bool Copy(Operand& x, ast::CallExpr* call, Operand& y);
  bool Delete(Operand& x, ast::CallExpr* call, Operand& key);
  bool RealImag(Operand& x, ast::CallExpr* call, BuiltinId id);
  bool Make(Operand& x, ast::CallExpr* call);
  bool MinMax(Operand& x, ast::CallExpr* call, BuiltinId id, std::vector<Operand>& args);
  bool New(Operand& x, ast::CallExpr* call);
  bool Panic(Operand& x, ast::CallExpr* call);
  bool Print(Operand& x, ast::CallExpr* call, BuiltinId id, std::vector<Operand>& args);
  bool UnsafeBuiltin(Operand& x, ast::CallExpr* call, BuiltinId id, std::vector<Operand>& args);
  bool Offsetof(Operand& x, ast::CallExpr* call);
  bool SizeConstant(Operand& x, int64_t size);
  bool SizeValue(Operand& x, ast::CallExpr* call);
  Type* SliceElem(const Operand& x, std::string* why);
  bool IsBytesOrString(Type* type, bool* has_string);
  Type* MapBasics(const Operand& x, BuiltinId id, const std::function<Type*(Type*)>& map);
  void RecordBuiltin(ast::Expr* fun, Type* result, std::vector<Type*> args, bool variadic = false);
  Type* ArrayBehindPointer(Type* type);
  void BasicLit(Operand& x, ast::BasicLit* literal);
  void CheckLiteralVersion(ast::BasicLit* literal);
  void FuncLit(Operand& x, ast::FuncLit* literal);
  void CompositeLit(Operand& x, ast::CompositeLit* literal, Type* hint);
  void StructLit(Operand& x, ast::CompositeLit* literal, Struct* type, Type* base);
  void KeyedStructLit(Operand& x, ast::CompositeLit* literal, Struct* type, Type* base);
  void MapLit(Operand& x, ast::CompositeLit* literal, Map* type);
  int64_t IndexedElements(ast::List<ast::Expr> elements, Type* type, int64_t length);
  void Conversion(Operand& x, Type* type);
  bool IsAssignable(const Operand& x, Type* type, std::string* cause, Code* code);
  bool IsAssignableByTypeSets(const Operand& x, Type* from, Type* type, std::string* cause,
                              Code* code);
  bool IsConvertible(const Operand& x, Type* type, std::string* cause);
  bool IsConvertibleByTypeSets(const Operand& x, Type* type, std::string* cause);
  bool ConstantConvertsTo(const Operand& x, Type* under, Constant* value);
  bool ConstantConvertsToAll(const Operand& x, Type* type, std::string* cause);
  bool ImplementsInterface(Type* type, Type* interface, bool constraint, std::string* cause);
  // How the signatures of a type's method and of the interface's are compared.
  using SignatureMatch = std::function<bool(Type*, Type*)>;
  bool HasAllMethods(Type* type, Type* interface, bool is_static, std::string* cause,
                     const SignatureMatch& match = Identical);
  Func* MissingMethodWithCause(Type* type, Type* interface, bool is_static, std::string* cause,
                               const SignatureMatch& match);
  std::string MissingMethodCause(Type* type, Type* interface_type, Func* method,
                                 const Lookup& lookup, bool fold_case);
  std::string InterfacePointerError(Type* type);
  bool HasInvalidEmbeddedFields(Type* type, std::vector<Struct*>* seen);
  bool AssertableTo(Type* interface, Type* type, std::string* cause);

  // --- assignments.cc ---
  void Assignment(Operand& x, Type* type, const AssignmentContext& context);
  void InitConst(Const* lhs, Operand& x);
  void InitVar(Var* lhs, Operand& x, std::string_view context);
  void InitVars(std::span<Var* const> lhs, ast::List<ast::Expr> rhs, ast::Stmt* return_stmt);
  Type* LhsVar(ast::Expr* lhs, bool* is_blank);
  void AssignVar(ast::Expr* lhs, ast::Expr* rhs, Operand* x, std::string_view context);
  void AssignVars(ast::List<ast::Expr> lhs, ast::List<ast::Expr> rhs);
  void ShortVarDecl(ast::AssignStmt* stmt);
  void AssignError(ast::List<ast::Expr> rhs, size_t lhs_count, size_t rhs_count);
  void ReturnError(ast::Stmt* at, std::span<Var* const> lhs, std::vector<Operand>& rhs);

  // --- stmt.cc, switch.cc, range.cc, return.cc ---
  void FuncBody(DeclInfo* decl, Body* body, Signature* signature, ast::BlockStmt* block,
                std::optional<Constant> iota);
  void ReportUnused(const Body& body);
  void SetFunctionDepth(Signature* signature, int depth);
  void StmtList(ast::List<ast::Stmt> stmts);
  void Stmt(ast::Stmt* stmt);
  void StmtInternal(ast::Stmt* stmt);
  void SimpleStmt(ast::Stmt* stmt);
  void ExprStmt(ast::ExprStmt* stmt);
  void SendStmt(ast::SendStmt* stmt);
  void IncDecStmt(ast::IncDecStmt* stmt);
  void AssignStmt(ast::AssignStmt* stmt);
  void MarkDefer();
  void CallStmt(ast::CallStmt* stmt);
  void ReturnStmt(ast::ReturnStmt* stmt);
  void IfStmt(ast::IfStmt* stmt);
  void ForStmt(ast::ForStmt* stmt);
  void RangeStmt(ast::RangeStmt* stmt);
  bool RangeTypes(Type* type, Type** key, Type** value, Signature** yield, std::string* cause);
  bool RangeFunc(Signature* signature, Type** key, Type** value, Signature** yield,
                 std::string* cause);
  void RangeDefine(ast::RangeStmt* stmt, Operand& x, Type* const types[2]);
  void RangeAssign(ast::RangeStmt* stmt, Operand& x, Type* const types[2]);
  void SelectStmt(ast::SelectStmt* stmt);
  void SwitchStmt(ast::SwitchStmt* stmt);
  void ExprSwitch(ast::SwitchStmt* stmt);
  void TypeSwitch(ast::SwitchStmt* stmt, ast::TypeSwitchGuard* guard);
  struct SeenCase {
    Pos pos;
    Type* type;
    Constant value;
  };
  using SeenCases = std::multimap<std::string, SeenCase>;
  void MultipleDefaults(ast::SwitchStmt* stmt);
  void CaseValues(const Operand& x, ast::CaseClause* clause, SeenCases* seen);
  // By HashType; null is nil.
  using SeenTypes = std::unordered_multimap<size_t, std::pair<Type*, ast::Expr*>>;
  Type* CaseTypes(const Operand* x, ast::CaseClause* clause, SeenTypes* seen);
  bool IsNilName(ast::Expr* expr);
  void Condition(ast::Expr* condition, std::string_view what);
  void OpenScope(Scope::Kind kind = Scope::Kind::kBlock);
  void CloseScope() { env_.scope = env_.scope->parent(); }
  bool IsTerminating(ast::Stmt* stmt, lexer::Name label);
  bool IsTerminatingList(ast::List<ast::Stmt> stmts);

  // --- final_checks.cc ---
  void FinalChecks();
  void CheckMissingBodies();
  void CheckLinknames();
  void CheckTypeSize(Pos pos, Type* type);
  int64_t LargeBytes(Type* type);
  void CountArguments(Func* func);
  void CountLocal(Type* array);

  // --- instance_cycles.cc ---
  void RecordTypeArgs(Pos pos, const std::vector<TypeParam*>& params,
                      const std::vector<Type*>& args, ast::List<ast::Expr> arg_exprs);
  void CheckInstanceCycles();

  // --- initorder.cc ---
  void InitOrder(const std::vector<Object*>& objects);
  std::vector<Object*> FindInitCycle(Object* start);
  void ReportInitCycle(const std::vector<Object*>& cycle);

  CheckedPackage& checked_;
  Universe& universe_;
  Info& info_;
  Package* package_;
  const Config& config_;
  Sizes* sizes_;
  lexer::DiagnosticSink* sink_ = nullptr;
  size_t errors_ = 0;  // in this entry
  std::unique_ptr<Qualifier> qualifier_;

  Environment env_;
  std::vector<Action> delayed_;
  absl::flat_hash_map<const ast::Expr*, UntypedRecord> untyped_;

  // Of the entry being checked.
  std::vector<ast::File*> files_;
  struct Import {
    PackageName* name;
    Pos path_pos;
  };
  std::vector<Import> imports_;
  bool has_unavailable_ = false;  // packages, whose uses are quietly accepted
  absl::flat_hash_map<std::pair<Scope*, lexer::Name>, PackageName*> dot_imports_;
  absl::flat_hash_map<ast::File*, Scope*> file_scopes_;
  absl::flat_hash_map<ast::File*, Version> file_versions_;
  absl::flat_hash_map<ast::File*, Version> build_line_versions_;  // as their //go:build lines say
  struct PendingMethod {
    Func* method;
    bool is_pointer;
    ast::Ident* receiver;
  };
  std::vector<PendingMethod> pending_methods_;
  absl::flat_hash_map<TypeName*, std::vector<Func*>> methods_;
  std::vector<Object*> objects_;  // package-level objects and methods, in source order

  // Of all entries.
  absl::flat_hash_map<Object*, DeclInfo*> decls_;
  std::deque<DeclInfo> decl_infos_;
  uint32_t last_order_ = 0;
  absl::flat_hash_map<std::string, Package*> import_map_;
  std::vector<std::unique_ptr<Package>> fake_packages_;
  absl::flat_hash_map<Func*, bool> checked_bodies_;  // value: without errors

  // The type parameters of a receiver and those of the type that they rename.
  absl::flat_hash_map<TypeParam*, TypeParam*> declared_type_params_;
  // Type arguments that were found in this entry, for CheckInstanceCycles.
  struct TypeArgument {
    Pos pos;
    TypeParam* param;
    Type* arg;
  };
  std::vector<TypeArgument> type_arguments_;

  std::vector<Object*> object_path_;
  absl::flat_hash_map<Object*, size_t> object_path_index_;
  // Types that contain themselves in no way, with how deep the values in them nest.
  absl::flat_hash_map<Named*, int> known_depth_;
  absl::flat_hash_set<Named*> known_fixed_size_;  // see HasVariableSize

  // Fragments: declarations of each top-level name, in source order.
  absl::flat_hash_map<lexer::Name, std::vector<Object*>> fragment_names_;
  struct Replaced {
    Scope* scope;
    lexer::Name name;
    Object* before;  // null: nothing
  };
  std::vector<Replaced> replaced_;  // what this entry's names stood for
  // Methods of types of earlier entries, as they were before this one.
  absl::flat_hash_map<Named*, std::vector<Func*>> methods_before_;
  Scope* prompt_scope_ = nullptr;  // the imports of a prompt's entries
  absl::flat_hash_map<const ast::AssignStmt*, DeclInfo*> defines_;
  absl::flat_hash_set<const ast::AssignStmt*> checked_defines_;
  struct LiteralInterface {
    ast::InterfaceType* expr;
    Interface* type;
  };
  std::vector<LiteralInterface> literal_interfaces_;

  // For FinalChecks.
  std::vector<ast::FuncDecl*> missing_bodies_;
  std::vector<std::pair<Pos, Type*>> sized_types_;  // type literals whose size matters
  struct CopiedBytes {
    int64_t args = 0;
    int64_t locals = 0;
  };
  std::map<const Func*, CopiedBytes> copied_bytes_;

  base::DeepRecursion recursion_;  // of nested expressions, statements and types
};

class Checker::EnvironmentGuard {
 public:
  explicit EnvironmentGuard(Checker& checker) : checker_(checker), saved_(checker.env_) {}
  ~EnvironmentGuard() { checker_.env_ = std::move(saved_); }

 private:
  Checker& checker_;
  Environment saved_;
};

class Checker::ScopeGuard {
 public:
  explicit ScopeGuard(Checker& checker) : checker_(checker), saved_(checker.env_.scope) {
    checker.OpenScope();
  }
  ~ScopeGuard() { checker_.env_.scope = saved_; }

 private:
  Checker& checker_;
  Scope* saved_;
};

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_CHECKER_IMPL_H_
