package jsontext

import (
	"bytes"
	"cmp"
	"errors"
	"internal/jsonflags"
	"internal/jsonscan"
	"internal/jsonstate"
	"io"
	"slices"
	"unicode/utf8"
)

// Value is a JSON value as a text has it, perhaps with whitespace around.
type Value []byte

func (v Value) Clone() Value { return bytes.Clone(v) }

// String is the value's text.
func (v Value) String() string {
	if v == nil {
		return "null"
	}
	return string(v)
}

// IsValid: is it a JSON value, under the options given?
func (v Value) IsValid(opts ...Options) bool {
	d := newBuffered(v, opts)
	if _, err := d.ReadValue(); err != nil {
		return false
	}
	_, err := d.ReadToken()
	return err == io.EOF
}

// Format writes the value anew, as an Encoder would with these options.
func (v *Value) Format(opts ...Options) error { return v.format(opts, nil) }

// format writes the value anew. What a text of many lines has for spaces depends on the first options only.
func (v *Value) format(first, others []Options) error {
	e := newBufferedEncoder(first)
	e.s.Options.Join(others...)
	e.s.Prepare()
	if err := e.WriteValue(*v); err != nil {
		return err
	}
	if !bytes.Equal(*v, e.s.Buf) {
		*v = append((*v)[:0], e.s.Buf...)
	}
	return nil
}

const asItStands = jsonflags.AllowDuplicateNames | jsonflags.AllowInvalidUTF8 | jsonflags.PreserveRawStrings

// Compact removes whitespace and leaves strings and numbers as they are, unless options say otherwise.
func (v *Value) Compact(opts ...Options) error {
	return v.format([]Options{jsonflags.Option(asItStands, true)}, opts)
}

// Indent lays the value out and leaves strings and numbers as they are, unless options say otherwise.
func (v *Value) Indent(opts ...Options) error {
	return v.format([]Options{jsonflags.Option(asItStands|jsonflags.Multiline, true)}, opts)
}

const canonical = jsonflags.CanonicalizeRawInts | jsonflags.CanonicalizeRawFloats | jsonflags.ReorderRawObjects

// Canonicalize writes the value as RFC 8785 has it.
func (v *Value) Canonicalize(opts ...Options) error {
	return v.format([]Options{jsonflags.Option(canonical, true)}, opts)
}

// MarshalJSON is the value itself.
func (v Value) MarshalJSON() ([]byte, error) {
	if v == nil {
		return []byte("null"), nil
	}
	return v, nil
}

// UnmarshalJSON keeps a copy of the text.
func (v *Value) UnmarshalJSON(b []byte) error {
	if v == nil {
		return errors.New("jsontext.Value: UnmarshalJSON on nil pointer")
	}
	*v = append((*v)[:0], b...)
	return nil
}

// Kind is what kind of value it is, going by its first byte.
func (v Value) Kind() Kind {
	if at := jsonscan.SkipSpace(v, 0); at < len(v) {
		return kindOf(v[at])
	}
	return KindInvalid
}

// AppendFormat appends src written anew, as Format does it.
func AppendFormat[Bytes ~[]byte | ~string](dst []byte, src Bytes, opts ...Options) ([]byte, error) {
	e := newBufferedEncoder(opts)
	if err := e.WriteValue(Value(src)); err != nil {
		return append(dst, src...), err
	}
	return append(dst, e.s.Buf...), nil
}

// AppendFloat appends a number as JavaScript writes it, with the digits that a float of so many bits needs.
func AppendFloat(dst []byte, src float64, bits int) []byte {
	if bits != 32 && bits != 64 {
		panic("illegal AppendFloat bit size")
	}
	return jsonscan.AppendNumber(dst, src, bits)
}

// AppendQuote appends a string in quotes.
func AppendQuote[Bytes ~[]byte | ~string](dst []byte, src Bytes) ([]byte, error) {
	dst, valid := jsonscan.AppendQuoted(dst, string(src), 0)
	if !valid {
		return dst, &SyntacticError{Err: jsonscan.ErrInvalidUTF8}
	}
	return dst, nil
}

// AppendUnquote appends what a JSON string stands for, as far as it is right; what is no UTF-8 becomes U+FFFD, and the
// error says so.
func AppendUnquote[Bytes ~[]byte | ~string](dst []byte, src Bytes) ([]byte, error) {
	text := string(src)
	if text != "" && text[0] != '"' {
		return dst, &SyntacticError{Err: jsonscan.Invalid(text, `at start of string (expecting '"')`)}
	}
	_, _, wrong := jsonscan.Scalar(text, 0, jsonscan.ValidUTF8)
	end, _, broken := jsonscan.Scalar(text, 0, 0)
	if broken != nil {
		if broken.At > 0 {
			dst = append(dst, jsonscan.Unquote(text[:broken.At]+`"`)...)
		}
		return dst, &SyntacticError{Err: broken.Err}
	}
	dst = append(dst, jsonscan.Unquote(text[:end])...)
	switch {
	case end < len(text):
		return dst, &SyntacticError{Err: jsonscan.Invalid(text[end:], "after string value")}
	case wrong != nil:
		return dst, &SyntacticError{Err: wrong.Err}
	}
	return dst, nil
}

