// The order of things: entries of a package, and bodies on demand.
//
// Tests: tests/types/errors_test.cc.
#include "types/checker.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/check.h"
#include "base/text.h"
#include "types/checker_impl.h"

namespace goknot::types {

namespace {

// Package names in messages: none for the package being checked, the path where a name alone would
// mean several of its imports.
class PackageQualifier final : public Qualifier {
 public:
  // Positions are shown if there are `sources` (may be null).
  PackageQualifier(const Package* home, const Universe& universe, const Config& config)
      : home_(home), universe_(universe), sources_(config.sources), prompt_(config.prompt) {}

  std::string NameOf(const Package& package) const override {
    if (&package == home_) return "";
    std::set<const Package*> seen;
    std::set<std::string> paths;
    Collect(*home_, package.name(), &seen, &paths);
    return paths.size() > 1 ? QuoteGo(package.path()) : package.name();
  }

  // A type parameter that is called like a predeclared type would be taken for it.
  std::string RemarkOn(const TypeParam& param) const override {
    const TypeName& object = *param.object;
    if (sources_ == nullptr || universe_.scope()->Lookup(object.id()) == nullptr) return "";
    return absl::StrCat(" /* with ", base::ToAbsl(object.name()), " declared at ",
                        sources_->PositionOf(object.pos()).ToString(), " */");
  }

  // At a prompt two types may have had one name.
  std::string RemarkOn(const TypeName& name) const override {
    if (!prompt_ || sources_ == nullptr || !IsSuperseded(name)) return "";
    return absl::StrCat(" /* of ", sources_->PositionOf(name.pos()).ToString(), " */");
  }

 private:
  static void Collect(const Package& from, const std::string& name, std::set<const Package*>* seen,
                      std::set<std::string>* paths) {
    if (!seen->insert(&from).second) return;
    if (from.name() == name) paths->insert(from.path());
    for (const Package* import : from.imports) Collect(*import, name, seen, paths);
  }

