package json

import (
	"bytes"
	"errors"
	"internal/jsonscan"
	"io"
	"reflect"
	"strconv"
	"unsafe"
)

// A Decoder reads values or tokens from a stream. It reads as little as it can, so what Buffered has left is what Go's
// has.
type Decoder struct {
	r io.Reader

	buf        []byte
	start, end int   // of the last value or token in buf
	base       int64 // where buf begins in the stream

	open              []container
	useNumber, strict bool
	err               error // Decode and Token fail with it for ever
	peeked, ended     bool  // for InputOffset: More has looked on; Token came to the end
}

// A container whose tokens are being read; the outermost is the stream itself.
type container struct {
	bracket byte // { [ or 0
	count   int  // of names and values in it so far
}

// Token is a Delim, bool, float64, Number, string or nil.
type Token any

// Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r, open: make([]container, 1)} }

// UseNumber makes numbers in interfaces a Number instead of a float64.
func (dec *Decoder) UseNumber() { dec.useNumber = true }

// DisallowUnknownFields makes it an error if a struct has no field for a member.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// Buffered is what has been read but not decoded.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.end:]) }

func (dec *Decoder) inner() *container { return &dec.open[len(dec.open)-1] }

// text is what is in the buffer; it is not to be kept.
func (dec *Decoder) text() string { return unsafe.String(unsafe.SliceData(dec.buf), len(dec.buf)) }

// A readError is what reading failed with, as it came.
type readError struct{ error }

// fetch reads on, into a buffer that begins with the last token. Its size follows Go's, so that as much is read. The
// result says by how much places in the buffer have moved.
func (dec *Decoder) fetch() (moved int, err error) {
	if cap(dec.buf) == 0 {
		dec.buf = make([]byte, 0, 64)
	}
	room := cap(dec.buf)
	grow := room <= 2048 && int64(room) < (dec.base+int64(dec.end))/2
	if grow || dec.start == 0 && len(dec.buf) >= 3*room/4 {
		dec.buf = append(make([]byte, 0, 2*room), dec.buf[dec.start:]...)
	} else {
		dec.buf = dec.buf[:copy(dec.buf[:room], dec.buf[dec.start:])]
	}
	moved = dec.start
	dec.base += int64(moved)
	dec.end -= moved
	dec.start = 0
	for {
		n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
		switch {
		case n > 0:
			dec.buf = dec.buf[:len(dec.buf)+n]
			return moved, nil
		case err == io.EOF:
			return moved, io.ErrUnexpectedEOF
		case err != nil:
			return moved, readError{err}
		}
	}
}

// skip goes over whitespace from a place on.
func (dec *Decoder) skip(at int) (int, error) {
	for {
		for at < len(dec.buf) && isSpace(dec.buf[at]) {
			at++
		}
		if at < len(dec.buf) {
			return at, nil
		}
		moved, err := dec.fetch()
		at -= moved
		if err != nil {
			return at, err
		}
	}
}

// wanted is the delimiter that must stand before what begins with next.
func (dec *Decoder) wanted(next byte) byte {
	in := dec.inner()
	switch {
	case in.count == 0 || in.bracket == 0:
	case in.bracket == '{' && in.count%2 == 1:
		return ':'
	case in.bracket == '{' && next != '}', in.bracket == '[' && next != ']':
		return ','
	}
	return 0
}

func (dec *Decoder) syntax(found *jsonscan.SyntaxError) error {
	return &SyntaxError{found.Message, dec.base + found.Offset}
}

var errEnd = errors.New("unexpected end of JSON input")

// ahead is where the next token begins. The error is io.EOF, errEnd, a readError or a *SyntaxError.
func (dec *Decoder) ahead() (int, error) {
	at, err := dec.skip(dec.end)
	if err != nil {
		return 0, dec.atEnd(err, len(dec.open) == 1)
	}
	first := at - dec.end
	var delimiter byte
	if c := dec.buf[at]; c == ':' || c == ',' {
		delimiter = c
		if at, err = dec.skip(at + 1); err != nil {
			if dec.wanted('"') != delimiter {
				return 0, dec.delimiterError(dec.end+first, dec.wanted('"'))
			}
			return 0, dec.atEnd(err, false)
		}
	}
	if wanted := dec.wanted(dec.buf[at]); wanted != delimiter {
		return 0, dec.delimiterError(dec.end+first, wanted)
	}
	return at, nil
}

func (dec *Decoder) atEnd(err error, between bool) error {
	switch {
	case err != io.ErrUnexpectedEOF:
		return err
	case between:
		return io.EOF
	}
	return errEnd
}

func (dec *Decoder) delimiterError(at int, wanted byte) error {
	where := "looking for beginning of value"
	switch {
	case wanted == ':':
		where = "after object key"
	case wanted == ',':
		where = dec.afterElement()
	}
	return dec.syntax(jsonscan.Invalid(dec.text(), at, where))
}

func (dec *Decoder) afterElement() string {
	if dec.inner().bracket == '{' {
		return "after object key:value pair"
	}
	return "after array element"
}

