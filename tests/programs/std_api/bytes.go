// run
// What Go exports from bytes, with Go's types (make_signatures.py).
package main

import "bytes"
import "io"
import "iter"
import "unicode"

const _ uint64 = bytes.MinRead
var _ func([]uint8) []uint8 = bytes.Clone
var _ func([]uint8, []uint8) int = bytes.Compare
var _ func([]uint8, []uint8) bool = bytes.Contains
var _ func([]uint8, string) bool = bytes.ContainsAny
var _ func([]uint8, func(int32) bool) bool = bytes.ContainsFunc
var _ func([]uint8, int32) bool = bytes.ContainsRune
var _ func([]uint8, []uint8) int = bytes.Count
var _ func([]uint8, []uint8) ([]uint8, []uint8, bool) = bytes.Cut
var _ func([]uint8, []uint8) ([]uint8, []uint8, bool) = bytes.CutLast
var _ func([]uint8, []uint8) ([]uint8, bool) = bytes.CutPrefix
var _ func([]uint8, []uint8) ([]uint8, bool) = bytes.CutSuffix
var _ func([]uint8, []uint8) bool = bytes.Equal
var _ func([]uint8, []uint8) bool = bytes.EqualFold
var _ func([]uint8) [][]uint8 = bytes.Fields
var _ func([]uint8, func(int32) bool) [][]uint8 = bytes.FieldsFunc
var _ func([]uint8, func(int32) bool) iter.Seq[[]uint8] = bytes.FieldsFuncSeq
var _ func([]uint8) iter.Seq[[]uint8] = bytes.FieldsSeq
var _ func([]uint8, []uint8) bool = bytes.HasPrefix
var _ func([]uint8, []uint8) bool = bytes.HasSuffix
var _ func([]uint8, []uint8) int = bytes.Index
var _ func([]uint8, string) int = bytes.IndexAny
var _ func([]uint8, uint8) int = bytes.IndexByte
var _ func([]uint8, func(int32) bool) int = bytes.IndexFunc
var _ func([]uint8, int32) int = bytes.IndexRune
var _ func([][]uint8, []uint8) []uint8 = bytes.Join
var _ func([]uint8, []uint8) int = bytes.LastIndex
var _ func([]uint8, string) int = bytes.LastIndexAny
var _ func([]uint8, uint8) int = bytes.LastIndexByte
var _ func([]uint8, func(int32) bool) int = bytes.LastIndexFunc
var _ func([]uint8) iter.Seq[[]uint8] = bytes.Lines
var _ func(func(int32) int32, []uint8) []uint8 = bytes.Map
var _ func([]uint8) *bytes.Buffer = bytes.NewBuffer
var _ func(string) *bytes.Buffer = bytes.NewBufferString
var _ func([]uint8) *bytes.Reader = bytes.NewReader
var _ func([]uint8, int) []uint8 = bytes.Repeat
var _ func([]uint8, []uint8, []uint8, int) []uint8 = bytes.Replace
var _ func([]uint8, []uint8, []uint8) []uint8 = bytes.ReplaceAll
var _ func([]uint8) []int32 = bytes.Runes
var _ func([]uint8, []uint8) [][]uint8 = bytes.Split
var _ func([]uint8, []uint8) [][]uint8 = bytes.SplitAfter
var _ func([]uint8, []uint8, int) [][]uint8 = bytes.SplitAfterN
var _ func([]uint8, []uint8) iter.Seq[[]uint8] = bytes.SplitAfterSeq
var _ func([]uint8, []uint8, int) [][]uint8 = bytes.SplitN
var _ func([]uint8, []uint8) iter.Seq[[]uint8] = bytes.SplitSeq
var _ func([]uint8) []uint8 = bytes.Title
var _ func([]uint8) []uint8 = bytes.ToLower
var _ func(unicode.SpecialCase, []uint8) []uint8 = bytes.ToLowerSpecial
var _ func([]uint8) []uint8 = bytes.ToTitle
var _ func(unicode.SpecialCase, []uint8) []uint8 = bytes.ToTitleSpecial
var _ func([]uint8) []uint8 = bytes.ToUpper
var _ func(unicode.SpecialCase, []uint8) []uint8 = bytes.ToUpperSpecial
var _ func([]uint8, []uint8) []uint8 = bytes.ToValidUTF8
var _ func([]uint8, string) []uint8 = bytes.Trim
var _ func([]uint8, func(int32) bool) []uint8 = bytes.TrimFunc
var _ func([]uint8, string) []uint8 = bytes.TrimLeft
var _ func([]uint8, func(int32) bool) []uint8 = bytes.TrimLeftFunc
var _ func([]uint8, []uint8) []uint8 = bytes.TrimPrefix
var _ func([]uint8, string) []uint8 = bytes.TrimRight
var _ func([]uint8, func(int32) bool) []uint8 = bytes.TrimRightFunc
var _ func([]uint8) []uint8 = bytes.TrimSpace
var _ func([]uint8, []uint8) []uint8 = bytes.TrimSuffix
var _ func(*bytes.Buffer) int = (*bytes.Buffer).Available
var _ func(*bytes.Buffer) []uint8 = (*bytes.Buffer).AvailableBuffer
var _ func(*bytes.Buffer) []uint8 = (*bytes.Buffer).Bytes
var _ func(*bytes.Buffer) int = (*bytes.Buffer).Cap
var _ func(*bytes.Buffer, int) = (*bytes.Buffer).Grow
var _ func(*bytes.Buffer) int = (*bytes.Buffer).Len
var _ func(*bytes.Buffer, int) []uint8 = (*bytes.Buffer).Next
var _ func(*bytes.Buffer, int) ([]uint8, error) = (*bytes.Buffer).Peek
var _ func(*bytes.Buffer, []uint8) (int, error) = (*bytes.Buffer).Read
var _ func(*bytes.Buffer) (uint8, error) = (*bytes.Buffer).ReadByte
var _ func(*bytes.Buffer, uint8) ([]uint8, error) = (*bytes.Buffer).ReadBytes
var _ func(*bytes.Buffer, io.Reader) (int64, error) = (*bytes.Buffer).ReadFrom
var _ func(*bytes.Buffer) (int32, int, error) = (*bytes.Buffer).ReadRune
var _ func(*bytes.Buffer, uint8) (string, error) = (*bytes.Buffer).ReadString
var _ func(*bytes.Buffer) = (*bytes.Buffer).Reset
var _ func(*bytes.Buffer) string = (*bytes.Buffer).String
var _ func(*bytes.Buffer, int) = (*bytes.Buffer).Truncate
var _ func(*bytes.Buffer) error = (*bytes.Buffer).UnreadByte
var _ func(*bytes.Buffer) error = (*bytes.Buffer).UnreadRune
var _ func(*bytes.Buffer, []uint8) (int, error) = (*bytes.Buffer).Write
var _ func(*bytes.Buffer, uint8) error = (*bytes.Buffer).WriteByte
var _ func(*bytes.Buffer, int32) (int, error) = (*bytes.Buffer).WriteRune
var _ func(*bytes.Buffer, string) (int, error) = (*bytes.Buffer).WriteString
var _ func(*bytes.Buffer, io.Writer) (int64, error) = (*bytes.Buffer).WriteTo
var _ func(*bytes.Reader) int = (*bytes.Reader).Len
var _ func(*bytes.Reader, []uint8) (int, error) = (*bytes.Reader).Read
var _ func(*bytes.Reader, []uint8, int64) (int, error) = (*bytes.Reader).ReadAt
var _ func(*bytes.Reader) (uint8, error) = (*bytes.Reader).ReadByte
var _ func(*bytes.Reader) (int32, int, error) = (*bytes.Reader).ReadRune
var _ func(*bytes.Reader, []uint8) = (*bytes.Reader).Reset
var _ func(*bytes.Reader, int64, int) (int64, error) = (*bytes.Reader).Seek
var _ func(*bytes.Reader) int64 = (*bytes.Reader).Size
var _ func(*bytes.Reader) error = (*bytes.Reader).UnreadByte
var _ func(*bytes.Reader) error = (*bytes.Reader).UnreadRune
var _ func(*bytes.Reader, io.Writer) (int64, error) = (*bytes.Reader).WriteTo
var _ bytes.Buffer
var _ bytes.Reader
var _ = map[bool]int{false: 0, bytes.MinRead == 512: 1}
var _ *error = &bytes.ErrTooLarge

func main() {}
