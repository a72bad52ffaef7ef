// run
// What Go exports from encoding/csv, with Go's types (make_signatures.py).
package main

import "encoding/csv"
import "io"

var _ *int = &new(csv.ParseError).Column
var _ *error = &new(csv.ParseError).Err
var _ *int = &new(csv.ParseError).Line
var _ *int = &new(csv.ParseError).StartLine
var _ *int32 = &new(csv.Reader).Comma
var _ *int32 = &new(csv.Reader).Comment
var _ *int = &new(csv.Reader).FieldsPerRecord
var _ *bool = &new(csv.Reader).LazyQuotes
var _ *bool = &new(csv.Reader).ReuseRecord
var _ *bool = &new(csv.Reader).TrailingComma
var _ *bool = &new(csv.Reader).TrimLeadingSpace
var _ *int32 = &new(csv.Writer).Comma
var _ *bool = &new(csv.Writer).UseCRLF
var _ func(io.Reader) *csv.Reader = csv.NewReader
var _ func(io.Writer) *csv.Writer = csv.NewWriter
var _ func(*csv.ParseError) string = (*csv.ParseError).Error
var _ func(*csv.ParseError) error = (*csv.ParseError).Unwrap
var _ func(*csv.Reader, int) (int, int) = (*csv.Reader).FieldPos
var _ func(*csv.Reader) int64 = (*csv.Reader).InputOffset
var _ func(*csv.Reader) ([]string, error) = (*csv.Reader).Read
var _ func(*csv.Reader) ([][]string, error) = (*csv.Reader).ReadAll
var _ func(*csv.Writer) error = (*csv.Writer).Error
var _ func(*csv.Writer) = (*csv.Writer).Flush
var _ func(*csv.Writer, []string) error = (*csv.Writer).Write
var _ func(*csv.Writer, [][]string) error = (*csv.Writer).WriteAll
var _ csv.ParseError
var _ csv.Reader
var _ csv.Writer
var _ *error = &csv.ErrBareQuote
var _ *error = &csv.ErrFieldCount
var _ *error = &csv.ErrQuote
var _ *error = &csv.ErrTrailingComma

func main() {}
