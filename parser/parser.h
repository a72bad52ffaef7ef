// The parser: tokens to syntax trees, recursive descent over all of Go 1.27's grammar, with one
// token of lookahead. Errors have the words, positions and recovery of Go 1.27's compiler; all of
// them are reported (the command shows ten).
//
// Two modes:
//   kStrict    a file of a package, as the specification has it.
//   kFragment  a snippet, a Markdown fence, a prompt entry. With a package clause it is parsed as
//              in strict mode. Without one, declarations and statements are mixed in any order at
//              the top level, and an import may stand anywhere among them. Nothing is added to the
//              text: that package clause and main are missing is for the checker to supply.
//
// Labels and branches are checked here, as in Go's compiler, for each function body without syntax
// errors and for the statements of a fragment; BranchStmt::target is set on the way.
//
// Nesting beyond ast::kMaxNesting, or chains beyond ast::kMaxChain, are errors (kNestingTooDeep),
// so no input can overflow the stack.
//
// Threads: files with different contexts may be parsed at the same time; a NameTable may be shared.
//
// Test: tests/parser/; fuzzed by tests/fuzz/parser_fuzz.cc.
#ifndef GOKNOT_PARSER_PARSER_H_
#define GOKNOT_PARSER_PARSER_H_

#include "base/arena.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/source.h"
#include "parser/ast.h"

namespace goknot::parser {

enum class SourceMode { kStrict, kFragment };

// Whether signatures and bodies of functions are parsed or only skipped over (finding their
// brackets), to be parsed by ParseSignature and ParseBody when they are wanted. Errors inside of
// what is skipped are found then.
enum class Functions { kParse, kSkip };

// Whose file it is: some `//go:` directives are only for the standard library.
enum class SourceOwner { kUser, kStandardLibrary };

struct ParseOptions {
  SourceMode mode = SourceMode::kStrict;
  Functions functions = Functions::kParse;
  SourceOwner owner = SourceOwner::kUser;
};

// What the files of one package share.
struct ParseContext {
  base::Arena& arena;           // holds the trees
  lexer::NameTable& names;      // of the whole run
  lexer::DiagnosticSink& sink;  // gets the errors
  uint32_t& next_node_id;       // the id for the next node, counted up
};

// Never null; has_errors tells whether the tree is whole. The text of `source` must outlive the
// tree.
ast::File* ParseFile(lexer::SourceFile& source, const ParseContext& context,
                     const ParseOptions& options = {});

// Parse what Functions::kSkip has left out of a function of `file`: its type parameters and type,
// its body. False when there were errors. They do nothing when it is there already.
bool ParseSignature(const ast::File& file, ast::FuncDecl& function, const ParseContext& context);
bool ParseBody(const ast::File& file, ast::FuncDecl& function, const ParseContext& context);

// The whole text as one expression or type. Never null.
ast::Expr* ParseExpression(lexer::SourceFile& source, const ParseContext& context);

}  // namespace goknot::parser

#endif  // GOKNOT_PARSER_PARSER_H_
