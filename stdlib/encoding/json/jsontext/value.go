// Package jsontext has JSON values as they stand in a text.
package jsontext

import (
	"errors"
	"strconv"
)

// Kind is the first byte of a value, a number's is '0'.
type Kind byte

const (
	KindInvalid     Kind = 0
	KindNull        Kind = 'n'
	KindFalse       Kind = 'f'
	KindTrue        Kind = 't'
	KindString      Kind = '"'
	KindNumber      Kind = '0'
	KindBeginObject Kind = '{'
	KindEndObject   Kind = '}'
	KindBeginArray  Kind = '['
	KindEndArray    Kind = ']'
)

func (k Kind) String() string {
	switch k {
	case KindNull:
		return "null"
	case KindFalse:
		return "false"
	case KindTrue:
		return "true"
	case KindString:
		return "string"
	case KindNumber:
		return "number"
	case KindBeginObject, KindEndObject, KindBeginArray, KindEndArray:
		return string(rune(k))
	}
	return "<invalid jsontext.Kind: " + strconv.Quote(string(rune(k))) + ">"
}

// Value is a JSON value as a text has it.
type Value []byte

func (v Value) Clone() Value { return append(v[:0:0], v...) }

// String is the value's text.
func (v Value) String() string {
	if v == nil {
		return "null"
	}
	return string(v)
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
	for _, c := range v {
		switch {
		case c == ' ' || c == '\t' || c == '\r' || c == '\n':
			continue
		case c == '-' || '0' <= c && c <= '9':
			return KindNumber
		case c == 'n' || c == 'f' || c == 't' || c == '"' || c == '{' || c == '}' || c == '[' || c == ']':
			return Kind(c)
		}
		break
	}
	return KindInvalid
}
