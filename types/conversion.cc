// Assignability, conversions, and which types implement an interface; with the reasons that
// messages give.
//
// Source: the Go specification, "Assignability", "Conversions", "Implementing an interface". Tests:
// tests/types/errors_test.cc.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "lexer/unicode.h"
#include "types/checker_impl.h"
#include "types/comparable.h"
#include "types/core_type.h"

namespace goknot::types {

// May x be assigned to a variable of the type? `cause` and `code` may be null.
bool Checker::IsAssignable(const Operand& x, Type* type, std::string* cause, Code* code) {
  auto fail = [code](Code why) {
    if (code != nullptr) *code = why;
    return false;
  };
  if (!x.IsValid() || !IsValid(type)) return true;
  Type* from = Unalias(x.type);
  Type* to = Unalias(type);
  if (Identical(from, to)) return true;
  Type* from_under = Underlying(from);
  Type* to_under = Underlying(to);
  if (IsUntyped(from_under)) {
    if (ImplicitType(x, to, nullptr, nullptr) != nullptr) return true;
    return fail(Code::kIncompatibleAssign);
  }
  const bool from_param = IsTypeParam(from);
  const bool to_param = IsTypeParam(to);
  if (!from_param && !to_param && Identical(from_under, to_under) &&
      (!HasName(from) || !HasName(to))) {
    return true;
  }
  if ((Exactly<Interface>(to_under) != nullptr && !to_param) || IsInterfacePointer(to_under)) {
    if (ImplementsInterface(from, to, /*constraint=*/false, cause)) return true;
    // The types that a parameter stands for may still be assignable.
    if (!from_param) return fail(Code::kInvalidIfaceAssign);
    if (cause != nullptr) cause->clear();
  }
  // An interface value where its dynamic type is wanted.
  if (Exactly<Interface>(from_under) != nullptr && !from_param &&
      ImplementsInterface(to, from, /*constraint=*/false, nullptr)) {
    if (cause != nullptr) *cause = "need type assertion";
    return fail(Code::kIncompatibleAssign);
  }
  Chan* from_chan = Exactly<Chan>(from_under);
  Chan* to_chan = Exactly<Chan>(to_under);
  if (from_chan != nullptr && from_chan->dir == ChanDir::kBoth && to_chan != nullptr &&
      Identical(from_chan->elem, to_chan->elem)) {
    if (!HasName(from) || !HasName(to)) return true;
    return fail(Code::kInvalidChanAssign);
  }
  if (code != nullptr) *code = Code::kIncompatibleAssign;
  return (from_param || to_param) && IsAssignableByTypeSets(x, from, type, cause, code);
}

// A value of a type without a name is assignable to a type parameter if it is to all types of its
// type set; a value of a type parameter to a type without a name if values of all its types are.
bool Checker::IsAssignableByTypeSets(const Operand& x, Type* from, Type* type, std::string* cause,
                                     Code* code) {
  auto explain = [this, cause](auto... parts) {
    if (cause == nullptr) return;
    std::string inner = std::move(*cause);
    *cause = Text(parts...);
    if (!inner.empty()) *cause += "\n\t" + inner;
  };
  if (!HasName(from) && IsTypeParam(type)) {
    return AllSpecificTypes(type, [&](Type* term, Type* /*under*/) {
      if (term == nullptr) return false;
      if (IsAssignable(x, term, cause, code)) return true;
      explain("cannot assign ", x.type, " to ", term, " (in ", Unalias(type), ")");
      return false;
    });
  }
  if (!IsTypeParam(from) || HasName(type)) return false;
  return AllSpecificTypes(from, [&](Type* term, Type* /*under*/) {
    if (term == nullptr) return false;
    Operand value = x;
    value.type = term;
    if (IsAssignable(value, type, cause, code)) return true;
    explain("cannot assign ", term, " (in ", from, ") to ", type);
    return false;
  });
}

namespace {

bool IsIntegerOrFloat(Type* type) { return IsInteger(type) || IsFloat(type); }

bool IsPointerOrUintptr(Type* type) {
  Basic* basic = Exactly<Basic>(type);
  return Exactly<Pointer>(type) != nullptr ||
         (basic != nullptr && basic->basic_kind() == BasicKind::kUintptr);
}

// The conversions between underlying types beyond assignability (a type parameter's counts as no
// such type); slices to arrays are told apart by
// the version that allows them (0: always).
bool ConvertibleUnderlying(Type* from, Type* to, Version* version) {
  *version = 0;
  if (IdenticalIgnoringTags(from, to)) return true;
  if (IsIntegerOrFloat(from) && IsIntegerOrFloat(to)) return true;
  if (IsComplex(from) && IsComplex(to)) return true;
  if ((IsInteger(from) || IsBytesOrRunes(from)) && IsString(to)) return true;
  if (IsString(from) && IsBytesOrRunes(to)) return true;
  if (IsPointerOrUintptr(from) && IsUnsafePointer(to)) return true;
  if (IsUnsafePointer(from) && IsPointerOrUintptr(to)) return true;
  Slice* slice = Exactly<Slice>(from);
  if (slice == nullptr) return false;
  if (Array* array = Exactly<Array>(to)) {
    *version = 20;
    return Identical(slice->elem, array->elem);
  }
  if (Pointer* pointer = Exactly<Pointer>(to)) {
    Array* array = UnderAs<Array>(pointer->elem);
    *version = 17;
    return array != nullptr && Identical(slice->elem, array->elem);
  }
  return false;
}

// *V to *T where V and T have the same underlying type.
bool PointersConvert(Type* from, Type* to) {
  Pointer* from_pointer = As<Pointer>(from);
  Pointer* to_pointer = As<Pointer>(to);
  return from_pointer != nullptr && to_pointer != nullptr && !IsTypeParam(from_pointer->elem) &&
         !IsTypeParam(to_pointer->elem) &&
         IdenticalIgnoringTags(Underlying(from_pointer->elem), Underlying(to_pointer->elem));
}

}  // namespace

bool Checker::IsConvertible(const Operand& x, Type* type, std::string* cause) {
  if (IsAssignable(x, type, cause, nullptr)) return true;
  if (PointersConvert(x.type, type)) return true;
  if (IsTypeParam(x.type) || IsTypeParam(type)) return IsConvertibleByTypeSets(x, type, cause);
  Version version;
  if (!ConvertibleUnderlying(Underlying(x.type), Underlying(type), &version)) return false;
  if (version == 0 || AllowVersion(version)) return true;
  *cause = Text("conversion of slice to array ", version == 17 ? "pointer " : "", "requires go1.",
                version, " or later", VersionSource());
  return false;
}

// Each type of x's type set must be convertible to each type of the target's.
bool Checker::IsConvertibleByTypeSets(const Operand& x, Type* type, std::string* cause) {
  const bool from_param = IsTypeParam(x.type);
  const bool to_param = IsTypeParam(type);
  return AllSpecificTypes(x.type, [&](Type* from, Type* /*under*/) {
    if (from == nullptr) return false;
    Operand value = x;
    value.type = from;
    return AllSpecificTypes(type, [&](Type* to, Type* /*under*/) {
      if (to == nullptr) return false;
      if (IsConvertible(value, to, cause)) return true;
      std::string inner = std::move(*cause);
      *cause = Text("cannot convert ", from);
      if (from_param) *cause += Text(" (in ", Unalias(x.type), ")");
      *cause += Text(" to type ", to);
      if (to_param) *cause += Text(" (in ", Unalias(type), ")");
      if (!inner.empty()) *cause += "\n\t" + inner;
      return false;
    });
  });
}

// May the constant x be converted to a type with the underlying type `under`? Its value there.
bool Checker::ConstantConvertsTo(const Operand& x, Type* under, Constant* value) {
  Basic* basic = Exactly<Basic>(under);
  if (basic == nullptr) return false;
  if (Representable(x.value, basic, value)) return true;
  if (!IsInteger(x.type) || !IsString(basic)) return false;
  // string(65)
  char32_t rune = 0xFFFD;
  std::optional<uint64_t> code = x.value.Uint64Value();
  if (code.has_value() && *code <= 0x10FFFF && !(*code >= 0xD800 && *code < 0xE000)) {
    rune = static_cast<char32_t>(*code);
  }
  std::string text;
  lexer::AppendUtf8(text, rune);
  *value = Constant::String(std::move(text));
  return true;
}

// May the constant x be converted to each type of the type parameter's type set?
bool Checker::ConstantConvertsToAll(const Operand& x, Type* type, std::string* cause) {
  return AllUnderlying(type, [&](Type* under) {
    if (under == nullptr) {
      *cause = Text(type, " does not contain specific types");
      return false;
    }
    if (IsString(x.type) && IsBytesOrRunes(under)) return true;
    Constant value;
    if (ConstantConvertsTo(x, under, &value)) return true;
    *cause = IsInteger(x.type) && IsInteger(under)
                 ? Text("constant ", x.value, " overflows ", under, " (in ", type, ")")
                 : Text("cannot convert ", x, " to type ", under, " (in ", type, ")");
    return false;
  });
}

void Checker::Conversion(Operand& x, Type* type) {
  const bool constant_argument = x.IsConstant();
  bool valid = false;
  std::string cause;
  if (constant_argument && IsConstType(type)) {
    Constant value = x.value;
    valid = ConstantConvertsTo(x, Underlying(type), &value);
    if (!valid && IsInteger(x.type) && IsInteger(type)) {
      Error(x, Code::kInvalidConversion, Text("constant ", x.value, " overflows ", type));
      x.Invalidate();
      return;
    }
    x.value = std::move(value);
  } else if (constant_argument && IsTypeParam(type)) {
    valid = ConstantConvertsToAll(x, type, &cause);
    x.mode = Mode::kValue;  // values of type parameters are not constant
  } else if (IsConvertible(x, type, &cause)) {
    valid = true;
    x.mode = Mode::kValue;
  }
  if (!valid) {
    Error(x, Code::kInvalidConversion,
          Text("cannot convert ", x, " to type ", type, cause.empty() ? "" : ": ", cause));
    x.Invalidate();
    return;
  }
  // The argument is done: an untyped one gets its final type.
  if (IsUntyped(x.type)) {
    Type* final_type = type;
    bool is_nil = Exactly<Basic>(x.type)->basic_kind() == BasicKind::kUntypedNil;
    if (is_nil) {
      // nil takes the type.
    } else if (IsNonTypeParamInterface(type) || (constant_argument && !IsConstType(type))) {
      final_type = DefaultType(universe_, x.type);  // any(1), []byte("text")
    } else if (x.IsConstant() && IsInteger(x.type) && IsString(type)) {
      final_type = x.type;  // string(65): the argument stays an integer
    }
    UpdateExprType(x.expr, final_type, true);
  }
  x.type = type;
}

// ---- Interfaces ---------------------------------------------------------------------------------

std::string Checker::InterfacePointerError(Type* type) {
  return IsTypeParam(UnderAs<Pointer>(type)->elem)
             ? Text("type ", type, " is pointer to type parameter, not type parameter")
             : Text("type ", type, " is pointer to interface, not interface");
}

namespace {

// Does an element of the interface name the type, whether the type set has it or not?
bool MentionsInElements(Type* element, Type* type) {
  if (Interface* interface = Exactly<Interface>(element)) {
    return std::any_of(interface->embeddeds.begin(), interface->embeddeds.end(),
                       [type](Type* embedded) { return MentionsInElements(embedded, type); });
  }
  if (Union* union_type = Exactly<Union>(element)) {
    return std::any_of(
        union_type->terms.begin(), union_type->terms.end(),
        [type](const UnionTerm& term) { return MentionsInElements(term.type, type); });
  }
  return Identical(element, type);
}

}  // namespace

bool Checker::ImplementsInterface(Type* type, Type* interface_type, bool constraint,
                                  std::string* cause) {
  Type* under = Underlying(type);
  Type* interface_under = Underlying(interface_type);
  if (!IsValid(under) || !IsValid(interface_under)) return true;
  if (Pointer* pointer = Exactly<Pointer>(under)) {
    Type* base = Underlying(pointer->elem);
    if (base == nullptr || !IsValid(base)) return true;
  }
  const char* verb = constraint ? "satisfy" : "implement";
  auto fail = [cause](auto text) {
    if (cause != nullptr) *cause = text();
    return false;
  };
  Interface* interface = Exactly<Interface>(interface_under);
  if (interface == nullptr) {
    return fail([&] {
      std::string detail = IsInterfacePointer(interface_under)
                               ? InterfacePointerError(interface_type)
                               : Text(interface_type, " is not an interface");
      return Text(type, " does not ", verb, " ", interface_type, " (", detail, ")");
    });
  }
  const TypeSet& wanted = TypeSetOf(interface);
  if (wanted.IsAll()) return true;
  Interface* from = Exactly<Interface>(under);
  if (from != nullptr && TypeSetOf(from).IsEmpty()) return true;
  if (wanted.IsEmpty()) {
    return fail([&] { return Text("cannot ", verb, " ", interface_type, " (empty type set)"); });
  }
  std::string missing;
  if (!HasAllMethods(type, interface_type, /*is_static=*/true,
                     cause == nullptr ? nullptr : &missing)) {
    return fail([&] { return Text(type, " does not ", verb, " ", interface_type, " ", missing); });
  }
  auto check_comparable = [&] {
    if (!wanted.IsComparable() || Comparable(type, /*dynamic=*/false)) return true;
    if (constraint && Comparable(type, /*dynamic=*/true)) {
      if (AllowVersion(20)) return true;
      return fail([&] {
        return Text(type, " to satisfy comparable requires go1.20 or later", VersionSource());
      });
    }
    return fail([&] { return Text(type, " does not ", verb, " comparable"); });
  };
  if (!wanted.HasTerms()) return check_comparable();
  if (from != nullptr) {
    if (!TypeSetOf(from).terms.SubsetOf(wanted.terms)) {
      return fail([&] { return Text(type, " does not ", verb, " ", interface_type); });
    }
    return check_comparable();
  }
  if (!wanted.terms.Includes(type)) {
    return fail([&] {
      for (const Term& term : wanted.terms.terms()) {
        if (!term.tilde && Identical(term.type, Underlying(term.type)) &&
            Term{true, term.type}.Includes(type)) {
          return Text(type, " does not ", verb, " ", interface_type, " (possibly missing ~ for ",
                      term.type, " in ", interface_type, ")");
        }
      }
      if (MentionsInElements(interface, type)) {
        return Text(type, " does not ", verb, " ", interface_type, " (", interface_type,
                    " mentions ", type, ", but ", type, " is not in the type set of ",
                    interface_type, ")");
      }
      return Text(type, " does not ", verb, " ", interface_type, " (", type, " missing in ",
                  wanted.terms.ToString(FixedQualifier(Qualification::kPath)), ")");
    });
  }
  return check_comparable();
}

bool Checker::HasAllMethods(Type* type, Type* interface_type, bool is_static, std::string* cause,
                            const SignatureMatch& match) {
  if (!IsValid(type)) return true;
  if (MissingMethodWithCause(type, interface_type, is_static, cause, match) == nullptr) return true;
  std::vector<Struct*> seen;
  return HasInvalidEmbeddedFields(type, &seen);
}

// A struct that embeds what failed to check may have any method.
bool Checker::HasInvalidEmbeddedFields(Type* type, std::vector<Struct*>* seen) {
  Struct* struct_type = UnderAs<Struct>(DereferenceStructPointer(type));
  if (struct_type == nullptr || std::find(seen->begin(), seen->end(), struct_type) != seen->end()) {
    return false;
  }
  seen->push_back(struct_type);
  for (Var* field : struct_type->fields) {
    if (!field->embedded) continue;
    if (!IsValid(field->type) || HasInvalidEmbeddedFields(field->type, seen)) return true;
  }
  return false;
}

// x.(T) is possible if T is an interface, or has the methods of x's type.
bool Checker::AssertableTo(Type* interface_type, Type* type, std::string* cause) {
  if (IsInterface(type)) return true;
  return HasAllMethods(type, interface_type, /*is_static=*/false, cause);
}

Func* Checker::MissingMethodWithCause(Type* type, Type* interface_type, bool is_static,
                                      std::string* cause, const SignatureMatch& match) {
  Interface* from = UnderAs<Interface>(type);
  for (Func* method : TypeSetOf(UnderAs<Interface>(interface_type)).methods) {
    Lookup lookup;
    if (from != nullptr) {
      lookup.object =
          FindMethod(TypeSetOf(from).methods, method->package(), method->id(), Case::kExact);
      if (lookup.object == nullptr && !is_static) continue;
    } else {
      lookup = LookupInMethodSet(type, false, method->package(), method->id(), Case::kExact);
    }
    Func* found = As<Func>(lookup.object);
    if (found != nullptr) {
      CheckMethod(found);
      if (match(found->type, method->type)) continue;
    }
    if (cause != nullptr) {
      *cause = MissingMethodCause(type, interface_type, method, lookup, from == nullptr);
    }
    return method;
  }
  return nullptr;
}

// What `lookup` of the method in `type` says about why it does not count.
std::string Checker::MissingMethodCause(Type* type, Type* interface_type, Func* method,
                                        const Lookup& lookup, bool fold_case) {
  lexer::Name name = method->id();
  if (Func* found = As<Func>(lookup.object)) {
    std::string have = FuncString(found, false);
    std::string want = FuncString(method, false);
    if (have == want) {
      // The difference is in packages of the same name.
      have = FuncString(found, true);
      want = FuncString(method, true);
    }
    if (have == want) return Text("(wrong type for method ", name, ")");
    return Text("(wrong type for method ", name, ")\n\t\thave ", have, "\n\t\twant ", want);
  }
  if (lookup.object != nullptr) {
    return Text("(", type, ".", name, " is a field, not a method)");
  }
  if (!lookup.index.empty()) return Text("(ambiguous selector ", type, ".", name, ")");
  if (lookup.indirect) return Text("(method ", name, " has pointer receiver)");
  if (fold_case) {
    Lookup folded = LookupInMethodSet(type, false, method->package(), name, Case::kFolded);
    if (Func* similar = As<Func>(folded.object)) {
      if (similar->id() == name) return Text("(unexported method ", name, ")");
      CheckMethod(similar);
      return Text("(missing method ", name, ")\n\t\thave ", FuncString(similar, false),
                  "\n\t\twant ", FuncString(method, false));
    }
  }
  if (IsInterfacePointer(type)) return Text("(", InterfacePointerError(type), ")");
  if (IsInterfacePointer(interface_type)) {
    return Text("(", InterfacePointerError(interface_type), ")");
  }
  return Text("(missing method ", name, ")");
}

// ---- For clients after checking -----------------------------------------------------------------

bool Implements(Universe& universe, Type* type, Interface* interface) {
  if (MissingMethod(type, interface, /*is_static=*/true) != nullptr) return false;
  const TypeSet& wanted = TypeSetOf(interface);
  if (wanted.HasTerms() && !wanted.terms.Includes(type)) return false;
  return !wanted.IsComparable() || Comparable(type, /*dynamic=*/false);
}

bool AssignableTo(Universe& universe, Type* from, Type* to) {
  from = Unalias(from);
  to = Unalias(to);
  if (Identical(from, to)) return true;
  Type* from_under = Underlying(from);
  Type* to_under = Underlying(to);
  if (Identical(from_under, to_under) && (!HasName(from) || !HasName(to))) return true;
  if (Interface* interface = Exactly<Interface>(to_under)) {
    return Implements(universe, from, interface);
  }
  Chan* from_chan = Exactly<Chan>(from_under);
  Chan* to_chan = Exactly<Chan>(to_under);
  return from_chan != nullptr && from_chan->dir == ChanDir::kBoth && to_chan != nullptr &&
         Identical(from_chan->elem, to_chan->elem) && (!HasName(from) || !HasName(to));
}

bool ConvertibleTo(Universe& universe, Type* from, Type* to) {
  Version version;
  return AssignableTo(universe, from, to) || PointersConvert(from, to) ||
         ConvertibleUnderlying(Underlying(from), Underlying(to), &version);
}

}  // namespace goknot::types
