package fmt

import (
	"errors"
	"internal/stdio"
	"io"
	"unicode/utf8"
)

// ScanState is what a Scanner reads from.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// Scanner reads itself.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

func Scan(a ...any) (n int, err error)   { return Fscan(stdio.Stdin(), a...) }
func Scanln(a ...any) (n int, err error) { return Fscanln(stdio.Stdin(), a...) }

func Scanf(format string, a ...any) (n int, err error) { return Fscanf(stdio.Stdin(), format, a...) }

func Sscan(str string, a ...any) (n int, err error) {
	return newScan(&textReader{text: str}, newlineIsSpace).scanAll(a)
}

func Sscanln(str string, a ...any) (n int, err error) {
	return newScan(&textReader{text: str}, newlineEnds).scanAll(a)
}

func Sscanf(str string, format string, a ...any) (n int, err error) {
	return newScan(&textReader{text: str}, newlineMatches).scanFormat(format, a)
}

func Fscan(r io.Reader, a ...any) (n int, err error) {
	return newScan(runeScannerOf(r), newlineIsSpace).scanAll(a)
}

func Fscanln(r io.Reader, a ...any) (n int, err error) {
	return newScan(runeScannerOf(r), newlineEnds).scanAll(a)
}

func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScan(runeScannerOf(r), newlineMatches).scanFormat(format, a)
}

// textReader hands out the runes of a text.
type textReader struct {
	text string
	at   int
	last int // width of the rune read last
}

func (t *textReader) ReadRune() (r rune, size int, err error) {
	if t.at >= len(t.text) {
		t.last = 0
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRuneInString(t.text[t.at:])
	t.at += size
	t.last = size
	return r, size, nil
}

func (t *textReader) UnreadRune() error {
	t.at -= t.last
	t.last = 0
	return nil
}

// byteReader makes runes of what a Reader gives, which it reads byte by byte: nothing behind the last
// rune is taken.
type byteReader struct {
	reader io.Reader
	left   []byte // read, but of the next rune
	rune   rune
	unread bool
}

func (b *byteReader) readByte() (byte, error) {
	if len(b.left) > 0 {
		first := b.left[0]
		b.left = b.left[1:]
		return first, nil
	}
	var one [1]byte
	_, err := io.ReadFull(b.reader, one[:])
	return one[0], err
}

func (b *byteReader) ReadRune() (r rune, size int, err error) {
	if b.unread {
		b.unread = false
		return b.rune, utf8.RuneLen(b.rune), nil
	}
	first, err := b.readByte()
	if err != nil {
		return 0, 0, err
	}
	bytes := append(make([]byte, 0, utf8.UTFMax), first)
	for !utf8.FullRune(bytes) {
		next, err := b.readByte()
		if err == io.EOF {
			break
		}
		if err != nil {
			return 0, 0, err
		}
		bytes = append(bytes, next)
	}
	r, size = utf8.DecodeRune(bytes)
	b.left = append(bytes[size:], b.left...)
	b.rune = r
	return r, size, nil
}

func (b *byteReader) UnreadRune() error {
	if b.unread {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	b.unread = true
	return nil
}

func runeScannerOf(r io.Reader) runeScanner {
	if scanner, ok := r.(io.RuneScanner); ok {
		return scanner
	}
	return &byteReader{reader: r}
}

type runeScanner interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
}

// What a newline in the input means.
type newlineRule int

const (
	newlineIsSpace newlineRule = iota // Scan
	newlineEnds                       // Scanln
	newlineMatches                    // Scanf: one of the format
)

const unlimited = 1 << 30

// endOfInput is what next returns instead of a rune.
const endOfInput = -1

// scan is the state of one call, and the ScanState of Scanners.
type scan struct {
	input    runeScanner
	newlines newlineRule
	token    []byte // what has been accepted of the current value
	count    int    // runes read so far
	ended    bool
	width    int // of the current value
	limit    int // count may not exceed it
}

func newScan(input runeScanner, newlines newlineRule) *scan {
	return &scan{input: input, newlines: newlines, width: unlimited, limit: unlimited}
}

// scanFailure is what panics inside of this package carry to the end of a scan.
type scanFailure struct {
	err error
}

func (s *scan) fail(err error)      { panic(scanFailure{err}) }
func (s *scan) failText(err string) { panic(scanFailure{errors.New(err)}) }

// catchFailure turns such a panic into an error.
func catchFailure(err *error) {
	switch r := recover().(type) {
	case nil:
	case scanFailure:
		*err = r.err
	default:
		if r == io.EOF {
			*err = io.EOF
			return
		}
		panic(r)
	}
}

func (s *scan) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *scan) ReadRune() (r rune, size int, err error) {
	if s.ended || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.input.ReadRune()
	if err == nil {
		s.count++
		s.ended = s.newlines == newlineEnds && r == '\n'
	} else if err == io.EOF {
		s.ended = true
	}
	return r, size, err
}

