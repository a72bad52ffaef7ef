// run
// What Go exports from unicode/utf8, with Go's types (make_signatures.py).
package main

import "unicode/utf8"

const _ rune = utf8.MaxRune
const _ rune = utf8.RuneError
const _ uint64 = utf8.RuneSelf
const _ uint64 = utf8.UTFMax
var _ func([]uint8, int32) []uint8 = utf8.AppendRune
var _ func([]uint8) (int32, int) = utf8.DecodeLastRune
var _ func(string) (int32, int) = utf8.DecodeLastRuneInString
var _ func([]uint8) (int32, int) = utf8.DecodeRune
var _ func(string) (int32, int) = utf8.DecodeRuneInString
var _ func([]uint8, int32) int = utf8.EncodeRune
var _ func([]uint8) bool = utf8.FullRune
var _ func(string) bool = utf8.FullRuneInString
var _ func([]uint8) int = utf8.RuneCount
var _ func(string) int = utf8.RuneCountInString
var _ func(int32) int = utf8.RuneLen
var _ func(uint8) bool = utf8.RuneStart
var _ func([]uint8) bool = utf8.Valid
var _ func(int32) bool = utf8.ValidRune
var _ func(string) bool = utf8.ValidString
var _ = map[bool]int{false: 0, utf8.MaxRune == 1114111: 1}
var _ = map[bool]int{false: 0, utf8.RuneError == 65533: 1}
var _ = map[bool]int{false: 0, utf8.RuneSelf == 128: 1}
var _ = map[bool]int{false: 0, utf8.UTFMax == 4: 1}

func main() {}
