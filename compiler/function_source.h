// What a vm::Function is compiled from: Function::source points at one of these.
#ifndef GOKNOT_COMPILER_FUNCTION_SOURCE_H_
#define GOKNOT_COMPILER_FUNCTION_SOURCE_H_

#include <memory>
#include <string>
#include <vector>

#include "compiler/escape.h"
#include "compiler/instance_info.h"
#include "parser/ast.h"
#include "types/checker.h"
#include "types/info.h"
#include "types/object.h"
#include "vm/function.h"

namespace goknot::compiler {

enum class SourceKind : uint8_t {
  kDeclared,     // a function or method with a body
  kMethodEntry,  // the same body of a method on T, but the receiver comes as a pointer to the value
  kLiteral,      // a function literal
  kRangeBody,    // the body of a loop that ranges over a function
  kNative,
  kFragment,    // a fragment's statements
  kInitialise,  // initialises a package's variables
  kEntry,       // the program: initialises the packages, runs fragments, calls main
  kForward,  // calls a method through a path: promoted methods, method expressions, bound methods
  kBuiltinShim,  // go or defer of a builtin: its parameters are the builtin's operands
  kPackedCall,   // its closure holds a func value and an object with the arguments for it
};

// How kForward gets at its receiver.
enum class ForwardReceiver : uint8_t {
  kParameter,  // the first parameter is the receiver's value (method expression)
  kDataWord,   // the first parameter is an interface's data word (method set entry)
  kCaptured,   // the closure holds the receiver's value (method value)
};

struct Forward {
  ForwardReceiver receiver;
  types::Type* type;       // of the receiver that is held: value, pointer or interface
  std::vector<int> index;  // as in types::Lookup
  types::Func* method;
  std::vector<types::Type*> type_args;  // of a generic method
};

// What one instance of a declared function and all literals and loop bodies in it share.
struct Family {
  Family(types::Universe& universe, const types::Info& checked, Shapes& shapes)
      : info(universe, checked), escape(info, shapes) {}
  InstanceInfo info;
  Escape escape;
};

struct FunctionSource {
  SourceKind kind;
  types::CheckedPackage* package = nullptr;
  types::Signature* signature = nullptr;
  types::Func* func = nullptr;        // as declared: kDeclared, kMethodEntry, kNative, kFragment
  const types::Body* body = nullptr;  // kLiteral, kRangeBody, kFragment
  const ast::FuncLit* literal = nullptr;  // kLiteral
  const ast::RangeStmt* range = nullptr;  // kRangeBody
  std::shared_ptr<Family> family;         // kLiteral, kRangeBody: that of the function around it;
                                          // of an instance: its own; else null
  const ast::File* file = nullptr;        // kFragment
  const ast::Expr* shown = nullptr;       // kFragment: see types::FragmentEntry
  std::vector<types::Var*> values = {};   // kFragment
  std::vector<types::Initializer> initializers;  // kInitialise
  std::vector<vm::Function*> steps;              // kEntry
  Forward forward{};
  types::BuiltinId builtin{};               // kBuiltinShim
  std::vector<types::Type*> operand_types;  // kBuiltinShim
  std::vector<uint8_t> packed_kinds;        // kPackedCall: of each word, is it a pointer?
};

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_FUNCTION_SOURCE_H_
