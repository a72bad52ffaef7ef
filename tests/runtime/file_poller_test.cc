// Files of the poller: handles, edges, deadlines, what closing does.
#include "runtime/file_poller.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <atomic>

#include "runtime/clock.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Task;
using testing::WithWorkers;

struct PipeEnds {
  int read = -1;
  int write = -1;
};

PipeEnds MakePipe() {
  std::array<int, 2> ends{};
  EXPECT_EQ(pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC), 0);
  return {ends[0], ends[1]};
}

bool IsOpen(int fd) { return fcntl(fd, F_GETFD) >= 0; }

FilePoller& PollerOf(Context& c) { return c.runtime().scheduler().file_poller(); }

FileHandle Added(Context& c, int fd) {
  int error = 0;
  FileHandle handle = PollerOf(c).Add(fd, &error);
  EXPECT_NE(handle, 0u) << error;
  return handle;
}

// co_await: kParked means that it was parked and is woken.
struct Park : Context::Operation {
  FileHandle handle;
  FileState state = FileState::kParked;
  bool await_suspend(std::coroutine_handle<>) {
    testing::suspended_with = ResumeResult::kParked;
    FileState now = PollerOf(context).Park(worker(), goroutine(), handle, FileSide::kRead);
    if (now == FileState::kParked) return true;
    state = now;
    return false;
  }
  FileState await_resume() const { return state; }
};

// What natives do: the first byte, or -1 when it was closed, -2 when the deadline had passed.
Task ReadByte(Context& c, FileHandle handle, std::atomic<int>* result) {
  for (;;) {
    {
      FileInUse file(PollerOf(c), handle, FileSide::kRead);
      if (file.state() != FileState::kReady) {
        *result = file.state() == FileState::kClosed ? -1 : -2;
        break;
      }
      unsigned char byte = 0;
      if (read(file.fd(), &byte, 1) == 1) {
        *result = byte;
        break;
      }
    }
    co_await Park{{c}, handle};
  }
}

TEST(FilePollerTest, BytesWakeWhoWaits) {
  for (uint32_t workers : {1u, 2u, 4u}) {
    std::atomic<int> first = 0;
    std::atomic<int> second = 0;
    Program program(WithWorkers(workers));
    program.Run([&](Context& c) -> Task {
      PipeEnds ends = MakePipe();
      FileHandle handle = Added(c, ends.read);
      c.Go([&first, handle](Context& c) { return ReadByte(c, handle, &first); });
      co_await c.Sleep(2'000'000);
      EXPECT_EQ(write(ends.write, "ab", 2), 2);
      while (first == 0) co_await c.Sleep(100'000);
      // What has come already is read without waiting.
      c.Go([&second, handle](Context& c) { return ReadByte(c, handle, &second); });
      while (second == 0) co_await c.Sleep(100'000);
      PollerOf(c).Close(c.worker(), handle);
      close(ends.write);
    });
    EXPECT_EQ(first, 'a');
    EXPECT_EQ(second, 'b');
  }
}

TEST(FilePollerTest, ClosingWakesWhoWaits) {
  std::atomic<int> result = 0;
  Program program(WithWorkers(2));
  program.Run([&](Context& c) -> Task {
    PipeEnds ends = MakePipe();
    FileHandle handle = Added(c, ends.read);
    c.Go([&result, handle](Context& c) { return ReadByte(c, handle, &result); });
    co_await c.Sleep(2'000'000);
    EXPECT_TRUE(PollerOf(c).Close(c.worker(), handle));
    EXPECT_FALSE(IsOpen(ends.read));
    EXPECT_FALSE(PollerOf(c).Close(c.worker(), handle));
    while (result == 0) co_await c.Sleep(100'000);
    close(ends.write);
  });
  EXPECT_EQ(result, -1);
}

TEST(FilePollerTest, ADescriptorIsClosedWhenItsLastUserLeaves) {
  Program program(WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    PipeEnds ends = MakePipe();
    FileHandle handle = Added(c, ends.read);
    {
      FileInUse file(PollerOf(c), handle);
      EXPECT_EQ(file.fd(), ends.read);
      PollerOf(c).Close(c.worker(), handle);
      EXPECT_TRUE(IsOpen(ends.read));
      EXPECT_EQ(FileInUse(PollerOf(c), handle).state(), FileState::kClosed);
    }
    EXPECT_FALSE(IsOpen(ends.read));
    // Its place is used again, its handle is not.
    FileHandle other = Added(c, ends.write);
    EXPECT_EQ(static_cast<uint32_t>(other), static_cast<uint32_t>(handle));
    EXPECT_NE(other, handle);
    EXPECT_EQ(FileInUse(PollerOf(c), handle).state(), FileState::kClosed);
    EXPECT_EQ(FileInUse(PollerOf(c), other).state(), FileState::kReady);
    co_return;
  });
}

TEST(FilePollerTest, Deadlines) {
  std::atomic<int> result = 0;
  Program program(WithWorkers(2));
  program.Run([&](Context& c) -> Task {
    PipeEnds ends = MakePipe();
    FileHandle handle = Added(c, ends.read);
    c.Go([&result, handle](Context& c) { return ReadByte(c, handle, &result); });
    co_await c.Sleep(1'000'000);
    // One that is to come does nothing by itself; it does when it is looked at in time.
    FilePoller& poller = PollerOf(c);
    int64_t deadline = ReadMonotonicClock() + 2'000'000;
    EXPECT_EQ(poller.SetDeadline(c.worker(), handle, FileSide::kRead, deadline), FileState::kReady);
    poller.Expire(c.worker(), handle, FileSide::kRead);
    co_await c.Sleep(1'000'000);
    EXPECT_EQ(result, 0);
    co_await c.Sleep(2'000'000);
    poller.Expire(c.worker(), handle, FileSide::kRead);
    while (result == 0) co_await c.Sleep(100'000);
    EXPECT_EQ(FileInUse(poller, handle, FileSide::kRead).state(), FileState::kExpired);
    EXPECT_EQ(FileInUse(poller, handle, FileSide::kWrite).state(), FileState::kReady);
    poller.SetDeadline(c.worker(), handle, FileSide::kRead, 0);
    EXPECT_EQ(FileInUse(poller, handle, FileSide::kRead).state(), FileState::kReady);
    poller.Close(c.worker(), handle);
    close(ends.write);
  });
  EXPECT_EQ(result, -2);
}

}  // namespace
}  // namespace goknot::runtime
