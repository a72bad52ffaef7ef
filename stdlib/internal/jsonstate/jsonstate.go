// Package jsonstate has what jsontext's Encoder and Decoder know, for encoding/json/v2, which moves through texts on
// its own: where in a text they are, and how much of it is there.
//
// Invariants. Levels[0] is the stream, an array without brackets. Count of a level goes up when a name or value begins
// in it. NameAt of an object is where its last name stands in the buffer, as long as the buffer has not moved on;
// KeepNames must be called before it does.
package jsonstate

import (
	"internal/jsonflags"
	"internal/jsonopts"
	"internal/jsonscan"
	"io"
	"strconv"
	"unicode/utf8"
	"unsafe"
)

// A Level is a container that is open.
type Level struct {
	Count  int64 // of names and values in it so far
	Object bool
	// Unchecked: somebody else sees to it that names are unique.
	Unchecked bool
	// Invalid: encoding or decoding has stopped within a level that was not checked, so nothing more can follow.
	Invalid bool
	NameAt  int // -1: the name is in Name
	Name    string
	names   map[string]bool
}

// WantsName: is a name or the end of the object next?
func (l *Level) WantsName() bool { return l.Object && l.Count%2 == 0 }

// WantsValue: has the object a name that a value must follow?
func (l *Level) WantsValue() bool { return l.Object && l.Count%2 == 1 }

// Insert says whether the name is new, and keeps it.
func (l *Level) Insert(name string) bool {
	if l.names[name] {
		return false
	}
	if l.names == nil {
		l.names = map[string]bool{}
	}
	l.names[name] = true
	return true
}

// Remove forgets a name.
func (l *Level) Remove(name string) { delete(l.names, name) }

// Stack is the containers around a place, outermost first.
type Stack struct {
	Levels []Level
}

const MaxDepth = 10000

func (s *Stack) Reset() { s.Levels = append(s.Levels[:0], Level{}) }

// Top is the innermost level. It is valid until the next Push.
func (s *Stack) Top() *Level { return &s.Levels[len(s.Levels)-1] }

// Push opens a container; its level is valid until the next Push.
func (s *Stack) Push(object bool) *Level {
	s.Levels = append(s.Levels, Level{Object: object, NameAt: -1})
	return s.Top()
}

func (s *Stack) Pop() { s.Levels = s.Levels[:len(s.Levels)-1] }

// Delimiter is what must stand before a token; closing if that is the end of a container. 0: nothing.
func (s *Stack) Delimiter(closing bool) byte {
	top := s.Top()
	switch {
	case top.WantsValue():
		return ':'
	case top.Count > 0 && !closing && len(s.Levels) > 1:
		return ','
	}
	return 0
}

// Invalidate makes it impossible to go on in levels that nobody checks.
func (s *Stack) Invalidate() {
	for i := range s.Levels {
		if s.Levels[i].Unchecked {
			s.Levels[i].Invalid = true
		}
	}
}

// KeepNames reads the names that stand in the buffer, which is about to move on.
func (s *Stack) KeepNames(buffer []byte) {
	for i := range s.Levels {
		if l := &s.Levels[i]; l.Object && l.NameAt >= 0 {
			l.Name = nameAt(buffer, l.NameAt)
			l.NameAt = -1
		}
	}
}

// InvalidatedByte overwrites the beginning of a token that a Decoder gave out before.
const InvalidatedByte = '#'

func nameAt(buffer []byte, at int) string {
	if buffer[at] == InvalidatedByte {
		buffer[at] = '"'
	}
	text := Text(buffer)
	end, _, found := jsonscan.Scalar(text, at, 0)
	if found != nil {
		return ""
	}
	return jsonscan.Unquote(text[at:end])
}

// Where a pointer leads, seen from a place in a text.
type Where int

const (
	Last   Where = -1 // to the name or value that has begun last
	Around Where = 0  // to the container, or to the member if its value is missing
	Next   Where = 1  // to the value that is next; to the object if that is a name
)

// Pointer is the JSON Pointer of a place.
func (s *Stack) Pointer(where Where, buffer []byte) string {
	s.KeepNames(buffer)
	var pointer []byte
	for i := 1; i < len(s.Levels); i++ {
		l := &s.Levels[i]
		index := l.Count - 1
		if i == len(s.Levels)-1 {
			if where == Last && l.Count == 0 || where == Around && !l.WantsValue() || where == Next && l.WantsName() {
				break
			}
			if where == Next {
				index++
			}
		}
		if l.Object {
			pointer = AppendName(pointer, l.Name)
		} else {
			pointer = strconv.AppendInt(append(pointer, '/'), index, 10)
		}
	}
	return string(pointer)
}

