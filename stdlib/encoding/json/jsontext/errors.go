package jsontext

import (
	"errors"
	"internal/jsonflags"
	"internal/jsonopts"
	"internal/jsonscan"
	"internal/jsonstate"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

var (
	// ErrDuplicateName: an object has two members of one name.
	ErrDuplicateName = jsonscan.ErrDuplicateName
	// ErrNonStringName: something else than a string stands where an object wants a name.
	ErrNonStringName = errors.New("object member name must be a string")

	errMissingValue = errors.New("missing value after object name")
	errMismatch     = errors.New("mismatching structural token for object or array")
	errNamespace    = errors.New("object namespace is in an invalid state")
	errInvalidToken = errors.New("invalid jsontext.Token")
)

type (
	keyedOnly    struct{}
	incomparable [0]func()
)

// An ioError is what reading or writing failed with.
type ioError struct {
	action string
	err    error
}

func (e *ioError) Error() string { return "jsontext: " + e.action + " error: " + e.err.Error() }
func (e *ioError) Unwrap() error { return e.err }

// A SyntacticError says what is wrong with a text, and where.
type SyntacticError struct {
	keyedOnly
	incomparable

	ByteOffset  int64   // the error is there or behind
	JSONPointer Pointer // in which value
	Err         error
}

func (e *SyntacticError) Error() string {
	text := "jsontext: syntactic error"
	pointer, offset := e.JSONPointer, e.ByteOffset
	if e.Err != nil {
		text = "jsontext: " + e.Err.Error()
		if e.Err == ErrDuplicateName {
			text += " " + strconv.Quote(pointer.LastToken())
			pointer, offset = pointer.Parent(), 0
		}
	}
	if pointer != "" {
		text += " within " + strconv.Quote(shortened(string(pointer), maxPointer))
	}
	if offset > 0 {
		text += " after offset " + strconv.FormatInt(offset, 10)
	}
	return text
}

func (e *SyntacticError) Unwrap() error { return e.Err }

const maxPointer = 100

// shortened leaves out the middle of a long pointer, whole names if it can.
func shortened(pointer string, size int) string {
	if len(pointer) <= size {
		return pointer
	}
	from, to := size/2, len(pointer)-size/2
	if slash := strings.LastIndexByte(pointer[:from], '/'); slash > 0 {
		from = slash
	}
	if slash := strings.IndexByte(pointer[to:], '/'); slash >= 0 {
		to += slash + 1
	}
	for from > 0 && endsInvalid(pointer[:from]) {
		from--
	}
	for to < len(pointer) && beginsInvalid(pointer[to:]) {
		to++
	}
	left := pointer[from:to]
	dots := "…/…/…"
	switch strings.Count(left, "/") {
	case 0:
		return pointer[:from] + "…" + pointer[to:]
	case 1:
		dots = "…/…"
	}
	if left[0] == '/' {
		dots = strings.TrimPrefix(dots, "…")
	}
	if left[len(left)-1] == '/' {
		dots = strings.TrimSuffix(dots, "…")
	}
	return pointer[:from] + dots + pointer[to:]
}

func endsInvalid(s string) bool {
	r, size := utf8.DecodeLastRuneInString(s)
	return r == utf8.RuneError && size == 1
}

func beginsInvalid(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return r == utf8.RuneError && size == 1
}

// newSyntacticError says what is wrong at an offset of the stream, within what the pointer leads to. Errors of the
// stream itself stay as they are.
func newSyntacticError(options *jsonopts.Struct, err error, offset int64, pointer string) error {
	if _, ok := err.(*ioError); ok || err == io.EOF {
		return err
	}
	if options.Flags.Get(jsonflags.ReportErrorsWithLegacySemantics) && err != io.ErrUnexpectedEOF {
		// The offset is behind what is wrong then.
		if invalid, ok := err.(*jsonscan.InvalidText); ok {
			offset += int64(len(invalid.Text))
		} else {
			offset++
		}
	}
	return &SyntacticError{ByteOffset: offset, JSONPointer: Pointer(pointer), Err: err}
}

// pathWithin is the JSON Pointer from a value that was scanned to what is wrong in it.
func pathWithin(text string, tokens []jsonscan.Token, found *jsonscan.Finding) string {
	broken := uint32(len(tokens) - 1)
	var open []uint32
	for i, token := range tokens[:broken] {
		if token.Next > broken && (token.Kind == '{' || token.Kind == '[') {
			open = append(open, uint32(i))
		}
	}
	if len(open) > 0 && !found.InElement {
		open = open[:len(open)-1]
	}
	var path []byte
	for _, container := range open {
		path = appendStep(path, text, tokens, container, broken)
	}
	if found.Err == ErrDuplicateName {
		end, _, _ := jsonscan.Scalar(text, found.At, 0)
		path = jsonstate.AppendName(path, jsonscan.Unquote(text[found.At:end]))
	}
	return string(path)
}

// appendStep appends the name or index of the element that holds the token target.
func appendStep(path []byte, text string, tokens []jsonscan.Token, container, target uint32) []byte {
	child := container + 1
	if tokens[container].Kind == '[' {
		index := 0
		for child != target && tokens[child].Next <= target {
			child = tokens[child].Next
			index++
		}
		return strconv.AppendInt(append(path, '/'), int64(index), 10)
	}
	for child+1 != target && tokens[child+1].Next <= target {
		child = tokens[child+1].Next
	}
	return jsonstate.AppendName(path, jsonscan.Unquote(text[tokens[child].Start:tokens[child].End]))
}

// errorOfReading is what is wrong at a place of the decoder's buffer; the path leads there from where the pointer does.
func (d *Decoder) errorOfReading(err error, at int, where jsonstate.Where, path string) error {
	s := &d.s
	pointer := s.Pointer(where, s.Buf) + path
	if err == errMismatch {
		place := "at start of value"
		if top := s.Top(); len(s.Levels) > 1 && top.Count > 0 {
			place = "after array element (expecting ',' or ']')"
			if top.Object {
				place = "after object value (expecting ',' or '}')"
			}
			pointer = string(Pointer(pointer).Parent())
		}
		err = jsonscan.Invalid(jsonstate.Text(s.Buf)[at:], place)
	}
	return newSyntacticError(&s.Options, err, s.Base+int64(at), pointer)
}

// errorOfWriting is what is wrong where something was to be written.
func (e *Encoder) errorOfWriting(err error, offset int64, where jsonstate.Where, path string) error {
	return newSyntacticError(&e.s.Options, err, offset, e.s.Pointer(where, e.s.Buf)+path)
}

// duplicate is the JSON Pointer from an object to the name that it has twice.
func duplicate(quoted []byte) string {
	return string(jsonstate.AppendName(nil, jsonscan.Unquote(string(quoted))))
}
