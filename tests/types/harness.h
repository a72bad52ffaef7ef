// What the checker's tests share: parsing and checking programs given as text.
//
// A program may say what it expects: a comment `// ERROR "text"` (several strings: several errors)
// means an error at that line whose message contains the text (in quotes or backquotes); ERROR@N
// also fixes the column.
#ifndef GOKNOT_TESTS_TYPES_HARNESS_H_
#define GOKNOT_TESTS_TYPES_HARNESS_H_

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/source.h"
#include "parser/parser.h"
#include "types/checker.h"

namespace goknot::types {

// Packages by path, checked from text when first imported.
class TextImporter final : public Importer {
 public:
  explicit TextImporter(class Workbench& bench) : bench_(bench) {}
  void Add(std::string path, std::string text) { texts_[std::move(path)] = std::move(text); }

  Package* Import(std::string_view path, const ast::File& from, lexer::Pos pos,
                  lexer::DiagnosticSink& sink, std::string* why) override;
  std::optional<std::string> PathForName(std::string_view name) override;

 private:
  class Workbench& bench_;
  std::map<std::string, std::string> texts_;
  std::map<std::string, std::unique_ptr<CheckedPackage>> packages_;
};

// Everything that one test needs; its packages live as long as it.
class Workbench {
 public:
  Workbench() : importer(*this) {
    config.importer = &importer;
    config.sources = &sources;
  }

  ast::File* Parse(std::string text, std::string name = "x.go") {
    parser::ParseContext context{arena, names, list, next_node_id};
    parser::ParseOptions options;
    if (config.fragment) options.mode = parser::SourceMode::kFragment;
    lexer::SourceFile* source = sources.Add(std::move(name), std::move(text));
    return parser::ParseFile(*source, context, options);
  }

  CheckedPackage& Check(std::string text) { return CheckFiles({std::move(text)}); }

  CheckedPackage& CheckFiles(std::vector<std::string> texts) {
    std::vector<ast::File*> files;
    for (size_t i = 0; i < texts.size(); ++i) {
      files.push_back(Parse(std::move(texts[i]), "x" + std::to_string(i) + ".go"));
    }
    checked = CheckPackage(universe, config, "main", files, list);
    return *checked;
  }

  // "line:column: text" for each diagnostic, in Go's order, notes joined with " | ".
  std::vector<std::string> Messages() {
    std::vector<std::string> messages;
    for (const lexer::Diagnostic& diagnostic : lexer::AsGoShowsThem(sources, list.all())) {
      lexer::Position at = sources.PositionOf(diagnostic.pos);
      std::string text =
          std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + diagnostic.text;
      for (const lexer::DiagnosticNote& note : diagnostic.notes) text += " | " + note.text;
      messages.push_back(std::move(text));
    }
    return messages;
  }

  Object* Lookup(std::string_view name) { return checked->package()->scope()->LookupText(name); }

  lexer::SourceSet sources;
  lexer::NameTable names;
  base::Arena arena;
  lexer::DiagnosticList list;
  uint32_t next_node_id = 0;
  Universe universe{names};
  Config config;
  TextImporter importer;
  std::unique_ptr<CheckedPackage> checked;
};

inline Package* TextImporter::Import(std::string_view path, const ast::File& from, lexer::Pos pos,
                                     lexer::DiagnosticSink& sink, std::string* why) {
  auto it = packages_.find(std::string(path));
  if (it != packages_.end()) return it->second->package();
  auto text = texts_.find(std::string(path));
  if (text == texts_.end()) {
    *why = "package " + std::string(path) + " is not in std";
    return nullptr;
  }
  Config config = bench_.config;
  config.fragment = false;
  config.allow_natives = true;
  parser::ParseContext context{bench_.arena, bench_.names, sink, bench_.next_node_id};
  ast::File* file =
      parser::ParseFile(*bench_.sources.Add(std::string(path) + ".go", text->second), context);
  ast::File* files[] = {file};
  auto checked = CheckPackage(bench_.universe, config, std::string(path), files, sink);
  Package* package = checked->package();
  packages_[std::string(path)] = std::move(checked);
  return package;
}

inline std::optional<std::string> TextImporter::PathForName(std::string_view name) {
  for (const auto& [path, text] : texts_) {
    size_t slash = path.rfind('/');
    if (std::string_view(path).substr(slash == std::string::npos ? 0 : slash + 1) == name) {
      return path;
    }
  }
  return std::nullopt;
}

// Compares the errors with the ERROR comments of the text.
inline void ExpectErrorsAsCommented(Workbench& bench, const std::string& text) {
  struct Expected {
    size_t line;
    size_t column;  // 0: any
    std::string text;
    bool met = false;
  };
  std::vector<Expected> expected;
  size_t line_number = 0;
  size_t begin = 0;
  while (begin <= text.size()) {
    size_t end = text.find('\n', begin);
    if (end == std::string::npos) end = text.size();
    std::string line = text.substr(begin, end - begin);
    ++line_number;
    size_t at = line.find("// ERROR");
    if (at != std::string::npos) {
      std::string rest = line.substr(at + 8);
      size_t column = 0;
      if (rest.starts_with("@")) column = std::strtoul(rest.c_str() + 1, nullptr, 10);
      size_t quote = rest.find_first_of("\"`");
      while (quote != std::string::npos) {
        size_t close = rest.find(rest[quote], quote + 1);
        ASSERT_NE(close, std::string::npos) << line;
        expected.push_back({line_number, column, rest.substr(quote + 1, close - quote - 1)});
        quote = rest.find_first_of("\"`", close + 1);
      }
    }
    begin = end + 1;
  }
  for (const std::string& message : bench.Messages()) {
    size_t line = std::strtoul(message.c_str(), nullptr, 10);
    size_t column = std::strtoul(message.c_str() + message.find(':') + 1, nullptr, 10);
    bool found = false;
    for (Expected& e : expected) {
      if (e.met || e.line != line || message.find(e.text) == std::string::npos) continue;
      if (e.column != 0 && e.column != column) continue;
      e.met = found = true;
      break;
    }
    EXPECT_TRUE(found) << "unexpected: " << message << "\nin\n" << text;
  }
  for (const Expected& e : expected) {
    EXPECT_TRUE(e.met) << "missing at line " << e.line << ": " << e.text << "\nin\n" << text;
  }
}

inline void ExpectErrors(const std::string& text) {
  Workbench bench;
  bench.Check(text);
  ExpectErrorsAsCommented(bench, text);
}

}  // namespace goknot::types

#endif  // GOKNOT_TESTS_TYPES_HARNESS_H_
