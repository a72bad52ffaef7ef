// Diagnostics: what the front end has to say about a program, as data. Rooms report to a sink; only
// the command prints.
//
// Codes come from one table, lexer/diagnostics.def. The texts are Go's own, word for word.
//
// Test: tests/lexer/diagnostic_test.cc.
#ifndef GOKNOT_LEXER_DIAGNOSTIC_H_
#define GOKNOT_LEXER_DIAGNOSTIC_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexer/source.h"

namespace goknot::lexer {

enum class DiagnosticCode : uint16_t {
#define GOKNOT_DIAGNOSTIC(name, meaning) k##name,
#include "lexer/diagnostics.def"
};

std::string_view CodeName(DiagnosticCode code);     // "UnusedLabel"
std::string_view CodeMeaning(DiagnosticCode code);  // one line for people

enum class Severity : uint8_t {
  kError,    // the program does not run
  kWarning,  // the program runs, but hardly as meant
  kNote,     // something worth knowing
};

// A remark that belongs to a diagnostic, at another place ("other declaration of x").
struct DiagnosticNote {
  Pos pos;
  std::string text;
};

struct Diagnostic {
  Pos pos;
  Pos end = {};  // just past what is meant, when known: for underlining
  DiagnosticCode code = DiagnosticCode::kSyntax;
  Severity severity = Severity::kError;
  std::string text;
  std::vector<DiagnosticNote> notes = {};
  std::string hint = {};  // what may help, for people; empty when nobody knows
};

// Takes diagnostics in the order in which they are found. Called by one thread at a time.
class DiagnosticSink {
 public:
  virtual ~DiagnosticSink() = default;
  virtual void Report(Diagnostic diagnostic) = 0;
};

// Keeps what it is given.
class DiagnosticList : public DiagnosticSink {
 public:
  void Report(Diagnostic diagnostic) override;

  const std::vector<Diagnostic>& all() const { return diagnostics_; }
  size_t error_count() const { return error_count_; }
  bool has_errors() const { return error_count_ > 0; }
  void Clear();

 private:
  std::vector<Diagnostic> diagnostics_;
  size_t error_count_ = 0;
};

// The diagnostics that Go's compiler would show, in the order in which it shows them: sorted by
// position, one syntax error per line, no equal texts at one line. The limit of ten is left to the
// one who prints.
std::vector<Diagnostic> AsGoShowsThem(const SourceSet& sources, std::vector<Diagnostic> found);

}  // namespace goknot::lexer

#endif  // GOKNOT_LEXER_DIAGNOSTIC_H_
