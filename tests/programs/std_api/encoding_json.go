// run
// What Go exports from encoding/json, with Go's types (make_signatures.py).
package main

import "bytes"
import "encoding/json"
import "encoding/json/jsontext"
import "io"
import "reflect"

var _ *string = &new(json.InvalidUTF8Error).S
var _ *reflect.Type = &new(json.InvalidUnmarshalError).Type
var _ *error = &new(json.MarshalerError).Err
var _ *reflect.Type = &new(json.MarshalerError).Type
var _ *int64 = &new(json.SyntaxError).Offset
var _ *reflect.StructField = &new(json.UnmarshalFieldError).Field
var _ *string = &new(json.UnmarshalFieldError).Key
var _ *reflect.Type = &new(json.UnmarshalFieldError).Type
var _ *error = &new(json.UnmarshalTypeError).Err
var _ *string = &new(json.UnmarshalTypeError).Field
var _ *int64 = &new(json.UnmarshalTypeError).Offset
var _ *string = &new(json.UnmarshalTypeError).Struct
var _ *reflect.Type = &new(json.UnmarshalTypeError).Type
var _ *string = &new(json.UnmarshalTypeError).Value
var _ *reflect.Type = &new(json.UnsupportedTypeError).Type
var _ *string = &new(json.UnsupportedValueError).Str
var _ *reflect.Value = &new(json.UnsupportedValueError).Value
var _ func(bool) jsontext.Options = json.CallMethodsWithLegacySemantics
var _ func(*bytes.Buffer, []uint8) error = json.Compact
var _ func() jsontext.Options = json.DefaultOptionsV1
var _ func(bool) jsontext.Options = json.FormatByteArrayAsArray
var _ func(bool) jsontext.Options = json.FormatBytesWithLegacySemantics
var _ func(bool) jsontext.Options = json.FormatDurationAsNano
var _ func(*bytes.Buffer, []uint8) = json.HTMLEscape
var _ func(*bytes.Buffer, []uint8, string, string) error = json.Indent
var _ func(interface{}) ([]uint8, error) = json.Marshal
var _ func(interface{}, string, string) ([]uint8, error) = json.MarshalIndent
var _ func(bool) jsontext.Options = json.MatchCaseSensitiveDelimiter
var _ func(bool) jsontext.Options = json.MergeWithLegacySemantics
var _ func(io.Reader) *json.Decoder = json.NewDecoder
var _ func(io.Writer) *json.Encoder = json.NewEncoder
var _ func(bool) jsontext.Options = json.OmitEmptyWithLegacySemantics
var _ func(bool) jsontext.Options = json.ParseBytesWithLooseRFC4648
var _ func(bool) jsontext.Options = json.ParseTimeWithLooseRFC3339
var _ func(bool) jsontext.Options = json.ReportErrorsWithLegacySemantics
var _ func(bool) jsontext.Options = json.StringifyWithLegacySemantics
var _ func([]uint8, interface{}) error = json.Unmarshal
var _ func(bool) jsontext.Options = json.UnmarshalArrayFromAnyLength
var _ func([]uint8) bool = json.Valid
var _ func(*json.Decoder) io.Reader = (*json.Decoder).Buffered
var _ func(*json.Decoder, interface{}) error = (*json.Decoder).Decode
var _ func(*json.Decoder) = (*json.Decoder).DisallowUnknownFields
var _ func(*json.Decoder) int64 = (*json.Decoder).InputOffset
var _ func(*json.Decoder) bool = (*json.Decoder).More
var _ func(*json.Decoder) (json.Token, error) = (*json.Decoder).Token
var _ func(*json.Decoder) = (*json.Decoder).UseNumber
var _ func(json.Delim) string = (json.Delim).String
var _ func(*json.Encoder, interface{}) error = (*json.Encoder).Encode
var _ func(*json.Encoder, bool) = (*json.Encoder).SetEscapeHTML
var _ func(*json.Encoder, string, string) = (*json.Encoder).SetIndent
var _ func(*json.InvalidUTF8Error) string = (*json.InvalidUTF8Error).Error
var _ func(*json.InvalidUnmarshalError) string = (*json.InvalidUnmarshalError).Error
var _ func(*json.MarshalerError) string = (*json.MarshalerError).Error
var _ func(*json.MarshalerError) error = (*json.MarshalerError).Unwrap
var _ func(json.Number) (float64, error) = (json.Number).Float64
var _ func(json.Number) (int64, error) = (json.Number).Int64
var _ func(json.Number, *jsontext.Encoder) error = (json.Number).MarshalJSONTo
var _ func(json.Number) string = (json.Number).String
var _ func(*json.Number, *jsontext.Decoder) error = (*json.Number).UnmarshalJSONFrom
var _ func(*json.SyntaxError) string = (*json.SyntaxError).Error
var _ func(*json.UnmarshalFieldError) string = (*json.UnmarshalFieldError).Error
var _ func(*json.UnmarshalTypeError) string = (*json.UnmarshalTypeError).Error
var _ func(*json.UnmarshalTypeError) error = (*json.UnmarshalTypeError).Unwrap
var _ func(*json.UnsupportedTypeError) string = (*json.UnsupportedTypeError).Error
var _ func(*json.UnsupportedValueError) string = (*json.UnsupportedValueError).Error
var _ json.Decoder
var _ json.Delim
var _ json.Encoder
var _ json.InvalidUTF8Error
var _ json.InvalidUnmarshalError
var _ json.Marshaler
var _ json.MarshalerError
var _ json.Number
var _ json.Options
var _ json.RawMessage
var _ json.SyntaxError
var _ json.Token
var _ json.UnmarshalFieldError
var _ json.UnmarshalTypeError
var _ json.Unmarshaler
var _ json.UnsupportedTypeError
var _ json.UnsupportedValueError

func main() {}
