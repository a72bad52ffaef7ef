// Package jsonscan reads and writes JSON texts below encoding/json: what is wrong with them, their tokens, strings
// in quotes, texts laid out anew.
package jsonscan

import (
	"internal/unicode"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// Token is a value of a text, or a member's name, which its value follows (scanner.h).
type Token struct {
	Start, End uint32
	Next       uint32 // index of the token behind the value
	Kind       byte   // n t f " 0 { [
	Escaped    bool   // a string that differs from what stands between its quotes
	_          uint16
}

// As scanner.h numbers them.
const (
	noProblem = iota
	endProblem
	characterProblem
	literalProblem
	escapeProblem
	depthProblem
)

var placeNames = [...]string{
	"looking for beginning of value",
	"looking for beginning of object key string",
	"after object key",
	"after object key:value pair",
	"after array element",
	"in string",
	"in numeric literal",
}

// A SyntaxError says what is wrong with a text, in the words of encoding/json.
type SyntaxError struct {
	Message string
	Offset  int64 // behind what is wrong
	Ended   bool  // the text ends too early
}

func (e *SyntaxError) Error() string { return e.Message }

func scan(text string, from, outer int) (tokens []Token, end int, problem, place, at, length int)
func layOut(text string, lines bool, strings int, prefix, indent string) (out []byte, end int, problem, place, at, length int)

// AppendQuoted appends text as a JSON string.
func AppendQuoted(to []byte, text string, html bool) []byte

// AppendPlain appends the value at p, which is of the type of what typ holds, if no Go code has to be asked about what
// it is made of (plain_value.h).
func AppendPlain(to []byte, typ any, p unsafe.Pointer, html bool) (out []byte, ok bool)

// Unquote is what a JSON string stands for that is known to be right.
func Unquote(quoted string) string

// Tree is the value at a token as an empty interface gets it; numbers have the type of number unless it is nil. bad
// is the token of a number that no float64 holds, -1 if there is none.
func Tree(text string, tokens []Token, at uint32, number any) (value any, bad int)

// Address is where the value lies that x holds, which must not be changed.
func Address(x any) unsafe.Pointer

// Scan reads the value that text has at from. It lies within outer containers already.
func Scan(text string, from, outer int) (tokens []Token, end int, err *SyntaxError) {
	tokens, end, problem, place, at, length := scan(text, from, outer)
	if problem != noProblem {
		return nil, 0, syntaxError(text, problem, place, at, length)
	}
	return tokens, end, nil
}

// ScanWhole reads a text that is one value.
func ScanWhole(text string) ([]Token, *SyntaxError) {
	tokens, end, err := Scan(text, 0, 0)
	if err == nil && end < len(text) {
		err = Invalid(text, end, "after top-level value")
	}
	return tokens, err
}

// What becomes of strings in a text that is laid out anew.
const (
	KeepStrings = iota
	EscapeStrings
	EscapeStringsForHTML
)

// Compact is the text on one line.
func Compact(text string, strings int) ([]byte, *SyntaxError) {
	return whole(text)(layOut(text, false, strings, "", ""))
}

// Indent is the text with a line for each element.
func Indent(text, prefix, indent string) ([]byte, *SyntaxError) {
	return whole(text)(layOut(text, true, KeepStrings, prefix, indent))
}

func whole(text string) func(out []byte, end int, problem, place, at, length int) ([]byte, *SyntaxError) {
	return func(out []byte, end int, problem, place, at, length int) ([]byte, *SyntaxError) {
		if problem != noProblem {
			if problem == endProblem {
				at += length // here complete parts of a number count
			}
			err := syntaxError(text, problem, place, at, length)
			err.Message = strings.Replace(err.Message, "after array element", "after array value", 1)
			return nil, err
		}
		if end < len(text) {
			return nil, Invalid(text, end, "after top-level value")
		}
		return out, nil
	}
}

// Invalid says that the character at a place must not be there.
func Invalid(text string, at int, where string) *SyntaxError {
	_, length := utf8.DecodeRuneInString(text[at:])
	return &SyntaxError{
		Message: "invalid character " + quoteCharacter(text[at:at+length]) + " " + where,
		Offset:  int64(at + length),
	}
}

func syntaxError(text string, problem, place, at, length int) *SyntaxError {
	switch problem {
	case endProblem:
		return &SyntaxError{Message: "unexpected end of JSON input", Offset: int64(at), Ended: true}
	case characterProblem:
		return Invalid(text, at, placeNames[place])
	case literalProblem:
		literal := map[int]string{'n': "null", 't': "true", 'f': "false"}[place>>8]
		return Invalid(text, at, "in literal "+literal+" (expecting "+strconv.QuoteRune(rune(place&0xff))+")")
	case escapeProblem:
		return &SyntaxError{
			Message: "invalid escape sequence " + quoteText(text[at:at+length]) + " in string",
			Offset:  int64(at + length),
		}
	}
	return &SyntaxError{Message: "exceeded max depth", Offset: int64(at + 1)}
}

func quoteCharacter(c string) string {
	if r, size := utf8.DecodeRuneInString(c); r != utf8.RuneError || size != 1 {
		return strconv.QuoteRune(r)
	}
	return `'\x` + strconv.FormatUint(uint64(c[0]), 16) + `'`
}

func quoteText(s string) string {
	for _, r := range s {
		if r == '`' || r == utf8.RuneError || unicode.IsSpace(r) || !unicode.IsPrint(r) {
			return strconv.Quote(s)
		}
	}
	return "`" + s + "`"
}

// Literal is what the JSON string stands for that text is to be, which nothing is known about.
func Literal(text string) (string, *SyntaxError) {
	if text == "" {
		return "", &SyntaxError{Message: "unexpected end of JSON input", Ended: true}
	}
	if text[0] != '"' {
		return "", Invalid(text, 0, placeNames[1])
	}
	tokens, _, err := Scan(text, 0, 0)
	if err != nil {
		return "", err
	}
	if end := int(tokens[0].End); end < len(text) {
		return "", Invalid(text, end, "after string value")
	}
	return Unquote(text), nil
}
