// The session's variables are walked to a small depth: struct fields, pointers, elements. The world
// is stopped meanwhile.
#include "repl/shared_objects.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/text.h"
#include "repl/names.h"
#include "runtime/channel_object.h"
#include "runtime/engine.h"
#include "runtime/select_block.h"
#include "runtime/sync.h"
#include "runtime/traceback.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;
using runtime::Goroutine;
using runtime::Kind;
using runtime::TypeDescriptor;
using runtime::WaitReason;

constexpr int kDepth = 4;
constexpr size_t kMostElements = 16;
constexpr std::string_view kNoName = "-";  // no variable leads to it

std::string PlaceText(std::string_view file, int32_t line) {
  return line == 0 ? std::string() : absl::StrCat(ToAbsl(file), ":", line);
}

enum class Wanted : uint8_t { kChannels, kLocks };

class Lister {
 public:
  Lister(Session& session, Wanted wanted)
      : session_(session),
        runtime_(session.machine().runtime()),
        are_channels_(wanted == Wanted::kChannels) {}

  std::string List() {
    Visit();
    return Table(rows_);
  }

  // Instead of a list.
  std::map<const void*, std::string> Names() {
    Visit();
    std::erase_if(names_, [](const auto& one) { return one.second == kNoName; });
    return std::move(names_);
  }

 private:
  void Visit() {
    std::vector<std::pair<std::string, compiler::Program::VariableCell>> variables;
    types::CheckedPackage& package = session_.front_end().package();
    for (types::Object* object : package.package()->scope()->SortedObjects()) {
      auto* var = types::As<types::Var>(object);
      if (var == nullptr) continue;
      variables.emplace_back(std::string(var->name()), session_.machine().code().CellOf(var));
    }
    session_.machine().Inspect([&] {
      goroutines_ = runtime::ListGoroutines(runtime_);
      for (const auto& [name, cell] : variables) Walk(cell.address, *cell.type, name, 0);
      for (const Goroutine* goroutine : goroutines_) AddAwaited(*goroutine);
    });
  }

  // NOLINTNEXTLINE(misc-no-recursion): to a small depth
  void Walk(const void* memory, const TypeDescriptor& type, const std::string& name, int depth) {
    if (memory == nullptr || depth > kDepth) return;
    const char* bytes = static_cast<const char*>(memory);
    switch (type.kind) {
      case Kind::kChan:
        if (are_channels_) AddChannel(*static_cast<const runtime::Channel* const*>(memory), name);
        break;
      case Kind::kPointer:
        Walk(*static_cast<void* const*>(memory), *type.elem, name, depth + 1);
        break;
      case Kind::kInterface: {
        const auto& held = *static_cast<const runtime::InterfaceValue*>(memory);
        if (held.type == nullptr) break;
        const bool is_pointer = held.type->Has(runtime::kTypePointerShaped);
        Walk(is_pointer ? static_cast<const void*>(&held.data) : held.data, *held.type, name,
             depth + 1);
        break;
      }
      case Kind::kStruct:
        if (type.package_path == "sync") {
          if (!are_channels_) AddLock(memory, type.base_name, name);
          break;
        }
        for (const runtime::FieldDescriptor& field : type.fields) {
          Walk(bytes + field.offset, *field.type, absl::StrCat(name, ".", ToAbsl(field.name)),
               depth + 1);
        }
        break;
      case Kind::kArray:
        WalkElements(bytes, static_cast<size_t>(type.length), *type.elem, name, depth);
        break;
      case Kind::kSlice: {
        const auto& slice = *static_cast<const runtime::SliceValue*>(memory);
        WalkElements(static_cast<const char*>(slice.data), static_cast<size_t>(slice.size),
                     *type.elem, name, depth);
        break;
      }
      default:
        break;
    }
  }

  // NOLINTNEXTLINE(misc-no-recursion)
  void WalkElements(const char* memory, size_t count, const TypeDescriptor& elem,
                    const std::string& name, int depth) {
    for (size_t i = 0; i < std::min(count, kMostElements); ++i) {
      Walk(memory + i * elem.size, elem, absl::StrCat(name, "[", i, "]"), depth + 1);
    }
  }

  // What no variable leads to.
  void AddAwaited(const Goroutine& goroutine) {
    if (goroutine.status.load() != runtime::GoroutineStatus::kWaiting) return;
    const std::string no_name(kNoName);
    if (goroutine.select_block != nullptr) {
      for (uint32_t i = 0; are_channels_ && i < goroutine.select_block->count; ++i) {
        AddChannel(static_cast<runtime::Channel*>(goroutine.select_block->nodes()[i].object),
                   no_name);
      }
      return;
    }
    const void* object = goroutine.wait.object;
    switch (goroutine.wait_reason) {
      case WaitReason::kChanReceive:
      case WaitReason::kChanSend:
        if (are_channels_) AddChannel(static_cast<const runtime::Channel*>(object), no_name);
        break;
      case WaitReason::kMutexLock:
        if (!are_channels_) AddLock(object, "Mutex", no_name);
        break;
      case WaitReason::kRWMutexLock:
      case WaitReason::kRWMutexRLock:
        if (!are_channels_) AddLock(object, "RWMutex", no_name);
        break;
      case WaitReason::kWaitGroupWait:
        if (!are_channels_) AddLock(object, "WaitGroup", no_name);
        break;
      default:
        break;
    }
  }

