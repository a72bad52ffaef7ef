// Package json encodes Go values as JSON texts and decodes them.
//
// It is encoding/json/v2 with other options and errors: all that is done is done there.
package json

import (
	"bytes"
	"encoding/json/jsontext"
	"encoding/json/v2"
	"internal/jsonflags"
	"internal/jsonopts"
	"io"
)

// Marshaler is implemented by types that encode themselves.
type Marshaler = json.Marshaler

// Unmarshaler is implemented by types that decode themselves. The text is a right JSON value; it must be copied to be
// kept.
type Unmarshaler = json.Unmarshaler

// RawMessage is a JSON value that stays as it is.
type RawMessage = jsontext.Value

var export = jsontext.Internal.Export(&jsonflags.AllowInternalUse)

// asItStands is how a text is taken that nothing is decoded of.
const asItStands = jsonflags.ReportErrorsWithLegacySemantics | jsonflags.AllowDuplicateNames |
	jsonflags.AllowInvalidUTF8 | jsonflags.PreserveRawStrings

// Valid says whether data is a JSON text.
func Valid(data []byte) bool {
	in := export.NewDecoder(data, jsonflags.Option(asItStands, true))
	if _, err := in.ReadValue(); err != nil {
		return false
	}
	_, err := in.ReadToken()
	return err == io.EOF
}

// Compact appends src to dst without insignificant whitespace.
func Compact(dst *bytes.Buffer, src []byte) error {
	out, err := jsontext.AppendFormat(nil, src, jsonflags.Option(asItStands, true))
	if err != nil {
		return syntaxError(err)
	}
	dst.Write(out)
	return nil
}

// Indent appends src to dst with each element on a line that begins with prefix and an indent for each container
// around it. Whitespace behind the value stays.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	out, err := indented(src, prefix, indent)
	if err != nil {
		return err
	}
	dst.Write(out)
	return nil
}

func indented(text []byte, prefix, indent string) ([]byte, error) {
	// Other characters than blanks are possible here.
	out, err := jsontext.AppendFormat(nil, text, jsonflags.Option(asItStands|jsonflags.Multiline, true),
		jsonopts.IndentPrefix(prefix), jsonopts.Indent(indent))
	if err != nil {
		return nil, syntaxError(err)
	}
	return append(out, text[len(bytes.TrimRight(text, " \n\r\t")):]...), nil
}

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
func Marshal(v any) ([]byte, error) { return json.Marshal(v, &jsonopts.Version1) }

// MarshalIndent is Marshal followed by Indent.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	text, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return indented(text, prefix, indent)
}

// Unmarshal decodes data into what v points to.
func Unmarshal(data []byte, v any) error { return json.Unmarshal(data, v, &jsonopts.Version1) }
