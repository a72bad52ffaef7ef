// See the header. Everything is cut out of the source's text, line by line where there are members.
#include "repl/doc_declaration.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/unicode.h"
#include "parser/positions.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;

// A field, method or line of a group.
struct Member {
  lexer::Pos begin;
  lexer::Pos end;
  bool is_shown;
};

struct KeptMembers {
  std::string lines;  // each ended, with the comments before and behind
  bool are_all = true;
};

std::string_view TrimmedRight(std::string_view text) {
  while (!text.empty() && std::string_view(" \t\r\n").find(text.back()) != text.npos) {
    text.remove_suffix(1);
  }
  return text;
}

std::string OnOneLine(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return std::string(TrimmedRight(out));
}

// The members between two brackets that stand in lines of their own, each with what is written
// between it and the one before.
KeptMembers Keep(const ast::File& file, lexer::Pos open, const std::vector<Member>& members) {
  struct Chunk {
    size_t begin;
    size_t end;
    bool is_shown;
  };
  const std::string_view text = file.source->text();
  const auto behind_line = [text](size_t at) {
    const size_t newline = text.find('\n', at);
    return newline == std::string_view::npos ? text.size() : newline + 1;
  };
  std::vector<Chunk> chunks;
  size_t at = behind_line(file.source->OffsetOf(open));
  for (const Member& member : members) {
    const size_t end = behind_line(file.source->OffsetOf(member.end));
    if (!chunks.empty() && file.source->OffsetOf(member.begin) < at) {  // on the line of another
      chunks.back().end = at = std::max(at, end);
      chunks.back().is_shown |= member.is_shown;
    } else {
      chunks.push_back({at, end, member.is_shown});
      at = end;
    }
  }
  KeptMembers kept;
  for (const Chunk& chunk : chunks) {
    kept.are_all = kept.are_all && chunk.is_shown;
    if (!chunk.is_shown) continue;
    std::string_view lines = text.substr(chunk.begin, chunk.end - chunk.begin);
    while (kept.lines.empty() && lines.starts_with('\n')) lines.remove_prefix(1);
    absl::StrAppend(&kept.lines, ToAbsl(lines));
  }
  return kept;
}

// An embedded field or interface is called by its type's last name.
std::string_view NameOfMember(const ast::File& file, const ast::Field& field) {
  if (field.name != nullptr) return field.name->name.text();
  std::string_view text = TextBetween(file, ast::FirstByteOf(&field), field.type->end);
  text = text.substr(0, text.find('['));
  const size_t last = text.find_last_of("*.~ ");
  return last == std::string_view::npos ? text : text.substr(last + 1);
}

bool IsExported(const ast::File& file, const ast::Field& member) {
  if (member.name != nullptr) return member.name->name.IsExported();
  return lexer::IsUpper(lexer::DecodeUtf8(NameOfMember(file, member)).rune);
}

// The members of a struct or interface type; null: it is neither.
const ast::List<ast::Field>* MembersOf(const ast::Expr& type) {
  if (const auto* structure = type.TryAs<ast::StructType>()) return &structure->fields;
  if (const auto* interface = type.TryAs<ast::InterfaceType>()) return &interface->methods;
  return nullptr;
}

std::string_view WordFor(const ast::Expr& type) {
  return type.kind == ast::Kind::kStructType ? "fields" : "methods";
}

// "struct {" of the type, with what stands before it.
std::string_view HeadOf(const ast::File& file, const ast::TypeDecl& decl) {
  const std::string_view text = file.source->text();
  const size_t brace = text.find('{', file.source->OffsetOf(decl.type->pos));
  const size_t begin = file.source->OffsetOf(decl.pos);
  return text.substr(begin, brace + 1 - begin);
}

bool IsOnOneLine(const ast::File& file, const ast::Expr& type) {
  return TextBetween(file, ast::FirstByteOf(&type), type.end).find('\n') == std::string_view::npos;
}

std::string WithMembers(const ast::File& file, const ast::TypeDecl& decl,
                        const std::function<bool(const ast::Field*)>& is_shown) {
  std::vector<Member> members;
  for (const ast::Field* field : *MembersOf(*decl.type)) {
    members.push_back({ast::FirstByteOf(field), field->type->end, is_shown(field)});
  }
  const std::string_view head = HeadOf(file, decl);
  KeptMembers kept = Keep(file, decl.type->pos, members);
  return absl::StrCat(
      "type ", ToAbsl(head), "\n", kept.lines,
      kept.are_all ? "" : absl::StrCat("\t// Has unexported ", ToAbsl(WordFor(*decl.type)), ".\n"),
      "}");
}

