// Package json encodes Go values as JSON texts and decodes them, more strictly than encoding/json, which is this
// package with other options.
//
// A text is scanned as a whole into tokens (internal/jsonscan). How values of a type are encoded and decoded is decided
// once and kept in its codec (codec.go); codecs read and write memory directly. Where functions of a program take part
// they get a jsontext.Encoder or Decoder whose state is the codecs' own (internal/jsonstate).
package json

import (
	"encoding/json/jsontext"
	"internal/jsonflags"
	"internal/jsonlegacy"
	"internal/jsonscan"
	"internal/jsonstate"
	"io"
	"reflect"
	"unsafe"
)

// Marshal is in as a JSON text.
func Marshal(in any, opts ...Options) (out []byte, err error) {
	writer := export.NewEncoder(opts...)
	e := export.Encoder(writer)
	if err := marshal(e, in); err != nil {
		if isLegacy(e) {
			return nil, jsonlegacy.MarshalError(err)
		}
		return e.Buf, err
	}
	return e.Buf, nil
}

// MarshalWrite writes in as a JSON text, without a newline behind it.
func MarshalWrite(out io.Writer, in any, opts ...Options) (err error) {
	writer := jsontext.NewEncoder(out, append(opts[:len(opts):len(opts)], jsonflags.Option(jsonflags.OmitTopLevelNewline, true))...)
	return marshalTo(writer, in)
}

func marshalTo(out *jsontext.Encoder, in any) error {
	e := export.Encoder(out)
	err := marshal(e, in)
	if err == nil && len(e.Levels) == 1 && len(e.Buf) > 0 {
		err = export.Flush(out)
	}
	if err != nil && isLegacy(e) {
		return jsonlegacy.MarshalError(err)
	}
	return err
}

// MarshalEncode writes in as the next value. The options count besides those of the Encoder, which overrule them not.
func MarshalEncode(out *jsontext.Encoder, in any, opts ...Options) (err error) {
	e := export.Encoder(out)
	if len(opts) > 0 {
		before := e.Options
		defer func() {
			e.Options = before
			e.Prepare()
		}()
		e.Options.Join(opts...)
		if e.Options.Flags.Has(jsonflags.Whitespace) {
			e.Options.Settle()
		}
		changed := changedRules(&e.Stack, &before.Flags, &e.Options.Flags)
		if changed == nil && !before.SameSpaces(&e.Options) {
			changed = errOtherSpaces
		}
		if changed != nil {
			e.Prepare()
			offset := e.Base + int64(len(e.AppendDelimiter(e.Buf, false)))
			return &SemanticError{action: "marshal", GoType: reflect.TypeOf(in), Err: changed, ByteOffset: offset,
				JSONPointer: jsontext.Pointer(e.Pointer(jsonstate.Next, e.Buf))}
		}
		e.Prepare()
	}
	return marshalTo(out, in)
}

// changedRules is an error if names are to obey other rules than those of their object before.
func changedRules(s *jsonstate.Stack, before, after *jsonflags.Flags) error {
	changed := before.On ^ after.On
	switch {
	case !s.Top().WantsName():
	case changed&jsonflags.AllowDuplicateNames != 0:
		return errOtherDuplicates
	case changed&jsonflags.AllowInvalidUTF8 != 0:
		return errOtherUTF8
	}
	return nil
}

// marshal appends a value, or name, to the buffer. What it has appended stays there if it fails, but for names.
func marshal(e *encoder, in any) error {
	v := reflect.ValueOf(in)
	if !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil() {
		return writerOf(e).WriteToken(jsontext.Null)
	}
	var p unsafe.Pointer
	var how mode
	t := v.Type()
	if t.Kind() == reflect.Pointer {
		t, p = t.Elem(), v.UnsafePointer()
	} else {
		p, how = jsonscan.Address(in), unaddress
	}
	c := codecOf(t)
	if e.Top().WantsName() {
		name, err := topName(c, e, p)
		if err != nil {
			return err
		}
		return writerOf(e).WriteToken(jsontext.String(name))
	}
	if e.Top().Invalid {
		return writerOf(e).WriteToken(jsontext.Null)
	}
	e.Held++
	e.Buf = e.AppendDelimiter(e.Buf, false)
	e.Top().Count++
	depth := len(e.Levels)
	err := encodeFuncOf(e, c)(c, e, p, how)
	e.Held--
	if err != nil && len(e.Levels) > depth {
		e.Undelimit()
		if !e.Options.Flags.Get(jsonflags.AllowDuplicateNames) {
			e.Invalidate()
		}
	}
	return err
}

// topName is a value as the name that an Encoder is about to write.
func topName(c *codec, e *encoder, p unsafe.Pointer) (string, error) {
	scratch := export.Encoder(export.NewEncoder(&e.Options))
	if err := open(scratch, '{', 0); err != nil {
		return "", err
	}
	return keyName(c, scratch, p, encodeFuncOf(scratch, c))
}

