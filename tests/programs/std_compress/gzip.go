// run
// Packages compress/flate and compress/gzip: what goes in comes out, headers, several files one behind
// the other, dictionaries, flushes, damaged data. How small data becomes is nobody's promise.
package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
	"time"
)

// packed was written by gzip(1) -9n.
const packed = "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcbH\xcd\xc9\xc9W(\xcf/\xcaI\xe1\x02\x00-;\x08\xaf\x0c\x00\x00\x00"

func texts() map[string][]byte {
	random := make([]byte, 8_000)
	rand.New(rand.NewSource(7)).Read(random)
	return map[string][]byte{
		"empty":   nil,
		"byte":    {42},
		"words":   []byte(strings.Repeat("the quick brown fox jumps over the lazy dog. ", 500)),
		"random":  random,
		"zeroes":  make([]byte, 150_000),
		"numbers": []byte(fmt.Sprint(rand.New(rand.NewSource(1)).Perm(2000))),
	}
}

type bytewise struct{ r *strings.Reader }

func (b bytewise) Read(p []byte) (int, error) { return b.r.Read(p) }
func (b bytewise) ReadByte() (byte, error)    { return b.r.ReadByte() }

// oneByte reads one byte at a time, and left of them if that is not negative.
type oneByte struct {
	r    io.Reader
	left int
}

func (o *oneByte) Read(p []byte) (int, error) {
	if o.left == 0 {
		return 0, errors.New("no more today")
	}
	o.left--
	return o.r.Read(p[:min(len(p), 1)])
}

type broken struct{ n int }

func (b *broken) Write(p []byte) (int, error) {
	if b.n -= len(p); b.n < 0 {
		return 0, errors.New("disk full")
	}
	return len(p), nil
}

func main() {
	for _, name := range []string{"empty", "byte", "words", "random", "zeroes", "numbers"} {
		text := texts()[name]
		for level := flate.HuffmanOnly; level <= flate.BestCompression; level++ {
			var raw, file bytes.Buffer
			w, err := flate.NewWriter(&raw, level)
			if err != nil {
				fmt.Println(err)
			}
			for rest := text; len(rest) > 0; {
				n, err := w.Write(rest[:min(len(rest), 4_000)])
				if err != nil {
					fmt.Println(err)
				}
				rest = rest[n:]
			}
			fmt.Print(w.Close(), " ", w.Close(), " ")
			back, err := io.ReadAll(flate.NewReader(&raw))
			fmt.Print(name, " ", level, " ", len(back), " ", bytes.Equal(back, text), " ", err, " ")

			g, _ := gzip.NewWriterLevel(&file, level)
			g.Write(text)
			fmt.Print(g.Flush(), g.Close(), g.Close(), g.Flush(), " ")
			small := file.Len() < len(text)/2 || name == "numbers"
			r, err := gzip.NewReader(&oneByte{bytes.NewReader(file.Bytes()), -1})
			if err != nil {
				fmt.Println(err)
				continue
			}
			back, err = io.ReadAll(r)
			fmt.Println(small, len(back), bytes.Equal(back, text), err, r.Close())
		}
	}
	_, err := flate.NewWriter(io.Discard, 10)
	_, err2 := gzip.NewWriterLevel(io.Discard, -3)
	fmt.Println(err, "|", err2)

	r, err := gzip.NewReader(strings.NewReader(packed))
	fmt.Println(err)
	b, err := io.ReadAll(r)
	fmt.Printf("%q %v %v %d %q\n", b, err, r.ModTime.IsZero(), r.OS, r.Name)

	headers()
	several()
	dictionaries()
	damaged()
	flushes()
}

func headers() {
	var file bytes.Buffer
	w := gzip.NewWriter(&file)
	w.Name, w.Comment, w.Extra, w.OS = "café.txt", "with a comment", []byte("extra"), 3
	w.ModTime = time.Unix(1700000000, 0)
	w.Write([]byte("contents"))
	w.Close()
	fmt.Printf("%x\n", file.Bytes()[:12])
	r, err := gzip.NewReader(&file)
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := io.ReadAll(r)
	fmt.Printf("%q %v %q %q %q %d %d\n", b, err, r.Name, r.Comment, r.Extra, r.OS, r.ModTime.Unix())
	for _, name := range []string{"日本", "a\x00b"} {
		w := gzip.NewWriter(io.Discard)
		w.Name = name
		n, err := w.Write([]byte("x"))
		fmt.Println(n, err, w.Close())
	}
	w = gzip.NewWriter(io.Discard)
	w.Extra = make([]byte, 1<<16)
	fmt.Println(w.Close())
}

