// The type checker: from the syntax trees of a package to a checked package.
//
// It follows the Go specification as Go 1.27's compiler does, and speaks that compiler's words at
// its positions. Errors go to the sink as they are found, all of them; checking goes on after an
// error. A package with errors must not run.
//
// The parts, one construct a file: resolver.cc collects declarations, decl.cc checks one object
// when it is first asked for, typexpr.cc and its neighbours types, expr.cc and its neighbours
// expressions, stmt.cc and its neighbours bodies, initorder.cc the order of initialisation.
// checker_impl.h declares the class that they share.
//
// Bodies of generic functions are checked once, with their type parameters as types.
//
// Threads: one at a time per Universe.
//
// Tests: tests/types/.
#ifndef GOKNOT_TYPES_CHECKER_H_
#define GOKNOT_TYPES_CHECKER_H_

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/layout.h"
#include "lexer/diagnostic.h"
#include "lexer/source.h"
#include "parser/ast.h"
#include "types/info.h"
#include "types/object.h"
#include "types/type.h"
#include "types/universe.h"

namespace goknot::types {

// Finds packages by import path. The room load/ implements it.
class Importer {
 public:
  virtual ~Importer() = default;

  // The checked package, the same one for the same path each time. Null if there is none: then *why
  // says why in a few words ("package foo is not in std"), or is empty if a diagnostic has been
  // reported to `sink` already. `from` is the file that contains the import at `pos`. "unsafe" is
  // never asked for.
  virtual Package* Import(std::string_view path, const ast::File& from, lexer::Pos pos,
                          lexer::DiagnosticSink& sink, std::string* why) = 0;

  // The name of a package that exists although Import gives none: then *why is an error only where
  // the package is used, and what is asked of it is not questioned. Nothing: it does not exist.
  virtual std::optional<std::string> NameOfUnavailable(std::string_view /*path*/) {
    return std::nullopt;
  }
  // Of a package of the library: Go's has this name (`Root`, or `Root.Open` of a member), which is
  // asked when ours has not.
  virtual bool IsOnlyInGo(std::string_view /*path*/, std::string_view /*name*/) { return false; }

  // The import path of the standard package that a program means by `name.`: "math/rand" for
  // "rand".
  virtual std::optional<std::string> PathForName(std::string_view /*name*/) { return std::nullopt; }
};

struct Config {
  Importer* importer = nullptr;  // null: only unsafe can be imported
  // Types of more bytes are refused: what this machine can run, or what Go allows.
  int64_t largest_type = base::kMaxTypeBytes;
  const lexer::SourceSet* sources = nullptr;  // for positions inside of messages
  std::string go_version = "go1.27";  // of the module; a file's //go:build line may change it

  // The language of snippets: files without a package clause. Statements stand between declarations
  // and are checked as the body of a synthetic function (Info::fragments). Top-level variables,
  // also those of :=, are package variables, assigned in order when there are statements. A name
  // may be declared again: statements see the nearest earlier declaration, functions the last one.
  // `x, err := f()` reuses earlier variables as in a function body.
  bool fragment = false;
  // Fragments that are entries of a prompt, one after the other. A last statement that is an
  // expression gives the entry's values (FragmentEntry::values), and `_` is the last value that
  // there was. Imports hold for later entries too. A name of an earlier entry may be declared
  // again; what that replaces is told (CheckedPackage::replaced). Nothing of an entry with errors
  // stays, and what is unused is not remarked on.
  bool prompt = false;
  // Unused variables, imports and labels are notes instead of errors.
  bool lenient_unused = false;
  // In `name.Symbol`, a name that is not declared but that Importer::PathForName knows is imported.
  bool auto_imports = false;
  // A function without a body is a native, not an error.
  bool allow_natives = false;
  // A function without a body lies elsewhere: no error, as the language has it.
  bool allow_missing_bodies = false;
  // A library, which has no errors, and of which most is never used: declarations other than
  // variables are checked when Object::CheckedType is asked for, bodies by CheckBody (or where the
  // order of initialisation needs them).
  bool lazy = false;
  // Parse what the parser has skipped of a function (one without FuncDecl::type, or with has_body
  // but without a body), over the arena, names and node ids of the package. False when it has
  // errors; they went to the sink.
  using ParseSkipped =
      std::function<bool(const ast::File&, ast::FuncDecl&, lexer::DiagnosticSink&)>;
  ParseSkipped parse_signature;
  ParseSkipped parse_body;
};

// Whether an entry is there to stay. One that is tried leaves nothing behind but its records in the
// Info: what types its values would have.
enum class EntryUse : uint8_t { kAdded, kTried };

class Checker;

// A package and what is known of it. Owns the Info; the Package object belongs to it too.
class CheckedPackage {
 public:
  CheckedPackage(Universe& universe, Config config, std::string path);
  ~CheckedPackage();
  CheckedPackage(const CheckedPackage&) = delete;
  CheckedPackage& operator=(const CheckedPackage&) = delete;

  // Checks the files together as an entry of the package: all files of an ordinary package, or one
  // entry of a prompt, which sees what earlier entries declared. True if there was no error. After
  // an error, names that the entry declared are withdrawn if there were earlier entries. init_order
  // and fragments of the Info are those of this entry alone.
  //
  // At a prompt the trees of an entry with errors are not needed any more, and its node ids may be
  // used again once Info::Rewind has forgotten them.
  bool AddEntry(std::span<ast::File* const> files, lexer::DiagnosticSink& sink,
                EntryUse use = EntryUse::kAdded);

  // What the names that the last entry declared stood for before, those that stood for anything;
  // and methods that it replaced.
  struct Replacement {
    Object* before;
    Object* now;
  };
  const std::vector<Replacement>& replaced() const { return replaced_; }
  // What `_` means at a prompt: the first of an entry's values, once they are there.
  void SetLastValue(Var* value) { last_value_ = value; }
  // The imports that hold for the entries to come; null before the first entry.
  const Scope* prompt_imports() const;

  // Checks the body of a function or method declared here, if that has not been done. True if it
  // (still) has no error.
  bool CheckBody(Func* func, lexer::DiagnosticSink& sink);
  // Checks what is declared here and has been put off.
  void CheckDeclaration(Object* object);

  Package* package() const { return package_.get(); }
  Universe& universe() const { return universe_; }
  const Config& config() const { return config_; }
  Info& info() { return info_; }
  const Info& info() const { return info_; }
  // All files, of all entries.
  const std::vector<ast::File*>& files() const { return files_; }
  bool has_errors() const { return has_errors_; }
  // Declared functions and methods with bodies or native, in source order; synthetic ones are not
  // here.
  const std::vector<Func*>& functions() const { return functions_; }

 private:
  friend class Checker;

  Universe& universe_;
  Config config_;
  std::unique_ptr<Package> package_;
  MemorySizes sizes_;
  Info info_;
  std::vector<ast::File*> files_;
  std::vector<Func*> functions_;
  std::vector<Replacement> replaced_;
  Var* last_value_ = nullptr;
  std::unique_ptr<Checker> checker_;  // kept while bodies may be asked for
  bool has_errors_ = false;
};

// A CheckedPackage with one entry. Never null; ask has_errors().
std::unique_ptr<CheckedPackage> CheckPackage(Universe& universe, Config config, std::string path,
                                             std::span<ast::File* const> files,
                                             lexer::DiagnosticSink& sink);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_CHECKER_H_
