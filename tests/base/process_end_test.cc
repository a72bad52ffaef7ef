// The last act, in processes that end.
#include "base/process_end.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace goknot::base {
namespace {

void SayGoodbye() { [[maybe_unused]] ssize_t written = write(STDERR_FILENO, "goodbye\n", 8); }

TEST(ProcessEndTest, TheLastActIsDoneOnce) {
  EXPECT_EXIT(
      {
        SetLastAct(&SayGoodbye);
        DoLastAct();
        EndProcess(3);
      },
      testing::ExitedWithCode(3), "^goodbye\n$");
}

TEST(ProcessEndTest, NothingIsDoneWhenItIsTakenBack) {
  EXPECT_EXIT(
      {
        SetLastAct(&SayGoodbye);
        SetLastAct(nullptr);
        EndProcess(0);
      },
      testing::ExitedWithCode(0), "^$");
}

}  // namespace
}  // namespace goknot::base