template <typename Visit>
void VisitGroup(const ast::File& file, const ast::Group* group, Visit visit) {
  for (const ast::Decl* decl : file.decls) {
    if (const auto* constant = decl->TryAs<ast::ConstDecl>()) {
      if (constant->extras.group == group) visit(*constant, constant->names);
    } else if (const auto* variable = decl->TryAs<ast::VarDecl>()) {
      if (variable->extras.group == group) visit(*variable, variable->names);
    }
  }
}

template <typename Names>
bool HasExported(const Names& names) {
  return std::any_of(names.begin(), names.end(),
                     [](const ast::Ident* name) { return name->name.IsExported(); });
}

const ast::DeclExtras& ExtrasOf(const ast::Decl& decl) {
  if (const auto* constant = decl.TryAs<ast::ConstDecl>()) return constant->extras;
  return decl.As<ast::VarDecl>()->extras;
}

}  // namespace

std::string_view TextBetween(const ast::File& file, lexer::Pos begin, lexer::Pos end) {
  const size_t from = file.source->OffsetOf(begin);
  return file.source->text().substr(from, file.source->OffsetOf(end) - from);
}

std::string FunctionDeclaration(const ast::File& file, const ast::FuncDecl& decl) {
  const lexer::Pos end = decl.has_body          ? decl.body_begin
                         : decl.type != nullptr ? std::max(decl.end, decl.type->end)
                                                : decl.end;
  return absl::StrCat("func ", ToAbsl(TrimmedRight(TextBetween(file, decl.pos, end))));
}

std::string TypeDeclaration(const ast::File& file, const ast::TypeDecl& decl, ShownNames shown) {
  const bool has_members = MembersOf(*decl.type) != nullptr && !MembersOf(*decl.type)->empty();
  if (!has_members || shown == ShownNames::kAll) {
    return absl::StrCat("type ", ToAbsl(TextBetween(file, decl.pos, decl.type->end)));
  }
  // Of an interface, embedded elements are part of what it asks for.
  const bool is_interface = decl.type->kind == ast::Kind::kInterfaceType;
  const auto is_shown = [&](const ast::Field* one) {
    return (is_interface && one->name == nullptr) || IsExported(file, *one);
  };
  if (!IsOnOneLine(file, *decl.type)) return WithMembers(file, decl, is_shown);
  const auto& members = *MembersOf(*decl.type);
  if (std::all_of(members.begin(), members.end(), is_shown)) {
    return absl::StrCat("type ", ToAbsl(TextBetween(file, decl.pos, decl.type->end)));
  }
  std::string lines;
  for (const ast::Field* member : members) {
    if (!is_shown(member)) continue;
    absl::StrAppend(&lines, "\t",
                    ToAbsl(TextBetween(file, ast::FirstByteOf(member), member->type->end)), "\n");
  }
  return absl::StrCat("type ", ToAbsl(HeadOf(file, decl)), "\n", lines, "\t// Has unexported ",
                      ToAbsl(WordFor(*decl.type)), ".\n}");
}

std::string TypeWithMember(const ast::File& file, const ast::TypeDecl& decl,
                           std::string_view name) {
  const ast::List<ast::Field>* members = MembersOf(*decl.type);
  if (members == nullptr) return {};
  const auto is_it = [&](const ast::Field* one) { return NameOfMember(file, *one) == name; };
  const auto found = std::find_if(members->begin(), members->end(), is_it);
  if (found == members->end()) return {};
  std::string lines;
  if (IsOnOneLine(file, *decl.type)) {
    lines = absl::StrCat(
        "\t", ToAbsl(TextBetween(file, ast::FirstByteOf(*found), (*found)->type->end)), "\n");
  } else {
    std::vector<Member> all;
    for (const ast::Field* field : *members) {
      all.push_back({ast::FirstByteOf(field), field->type->end, is_it(field)});
    }
    lines = Keep(file, decl.type->pos, all).lines;
  }
  const bool has_others = members->size() > 1;
  return absl::StrCat(
      "type ", ToAbsl(HeadOf(file, decl)), "\n", lines,
      has_others ? absl::StrCat("\n\t// ... other ", ToAbsl(WordFor(*decl.type)), " elided ...\n")
                 : "",
      "}");
}

