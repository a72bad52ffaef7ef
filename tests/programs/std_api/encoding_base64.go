// run
// What Go exports from encoding/base64, with Go's types (make_signatures.py).
package main

import "encoding/base64"
import "io"

const _ int32 = base64.NoPadding
const _ int32 = base64.StdPadding
var _ func(*base64.Encoding, io.Reader) io.Reader = base64.NewDecoder
var _ func(*base64.Encoding, io.Writer) io.WriteCloser = base64.NewEncoder
var _ func(string) *base64.Encoding = base64.NewEncoding
var _ func(base64.CorruptInputError) string = (base64.CorruptInputError).Error
var _ func(*base64.Encoding, []uint8, []uint8) ([]uint8, error) = (*base64.Encoding).AppendDecode
var _ func(*base64.Encoding, []uint8, []uint8) []uint8 = (*base64.Encoding).AppendEncode
var _ func(*base64.Encoding, []uint8, []uint8) (int, error) = (*base64.Encoding).Decode
var _ func(*base64.Encoding, string) ([]uint8, error) = (*base64.Encoding).DecodeString
var _ func(*base64.Encoding, int) int = (*base64.Encoding).DecodedLen
var _ func(*base64.Encoding, []uint8, []uint8) = (*base64.Encoding).Encode
var _ func(*base64.Encoding, []uint8) string = (*base64.Encoding).EncodeToString
var _ func(*base64.Encoding, int) int = (*base64.Encoding).EncodedLen
var _ func(base64.Encoding) *base64.Encoding = (base64.Encoding).Strict
var _ func(base64.Encoding, int32) *base64.Encoding = (base64.Encoding).WithPadding
var _ base64.CorruptInputError
var _ base64.Encoding
var _ = map[bool]int{false: 0, base64.NoPadding == -1: 1}
var _ = map[bool]int{false: 0, base64.StdPadding == 61: 1}
var _ **base64.Encoding = &base64.RawStdEncoding
var _ **base64.Encoding = &base64.RawURLEncoding
var _ **base64.Encoding = &base64.StdEncoding
var _ **base64.Encoding = &base64.URLEncoding

func main() {}
