// Package jsonscan reads and writes JSON texts below encoding/json, its v2 and jsontext: what is wrong with them,
// their tokens, strings in quotes, texts laid out anew.
package jsonscan

import (
	"errors"
	"internal/unicode"
	"io"
	"strconv"
	"unicode/utf8"
	"unsafe"
)

// Token is a value of a text, or a member's name, which its value follows (scanner.h).
type Token struct {
	Start, End uint32
	Next       uint32 // index of the token behind the value
	Kind       byte   // n t f " 0 { [ or Broken
	Escaped    bool   // a string that differs from what stands between its quotes
	_          uint16
}

// Broken is the kind of a last token that stands where the text goes wrong.
const Broken = 0

// What a text has to obey besides the grammar, as scanner.h has it.
const (
	ValidUTF8   = 1
	UniqueNames = 2
)

// What is escaped in strings besides what has to be, as scanner.h has it.
const (
	ForHTML    = 1
	ForScripts = 2
)

// As scanner.h numbers them.
const (
	noProblem = iota
	endProblem
	characterProblem
	literalProblem
	escapeProblem
	depthProblem
	utf8Problem
	duplicateProblem
)

// AtValue is where an InvalidText is that no value begins with.
const AtValue = "at start of value"

var placeNames = [...]string{
	AtValue,
	`at start of string (expecting '"')`,
	"after object name (expecting ':')",
	"after object value (expecting ',' or '}')",
	"after array element (expecting ',' or ']')",
	"in string (expecting non-control character)",
	"in number (expecting digit)",
}

var (
	ErrInvalidUTF8   = errors.New("invalid UTF-8")
	ErrMaxDepth      = errors.New("exceeded max depth")
	ErrDuplicateName = errors.New("duplicate object member name")
)

// A Finding is what is wrong with a text.
type Finding struct {
	Err error // io.ErrUnexpectedEOF where the text ends too early
	At  int   // where
	// Is it in the element of the innermost container, or in its member behind the name?
	InElement bool
	// Of a number that ends too early: how long its complete parts are.
	Complete int
}

// InvalidText is characters that must not stand where they do.
type InvalidText struct {
	label, Text, Where string
}

func (e *InvalidText) Error() string {
	shown := quoteText(e.Text)
	if utf8.RuneCountInString(e.Text) == 1 {
		shown = QuoteCharacter(e.Text)
	}
	return "invalid " + e.label + " " + shown + " " + e.Where
}

// Invalid says that the first character of the text must not be there.
func Invalid(text, where string) error {
	_, length := utf8.DecodeRuneInString(text)
	return &InvalidText{"character", text[:length], where}
}

// QuoteCharacter is the first character of a text in single quotes.
func QuoteCharacter(text string) string {
	if r, size := utf8.DecodeRuneInString(text); r != utf8.RuneError || size != 1 {
		return strconv.QuoteRune(r)
	}
	return `'\x` + strconv.FormatUint(uint64(text[0]), 16) + `'`
}

func quoteText(s string) string {
	for _, r := range s {
		if r == '`' || r == utf8.RuneError || unicode.IsSpace(r) || !unicode.IsPrint(r) {
			return strconv.Quote(s)
		}
	}
	return "`" + s + "`"
}

func scan(text string, from, outer, rules int) (tokens []Token, end int, problem, place, at, length int, inElement bool)
func scalar(text string, from, rules int) (end int, escaped bool, problem, place, at, length int, inElement bool)
func layOut(text string, rules, outer, style int, prefix, indent string, depth int) (out []byte, end int, problem, place, at, length int, inElement bool)

// AppendQuoted appends text as a JSON string; what is no UTF-8 becomes U+FFFD, and is not valid.
func AppendQuoted(to []byte, text string, escapes int) (out []byte, valid bool)

// How AppendPlain encodes, besides what is escaped in strings.
const (
	NullSlices = 4 << iota // nil slices are null
	NullMaps
	OnlyUTF8
)

// AppendPlain appends the value at p, which is of the type of what typ holds, if no Go code has to be asked about what
// it is made of (plain_value.h).
func AppendPlain(to []byte, typ any, p unsafe.Pointer, style int) (out []byte, ok bool)

// AppendNumber appends a number as JavaScript writes it, with the digits that a float of so many bits needs.
func AppendNumber(to []byte, f float64, bits int) []byte

// Unquote is what a JSON string stands for that is known to be right.
func Unquote(quoted string) string

// Tree is the value at a token as an empty interface gets it; numbers have the type of number unless it is nil. bad
// is the token of a number that no float64 holds, -1 if there is none.
func Tree(text string, tokens []Token, at uint32, number any) (value any, bad int)

// Address is where the value lies that x holds, which must not be changed.
func Address(x any) unsafe.Pointer

// Scan reads the value that text has at from, which lies within outer containers. Where it is wrong the last token
// is Broken.
func Scan(text string, from, outer, rules int) (tokens []Token, end int, found *Finding) {
	tokens, end, problem, place, at, length, inElement := scan(text, from, outer, rules)
	return tokens, end, newFinding(text, problem, place, at, length, inElement)
}

// Scalar reads the string, number or literal that text has right at from.
func Scalar(text string, from, rules int) (end int, escaped bool, found *Finding) {
	end, escaped, problem, place, at, length, inElement := scalar(text, from, rules)
	return end, escaped, newFinding(text, problem, place, at, length, inElement)
}

// How LayOut writes a text, besides what is escaped in strings.
const (
	Lines = 4 << iota // an element a line
	SpaceAfterColon
	SpaceAfterComma
	KeepStrings // as they are quoted
	CanonicalIntegers
	CanonicalFloats
)

// LayOut is the value that a text begins with, written anew; the text lies within outer containers, its lines within
// depth ones.
func LayOut(text string, rules, outer, style int, prefix, indent string, depth int) (out []byte, end int, found *Finding) {
	out, end, problem, place, at, length, inElement := layOut(text, rules, outer, style, prefix, indent, depth)
	return out, end, newFinding(text, problem, place, at, length, inElement)
}

func newFinding(text string, problem, place, at, length int, inElement bool) *Finding {
	if problem == noProblem {
		return nil
	}
	found := &Finding{At: at, InElement: inElement}
	switch problem {
	case endProblem:
		found.Err, found.Complete = io.ErrUnexpectedEOF, length
	case characterProblem:
		found.Err = Invalid(text[at:], placeNames[place])
	case literalProblem:
		literal := map[int]string{'n': "null", 't': "true", 'f': "false"}[place>>8]
		found.Err = Invalid(text[at:], "in literal "+literal+" (expecting "+strconv.QuoteRune(rune(place&0xff))+")")
	case escapeProblem:
		label := "escape sequence"
		if length > 6 {
			label = "surrogate pair"
		}
		found.Err = &InvalidText{label, text[at : at+length], "in string"}
	case depthProblem:
		found.Err = ErrMaxDepth
	case utf8Problem:
		found.Err = ErrInvalidUTF8
	case duplicateProblem:
		found.Err = ErrDuplicateName
	}
	return found
}

// SkipSpace is where whitespace ends that begins at a place.
func SkipSpace(text []byte, at int) int {
	for at < len(text) && IsSpace(text[at]) {
		at++
	}
	return at
}

func IsSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// IsNumber: is the whole text a JSON number?
func IsNumber(s string) bool {
	if s == "" || s[0] != '-' && (s[0] < '0' || s[0] > '9') {
		return false
	}
	end, _, found := Scalar(s, 0, 0)
	return found == nil && end == len(s)
}
