package jsontext

import (
	"internal/jsonflags"
	"internal/jsonscan"
	"internal/jsonstate"
	"io"
	"math/bits"
	"strings"
)

// An Encoder writes tokens and values to a stream, with what has to stand between them.
type Encoder struct {
	s jsonstate.Encoder
}

// NewEncoder writes to w.
func NewEncoder(w io.Writer, opts ...Options) *Encoder {
	e := new(Encoder)
	e.Reset(w, opts...)
	return e
}

// Reset makes it a new Encoder.
func (e *Encoder) Reset(w io.Writer, opts ...Options) {
	switch {
	case e == nil:
		panic("jsontext: invalid nil Encoder")
	case w == nil:
		panic("jsontext: invalid nil io.Writer")
	case e.s.Options.Flags.Get(jsonflags.WithinArshalCall):
		panic("jsontext: cannot reset Encoder passed to json.MarshalerTo")
	}
	s := jsonstate.Encoder{Stack: e.s.Stack, Buf: e.s.Buf[:0], W: w, Spare: e.s.Spare}
	s.Reset()
	s.Options.Join(opts...)
	s.Options.Settle()
	s.Prepare()
	e.s = s
}

// Options is what the Encoder was made with; what is no option of this package may be anything.
func (e *Encoder) Options() Options { return &e.s.Options }

// flush writes the buffer, unless it may have to be taken back.
func (e *Encoder) flush() error {
	s := &e.s
	top := s.Top()
	if s.W == nil || s.Held > 0 || top.Count == 0 || top.WantsValue() {
		return nil
	}
	if len(s.Levels) == 1 && !s.Options.Flags.Get(jsonflags.OmitTopLevelNewline) {
		s.Buf = append(s.Buf, '\n')
	}
	s.KeepNames(s.Buf)
	n, err := s.W.Write(s.Buf)
	s.Base += int64(n)
	if err != nil {
		if n > 0 {
			s.Buf = s.Buf[:copy(s.Buf, s.Buf[n:])]
		}
		return &ioError{"write", err}
	}
	s.Buf = s.Buf[:0]
	return nil
}

// wrote goes on with the buffer b, which may have to be written.
func (e *Encoder) wrote(b []byte) error {
	e.s.Buf = b
	if e.s.W != nil && (len(e.s.Levels) == 1 || len(b) > cap(b)/4*3) {
		return e.flush()
	}
	return nil
}

// WriteToken writes a token.
func (e *Encoder) WriteToken(t Token) error {
	kind := t.Kind()
	b := e.s.AppendDelimiter(e.s.Buf, kind == KindEndObject || kind == KindEndArray)
	at := len(b)
	var err error
	switch kind {
	case KindString:
		b, err = e.appendString(b, &t)
	case KindNumber:
		b, err = e.appendNumber(b, &t)
	case KindInvalid:
		err = errInvalidToken
	default:
		b = append(b, t.raw()...)
	}
	if err == nil {
		err = count(&e.s.Stack, &e.s.Options.Flags, kind, b[at:], at)
	}
	if err != nil {
		path := ""
		if err == ErrDuplicateName {
			path = duplicate(b[at:])
		}
		return e.errorOfWriting(err, e.s.Base+int64(at), jsonstate.Next, path)
	}
	if kind == KindBeginObject || kind == KindBeginArray {
		e.s.Options.Flags.Set(jsonflags.StringTag)
	}
	return e.wrote(b)
}

func (e *Encoder) appendString(b []byte, t *Token) ([]byte, error) {
	if t.form != unquoted {
		out, _, found := jsonscan.LayOut(t.raw(), rules(&e.s.Options), 0, e.style(), "", "", 0)
		if found != nil {
			return b, found.Err
		}
		return append(b, out...), nil
	}
	b, valid := jsonscan.AppendQuoted(b, t.text, e.s.Escapes())
	if !valid && !e.s.Options.Flags.Get(jsonflags.AllowInvalidUTF8) {
		return b, jsonscan.ErrInvalidUTF8
	}
	return b, nil
}

func (e *Encoder) appendNumber(b []byte, t *Token) ([]byte, error) {
	if t.form != written && t.form != inDecoder {
		return t.appendNumber(b), nil
	}
	out, _, _ := jsonscan.LayOut(t.raw(), 0, 0, e.style(), "", "", 0)
	return append(b, out...), nil
}

