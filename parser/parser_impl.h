// The parser's state and productions. Only the parser's own files include this one:
//   parser.cc            tokens, errors and recovery, files, fragments
//   parse_decl.cc        declarations
//   parse_expr.cc        expressions
//   parse_type.cc        types
//   parse_params.cc      parameter lists of all kinds
//   parse_stmt.cc        statements
//   parse_directives.cc  `//go:` comments
//
// A production begins at the current token and leaves the first token that it does not take. Those
// called ...OrNull give null, and report nothing, when the token begins no such thing; all others
// report and give a node that stands in.
//
// Recovery is that of Go's compiler, since its later messages depend on it: after an error, tokens
// are skipped up to one that may follow the production; inside functions, also up to a keyword that
// begins a statement.
#ifndef GOKNOT_PARSER_PARSER_IMPL_H_
#define GOKNOT_PARSER_PARSER_IMPL_H_

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "lexer/scanner.h"
#include "parser/parser.h"

namespace goknot::parser {

using ast::List;
using ast::Pos;
using ast::Token;
using lexer::DiagnosticCode;
using lexer::TokenSet;

// What a `//go:` directive stands before.
enum class DirectiveTarget { kFile, kFunction, kVariable, kOther, kNothing };

class Parser {
 public:
  // Begins at `start`, which is the beginning of a token.
  Parser(lexer::SourceFile& source, const ParseContext& context, const ParseOptions& options,
         Pos start);

  ast::File* ParseWholeFile();
  ast::FuncType* ParseLoneSignature(List<ast::Field>* type_params);
  ast::BlockStmt* ParseLoneBody();
  ast::Expr* ParseLoneExpression();
  bool has_errors() const { return ErrorCount() > 0; }

 private:
  // A list that is being collected. Lists nest like brackets, so all share one stack.
  template <typename T>
  class ListBuilder {
   public:
    explicit ListBuilder(Parser& parser) : parser_(parser), begin_(parser.scratch_.size()) {}
    ~ListBuilder() { parser_.scratch_.resize(begin_); }
    ListBuilder(const ListBuilder&) = delete;
    ListBuilder& operator=(const ListBuilder&) = delete;

    void Add(T* node) { parser_.scratch_.push_back(node); }
    size_t size() const { return parser_.scratch_.size() - begin_; }
    T* operator[](size_t i) const { return static_cast<T*>(parser_.scratch_[begin_ + i]); }

    // The list in the arena. Nothing must have been left on the stack by lists begun later.
    List<T> Take() const {
      std::span<T*> copy = parser_.context_.arena.template AllocateArray<T*>(size());
      for (size_t i = 0; i < copy.size(); ++i) copy[i] = (*this)[i];
      return copy;
    }

   private:
    Parser& parser_;
    size_t begin_;
  };

  // One level of nesting, for as long as it lives. Beyond the limit the parser stops and ok() is
  // false.
  class Level {
   public:
    explicit Level(Parser& parser) : parser_(parser) {
      if (++parser_.nesting_ > ast::kMaxNesting) parser_.StopTooDeep();
    }
    ~Level() { --parser_.nesting_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    bool ok() const { return !parser_.stopped_; }

   private:
    Parser& parser_;
  };

  // Measures how deep the tree of an expression gets: begun where its first part is complete (or
  // with 0), Finish() when its last one is.
  class Depth {
   public:
    Depth(Parser& parser, int first_part)
        : parser_(parser), outside_(std::exchange(parser.deepest_, first_part)) {}
    ~Depth() {
      parser_.depth_ = parser_.deepest_ + 1;
      if (parser_.depth_ > ast::kMaxChain) parser_.StopTooDeep();
      parser_.deepest_ = std::max(outside_, parser_.depth_);
    }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

   private:
    Parser& parser_;
    int outside_;
  };

