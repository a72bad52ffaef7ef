// Prints lexer/unicode_tables.inc: the ranges of the Unicode classes that the scanner and its
// messages ask for, as the Go release that runs this has them.
//
//	go run lexer/unicode_tables.go > lexer/unicode_tables.inc
package main

import (
	"fmt"
	"strconv"
	"unicode"
)

func table(name string, in func(rune) bool) {
	fmt.Printf("\ninline constexpr RuneRange k%s[] = {\n", name)
	line := "   "
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !in(r) {
			continue
		}
		first := r
		for r < unicode.MaxRune && in(r+1) {
			r++
		}
		entry := fmt.Sprintf(" {0x%x, 0x%x},", first, r)
		if len(line)+len(entry) > 100 {
			fmt.Println(line)
			line = "   "
		}
		line += entry
	}
	fmt.Println(line)
	fmt.Println("};")
}

func main() {
	fmt.Printf("// Made by lexer/unicode_tables.go from Unicode %s. Ranges, both ends included.\n", unicode.Version)
	table("Letters", unicode.IsLetter)
	table("Digits", unicode.IsDigit)
	table("Uppers", unicode.IsUpper)
	table("Lowers", unicode.IsLower)
	table("Printables", strconv.IsPrint)
}
