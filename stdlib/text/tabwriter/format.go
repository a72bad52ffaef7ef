package tabwriter

import (
	"bytes"
	"io"
)

// format writes lines [from, to), whose text begins at pos and whose columns to the left have b.widths.
// It returns where the text of the next line begins.
func (b *Writer) format(pos, from, to int) int {
	column := len(b.widths)
	for line := from; line < to; line++ {
		if !b.hasColumn(line, column) {
			continue
		}
		pos = b.writeLines(pos, from, line)
		end := line
		for end < to && b.hasColumn(end, column) {
			end++
		}
		b.widths = append(b.widths, b.columnWidth(column, line, end))
		pos = b.format(pos, line, end)
		b.widths = b.widths[:column]
		from, line = end, end
	}
	return b.writeLines(pos, from, to)
}

// hasColumn: the last cell of a line is in none.
func (b *Writer) hasColumn(line, column int) bool { return column < len(b.lines[line])-1 }

func (b *Writer) columnWidth(column, from, to int) int {
	width, discard := b.minWidth, b.has(DiscardEmptyColumns)
	for _, line := range b.lines[from:to] {
		c := line[column]
		width = max(width, c.width+b.padding)
		if c.width > 0 || c.tab {
			discard = false
		}
	}
	if discard {
		return 0
	}
	return width
}

func (b *Writer) writeLines(pos, from, to int) int {
	for i, line := range b.lines[from:to] {
		indenting := b.has(TabIndent)
		for column, c := range line {
			if column > 0 && b.has(Debug) {
				b.put([]byte{'|'})
			}
			text := b.text[pos : pos+c.size]
			pos += c.size
			if c.size > 0 {
				indenting = false
				if !b.has(AlignRight) {
					b.put(text)
				}
			}
			if column < len(b.widths) {
				b.fill(c.width, b.widths[column], indenting)
			}
			if c.size > 0 && b.has(AlignRight) {
				b.put(text)
			}
		}
		if from+i+1 < len(b.lines) {
			b.put([]byte{'\n'})
		} else {
			// The last line has no newline, and perhaps a cell that has not ended.
			b.put(b.text[pos : pos+b.cell.size])
			pos += b.cell.size
		}
	}
	return pos
}

// fill writes what a cell of a width lacks to that of its column.
func (b *Writer) fill(width, columnWidth int, withTabs bool) {
	if b.pad != '\t' && !withTabs {
		b.put(bytes.Repeat([]byte{b.pad}, columnWidth-width))
		return
	}
	if b.tabWidth == 0 {
		return
	}
	columnWidth = (columnWidth + b.tabWidth - 1) / b.tabWidth * b.tabWidth
	missing := columnWidth - width
	if missing < 0 {
		panic("internal error")
	}
	b.put(bytes.Repeat([]byte{'\t'}, (missing+b.tabWidth-1)/b.tabWidth))
}

// put writes to the output, up to its first error.
func (b *Writer) put(text []byte) {
	if b.err != nil {
		return
	}
	n, err := b.output.Write(text)
	if n != len(text) && err == nil {
		err = io.ErrShortWrite
	}
	b.err = err
}
