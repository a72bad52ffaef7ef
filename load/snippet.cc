// See the header.
#include "load/snippet.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "base/arena.h"
#include "base/text.h"
#include "load/pasted.h"
#include "parser/parser.h"

namespace goknot::load {
namespace {

using base::ToAbsl;

constexpr std::string_view kUndefined = "undefined: ";

// A text on its way into a program: as it stands, or repaired.
struct Reading {
  std::string text;
  std::vector<lexer::ColumnMark> marks;
  std::vector<PasteRemark> remarks;
};

Reading AsItStands(const SnippetText& snippet) { return {std::string(snippet.text), {}, {}}; }

Reading Repaired(const SnippetText& snippet) {
  PastedText pasted = RepairPasted(snippet.text);
  return {pasted.text.bytes(), pasted.text.Marks(snippet.text), std::move(pasted.remarks)};
}

lexer::SourceFile* AddReading(lexer::SourceSet& sources, const std::string& name,
                              const SnippetText& snippet, const Reading& reading) {
  return sources.Add(name, reading.text,
                     {.first_line = snippet.first_line, .marks = reading.marks});
}

void ReportTooLarge(CheckedSnippet& checked) {
  checked.diagnostics.Report({.pos = {}, .text = "the text is too large"});
}

// ---- What a text declares.

// The names that a text declares at its top level (methods as T.m), and how it must be used to have
// them.
using Declared = absl::flat_hash_map<std::string, PartUse>;

std::string MethodName(std::string_view type, std::string_view method) {
  while (type.starts_with('*')) type.remove_prefix(1);
  return absl::StrCat(ToAbsl(type), ".", ToAbsl(method));
}

// The name of the type T in the receiver (t T) or (t *T); empty when it is something else.
std::string_view ReceiverType(const ast::FuncDecl& function) {
  const ast::Expr* type = function.receiver->type;
  if (const auto* pointer = type->TryAs<ast::UnaryExpr>()) type = pointer->x;
  const auto* ident = type->TryAs<ast::Ident>();
  return ident == nullptr ? std::string_view() : ident->name.text();
}

void AddDeclared(const ast::Node& item, Declared& names) {
  auto add = [&names](const ast::Expr* expr, PartUse use) {
    if (const auto* ident = expr->TryAs<ast::Ident>()) {
      names.try_emplace(std::string(ident->name.text()), use);
    }
  };
  if (const auto* constant = item.TryAs<ast::ConstDecl>()) {
    for (const ast::Ident* name : constant->names) add(name, PartUse::kDeclarations);
  } else if (const auto* variable = item.TryAs<ast::VarDecl>()) {
    for (const ast::Ident* name : variable->names) add(name, PartUse::kDeclarations);
  } else if (const auto* type = item.TryAs<ast::TypeDecl>()) {
    add(type->name, PartUse::kDeclarations);
  } else if (const auto* function = item.TryAs<ast::FuncDecl>()) {
    std::string name(function->name->name.text());
    if (function->receiver != nullptr) name = MethodName(ReceiverType(*function), name);
    if (name != "main") names.try_emplace(name, PartUse::kDeclarations);
  } else if (const auto* assign = item.TryAs<ast::AssignStmt>()) {
    if (assign->op != lexer::Token::kDefine) return;
    for (const ast::Expr* left : assign->lhs) add(left, PartUse::kWhole);
  }
}

// One text of the document, parsed on its own.
struct Neighbour {
  Reading reading;
  Declared declared;
};

std::optional<Declared> TryDeclared(const SnippetText& snippet, const Reading& reading) {
  lexer::SourceSet sources;
  lexer::NameTable names;
  lexer::DiagnosticList diagnostics;
  base::Arena arena;
  uint32_t next_node_id = 0;
  lexer::SourceFile* source = AddReading(sources, "", snippet, reading);
  if (source == nullptr) return std::nullopt;
  const ast::File* file = parser::ParseFile(*source, {arena, names, diagnostics, next_node_id},
                                            {.mode = parser::SourceMode::kFragment});
  if (file->has_errors) return std::nullopt;
  Declared declared;
  const bool is_library =
      file->package_name != nullptr && file->package_name->name.text() != "main";
  if (is_library) return declared;  // its names are not for other programs
  for (const ast::Node* item : file->items) AddDeclared(*item, declared);
  return declared;
}

Neighbour ReadNeighbour(const SnippetText& snippet) {
  Neighbour neighbour{AsItStands(snippet), {}};
  if (std::optional<Declared> declared = TryDeclared(snippet, neighbour.reading)) {
    neighbour.declared = *std::move(declared);
    return neighbour;
  }
  neighbour.reading = Repaired(snippet);
  if (std::optional<Declared> declared = TryDeclared(snippet, neighbour.reading)) {
    neighbour.declared = *std::move(declared);
  }
  return neighbour;
}

// The part of `text` between two others; nothing when they are not there.
std::optional<std::string_view> Between(std::string_view text, std::string_view before,
                                        std::string_view behind) {
  const size_t found = text.find(before);
  if (found == std::string_view::npos) return std::nullopt;
  text.remove_prefix(found + before.size());
  return text.substr(0, text.find_first_of(behind));
}

// The name, or method as T.m, whose absence a diagnostic complains about; empty when it complains
// about something else.
std::string NameLackedBy(const lexer::Diagnostic& diagnostic) {
  std::string_view text = diagnostic.text;
  if (diagnostic.code == lexer::DiagnosticCode::kUndeclaredName) {
    return std::string(Between(text, kUndefined, " ").value_or(""));
  }
  if (auto method = Between(text, " has no field or method ", ",)")) {
    return MethodName(Between(text, "(type ", " ").value_or(""), *method);
  }
  if (auto method = Between(text, "(missing method ", ")")) {
    std::string_view type = text.substr(0, text.find(" does not implement "));
    return MethodName(type.substr(type.rfind(' ') + 1), *method);
  }
  return {};
}

// ---- The attempts.

class SnippetChecker {
 public:
  SnippetChecker(const std::string& file_name, std::span<const SnippetText> texts, size_t index,
                 const std::string& go_version)
      : file_name_(file_name),
        texts_(texts),
        self_(texts[index]),
        index_(index),
        go_version_(go_version) {}

