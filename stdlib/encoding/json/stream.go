package json

import (
	"bytes"
	"encoding/json/jsontext"
	"encoding/json/v2"
	"errors"
	"internal/jsonflags"
	"internal/jsonopts"
	"io"
	"reflect"
)

// A Decoder reads values or tokens from a stream.
type Decoder struct {
	in      *jsontext.Decoder
	options jsonopts.Struct
	err     error // Decode and Token fail with it for ever
	// For InputOffset: More has looked on; Token came to the end.
	peeked, ended bool
}

// Token is a Delim, bool, float64, Number, string or nil.
type Token any

// Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

// NewDecoder reads from r.
func NewDecoder(r io.Reader) *Decoder {
	if _, ok := r.(*bytes.Buffer); ok {
		// jsontext would empty it at once.
		r = struct{ io.Reader }{r}
	}
	return &Decoder{in: jsontext.NewDecoder(r, &jsonopts.Version1), options: jsonopts.Version1}
}

// UseNumber makes numbers in interfaces a Number instead of a float64.
func (dec *Decoder) UseNumber() {
	dec.options.Flags.Set(jsonflags.Option(jsonflags.UnmarshalAnyWithRawNumber, true))
}

// DisallowUnknownFields makes it an error if a struct has no field for a member.
func (dec *Decoder) DisallowUnknownFields() {
	dec.options.Flags.Set(jsonflags.Option(jsonflags.RejectUnknownMembers, true))
}

// Buffered is what has been read but not decoded.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.in.UnreadBuffer()) }

// Decode decodes the next value into what v points to.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	text, err := dec.in.ReadValue()
	if err != nil {
		dec.err = syntaxError(err)
		if dec.err.Error() == errEnd.Error() {
			dec.err = io.ErrUnexpectedEOF
		}
		return dec.err
	}
	dec.peeked, dec.ended = false, false
	return json.Unmarshal(text, v, &dec.options)
}

// Token is the next token; at the end of the stream the error is io.EOF.
func (dec *Decoder) Token() (Token, error) {
	if dec.err != nil {
		return nil, dec.err
	}
	token, err := dec.in.ReadToken()
	if err != nil {
		return nil, dec.tokenError(err)
	}
	dec.peeked, dec.ended = false, false
	switch kind := token.Kind(); kind {
	case 'n':
		return nil, nil
	case 't', 'f':
		return kind == 't', nil
	case '"':
		return token.String(), nil
	case '0':
		if dec.options.Flags.Get(jsonflags.UnmarshalAnyWithRawNumber) {
			return Number(token.String()), nil
		}
		f, err := token.Float()
		if err != nil {
			return nil, &UnmarshalTypeError{Value: "number " + token.String(), Type: reflect.TypeFor[float64](), Offset: dec.InputOffset()}
		}
		return f, nil
	default:
		return Delim(kind), nil
	}
}

func (dec *Decoder) tokenError(err error) error {
	if !errors.Is(err, io.ErrUnexpectedEOF) || export.IsIOError(err) {
		return syntaxError(err)
	}
	if len(bytes.Trim(dec.in.UnreadBuffer(), " \r\n\t,:")) > 0 {
		return io.ErrUnexpectedEOF
	}
	dec.ended = true
	return io.EOF
}

// More says whether the array or object that is being read has another element.
func (dec *Decoder) More() bool {
	dec.peeked = true
	kind := dec.in.PeekKind()
	if kind != jsontext.KindInvalid {
		return kind != ']' && kind != '}'
	}
	if dec.err == nil {
		_, err := dec.in.ReadToken()
		dec.err = syntaxError(err)
	}
	return dec.err != io.EOF
}

// InputOffset is where the last token ended, or where the next begins if More has seen it.
func (dec *Decoder) InputOffset() int64 {
	offset := dec.in.InputOffset()
	rest := dec.in.UnreadBuffer()
	next := bytes.TrimLeft(rest, " \n\r\t")
	if !dec.peeked && !dec.ended || len(next) == 0 {
		return offset
	}
	offset += int64(len(rest) - len(next))
	if dec.ended && (next[0] == ',' || next[0] == ':') {
		offset++
	}
	return offset
}

// An Encoder writes values to a stream, each on lines of its own.
type Encoder struct {
	w              io.Writer
	options        jsonopts.Struct
	err            error // of writing; nothing is written after it
	prefix, indent string
}

// NewEncoder writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w, options: jsonopts.Version1} }

// Encode writes v.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	text, err := json.Marshal(v, &enc.options)
	if err == nil && (enc.prefix != "" || enc.indent != "") {
		text, err = indented(text, enc.prefix, enc.indent)
	}
	if err != nil {
		return err
	}
	if _, err := enc.w.Write(append(text, '\n')); err != nil {
		enc.err = err
		return err
	}
	return nil
}

// SetIndent makes Encode write as MarshalIndent does.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML(false) leaves < > & in strings as they are.
func (enc *Encoder) SetEscapeHTML(on bool) {
	enc.options.Flags.Set(jsonflags.Option(jsonflags.EscapeForHTML, on))
}
