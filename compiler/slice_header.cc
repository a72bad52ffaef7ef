// Reading slices and strings as their headers through package unsafe, and the other way round:
// `*(*string)(unsafe.Pointer(&bytes))`, `(*reflect.SliceHeader)(unsafe.Pointer(&s)).Len`.
//
// Go's slice is three words in memory: pointer, length, capacity; here it is two (runtime/value.h).
// Where such an expression reads at once what it points to, it gets the words that it would find in
// Go. A header is not written to, and no pointer to one is kept: there is nothing to point to.
//
// Source: the documentation of package unsafe, "Pointer", pattern 6. Tests:
// tests/programs/unsafe/slice_header.go.
#include <array>

#include "compiler/function_compiler.h"

namespace goknot::compiler {

namespace {

constexpr size_t kHeaderWords = 3;

bool IsSlice(types::Type* type) { return types::UnderAs<types::Slice>(type) != nullptr; }

// Counts the words of a type that consists of nothing but integers of a word, pointers and strings;
// -1 for other types.
int WordsOf(types::Type* type) {
  if (auto* array = types::UnderAs<types::Array>(type)) {
    if (array->length > static_cast<int64_t>(kHeaderWords)) return -1;
    const int words = WordsOf(array->elem);
    return words < 0 ? -1 : words * static_cast<int>(array->length);
  }
  if (auto* structure = types::UnderAs<types::Struct>(type)) {
    int words = 0;
    for (const types::Var* field : structure->fields) {
      const int more = WordsOf(field->type);
      if (more < 0 || words > static_cast<int>(kHeaderWords)) return -1;
      words += more;
    }
    return words;
  }
  if (types::IsString(type)) return 2;
  const Number number = NumberOf(type);
  const bool is_word = IsIntegerNumber(number) && BitsOf(number) == 64;
  const bool is_pointer =
      types::IsUnsafePointer(type) || types::UnderAs<types::Pointer>(type) != nullptr;
  return is_word || is_pointer ? 1 : -1;
}

bool IsHeader(types::Type* type) {
  const bool is_compound = types::UnderAs<types::Array>(type) != nullptr ||
                           types::UnderAs<types::Struct>(type) != nullptr;
  return is_compound && WordsOf(type) == static_cast<int>(kHeaderWords);
}

}  // namespace

// Of (*To)(unsafe.Pointer(p)), where p points to a From that is laid out in another way than in Go,
// or To is.
std::optional<FunctionCompiler::HeaderView> FunctionCompiler::HeaderViewOf(const ast::Expr* expr) {
  const auto* outer = ast::Unparen(expr)->TryAs<ast::CallExpr>();
  if (outer == nullptr || !IsConversion(outer) || outer->args.size() != 1) return std::nullopt;
  const auto* inner = ast::Unparen(outer->args[0])->TryAs<ast::CallExpr>();
  if (inner == nullptr || !IsConversion(inner) || inner->args.size() != 1) return std::nullopt;
  if (!types::IsUnsafePointer(TypeOf(inner))) return std::nullopt;
  auto* to = types::UnderAs<types::Pointer>(TypeOf(outer));
  auto* from = types::UnderAs<types::Pointer>(TypeOf(inner->args[0]));
  if (to == nullptr || from == nullptr) return std::nullopt;
  const bool reads_slice = IsSlice(from->elem) && (types::IsString(to->elem) || IsHeader(to->elem));
  const bool makes_slice =
      IsSlice(to->elem) && (types::IsString(from->elem) || IsHeader(from->elem));
  if (!reads_slice && !makes_slice) return std::nullopt;
  return HeaderView{inner->args[0], from->elem, to->elem};
}

// What is found behind such a pointer.
Location FunctionCompiler::ReadHeader(const HeaderView& view) {
  Operand from = Load(Dereference(Value(view.pointer), view.from));
  Operand to = Temporary(view.to);
  // The three words of `from`: where they are, or where they are put.
  std::array<Reg, kHeaderWords> words = {from.reg(), from.reg() + 1, from.reg() + 2};
  Operand length;
  Operand capacity;
  if (IsSlice(view.from)) {
    length = TemporaryWord();
    capacity = TemporaryWord();
    code_.Emit(Opcode::kSliceLen, length.reg(), from.reg());
    code_.Emit(Opcode::kSliceCap, capacity.reg(), from.reg());
    words = {from.reg(), length.reg(), capacity.reg()};
  } else if (types::IsString(view.from)) {
    words[2] = words[1];  // In Go it is whatever stands behind the string.
  }
  const bool from_pointer = (ShapeOf(view.from).pattern.pointers & 1) != 0;
  const bool to_pointer = (ShapeOf(view.to).pattern.pointers & 1) != 0;
  if (from_pointer == to_pointer) {
    Move(to.reg(), words[0], 1);
  } else {
    code_.Emit(to_pointer ? Opcode::kWordToPointer : Opcode::kPointerToWord, to.reg(), words[0]);
  }
  if (IsSlice(view.to)) {
    code_.Emit(Opcode::kShlI, to.reg() + 1, words[2], 0, 0, 32);
    code_.Emit(Opcode::kOr, to.reg() + 1, to.reg() + 1, words[1]);
  } else {
    Move(to.reg() + 1, words[1], 1);
    if (!types::IsString(view.to)) Move(to.reg() + 2, words[2], 1);
  }
  Location location = ValueLocation(std::move(to), view.to);
  location.is_view = true;
  return location;
}

// Behind a pointer that an expression gives.
Location FunctionCompiler::LocateBehind(const ast::Expr* pointer, types::Type* elem) {
  if (std::optional<HeaderView> view = HeaderViewOf(pointer)) return ReadHeader(*view);
  if (FollowedVariable(pointer) != nullptr) return Locate(pointer);
  return Dereference(Value(pointer), elem);
}

void FunctionCompiler::RefuseView(const Location& location) {
  if (!location.is_view) return;
  At at(*this, location.pos);
  Unsupported("writing to the header of a slice through unsafe.Pointer");
}

// The pointer of a view that something else than reading is done with.
void FunctionCompiler::RefuseKeptView(const ast::CallExpr* conversion) {
  std::optional<HeaderView> view = HeaderViewOf(conversion);
  if (!view) return;
  At at(*this, conversion->pos);
  Unsupported("a pointer to the header of a slice that is not read at once");
}

}  // namespace goknot::compiler
