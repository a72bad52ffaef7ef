package parse

import (
	"fmt"
	"internal/unicode"
	"strings"
	"unicode/utf8"
)

const (
	defaultLeftDelim  = "{{"
	defaultRightDelim = "}}"
	commentStart      = "/*"
	commentEnd        = "*/"
	spaces            = " \t\r\n"
	trimMark          = 2 // bytes of "- " and " -"
	endRune           = -1
)

// A scanner cuts a template into tokens, on demand. Outside of actions there are texts, comments and delimiters;
// what the marks next to delimiters trim is in no token.
type scanner struct {
	text        string
	left, right string
	start, pos  int  // of the token that is being scanned, and where the scanner is
	inAction    bool // between delimiters
	parens      int  // open ones of the action

	lines     int // newlines in text[:linesUpTo]
	linesUpTo int

	keepComments bool
	breakWord    bool // is "break" a keyword?
	continueWord bool
}

func newScanner(text, left, right string) *scanner {
	return &scanner{text: text, left: left, right: right}
}

// next is the next token; behind the end it is endOfText again and again.
func (s *scanner) next() token {
	for {
		s.start = s.pos
		if s.inAction {
			return s.scanAction()
		}
		if t, found := s.scanText(); found {
			return t
		}
	}
}

// make ends a token where the scanner is.
func (s *scanner) make(kind tokenKind) token {
	t := token{kind, Pos(s.start), s.text[s.start:s.pos], s.line()}
	s.start = s.pos
	return t
}

// line is that of the token's start.
func (s *scanner) line() int {
	s.lines += strings.Count(s.text[s.linesUpTo:s.start], "\n")
	s.linesUpTo = s.start
	return s.lines + 1
}

func (s *scanner) fail(format string, args ...any) token {
	return token{errorToken, Pos(s.start), fmt.Sprintf(format, args...), s.line()}
}

func (s *scanner) rest() string { return s.text[s.pos:] }

// peek is the rune that the scanner is at.
func (s *scanner) peek() (r rune, size int) {
	if s.pos >= len(s.text) {
		return endRune, 0
	}
	return utf8.DecodeRuneInString(s.rest())
}

func (s *scanner) skip() rune {
	r, size := s.peek()
	s.pos += size
	return r
}

func (s *scanner) skipSpaces() {
	s.pos = len(s.text) - len(strings.TrimLeft(s.rest(), spaces))
}

