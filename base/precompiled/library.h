// The headers from outside that most files read, precompiled once for each target of the build. It
// is an affair of the build alone: no file includes it, and each still includes what it uses.
#ifndef GOKNOT_BASE_PRECOMPILED_LIBRARY_H_
#define GOKNOT_BASE_PRECOMPILED_LIBRARY_H_

#include <algorithm>
#include <atomic>
#include <cmath>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

#endif  // GOKNOT_BASE_PRECOMPILED_LIBRARY_H_