// Unmarshal decodes in, which is one value, into what out points to.
func Unmarshal(in []byte, out any, opts ...Options) (err error) {
	return unmarshal(export.NewDecoder(in, opts...), out, true)
}

// UnmarshalRead decodes what in has, which is one value, into what out points to.
func UnmarshalRead(in io.Reader, out any, opts ...Options) (err error) {
	return unmarshal(jsontext.NewDecoder(in, opts...), out, true)
}

// UnmarshalDecode decodes the next value into what out points to. The options count besides those of the Decoder.
func UnmarshalDecode(in *jsontext.Decoder, out any, opts ...Options) (err error) {
	s := export.Decoder(in)
	if len(opts) > 0 {
		before := s.Options
		defer func() { s.Options = before }()
		s.Options.Join(opts...)
		if changed := changedRules(&s.Stack, &before.Flags, &s.Options.Flags); changed != nil {
			d := decoder{in: in, s: s}
			return &SemanticError{action: "unmarshal", GoType: reflect.TypeOf(out), Err: changed,
				ByteOffset:  d.offsetOfLast(placeOf(&s.Stack)),
				JSONPointer: jsontext.Pointer(s.Pointer(jsonstate.Next, s.Buf))}
		}
	}
	return unmarshal(in, out, false)
}

// unmarshal decodes the next value, which is all there is if it is the last one.
func unmarshal(in *jsontext.Decoder, out any, last bool) error {
	s := export.Decoder(in)
	legacy := s.Options.Flags.Get(jsonflags.ReportErrorsWithLegacySemantics)
	err := decodeNext(in, s, out, last, legacy)
	if err == io.EOF && last {
		offset := in.InputOffset() + int64(len(in.UnreadBuffer()))
		err = &jsontext.SyntacticError{ByteOffset: offset, Err: io.ErrUnexpectedEOF}
	}
	if err != nil && legacy {
		return jsonlegacy.UnmarshalError(out, err)
	}
	return err
}

func decodeNext(in *jsontext.Decoder, s *jsonstate.Decoder, out any, last, legacy bool) error {
	v := reflect.ValueOf(out)
	if v.Kind() != reflect.Pointer || v.IsNil() {
		return &SemanticError{action: "unmarshal", GoType: reflect.TypeOf(out), Err: jsonlegacy.ErrNonNilReference}
	}
	c := codecOf(v.Type().Elem())
	tokens, err := export.Scan(in)
	d := decoder{in: in, s: s, flags: s.Options.Flags, text: jsonstate.Text(s.Buf), base: s.Base, tokens: tokens, legacy: legacy}
	d.merge = d.flags.Get(jsonflags.MergeWithLegacySemantics)
	if err != nil {
		if err == io.EOF || legacy || !d.readsItself(c) {
			return err
		}
		// A function may want to see it.
		s.Peeked, s.PeekError = -1, err
		d.tokens = []jsonscan.Token{{Next: 1, Kind: jsonscan.Broken}}
		tokens = d.tokens
	}
	d.broken = tokens[len(tokens)-1].Kind == jsonscan.Broken
	end := int(tokens[0].End)
	if legacy {
		// Nothing is decoded of a text that is wrong.
		if d.broken {
			return export.CheckNext(in, last)
		}
		if last {
			if err := export.CheckEnd(in, end); err != nil {
				return err
			}
		}
	}
	var how mode
	switch {
	case s.Top().Invalid || s.Top().WantsName() || tokens[0].Kind == jsonscan.Broken && !d.readsItself(c):
		// The Decoder knows what is wrong, and which names there were.
		if tokens[0].Kind == jsonscan.Broken {
			d.failValue(c, v.UnsafePointer())
			return d.err
		}
		name, err := in.ReadValue()
		if err != nil {
			return err
		}
		how = asName
		s.Top().Remove(jsonscan.Unquote(string(name)))
	default:
		if tokens[0].Kind != jsonscan.Broken {
			s.Peeked, s.PeekError = 0, nil
		}
		s.Top().Count++
	}
	d.decodeRoot(c, v.UnsafePointer(), how)
	if how&asName != 0 && !s.Top().Unchecked {
		s.Top().Insert(d.content(0))
	}
	if d.stop {
		if len(s.Levels) > 1 && !d.flags.Get(jsonflags.AllowDuplicateNames) {
			s.Invalidate()
		}
		return d.err
	}
	s.Start, s.End = int(d.tokens[0].Start), int(d.tokens[0].End)
	if last && !legacy {
		if err := export.CheckEnd(in, s.End); err != nil {
			return err
		}
	}
	return d.err
}

func (d *decoder) decodeRoot(c *codec, p unsafe.Pointer, how mode) {
	if how&asName != 0 && (c.custom || d.s.Options.Unmarshalers != nil) {
		d.decodeKey(c, 0, c.value(p), p)
		return
	}
	d.decodeFuncOf(c)(c, d, 0, p, how)
}