  // Sets a variable back when it dies.
  class Restore {
   public:
    explicit Restore(int& variable) : variable_(variable), value_(variable) {}
    ~Restore() { variable_ = value_; }
    Restore(const Restore&) = delete;
    Restore& operator=(const Restore&) = delete;

   private:
    int& variable_;
    int value_;
  };

  // Nodes.
  template <typename T>
  T* New(Pos pos) {
    T* node = context_.arena.New<T>();
    node->kind = T::kKind;
    node->pos = pos;
    node->end = pos;
    node->id = context_.next_node_id++;
    return node;
  }
  // The node ends with the token that was taken last.
  template <typename T>
  T* Finish(T* node) {
    node->end = last_end_;
    return node;
  }
  ast::BadExpr* NewBadExpr(Pos pos) { return New<ast::BadExpr>(pos); }
  ast::Ident* NewIdent(Pos pos, std::string_view text);

  // Tokens.
  void Next();
  bool Got(Token token);   // takes the token if it is the current one
  void Want(Token token);  // takes the token or complains
  bool GotAssign();        // takes `=`, or `:=` with a complaint
  void SkipTo(TokenSet follow);
  void SkipOne();

  // Errors. The first three stand at the current token.
  void ErrorExpected(std::string_view what);  // "unexpected X, expected what"
  void ErrorExpected(Token token);
  void ErrorUnexpected(std::string_view where);  // "unexpected X where"
  void SyntaxError(std::string_view text);       // "text", whatever the token
  void SyntaxErrorAt(Pos pos, std::string_view text);
  void ErrorAt(Pos pos, DiagnosticCode code, std::string text);  // without "syntax error: "
  std::string CurrentTokenForPeople() const;
  bool SuppressAtEnd() const;
  size_t ErrorCount() const { return error_count_ + scanner_.error_count(); }
  void StopTooDeep();
  // An error after which the tree is whole and worth checking.
  void Fault(Pos pos, DiagnosticCode code, std::string text);

  // Directives.
  std::span<const lexer::Directive> TakeDirectives(DirectiveTarget target);
  void DropDirectives();
  void CheckDirective(const lexer::Directive& directive, DirectiveTarget target);
  void CheckCgoDirective(const lexer::Directive& directive, size_t words);

  // Files.
  bool ParsePackageClause();
  void ParseStrictItems();
  void ParseFragmentItems();
  void ParseFragmentItem();
  bool ParseDeclGroupIfAny();  // import, const, type, var
  bool AtBodyOfLastFunction() const;
  bool FuncBeginsDecl() const;
  void AddDecl(ast::Decl* decl);
  ast::File* FinishFile();

  // Declarations. `group` may be null.
  using ParseSpec = ast::Decl* (Parser::*)(ast::Group* group);
  void ParseGroup(Pos keyword, lexer::PosRange doc, ParseSpec parse_spec,
                  absl::FunctionRef<void(ast::Decl*)> add);
  ast::DeclExtras ParseExtras(ast::Group* group, DirectiveTarget target);
  ast::Decl* ParseImportSpec(ast::Group* group);
  ast::Decl* ParseConstSpec(ast::Group* group);
  ast::Decl* ParseTypeSpec(ast::Group* group);
  ast::Decl* ParseVarSpec(ast::Group* group);
  void ParseTypeSpecAfterBracket(ast::TypeDecl* decl);
  ast::FuncDecl* ParseFuncDecl(Pos keyword, lexer::PosRange doc);
  ast::Field* ParseReceiver();
  void ParseFuncDeclBody(ast::FuncDecl* function);
  ast::BlockStmt* ParseFuncBody();

  // Lists: [element {separator element} [separator]] close. The element function gives true when it
  // was the last. Gives the position of `close`.
  template <typename ElementFn>
  Pos ParseList(std::string_view context, Token separator, Token close, ElementFn element);

