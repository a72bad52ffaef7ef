package csv

import (
	"bufio"
	"internal/unicode"
	"io"
	"strings"
	"unicode/utf8"
)

// Writer collects what it writes; Flush hands on the rest.
type Writer struct {
	Comma   rune
	UseCRLF bool // end lines with \r\n
	w       *bufio.Writer
}

func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', w: bufio.NewWriter(w)} }

func (w *Writer) Flush() { w.w.Flush() }

// Error is what went wrong in a Write or Flush before.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}

// Write writes one record.
func (w *Writer) Write(record []string) error {
	if !validDelimiter(w.Comma) {
		return errDelimiter
	}
	// The first error stays with w.w, and is what its later writes return.
	for i, field := range record {
		if i > 0 {
			w.w.WriteRune(w.Comma)
		}
		if w.needsQuotes(field) {
			w.writeQuoted(field)
		} else {
			w.w.WriteString(field)
		}
	}
	_, err := w.w.WriteString(w.newline())
	return err
}

func (w *Writer) newline() string {
	if w.UseCRLF {
		return "\r\n"
	}
	return "\n"
}

func (w *Writer) writeQuoted(field string) {
	w.w.WriteByte('"')
	for len(field) > 0 {
		plain := strings.IndexAny(field, "\"\r\n")
		if plain < 0 {
			plain = len(field)
		}
		w.w.WriteString(field[:plain])
		if field = field[plain:]; field == "" {
			break
		}
		switch field[0] {
		case '"':
			w.w.WriteString(`""`)
		case '\n':
			w.w.WriteString(w.newline())
		case '\r':
			if !w.UseCRLF {
				w.w.WriteByte('\r')
			}
		}
		field = field[1:]
	}
	w.w.WriteByte('"')
}

// needsQuotes: an empty field does not. `\.` ends data for a database that reads the file.
func (w *Writer) needsQuotes(field string) bool {
	if field == "" {
		return false
	}
	if field == `\.` || strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(field)
	return unicode.IsSpace(first)
}

func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}
