// Cutting and trimming, of strings and bytes alike.
package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
)

func main() {
	for _, c := range [][2]string{{"a.b.c", "."}, {"abc", "."}, {"", ""}, {"abc", ""}, {".", "."}, {"a..b", ".."}, {"日本語", "本"}, {"aaa", "aa"}} {
		before, after, found := strings.CutLast(c[0], c[1])
		first, rest, ok := strings.Cut(c[0], c[1])
		fmt.Printf("%q %q %v  %q %q %v\n", before, after, found, first, rest, ok)
		b, a, f := bytes.CutLast([]byte(c[0]), []byte(c[1]))
		fmt.Printf("%q %q %v %v %v\n", b, a, f, b == nil, a == nil)
		p, pok := strings.CutPrefix(c[0], c[1])
		s, sok := strings.CutSuffix(c[0], c[1])
		bp, bpok := bytes.CutPrefix([]byte(c[0]), []byte(c[1]))
		bs, bsok := bytes.CutSuffix([]byte(c[0]), []byte(c[1]))
		fmt.Printf("%q %v %q %v %q %v %q %v\n", p, pok, s, sok, bp, bpok, bs, bsok)
		fmt.Println(strings.ContainsAny(c[0], c[1]), bytes.ContainsAny([]byte(c[0]), c[1]), strings.IndexAny(c[0], "cb."), strings.LastIndexAny(c[0], "本b."))
	}
	for _, s := range []string{"", "123", "1a2", "  日 ", "\xff1"} {
		isNoLetter := func(r rune) bool { return !unicode.IsLetter(r) }
		left, right := bytes.TrimLeftFunc([]byte(s), isNoLetter), bytes.TrimRightFunc([]byte(s), isNoLetter)
		fmt.Printf("%q %q %q %q %v %v\n", left, right, strings.TrimLeftFunc(s, isNoLetter), strings.TrimRightFunc(s, isNoLetter), left == nil, right == nil)
	}
}
