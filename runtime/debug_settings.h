// What GODEBUG asks for: name=number pairs with commas between them, the last of a name counts.
// Known are gctrace, schedtrace and tracebacklabels; others are ignored, as by Go. Any thread.
#ifndef GOKNOT_RUNTIME_DEBUG_SETTINGS_H_
#define GOKNOT_RUNTIME_DEBUG_SETTINGS_H_

#include <cstdint>
#include <string_view>

namespace goknot::runtime {

// `unsaid` when the environment says nothing of it.
int64_t DebugSetting(std::string_view name, int64_t unsaid = 0);
// The same of a text.
int64_t DebugSettingIn(std::string_view settings, std::string_view name, int64_t unsaid = 0);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_DEBUG_SETTINGS_H_
