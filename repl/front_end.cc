// See the header.
#include "repl/front_end.h"

#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "parser/parser.h"

namespace goknot::repl {
namespace {

types::Config SessionConfig(SessionImporter& importer, const lexer::SourceSet& sources) {
  types::Config config;
  config.importer = &importer;
  config.sources = &sources;
  config.fragment = true;
  config.prompt = true;
  config.lenient_unused = true;
  config.auto_imports = true;
  return config;
}

}  // namespace

FrontEnd::FrontEnd()
    : universe_(std::make_unique<types::Universe>(names_)),
      importer_(std::make_unique<SessionImporter>(sources_, arena_, *universe_)),
      package_(std::make_unique<types::CheckedPackage>(
          *universe_, SessionConfig(*importer_, sources_), "main")) {}

FrontEnd::~FrontEnd() = default;

uint32_t FrontEnd::NumberOf(std::string_view source_name) {
  uint32_t number = 0;
  const size_t end = source_name.find(']');
  const bool is_entry = source_name.starts_with('[') && end != std::string_view::npos &&
                        absl::SimpleAtoi(base::ToAbsl(source_name.substr(1, end - 1)), &number);
  return is_entry ? number : 0;
}

CheckedEntry FrontEnd::Check(std::string_view text, types::EntryUse use) {
  const EntryPart part{{}, std::string(text)};
  return CheckParts({&part, 1}, use);
}

CheckedEntry FrontEnd::CheckParts(std::span<const EntryPart> parts, types::EntryUse use) {
  CheckedEntry entry;
  entry.arena = use == types::EntryUse::kTried ? std::make_shared<base::Arena>() : SharedArena();
  mark_ = package_->info().SetMark(next_node_id_);
  std::vector<ast::File*> files;
  entry.is_empty = true;
  bool are_good = true;
  for (const EntryPart& part : parts) {
    const std::string_view space = part.name.empty() ? "" : " ";
    ast::File* file = Parse(
        part.text, absl::StrCat("[", next_number_, "]", base::ToAbsl(space), part.name), &entry);
    are_good = are_good && file != nullptr;
    if (file == nullptr) continue;
    entry.file = file;
    entry.is_program = entry.is_program || file->package_name != nullptr;
    entry.is_empty = entry.is_empty && file->items.empty();
    files.push_back(file);
  }
  if (are_good) entry.good = package_->AddEntry(files, entry.diagnostics, use);
  return entry;
}

CheckedEntry FrontEnd::CheckAgain(std::span<const Redeclaration> declarations) {
  CheckedEntry entry;
  entry.arena = SharedArena();
  mark_ = package_->info().SetMark(next_node_id_);
  std::vector<ast::File*> files;
  for (const Redeclaration& declaration : declarations) {
    ast::File* file = Parse(declaration.text, declaration.source, &entry);
    if (file == nullptr) return entry;
    files.push_back(file);
  }
  entry.good = package_->AddEntry(files, entry.diagnostics);
  return entry;
}

ast::File* FrontEnd::Parse(std::string_view text, std::string name, CheckedEntry* entry) {
  lexer::SourceFile* source = sources_.Add(std::move(name), std::string(text));
  if (source == nullptr) {
    entry->diagnostics.Report({.text = "the texts of the session are too large together"});
    return nullptr;
  }
  entry->sources.push_back(source);
  ast::File* file =
      parser::ParseFile(*source, {*entry->arena, names_, entry->diagnostics, next_node_id_},
                        {.mode = parser::SourceMode::kFragment});
  // A program's declarations are the session's, which may have had those names before.
  file->is_fragment = true;
  return file->has_errors || file->has_faults ? nullptr : file;
}

std::shared_ptr<base::Arena> FrontEnd::SharedArena() {
  constexpr size_t kFull = size_t{64} << 10;
  if (shared_ != nullptr && shared_->reserved_bytes() >= kFull) full_.push_back(std::move(shared_));
  if (shared_ == nullptr) shared_ = std::make_shared<base::Arena>();
  return shared_;
}

void FrontEnd::Forget(CheckedEntry entry) {
  package_->info().Rewind(mark_);
  next_node_id_ = mark_.next_node_id;
  for (size_t i = entry.sources.size(); i-- > 0;) sources_.RemoveLast(entry.sources[i]);
}

}  // namespace goknot::repl
