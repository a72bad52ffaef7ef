package jsontext

import (
	"bytes"
	"errors"
	"internal/jsonflags"
	"internal/jsonscan"
	"internal/jsonstate"
	"io"
)

// A Decoder reads tokens and values from a stream. It reads as little as it can.
type Decoder struct {
	s jsonstate.Decoder
	// What the stream failed with when a value was scanned that has not been read yet.
	failed error
}

// NewDecoder reads from r.
func NewDecoder(r io.Reader, opts ...Options) *Decoder {
	d := new(Decoder)
	d.Reset(r, opts...)
	return d
}

// Reset makes it a new Decoder.
func (d *Decoder) Reset(r io.Reader, opts ...Options) {
	switch {
	case d == nil:
		panic("jsontext: invalid nil Decoder")
	case r == nil:
		panic("jsontext: invalid nil io.Reader")
	case d.s.Options.Flags.Get(jsonflags.WithinArshalCall):
		panic("jsontext: cannot reset Decoder passed to json.UnmarshalerFrom")
	}
	s := jsonstate.Decoder{Stack: d.s.Stack, R: r}
	if !d.sharesBuffer() {
		s.Buf = d.s.Buf[:0]
	}
	s.Reset()
	s.Options.Join(opts...)
	*d = Decoder{s: s}
}

// Options is what the Decoder was made with; what is no option of this package may be anything.
func (d *Decoder) Options() Options { return &d.s.Options }

// sharesBuffer: does the buffer belong to somebody else?
func (d *Decoder) sharesBuffer() bool {
	_, ok := d.s.R.(*bytes.Buffer)
	return ok || d.s.R == nil
}

const (
	firstBuffer   = 64
	largestBuffer = 4096 // unless a token or value is larger
)

// fetch reads on, into a buffer that begins with the last token; how far it moves shows in Base. At the end the error
// is io.ErrUnexpectedEOF.
func (d *Decoder) fetch() error {
	s := &d.s
	if err := d.failed; err != nil {
		d.failed = nil
		return err
	}
	if s.R == nil {
		return io.ErrUnexpectedEOF
	}
	s.KeepNames(s.Buf)
	if buffer, ok := s.R.(*bytes.Buffer); ok {
		switch {
		case buffer.Len() == 0:
			return io.ErrUnexpectedEOF
		case len(s.Buf) > 0:
			return &ioError{"read", errors.New("invalid bytes.Buffer.Write call after calling bytes.Buffer.Next")}
		}
		s.Buf = buffer.Next(buffer.Len())
		return nil
	}
	if cap(s.Buf) == 0 {
		s.Buf = make([]byte, 0, firstBuffer)
	}
	room := cap(s.Buf)
	// It grows with what has been read, and if most of it is one token or value.
	if room <= largestBuffer/2 && int64(room) < s.Offset()/2 || s.Start == 0 && len(s.Buf) >= 3*room/4 {
		s.Buf = append(make([]byte, 0, 2*room), s.Buf[s.Start:]...)
	} else {
		s.Buf = s.Buf[:copy(s.Buf[:room], s.Buf[s.Start:])]
	}
	s.Base += int64(s.Start)
	s.End -= s.Start
	s.Start = 0
	for {
		n, err := s.R.Read(s.Buf[len(s.Buf):cap(s.Buf)])
		switch {
		case n > 0:
			s.Buf = s.Buf[:len(s.Buf)+n]
			return nil
		case err == io.EOF:
			return io.ErrUnexpectedEOF
		case err != nil:
			return &ioError{"read", err}
		}
	}
}

// more is fetch for who is at a place of the buffer.
func (d *Decoder) more(at int) (int, error) {
	base := d.s.Base
	err := d.fetch()
	return at - int(d.s.Base-base), err
}

// skipSpace goes over whitespace; there is a byte at the place unless there is an error.
func (d *Decoder) skipSpace(at int) (int, error) {
	for {
		if at = jsonscan.SkipSpace(d.s.Buf, at); at < len(d.s.Buf) {
			return at, nil
		}
		var err error
		if at, err = d.more(at); err != nil {
			return at, err
		}
	}
}

// invalidate makes it seen that what was given out last is no longer valid.
func (d *Decoder) invalidate() {
	s := &d.s
	if !d.sharesBuffer() && s.Start < s.End && s.Start < len(s.Buf) {
		s.Buf[s.Start] = jsonstate.InvalidatedByte
		s.Start = s.End
	}
}

// next is where the next token begins.
func (d *Decoder) next() (int, error) {
	s := &d.s
	if at, err := s.Peeked, s.PeekError; at != 0 {
		s.Peeked, s.PeekError = 0, nil
		return at, err
	}
	return d.lookAhead()
}

