// Who gets what was typed: bytes go in, readers wait on threads.
#include "editor/keyboard.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <thread>

namespace goknot::editor {
namespace {

class KeyboardTest : public testing::Test {
 protected:
  ~KeyboardTest() override { close(wake_); }

  // Somebody has begun to read.
  void AwaitReader() {
    pollfd file{wake_, POLLIN, 0};
    ASSERT_EQ(poll(&file, 1, 10'000), 1);
    uint64_t count;
    ASSERT_GT(read(wake_, &count, sizeof count), 0);
  }

  // What a goroutine gets when the keyboard is served while it waits.
  std::string ReadServed(size_t size) {
    std::string got(size, '\0');
    ssize_t count = 0;
    std::thread reader([&] { count = keyboard_.Read(this, got.data(), size); });
    AwaitReader();
    echo_ += keyboard_.Serve();
    reader.join();
    got.resize(static_cast<size_t>(count));
    return got;
  }

  const int wake_ = eventfd(0, EFD_CLOEXEC);
  Keyboard keyboard_{wake_};
  std::string echo_;
};

TEST_F(KeyboardTest, WhatNobodyAsksForIsTheEditors) {
  keyboard_.Add("1+1\r");
  EXPECT_EQ(keyboard_.Serve(), "");
  EXPECT_EQ(keyboard_.TakeTyped(), "1+1\r");
  EXPECT_EQ(keyboard_.TakeTyped(), "");
}

TEST_F(KeyboardTest, AReaderGetsItsLineAndTheEditorTheRest) {
  keyboard_.Add("bob\rname\r\x04");
  EXPECT_EQ(ReadServed(100), "bob\n");
  EXPECT_EQ(echo_, "bob\n");
  EXPECT_EQ(keyboard_.TakeTyped(), "name\r\x04");
}

TEST_F(KeyboardTest, ALineMayBeReadInPieces) {
  keyboard_.Add("bob\rname\r");
  EXPECT_EQ(ReadServed(1), "b");
  char rest[10];
  EXPECT_EQ(keyboard_.Read(this, rest, 1), 1);
  EXPECT_EQ(keyboard_.Read(this, rest + 1, 9), 2);
  EXPECT_EQ(std::string(rest, 3), "ob\n");
  EXPECT_EQ(keyboard_.TakeTyped(), "name\r");
}

TEST_F(KeyboardTest, ControlDIsAnEndOnce) {
  keyboard_.Add("\x04two\r");
  EXPECT_EQ(ReadServed(10), "");
  EXPECT_EQ(ReadServed(10), "two\n");
}

TEST_F(KeyboardTest, ABegunLineComesBack) {
  std::string got(10, '\0');
  std::thread reader([&] { EXPECT_EQ(keyboard_.Read(this, got.data(), 10), -1); });
  AwaitReader();
  keyboard_.Add("bo\x1b");
  EXPECT_EQ(keyboard_.Serve(), "bo");
  keyboard_.Cancel(this);
  reader.join();
  EXPECT_EQ(keyboard_.TakeTyped(), "bo\x1b");
}

TEST_F(KeyboardTest, OnlyTheReaderOfThatNameIsCancelled) {
  int other;
  std::string got(10, '\0');
  std::thread reader([&] { EXPECT_EQ(keyboard_.Read(this, got.data(), 10), 2); });
  AwaitReader();
  keyboard_.Cancel(&other);
  keyboard_.Add("x\r");
  keyboard_.Serve();
  reader.join();
}

TEST_F(KeyboardTest, AnInterruptDropsWhatWasTypedBefore) {
  keyboard_.Add("abc\x03rest\r");
  EXPECT_EQ(keyboard_.TakeSignal(), Keyboard::Signal::kInterrupt);
  EXPECT_EQ(keyboard_.TakeSignal(), Keyboard::Signal::kNone);
  EXPECT_EQ(keyboard_.TakeTyped(), "rest\r");
}

TEST_F(KeyboardTest, ASuspensionDropsNothing) {
  keyboard_.Add(
      "ab\x1a"
      "c");
  EXPECT_EQ(keyboard_.TakeSignal(), Keyboard::Signal::kSuspend);
  EXPECT_EQ(keyboard_.TakeTyped(), "abc");
}

}  // namespace
}  // namespace goknot::editor