func several() {
	var file bytes.Buffer
	w := gzip.NewWriter(nil)
	for _, name := range []string{"one", "two", "three"} {
		w.Reset(&file)
		w.Name = name
		w.Write([]byte("contents of " + name + "\n"))
		w.Close()
	}
	all := file.String()
	r, _ := gzip.NewReader(strings.NewReader(all))
	b, err := io.ReadAll(r)
	fmt.Printf("%q %v\n", b, err)
	for _, source := range []io.Reader{strings.NewReader(all), bytes.NewBufferString(all), bufio.NewReader(strings.NewReader(all)), bytewise{strings.NewReader(all)}} {
		r, err := gzip.NewReader(source)
		for err == nil {
			r.Multistream(false)
			b, err := io.ReadAll(r)
			fmt.Printf("%q %q %v; ", r.Name, b, err)
			if err = r.Reset(source); err != nil {
				fmt.Println(err)
				break
			}
		}
	}
	source := strings.NewReader(all + "rest")
	r, _ = gzip.NewReader(source)
	b, err = io.ReadAll(r)
	fmt.Println(len(b), err)
}

func dictionaries() {
	dict := []byte("a dictionary of many words that come again and again")
	text := "words that come again and again of many a dictionary"
	var raw bytes.Buffer
	w, err := flate.NewWriterDict(&raw, flate.BestCompression, dict)
	fmt.Println(err)
	for i := range 3 {
		raw.Reset()
		w.Reset(&raw)
		io.WriteString(w, text)
		w.Close()
		r := flate.NewReaderDict(bytes.NewReader(raw.Bytes()), dict)
		b, err := io.ReadAll(r)
		fmt.Println(i, string(b), err, raw.Len() < len(text)/2, r.Close())
		fmt.Println(r.(flate.Resetter).Reset(bytes.NewReader(raw.Bytes()), dict))
		b, err = io.ReadAll(r)
		fmt.Println(len(b), err)
	}
	n, err := w.Write([]byte("more"))
	fmt.Println(n, err, w.Flush())
}

func damaged() {
	for _, text := range []string{"", "\x1f", "not a gzip file at all", packed[:9], packed[:15], packed[:len(packed)-8], packed[:len(packed)-1],
		packed[:len(packed)-5] + "x" + packed[len(packed)-4:], packed[:len(packed)-1] + "x", packed[:10] + "\x07" + packed[11:]} {
		r, err := gzip.NewReader(strings.NewReader(text))
		if err != nil {
			fmt.Println(len(text), err, err == gzip.ErrHeader)
			continue
		}
		b, err := io.ReadAll(r)
		var corrupt flate.CorruptInputError
		fmt.Println(len(b), err, err == gzip.ErrChecksum, errors.As(err, &corrupt), r.Close() != nil)
	}
	r := flate.NewReader(&oneByte{strings.NewReader(packed[10:]), 3})
	_, err := io.ReadAll(r)
	fmt.Println(err)
	for _, size := range []int{5, 15, 500} {
		w := gzip.NewWriter(&broken{size})
		_, err := w.Write(make([]byte, 100))
		fmt.Println(err, w.Close(), w.Close())
	}
	fmt.Println(flate.CorruptInputError(7), flate.InternalError("x"), &flate.ReadError{3, io.EOF}, &flate.WriteError{4, io.EOF})
}

func flushes() {
	in, out := io.Pipe()
	go func() {
		w := gzip.NewWriter(out)
		for i := range 5 {
			fmt.Fprintf(w, "line %d\n", i)
			w.Flush()
		}
		w.Close()
		out.Close()
	}()
	r, err := gzip.NewReader(in)
	fmt.Println(err)
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		fmt.Println(lines.Text())
	}
	fmt.Println(lines.Err())
}