// value scans the value that begins at a place, which it needs as a whole; so end is where it ends.
func (dec *Decoder) value(at int) (begin, end int, err error) {
	for {
		tokens, _, found := jsonscan.Scan(dec.text(), at, len(dec.open)-1)
		if found != nil && !found.Ended {
			return at, 0, dec.syntax(found)
		}
		if found == nil {
			if end = int(tokens[0].End); tokens[0].Kind != '0' || end < len(dec.buf) {
				return at, end, nil
			}
		}
		// More may follow: of what is not whole, or of a number.
		moved, err := dec.fetch()
		at -= moved
		end -= moved
		switch {
		case err == nil:
		case err != io.ErrUnexpectedEOF:
			return at, end, err
		case found == nil:
			return at, end, nil
		default:
			return at, end, errEnd
		}
	}
}

// take makes a value or token the last one.
func (dec *Decoder) take(start, end int) {
	dec.start, dec.end = start, end
	dec.peeked, dec.ended = false, false
}

func (dec *Decoder) sticky(err error) error {
	switch e := err.(type) {
	case readError:
		err = e.error
	default:
		if err == errEnd {
			err = io.ErrUnexpectedEOF
		}
	}
	dec.err = err
	return err
}

// mustBeName refuses other values where an object wants a name.
func (dec *Decoder) mustBeName(at int) error {
	if in := dec.inner(); in.bracket == '{' && in.count%2 == 0 && dec.buf[at] != '"' {
		return &SyntaxError{"object member name must be a string", dec.base + int64(at) + 1}
	}
	return nil
}

// Decode decodes the next value into what v points to.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	at, err := dec.ahead()
	if err != nil {
		return dec.sticky(err)
	}
	at, end, err := dec.value(at)
	if err == nil {
		err = dec.mustBeName(at)
	}
	if err != nil {
		return dec.sticky(err)
	}
	dec.take(at, end)
	dec.inner().count++
	return unmarshal(string(dec.buf[at:end]), v, dec.useNumber, dec.strict)
}

// Token is the next token; at the end of the stream the error is io.EOF.
func (dec *Decoder) Token() (Token, error) {
	if dec.err != nil {
		return nil, dec.err
	}
	token, err := dec.token()
	if err == errEnd {
		if len(bytes.Trim(dec.buf[dec.end:], " \r\n\t,:")) == 0 {
			dec.ended = true
			return nil, io.EOF
		}
		return nil, io.ErrUnexpectedEOF
	}
	if failed, ok := err.(readError); ok {
		err = failed.error
	}
	return token, err
}

func (dec *Decoder) token() (Token, error) {
	at, err := dec.ahead()
	if err != nil {
		return nil, err
	}
	switch c := dec.buf[at]; c {
	case '{', '[':
		if err := dec.mustBeName(at); err != nil {
			return nil, err
		}
		dec.inner().count++
		dec.open = append(dec.open, container{bracket: c})
		dec.take(at+1, at+1)
		return Delim(c), nil
	case '}', ']':
		if err := dec.close(at, c); err != nil {
			return nil, err
		}
		dec.take(at+1, at+1)
		return Delim(c), nil
	}
	at, end, err := dec.value(at)
	if err == nil {
		err = dec.mustBeName(at)
	}
	if err != nil {
		return nil, err
	}
	dec.take(at, end)
	dec.inner().count++
	return dec.scalar(string(dec.buf[at:end]))
}

func (dec *Decoder) close(at int, bracket byte) error {
	in := dec.inner()
	if in.bracket+2 != bracket {
		where := "looking for beginning of value"
		if in.bracket != 0 && in.count > 0 {
			where = dec.afterElement()
		}
		return dec.syntax(jsonscan.Invalid(dec.text(), at, where))
	}
	if bracket == '}' && in.count%2 == 1 {
		return &SyntaxError{"missing value after object key", dec.base + int64(at) + 1}
	}
	dec.open = dec.open[:len(dec.open)-1]
	return nil
}

func (dec *Decoder) scalar(text string) (Token, error) {
	switch text[0] {
	case 'n':
		return nil, nil
	case 't', 'f':
		return text[0] == 't', nil
	case '"':
		return jsonscan.Unquote(text), nil
	}
	if dec.useNumber {
		return Number(text), nil
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return nil, &UnmarshalTypeError{Value: "number " + text, Type: reflect.TypeFor[float64](), Offset: dec.InputOffset()}
	}
	return f, nil
}

// More says whether the array or object that is being read has another element.
func (dec *Decoder) More() bool {
	dec.peeked = true
	at, err := dec.ahead()
	if err != nil {
		if dec.err == nil {
			switch e := err.(type) {
			case readError:
				err = e.error
			default:
				if err == errEnd {
					err = &SyntaxError{errEnd.Error(), dec.base + int64(len(dec.buf))}
				}
			}
			dec.err = err
		}
		return dec.err != io.EOF
	}
	return dec.buf[at] != ']' && dec.buf[at] != '}'
}

// InputOffset is where the last token ended, or where the next begins if More has seen it.
func (dec *Decoder) InputOffset() int64 {
	offset := dec.base + int64(dec.end)
	if !dec.peeked && !dec.ended {
		return offset
	}
	rest := dec.buf[dec.end:]
	next := bytes.TrimLeft(rest, " \n\r\t")
	if len(next) == 0 {
		return offset
	}
	offset += int64(len(rest) - len(next))
	if dec.ended && (next[0] == ',' || next[0] == ':') {
		offset++
	}
	return offset
}
