// run
// Every function of package unicode/utf16.
package main

import (
	"fmt"
	"unicode/utf16"
)

func main() {
	for _, r := range []rune{-1, 0, 'a', 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff, 0x10000, 0x1f600, 0x10ffff, 0x110000} {
		r1, r2 := utf16.EncodeRune(r)
		fmt.Println(r, utf16.IsSurrogate(r), utf16.RuneLen(r), utf16.AppendRune(nil, r), r1, r2, utf16.DecodeRune(r1, r2))
	}
	units := utf16.Encode([]rune("aé😀\U0010ffff"))
	fmt.Println(units, string(utf16.Decode(units)))
	fmt.Println(utf16.Decode([]uint16{0xd800, 'a', 0xdc00, 0xd800}), utf16.Encode([]rune{0xd800, -5}))
	fmt.Println(utf16.Encode(nil) == nil, utf16.Decode(nil) == nil)
}
