// The marker of a search (runtime/waiter_search.h), which can be told that no more than some uses
// can be made of a channel.
#ifndef GOKNOT_RUNTIME_SEARCH_MARKER_H_
#define GOKNOT_RUNTIME_SEARCH_MARKER_H_

#include "runtime/channel_uses.h"
#include "runtime/heap.h"

namespace goknot::runtime {

struct Channel;

class SearchMarker : public Marker {
 public:
  // The marker, where it matters what can be done with a channel; else null. No other one wakes
  // waiters.
  static SearchMarker* Of(Marker& marker) {
    return marker.wakes_waiters() ? &static_cast<SearchMarker&>(marker) : nullptr;
  }

  // A channel, or nil.
  virtual void MarkChannel(const void* channel, ChannelUses uses) = 0;
};

// What comes of a channel that can be used in no more than these ways: whom that wakes, and what is
// queued if it can be received.
void FollowChannel(const Channel& channel, ChannelUses uses, Marker& marker);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SEARCH_MARKER_H_
