// Channels and select against a model of Go's semantics, over all interleavings of three goroutines
// with up to three operations each.
//
// The model is sequential: a channel is a list of values, a flag, and two queues of who waits.
// After each operation it says what the operation returns, who is woken and with what; the real
// runtime has to agree. Where Go leaves a choice (which ready case of a select) the real one may
// take any that the model allows.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "runtime/channel.h"
#include "runtime/channel_object.h"
#include "tests/runtime/interleavings.h"

namespace goknot::runtime {
namespace {

using testing::Explorer;
using testing::ExploringSchedule;
using testing::Few;
using testing::ForEachCast;
using testing::kPuppets;
using testing::OnStage;
using testing::Stage;

constexpr int kChannels = 2;

struct Case {
  SelectDirection direction;
  int channel;
};
constexpr SelectDirection kSends = SelectDirection::kSend;
constexpr SelectDirection kReceives = SelectDirection::kReceive;

struct Operation {
  const char* name;
  enum class Kind : uint8_t { kPlain, kClose, kSelect } kind;
  std::vector<Case> cases;  // one for a plain operation
  bool has_default = false;
};
using Sequence = std::vector<const Operation*>;

using Kind = Operation::Kind;
const Operation kSendA{"a<-", Kind::kPlain, {{kSends, 0}}};
const Operation kReceiveA{"<-a", Kind::kPlain, {{kReceives, 0}}};
const Operation kCloseA{"close(a)", Kind::kClose, {{kSends, 0}}};
const Operation kSendB{"b<-", Kind::kPlain, {{kSends, 1}}};
const Operation kReceiveB{"<-b", Kind::kPlain, {{kReceives, 1}}};
const Operation kReceiveEither{"select{<-a,<-b}", Kind::kSelect, {{kReceives, 0}, {kReceives, 1}}};
const Operation kSendEither{"select{a<-,b<-}", Kind::kSelect, {{kSends, 0}, {kSends, 1}}};
const Operation kExchange{"select{a<-,<-b}", Kind::kSelect, {{kSends, 0}, {kReceives, 1}}};
const Operation kBothWays{"select{a<-,<-a}", Kind::kSelect, {{kSends, 0}, {kReceives, 0}}};
const Operation kTryReceive{"select{<-a,default}", Kind::kSelect, {{kReceives, 0}}, true};
const Operation kTrySend{"select{a<-,default}", Kind::kSelect, {{kSends, 0}}, true};

// What an operation came to.
struct Outcome {
  enum class End : uint8_t { kDone, kParked, kPanicked } end = End::kDone;
  int chosen = 0;  // select
  Slot value = 0;  // received
  bool ok = false;

  bool operator==(const Outcome&) const = default;
};
using End = Outcome::End;

// ---- the model ----------------------------------------------------------------------------------

class Model {
 public:
  explicit Model(std::array<int, kChannels> capacities) {
    for (size_t i = 0; i < kChannels; ++i) channels_[i].capacity = capacities[i];
  }

  bool Ready(const Case& it) const {
    const ModelChannel& channel = channels_[static_cast<size_t>(it.channel)];
    if (it.direction == kSends) {
      return channel.closed || !channel.receivers.empty() ||
             static_cast<int>(channel.values.count) < channel.capacity;
    }
    return channel.closed || !channel.values.empty() || !channel.senders.empty();
  }
  bool AnyReady(const Operation& operation) const {
    return std::any_of(operation.cases.begin(), operation.cases.end(),
                       [this](const Case& it) { return Ready(it); });
  }
  uint32_t Length(int channel) const {
    return channels_[static_cast<size_t>(channel)].values.count;
  }

  // Does what a ready case does; `woken` and outcomes() tell of the others.
  Outcome Take(const Operation& operation, int chosen, Slot value, Few<int>* woken) {
    const Case& it = operation.cases[static_cast<size_t>(chosen)];
    ModelChannel& channel = channels_[static_cast<size_t>(it.channel)];
    Outcome outcome{End::kDone, chosen, 0, false};
    if (it.direction == kSends) {
      if (channel.closed) {
        outcome.end = End::kPanicked;
      } else if (!channel.receivers.empty()) {
        Wake(channel.receivers.items[0], value, true, End::kDone, woken);
      } else {
        channel.values.PushBack(value);
      }
      return outcome;
    }
    outcome.ok = true;
    if (!channel.values.empty()) {
      outcome.value = channel.values.TakeFirst();
      if (!channel.senders.empty()) {
        channel.values.PushBack(channel.senders.items[0].value);
        Wake(channel.senders.items[0], 0, false, End::kDone, woken);
      }
    } else if (!channel.senders.empty()) {
      outcome.value = channel.senders.items[0].value;
      Wake(channel.senders.items[0], 0, false, End::kDone, woken);
    } else {
      outcome.ok = false;
    }
    return outcome;
  }