func isSpace(r rune) bool        { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }
func isAlphaNumeric(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

// ---- outside of actions

// scanText scans a text, or what stands at a left delimiter. A comment may leave nothing to return.
func (s *scanner) scanText() (t token, found bool) {
	x := strings.Index(s.rest(), s.left)
	switch {
	case x < 0 && s.pos == len(s.text):
		return s.make(endOfText), true
	case x < 0:
		s.pos = len(s.text)
		return s.make(textToken), true
	case x == 0:
		return s.scanLeftDelim()
	}
	delim := s.pos + x
	s.pos = delim
	if s.trimsAt(delim + len(s.left)) {
		s.pos = s.start + len(strings.TrimRight(s.text[s.start:delim], spaces))
	}
	t = s.make(textToken)
	s.pos = delim
	return t, t.text != ""
}

// trimsAt: is there a left trim mark?
func (s *scanner) trimsAt(pos int) bool {
	return pos+1 < len(s.text) && s.text[pos] == '-' && isSpace(rune(s.text[pos+1]))
}

func (s *scanner) scanLeftDelim() (t token, found bool) {
	s.pos += len(s.left)
	behind := s.pos
	if s.trimsAt(behind) {
		behind += trimMark
	}
	if strings.HasPrefix(s.text[behind:], commentStart) {
		s.start, s.pos = behind, behind
		return s.scanComment()
	}
	t = s.make(leftDelim)
	s.pos = behind
	s.inAction = true
	s.parens = 0
	return t, true
}

func (s *scanner) scanComment() (t token, found bool) {
	length := strings.Index(s.text[s.pos+len(commentStart):], commentEnd)
	if length < 0 {
		return s.fail("unclosed comment"), true
	}
	s.pos += len(commentStart) + length + len(commentEnd)
	if !s.atRightDelim() {
		return s.fail("comment ends before closing delimiter"), true
	}
	t = s.make(commentToken)
	s.skipRightDelim()
	return t, s.keepComments
}

// atTrimmingDelim: is there a right trim mark with a delimiter behind it?
func (s *scanner) atTrimmingDelim(pos int) bool {
	return pos+1 < len(s.text) && isSpace(rune(s.text[pos])) && s.text[pos+1] == '-' &&
		strings.HasPrefix(s.text[pos+trimMark:], s.right)
}

func (s *scanner) atRightDelim() bool {
	return s.atTrimmingDelim(s.pos) || strings.HasPrefix(s.rest(), s.right)
}

// skipRightDelim passes the delimiter and what its mark trims; it says where the delimiter itself ends.
func (s *scanner) skipRightDelim() (start, end int) {
	trims := s.atTrimmingDelim(s.pos)
	if trims {
		s.pos += trimMark
	}
	start = s.pos
	s.pos += len(s.right)
	end = s.pos
	if trims {
		s.skipSpaces()
	}
	return start, end
}

// ---- in actions

func (s *scanner) scanAction() token {
	if s.atRightDelim() {
		return s.scanRightDelim()
	}
	r := s.skip()
	switch r {
	case endRune:
		return s.fail("unclosed action")
	case ' ', '\t', '\r', '\n':
		return s.scanSpaces()
	case '=':
		return s.make(assignToken)
	case ':':
		if s.skip() != '=' {
			return s.fail("expected :=")
		}
		return s.make(declareToken)
	case '|':
		return s.make(pipeToken)
	case '"':
		return s.scanQuoted('"', stringToken, "quoted string")
	case '\'':
		return s.scanQuoted('\'', characterToken, "character constant")
	case '`':
		return s.scanRawString()
	case '$':
		return s.scanName(variableToken, variableToken)
	case '(':
		s.parens++
		return s.make(leftParen)
	case ')':
		s.parens--
		if s.parens < 0 {
			return s.fail("unexpected right paren")
		}
		return s.make(rightParen)
	case '.':
		if next, _ := s.peek(); next != endRune && (next < '0' || '9' < next) {
			return s.scanName(fieldToken, dotToken)
		}
	}
	switch {
	case r == '.', r == '+', r == '-', '0' <= r && r <= '9':
		s.pos = s.start
		return s.scanNumber()
	case isAlphaNumeric(r):
		return s.scanIdentifier()
	case r <= unicode.MaxASCII && unicode.IsPrint(r):
		return s.make(charToken)
	}
	return s.fail("unrecognized character in action: %#U", r)
}

func (s *scanner) scanRightDelim() token {
	if s.parens != 0 {
		return s.fail("unclosed left paren")
	}
	start, end := s.skipRightDelim()
	s.inAction = false
	s.start = start
	return token{rightDelim, Pos(start), s.text[start:end], s.line()}
}

// scanSpaces leaves the last space to a trim mark.
func (s *scanner) scanSpaces() token {
	s.skipSpaces()
	if s.atTrimmingDelim(s.pos - 1) {
		s.pos--
	}
	return s.make(spaceToken)
}

func (s *scanner) skipAlphaNumeric() {
	for {
		r, size := s.peek()
		if !isAlphaNumeric(r) {
			return
		}
		s.pos += size
	}
}

// atTerminator: may a name end here?
func (s *scanner) atTerminator() bool {
	r, _ := s.peek()
	return r == endRune || isSpace(r) || strings.ContainsRune(".,|:)(", r) || strings.HasPrefix(s.rest(), s.right)
}

// scanName scans what follows a dot or a dollar sign. These alone are tokens of kind alone.
func (s *scanner) scanName(kind, alone tokenKind) token {
	if s.atTerminator() {
		return s.make(alone)
	}
	s.skipAlphaNumeric()
	if !s.atTerminator() {
		r, _ := s.peek()
		return s.fail("bad character %#U", r)
	}
	return s.make(kind)
}

func (s *scanner) scanIdentifier() token {
	s.skipAlphaNumeric()
	if !s.atTerminator() {
		r, _ := s.peek()
		return s.fail("bad character %#U", r)
	}
	switch word := s.text[s.start:s.pos]; {
	case word == "true", word == "false":
		return s.make(boolToken)
	case word == "break" && !s.breakWord, word == "continue" && !s.continueWord:
		return s.make(identifierToken)
	default:
		if kind, isKeyword := keywords[word]; isKeyword {
			return s.make(kind)
		}
	}
	return s.make(identifierToken)
}

func (s *scanner) scanQuoted(quote rune, kind tokenKind, what string) token {
	for {
		r := s.skip()
		if r == quote {
			return s.make(kind)
		}
		if r == '\\' {
			r = s.skip()
		}
		if r == endRune || r == '\n' {
			return s.fail("unterminated %s", what)
		}
	}
}

func (s *scanner) scanRawString() token {
	length := strings.IndexByte(s.rest(), '`')
	if length < 0 {
		return s.fail("unterminated raw quoted string")
	}
	s.pos += length + 1
	return s.make(rawStringToken)
}

// scanNumber finds where a number ends; whether it is one is seen when it is read.
func (s *scanner) scanNumber() token {
	good := s.skipNumber()
	if !good {
		return s.fail("bad number syntax: %q", s.text[s.start:s.pos])
	}
	if r, _ := s.peek(); r != '+' && r != '-' {
		return s.make(numberToken)
	}
	if !s.skipNumber() || s.text[s.pos-1] != 'i' {
		return s.fail("bad number syntax: %q", s.text[s.start:s.pos])
	}
	return s.make(complexToken)
}

func (s *scanner) skipOneOf(set string) bool {
	if s.pos < len(s.text) && strings.IndexByte(set, s.text[s.pos]) >= 0 {
		s.pos++
		return true
	}
	return false
}

func (s *scanner) skipAll(set string) {
	for s.skipOneOf(set) {
	}
}

func (s *scanner) skipNumber() bool {
	const decimal = "0123456789_"
	digits, exponent := decimal, "eE"
	s.skipOneOf("+-")
	if s.skipOneOf("0") {
		switch {
		case s.skipOneOf("xX"):
			digits, exponent = "0123456789abcdefABCDEF_", "pP"
		case s.skipOneOf("oO"):
			digits, exponent = "01234567_", ""
		case s.skipOneOf("bB"):
			digits, exponent = "01_", ""
		}
	}
	s.skipAll(digits)
	if s.skipOneOf(".") {
		s.skipAll(digits)
	}
	if s.skipOneOf(exponent) {
		s.skipOneOf("+-")
		s.skipAll(decimal)
	}
	s.skipOneOf("i")
	if r, size := s.peek(); isAlphaNumeric(r) {
		s.pos += size
		return false
	}
	return true
}
