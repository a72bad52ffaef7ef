// What appends to bytes does as what makes strings.
package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	for _, r := range []rune{'a', '\'', '"', '\\', '\n', 0, 0x7f, 'é', '☺', '\u00a0', '\u200b', '\ufeff', 0x10ffff, -1, 0xd800, 0x110000, '�'} {
		before := []byte("<")
		fmt.Printf("%s %s %s\n", strconv.AppendQuoteRune(before, r), strconv.AppendQuoteRuneToASCII(nil, r), strconv.AppendQuoteRuneToGraphic(before[:1:1], r))
		fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r))
	}
	for _, s := range []string{"", "plain", "tab\t\"quoted\" `back`", "é☺\u00a0\u3000", "\xff\xe6\x97", "\x00\x7f\a", "\U0001f600"} {
		fmt.Printf("%s %s %s\n", strconv.AppendQuote([]byte{'-'}, s), strconv.AppendQuoteToASCII(nil, s), strconv.AppendQuoteToGraphic(nil, s))
	}
	for _, n := range []uint64{0, 9, 10, 99, 100, 1 << 32, math.MaxUint64} {
		for _, base := range []int{2, 3, 8, 10, 16, 36} {
			fmt.Printf("%s ", strconv.AppendUint([]byte("u"), n, base))
		}
		fmt.Printf("%s %s\n", strconv.AppendInt([]byte("i"), int64(n), 10), strconv.AppendInt(nil, -int64(n), 7))
	}
	fmt.Printf("%s%s\n", strconv.AppendBool(nil, true), strconv.AppendFloat([]byte(" "), -0.1, 'g', -1, 32))
	defer func() { fmt.Println(recover()) }()
	strconv.AppendUint(nil, 1, 37)
}