func (d *Decoder) lookAhead() (int, error) {
	s := &d.s
	d.invalidate()
	at, err := d.skipSpace(s.End)
	if err != nil {
		if err == io.ErrUnexpectedEOF && len(s.Levels) == 1 {
			err = io.EOF
		}
		return at, d.errorOfReading(err, at, jsonstate.Around, "")
	}
	var delimiter byte
	if c := s.Buf[at]; c == ',' || c == ':' {
		delimiter = c
		if at, err = d.skipSpace(at + 1); err != nil {
			err = d.errorOfReading(err, at, jsonstate.Around, "")
			if wanted := s.Delimiter(false); wanted != delimiter {
				err = d.delimiterError(wanted)
			}
			return at, err
		}
	}
	if wanted := s.Delimiter(s.Buf[at] == '}' || s.Buf[at] == ']'); wanted != delimiter {
		return at, d.delimiterError(wanted)
	}
	return at, nil
}

// delimiterError says that another delimiter is wanted than there is.
func (d *Decoder) delimiterError(wanted byte) error {
	s := &d.s
	where := jsonscan.AtValue
	switch {
	case wanted == ':':
		where = "after object name (expecting ':')"
	case wanted == ',' && s.Top().Object:
		where = "after object value (expecting ',' or '}')"
	case wanted == ',':
		where = "after array element (expecting ',' or ']')"
	}
	at := jsonscan.SkipSpace(s.Buf, s.End)
	return d.errorOfReading(jsonscan.Invalid(jsonstate.Text(s.Buf)[at:], where), at, jsonstate.Around, "")
}

// PeekKind is the kind of the next token, KindInvalid if there is none or it is wrong.
func (d *Decoder) PeekKind() Kind {
	s := &d.s
	if s.Peeked <= 0 {
		at, err := d.lookAhead()
		if err != nil {
			at = -1
		}
		s.Peeked, s.PeekError = at, err
		if err != nil {
			return KindInvalid
		}
		return kindOf(s.Buf[at])
	}
	return kindOf(s.Buf[s.Peeked])
}

// SkipValue reads the next value without a look at what it is.
func (d *Decoder) SkipValue() error {
	kind := d.PeekKind()
	if kind != KindBeginObject && kind != KindBeginArray {
		_, err := d.ReadValue()
		return err
	}
	depth := len(d.s.Levels)
	for {
		if _, err := d.ReadToken(); err != nil {
			return err
		}
		if len(d.s.Levels) <= depth {
			return nil
		}
	}
}

// ReadToken reads the next token. The error at the end of the stream is io.EOF.
func (d *Decoder) ReadToken() (Token, error) {
	s := &d.s
	at, err := d.next()
	if err != nil {
		return Token{}, err
	}
	kind := kindOf(s.Buf[at])
	switch kind {
	case KindBeginObject, KindEndObject, KindBeginArray, KindEndArray:
		if err := count(&s.Stack, &s.Options.Flags, kind, nil, at); err != nil {
			return Token{}, d.errorOfReading(err, at, jsonstate.Next, "")
		}
		if kind == KindBeginObject || kind == KindBeginArray {
			s.Options.Flags.Set(jsonflags.StringTag)
		}
		s.Start, s.End = at+1, at+1
		switch kind {
		case KindBeginObject:
			return BeginObject, nil
		case KindEndObject:
			return EndObject, nil
		case KindBeginArray:
			return BeginArray, nil
		}
		return EndArray, nil
	}
	at, end, err := d.scalar(at)
	if err != nil {
		return Token{}, d.errorOfReading(err, end, jsonstate.Next, "")
	}
	if err := d.take(kind, at, end); err != nil {
		return Token{}, err
	}
	switch kind {
	case KindNull:
		s.Start = end
		return Null, nil
	case KindFalse:
		s.Start = end
		return False, nil
	case KindTrue:
		s.Start = end
		return True, nil
	}
	return Token{form: inDecoder, in: s, bits: uint64(s.Base + int64(at))}, nil
}

// scalar is where the scalar at a place begins and ends; where it goes wrong if there is an error.
func (d *Decoder) scalar(at int) (begin, end int, err error) {
	for {
		end, _, found := jsonscan.Scalar(jsonstate.Text(d.s.Buf), at, rules(&d.s.Options))
		// A number may go on.
		whole := found == nil && (end < len(d.s.Buf) || kindOf(d.s.Buf[at]) != KindNumber)
		if whole {
			return at, end, nil
		}
		if found != nil {
			end, err = found.At, found.Err
			if err != io.ErrUnexpectedEOF {
				return at, end, err
			}
		}
		moved := at
		at, err = d.more(at)
		end -= moved - at
		if err != nil {
			if found == nil && err == io.ErrUnexpectedEOF {
				err = nil
			}
			return at, end, err
		}
	}
}

