// Package csv reads and writes files of comma-separated values (RFC 4180).
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"internal/unicode"
	"io"
	"unicode/utf8"
)

var (
	ErrBareQuote     = errors.New("bare \" in non-quoted-field")
	ErrQuote         = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount    = errors.New("wrong number of fields")
	ErrTrailingComma = errors.New("extra delimiter at end of line") // not used any more

	errDelimiter = errors.New("csv: invalid field or comment delimiter")
)

// ParseError says what is wrong where. Lines and columns count from 1, columns in bytes.
type ParseError struct {
	StartLine int // of the record
	Line      int
	Column    int
	Err       error
}

func (e *ParseError) Error() string {
	switch {
	case e.Err == ErrFieldCount:
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	case e.StartLine != e.Line:
		return fmt.Sprintf("record on line %d; parse error on line %d, column %d: %v", e.StartLine, e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
}

func (e *ParseError) Unwrap() error { return e.Err }

type position struct{ line, column int }

type Reader struct {
	Comma   rune
	Comment rune // begins lines that are left out; 0: nothing does

	// FieldsPerRecord is how many fields each record has to have. 0: as many as the first. Negative:
	// any number.
	FieldsPerRecord int

	LazyQuotes       bool // quotes may stand inside of fields
	TrimLeadingSpace bool
	ReuseRecord      bool // Read may return the slice that it returned before
	TrailingComma    bool // not used any more

	r       *bufio.Reader
	line    int   // the number of the line read last
	offset  int64 // bytes read
	long    []byte
	text    []byte // of all fields of the record, one behind the other
	ends    []int  // of the fields, in text
	starts  []position
	current []string
}

func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', r: bufio.NewReader(r)} }

func (r *Reader) InputOffset() int64 { return r.offset }

// FieldPos is where a field of the record that Read returned last begins.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.starts) {
		panic("out of range index passed to FieldPos")
	}
	return r.starts[field].line, r.starts[field].column
}

func (r *Reader) Read() (record []string, err error) {
	if !r.ReuseRecord {
		return r.readRecord(nil)
	}
	r.current, err = r.readRecord(r.current)
	return r.current, err
}

func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		switch record, err := r.readRecord(nil); err {
		case nil:
			records = append(records, record)
		case io.EOF:
			return records, nil
		default:
			return nil, err
		}
	}
}

func validDelimiter(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

func firstRune(b []byte) rune {
	r, _ := utf8.DecodeRune(b)
	return r
}

// newline is how many bytes the newline at the end of line takes.
func newline(line []byte) int {
	if len(line) > 0 && line[len(line)-1] == '\n' {
		return 1
	}
	return 0
}

// readLine reads a line with its newline, which is \n even where it was \r\n. An end of the input
// behind other bytes is not told yet. The line is there until the next one is read.
func (r *Reader) readLine() ([]byte, error) {
	line, err := r.r.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		r.long = append(r.long[:0], line...)
		for err == bufio.ErrBufferFull {
			line, err = r.r.ReadSlice('\n')
			r.long = append(r.long, line...)
		}
		line = r.long
	}
	r.line++
	r.offset += int64(len(line))
	if len(line) > 0 && err == io.EOF {
		err = nil
		line = bytes.TrimSuffix(line, []byte{'\r'})
	}
	if bytes.HasSuffix(line, []byte("\r\n")) {
		line = line[:len(line)-1]
		line[len(line)-1] = '\n'
	}
	return line, err
}

// firstLine reads on to a line that is neither empty nor a comment.
func (r *Reader) firstLine() ([]byte, error) {
	for {
		line, err := r.readLine()
		comment := r.Comment != 0 && firstRune(line) == r.Comment
		if err != nil {
			if comment {
				line = nil
			}
			return line, err
		}
		if !comment && len(line) > newline(line) {
			return line, nil
		}
	}
}