  void Park(int puppet, const Operation& operation, Slot value) {
    for (int i = 0; i < static_cast<int>(operation.cases.size()); ++i) {
      const Case& it = operation.cases[static_cast<size_t>(i)];
      ModelChannel& channel = channels_[static_cast<size_t>(it.channel)];
      (it.direction == kSends ? channel.senders : channel.receivers).PushBack({puppet, i, value});
    }
  }

  Outcome Close(int index, Few<int>* woken) {
    ModelChannel& channel = channels_[static_cast<size_t>(index)];
    if (channel.closed) return {End::kPanicked, 0, 0, false};
    channel.closed = true;
    while (!channel.receivers.empty()) {
      Wake(channel.receivers.items[0], 0, false, End::kDone, woken);
    }
    while (!channel.senders.empty()) {
      Wake(channel.senders.items[0], 0, false, End::kPanicked, woken);
    }
    return {};
  }

  // Of whoever was woken: what his operation came to.
  const Outcome& outcome(int puppet) const { return outcomes_[static_cast<size_t>(puppet)]; }

 private:
  struct Waiter {
    int puppet;
    int index;  // of the case
    Slot value;
  };
  struct ModelChannel {
    int capacity = 0;
    bool closed = false;
    Few<Slot> values;
    Few<Waiter> receivers;
    Few<Waiter> senders;
  };

  void Wake(Waiter waiter, Slot value, bool ok, End end, Few<int>* woken) {
    outcomes_[static_cast<size_t>(waiter.puppet)] = {end, waiter.index, value, ok};
    woken->PushBack(waiter.puppet);
    for (ModelChannel& channel : channels_) {
      for (Few<Waiter>* queue : {&channel.receivers, &channel.senders}) {
        for (uint32_t i = queue->count; i-- > 0;) {
          if (queue->items[i].puppet == waiter.puppet) queue->TakeAt(i);
        }
      }
    }
  }

  std::array<ModelChannel, kChannels> channels_;
  std::array<Outcome, kPuppets> outcomes_;
};

// ---- the real ones ------------------------------------------------------------------------------

class Channels {
 public:
  Channels(Stage& stage, const TypeDescriptor& type, std::array<int, kChannels> capacities)
      : stage_(stage) {
    for (size_t i = 0; i < kChannels; ++i) {
      channels_[i] = MakeChannel(stage.worker(), type, capacities[i], kNoSite);
    }
  }

  Outcome Start(int puppet, const Operation& operation, Slot value) {
    Worker& worker = stage_.worker();
    Goroutine& goroutine = stage_.puppet(puppet);
    Outcome outcome;
    switch (operation.kind) {
      case Kind::kClose:
        if (runtime::Close(worker, At(operation.cases[0])) == ChannelResult::kCloseClosed) {
          outcome.end = End::kPanicked;
        }
        break;
      case Kind::kPlain:
        outcome.end = EndOf(
            operation.cases[0].direction == kSends
                ? Send(worker, goroutine, At(operation.cases[0]), &value)
                : Receive(worker, goroutine, At(operation.cases[0]), &outcome.value, &outcome.ok));
        break;
      case Kind::kSelect: {
        std::array<SelectCase, 2> cases = CasesOf(operation, &value);
        SelectOutcome result =
            Select(worker, goroutine, cases.data(), static_cast<uint32_t>(operation.cases.size()),
                   operation.has_default ? SelectDefault::kPresent : SelectDefault::kNone,
                   &outcome.value, &outcome.ok);
        outcome.end = EndOf(result.result);
        outcome.chosen = result.chosen;
        break;
      }
    }
    return Cleaned(operation, outcome);
  }

  Outcome Complete(int puppet, const Operation& operation) {
    Goroutine& goroutine = stage_.puppet(puppet);
    Outcome outcome;
    if (operation.kind == Kind::kSelect) {
      Slot unused = 0;
      std::array<SelectCase, 2> cases = CasesOf(operation, &unused);
      SelectOutcome result = CompleteSelect(stage_.worker(), goroutine, cases.data(),
                                            static_cast<uint32_t>(operation.cases.size()),
                                            &outcome.value, &outcome.ok);
      outcome.end = EndOf(result.result);
      outcome.chosen = result.chosen;
    } else if (operation.cases[0].direction == kSends) {
      outcome.end = EndOf(CompleteSend(goroutine));
    } else {
      CompleteReceive(goroutine, 1, &outcome.value, &outcome.ok);
    }
    return Cleaned(operation, outcome);
  }

