// Mutexes, reader-writer mutexes, wait groups, conditions and semaphores against small sequential
// models of Go's rules, over all interleavings of three goroutines with up to three operations
// each. A goroutine that was woken goes on in a step of its own, so others may come in between:
// that is how newcomers overtake, and how starvation mode starts.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "runtime/sync.h"
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

constexpr int64_t kMuchTime = 2'000'000;  // more than a mutex lets anybody starve

// What a step came to. kEndsRun: misuse that is fatal or a panic.
enum class End : uint8_t { kDone, kFalse, kParked, kEndsRun };

End EndOf(SyncResult result) {
  if (result == SyncResult::kDone) return End::kDone;
  return result == SyncResult::kParked ? End::kParked : End::kEndsRun;
}

// The words that all the primitives fit into, and the lock's address.
struct Words {
  alignas(16) uint64_t words[4] = {};
};

// A primitive and its model: real and expected outcome of a step. `woken` is whom the model wakes.
class Pair {
 public:
  virtual ~Pair() = default;
  virtual End Start(Worker& worker, Goroutine& goroutine, char operation) = 0;
  virtual End Complete(Worker& worker, Goroutine& goroutine, char operation) = 0;
  virtual End ModelStart(int puppet, char operation, Few<int>* woken) = 0;
  virtual End ModelComplete(int puppet, char operation, Few<int>* woken) = 0;

  void* address() { return words_.words; }

 protected:
  template <typename T>
  T* As() {
    return reinterpret_cast<T*>(words_.words);
  }
  Words words_;
};

// ---- sync.Mutex: L lock, U unlock, T TryLock ----------------------------------------------------

class MutexPair : public Pair {
 public:
  explicit MutexPair(const ExploringSchedule& schedule) : schedule_(schedule) {}

  End Start(Worker& worker, Goroutine& goroutine, char operation) override {
    if (operation == 'L') return EndOf(LockMutex(worker, goroutine, As<Mutex>()));
    if (operation == 'U') return EndOf(UnlockMutex(worker, As<Mutex>()));
    return TryLockMutex(worker, goroutine, As<Mutex>()) ? End::kDone : End::kFalse;
  }
  End Complete(Worker& worker, Goroutine& goroutine, char) override {
    return EndOf(CompleteLockMutex(worker, goroutine, As<Mutex>()));
  }

  End ModelStart(int puppet, char operation, Few<int>* woken) override {
    if (operation == 'U') return Unlock(woken);
    bool free = !locked_ && !starving_;
    if (free) {
      locked_ = true;
      return End::kDone;
    }
    if (operation == 'T') return End::kFalse;
    since_[puppet] = schedule_.now;
    waiters_.PushBack(puppet);
    return End::kParked;
  }
  End ModelComplete(int puppet, char, Few<int>*) override {
    if (handed_[puppet]) {
      handed_[puppet] = false;
      return End::kDone;
    }
    waking_ = false;
    if (!locked_) {
      locked_ = true;
      return End::kDone;
    }
    if (schedule_.now - since_[puppet] > kMuchTime / 2) starving_ = true;
    waiters_.PushFront(puppet);
    return End::kParked;
  }

 private:
  End Unlock(Few<int>* woken) {
    if (!locked_) return End::kEndsRun;
    locked_ = false;
    if (waiters_.empty()) return End::kDone;
    if (starving_) {
      int first = waiters_.TakeFirst();
      if (waiters_.empty() || schedule_.now - since_[first] < kMuchTime / 2) starving_ = false;
      locked_ = true;
      handed_[first] = true;
      woken->PushBack(first);
    } else if (!waking_) {
      waking_ = true;
      woken->PushBack(waiters_.TakeFirst());
    }
    return End::kDone;
  }

  const ExploringSchedule& schedule_;
  bool locked_ = false;
  bool starving_ = false;
  bool waking_ = false;  // somebody was woken and has not come to the lock yet
  Few<int> waiters_;
  int64_t since_[kPuppets] = {};
  bool handed_[kPuppets] = {};
};

// ---- sync.RWMutex: r RLock, s RUnlock, w Lock, x Unlock, t TryRLock, y TryLock ------------------

class RWMutexPair : public Pair {
 public:
  explicit RWMutexPair(const ExploringSchedule& schedule) : schedule_(schedule) {}

