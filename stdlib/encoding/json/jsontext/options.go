package jsontext

import (
	"internal/jsonflags"
	"internal/jsonopts"
	"internal/jsonscan"
	"strings"
)

// Options says how texts are written and what is accepted of them. Those that do not concern what is done are ignored.
type Options = jsonopts.Options

// AllowDuplicateNames lets an object have several members of one name.
func AllowDuplicateNames(v bool) Options {
	return jsonflags.Option(jsonflags.AllowDuplicateNames, v)
}

// AllowInvalidUTF8 lets strings hold what is no UTF-8, which becomes U+FFFD.
func AllowInvalidUTF8(v bool) Options { return jsonflags.Option(jsonflags.AllowInvalidUTF8, v) }

// EscapeForHTML writes < > & in strings as \u escapes.
func EscapeForHTML(v bool) Options { return jsonflags.Option(jsonflags.EscapeForHTML, v) }

// EscapeForJS writes U+2028 and U+2029 in strings as \u escapes.
func EscapeForJS(v bool) Options { return jsonflags.Option(jsonflags.EscapeForJS, v) }

// PreserveRawStrings leaves the escapes in strings of a Value or Token as they are.
func PreserveRawStrings(v bool) Options { return jsonflags.Option(jsonflags.PreserveRawStrings, v) }

// CanonicalizeRawInts writes numbers without fraction and exponent as JavaScript would write the float64.
func CanonicalizeRawInts(v bool) Options { return jsonflags.Option(jsonflags.CanonicalizeRawInts, v) }

// CanonicalizeRawFloats writes numbers with a fraction or exponent as JavaScript does.
func CanonicalizeRawFloats(v bool) Options {
	return jsonflags.Option(jsonflags.CanonicalizeRawFloats, v)
}

// ReorderRawObjects sorts the members of objects in a Value by their names.
func ReorderRawObjects(v bool) Options { return jsonflags.Option(jsonflags.ReorderRawObjects, v) }

// SpaceAfterColon writes a space behind each colon.
func SpaceAfterColon(v bool) Options { return jsonflags.Option(jsonflags.SpaceAfterColon, v) }

// SpaceAfterComma writes a space behind each comma.
func SpaceAfterComma(v bool) Options { return jsonflags.Option(jsonflags.SpaceAfterComma, v) }

// Multiline writes each member and element on a line of its own, indented by a tab for each container around it.
func Multiline(v bool) Options { return jsonflags.Option(jsonflags.Multiline, v) }

// WithIndent is Multiline with other indentation, of spaces and tabs.
func WithIndent(indent string) Options {
	mustBeBlank(indent, " in indent")
	return jsonopts.Indent(indent)
}

// WithIndentPrefix is Multiline with something before the indentation, of spaces and tabs.
func WithIndentPrefix(prefix string) Options {
	mustBeBlank(prefix, " in indent prefix")
	return jsonopts.IndentPrefix(prefix)
}

func mustBeBlank(text, where string) {
	if wrong := strings.Trim(text, " \t"); wrong != "" {
		panic("json: invalid character " + jsonscan.QuoteCharacter(wrong) + where)
	}
}

func rules(options *jsonopts.Struct) int {
	rules := 0
	if !options.Flags.Get(jsonflags.AllowDuplicateNames) {
		rules |= jsonscan.UniqueNames
	}
	if !options.Flags.Get(jsonflags.AllowInvalidUTF8) {
		rules |= jsonscan.ValidUTF8
	}
	return rules
}
