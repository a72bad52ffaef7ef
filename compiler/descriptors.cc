// Making descriptors; see descriptors.h. Recursive types work because a declared type's descriptor
// exists before its parts are looked at, and method sets (whose signatures may mention anything)
// wait until the outermost request is done. Test: tests/programs/std_reflect/.
#include "compiler/descriptors.h"

#include <string_view>
#include <vector>

#include "base/check.h"
#include "parser/walk.h"
#include "types/checker.h"
#include "types/object.h"
#include "types/typestring.h"

namespace goknot::compiler {

using runtime::FieldSpec;
using runtime::MethodSpec;
using runtime::TypeDescriptor;
using types::BasicKind;
using types::TypeKind;

namespace {

runtime::Kind KindOf(BasicKind kind) {
  using runtime::Kind;
  switch (kind) {
    case BasicKind::kBool:
    case BasicKind::kUntypedBool:
      return Kind::kBool;
    case BasicKind::kInt:
    case BasicKind::kUntypedInt:
      return Kind::kInt;
    case BasicKind::kInt8:
      return Kind::kInt8;
    case BasicKind::kInt16:
      return Kind::kInt16;
    case BasicKind::kInt32:
    case BasicKind::kUntypedRune:
      return Kind::kInt32;
    case BasicKind::kInt64:
      return Kind::kInt64;
    case BasicKind::kUint:
      return Kind::kUint;
    case BasicKind::kUint8:
      return Kind::kUint8;
    case BasicKind::kUint16:
      return Kind::kUint16;
    case BasicKind::kUint32:
      return Kind::kUint32;
    case BasicKind::kUint64:
      return Kind::kUint64;
    case BasicKind::kUintptr:
      return Kind::kUintptr;
    case BasicKind::kFloat32:
      return Kind::kFloat32;
    case BasicKind::kFloat64:
    case BasicKind::kUntypedFloat:
      return Kind::kFloat64;
    case BasicKind::kComplex64:
      return Kind::kComplex64;
    case BasicKind::kComplex128:
    case BasicKind::kUntypedComplex:
      return Kind::kComplex128;
    case BasicKind::kString:
    case BasicKind::kUntypedString:
      return Kind::kString;
    case BasicKind::kUntypedNil:
    case BasicKind::kUnsafePointer:
      return Kind::kUnsafePointer;
    case BasicKind::kInvalid:
      break;
  }
  UNREACHABLE();
}

std::string_view PackageOfUnexported(const types::Object* object) {
  if (object->exported() || object->package() == nullptr) return {};
  return object->package()->path();
}

// Can the type have methods besides an interface's own?
bool MayHaveMethods(types::Type* type) {
  bool is_pointer = false;
  type = types::Dereference(types::Unalias(type), &is_pointer);
  if (type->kind() != TypeKind::kNamed && type->kind() != TypeKind::kAlias &&
      type->kind() != TypeKind::kStruct) {
    return false;
  }
  if (types::IsInterface(type)) return false;
  if (auto* named = types::AsNamed(type); named != nullptr && !types::MethodsOf(named).empty()) {
    return true;
  }
  auto* structure = types::UnderAs<types::Struct>(type);
  if (structure == nullptr) return false;
  for (types::Var* field : structure->fields) {
    if (field->embedded) return true;
  }
  return false;
}

}  // namespace

const TypeDescriptor* Descriptors::Of(types::Type* type) {
  auto found = made_.find(type);
  if (found != made_.end()) return found->second;
  const TypeDescriptor* descriptor = recursion_.Enter([&] { return Make(type); });
  made_[type] = descriptor;
  origin_.try_emplace(descriptor, type);
  if (MayHaveMethods(type) && has_methods_.insert(descriptor).second) {
    waiting_.emplace_back(type, descriptor);
  }
  while (recursion_.depth() == 0 && !waiting_.empty()) {
    auto [next_type, next] = waiting_.back();
    waiting_.pop_back();
    recursion_.Enter([&, type = next_type, descriptor = next] {
      SetMethods(type, descriptor, MethodsOfInterfaces(type));
    });
  }
  return descriptor;
}

types::Type* Descriptors::TypeOf(const TypeDescriptor* descriptor) const {
  auto found = origin_.find(descriptor);
  return found == origin_.end() ? nullptr : found->second;
}

runtime::MethodId Descriptors::MethodIdOf(types::Func* method) {
  return table_.InternMethod(method->name(), PackageOfUnexported(method), *Of(method->type));
}

const TypeDescriptor* Descriptors::Make(types::Type* type) {
  type = types::Unalias(type);
  auto found = made_.find(type);
  if (found != made_.end()) return found->second;
  switch (type->kind()) {
    case TypeKind::kBasic:
      return MakeBasic(static_cast<types::Basic*>(type));
    case TypeKind::kNamed:
      return MakeNamed(static_cast<types::Named*>(type));
    case TypeKind::kPointer:
      return &table_.PointerTo(*Of(static_cast<types::Pointer*>(type)->elem));
    case TypeKind::kSlice:
      return &table_.SliceOf(*Of(static_cast<types::Slice*>(type)->elem));
    case TypeKind::kArray: {
      auto* array = static_cast<types::Array*>(type);
      return &table_.ArrayOf(*Of(array->elem), array->length);
    }
    case TypeKind::kMap: {
      auto* map = static_cast<types::Map*>(type);
      const TypeDescriptor* key = Of(map->key);
      return &table_.MapOf(*key, *Of(map->elem));
    }
    case TypeKind::kChan: {
      auto* channel = static_cast<types::Chan*>(type);
      return &table_.ChannelOf(*Of(channel->elem),
                               static_cast<runtime::ChannelDirection>(channel->dir));
    }
    case TypeKind::kStruct:
      return MakeStruct(static_cast<types::Struct*>(type));
    case TypeKind::kSignature:
      return MakeSignature(static_cast<types::Signature*>(type));
    case TypeKind::kInterface:
      return MakeInterface(static_cast<types::Interface*>(type));
    case TypeKind::kAlias:
    case TypeKind::kTuple:
    case TypeKind::kTypeParam:
    case TypeKind::kUnion:
      break;
  }
  UNREACHABLE();
}

const TypeDescriptor* Descriptors::MakeBasic(types::Basic* basic) {
  return &table_.Basic(KindOf(basic->basic_kind()));
}

const TypeDescriptor* Descriptors::MakeNamed(types::Named* named) {
  if (named == universe_.error_type()) return &table_.Error();
  const types::Package* package = named->object->package();
  std::string name(named->object->name());
  if (named->origin != nullptr) name += ArgumentsText(named->implicit_args, named->type_args);
  TypeDescriptor& descriptor =
      table_.NewNamed({.package_path = package == nullptr ? std::string_view() : package->path(),
                       .package_name = package == nullptr ? std::string_view() : package->name(),
                       .base_name = name});
  made_[named] = &descriptor;
  table_.SetUnderlying(descriptor, *Of(types::Underlying(named)));
  return &descriptor;
}

std::string Descriptors::TypeArgumentsText(std::span<types::Type* const> args) {
  return args.empty() ? std::string() : ArgumentsText({}, args);
}

std::string Descriptors::ArgumentsText(std::span<types::Type* const> implicit,
                                       std::span<types::Type* const> args) {
  return types::RuntimeTypeArguments(
      implicit, args, [this](const types::TypeName& type) { return LocalNumberOf(type); });
}

// Counts the types that are declared in functions of the package, in source order, as gc does.
int Descriptors::LocalNumberOf(const types::TypeName& type) {
  if (auto known = local_numbers_.find(type.pos().offset); known != local_numbers_.end()) {
    return known->second;
  }
  int number = 0;
  auto count = [&](const ast::Node* node) {
    auto* decl = node->TryAs<ast::TypeDecl>();
    if (decl == nullptr || decl->is_alias) return true;
    local_numbers_.try_emplace(decl->name->pos.offset, ++number);
    return true;
  };
  for (const ast::File* file : type.package()->checked->files()) {
    for (const ast::Decl* decl : file->decls) {
      if (decl->kind != ast::Kind::kTypeDecl) ast::Walk(decl, count);
    }
    for (const ast::Stmt* stmt : file->statements) ast::Walk(stmt, count);
  }
  return local_numbers_.try_emplace(type.pos().offset, number).first->second;
}

const TypeDescriptor* Descriptors::MakeStruct(types::Struct* type) {
  std::vector<FieldSpec> fields;
  fields.reserve(type->fields.size());
  for (size_t i = 0; i < type->fields.size(); ++i) {
    types::Var* field = type->fields[i];
    fields.push_back({.name = field->name(),
                      .package_path = PackageOfUnexported(field),
                      .tag = type->TagOf(i),
                      .type = Of(field->type),
                      .embedded = field->embedded});
  }
  return &table_.StructOf(fields);
}

const TypeDescriptor* Descriptors::MakeSignature(types::Signature* signature) {
  std::vector<const TypeDescriptor*> parameters;
  std::vector<const TypeDescriptor*> results;
  for (types::Var* var : signature->params->vars) parameters.push_back(Of(var->type));
  for (types::Var* var : signature->results->vars) results.push_back(Of(var->type));
  return &table_.FuncOf(parameters, results, signature->variadic);
}

const TypeDescriptor* Descriptors::MakeInterface(types::Interface* type) {
  std::vector<MethodSpec> methods;
  for (types::Func* method : type->AllMethods()) {
    methods.push_back({.name = method->name(),
                       .package_path = PackageOfUnexported(method),
                       .signature = Of(method->type)});
  }
  return &table_.InterfaceOf(methods);
}

bool Descriptors::UpdateMethods(const types::Package& package) {
  std::vector<std::pair<types::Type*, const TypeDescriptor*>> candidates;
  for (const auto& [descriptor, type] : origin_) {
    bool is_pointer = false;
    types::Named* named = types::AsNamed(types::Dereference(types::Unalias(type), &is_pointer));
    const bool is_foreign = named != nullptr && named->object->package() != &package;
    if (!is_foreign && MayHaveMethods(type)) candidates.emplace_back(type, descriptor);
  }
  bool any = false;
  for (const auto& [type, descriptor] : candidates) {
    std::vector<types::Lookup> methods = MethodsOfInterfaces(type);
    if (IsFilledWith(*descriptor, methods)) continue;
    any = true;
    has_methods_.insert(descriptor);
    SetMethods(type, descriptor, std::move(methods));
  }
  return any;
}

// Are the rows' methods these, by the same paths?
bool Descriptors::IsFilledWith(const TypeDescriptor& descriptor,
                               const std::vector<types::Lookup>& methods) {
  size_t current = 0;
  for (const runtime::MethodDescriptor& row : descriptor.methods()) {
    if (!row.is_current) continue;
    ++current;
    const auto& source = *static_cast<const MethodSource*>(row.declaration);
    const bool is_there =
        std::any_of(methods.begin(), methods.end(), [&source](const types::Lookup& lookup) {
          return lookup.object == source.lookup.object && lookup.index == source.lookup.index;
        });
    if (!is_there) return false;
  }
  return current == methods.size();
}

// The method set but for methods with type parameters, which no interface has.
std::vector<types::Lookup> Descriptors::MethodsOfInterfaces(types::Type* type) {
  std::vector<types::Lookup> methods = types::MethodSet(type);
  methods.erase(std::remove_if(methods.begin(), methods.end(),
                               [](const types::Lookup& lookup) {
                                 auto* method = static_cast<types::Func*>(lookup.object);
                                 return !method->signature()->type_params.empty();
                               }),
                methods.end());
  return methods;
}

void Descriptors::SetMethods(types::Type* type, const TypeDescriptor* descriptor,
                             std::vector<types::Lookup> methods) {
  std::vector<MethodSpec> specs;
  for (types::Lookup& lookup : methods) {
    auto* method = static_cast<types::Func*>(lookup.object);
    method_sources_.push_back({type, std::move(lookup)});
    specs.push_back({.name = method->name(),
                     .package_path = PackageOfUnexported(method),
                     .signature = Of(method->type),
                     .declaration = &method_sources_.back()});
  }
  table_.SetMethods(*descriptor, specs);
}

}  // namespace goknot::compiler
