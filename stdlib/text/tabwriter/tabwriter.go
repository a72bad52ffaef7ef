// Package tabwriter aligns the columns of a text, whose cells end with tabs.
package tabwriter

import (
	"fmt"
	"io"
	"unicode/utf8"
)

// Formatting flags.
const (
	FilterHTML          uint = 1 << iota // tags have no width, entities that of one rune
	StripEscape                          // leave out the Escapes around escaped text
	AlignRight                           // the text of cells
	DiscardEmptyColumns                  // if their cells end with vertical tabs
	TabIndent                            // leading empty cells are filled up with tabs
	Debug                                // a | between columns
)

// Escape begins and ends text in which tabs and newlines are what they are.
const Escape = '\xff'

// A cell is text that ended with a tab, a newline or not yet. The last one of a line is in no column.
type cell struct {
	size  int  // bytes
	width int  // runes
	tab   bool // ended with \t
}

// Writer keeps what is written to it for as long as a later line may change its columns' widths. A
// column is a block of lines that have a cell there.
type Writer struct {
	output   io.Writer
	err      error // of output, in the call that runs
	minWidth int
	tabWidth int
	padding  int
	pad      byte
	flags    uint

	text    []byte // of all cells, one behind the other
	counted int    // where the part of text begins that cell.width does not have yet
	cell    cell   // the one that has not ended
	end     byte   // what ends the escaped text, tag or entity that has begun, or 0
	lines   [][]cell
	widths  []int // of the columns to the left, while lines are formatted
}

func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	b.output, b.minWidth, b.tabWidth, b.padding, b.pad, b.flags = output, minwidth, tabwidth, padding, padchar, flags
	b.reset()
	return b
}

func (b *Writer) reset() {
	b.text, b.counted, b.cell, b.end = b.text[:0], 0, cell{}, 0
	b.lines, b.widths = append(b.lines[:0], nil), b.widths[:0]
}

func (b *Writer) has(flag uint) bool { return b.flags&flag != 0 }

// Write fails only where the output does.
func (b *Writer) Write(buf []byte) (n int, err error) {
	defer b.explainPanic("Write")
	b.err = nil
	for i, c := range buf {
		next := b.step(buf[n:i], c, n, i)
		if b.err != nil {
			return next, b.err
		}
		n = next
	}
	b.add(buf[n:])
	return len(buf), nil
}

// step takes c, at place i, behind text that begins at place n and was not added yet. It returns where
// the text begins that is not added now.
func (b *Writer) step(text []byte, c byte, n, i int) int {
	switch {
	case b.end != 0:
		if c != b.end {
			return n
		}
		b.add(text)
		if c != Escape || !b.has(StripEscape) {
			b.add([]byte{c})
		}
		b.endEscape()
		return i + 1
	case c == '\t' || c == '\v' || c == '\n' || c == '\f':
		b.add(text)
		b.count()
		cells := b.endCell(c == '\t')
		if c == '\n' || c == '\f' {
			b.endLine(c, cells)
		}
		return i + 1
	case c == Escape:
		b.add(text)
		b.count()
		b.end = Escape
		if b.has(StripEscape) {
			return i + 1
		}
		return i
	case (c == '<' || c == '&') && b.has(FilterHTML):
		b.add(text)
		b.count()
		b.end = '>'
		if c == '&' {
			b.end = ';'
		}
		return i
	}
	return n
}

func (b *Writer) add(text []byte) {
	b.text = append(b.text, text...)
	b.cell.size += len(text)
}

func (b *Writer) count() {
	b.cell.width += utf8.RuneCount(b.text[b.counted:])
	b.counted = len(b.text)
}

func (b *Writer) endEscape() {
	switch b.end {
	case Escape:
		b.count()
		if !b.has(StripEscape) {
			b.cell.width -= 2
		}
	case ';':
		b.cell.width++
	}
	b.counted = len(b.text)
	b.end = 0
}

// endCell tells how many cells the line has now.
func (b *Writer) endCell(tab bool) int {
	b.cell.tab = tab
	last := len(b.lines) - 1
	b.lines[last] = append(b.lines[last], b.cell)
	b.cell = cell{}
	return len(b.lines[last])
}

// endLine: a line of one cell is in no column, so what follows has nothing to do with what was before.
func (b *Writer) endLine(c byte, cells int) {
	b.lines = append(b.lines, nil)
	if c == '\f' || cells == 1 {
		b.flush()
		if c == '\f' && b.has(Debug) {
			b.put([]byte("---\n"))
		}
	}
}

// Flush ends the text. An escape that has not ended does.
func (b *Writer) Flush() error {
	defer b.explainPanic("Flush")
	b.err = nil
	b.flush()
	if b.err != nil {
		b.reset()
	}
	return b.err
}

// explainPanic tells where a panic of the output came from.
func (b *Writer) explainPanic(operation string) {
	if value := recover(); value != nil {
		if operation == "Flush" {
			b.reset()
		}
		panic(fmt.Sprintf("tabwriter: panic during %s (%v)", operation, value))
	}
}

func (b *Writer) flush() {
	if b.cell.size > 0 {
		if b.end != 0 {
			b.endEscape()
		}
		b.endCell(false)
	}
	b.format(0, 0, len(b.lines))
	if b.err == nil {
		b.reset()
	}
}
