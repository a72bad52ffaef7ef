// See the header.
#include "load/read.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "base/text.h"
#include "load/build_constraint.h"

namespace goknot::load {
namespace {

namespace fs = std::filesystem;

// Go's words for the usual errno values are the C library's in lower case.
std::string ErrorText(int error) {
  std::string text = std::strerror(error);
  if (!text.empty()) text[0] = absl::ascii_tolower(static_cast<unsigned char>(text[0]));
  return text;
}

absl::StatusOr<std::string> ReadStream(std::FILE* stream) {
  std::string text;
  char buffer[16384];
  size_t count;
  while ((count = std::fread(buffer, 1, sizeof buffer, stream)) > 0) text.append(buffer, count);
  if (std::ferror(stream)) return absl::UnavailableError(ErrorText(errno));
  return text;
}

lexer::SourceFile* AddFile(lexer::SourceSet& sources, const std::string& path, std::string text) {
  return sources.Add(AbsolutePath(path), std::move(text));
}

absl::Status TooMuchText() {
  return absl::ResourceExhaustedError("the sources together are larger than 4 GiB");
}

}  // namespace

absl::StatusOr<std::string> ReadWholeFile(const std::string& path) {
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(path.c_str(), "rbe"),
                                                         &std::fclose);
  if (stream == nullptr) {
    return absl::NotFoundError(absl::StrCat("open ", path, ": ", ErrorText(errno)));
  }
  absl::StatusOr<std::string> text = ReadStream(stream.get());
  if (!text.ok()) {
    return absl::UnavailableError(absl::StrCat("read ", path, ": ", text.status().message()));
  }
  return text;
}

absl::StatusOr<std::string> ReadStandardInput() { return ReadStream(stdin); }

bool IsDirectory(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool IsFile(const std::string& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

std::string AbsolutePath(const std::string& path) {
  std::error_code error;
  fs::path absolute = fs::absolute(path, error).lexically_normal();
  if (error) return path;
  std::string text = absolute.string();
  if (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

absl::StatusOr<std::vector<lexer::SourceFile*>> ReadFiles(lexer::SourceSet& sources,
                                                          const std::vector<std::string>& paths) {
  std::vector<lexer::SourceFile*> files;
  for (const std::string& path : paths) {
    absl::StatusOr<std::string> text = ReadWholeFile(path);
    if (!text.ok()) return text.status();
    lexer::SourceFile* file = AddFile(sources, path, *std::move(text));
    if (file == nullptr) return TooMuchText();
    files.push_back(file);
  }
  return files;
}

absl::StatusOr<std::vector<lexer::SourceFile*>> ReadDirectory(lexer::SourceSet& sources,
                                                              const std::string& directory) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    std::string name = at->path().filename().string();
    std::error_code ignored;
    if (FileNameMatches(name) && !at->is_directory(ignored)) names.push_back(name);
  }
  if (error) {
    return absl::NotFoundError(absl::StrCat("open ", directory, ": ", ErrorText(error.value())));
  }
  std::sort(names.begin(), names.end());

  std::vector<lexer::SourceFile*> files;
  for (const std::string& name : names) {
    std::string path = absl::StrCat(directory, "/", name);
    absl::StatusOr<std::string> text = ReadWholeFile(path);
    if (!text.ok()) return text.status();
    if (!ConstraintHolds(*text)) continue;
    lexer::SourceFile* file = AddFile(sources, path, *std::move(text));
    if (file == nullptr) return TooMuchText();
    files.push_back(file);
  }
  if (files.empty()) {
    return absl::NotFoundError(absl::StrCat("no Go files in ", AbsolutePath(directory)));
  }
  return files;
}

Module FindModule(const std::string& directory) {
  Module module;
  fs::path at(AbsolutePath(directory));
  for (;; at = at.parent_path()) {
    std::string path = (at / "go.mod").string();
    if (IsFile(path)) {
      absl::StatusOr<std::string> text = ReadWholeFile(path);
      if (!text.ok()) return module;
      module.directory = at.string();
      for (absl::string_view line : absl::StrSplit(*text, '\n')) {
        line = absl::StripAsciiWhitespace(line.substr(0, line.find("//")));
        if (absl::ConsumePrefix(&line, "module ")) {
          line = absl::StripAsciiWhitespace(line);
          if (line.size() >= 2 && line.front() == '"') line = line.substr(1, line.size() - 2);
          module.path = std::string(line);
        } else if (absl::ConsumePrefix(&line, "go ")) {
          // "1.22.1" speaks the language go1.22.
          std::vector<absl::string_view> parts =
              absl::StrSplit(absl::StripAsciiWhitespace(line), '.');
          if (parts.size() >= 2) module.go_version = absl::StrCat("go", parts[0], ".", parts[1]);
        }
      }
      return module;
    }
    if (at == at.parent_path()) return module;
  }
}

}  // namespace goknot::load
