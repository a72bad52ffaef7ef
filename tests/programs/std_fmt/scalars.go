// run
// not under gc

package main

import (
	"fmt"
	"math"
)

func try(values []any, formats ...string) {
	for _, f := range formats {
		for _, v := range values {
			fmt.Printf("%s: |"+f+"|\n", f, v)
		}
	}
}

type myInt int
type myString string
type myFloat float32

func main() {
	try([]any{0, 1, -1, 42, -12345, int8(-128), uint8(200), int64(math.MinInt64), uint64(math.MaxUint64), uintptr(0xbeef), myInt(7), 'x', rune(0x1F600)},
		"%v", "%d", "%+d", "% d", "%5d", "%-5d", "%05d", "%+05d", "%.4d", "%8.4d", "%-8.4d", "%08.4d", "%.0d",
		"%b", "%#b", "%o", "%#o", "%O", "%x", "%X", "%#x", "%#X", "% x", "%c", "%q", "%+q", "%#q", "%U", "%#U", "%#v", "%+v", "%T", "%6c|%-6c", "%s", "%t", "%e", "%p", "%020x", "%#020b", "%-#20o")
	try([]any{0.0, math.Copysign(0, -1), 1.0, -1.5, 3.14159, 1e6, 1e20, 1e21, 123456789.0, 1e-5, 1.0 / 3, math.MaxFloat64, math.SmallestNonzeroFloat64, math.Inf(1), math.Inf(-1), math.NaN(), float32(0.1), float32(16777216), myFloat(2.5)},
		"%v", "%g", "%G", "%e", "%E", "%f", "%F", "%b", "%x", "%X", "%.3f", "%8.2f", "%-8.2f|", "%08.2f", "%+.2f", "% .2f", "%+08.1f", "%.0f", "%.3g", "%.10g", "%#g", "%#.3g", "%#.0f", "%#v", "%.2e", "%.3x", "%#x", "%20.4e", "%d", "%s", "%6v", "%-12g|", "%012g", "%+g", "% g")
	try([]any{1i, 1 + 2i, complex64(-1.5 - 0.25i), complex(math.Inf(1), math.NaN())},
		"%v", "%g", "%.2f", "%+v", "%8.1f", "%e", "%#v", "%d", "%x")
	try([]any{true, false}, "%v", "%t", "%8t", "%-8t|", "%#v", "%d", "%s", "%q")
	try([]any{"", "hello", "héllo, 世界", "a\tb\n\"q\"", "\xff\xfe", "`", myString("mine")},
		"%v", "%s", "%10s", "%-10s|", "%010s", "%.2s", "%5.1s", "%q", "%+q", "%#q", "%x", "%X", "% x", "%#x", "%# X", "%.3x", "%20x", "%-20x|", "%#v", "%d", "%T", "%c", "%.3q", "%20q")
	try([]any{[]byte(nil), []byte{}, []byte("bytes"), []byte{0, 255}, [3]byte{1, 2, 3}},
		"%v", "%s", "%q", "%x", "%X", "% x", "%#x", "%d", "%5d", "%#v", "%c", "%o", "%T", "%t", "%08b", "%10s|", "%.2s", "%U")
	try([]any{nil}, "%v", "%s", "%d", "%T", "%#v", "%+v", "%p", "%q", "%x")
}
