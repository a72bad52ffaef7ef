package json

import (
	"encoding/json/jsontext"
	"errors"
	"internal/jsonscan"
	"internal/jsonstate"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unsafe"
)

var (
	// ErrUnknownName: a struct has no field for a member.
	ErrUnknownName = errors.New("unknown object member name")

	errAmbiguousName   = errors.New("ambiguous object member name")
	errStringTag       = errors.New("invalid use of `string` tag option")
	errPrivatePointer  = errors.New("cannot set embedded pointer to unexported struct type")
	errNotOneValue     = errors.New("must read or write exactly one value")
	errMutation        = errors.New("unsupported calls must not read or write any tokens")
	errNoString        = errors.New("JSON value must be string type")
	errTooFew          = errors.New("too few array elements")
	errTooMany         = errors.New("too many array elements")
	errRawNoObject     = errors.New("embedded raw value must be a JSON object")
	errNoDuration      = errors.New("no default representation")
	errOtherDuplicates = errors.New("cannot change duplicate name checks after a JSON object has already begun processing")
	errOtherUTF8       = errors.New("cannot change UTF-8 checks after a JSON object has already begun processing")
	errOtherSpaces     = errors.New("cannot change whitespace formatting within a MarshalEncode call")
)

var export = jsontext.Internal.Export(nil)

type (
	keyedOnly    struct{}
	incomparable [0]func()
)

// A SemanticError says that a Go value and a JSON value do not go together.
type SemanticError struct {
	keyedOnly
	incomparable

	action string // marshal or unmarshal

	ByteOffset  int64            // the error is there or behind
	JSONPointer jsontext.Pointer // in which value

	JSONKind  jsontext.Kind  // of the JSON value, if it is known
	JSONValue jsontext.Value // the string or number that cannot be decoded
	GoType    reflect.Type   // of the Go value

	Err error // what else there is to say
}

const longType = 100

func (e *SemanticError) Error() string {
	var b strings.Builder
	b.WriteString("json: cannot ")
	preposition := ""
	switch e.action {
	case "marshal":
		b.WriteString("marshal")
		preposition = " from"
	case "unmarshal":
		b.WriteString("unmarshal")
		preposition = " into"
	default:
		b.WriteString("handle")
	}
	if name := kindName(e.JSONKind); name != "" {
		b.WriteString(" JSON " + name)
		if preposition == "" {
			preposition = " with"
		}
	}
	if len(e.JSONValue) > 0 && len(e.JSONValue) < longType {
		b.WriteString(" " + string(e.JSONValue))
	}
	if e.GoType != nil {
		b.WriteString(preposition + " Go " + typeName(e.GoType))
	}
	if e.Err == ErrUnknownName || e.Err == errAmbiguousName {
		b.WriteString(": " + e.Err.Error() + " " + strconv.Quote(e.JSONPointer.LastToken()))
		if parent := e.JSONPointer.Parent(); parent != "" {
			b.WriteString(" within " + strconv.Quote(export.Shortened(parent)))
		}
		return b.String()
	}
	// A syntactic error may tell the place as well.
	inner, _ := e.Err.(*jsontext.SyntacticError)
	switch {
	case e.JSONPointer != "":
		if inner == nil || !e.JSONPointer.Contains(inner.JSONPointer) {
			b.WriteString(" within " + strconv.Quote(export.Shortened(e.JSONPointer)))
		}
	case e.ByteOffset > 0:
		if inner == nil || e.ByteOffset > inner.ByteOffset {
			b.WriteString(" after offset " + strconv.FormatInt(e.ByteOffset, 10))
		}
	}
	if e.Err != nil {
		text := e.Err.Error()
		if inner != nil {
			text = strings.TrimPrefix(text, "jsontext: ")
		}
		b.WriteString(": " + text)
	}
	return b.String()
}

func (e *SemanticError) Unwrap() error { return e.Err }

func kindName(kind jsontext.Kind) string {
	switch kind {
	case 'n', '"', '0':
		return kind.String()
	case 't', 'f':
		return "boolean"
	case '{', '}':
		return "object"
	case '[', ']':
		return "array"
	}
	return ""
}

// typeName is the type, or its kind if it has no name and many fields.
func typeName(t reflect.Type) string {
	name := t.String()
	if len(name) <= longType {
		return name
	}
	name = t.Kind().String()
	if t.Kind() == reflect.Struct && t.Name() == "" {
		for i := range t.NumField() {
			if path := t.Field(i).PkgPath; path != "" {
				return path[strings.LastIndexByte(path, '/')+1:] + "." + name
			}
		}
	}
	return name
}

func unexpectedEnd(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func isSyntactic(err error) bool {
	_, ok := err.(*jsontext.SyntacticError)
	return ok
}

// supported is an error of functions that must not give up.
func supported(err error, function string) error {
	if errors.Is(err, errors.ErrUnsupported) {
		return errors.New(function + " may not return errors.ErrUnsupported")
	}
	return err
}

// collapsed is an error about a value whose method has returned such an error about its text.
func collapsed(err *SemanticError) *SemanticError {
	if inner, ok := err.Err.(*SemanticError); ok {
		inner.ByteOffset += err.ByteOffset
		inner.JSONPointer = err.JSONPointer + inner.JSONPointer
		return inner
	}
	return err
}

// Where the level of what is being encoded or decoded stands: its value has been counted, but not its name.
func (how mode) where() jsonstate.Where {
	if how&asName != 0 {
		return jsonstate.Next
	}
	return jsonstate.Last
}

// cannotMarshal is an error about the value that is about to be written.
func cannotMarshal(e *encoder, t reflect.Type, err error, how mode) *SemanticError {
	return &SemanticError{
		action: "marshal", GoType: t, Err: unexpectedEnd(err),
		ByteOffset:  e.Offset(),
		JSONPointer: jsontext.Pointer(e.Pointer(how.where(), e.Buf)),
	}
}

// wrongText is a SyntacticError about what is about to be written.
func wrongText(e *encoder, err error, how mode) error {
	return export.ErrorOfWriting(writerOf(e), err, e.Offset(), how.where(), "")
}

// duplicateName is the error about a name that an object has already.
func duplicateName(e *encoder, name string) error {
	return export.ErrorOfWriting(writerOf(e), jsonscan.ErrDuplicateName, e.Offset(), jsonstate.Next,
		string(jsonstate.AppendName(nil, name)))
}

// writerOf is the Encoder that the state is of, which begins with it.
func writerOf(e *encoder) *jsontext.Encoder { return (*jsontext.Encoder)(unsafe.Pointer(e)) }

// A place is how deep in a text, and where in the innermost container.
type place struct {
	depth int
	count int64
}

func placeOf(s *jsonstate.Stack) place { return place{len(s.Levels), s.Top().Count} }

// whereNow is where to point to for what a function did that began at a place and is to read or write one value.
func (p place) whereNow(s *jsonstate.Stack) jsonstate.Where {
	switch placeOf(s) {
	case p:
		return jsonstate.Next
	case place{p.depth, p.count + 1}:
		return jsonstate.Last
	}
	return jsonstate.Around
}
