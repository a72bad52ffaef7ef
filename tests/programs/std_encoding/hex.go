// run
// Every function of package encoding/hex: good and bad digits, odd lengths, pieces of any size, dumps.
package main

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
)

// limited fails after so many bytes.
type limited struct{ left int }

func (w *limited) Write(p []byte) (int, error) {
	if len(p) > w.left {
		return w.left, errors.New("full")
	}
	w.left -= len(p)
	return len(p), nil
}

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

func panicOf(f func()) (text any) {
	defer func() { text = recover() }()
	f()
	return nil
}

func main() {
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i * 7)
	}
	text := hex.EncodeToString(all)
	fmt.Println(text, hex.EncodedLen(256), hex.DecodedLen(513))
	back, err := hex.DecodeString(strings.ToUpper(text))
	fmt.Println(bytes.Equal(back, all), err)

	for _, s := range []string{"", "0", "00", "0g", "g0", "g", "00g", "000", "ffé0", "ab\x00d", "AbCdEf", "12 34", "1\n"} {
		b, err := hex.DecodeString(s)
		fmt.Printf("%q: %x %v %t\n", s, b, err, err == hex.ErrLength)
		b, err = hex.AppendDecode([]byte("<"), []byte(s))
		fmt.Printf("   %q %v\n", b, err)
	}
	fmt.Printf("%s %q\n", hex.AppendEncode([]byte("0x"), []byte("knot")), hex.AppendEncode(nil, nil))
	fmt.Println(hex.InvalidByteError('é'), hex.InvalidByteError('\n'))

	dst := make([]byte, 5)
	fmt.Println(panicOf(func() { hex.Encode(dst, []byte("abc")) }), string(dst))
	fmt.Println(panicOf(func() { hex.Decode(dst[:1], []byte("4142")) }), string(dst))
	n, err := hex.Decode(dst[:1], []byte("414g"))
	fmt.Println(n, err)
	n, err = hex.Decode(dst[:1], []byte("414"))
	fmt.Println(n, err, hex.Encode(dst, []byte("xy")), string(dst))

	for _, size := range []int{1, 3, 511, 512, 513, 2000} {
		var out bytes.Buffer
		w := hex.NewEncoder(&out)
		data := bytes.Repeat([]byte{0xa5, 0x0f}, size)
		n, err := w.Write(data)
		b, err2 := io.ReadAll(hex.NewDecoder(oneByte{&out}))
		fmt.Println(n, err, len(b), bytes.Equal(b, data), err2)
	}
	for _, s := range []string{"61626", "6162z", "6162zz63", "z", "6x", ""} {
		for _, r := range []io.Reader{strings.NewReader(s), oneByte{strings.NewReader(s)},
			&withEnd{s}} {
			b, err := io.ReadAll(hex.NewDecoder(r))
			fmt.Printf("%q %v; ", b, err)
		}
		fmt.Println()
	}
	n, err = hex.NewEncoder(&limited{7}).Write([]byte("abcdefg"))
	fmt.Println(n, err)

	for _, size := range []int{0, 1, 7, 8, 9, 15, 16, 17, 40} {
		fmt.Print(hex.Dump(all[:size]))
	}
	var out strings.Builder
	d := hex.Dumper(&out)
	for at := 0; at < 100; at += 5 {
		n, err := d.Write(all[at : at+5])
		if n != 5 || err != nil {
			fmt.Println(n, err)
		}
	}
	fmt.Println(d.Close(), d.Close())
	n, err = d.Write([]byte("late"))
	fmt.Println(n, err)
	fmt.Print(out.String())
	for left := range 90 {
		w := hex.Dumper(&limited{left})
		n, err := w.Write(all[:20])
		fmt.Print(n, err, w.Close(), " ")
	}
	fmt.Println()
}
