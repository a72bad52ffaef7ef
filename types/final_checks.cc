// What is asked only of a package that is right otherwise: its //go:linkname lines, functions
// without bodies, and the limits that Go's compiler sets to types, to elements of channels and
// maps, and to frames.
//
// Source: the documentation of cmd/compile ("Linkname Directive"); its limits as it reports them.
// Tests: tests/types/final_checks_test.cc.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_split.h"
#include "base/text.h"
#include "parser/walk.h"
#include "types/checker_impl.h"
#include "types/live_code.h"

namespace goknot::types {

namespace {

constexpr int64_t kLeastLargeChanElement = int64_t{1} << 16;
constexpr int64_t kLeastLargeMapElement = int64_t{1} << 31;
constexpr int64_t kLargestFrame = int64_t{1} << 30;

bool ImportsUnsafe(const ast::File& file) {
  for (const ast::ImportDecl* import : file.imports) {
    if (import->path_value == "unsafe") return true;
  }
  return false;
}

}  // namespace

void Checker::FinalChecks() {
  CheckMissingBodies();
  CheckLinknames();
  for (const auto& [pos, type] : sized_types_) CheckTypeSize(pos, type);
  for (Object* object : objects_) {
    if (auto* func = As<Func>(object)) CountArguments(func);
  }
  for (const auto& [func, bytes] : copied_bytes_) {
    if (bytes.args + bytes.locals <= kLargestFrame) continue;
    Error(func, Code::kTypeTooLarge,
          Text("stack frame too large (>1GB): ", bytes.locals >> 20, " MB locals + ",
               bytes.args >> 20, " MB args"));
  }
}

// A function without a body is a mistake, unless it is mentioned only where constants say that
// control never comes: then Go's compiler does without it, and its linker does not ask for it.
void Checker::CheckMissingBodies() {
  if (missing_bodies_.empty()) return;
  absl::flat_hash_set<const Object*> mentioned;
  absl::flat_hash_set<const Object*> live;
  const auto into = [this](absl::flat_hash_set<const Object*>& set) {
    return [this, &set](const ast::Node* node) {
      const auto* selector = node->TryAs<ast::SelectorExpr>();
      if (selector != nullptr) node = selector->selector;
      if (node->kind != ast::Kind::kIdent) return true;
      if (auto* func = As<Func>(info_.UseOf(node))) set.insert(func);
      return true;
    };
  };
  for (const ast::File* file : files_) {
    for (const ast::Decl* decl : file->decls) {
      const auto* func = decl->TryAs<ast::FuncDecl>();
      const ast::Node* root = func == nullptr ? static_cast<const ast::Node*>(decl) : func->body;
      if (root == nullptr) continue;
      ast::Walk(root, into(mentioned));
      WalkLiveCode(info_, root, into(live));
    }
  }
  for (ast::FuncDecl* decl : missing_bodies_) {
    const Object* func = info_.DefinitionOf(decl->name);
    const bool only_in_dead_code = mentioned.contains(func) && !live.contains(func);
    // Methods are also called through interfaces.
    if (only_in_dead_code && decl->receiver == nullptr) continue;
    Error(decl, Code::kMissingBody, "missing function body");
  }
}

void Checker::CheckLinknames() {
  std::map<std::string_view, bool> seen;
  for (const ast::File* file : files_) {
    for (const lexer::Directive& directive : file->linknames) {
      const std::vector<absl::string_view> words =
          absl::StrSplit(base::ToAbsl(directive.text), absl::ByAnyChar(" \t"), absl::SkipEmpty());
      const std::string_view verb = base::ToStd(words[0]);
      const std::string_view local = base::ToStd(words[1]);
      const std::string_view remote = words.size() > 2 ? base::ToStd(words[2]) : std::string_view();
      const auto report = [&](const std::string& text) {
        Error(directive.pos, Code::kInvalidLinkname, text);
      };
      if (!ImportsUnsafe(*file)) {
        report(Text("//", verb, " only allowed in Go files that import \"unsafe\""));
      } else if (remote.find('[') != remote.npos && remote.find(']') != remote.npos) {
        report(Text("//", verb, " reference of an instantiation is not allowed"));
      } else if (Object* object =
                     package_->scope()->Lookup(universe_.names().Intern(std::string(local)));
                 As<Func>(object) == nullptr && As<Var>(object) == nullptr) {
        report(Text("//", verb, " must refer to declared function or variable"));
      } else if (bool& again = seen[local]; again) {
        report(Text("duplicate //", verb, " for ", local));
      } else {
        again = true;
      }
    }
  }
}

void Checker::CheckTypeSize(Pos pos, Type* type) {
  const auto is_large = [this](Type* part, int64_t least) {
    if (!IsValid(part) || HasVariableSize(part)) return false;
    const int64_t size = sizes_->Sizeof(part);
    return size < 0 || size >= least;
  };
  const auto report = [&](std::string_view what) {
    Error(pos, Code::kTypeTooLarge, Text(what, " type too large"));
  };
  if (auto* chan = Exactly<Chan>(type)) {
    if (is_large(chan->elem, kLeastLargeChanElement)) {
      Error(pos, Code::kTypeTooLarge, "channel element type too large (>64kB)");
    }
  } else if (auto* map = Exactly<Map>(type)) {
    if (is_large(map->elem, kLeastLargeMapElement)) report("map element");
    if (is_large(map->key, kLeastLargeMapElement)) report("map key");
  } else if (sizes_->Sizeof(type) < 0) {
    Error(pos, Code::kTypeTooLarge, Text("type ", type, " larger than address space"));
  }
}

// Bytes of a value that is copied as a whole, as far as they can be many.
int64_t Checker::LargeBytes(Type* type) {
  Type* under = Underlying(type);
  const bool may_be_large = under->kind() == TypeKind::kArray || under->kind() == TypeKind::kStruct;
  if (!may_be_large || HasVariableSize(type)) return 0;
  return std::max<int64_t>(sizes_->Sizeof(type), 0);
}

// A call copies arguments and results.
void Checker::CountArguments(Func* func) {
  Signature* signature = func->signature();
  int64_t bytes = signature->receiver == nullptr ? 0 : LargeBytes(signature->receiver->type);
  for (Var* var : signature->params->vars) bytes += LargeBytes(var->type);
  for (Var* var : signature->results->vars) bytes += LargeBytes(var->type);
  if (bytes >= kLargestFrame / 2) copied_bytes_[func].args += bytes;
}

// An array that the statement at hand puts beside the variables of its function: the copy that a
// loop over its values makes, what is behind a literal of a slice.
void Checker::CountLocal(Type* array) {
  if (Exactly<Array>(Underlying(array)) == nullptr || env_.body == nullptr) return;
  const Func* function = env_.body->Function()->func;
  const int64_t bytes = LargeBytes(array);
  if (bytes >= kLargestFrame / 2 && function != nullptr) copied_bytes_[function].locals += bytes;
}

}  // namespace goknot::types