  CheckedSnippet Check() {
    Reading reading = AsItStands(self_);
    CheckedSnippet checked = CheckAlone(reading);
    if (checked.good) return checked;
    Reading repaired = Repaired(self_);
    if (repaired.text != reading.text || !repaired.remarks.empty()) {
      reading = std::move(repaired);
      checked = CheckRepaired(reading);
      if (checked.good) return checked;
    }
    return CheckTogether(reading, std::move(checked));
  }

 private:
  struct Missing {
    std::string name;
    size_t offset;  // in the reading
  };

  std::unique_ptr<Program> NewProgram() const {
    auto program = std::make_unique<Program>();
    program->set_go_version(go_version_);
    return program;
  }

  CheckedSnippet CheckAlone(const Reading& reading) {
    CheckedSnippet checked{NewProgram(), {}, false};
    source_ = AddReading(checked.program->sources(), file_name_, self_, reading);
    if (source_ == nullptr) {
      ReportTooLarge(checked);
      return checked;
    }
    const Part part{source_, PartUse::kWhole, self_.main};
    checked.good = checked.program->CheckParts({&part, 1}, checked.diagnostics);
    return checked;
  }

  // With the remarks of the repair; one that is an error stands for all that is wrong.
  CheckedSnippet CheckRepaired(const Reading& reading) {
    bool can_run = true;
    for (const PasteRemark& remark : reading.remarks) {
      can_run &= remark.severity != lexer::Severity::kError;
    }
    CheckedSnippet checked;
    if (can_run) {
      checked = CheckAlone(reading);
    } else {
      checked.program = NewProgram();
    }
    AddRemarks(reading, checked);
    return checked;
  }

  // Remarks point into the text as the user sees it.
  void AddRemarks(const Reading& reading, CheckedSnippet& checked) const {
    if (reading.remarks.empty()) return;
    const lexer::SourceFile* original = checked.program->sources().Add(
        file_name_, std::string(self_.text), {.first_line = self_.first_line});
    if (original == nullptr) return;
    for (const PasteRemark& remark : reading.remarks) {
      checked.diagnostics.Report({.pos = original->PosAt(remark.origin),
                                  .code = lexer::DiagnosticCode::kPastedText,
                                  .severity = remark.severity,
                                  .text = remark.text});
    }
  }

  std::vector<Missing> FindMissing(const CheckedSnippet& checked) const {
    std::vector<Missing> missing;
    for (const lexer::Diagnostic& diagnostic : checked.diagnostics.all()) {
      std::string name = NameLackedBy(diagnostic);
      if (name.empty()) continue;
      const bool is_own = source_ != nullptr && source_->Contains(diagnostic.pos);
      missing.push_back({std::move(name), is_own ? source_->OffsetOf(diagnostic.pos) : 0});
    }
    return missing;
  }

