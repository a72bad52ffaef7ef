// See the header.
#include "repl/inspect.h"

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "runtime/traceback.h"
#include "vm/disassembler.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;

std::string PlaceText(const runtime::FrameInfo& frame) {
  return absl::StrCat(ToAbsl(frame.file), ":", frame.line, " in ", ToAbsl(frame.function));
}

}  // namespace

std::string ListGoroutines(Session& session) {
  runtime::Runtime& runtime = session.machine().runtime();
  std::string out;
  session.machine().Inspect([&] {
    for (const runtime::Goroutine* goroutine : runtime::ListGoroutines(runtime)) {
      absl::StrAppend(&out, "goroutine ", goroutine->id, " [",
                      ToAbsl(runtime::StateText(*goroutine)), "]");
      runtime.engine().WalkFrames(*goroutine, [&out](const runtime::FrameInfo& frame) {
        if (frame.is_library || frame.is_native || frame.line == 0) return true;
        absl::StrAppend(&out, " at ", PlaceText(frame));
        return false;
      });
      if (goroutine->go_site != runtime::kNoSite) {
        const runtime::Site& site = runtime.sites().Get(goroutine->go_site);
        absl::StrAppend(&out, ", started at ", ToAbsl(site.file), ":", site.line);
      }
      out += "\n";
    }
  });
  return out;
}

std::string ListingOf(Session& session, std::string_view name) {
  // One that was not called yet is known from here on.
  session.machine().code().FunctionNamed("main", name);
  const std::string suffix = absl::StrCat(".", ToAbsl(name));
  // Each entry runs under that name: only the declared function is meant.
  const bool is_main = name == "main" || name == "main.main";
  const types::Object* main = session.front_end().package().package()->scope()->LookupText("main");
  std::string out;
  for (vm::Function* function : session.machine().code().Functions()) {
    if (function->name != name && !function->name.ends_with(suffix)) continue;
    if (is_main && (main == nullptr || function->position != main->pos().offset)) continue;
    if (function->native != nullptr || function->redirect.load() != nullptr) continue;
    if (!session.machine().functions().EnsureCompiled(*function).empty()) continue;
    if (!out.empty()) out += "\n";
    out += vm::Disassemble(*function, {.source = &session.machine()});
  }
  return out;
}

}  // namespace goknot::repl
