// See print.h. Left sides, which may be long chains, are walked in a loop; everything else nests at
// most ast::kMaxNesting deep.
#include "parser/print.h"

#include <vector>

namespace goknot::ast {
namespace {

class Printer {
 public:
  void PrintNode(const Node* node) {
    if (IsExpr(node->kind)) return PrintExpr(static_cast<const Expr*>(node));
    switch (node->kind) {
      case Kind::kField: {
        const auto* field = node->As<Field>();
        return PrintFields({&field, 1});
      }
      case Kind::kEmptyStmt:
        return;
      case Kind::kExprStmt:
        return PrintExpr(node->As<ExprStmt>()->x);
      case Kind::kSendStmt:
        PrintExpr(node->As<SendStmt>()->channel);
        Add(" <- ");
        return PrintExpr(node->As<SendStmt>()->value);
      case Kind::kIncDecStmt: {
        const auto* step = node->As<IncDecStmt>();
        PrintExpr(step->x);
        return Add(step->op == Token::kAdd ? "++" : "--");
      }
      case Kind::kAssignStmt: {
        const auto* assign = node->As<AssignStmt>();
        PrintList(assign->lhs);
        Add(" ");
        Add(lexer::Spelling(assign->op));
        Add(lexer::IsOperator(assign->op) ? "= " : " ");
        return PrintList(assign->rhs);
      }
      default:
        Add("<");
        Add(KindName(node->kind));
        return Add(">");
    }
  }

  void PrintList(List<Expr> list) {
    for (size_t i = 0; i < list.size(); ++i) {
      if (i > 0) Add(", ");
      PrintExpr(list[i]);
    }
  }

  std::string Take() { return std::move(text_); }

 private:
  void Add(std::string_view text) { text_ += text; }

  // The operand that an expression begins with and that belongs to it, or null.
  static const Expr* LeftOperand(const Expr* x) {
    switch (x->kind) {
      case Kind::kCompositeLit:
        return x->As<CompositeLit>()->type;
      case Kind::kSelectorExpr:
        return x->As<SelectorExpr>()->x;
      case Kind::kIndexExpr:
        return x->As<IndexExpr>()->x;
      case Kind::kSliceExpr:
        return x->As<SliceExpr>()->x;
      case Kind::kTypeAssertExpr:
        return x->As<TypeAssertExpr>()->x;
      case Kind::kBinaryExpr:
        return x->As<BinaryExpr>()->x;
      case Kind::kCallExpr:
        return x->As<CallExpr>()->fun;
      default:
        return nullptr;
    }
  }

  void PrintExpr(const Expr* x) {
    const Expr* left = LeftOperand(x);
    if (left == nullptr) return PrintRest(x);
    std::vector<const Expr*> chain = {x};
    for (; left != nullptr; left = LeftOperand(left)) chain.push_back(left);
    for (size_t i = chain.size(); i-- > 0;) PrintRest(chain[i]);
  }

  // What follows the left operand.
  void PrintRest(const Expr* x) {
    switch (x->kind) {
      case Kind::kBadExpr:
        return Add("<bad expr>");
      case Kind::kIdent:
        return Add(x->As<Ident>()->name.text());
      case Kind::kBasicLit:
        return Add(x->As<BasicLit>()->text);
      case Kind::kCompositeLit:
        return Add(x->As<CompositeLit>()->elements.empty() ? "{}" : "{…}");
      case Kind::kKeyValueExpr:
        PrintExpr(x->As<KeyValueExpr>()->key);
        Add(": ");
        return PrintExpr(x->As<KeyValueExpr>()->value);
      case Kind::kFuncLit: {
        const auto* literal = x->As<FuncLit>();
        PrintExpr(literal->type);
        return Add(literal->body->stmts.empty() ? " {}" : " {…}");
      }
      case Kind::kParenExpr:
        Add("(");
        PrintExpr(x->As<ParenExpr>()->x);
        return Add(")");
      case Kind::kSelectorExpr:
        Add(".");
        return Add(x->As<SelectorExpr>()->selector->name.text());
      case Kind::kIndexExpr:
        Add("[");
        PrintList(x->As<IndexExpr>()->indices);
        return Add("]");
      case Kind::kSliceExpr:
        return PrintSliceRest(x->As<SliceExpr>());
      case Kind::kTypeAssertExpr:
        Add(".(");
        PrintExpr(x->As<TypeAssertExpr>()->type);
        return Add(")");
      case Kind::kTypeSwitchGuard: {
        const auto* guard = x->As<TypeSwitchGuard>();
        if (guard->name != nullptr) {
          Add(guard->name->name.text());
          Add(" := ");
        }
        PrintExpr(guard->x);
        return Add(".(type)");
      }
      case Kind::kUnaryExpr:
        Add(lexer::Spelling(x->As<UnaryExpr>()->op));
        return PrintExpr(x->As<UnaryExpr>()->x);
      case Kind::kBinaryExpr:
        Add(" ");
        Add(lexer::Spelling(x->As<BinaryExpr>()->op));
        Add(" ");
        return PrintExpr(x->As<BinaryExpr>()->y);
      case Kind::kCallExpr:
        Add("(");
        PrintList(x->As<CallExpr>()->args);
        return Add(x->As<CallExpr>()->has_dots ? "...)" : ")");
      default:
        return PrintType(x);
    }
  }

