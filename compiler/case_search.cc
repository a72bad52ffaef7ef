// Which case of a switch over constants does a value belong to? Cases that lie close together are
// looked up in a table; others are halved until a few are left, which are compared one by one.
// Strings are told apart by their lengths first.
//
// Constants of one switch differ, so the order of the tests does not matter.
//
// Source: the Go specification, "Switch statements". Tests: tests/programs/switches/.
#include <algorithm>
#include <limits>

#include "compiler/function_compiler.h"

namespace goknot::compiler {

namespace {

// From how many cases on a search pays, and what it leaves to be compared one by one.
constexpr size_t kLeastSearched = 5;
constexpr size_t kMostCompared = 3;
// How much of a table may be holes.
constexpr int64_t kMostSlotsPerCase = 4;

}  // namespace

bool FunctionCompiler::ConstantSwitch(const ast::SwitchStmt* stmt, types::Type* type, Reg tag,
                                      const std::vector<Label>& labels, Label otherwise) {
  const bool is_text = types::IsString(type);
  if (!is_text && !IsIntegerNumber(NumberOf(type))) return false;
  std::vector<IntegerCase> integers;
  std::vector<TextCase> texts;
  for (size_t i = 0; i < stmt->clauses.size(); ++i) {
    for (const ast::Expr* value : stmt->clauses[i]->cases) {
      const types::Constant* constant = ConstantOf(value);
      std::optional<int32_t> small = SmallConstant(value);
      if (is_text && constant != nullptr && types::IsString(TypeOf(value))) {
        texts.push_back({constant->StringValue(), labels[i], value->pos});
      } else if (!is_text && small) {
        integers.push_back({*small, labels[i]});
      } else {
        return false;
      }
    }
  }
  if (std::max(integers.size(), texts.size()) < kLeastSearched) return false;
  if (is_text) {
    SearchTexts(std::move(texts), tag, otherwise);
  } else {
    std::sort(integers.begin(), integers.end());
    SearchIntegers(integers, NumberOf(type), tag, otherwise);
  }
  return true;
}

void FunctionCompiler::SearchIntegers(std::span<const IntegerCase> cases, Number number, Reg value,
                                      Label otherwise) {
  if (cases.size() >= kLeastSearched && IntegerTable(cases, value, otherwise)) return;
  if (cases.size() <= kMostCompared) {
    for (const IntegerCase& one : cases) {
      BranchConstant(lexer::Token::kEqual, number, value, one.value, one.target, Edge::kForward);
    }
    code_.EmitJump(Opcode::kJump, otherwise);
    return;
  }
  // Words compare as signed ones here, whatever they are: any order will do.
  const size_t half = cases.size() / 2;
  Label below = code_.NewLabel();
  BranchConstant(lexer::Token::kLess, Number::kI64, value, cases[half].value, below,
                 Edge::kForward);
  SearchIntegers(cases.subspan(half), number, value, otherwise);
  code_.Bind(below);
  SearchIntegers(cases.first(half), number, value, otherwise);
}

bool FunctionCompiler::IntegerTable(std::span<const IntegerCase> cases, Reg value,
                                    Label otherwise) {
  const int64_t first = cases.front().value;
  if (first == std::numeric_limits<int32_t>::min()) return false;  // its negation is no immediate
  const int64_t slots = cases.back().value - first + 1;
  if (slots > static_cast<int64_t>(cases.size()) * kMostSlotsPerCase ||
      slots > std::numeric_limits<uint16_t>::max()) {
    return false;
  }
  std::vector<Label> targets(static_cast<size_t>(slots), otherwise);
  for (const IntegerCase& one : cases) targets[static_cast<size_t>(one.value - first)] = one.target;
  Operand index;
  if (first != 0) {
    index = TemporaryWord();
    code_.Emit(Opcode::kAddI, index.reg(), value, 0, 0, static_cast<int32_t>(-first));
    value = index.reg();
  }
  code_.EmitJumpTable(value, targets);
  code_.EmitJump(Opcode::kJump, otherwise);
  return true;
}

void FunctionCompiler::SearchTexts(std::vector<TextCase> cases, Reg text, Label otherwise) {
  std::sort(cases.begin(), cases.end(), [](const TextCase& a, const TextCase& b) {
    return a.value.size() != b.value.size() ? a.value.size() < b.value.size() : a.value < b.value;
  });
  std::vector<IntegerCase> lengths;
  std::vector<std::span<const TextCase>> groups;
  for (auto first = cases.begin(); first != cases.end();) {
    const size_t length = first->value.size();
    auto end = std::find_if(first, cases.end(),
                            [length](const TextCase& one) { return one.value.size() != length; });
    lengths.push_back({static_cast<int64_t>(length), code_.NewLabel()});
    groups.emplace_back(first, end);
    first = end;
  }
  SearchIntegers(lengths, Number::kI64, text + 1, otherwise);
  for (size_t i = 0; i < groups.size(); ++i) {
    code_.Bind(lengths[i].target);
    SearchTextsOfOneLength(groups[i], text, otherwise);
  }
}

void FunctionCompiler::SearchTextsOfOneLength(std::span<const TextCase> cases, Reg text,
                                              Label otherwise) {
  types::Type* type = basic(types::BasicKind::kString);
  if (cases.size() > kMostCompared) {
    const size_t half = cases.size() / 2;
    Label below = code_.NewLabel();
    {
      Operand middle = Temporary(type);
      LoadText(middle.reg(), cases[half].value);
      Operand is_less = TemporaryWord();
      code_.Emit(Opcode::kLtString, is_less.reg(), text, middle.reg());
      code_.EmitJump(Opcode::kJumpIf, below, is_less.reg());
    }
    SearchTextsOfOneLength(cases.subspan(half), text, otherwise);
    code_.Bind(below);
    SearchTextsOfOneLength(cases.first(half), text, otherwise);
    return;
  }
  for (const TextCase& one : cases) {
    At at(*this, one.pos);
    if (one.value.empty()) {  // the length was all
      code_.EmitJump(Opcode::kJump, one.target);
      return;
    }
    Operand value = Temporary(type);
    LoadText(value.reg(), one.value);
    BranchEqual(type, text, value.reg(), true, one.target, Edge::kForward);
  }
  code_.EmitJump(Opcode::kJump, otherwise);
}

}  // namespace goknot::compiler
