// run

// Ranging over a string yields byte positions and runes; bad bytes give U+FFFD one at a time.
package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	for i, r := range "aé世😀\xff\xe4\xb8z" {
		fmt.Printf("%d:%U:%q ", i, r, r)
	}
	fmt.Println()
	count := 0
	for range "añb" {
		count++
	}
	fmt.Println(count)
	for i := range "日本" {
		fmt.Print(i, " ")
	}
	fmt.Println()
	s := "start"
	for i, r := range s {
		if i == 0 {
			s = "changed while ranging"
		}
		fmt.Print(string(r))
	}
	fmt.Println(" ", s)
	for i, r := range "\xed\xa0\x80\xf4\x90\x80\x80\xc0\x80" {
		fmt.Print(i, "=", r, " ")
	}
	fmt.Println()
	fmt.Println(utf8.RuneCountInString("aé世😀\xff"), utf8.ValidString("\xed\xa0\x80"), []rune("\xc0\x80"))
}