// reordered is a value with the members of its objects in the order of their names.
func reordered(text string) []byte {
	tokens, _, _ := jsonscan.Scan(text, 0, 0, 0)
	r := reorderer{text: text, tokens: tokens}
	r.value(0)
	return r.out
}

type reorderer struct {
	text   string
	tokens []jsonscan.Token
	out    []byte
}

type rawMember struct {
	name, raw string
	token     uint32 // of the name
}

func (r *reorderer) value(i uint32) {
	token := r.tokens[i]
	if token.Kind != '{' && token.Kind != '[' {
		r.out = append(r.out, r.text[token.Start:token.End]...)
		return
	}
	// What stands between elements stays where it is.
	var members []rawMember
	var between []string
	end := token.Start + 1
	for child := i + 1; child < token.Next; {
		between = append(between, r.text[end:r.tokens[child].Start])
		m := rawMember{token: child}
		value := child
		if token.Kind == '{' {
			m.name = jsonscan.Unquote(r.text[r.tokens[child].Start:r.tokens[child].End])
			value++
		}
		end = r.tokens[value].End
		m.raw = r.text[r.tokens[child].Start:end]
		members = append(members, m)
		child = r.tokens[value].Next
	}
	if token.Kind == '{' {
		slices.SortStableFunc(members, func(x, y rawMember) int {
			return cmp.Or(compareUTF16(x.name, y.name), compareUTF16(x.raw, y.raw))
		})
	}
	r.out = append(r.out, token.Kind)
	for k, m := range members {
		r.out = append(r.out, between[k]...)
		if token.Kind == '{' {
			name, value := r.tokens[m.token], r.tokens[m.token+1]
			r.out = append(r.out, r.text[name.Start:value.Start]...)
			r.value(m.token + 1)
		} else {
			r.value(m.token)
		}
	}
	r.out = append(r.out, r.text[end:token.End]...)
}

// compareUTF16 compares texts as UTF-16; what is no UTF-8 is compared byte by byte.
func compareUTF16(x, y string) int {
	for x != "" && y != "" {
		rx, nx := utf8.DecodeRuneInString(x)
		ry, ny := utf8.DecodeRuneInString(y)
		if rx != ry {
			// Pairs of surrogates lie below what is behind them in Unicode.
			if rx > 0xffff != (ry > 0xffff) {
				return cmp.Compare(firstUnit(rx), firstUnit(ry))
			}
			return cmp.Compare(rx, ry)
		}
		if rx == utf8.RuneError && (nx == 1 || ny == 1) && x[0] != y[0] {
			return cmp.Compare(x[0], y[0])
		}
		x, y = x[nx:], y[ny:]
	}
	return cmp.Compare(len(x), len(y))
}

func firstUnit(r rune) rune {
	if r > 0xffff {
		return 0xd800 + (r-0x10000)>>10
	}
	return r
}

// newBufferedEncoder writes into its buffer only.
func newBufferedEncoder(opts []Options) *Encoder {
	e := new(Encoder)
	e.s.Reset()
	e.s.Options.Join(opts...)
	e.s.Options.Settle()
	e.s.Prepare()
	return e
}

// newBuffered reads a text that is there as a whole.
func newBuffered(text []byte, opts []Options) *Decoder {
	d := new(Decoder)
	d.s.Reset()
	d.s.Buf = text
	d.s.Options.Join(opts...)
	return d
}

// exporter gives the JSON packages what they need of each other.
type exporter struct{}

// Internal is for the JSON packages of the standard library only.
var Internal exporter

// Export is what Internal gives.
func (exporter) Export(*jsonflags.NotForPublicUse) export { return export{} }

type export struct{}

func (export) Encoder(e *Encoder) *jsonstate.Encoder { return &e.s }
func (export) Decoder(d *Decoder) *jsonstate.Decoder { return &d.s }

// NewEncoder writes into its buffer only.
func (export) NewEncoder(opts ...Options) *Encoder { return newBufferedEncoder(opts) }

// NewDecoder reads a text that is there as a whole.
func (export) NewDecoder(text []byte, opts ...Options) *Decoder { return newBuffered(text, opts) }

// Scan reads the tokens of the next value without moving on.
func (export) Scan(d *Decoder) ([]jsonscan.Token, error) { return d.scan() }

// Flush writes what is in the buffer, as far as it should be written by now.
func (export) Flush(e *Encoder) error { return e.flush() }

// AppendRaw appends a value as WriteValue would write it where it is allowed; the error is WriteValue's.
func (export) AppendRaw(e *Encoder, v Value, at int64) error { return e.appendRaw(v, at) }

// CheckEnd: is nothing but whitespace in the buffer from a place on, and nothing behind it?
func (export) CheckEnd(d *Decoder, at int) error { return d.checkEnd(at) }

// CheckNext: is the next value right, and if it is the last one all there is?
func (export) CheckNext(d *Decoder, last bool) error { return d.checkNext(last) }

// ErrorOfWriting is what is wrong with the next token that is to be written.
func (export) ErrorOfWriting(e *Encoder, err error, offset int64, where jsonstate.Where, path string) error {
	return e.errorOfWriting(err, offset, where, path)
}

func (export) IsIOError(err error) bool {
	_, ok := err.(*ioError)
	return ok
}

// Shortened leaves out the middle of a pointer that is long.
func (export) Shortened(pointer Pointer) string { return shortened(string(pointer), maxPointer) }
