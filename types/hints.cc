// What may help against an error, in a few words: near names, missing imports, conversions. Only
// what needs knowledge of the program is found here; what follows from the message alone is added
// where it is shown (cli/hints.h). Hints are no part of the message: tools never see them.
//
// Tests: tests/types/hints_test.cc; programs of beginners:
// tests/cli/sessions/mistakes_*.session.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/suggest.h"
#include "types/checker_impl.h"

namespace goknot::types {

namespace {

std::string DidYouMean(std::string_view name, const std::vector<std::string_view>& candidates) {
  // One letter is near to every other.
  if (name.size() < 2) return {};
  std::optional<std::string_view> near = base::NearestName(name, candidates);
  if (!near.has_value() || *near == name) return {};
  return "did you mean " + std::string(*near) + "?";
}

void AddMembers(Type* type, int depth, std::vector<std::string_view>* names) {
  constexpr int kDeepest = 4;
  bool is_pointer;
  type = Dereference(type, &is_pointer);
  if (type == nullptr || depth > kDeepest) return;
  if (Named* named = AsNamed(type)) {
    for (Func* method : MethodsOf(named)) names->push_back(method->name());
  }
  if (Struct* fields = UnderAs<Struct>(type)) {
    for (Var* field : fields->fields) {
      names->push_back(field->name());
      if (field->embedded) AddMembers(field->type, depth + 1, names);
    }
  } else if (Interface* interface = UnderAs<Interface>(type)) {
    for (Func* method : interface->AllMethods()) names->push_back(method->name());
  }
}

bool IsKind(Type* type, BasicKind kind) {
  Basic* basic = UnderAs<Basic>(type);
  return basic != nullptr && basic->basic_kind() == kind;
}

// Of bytes or of runes.
bool IsText(Type* type) {
  Slice* slice = UnderAs<Slice>(type);
  if (slice == nullptr) return false;
  return IsKind(slice->elem, BasicKind::kUint8) || IsKind(slice->elem, BasicKind::kInt32);
}

}  // namespace

std::string Checker::HintForUndeclared(ast::Ident* ident) {
  const std::string_view name = ident->name.text();
  const lexer::SourceFile* file =
      config_.sources == nullptr ? nullptr : config_.sources->FileOf(ident->pos);
  if (file != nullptr && config_.importer != nullptr) {
    const std::string_view rest = file->text().substr(file->OffsetOf(ident->pos) + name.size());
    if (rest.starts_with('.')) {
      std::optional<std::string> path = config_.importer->PathForName(name);
      if (path.has_value()) return "add the import \"" + *path + "\"";
    }
  }
  std::vector<std::string_view> visible;
  for (Scope* scope = env_.scope; scope != nullptr; scope = scope->parent()) {
    for (Object* object : scope->objects()) visible.push_back(object->name());
  }
  return DidYouMean(name, visible);
}

std::string_view Checker::NoteForImported(const Package* package, std::string_view name) const {
  const bool is_only_in_go = config_.importer != nullptr && package != nullptr &&
                             config_.importer->IsOnlyInGo(package->path(), name);
  return is_only_in_go ? " (not available in GoKnot yet)" : "";
}

std::string_view Checker::NoteForMember(Type* type, lexer::Name name) const {
  bool is_pointer = false;
  Named* named = AsNamed(Dereference(type, &is_pointer));
  if (named == nullptr) return "";
  const TypeName* declared = named->object;
  std::string member(declared->name());
  member.append(".").append(name.text());
  return NoteForImported(declared->package(), member);
}

std::string Checker::HintForMember(Type* type, lexer::Name name) {
  std::vector<std::string_view> members;
  AddMembers(type, 0, &members);
  return DidYouMean(name.text(), members);
}

std::string Checker::HintForImported(Package* package, lexer::Name name) {
  std::vector<std::string_view> exported;
  for (Object* object : package->scope()->objects()) {
    if (object->exported()) exported.push_back(object->name());
  }
  return DidYouMean(name.text(), exported);
}

// x has a type, and another is wanted.
std::string Checker::HintForConversion(const Operand& x, Type* wanted) {
  if (x.expr == nullptr || wanted == nullptr || !IsValid(x.type) || !IsValid(wanted)) return {};
  if (IsUntyped(x.type)) return {};
  const bool to_string = IsKind(wanted, BasicKind::kString);
  const bool from_string = IsKind(x.type, BasicKind::kString);
  if (IsNumeric(x.type) && IsNumeric(wanted) && !IsComplex(x.type) && !IsComplex(wanted)) {
    return Text("convert it: ", wanted, "(", x.expr, ")");
  }
  // A rune or a byte of a text.
  if (to_string && (IsKind(x.type, BasicKind::kInt32) || IsKind(x.type, BasicKind::kUint8))) {
    return Text("convert it: ", wanted, "(", x.expr, ")");
  }
  if (to_string && IsKind(x.type, BasicKind::kInt)) {
    return Text("make text of it: strconv.Itoa(", x.expr, ")");
  }
  if (to_string && (IsNumeric(x.type) || IsBoolean(x.type))) {
    return Text("make text of it: fmt.Sprint(", x.expr, ")");
  }
  if (from_string && IsInteger(wanted)) {
    return Text("read the number, which may fail: n, err := strconv.Atoi(", x.expr, ")");
  }
  if (from_string && IsNumeric(wanted)) {
    return Text("read the number, which may fail: f, err := strconv.ParseFloat(", x.expr, ", 64)");
  }
  if ((to_string && IsText(x.type)) || (from_string && IsText(wanted))) {
    return Text("convert it: ", wanted, "(", x.expr, ")");
  }
  if (Pointer* pointer = UnderAs<Pointer>(wanted)) {
    if (x.mode == Mode::kVariable && Identical(pointer->elem, x.type)) {
      return Text("take the address: &", x.expr);
    }
  }
  if (Pointer* pointer = UnderAs<Pointer>(x.type)) {
    if (Identical(pointer->elem, wanted)) return Text("use what it points to: *", x.expr);
  }
  return {};
}

// Two operands of one operation.
std::string Checker::HintForOperands(const Operand& x, const Operand& y) {
  Type* string = universe_.basic(BasicKind::kString);
  if (!IsInterface(x.type) && !IsInterface(y.type) && IsString(x.type) != IsString(y.type)) {
    return HintForConversion(IsString(x.type) ? y : x, string);
  }
  if (x.IsNil() || y.IsNil() || IsTypeParam(x.type) || IsTypeParam(y.type)) return {};
  if (IsInterface(x.type) != IsInterface(y.type)) {
    const Operand& holder = IsInterface(x.type) ? x : y;
    Type* held = IsInterface(x.type) ? y.type : x.type;
    if (IsUntyped(held)) held = DefaultType(universe_, held);
    return Text("say which type it holds: ", holder.expr, ".(", held, ")");
  }
  if (IsUntyped(x.type) || IsUntyped(y.type)) return {};
  const bool x_gives_way = IsInteger(x.type) && !IsInteger(y.type);
  return x_gives_way ? HintForConversion(x, y.type) : HintForConversion(y, x.type);
}

// A value that is used as one of another type. `cause` is what the message says about that.
std::string Checker::HintForAssignment(const Operand& x, Type* wanted, std::string_view cause) {
  if (cause.find("has pointer receiver") != cause.npos) {
    return Text("only pointers have that method: &", x.expr);
  }
  if (cause == "need type assertion")
    return Text("say which type it holds: ", x.expr, ".(", wanted, ")");
  return cause.empty() ? HintForConversion(x, wanted) : std::string();
}

}  // namespace goknot::types