  uint32_t Length(int channel) const {
    return static_cast<uint32_t>(ChannelLength(channels_[static_cast<size_t>(channel)]));
  }

 private:
  static End EndOf(ChannelResult result) {
    if (result == ChannelResult::kParked) return End::kParked;
    return result == ChannelResult::kDone ? End::kDone : End::kPanicked;
  }
  // Only what a Go program would see.
  static Outcome Cleaned(const Operation& operation, Outcome outcome) {
    if (outcome.end == End::kParked) return {End::kParked, 0, 0, false};
    bool receives = operation.kind != Kind::kClose && outcome.chosen >= 0 &&
                    operation.cases[static_cast<size_t>(outcome.chosen)].direction == kReceives;
    if (!receives) {
      outcome.value = 0;
      outcome.ok = false;
    }
    return outcome;
  }
  Channel* At(const Case& it) const { return channels_[static_cast<size_t>(it.channel)]; }
  std::array<SelectCase, 2> CasesOf(const Operation& operation, const Slot* value) const {
    std::array<SelectCase, 2> cases{};
    for (size_t i = 0; i < operation.cases.size(); ++i) {
      cases[i] = {At(operation.cases[i]), operation.cases[i].direction, value};
    }
    return cases;
  }

  Stage& stage_;
  std::array<Channel*, kChannels> channels_{};
};

// ---- comparing ----------------------------------------------------------------------------------

struct Run {
  Stage& stage;
  ExploringSchedule& schedule;
  std::array<const Sequence*, kPuppets> cast;
  std::array<int, kChannels> capacities;
  uint64_t runs = 0;
};

// Outcome of one puppet's next step, compared; false on a difference.
class OneRun {
 public:
  OneRun(Run& run, Explorer& explorer)
      : run_(run),
        explorer_(explorer),
        model_(run.capacities),
        channels_(run.stage,
                  run.stage.worker().runtime->types().ChannelOf(
                      run.stage.worker().runtime->types().Int(), ChannelDirection::kBoth),
                  run.capacities) {}

  bool Go() {
    for (;;) {
      Few<int> able;
      for (int i = 0; i < kPuppets; ++i) {
        Puppet& puppet = puppets_[static_cast<size_t>(i)];
        if (puppet.state == State::kWoken || (puppet.state == State::kReady && !AtEnd(i))) {
          able.PushBack(i);
        }
      }
      if (able.empty()) return true;
      int chosen = able.items[explorer_.Choose(able.count)];
      bool same = puppets_[static_cast<size_t>(chosen)].state == State::kWoken ? Complete(chosen)
                                                                               : Start(chosen);
      for (int i = 0; i < kChannels; ++i) same = same && channels_.Length(i) == model_.Length(i);
      if (!same) return false;
    }
  }

 private:
  enum class State : uint8_t { kReady, kParked, kWoken, kEnded };
  struct Puppet {
    State state = State::kReady;
    size_t next = 0;
  };

  bool AtEnd(int index) const {
    size_t i = static_cast<size_t>(index);
    return puppets_[i].next == run_.cast[i]->size();
  }
  const Operation& Next(int index) const {
    size_t i = static_cast<size_t>(index);
    return *(*run_.cast[i])[puppets_[i].next];
  }

  bool Start(int index) {
    Puppet& puppet = puppets_[static_cast<size_t>(index)];
    const Operation& operation = Next(index);
    Slot value = static_cast<Slot>(10 * (index + 1)) + puppet.next;
    Outcome real = channels_.Start(index, operation, value);
    Few<int> woken;
    Outcome expected;
    if (operation.kind == Kind::kClose) {
      expected = model_.Close(operation.cases[0].channel, &woken);
    } else if (model_.AnyReady(operation)) {
      if (real.end == End::kParked || real.chosen < 0 ||
          !model_.Ready(operation.cases[static_cast<size_t>(real.chosen)])) {
        return false;
      }
      expected = model_.Take(operation, real.chosen, value, &woken);
    } else if (operation.has_default) {
      expected.chosen = kSelectDefault;
    } else {
      expected.end = End::kParked;
      model_.Park(index, operation, value);
    }
    return Settle(index, real, expected) && TakeWoken(woken);
  }

