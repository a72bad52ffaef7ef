// Answers for an instance; see instance_info.h. Tests: tests/programs/generics/.
#include "compiler/instance_info.h"

#include <utility>

#include "base/check.h"

namespace goknot::compiler {

void InstanceInfo::SetArguments(std::span<types::TypeParam* const> params,
                                std::span<types::Type* const> args) {
  substitution_.Add(params, args);
}

const types::Selection* InstanceInfo::SelectionOf(const ast::Node* selector) {
  const types::Selection* checked = info_.SelectionOf(selector);
  if (checked == nullptr || substitution_.IsEmpty()) return checked;
  auto found = selections_.find(selector->id);
  if (found == selections_.end()) {
    found = selections_.emplace(selector->id, Substituted(*checked)).first;
  }
  return &found->second;
}

types::Selection InstanceInfo::Substituted(const types::Selection& checked) {
  types::Selection selection = checked;
  selection.receiver = Substituted(checked.receiver);
  selection.type = Substituted(checked.type);
  if (selection.receiver == checked.receiver) return selection;
  // Whether the operand is addressable was the checker's question.
  types::Lookup found = types::LookupFieldOrMethod(selection.receiver, /*addressable=*/true,
                                                   checked.object->package(), checked.object->id());
  CHECK(found.object != nullptr) << types::TypeString(selection.receiver) << " has no "
                                 << checked.object->name();
  selection.object = found.object;
  selection.index = std::move(found.index);
  selection.indirect = found.indirect;
  return selection;
}

const types::Instance* InstanceInfo::InstanceOf(const ast::Node* identifier) {
  const types::Instance* checked = info_.InstanceOf(identifier);
  if (checked == nullptr || substitution_.IsEmpty()) return checked;
  auto found = instances_.find(identifier->id);
  if (found == instances_.end()) {
    types::Instance instance{{}, Substituted(checked->type)};
    for (types::Type* arg : checked->type_args) instance.type_args.push_back(Substituted(arg));
    found = instances_.emplace(identifier->id, std::move(instance)).first;
  }
  return &found->second;
}

}  // namespace goknot::compiler
