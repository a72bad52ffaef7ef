// Writing types and objects as gc's messages do; and types as running programs show them.
//
// Tests: tests/types/type_test.cc.
#include "types/typestring.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/unicode.h"
#include "types/typeset.h"
#include "types/universe.h"

namespace goknot::types {

using base::ToAbsl;

std::string FixedQualifier::NameOf(const Package& package) const {
  switch (qualification_) {
    case Qualification::kName:
      return package.name();
    case Qualification::kPath:
      return package.path();
    case Qualification::kNone:
      break;
  }
  return "";
}

std::string QuoteGo(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out = "\"";
  while (!text.empty()) {
    lexer::DecodedRune rune = lexer::DecodeUtf8(text);
    auto byte = static_cast<unsigned char>(text[0]);
    if (rune.rune == 0xFFFD && rune.width == 1) {
      out.append({'\\', 'x', kHex[byte >> 4], kHex[byte & 15]});
    } else if (rune.rune == '"' || rune.rune == '\\') {
      out.append({'\\', static_cast<char>(rune.rune)});
    } else if (lexer::IsPrintable(rune.rune)) {
      out += text.substr(0, rune.width);
    } else if (rune.rune >= 7 && rune.rune <= 13) {
      out.append({'\\', "abtnvfr"[rune.rune - 7]});
    } else if (rune.rune < ' ' || rune.rune == 0x7f) {
      out.append({'\\', 'x', kHex[byte >> 4], kHex[byte & 15]});
    } else {
      int digits = rune.rune < 0x10000 ? 4 : 8;
      out.append({'\\', digits == 4 ? 'u' : 'U'});
      for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
        out += kHex[(rune.rune >> shift) & 15];
      }
    }
    text.remove_prefix(rune.width);
  }
  return out + "\"";
}

namespace {

class TypeWriter {
 public:
  TypeWriter(const Qualifier& qualifier, TypeStyle style) : qualifier_(qualifier), style_(style) {}

  std::string Take() { return std::move(out_); }
  void Raw(std::string_view text) { out_ += text; }

  void Write(Type* type) {
    if (type == nullptr) {
      out_ += "<nil>";
      return;
    }
    if (std::find(open_.begin(), open_.end(), type) != open_.end()) {
      out_ += "<cycle to type>";
      return;
    }
    if (out_.size() > kLimit) {
      out_ += "…";
      return;
    }
    open_.push_back(type);
    Dispatch(type);
    open_.pop_back();
  }

  void WriteSignature(Signature* signature) {
    if (!signature->type_params.empty()) WriteTypeParams(signature->type_params);
    WriteTuple(signature->params, signature->variadic);
    Tuple* results = signature->results;
    if (results == nullptr || results->size() == 0) return;
    out_ += ' ';
    if (results->size() == 1 && results->vars[0]->name().empty()) {
      Write(results->vars[0]->type);
    } else {
      WriteTuple(results, false);
    }
  }

  void WritePackagePrefix(const Package* package) {
    if (package == nullptr) return;
    std::string name = qualifier_.NameOf(*package);
    if (!name.empty()) absl::StrAppend(&out_, name, ".");
  }

