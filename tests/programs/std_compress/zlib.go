// run
// Package compress/zlib: what goes in comes out, dictionaries, sums, damaged data.
package main

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
)

// packed was written by zlib.
const packed = "x\x9c\xcbH\xcd\xc9\xc9W(\xcf/\xcaI\xe1\x02\x00!\xe7\x04\x93"

func main() {
	r, err := zlib.NewReader(strings.NewReader(packed))
	fmt.Println(err)
	b, err := io.ReadAll(r)
	fmt.Printf("%q %v %v\n", b, err, r.Close())

	text := []byte(strings.Repeat("to be or not to be, ", 3000))
	dict := []byte("not to be or to be")
	for level := zlib.HuffmanOnly; level <= zlib.BestCompression; level++ {
		for _, dict := range [][]byte{nil, dict} {
			var packed bytes.Buffer
			w, err := zlib.NewWriterLevelDict(&packed, level, dict)
			n, err2 := w.Write(text)
			fmt.Print(err, n, err2, w.Flush(), w.Close(), w.Flush(), " ")
			fmt.Printf("%x ", packed.Bytes()[:2])
			all := packed.Bytes()
			r, err := zlib.NewReaderDict(&packed, dict)
			b, err2 := io.ReadAll(r)
			fmt.Println(err, bytes.Equal(b, text), err2, packed.Len())

			_, err = zlib.NewReader(bytes.NewReader(all))
			fmt.Print(err, " ")
			err = r.(zlib.Resetter).Reset(bytes.NewReader(all), dict)
			m, err2 := io.Copy(io.Discard, r)
			fmt.Println(err, m, err2)
			w.Reset(&packed)
			w.Write([]byte("again"))
			w.Close()
			fmt.Println(r.(zlib.Resetter).Reset(&packed, dict))
			b, err = io.ReadAll(r)
			fmt.Printf("%q %v\n", b, err)
		}
	}
	_, err = zlib.NewWriterLevel(io.Discard, 11)
	fmt.Println(err)
	w := zlib.NewWriter(io.Discard)
	fmt.Println(w.Close())
	for _, text := range []string{"", "x", "plain text", "x\x9d", packed[:2], packed[:10], packed[:len(packed)-2], packed[:len(packed)-1] + "x", packed[:2] + "\xff" + packed[3:]} {
		r, err := zlib.NewReader(strings.NewReader(text))
		if err != nil {
			fmt.Println(err)
			continue
		}
		b, err := io.ReadAll(r)
		fmt.Println(len(b), err, r.Close() != nil)
	}
}