  // Expressions.
  ast::Expr* ParseExpr();
  ast::Expr* ParseBinary(ast::Expr* first, int precedence);
  ast::Expr* ParseUnary();
  ast::Expr* ParseArrow();
  void ReassociateArrow(ast::ChanType* channel);
  enum class Parens { kDrop, kKeep };
  ast::Expr* ParsePrimary(ast::Expr* first, Parens parens);
  ast::Expr* ParseOperand(Parens parens);
  ast::Expr* ParseParenthesized(Parens parens);
  ast::Expr* ParseFuncOperand();
  ast::Expr* ParseAfterDot(ast::Expr* x);
  ast::Expr* ParseAfterBracket(ast::Expr* x);
  ast::Expr* ParseSliceExpr(ast::Expr* x, Pos bracket, ast::Expr* low);
  ast::Expr* ParseCall(ast::Expr* fun);
  bool MayBeLiteralType(ast::Expr* x) const;
  ast::CompositeLit* ParseCompositeBody();
  ast::Expr* ParseElementValue();
  ast::BasicLit* ParseLiteralOrNull();
  ast::Ident* ParseName();
  List<ast::Ident> ParseNames(ast::Ident* first);
  List<ast::Expr> ParseExprs();
  // Type arguments, or one expression where `first_is_type` is false; *comma tells whether there
  // was a comma.
  List<ast::Expr> ParseTypeArgs(bool first_is_type, bool* comma);

  // Types.
  ast::Expr* ParseType();
  ast::Expr* ParseTypeOrNull();
  ast::Expr* ParseTypeLiteralOrNull();
  ast::Expr* ParsePointerType();
  ast::Expr* ParseArrayType(Pos bracket, ast::Expr* length);  // after [ and `length` if not null
  ast::Expr* ParseSliceType(Pos bracket);                     // after []
  ast::Expr* ParseChanType();
  ast::Expr* ParseChanElement();
  ast::Expr* ParseMapType();
  ast::Expr* ParseStructType();
  ast::Expr* ParseInterfaceType();
  ast::Expr* ParseTypeName(ast::Ident* first);  // `first` may be null
  ast::Expr* ParseTypeInstance(ast::Expr* generic);
  ast::Expr* ParseArrayOrTypeArgs();
  void ParseStructFields(ListBuilder<ast::Field>& fields);
  void ParseNamedFields(ListBuilder<ast::Field>& fields);
  void ParseParenthesizedEmbedded(ListBuilder<ast::Field>& fields);
  void AddEmbedded(ListBuilder<ast::Field>& fields, Pos pos, ast::Expr* type);
  ast::Field* ParseMethodOrEmbedded();
  void ParseMethodAfterBracket(ast::Field* field, ast::Ident* name);
  ast::Field* ParseUnion(ast::Field* first);  // `first` may be null
  ast::Expr* ParseUnionTerm();
  ast::Expr* NewIndirect(Pos star, ast::Expr* x);

  // Parameters. `context` says why type parameters are not allowed; empty: they are.
  ast::FuncType* ParseSignature(std::string_view context, List<ast::Field>* type_params);
  List<ast::Field> ParseResults();
  struct ParamsRule {
    Token close;
    bool names_required;  // type parameters
    bool dots_allowed;
  };
  List<ast::Field> ParseParams(ParamsRule rule, ast::Ident* first_name = nullptr,
                               ast::Expr* first_type = nullptr);
  ast::Field* ParseParamOrNull(ast::Ident* name, Token close);
  ast::Field* ParseParamAfterName(ast::Field* field, ast::Ident* name, bool type_sets_allowed);
  ast::Expr* ParseDotsType();
  void CompleteParams(List<ast::Field> params, int named, int typed, ParamsRule rule, Pos close);
  void CheckDots(List<ast::Field> params, bool dots_allowed);

