// run
// Every function of package encoding/base64: alphabets, padding, newlines, corrupt input, streams.
package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"math/rand"
	"strings"
)

// oneByte reads a byte at a time.
type oneByte struct{ r io.Reader }

func (r oneByte) Read(p []byte) (int, error) { return r.r.Read(p[:min(1, len(p))]) }

// withEnd tells of the end together with the last bytes.
type withEnd struct{ text string }

func (r *withEnd) Read(p []byte) (int, error) {
	n := copy(p, r.text)
	if r.text = r.text[n:]; r.text == "" {
		return n, io.EOF
	}
	return n, nil
}

// readAll reads pieces of a known size: where corrupt input is told to be counts from the last one.
func readAll(r io.Reader) (all []byte, err error) {
	var piece [500]byte
	for err == nil {
		var n int
		n, err = r.Read(piece[:])
		all = append(all, piece[:n]...)
	}
	return all, err
}

func panicOf(f func()) (text any) {
	defer func() { text = recover() }()
	f()
	return nil
}

type limited struct{ left int }

func (w *limited) Write(p []byte) (int, error) {
	if len(p) > w.left {
		return w.left, io.ErrShortWrite
	}
	w.left -= len(p)
	return len(p), nil
}

func main() {
	encodings := []*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawStdEncoding, base64.RawURLEncoding,
		base64.StdEncoding.WithPadding('*'), base64.StdEncoding.WithPadding('\xff'), base64.StdEncoding.Strict(),
		base64.RawURLEncoding.Strict(),
		base64.NewEncoding("zyxwvutsrqponmlkjihgfedcbaZYXWVUTSRQPONMLKJIHGFEDCBA9876543210!#")}
	for _, enc := range encodings {
		for _, s := range []string{"", "f", "fo", "foo", "foob", "fooba", "foobar", "\xff\xfe\xfd\xfc\xfb", "Many hands make light work."} {
			text := enc.EncodeToString([]byte(s))
			back, err := enc.DecodeString(text)
			fmt.Printf("%q %d %d %t %v; ", text, enc.EncodedLen(len(s)), enc.DecodedLen(len(text)), string(back) == s, err)
			fmt.Printf("%q ", enc.AppendEncode([]byte(">"), []byte(s)))
			back, err = enc.AppendDecode([]byte(">"), []byte(text))
			fmt.Printf("%q %v\n", back, err)
		}
	}
	// Digits, padding and others in all orders.
	pieces := []string{"Y", "W", "=", "\n", "!", "YWJj", "/", "=\r\n="}
	for i := range 1000 {
		rest := i
		var s strings.Builder
		for s.Len() < 12 && rest > 0 {
			s.WriteString(pieces[rest%len(pieces)])
			rest /= len(pieces)
		}
		for _, at := range []int{0, 2, 6, 7} {
			b, err := encodings[at].DecodeString(s.String())
			fmt.Printf("%q %v ", b, err)
		}
		fmt.Printf("%q\n", s.String())
	}
	random := rand.New(rand.NewSource(1))
	for size := range 150 {
		data := make([]byte, size*5)
		random.Read(data)
		enc := encodings[size%len(encodings)]
		var out bytes.Buffer
		w := base64.NewEncoder(enc, &out)
		for at := 0; at < len(data); {
			n := min(len(data)-at, 1+random.Intn(1500))
			if got, err := w.Write(data[at : at+n]); got != n || err != nil {
				fmt.Println(got, err)
			}
			at += n
		}
		err := w.Close()
		text := out.String()
		if text != enc.EncodeToString(data) || err != nil {
			fmt.Println("differs", size, err)
		}
		if len(text) > 8 {
			text = text[:7] + "\r\n" + text[7:]
		}
		for _, r := range []io.Reader{strings.NewReader(text), oneByte{strings.NewReader(text)},
			&withEnd{text}, strings.NewReader(text + "Q"), strings.NewReader(text + "%")} {
			b, err := readAll(base64.NewDecoder(enc, r))
			fmt.Print(bytes.Equal(b, data), len(b), err, " ")
		}
		fmt.Println()
	}
	for left := range 12 {
		w := base64.NewEncoder(base64.StdEncoding, &limited{left})
		n, err := w.Write([]byte("abcde"))
		fmt.Print(n, err, " ")
		n, err = w.Write([]byte("fghi"))
		fmt.Println(n, err, w.Close())
	}
	dst := make([]byte, 6)
	fmt.Println(panicOf(func() { base64.StdEncoding.Encode(dst, []byte("abcd")) }), string(dst))
	fmt.Println(panicOf(func() { base64.StdEncoding.Encode(dst, []byte("abcdefg")) }))
	fmt.Println(panicOf(func() { base64.StdEncoding.Decode(dst[:2], []byte("YWJj")) }))
	n, err := base64.StdEncoding.Decode(dst, []byte("YWJjZA=="))
	fmt.Println(n, err, base64.CorruptInputError(7))
	for _, f := range []func(){
		func() { base64.NewEncoding("abc") },
		func() { base64.NewEncoding(strings.Repeat("a", 64)) },
		func() { base64.NewEncoding("\n" + strings.Repeat("a", 63)) },
		func() { base64.StdEncoding.WithPadding('\n') },
		func() { base64.StdEncoding.WithPadding('A') },
		func() { base64.StdEncoding.WithPadding(0x100) },
		func() { base64.StdEncoding.WithPadding(-2) },
	} {
		fmt.Println(panicOf(f))
	}
	fmt.Println(base64.StdPadding, base64.NoPadding)
}
