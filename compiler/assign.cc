// Assignments and variable declarations.
//
// A single assignment computes its value right where it belongs. A parallel one works in the two
// phases of the specification: operands on the left and values on the right first, then the stores
// from left to right; what a store would overwrite too early is copied before.
//
// Source: the Go specification, "Assignment statements", "Variable declarations". Tests:
// tests/programs/assignments/.
#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "compiler/function_compiler.h"

namespace goknot::compiler {

using ast::Kind;
using lexer::Token;

bool FunctionCompiler::IsBlank(const ast::Expr* expr) const {
  auto* ident = ast::Unparen(expr)->TryAs<ast::Ident>();
  return ident != nullptr && ident->name.IsBlank();
}

types::Var* FunctionCompiler::DefinedBy(const ast::Expr* lhs) {
  auto* ident = ast::Unparen(lhs)->TryAs<ast::Ident>();
  return ident == nullptr ? nullptr : types::As<types::Var>(info_->DefinitionOf(ident));
}

// Names on the left have no type recorded as expressions have: it is their variable's.
types::Type* FunctionCompiler::TypeOfPlace(const ast::Expr* lhs) {
  lhs = ast::Unparen(lhs);
  if (lhs->kind == Kind::kIdent) {
    if (auto* var = types::As<types::Var>(info_->ObjectOf(lhs))) return TypeOf(var);
  }
  return TypeOf(lhs);
}

// ---- variables ----------------------------------------------------------------------------------

void FunctionCompiler::BindVariable(types::Var* var, Storage storage, Reg reg, Pattern pattern) {
  variables_[var] = {storage, reg, pattern};
  if (!BindToTarget(var, reg)) scope_variables_.push_back(var);
}

void FunctionCompiler::CloseScope(size_t mark) {
  while (scope_variables_.size() > mark) {
    types::Var* var = scope_variables_.back();
    scope_variables_.pop_back();
    auto found = variables_.find(var);
    registers_.Free(found->second.reg, found->second.pattern);
    variables_.erase(found);
  }
  while (!spills_.empty() && spills_.back().scope >= mark) {
    registers_.Free(spills_.back().reg, kPointer);
    spills_.pop_back();
  }
}

Location FunctionCompiler::Declare(types::Var* var) {
  if (var->is_global()) return LocateVariable(var);  // of a fragment
  if (LivesInCell(var) && IsBorrowedOnly(var)) {
    DeclareInFrame(var);
  } else if (LivesInCell(var)) {
    Reg reg = registers_.Allocate(kPointer);
    Make(Fresh(reg), TypeOf(var), SiteConstant(var->pos(), var->name()));
    BindVariable(var, Storage::kCell, reg, kPointer);
  } else {
    Pattern pattern = ShapeOf(TypeOf(var)).pattern;
    BindVariable(var, Storage::kSlots, SlotsFor(var, pattern), pattern);
  }
  return LocateVariable(var);
}

void FunctionCompiler::DeclareZero(types::Var* var) {
  if (!var->is_global() && !LivesInCell(var) && IsCrowded(var)) {
    Location place = DeclareSpilled(var);
    StoreZero(place);
    return;
  }
  Location place = Declare(var);
  if (place.kind == Location::Kind::kSlots || var->is_global()) StoreZero(place);
}

void FunctionCompiler::DeclareFrom(types::Var* var, Reg value) {
  const bool is_boxed = ShapeOf(TypeOf(var)).boxed;
  if (!var->is_global() && LivesInCell(var) && (is_boxed || !IsBorrowedOnly(var))) {
    Reg reg = registers_.Allocate(kPointer);
    if (is_boxed) {
      Move(reg, value, 1);  // the value is a box of its own: it becomes the cell
    } else {
      code_.Emit(Opcode::kNewBox, reg, value, SiteConstant(var->pos(), var->name()), 0,
                 static_cast<int32_t>(TypeConstant(TypeOf(var))));
    }
    BindVariable(var, Storage::kCell, reg, kPointer);
    return;
  }
  Location place = !var->is_global() && IsCrowded(var) ? DeclareSpilled(var) : Declare(var);
  Store(place, value);
}

void FunctionCompiler::DeclareExpr(types::Var* var, const ast::Expr* expr) {
  std::string_view outer_name = std::exchange(object_name_, var->name());
  if (var->is_global()) {
    Location place = LocateVariable(var);
    StoreExpr(place, expr, false);
  } else if (!LivesInCell(var) && !IsCrowded(var)) {
    Pattern pattern = ShapeOf(TypeOf(var)).pattern;
    const uint32_t cell_slots = OwnedCellSlots(var);
    pattern.slots += cell_slots;
    Reg reg = SlotsFor(var, pattern);
    Into(expr, TypeOf(var), {reg, true, cell_slots});
    BindVariable(var, Storage::kSlots, reg, pattern);
  } else if (ast::Unparen(expr)->kind == Kind::kCompositeLit && !ShapeOf(TypeOf(var)).boxed &&
             ShapeOf(TypeOf(var)).access == Access::kValue &&
             !NeedsInterface(TypeOf(expr), TypeOf(var))) {
    Location place = Declare(var);
    StoreExpr(place, expr, true);
  } else {
    Operand value = ValueAs(expr, TypeOf(var));
    DeclareFrom(var, value.reg());
  }
  object_name_ = outer_name;
}

void FunctionCompiler::DeclareVariables(const ast::VarDecl* decl) {
  At at(*this, decl->pos);
  if (decl->values.empty()) {
    for (const ast::Ident* name : decl->names) {
      if (types::Var* var = DefinedBy(name)) {
        At at_name(*this, name->pos);
        DeclareZero(var);
      }
    }
    return;
  }
  std::vector<ast::Expr*> lhs;
  for (ast::Ident* name : decl->names) lhs.push_back(name);
  DefineList(lhs, decl->values);
}

// ---- := and var ---------------------------------------------------------------------------------

void FunctionCompiler::Define(const ast::AssignStmt* assign) {
  DefineList(assign->lhs, assign->rhs);
}

void FunctionCompiler::DefineList(std::span<ast::Expr* const> lhs,
                                  std::span<ast::Expr* const> rhs) {
  if (rhs.size() == 1 && lhs.size() > 1) {
    if (ast::Unparen(rhs[0])->kind == Kind::kCallExpr) {
      AssignFromTuple(lhs, rhs[0], true);
    } else {
      AssignCommaOk(lhs, rhs[0], true);
    }
    return;
  }
  bool only_new = true;
  for (const ast::Expr* name : lhs) {
    only_new = only_new && (DefinedBy(name) != nullptr || IsBlank(name));
  }
  // The variables on the right may be those that these take the cells of.
  for (const ast::Expr* name : lhs) {
    const types::Var* var = DefinedBy(name);
    only_new = only_new && (var == nullptr || !program_.InheritsCell(var));
  }
  if (!only_new && lhs.size() > 1) {
    AssignParallel(lhs, rhs, true);
    return;
  }
  std::vector<const ast::Expr*> values(rhs.begin(), rhs.end());
  for (size_t i : EvaluationOrder(values)) {
    At at(*this, lhs[i]->pos);
    if (types::Var* var = DefinedBy(lhs[i])) {
      DeclareExpr(var, rhs[i]);
    } else if (IsBlank(lhs[i])) {
      Discard(rhs[i]);
    } else {
      AssignOne(lhs[i], rhs[i]);
    }
  }
}

// ---- = ------------------------------------------------------------------------------------------

void FunctionCompiler::Assign(const ast::AssignStmt* assign) {
  At at(*this, assign->pos);
  if (assign->op == Token::kDefine) {
    Define(assign);
  } else if (assign->op != Token::kAssign) {
    AssignOperation(assign->op, assign->lhs[0], assign->rhs[0]);
  } else if (assign->lhs.size() == 1) {
    AssignOne(assign->lhs[0], assign->rhs[0]);
  } else if (assign->rhs.size() > 1) {
    AssignParallel(assign->lhs, assign->rhs, false);
  } else if (ast::Unparen(assign->rhs[0])->kind == Kind::kCallExpr) {
    AssignFromTuple(assign->lhs, assign->rhs[0], false);
  } else {
    AssignCommaOk(assign->lhs, assign->rhs[0], false);
  }
}

namespace {

// How a place is called in reports: errCh, s.ch.
std::string NameOfPlace(const ast::Expr* lhs) {
  lhs = ast::Unparen(lhs);
  if (auto* ident = lhs->TryAs<ast::Ident>()) return std::string(ident->name.text());
  auto* selector = lhs->TryAs<ast::SelectorExpr>();
  if (selector == nullptr) return {};
  std::string name = NameOfPlace(selector->x);
  if (name.empty()) return {};
  return name + "." + std::string(selector->selector->name.text());
}

}  // namespace

// A variable in slots or a part of one, which is there whatever else happens.
bool FunctionCompiler::LiesInSlots(const ast::Expr* place) {
  for (;;) {
    place = ast::Unparen(place);
    if (auto* index = place->TryAs<ast::IndexExpr>()) {
      bool is_array = types::UnderAs<types::Array>(TypeOf(index->x)) != nullptr;
      if (!is_array || ConstantOf(index->indices[0]) == nullptr) return false;
      place = index->x;
    } else if (auto* selector = place->TryAs<ast::SelectorExpr>()) {
      const types::Selection* selection = info_->SelectionOf(selector);
      if (selection == nullptr || selection->kind != types::SelectionKind::kFieldValue)
        return false;
      if (selection->index.size() == 1 && FollowedVariable(selector->x) != nullptr) return true;
      if (selection->indirect) return false;
      place = selector->x;
    } else if (auto* unary = place->TryAs<ast::UnaryExpr>()) {
      return unary->op == Token::kMul && FollowedVariable(unary->x) != nullptr;
    } else {
      return place->kind == Kind::kIdent && IsTrivial(place) && ConstantOf(place) == nullptr;
    }
  }
}

void FunctionCompiler::AssignOne(const ast::Expr* lhs, const ast::Expr* rhs) {
  lhs = ast::Unparen(lhs);
  if (IsBlank(lhs)) {
    Discard(rhs);
    return;
  }
  if (AppendInPlace(lhs, rhs)) return;
  std::string name;
  if (ast::Unparen(rhs)->kind == Kind::kCallExpr || ast::Unparen(rhs)->kind == Kind::kUnaryExpr) {
    name = NameOfPlace(lhs);
  }
  std::string_view outer_name = std::exchange(object_name_, name);
  if (HasEffects(rhs) && !HasEffects(lhs) && !IsTrivial(lhs) && !LiesInSlots(lhs) &&
      !(ShapeOf(TypeOfPlace(lhs)).boxed && info_->ModeOf(rhs) == types::Mode::kVariable)) {
    Operand value = ValueAs(rhs, TypeOfPlace(lhs));
    Location place = Locate(lhs);
    Store(place, value.reg());
  } else {
    Location place = Locate(lhs);
    StoreExpr(place, rhs, false);
  }
  object_name_ = outer_name;
}

void FunctionCompiler::AssignOperation(Token op, const ast::Expr* lhs, const ast::Expr* rhs) {
  types::Type* type = TypeOfPlace(lhs);
  Operand value;
  if (HasEffects(rhs) && !HasEffects(lhs) && !IsTrivial(lhs)) {
    bool is_shift = op == Token::kShl || op == Token::kShr;
    value = is_shift ? Value(rhs) : ValueAs(rhs, type);
    if (is_shift && IsSignedNumber(NumberOf(TypeOf(rhs)))) {
      code_.Emit(Opcode::kCheckShift, value.reg());
    }
  }
  bool has_value = value.reg() != kNoReg;
  Location place = Locate(lhs);
  if (IsWholeSlots(place)) {
    Reg reg = place.base.reg() + static_cast<Reg>(place.offset / 8);
    if (has_value) {
      OperateInto(op, type, reg, value.reg(), Shared(reg));
    } else {
      OperateOn(op, type, reg, rhs, Shared(reg));
    }
    return;
  }
  if (UpdateInPlace(op, type, place, rhs, has_value ? &value : nullptr)) return;
  Operand result = Temporary(type);
  place.is_updated = true;
  LoadInto(place, Fresh(result.reg()));
  if (has_value) {
    OperateInto(op, type, result.reg(), value.reg(), Shared(result.reg()));
  } else {
    OperateOn(op, type, result.reg(), rhs, Shared(result.reg()));
  }
  Store(place, result.reg());
}

void FunctionCompiler::Step(const ast::IncDecStmt* step) {
  At at(*this, step->pos);
  types::Type* type = TypeOf(step->x);
  Number number = NumberOf(type);
  Location place = Locate(step->x);
  Operand temporary;
  Reg reg;
  bool in_place = IsWholeSlots(place);
  if (!in_place && UpdateByConstant(step->op, type, place, 1)) return;
  if (in_place) {
    reg = place.base.reg() + static_cast<Reg>(place.offset / 8);
  } else {
    temporary = Temporary(type);
    reg = temporary.reg();
    place.is_updated = true;
    LoadInto(place, Fresh(reg));
  }
  if (IsIntegerNumber(number)) {
    ImmediateInto(step->op, number, reg, 1, Shared(reg));
  } else {
    Operand one = Temporary(type);
    ConstantInto(types::Constant::Int64(1), type, Fresh(one.reg()));
    OperateInto(step->op, type, reg, one.reg(), Shared(reg));
  }
  if (!in_place) Store(place, reg);
}

// ---- several at once ----------------------------------------------------------------------------

std::vector<FunctionCompiler::Goal> FunctionCompiler::LocateGoals(std::span<ast::Expr* const> lhs,
                                                                  bool define) {
  std::vector<Goal> goals(lhs.size());
  for (size_t i = 0; i < lhs.size(); ++i) {
    goals[i].expr = lhs[i];
    goals[i].defines = define ? DefinedBy(lhs[i]) : nullptr;
    if (goals[i].defines != nullptr || IsBlank(lhs[i])) continue;
    goals[i].place = Locate(lhs[i]);
    // An operand that is a variable may be overwritten by a store before this one.
    for (Operand* operand : {&goals[i].place.base, &goals[i].place.index}) {
      if (!operand->IsBorrowed() || operand->reg() == kNoReg) continue;
      if (goals[i].place.kind == Location::Kind::kSlots) continue;
      for (size_t j = 0; j < i; ++j) {
        const Location& earlier = goals[j].place;
        if (earlier.kind != Location::Kind::kSlots) continue;
        Reg first = earlier.base.reg() + static_cast<Reg>(earlier.offset / 8);
        Reg end = first + std::max(1u, ShapeOf(earlier.type).slots());
        if (operand->reg() < first || operand->reg() >= end) continue;
        bool is_index = operand == &goals[i].place.index;
        Pattern pattern = kWord;
        if (goals[i].place.kind == Location::Kind::kElement) {
          pattern = is_index ? kWord : kStringPattern;
        } else if (is_index) {
          pattern = ShapeOf(goals[i].place.map->key).pattern;
        } else {
          pattern = kPointer;
        }
        Operand copy = Operand::Local(registers_, pattern);
        Move(copy.reg(), operand->reg(), pattern.slots);
        *operand = std::move(copy);
        break;
      }
    }
  }
  return goals;
}

void FunctionCompiler::StoreGoal(Goal& goal, Reg value, types::Type* type) {
  if (goal.defines != nullptr) {
    if (NeedsInterface(type, TypeOf(goal.defines))) {
      Operand converted = Temporary(TypeOf(goal.defines));
      InterfaceInto(value, type, Fresh(converted.reg()));
      DeclareFrom(goal.defines, converted.reg());
    } else {
      DeclareFrom(goal.defines, value);
    }
    return;
  }
  if (goal.place.kind == Location::Kind::kBlank) return;
  if (NeedsInterface(type, goal.place.type)) {
    Operand converted = Temporary(goal.place.type);
    InterfaceInto(value, type, Fresh(converted.reg()));
    Store(goal.place, converted.reg());
  } else {
    Store(goal.place, value);
  }
}

void FunctionCompiler::StoreTo(const ast::Expr* lhs, bool define, Reg value, types::Type* type) {
  ast::Expr* one[] = {const_cast<ast::Expr*>(lhs)};
  std::vector<Goal> goals = LocateGoals(one, define);
  StoreGoal(goals[0], value, type);
}

// Can nobody tell in which order the stores happen? So it is where all go into different slots.
bool FunctionCompiler::AnyOrder(std::span<const Goal> goals) {
  auto range = [&](const Goal& goal) {
    Reg first = goal.place.base.reg() + static_cast<Reg>(goal.place.offset / 8);
    return std::pair(first, first + std::max(1u, ShapeOf(goal.place.type).slots()));
  };
  for (size_t i = 0; i < goals.size(); ++i) {
    if (goals[i].defines != nullptr || goals[i].place.kind == Location::Kind::kBlank) continue;
    if (!IsWholeSlots(goals[i].place)) return false;
    auto [first, end] = range(goals[i]);
    for (size_t j = 0; j < i; ++j) {
      if (goals[j].place.kind != Location::Kind::kSlots) continue;
      auto [other, other_end] = range(goals[j]);
      if (first < other_end && other < end) return false;
    }
  }
  return true;
}

// Does the store overwrite a value that is itself a variable?
bool FunctionCompiler::Overwrites(const Goal& goal, const Operand& value, types::Type* type) {
  if (!value.IsBorrowed() || value.reg() == kNoReg) return false;
  if (goal.place.kind != Location::Kind::kSlots) return false;
  Reg first = goal.place.base.reg() + static_cast<Reg>(goal.place.offset / 8);
  Reg end = first + std::max(1u, ShapeOf(goal.place.type).slots());
  return value.reg() + ShapeOf(type).slots() > first && end > value.reg();
}

// What nobody reads any more is stored first; a circle is opened by a copy.
void FunctionCompiler::StoreInAnyOrder(std::span<Goal> goals, std::span<Operand> values,
                                       std::span<types::Type* const> types) {
  std::vector<size_t> left(goals.size());
  std::iota(left.begin(), left.end(), size_t{0});
  while (!left.empty()) {
    size_t reader = 0;
    auto next = std::find_if(left.begin(), left.end(), [&](size_t i) {
      return std::none_of(left.begin(), left.end(), [&](size_t j) {
        bool reads = j != i && Overwrites(goals[i], values[j], types[j]);
        if (reads) reader = j;
        return reads;
      });
    });
    if (next == left.end()) {
      values[reader] = Owned(std::move(values[reader]), types[reader]);
      continue;
    }
    StoreGoal(goals[*next], values[*next].reg(), types[*next]);
    left.erase(next);
  }
}

void FunctionCompiler::AssignParallel(std::span<ast::Expr* const> lhs,
                                      std::span<ast::Expr* const> rhs, bool define) {
  if (!define && Swap(lhs, rhs)) return;
  bool values_first = false;
  bool places_have_effects = false;
  for (const ast::Expr* value : rhs) values_first = values_first || HasEffects(value);
  for (const ast::Expr* place : lhs) {
    places_have_effects = places_have_effects || HasEffects(place);
  }
  std::vector<Goal> goals;
  if (!values_first || places_have_effects) goals = LocateGoals(lhs, define);

  std::vector<Operand> values(rhs.size());
  std::vector<types::Type*> types(rhs.size());
  std::vector<const ast::Expr*> list(rhs.begin(), rhs.end());
  for (size_t i : EvaluationOrder(list)) {
    types::Type* type = IsBlank(lhs[i]) ? TypeOf(rhs[i]) : TypeOfPlace(lhs[i]);
    types[i] = type;
    values[i] = ValueAs(rhs[i], type);
  }
  if (goals.empty()) goals = LocateGoals(lhs, define);
  if (AnyOrder(goals)) {
    StoreInAnyOrder(goals, values, types);
    return;
  }
  // A value that is itself a variable is copied if a store before its own overwrites it.
  for (size_t i = 1; i < values.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      if (!Overwrites(goals[j], values[i], types[i])) continue;
      values[i] = Owned(std::move(values[i]), types[i]);
      break;
    }
  }
  for (size_t i = 0; i < goals.size(); ++i) StoreGoal(goals[i], values[i].reg(), types[i]);
}

