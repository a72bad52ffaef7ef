// Package rand gives bytes that nobody can guess.
package rand

import "io"

type systemReader struct{}

// fill draws from OpenSSL's generator; in a run with a seed from the run's.
func fill(b []byte)

// fatal ends the program.
func fatal(text string)

func (systemReader) Read(b []byte) (int, error) {
	fill(b)
	return len(b), nil
}

// Reader may be replaced; the one that stands here never fails.
var Reader io.Reader = systemReader{}

// Read fills all of b from Reader. It never fails: if Reader does, the program ends.
func Read(b []byte) (n int, err error) {
	if _, ok := Reader.(systemReader); ok {
		fill(b)
	} else if _, err := io.ReadFull(Reader, b); err != nil {
		fatal("crypto/rand: failed to read random data (see https://go.dev/issue/66821): " + err.Error())
	}
	return len(b), nil
}

// Text is 26 characters, capital letters and the digits from 2 to 7: 130 bits.
func Text() string {
	b := make([]byte, 26)
	Read(b)
	for i := range b {
		b[i] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[b[i]&31]
	}
	return string(b)
}
