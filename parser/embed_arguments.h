// What stands behind //go:embed: patterns between blanks, some of them in quotes.
//
// Source: the documentation of package embed. Test: tests/parser/directives_test.cc.
#ifndef GOKNOT_PARSER_EMBED_ARGUMENTS_H_
#define GOKNOT_PARSER_EMBED_ARGUMENTS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace goknot::parser {

struct EmbedArgument {
  size_t offset;  // in the directive's text
  std::string pattern;
};

struct EmbedArguments {
  std::vector<EmbedArgument> list;
  std::string_view malformed;  // from where quotes are wrong; the list is empty then
};

// Of "go:embed a.txt `b c.txt`".
EmbedArguments ParseEmbedArguments(std::string_view directive);

// Is it one? "go:embedded x" is not.
bool IsEmbedDirective(std::string_view directive);

}  // namespace goknot::parser

#endif  // GOKNOT_PARSER_EMBED_ARGUMENTS_H_
