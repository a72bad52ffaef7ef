// run

package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	texts := []string{"", "a", "hello, world", "aaaa", "héllo wörld", " \t x y \n", "a,b,,c", "\xff\xfea", "日本語テキスト"}
	parts := []string{"", "a", "aa", "l", "o, w", ",", "本", "\xff", "zz", "ö"}
	for _, t := range texts {
		for _, p := range parts {
			fmt.Printf("%q %q %d %d %d %t %t %t %q %q %q %q\n", t, p, strings.Index(t, p), strings.LastIndex(t, p), strings.Count(t, p),
				strings.Contains(t, p), strings.HasPrefix(t, p), strings.HasSuffix(t, p),
				strings.Split(t, p), strings.SplitN(t, p, 2), strings.SplitAfter(t, p), strings.SplitAfterN(t, p, 2))
			fmt.Printf("%q %q %q %q %q\n", strings.Replace(t, p, "<>", 2), strings.ReplaceAll(t, p, ""), strings.Trim(t, p), strings.TrimLeft(t, p), strings.TrimRight(t, p))
			before, after, found := strings.Cut(t, p)
			fmt.Printf("%q %q %t %q %q %d %d\n", before, after, found, strings.TrimPrefix(t, p), strings.TrimSuffix(t, p), strings.IndexAny(t, p), strings.LastIndexAny(t, p))
		}
		fmt.Printf("%q %q %q %q %q\n", strings.ToUpper(t), strings.ToLower(t), strings.Title(t), strings.TrimSpace(t), strings.Fields(t))
		fmt.Printf("%q %d %d %d\n", strings.ToValidUTF8(t, "?"), strings.IndexByte(t, 'l'), strings.LastIndexByte(t, 'l'), strings.IndexRune(t, 'ö'))
		fmt.Printf("%q\n", strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return -1
			}
			return unicode.ToUpper(r)
		}, t))
		fmt.Printf("%q\n", strings.FieldsFunc(t, func(r rune) bool { return r == ',' || r == 'l' }))
	}
	fmt.Println(strings.Join(nil, ","), strings.Join([]string{"a"}, ","), strings.Join([]string{"a", "b", "c"}, ", "))
	fmt.Println(strings.Repeat("ab", 3), strings.Repeat("", 5) == "", strings.Compare("a", "b"), strings.EqualFold("Straße", "STRASSE"), strings.EqualFold("Go", "GO"), strings.EqualFold("Σ", "ς"))
	fmt.Println(strings.ToUpper("ßŉǰ"), strings.ToTitle("ǆ"), strings.ToLower("İI"))
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;", "a", "b", "b", "a", "abc", "X")
	fmt.Println(r.Replace("<abc> ab <<"))
	fmt.Println(strings.NewReplacer("", "-").Replace("ab"), strings.NewReplacer("aaa", "3", "aa", "2", "a", "1").Replace("aaaaaa"))
	var b strings.Builder
	for i := 0; i < 3; i++ {
		fmt.Fprintf(&b, "%d-", i)
	}
	b.WriteByte('x')
	b.WriteRune('é')
	b.WriteString("!")
	fmt.Println(b.String(), b.Len())
	rd := strings.NewReader("héy")
	for {
		c, size, err := rd.ReadRune()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Print(string(c), size, " ")
	}
	defer func() { fmt.Println(recover()) }()
	strings.Repeat("x", -1)
}
