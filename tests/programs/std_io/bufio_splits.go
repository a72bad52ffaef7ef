// Every split function over every way in which a text may arrive, beside each other; split functions of a program's own
// that call them; what Scanner and Reader leave when they stop.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing/iotest"
)

var texts = []string{
	"", "\n", "\r\n", "a", "a\n", "a\r\n", "one two\nthree\r\n\r\nfour", "\r", "a\rb\r\r\n", "  padded\t\v\f words \n ",
	"\u0085next\u00a0line\u3000wide\u2028sep", "é日本\xff\xfe語", "\xe6\x97", "tail\xe6", strings.Repeat("long", 2000) + " end\n",
}

var ways = []struct {
	name string
	wrap func(io.Reader) io.Reader
}{
	{"whole", func(r io.Reader) io.Reader { return r }},
	{"bytes", iotest.OneByteReader},
	{"halves", iotest.HalfReader},
	{"with the end", iotest.DataErrReader},
	{"timeout", iotest.TimeoutReader},
}

var splits = []struct {
	name  string
	split bufio.SplitFunc
}{
	{"lines", bufio.ScanLines}, {"words", bufio.ScanWords}, {"runes", bufio.ScanRunes}, {"bytes", bufio.ScanBytes},
	{"own", func(data []byte, atEOF bool) (int, []byte, error) { return bufio.ScanWords(data, atEOF) }},
	{"commas", atCommas},
}

func atCommas(data []byte, atEOF bool) (int, []byte, error) {
	if i := bytes.IndexByte(data, ','); i >= 0 {
		return i + 1, data[:i], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, bufio.ErrFinalToken
	}
	return 0, nil, nil
}

func short(s string) string {
	if len(s) > 40 {
		return fmt.Sprintf("%q...%d", s[:10], len(s))
	}
	return fmt.Sprintf("%q", s)
}

func scanAll(r io.Reader, split bufio.SplitFunc) string {
	s := bufio.NewScanner(r)
	s.Split(split)
	var b strings.Builder
	for s.Scan() {
		if s.Text() != string(s.Bytes()) || s.Bytes() == nil {
			b.WriteString("!")
		}
		b.WriteString(short(s.Text()) + " ")
	}
	fmt.Fprint(&b, s.Err(), " ", s.Text() == "", s.Scan())
	return b.String()
}

func readAll(r io.Reader) string {
	b := bufio.NewReaderSize(r, 16)
	var out strings.Builder
	for i := 0; ; i++ {
		var err error
		switch i % 3 {
		case 0:
			var s string
			s, err = b.ReadString('\n')
			out.WriteString(short(s))
		case 1:
			var p []byte
			p, err = b.ReadBytes('\n')
			fmt.Fprint(&out, short(string(p)), p == nil, len(p) == cap(p))
		case 2:
			var p []byte
			var more bool
			p, more, err = b.ReadLine()
			fmt.Fprint(&out, short(string(p)), more)
		}
		out.WriteString(" ")
		if err != nil {
			fmt.Fprint(&out, err)
			return out.String()
		}
	}
}

func direct() {
	for _, s := range splits {
		for _, text := range []string{"", "x", "x y", " \n", "\xe6", "é,ü\n"} {
			for _, atEOF := range []bool{false, true} {
				func() {
					defer func() {
						if r := recover(); r != nil {
							fmt.Printf("%s %q %v: %v\n", s.name, text, atEOF, r)
						}
					}()
					advance, token, err := s.split([]byte(text)[:len(text):len(text)], atEOF)
					fmt.Printf("%s %q %v: %d %q %v %v\n", s.name, text, atEOF, advance, token, token == nil, err)
				}()
			}
		}
	}
}

func misbehaving() {
	for _, split := range []bufio.SplitFunc{
		func(data []byte, atEOF bool) (int, []byte, error) { return -1, nil, nil },
		func(data []byte, atEOF bool) (int, []byte, error) { return len(data) + 1, nil, nil },
		func(data []byte, atEOF bool) (int, []byte, error) { return 1, data[:1], errors.New("stop") },
		func(data []byte, atEOF bool) (int, []byte, error) { return 1, data[:1], bufio.ErrFinalToken },
		func(data []byte, atEOF bool) (int, []byte, error) { return 1, nil, bufio.ErrFinalToken },
		func(data []byte, atEOF bool) (int, []byte, error) {
			if atEOF {
				return 0, []byte{}, nil
			}
			return 0, nil, nil
		},
		nil,
	} {
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Println("panic:", r)
				}
			}()
			s := bufio.NewScanner(strings.NewReader("abc"))
			s.Split(split)
			n := 0
			for s.Scan() {
				n++
			}
			fmt.Println(n, s.Err(), s.Text())
		}()
	}
	s := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 200) + "\nshort\n"))
	s.Buffer(make([]byte, 0, 10), 100)
	fmt.Println(s.Scan(), s.Err(), len(s.Bytes()))
	s = bufio.NewScanner(strings.NewReader("a\nb"))
	s.Scan()
	for _, f := range []func(){func() { s.Buffer(nil, 1) }, func() { s.Split(bufio.ScanWords) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	var none *bufio.Scanner
	defer func() { fmt.Println(recover()) }()
	none.Scan()
}

func main() {
	for _, text := range texts {
		for _, split := range splits {
			var first string
			for i, way := range ways {
				got := scanAll(way.wrap(strings.NewReader(text)), split.split)
				if i == 0 {
					first = got
					if len(got) > 600 {
						got = got[:600] + fmt.Sprint("...", len(got))
					}
					fmt.Printf("%s %s: %s\n", short(text), split.name, got)
				} else if got != first && way.name != "timeout" {
					fmt.Println("DIFFERS", way.name)
				} else if got != first {
					fmt.Println("timeout:", got)
				}
			}
		}
		for _, way := range ways {
			if way.name == "whole" || way.name == "timeout" {
				fmt.Println(way.name, readAll(way.wrap(strings.NewReader(text)))[:])
			}
		}
	}
	direct()
	misbehaving()
}
