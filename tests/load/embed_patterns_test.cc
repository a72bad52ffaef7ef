// Which names a pattern matches. Which files: tests/cli/sessions/embed.session.
#include "load/embed_patterns.h"

#include "gtest/gtest.h"

namespace goknot::load {
namespace {

TEST(MatchName, FollowsPathMatch) {
  struct Case {
    const char* pattern;
    const char* name;
    std::optional<bool> matches;
  };
  for (const Case& one : {
           Case{"abc", "abc", true},
           Case{"abc", "abd", false},
           Case{"abc", "ab", false},
           Case{"*", "", true},
           Case{"*", "abc", true},
           Case{"a*c", "abbc", true},
           Case{"a*c", "abb", false},
           Case{"*.txt", "a.txt", true},
           Case{"*.txt", ".txt", true},
           Case{"a?c", "abc", true},
           Case{"a?", "a", false},
           Case{"[a-c]x", "bx", true},
           Case{"[^a-c]x", "bx", false},
           Case{"[^a-c]x", "dx", true},
           Case{"[\\]a]", "]", true},
           Case{"\\*", "*", true},
           Case{"\\*", "a", false},
           Case{"a*b*c*d*e*f*g*h*i*j*", "abcdefghi", false},
           Case{"[", "a", std::nullopt},
           Case{"[a", "", std::nullopt},
           Case{"[]a]", "]", std::nullopt},
           Case{"[-]", "-", std::nullopt},
           Case{"[a-]", "a", std::nullopt},
           Case{"\\", "a", std::nullopt},
           Case{"?", "é", true},
           Case{"[à-ü]*", "éa", true},
           Case{"??", "é", false},
           Case{"*[^a]*b", "aacab", true},
           Case{"*[", "", std::nullopt},
           Case{"b[", "a", std::nullopt},
       }) {
    EXPECT_EQ(MatchName(one.pattern, one.name), one.matches) << one.pattern << " " << one.name;
  }
}

}  // namespace
}  // namespace goknot::load