 private:
  void Dispatch(Type* type) {
    switch (type->kind()) {
      case TypeKind::kBasic: {
        auto* basic = static_cast<Basic*>(type);
        if (basic->basic_kind() == BasicKind::kUnsafePointer) out_ += "unsafe.";
        out_ += basic->name();
        return;
      }
      case TypeKind::kPointer:
        out_ += '*';
        return Write(static_cast<Pointer*>(type)->elem);
      case TypeKind::kSlice:
        out_ += "[]";
        return Write(static_cast<Slice*>(type)->elem);
      case TypeKind::kArray:
        absl::StrAppend(&out_, "[", static_cast<Array*>(type)->length, "]");
        return Write(static_cast<Array*>(type)->elem);
      case TypeKind::kMap:
        out_ += "map[";
        Write(static_cast<Map*>(type)->key);
        out_ += ']';
        return Write(static_cast<Map*>(type)->elem);
      case TypeKind::kChan:
        return WriteChan(static_cast<Chan*>(type));
      case TypeKind::kStruct:
        return WriteStruct(static_cast<Struct*>(type));
      case TypeKind::kTuple:
        return WriteTuple(static_cast<Tuple*>(type), false);
      case TypeKind::kSignature:
        out_ += "func";
        return WriteSignature(static_cast<Signature*>(type));
      case TypeKind::kInterface:
        return WriteInterface(static_cast<Interface*>(type));
      case TypeKind::kUnion:
        return WriteUnion(static_cast<Union*>(type));
      case TypeKind::kNamed: {
        auto* named = static_cast<Named*>(type);
        WriteTypeName(named->object);
        if (!named->type_args.empty()) {
          WriteTypeList(named->type_args);
        } else if (!named->type_params.empty()) {
          WriteTypeParams(named->type_params);
        }
        out_ += qualifier_.RemarkOn(*named->object);
        return;
      }
      case TypeKind::kAlias: {
        auto* alias = static_cast<Alias*>(type);
        WriteTypeName(alias->object);
        if (!alias->type_args.empty()) {
          WriteTypeList(alias->type_args);
        } else if (!alias->type_params.empty()) {
          WriteTypeParams(alias->type_params);
        }
        return;
      }
      case TypeKind::kTypeParam: {
        auto* param = static_cast<TypeParam*>(type);
        out_ += param->object->name();
        out_ += qualifier_.RemarkOn(*param);
        return;
      }
    }
  }

  void WriteTypeName(TypeName* object) {
    WritePackagePrefix(object->package());
    out_ += object->name();
  }

  void WriteTypeList(const std::vector<Type*>& types) {
    out_ += '[';
    for (size_t i = 0; i < types.size(); ++i) {
      if (i > 0) out_ += ", ";
      Write(types[i]);
    }
    out_ += ']';
  }

  // [K comparable, V any]: consecutive parameters with one constraint share it.
  void WriteTypeParams(const std::vector<TypeParam*>& params) {
    out_ += '[';
    Type* constraint = nullptr;
    for (size_t i = 0; i < params.size(); ++i) {
      if (i > 0) {
        if (params[i]->bound != constraint) {
          out_ += ' ';
          Write(constraint);
        }
        out_ += ", ";
      }
      constraint = params[i]->bound;
      Write(params[i]);
    }
    if (constraint != nullptr) {
      out_ += ' ';
      Write(constraint);
    }
    out_ += ']';
  }

  void WriteTuple(Tuple* tuple, bool variadic) {
    out_ += '(';
    size_t count = tuple == nullptr ? 0 : tuple->size();
    for (size_t i = 0; i < count; ++i) {
      Var* var = tuple->vars[i];
      if (i > 0) out_ += ", ";
      if (!var->name().empty() && style_.parameter_names) {
        absl::StrAppend(&out_, ToAbsl(var->name()), " ");
      }
      Slice* slice = Exactly<Slice>(var->type);
      if (!variadic || i + 1 != count) {
        Write(var->type);
      } else if (slice != nullptr) {
        out_ += "...";
        Write(slice->elem);
      } else {  // append([]byte, string...)
        Write(var->type);
        out_ += "...";
      }
    }
    out_ += ')';
  }

  void WriteStruct(Struct* type) {
    out_ += "struct{";
    for (size_t i = 0; i < type->fields.size(); ++i) {
      Var* field = type->fields[i];
      if (i > 0) out_ += "; ";
      bool say_package = style_.package_of_fields && !field->exported();
      style_.package_of_fields &= !say_package;
      if (!field->embedded) absl::StrAppend(&out_, ToAbsl(field->name()), " ");
      Write(field->type);
      if (say_package) absl::StrAppend(&out_, " /* package ", field->package()->path(), " */ ");
      if (!type->TagOf(i).empty()) absl::StrAppend(&out_, " ", QuoteGo(type->TagOf(i)));
    }
    out_ += '}';
  }