void FunctionCompiler::AssignFromTuple(std::span<ast::Expr* const> lhs, const ast::Expr* call,
                                       bool define) {
  bool places_have_effects = false;
  for (const ast::Expr* place : lhs) {
    places_have_effects = places_have_effects || HasEffects(place);
  }
  std::vector<Goal> goals;
  if (places_have_effects) goals = LocateGoals(lhs, define);
  Operand values = Value(call);
  if (!places_have_effects) goals = LocateGoals(lhs, define);
  auto* tuple = types::Exactly<types::Tuple>(TypeOf(call));
  Reg reg = values.reg();
  for (size_t i = 0; i < goals.size(); ++i) {
    StoreGoal(goals[i], reg, tuple->vars[i]->type);
    reg += ShapeOf(tuple->vars[i]->type).slots();
  }
}

void FunctionCompiler::AssignCommaOk(std::span<ast::Expr* const> lhs, const ast::Expr* rhs,
                                     bool define) {
  types::Type* value_type = CommaOkType(rhs);
  types::Type* bool_type = basic(types::BasicKind::kBool);
  std::vector<Goal> goals = LocateGoals(lhs, define);
  // Straight into variables that lie in slots; through temporaries elsewhere.
  types::Type* parts[] = {value_type, bool_type};
  Target targets[2];
  Operand temporaries[2];
  bool direct[2] = {false, false};
  for (size_t i = 0; i < 2; ++i) {
    Goal& goal = goals[i];
    if (goal.defines != nullptr && !goal.defines->is_global() && !LivesInCell(goal.defines) &&
        !IsCrowded(goal.defines) && !NeedsInterface(parts[i], TypeOf(goal.defines))) {
      temporaries[i] = Operand::Borrowed(registers_.Allocate(ShapeOf(parts[i]).pattern));
      targets[i] = Fresh(temporaries[i].reg());
      direct[i] = true;
    } else if (i == 0 && goal.defines == nullptr && goal.place.kind == Location::Kind::kBlank) {
      targets[i] = Fresh(kNoReg);
    } else {
      temporaries[i] = Temporary(parts[i]);
      targets[i] = Fresh(temporaries[i].reg());
    }
  }
  CommaOk(rhs, targets[0], targets[1]);
  for (size_t i = 0; i < 2; ++i) {
    if (direct[i]) {
      BindVariable(goals[i].defines, Storage::kSlots, targets[i].reg, ShapeOf(parts[i]).pattern);
    } else if (targets[i].reg != kNoReg) {
      StoreGoal(goals[i], targets[i].reg, parts[i]);
    }
  }
}

types::Type* FunctionCompiler::CommaOkType(const ast::Expr* rhs) {
  rhs = ast::Unparen(rhs);
  if (auto* index = rhs->TryAs<ast::IndexExpr>()) {
    return types::UnderAs<types::Map>(TypeOf(index->x))->elem;
  }
  if (auto* unary = rhs->TryAs<ast::UnaryExpr>()) {
    return types::UnderAs<types::Chan>(TypeOf(unary->x))->elem;
  }
  return TypeOf(rhs->As<ast::TypeAssertExpr>()->type);
}

}  // namespace goknot::compiler
