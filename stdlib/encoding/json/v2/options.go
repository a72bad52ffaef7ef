package json

import (
	"internal/jsonflags"
	"internal/jsonopts"
)

// Options says how values are encoded and decoded; later ones overrule earlier ones.
type Options = jsonopts.Options

// JoinOptions is all of them, the last one of each kind.
func JoinOptions(srcs ...Options) Options {
	joined := new(jsonopts.Struct)
	joined.Join(srcs...)
	return joined
}

// GetOption is the value that opts have for the option that setter makes, and whether they have one.
func GetOption[T any](opts Options, setter func(T) Options) (T, bool) {
	return jsonopts.Get(opts, setter)
}

// DefaultOptionsV2 is how this package does it where encoding/json does otherwise.
func DefaultOptionsV2() Options { return &jsonopts.Version2 }

// StringifyNumbers encodes numbers as strings, and decodes them from strings.
func StringifyNumbers(v bool) Options { return jsonflags.Option(jsonflags.StringifyNumbers, v) }

// Deterministic encodes equal values as equal texts: maps in the order of their names.
func Deterministic(v bool) Options { return jsonflags.Option(jsonflags.Deterministic, v) }

// FormatNilSliceAsNull encodes nil slices as null.
func FormatNilSliceAsNull(v bool) Options {
	return jsonflags.Option(jsonflags.FormatNilSliceAsNull, v)
}

// FormatNilMapAsNull encodes nil maps as null.
func FormatNilMapAsNull(v bool) Options { return jsonflags.Option(jsonflags.FormatNilMapAsNull, v) }

// OmitZeroStructFields leaves out all fields that are zero, as the tag option omitzero does.
func OmitZeroStructFields(v bool) Options {
	return jsonflags.Option(jsonflags.OmitZeroStructFields, v)
}

// MatchCaseInsensitiveNames finds fields whose names differ in case, _ and - only.
func MatchCaseInsensitiveNames(v bool) Options {
	return jsonflags.Option(jsonflags.MatchCaseInsensitiveNames, v)
}

// RejectUnknownMembers makes it an error if a struct has no field for a member.
func RejectUnknownMembers(v bool) Options { return jsonflags.Option(jsonflags.RejectUnknownMembers, v) }

// WithMarshalers encodes with these functions first.
func WithMarshalers(v *Marshalers) Options { return (*marshalersOption)(v) }

// WithUnmarshalers decodes with these functions first.
func WithUnmarshalers(v *Unmarshalers) Options { return (*unmarshalersOption)(v) }

type (
	marshalersOption   Marshalers
	unmarshalersOption Unmarshalers
)

func (*marshalersOption) JSONOptions(jsonflags.NotForPublicUse)   {}
func (*unmarshalersOption) JSONOptions(jsonflags.NotForPublicUse) {}

func (o *marshalersOption) Apply(to *jsonopts.Struct) {
	to.Flags.Set(jsonflags.Option(jsonflags.Marshalers, true))
	to.Marshalers = (*Marshalers)(o)
}

func (*marshalersOption) Lookup(from *jsonopts.Struct) (functions any, known bool) {
	return from.Marshalers, from.Flags.Has(jsonflags.Marshalers)
}

func (o *unmarshalersOption) Apply(to *jsonopts.Struct) {
	to.Flags.Set(jsonflags.Option(jsonflags.Unmarshalers, true))
	to.Unmarshalers = (*Unmarshalers)(o)
}

func (*unmarshalersOption) Lookup(from *jsonopts.Struct) (functions any, known bool) {
	return from.Unmarshalers, from.Flags.Has(jsonflags.Unmarshalers)
}
