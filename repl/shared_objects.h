// Channels and locks of a running session: those that its variables lead to, and those that
// goroutines wait for.
//
// Test: tests/cli/sessions/repl_goroutine_commands.session.
#ifndef GOKNOT_REPL_SHARED_OBJECTS_H_
#define GOKNOT_REPL_SHARED_OBJECTS_H_

#include <map>
#include <string>

#include "repl/session.h"

namespace goknot::repl {

// What variables of the session lead to, by its address: "c", "s.mu".
std::map<const void*, std::string> NamesOfShared(Session& session);

// A line each: its name, what it is, what is in it and who waits for it.
std::string ListChannels(Session& session);
// Of sync.Mutex, sync.RWMutex and sync.WaitGroup likewise.
std::string ListLocks(Session& session);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_SHARED_OBJECTS_H_
