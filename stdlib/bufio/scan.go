package bufio

import (
	"errors"
	"io"
)

const (
	MaxScanTokenSize = 64 * 1024
	startSize        = 4096
)

var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
	ErrFinalToken      = errors.New("final token")
)

// SplitFunc finds the first token of data.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// Scanner reads token by token, lines unless told otherwise. Natives know where the first fields lie.
type Scanner struct {
	buf     []byte
	token   []byte
	err     error
	start   int // buf[start:end] is still to be split
	end     int
	kind    int // which of the library's split is
	split   SplitFunc
	called  bool
	done    bool
	r       io.Reader
	maxSize int
	empties int // tokens since the last byte, at the end
}

// The kinds of split functions that the native which finds tokens knows are numbers up from 1.
const (
	otherKind = 0
	linesKind = 1
)

func NewScanner(r io.Reader) *Scanner {
	return &Scanner{r: r, split: ScanLines, kind: linesKind, maxSize: MaxScanTokenSize}
}

func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

func (s *Scanner) Bytes() []byte { return s.token }
func (s *Scanner) Text() string  { return string(s.token) }

func (s *Scanner) Buffer(buf []byte, max int) {
	if s.called {
		panic("Buffer called after Scan")
	}
	s.buf = buf[0:cap(buf)]
	s.maxSize = max
}

func (s *Scanner) Split(split SplitFunc) {
	if s.called {
		panic("Split called after Scan")
	}
	s.split = split
	s.kind = kindOf(split)
}

func kindOf(split SplitFunc) int

func (s *Scanner) setErr(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}

// nextBuffered goes to the next token if the native finds it in the buffer; otherwise nothing changes.
func (s *Scanner) nextBuffered() bool

// Scan goes to the next token; false at the end or after an error.
func (s *Scanner) Scan() bool {
	if s.kind != otherKind {
		return s.nextBuffered() || s.next()
	}
	// What next does, where nothing is out of the ordinary.
	if start, end := s.start, s.end; start < end && s.err == nil {
		advance, token, err := s.split(s.buf[start:end], false)
		if err == nil && token != nil && uint(advance) <= uint(end-start) {
			s.start = start + advance
			s.token = token
			return true
		}
		if is, found := s.settled(advance, token, err); is {
			return found
		}
		if !s.more() {
			return false
		}
	}
	return s.next()
}

func (s *Scanner) next() bool {
	if s.done {
		return false
	}
	s.called = true
	for {
		if s.end > s.start || s.err != nil {
			if is, found := s.settled(s.split(s.buf[s.start:s.end], s.err != nil)); is {
				return found
			}
		}
		if !s.more() {
			return false
		}
	}
}

// settled says whether the call of Scan ends with what split has returned, and whether there is a token.
func (s *Scanner) settled(advance int, token []byte, err error) (is, found bool) {
	switch {
	case err == ErrFinalToken:
		s.token = token
		s.done = true
		s.start, s.end = 0, 0
		return true, token != nil
	case err != nil:
		s.setErr(err)
		return true, false
	case advance < 0:
		s.setErr(ErrNegativeAdvance)
		return true, false
	case advance > s.end-s.start:
		s.setErr(ErrAdvanceTooFar)
		return true, false
	}
	s.start += advance
	s.token = token
	if token == nil {
		return false, false
	}
	if s.err == nil || advance > 0 {
		s.empties = 0
		return true, true
	}
	s.empties++
	if s.empties > maxEmptyReads {
		panic("bufio.Scan: too many empty tokens without progressing")
	}
	return true, true
}

// more reads on; false at the end.
func (s *Scanner) more() bool {
	if s.err != nil {
		s.start = 0
		s.end = 0
		return false
	}
	if s.start > 0 && (s.end == len(s.buf) || s.start > len(s.buf)/2) {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end == len(s.buf) && !s.grow() {
		return false
	}
	s.read()
	return true
}

func (s *Scanner) grow() bool {
	if len(s.buf) >= s.maxSize || len(s.buf) > int(^uint(0)>>1)/2 {
		s.setErr(ErrTooLong)
		return false
	}
	size := len(s.buf) * 2
	if size == 0 {
		size = startSize
	}
	buf := make([]byte, min(size, s.maxSize))
	copy(buf, s.buf[s.start:s.end])
	s.buf = buf
	s.end -= s.start
	s.start = 0
	return true
}

func (s *Scanner) read() {
	for tries := 0; ; tries++ {
		n, err := s.r.Read(s.buf[s.end:len(s.buf)])
		if n < 0 || len(s.buf)-s.end < n {
			s.setErr(ErrBadReadCount)
			return
		}
		s.end += n
		if err != nil {
			s.setErr(err)
			return
		}
		if n > 0 {
			s.empties = 0
			return
		}
		if tries >= maxEmptyReads {
			s.setErr(io.ErrNoProgress)
			return
		}
	}
}

// The split functions of the library.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error)
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error)
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error)
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error)