  bool Complete(int index) {
    Outcome real = channels_.Complete(index, Next(index));
    return Settle(index, real, model_.outcome(index)) && TakeWoken({});
  }

  bool Settle(int index, const Outcome& real, const Outcome& expected) {
    Puppet& puppet = puppets_[static_cast<size_t>(index)];
    puppet.state = real.end == End::kParked     ? State::kParked
                   : real.end == End::kPanicked ? State::kEnded
                                                : State::kReady;
    if (real.end != End::kParked) ++puppet.next;
    return real == expected;
  }

  bool TakeWoken(const Few<int>& expected) {
    Few<int> woken = run_.stage.TakeWoken();
    for (int index : woken) puppets_[static_cast<size_t>(index)].state = State::kWoken;
    return woken == expected;
  }

  Run& run_;
  Explorer& explorer_;
  Model model_;
  Channels channels_;
  std::array<Puppet, kPuppets> puppets_;
};

std::string Describe(const Run& run) {
  std::string text;
  for (const Sequence* sequence : run.cast) {
    for (const Operation* operation : *sequence) text += std::string(operation->name) + "; ";
    text += "| ";
  }
  return text;
}

// False after a difference.
bool ExploreAll(Run& run) {
  Explorer explorer;
  run.schedule.explorer = &explorer;
  bool good = true;
  do {
    good = OneRun(run, explorer).Go();
    run.stage.Reset();
    ++run.runs;
  } while (good && explorer.Next());
  run.schedule.explorer = nullptr;
  EXPECT_TRUE(good) << Describe(run) << "capacities " << run.capacities[0] << ", "
                    << run.capacities[1] << ", choices " << explorer.Path();
  return good;
}

// All sequences of `length` operations.
std::vector<Sequence> SequencesOf(const std::vector<const Operation*>& operations, int length) {
  std::vector<Sequence> sequences{{}};
  for (int i = 0; i < length; ++i) {
    std::vector<Sequence> longer;
    for (const Sequence& sequence : sequences) {
      for (const Operation* operation : operations) {
        longer.push_back(sequence);
        longer.back().push_back(operation);
      }
    }
    sequences = std::move(longer);
  }
  return sequences;
}

void ExploreCasts(const std::vector<Sequence>& sequences,
                  const std::vector<std::array<int, kChannels>>& capacities) {
  OnStage([&](Stage& stage, ExploringSchedule& schedule) {
    uint64_t runs = 0;
    bool good = true;
    ForEachCast(static_cast<int>(sequences.size()), [&](const std::array<int, 3>& cast) {
      for (const auto& sizes : capacities) {
        if (!good) return;
        Run run{stage, schedule, {}, sizes};
        for (size_t i = 0; i < kPuppets; ++i) {
          run.cast[i] = &sequences[static_cast<size_t>(cast[i])];
        }
        good = ExploreAll(run);
        runs += run.runs;
      }
    });
    ::testing::Test::RecordProperty("runs", static_cast<int64_t>(runs));
    std::printf("%lu interleavings\n", static_cast<unsigned long>(runs));
  });
}

TEST(ChannelInterleavingsTest, ThreeByThreeOnOneChannel) {
  ExploreCasts(SequencesOf({&kSendA, &kReceiveA, &kCloseA}, 3), {{0, 0}, {1, 0}});
}

TEST(ChannelInterleavingsTest, LargerBuffers) {
  ExploreCasts(SequencesOf({&kSendA, &kReceiveA, &kCloseA}, 2), {{2, 0}, {3, 0}});
}

TEST(ChannelInterleavingsTest, SelectsOnTwoChannels) {
  ExploreCasts(SequencesOf({&kSendA, &kReceiveA, &kCloseA, &kSendB, &kReceiveB, &kReceiveEither,
                            &kSendEither, &kExchange, &kBothWays, &kTryReceive, &kTrySend},
                           1),
               {{0, 0}, {1, 0}, {1, 1}});
}

TEST(ChannelInterleavingsTest, TwoSelectsEach) {
  std::vector<const Operation*> operations{&kSendA, &kReceiveEither, &kExchange, &kCloseA};
  ExploreCasts(SequencesOf(operations, 2), {{0, 0}, {1, 0}});
}

TEST(ChannelInterleavingsTest, SelectsThatSendAndReceive) {
  std::vector<const Operation*> operations{&kBothWays, &kReceiveB, &kSendEither, &kTryReceive};
  ExploreCasts(SequencesOf(operations, 2), {{0, 0}, {1, 0}});
}

}  // namespace
}  // namespace goknot::runtime