  const Neighbour& NeighbourAt(size_t i) {
    auto at = neighbours_.find(i);
    if (at == neighbours_.end()) at = neighbours_.emplace(i, ReadNeighbour(texts_[i])).first;
    return at->second;
  }

  // The nearest text before this one that declares the name, else the nearest one after it. Nothing
  // when there is none.
  std::optional<std::pair<size_t, PartUse>> FindDeclaring(const std::string& name) {
    for (size_t i = index_; i-- > 0;) {
      const Declared& declared = NeighbourAt(i).declared;
      if (auto at = declared.find(name); at != declared.end()) return std::pair(i, at->second);
    }
    for (size_t i = index_ + 1; i < texts_.size(); ++i) {
      const Declared& declared = NeighbourAt(i).declared;
      auto at = declared.find(name);
      if (at != declared.end() && at->second == PartUse::kDeclarations) {
        return std::pair(i, at->second);
      }
    }
    return std::nullopt;
  }

  CheckedSnippet CheckTogether(const Reading& reading, CheckedSnippet alone) {
    const std::vector<Missing> first_missing = FindMissing(alone);
    std::vector<Missing> missing = first_missing;
    std::optional<CheckedSnippet> together;
    chosen_.clear();
    while (Choose(missing)) {
      together = CheckChosen(reading);
      missing = FindMissing(*together);
    }
    if (!together || !IsOwnFault(*together)) return alone;
    AddRemarks(reading, *together);
    NoteTogether(first_missing, *together);
    return *std::move(together);
  }

  // Chooses the texts that declare what is missing; false when that adds nothing.
  bool Choose(const std::vector<Missing>& missing) {
    bool any_new = false;
    for (const Missing& one : missing) {
      const auto declaring = FindDeclaring(one.name);
      if (!declaring) continue;
      auto [at, inserted] = chosen_.insert(*declaring);
      const bool needs_more =
          declaring->second == PartUse::kWhole && at->second == PartUse::kDeclarations;
      if (needs_more) at->second = PartUse::kWhole;
      any_new |= inserted || needs_more;
    }
    return any_new;
  }

  // Do all errors lie in this text, rather than in those that were to help it?
  bool IsOwnFault(const CheckedSnippet& together) const {
    for (const lexer::Diagnostic& diagnostic : together.diagnostics.all()) {
      if (diagnostic.severity == lexer::Severity::kError && !source_->Contains(diagnostic.pos)) {
        return false;
      }
    }
    return source_ != nullptr;
  }

  // The chosen texts in order, then this one.
  CheckedSnippet CheckChosen(const Reading& reading) {
    CheckedSnippet checked{NewProgram(), {}, false};
    std::vector<Part> parts;
    for (const auto& [i, use] : chosen_) {
      parts.push_back(
          {AddReading(checked.program->sources(), file_name_, texts_[i], NeighbourAt(i).reading),
           use, kLastMain});
    }
    source_ = AddReading(checked.program->sources(), file_name_, self_, reading);
    parts.push_back({source_, PartUse::kWhole, self_.main});
    for (const Part& part : parts) {
      if (part.source == nullptr) {
        ReportTooLarge(checked);
        return checked;
      }
    }
    checked.good = checked.program->CheckParts(parts, checked.diagnostics);
    return checked;
  }

  void NoteTogether(const std::vector<Missing>& missing, CheckedSnippet& together) {
    std::map<size_t, bool> noted;
    for (const Missing& one : missing) {
      auto declaring = FindDeclaring(one.name);
      if (!declaring || noted[declaring->first]) continue;
      noted[declaring->first] = true;
      together.diagnostics.Report({.pos = source_->PosAt(one.offset),
                                   .code = lexer::DiagnosticCode::kPastedText,
                                   .severity = lexer::Severity::kNote,
                                   .text = absl::StrCat("runs together with the fence at line ",
                                                        texts_[declaring->first].heading_line,
                                                        ", which declares ", one.name)});
    }
  }

  const std::string& file_name_;
  std::span<const SnippetText> texts_;
  const SnippetText& self_;
  size_t index_;
  const std::string& go_version_;
  lexer::SourceFile* source_ = nullptr;     // of the latest attempt
  std::map<size_t, Neighbour> neighbours_;  // as far as they were read
  std::map<size_t, PartUse> chosen_;
};

}  // namespace

CheckedSnippet CheckSnippet(const std::string& file_name, std::span<const SnippetText> texts,
                            size_t index, const std::string& go_version) {
  return SnippetChecker(file_name, texts, index, go_version).Check();
}

}  // namespace goknot::load
