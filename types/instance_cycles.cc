// Programs that would need instances without end: func f[P any]() { f[*P]() }.
//
// A graph has the type parameters of the package as nodes, and an edge Q -> P wherever P gets a
// type argument that mentions Q. An edge weighs 0 if the argument is Q itself, and 1 if it is made
// of it: a cycle whose edges weigh more than 0 makes larger arguments each time around. A type
// declared inside a generic function is made of that function's parameters, and is a node as well.
// Heaviest paths are sought as Bellman and Ford do; one as long as there are nodes contains a
// cycle.
//
// Tests: tests/types/generic_decl_test.cc.
#include <algorithm>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "parser/positions.h"
#include "types/checker_impl.h"

namespace goknot::types {

namespace {

struct Edge {
  size_t to;
  size_t from;
  int weight;
  Pos pos;
  Type* arg;
};

struct Vertex {
  TypeName* object;
  int weight = 0;       // of the heaviest known path that ends here
  size_t length = 0;    // of that path
  size_t incoming = 0;  // its last edge
};

}  // namespace

class InstanceGraph {
 public:
  using Renamed = absl::flat_hash_map<TypeParam*, TypeParam*>;

  InstanceGraph(const Package* package, const Renamed& renamed)
      : package_(package), renamed_(renamed) {}

  void Add(Pos pos, TypeParam* param, Type* arg) {
    if (param->object->package() != package_) return;
    seen_.clear();
    Flow(arg, {pos, VertexOf(param), arg});
  }

  // The edges of a cycle, from the last to the first; empty if there is none.
  std::vector<Edge> FindCycle() {
    for (bool changed = true; changed;) {
      changed = false;
      for (size_t i = 0; i < edges_.size(); ++i) {
        const Edge& edge = edges_[i];
        const Vertex& from = vertices_[edge.from];
        Vertex& to = vertices_[edge.to];
        if (from.weight + edge.weight <= to.weight) continue;
        to.incoming = i;
        to.length = from.length + 1;
        if (to.length == vertices_.size()) return CycleBehind(edge.to);
        to.weight = from.weight + edge.weight;
        changed = true;
      }
    }
    return {};
  }

  TypeName* ObjectOf(size_t vertex) const { return vertices_[vertex].object; }

 private:
  struct Destination {
    Pos pos;
    size_t vertex;
    Type* arg;
  };

  size_t VertexOf(TypeParam* param) {
    auto it = renamed_.find(param);
    return VertexAt((it != renamed_.end() ? it->second : param)->object);
  }

  // Copies of a type parameter stand at one place of the source.
  size_t VertexAt(TypeName* object) {
    auto [it, is_new] = index_.emplace(object->pos().offset, vertices_.size());
    if (is_new) vertices_.push_back({object});
    return it->second;
  }

  void FlowAll(Tuple* tuple, const Destination& to) {
    for (Var* var : tuple->vars) Flow(var->type, to);
  }

  // Adds an edge for each type parameter in `type`, which is the argument or a part of it.
  void Flow(Type* type, const Destination& to) {
    type = Unalias(type);
    switch (type->kind()) {
      case TypeKind::kTypeParam:
        AddEdge(VertexOf(static_cast<TypeParam*>(type)), type, to);
        break;
      case TypeKind::kNamed:
        FlowNamed(static_cast<Named*>(type), to);
        break;
      case TypeKind::kPointer:
        Flow(static_cast<Pointer*>(type)->elem, to);
        break;
      case TypeKind::kSlice:
        Flow(static_cast<Slice*>(type)->elem, to);
        break;
      case TypeKind::kArray:
        Flow(static_cast<Array*>(type)->elem, to);
        break;
      case TypeKind::kChan:
        Flow(static_cast<Chan*>(type)->elem, to);
        break;
      case TypeKind::kMap:
        Flow(static_cast<Map*>(type)->key, to);
        Flow(static_cast<Map*>(type)->elem, to);
        break;
      case TypeKind::kStruct:
        for (Var* field : static_cast<Struct*>(type)->fields) Flow(field->type, to);
        break;
      case TypeKind::kSignature:
        FlowAll(static_cast<Signature*>(type)->params, to);
        FlowAll(static_cast<Signature*>(type)->results, to);
        break;
      case TypeKind::kInterface:
        for (Func* method : static_cast<Interface*>(type)->AllMethods()) Flow(method->type, to);
        break;
      default:
        break;
    }
  }

  // An argument may be made of one instance many times: P[A, A], where A is P[B, B], and so on.
  void FlowNamed(Named* named, const Destination& to) {
    if (!named->type_args.empty() && !seen_.insert(named).second) return;
    Named* origin = named->Origin();
    if (!origin->implicit_params.empty() && origin->object->package() == package_) {
      const size_t known = vertices_.size();
      const size_t vertex = VertexAt(origin->object);
      if (vertex == known) {  // new
        for (TypeParam* param : origin->implicit_params) {
          edges_.push_back({vertex, VertexOf(param), 1, origin->object->pos(), param});
        }
      }
      AddEdge(vertex, named, to);
    }
    for (Type* arg : named->type_args) Flow(arg, to);
  }

  void AddEdge(size_t from, Type* part, const Destination& to) {
    edges_.push_back({to.vertex, from, part == to.arg ? 0 : 1, to.pos, to.arg});
  }

  // The path that ends at `vertex` leads around a cycle, into which some edges may lead first.
  std::vector<Edge> CycleBehind(size_t vertex) {
    std::vector<size_t> stack;
    std::vector<bool> seen(vertices_.size());
    while (!seen[vertex]) {
      stack.push_back(vertex);
      seen[vertex] = true;
      vertex = edges_[vertices_[vertex].incoming].from;
    }
    std::vector<Edge> cycle;
    for (auto it = std::find(stack.begin(), stack.end(), vertex); it != stack.end(); ++it) {
      cycle.push_back(edges_[vertices_[*it].incoming]);
    }
    return cycle;
  }

  const Package* package_;
  const Renamed& renamed_;
  std::vector<Vertex> vertices_;
  std::vector<Edge> edges_;
  absl::flat_hash_map<uint32_t, size_t> index_;  // by position
  absl::flat_hash_set<Named*> seen_;             // instances in the argument that is added now
};

void Checker::RecordTypeArgs(Pos pos, const std::vector<TypeParam*>& params,
                             const std::vector<Type*>& args, ast::List<ast::Expr> arg_exprs) {
  if (config_.lazy) return;  // a library, of which only some bodies are seen
  for (size_t i = 0; i < params.size(); ++i) {
    Pos at = i < arg_exprs.size() ? ast::StartOf(arg_exprs[i]) : pos;
    type_arguments_.push_back({at, params[i], args[i]});
  }
}

void Checker::CheckInstanceCycles() {
  InstanceGraph graph(package_, declared_type_params_);
  for (const TypeArgument& argument : type_arguments_) {
    graph.Add(argument.pos, argument.param, argument.arg);
  }
  std::vector<Edge> cycle = graph.FindCycle();
  if (cycle.empty()) return;
  Report report(Code::kInvalidInstanceCycle);
  report.At(graph.ObjectOf(cycle[0].to)->pos(), "instantiation cycle:");
  for (const Edge& edge : cycle) {
    TypeName* object = graph.ObjectOf(edge.to);
    report.At(edge.pos, Text(object->id(),
                             IsTypeParam(object->type) ? " instantiated as "
                                                       : " implicitly parameterized by ",
                             edge.arg));
  }
  Emit(report);
}

}  // namespace goknot::types