std::string ValueDeclaration(const ast::File& file, const ast::Decl& decl, ShownNames shown) {
  const ast::DeclExtras& extras = ExtrasOf(decl);
  const std::string_view keyword = decl.kind == ast::Kind::kConstDecl ? "const " : "var ";
  if (extras.group == nullptr) {
    const std::string_view text = TextBetween(file, decl.pos, decl.end);
    const size_t newline = text.find('\n');
    // A table, or a function: nobody wants to read all of it.
    if (newline != std::string_view::npos) {
      return absl::StrCat(ToAbsl(keyword), ToAbsl(TrimmedRight(text.substr(0, newline))), " ...",
                          text.back() == '}' ? " }" : "");
    }
    return absl::StrCat(ToAbsl(keyword), ToAbsl(text));
  }
  std::vector<Member> members;
  VisitGroup(file, extras.group, [&](const ast::Decl& one, const auto& names) {
    members.push_back({one.pos, one.end, shown == ShownNames::kAll || HasExported(names)});
  });
  const KeptMembers kept = Keep(file, extras.group->left_paren, members);
  if (TextBetween(file, extras.group->left_paren, extras.group->right_paren).find('\n') ==
      std::string_view::npos) {
    return absl::StrCat(
        ToAbsl(keyword),
        ToAbsl(TextBetween(file, extras.group->left_paren, extras.group->right_paren)), ")");
  }
  return absl::StrCat(ToAbsl(keyword), "(\n", kept.lines, ")");
}

std::string TypeSummary(const ast::File& file, const ast::TypeDecl& decl) {
  const ast::List<ast::Field>* members = MembersOf(*decl.type);
  if (members == nullptr) {
    return absl::StrCat("type ", OnOneLine(TextBetween(file, decl.pos, decl.type->end)));
  }
  std::string head = OnOneLine(HeadOf(file, decl));
  head.pop_back();
  return absl::StrCat("type ", ToAbsl(TrimmedRight(head)), members->empty() ? "{}" : "{ ... }");
}

std::string FunctionSummary(const ast::File& file, const ast::FuncDecl& decl) {
  return OnOneLine(FunctionDeclaration(file, decl));
}

std::string ValueSummary(const ast::File& file, const ast::Decl& decl, const ast::Ident& name) {
  const bool is_constant = decl.kind == ast::Kind::kConstDecl;
  ast::Expr* type = is_constant ? decl.As<ast::ConstDecl>()->type : decl.As<ast::VarDecl>()->type;
  const auto& names =
      is_constant ? decl.As<ast::ConstDecl>()->names : decl.As<ast::VarDecl>()->names;
  const auto& values =
      is_constant ? decl.As<ast::ConstDecl>()->values : decl.As<ast::VarDecl>()->values;
  std::string out = absl::StrCat(is_constant ? "const " : "var ", ToAbsl(name.name.text()));
  if (type != nullptr) {
    absl::StrAppend(&out, " ", OnOneLine(TextBetween(file, ast::FirstByteOf(type), type->end)));
  }
  const auto index =
      static_cast<size_t>(std::find(names.begin(), names.end(), &name) - names.begin());
  if (index < values.size()) {
    const std::string_view value =
        TextBetween(file, ast::FirstByteOf(values[index]), values[index]->end);
    const size_t newline = value.find('\n');
    absl::StrAppend(&out, " = ", ToAbsl(TrimmedRight(value.substr(0, newline))),
                    newline == std::string_view::npos ? "" : " ...");
    if (newline != std::string_view::npos && value.back() == '}') absl::StrAppend(&out, " }");
  }
  size_t in_group = 0;
  if (ExtrasOf(decl).group != nullptr) {
    VisitGroup(file, ExtrasOf(decl).group,
               [&](const ast::Decl&, const auto& others) { in_group += others.size(); });
  }
  return in_group > 1 ? out + " ..." : out;
}

std::string_view CommentOf(const ast::File& file, const ast::DeclExtras& extras) {
  const bool has_own = extras.doc.begin.IsKnown();
  const lexer::PosRange range = has_own || extras.group == nullptr ? extras.doc : extras.group->doc;
  return range.begin.IsKnown() ? TextBetween(file, range.begin, range.end) : std::string_view();
}

}  // namespace goknot::repl
