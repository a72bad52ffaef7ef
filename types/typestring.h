// Writing types, for messages and for running programs.
//
// Tests: tests/types/type_test.cc.
#ifndef GOKNOT_TYPES_TYPESTRING_H_
#define GOKNOT_TYPES_TYPESTRING_H_

#include <functional>
#include <span>
#include <string>

#include "types/object.h"
#include "types/type.h"

namespace goknot::types {

// How a package is named in front of its objects: "fmt" in fmt.Stringer; empty for no prefix at
// all.
class Qualifier {
 public:
  virtual ~Qualifier() = default;
  virtual std::string NameOf(const Package& package) const = 0;
  // What follows the name of a type parameter.
  virtual std::string RemarkOn(const TypeParam& /*param*/) const { return ""; }
  // What follows the name of a declared type.
  virtual std::string RemarkOn(const TypeName& /*name*/) const { return ""; }
};

// Has its name been declared again in the package, so that it means another type now?
bool IsSuperseded(const TypeName& name);

class FixedQualifier final : public Qualifier {
 public:
  explicit FixedQualifier(Qualification qualification) : qualification_(qualification) {}
  std::string NameOf(const Package& package) const override;

 private:
  Qualification qualification_;
};

struct TypeStyle {
  bool parameter_names = true;
  // Unexported fields of other packages say which: "a /* package p */ int".
  bool package_of_fields = false;
};

std::string WriteType(Type* type, const Qualifier& qualifier, TypeStyle style = {});
// (a int, b ...string) (x bool, err error): without "func".
std::string WriteSignature(Signature* signature, const Qualifier& qualifier, TypeStyle style = {});
std::string WriteObject(Object* object, const Qualifier& qualifier);

// Of a type that is declared in a function: its number among those of its package, from 1.
using LocalTypeNumbers = std::function<int(const TypeName&)>;
// The type arguments in the name of an instance at run time: "[int,encoding/json.Number]", and
// "[implicit;explicit]" when both are there. Types are written as RuntimeTypeString does, but so
// that no two look the same: packages by their paths, local types with their numbers (main.T·3).
std::string RuntimeTypeArguments(std::span<Type* const> implicit, std::span<Type* const> args,
                                 const LocalTypeNumbers& numbers);
// "text", with Go's escapes.
std::string QuoteGo(std::string_view text);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_TYPESTRING_H_
