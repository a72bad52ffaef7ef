// See the header.
#include "load/coverage.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/scanner.h"
#include "parser/positions.h"
#include "parser/walk.h"

namespace goknot::load {
namespace {

using base::ToAbsl;
using lexer::Pos;

struct Range {
  Pos begin;
  Pos end;
};

using Statements = std::vector<const ast::Stmt*>;

// The { of the first function literal in a node; unknown: it has none.
Pos FirstLiteral(const ast::Node* node) {
  Pos found;
  if (node == nullptr) return found;
  ast::Walk(node, [&found](const ast::Node* at) {
    if (const auto* literal = at->TryAs<ast::FuncLit>(); literal != nullptr && !found.IsKnown()) {
      found = literal->body->pos;
    }
    return !found.IsKnown();
  });
  return found;
}

class Annotator {
 public:
  Annotator(const ast::File& file, CoverMode mode, CoveredFile& covered)
      : file_(file), source_(*file.source), mode_(mode), covered_(covered) {}

  CoverText Annotate() {
    for (const ast::Decl* decl : file_.decls) {
      const auto* function = decl->TryAs<ast::FuncDecl>();
      const bool never_runs =
          function != nullptr && (function->name->name.IsBlank() || function->body == nullptr);
      if (function != nullptr && !never_runs) Visit(function->body);
      // Literals in the values of package variables.
      if (const auto* variables = decl->TryAs<ast::VarDecl>()) {
        for (const ast::Expr* value : variables->values) Visit(value);
      }
    }
    return Edited();
  }

 private:
  void Visit(const ast::Node* root) {
    ast::Walk(root, [this](const ast::Node* node) {
      if (const auto* block = node->TryAs<ast::BlockStmt>()) {
        AddBlock(*block);
      } else if (const auto* branch = node->TryAs<ast::IfStmt>()) {
        if (branch->else_stmt != nullptr) AddElse(*branch);
      } else if (const auto* clause = node->TryAs<ast::CaseClause>()) {
        Add(clause->colon + 1, clause->colon + 1, clause->end, ListOf(clause->body),
            Extent::kStatements);
      } else if (const auto* comm = node->TryAs<ast::CommClause>()) {
        Add(comm->colon + 1, comm->colon + 1, comm->end, ListOf(comm->body), Extent::kStatements);
      }
      return true;
    });
  }

  static Statements ListOf(ast::List<ast::Stmt> list) { return {list.begin(), list.end()}; }

  void AddBlock(const ast::BlockStmt& block) {
    const auto moved = else_begins_.find(&block);
    const Pos begin = moved == else_begins_.end() ? block.pos : moved->second;
    Add(begin, begin + 1, block.right_brace + 1, ListOf(block.stmts), Extent::kToBrace);
  }

  // What stands behind an else is put into a block of its own: a counter can stand before an if.
  void AddElse(const ast::IfStmt& branch) {
    const Pos begin = source_.PosAt(FindText(branch.then_block->end, "else") + 4);
    Insert(begin, "{");
    if (branch.else_stmt->kind == ast::Kind::kBlockStmt) {
      else_begins_[branch.else_stmt] = begin;
    } else {
      Add(begin, begin + 1, branch.else_stmt->end + 1, {branch.else_stmt}, Extent::kToBrace);
    }
    Insert(branch.else_stmt->end, "}");
  }

  enum class Extent : uint8_t { kStatements, kToBrace };

  // Counters for a list of statements.
  void Add(Pos begin, Pos insert, Pos block_end, Statements list, Extent extent) {
    if (list.empty()) {
      const Range range = CodeRanges(insert, block_end)[0];
      Insert(range.begin, NewCounter(range, 0));
      return;
    }
    while (!list.empty()) {
      Pos end = block_end;
      size_t last = 0;
      while (last < list.size()) {
        const ast::Stmt* statement = list[last];
        end = Boundary(statement);
        ++last;
        if (!EndsStretch(statement)) continue;
        extent = Extent::kStatements;
        // A goto may lead to a label: what stands behind it begins a stretch.
        const auto* labelled = statement->TryAs<ast::LabeledStmt>();
        if (labelled != nullptr && !IsLoopOrSwitch(labelled->stmt->kind)) {
          end = ast::FirstByteOf(labelled);
          list.insert(list.begin() + static_cast<ptrdiff_t>(last), labelled->stmt);
        }
        break;
      }
      if (extent == Extent::kToBrace) end = block_end;
      if (begin != end) AddStretch(begin, insert, end, {list.begin(), list.begin() + last});
      list.erase(list.begin(), list.begin() + static_cast<ptrdiff_t>(last));
      if (!list.empty()) begin = insert = ast::FirstByteOf(list[0]);
    }
  }

