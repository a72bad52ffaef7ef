// Prints diagnostics as Go's compiler and the go command do, to standard error:
//
//   # command-line-arguments
//   ./x.go:9:2: declared and not used: x
//   	./x.go:3:6: other declaration of x
//
// Each package has its header, and its limit of ten errors. What the go command finds before it
// builds (packages that are not there) stands alone, without headers.
//
// On a terminal the source line and a caret follow each; never when the output is piped, since
// other programs read it. Warnings and notes have a word in front of the text and count as no
// error.
//
// Test: tests/cli/diagnostics_printer_test.cc.
#ifndef GOKNOT_CLI_DIAGNOSTICS_PRINTER_H_
#define GOKNOT_CLI_DIAGNOSTICS_PRINTER_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lexer/diagnostic.h"
#include "lexer/source.h"

namespace goknot::cli {

enum class ErrorLimit : uint8_t { kTen, kNone };
enum class SourceLines : uint8_t { kLeaveOut, kShow };
enum class Colour : uint8_t { kNone, kTerminal };

// How the go command calls the package of a file.
using PackageOfFile = std::function<std::string_view(const lexer::SourceFile& file)>;

struct PrintOptions {
  ErrorLimit limit = ErrorLimit::kTen;
  SourceLines source_lines = SourceLines::kLeaveOut;
  Colour colour = Colour::kNone;
  PackageOfFile package_of;  // null: no headers
};

// What suits standard error as it is: source lines and colours only on a terminal, no colours with
// NO_COLOR.
PrintOptions OptionsForStandardError();

// The text for all of them. `working_directory` shortens file names: "./x.go", "sub/x.go",
// "../x.go".
std::string FormatDiagnostics(const lexer::SourceSet& sources,
                              const std::vector<lexer::Diagnostic>& found,
                              const PrintOptions& options, std::string_view working_directory);

void PrintDiagnostics(const lexer::SourceSet& sources, const std::vector<lexer::Diagnostic>& found,
                      const PrintOptions& options);

// An absolute file name as the go command shows it from `working_directory`.
std::string ShortFileName(std::string_view file, std::string_view working_directory);

std::string WorkingDirectory();

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_DIAGNOSTICS_PRINTER_H_
