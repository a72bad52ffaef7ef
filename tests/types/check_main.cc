// A developer's command over the checker alone: parses and checks the .go files of a directory (or
// the files named) as one package and prints FILE:LINE:COL: message for every error, sorted as Go
// does.
//
//   check_dir [-e] [-lang=go1.N] [-fragment] DIR | FILE...
//
// Imports: unsafe, and packages in a folder named after their path next to the files (for tests
// that bring their own); no others.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "base/arena.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/source.h"
#include "parser/parser.h"
#include "types/checker.h"

namespace {

namespace fs = std::filesystem;
using goknot::lexer::Diagnostic;
using goknot::types::CheckedPackage;

struct Session {
  goknot::lexer::SourceSet sources;
  goknot::lexer::NameTable names;
  goknot::base::Arena arena;
  goknot::types::Universe universe{names};
  uint32_t next_node_id = 0;
};

std::vector<goknot::ast::File*> ParseAll(Session& session, const std::vector<fs::path>& paths,
                                         bool fragment, goknot::lexer::DiagnosticSink& sink) {
  std::vector<goknot::ast::File*> files;
  goknot::parser::ParseContext context{session.arena, session.names, sink, session.next_node_id};
  goknot::parser::ParseOptions options;
  if (fragment) options.mode = goknot::parser::SourceMode::kFragment;
  for (const fs::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    auto* source = session.sources.Add(path.string(), text.str());
    files.push_back(goknot::parser::ParseFile(*source, context, options));
  }
  return files;
}

std::vector<fs::path> GoFilesIn(const fs::path& directory) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.path().extension() == ".go") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Imports from folders below the directory being checked.
class FolderImporter final : public goknot::types::Importer {
 public:
  FolderImporter(Session& session, fs::path root, const goknot::types::Config& config)
      : session_(session), root_(std::move(root)), config_(config) {
    config_.importer = this;
    config_.allow_natives = true;
  }

  goknot::types::Package* Import(std::string_view path, const goknot::ast::File& from,
                                 goknot::lexer::Pos pos, goknot::lexer::DiagnosticSink& sink,
                                 std::string* why) override {
    auto it = packages_.find(std::string(path));
    if (it != packages_.end()) return it->second->package();
    fs::path folder = root_ / path;
    if (!fs::is_directory(folder)) {
      *why = "package " + std::string(path) + " is not in std";
      return nullptr;
    }
    auto files = ParseAll(session_, GoFilesIn(folder), false, sink);
    auto checked =
        goknot::types::CheckPackage(session_.universe, config_, std::string(path), files, sink);
    auto* package = checked->package();
    packages_[std::string(path)] = std::move(checked);
    return package;
  }

 private:
  Session& session_;
  fs::path root_;
  goknot::types::Config config_;
  std::map<std::string, std::unique_ptr<CheckedPackage>> packages_;
};

}  // namespace

int main(int argc, char** argv) {
  goknot::types::Config config;
  bool all = false;
  std::vector<fs::path> paths;
  fs::path root = ".";
  for (int i = 1; i < argc; ++i) {
    std::string arg = argv[i];
    if (arg == "-e") {
      all = true;
    } else if (arg.starts_with("-lang=")) {
      config.go_version = arg.substr(6);
    } else if (arg == "-fragment") {
      config.fragment = true;
      config.lenient_unused = true;
    } else if (fs::is_directory(arg)) {
      root = arg;
      for (const fs::path& file : GoFilesIn(arg)) paths.push_back(file);
    } else {
      paths.emplace_back(arg);
    }
  }
  Session session;
  config.sources = &session.sources;
  goknot::lexer::DiagnosticList list;
  FolderImporter importer(session, root, config);
  config.importer = &importer;
  auto files = ParseAll(session, paths, config.fragment, list);
  std::unique_ptr<CheckedPackage> checked;
  // As gc, which goes on unless there is a "syntax error: ...".
  bool stop = std::any_of(list.all().begin(), list.all().end(), [](const Diagnostic& diagnostic) {
    return diagnostic.text.starts_with("syntax error");
  });
  if (!stop) {
    std::string path = "main";
    if (!files.empty() && files[0]->package_name != nullptr) {
      path = files[0]->package_name->name.text();
    }
    checked = goknot::types::CheckPackage(session.universe, config, path, files, list);
  }
  int errors = 0;
  for (const Diagnostic& diagnostic : goknot::lexer::AsGoShowsThem(session.sources, list.all())) {
    if (!all && errors == 10) {
      std::printf("too many errors\n");
      break;
    }
    errors += diagnostic.severity == goknot::lexer::Severity::kError;
    std::string where = session.sources.PositionOf(diagnostic.pos).ToString();
    std::printf("%s: %s\n", where.c_str(), diagnostic.text.c_str());
    for (const auto& note : diagnostic.notes) {
      std::string at =
          note.pos.IsKnown() ? session.sources.PositionOf(note.pos).ToString() + ": " : "";
      std::printf("\t%s%s\n", at.c_str(), note.text.c_str());
    }
  }
  return errors > 0 ? 1 : 0;
}
