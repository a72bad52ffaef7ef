// See the header.
#include "repl/edit_text.h"

#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <thread>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "load/read.h"

namespace goknot::repl {
namespace {

constexpr const char* kEditor = R"(eval "${VISUAL:-${EDITOR:-vi}} \"\$0\"")";

// The status of the editor's process; -1: there is none.
int RunEditor(const std::string& file) {
  std::string shell = "sh";
  std::string option = "-c";
  std::string script = kEditor;
  std::string name = file;
  char* arguments[] = {shell.data(), option.data(), script.data(), name.data(), nullptr};
  pid_t process = 0;
  if (::posix_spawn(&process, "/bin/sh", nullptr, nullptr, arguments, environ) != 0) return -1;
  int status = 0;
  while (::waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return status;
}

// Gives the terminal away and takes part in what the console has to do meanwhile.
int RunEditorAside(Console& console, const std::string& file) {
  const int is_over = ::eventfd(0, EFD_CLOEXEC);
  if (is_over < 0) return -1;
  int status = -1;
  std::thread aside([&] {
    console.LendInput();
    status = RunEditor(file);
    const uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(is_over, &one, sizeof one);
  });
  console.Wait(is_over, -1, [] {});
  aside.join();
  ::close(is_over);
  return status;
}

}  // namespace

absl::StatusOr<std::string> EditText(Console& console, std::string_view text) {
  constexpr std::string_view kEnding = ".go";
  const char* directory = std::getenv("TMPDIR");
  std::string file =
      absl::StrCat(directory == nullptr ? "/tmp" : directory, "/goknot-XXXXXX", ".go");
  const int descriptor = ::mkstemps(file.data(), static_cast<int>(kEnding.size()));
  if (descriptor < 0) return absl::InternalError(absl::StrCat(file, " cannot be made"));
  const bool is_written =
      ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  ::close(descriptor);
  absl::StatusOr<std::string> edited = absl::InternalError("the text cannot be written to a file");
  if (is_written) {
    const int status = RunEditorAside(console, file);
    edited = status == 0 ? load::ReadWholeFile(file)
                         : absl::InternalError("the editor failed; $EDITOR says which it is");
  }
  ::unlink(file.c_str());
  return edited;
}

}  // namespace goknot::repl