  End Start(Worker& worker, Goroutine& goroutine, char operation) override {
    auto* mutex = As<RWMutex>();
    switch (operation) {
      case 'r':
        return EndOf(ReadLock(worker, goroutine, mutex));
      case 's':
        return EndOf(ReadUnlock(worker, goroutine, mutex));
      case 'w':
        return EndOf(WriteLock(worker, goroutine, mutex));
      case 'x':
        return EndOf(WriteUnlock(worker, mutex));
      case 't':
        return TryReadLock(worker, goroutine, mutex) ? End::kDone : End::kFalse;
      default:
        return TryWriteLock(worker, goroutine, mutex) ? End::kDone : End::kFalse;
    }
  }
  End Complete(Worker& worker, Goroutine& goroutine, char operation) override {
    return EndOf(operation == 'r' ? CompleteReadLock(worker, goroutine, As<RWMutex>())
                                  : CompleteWriteLock(worker, goroutine, As<RWMutex>()));
  }

  End ModelStart(int puppet, char operation, Few<int>* woken) override {
    switch (operation) {
      case 'r':
      case 't':
        if (!announced_) {
          ++readers_;
          return End::kDone;
        }
        if (operation == 't') return End::kFalse;
        waiting_readers_.PushBack(puppet);
        return End::kParked;
      case 'w':
        if (!turn_) return Announce(puppet);
        since_[puppet] = schedule_.now;
        queue_.PushBack(puppet);
        return End::kParked;
      case 'y':
        return turn_ || readers_ != 0 ? End::kFalse : Announce(puppet);
      case 's':
        if (readers_ == 0) return End::kEndsRun;
        if (--readers_ == 0 && announced_) {
          got_lock_[writer_] = true;
          woken->PushBack(writer_);
        }
        return End::kDone;
      default:
        return Unlock(woken);
    }
  }
  End ModelComplete(int puppet, char operation, Few<int>*) override {
    if (operation == 'r') return End::kDone;
    if (got_lock_[puppet]) {
      got_lock_[puppet] = false;
      return End::kDone;
    }
    const bool starves = schedule_.now - since_[puppet] > kMuchTime / 2;
    if (got_turn_[puppet] || !turn_) {
      (got_turn_[puppet] ? got_turn_[puppet] : waking_) = false;
      if (!starves || queue_.empty()) starving_ = false;
      return Announce(puppet);
    }
    waking_ = false;
    if (starves) starving_ = true;
    queue_.PushFront(puppet);
    return End::kParked;
  }

 private:
  // Has the turn: it can write at once, or when the readers have left.
  End Announce(int puppet) {
    turn_ = true;
    announced_ = true;
    writer_ = puppet;
    return readers_ == 0 ? End::kDone : End::kParked;
  }
  End Unlock(Few<int>* woken) {
    if (!announced_ || readers_ != 0) return End::kEndsRun;
    turn_ = false;
    announced_ = false;
    readers_ = static_cast<int>(waiting_readers_.count);
    while (!waiting_readers_.empty()) woken->PushBack(waiting_readers_.TakeFirst());
    if (queue_.empty() || waking_) return End::kDone;
    const int first = queue_.TakeFirst();
    woken->PushBack(first);
    (starving_ ? got_turn_[first] : waking_) = true;
    turn_ = starving_;
    return End::kDone;
  }

  const ExploringSchedule& schedule_;
  bool turn_ = false;       // a writer has it; who comes to write queues
  bool announced_ = false;  // and holds back readers
  int writer_ = 0;          // who is announced
  int readers_ = 0;
  Few<int> waiting_readers_;
  Few<int> queue_;
  bool waking_ = false;  // somebody of the queue was woken and has not come yet
  bool starving_ = false;
  int64_t since_[kPuppets] = {};
  bool got_turn_[kPuppets] = {};
  bool got_lock_[kPuppets] = {};
};

// ---- sync.WaitGroup: A Add(1), D Done, W Wait ---------------------------------------------------

class WaitGroupPair : public Pair {
 public:
  End Start(Worker& worker, Goroutine& goroutine, char operation) override {
    auto* group = As<WaitGroup>();
    if (operation == 'W') return EndOf(Wait(worker, goroutine, group));
    return EndOf(AddToWaitGroup(worker, group, operation == 'A' ? 1 : -1));
  }
  End Complete(Worker& worker, Goroutine& goroutine, char) override {
    return EndOf(CompleteWait(worker, goroutine, As<WaitGroup>()));
  }

  End ModelStart(int puppet, char operation, Few<int>* woken) override {
    switch (operation) {
      case 'A':
        ++counter_;
        return End::kDone;
      case 'D':
        if (--counter_ < 0) return End::kEndsRun;
        if (counter_ == 0) {
          while (!waiters_.empty()) woken->PushBack(waiters_.TakeFirst());
        }
        return End::kDone;
      default:
        if (counter_ == 0) return End::kDone;
        waiters_.PushBack(puppet);
        return End::kParked;
    }
  }
  // Used again before all who waited have gone: a panic.
  End ModelComplete(int, char, Few<int>*) override {
    return counter_ == 0 && waiters_.empty() ? End::kDone : End::kEndsRun;
  }

