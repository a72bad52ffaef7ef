package json

import (
	"internal/jsonscan"
	"reflect"
	"strconv"
	"strings"
)

// A SyntaxError says what is wrong with a JSON text.
type SyntaxError struct {
	msg    string
	Offset int64 // in the text, behind what is wrong
}

func (e *SyntaxError) Error() string { return e.msg }

func syntaxError(found *jsonscan.SyntaxError) error {
	if found == nil {
		return nil
	}
	return &SyntaxError{found.Message, found.Offset}
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
