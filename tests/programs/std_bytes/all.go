// run
// Package bytes: functions, Buffer and Reader.

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

func b(s string) []byte { return []byte(s) }

func functions() {
	texts := []string{"", "a", "abc", "aXbXc", "  pad ded  ", "héllo wörld", "日本語", "aaa", "A,B,,C", "\xff\xfe", "tail\n"}
	parts := []string{"", "a", "X", "bc", "ö", "本", ",", "zz", "\xff"}
	for _, s := range texts {
		for _, p := range parts {
			fmt.Print(bytes.Compare(b(s), b(p)), bytes.Contains(b(s), b(p)), bytes.ContainsAny(b(s), p), bytes.Count(b(s), b(p)), bytes.Index(b(s), b(p)), bytes.LastIndex(b(s), b(p)), bytes.IndexAny(b(s), p), bytes.LastIndexAny(b(s), p), bytes.HasPrefix(b(s), b(p)), bytes.HasSuffix(b(s), b(p)), bytes.EqualFold(b(s), b(p)), bytes.Equal(b(s), b(p)), " ")
			fmt.Printf("%q %q %q %q ", bytes.Split(b(s), b(p)), bytes.SplitN(b(s), b(p), 2), bytes.SplitAfter(b(s), b(p)), bytes.SplitAfterN(b(s), b(p), 2))
			before, after, found := bytes.Cut(b(s), b(p))
			fmt.Printf("%q %q %t ", before, after, found)
			rest, ok := bytes.CutPrefix(b(s), b(p))
			fmt.Printf("%q %t ", rest, ok)
			rest, ok = bytes.CutSuffix(b(s), b(p))
			fmt.Printf("%q %t ", rest, ok)
			fmt.Printf("%q %q %q %q %q %q %q\n", bytes.Trim(b(s), p), bytes.TrimLeft(b(s), p), bytes.TrimRight(b(s), p), bytes.TrimPrefix(b(s), b(p)), bytes.TrimSuffix(b(s), b(p)), bytes.ReplaceAll(b(s), b(p), b("<>")), bytes.Replace(b(s), b(p), b("<>"), 1))
		}
		fmt.Printf("%q %q %q %q %q %q %q %q\n", bytes.ToUpper(b(s)), bytes.ToLower(b(s)), bytes.ToTitle(b(s)), bytes.Title(b(s)), bytes.TrimSpace(b(s)), bytes.Fields(b(s)), bytes.Repeat(b(s), 2), bytes.ToValidUTF8(b(s), b("?")))
		fmt.Printf("%q %q %q %d %d %d %d %v %q\n", bytes.Map(func(r rune) rune {
			if r == 'a' {
				return -1
			}
			return unicode.ToUpper(r)
		}, b(s)), bytes.FieldsFunc(b(s), func(r rune) bool { return r == 'X' || r == ',' }), bytes.TrimFunc(b(s), unicode.IsSpace), bytes.IndexByte(b(s), 'a'), bytes.LastIndexByte(b(s), 'a'), bytes.IndexRune(b(s), 'ö'), bytes.IndexFunc(b(s), unicode.IsUpper), bytes.Runes(b(s)), bytes.Clone(b(s)))
		fmt.Println(bytes.LastIndexFunc(b(s), unicode.IsLetter), bytes.ContainsRune(b(s), '語'), bytes.ContainsFunc(b(s), unicode.IsSpace))
	}
	fmt.Printf("%q %t %t\n", bytes.Join([][]byte{b("a"), b(""), b("c")}, b("--")), bytes.Clone(nil) == nil, bytes.Equal(nil, []byte{}))
	defer func() { fmt.Println(recover()) }()
	bytes.Repeat(b("x"), -1)
}

func buffers() {
	var buf bytes.Buffer
	fmt.Println(buf.Len(), buf.String(), buf.Bytes() == nil)
	buf.WriteString("hello ")
	buf.Write(b("world"))
	buf.WriteByte('!')
	n, err := buf.WriteRune('世')
	fmt.Println(n, err, buf.String(), buf.Len(), buf.Available() >= 0, buf.Cap() >= buf.Len())
	fmt.Fprintf(&buf, "<%d>", 42)
	p := make([]byte, 6)
	n, err = buf.Read(p)
	fmt.Println(n, err, string(p), buf.UnreadByte(), buf.UnreadByte())
	c, err := buf.ReadByte()
	fmt.Println(c, err, buf.UnreadByte(), buf.UnreadRune())
	fmt.Println(string(buf.Next(3)), string(buf.Next(0)))
	line, err := buf.ReadString('!')
	fmt.Printf("%q %v\n", line, err)
	r, size, err := buf.ReadRune()
	fmt.Println(string(r), size, err, buf.UnreadRune(), buf.UnreadRune())
	buf.ReadRune()
	bs, err := buf.ReadBytes('?')
	fmt.Printf("%q %v\n", bs, err)
	_, err = buf.ReadByte()
	fmt.Println(err)
	n, err = buf.Read(p)
	fmt.Println(n, err)
	n, err = buf.Read(nil)
	fmt.Println(n, err)
	buf.Reset()
	buf.WriteString("truncate me")
	buf.Truncate(8)
	fmt.Println(buf.String())
	buf.Grow(100)
	fmt.Println(buf.Cap() >= 108)
	m, err := buf.ReadFrom(strings.NewReader(" and more"))
	fmt.Println(m, err)
	peeked, err := buf.Peek(3)
	fmt.Printf("%q %v\n", peeked, err)
	peeked, err = buf.Peek(100)
	fmt.Printf("%q %v\n", peeked, err)
	var out strings.Builder
	m, err = buf.WriteTo(&out)
	fmt.Println(m, err, out.String(), buf.Len())
	avail := append(buf.AvailableBuffer(), "appended"...)
	buf.Write(avail)
	fmt.Println(buf.String(), bytes.NewBufferString("x").String(), bytes.NewBuffer(b("y")).String())
	for _, f := range []func(){func() { buf.Truncate(-1) }, func() { buf.Truncate(1000) }, func() { buf.Grow(-1) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	var none *bytes.Buffer
	fmt.Println(none.String())
}

func readers() {
	r := bytes.NewReader(b("0123456789é"))
	fmt.Println(r.Len(), r.Size())
	p := make([]byte, 4)
	n, err := r.Read(p)
	fmt.Println(n, err, string(p))
	c, err := r.ReadByte()
	fmt.Println(c, err, r.UnreadByte(), r.UnreadRune())
	at, err := r.Seek(-2, io.SeekEnd)
	fmt.Println(at, err)
	ru, size, err := r.ReadRune()
	fmt.Println(ru, size, err, r.UnreadRune())
	n, err = r.ReadAt(p, 10)
	fmt.Println(n, err)
	n, err = r.ReadAt(p, -1)
	fmt.Println(n, err)
	_, err = r.Seek(0, 9)
	fmt.Println(err)
	_, err = r.Seek(-1, io.SeekStart)
	fmt.Println(err)
	r.Seek(100, io.SeekStart)
	n, err = r.Read(p)
	fmt.Println(n, err, r.Len())
	r.Reset(b("again"))
	var w bytes.Buffer
	m, err := r.WriteTo(&w)
	fmt.Println(m, err, w.String())
	fmt.Println(r.UnreadByte(), errors.Is(err, nil))
}

func main() {
	functions()
	buffers()
	readers()
}