  void PrintSliceRest(const SliceExpr* x) {
    Add("[");
    if (x->low != nullptr) PrintExpr(x->low);
    Add(":");
    if (x->high != nullptr) PrintExpr(x->high);
    if (x->max != nullptr) {
      Add(":");
      PrintExpr(x->max);
    }
    Add("]");
  }

  void PrintType(const Expr* x) {
    switch (x->kind) {
      case Kind::kArrayType:
        Add("[");
        if (const Expr* length = x->As<ArrayType>()->length) {
          PrintExpr(length);
        } else {
          Add("...");
        }
        Add("]");
        return PrintExpr(x->As<ArrayType>()->element);
      case Kind::kSliceType:
        Add("[]");
        return PrintExpr(x->As<SliceType>()->element);
      case Kind::kDotsType:
        Add("...");
        return PrintExpr(x->As<DotsType>()->element);
      case Kind::kStructType:
        Add("struct{");
        PrintStructFields(x->As<StructType>()->fields);
        return Add("}");
      case Kind::kInterfaceType:
        Add("interface{");
        PrintMethods(x->As<InterfaceType>()->methods);
        return Add("}");
      case Kind::kFuncType:
        Add("func");
        return PrintSignature(x->As<FuncType>());
      case Kind::kMapType:
        Add("map[");
        PrintExpr(x->As<MapType>()->key);
        Add("]");
        return PrintExpr(x->As<MapType>()->value);
      case Kind::kChanType:
        return PrintChanType(x->As<ChanType>());
      default:
        UNREACHABLE() << "kind " << x->kind;
    }
  }

  void PrintChanType(const ChanType* channel) {
    Add(channel->direction == ChanDir::kReceiveOnly ? "<-chan "
        : channel->direction == ChanDir::kSendOnly  ? "chan<- "
                                                    : "chan ");
    const auto* element = channel->element->TryAs<ChanType>();
    const bool ambiguous = channel->direction == ChanDir::kBoth && element != nullptr &&
                           element->direction == ChanDir::kReceiveOnly;
    if (ambiguous) Add("(");
    PrintExpr(channel->element);
    if (ambiguous) Add(")");
  }

  // Fields declared together: they share one type.
  void PrintFields(std::span<const Field* const> fields) {
    for (size_t i = 0; i < fields.size(); ++i) {
      if (fields[i]->name == nullptr) continue;
      if (i > 0) Add(", ");
      Add(fields[i]->name->name.text());
    }
    if (fields[0]->name != nullptr) Add(" ");
    PrintExpr(fields[0]->type);
    if (const BasicLit* tag = fields.back()->tag) {
      Add(" ");
      Add(tag->text);
    }
  }

  void PrintStructFields(List<Field> fields) {
    for (size_t begin = 0; begin < fields.size();) {
      size_t end = begin + 1;
      while (end < fields.size() && fields[end]->name != nullptr &&
             fields[end]->type == fields[begin]->type) {
        ++end;
      }
      if (begin > 0) Add("; ");
      PrintFields({fields.data() + begin, end - begin});
      begin = end;
    }
  }

  void PrintMethods(List<Field> methods) {
    for (size_t i = 0; i < methods.size(); ++i) {
      if (i > 0) Add("; ");
      if (methods[i]->name == nullptr) {
        PrintExpr(methods[i]->type);
      } else {
        Add(methods[i]->name->name.text());
        PrintSignature(methods[i]->type->As<FuncType>());
      }
    }
  }

  void PrintSignature(const FuncType* type) {
    PrintParams(type->params);
    if (type->results.empty()) return;
    Add(" ");
    if (type->results.size() == 1 && type->results[0]->name == nullptr) {
      PrintExpr(type->results[0]->type);
    } else {
      PrintParams(type->results);
    }
  }

  void PrintParams(List<Field> params) {
    Add("(");
    for (size_t i = 0; i < params.size(); ++i) {
      const Field* param = params[i];
      if (i > 0) Add(", ");
      if (param->name != nullptr) {
        Add(param->name->name.text());
        const Field* next = i + 1 < params.size() ? params[i + 1] : nullptr;
        if (next != nullptr && next->name != nullptr && next->type == param->type) continue;
        Add(" ");
      }
      PrintExpr(param->type);
    }
    Add(")");
  }

  std::string text_;
};

}  // namespace

std::string ToString(const Node* node) {
  Printer printer;
  printer.PrintNode(node);
  return printer.Take();
}

std::string ToString(List<Expr> list) {
  Printer printer;
  printer.PrintList(list);
  return printer.Take();
}

}  // namespace goknot::ast
