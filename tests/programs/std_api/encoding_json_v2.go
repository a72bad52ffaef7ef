// run
// What Go exports from encoding/json/v2, with Go's types (make_signatures.py).
package main

import "encoding/json/jsontext"
import "encoding/json/v2"
import "io"
import "reflect"

var _ *int64 = &new(json.SemanticError).ByteOffset
var _ *error = &new(json.SemanticError).Err
var _ *reflect.Type = &new(json.SemanticError).GoType
var _ *jsontext.Kind = &new(json.SemanticError).JSONKind
var _ *jsontext.Pointer = &new(json.SemanticError).JSONPointer
var _ *jsontext.Value = &new(json.SemanticError).JSONValue
var _ func() jsontext.Options = json.DefaultOptionsV2
var _ func(bool) jsontext.Options = json.Deterministic
var _ func(bool) jsontext.Options = json.FormatNilMapAsNull
var _ func(bool) jsontext.Options = json.FormatNilSliceAsNull
func _[T0 interface{}]() { var _ func(jsontext.Options, func(T0) jsontext.Options) (T0, bool) = json.GetOption[T0] }
var _ func(...*json.Marshalers) *json.Marshalers = json.JoinMarshalers
var _ func(...jsontext.Options) jsontext.Options = json.JoinOptions
var _ func(...*json.Unmarshalers) *json.Unmarshalers = json.JoinUnmarshalers
var _ func(interface{}, ...jsontext.Options) ([]uint8, error) = json.Marshal
var _ func(*jsontext.Encoder, interface{}, ...jsontext.Options) error = json.MarshalEncode
func _[T0 interface{}]() { var _ func(func(T0) ([]uint8, error)) *json.Marshalers = json.MarshalFunc[T0] }
func _[T0 interface{}]() { var _ func(func(*jsontext.Encoder, T0) error) *json.Marshalers = json.MarshalToFunc[T0] }
var _ func(io.Writer, interface{}, ...jsontext.Options) error = json.MarshalWrite
var _ func(bool) jsontext.Options = json.MatchCaseInsensitiveNames
var _ func(bool) jsontext.Options = json.OmitZeroStructFields
var _ func(bool) jsontext.Options = json.RejectUnknownMembers
var _ func(bool) jsontext.Options = json.StringifyNumbers
var _ func([]uint8, interface{}, ...jsontext.Options) error = json.Unmarshal
var _ func(*jsontext.Decoder, interface{}, ...jsontext.Options) error = json.UnmarshalDecode
func _[T0 interface{}]() { var _ func(func(*jsontext.Decoder, T0) error) *json.Unmarshalers = json.UnmarshalFromFunc[T0] }
func _[T0 interface{}]() { var _ func(func([]uint8, T0) error) *json.Unmarshalers = json.UnmarshalFunc[T0] }
var _ func(io.Reader, interface{}, ...jsontext.Options) error = json.UnmarshalRead
var _ func(*json.Marshalers) jsontext.Options = json.WithMarshalers
var _ func(*json.Unmarshalers) jsontext.Options = json.WithUnmarshalers
var _ func(json.Marshaler) ([]uint8, error) = (json.Marshaler).MarshalJSON
var _ func(json.MarshalerTo, *jsontext.Encoder) error = (json.MarshalerTo).MarshalJSONTo
var _ func(*json.SemanticError) string = (*json.SemanticError).Error
var _ func(*json.SemanticError) error = (*json.SemanticError).Unwrap
var _ func(json.Unmarshaler, []uint8) error = (json.Unmarshaler).UnmarshalJSON
var _ func(json.UnmarshalerFrom, *jsontext.Decoder) error = (json.UnmarshalerFrom).UnmarshalJSONFrom
var _ json.Marshaler
var _ json.MarshalerTo
var _ json.Marshalers
var _ json.Options
var _ json.SemanticError
var _ json.Unmarshaler
var _ json.UnmarshalerFrom
var _ json.Unmarshalers
var _ *error = &json.ErrUnknownName

func main() {}