  void WriteInterface(Interface* type) {
    if (type->methods.empty() && type->embeddeds.empty() && type->type_set != nullptr &&
        type->type_set->comparable) {
      out_ += "interface{comparable}";
      return;
    }
    if (type->implicit) {
      if (type->methods.empty() && type->embeddeds.size() == 1) return Write(type->embeddeds[0]);
      out_ += "/* implicit */ ";
    }
    out_ += "interface{";
    const char* separator = "";
    for (Func* method : type->methods) {
      absl::StrAppend(&out_, separator, ToAbsl(method->name()));
      WriteSignature(method->signature());
      separator = "; ";
    }
    for (Type* embedded : type->embeddeds) {
      out_ += separator;
      Write(embedded);
      separator = "; ";
    }
    out_ += '}';
  }

  void WriteUnion(Union* type) {
    for (size_t i = 0; i < type->terms.size(); ++i) {
      if (i > 0) out_ += " | ";
      if (type->terms[i].tilde) out_ += '~';
      Write(type->terms[i].type);
    }
  }

  void WriteChan(Chan* type) {
    bool parenthesize = false;
    switch (type->dir) {
      case ChanDir::kBoth: {
        out_ += "chan ";
        Chan* elem = Exactly<Chan>(type->elem);
        parenthesize = elem != nullptr && elem->dir == ChanDir::kReceiveOnly;
        break;
      }
      case ChanDir::kSendOnly:
        out_ += "chan<- ";
        break;
      case ChanDir::kReceiveOnly:
        out_ += "<-chan ";
        break;
    }
    if (parenthesize) out_ += '(';
    Write(type->elem);
    if (parenthesize) out_ += ')';
  }

  // Type literals that share parts through aliases may be exponentially long when written out.
  static constexpr size_t kLimit = 64 << 10;

  const Qualifier& qualifier_;
  TypeStyle style_;
  std::string out_;
  std::vector<Type*> open_;  // being written, outermost first
};

// As reflect.Type.String has it; with `numbers`, as RuntimeTypeArguments says.
class RuntimeTypeWriter {
 public:
  explicit RuntimeTypeWriter(const LocalTypeNumbers* numbers) : numbers_(numbers) {}

  // [a,b] or [a;b].
  void WriteArguments(std::span<Type* const> implicit, std::span<Type* const> args) {
    const char* separator = "[";
    auto write = [&](Type* type) {
      out_ += std::exchange(separator, ",");
      Write(type);
    };
    for (Type* type : implicit) write(type);
    if (!implicit.empty() && !args.empty()) separator = ";";
    for (Type* type : args) write(type);
    out_ += ']';
  }

  std::string Take() { return std::move(out_); }

  void Write(Type* type) {
    if (out_.size() > kLongestName) {
      out_ += "…";
      return;
    }
    type = Unalias(type);
    switch (type->kind()) {
      case TypeKind::kBasic:
        return WriteBasic(static_cast<Basic*>(type));
      case TypeKind::kPointer:
        out_ += '*';
        return Write(static_cast<Pointer*>(type)->elem);
      case TypeKind::kSlice:
        out_ += "[]";
        return Write(static_cast<Slice*>(type)->elem);
      case TypeKind::kArray:
        absl::StrAppend(&out_, "[", static_cast<Array*>(type)->length, "]");
        return Write(static_cast<Array*>(type)->elem);
      case TypeKind::kMap:
        out_ += "map[";
        Write(static_cast<Map*>(type)->key);
        out_ += ']';
        return Write(static_cast<Map*>(type)->elem);
      case TypeKind::kChan:
        return WriteChan(static_cast<Chan*>(type));
      case TypeKind::kStruct:
        return WriteStruct(static_cast<Struct*>(type));
      case TypeKind::kTuple:
        return WriteTypes(static_cast<Tuple*>(type), false);
      case TypeKind::kSignature:
        out_ += "func";
        return WriteSignature(static_cast<Signature*>(type));
      case TypeKind::kInterface:
        return WriteInterface(static_cast<Interface*>(type));
      case TypeKind::kNamed:
        return WriteNamed(static_cast<Named*>(type));
      case TypeKind::kTypeParam:
        out_ += static_cast<TypeParam*>(type)->object->name();
        return;
      case TypeKind::kUnion:
      case TypeKind::kAlias:
        return;  // no type of a value
    }
  }