  void AddStretch(Pos begin, Pos insert, Pos end, const Statements& statements) {
    struct Stretch {
      Range range;
      uint32_t statements;
    };
    std::vector<Stretch> stretches;
    for (const Range& range : CodeRanges(begin, end)) {
      uint32_t count = 0;
      bool is_inside = false;
      for (const ast::Stmt* statement : statements) {
        const Pos first = ast::FirstByteOf(statement);
        if (range.begin <= first && first < range.end) ++count;
        is_inside |= first < range.begin && range.begin < statement->end;
      }
      // No counter can stand within a statement.
      if (is_inside && !stretches.empty()) {
        stretches.back().range.end = range.end;
        stretches.back().statements += count;
      } else {
        stretches.push_back({range, count});
      }
    }
    for (size_t i = 0; i < stretches.size(); ++i) {
      Insert(i == 0 ? insert : stretches[i].range.begin,
             NewCounter(stretches[i].range, stretches[i].statements));
    }
  }

  // Where the part of a statement ends that runs with what stands before it.
  Pos Boundary(const ast::Stmt* statement) const {
    const auto first_literal = [](std::initializer_list<const ast::Node*> parts, Pos otherwise) {
      for (const ast::Node* part : parts) {
        if (const Pos literal = FirstLiteral(part); literal.IsKnown()) return literal;
      }
      return otherwise;
    };
    switch (statement->kind) {
      case ast::Kind::kBlockStmt:
        return statement->pos;
      case ast::Kind::kIfStmt: {
        const auto* branch = statement->As<ast::IfStmt>();
        return first_literal({branch->init, branch->condition}, branch->then_block->pos);
      }
      case ast::Kind::kForStmt: {
        const auto* loop = statement->As<ast::ForStmt>();
        return first_literal({loop->init, loop->condition, loop->post}, loop->body->pos);
      }
      case ast::Kind::kRangeStmt: {
        const auto* loop = statement->As<ast::RangeStmt>();
        return first_literal({loop->x}, loop->body->pos);
      }
      case ast::Kind::kLabeledStmt:
        return Boundary(statement->As<ast::LabeledStmt>()->stmt);
      case ast::Kind::kSwitchStmt: {
        const auto* choice = statement->As<ast::SwitchStmt>();
        const ast::Node* tag = choice->TypeGuard() != nullptr ? nullptr : choice->tag;
        Pos head = choice->pos;
        if (choice->init != nullptr) head = choice->init->end;
        if (choice->tag != nullptr) head = choice->tag->end;
        return first_literal({choice->init, tag}, source_.PosAt(FindText(head, "{")));
      }
      case ast::Kind::kSelectStmt:
        return source_.PosAt(FindText(statement->pos, "{"));
      default:
        return first_literal({statement}, statement->end);
    }
  }

  static bool IsLoopOrSwitch(ast::Kind kind) {
    return kind == ast::Kind::kForStmt || kind == ast::Kind::kRangeStmt ||
           kind == ast::Kind::kSwitchStmt || kind == ast::Kind::kSelectStmt;
  }

  static bool EndsStretch(const ast::Stmt* statement) {
    switch (statement->kind) {
      case ast::Kind::kBlockStmt:
      case ast::Kind::kBranchStmt:
      case ast::Kind::kIfStmt:
      case ast::Kind::kLabeledStmt:
        return true;
      case ast::Kind::kExprStmt: {
        const auto* call = statement->As<ast::ExprStmt>()->x->TryAs<ast::CallExpr>();
        const auto* name = call == nullptr ? nullptr : call->fun->TryAs<ast::Ident>();
        if (name != nullptr && name->name.text() == "panic" && call->args.size() == 1) return true;
        break;
      }
      default:
        if (IsLoopOrSwitch(statement->kind)) return true;
    }
    return FirstLiteral(statement).IsKnown();
  }

