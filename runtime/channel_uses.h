// What somebody who has a channel can do with it, as far as a type or the code that is left says:
// a <-chan can only be received from. Searches for goroutines that nobody can wake go by it: who
// can only receive wakes no receiver.
#ifndef GOKNOT_RUNTIME_CHANNEL_USES_H_
#define GOKNOT_RUNTIME_CHANNEL_USES_H_

#include <cstdint>

#include "runtime/type_descriptor.h"

namespace goknot::runtime {

// A set of bits.
using ChannelUses = uint8_t;
inline constexpr ChannelUses kUsesNothing = 0;
inline constexpr ChannelUses kReceives = 1;
inline constexpr ChannelUses kSends = 2;
inline constexpr ChannelUses kCloses = 4;  // wakes receivers and senders alike
inline constexpr ChannelUses kUsesAll = kReceives | kSends | kCloses;

constexpr ChannelUses UsesOf(ChannelDirection direction) {
  switch (direction) {
    case ChannelDirection::kReceiveOnly:
      return kReceives;
    case ChannelDirection::kSendOnly:
      return kSends | kCloses;
    default:
      return kUsesAll;
  }
}

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_CHANNEL_USES_H_
