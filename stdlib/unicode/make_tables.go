//go:build ignore

// Writes stdlib/unicode/tables.inc from the Unicode data of the Go that runs it:
//
//	go run make_tables.go > tables.inc
//
// Categories and case mappings are runs over the code points; see stdlib/unicode/tables.cc.
package main

import (
	"fmt"
	"unicode"
)

var categories = []string{"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd",
	"Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cs"}

func category(r rune) string {
	for _, name := range categories {
		if unicode.Is(unicode.Categories[name], r) {
			return name
		}
	}
	return "Cn"
}

func main() {
	fmt.Printf("// Made by make_tables.go from Unicode %s. Do not edit.\n\n", unicode.Version)
	fmt.Println("constexpr CategoryRun kCategoryRuns[] = {")
	last := ""
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if now := category(r); now != last {
			fmt.Printf("    {0x%x, Category::k%s},\n", r, now)
			last = now
		}
	}
	fmt.Println("};")

	fmt.Println("\nconstexpr CaseRun kCaseRuns[] = {")
	type deltas struct{ upper, lower, title rune }
	var run deltas
	var first rune
	flush := func(end rune) {
		if run != (deltas{}) {
			fmt.Printf("    {0x%x, 0x%x, %d, %d, %d},\n", first, end, run.upper, run.lower, run.title)
		}
	}
	for r := rune(0); r <= unicode.MaxRune+1; r++ {
		d := deltas{unicode.ToUpper(r) - r, unicode.ToLower(r) - r, unicode.ToTitle(r) - r}
		if d != run {
			flush(r - 1)
			run, first = d, r
		}
	}
	fmt.Println("};")

	fmt.Println("\nconstexpr FoldPair kFoldPairs[] = {")
	for r := rune(0); r <= unicode.MaxRune; r++ {
		usual := unicode.ToLower(r)
		if usual == r {
			usual = unicode.ToUpper(r)
		}
		if next := unicode.SimpleFold(r); next != usual {
			fmt.Printf("    {0x%x, 0x%x},\n", r, next)
		}
	}
	fmt.Println("};")

	fmt.Println("\nconstexpr RuneRange kWhiteSpace[] = {")
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.IsSpace(r) {
			end := r
			for unicode.IsSpace(end + 1) {
				end++
			}
			fmt.Printf("    {0x%x, 0x%x},\n", r, end)
			r = end
		}
	}
	fmt.Println("};")
}