  const Package* home_;
  const Universe& universe_;
  const lexer::SourceSet* sources_;
  bool prompt_;
};

}  // namespace

CheckedPackage::CheckedPackage(Universe& universe, Config config, std::string path)
    : universe_(universe),
      config_(std::move(config)),
      package_(std::make_unique<Package>(std::move(path), "", universe.scope())),
      sizes_(config_.largest_type) {
  package_->checked = this;
  package_->go_version = config_.go_version;
  checker_ = std::make_unique<Checker>(*this, &sizes_);
}

CheckedPackage::~CheckedPackage() = default;

bool CheckedPackage::AddEntry(std::span<ast::File* const> files, lexer::DiagnosticSink& sink,
                              EntryUse use) {
  bool valid = checker_->CheckEntry(files, sink, use);
  if (!valid && !config_.prompt) has_errors_ = true;
  return valid;
}

const Scope* CheckedPackage::prompt_imports() const { return checker_->prompt_scope(); }

bool CheckedPackage::CheckBody(Func* func, lexer::DiagnosticSink& sink) {
  return checker_->CheckBodyOf(func, sink);
}

void CheckedPackage::CheckDeclaration(Object* object) {
  if (config_.lazy) checker_->CheckPutOff(object);
}

std::unique_ptr<CheckedPackage> CheckPackage(Universe& universe, Config config, std::string path,
                                             std::span<ast::File* const> files,
                                             lexer::DiagnosticSink& sink) {
  auto checked = std::make_unique<CheckedPackage>(universe, std::move(config), std::move(path));
  checked->AddEntry(files, sink);
  return checked;
}

Checker::Checker(CheckedPackage& checked, Sizes* sizes)
    : checked_(checked),
      universe_(checked.universe_),
      info_(checked.info_),
      package_(checked.package_.get()),
      config_(checked.config_),
      sizes_(sizes),
      qualifier_(std::make_unique<PackageQualifier>(package_, universe_, config_)) {}

Checker::~Checker() = default;

void Checker::Later(std::function<void()> run) {
  delayed_.push_back({env_.version, env_.file, std::move(run)});
}

// What is put off meanwhile is done too.
void Checker::ProcessDelayed(size_t from) {
  Version version = env_.version;
  ast::File* file = env_.file;
  for (size_t i = from; i < delayed_.size(); ++i) {
    env_.version = delayed_[i].version;
    env_.file = delayed_[i].file;
    std::function<void()> run = std::move(delayed_[i].run);
    run();
  }
  delayed_.resize(from);
  env_.version = version;
  env_.file = file;
}

bool Checker::CheckEntry(std::span<ast::File* const> files, lexer::DiagnosticSink& sink,
                         EntryUse use) {
  const bool stays = checked_.files_.empty() && !config_.prompt;  // even with errors
  const size_t files_before = checked_.files_.size();
  const size_t decl_infos_before = decl_infos_.size();
  const size_t functions_before = checked_.functions_.size();
  sink_ = &sink;
  errors_ = 0;
  env_ = {};
  files_.clear();
  imports_.clear();
  has_unavailable_ = false;
  objects_.clear();
  methods_.clear();
  replaced_.clear();
  methods_before_.clear();
  literal_interfaces_.clear();
  missing_bodies_.clear();
  sized_types_.clear();
  copied_bytes_.clear();
  type_arguments_.clear();
  info_.fragments.clear();

  bool syntax_errors = false;
  bool faults = false;
  for (ast::File* file : files) {
    syntax_errors |= file->has_errors;
    faults |= file->has_faults;
  }
  if (!config_.prompt) checked_.has_errors_ |= faults;
  InitFiles(files);
  checked_.files_.insert(checked_.files_.end(), files_.begin(), files_.end());
  CollectObjects();
  bool has_main = As<Func>(package_->scope()->Lookup(universe_.names().Intern("main"))) != nullptr;
  for (FragmentEntry& entry : info_.fragments) entry.is_main = !has_main;
  DirectCycles();
  PackageObjects();
  for (size_t i = 0; i < info_.fragments.size(); ++i) {
    if (!info_.fragments[i].has_statements) continue;
    Scope* file_scope = file_scopes_.at(const_cast<ast::File*>(info_.fragments[i].file));
    Later([this, i, file_scope] { CheckFragmentStatements(i, file_scope); });
  }
  ProcessDelayed(0);
  InitOrder(config_.lazy ? CheckForInitOrder() : objects_);
  if (!config_.lazy) CheckImports();
  if (errors_ == 0) CheckInstanceCycles();
  if (errors_ == 0) CheckAnonymousCycles();
  FinishUntyped();
  if (errors_ == 0 && !faults && !config_.lazy) FinalChecks();

  const bool valid = errors_ == 0 && !syntax_errors;
  const bool is_withdrawn = (!valid && !stays) || use == EntryUse::kTried;
  if (is_withdrawn) {
    Withdraw();
    checked_.functions_.resize(functions_before);
  }
  if (config_.prompt) {
    if (!is_withdrawn) {
      SettleEntry();
    } else {
      checked_.files_.resize(files_before);
      while (decl_infos_.size() > decl_infos_before) decl_infos_.pop_back();
    }
    fragment_names_.clear();
    defines_.clear();
    checked_defines_.clear();
  }
  package_->complete = true;
  sink_ = nullptr;
  return valid;
}

// When checking is lazy: a variable's initialiser may call a function that mentions other
// variables, so the bodies that can be reached from initialisers are checked after all. Gives what
// can be reached: the rest has no part in the order.
std::vector<Object*> Checker::CheckForInitOrder() {
  std::vector<Object*> reached;
  std::vector<Object*> work;
  absl::flat_hash_set<Object*> seen;
  for (Object* object : objects_) {
    if (object->kind() == ObjectKind::kVar) work.push_back(object);
  }
  while (!work.empty()) {
    Object* object = work.back();
    work.pop_back();
    if (!seen.insert(object).second) continue;
    auto it = decls_.find(object);
    if (it == decls_.end()) continue;
    reached.push_back(object);
    if (auto* func = As<Func>(object)) CheckBodyInPlace(func, it->second);
    for (Object* to : it->second->deps) work.push_back(to);
  }
  return reached;
}

bool Checker::CheckBodyOf(Func* func, lexer::DiagnosticSink& sink) {
  auto it = decls_.find(func);
  if (it == decls_.end()) return false;
  sink_ = &sink;
  errors_ = 0;
  CheckBodyInPlace(func, it->second);
  FinishUntyped();
  sink_ = nullptr;
  return checked_bodies_.at(func);
}

// May be asked for while this checker is at work, and while that of a package that imports this one
// is.
void Checker::CheckPutOff(Object* object) {
  if (!decls_.contains(object)) return;
  if (sink_ != nullptr) {
    CheckObject(object);
    return;
  }
  lexer::DiagnosticList errors;
  sink_ = &errors;
  CheckObject(object);
  ProcessDelayed(0);
  FinishUntyped();
  sink_ = nullptr;
  CHECK(errors.all().empty()) << package_->path() << "." << object->name() << ": "
                              << errors.all()[0].text;
}

void Checker::CheckBodyInPlace(Func* func, DeclInfo* info) {
  if (checked_bodies_.contains(func)) return;
  size_t before = errors_;
  CheckObject(func);
  ast::FuncDecl* decl = info->func_decl;
  if (decl->body == nullptr && decl->has_body && config_.parse_body) {
    if (!config_.parse_body(*info->file, *decl, *sink_)) ++errors_;
  }
  if (decl->body != nullptr) {
    EnvironmentGuard guard(*this);
    env_ = {};
    env_.version = info->version;
    env_.file = info->file;
    Body* body = info_.NewBody(decl, nullptr);
    body->func = func;
    FuncBody(info, body, func->signature(), decl->body, std::nullopt);
    ProcessDelayed(0);
  }
  checked_bodies_[func] = errors_ == before;
  if (errors_ != before) checked_.has_errors_ = true;
}

// ---- Checks on types as a whole -----------------------------------------------------------------

namespace {

// An interface literal whose methods lead back to it, other than through a declared type.
class AnonymousCycle {
 public:
  bool In(Interface* interface) {
    for (Func* method : interface->AllMethods()) {
      if (Visit(method->type)) return true;
    }
    return false;
  }