  // The parts of a text that have code: lines without any end one. Never none: a text without code
  // is an empty one at its beginning.
  std::vector<Range> CodeRanges(Pos begin, Pos end) const {
    lexer::NameTable names;
    lexer::DiagnosticList ignored;
    lexer::Scanner scanner(source_, names, ignored, begin);
    std::vector<Range> ranges;
    Pos code_begin;
    size_t last_line = 0;
    const auto end_of_line = [&] { return source_.LineStart(last_line + 1); };
    for (scanner.Next(); scanner.pos() < end && scanner.token() != lexer::Token::kEndOfFile;
         scanner.Next()) {
      const lexer::Token token = scanner.token();
      if (token == lexer::Token::kLeftBrace || token == lexer::Token::kRightBrace) continue;
      if (token == lexer::Token::kSemicolon && scanner.text() != "semicolon") continue;
      const size_t line = source_.LineIndexOf(scanner.pos());
      if (!code_begin.IsKnown()) {
        code_begin = scanner.pos();
      } else if (line > last_line + 1) {
        ranges.push_back({code_begin, end_of_line()});
        code_begin = scanner.pos();
      }
      last_line = std::max(last_line, source_.LineIndexOf(std::min(scanner.end(), end)));
    }
    if (!code_begin.IsKnown()) return {{begin, begin}};
    const bool lines_follow = last_line < source_.LineIndexOf(end);
    ranges.push_back({code_begin, lines_follow ? end_of_line() : end});
    return ranges;
  }

  // The offset of a text that stands behind `from`, not in a comment.
  size_t FindText(Pos from, std::string_view wanted) const {
    const std::string_view text = source_.text();
    size_t at = source_.OffsetOf(from);
    while (at < text.size() && !text.substr(at).starts_with(wanted)) {
      const std::string_view rest = text.substr(at);
      if (rest.starts_with("//")) {
        at += std::min(rest.find('\n'), rest.size());
      } else if (rest.starts_with("/*")) {
        at += std::min(rest.find("*/", 2), rest.size() - 2) + 2;
      } else {
        ++at;
      }
    }
    return at;
  }

  std::string NewCounter(const Range& range, uint32_t statements) {
    const lexer::Position first = source_.PhysicalPositionOf(range.begin);
    const lexer::Position last = source_.PhysicalPositionOf(range.end);
    const size_t number = covered_.first_counter + covered_.blocks.size();
    covered_.blocks.push_back({first.line, first.column, last.line, last.column, statements});
    switch (mode_) {
      case CoverMode::kAtomic:
        return absl::StrCat("ᐧcount(", number, ");");
      case CoverMode::kCount:
        return absl::StrCat(ToAbsl(kCounters), "[", number, "]++;");
      default:
        return absl::StrCat(ToAbsl(kCounters), "[", number, "]=1;");
    }
  }

  void Insert(Pos at, std::string text) {
    edits_.emplace_back(source_.OffsetOf(at), std::move(text));
  }

  CoverText Edited() {
    std::stable_sort(edits_.begin(), edits_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    CoverText result;
    const std::string_view text = source_.text();
    size_t done = 0;
    for (const auto& [at, inserted] : edits_) {
      result.text.append(text.substr(done, at - done));
      done = at;
      const uint32_t column = source_.PhysicalPositionOf(source_.PosAt(at)).column;
      result.marks.push_back({static_cast<uint32_t>(result.text.size()), column});
      result.text += inserted;
      result.marks.push_back({static_cast<uint32_t>(result.text.size()), column});
    }
    result.text.append(text.substr(done));
    return result;
  }

  const ast::File& file_;
  lexer::SourceFile& source_;
  const CoverMode mode_;
  CoveredFile& covered_;
  std::map<const ast::Node*, Pos> else_begins_;  // blocks behind else: where the one around begins
  std::vector<std::pair<size_t, std::string>> edits_;  // by offset
};

}  // namespace

CoverText AddCounters(const ast::File& file, CoverMode mode, CoveredFile& covered) {
  return Annotator(file, mode, covered).Annotate();
}

std::string CountersText(std::string_view package, CoverMode mode, size_t count) {
  std::string text = absl::StrCat("package ", ToAbsl(package), "\n\n");
  if (mode == CoverMode::kAtomic) absl::StrAppend(&text, "import ᐧatomic \"sync/atomic\"\n\n");
  absl::StrAppend(&text, "var ", ToAbsl(kCounters), " [", count, "]uint32\n");
  if (mode == CoverMode::kAtomic) {
    absl::StrAppend(&text, "\nfunc ᐧcount(n int) { ᐧatomic.AddUint32(&", ToAbsl(kCounters),
                    "[n], 1) }\n");
  }
  return text;
}

std::string_view NameOf(CoverMode mode) {
  constexpr std::string_view kNames[] = {"", "set", "count", "atomic", ""};
  return kNames[static_cast<size_t>(mode)];
}

}  // namespace goknot::load
