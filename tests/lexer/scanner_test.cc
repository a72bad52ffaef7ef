// Tokens, semicolons, comments, directives, and every error of the scanner: the texts and positions
// are those of Go 1.27's compiler.
#include "lexer/scanner.h"

#include <gtest/gtest.h>

#include "tests/lexer/scan.h"

namespace goknot::lexer {
namespace {

using Strings = std::vector<std::string>;

TEST(ScannerTest, EveryTokenOfTheTable) {
  for (int i = static_cast<int>(Token::kAdd); i < kTokenCount; ++i) {
    const auto token = static_cast<Token>(i);
    if (token == Token::kSemicolon) continue;
    const std::string spelling(Spelling(token));
    const Scan scan = ScanText(spelling + " ");
    ASSERT_FALSE(scan.tokens.empty()) << spelling;
    EXPECT_EQ(scan.tokens[0], spelling);
    EXPECT_TRUE(scan.errors.empty()) << spelling;
  }
}

TEST(ScannerTest, LongestTokenWins) {
  EXPECT_EQ(ScanText("a&^=b&^c&&d&e").tokens, (Strings{"name a", "&^=", "name b", "&^", "name c",
                                                       "&&", "name d", "&", "name e", ";EOF"}));
  EXPECT_EQ(ScanText("<-<<<<=<=<").tokens, (Strings{"<-", "<<", "<<=", "<=", "<"}));
  EXPECT_EQ(ScanText("....:=:==").tokens, (Strings{"...", ".", ":=", ":=", "="}));
  EXPECT_EQ(ScanText("+++---").tokens, (Strings{"++", "+", "--", "-"}));
}

TEST(ScannerTest, NamesAndKeywords) {
  EXPECT_EQ(ScanText("func funcs Func _ _x9 \xc3\xa9t\xc3\xa9 select").tokens,
            (Strings{"func", "name funcs", "name Func", "name _", "name _x9",
                     "name \xc3\xa9t\xc3\xa9", "select"}));
}

TEST(ScannerTest, Literals) {
  for (std::string_view literal :
       {"0",     "42",        "1_000",    "0x_1F",      "0b10",   "0o17", "017",    "1.",
        ".5",    "1.5e-3",    "0x1.8p-2", "09.5",       "3i",     "09i",  "0x1p2i", "'a'",
        "'\\''", "'\\u00e9'", "\"\"",     "\"a\\\"b\"", "`a\nb`", "``"}) {
    const Scan scan = ScanText(literal);
    EXPECT_EQ(scan.tokens, (Strings{"literal " + std::string(literal), ";EOF"}));
    EXPECT_EQ(scan.errors, Strings());
  }
}

TEST(ScannerTest, LiteralKinds) {
  SourceSet sources;
  NameTable names;
  DiagnosticList found;
  Scanner scanner(*sources.Add("x.go", "1 1.0 1i 'x' \"x\" `x` 1e 08"), names, found);
  for (LiteralKind kind : {LiteralKind::kInt, LiteralKind::kFloat, LiteralKind::kImaginary,
                           LiteralKind::kRune, LiteralKind::kString, LiteralKind::kString}) {
    scanner.Next();
    EXPECT_EQ(scanner.literal_kind(), kind);
    EXPECT_FALSE(scanner.bad_literal());
  }
  for (int i = 0; i < 2; ++i) {
    scanner.Next();
    EXPECT_TRUE(scanner.bad_literal());
  }
}

TEST(ScannerTest, SemicolonsAreInserted) {
  // After names, literals, closing brackets, ++ --, and four keywords.
  for (std::string_view last : {"x", "1", "'c'", "\"s\"", "`r`", ")", "]", "}", "++", "--", "break",
                                "continue", "fallthrough", "return"}) {
    EXPECT_EQ(ScanText(std::string(last) + "\n").tokens.back(), ";newline") << last;
    EXPECT_EQ(ScanText(last).tokens.back(), ";EOF") << last;
    EXPECT_EQ(ScanText(std::string(last) + " // c\n").tokens.back(), ";newline") << last;
    EXPECT_EQ(ScanText(std::string(last) + " /* c\n */ x").tokens[1], ";newline") << last;
    EXPECT_NE(ScanText(std::string(last) + " /* c */ +").tokens[1], ";newline") << last;
  }
  for (std::string_view last : {"+", ",", "(", "{", "if", "goto", "=", ":", ";"}) {
    EXPECT_EQ(ScanText(std::string(last) + "\n").tokens.size(), 1u) << last;
  }
  EXPECT_EQ(ScanText("a;\n\nb").tokens, (Strings{"name a", ";semicolon", "name b", ";EOF"}));
}

TEST(ScannerTest, PositionsOfTokens) {
  SourceSet sources;
  NameTable names;
  DiagnosticList found;
  SourceFile* file = sources.Add("x.go", "ab /* c\n */ := 12\n");
  Scanner scanner(*file, names, found);
  const auto next = [&] {
    scanner.Next();
    return std::pair(file->OffsetOf(scanner.pos()), file->OffsetOf(scanner.end()));
  };
  EXPECT_EQ(next(), (std::pair<size_t, size_t>(0, 2)));
  EXPECT_EQ(next().first, 3u);  // the semicolon stands where the comment begins
  EXPECT_EQ(next(), (std::pair<size_t, size_t>(12, 14)));
  EXPECT_EQ(next(), (std::pair<size_t, size_t>(15, 17)));
  EXPECT_EQ(next().first, 17u);
  EXPECT_EQ(next().first, 18u);
  EXPECT_EQ(scanner.token(), Token::kEndOfFile);
}

TEST(ScannerTest, ByteOrderMarkAtTheBeginning) {
  EXPECT_EQ(ScanText("\xef\xbb\xbfx").tokens, (Strings{"name x", ";EOF"}));
}

// The documentation comment of the token `at`.
std::string DocOf(std::string_view text, std::string_view at) {
  SourceSet sources;
  NameTable names;
  DiagnosticList found;
  SourceFile* file = sources.Add("x.go", std::string(text));
  Scanner scanner(*file, names, found);
  do {
    scanner.Next();
  } while (scanner.text() != at);
  const PosRange doc = scanner.doc();
  if (!doc.begin.IsKnown()) return "";
  const size_t begin = file->OffsetOf(doc.begin);
  return std::string(file->text().substr(begin, file->OffsetOf(doc.end) - begin));
}

TEST(ScannerTest, DocComments) {
  EXPECT_EQ(DocOf("// one\n// two\nx", "x"), "// one\n// two");
  EXPECT_EQ(DocOf("// one\n\n// two\nx", "x"), "// two");
  EXPECT_EQ(DocOf("// one\n\nx", "x"), "");
  EXPECT_EQ(DocOf("/* one\n */\n// two\nx", "x"), "/* one\n */\n// two");
  EXPECT_EQ(DocOf("a // of a\nx", "x"), "");
  EXPECT_EQ(DocOf("a // of a\n// of x\nx", "x"), "// of x");
  EXPECT_EQ(DocOf("// of a\na\nx", "x"), "");
  EXPECT_EQ(DocOf("// one\r\n// two\r\nx", "x"), "// one\r\n// two");
}

TEST(ScannerTest, Directives) {
  SourceSet sources;
  NameTable names;
  DiagnosticList found;
  SourceFile* file = sources.Add("x.go",
                                 "//go:build linux\n// go:not\n//gopher\n  //go:noinline\r\n"
                                 "x //go:embed y\n/*go:no*/ z");
  Scanner scanner(*file, names, found);
  while (scanner.text() != "z") scanner.Next();
  ASSERT_EQ(scanner.directives().size(), 3u);
  EXPECT_EQ(scanner.directives()[0].text, "go:build linux");
  EXPECT_EQ(scanner.directives()[1].text, "go:noinline");
  EXPECT_EQ(scanner.directives()[2].text, "go:embed y");
  EXPECT_EQ(file->OffsetOf(scanner.directives()[0].pos), 2u);
  EXPECT_TRUE(scanner.directives()[0].own_line);
  EXPECT_TRUE(scanner.directives()[1].own_line);
  EXPECT_FALSE(scanner.directives()[2].own_line);
}

// The position of the first `x` behind a text with //line directives, in a file of this name.
std::string PositionAfter(std::string_view text, std::string file_name = "dir/a.go") {
  SourceSet sources;
  NameTable names;
  DiagnosticList found;
  SourceFile* file = sources.Add(std::move(file_name), std::string(text));
  Scanner scanner(*file, names, found);
  do {
    scanner.Next();
  } while (scanner.text() != "x");
  return file->PositionOf(scanner.pos()).ToString();
}

TEST(ScannerTest, LineDirectives) {
  EXPECT_EQ(PositionAfter("//line /b.go:10\n\n x"), "/b.go:11");
  EXPECT_EQ(PositionAfter("//line b.go:10\nx"), "dir/b.go:10");
  EXPECT_EQ(PositionAfter("//line b.go:10\nx", "a.go"), "b.go:10");
  EXPECT_EQ(PositionAfter("//line ./q/../b.go:10\r\nx"), "dir/b.go:10");
  EXPECT_EQ(PositionAfter("//line ../b.go:10\nx", "/tmp/dir/a.go"), "/tmp/b.go:10");
  EXPECT_EQ(PositionAfter("//line b.go:10:5\n  x"), "dir/b.go:10:7");
  EXPECT_EQ(PositionAfter("//line b.go:10:5\n\n  x"), "dir/b.go:11:3");
  EXPECT_EQ(PositionAfter("//line :10:5\nx"), "dir/a.go:10:5");
  EXPECT_EQ(PositionAfter("//line b.go:1:1\n//line :10:5\nx"), "dir/b.go:10:5");
  EXPECT_EQ(PositionAfter("//line c:\\b.go:10\nx", "a.go"), "c:\\b.go:10");
  EXPECT_EQ(PositionAfter("y /*line b.go:10:5*/x"), "dir/b.go:10:5");
  EXPECT_EQ(PositionAfter(" //line b.go:10\nx"), "dir/a.go:2:1");  // not at the line's beginning
  EXPECT_EQ(PositionAfter("// line b.go:10\nx"), "dir/a.go:2:1");
}

TEST(ScannerTest, UnfinishedTexts) {
  const auto unfinished = [](std::string_view text) {
    SourceSet sources;
    NameTable names;
    DiagnosticList found;
    Scanner scanner(*sources.Add("x.go", std::string(text)), names, found);
    do {
      scanner.Next();
    } while (scanner.token() != Token::kEndOfFile);
    return scanner.unfinished();
  };
  EXPECT_TRUE(unfinished("x = `a\nb"));
  EXPECT_TRUE(unfinished("x /* a"));
  EXPECT_FALSE(unfinished("x = \"a"));  // cannot go on in the next line
  EXPECT_FALSE(unfinished("x = 'a"));
  EXPECT_FALSE(unfinished("x = `a` /* b */"));
}

TEST(ScannerTest, SkipBlock) {
  const auto rest = [](std::string_view text) {
    SourceSet sources;
    NameTable names;
    DiagnosticList found;
    Scanner scanner(*sources.Add("x.go", std::string(text)), names, found);
    scanner.Next();
    EXPECT_EQ(scanner.token(), Token::kLeftBrace);
    if (!scanner.SkipBlock()) {
      EXPECT_EQ(scanner.token(), Token::kLeftBrace);
      return std::string("not closed");
    }
    EXPECT_EQ(scanner.token(), Token::kRightBrace);
    EXPECT_FALSE(found.has_errors());
    scanner.Next();
    return std::string(scanner.text());
  };
  EXPECT_EQ(rest("{} x"), "x");
  EXPECT_EQ(rest("{{}{{}}} x"), "x");
  EXPECT_EQ(rest("{ \"}\" '}' '\\'' `}\n}` \"\\\"}\" } x"), "x");
  EXPECT_EQ(rest("{ // }\n /* } */ a / b } x"), "x");
  EXPECT_EQ(rest("{ \"open \n } x"), "x");
  EXPECT_EQ(rest("{}\n"), "newline");
  EXPECT_EQ(rest("{ { }"), "not closed");
  EXPECT_EQ(rest("{ ` }"), "not closed");
  EXPECT_EQ(rest("{ /* }"), "not closed");
}

TEST(ScannerTest, ZeroBytesInText) {
  EXPECT_EQ(ScanText(std::string_view("x\0y", 3)).errors, Strings{"1:2: invalid NUL character"});
  EXPECT_EQ(ScanText(std::string_view("\0x", 2)).errors, Strings{"1:1: invalid NUL character"});
}

struct Case {
  std::string_view text;
  Strings errors;
};

const Case kErrors[] = {
    {"package p\n"
     "var x = 08\n",
     {"2:10: invalid digit '8' in octal literal"}},
    {"package p\n"
     "var x = 0b\n",
     {"2:11: binary literal has no digits"}},
    {"package p\n"
     "var x = 0b12\n",
     {"2:12: invalid digit '2' in binary literal"}},
    {"package p\n"
     "var x = 0b1.0\n",
     {"2:12: invalid radix point in binary literal"}},
    {"package p\n"
     "var x = 0o8\n",
     {"2:11: invalid digit '8' in octal literal"}},
    {"package p\n"
     "var x = 0o7.1\n",
     {"2:12: invalid radix point in octal literal"}},
    {"package p\n"
     "var x = 0x\n",
     {"2:11: hexadecimal literal has no digits"}},
    {"package p\n"
     "var x = 0x1.\n",
     {"2:13: hexadecimal mantissa requires a 'p' exponent"}},
    {"package p\n"
     "var x = 0x1.8\n",
     {"2:14: hexadecimal mantissa requires a 'p' exponent"}},
    {"package p\n"
     "var x = 0x1.8p\n",
     {"2:15: exponent has no digits"}},
    {"package p\n"
     "var x = 0xg\n",
     {"2:11: hexadecimal literal has no digits"}},
    {"package p\n"
     "var x = 1e\n",
     {"2:11: exponent has no digits"}},
    {"package p\n"
     "var x = 1e+\n",
     {"2:12: exponent has no digits"}},
    {"package p\n"
     "var x = 1p3\n",
     {"2:10: 'p' exponent requires hexadecimal mantissa"}},
    {"package p\n"
     "var x = 0b1e3\n",
     {"2:12: 'e' exponent requires decimal mantissa"}},
    {"package p\n"
     "var x = 0b1p3\n",
     {"2:12: 'p' exponent requires hexadecimal mantissa"}},
    {"package p\n"
     "var x = 1__0\n",
     {"2:11: '_' must separate successive digits"}},
    {"package p\n"
     "var x = 1_\n",
     {"2:10: '_' must separate successive digits"}},
    {"package p\n"
     "var x = 0_\n",
     {"2:10: '_' must separate successive digits"}},
    {"package p\n"
     "var x = 0x1_\n",
     {"2:12: '_' must separate successive digits"}},
    {"package p\n"
     "var x = 1_.5\n",
     {"2:10: '_' must separate successive digits"}},
    {"package p\n"
     "var x = 1._5\n",
     {"2:11: '_' must separate successive digits"}},
    {"package p\n"
     "var x = 1e_1\n",
     {"2:11: '_' must separate successive digits"}},
    {"package p\n"
     "var x = 1e1_\n",
     {"2:12: '_' must separate successive digits"}},
    {"package p\n"
     "var x = 1_i\n",
     {"2:10: '_' must separate successive digits"}},
    {"package p\n"
     "var x = 0o_7_\n",
     {"2:13: '_' must separate successive digits"}},
    {"package p\n"
     "var x = .5e3_\n",
     {"2:13: '_' must separate successive digits"}},
    {"package p\n"
     "var x = 'ab'\n",
     {"2:9: more than one character in rune literal"}},
    {"package p\n"
     "var x = ''\n",
     {"2:10: empty rune literal or unescaped '"}},
    {"package p\n"
     "var x = '\\\"'\n",
     {"2:11: unknown escape"}},
    {"package p\n"
     "var x = '\\q'\n",
     {"2:11: unknown escape"}},
    {"package p\n"
     "var x = '\\x4'\n",
     {"2:13: invalid character '\\'' in hexadecimal escape"}},
    {"package p\n"
     "var x = '\\400'\n",
     {"2:14: octal escape value 256 > 255"}},
    {"package p\n"
     "var x = '\\08'\n",
     {"2:12: invalid character '8' in octal escape"}},
    {"package p\n"
     "var x = '\\u12'\n",
     {"2:14: invalid character '\\'' in hexadecimal escape"}},
    {"package p\n"
     "var x = '\\ud800'\n",
     {"2:16: escape is invalid Unicode code point U+D800"}},
    {"package p\n"
     "var x = '\\U00110000'\n",
     {"2:20: escape is invalid Unicode code point U+110000"}},
    {"package p\n"
     "var x = '\n"
     "\n",
     {"2:10: newline in rune literal"}},
    {"package p\n"
     "var x = 'a\n",
     {"2:11: newline in rune literal"}},
    {"package p\n"
     "var x = '\\\n",
     {"2:11: unknown escape"}},
    {"package p\n"
     "var x = \"a\\qb\"\n",
     {"2:12: unknown escape"}},
    {"package p\n"
     "var x = \"\\xg1\"\n",
     {"2:12: invalid character 'g' in hexadecimal escape"}},
    {"package p\n"
     "var x = \"\\u123\"\n",
     {"2:15: invalid character '\"' in hexadecimal escape"}},
    {"package p\n"
     "var x = \"\\udfff\"\n",
     {"2:16: escape is invalid Unicode code point U+DFFF"}},
    {"package p\n"
     "var x = \"\\400\"\n",
     {"2:14: octal escape value 256 > 255"}},
    {"package p\n"
     "var x = \"\\'\"\n",
     {"2:11: unknown escape"}},
    {"package p\n"
     "var x = \"abc\n",
     {"2:13: newline in string"}},
    {"package p\n"
     "var x = \"a\n"
     "b\"\n",
     {"2:11: newline in string", "3:3: newline in string"}},
    {"package p\n"
     "var x = \"\\\n",
     {"2:11: unknown escape", "2:11: newline in string"}},
    {"package p\n"
     "var x = `abc\n",
     {"2:9: string not terminated"}},
    {"package p\n"
     "var x = a#b\n",
     {"2:10: invalid character U+0023 '#'"}},
    {"package p\n"
     "var x = a @ b\n",
     {"2:11: invalid character U+0040 '@'"}},
    {"package p\n"
     "var x = $\n",
     {"2:9: invalid character U+0024 '$'"}},
    {"package p\n"
     "var x = ?\n",
     {"2:9: invalid character U+003F '?'"}},
    {"package p\n"
     "var x = \\\n",
     {"2:9: invalid character U+005C '\\'"}},
    {"package p\n"
     "var x = a\001b\n",
     {"2:10: invalid character U+0001"}},
    {"package p\n"
     "var x = \n",
     {"2:9: invalid character U+007F"}},
    {"package p\n"
     "var x = a\302\267b\n",
     {"2:10: invalid character U+00B7 '·' in identifier"}},
    {"package p\n"
     "var x = \342\200\234x\342\200\235\n",
     {"2:9: invalid character U+201C '“' in identifier",
      "2:13: invalid character U+201D '”' in identifier"}},
    {"package p\n"
     "var x = \331\243\n",
     {"2:9: identifier cannot begin with digit U+0663 '٣'"}},
    {"package p\n"
     "var x = 1\331\243\n",
     {"2:10: identifier cannot begin with digit U+0663 '٣'"}},
    {"package p\n"
     "var x = a\342\200\215b\n",
     {"2:10: invalid character U+200D in identifier"}},
    {"package p\n"
     "var x = \357\273\277a\n",
     {"2:9: invalid BOM in the middle of the file"}},
    {"package p\n"
     "var x = /* x\n",
     {"2:9: comment not terminated"}},
    {"package p\n"
     "var x = \"\377\"\n",
     {"2:10: invalid UTF-8 encoding"}},
    {"package p\n"
     "var x\377 int\n",
     {"2:6: invalid UTF-8 encoding"}},
    {"package p\n"
     "// \377\n"
     "var x int\n",
     {"2:4: invalid UTF-8 encoding"}},
    {"package p\n"
     "/* \300\200 */\n"
     "var x int\n",
     {"2:4: invalid UTF-8 encoding", "2:5: invalid UTF-8 encoding"}},
    {"\357\273\277package p\n", {}},
    {"package p\n"
     "var x = \"\357\273\277\"\n",
     {"2:10: invalid BOM in the middle of the file"}},
    {"package p\n"
     "var x = '\377'\n",
     {"2:10: invalid UTF-8 encoding", "2:11: empty rune literal or unescaped '"}},
    {"package p\n"
     "var x = 1\3772\n",
     {"2:10: invalid UTF-8 encoding"}},
    {"package p\n"
     "var x = \"\355\240\200\"\n",
     {"2:10: invalid UTF-8 encoding", "2:11: invalid UTF-8 encoding",
      "2:12: invalid UTF-8 encoding"}},
    {"package p\n"
     "var x = \"\364\220\200\200\"\n",
     {"2:10: invalid UTF-8 encoding", "2:11: invalid UTF-8 encoding",
      "2:12: invalid UTF-8 encoding", "2:13: invalid UTF-8 encoding"}},
    {"package p\n"
     "var x int\r\n"
     "\r\n"
     "var y int\r\n",
     {}},
    {"package p\n"
     "//line x.go:0\n"
     "var x int\n",
     {"2:13: invalid line number: 0"}},
    {"package p\n"
     "//line x.go:abc\n",
     {"2:13: invalid line number: abc"}},
    {"package p\n"
     "//line x.go:1:0\n",
     {"2:15: invalid column number: 0"}},
    {"package p\n"
     "//line x.go:99999999999999999999\n",
     {"2:13: invalid line number: 99999999999999999999"}},
    {"package p\n"
     "//line :5:xx\n",
     {"2:11: invalid line number: xx"}},
    {"package p\n"
     "/*line x.go:1:2147483648*/var x int\n",
     {"2:15: invalid column number: 2147483648"}},
    {"package p\n"
     "//line\n"
     "//line x\n"
     "var x int\n",
     {}},
    {"package p\n"
     "  //line x.go:0\n",
     {}},
};

TEST(ScannerTest, Errors) {
  for (const Case& test : kErrors) EXPECT_EQ(ScanText(test.text).errors, test.errors) << test.text;
}

}  // namespace
}  // namespace goknot::lexer
