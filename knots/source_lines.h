// Lines of source for reports, read when a report is written: from RuntimeOptions::source_line
// where the command knows better (standard input), else from the file.
#ifndef GOKNOT_KNOTS_SOURCE_LINES_H_
#define GOKNOT_KNOTS_SOURCE_LINES_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/runtime.h"

namespace goknot::knots {

struct SourceLine {
  std::string text;   // without the white space around it; empty when it cannot be had
  size_t indent = 0;  // bytes of white space before it
};

class SourceLines {
 public:
  explicit SourceLines(const runtime::RuntimeOptions& options) : options_(options) {}

  SourceLine Line(std::string_view file, int32_t line);

 private:
  const std::vector<std::string>& Load(std::string_view file);

  const runtime::RuntimeOptions& options_;
  std::map<std::string, std::vector<std::string>, std::less<>> files_;
};

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_SOURCE_LINES_H_
