// A developer's tool: parses files and prints what the parser has to say, one diagnostic a line, as
// Go's compiler shows them. To compare with the real one.
//
//   parse_main [-fragment] [-skip] [-all] [-quiet] [-repeat N] FILE...
//
// -all shows every diagnostic in the order found; -quiet only the time and throughput.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/arena.h"
#include "parser/parser.h"

namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

int main(int argc, char** argv) {
  using namespace goknot;
  parser::ParseOptions options;
  bool all = false;
  bool quiet = false;
  int repeat = 1;
  std::vector<std::string> paths;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "-fragment") {
      options.mode = parser::SourceMode::kFragment;
    } else if (argument == "-skip") {
      options.functions = parser::Functions::kSkip;
    } else if (argument == "-all") {
      all = true;
    } else if (argument == "-quiet") {
      quiet = true;
    } else if (argument == "-repeat" && i + 1 < argc) {
      repeat = std::atoi(argv[++i]);
    } else if (argument == "-") {
      char* line = nullptr;
      size_t capacity = 0;
      for (ssize_t size; (size = getline(&line, &capacity, stdin)) > 0;) {
        paths.emplace_back(line, line[size - 1] == '\n' ? size - 1 : size);
      }
      std::free(line);
    } else {
      paths.push_back(argument);
    }
  }

  size_t bytes = 0;
  size_t nodes = 0;
  bool failed = false;
  std::chrono::nanoseconds best{std::chrono::hours(1)};
  for (int round = 0; round < repeat; ++round) {
    lexer::SourceSet sources;
    lexer::NameTable names;
    std::vector<lexer::SourceFile*> files;
    for (const std::string& path : paths) files.push_back(sources.Add(path, ReadFile(path)));
    bytes = nodes = 0;
    std::chrono::nanoseconds time{0};
    for (lexer::SourceFile* file : files) {
      base::Arena arena;
      lexer::DiagnosticList found;
      uint32_t next_id = 0;
      const auto begin = std::chrono::steady_clock::now();
      parser::ParseFile(*file, {arena, names, found, next_id}, options);
      time += std::chrono::steady_clock::now() - begin;
      bytes += file->text().size();
      nodes += next_id;
      failed |= found.has_errors();
      if (quiet) continue;
      for (const lexer::Diagnostic& diagnostic :
           all ? found.all() : lexer::AsGoShowsThem(sources, found.all())) {
        std::printf("%s: %s\n", sources.PositionOf(diagnostic.pos).ToString().c_str(),
                    diagnostic.text.c_str());
      }
    }
    best = std::min(best, time);
  }
  if (quiet) {
    const double seconds = std::chrono::duration<double>(best).count();
    std::printf("%zu files, %.1f MB, %zu nodes, %.3f s, %.1f MB/s\n", paths.size(), bytes / 1e6,
                nodes, seconds, bytes / 1e6 / seconds);
  }
  return failed ? 1 : 0;
}