 private:
  int counter_ = 0;
  Few<int> waiters_;
};

// ---- sync.Cond: t takes a ticket, W waits with it, S Signal, B Broadcast ------------------------

class ConditionPair : public Pair {
 public:
  End Start(Worker& worker, Goroutine& goroutine, char operation) override {
    auto* condition = As<Condition>();
    switch (operation) {
      case 't':
        goroutine.wait.value[0] = AddToCondition(condition);
        break;
      case 'W':
        return EndOf(WaitForCondition(worker, goroutine, condition,
                                      static_cast<uint32_t>(goroutine.wait.value[0])));
      case 'S':
        SignalCondition(worker, condition);
        break;
      default:
        BroadcastCondition(worker, condition);
    }
    return End::kDone;
  }
  End Complete(Worker&, Goroutine&, char) override { return End::kDone; }

  End ModelStart(int puppet, char operation, Few<int>* woken) override {
    switch (operation) {
      case 't':
        tickets_.PushBack(puppet);
        return End::kDone;
      case 'W':
        if (notified_[puppet]) {
          notified_[puppet] = false;
          return End::kDone;
        }
        waiting_.PushBack(puppet);
        return End::kParked;
      case 'S':
        if (!tickets_.empty()) Notify(tickets_.TakeFirst(), woken);
        return End::kDone;
      default:  // those who wait, as they came; the others find their tickets notified
        while (!waiting_.empty()) woken->PushBack(waiting_.TakeFirst());
        for (int owner : tickets_) notified_[owner] = true;
        for (int one : *woken) notified_[one] = false;
        tickets_ = {};
        return End::kDone;
    }
  }
  End ModelComplete(int, char, Few<int>*) override { return End::kDone; }

 private:
  // The owner of the oldest ticket may not have come to wait yet.
  void Notify(int puppet, Few<int>* woken) {
    for (uint32_t i = 0; i < waiting_.count; ++i) {
      if (waiting_.items[i] != puppet) continue;
      woken->PushBack(waiting_.TakeAt(i));
      return;
    }
    notified_[puppet] = true;
  }

  Few<int> tickets_;
  Few<int> waiting_;
  bool notified_[kPuppets] = {};
};

// ---- semaphores: A acquire, R release -----------------------------------------------------------

class SemaphorePair : public Pair {
 public:
  End Start(Worker& worker, Goroutine& goroutine, char operation) override {
    if (operation == 'A') return EndOf(AcquireSemaphore(worker, goroutine, As<uint32_t>()));
    ReleaseSemaphore(worker, As<uint32_t>());
    return End::kDone;
  }
  End Complete(Worker&, Goroutine&, char) override { return End::kDone; }

  End ModelStart(int puppet, char operation, Few<int>* woken) override {
    if (operation == 'R') {
      if (waiters_.empty()) {
        ++count_;
      } else {
        woken->PushBack(waiters_.TakeFirst());
      }
      return End::kDone;
    }
    if (count_ > 0) {
      --count_;
      return End::kDone;
    }
    waiters_.PushBack(puppet);
    return End::kParked;
  }
  End ModelComplete(int, char, Few<int>*) override { return End::kDone; }

 private:
  int count_ = 0;
  Few<int> waiters_;
};

// ---- comparing ----------------------------------------------------------------------------------

enum class Time : uint8_t { kStands, kMayPass };

class OneRun {
 public:
  OneRun(Stage& stage, ExploringSchedule& schedule, Explorer& explorer,
         std::array<const std::string*, kPuppets> cast, Pair& pair)
      : stage_(stage), schedule_(schedule), explorer_(explorer), cast_(cast), pair_(pair) {}

  // False when real and model differ.
  bool Go(Time time) {
    int passes = time == Time::kMayPass ? 1 : 0;
    while (!ended_) {
      Few<int> able;
      for (int i = 0; i < kPuppets; ++i) {
        State state = states_[i];
        if (state == State::kWoken || (state == State::kReady && next_[i] < cast_[i]->size())) {
          able.PushBack(i);
        }
      }
      if (able.empty()) break;
      if (passes > 0 && explorer_.Choose(2) == 1) {
        schedule_.now += kMuchTime;
        --passes;
      }
      if (!Step(able.items[explorer_.Choose(able.count)])) return false;
    }
    return true;
  }

