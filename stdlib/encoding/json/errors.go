package json

import (
	"encoding/json/jsontext"
	"encoding/json/v2"
	"errors"
	"internal/jsonlegacy"
	"io"
	"reflect"
	"strconv"
	"strings"
)

func init() {
	jsonlegacy.MarshalError = marshalError
	jsonlegacy.UnmarshalError = unmarshalError
	jsonlegacy.NewMarshalerError = func(pointer any, err error, method string) error {
		return &MarshalerError{reflect.TypeOf(pointer), err, method}
	}
	jsonlegacy.Number = Number("")
}

// A SyntaxError says what is wrong with a JSON text.
type SyntaxError struct {
	msg    string
	Offset int64 // in the text, behind what is wrong
}

func (e *SyntaxError) Error() string { return e.msg }

var errEnd = errors.New("unexpected end of JSON input")

// inOldWords are what encoding/json called things before there was a v2.
var inOldWords = strings.NewReplacer(
	"object name", "object key",
	"at start of value", "looking for beginning of value",
	"at start of string", "looking for beginning of object key string",
	"after object value", "after object key:value pair",
	"in number", "in numeric literal",
)

// syntaxError is an error of jsontext as one of this package; errors of streams are what these said.
func syntaxError(err error) error {
	if export.IsIOError(err) {
		return errors.Unwrap(err)
	}
	found, ok := err.(*jsontext.SyntacticError)
	if !ok {
		return err
	}
	message := found.Err.Error()
	if found.Err == io.ErrUnexpectedEOF {
		message = errEnd.Error()
	}
	if at := strings.Index(message, " (expecting"); at >= 0 && !strings.Contains(message, " in literal") {
		message = message[:at]
	}
	return &SyntaxError{inOldWords.Replace(message), found.ByteOffset}
}

// marshalError is an error of v2 as one of this package.
func marshalError(err error) error {
	switch found := err.(type) {
	case *json.SemanticError:
		if found.Err == nil {
			return &UnsupportedTypeError{found.GoType}
		}
		message := strings.TrimPrefix(found.Err.Error(), "unsupported value: ")
		if found.Err == jsonlegacy.ErrCycle && found.GoType != nil {
			message += " via " + found.GoType.String()
		}
		unsupported := &UnsupportedValueError{Str: message}
		if of, ok := found.Err.(*jsonlegacy.ValueError); ok {
			unsupported.Value = reflect.ValueOf(of.Value)
		}
		return unsupported
	case *MarshalerError:
		found.Err = syntaxError(found.Err)
		return found
	}
	return syntaxError(err)
}

// unmarshalError is an error of v2 as one of this package.
func unmarshalError(root any, err error) error {
	found, ok := err.(*json.SemanticError)
	if !ok {
		return syntaxError(err)
	}
	switch found.Err {
	case jsonlegacy.ErrNonNilReference:
		return &InvalidUnmarshalError{found.GoType}
	case json.ErrUnknownName:
		return errors.New("json: unknown field " + strconv.Quote(found.JSONPointer.LastToken()))
	case jsonlegacy.ErrNilInterface:
		found.Err = nil
	}
	path := strings.ReplaceAll(strings.TrimPrefix(string(found.JSONPointer), "/"), "/", ".")
	mismatch := &UnmarshalTypeError{Value: kindName(found.JSONKind), Type: found.GoType, Offset: found.ByteOffset, Field: path}
	if value := found.JSONValue; len(value) > 0 {
		if (found.Err == strconv.ErrRange || found.Err == strconv.ErrSyntax) && isNumeric(found.GoType) {
			mismatch.Value, found.Err = "number", nil
			if found.JSONKind == '"' {
				value, _ = jsontext.AppendUnquote(nil, value)
			}
		}
		mismatch.Value += " " + string(value)
	}
	if found.Err != nil {
		mismatch.Err = syntaxError(found.Err)
	}
	if t := reflect.TypeOf(root); t != nil && found.JSONPointer != "" {
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		mismatch.Struct = t.Name()
	}
	return mismatch
}

func isNumeric(t reflect.Type) bool {
	return t != nil && reflect.Int <= t.Kind() && t.Kind() <= reflect.Float64
}

func kindName(kind jsontext.Kind) string {
	switch kind {
	case 'n', '"', '0':
		return kind.String()
	case 't', 'f':
		return "bool"
	case '[', ']':
		return "array"
	case '{', '}':
		return "object"
	}
	return ""
}

// An UnmarshalTypeError says that a value of the text does not go into the Go type that it is for.
type UnmarshalTypeError struct {
	Value  string       // "bool", "array", "number -5"
	Type   reflect.Type // what it does not go into
	Offset int64        // behind a value without parts, behind the bracket of another one
	Struct string       // name of the type that was decoded into
	Field  string       // names and indices on the way to the value, with dots between
	Err    error        // what else there is to say, or nil
}

func (e *UnmarshalTypeError) Error() string {
	text := "json: cannot unmarshal " + e.Value + " into Go value"
	if e.Struct != "" || e.Field != "" {
		text = "json: cannot unmarshal " + e.Value + " into "
		if !e.endsInIndex() {
			text += "Go struct field "
		}
		text += e.Struct + "." + e.Field
	}
	text += " of type " + e.Type.String()
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

func (e *UnmarshalTypeError) endsInIndex() bool {
	last := e.Field[strings.LastIndexByte(e.Field, '.')+1:]
	return last != "" && strings.Trim(last, "0123456789") == ""
}

func (e *UnmarshalTypeError) Unwrap() error { return e.Err }

// An UnmarshalFieldError was for members that lead to unexported fields. No longer used.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name +
		" of type " + e.Type.String()
}

// An InvalidUnmarshalError says that Unmarshal got nothing to decode into.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// An UnsupportedTypeError is for types that JSON has no values for.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError is for values that JSON cannot express.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// An InvalidUTF8Error was for strings that are no UTF-8. No longer used.
type InvalidUTF8Error struct {
	S string
}

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// A MarshalerError wraps what MarshalJSON or MarshalText returned.
type MarshalerError struct {
	Type       reflect.Type
	Err        error
	sourceFunc string
}

func (e *MarshalerError) Error() string {
	function := e.sourceFunc
	if function == "" {
		function = "MarshalJSON"
	}
	return "json: error calling " + function + " for type " + e.Type.String() + ": " + e.Err.Error()
}

func (e *MarshalerError) Unwrap() error { return e.Err }