// take goes on behind a scalar, or a container that is read as a whole.
func (d *Decoder) take(kind Kind, at, end int) error {
	s := &d.s
	err := count(&s.Stack, &s.Options.Flags, kind, s.Buf[at:end], at)
	if err == nil && (kind == KindBeginObject || kind == KindBeginArray) {
		s.Pop()
	}
	if err != nil {
		path := ""
		if err == ErrDuplicateName {
			path = duplicate(s.Buf[at:end])
		}
		return d.errorOfReading(err, at, jsonstate.Next, path)
	}
	s.Start, s.End = at, end
	return nil
}

// ReadValue reads the next value. It is valid until the Decoder is used again.
func (d *Decoder) ReadValue() (Value, error) {
	s := &d.s
	at, err := d.next()
	if err != nil {
		return nil, err
	}
	kind := kindOf(s.Buf[at])
	_, at, end, err := d.value(at)
	if err != nil {
		return nil, err
	}
	if err := d.take(kind, at, end); err != nil {
		return nil, err
	}
	return s.Buf[at:end:end], nil
}

// value scans the value at a place, which may move.
func (d *Decoder) value(at int) (tokens []jsonscan.Token, begin, end int, err error) {
	s := &d.s
	for {
		text := jsonstate.Text(s.Buf)
		tokens, _, found := jsonscan.Scan(text, at, len(s.Levels)-1, rules(&s.Options))
		if found == nil {
			end = int(tokens[0].End)
			if tokens[0].Kind != '0' || end < len(s.Buf) {
				return tokens, at, end, nil
			}
		} else if found.Err != io.ErrUnexpectedEOF {
			return tokens, at, 0, d.errorInValue(text, tokens, found)
		}
		moved := at
		at, err = d.more(at)
		moved -= at
		switch {
		case err == nil:
			continue
		case found == nil && err == io.ErrUnexpectedEOF:
			shift(tokens, moved)
			return tokens, at, end - moved, nil
		case found == nil:
			return tokens, at, 0, d.errorOfReading(err, at, jsonstate.Next, "")
		}
		shift(tokens, moved)
		found.Err, found.At = err, found.At-moved
		return tokens, at, 0, d.errorInValue(jsonstate.Text(s.Buf), tokens, found)
	}
}

func shift(tokens []jsonscan.Token, by int) {
	for i := range tokens {
		tokens[i].Start -= uint32(by)
		tokens[i].End -= uint32(by)
	}
}

func (d *Decoder) errorInValue(text string, tokens []jsonscan.Token, found *jsonscan.Finding) error {
	err := found.Err
	if invalid, ok := err.(*jsonscan.InvalidText); ok && invalid.Where == jsonscan.AtValue {
		if top := d.s.Top(); top.Object && invalid.Text == "]" || !top.Object && invalid.Text == "}" {
			err = errMismatch
		}
	}
	return d.errorOfReading(err, found.At, jsonstate.Next, pathWithin(text, tokens, found))
}

// scan looks at the next value, and stays before it. Tokens are those up to where it goes wrong, which shows when it
// is read.
func (d *Decoder) scan() ([]jsonscan.Token, error) {
	at, err := d.next()
	if err != nil {
		return nil, err
	}
	tokens, at, _, err := d.value(at)
	if _, ok := err.(*ioError); ok {
		d.failed = err // reading has to fail once more
	}
	d.s.Peeked = at
	return tokens, nil
}

// checkEnd: is nothing but whitespace from a place on?
func (d *Decoder) checkEnd(at int) error {
	at, err := d.skipSpace(at)
	switch err {
	case nil:
		err = jsonscan.Invalid(jsonstate.Text(d.s.Buf)[at:], "after top-level value")
		return d.errorOfReading(err, at, jsonstate.Around, "")
	case io.ErrUnexpectedEOF:
		return nil
	}
	return err
}

// checkNext is whether the next value is right, and all there is if it is the last one.
func (d *Decoder) checkNext(last bool) error {
	at, err := d.next()
	if err != nil {
		return err
	}
	_, _, end, err := d.value(at)
	if err == nil && last {
		err = d.checkEnd(end)
	}
	return err
}

// InputOffset is where the last token or value ends.
func (d *Decoder) InputOffset() int64 { return d.s.Offset() }

// UnreadBuffer is what has been read of the stream behind that. It is valid until the Decoder is used again.
func (d *Decoder) UnreadBuffer() []byte { return d.s.Buf[d.s.End:] }

// StackDepth is how many objects and arrays are open.
func (d *Decoder) StackDepth() int { return len(d.s.Levels) - 1 }

// StackIndex is the kind of an open object or array, 0 of the stream, and how many names and values it has so far.
func (d *Decoder) StackIndex(i int) (Kind, int64) { return stackIndex(&d.s.Stack, i) }

// StackPointer leads to the last name or value.
func (d *Decoder) StackPointer() Pointer { return Pointer(d.s.Pointer(jsonstate.Last, d.s.Buf)) }