  // Statements.
  ast::Stmt* ParseStmtOrNull();
  ast::Stmt* ParseSimpleStmtFromName();
  // `keyword` is the statement whose header this is: kFor allows range, kSwitch x := y.(type);
  // kSemicolon for none.
  ast::Stmt* ParseSimpleStmt(Token keyword);
  ast::Stmt* ParseSimpleStmt(List<ast::Expr> lhs, Token keyword);
  ast::Stmt* ParseAssign(List<ast::Expr> lhs, Token keyword);
  ast::Stmt* NewExprStmt(Pos pos, ast::Expr* x);
  ast::RangeStmt* ParseRangeClause(List<ast::Expr> lhs, bool define);
  ast::Stmt* ParseLabeled(ast::Ident* label);
  ast::BlockStmt* ParseBlock(std::string_view context);
  ast::Stmt* ParseDeclStmt();
  ast::Stmt* ParseFor();
  ast::Stmt* ParseIf();
  ast::Stmt* ParseSwitch();
  ast::Stmt* ParseSelect();
  ast::Stmt* ParseBranch();
  ast::Stmt* ParseCallStmt();
  ast::Stmt* ParseReturn();
  ast::CaseClause* ParseCaseClause();
  ast::CommClause* ParseCommClause();
  void ErrorNoClause();
  List<ast::Stmt> ParseStmts();

  struct Header {
    ast::Stmt* init = nullptr;
    ast::Expr* condition = nullptr;
    ast::Stmt* post = nullptr;
  };
  Header ParseHeader(Token keyword);
  void ParseHeaderParts(Token keyword, Header& header);
  struct HeaderSemicolon {
    Pos pos;
    std::string_view text;
  };
  void TakeCondition(Token keyword, ast::Stmt* stmt, HeaderSemicolon semicolon, Header& header);

  ParseContext context_;
  ParseOptions options_;
  lexer::Scanner scanner_;

  // The current token, and the end of the one before.
  Token token_ = Token::kEndOfFile;
  Pos pos_;
  Pos last_end_;

  ast::File* file_ = nullptr;
  std::vector<ast::Decl*> decls_;
  std::vector<ast::Stmt*> statements_;
  std::vector<ast::Node*> items_;
  std::vector<lexer::Directive> linknames_;
  uint32_t next_iota_ = 0;                  // in the current group
  ast::ConstDecl* const_source_ = nullptr;  // the last with type or values in the current group
  lexer::PosRange keyword_doc_;             // the comment before the current declaration's keyword

  std::vector<ast::Node*> scratch_;  // of all ListBuilders
  size_t error_count_ = 0;           // without the scanner's
  bool has_faults_ = false;          // see ast::File::has_faults
  bool incomplete_ = false;          // the first error stood at the end of the text
  bool stopped_ = false;             // gave up: all further tokens are kEndOfFile

  int function_nesting_ = 0;  // how many function bodies are open; 0: at the top level
  // Whether a { after a type name may begin a composite literal: not (< 0) in the header of an if,
  // for or switch, outside of all parentheses there.
  int expr_nesting_ = 0;
  int nesting_ = 0;        // levels of recursion
  int else_if_links_ = 0;  // else-ifs between here and the function's body
  int depth_ = 0;          // of the tree of the expression that was completed last
  int deepest_ = 0;        // the deepest completed inside of the current one
};

// [element {separator element} [separator]] close
template <typename ElementFn>
Pos Parser::ParseList(std::string_view context, Token separator, Token close, ElementFn element) {
  bool done = false;
  while (token_ != Token::kEndOfFile && token_ != close && !done) {
    done = element();
    if (Got(separator) || token_ == close) continue;
    std::string where = "in ";
    where += context;
    where += "; possibly missing ";
    where += lexer::TokenForPeople(separator);
    where += " or ";
    where += lexer::TokenForPeople(close);
    ErrorUnexpected(where);
    SkipTo({Token::kRightParen, Token::kRightBracket, Token::kRightBrace});
    if (token_ != close) return pos_;
  }
  const Pos pos = pos_;
  Want(close);
  return pos;
}

}  // namespace goknot::parser

#endif  // GOKNOT_PARSER_PARSER_IMPL_H_
