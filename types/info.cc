// The records of an Info: pages of 256 by node id, made when first written.
//
// Tests: tests/types/info_test.cc.
#include "types/info.h"

#include <utility>

#include "base/check.h"

namespace goknot::types {

Info::Info() = default;
Info::~Info() = default;

Info::Record* Info::AddChunk(uint32_t chunk) {
  if (chunk >= chunks_.size()) chunks_.resize(chunk + 1);
  return chunks_[chunk] = arena_.AllocateArray<Record>(kChunkSize).data();
}

TypeAndValue Info::Of(const ast::Expr* expr) const {
  const Record* record = Find(expr->id);
  if (record == nullptr) return {};
  return {record->type, record->constant, record->mode};
}

Object* Info::DefinitionOf(const ast::Node* identifier) const {
  const Record* record = Find(identifier->id);
  if (record == nullptr || !record->is_definition) return nullptr;
  return static_cast<Object*>(const_cast<void*>(record->link));
}

Object* Info::UseOf(const ast::Node* identifier) const {
  const Record* record = Find(identifier->id);
  if (record == nullptr || record->is_definition) return nullptr;
  return static_cast<Object*>(const_cast<void*>(record->link));
}

Object* Info::ObjectOf(const ast::Node* identifier) const {
  const Record* record = Find(identifier->id);
  return record == nullptr ? nullptr : static_cast<Object*>(const_cast<void*>(record->link));
}

const Instance* Info::InstanceOf(const ast::Node* identifier) const {
  auto it = instances_.find(identifier->id);
  return it == instances_.end() ? nullptr : &it->second;
}

const Selection* Info::SelectionOf(const ast::Node* selector) const {
  const Record* record = Find(selector->id);
  return record == nullptr ? nullptr : static_cast<const Selection*>(record->link);
}

Object* Info::ImplicitOf(const ast::Node* node) const { return ObjectOf(node); }

Body* Info::BodyOf(const ast::Node* function) const {
  const Record* record = Find(function->id);
  return record == nullptr ? nullptr : static_cast<Body*>(const_cast<void*>(record->link));
}

void Info::RecordType(const ast::Expr* expr, Mode mode, Type* type, const Constant* value) {
  if (expr->id == kNoNode || mode == Mode::kInvalid) return;
  Record& record = At(expr->id);
  record.type = type;
  record.mode = mode;
  record.constant = nullptr;
  if (value != nullptr) {
    constants_.push_back(*value);
    record.constant = &constants_.back();
  }
}

void Info::ChangeType(const ast::Expr* expr, Type* type) {
  if (expr->id != kNoNode) At(expr->id).type = type;
}

void Info::RecordDefinition(const ast::Node* identifier, Object* object) {
  if (identifier->id == kNoNode) return;
  Record& record = At(identifier->id);
  record.link = object;
  record.is_definition = true;
}

void Info::RecordUse(const ast::Node* identifier, Object* object) {
  if (identifier->id == kNoNode) return;
  Record& record = At(identifier->id);
  record.link = object;
  record.is_definition = false;
}

void Info::RecordInstance(const ast::Node* identifier, Instance instance) {
  if (identifier->id != kNoNode) instances_.insert_or_assign(identifier->id, std::move(instance));
}

void Info::RecordSelection(const ast::Node* selector, Selection selection) {
  DCHECK(selector->kind == ast::Kind::kSelectorExpr);
  selections_.push_back(std::move(selection));
  At(selector->id).link = &selections_.back();
}

void Info::RecordFieldPath(const ast::Node* key_value, Selection selection) {
  DCHECK(key_value->kind == ast::Kind::kKeyValueExpr);
  selections_.push_back(std::move(selection));
  At(key_value->id).link = &selections_.back();
}

void Info::RecordImplicit(const ast::Node* node, Object* object) { At(node->id).link = object; }

Info::Mark Info::SetMark(uint32_t next_node_id) const {
  return {next_node_id, constants_.size(), selections_.size(), bodies_.size()};
}

void Info::Rewind(const Mark& mark) {
  for (uint32_t id = mark.next_node_id; id >> kChunkBits < chunks_.size(); ++id) {
    Record* chunk = chunks_[id >> kChunkBits];
    if (chunk != nullptr) chunk[id & (kChunkSize - 1)] = {};
  }
  absl::erase_if(instances_,
                 [&mark](const auto& entry) { return entry.first >= mark.next_node_id; });
  constants_.resize(mark.constants);
  selections_.resize(mark.selections);
  bodies_.resize(mark.bodies);
  fragments.clear();
  init_order.clear();
}

Body* Info::NewBody(const ast::Node* function, Body* outer) {
  Body& body = bodies_.emplace_back();
  body.node = function;
  body.outer = outer;
  body.depth = outer == nullptr ? 1 : outer->depth + 1;
  if (function != nullptr) At(function->id).link = &body;
  return &body;
}

}  // namespace goknot::types