  static std::string Waiters(const runtime::WaitQueue& queue, std::string_view verb) {
    std::vector<uint64_t> ids;
    for (const runtime::WaitNode* node = queue.first; node != nullptr; node = node->next) {
      ids.push_back(node->goroutine->id);
    }
    return WaitersText(std::move(ids), verb);
  }

  static std::string WaitersText(std::vector<uint64_t> ids, std::string_view verb) {
    if (ids.empty()) return {};
    std::sort(ids.begin(), ids.end());
    return absl::StrCat("; ", ids.size() == 1 ? "goroutine " : "goroutines ",
                        absl::StrJoin(ids, ", "), ids.size() == 1 ? " waits " : " wait ",
                        ToAbsl(verb));
  }

  void AddChannel(const runtime::Channel* channel, const std::string& name) {
    if (channel == nullptr || !names_.emplace(channel, name).second) return;
    std::string text = channel->type == nullptr ? "chan" : ShowType(*channel->type);
    if (channel->capacity > 0) {
      absl::StrAppend(&text, ", holds ", channel->count, " of ", channel->capacity);
    }
    if (channel->closed) text += ", closed";
    text += Waiters(channel->receivers, "to receive") + Waiters(channel->senders, "to send");
    if (channel->site != runtime::kNoSite) {
      const runtime::Site& site = runtime_.sites().Get(channel->site);
      absl::StrAppend(&text, "; made at ", PlaceText(site.file, site.line));
    }
    rows_.emplace_back(name, std::move(text));
  }

  void AddLock(const void* memory, std::string_view kind, const std::string& name) {
    std::string text = absl::StrCat("sync.", ToAbsl(kind), ", ");
    if (kind == "Mutex") {
      const auto& mutex = *static_cast<const runtime::Mutex*>(memory);
      text += (mutex.state & 1) != 0
                  ? HolderText(mutex.owner & runtime::kMutexOwnerMask, mutex.place)
                  : "free";
    } else if (kind == "RWMutex") {
      const auto& mutex = *static_cast<const runtime::RWMutex*>(memory);
      const uint64_t readers = runtime::ReaderCount(mutex);
      if ((mutex.state & 1) != 0) {
        text += HolderText(mutex.owner, static_cast<runtime::ShortPlace>(mutex.place));
      } else {
        text += readers == 0 ? "free" : absl::StrCat("read by ", readers);
      }
    } else if (kind == "WaitGroup") {
      const auto& group = *static_cast<const runtime::WaitGroup*>(memory);
      absl::StrAppend(&text, "counter ", static_cast<int32_t>(group.state >> 32));
    } else {
      return;
    }
    if (!names_.emplace(memory, name).second) return;
    std::vector<uint64_t> waiters;
    for (const Goroutine* goroutine : goroutines_) {
      const bool waits = goroutine->status.load() == runtime::GoroutineStatus::kWaiting;
      if (waits && goroutine->wait.object == memory) waiters.push_back(goroutine->id);
    }
    text += WaitersText(std::move(waiters), "for it");
    rows_.emplace_back(name, std::move(text));
  }

  std::string HolderText(uint64_t owner, runtime::ShortPlace place) const {
    const bool lives = std::any_of(goroutines_.begin(), goroutines_.end(),
                                   [owner](const Goroutine* one) { return one->id == owner; });
    std::string text = lives ? absl::StrCat("locked by goroutine ", owner)
                             : "locked by a goroutine that has ended";
    const runtime::FrameInfo where = runtime_.engine().DescribeShortPlace(place);
    if (where.line != 0) absl::StrAppend(&text, " at ", PlaceText(where.file, where.line));
    return text;
  }

  Session& session_;
  runtime::Runtime& runtime_;
  const bool are_channels_;
  std::vector<Goroutine*> goroutines_;
  std::map<const void*, std::string> names_;
  std::vector<std::pair<std::string, std::string>> rows_;
};

}  // namespace

std::map<const void*, std::string> NamesOfShared(Session& session) {
  std::map<const void*, std::string> names = Lister(session, Wanted::kChannels).Names();
  names.merge(Lister(session, Wanted::kLocks).Names());
  return names;
}

std::string ListChannels(Session& session) { return Lister(session, Wanted::kChannels).List(); }
std::string ListLocks(Session& session) { return Lister(session, Wanted::kLocks).List(); }

}  // namespace goknot::repl
