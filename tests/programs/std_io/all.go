// run
// Packages io and bufio.

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
)

type slow struct {
	text string
}

func (s *slow) Read(p []byte) (int, error) {
	if s.text == "" {
		return 0, io.EOF
	}
	p[0] = s.text[0]
	s.text = s.text[1:]
	return 1, nil
}

type failing struct{ n int }

func (f *failing) Write(p []byte) (int, error) {
	if f.n -= len(p); f.n < 0 {
		return 0, errors.New("disk full")
	}
	return len(p), nil
}

type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }

func copies() {
	var w strings.Builder
	n, err := io.Copy(&w, &slow{"copied"})
	fmt.Println(n, err, w.String())
	n, err = io.CopyN(&w, strings.NewReader("abcdef"), 3)
	fmt.Println(n, err, w.String())
	n, err = io.CopyN(&w, strings.NewReader("ab"), 3)
	fmt.Println(n, err)
	n, err = io.CopyBuffer(&w, &slow{"xyz"}, make([]byte, 2))
	fmt.Println(n, err, w.String())
	n, err = io.Copy(&failing{3}, &slow{"long text"})
	fmt.Println(n, err)
	p := make([]byte, 4)
	k, err := io.ReadFull(&slow{"abcdef"}, p)
	fmt.Println(k, err, string(p))
	k, err = io.ReadFull(&slow{"ab"}, p)
	fmt.Println(k, err)
	k, err = io.ReadFull(&slow{""}, p)
	fmt.Println(k, err)
	k, err = io.ReadAtLeast(&slow{"abcdef"}, p, 2)
	fmt.Println(k, err)
	k, err = io.ReadAtLeast(&slow{"abcdef"}, p, 5)
	fmt.Println(k, err)
	all, err := io.ReadAll(io.LimitReader(&slow{"limited"}, 3))
	fmt.Println(string(all), err)
	all, err = io.ReadAll(io.MultiReader(strings.NewReader("a"), &slow{"b"}, strings.NewReader(""), strings.NewReader("c")))
	fmt.Println(string(all), err)
	var one, two bytes.Buffer
	mw := io.MultiWriter(&one, &two)
	io.WriteString(mw, "both")
	fmt.Println(one.String(), two.String())
	tee := io.TeeReader(strings.NewReader("tee"), &one)
	all, _ = io.ReadAll(tee)
	fmt.Println(string(all), one.String())
	s := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	all, err = io.ReadAll(s)
	fmt.Println(string(all), err, s.Size())
	at, err := s.Seek(-2, io.SeekEnd)
	k, _ = s.Read(p)
	fmt.Println(at, err, string(p[:k]))
	k, err = s.ReadAt(p, 3)
	fmt.Println(k, err)
	outer, off, size := s.Outer()
	fmt.Println(outer != nil, off, size)
	ow := io.NewOffsetWriter(nil, 5)
	_, err = ow.Seek(-1, 0)
	fmt.Println(err)
	k, err = io.Discard.Write(p)
	fmt.Println(k, err)
	rc := io.NopCloser(strings.NewReader("x"))
	fmt.Println(rc.Close())
	fmt.Println(io.EOF, io.ErrUnexpectedEOF, io.ErrShortWrite, io.ErrShortBuffer, io.ErrNoProgress, io.ErrClosedPipe)
}

func pipes() {
	r, w := io.Pipe()
	var n int
	var late error
	var wg sync.WaitGroup
	wg.Go(func() {
		for i := 0; i < 3; i++ {
			fmt.Fprintf(w, "line %d\n", i)
		}
		w.CloseWithError(errors.New("no more"))
		n, late = w.Write([]byte("x"))
	})
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		fmt.Println(sc.Text())
	}
	fmt.Println(sc.Err())
	wg.Wait()
	fmt.Println(n, late)
	r, w = io.Pipe()
	r.Close()
	_, err := w.Write([]byte("x"))
	fmt.Println(err)
	r, w = io.Pipe()
	r.CloseWithError(errors.New("reader gone"))
	_, err = w.Write([]byte("x"))
	fmt.Println(err)
	w.Close()
	_, err = r.Read(nil)
	fmt.Println(err)
}

