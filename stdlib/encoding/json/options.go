package json

import (
	"internal/jsonflags"
	"internal/jsonopts"
)

// Options says how encoding/json/v2 encodes and decodes values. Those of this package make it do so as this one does.
type Options = jsonopts.Options

// DefaultOptionsV1 is all that makes encoding/json/v2 this package.
func DefaultOptionsV1() Options { return &jsonopts.Version1 }

// CallMethodsWithLegacySemantics calls methods of pointers not for values without an address, MarshalJSON and
// UnmarshalJSON not for keys of maps, and methods of interfaces also for nil pointers.
func CallMethodsWithLegacySemantics(v bool) Options {
	return jsonflags.Option(jsonflags.CallMethodsWithLegacySemantics, v)
}

// FormatByteArrayAsArray encodes arrays of bytes as arrays of numbers.
func FormatByteArrayAsArray(v bool) Options {
	return jsonflags.Option(jsonflags.FormatByteArrayAsArray, v)
}

// FormatBytesWithLegacySemantics takes all types whose kind is that of bytes for bytes, unless they encode themselves.
func FormatBytesWithLegacySemantics(v bool) Options {
	return jsonflags.Option(jsonflags.FormatBytesWithLegacySemantics, v)
}

// FormatDurationAsNano encodes a time.Duration as a number of nanoseconds.
func FormatDurationAsNano(v bool) Options { return jsonflags.Option(jsonflags.FormatDurationAsNano, v) }

// MatchCaseSensitiveDelimiter takes names that differ in _ and - for different also where case does not matter.
func MatchCaseSensitiveDelimiter(v bool) Options {
	return jsonflags.Option(jsonflags.MatchCaseSensitiveDelimiter, v)
}

// MergeWithLegacySemantics decodes into what is there: null changes little, elements of slices keep what is not
// mentioned, elements of maps do not.
func MergeWithLegacySemantics(v bool) Options {
	return jsonflags.Option(jsonflags.MergeWithLegacySemantics, v)
}

// OmitEmptyWithLegacySemantics lets omitempty leave out false, 0, nil, and what has no elements.
func OmitEmptyWithLegacySemantics(v bool) Options {
	return jsonflags.Option(jsonflags.OmitEmptyWithLegacySemantics, v)
}

// ParseBytesWithLooseRFC4648 skips line ends in base64.
func ParseBytesWithLooseRFC4648(v bool) Options {
	return jsonflags.Option(jsonflags.ParseBytesWithLooseRFC4648, v)
}

// ParseTimeWithLooseRFC3339 takes all times that package time takes.
func ParseTimeWithLooseRFC3339(v bool) Options {
	return jsonflags.Option(jsonflags.ParseTimeWithLooseRFC3339, v)
}

// ReportErrorsWithLegacySemantics makes errors those of this package, goes on behind what does not fit, and decodes
// nothing of a text that is wrong.
func ReportErrorsWithLegacySemantics(v bool) Options {
	return jsonflags.Option(jsonflags.ReportErrorsWithLegacySemantics, v)
}

// StringifyWithLegacySemantics lets the tag option string concern bools and strings.
func StringifyWithLegacySemantics(v bool) Options {
	return jsonflags.Option(jsonflags.StringifyWithLegacySemantics, v)
}

// UnmarshalArrayFromAnyLength lets an array of another length be decoded into a Go array.
func UnmarshalArrayFromAnyLength(v bool) Options {
	return jsonflags.Option(jsonflags.UnmarshalArrayFromAnyLength, v)
}
