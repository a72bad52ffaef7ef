// Package jsonopts has what options of JSON packages are made of. Test: tests/programs/std_json/.
package jsonopts

import (
	"internal/jsonflags"
	"reflect"
)

// Options is one option or a set of them.
type Options interface {
	JSONOptions(jsonflags.NotForPublicUse)
}

// Struct is a set of options.
type Struct struct {
	Flags                    jsonflags.Flags
	Indent, IndentPrefix     string
	Marshalers, Unmarshalers any
}

func (*Struct) JSONOptions(jsonflags.NotForPublicUse) {}

type (
	Indent       string // jsontext.WithIndent
	IndentPrefix string // jsontext.WithIndentPrefix
)

func (Indent) JSONOptions(jsonflags.NotForPublicUse)       {}
func (IndentPrefix) JSONOptions(jsonflags.NotForPublicUse) {}

// Functions is an option of encoding/json/v2 that holds functions.
type Functions interface {
	Options
	Apply(to *Struct)
	Lookup(from *Struct) (functions any, known bool)
}

var (
	Version1 = Struct{Flags: jsonflags.Flags{Known: jsonflags.Version1, On: jsonflags.Version1}}
	Version2 = Struct{Flags: jsonflags.Flags{Known: jsonflags.Version1}}
)

// Join applies options, one after the other.
func (s *Struct) Join(options ...Options) {
	for _, option := range options {
		switch option := option.(type) {
		case nil:
		case jsonflags.Bools:
			s.Flags.Set(option)
		case Indent:
			s.Flags.Set(jsonflags.Option(jsonflags.Multiline|jsonflags.Indent, true))
			s.Indent = string(option)
		case IndentPrefix:
			s.Flags.Set(jsonflags.Option(jsonflags.Multiline|jsonflags.IndentPrefix, true))
			s.IndentPrefix = string(option)
		case Functions:
			option.Apply(s)
		case *Struct:
			s.join(option)
		default:
			panic("unknown option " + reflect.TypeOf(option).String())
		}
	}
}

func (s *Struct) join(other *Struct) {
	s.Flags.Join(other.Flags)
	if other.Flags.Has(jsonflags.Indent) {
		s.Indent = other.Indent
	}
	if other.Flags.Has(jsonflags.IndentPrefix) {
		s.IndentPrefix = other.IndentPrefix
	}
	if other.Flags.Has(jsonflags.Marshalers) {
		s.Marshalers = other.Marshalers
	}
	if other.Flags.Has(jsonflags.Unmarshalers) {
		s.Unmarshalers = other.Unmarshalers
	}
}

// Settle gives a text of many lines the spaces that it has unless somebody says otherwise.
func (s *Struct) Settle() {
	if !s.Flags.Get(jsonflags.Multiline) {
		return
	}
	if !s.Flags.Has(jsonflags.SpaceAfterColon) {
		s.Flags.Set(jsonflags.Option(jsonflags.SpaceAfterColon, true))
	}
	if !s.Flags.Has(jsonflags.SpaceAfterComma) {
		s.Flags.Set(jsonflags.SpaceAfterComma)
	}
	if !s.Flags.Has(jsonflags.Indent) {
		s.Flags.Set(jsonflags.Option(jsonflags.Indent, true))
		s.Indent = "\t"
	}
}

// SameSpaces: do texts with these options have the same whitespace?
func (s *Struct) SameSpaces(other *Struct) bool {
	if (s.Flags.On^other.Flags.On)&jsonflags.Whitespace != 0 {
		return false
	}
	return !other.Flags.Get(jsonflags.Multiline) || s.Indent == other.Indent && s.IndentPrefix == other.IndentPrefix
}

// Get is the value that options have for the one that setter makes, and whether they have one.
func Get[T any](options Options, setter func(T) Options) (T, bool) {
	set, ok := options.(*Struct)
	if !ok {
		set = new(Struct)
		set.Join(options)
	}
	var value any
	var known bool
	var zero T
	switch option := setter(zero).(type) {
	case jsonflags.Bools:
		value, known = set.Flags.Get(option), set.Flags.Has(option)
		if !known && option == jsonflags.StringifyNumbers && set.Flags.Get(jsonflags.StringTag) {
			return any(true).(T), true
		}
		return value.(T), known
	case Indent:
		value, known = set.Indent, set.Flags.Has(jsonflags.Indent)
	case IndentPrefix:
		value, known = set.IndentPrefix, set.Flags.Has(jsonflags.IndentPrefix)
	case Functions:
		value, known = option.Lookup(set)
	default:
		panic("unknown option " + reflect.TypeOf(option).String())
	}
	if !known {
		return zero, false
	}
	return value.(T), true
}