 private:
  enum class State : uint8_t { kReady, kParked, kWoken };

  bool Step(int i) {
    char operation = (*cast_[i])[next_[i]];
    Goroutine& goroutine = stage_.puppet(i);
    Few<int> expected_woken;
    End real;
    End expected;
    if (states_[i] == State::kWoken) {
      real = pair_.Complete(stage_.worker(), goroutine, operation);
      expected = pair_.ModelComplete(i, operation, &expected_woken);
    } else {
      real = pair_.Start(stage_.worker(), goroutine, operation);
      expected = pair_.ModelStart(i, operation, &expected_woken);
    }
    ended_ = real == End::kEndsRun;
    states_[i] = real == End::kParked ? State::kParked : State::kReady;
    if (real != End::kParked) ++next_[i];
    Few<int> woken = stage_.TakeWoken();
    for (int index : woken) states_[index] = State::kWoken;
    return real == expected && (ended_ || woken == expected_woken);
  }

  Stage& stage_;
  ExploringSchedule& schedule_;
  Explorer& explorer_;
  std::array<const std::string*, kPuppets> cast_;
  Pair& pair_;
  State states_[kPuppets] = {};
  size_t next_[kPuppets] = {};
  bool ended_ = false;
};

using MakePair = std::function<std::unique_ptr<Pair>(const ExploringSchedule&)>;

template <typename T>
std::unique_ptr<Pair> Make(const ExploringSchedule&) {
  return std::make_unique<T>();
}

void Explore(const std::vector<std::string>& sequences, const MakePair& make,
             Time time = Time::kStands) {
  OnStage([&](Stage& stage, ExploringSchedule& schedule) {
    uint64_t runs = 0;
    bool good = true;
    ForEachCast(static_cast<int>(sequences.size()), [&](const std::array<int, 3>& cast) {
      if (!good) return;
      std::array<const std::string*, kPuppets> chosen{};
      for (size_t i = 0; i < kPuppets; ++i) chosen[i] = &sequences[static_cast<size_t>(cast[i])];
      Explorer explorer;
      do {
        std::unique_ptr<Pair> pair = make(schedule);
        good = OneRun(stage, schedule, explorer, chosen, *pair).Go(time);
        stage.Reset(pair->address());
        ++runs;
      } while (good && explorer.Next());
      EXPECT_TRUE(good) << *chosen[0] << " | " << *chosen[1] << " | " << *chosen[2] << ", choices "
                        << explorer.Path();
    });
    std::printf("%lu interleavings\n", static_cast<unsigned long>(runs));
  });
}

std::vector<std::string> SequencesOf(std::string_view operations, int length) {
  std::vector<std::string> sequences{""};
  for (int i = 0; i < length; ++i) {
    std::vector<std::string> longer;
    for (const std::string& sequence : sequences) {
      for (char operation : operations) longer.push_back(sequence + operation);
    }
    sequences = std::move(longer);
  }
  return sequences;
}

std::unique_ptr<Pair> MakeMutex(const ExploringSchedule& schedule) {
  return std::make_unique<MutexPair>(schedule);
}

TEST(SyncInterleavingsTest, Mutex) { Explore(SequencesOf("LUT", 3), MakeMutex); }

TEST(SyncInterleavingsTest, StarvingMutex) {
  Explore({"LU", "LULU", "LUTU"}, MakeMutex, Time::kMayPass);
}

std::unique_ptr<Pair> MakeRWMutex(const ExploringSchedule& schedule) {
  return std::make_unique<RWMutexPair>(schedule);
}

TEST(SyncInterleavingsTest, RWMutex) {
  Explore({"rsr", "rrs", "rsw", "rs", "wxw", "wxr", "wx", "tst", "ts", "tsw", "yxy", "yx", "yxr",
           "rw", "wr", "sx", "xs"},
          MakeRWMutex);
}

TEST(SyncInterleavingsTest, StarvingRWMutex) {
  Explore({"wx", "wxwx", "yxwx", "rs"}, MakeRWMutex, Time::kMayPass);
}

TEST(SyncInterleavingsTest, WaitGroup) { Explore(SequencesOf("ADW", 3), Make<WaitGroupPair>); }

TEST(SyncInterleavingsTest, Condition) {
  Explore({"tW", "tWS", "tWB", "S", "SS", "SB", "B", "BS", "tWtW", "StW", "BtW"},
          Make<ConditionPair>);
}

TEST(SyncInterleavingsTest, Semaphore) { Explore(SequencesOf("AR", 3), Make<SemaphorePair>); }

}  // namespace
}  // namespace goknot::runtime
