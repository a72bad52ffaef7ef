// The walk over the source that gathers facts: what each kind of node adds to them. What surrounds
// a node (function, loop, defer, branch) is kept as a stack of ranges of positions, since the walk
// visits parents before children.
//
// Its parts: code_reader.cc (functions, uses, the walk), code_reader_calls.cc,
// code_reader_statements.cc. Test: tests/run_knots.py.
#ifndef GOKNOT_KNOTS_SOURCE_READER_H_
#define GOKNOT_KNOTS_SOURCE_READER_H_

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "knots/code_facts.h"
#include "knots/code_things.h"
#include "lexer/source.h"
#include "parser/ast.h"
#include "types/checker.h"

namespace goknot::knots {

enum class Around : uint8_t { kFunction, kDefer, kBranch };

struct Surrounding {
  Around kind;
  lexer::Pos end;
  uint32_t function;  // the one before it, to go back to
};

class SourceReader {
 public:
  explicit SourceReader(const lexer::SourceSet& sources) : sources_(sources) {}

  CodeFacts Read(std::span<types::CheckedPackage* const> packages);

 private:
  struct ChannelUse {
    uint32_t use;  // in CodeFacts::uses: a make, a send or a close
    types::Type* element;
  };
  struct NamedCall {
    uint32_t function;
    const void* callee;  // a types::Func or ast::FuncLit
    int32_t line;
    bool starts;
    bool deferred;
  };

  void DeclareFunctions(const types::CheckedPackage& package);
  void ReadPackage(const types::CheckedPackage& package);
  uint32_t AddFunction(lexer::Pos first, lexer::Pos last, std::string name);
  void ReadBody(const ast::Node* body, uint32_t function);
  bool Enter(const ast::Node* node);
  void Leave(lexer::Pos pos);
  void Push(Around kind, lexer::Pos end) { around_.push_back({kind, end, function_}); }
  bool Inside(Around kind) const;

  void EnterLiteral(const ast::FuncLit& literal);
  void EnterCall(const ast::CallExpr& call);
  void EnterMethod(const ast::CallExpr& call, const types::Func& method);
  void EnterCallStmt(const ast::CallStmt& statement);
  void EnterSelect(const ast::SelectStmt& statement);
  void EnterAssign(const ast::AssignStmt& statement);
  void EnterRange(const ast::RangeStmt& statement);
  void EnterComposite(const ast::CompositeLit& literal);
  void EnterReturn(const ast::ReturnStmt& statement);
  void EnterVar(const ast::VarDecl& declaration);
  void AssignTo(const ast::Node* name, const types::Var* variable, const ast::Expr* value);
  void BindArguments(const ast::CallExpr& call, const Callee& callee);
  void NoteCopies(types::Type* type, uint32_t thing, lexer::Pos pos);
  bool GivesUp(const ast::CommClause& clause);
  void NoteStop(const ast::CommClause& clause, CodeSelect* select);
  bool EndsFunction(const ast::Stmt& statement) const;
  void NoteDeadEnd(ast::List<ast::Stmt> body, lexer::Pos opened);
  void NoteChannel(const CodeUse& use, const ast::Expr* channel);
  void FindPerhapsServed();
  void NoteStarted(const ast::Expr* function, lexer::Pos pos);

  CodeUse& AddUse(Action action, uint32_t thing, const ast::Node* at, const ast::Expr* operand);
  std::string TextOf(const ast::Expr* expr) const;
  int32_t LineOf(lexer::Pos pos) const {
    return static_cast<int32_t>(sources_.PositionOf(pos).line);
  }
  LineRange Lines(lexer::Pos first, lexer::Pos last) const;
  CodeFunction& Here() { return facts_.functions[function_]; }

  const lexer::SourceSet& sources_;
  const types::Info* info_ = nullptr;
  CodeThings things_;
  CodeFacts facts_;
  uint32_t function_ = kNone;
  std::vector<Surrounding> around_;
  std::unordered_map<const void*, uint32_t> functions_;  // types::Func, ast::FuncLit
  std::unordered_map<uint32_t, const void*> keys_;       // and back: what results are joined with
  std::vector<NamedCall> named_calls_;
  std::vector<ChannelUse> channel_uses_;
  // Said of nodes before they are entered.
  std::unordered_set<const ast::Node*> started_;
  std::unordered_set<const ast::Node*> deferred_;
  std::unordered_set<const ast::Node*> arguments_;
  std::unordered_set<const ast::Node*> branches_;
  std::unordered_set<const ast::Node*> discarded_;
  std::unordered_map<const ast::Node*, uint32_t> select_of_;
};

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_SOURCE_READER_H_