// style is how LayOut writes values.
func (e *Encoder) style() int {
	style := e.s.Escapes()
	for _, s := range [...]struct {
		flag  jsonflags.Bools
		style int
	}{
		{jsonflags.Multiline, jsonscan.Lines},
		{jsonflags.SpaceAfterColon, jsonscan.SpaceAfterColon},
		{jsonflags.SpaceAfterComma, jsonscan.SpaceAfterComma},
		{jsonflags.PreserveRawStrings, jsonscan.KeepStrings},
		{jsonflags.CanonicalizeRawInts, jsonscan.CanonicalIntegers},
		{jsonflags.CanonicalizeRawFloats, jsonscan.CanonicalFloats},
	} {
		if e.s.Options.Flags.Get(s.flag) {
			style |= s.style
		}
	}
	return style
}

// WriteValue writes a value anew.
func (e *Encoder) WriteValue(v Value) error {
	s := &e.s
	s.Longest |= len(v)
	kind := v.Kind()
	before := s.Buf
	s.Buf = s.AppendDelimiter(before, false)
	at := len(s.Buf)
	err := e.appendRaw(v, s.Base+int64(at))
	b := s.Buf
	s.Buf = before
	if err != nil {
		return err
	}
	if err := count(&s.Stack, &s.Options.Flags, kind, b[at:], at); err != nil {
		path := ""
		if err == ErrDuplicateName {
			path = duplicate(b[at:])
		}
		return e.errorOfWriting(err, s.Base+int64(at), jsonstate.Next, path)
	}
	if kind == KindBeginObject || kind == KindBeginArray {
		s.Pop()
	}
	return e.wrote(b)
}

// appendRaw appends a value to the buffer, which has the given offset in the stream.
func (e *Encoder) appendRaw(v Value, offset int64) error {
	s := &e.s
	text := string(v)
	outer := len(s.Levels) - 1
	out, end, found := jsonscan.LayOut(text, rules(&s.Options), outer, e.style(), s.Options.IndentPrefix, s.Options.Indent, outer)
	if found != nil {
		tokens, _, _ := jsonscan.Scan(text, 0, outer, rules(&s.Options))
		if invalid, ok := found.Err.(*jsonscan.InvalidText); ok {
			// An Encoder has a word of its own for it.
			invalid.Where = strings.Replace(invalid.Where, "array element", "array value", 1)
		}
		return e.errorOfWriting(found.Err, offset+int64(found.At+found.Complete), jsonstate.Next, pathWithin(text, tokens, found))
	}
	if end < len(text) {
		return e.errorOfWriting(jsonscan.Invalid(text[end:], "after top-level value"), offset+int64(end), jsonstate.Around, "")
	}
	if s.Options.Flags.Get(jsonflags.ReorderRawObjects) && (out[0] == '{' || out[0] == '[') {
		out = reordered(string(out))
	}
	s.Buf = append(s.Buf, out...)
	return nil
}

// OutputOffset is how much has been written, what is in the buffer included.
func (e *Encoder) OutputOffset() int64 { return e.s.Offset() }

// AvailableBuffer is an empty buffer that a value may be appended to which WriteValue then gets.
func (e *Encoder) AvailableBuffer() []byte {
	size := 1 << bits.Len(uint(e.s.Longest|63))
	if cap(e.s.Spare) < size {
		e.s.Spare = make([]byte, 0, size)
	}
	return e.s.Spare
}

// StackDepth is how many objects and arrays are open.
func (e *Encoder) StackDepth() int { return len(e.s.Levels) - 1 }

// StackIndex is the kind of an open object or array, 0 of the stream, and how many names and values it has so far.
func (e *Encoder) StackIndex(i int) (Kind, int64) { return stackIndex(&e.s.Stack, i) }

// StackPointer leads to the last name or value.
func (e *Encoder) StackPointer() Pointer { return Pointer(e.s.Pointer(jsonstate.Last, e.s.Buf)) }

func stackIndex(s *jsonstate.Stack, i int) (Kind, int64) {
	kind := KindInvalid
	if i > 0 {
		kind = KindBeginArray
		if s.Levels[i].Object {
			kind = KindBeginObject
		}
	}
	return kind, s.Levels[i].Count
}
