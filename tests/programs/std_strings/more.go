// run
// Package strings: Builder, Reader, Replacer, and functions with functions.

package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
)

func main() {
	var sb strings.Builder
	fmt.Println(sb.Len(), sb.String() == "", sb.Cap())
	sb.WriteString("abc")
	sb.WriteByte('d')
	n, err := sb.WriteRune('é')
	fmt.Println(n, err)
	sb.Write([]byte("xyz"))
	fmt.Fprintf(&sb, "-%03d", 7)
	fmt.Println(sb.String(), sb.Len())
	sb.Grow(64)
	fmt.Println(sb.Cap() >= sb.Len()+64)
	sb.Reset()
	fmt.Println(sb.Len(), sb.Cap())
	func() {
		defer func() { fmt.Println(recover()) }()
		sb.Grow(-1)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var one strings.Builder
		one.WriteString("x")
		two := one
		two.WriteString("y")
	}()

	r := strings.NewReader("hello, 世界")
	fmt.Println(r.Len(), r.Size())
	p := make([]byte, 5)
	n, err = r.Read(p)
	fmt.Println(n, err, string(p))
	c, _ := r.ReadByte()
	fmt.Println(string(c), r.UnreadByte(), r.UnreadRune())
	r.Seek(7, io.SeekStart)
	ru, size, err := r.ReadRune()
	fmt.Println(string(ru), size, err, r.UnreadRune(), r.UnreadRune())
	m, err := r.Seek(-3, io.SeekCurrent)
	fmt.Println(m, err)
	_, err = r.Seek(-30, io.SeekCurrent)
	fmt.Println(err)
	n, err = r.ReadAt(p, 9)
	fmt.Println(n, err)
	_, err = r.ReadAt(p, -1)
	fmt.Println(err)
	var w bytes.Buffer
	m, err = r.WriteTo(&w)
	fmt.Println(m, err, w.String())
	_, err = r.ReadByte()
	fmt.Println(err)
	_, _, err = r.ReadRune()
	fmt.Println(err)
	r.Reset("new")
	all, _ := io.ReadAll(r)
	fmt.Println(string(all))

	rep := strings.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;")
	fmt.Println(rep.Replace("a < b && c > d"), rep.Replace(""), rep.Replace("none"))
	fmt.Println(strings.NewReplacer("a", "1", "aa", "2", "aaa", "3").Replace("aaaa"))
	fmt.Println(strings.NewReplacer("aaa", "3", "aa", "2", "a", "1").Replace("aaaa b"))
	fmt.Println(strings.NewReplacer("", "X").Replace("abc"), strings.NewReplacer("", "X", "b", "Y").Replace("abc"))
	fmt.Println(strings.NewReplacer("hello", "HI", "hell", "HEAVEN").Replace("hello hell"), strings.NewReplacer().Replace("same"))
	fmt.Println(strings.NewReplacer("a", "b", "a", "c").Replace("a"), strings.NewReplacer("é", "e", "ö", "o").Replace("héllö"))
	k, err := rep.WriteString(&w, "<>")
	fmt.Println(k, err, w.String())
	func() {
		defer func() { fmt.Println(recover()) }()
		strings.NewReplacer("odd")
	}()

	for _, s := range []string{"", "abc", "Hello World", "  x y  ", "ἀρχή Τέλος", "ǆ ß ŉ İ", "a\xffb", "ONE two"} {
		fmt.Printf("%q %q %q %q %q %q\n", strings.ToUpper(s), strings.ToLower(s), strings.ToTitle(s), strings.Title(s), strings.TrimFunc(s, unicode.IsSpace), strings.ToValidUTF8(s, "?"))
		fmt.Printf("%q %q %q %q\n", strings.Fields(s), strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }), strings.TrimLeftFunc(s, unicode.IsLetter), strings.TrimRightFunc(s, unicode.IsLetter))
		fmt.Println(strings.IndexFunc(s, unicode.IsUpper), strings.LastIndexFunc(s, unicode.IsUpper), strings.ContainsFunc(s, unicode.IsSpace), strings.ContainsRune(s, 'x'), strings.IndexRune(s, 'λ'), strings.IndexRune(s, -1), strings.IndexRune(s, 0xfffd), strings.IndexByte(s, 'l'), strings.LastIndexByte(s, 'l'))
		fmt.Printf("%q %q\n", strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return -1
			case r < 'n':
				return r + 1
			}
			return r
		}, s), strings.Clone(s))
	}
	fmt.Println(strings.Compare("a", "b"), strings.Compare("b", "a"), strings.Compare("a", "a"))
	fmt.Printf("%q %q %q\n", strings.Join(nil, ","), strings.Join([]string{"one"}, ","), strings.Join([]string{"a", "b", ""}, ", "))
	fmt.Printf("%q %q %q\n", strings.SplitN("a,b,c,d", ",", 0), strings.SplitN("a,b,c,d", ",", -1), strings.SplitAfterN("a,b,c,d", ",", 3))
	fmt.Printf("%q %q\n", strings.Split("日本", ""), strings.SplitN("日本語", "", 2))
	fmt.Println(strings.EqualFold("Straße", "STRASSE"), strings.EqualFold("K", "\u212a"), strings.EqualFold("σς", "ΣΣ"))
	fmt.Println(strings.Repeat("ab", 3), strings.Repeat("", 5), strings.Count("cheese", "e"), strings.Count("five", ""))
	func() {
		defer func() { fmt.Println(recover()) }()
		strings.Repeat("x", -1)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		strings.Repeat("xxxxxxxxxxxxxxxx", 1<<62)
	}()
}
