// run
// What Go exports from encoding/json/jsontext, with Go's types (make_signatures.py).
package main

import "encoding/json/jsontext"
import "io"
import "iter"

const _ jsontext.Kind = jsontext.KindBeginArray
const _ jsontext.Kind = jsontext.KindBeginObject
const _ jsontext.Kind = jsontext.KindEndArray
const _ jsontext.Kind = jsontext.KindEndObject
const _ jsontext.Kind = jsontext.KindFalse
const _ jsontext.Kind = jsontext.KindInvalid
const _ jsontext.Kind = jsontext.KindNull
const _ jsontext.Kind = jsontext.KindNumber
const _ jsontext.Kind = jsontext.KindString
const _ jsontext.Kind = jsontext.KindTrue
var _ *int64 = &new(jsontext.SyntacticError).ByteOffset
var _ *error = &new(jsontext.SyntacticError).Err
var _ *jsontext.Pointer = &new(jsontext.SyntacticError).JSONPointer
var _ func(bool) jsontext.Options = jsontext.AllowDuplicateNames
var _ func(bool) jsontext.Options = jsontext.AllowInvalidUTF8
var _ func([]uint8, float64, int) []uint8 = jsontext.AppendFloat
func _[T0 interface{ ~[]uint8 | ~string }]() { var _ func([]uint8, T0, ...jsontext.Options) ([]uint8, error) = jsontext.AppendFormat[T0] }
func _[T0 interface{ ~[]uint8 | ~string }]() { var _ func([]uint8, T0) ([]uint8, error) = jsontext.AppendQuote[T0] }
func _[T0 interface{ ~[]uint8 | ~string }]() { var _ func([]uint8, T0) ([]uint8, error) = jsontext.AppendUnquote[T0] }
var _ func(bool) jsontext.Token = jsontext.Bool
var _ func(bool) jsontext.Options = jsontext.CanonicalizeRawFloats
var _ func(bool) jsontext.Options = jsontext.CanonicalizeRawInts
var _ func(bool) jsontext.Options = jsontext.EscapeForHTML
var _ func(bool) jsontext.Options = jsontext.EscapeForJS
var _ func(float64) jsontext.Token = jsontext.Float
var _ func(float32) jsontext.Token = jsontext.Float32
var _ func(int64) jsontext.Token = jsontext.Int
var _ func(bool) jsontext.Options = jsontext.Multiline
var _ func(io.Reader, ...jsontext.Options) *jsontext.Decoder = jsontext.NewDecoder
var _ func(io.Writer, ...jsontext.Options) *jsontext.Encoder = jsontext.NewEncoder
var _ func(bool) jsontext.Options = jsontext.PreserveRawStrings
var _ func(bool) jsontext.Options = jsontext.ReorderRawObjects
var _ func(bool) jsontext.Options = jsontext.SpaceAfterColon
var _ func(bool) jsontext.Options = jsontext.SpaceAfterComma
var _ func(string) jsontext.Token = jsontext.String
var _ func(uint64) jsontext.Token = jsontext.Uint
var _ func(string) jsontext.Options = jsontext.WithIndent
var _ func(string) jsontext.Options = jsontext.WithIndentPrefix
var _ func(*jsontext.Decoder) int64 = (*jsontext.Decoder).InputOffset
var _ func(*jsontext.Decoder) jsontext.Options = (*jsontext.Decoder).Options
var _ func(*jsontext.Decoder) jsontext.Kind = (*jsontext.Decoder).PeekKind
var _ func(*jsontext.Decoder) (jsontext.Token, error) = (*jsontext.Decoder).ReadToken
var _ func(*jsontext.Decoder) (jsontext.Value, error) = (*jsontext.Decoder).ReadValue
var _ func(*jsontext.Decoder, io.Reader, ...jsontext.Options) = (*jsontext.Decoder).Reset
var _ func(*jsontext.Decoder) error = (*jsontext.Decoder).SkipValue
var _ func(*jsontext.Decoder) int = (*jsontext.Decoder).StackDepth
var _ func(*jsontext.Decoder, int) (jsontext.Kind, int64) = (*jsontext.Decoder).StackIndex
var _ func(*jsontext.Decoder) jsontext.Pointer = (*jsontext.Decoder).StackPointer
var _ func(*jsontext.Decoder) []uint8 = (*jsontext.Decoder).UnreadBuffer
var _ func(*jsontext.Encoder) []uint8 = (*jsontext.Encoder).AvailableBuffer
var _ func(*jsontext.Encoder) jsontext.Options = (*jsontext.Encoder).Options
var _ func(*jsontext.Encoder) int64 = (*jsontext.Encoder).OutputOffset
var _ func(*jsontext.Encoder, io.Writer, ...jsontext.Options) = (*jsontext.Encoder).Reset
var _ func(*jsontext.Encoder) int = (*jsontext.Encoder).StackDepth
var _ func(*jsontext.Encoder, int) (jsontext.Kind, int64) = (*jsontext.Encoder).StackIndex
var _ func(*jsontext.Encoder) jsontext.Pointer = (*jsontext.Encoder).StackPointer
var _ func(*jsontext.Encoder, jsontext.Token) error = (*jsontext.Encoder).WriteToken
var _ func(*jsontext.Encoder, jsontext.Value) error = (*jsontext.Encoder).WriteValue
var _ func(jsontext.Kind) string = (jsontext.Kind).String
var _ func(jsontext.Pointer, string) jsontext.Pointer = (jsontext.Pointer).AppendToken
var _ func(jsontext.Pointer, jsontext.Pointer) bool = (jsontext.Pointer).Contains
var _ func(jsontext.Pointer) bool = (jsontext.Pointer).IsValid
var _ func(jsontext.Pointer) string = (jsontext.Pointer).LastToken
var _ func(jsontext.Pointer) jsontext.Pointer = (jsontext.Pointer).Parent
var _ func(jsontext.Pointer) iter.Seq[string] = (jsontext.Pointer).Tokens
var _ func(*jsontext.SyntacticError) string = (*jsontext.SyntacticError).Error
var _ func(*jsontext.SyntacticError) error = (*jsontext.SyntacticError).Unwrap
var _ func(jsontext.Token) bool = (jsontext.Token).Bool
var _ func(jsontext.Token) jsontext.Token = (jsontext.Token).Clone
var _ func(jsontext.Token) (float64, error) = (jsontext.Token).Float
var _ func(jsontext.Token) (float32, error) = (jsontext.Token).Float32
var _ func(jsontext.Token) (int64, error) = (jsontext.Token).Int
var _ func(jsontext.Token) jsontext.Kind = (jsontext.Token).Kind
var _ func(jsontext.Token) string = (jsontext.Token).String
var _ func(jsontext.Token) (uint64, error) = (jsontext.Token).Uint
var _ func(*jsontext.Value, ...jsontext.Options) error = (*jsontext.Value).Canonicalize
var _ func(jsontext.Value) jsontext.Value = (jsontext.Value).Clone
var _ func(*jsontext.Value, ...jsontext.Options) error = (*jsontext.Value).Compact
var _ func(*jsontext.Value, ...jsontext.Options) error = (*jsontext.Value).Format
var _ func(*jsontext.Value, ...jsontext.Options) error = (*jsontext.Value).Indent
var _ func(jsontext.Value, ...jsontext.Options) bool = (jsontext.Value).IsValid
var _ func(jsontext.Value) jsontext.Kind = (jsontext.Value).Kind
var _ func(jsontext.Value) ([]uint8, error) = (jsontext.Value).MarshalJSON
var _ func(jsontext.Value) string = (jsontext.Value).String
var _ func(*jsontext.Value, []uint8) error = (*jsontext.Value).UnmarshalJSON
var _ jsontext.Decoder
var _ jsontext.Encoder
var _ jsontext.Kind
var _ jsontext.Options
var _ jsontext.Pointer
var _ jsontext.SyntacticError
var _ jsontext.Token
var _ jsontext.Value
var _ = map[bool]int{false: 0, jsontext.KindBeginArray == 91: 1}
var _ = map[bool]int{false: 0, jsontext.KindBeginObject == 123: 1}
var _ = map[bool]int{false: 0, jsontext.KindEndArray == 93: 1}
var _ = map[bool]int{false: 0, jsontext.KindEndObject == 125: 1}
var _ = map[bool]int{false: 0, jsontext.KindFalse == 102: 1}
var _ = map[bool]int{false: 0, jsontext.KindInvalid == 0: 1}
var _ = map[bool]int{false: 0, jsontext.KindNull == 110: 1}
var _ = map[bool]int{false: 0, jsontext.KindNumber == 48: 1}
var _ = map[bool]int{false: 0, jsontext.KindString == 34: 1}
var _ = map[bool]int{false: 0, jsontext.KindTrue == 116: 1}
var _ *jsontext.Token = &jsontext.BeginArray
var _ *jsontext.Token = &jsontext.BeginObject
var _ *jsontext.Token = &jsontext.EndArray
var _ *jsontext.Token = &jsontext.EndObject
var _ *error = &jsontext.ErrDuplicateName
var _ *error = &jsontext.ErrNonStringName
var _ *jsontext.Token = &jsontext.False
var _ *jsontext.Token = &jsontext.Null
var _ *jsontext.Token = &jsontext.True

func main() {}
