// Package json encodes Go values as JSON texts and decodes them.
//
// A text is scanned as a whole into tokens (internal/jsonscan), so nothing is decoded of one that is wrong. How values
// of a type are encoded and decoded is decided once and kept in its codec (codec.go); codecs read and write memory
// directly.
package json

import (
	"bytes"
	"encoding/json/jsontext"
	"internal/jsonscan"
	"reflect"
	"strconv"
)

// Marshaler is implemented by types that encode themselves.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// Unmarshaler is implemented by types that decode themselves. The text is a right JSON value; it must be copied to be
// kept.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// RawMessage is a JSON value that stays as it is.
type RawMessage = jsontext.Value

// Number is a JSON number as it stands in the text.
type Number string

func (n Number) String() string { return string(n) }

func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// isNumber: is the whole text a JSON number?
func isNumber(s string) bool {
	if s == "" || s[0] != '-' && (s[0] < '0' || s[0] > '9') {
		return false
	}
	tokens, _, err := jsonscan.Scan(s, 0, 0)
	return err == nil && int(tokens[0].End) == len(s)
}

// Valid says whether data is a JSON text.
func Valid(data []byte) bool {
	_, err := jsonscan.ScanWhole(string(data))
	return err == nil
}

// Compact appends src to dst without insignificant whitespace.
func Compact(dst *bytes.Buffer, src []byte) error {
	out, err := jsonscan.Compact(string(src), jsonscan.KeepStrings)
	if err != nil {
		return syntaxError(err)
	}
	dst.Write(out)
	return nil
}

// Indent appends src to dst with each element on a line that begins with prefix and an indent for each container
// around it. Whitespace behind the value stays.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	out, err := indented(string(src), prefix, indent)
	if err != nil {
		return err
	}
	dst.Write(out)
	return nil
}

func indented(text, prefix, indent string) ([]byte, error) {
	out, err := jsonscan.Indent(text, prefix, indent)
	if err != nil {
		return nil, syntaxError(err)
	}
	behind := len(text)
	for behind > 0 && isSpace(text[behind-1]) {
		behind--
	}
	return append(out, text[behind:]...), nil
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// HTMLEscape appends src to dst with < > & U+2028 and U+2029 in strings as \u escapes.
func HTMLEscape(dst *bytes.Buffer, src []byte) {
	const digits = "0123456789abcdef"
	done := 0
	for i, c := range src {
		switch {
		case c == '<' || c == '>' || c == '&':
			dst.Write(src[done:i])
			dst.WriteString(`\u00`)
			dst.WriteByte(digits[c>>4])
			dst.WriteByte(digits[c&15])
			done = i + 1
		case c == 0xe2 && i+2 < len(src) && src[i+1] == 0x80 && src[i+2]&^1 == 0xa8:
			dst.Write(src[done:i])
			dst.WriteString(`\u202`)
			dst.WriteByte(digits[src[i+2]&15])
			done = i + 3
		}
	}
	dst.Write(src[done:])
}

// Marshal is v as a JSON text.
func Marshal(v any) ([]byte, error) {
	e := encoder{html: true}
	if err := e.encode(v); err != nil {
		return nil, err
	}
	return e.buf, nil
}

// MarshalIndent is Marshal followed by Indent.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	text, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return indented(string(text), prefix, indent)
}

// Unmarshal decodes data into what v points to.
func Unmarshal(data []byte, v any) error { return unmarshal(string(data), v, false, false) }

func unmarshal(text string, v any, useNumber, strict bool) error {
	target := reflect.ValueOf(v)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	tokens, err := jsonscan.ScanWhole(text)
	if err != nil {
		return syntaxError(err)
	}
	d := decoder{text: text, tokens: tokens, root: target.Type().Elem(), useNumber: useNumber, strict: strict}
	c := codecOf(d.root)
	c.decode(c, &d, 0, target.UnsafePointer(), 0)
	return d.err
}