// AppendName appends a name to a JSON Pointer.
func AppendName(pointer []byte, name string) []byte {
	pointer = append(pointer, '/')
	for _, r := range name {
		switch r {
		case '~':
			pointer = append(pointer, "~0"...)
		case '/':
			pointer = append(pointer, "~1"...)
		default:
			pointer = utf8.AppendRune(pointer, r)
		}
	}
	return pointer
}

// Text is bytes as a string that must not be kept.
func Text(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// Encoder is the state of a jsontext.Encoder.
type Encoder struct {
	Stack
	Buf     []byte // what is not written yet
	Base    int64  // how much is
	W       io.Writer
	Options jsonopts.Struct
	Spare   []byte // of AvailableBuffer
	Longest int    // of the values written, roughly

	// Of encoding/json/v2. How many of its calls are at work, which go back in Buf: nothing is written then.
	Held int
	// Options.Flags as AppendPlain wants them, and those that mean whitespace.
	Style     int
	Spaced    bool
	Stringify bool // numbers are strings
	Plain     bool // nothing hinders AppendPlain
	// What is being encoded, once it is deep enough that a cycle is likely.
	Within map[Reference]bool
	// How often a value was taken for one that no Go code has to be asked about, and was none.
	NotPlain int
}

// Prepare is called when options have changed.
func (e *Encoder) Prepare() {
	flags := &e.Options.Flags
	e.Spaced = flags.Get(jsonflags.Whitespace)
	e.Stringify = flags.Get(jsonflags.StringifyNumbers)
	e.Plain = !e.Spaced && !e.Stringify && e.Options.Marshalers == nil
	e.Style = 0
	if flags.Get(jsonflags.EscapeForHTML) {
		e.Style |= jsonscan.ForHTML
	}
	if flags.Get(jsonflags.EscapeForJS) {
		e.Style |= jsonscan.ForScripts
	}
	if flags.Get(jsonflags.FormatNilSliceAsNull) {
		e.Style |= jsonscan.NullSlices
	}
	if flags.Get(jsonflags.FormatNilMapAsNull) {
		e.Style |= jsonscan.NullMaps
	}
	if !flags.Get(jsonflags.AllowInvalidUTF8) {
		e.Style |= jsonscan.OnlyUTF8
	}
}

// Escapes is what is escaped in strings, as AppendQuoted wants it.
func (e *Encoder) Escapes() int { return e.Style & (jsonscan.ForHTML | jsonscan.ForScripts) }

// AppendDelimiter appends to b what has to stand before a token; closing if that ends a container.
func (e *Encoder) AppendDelimiter(b []byte, closing bool) []byte {
	delimiter := e.Delimiter(closing)
	if delimiter != 0 {
		b = append(b, delimiter)
	}
	if !e.Spaced {
		return b
	}
	flags := &e.Options.Flags
	if delimiter == ':' {
		if flags.Get(jsonflags.SpaceAfterColon) {
			b = append(b, ' ')
		}
		return b
	}
	if delimiter == ',' && flags.Get(jsonflags.SpaceAfterComma) {
		b = append(b, ' ')
	}
	if flags.Get(jsonflags.Multiline) && len(e.Levels) > 1 && (e.Top().Count > 0 || !closing) {
		depth := len(e.Levels) - 1
		if closing {
			depth--
		}
		b = append(b, '\n')
		b = append(b, e.Options.IndentPrefix...)
		for range depth {
			b = append(b, e.Options.Indent...)
		}
	}
	return b
}

// Undelimit takes back what AppendDelimiter has appended to the buffer.
func (e *Encoder) Undelimit() {
	b := e.Buf
	for len(b) > 0 && jsonscan.IsSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	if len(b) > 0 && len(e.Levels) > 1 && (b[len(b)-1] == ',' || b[len(b)-1] == ':') {
		b = b[:len(b)-1]
	}
	if len(e.Levels) > 1 {
		e.Buf = b
	}
}

// Reference is a pointer, map or slice.
type Reference struct {
	Type   any // a reflect.Type
	P      unsafe.Pointer
	Length int
}

// Offset is where in the stream the buffer ends.
func (e *Encoder) Offset() int64 { return e.Base + int64(len(e.Buf)) }

// Decoder is the state of a jsontext.Decoder.
type Decoder struct {
	Stack
	Buf        []byte
	Start, End int   // of the last token or value in Buf
	Base       int64 // where Buf begins in the stream
	R          io.Reader
	Options    jsonopts.Struct
	Peeked     int   // where the next token begins, if it is known and not 0; -1 if there is PeekError
	PeekError  error // what is wrong before it
}

// Offset is where in the stream the last token or value ends.
func (d *Decoder) Offset() int64 { return d.Base + int64(d.End) }
