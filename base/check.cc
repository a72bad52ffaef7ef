// The cold side of base/check.h: puts messages together, prints and aborts.
// Test: tests/base/check_test.cc.
#include "base/check.h"

#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "base/process_end.h"

namespace goknot::base {

void CheckMessage::AppendText(std::string_view text) { text_.append(text); }

void CheckMessage::AppendSigned(long long value) { text_.append(std::to_string(value)); }

void CheckMessage::AppendUnsigned(unsigned long long value) { text_.append(std::to_string(value)); }

void CheckMessage::AppendFloat(double value) {
  char digits[32];
  snprintf(digits, sizeof digits, "%.17g", value);
  text_.append(digits);
}

void CheckMessage::AppendPointer(const volatile void* value) {
  char digits[32];
  snprintf(digits, sizeof digits, "0x%" PRIxPTR, reinterpret_cast<uintptr_t>(value));
  text_.append(digits);
}

CheckFailure::~CheckFailure() {
  // One write, so that failures on several threads do not mix.
  std::string report(file_);
  report.append(":").append(std::to_string(line_)).append(": check failed: ").append(condition_);
  if (!text().empty()) report.append(": ").append(text());
  report.append("\n");
  fwrite(report.data(), 1, report.size(), stderr);
  fflush(stderr);
  DoLastAct();
  abort();
}

}  // namespace goknot::base
