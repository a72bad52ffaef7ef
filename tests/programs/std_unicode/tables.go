// The tables of package unicode, and what works on them.
package main

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"
	"unicode"
)

func sum(t *unicode.RangeTable) string {
	h := fnv.New64a()
	fmt.Fprint(h, t.R16, t.R32, t.LatinOffset)
	return fmt.Sprintf("%d %d %x", len(t.R16), len(t.R32), h.Sum64())
}

func main() {
	for _, all := range []map[string]*unicode.RangeTable{unicode.Categories, unicode.Scripts, unicode.Properties, unicode.FoldCategory, unicode.FoldScript} {
		h := fnv.New64a()
		for _, name := range slices.Sorted(maps.Keys(all)) {
			fmt.Fprintln(h, name, sum(all[name]))
			count := 0
			for r := rune(-1); r <= unicode.MaxRune+1; r += 1009 {
				if unicode.Is(all[name], r) {
					count++
				}
			}
			fmt.Fprintln(h, count)
		}
		fmt.Printf("%d %x\n", len(all), h.Sum64())
	}
	for _, name := range slices.Sorted(maps.Keys(unicode.CategoryAliases)) {
		fmt.Print(name, "=", unicode.CategoryAliases[name], " ")
	}
	fmt.Println()
	fmt.Println(len(unicode.CaseRanges), unicode.CaseRanges[0], unicode.CaseRanges[len(unicode.CaseRanges)-1])

	c, s, p := unicode.Categories, unicode.Scripts, unicode.Properties
	fmt.Println(unicode.Letter == unicode.L && unicode.L == c["L"], unicode.Other == c["C"], unicode.Mark == c["M"], unicode.Number == c["N"],
		unicode.Punct == c["P"], unicode.Symbol == c["S"], unicode.Space == c["Z"], unicode.Upper == c["Lu"], unicode.Lower == c["Ll"],
		unicode.Title == c["Lt"], unicode.Digit == c["Nd"], unicode.Zs == c["Zs"], unicode.LC == c["LC"], unicode.Cn == c["Cn"], unicode.Pf == c["Pf"],
		unicode.Adlam == s["Adlam"], unicode.Latin == s["Latin"], unicode.Zanabazar_Square == s["Zanabazar_Square"], unicode.Han == s["Han"],
		unicode.ASCII_Hex_Digit == p["ASCII_Hex_Digit"], unicode.White_Space == p["White_Space"], unicode.Variation_Selector == p["Variation_Selector"])

	for _, r := range "aZ5é中ж €\t\u00a0\U0001F600ǅ" {
		fmt.Print(unicode.Is(unicode.Latin, r), unicode.In(r, unicode.Han, unicode.Cyrillic), unicode.IsOneOf([]*unicode.RangeTable{unicode.Letter, unicode.Digit}, r),
			unicode.In(r, unicode.GraphicRanges...), unicode.In(r, unicode.PrintRanges...), unicode.In(r), " ")
	}
	fmt.Println()
	own := &unicode.RangeTable{R16: []unicode.Range16{{'a', 'i', 2}, {'x', 'z', 1}}, R32: []unicode.Range32{{0x10000, 0x10010, 4}}, LatinOffset: 2}
	for _, r := range []rune{'a', 'b', 'c', 'i', 'j', 'y', 0x10000, 0x10002, 0x10004, 0x10010, 0x10014, -1} {
		fmt.Print(unicode.Is(own, r), " ")
	}
	fmt.Printf("%T %T %v\n", own, unicode.TurkishCase, own)

	fmt.Println(unicode.TurkishCase, unicode.AzeriCase)
	for _, text := range []string{"Iıiİ DIYARBAKIR dıyarbakır", "ẞß ǆǅ"} {
		fmt.Println(strings.ToUpperSpecial(unicode.TurkishCase, text), strings.ToLowerSpecial(unicode.AzeriCase, text), strings.ToTitleSpecial(unicode.TurkishCase, text))
		b := []byte(text)
		fmt.Println(string(bytes.ToUpperSpecial(unicode.TurkishCase, b)), string(bytes.ToLowerSpecial(unicode.AzeriCase, b)), string(bytes.ToTitleSpecial(unicode.TurkishCase, b)))
	}
	alternating := unicode.SpecialCase{{'0', '9', [unicode.MaxCase]rune{unicode.UpperLower, unicode.UpperLower, unicode.UpperLower}}, {'a', 'c', [unicode.MaxCase]rune{1, 2, 3}}}
	for _, r := range "0123489abcdé" {
		fmt.Print(string(alternating.ToUpper(r)), string(alternating.ToLower(r)), string(alternating.ToTitle(r)), " ")
	}
	fmt.Println(unicode.To(unicode.UpperCase, 'x'), unicode.To(9, 'x'), unicode.MaxCase, unicode.UpperLower)
	defer func() { fmt.Println(recover()) }()
	unicode.Is(nil, 'x')
}