func (r *Reader) readRecord(record []string) ([]string, error) {
	if r.Comma == r.Comment || !validDelimiter(r.Comma) || r.Comment != 0 && !validDelimiter(r.Comment) {
		return nil, errDelimiter
	}
	line, err := r.firstLine()
	if err == io.EOF {
		return nil, err
	}
	r.text, r.ends, r.starts = r.text[:0], r.ends[:0], r.starts[:0]
	scan := scanner{r, line, position{r.line, 1}, r.line, err}
	for scan.field() {
	}
	err = scan.err

	if cap(record) < len(r.ends) {
		record = make([]string, len(r.ends))
	}
	record = record[:len(r.ends)]
	text, start := string(r.text), 0
	for i, end := range r.ends {
		record[i] = text[start:end]
		start = end
	}
	switch {
	case r.FieldsPerRecord == 0:
		r.FieldsPerRecord = len(record)
	case r.FieldsPerRecord > 0 && len(record) != r.FieldsPerRecord && err == nil:
		err = &ParseError{scan.startLine, scan.startLine, 1, ErrFieldCount}
	}
	return record, err
}

// A scanner takes the fields of one record from a Reader's lines.
type scanner struct {
	*Reader
	rest      []byte // of the current line
	at        position
	startLine int
	err       error // of reading, then what is wrong
}

func (s *scanner) skip(n int) {
	s.rest = s.rest[n:]
	s.at.column += n
}

func (s *scanner) end(start position) {
	s.ends = append(s.ends, len(s.text))
	s.starts = append(s.starts, start)
}

func (s *scanner) fail(line, column int, err error) {
	s.err = &ParseError{s.startLine, line, column, err}
}

// field reads the next one, and tells whether another one follows.
func (s *scanner) field() bool {
	if s.TrimLeadingSpace {
		space := bytes.IndexFunc(s.rest, func(r rune) bool { return !unicode.IsSpace(r) })
		if space < 0 {
			space = len(s.rest)
			s.at.column -= newline(s.rest)
		}
		s.skip(space)
	}
	if len(s.rest) > 0 && s.rest[0] == '"' {
		return s.quoted()
	}
	comma := bytes.IndexRune(s.rest, s.Comma)
	field := s.rest[:max(comma, 0)]
	if comma < 0 {
		field = s.rest[:len(s.rest)-newline(s.rest)]
	}
	if !s.LazyQuotes {
		if quote := bytes.IndexByte(field, '"'); quote >= 0 {
			s.fail(s.line, s.at.column+quote, ErrBareQuote)
			return false
		}
	}
	s.text = append(s.text, field...)
	s.end(s.at)
	if comma < 0 {
		return false
	}
	s.skip(comma + utf8.RuneLen(s.Comma))
	return true
}

func (s *scanner) quoted() bool {
	start := s.at
	s.skip(1)
	for {
		quote := bytes.IndexByte(s.rest, '"')
		if quote < 0 {
			if len(s.rest) > 0 {
				s.text = append(s.text, s.rest...)
				if s.err != nil {
					return false
				}
				s.nextLine()
				continue
			}
			// The input is over.
			if s.err == nil && !s.LazyQuotes {
				s.fail(s.at.line, s.at.column, ErrQuote)
				return false
			}
			s.end(start)
			return false
		}
		s.text = append(s.text, s.rest[:quote]...)
		s.skip(quote + 1)
		switch next := firstRune(s.rest); {
		case next == '"':
			s.text = append(s.text, '"')
			s.skip(1)
		case next == s.Comma:
			s.skip(utf8.RuneLen(s.Comma))
			s.end(start)
			return true
		case len(s.rest) == newline(s.rest):
			s.end(start)
			return false
		case s.LazyQuotes:
			s.text = append(s.text, '"')
		default:
			s.fail(s.line, s.at.column-1, ErrQuote)
			return false
		}
	}
}

// nextLine goes on with the next line of a quoted field.
func (s *scanner) nextLine() {
	s.at.column += len(s.rest)
	s.rest, s.err = s.readLine()
	if len(s.rest) > 0 {
		s.at = position{s.at.line + 1, 1}
	}
	if s.err == io.EOF {
		s.err = nil
	}
}
