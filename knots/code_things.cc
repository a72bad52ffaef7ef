// See the header.
#include "knots/code_things.h"

#include <array>
#include <string_view>

namespace goknot::knots {
namespace {

using types::Type;

// Declared types of the library that reports speak of.
std::string_view LibraryType(Type* type) {
  bool is_pointer = false;
  types::Named* named = types::AsNamed(types::Dereference(type, &is_pointer));
  if (named == nullptr || named->object->package() == nullptr) return {};
  struct Known {
    std::string_view package;
    std::string_view name;
    std::string_view full;
  };
  static constexpr std::array<Known, 9> kKnown = {{
      {"sync", "Mutex", "sync.Mutex"},
      {"sync", "RWMutex", "sync.RWMutex"},
      {"sync", "Locker", "sync.Locker"},
      {"sync", "WaitGroup", "sync.WaitGroup"},
      {"sync", "Cond", "sync.Cond"},
      {"sync", "Once", "sync.Once"},
      {"time", "Timer", "time.Timer"},
      {"time", "Ticker", "time.Ticker"},
      {"context", "CancelFunc", "context.CancelFunc"},
  }};
  std::string_view package = named->object->package()->path();
  for (const Known& known : kKnown) {
    if (known.package == package && known.name == named->object->name()) return known.full;
  }
  return {};
}

constexpr int kDeepest = 8;  // pointers to slices of maps of ...

}  // namespace

std::string_view LibraryTypeOf(const types::Func& method) {
  const types::Signature* signature = method.signature();
  if (signature == nullptr || signature->receiver == nullptr) return {};
  return LibraryType(signature->receiver->type);
}

bool CodeThings::MayHold(Type* type) {
  for (int depth = 0; type != nullptr && depth < kDeepest; ++depth) {
    if (!LibraryType(type).empty() || types::UnderAs<types::Chan>(type) != nullptr) return true;
    if (auto* pointer = types::UnderAs<types::Pointer>(type)) {
      type = pointer->elem;
    } else if (auto* slice = types::UnderAs<types::Slice>(type)) {
      type = slice->elem;
    } else if (auto* array = types::UnderAs<types::Array>(type)) {
      type = array->elem;
    } else if (auto* map = types::UnderAs<types::Map>(type)) {
      type = map->elem;
    } else {
      return false;
    }
  }
  return false;
}

// ---- union-find ---------------------------------------------------------------------------------

uint32_t CodeThings::KeyOf(const void* object, size_t index) {
  auto [found, inserted] =
      keys_.try_emplace({object, index}, static_cast<uint32_t>(parents_.size()));
  if (inserted) AddThing();
  return found->second;
}

uint32_t CodeThings::AddThing() {
  const auto thing = static_cast<uint32_t>(parents_.size());
  parents_.push_back(thing);
  values_.push_back(kNone);
  return thing;
}

uint32_t CodeThings::OfValues(uint32_t channel) {
  if (channel == kNone) return kNone;
  channel = Find(channel);
  if (values_[channel] == kNone) {
    const uint32_t values = AddThing();
    values_[channel] = values;
  }
  return values_[channel];
}

uint32_t CodeThings::Find(uint32_t thing) {
  if (thing == kNone) return kNone;
  while (parents_[thing] != thing) {
    parents_[thing] = parents_[parents_[thing]];
    thing = parents_[thing];
  }
  return thing;
}

void CodeThings::Join(uint32_t a, uint32_t b) {
  if (a == kNone || b == kNone) return;
  a = Find(a);
  b = Find(b);
  if (a == b) return;
  parents_[a] = b;
  // One channel carries one sort of values.
  if (values_[b] == kNone) {
    values_[b] = values_[a];
  } else {
    Join(values_[a], values_[b]);
  }
}

void CodeThings::JoinExpr(const ast::Expr* to, const ast::Expr* from) {
  if (to == nullptr || from == nullptr || !MayHold(info_->TypeOf(from))) return;
  Join(Of(to), Of(from));
}

void CodeThings::JoinResult(const void* function, size_t index, const ast::Expr* from) {
  if (!MayHold(info_->TypeOf(from))) return;
  Join(KeyOf(function, index), Of(from));
}

std::vector<const types::Func*> CodeThings::ImplementationsOf(const types::Func& method) const {
  const types::Signature* called = method.signature();
  if (called == nullptr || called->receiver == nullptr ||
      types::UnderAs<types::Interface>(called->receiver->type) == nullptr) {
    return {};
  }
  auto found = methods_.find(method.name());
  if (found == methods_.end()) return {};
  std::vector<const types::Func*> fitting;
  for (const types::Func* declared : found->second) {
    const types::Signature& signature = *declared->signature();
    if (signature.params->vars.size() == called->params->vars.size() &&
        signature.results->vars.size() == called->results->vars.size()) {
      fitting.push_back(declared);
    }
  }
  return fitting;
}

void CodeThings::NameLiteral(const types::Var* variable, const ast::FuncLit* literal) {
  literals_[variable] = literal;
}

// ---- expressions --------------------------------------------------------------------------------

uint32_t CodeThings::OfVariable(const types::Var* variable) {
  if (variable == nullptr) return kNone;
  while (variable->origin != nullptr) variable = variable->origin;
  return KeyOf(variable);
}

Callee CodeThings::CalleeOf(const ast::CallExpr& call) const {
  Callee callee;
  const ast::Expr* fun = ast::Unparen(call.fun);
  if (info_->Of(fun).IsType()) {
    callee.conversion = true;
    return callee;
  }
  if (auto* index = fun->TryAs<ast::IndexExpr>()) fun = ast::Unparen(index->x);
  if (auto* literal = fun->TryAs<ast::FuncLit>()) {
    callee.literal = literal;
    return callee;
  }
  types::Object* object = nullptr;
  if (auto* selector = fun->TryAs<ast::SelectorExpr>()) {
    const types::Selection* selection = info_->SelectionOf(selector);
    object = selection != nullptr ? selection->object : info_->ObjectOf(selector->selector);
  } else if (fun->kind == ast::Kind::kIdent) {
    object = info_->ObjectOf(fun);
  }
  if (object == nullptr) return callee;
  if (object->kind() == types::ObjectKind::kFunc) {
    callee.func = static_cast<types::Func*>(object);
    while (callee.func->origin != nullptr) callee.func = callee.func->origin;
  } else if (object->kind() == types::ObjectKind::kBuiltin) {
    callee.builtin = static_cast<types::Builtin*>(object);
  } else if (object->kind() == types::ObjectKind::kVar) {
    auto found = literals_.find(static_cast<types::Var*>(object));
    if (found != literals_.end()) callee.literal = found->second;
  }
  return callee;
}

const types::Func* CodeThings::MethodOf(const ast::CallExpr& call) const {
  auto* selector = ast::Unparen(call.fun)->TryAs<ast::SelectorExpr>();
  if (selector == nullptr) return nullptr;
  const types::Selection* selection = info_->SelectionOf(selector);
  if (selection == nullptr || selection->kind != types::SelectionKind::kMethodValue) return nullptr;
  auto* func = static_cast<types::Func*>(selection->object);
  return LibraryTypeOf(*func).empty() ? nullptr : func;
}

// The last embedded field on the way to the method, or the operand itself.
uint32_t CodeThings::OfReceiver(const ast::CallExpr& call) {
  auto* selector = ast::Unparen(call.fun)->As<ast::SelectorExpr>();
  const types::Selection* selection = info_->SelectionOf(selector);
  types::Type* type = selection->receiver;
  const types::Var* field = nullptr;
  for (size_t i = 0; i + 1 < selection->index.size(); ++i) {
    bool is_pointer = false;
    auto* structure = types::UnderAs<types::Struct>(types::Dereference(type, &is_pointer));
    if (structure == nullptr) return kNone;
    field = structure->fields[static_cast<size_t>(selection->index[i])];
    type = field->type;
  }
  return field != nullptr ? OfVariable(field) : Of(selector->x);
}

uint32_t CodeThings::OfElements(const ast::CompositeLit& literal) {
  Type* type = info_->TypeOf(&literal);
  if (types::UnderAs<types::Struct>(type) != nullptr || !MayHold(type)) return kNone;
  uint32_t all = KeyOf(&literal);
  for (const ast::Expr* element : literal.elements) {
    auto* pair = element->TryAs<ast::KeyValueExpr>();
    Join(all, Of(pair != nullptr ? pair->value : element));
  }
  return all;
}

uint32_t CodeThings::OfCall(const ast::CallExpr& call) {
  Callee callee = CalleeOf(call);
  if (callee.conversion) return call.args.empty() ? kNone : Of(call.args[0]);
  if (callee.builtin != nullptr) {
    if (callee.builtin->id != types::BuiltinId::kAppend) return KeyOf(&call);  // make, new
    uint32_t all = Of(call.args[0]);
    for (const ast::Expr* argument : call.args.subspan(1)) Join(all, Of(argument));
    return all;
  }
  if (callee.literal != nullptr) return KeyOf(callee.literal);
  if (callee.func != nullptr) {
    std::vector<const types::Func*> methods = ImplementationsOf(*callee.func);
    for (const types::Func* method : methods) Join(KeyOf(methods[0]), KeyOf(method));
    if (!methods.empty()) return KeyOf(methods[0]);
  }
  // What functions without a body here give back (time.After, ctx.Done) is new each time.
  if (callee.func == nullptr || callee.func->decl == nullptr) return KeyOf(&call);
  return KeyOf(callee.func);
}

uint32_t CodeThings::Of(const ast::Expr* expr) {
  while (expr != nullptr) {
    switch (expr->kind) {
      case ast::Kind::kParenExpr:
        expr = expr->As<ast::ParenExpr>()->x;
        break;
      case ast::Kind::kUnaryExpr: {
        auto* unary = expr->As<ast::UnaryExpr>();
        if (unary->op == ast::Token::kArrow) return OfValues(Of(unary->x));
        if (unary->op != ast::Token::kAnd && unary->op != ast::Token::kMul) return kNone;
        expr = unary->x;
        break;
      }
      case ast::Kind::kIndexExpr:
        expr = expr->As<ast::IndexExpr>()->x;
        break;
      case ast::Kind::kSliceExpr:
        expr = expr->As<ast::SliceExpr>()->x;
        break;
      case ast::Kind::kTypeAssertExpr:
        expr = expr->As<ast::TypeAssertExpr>()->x;
        break;
      case ast::Kind::kIdent: {
        types::Object* object = info_->ObjectOf(expr);
        if (object == nullptr || object->kind() != types::ObjectKind::kVar) return kNone;
        return OfVariable(static_cast<types::Var*>(object));
      }
      case ast::Kind::kSelectorExpr: {
        auto* selector = expr->As<ast::SelectorExpr>();
        const types::Selection* selection = info_->SelectionOf(selector);
        types::Object* object =
            selection != nullptr ? selection->object : info_->ObjectOf(selector->selector);
        if (object == nullptr || object->kind() != types::ObjectKind::kVar) return kNone;
        // A timer's channel is the timer.
        if (!LibraryType(info_->TypeOf(selector->x)).empty()) {
          expr = selector->x;
          break;
        }
        return OfVariable(static_cast<types::Var*>(object));
      }
      case ast::Kind::kCallExpr:
        return OfCall(*expr->As<ast::CallExpr>());
      case ast::Kind::kCompositeLit:
        return OfElements(*expr->As<ast::CompositeLit>());
      default:
        return kNone;
    }
  }
  return kNone;
}

}  // namespace goknot::knots
