// See the header. Source: the documentation of Go's package runtime, "Environment Variables".
#include "runtime/debug_settings.h"

#include <charconv>
#include <cstdlib>

namespace goknot::runtime {

int64_t DebugSettingIn(std::string_view settings, std::string_view name, int64_t unsaid) {
  int64_t value = unsaid;
  while (!settings.empty()) {
    std::string_view pair = settings.substr(0, settings.find(','));
    settings.remove_prefix(std::min(pair.size() + 1, settings.size()));
    size_t equals = pair.find('=');
    if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
    int64_t number = 0;
    std::from_chars(pair.data() + equals + 1, pair.data() + pair.size(), number);
    value = number;
  }
  return value;
}

int64_t DebugSetting(std::string_view name, int64_t unsaid) {
  const char* settings = std::getenv("GODEBUG");
  return settings == nullptr ? unsaid : DebugSettingIn(settings, name, unsaid);
}

}  // namespace goknot::runtime
