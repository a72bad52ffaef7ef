// See the header.
#include "load/read.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
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

void CollectDirectories(const fs::path& directory, std::vector<std::string>& found) {
  std::vector<fs::path> below;
  bool has_go_files = false;
  std::error_code error;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    const std::string name = at->path().filename().string();
    if (at->is_directory(ignored)) {
      const bool is_hidden = name.starts_with('.') || name.starts_with('_');
      const bool is_other = is_hidden || name == "testdata" || name == "vendor" ||
                            IsFile((at->path() / "go.mod").string());
      if (!is_other && !at->is_symlink(ignored)) below.push_back(at->path());
    } else if (name.ends_with(".go")) {
      has_go_files = true;
    }
  }
  if (has_go_files) found.push_back(directory.string());
  std::sort(below.begin(), below.end());
  for (const fs::path& one : below) CollectDirectories(one, found);
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

bool HasGoFiles(const std::string& directory) {
  std::error_code error;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    if (at->path().extension() == ".go" && !at->is_directory(ignored)) return true;
  }
  return false;
}

std::vector<std::string> PackageDirectories(const std::string& directory) {
  std::vector<std::string> found;
  CollectDirectories(fs::path(AbsolutePath(directory)), found);
  return found;
}

std::string AbsolutePath(const std::string& path) {
  std::error_code error;
  fs::path absolute = fs::absolute(path, error).lexically_normal();
  if (error) return path;
  std::string text = absolute.string();
  if (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

static absl::Status InFile(const std::string& path, const absl::Status& error) {
  return absl::Status(error.code(), absl::StrCat(ShortPath(path), ": ", error.message()));
}

absl::StatusOr<std::vector<lexer::SourceFile*>> ReadFiles(lexer::SourceSet& sources,
                                                          const std::vector<std::string>& paths) {
  std::vector<lexer::SourceFile*> files;
  for (const std::string& path : paths) {
    absl::StatusOr<std::string> text = ReadWholeFile(path);
    if (!text.ok()) return text.status();
    if (absl::StatusOr<bool> holds = ConstraintHolds(*text); !holds.ok()) {
      return InFile(path, holds.status());
    }
    lexer::SourceFile* file = AddFile(sources, path, *std::move(text));
    if (file == nullptr) return TooMuchText();
    files.push_back(file);
  }
  return files;
}

absl::StatusOr<PackageFiles> ReadPackage(lexer::SourceSet& sources, const std::string& directory) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    if (!at->is_directory(ignored)) names.push_back(at->path().filename().string());
  }
  if (error) {
    return absl::NotFoundError(absl::StrCat("open ", directory, ": ", ErrorText(error.value())));
  }
  std::sort(names.begin(), names.end());

  PackageFiles package;
  for (const std::string& name : names) {
    const bool is_go = name.ends_with(".go");
    if (!is_go && !name.ends_with(".s") && !name.ends_with(".S")) continue;
    if (!FileNameMatches(name)) {
      if (is_go) package.excluded.push_back(name);
      continue;
    }
    std::string path = absl::StrCat(directory, "/", name);
    absl::StatusOr<std::string> text = ReadWholeFile(path);
    if (!text.ok()) return text.status();
    const absl::StatusOr<bool> holds = ConstraintHolds(*text);
    if (!holds.ok()) return InFile(path, holds.status());
    if (!*holds) {
      if (is_go) package.excluded.push_back(name);
    } else if (!is_go) {
      package.assembly.push_back(name);
    } else if (name.ends_with("_test.go")) {
      package.tests.push_back(name);
    } else {
      lexer::SourceFile* file = AddFile(sources, path, *std::move(text));
      if (file == nullptr) return TooMuchText();
      package.files.push_back(file);
    }
  }
  return package;
}

std::string WhyNoFiles(const PackageFiles& package, const std::string& directory) {
  std::string_view why = "no Go files in ";
  if (!package.excluded.empty()) {
    why = "build constraints exclude all Go files in ";
  } else if (!package.tests.empty()) {
    why = "no non-test Go files in ";
  }
  return absl::StrCat(base::ToAbsl(why), AbsolutePath(directory));
}

std::string ShortPath(const std::string& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (error) return path;
  std::string relative = fs::path(path).lexically_relative(here).string();
  return relative.empty() || relative.size() >= path.size() ? path : relative;
}

}  // namespace goknot::load
