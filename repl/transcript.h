// Transcripts: what somebody copied from a session, here or elsewhere, prompts and output included.
//
// Test: tests/repl/transcript_test.cc.
#ifndef GOKNOT_REPL_TRANSCRIPT_H_
#define GOKNOT_REPL_TRANSCRIPT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goknot::repl {

// What stands behind the prompt (`>>> `, `go> ` ...) that the line begins with; nothing when it
// does not.
std::optional<std::string_view> AfterPrompt(std::string_view line);
// Behind that of a line which goes on with an entry (`... `).
std::optional<std::string_view> AfterContinuation(std::string_view line);

// Does it begin with a prompt, but for blank lines and the command in a shell (`$ goknot repl`)?
bool IsTranscript(std::string_view text);

// Of a transcript: the entries that were typed. Of any other text: the text itself.
std::vector<std::string> EntriesIn(std::string_view text);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_TRANSCRIPT_H_
