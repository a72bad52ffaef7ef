// Package jsonflags has the options of JSON packages that are on or off. Test: tests/programs/std_json/.
package jsonflags

// NotForPublicUse is the argument of methods that only JSON packages call.
type NotForPublicUse struct{}

// AllowInternalUse is what they give to jsontext.Internal.
var AllowInternalUse NotForPublicUse

// Bools is a set of flags, and in the lowest bit whether they are on: an option.
type Bools uint64

func (Bools) JSONOptions(NotForPublicUse) {}

// Of jsontext.
const (
	on Bools = 1 << iota

	AllowDuplicateNames
	AllowInvalidUTF8
	WithinArshalCall // a method that encodes or decodes runs
	OmitTopLevelNewline
	PreserveRawStrings
	CanonicalizeRawInts
	CanonicalizeRawFloats
	ReorderRawObjects
	EscapeForHTML
	EscapeForJS
	Multiline
	SpaceAfterColon
	SpaceAfterComma
	Indent       // Struct.Indent is set
	IndentPrefix // Struct.IndentPrefix is

	// Of encoding/json/v2.
	StringifyNumbers
	Deterministic
	FormatNilMapAsNull
	FormatNilSliceAsNull
	OmitZeroStructFields
	MatchCaseInsensitiveNames
	RejectUnknownMembers
	Marshalers   // Struct.Marshalers is set
	Unmarshalers // Struct.Unmarshalers is
	StringTag    // the value is a field's with the tag option "string"

	// Of encoding/json.
	CallMethodsWithLegacySemantics
	FormatByteArrayAsArray
	FormatBytesWithLegacySemantics
	FormatDurationAsNano
	MatchCaseSensitiveDelimiter
	MergeWithLegacySemantics
	OmitEmptyWithLegacySemantics
	ParseBytesWithLooseRFC4648
	ParseTimeWithLooseRFC3339
	ReportErrorsWithLegacySemantics
	StringifyWithLegacySemantics
	UnmarshalAnyWithRawNumber
	UnmarshalArrayFromAnyLength
)

const (
	// Version1 is what encoding/json does other than v2.
	Version1 = AllowDuplicateNames | AllowInvalidUTF8 | EscapeForHTML | EscapeForJS | PreserveRawStrings | Deterministic |
		FormatNilMapAsNull | FormatNilSliceAsNull | MatchCaseInsensitiveNames | CallMethodsWithLegacySemantics |
		FormatByteArrayAsArray | FormatBytesWithLegacySemantics | FormatDurationAsNano | MatchCaseSensitiveDelimiter |
		MergeWithLegacySemantics | OmitEmptyWithLegacySemantics | ParseBytesWithLooseRFC4648 | ParseTimeWithLooseRFC3339 |
		ReportErrorsWithLegacySemantics | StringifyWithLegacySemantics | UnmarshalArrayFromAnyLength

	Whitespace = Multiline | SpaceAfterColon | SpaceAfterComma
)

// Option is the flags as an option that turns them on or off.
func Option(flags Bools, value bool) Bools {
	if value {
		return flags | on
	}
	return flags
}

// Flags are known or not, and those that are known are on or off.
type Flags struct{ Known, On Bools }

// Set applies an option.
func (f *Flags) Set(option Bools) {
	flags := option &^ on
	f.Known |= flags
	f.On &^= flags
	if option&on != 0 {
		f.On |= flags
	}
}

// Join overwrites flags by those that are known to others.
func (f *Flags) Join(others Flags) {
	f.Known |= others.Known
	f.On = f.On&^others.Known | others.On
}

// Get: is one of the flags on?
func (f *Flags) Get(flags Bools) bool { return f.On&flags != 0 }

// Has: is one of the flags known?
func (f *Flags) Has(flags Bools) bool { return f.Known&flags != 0 }
