// Sites: places in the source that reports speak of, as dense u32 ids. The compiler fills the table
// (while functions are compiled), the runtime owns it. Rows never change and stay where they are.
#ifndef GOKNOT_RUNTIME_SITE_H_
#define GOKNOT_RUNTIME_SITE_H_

#include <cstdint>
#include <deque>
#include <mutex>
#include <string_view>

namespace goknot::runtime {

using SiteId = uint32_t;
inline constexpr SiteId kNoSite = 0;
inline constexpr SiteId kTimerSite = 1;  // where time.AfterFunc's goroutines are said to start

// The low half of a place in the code (Engine::PlaceOf), for records that have four bytes to spare:
// enough to tell the code of a program apart. 0: none.
using ShortPlace = uint32_t;

struct Site {
  std::string_view file;  // as traces print it
  int32_t line = 0;
  int32_t column = 0;         // bytes, from 1
  std::string_view function;  // main.main.func1
  std::string_view object;    // the name under which a channel, lock, ... was made: errCh; or empty
};

class SiteTable {
 public:
  SiteTable();
  // The views must live as long as the table. Any thread.
  SiteId Add(const Site& site);
  // `id` was given out by Add; any thread.
  const Site& Get(SiteId id) const;

 private:
  mutable std::mutex mutex_;
  std::deque<Site> rows_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SITE_H_