 private:
  void WriteBasic(Basic* basic) {
    switch (basic->basic_kind()) {
      case BasicKind::kUnsafePointer:
        out_ += "unsafe.Pointer";
        return;
      case BasicKind::kUint8:
        out_ += "uint8";
        return;
      case BasicKind::kInt32:
        out_ += "int32";
        return;
      default:
        out_ += basic->name();
    }
  }

  void WriteNamed(Named* named) {
    const TypeName* object = named->object;
    WritePackage(object->package());
    out_ += object->name();
    if (!named->type_args.empty() || !named->implicit_args.empty()) {
      const LocalTypeNumbers none = [](const TypeName&) { return 0; };
      const LocalTypeNumbers* outer =
          std::exchange(numbers_, numbers_ == nullptr ? &none : numbers_);
      WriteArguments(named->implicit_args, named->type_args);
      numbers_ = outer;
    }
    bool is_local = object->package() != nullptr && object->parent != nullptr &&
                    object->parent != object->package()->scope();
    if (numbers_ != nullptr && is_local) absl::StrAppend(&out_, "·", (*numbers_)(*object));
  }

  void WritePackage(const Package* package) {
    if (package == nullptr) return;
    bool by_path = numbers_ != nullptr && package->name() != "main";
    absl::StrAppend(&out_, by_path ? package->path() : package->name(), ".");
  }

  void WriteTypes(Tuple* tuple, bool variadic) {
    out_ += '(';
    for (size_t i = 0; i < tuple->size(); ++i) {
      if (i > 0) out_ += ", ";
      Type* type = tuple->vars[i]->type;
      if (variadic && i + 1 == tuple->size()) {
        out_ += "...";
        type = Exactly<Slice>(type)->elem;
      }
      Write(type);
    }
    out_ += ')';
  }

  void WriteSignature(Signature* signature) {
    WriteTypes(signature->params, signature->variadic);
    if (signature->results->size() == 0) return;
    out_ += ' ';
    if (signature->results->size() == 1) return Write(signature->results->vars[0]->type);
    WriteTypes(signature->results, false);
  }

  void WriteStruct(Struct* type) {
    if (type->fields.empty()) {
      out_ += "struct {}";
      return;
    }
    out_ += "struct {";
    for (size_t i = 0; i < type->fields.size(); ++i) {
      Var* field = type->fields[i];
      out_ += i > 0 ? "; " : " ";
      if (!field->embedded) {
        if (numbers_ != nullptr && !field->exported()) WritePackage(field->package());
        absl::StrAppend(&out_, ToAbsl(field->name()), " ");
      }
      Write(field->type);
      if (!type->TagOf(i).empty()) absl::StrAppend(&out_, " ", QuoteGo(type->TagOf(i)));
    }
    out_ += " }";
  }

  void WriteInterface(Interface* type) {
    const std::vector<Func*>& methods = type->AllMethods();
    if (methods.empty()) {
      out_ += "interface {}";
      return;
    }
    out_ += "interface {";
    for (size_t i = 0; i < methods.size(); ++i) {
      out_ += i > 0 ? "; " : " ";
      if (!methods[i]->exported()) WritePackage(methods[i]->package());
      out_ += methods[i]->name();
      WriteSignature(methods[i]->signature());
    }
    out_ += " }";
  }

  void WriteChan(Chan* type) {
    switch (type->dir) {
      case ChanDir::kSendOnly:
        out_ += "chan<- ";
        return Write(type->elem);
      case ChanDir::kReceiveOnly:
        out_ += "<-chan ";
        return Write(type->elem);
      case ChanDir::kBoth:
        break;
    }
    Chan* elem = As<Chan>(type->elem);
    bool parenthesize = elem != nullptr && elem->dir == ChanDir::kReceiveOnly;
    out_ += parenthesize ? "chan (" : "chan ";
    Write(type->elem);
    if (parenthesize) out_ += ')';
  }

  // As above, but names tell types apart.
  static constexpr size_t kLongestName = 256 << 10;