func bufferedReaders() {
	r := bufio.NewReaderSize(&slow{"first line\nsecond line that is long\n\nlast é"}, 16)
	fmt.Println(r.Size(), r.Buffered())
	peeked, err := r.Peek(5)
	fmt.Println(string(peeked), err, r.Buffered())
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	part, prefix, err := r.ReadLine()
	fmt.Printf("%q %t %v\n", part, prefix, err)
	slice, err := r.ReadSlice('\n')
	fmt.Printf("%q %v\n", slice, err)
	n, err := r.Discard(1)
	fmt.Println(n, err)
	c, err := r.ReadByte()
	fmt.Println(string(c), err, r.UnreadByte())
	bs, err := r.ReadBytes(' ')
	fmt.Printf("%q %v\n", bs, err)
	ru, size, err := r.ReadRune()
	fmt.Println(string(ru), size, err, r.UnreadRune(), r.UnreadRune(), r.UnreadByte())
	r.ReadRune()
	_, err = r.ReadByte()
	fmt.Println(err, r.UnreadByte())
	r.Reset(&slow{"0123456789012345678901234567890\n"})
	_, err = r.ReadSlice('\n')
	fmt.Println(err)
	_, err = r.Peek(17)
	fmt.Println(err)
	_, err = r.Peek(-1)
	fmt.Println(err)
	var w bytes.Buffer
	k, err := r.WriteTo(&w)
	fmt.Println(k, err, w.String())
	_, err = bufio.NewReader(stuck{}).ReadByte()
	fmt.Println(err)
	n, err = bufio.NewReader(&slow{"abc"}).Discard(5)
	fmt.Println(n, err)
}

func bufferedWriters() {
	var out bytes.Buffer
	w := bufio.NewWriterSize(&out, 8)
	n, err := w.WriteString("12345")
	fmt.Println(n, err, w.Buffered(), w.Available(), w.Size(), out.Len())
	w.Write([]byte("67890"))
	fmt.Println(out.String(), w.Buffered())
	w.WriteByte('x')
	n, err = w.WriteRune('é')
	fmt.Println(n, err, w.Flush(), out.String())
	k, err := w.ReadFrom(strings.NewReader("read from a reader"))
	fmt.Println(k, err, w.Flush(), out.Len())
	fw := bufio.NewWriterSize(&failing{10}, 4)
	n, err = fw.WriteString("0123456789abcdef")
	fmt.Println(n, err)
	_, err = fw.WriteString("more")
	fmt.Println(err, fw.Flush())
	fw.Reset(&out)
	fmt.Println(fw.Buffered(), fw.Flush())
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader("in")), bufio.NewWriter(&out))
	s, err := rw.ReadString(0)
	fmt.Println(s, err)
}

func scanners() {
	for _, split := range []bufio.SplitFunc{bufio.ScanLines, bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes} {
		for _, text := range []string{"", "\n", "one two\r\nthree\n\nfour", " sp ace \t", "é\xffx", "end\r"} {
			sc := bufio.NewScanner(&slow{text})
			sc.Split(split)
			var got []string
			for sc.Scan() {
				got = append(got, sc.Text())
			}
			fmt.Printf("%q %v; ", got, sc.Err())
		}
		fmt.Println()
	}
	sc := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 100) + "\n"))
	sc.Buffer(make([]byte, 10), 50)
	fmt.Println(sc.Scan(), sc.Err(), errors.Is(sc.Err(), bufio.ErrTooLong))
	sc = bufio.NewScanner(strings.NewReader("a,b,c"))
	sc.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		if i := bytes.IndexByte(data, ','); i >= 0 {
			return i + 1, data[:i], nil
		}
		if atEOF && len(data) > 0 {
			return len(data), data, bufio.ErrFinalToken
		}
		return 0, nil, nil
	})
	for sc.Scan() {
		fmt.Print(string(sc.Bytes()), " ")
	}
	fmt.Println(sc.Err())
	sc = bufio.NewScanner(strings.NewReader("bad"))
	sc.Split(func(data []byte, atEOF bool) (int, []byte, error) { return -1, nil, nil })
	fmt.Println(sc.Scan(), sc.Err())
	sc = bufio.NewScanner(strings.NewReader("bad"))
	sc.Split(func(data []byte, atEOF bool) (int, []byte, error) { return 10, nil, nil })
	fmt.Println(sc.Scan(), sc.Err())
	defer func() { fmt.Println(recover()) }()
	sc.Split(bufio.ScanLines)
}

func main() {
	copies()
	pipes()
	bufferedReaders()
	bufferedWriters()
	scanners()
}
