// run
// Every function of package encoding/csv: quotes, comments, positions, field counts, errors of reading.
package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

type failing struct{ text string }

func (r *failing) Read(p []byte) (int, error) {
	if r.text == "" {
		return 0, errors.New("broken")
	}
	n := copy(p, r.text)
	r.text = r.text[n:]
	return n, nil
}

type full struct{}

func (full) Write(p []byte) (int, error) { return 0, errors.New("full") }

func show(r *csv.Reader) {
	for range 20 {
		record, err := r.Read()
		fmt.Printf("%q %v", record, err)
		for i := range record {
			line, column := r.FieldPos(i)
			fmt.Printf(" %d:%d", line, column)
		}
		fmt.Println(" @", r.InputOffset())
		var parse *csv.ParseError
		if errors.As(err, &parse) {
			fmt.Println("  ", parse.StartLine, parse.Line, parse.Column, parse.Err == errors.Unwrap(err))
		}
		if err != nil && (parse == nil || parse.Err != csv.ErrFieldCount) {
			break
		}
	}
}

func main() {
	texts := []string{
		"a,b,c\n", "a,b\r\nc,d\r\n", "a\rb,c\r", "\"a,b\",\"c\"\"d\"\n", "\"two\nlines\r\nand three\",x\n",
		"\n\na,,\n\n,,b", "# no\nx,y\n# nor this", "a, b,  c\n\t d\n", "  \n \"q\" ,r\n", "a\"b,c\n", "\"a\"b,c\n", "\"a", "x,\"a\nb",
		"\"a\" \n", "é;ß;\"ü;\"\n", "a,b\nc\nd,e,f\n", "\"\"\"\"\n\"\"\n", "\"\n", "a,\"b\nc\"d,e\n", strings.Repeat("x", 5000) + ",y\n", ",", "\"a\"\"\nb\",\"\r\n\"\r",
	}
	for _, text := range texts {
		for mode := range 12 {
			r := csv.NewReader(strings.NewReader(text))
			r.LazyQuotes = mode&1 != 0
			r.TrimLeadingSpace = mode&2 != 0
			switch mode >> 2 {
			case 1:
				r.Comment, r.FieldsPerRecord = '#', 2
			case 2:
				r.Comma, r.FieldsPerRecord, r.ReuseRecord = ';', -1, true
			}
			show(r)
		}
	}
	r := csv.NewReader(strings.NewReader("aéb\nç\n\"xé\"é\"\"\n"))
	r.Comma, r.Comment = 'é', 'ç'
	show(r)
	show(csv.NewReader(&failing{"a,b\nc,"}))
	show(csv.NewReader(&failing{"a,\"b\nc,"}))
	show(csv.NewReader(&failing{"a,\"b\n"}))
	show(csv.NewReader(&failing{""}))
	for _, comma := range []rune{0, '"', '\n', '\r', 0xfffd, -1, 0x110000, '#'} {
		r := csv.NewReader(strings.NewReader("a"))
		r.Comma, r.Comment = comma, '#'
		record, err := r.Read()
		fmt.Println(record == nil, err)
		w := csv.NewWriter(io.Discard)
		w.Comma = comma
		fmt.Println(w.Write([]string{"a"}))
	}

	pieces := []string{"a", ",", "\"", "\n", " ", "\r\n", "#"}
	for i := range 2500 {
		var s strings.Builder
		for rest := i; rest > 0; rest /= len(pieces) {
			s.WriteString(pieces[rest%len(pieces)])
		}
		r := csv.NewReader(strings.NewReader(s.String()))
		r.LazyQuotes, r.TrimLeadingSpace, r.FieldsPerRecord = i%2 == 0, i%3 == 0, -1
		all, err := r.ReadAll()
		fmt.Printf("%q %v\n", all, err)
	}

	for mode := range 4 {
		var out strings.Builder
		w := csv.NewWriter(&out)
		w.UseCRLF = mode&1 != 0
		if mode&2 != 0 {
			w.Comma = '→'
		}
		err := w.WriteAll([][]string{{"a", "b c", " d", "e\tf", "\tg"}, {}, {""}, {"", ""}, {`\.`, `"`, "x\"y\"z", "two\nlines", "c\r\nd", "\r"},
			{"a,b", "a→b", "\u00a0", "\xff", "é", "#"}})
		fmt.Printf("%q %v\n", out.String(), err)
		err = w.Write([]string{"late"})
		n := out.Len()
		w.Flush()
		fmt.Println(err, out.Len()-n, w.Error())
	}
	w := csv.NewWriter(full{})
	fmt.Println(w.Write([]string{"a"}), w.Error())
	w.Flush()
	fmt.Println(w.Error(), w.Write([]string{"b", "c\""}), w.WriteAll([][]string{{"x"}}))
	fmt.Println(csv.NewWriter(bufio.NewWriterSize(full{}, 16)).WriteAll([][]string{{strings.Repeat("long", 3000)}}))
	fmt.Println(csv.ErrBareQuote, csv.ErrQuote, csv.ErrFieldCount, csv.ErrTrailingComma)
	defer func() { fmt.Println(recover()) }()
	r.FieldPos(7)
}