  void ForgetCyclic() {
    for (auto& [interface, cyclic] : cyclic_) cyclic = false;
  }

 private:
  bool VisitTuple(Tuple* tuple) {
    return std::any_of(tuple->vars.begin(), tuple->vars.end(),
                       [this](Var* var) { return Visit(var->type); });
  }

  bool Visit(Type* type) {
    type = Unalias(type);
    switch (type->kind()) {
      case TypeKind::kPointer:
        return Visit(static_cast<Pointer*>(type)->elem);
      case TypeKind::kSlice:
        return Visit(static_cast<Slice*>(type)->elem);
      case TypeKind::kArray:
        return Visit(static_cast<Array*>(type)->elem);
      case TypeKind::kChan:
        return Visit(static_cast<Chan*>(type)->elem);
      case TypeKind::kMap:
        return Visit(static_cast<Map*>(type)->key) || Visit(static_cast<Map*>(type)->elem);
      case TypeKind::kStruct: {
        auto& fields = static_cast<Struct*>(type)->fields;
        return std::any_of(fields.begin(), fields.end(),
                           [this](Var* field) { return Visit(field->type); });
      }
      case TypeKind::kSignature:
        return VisitTuple(static_cast<Signature*>(type)->params) ||
               VisitTuple(static_cast<Signature*>(type)->results);
      case TypeKind::kInterface: {
        auto* interface = static_cast<Interface*>(type);
        auto [it, is_new] = cyclic_.emplace(interface, true);
        if (!is_new) return it->second;
        if (In(interface)) return true;
        cyclic_[interface] = false;
        return false;
      }
      default:
        return false;
    }
  }

  absl::flat_hash_map<Interface*, bool> cyclic_;  // true while it is being visited
};

}  // namespace

void Checker::CheckAnonymousCycles() {
  std::sort(literal_interfaces_.begin(), literal_interfaces_.end(),
            [](const LiteralInterface& a, const LiteralInterface& b) {
              return a.expr->pos < b.expr->pos;
            });
  AnonymousCycle cycle;
  Pos outer_end;
  for (const LiteralInterface& literal : literal_interfaces_) {
    if (literal.expr->pos < outer_end) continue;  // looked at with the one around it
    outer_end = literal.expr->end;
    if (!cycle.In(literal.type)) continue;
    Error(literal.expr->pos, Code::kInvalidTypeCycle,
          "invalid recursive type: anonymous interface refers to itself (see "
          "https://go.dev/issue/56103)");
    cycle.ForgetCyclic();
  }
}

}  // namespace goknot::types
