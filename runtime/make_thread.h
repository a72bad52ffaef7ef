// Threads, even while the system has none to give.
#ifndef GOKNOT_RUNTIME_MAKE_THREAD_H_
#define GOKNOT_RUNTIME_MAKE_THREAD_H_

#include <functional>
#include <thread>

namespace goknot::runtime {

// A thread that runs `body`. There is none to be had while another thread is about to make this
// process another program (execve), or while the user has too many processes: both may pass, so it
// is tried again for a fifth of a second, as by Go. Then the process ends as Go's, with exit
// code 2. Any thread. Test: tests/programs/std_os/exec_over.go.
std::thread MakeThread(const std::function<void()>& body);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_MAKE_THREAD_H_
