// Package stdio lets packages write to standard output and read standard input without package os, which
// not every program needs: what is not imported need not be read at the program's start.
package stdio

import (
	"errors"
	"io"
)

// Output and Input give os.Stdout and os.Stdin, which the program may have changed. They are nil when the
// program has no package os.
var (
	Output func() io.Writer
	Input  func() io.Reader
)

func write(b []byte) (n int, failure string)
func read(b []byte) (n int, failure string)

// Write writes to standard output.
func Write(b []byte) (n int, err error) {
	if Output != nil {
		return Output().Write(b)
	}
	n, failure := write(b)
	if failure != "" {
		err = errors.New("write /dev/stdout: " + failure)
	}
	return n, err
}

// Stdin is standard input.
func Stdin() io.Reader {
	if Input != nil {
		return Input()
	}
	return stdin{}
}

type stdin struct{}

func (stdin) Read(b []byte) (n int, err error) {
	if len(b) == 0 {
		return 0, nil
	}
	n, failure := read(b)
	if failure != "" {
		return n, errors.New("read /dev/stdin: " + failure)
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}
