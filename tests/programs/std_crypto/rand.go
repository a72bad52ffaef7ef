// run
// Package crypto/rand: bytes are filled, texts have their alphabet, a reader of one's own is used.
package main

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"io"
	"strings"
)

func main() {
	var seen [256]bool
	for _, size := range []int{0, 1, 7, 511, 512, 513, 5000} {
		b := make([]byte, size)
		n, err := rand.Read(b)
		fmt.Println(n, err, size < 7 || !bytes.Equal(b, make([]byte, size)))
		for _, x := range b {
			seen[x] = true
		}
	}
	count := 0
	for _, was := range seen {
		if was {
			count++
		}
	}
	fmt.Println(count)
	texts := map[string]bool{}
	for range 1000 {
		text := rand.Text()
		if len(text) != 26 || strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") != "" {
			fmt.Println("wrong", text)
		}
		texts[text] = true
	}
	fmt.Println(len(texts))
	b := make([]byte, 100)
	n, err := io.ReadFull(rand.Reader, b)
	fmt.Println(n, err)

	rand.Reader = strings.NewReader("0123456789 0123456789 0123456789")
	n, err = rand.Read(b[:10])
	fmt.Println(n, err, string(b[:10]))
	rand.Reader = bytes.NewReader(make([]byte, 26))
	fmt.Println(rand.Text())
}
