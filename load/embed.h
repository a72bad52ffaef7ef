// `//go:embed`: finds the files that a package's directives name, and gives them to their
// variables.
//
// A directive without errors becomes a step of the package's initialisation, before all others. For
// `var s T` that is `s = T("text")` where T is a string or a slice of bytes, and a call of
// embed.unpack with an archive of the files where it is embed.FS. The steps are made of nodes that
// stand in no file; the checker's Info is told what they are.
//
// Threads: as in package_graph.h.
//
// Test: tests/cli/sessions/embed.session, tests/programs/std_embed/.
#ifndef GOKNOT_LOAD_EMBED_H_
#define GOKNOT_LOAD_EMBED_H_

#include <optional>
#include <string>
#include <vector>

#include "base/arena.h"
#include "lexer/diagnostic.h"
#include "parser/ast.h"

namespace goknot::types {
class Func;
}  // namespace goknot::types

namespace goknot::load {

struct PackageNode;

// A directive, with the variable that it stands before.
struct EmbedDirective {
  lexer::Pos pos;
  const ast::VarDecl* decl;
  bool imports_embed;              // does its file import the package embed?
  std::vector<std::string> files;  // relative to the package's directory, sorted
};

// Fills node.embeds. What is wrong with a pattern is an error of loading.
std::optional<lexer::Diagnostic> FindEmbeds(PackageNode& node);

// Of a package that was checked without errors. False when a directive stands where it must not be.
// `unpack` is embed.unpack; null: no variable is a embed.FS.
bool ApplyEmbeds(PackageNode& node, const types::Func* unpack, base::Arena& arena,
                 lexer::DiagnosticSink& sink);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_EMBED_H_
