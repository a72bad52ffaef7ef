// run
// What Go exports from strconv, with Go's types (make_signatures.py).
package main

import "strconv"

const _ uint64 = strconv.IntSize
var _ *error = &new(strconv.NumError).Err
var _ *string = &new(strconv.NumError).Func
var _ *string = &new(strconv.NumError).Num
var _ func([]uint8, bool) []uint8 = strconv.AppendBool
var _ func([]uint8, float64, uint8, int, int) []uint8 = strconv.AppendFloat
var _ func([]uint8, int64, int) []uint8 = strconv.AppendInt
var _ func([]uint8, string) []uint8 = strconv.AppendQuote
var _ func([]uint8, int32) []uint8 = strconv.AppendQuoteRune
var _ func([]uint8, int32) []uint8 = strconv.AppendQuoteRuneToASCII
var _ func([]uint8, int32) []uint8 = strconv.AppendQuoteRuneToGraphic
var _ func([]uint8, string) []uint8 = strconv.AppendQuoteToASCII
var _ func([]uint8, string) []uint8 = strconv.AppendQuoteToGraphic
var _ func([]uint8, uint64, int) []uint8 = strconv.AppendUint
var _ func(string) (int, error) = strconv.Atoi
var _ func(string) bool = strconv.CanBackquote
var _ func(bool) string = strconv.FormatBool
var _ func(complex128, uint8, int, int) string = strconv.FormatComplex
var _ func(float64, uint8, int, int) string = strconv.FormatFloat
var _ func(int64, int) string = strconv.FormatInt
var _ func(uint64, int) string = strconv.FormatUint
var _ func(int32) bool = strconv.IsGraphic
var _ func(int32) bool = strconv.IsPrint
var _ func(int) string = strconv.Itoa
var _ func(string) (bool, error) = strconv.ParseBool
var _ func(string, int) (complex128, error) = strconv.ParseComplex
var _ func(string, int) (float64, error) = strconv.ParseFloat
var _ func(string, int, int) (int64, error) = strconv.ParseInt
var _ func(string, int, int) (uint64, error) = strconv.ParseUint
var _ func(string) string = strconv.Quote
var _ func(int32) string = strconv.QuoteRune
var _ func(int32) string = strconv.QuoteRuneToASCII
var _ func(int32) string = strconv.QuoteRuneToGraphic
var _ func(string) string = strconv.QuoteToASCII
var _ func(string) string = strconv.QuoteToGraphic
var _ func(string) (string, error) = strconv.QuotedPrefix
var _ func(string) (string, error) = strconv.Unquote
var _ func(string, uint8) (int32, bool, string, error) = strconv.UnquoteChar
var _ func(*strconv.NumError) string = (*strconv.NumError).Error
var _ func(*strconv.NumError) error = (*strconv.NumError).Unwrap
var _ strconv.NumError
var _ = map[bool]int{false: 0, strconv.IntSize == 64: 1}
var _ *error = &strconv.ErrRange
var _ *error = &strconv.ErrSyntax

func main() {}
