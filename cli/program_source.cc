// See the header. As with `go run`, the leading arguments that end in .go are the files.
#include "cli/program_source.h"

#include <cstdio>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "cli/commands.h"
#include "load/read.h"
#include "load/snippet.h"

namespace goknot::cli {
namespace {

using Files = std::vector<lexer::SourceFile*>;

absl::StatusOr<Files> ReadStandardInput(lexer::SourceSet& sources) {
  absl::StatusOr<std::string> text = load::ReadStandardInput();
  if (!text.ok()) return text.status();
  lexer::SourceFile* file = sources.Add("<stdin>", *std::move(text));
  if (file == nullptr) return absl::ResourceExhaustedError("the program is too large");
  return Files{file};
}

// The files, and how many of the arguments name them.
absl::StatusOr<std::pair<Files, size_t>> ReadNamedFiles(lexer::SourceSet& sources,
                                                        std::span<const std::string> positional) {
  const std::string& first = positional[0];
  absl::StatusOr<Files> files;
  size_t used = 1;
  if (first == "-") {
    files = ReadStandardInput(sources);
  } else {
    std::vector<std::string> paths = {first};
    while (used < positional.size() && positional[used].ends_with(".go")) {
      paths.push_back(positional[used++]);
    }
    files = load::ReadFiles(sources, paths);
  }
  if (!files.ok()) return files.status();
  return std::pair(*std::move(files), used);
}

ProgramSource NewSource(const ReadOptions& options) {
  ProgramSource source;
  source.program = std::make_unique<load::Program>();
  source.program->set_go_version(options.go_version);
  source.program->set_purpose(options.purpose);
  return source;
}

// Nobody pastes more than this.
constexpr size_t kMostPasted = 1 << 20;

// Where a file as it stands has errors, a fragment may be pasted text.
void TryAsPastedText(const lexer::SourceFile& file, const std::string& argument,
                     const std::string& go_version, ProgramSource& source) {
  if (file.text().size() > kMostPasted) return;
  const load::SnippetText text{file.text()};
  load::CheckedSnippet snippet = load::CheckSnippet(file.name(), {&text, 1}, 0, go_version);
  if (source.program->is_fragment() || argument == "-") {
    source.program = std::move(snippet.program);
    source.diagnostics = std::move(snippet.diagnostics);
    source.good = snippet.good;
  } else if (snippet.good) {
    // A file with a package clause is held to the letter.
    source.hint = absl::StrCat("the file looks like pasted text; \"goknot - <", argument,
                               "\" reads it as what it was before");
  }
}

}  // namespace

absl::StatusOr<ProgramSource> ReadProgram(std::span<const std::string> positional,
                                          const ReadOptions& options) {
  if (positional.empty()) {
    return absl::InvalidArgumentError("goknot: which program? Name a .go file, a directory, or -");
  }
  ProgramSource source = NewSource(options);
  const std::string& first = positional[0];
  source.name = first == "-" ? first : load::AbsolutePath(first);
  if (source.name.ends_with(".go")) source.name.resize(source.name.size() - 3);
  if (load::IsDirectory(first)) {
    source.arguments.assign(positional.begin() + 1, positional.end());
    source.good = source.program->CheckDirectory(first, source.diagnostics);
    return source;
  }
  auto read = ReadNamedFiles(source.program->sources(), positional);
  if (!read.ok()) return read.status();
  const auto& [files, used] = *read;
  source.arguments.assign(positional.begin() + static_cast<ptrdiff_t>(used), positional.end());
  source.good = source.program->Check(files, source.diagnostics);
  if (!source.good && files.size() == 1) {
    TryAsPastedText(*files[0], first, options.go_version, source);
  }
  return source;
}

ProgramSource ReadTree(const std::string& directory, const ReadOptions& options) {
  ProgramSource source = NewSource(options);
  source.good = source.program->CheckTree(directory, source.diagnostics);
  return source;
}

void PrintFindings(const ProgramSource& source, PrintOptions options) {
  options.package_of = [&source](const lexer::SourceFile& file) {
    return source.program->PackagePathOf(file);
  };
  PrintDiagnostics(source.program->sources(), source.diagnostics.all(), options);
  if (!source.hint.empty()) std::fprintf(stderr, "goknot: %s\n", source.hint.c_str());
}

int ReportUnreadable(const absl::Status& status) {
  std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
  return status.code() == absl::StatusCode::kInvalidArgument ? kExitUsage : kExitBadProgram;
}

}  // namespace goknot::cli
