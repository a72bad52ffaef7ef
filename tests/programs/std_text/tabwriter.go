// run
// Package text/tabwriter: all flags over texts of tabs, newlines, escapes and tags; outputs that fail.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"
)

type limited struct {
	left int
	strings.Builder
}

func (w *limited) Write(p []byte) (int, error) {
	if len(p) > w.left {
		return 0, errors.New("full")
	}
	w.left -= len(p)
	return w.Builder.Write(p)
}

type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) / 2, nil }

type panicking struct{}

func (panicking) Write(p []byte) (int, error) { panic("no paper") }

func format(text string, min, tab, padding int, pad byte, flags uint) string {
	var out strings.Builder
	w := tabwriter.NewWriter(&out, min, tab, padding, pad, flags)
	// In pieces, whose ends must not matter.
	for i := 0; i < len(text); i += 3 {
		piece := text[i:min3(i+3, len(text))]
		if n, err := w.Write([]byte(piece)); n != len(piece) || err != nil {
			fmt.Println(n, err)
		}
	}
	if err := w.Flush(); err != nil {
		fmt.Println(err)
	}
	return out.String()
}

func min3(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func panicOf(f func()) (text any) {
	defer func() { text = recover() }()
	f()
	return nil
}

func main() {
	w := new(tabwriter.Writer)
	w.Init(os.Stdout, 0, 8, 0, '\t', 0)
	fmt.Fprintln(w, "a\tb\tc\td\t.")
	fmt.Fprintln(w, "123\t12345\t1234567\t123456789\t.")
	fmt.Fprintln(w)
	w.Flush()
	w.Init(os.Stdout, 5, 0, 1, ' ', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(w, "a\tb\tc\td\t.")
	fmt.Fprintln(w, "123\t12345\t1234567\t123456789\t.")
	w.Flush()

	texts := []string{
		"", "a", "a\tb", "name\tage\tcity\nAnn\t7\tUlm\nBartholomäus\t101\tX\n", "\t\tx\n\ty\n\n\t\tz\n", "a\vb\vc\nlonger\v\vc\n",
		"\v\vx\n\v\vlonger\n", "a\tb\n\fc\td\nlonger\tx\f", "<b>bold</b>\t&amp;&lt;\tx\nplain\tyes\tx\n", "\xffa\tb\xff\tc\nlong text\tc\n",
		"open <tag\tx\n", "open \xffesc\tx\n", "one\ntwo\tcolumns\nand\tthree\tcells\nfour\n", "日本語\tx\nab\tx\n", "x\t\t\t\ny\tz\tlong cell\t\n",
		strings.Repeat("long cell ", 10) + "\tend\nshort\tend\n",
	}
	for i, text := range texts {
		for flags := range uint(64) {
			sizes := [][3]int{{0, 8, 1}, {8, 8, 1}, {5, 0, 2}, {0, 4, 0}}[(int(flags)+i)%4]
			pad := " \t.-"[(int(flags)/4+i)%4]
			fmt.Printf("%q\n", format(text, sizes[0], sizes[1], sizes[2], pad, flags))
		}
	}
	pieces := []string{"a", "\t", "\n", "bcd\t", "\v", "\f"}
	for i := range 1500 {
		var s strings.Builder
		for rest := i*31 + 7; rest > 0; rest /= len(pieces) {
			s.WriteString(pieces[rest%len(pieces)])
		}
		fmt.Printf("%q\n", format(s.String(), 1, 2, 1, '.', uint(i)&^(tabwriter.FilterHTML|tabwriter.StripEscape)&63))
	}

	for left := range 14 {
		out := limited{left: left}
		w := tabwriter.NewWriter(&out, 0, 8, 1, ' ', tabwriter.Debug)
		n, err := w.Write([]byte("ab\tc\nd\te\n\nrest\tx\fmore"))
		fmt.Println(n, err, w.Flush(), out.String())
	}
	w = tabwriter.NewWriter(short{}, 0, 8, 1, ' ', 0)
	n, err := w.Write([]byte("line\n"))
	fmt.Println(n, err, w.Flush())
	w = tabwriter.NewWriter(panicking{}, 0, 8, 1, ' ', 0)
	fmt.Println(panicOf(func() { w.Write([]byte("line\n")) }))
	fmt.Println(panicOf(func() { w.Flush() }))
	fmt.Println(panicOf(func() { w.Init(nil, 0, -1, 0, ' ', 0) }))
	fmt.Println(tabwriter.Escape, tabwriter.FilterHTML, tabwriter.StripEscape, tabwriter.AlignRight, tabwriter.DiscardEmptyColumns,
		tabwriter.TabIndent, tabwriter.Debug)
}
