// run

// Strings compare by bytes, shorter first when one is a prefix.
package main

import (
	"fmt"
	"sort"
	"strings"
)

func main() {
	words := []string{"b", "a", "", "ab", "aB", "é", "z", "\xff", "a\x00", "世"}
	sort.Strings(words)
	fmt.Printf("%q\n", words)
	fmt.Println("a" < "b", "a" < "ab", "Z" < "a", "" < "\x00", "é" > "z", "a" <= "a", "10" < "9")
	x, y := "same", strings.Repeat("sa", 1)+"me"
	fmt.Println(x == y, x != y, x >= y, strings.Compare(x, y), strings.EqualFold("ÀB", "àb"))
	fmt.Println(min("pear", "apple", "fig"), max("pear", "apple"))
	switch w := words[3]; {
	case w < "a\x00":
		fmt.Println("less", w)
	case w == "a\x00":
		fmt.Println("equal")
	}
}