func (s *scan) UnreadRune() error {
	s.input.UnreadRune()
	s.ended = false
	s.count--
	return nil
}

func (s *scan) Width() (wid int, ok bool) {
	if s.width == unlimited {
		return 0, false
	}
	return s.width, true
}

func (s *scan) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer catchFailure(&err)
	if f == nil {
		f = isNoSpace
	}
	s.token = s.token[:0]
	return s.word(skipSpace, f), nil
}

// SkipSpace goes to the next rune that is no space; a newline may be an error.
func (s *scan) SkipSpace() {
	for {
		r := s.next()
		switch {
		case r == endOfInput:
			return
		case r == '\r' && s.comesNext("\n"):
		case r == '\n':
			if s.newlines != newlineIsSpace {
				s.failText("unexpected newline")
			}
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

// next reads a rune, endOfInput at the end.
func (s *scan) next() rune {
	r, _, err := s.ReadRune()
	if err == io.EOF {
		return endOfInput
	}
	if err != nil {
		s.fail(err)
	}
	return r
}

func (s *scan) mustNext() rune {
	r := s.next()
	if r == endOfInput {
		s.fail(io.ErrUnexpectedEOF)
	}
	return r
}

// needInput ends the scan with io.EOF when nothing is left.
func (s *scan) needInput() {
	if s.next() == endOfInput {
		panic(io.EOF)
	}
	s.UnreadRune()
}

// comesNext says whether the next rune is one of set.
func (s *scan) comesNext(set string) bool {
	r := s.next()
	if r == endOfInput {
		return false
	}
	s.UnreadRune()
	return contains(set, r)
}

// accept takes the next rune into the token if it is one of set.
func (s *scan) accept(set string) bool {
	r := s.next()
	if r == endOfInput {
		return false
	}
	if !contains(set, r) {
		s.UnreadRune()
		return false
	}
	s.token = utf8.AppendRune(s.token, r)
	return true
}

// word reads runes for which f is true.
func (s *scan) word(skipSpace bool, f func(rune) bool) []byte {
	if skipSpace {
		s.SkipSpace()
	}
	for {
		r := s.next()
		if r == endOfInput {
			return s.token
		}
		if !f(r) {
			s.UnreadRune()
			return s.token
		}
		s.token = utf8.AppendRune(s.token, r)
	}
}

func contains(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

func isSpace(r rune) bool {
	switch {
	case r <= 0xff:
		return r == ' ' || '\t' <= r && r <= '\r' || r == 0x85 || r == 0xa0
	case 0x2000 <= r && r <= 0x200a:
		return true
	}
	switch r {
	case 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return false
}

func isNoSpace(r rune) bool { return !isSpace(r) }

// scanAll reads values between spaces.
func (s *scan) scanAll(a []any) (n int, err error) {
	defer catchFailure(&err)
	for _, arg := range a {
		s.scanValue('v', arg)
		n++
	}
	if s.newlines == newlineEnds {
		for r := s.next(); r != '\n' && r != endOfInput; r = s.next() {
			if !isSpace(r) {
				s.failText("expected newline")
			}
		}
	}
	return n, nil
}