  const LocalTypeNumbers* numbers_;
  std::string out_;
};

std::string WriteFunc(Func* func, const Qualifier& qualifier) {
  TypeWriter writer(qualifier, {});
  writer.Raw("func ");
  Signature* signature = func->signature();
  if (signature != nullptr && signature->receiver != nullptr) {
    writer.Raw("(");
    if (Exactly<Interface>(signature->receiver->type) != nullptr) {
      writer.Raw("interface");
    } else {
      writer.Write(signature->receiver->type);
    }
    writer.Raw(").");
  } else {
    writer.WritePackagePrefix(func->package());
  }
  writer.Raw(func->name());
  if (signature != nullptr) writer.WriteSignature(signature);
  return writer.Take();
}

}  // namespace

bool IsSuperseded(const TypeName& name) {
  const Scope* scope = name.parent;
  return scope != nullptr && scope->kind() == Scope::Kind::kPackage &&
         scope->Lookup(name.id()) != &name;
}

std::string WriteType(Type* type, const Qualifier& qualifier, TypeStyle style) {
  TypeWriter writer(qualifier, style);
  writer.Write(type);
  return writer.Take();
}

std::string WriteSignature(Signature* signature, const Qualifier& qualifier, TypeStyle style) {
  TypeWriter writer(qualifier, style);
  writer.WriteSignature(signature);
  return writer.Take();
}

std::string WriteObject(Object* object, const Qualifier& qualifier) {
  const char* what = "";
  switch (object->kind()) {
    case ObjectKind::kPackageName: {
      const Package* imported = As<PackageName>(object)->imported;
      std::string text = absl::StrCat("package ", ToAbsl(object->name()));
      if (!imported->path().empty() && imported->path() != object->name()) {
        absl::StrAppend(&text, " (", QuoteGo(imported->path()), ")");
      }
      return text;
    }
    case ObjectKind::kFunc:
      return WriteFunc(As<Func>(object), qualifier);
    case ObjectKind::kNil:
      return "nil";
    case ObjectKind::kLabel:
      return absl::StrCat("label ", ToAbsl(object->name()));
    case ObjectKind::kBuiltin:
      return absl::StrCat("builtin ", ToAbsl(object->name()));
    case ObjectKind::kConst:
      what = "const ";
      break;
    case ObjectKind::kTypeName:
      what = IsTypeParam(object->type) ? "type parameter " : "type ";
      break;
    case ObjectKind::kVar:
      what = As<Var>(object)->is_field() ? "field " : "var ";
      break;
  }
  TypeWriter writer(qualifier, {});
  writer.Raw(what);
  if (object->package() != nullptr && object->package()->scope()->Lookup(object->id()) == object) {
    writer.WritePackagePrefix(object->package());
  }
  writer.Raw(object->name());
  Type* type = object->type;
  if (type == nullptr) return writer.Take();
  if (TypeName* type_name = As<TypeName>(object)) {
    if (Exactly<Basic>(type) != nullptr) return writer.Take();
    if (type_name->IsAlias()) {
      writer.Raw(" =");
      if (Alias* alias = Exactly<Alias>(type)) type = alias->from_rhs;
    } else if (TypeParam* param = Exactly<TypeParam>(type)) {
      type = param->bound;
    } else {
      type = Underlying(type);
    }
  }
  writer.Raw(" ");
  writer.Write(type);
  return writer.Take();
}

std::string TypeString(Type* type, Qualification qualification) {
  return WriteType(type, FixedQualifier(qualification));
}

std::string ObjectString(Object* object, Qualification qualification) {
  object->CheckedType();
  return WriteObject(object, FixedQualifier(qualification));
}

std::string RuntimeTypeString(Type* type) {
  RuntimeTypeWriter writer(nullptr);
  writer.Write(type);
  return writer.Take();
}

std::string RuntimeTypeArguments(std::span<Type* const> implicit, std::span<Type* const> args,
                                 const LocalTypeNumbers& numbers) {
  RuntimeTypeWriter writer(&numbers);
  writer.WriteArguments(implicit, args);
  return writer.Take();
}

}  // namespace goknot::types
