// Coverage: counters are written into the text of a file, one for each stretch of statements that
// run together, before it is parsed; columns stay those of the original.
//
// Where stretches begin and end is as Go 1.27's cover tool has it: after what changes the flow of
// control, around bodies, and where lines without code stand between.
//
// Threads: any; nothing is shared.
//
// Test: tests/gotest/cover.session.
#ifndef GOKNOT_LOAD_COVERAGE_H_
#define GOKNOT_LOAD_COVERAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexer/source.h"
#include "parser/ast.h"

namespace goknot::load {

enum class CoverMode : uint8_t {
  kNone,
  kSet,
  kCount,
  kAtomic,
  kGuide,  // as kSet, but nobody is told: what -fuzz goes by
};

// What is to be counted in a test.
struct CoverPlan {
  CoverMode mode = CoverMode::kNone;
  // -coverpkg, as it was given; empty: the tested package is counted.
  std::string patterns;
  std::vector<std::string> directories;  // of the packages that they match; absolute
};

// A stretch of a file's text and how many statements begin in it.
struct CoverBlock {
  uint32_t first_line;
  uint32_t first_column;
  uint32_t last_line;
  uint32_t last_column;
  uint32_t statements;
};

struct CoveredFile {
  std::string name;      // how profiles call it: "example.com/m/a.go"
  size_t first_counter;  // of the package's
  std::vector<CoverBlock> blocks;
};

struct CoverText {
  std::string text;
  std::vector<lexer::ColumnMark> marks;
};

// The text with counters; the file was parsed without errors. Appends to covered.blocks.
CoverText AddCounters(const ast::File& file, CoverMode mode, CoveredFile& covered);

// The name of the package variable that holds the counters; no program has one like it.
inline constexpr std::string_view kCounters = "ᐧcounters";
// A file of the package that declares them.
std::string CountersText(std::string_view package, CoverMode mode, size_t count);

std::string_view NameOf(CoverMode mode);  // "set"

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_COVERAGE_H_
