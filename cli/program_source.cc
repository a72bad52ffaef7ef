// See the header. As with `go run`, the leading arguments that end in .go are the files.
#include "cli/program_source.h"

#include <cstdio>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "cli/commands.h"
#include "load/read.h"

namespace goknot::cli {

absl::StatusOr<ProgramSource> ReadProgram(lexer::SourceSet& sources,
                                          std::span<const std::string> positional) {
  if (positional.empty()) {
    return absl::InvalidArgumentError("goknot: which program? Name a .go file, a directory, or -");
  }
  ProgramSource source;
  const std::string& first = positional[0];
  source.name = load::AbsolutePath(first);
  size_t used = 1;
  if (first == "-") {
    absl::StatusOr<std::string> text = load::ReadStandardInput();
    if (!text.ok()) return text.status();
    source.name = first;
    source.files.push_back(sources.Add("<stdin>", *std::move(text)));
    if (source.files[0] == nullptr) return absl::ResourceExhaustedError("the program is too large");
  } else if (load::IsDirectory(first)) {
    absl::StatusOr<std::vector<lexer::SourceFile*>> files = load::ReadDirectory(sources, first);
    if (!files.ok()) return files.status();
    source.files = *std::move(files);
  } else {
    std::vector<std::string> paths = {first};
    while (used < positional.size() && positional[used].ends_with(".go")) {
      paths.push_back(positional[used++]);
    }
    absl::StatusOr<std::vector<lexer::SourceFile*>> files = load::ReadFiles(sources, paths);
    if (!files.ok()) return files.status();
    source.files = *std::move(files);
    if (source.name.ends_with(".go")) source.name.resize(source.name.size() - 3);
  }
  source.arguments.assign(positional.begin() + static_cast<ptrdiff_t>(used), positional.end());
  return source;
}

int ReportUnreadable(const absl::Status& status) {
  std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
  return status.code() == absl::StatusCode::kInvalidArgument ? kExitUsage : kExitBadProgram;
}

}  // namespace goknot::cli
