// run
// What Go exports from encoding/json/jsontext, with Go's types (make_signatures.py).
package main

import "encoding/json/jsontext"

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
var _ func(jsontext.Kind) string = (jsontext.Kind).String
var _ func(jsontext.Value) jsontext.Value = (jsontext.Value).Clone
var _ func(jsontext.Value) jsontext.Kind = (jsontext.Value).Kind
var _ func(jsontext.Value) ([]uint8, error) = (jsontext.Value).MarshalJSON
var _ func(jsontext.Value) string = (jsontext.Value).String
var _ func(*jsontext.Value, []uint8) error = (*jsontext.Value).UnmarshalJSON
var _ jsontext.Kind
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

func main() {}

// Not there yet:
//   field SyntacticError.ByteOffset
//   field SyntacticError.Err
//   field SyntacticError.JSONPointer
//   func AppendFloat
//   func AppendQuote
//   func AppendUnquote
//   func Bool
//   func Float
//   func Float32
//   func Int
//   func String
//   func Uint
//   method Decoder.InputOffset
//   method Decoder.PeekKind
//   method Decoder.ReadToken
//   method Decoder.ReadValue
//   method Decoder.SkipValue
//   method Decoder.StackDepth
//   method Decoder.StackIndex
//   method Decoder.StackPointer
//   method Decoder.UnreadBuffer
//   method Encoder.AvailableBuffer
//   method Encoder.OutputOffset
//   method Encoder.StackDepth
//   method Encoder.StackIndex
//   method Encoder.StackPointer
//   method Encoder.WriteToken
//   method Encoder.WriteValue
//   method Pointer.AppendToken
//   method Pointer.Contains
//   method Pointer.IsValid
//   method Pointer.LastToken
//   method Pointer.Parent
//   method Pointer.Tokens
//   method SyntacticError.Error
//   method SyntacticError.Unwrap
//   method Token.Bool
//   method Token.Clone
//   method Token.Float
//   method Token.Float32
//   method Token.Int
//   method Token.Kind
//   method Token.String
//   method Token.Uint
//   type Decoder
//   type Encoder
//   type Options
//   type Pointer
//   type SyntacticError
//   type Token
//   var BeginArray
//   var BeginObject
//   var EndArray
//   var EndObject
//   var ErrDuplicateName
//   var ErrNonStringName
//   var False
//   var Null
//   var True
