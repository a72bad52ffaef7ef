// The order in which package variables are initialised.
//
// Variables depend on the variables, constants and functions that their initialisers mention,
// through functions too. Functions are taken out of the graph by joining those that depend on them
// with those that they depend on; then the variable with the fewest open dependencies, the earliest
// in the source among equals, is next. One with open dependencies left is part of a cycle.
//
// Source: the Go specification, "Package initialization". Tests: tests/types/info_test.cc.
#include <algorithm>
#include <deque>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "types/checker_impl.h"

namespace goknot::types {

namespace {

struct Node {
  Object* object;
  absl::flat_hash_set<Node*> dependents;
  absl::flat_hash_set<Node*> dependencies;
  size_t open = 0;  // dependencies not initialised yet

  // Constants need no initialisation: they come first.
  std::tuple<bool, size_t, uint32_t> Rank() const {
    return {object->kind() != ObjectKind::kConst, open, object->order};
  }
};

struct RankLess {
  bool operator()(const Node* a, const Node* b) const { return a->Rank() < b->Rank(); }
};

bool MayBeDependency(Object* object) {
  return object->kind() == ObjectKind::kConst || object->kind() == ObjectKind::kVar ||
         object->kind() == ObjectKind::kFunc;
}

void RemoveFunction(Node* function) {
  for (Node* dependent : function->dependents) {
    if (dependent == function) continue;
    for (Node* dependency : function->dependencies) {
      if (dependency == function) continue;
      dependent->dependencies.insert(dependency);
      dependency->dependents.insert(dependent);
    }
    dependent->dependencies.erase(function);
  }
  for (Node* dependency : function->dependencies) dependency->dependents.erase(function);
}

}  // namespace

void Checker::InitOrder(const std::vector<Object*>& objects) {
  info_.init_order.clear();
  std::deque<Node> storage;
  absl::flat_hash_map<Object*, Node*> nodes;
  std::vector<Node*> variables;
  std::vector<Node*> functions;
  for (Object* object : objects) {
    if (!MayBeDependency(object) || decls_.at(object)->in_statements) continue;
    Node* node = &storage.emplace_back();
    node->object = object;
    nodes[object] = node;
    (object->kind() == ObjectKind::kFunc ? functions : variables).push_back(node);
  }
  for (auto& [object, node] : nodes) {
    for (Object* to : decls_.at(object)->deps) {
      auto it = nodes.find(to);
      if (it == nodes.end()) continue;  // of an earlier entry, or assigned by a statement
      node->dependencies.insert(it->second);
      it->second->dependents.insert(node);
    }
  }
  // Cheap ones first, so that fewer edges are joined.
  std::stable_sort(functions.begin(), functions.end(), [](Node* a, Node* b) {
    return a->dependents.size() * a->dependencies.size() <
           b->dependents.size() * b->dependencies.size();
  });
  for (Node* function : functions) RemoveFunction(function);

  std::set<Node*, RankLess> queue;
  for (Node* node : variables) {
    node->open = node->dependencies.size();
    queue.insert(node);
  }
  absl::flat_hash_set<DeclInfo*> emitted;
  while (!queue.empty()) {
    Node* node = *queue.begin();
    queue.erase(queue.begin());
    if (node->open > 0) {
      std::vector<Object*> cycle = FindInitCycle(node->object);
      if (!cycle.empty()) ReportInitCycle(cycle);
    }
    for (Node* dependent : node->dependents) {
      auto it = queue.find(dependent);
      bool queued = it != queue.end();
      if (queued) queue.erase(it);
      if (dependent->open > 0) --dependent->open;
      if (queued) queue.insert(dependent);
    }
    auto* var = As<Var>(node->object);
    DeclInfo* info = decls_.at(node->object);
    if (var == nullptr || !info->HasInitializer()) continue;
    if (!emitted.insert(info).second) continue;
    Initializer step;
    step.lhs = info->lhs.empty() ? std::vector<Var*>{var} : info->lhs;
    step.rhs = info->init;
    info_.init_order.push_back(std::move(step));
  }
}

namespace {

// A path of dependencies that leads from an object back to itself, found depth first without
// recursion (functions may call each other in long chains).
class CycleSearch {
 public:
  explicit CycleSearch(const absl::flat_hash_map<Object*, DeclInfo*>& decls) : decls_(decls) {}

  std::vector<Object*> Find(Object* start) {
    absl::flat_hash_set<Object*> seen = {start};
    std::vector<Frame> stack = {Open(start)};
    while (!stack.empty()) {
      Frame& top = stack.back();
      if (top.next == top.deps.size()) {
        stack.pop_back();
        continue;
      }
      Object* to = top.deps[top.next++];
      if (to == start) {
        // The last object first, as the report wants it.
        std::vector<Object*> cycle = {start};
        for (size_t i = stack.size(); i-- > 1;) cycle.push_back(stack[i].object);
        return cycle;
      }
      if (seen.insert(to).second) stack.push_back(Open(to));
    }
    return {};
  }

 private:
  struct Frame {
    Object* object;
    std::vector<Object*> deps;
    size_t next = 0;
  };

  Frame Open(Object* object) {
    Frame frame{object, decls_.at(object)->deps};
    std::sort(frame.deps.begin(), frame.deps.end(),
              [](Object* a, Object* b) { return a->order < b->order; });
    return frame;
  }

  const absl::flat_hash_map<Object*, DeclInfo*>& decls_;
};

}  // namespace

std::vector<Object*> Checker::FindInitCycle(Object* start) {
  return CycleSearch(decls_).Find(start);
}

void Checker::ReportInitCycle(const std::vector<Object*>& cycle) {
  Object* object = cycle[0];
  if (cycle.size() == 1) {
    Error(object, Code::kInvalidInitCycle,
          Text("initialization cycle: ", object->id(), " refers to itself"));
    return;
  }
  Report report(Code::kInvalidInitCycle);
  report.At(object->pos(), Text("initialization cycle for ", object->id()));
  for (size_t i = cycle.size(); i-- > 0;) {
    Object* next = cycle[i];
    report.At(object->pos(), Text(object->id(), " refers to ", next->id()));
    object = next;
  }
  Emit(report);
}

}  // namespace goknot::types
